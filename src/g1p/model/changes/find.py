"""Who and what a change is about: found in the plan, or refused when it cannot be used or changed."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from g1p.errors import (
    GoalHasEnded,
    IsVoid,
    NobodyNamed,
    NotInPlan,
    OnlyInvited,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
)
from g1p.model.changes.values import check_once
from g1p.model.goals import Action, Goal
from g1p.model.ids import ids_of
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.value import Record, Value, replace

R = TypeVar("R", bound=Record | Person)


def not_closed(plan: Plan) -> None:
    """Refuses a plan that is void or closed (commands.md, "Exit codes": 7)."""
    not_void(plan)
    if plan.status == "closed":
        raise PlanIsClosed(plan=plan.id)


def not_void(plan: Plan) -> None:
    """Refuses a plan that is itself a mistake."""
    if plan.void is not None:
        raise IsVoid(id=plan.id, plan=plan.id)


def same_or(plan: Plan, changed: Plan) -> Plan:
    """The very same plan when nothing has changed, so that a caller sees that it was so already."""
    return plan if changed == plan else changed


def known(plan: Plan, slug: str) -> Person:
    """The person with this id, also one who has left; raises PersonNotFound or IsVoid."""
    found = next((person for person in plan.people if person.id == slug), None)
    if found is None:
        raise PersonNotFound(person=slug, plan=plan.id)
    if found.void is not None:
        raise IsVoid(id=slug, plan=plan.id)
    return found


def present(plan: Plan, slug: str, day: dt.date) -> Person:
    """The person with this id, who has not left or died by `day`; who is only invited or mentioned counts."""
    person = known(plan, slug)
    if person.is_gone(day):
        raise PersonHasLeft(person=slug, plan=plan.id)
    return person


def acting(plan: Plan, slug: str, day: dt.date) -> Person:
    """Somebody who can promise and tell something; who is only mentioned cannot (plan-format, "A person")."""
    person = present(plan, slug, day)
    if person.group == "mentioned":
        raise OnlyMentioned(person=slug, plan=plan.id)
    return person


def taking_part(plan: Plan, slug: str, day: dt.date) -> Person:
    """Somebody who sits at the table on `day`; who is only invited does not (plan-format, "A person")."""
    person = acting(plan, slug, day)
    if not person.takes_part(day):
        raise OnlyInvited(person=slug, plan=plan.id)
    return person


def some_acting(plan: Plan, key: str, slugs: tuple[str, ...], day: dt.date) -> None:
    """Refuses a list of people that is empty, names one twice, or names somebody who cannot promise anything."""
    if not slugs:
        raise NobodyNamed(key=key)
    check_once(slugs)
    for slug in slugs:
        acting(plan, slug, day)


def is_new(plan: Plan, ident: str) -> None:
    """Refuses an id or slug that is there already, also of who has left and what is void."""
    if ident in ids_of(plan) or any(person.id == ident for person in plan.people):
        raise SlugTaken(id=ident, plan=plan.id)


def the_goal(plan: Plan, ident: str) -> Goal:
    """The goal with this id, also one that has ended; raises NotInPlan or IsVoid."""
    goal = plan.goal(ident)
    if goal is None:
        raise NotInPlan(said=ident, plan=plan.id, record="goal")
    if plan.is_void(goal):
        raise IsVoid(id=ident, plan=plan.id)
    return goal


def open_goal(plan: Plan, ident: str) -> Goal:
    """The goal with this id, towards which the family still works."""
    goal = the_goal(plan, ident)
    if not plan.is_worked_on(goal):
        raise GoalHasEnded(goal=ident, plan=plan.id)
    return goal


def is_looked_at(plan: Plan, goal: Goal) -> bool:
    """Whether people still say how this goal goes: they work towards it, or see in aftercare whether it lasts."""
    lasts = plan.status == "aftercare" and goal.status in ("achieved", "partly_achieved")
    return plan.is_worked_on(goal) or (lasts and not plan.is_void(goal))


def looked_at_goal(plan: Plan, ident: str) -> Goal:
    """The goal with this id, when people still say how it goes; raises NotInPlan, IsVoid or GoalHasEnded."""
    goal = the_goal(plan, ident)
    if not is_looked_at(plan, goal):
        raise GoalHasEnded(goal=ident, plan=plan.id)
    return goal


def the_action(plan: Plan, ident: str) -> Action:
    """The action with this id, also one that has ended; a void goal voids its actions."""
    for goal, action in plan.all_actions():
        if action.id == ident:
            if action.void is not None or (goal is not None and plan.is_void(goal)):
                raise IsVoid(id=ident, plan=plan.id)
            return action
    raise NotInPlan(said=ident, plan=plan.id, record="action")


def open_under(plan: Plan, ident: str) -> list[str]:
    """The ids of the open actions of this goal; once it has ended nobody sees any more when they are late."""
    return [action.id for goal, action in plan.all_actions() if goal and goal.id == ident and action.is_open]


def open_actions(plan: Plan) -> tuple[Action, ...]:
    """Every action that somebody still has to do, also of a goal that has ended; what is void counts nowhere."""
    return tuple(
        action
        for goal, action in plan.all_actions()
        if action.is_open and not (goal is not None and plan.is_void(goal))
    )


def with_extra(was: object, now: Any) -> Any:
    """What a field becomes: of a value that takes the place of one, the team's `x_` keys stay; texts come beside."""
    if isinstance(now, Mapping) and isinstance(was, Mapping):
        return {**was, **now}
    if isinstance(now, Value) and isinstance(was, type(now)):
        return replace(now, extra=now.extra or was.extra)
    return now


def with_person(plan: Plan, person: Person) -> Plan:
    """The plan with this person in the place of who had the id."""
    return replace(plan, people=_swapped(plan.people, person))


def with_goal(plan: Plan, goal: Goal) -> Plan:
    """The plan with this goal in the place of the one that had the id."""
    return replace(plan, goals=_swapped(plan.goals, goal))


def with_action(plan: Plan, action: Action) -> Plan:
    """The plan with this action in the place of the one that had the id."""
    goals = tuple(
        replace(goal, actions=_swapped(goal.actions, action))
        if any(one.id == action.id for one in goal.actions)
        else goal
        for goal in plan.goals
    )
    return replace(plan, actions=_swapped(plan.actions, action), goals=goals)


def _swapped(records: Iterable[R], now: R) -> tuple[R, ...]:
    return tuple(now if record.id == now.id else record for record in records)

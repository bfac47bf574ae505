"""What the family wants to reach: goals come, change, change places and end; none is deleted (plan-format)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from g1p.errors import GoalInCircle
from g1p.model.changes.find import (
    acting,
    is_new,
    known,
    not_closed,
    open_goal,
    present,
    same_or,
    the_goal,
    with_extra,
    with_goal,
)
from g1p.model.changes.values import check_fields, check_once, check_value
from g1p.model.goals import Goal
from g1p.model.plan import Plan
from g1p.model.value import replace

Reached = Literal["achieved", "partly_achieved", "not_achieved"]
End = Literal[Reached, "let_go"]
"""How a goal ends."""


def add_goal(plan: Plan, goal: Goal, today: dt.date) -> Plan:
    """The plan with one more goal, the last in the list.

    It is part of a goal towards which the family still works. Raises PersonNotFound, PersonHasLeft, OnlyMentioned,
    IsVoid, NotInPlan, GoalHasEnded, SlugTaken, and what `check_value` raises.
    """
    not_closed(plan)
    is_new(plan, goal.id)
    check_value(goal)
    _check_named(plan, {name: getattr(goal, name) for name in NAMES}, today)
    return replace(plan, goals=(*plan.goals, goal))


def set_goal(plan: Plan, ident: str, today: dt.date, *, clear: frozenset[str] = frozenset(), **fields: Any) -> Plan:
    """The plan with these fields of a goal changed: None leaves one as it is, a name in `clear` takes it away.

    Raises GoalInCircle, and what `add_goal` raises.
    """
    not_closed(plan)
    goal = the_goal(plan, ident)
    now = {name: with_extra(getattr(goal, name), held) for name, held in fields.items() if held is not None}
    given = {name: held for name, held in now.items() if held != getattr(goal, name)}
    check_fields(Goal, given)
    _check_named(plan, given, today)
    changed = with_goal(plan, replace(goal, **{name: Goal.defaults[name] for name in clear} | given))
    if "part_of" in given:
        _check_circle(changed, ident)
    return same_or(plan, changed)


def order_goals(plan: Plan, idents: Sequence[str]) -> Plan:
    """The plan with these goals first, in this order; the others follow in the order that they had.

    Raises NotInPlan, IsVoid or NamedTwice.
    """
    not_closed(plan)
    check_once(idents)
    first = [the_goal(plan, ident) for ident in idents]
    rest = [goal for goal in plan.goals if goal.id not in idents]
    return same_or(plan, replace(plan, goals=(*first, *rest)))


def achieve(plan: Plan, ident: str, how: Reached) -> Plan:
    """The plan in which this goal is reached, partly or not; its open actions stay, but are not overdue any more."""
    not_closed(plan)
    return same_or(plan, with_goal(plan, replace(the_goal(plan, ident), status=how)))


def let_go(plan: Plan, ident: str) -> Plan:
    """The plan in which the family has let go of this goal; its open actions stay, but are not overdue any more."""
    not_closed(plan)
    return same_or(plan, with_goal(plan, replace(the_goal(plan, ident), status="let_go")))


def end_goals(plan: Plan, ends: Mapping[str, End]) -> Plan:
    """The plan in which each of these goals, by id, ended so; raises NotInPlan or IsVoid."""
    for ident, how in ends.items():
        plan = let_go(plan, ident) if how == "let_go" else achieve(plan, ident, how)
    return plan


NAMES = ("said_by", "for_", "share", "part_of")
"""The fields of a goal that name people and a goal."""


def _check_named(plan: Plan, given: Mapping[str, Any], today: dt.date) -> None:
    """Refuses people who cannot be named so, and a goal that nothing can be part of."""
    if given.get("said_by") is not None:
        acting(plan, given["said_by"], today)
    for slug in given.get("for_") or ():
        present(plan, slug, today)
    for slug in given.get("share") or ():
        known(plan, slug)
    if given.get("part_of") is not None:
        open_goal(plan, given["part_of"])


def _check_circle(plan: Plan, ident: str) -> None:
    """Refuses a goal that is, in the end, part of itself (check G217)."""
    parents = {goal.id: goal.part_of for goal in plan.goals}
    step, seen = parents[ident], {ident}
    while step is not None and step not in seen:
        seen.add(step)
        step = parents.get(step)
    if step == ident:
        raise GoalInCircle(goal=ident)

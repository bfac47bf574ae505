"""What somebody sees to whom an escalation is addressed: the facts of a promise, and nothing of the family."""

import datetime as dt

from g1p.model.consents import opens_family
from g1p.model.course import Escalation
from g1p.model.find import same_name
from g1p.model.goals import Action, Goal
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.plain import bare, plain
from g1p.model.reader.readers import Manager
from g1p.model.value import replace


def for_manager(plan: Plan, reader: Manager, day: dt.date) -> Plan:
    """The escalations addressed to `reader` and the actions they name: text, organisation, dates, times moved.

    The goal's text, names of the family and reasons stay out, unless everybody with custody has consented, on `day`,
    that somebody of the organisation sees what is about the `escalation` (plan-format, "Who sees what").
    """
    plan = plain(plan)
    mine = tuple(x for x in plan.escalations if _is(reader, x))
    opened = [x for x in mine if _is_opened(plan, x, day)]
    told = {x.about or x.id for x in opened}
    goals = tuple(_goal(goal, told) for goal in plan.goals if told & {goal.id, *(a.id for a in goal.actions)})
    shown = {action.id for goal in goals for action in goal.actions}
    named = [(x, a) for x in mine for _, a in plan.all_actions() if a.id == x.about and a.id not in shown]
    actions = {a.id: _bare(a) if a.id in told else _without_family(plan, _bare(a), x) for x, a in named}
    return bare(
        plan,
        people=_named(plan, [a for _, a in plan.all_actions() if a.id in told], opened),
        goals=goals,
        actions=tuple(actions.values()),
        escalations=tuple(x if x in opened else _closed(plan, x) for x in mine),
    )


def _is(reader: Manager, escalation: Escalation) -> bool:
    """The same address says it; where one has none, the same name at the organisation that was asked does."""
    to = escalation.to
    if reader.email and to.email:
        return reader.email.casefold() == to.email.casefold()
    there = reader.organisation is None or same_name(reader.organisation, escalation.organisation)
    return reader.name == to.name and there


def _is_opened(plan: Plan, escalation: Escalation, day: dt.date) -> bool:
    """Whether everybody with custody consented that somebody of the organisation sees it, and so its manager."""
    topics = frozenset(("escalation", escalation.id))
    theirs = (p for p in plan.people if _works_for(p, escalation))
    return any(opens_family(plan, person.id, topics, day) for person in theirs)


def _works_for(person: Person, escalation: Escalation) -> bool:
    return person.group == "professional" and same_name(person.organisation, escalation.organisation)


def _goal(goal: Goal, told: set[str]) -> Goal:
    """The goal's text, with the actions that were asked about; of a goal that was asked about, no action."""
    actions = tuple(_bare(action) for action in goal.actions if action.id in told)
    return Goal(id=goal.id, text=goal.text, said_by=goal.said_by, when=goal.when, status=goal.status, actions=actions)


def _bare(action: Action) -> Action:
    """The promise without what came of it and why it was moved, which is for who made it."""
    moved = tuple(replace(moved, reason=None) for moved in action.moved)
    return replace(action, moved=moved, result=None, own_plan=None, translated=None)


def _without_family(plan: Plan, action: Action, escalation: Escalation) -> Action:
    """The promise without who else shares in it."""
    theirs = {p.id for p in plan.people if _works_for(p, escalation)}
    return replace(action, who=tuple(slug for slug in action.who if slug in theirs))


def _closed(plan: Plan, escalation: Escalation) -> Escalation:
    """The escalation without its reason, and without who raised it when that was one of the family or its network."""
    raiser = plan.person(escalation.raised_by or "")
    shown = raiser is not None and raiser.group == "professional"
    return replace(escalation, reason=None, raised_by=escalation.raised_by if shown else None)


def _named(plan: Plan, actions: list[Action], escalations: list[Escalation]) -> tuple[Person, ...]:
    """Name, role and organisation of everybody named in what was opened, and of nobody else."""
    named = {slug for action in actions for slug in action.who} | {x.raised_by for x in escalations}
    return tuple(
        Person(id=p.id, name=p.name, group=p.group, role=p.role, organisation=p.organisation)
        for p in plan.people
        if p.id in named
    )

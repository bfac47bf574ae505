"""Has every professional at the table something to do there?"""

import datetime as dt
import re
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.working import is_active, open_actions
from g1p.model.people import Person
from g1p.model.plan import Plan

SETTLED = 14
"""Days after which a professional who takes part has something to do."""

LATELY = 91
"""Days in which what is done still shows what a professional is there for: from one evaluation to the next."""

TASK = re.compile(r"\b(?:tolk|interpreter|voorzitter|chair|vertrouwenspersoon|cliëntondersteuner)\b", re.IGNORECASE)
"""Roles of who is there so that others are heard; that is a task."""


def check_professionals(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G307) for every professional who has taken part for a while, and has no action and no other task."""
    if not is_active(plan, today):
        return
    busy = {slug for _, action in open_actions(plan) for slug in action.who}
    busy.update(_did_something(plan, today), _has_a_role(plan))
    for index, person in enumerate(plan.people):
        if person.group == "professional" and person.id not in busy and _is_settled(plan, person, today):
            yield Finding("G307", ("people", index))


def _did_something(plan: Plan, today: dt.date) -> Iterator[str]:
    """Everybody who has done an action not long ago."""
    void = plan.void_goals()
    lists = [plan.actions, *(goal.actions for index, goal in enumerate(plan.goals) if index not in void)]
    for action in (action for actions in lists for action in actions):
        if action.void is None and action.done_on is not None and (today - action.done_on).days <= LATELY:
            yield from action.who


def _has_a_role(plan: Plan) -> Iterator[str]:
    """Who watches the plan, holds the file, stands in a safety agreement, is a guardian, or is there for others."""
    if plan.coordination:
        yield from (plan.coordination.coordinator, plan.coordination.keeper)
    for agreed in plan.safety.agreements if plan.safety else ():
        yield from agreed.who if agreed.void is None else ()
    yield from (person.id for person in plan.people if person.custody or TASK.search(person.role))


def _is_settled(plan: Plan, person: Person, today: dt.date) -> bool:
    """Whether this person, and the plan, have been at it for two weeks."""
    if not person.takes_part(today):
        return False
    return (today - max(day for day in (person.since, plan.active_since) if day is not None)).days >= SETTLED

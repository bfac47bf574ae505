"""Is the work shared out: what the family, the people around it and the professionals each do?"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.working import is_active, open_actions
from g1p.model.people import Person
from g1p.model.plan import Plan

FEW = 3
"""Open actions from which it says something that the family has none of them."""

MANY = 5
"""Open actions from which a share of them says something."""

TOO_MUCH = 40
"""Percent of the open actions above which one person carries too much."""

SETTLED = 14
"""Days after which a professional who takes part has something to do."""


def check_sharing_out(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding when nobody of the network takes part (G304), and for actions that are shared out one-sidedly.

    The family itself has none (G305), one person has more than 40 % of them (G306), a professional has none (G307).
    """
    if not is_active(plan, today):
        return
    if not any(person.group == "network" and person.can_act(today) for person in plan.people):
        yield Finding("G304", ("people",))
    actions = [action for _, action in open_actions(plan)]
    busy = Counter(slug for action in actions for slug in set(action.who))
    others = {person.id for person in plan.people if person.group != "family"}
    if len(actions) >= FEW and busy.keys() <= others:  # whom nobody knows may be of the family
        yield Finding("G305", ("goals",), {"all": len(actions)})
    for index, person in enumerate(plan.people):
        n = busy[person.id]
        if len(actions) >= MANY and 100 * n > TOO_MUCH * len(actions) and person.can_act(today):
            yield Finding("G306", ("people", index), {"n": n, "all": len(actions)})
        if n == 0 and _could_do_something(plan, person, today):
            yield Finding("G307", ("people", index))


def _could_do_something(plan: Plan, person: Person, today: dt.date) -> bool:
    """Whether this is a professional who has taken part for a while and has no other task; a guardian has one."""
    if person.group != "professional" or person.custody or not person.takes_part(today):
        return False
    since = max(day for day in (person.since, plan.active_since) if day is not None)
    return (today - since).days >= SETTLED and person.id not in _other_tasks(plan)


def _other_tasks(plan: Plan) -> set[str]:
    """Who watches the plan, holds the file, or stands in a safety agreement."""
    roles = {plan.coordination.coordinator, plan.coordination.keeper} if plan.coordination else set()
    agreements = plan.safety.agreements if plan.safety else ()
    return roles | {slug for agreed in agreements if agreed.void is None for slug in agreed.who}

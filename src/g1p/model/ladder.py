"""The ladder: whom people ask, one step after another, when something does not work out (opschaling)."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from g1p.errors import NotOnLadder
from g1p.model.find import same_name
from g1p.model.people import Contact, Person
from g1p.model.plan import Plan
from g1p.model.working_days import working_days_after

DAYS = 10
MANAGER = "manager"
"""The step on which a professional's own manager is asked."""


class Rung(NamedTuple):
    """One step: its word in a plan, within how many working days an answer is due, and what the workspace calls it."""

    step: str
    days: int = DAYS
    name: str | None = None


Ladder = tuple[Rung, ...]

LADDER: Ladder = tuple(map(Rung, ("team", MANAGER, "process_director", "municipality", "directors", "alderman")))
"""The ladder of a workspace that has none of its own, as in the schema of g1p.yaml."""


def steps_of(ladder: Ladder) -> tuple[str, ...]:
    """The words of its steps, from the first up."""
    return tuple(rung.step for rung in ladder)


def answer_by(ladder: Ladder, step: str, opened: dt.date) -> dt.date:
    """The day on which who is asked on this step must have answered; raises NotOnLadder."""
    rung = next((rung for rung in ladder if rung.step == step), None)
    if rung is None:
        raise NotOnLadder(steps_of(ladder))
    return working_days_after(opened, rung.days)


def next_step(plan: Plan, about: str | None, ladder: Ladder) -> str | None:
    """The step above the highest that was taken about this goal or action; the first when there was none.

    None at the top. What is about nothing in particular begins with the first step.
    """
    steps = steps_of(ladder)
    taken = (x.step for x in plan.escalations if x.void is None and about is not None and x.about == about)
    highest = max((steps.index(step) for step in taken if step in steps), default=-1)
    return steps[highest + 1] if highest + 1 < len(steps) else None


def is_for_manager(step: str, ladder: Ladder) -> bool:
    """Whether on this step the manager of who promised something may be asked; higher up it is somebody else.

    On a ladder without such a step that is its first.
    """
    steps = steps_of(ladder)
    last = steps.index(MANAGER) if MANAGER in steps else 0
    return step in steps[: last + 1]


def manager_of(plan: Plan, about: str | None, organisation: str) -> Contact | None:
    """The manager of who works for this organisation and promised this action, or something open for this goal.

    None when nobody knows one, or there are two.
    """
    theirs = (one for one in _promising(plan, about) if same_name(one.organisation, organisation))
    named = {(one.manager.name, one.manager.email) for one in theirs if one.manager}
    if len(named) != 1:
        return None
    name, email = named.pop()
    return Contact(name=name, email=email)


def organisation_of(plan: Plan, about: str | None) -> str | None:
    """The organisation of who promised this action, or something open for this goal; None when there are two."""
    named = [one.organisation for one in _promising(plan, about) if one.organisation]
    return named[0] if named and all(same_name(one, named[0]) for one in named) else None


def _promising(plan: Plan, about: str | None) -> Iterator[Person]:
    """The professionals who promised this action, or something open for this goal."""
    whole = ((goal, action) for goal, action in plan.all_actions() if action.void is None)
    promised = (a for goal, a in whole if a.id == about or (goal is not None and goal.id == about and a.is_open))
    people = (plan.person(slug) for action in promised for slug in action.who)
    return (one for one in people if one and one.group == "professional")

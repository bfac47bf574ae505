"""Can who has a role still fill it: coordinator, keeper, and who still has something to do?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.model.people import Person
from g1p.model.plan import Plan


def check_roles(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for a coordinator (G207) or keeper (G208) who has left, and a keeper who is no professional (G209).

    Not of a closed plan, which nobody watches any more.
    """
    if plan.coordination is None or plan.status == "closed":
        return
    people = {person.id: person for person in reversed(plan.people)}
    coordinator = people.get(plan.coordination.coordinator)
    keeper = people.get(plan.coordination.keeper)
    if coordinator is not None and not _fills(coordinator, today):
        yield Finding("G207", ("coordination", "coordinator"))
    if keeper is not None and not _fills(keeper, today):
        yield Finding("G208", ("coordination", "keeper"))
    elif keeper is not None and keeper.group != "professional":
        yield Finding("G209", ("coordination", "keeper"))


def _fills(person: Person, today: dt.date) -> bool:
    """Whether somebody may have a role: not void, gone, dead or only mentioned; who comes later may have it already."""
    gone = person.void is not None or person.has_left(today) or (person.died is not None and person.died <= today)
    return not gone and person.group != "mentioned"

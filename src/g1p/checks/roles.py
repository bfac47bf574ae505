"""Can who has a role still fill it: the coordinator, and the keeper?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.model.plan import Plan


def check_roles(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for a coordinator (G207) or keeper (G208) who has left, and a keeper who is no professional (G209).

    And, once the plan runs, for one who is only invited as yet (G225). Not of a closed plan, which nobody watches.
    """
    if plan.coordination is None or plan.status == "closed":
        return
    people = {person.id: person for person in reversed(plan.people)}
    coordinator = people.get(plan.coordination.coordinator)
    keeper = people.get(plan.coordination.keeper)
    if coordinator is not None and not coordinator.can_act(today):
        yield Finding("G207", ("coordination", "coordinator"))
    if keeper is not None and not keeper.can_act(today):
        yield Finding("G208", ("coordination", "keeper"))
    for role, person in (("coordinator", coordinator), ("keeper", keeper)):
        if plan.status != "draft" and person is not None and person.can_act(today) and not person.takes_part(today):
            yield Finding("G225", ("coordination", role))
    if keeper is not None and keeper.can_act(today) and keeper.group != "professional":
        yield Finding("G209", ("coordination", "keeper"))

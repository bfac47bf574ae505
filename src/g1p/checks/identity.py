"""Is every name and id the name of one thing only?"""

from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.walk import everything
from g1p.model.plan import Plan
from g1p.model.value import Record


def check_identity(plan: Plan) -> Iterator[Finding]:
    """A finding for every second person with one slug (G203), second record with one id (G204), and circle (G217).

    Void records count here: an id is never used again.
    """
    slugs: set[str] = set()
    for index, person in enumerate(plan.people):
        if person.id in slugs:
            yield Finding("G203", ("people", index, "id"))
        slugs.add(person.id)
    ids: set[str] = set()
    for path, value in everything(plan):
        if isinstance(value, Record):
            if value.id in ids:
                yield Finding("G204", (*path, "id"), {"id": value.id})
            ids.add(value.id)
    yield from _circles(plan)


def _circles(plan: Plan) -> Iterator[Finding]:
    """A goal that is, in the end, part of itself."""
    parents = {goal.id: goal.part_of for goal in plan.goals if goal.part_of}
    for index, goal in enumerate(plan.goals):
        step, seen = parents.get(goal.id), {goal.id}
        while step is not None and step not in seen:
            seen.add(step)
            step = parents.get(step)
        if step == goal.id:
            yield Finding("G217", ("goals", index, "part_of"), {"id": goal.id})

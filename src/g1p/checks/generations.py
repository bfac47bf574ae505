"""Do parents come before their children: in the family tree, and in who has custody of whom?"""

from collections.abc import Iterator

from g1p.checks.finding import Finding, Path
from g1p.model.people import Person
from g1p.model.plan import Plan


def check_generations(plan: Plan) -> Iterator[Finding]:
    """A finding (G237) for everybody who is a parent of, or has custody of, somebody who was born before them.

    Of `parent`, `from` is the parent: the two are easily turned round, and the family tree then stands on its head.
    """
    people = {person.id: person for person in reversed(plan.people) if person.void is None}
    for path, older, younger in (*_parents(plan), *_custody(plan)):
        if older in people and younger in people and _is_younger(people[older], people[younger]):
            yield Finding("G237", path)


def _parents(plan: Plan) -> Iterator[tuple[Path, str, str]]:
    """Of each line from a parent to a child the place, the parent and the child."""
    for index, line in enumerate(plan.kinship):
        if line.kind == "parent" and line.void is None:
            yield ("kinship", index, "from"), line.from_, line.to


def _custody(plan: Plan) -> Iterator[tuple[Path, str, str]]:
    """Of each child in somebody's custody the place, who has the custody and the child."""
    for index, person in enumerate(plan.people):
        for nth, child in enumerate(person.custody if person.void is None else ()):
            yield ("people", index, "custody", nth), person.id, child


def _is_younger(one: Person, other: Person) -> bool:
    return one.birth_date is not None and other.birth_date is not None and one.birth_date > other.birth_date

"""What cannot be in a family: by the days of birth, by the law on custody, and by the lines of the family tree."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from g1p.model.ages import age
from g1p.model.descent import descent
from g1p.model.people import Person
from g1p.model.plan import Plan

YOUNGEST_WITH_CUSTODY = 16
"""Who is younger never has custody; at 16 and 17 a court may give it to a mother (articles 1:246 and 1:253ha BW)."""

OLDEST = 120
"""Nobody who was alive has been older, but one."""

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """What cannot be: by which rule, where in the plan, and of which two people, the one who comes first as first."""

    rule: Literal["younger", "custody", "age", "tree"]
    path: Path
    one: str
    other: str = ""

    @property
    def what(self) -> tuple[object, ...]:
        """The same wherever in its list it stands."""
        return self.rule, self.path[0], self.one, self.other


def misplaced(plan: Plan) -> Iterator[Fault]:
    """Who is parent of, or has custody of, somebody who was born before them, and where the family tree goes wrong."""
    people = _people(plan)
    for path, older, younger in (*_parents(plan), *_custody(plan)):
        if older in people and younger in people and _is_younger(people[older], people[younger]):
            yield Fault("younger", path, older, younger)
    yield from _knots(plan)


def impossible_ages(plan: Plan, day: dt.date) -> Iterator[Fault]:
    """Who has custody on `day` and is too young for it, and who would be too old to be alive.

    Of who is only mentioned nobody may know whether and when they died.
    """
    people = _people(plan)
    for path, holder, child in _custody(plan):
        old = age(people[holder], day) if holder in people else None
        is_told = child in people and holder in people and _is_younger(people[holder], people[child])
        if old is not None and old < YOUNGEST_WITH_CUSTODY and not is_told:
            yield Fault("custody", path, holder, child)
    for index, person in enumerate(plan.people):
        old = age(person, person.died or day)
        may_be_dead = person.group == "mentioned" and person.died is None
        if person.void is None and old is not None and old > OLDEST and not may_be_dead:
            yield Fault("age", ("people", index, "birth_date"), person.id)


def new_fault(before: Iterable[Fault], after: Iterable[Fault]) -> Fault | None:
    """What was not wrong yet before a change, the last of it: where the change was made, when that comes last."""
    known = {fault.what for fault in before}
    return next((fault for fault in reversed(list(after)) if fault.what not in known), None)


def _people(plan: Plan) -> Mapping[str, Person]:
    """Everybody who counts by id; of two with one id the first."""
    return {person.id: person for person in reversed(plan.people) if person.void is None}


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


def _knots(plan: Plan) -> Iterator[Fault]:
    """Every parent who descends from the child, and all partners, brothers and sisters of whom one descends so."""
    descends = descent((parent, child) for _, parent, child in _parents(plan))
    for index, line in enumerate(plan.kinship):
        one, other = line.from_, line.to
        if line.void is not None or one == other:
            continue
        if descends(one, other):
            yield Fault("tree", ("kinship", index), other, one)
        elif line.kind != "parent" and descends(other, one):
            yield Fault("tree", ("kinship", index), one, other)

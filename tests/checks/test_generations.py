"""Parents who were born after their children (G237), in the family tree and in custody."""

import pytest

from g1p.checks.generations import check_generations
from tests.checks.family import Mapped, family, person, plan, told

OLD, YOUNG = "1988-04-02", "2015-03-12"


def found(mother: str | None, child: str | None, **parts: object) -> list[str]:
    born = ({"birth_date": day} if day else {} for day in (mother, child))
    two = [person("moeder", "family", **next(born)), person("sem", "family", **next(born))]
    return told(*check_generations(plan(people=[*two, *family()["people"][2:]], **parts)))


def line(**more: str) -> list[Mapped]:
    return [{"kind": "parent", "from": "moeder", "to": "sem", **more}]


@pytest.mark.parametrize(
    "mother, child, is_told",
    [(OLD, YOUNG, False), (YOUNG, OLD, True), (OLD, OLD, False), (None, OLD, False), (YOUNG, None, False)],
)
def test_a_parent_was_born_first(mother: str | None, child: str | None, is_told: bool) -> None:
    assert found(mother, child, kinship=line()) == (["G237 kinship[0].from"] if is_told else [])


@pytest.mark.parametrize("how", [{"kind": "sibling"}, {"kind": "partner"}, {"void": "…"}, {"to": "niemand"}])
def test_of_other_lines_nothing_is_asked(how: dict[str, str]) -> None:
    assert found(YOUNG, OLD, kinship=line(**how)) == []


def test_nobody_has_custody_of_who_was_born_earlier() -> None:
    people = [person("sem", "family", birth_date=YOUNG, custody=["oma", "moeder"]), *family()["people"][2:]]
    people.append(person("moeder", "family", birth_date=OLD))
    assert told(*check_generations(plan(people=people))) == ["G237 people[0].custody[1]"]
    people[0]["void"] = "…"
    assert told(*check_generations(plan(people=people))) == []


def test_of_two_people_with_one_id_the_first_counts() -> None:
    people = [person("sem", "family", birth_date=YOUNG), person("sem", "family", birth_date="1950-01-01")]
    people.append(person("moeder", "family", birth_date=OLD, custody=["sem"]))
    assert told(*check_generations(plan(people=people))) == []

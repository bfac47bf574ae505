"""Ages that cannot be (G237), in the family tree and in custody, and a family tree that goes round (G241)."""

import pytest

from g1p.checks.generations import check_generations
from tests.checks.family import TODAY, Mapped, family, person, plan, told

OLD, YOUNG = "1988-04-02", "2015-03-12"


def found(mother: str | None, child: str | None, **parts: object) -> list[str]:
    born = ({"birth_date": day} if day else {} for day in (mother, child))
    two = [person("moeder", "family", **next(born)), person("sem", "family", **next(born))]
    return asked([*two, *family()["people"][2:]], **parts)


def asked(people: list[Mapped], **parts: object) -> list[str]:
    return told(*check_generations(plan(people=people, **parts), TODAY))


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
    people = [person("sem", "family", birth_date="2000-03-12", custody=["oma", "moeder"]), *family()["people"][2:]]
    people.append(person("moeder", "family", birth_date=OLD))
    assert asked(people) == ["G237 people[0].custody[1]"]
    people[0]["void"] = "…"
    assert asked(people) == []


@pytest.mark.parametrize("born, is_told", [("2010-11-21", False), ("2010-11-22", True)])
def test_nobody_under_sixteen_has_custody(born: str, is_told: bool) -> None:
    people = [person("zus", "family", birth_date=born, custody=["sem"]), *family()["people"][1:]]
    assert asked(people) == (["G237 people[0].custody[0]"] if is_told else [])
    people[0]["void"] = "…"
    assert asked(people) == []


@pytest.mark.parametrize(
    "more, is_told",
    [
        ({"birth_date": "1905-11-22"}, False),
        ({"birth_date": "1905-11-21"}, True),
        ({"birth_date": "1905-11-21", "died": "2026-11-20"}, False),
        ({"birth_date": "1900-01-01", "died": "2026-11-20"}, True),
        ({"birth_date": "1900-01-01", "died": "1980-01-01"}, False),
        ({"birth_date": "1900-01-01", "group": "mentioned"}, False),
        ({"birth_date": "1900-01-01", "group": "mentioned", "died": "2026-11-20"}, True),
        ({"birth_date": "1900-01-01", "void": "…"}, False),
    ],
    ids=str,
)
def test_nobody_is_over_a_hundred_and_twenty(more: Mapped, is_told: bool) -> None:
    people = [*family()["people"], {**person("opa", "network"), **more}]
    assert asked(people) == (["G237 people[4].birth_date"] if is_told else [])


def test_of_two_people_with_one_id_the_first_counts() -> None:
    people = [person("sem", "family", birth_date=YOUNG), person("sem", "family", birth_date="1950-01-01")]
    people.append(person("moeder", "family", birth_date=OLD, custody=["sem"]))
    assert asked(people) == []


@pytest.mark.parametrize(
    "lines, wrong",
    [
        (["oma > moeder", "moeder > sem", "oma > sem"], []),
        (["oma > moeder", "moeder > sem", "sem > oma"], [0, 1, 2]),
        (["oma > moeder", "moeder > oma", "moeder > sem"], [0, 1]),
        (["sem = oma", "oma > moeder", "moeder > sem"], [0]),
        (["oma = sem", "oma > moeder", "moeder > sem"], [0]),
        (["moeder = coach", "oma > moeder", "oma > coach"], []),
        (["moeder > moeder", "moeder = moeder", "moeder = sem"], []),
        (["niemand > sem", "sem > niemand"], [0, 1]),
    ],
    ids=str,
)
def test_nobody_descends_from_themselves_nor_from_a_partner_or_sibling(lines: list[str], wrong: list[int]) -> None:
    signs = {">": "parent", "=": "sibling"}
    drawn = [{"kind": signs[sign], "from": one, "to": other} for one, sign, other in map(str.split, lines)]
    assert asked(family()["people"], kinship=drawn) == [f"G241 kinship[{index}]" for index in wrong]
    partners = [{**one, "kind": one["kind"].replace("sibling", "partner")} for one in drawn]
    assert asked(family()["people"], kinship=partners) == [f"G241 kinship[{index}]" for index in wrong]
    void = [{**one, "void": "…"} for one in drawn]
    assert asked(family()["people"], kinship=void) == []

"""Children who turn 12, 16 or 18 soon or just did (G233), and safety that was not checked (G308)."""

import datetime as dt

import pytest

from g1p.checks.children import check_birthdays, check_safety
from g1p.render.findings import told as shown_as
from g1p.words import LANGUAGES, Language, Words
from tests.checks.family import TODAY, Mapped, family, person, plan, told
from tests.checks.test_steps_to_take import RESTING

SAFE = {"date": "2026-10-01", "by": "coach", "scores": {"sem": 7}}


def born(day: str, today: dt.date = TODAY, **parts: object) -> list[tuple[object, str]]:
    """The ages in the findings about a child of the family that was born on `day`, and whether they are to come."""
    people = [family()["people"][0], person("sem", "family", birth_date=day), *family()["people"][2:]]
    found = list(check_birthdays(plan(people=people, **parts), today))
    assert set(told(*found)) <= {"G233 people[1].birth_date"}
    assert all(one.facts.keys() - {"consents"} == {"age", "other", "reason"} for one in found)
    return [(one.facts["age"], str(one.facts["other"]).split()[0]) for one in found]


@pytest.mark.parametrize("turns", [12, 16, 18])
def test_a_birthday_is_told_from_sixty_days_before_to_a_month_after(turns: int) -> None:
    year = 2026 - turns
    assert born(f"{year}-10-21") == []
    assert born(f"{year}-10-22") == born(f"{year}-11-21") == [(turns, "has")]
    assert born(f"{year}-11-22") == born(f"{year + 1}-01-20") == [(turns, "turns")]
    assert born(f"{year + 1}-01-21") == []


@pytest.mark.parametrize("turns", [1, 11, 13, 15, 17, 19])
def test_other_birthdays_change_no_rules(turns: int) -> None:
    assert born(f"{2026 - turns}-12-05") == []


def test_who_was_born_on_a_leap_day_turns_on_the_first_of_march() -> None:
    assert born("2012-02-29", dt.date(2030, 2, 28)) == [(18, "turns")]
    assert born("2012-02-29", dt.date(2030, 3, 1)) == [(18, "has")]
    assert born("2012-02-29", dt.date(2028, 2, 28)) == [(16, "turns")]
    assert born("2012-02-29", dt.date(2028, 2, 29)) == [(16, "has")]


def test_without_a_birth_date_nobody_knows() -> None:
    assert list(check_birthdays(plan(people=[person("sem", "family"), *family()["people"][2:]]), TODAY)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("turns", [12, 16, 18])
def test_what_is_told_is_of_this_age_and_names_the_consents_that_close(turns: int, language: Language) -> None:
    given = {"date": "2026-09-08", "to": ["oma"], "about": ["strengths", "reason"], "purpose": "…"}
    consents = [{"id": "t-00001", "given_by": "moeder", "whose": ["moeder", "sem"], **given}]
    people = [
        family()["people"][0],
        person("sem", "family", birth_date=f"{2026 - turns}-12-05"),
        *family()["people"][2:],
    ]
    words = Words.of(language)
    for parts in ({}, {"consents": consents}):
        (one,) = check_birthdays(plan(people=people, **parts), TODAY)
        said = shown_as(one, words)
        assert ("t-00001" in said) is ("consents" in parts)
        assert [age for age in ("12", "16", "18") if age in said] == [str(turns)]
        assert "{" not in said
        assert "sem" not in said.split()


@pytest.mark.parametrize("how", RESTING)
def test_while_a_plan_rests_birthdays_are_not_told(how: str) -> None:
    assert born("2010-12-05", **RESTING[how]) == []
    assert born("2010-12-05", status="aftercare") == [(16, "turns")]


@pytest.mark.parametrize(
    "who, is_child",
    [
        ({"group": "network"}, False),
        ({"group": "network", "id": "sem"}, True),
        ({"group": "mentioned", "id": "sem"}, False),
        ({"group": "family"}, True),
        ({"group": "family", "until": "2026-11-20"}, False),
        ({"group": "family", "died": "2026-11-20"}, False),
        ({"group": "family", "void": "…"}, False),
        ({"group": "professional"}, False),
    ],
)
def test_a_child_is_of_the_family_or_in_custody_and_here(who: Mapped, is_child: bool) -> None:
    child = {**person("kind", "family", birth_date="2010-12-05"), **who}
    people = [one for one in family()["people"] if one["id"] != "sem"]
    made = plan(people=[*people, child])
    assert len(list(check_birthdays(made, TODAY))) == is_child
    assert len(list(check_safety(made, TODAY))) == is_child


def test_where_children_are_safety_is_checked() -> None:
    assert told(*check_safety(plan(), TODAY)) == ["G308 "]
    assert told(*check_safety(plan(safety={"agreements": []}), TODAY)) == ["G308 safety"]
    assert told(*check_safety(plan(safety={"checked": [SAFE]}), TODAY)) == []


@pytest.mark.parametrize("day, is_long_ago", [("2026-05-22", False), ("2026-05-21", True)])
def test_it_is_checked_again_after_half_a_year(day: str, is_long_ago: bool) -> None:
    checked = [{**SAFE, "date": day}, {**SAFE, "date": "2026-01-10"}, {**SAFE, "void": "…"}]
    assert told(*check_safety(plan(safety={"checked": checked}), TODAY)) == (["G308 safety"] if is_long_ago else [])


@pytest.mark.parametrize("how", [*RESTING, "aftercare"])
def test_a_plan_that_nobody_works_on_asks_for_no_check(how: str) -> None:
    assert told(*check_safety(plan(**RESTING.get(how, {"status": "aftercare"})), TODAY)) == []


def test_without_children_nobody_asks() -> None:
    people = [person("moeder", "family"), person("zoon", "family", birth_date="2008-11-21"), *family()["people"][2:]]
    assert told(*check_safety(plan(people=people), TODAY)) == []
    people[1]["birth_date"] = "2008-11-22"
    assert told(*check_safety(plan(people=people), TODAY)) == ["G308 "]

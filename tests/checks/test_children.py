"""Children who turn 12, 16 or 18 soon (G233), and safety that was not checked (G308)."""

import datetime as dt

import pytest

from g1p.checks.children import check_birthdays, check_safety
from tests.checks.family import TODAY, Mapped, family, person, plan, told
from tests.checks.test_steps_to_take import RESTING

SAFE = {"date": "2026-10-01", "by": "coach", "scores": {"sem": 7}}


def born(day: str, today: dt.date = TODAY, **parts: object) -> list[object]:
    """The ages in the findings about a child of the family that was born on `day`; a finding tells nothing else."""
    people = [family()["people"][0], person("sem", "family", birth_date=day), *family()["people"][2:]]
    found = list(check_birthdays(plan(people=people, **parts), today))
    assert set(told(*found)) <= {"G233 people[1].birth_date"}
    assert all(one.facts.keys() == {"age"} for one in found)
    return [one.facts["age"] for one in found]


@pytest.mark.parametrize("turns", [12, 16, 18])
def test_a_birthday_is_told_from_sixty_days_before_to_the_day_itself(turns: int) -> None:
    year = 2026 - turns
    assert born(f"{year}-11-20") == []
    assert born(f"{year}-11-21") == [turns]
    assert born(f"{year}-12-05") == [turns]
    assert born(f"{year + 1}-01-20") == [turns]
    assert born(f"{year + 1}-01-21") == []


@pytest.mark.parametrize("turns", [1, 11, 13, 15, 17, 19])
def test_other_birthdays_change_no_rules(turns: int) -> None:
    assert born(f"{2026 - turns}-12-05") == []


def test_who_was_born_on_a_leap_day_turns_on_the_first_of_march() -> None:
    assert born("2012-02-29", dt.date(2030, 3, 1)) == [18]
    assert born("2012-02-29", dt.date(2030, 3, 2)) == []
    assert born("2012-02-29", dt.date(2028, 2, 29)) == [16]
    assert born("2012-02-29", dt.date(2028, 3, 1)) == []


@pytest.mark.parametrize("how", RESTING)
def test_while_a_plan_rests_birthdays_are_not_told(how: str) -> None:
    assert born("2010-12-05", **RESTING[how]) == []
    assert born("2010-12-05", status="aftercare") == [16]


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

"""Ages and custody: full years, the day of a birthday, and who decides for the family as a whole."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.ages import age, has_custody, holders, years
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan

DAY = dt.date(2026, 11, 21)


def plan(*people: dict[str, Any], **more: Any) -> Plan:
    each = [{"name": "name", "group": "family", "role": "role", **one} for one in people]
    made = {"g1p": 1, "id": "p-00000", "title": "title", "status": "draft", "created": "2026-01-01", "reason": "reason"}
    return plan_from({**made, "people": each, "goals": [], **more})


@pytest.mark.parametrize(
    "born,day,full",
    [
        ("2014-11-21", "2026-11-20", 11),
        ("2014-11-21", "2026-11-21", 12),
        ("2014-11-21", "2026-11-22", 12),
        ("2014-12-01", "2026-11-30", 11),
        ("2026-11-21", "2026-11-21", 0),
        ("2012-02-29", "2024-02-28", 11),
        ("2012-02-29", "2024-02-29", 12),
        ("2012-02-29", "2030-02-28", 17),
        ("2012-02-29", "2030-03-01", 18),
    ],
)
def test_full_years_on_a_day(born: str, day: str, full: int) -> None:
    (one,) = plan({"id": "kind", "birth_date": born}).people
    assert age(one, dt.date.fromisoformat(day)) == full


def test_without_a_birth_date_there_is_no_age() -> None:
    (one,) = plan({"id": "kind"}).people
    assert age(one, DAY) is None


@pytest.mark.parametrize(
    "parent,under_twelve",
    [({"custody": ["kind"]}, True), ({}, False), ({"custody": ["kind"], "void": "a mistake"}, False)],
    ids=["somebody has custody", "nobody has custody", "who had it was a mistake"],
)
def test_without_a_birth_date_custody_says_it(parent: dict[str, Any], *, under_twelve: bool) -> None:
    made = plan({"id": "kind"}, {"id": "moeder", **parent})
    assert (years(made, made.people[0], DAY) < 12) is under_twelve
    assert (years(made, made.people[0], DAY) >= 18) is not under_twelve


@pytest.mark.parametrize(
    "child,parent,holds",
    [
        ({"birth_date": "2017-01-01"}, {}, True),
        ({"birth_date": "2008-11-22"}, {}, True),
        ({"birth_date": "2008-11-21"}, {}, False),
        ({}, {}, True),
        ({"birth_date": "2017-01-01", "void": "a mistake"}, {}, False),
        ({"birth_date": "2017-01-01"}, {"void": "a mistake"}, False),
        ({"birth_date": "2017-01-01"}, {"custody": []}, False),
        ({"birth_date": "2017-01-01"}, {"died": "2026-11-21"}, False),
        ({"birth_date": "2017-01-01"}, {"died": "2026-11-22"}, True),
        ({"birth_date": "2017-01-01"}, {"until": "2026-01-01"}, True),
    ],
    ids=[
        "a child",
        "grown tomorrow",
        "grown today",
        "no birth_date",
        "a void child",
        "a void holder",
        "no custody",
        "died today",
        "dies tomorrow",
        "left the table",
    ],
)
def test_custody_until_the_child_is_grown(child: dict[str, Any], parent: dict[str, Any], *, holds: bool) -> None:
    made = plan({"id": "kind", **child}, {"id": "moeder", "custody": ["kind"], **parent})
    assert has_custody(made, made.people[1], "kind", DAY) is holds
    assert [one.id for one in holders(made, DAY)] == (["moeder"] if holds else [])


def test_custody_of_somebody_who_is_not_there_is_no_custody() -> None:
    made = plan({"id": "moeder", "custody": ["kind"]})
    assert not has_custody(made, made.people[0], "kind", DAY)


@pytest.mark.parametrize(
    "kind,people,deciders",
    [
        ("family_plan", [{"id": "tim"}, {"id": "bo"}], []),
        ("household_plan", [{"id": "tim"}, {"id": "bo", "group": "network"}], ["tim"]),
        ("household_plan", [{"id": "tim"}, {"id": "kind", "birth_date": "2020-01-01"}], []),
        ("household_plan", [{"id": "tim", "custody": ["kind"]}, {"id": "bo"}, {"id": "kind"}], ["tim"]),
        (
            "household_plan",
            [{"id": "tim", "void": "a mistake"}, {"id": "bo", "died": "2026-01-01"}, {"id": "jo"}],
            ["jo"],
        ),
    ],
    ids=["a family plan", "a household", "a household with a child", "with custody", "void and dead"],
)
def test_who_decides_for_the_whole(kind: str, people: list[dict[str, Any]], deciders: list[str]) -> None:
    # The page is silent on a household without children: there the grown family members decide.
    assert [one.id for one in holders(plan(*people, kind=kind), DAY)] == deciders

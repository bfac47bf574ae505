"""People who look like the same person (G229), and records that nothing tells apart (G236)."""

import pytest

from g1p.checks.twice import check_same_person, check_told_apart
from g1p.model.mapping import plan_from
from tests.checks.everywhere import ZERO, everywhere
from tests.checks.family import TODAY, Mapped, action, family, goal, person, plan, told

OMA = {"email": "Oma@example.org", "name": "Ria  Vos", "birth_date": "1950-01-02"}


def alike(one: Mapped, other: Mapped, **parts: str) -> list[str]:
    two = ({**person(slug, "network"), **who} for slug, who in (("ria", one), ("riet", other)))
    people = [*family()["people"], *two]
    found = list(check_same_person(plan(people=people, **parts), TODAY))
    assert all(one.facts == {"first": f"people[{len(people) - 2}]"} for one in found)
    return told(*found)


@pytest.mark.parametrize(
    "other",
    [
        {"email": "OMA@example.org", "name": "…"},
        {"name": "ria vos", "birth_date": "1950-01-02"},
        {"name": "Ria Vos", "birth_date": "1950-01-02", "email": "ria@example.org"},
        {"name": "Ria Vos"},
    ],
)
def test_one_address_or_one_name_and_birthday_is_one_person(other: Mapped) -> None:
    assert alike(OMA, other) == ["G229 people[5]"]
    assert alike(OMA, other, status="draft") == ["G229 people[5]"]


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Ria Vos", "role": "buurvrouw"},
        {"name": "Ria Vos", "group": "family"},
        {"name": "Ria Vos", "birth_date": "1950-01-03"},
        {"name": "Riet Vos", "birth_date": "1950-01-02"},
        {"email": "riet@example.org"},
        {**OMA, "until": "2026-11-20"},
        {**OMA, "died": "2026-11-20"},
        {**OMA, "void": "…"},
    ],
)
def test_people_who_differ_are_two(other: Mapped) -> None:
    assert alike(OMA, other) == []
    assert alike(other, OMA) == []


@pytest.mark.parametrize("same", ["organisation", "phone"])
def test_one_name_with_the_same_phone_or_organisation_is_one_person(same: str) -> None:
    one = {"name": "Ria Vos", "role": "tante", same: "De Brug"}
    assert alike(one, {**one, "role": "buurvrouw", same: "de  brug"}) == ["G229 people[5]"]
    assert alike(one, {**one, "role": "buurvrouw", same: "De Ark"}) == []
    assert alike({**one, "name": "Ria"}, {**one, "name": "Ria"}) == []


@pytest.mark.parametrize("parts", [{"status": "closed"}, {"void": "…"}])
def test_of_a_plan_that_is_over_nobody_asks_who_is_who(parts: dict[str, str]) -> None:
    assert alike(OMA, OMA, **parts) == []


def test_whoever_is_there_three_times_is_told_twice_and_one_id_is_another_question() -> None:
    people = [person("a", "network", **OMA), person("b", "network", **OMA), person("c", "network", **OMA)]
    made = plan(people=[*family()["people"], *people])
    assert told(*check_same_person(made, TODAY)) == ["G229 people[5]", "G229 people[6]"]
    assert told(*check_same_person(plan(people=[*family()["people"], people[0], people[0]]), TODAY)) == []


def test_nothing_is_twice_where_everything_is_named_once() -> None:
    assert told(*check_told_apart(plan_from(everywhere()))) == []


TIE = {"from": "oma", "to": "moeder", "kind": "weak"}
COPY = {"to": "oma", "date": "2026-10-01", "by": "mail", "what": "…", "parts": [], "digest": ZERO}
OUTSIDE = {**COPY, "to": {"name": "…", "organisation": "…"}}


def test_two_records_that_nothing_tells_apart() -> None:
    ties = [TIE, {**TIE, "to": "sem"}, {**TIE, "kind": "tense"}]
    copies = [COPY, OUTSIDE, OUTSIDE]
    events = [{"year": 2020, "text": "…"}, {"year": 2020, "text": "…", "effect": "up"}]
    found = list(check_told_apart(plan(ties=ties, copies=copies, life_events=events)))
    assert told(*found) == ["G236 ties[2]", "G236 life_events[1]", "G236 copies[2]"]
    assert found[0].facts == {"first": "ties[0]", "keys": "from, to"}
    assert found[1].facts == {"first": "life_events[0]", "keys": "year, text"}


def test_records_deep_in_the_plan_are_told_apart_in_their_own_list() -> None:
    moved = [{"was": "2026-10-01", "date": "2026-09-30"}, {"was": "2026-10-01", "date": "2026-09-30", "reason": "…"}]
    entry = {"goal": "g-00001", "result": "slow"}
    evaluations = [
        {"id": f"e-0000{n}", "date": "2026-10-01", "by": "coach", "goals": goals}
        for n, goals in enumerate(([entry], [entry, entry]))
    ]
    goals = [goal(actions=[action(moved=moved), action("a-00002", moved=moved[:1])])]
    assert told(*check_told_apart(plan(goals=goals, evaluations=evaluations))) == [
        "G236 goals[0].actions[0].moved[1]",
        "G236 evaluations[1].goals[1]",
    ]


def test_what_is_void_or_closed_is_not_merged() -> None:
    assert told(*check_told_apart(plan(ties=[TIE, {**TIE, "void": "…"}]))) == []
    assert told(*check_told_apart(plan(ties=[TIE, TIE], status="closed"))) == []
    assert told(*check_told_apart(plan(ties=[TIE, TIE], status="draft"))) == ["G236 ties[1]"]

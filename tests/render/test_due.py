"""Overdue promises as tables, and under which headings they stand."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.mapping import plan_from
from g1p.model.overdue import Overdue, overdue
from g1p.model.plan import Plan
from g1p.render.due import grouped, how_late, table, what
from g1p.words import Words

EN, NL = Words.of("en"), Words.of("nl")
TODAY = dt.date(2026, 11, 21)


def item(**facts: Any) -> Overdue:
    """A promise that is twelve days late, but for these facts."""
    usual: dict[str, Any] = {
        "plan": "p-00000",
        "kind": "action",
        "id": "a-00001",
        "text": "Read aloud",
        "who": ("ann",),
        "due": dt.date(2026, 11, 9),
        "days": 12,
        "coordinator": "bob",
    }
    return Overdue(**{**usual, **facts})


def plan(ident: str = "p-00000", *people: dict[str, Any], **parts: Any) -> Plan:
    """A plan with Ann and Bob in it, or these people."""
    usual = [
        {"id": "ann", "name": "Ann", "group": "family", "role": "mother", "email": "Ann@Example.org"},
        {"id": "bob", "name": "Bob", "group": "professional", "role": "coach"},
    ]
    mapping = {"g1p": 1, "id": ident, "title": "Ours", "status": "active", "created": "2026-01-01"}
    return plan_from({**mapping, "reason": "x", "people": [*people] or usual, "goals": [], **parts})


@pytest.mark.parametrize(
    "days, english, dutch",
    [
        (1, "! 1 day", "! 1 dag"),
        (12, "! 12 days", "! 12 dagen"),
        (0, "○ today", "○ vandaag"),
        (-1, "○ in 1 day", "○ over 1 dag"),
        (-6, "○ in 6 days", "○ over 6 dagen"),
    ],
)
def test_how_late_is_a_mark_and_words(days: int, english: str, dutch: str) -> None:
    assert how_late(item(days=days), EN) == english
    assert how_late(item(days=days), NL) == dutch


def test_what_it_is_says_when_it_is_no_action() -> None:
    assert what(item(), EN) == "Read aloud"
    assert what(item(kind="evaluation"), EN) == "evaluation: Read aloud"
    assert what(item(kind="answer"), EN) == "answer about: Read aloud"
    assert what(item(kind="answer"), NL) != what(item(kind="answer"), EN)


def test_what_people_wrote_is_no_pattern() -> None:
    assert what(item(kind="answer", text="{text} {0}"), EN).endswith("{text} {0}")


def test_a_table_says_first_what_its_columns_are() -> None:
    head, row = table([(plan(), item(who=("ann", "bob")))], EN, 120)
    assert [cell.strip() for cell in head] == ["due", "late", "plan and id", "who", "what"]
    assert [cell.strip() for cell in row] == ["2026-11-09", "! 12 days", "p-00000 a-00001", "ann, bob", "Read aloud"]


def test_ungrouped_there_is_one_heading_that_is_empty() -> None:
    found = [(plan(), item()), (plan("p-11111"), item(plan="p-11111"))]
    assert grouped(found, None) == {"": found}
    assert grouped([], None) == {}


def test_together_by_plan() -> None:
    one, other = plan(), plan("p-11111", title="Other")
    found = [(one, item()), (other, item(plan="p-11111")), (one, item(id="a-00002"))]
    together = grouped(found, "plan")
    assert list(together) == ["p-00000 Ours", "p-11111 Other"]
    assert [pair[1].id for pair in together["p-00000 Ours"]] == ["a-00001", "a-00002"]


def test_a_promise_of_two_people_stands_with_each() -> None:
    together = grouped([(plan(), item(who=("ann", "bob")))], "person")
    assert list(together) == ["Ann (Ann@Example.org)", "Bob (bob, p-00000)"]


def test_one_address_in_two_plans_is_one_person_and_no_address_is_not() -> None:
    aunt = {"id": "aunt", "name": "Ann of next door", "group": "network", "role": "aunt", "email": "ANN@example.org"}
    other = plan("p-11111", aunt, {"id": "bob", "name": "Bob", "group": "network", "role": "uncle"})
    found = [(plan(), item(who=("ann", "bob"))), (other, item(plan="p-11111", who=("aunt", "bob")))]
    together = grouped(found, "person")
    assert {heading: len(pairs) for heading, pairs in together.items()} == {
        "Ann (Ann@Example.org)": 2,
        "Bob (bob, p-00000)": 1,
        "Bob (bob, p-11111)": 1,
    }


def test_together_by_coordinator_and_without_one() -> None:
    found = [(plan(), item()), (plan(), item(coordinator="ann")), (plan(), item(coordinator=None))]
    together = grouped(found, "coordinator")
    assert list(together)[:2] == ["Bob (bob, p-00000)", "Ann (Ann@Example.org)"]
    assert [len(pairs) for pairs in together.values()] == [1, 1, 1]


def test_somebody_who_is_not_in_the_plan_is_named_by_id() -> None:
    assert list(grouped([(plan(), item(who=("eve",)))], "person")) == ["eve (p-00000)"]


def test_what_the_rule_finds_fits_the_table() -> None:
    made = plan(
        next_evaluation="2026-11-20",
        coordination={"coordinator": "bob", "keeper": "bob", "since": "2026-01-01", "arrangement": "x"},
    )
    (found,) = overdue(made, TODAY)
    _, row = table([(made, found)], EN, 120)
    assert [cell.strip() for cell in row] == ["2026-11-20", "! 1 day", "p-00000 p-00000", "bob", "evaluation: Ours"]

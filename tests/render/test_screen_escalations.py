"""Escalations on a screen: open ones first, by the day of the answer, with what came of them."""

from typing import Any

import pytest

from g1p.model.mapping import plan_from
from g1p.model.reader import Manager, OnePerson, view
from g1p.render.columns import measure
from g1p.render.screen_escalations import escalation_lines, how_it_stands
from g1p.words import LANGUAGES, Words
from tests.checks.family import TODAY, escalation, family, person, plan
from tests.model.test_letter import asked as stuck_promise

EN, NL = Words.of("en"), Words.of("nl")
ANSWER = {"date": "2026-11-12", "text": "We look"}
ENDED = {"date": "2026-11-13", "outcome": "It came"}


def lines(made: Any, *late: str, words: Words = EN, width: int = 120) -> list[str]:
    spans = escalation_lines(made, late, words, width)
    return ["".join(span if isinstance(span, str) else span[0] for span in line).rstrip() for line in spans]


def asked(*more: dict[str, Any]) -> Any:
    """A plan with these escalations; the first is x-00000."""
    usual = {"organisation": "GGD", "to": {"name": "Rob"}, "reason": "Late"}
    return plan(escalations=[escalation(**{"id": f"x-0000{n}", **usual, **one}) for n, one in enumerate(more)])


def test_a_plan_without_them_shows_nothing() -> None:
    assert lines(plan()) == []


def test_what_is_open_comes_first_by_the_day_of_the_answer() -> None:
    made = asked(
        {"resolved": ENDED, "answer_by": "2026-11-11"},
        {"void": "twice", "answer_by": "2026-11-10"},
        {"answer_by": "2026-12-01", "about": "a-00001"},
        {"answer_by": "2026-11-20"},
        {"answer_by": "2026-11-30", "answers": [ANSWER]},
    )
    assert lines(made, "x-00003") == [
        "",
        "Asked higher up",
        "  x-00003  ! late      2026-11-20           Rob (GGD, manager): Late",
        "  x-00004  ● answered  2026-11-30           Rob (GGD, manager): Late [answer 2026-11-12: We look]",
        "  x-00002  ○ waits     2026-12-01  a-00001  Rob (GGD, manager): Late",
        "  x-00001  – void      2026-11-10           Rob (GGD, manager): Late [void: twice]",
        "  x-00000  ✓ resolved  2026-11-11           Rob (GGD, manager): Late [resolved 2026-11-13: It came]",
    ]


def test_what_is_late_has_a_colour_besides_its_mark() -> None:
    (row,) = list(escalation_lines(asked({}), {"x-00000"}, EN, 120))[2:]
    assert ("! late  ", "bold red") in row


@pytest.mark.parametrize(
    "more, said",
    [
        ({}, "○ wacht"),
        ({"answers": [ANSWER]}, "● beantwoord"),
        ({"answers": [ANSWER], "resolved": ENDED}, "✓ opgelost"),
        ({"resolved": ENDED, "void": "…"}, "– " + NL.say("void")),
    ],
)
def test_how_it_stands_is_a_mark_and_a_word(more: dict[str, Any], said: str) -> None:
    (one,) = asked(more).escalations
    assert how_it_stands(one, (), NL) == said


def test_a_view_shows_what_its_reader_may_see() -> None:
    parts = family(people=[*family()["people"], person("arts", "professional", organisation="GGD")])
    made = plan_from({**parts, "escalations": [escalation(organisation="GGD", reason="Late")]})
    assert any("Late" in line for line in lines(view(made, OnePerson("arts"), TODAY).plan))
    assert lines(view(made, OnePerson("oma"), TODAY).plan) == []


def test_without_a_reason_it_says_whom() -> None:
    made = plan_from(stuck_promise())
    seen = view(made, Manager("the manager", "manager@example.org"), TODAY).plan
    shown = " ".join(lines(seen))
    assert "the manager (School, manager) [answer" in shown
    assert "reason of x-00001" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_fits_the_screen(language: Any, width: int) -> None:
    made = asked({"reason": "Een lange reden " * 20, "about": "a-00001"}, {"answers": [ANSWER] * 3})
    assert all(measure(line) <= width for line in lines(made, words=Words.of(language), width=width))

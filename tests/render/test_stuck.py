"""What is stuck on a screen: why, and the next step as a line to type."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.ladder import LADDER, Rung
from g1p.model.stuck import Stuck
from g1p.render.columns import measure
from g1p.render.stuck import next_command, next_words, stuck_lines, why
from g1p.words import LANGUAGES, Words

EN, NL = Words.of("en"), Words.of("nl")


def item(**facts: Any) -> Stuck:
    """An action that was moved three times, but for these facts."""
    usual: dict[str, Any] = {
        "plan": "p-00000",
        "kind": "moved",
        "id": "a-00001",
        "text": "Read aloud",
        "who": ("ann",),
        "since": dt.date(2026, 10, 5),
        "count": 3,
        "organisation": None,
        "coordinator": "bob",
        "step": "manager",
        "waits_for": None,
        "answer_by": None,
    }
    return Stuck(**{**usual, **facts})


WAITS = {"waits_for": "x-00001", "answer_by": dt.date(2026, 11, 24)}
SILENT = {"kind": "silent", "organisation": "GGD", "count": 40}


def lines(*found: Stuck, words: Words = EN, width: int = 80, ladder: tuple[Rung, ...] = LADDER) -> list[str]:
    spans = stuck_lines(found, ladder, words, width)
    return ["".join(span if isinstance(span, str) else span[0] for span in line) for line in spans]


def test_nothing_stuck_is_no_line() -> None:
    assert lines() == []


def test_each_says_why_and_what_to_type() -> None:
    assert lines(item()) == [
        "Stuck",
        "! p-00000 a-00001: Read aloud",
        "  It was moved 3 times; first it was due on 2026-10-05.",
        "  Next step: manager.",
        "  g1p escalate open p-00000 --about a-00001 --step manager",
    ]


def test_one_action_that_is_stuck_twice_has_one_next_step() -> None:
    other = item(id="g-00001", kind="flat", count=2, text="We sleep")
    shown = lines(item(), other, item(**SILENT))
    assert [line for line in shown if line.startswith("!")] == [
        "! p-00000 a-00001: Read aloud",
        "! p-00000 g-00001: We sleep",
    ]
    assert shown[2:4] == [
        "  It was moved 3 times; first it was due on 2026-10-05.",
        "  Nothing was heard of GGD since 2026-10-05, for 40 days.",
    ]
    assert "  Since 2026-10-05 no score has risen." in shown
    assert sum("g1p escalate" in line for line in shown) == 2


def test_an_answer_that_is_to_come_is_waited_for_and_nothing_is_typed() -> None:
    assert (
        next_words(item(**WAITS), LADDER, EN) == "It is asked already: x-00001. Wait for the answer until 2026-11-24."
    )
    assert next_command(item(**WAITS)) is None
    assert not any("g1p" in line for line in lines(item(**WAITS)))


def test_at_the_top_of_the_ladder_people_talk() -> None:
    assert next_words(item(step=None), LADDER, EN).startswith("The ladder has no further step.")
    assert next_command(item(step=None)) is None


def test_a_step_has_the_name_that_the_workspace_gives_it() -> None:
    assert next_words(item(), LADDER, NL) == "Volgende stap: leidinggevende."
    assert next_words(item(), (Rung("manager", 10, "teamleider"),), NL) == "Volgende stap: teamleider."
    assert next_words(item(step="buurt_team"), (Rung("buurt_team"),), NL) == "Volgende stap: buurt team."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 120])
def test_it_fits_the_screen_but_for_the_line_to_type(language: Any, width: int) -> None:
    found = (item(text="Een lange tekst " * 9), item(id="a-00002", **SILENT), item(id="a-00003", **WAITS))
    shown = lines(*found, words=Words.of(language), width=width)
    assert all(measure(line) <= width or line.lstrip().startswith("g1p ") for line in shown)


def test_why_is_said_in_dutch_too() -> None:
    found = (item(), item(kind="flat"), item(**SILENT))
    assert [why(one, NL) for one in found] == [
        "Het is 3 keer verzet; eerst moest het uiterlijk 2026-10-05.",
        "Sinds 2026-10-05 is geen cijfer omhooggegaan.",
        "Van GGD is sinds 2026-10-05 niets gehoord, 40 dagen lang.",
    ]

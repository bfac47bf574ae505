"""The letter of an escalation as Markdown, whole, in both languages and with hostile text in it."""

import datetime as dt
import re
from typing import Any

import pytest

from g1p.model.ladder import LADDER, Rung
from g1p.model.people import Contact
from g1p.model.reader.letter import Letter, Told
from g1p.render.letter import letter_facts, letter_text
from g1p.words import LANGUAGES, Words

TODAY = dt.date(2026, 11, 21)
EN, NL = Words.of("en"), Words.of("nl")
D = dt.date


def letter(**facts: Any) -> Letter:
    """A promise that was moved twice, of which nothing is told, but for these facts."""
    usual: dict[str, Any] = {
        "plan": "p-00000",
        "id": "x-00001",
        "step": "manager",
        "organisation": "GGD",
        "to": Contact(name="Rob", email="rob@example.org"),
        "opened": D(2026, 11, 10),
        "answer_by": D(2026, 11, 24),
        "answered": None,
        "resolved": None,
        "about": "a-00001",
        "promise": "Call back",
        "start": D(2026, 9, 14),
        "first_due": D(2026, 10, 5),
        "due": D(2026, 11, 9),
        "moved": ((D(2026, 10, 5), D(2026, 10, 4)), (D(2026, 10, 19), D(2026, 10, 20))),
        "ended": None,
        "done_on": None,
        "told": None,
    }
    return Letter(**{**usual, **facts})


TOLD = Told(reason="It is late", raised_by="Ann", goal="We sleep", who=("Rob", "Ann"))
NOTHING = {"about": None, "promise": None, "start": None, "first_due": None, "due": None, "moved": ()}


def test_the_facts_stand_in_their_order() -> None:
    assert (
        letter_text(letter(), LADDER, TODAY, EN)
        == """\
# Question about a promise in a family plan

To Rob, GGD

21 November 2026

Something that was agreed on in a family plan is stuck. We ask you to help it on.

- plan: p-00000
- escalation: x-00001
- action: a-00001
- what was promised: Call back
- agreed from: 14 September 2026
- first due: 5 October 2026
- moved: 2 times (from 5 October 2026 to 19 October 2026, on 4 October 2026; \
from 19 October 2026 to 9 November 2026, on 20 October 2026)
- now due: 9 November 2026
- asked on: 10 November 2026
- step: manager

Please answer at the latest on Tuesday 24 November 2026.

Who the family is, and why we ask, is not in this letter.
"""
    )


def test_a_promise_that_names_the_family_stays_out_and_the_letter_says_so() -> None:
    said = letter_text(letter(promise=None), LADDER, TODAY, EN)
    assert "- action: a-00001\n- agreed from: " in said
    assert said.endswith("What it is about in words, and who the family is, is not in this letter.\n")


def test_with_consent_the_words_and_names_stand_with_them() -> None:
    said = letter_text(letter(told=TOLD), LADDER, TODAY, EN)
    assert (
        """\
- action: a-00001
- what was promised: Call back
- by whom: Rob, Ann
- goal of the family: We sleep
- why we ask: It is late
- who asks: Ann
- agreed from: 14 September 2026
"""
        in said
    )
    assert "not in this letter" not in said


def test_what_nobody_knows_is_left_out() -> None:
    bare = Told(reason="It is late", raised_by=None, goal=None, who=())
    said = letter_text(letter(told=bare, **NOTHING), LADDER, TODAY, EN)
    assert "- escalation: x-00001\n- why we ask: It is late\n- asked on: 10 November 2026\n" in said
    assert "- goal: g-00001\n- asked on" in letter_text(letter(**{**NOTHING, "about": "g-00001"}), LADDER, TODAY, EN)
    assert "- moved: 0 times\n" in letter_text(letter(moved=()), LADDER, TODAY, EN)
    assert "- moved: 1 time (" in letter_text(letter(moved=letter().moved[:1]), LADDER, TODAY, EN)


@pytest.mark.parametrize("when, said", [("answered", "answered on"), ("resolved", "resolved on")])
def test_what_is_answered_is_not_asked_for_again(when: str, said: str) -> None:
    text = letter_text(letter(**{when: D(2026, 11, 20)}), LADDER, TODAY, EN)
    assert f"- {said}: 20 November 2026\n" in text
    assert "Please answer" not in text


@pytest.mark.parametrize(
    "about, ended, done_on, said",
    [
        ("a-00001", "done", D(2026, 11, 20), "done, 20 November 2026"),
        ("a-00001", "failed", None, "failed"),
        ("a-00001", "dropped", None, "dropped"),
        ("g-00001", "let_go", None, "let go"),
    ],
)
def test_what_has_ended_since_is_not_stuck_and_nobody_need_answer(
    about: str, ended: Any, done_on: dt.date | None, said: str
) -> None:
    made = letter(about=about, ended=ended, done_on=done_on)
    text = letter_text(made, LADDER, TODAY, EN)
    assert f"- how it stands: {said}\n- asked on: " in text
    assert "was stuck, and we asked for your help." in text
    assert "is stuck" not in text
    assert "Please answer" not in text
    facts = letter_facts(made)
    assert (facts["ended"], facts["done_on"]) == (ended, done_on.isoformat() if done_on else None)


def test_what_is_resolved_is_not_stuck_and_what_is_answered_still_is() -> None:
    assert "was stuck" in letter_text(letter(resolved=D(2026, 11, 20)), LADDER, TODAY, EN)
    assert "is stuck" in letter_text(letter(answered=D(2026, 11, 20)), LADDER, TODAY, EN)


def test_it_is_in_dutch_with_the_name_that_the_workspace_gives_the_step() -> None:
    said = letter_text(letter(told=TOLD), (Rung("manager", 10, "teamleider"),), TODAY, NL)
    assert "# Vraag over een afspraak in een gezinsplan\n\nAan Rob, GGD\n\n21 november 2026\n" in said
    assert "- trede: teamleider\n" in said
    assert "Wil je uiterlijk dinsdag 24 november 2026 antwoorden?" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_of_people_stays_text(language: Any) -> None:
    hostile = "# [x](http://example.org) <b>*a*</b>\n- list"
    told = Told(reason=hostile, raised_by=hostile, goal=hostile, who=(hostile,))
    made = letter(promise=hostile, told=told, organisation=hostile, to=Contact(name=hostile))
    said = letter_text(made, (Rung("manager", 10, hostile),), TODAY, Words.of(language))
    plain = letter_text(letter(told=TOLD), LADDER, TODAY, Words.of(language))
    assert said.count("\n") == plain.count("\n")
    assert not re.search(r"(?<!\\)[<\[*]", said)
    assert "http:" not in said


def test_a_program_gets_the_same_facts_and_null_for_what_is_closed() -> None:
    facts = letter_facts(letter(told=TOLD))
    assert (facts["consent"], facts["promise"], facts["who"]) == (True, "Call back", ["Rob", "Ann"])
    closed = letter_facts(letter(**NOTHING))
    assert {key for key, held in closed.items() if held is None} == {
        *(
            "about",
            "answered",
            "resolved",
            "ended",
            "done_on",
            "start",
            "first_due",
            "due",
            "promise",
            "who",
            "goal",
            "reason",
            "raised_by",
        )
    }
    assert list(closed) == list(facts)

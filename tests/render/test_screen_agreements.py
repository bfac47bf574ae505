"""Agreement on a screen, and what has changed since in words."""

import datetime as dt
import re
from collections import Counter
from typing import Any

import pytest

from g1p.model.agreeing import digest_of
from g1p.model.plan import Plan
from g1p.render.columns import measure
from g1p.render.screen_agreements import changed_words
from g1p.render.screenful import screenful
from g1p.words import LANGUAGES, Language, Words
from tests.checks.family import plan
from tests.model.facts import ZERO

TODAY = dt.date(2026, 11, 21)
EN, NL = Words.of("en"), Words.of("nl")

EVERY = [
    *("action_due", "action_start", "action_added", "action_removed", "action_who", "action_text", "action_started"),
    *("action_done", "action_failed", "action_dropped", "action_planned", "action_other", "actions_ordered"),
    *("goal_added", "goal_removed", "goal_text", "goal_proposed", "goal_active", "goal_achieved"),
    *("goal_partly_achieved", "goal_not_achieved", "goal_let_go", "goal_now", "goal_later", "goal_target"),
    *("goal_scale", "goal_other", "goals_ordered", "coordinator", "keeper", "arrangement", "coordination_other"),
]
"""Every kind of change that is counted."""


def test_changes_are_said_in_words() -> None:
    counts = Counter(goal_added=1, action_due=2)
    assert changed_words(counts, EN) == "2 end dates moved, 1 goal added"
    assert changed_words(counts, NL) == "2 einddata verzet, 1 doel erbij"
    assert changed_words({}, EN) == "nothing has changed since"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_change_has_words_of_its_own(language: Language) -> None:
    words = Words.of(language)
    said = [changed_words({kind: n}, words) for kind in EVERY for n in (1, 2)]
    assert all(text and "{" not in text for text in said)
    counted = [text for text in said if re.match(r"[12] ", text)]
    assert len(set(counted)) == len(counted) == 2 * (len(EVERY) - 6)
    assert len(set(said)) == 2 * len(EVERY) - 6
    assert changed_words(dict.fromkeys(EVERY, 1), words).count(", ") == len(EVERY) - 1


def screen(made: Plan, words: Words = EN, digest: str | None = None) -> str:
    lines = list(screenful(made, TODAY, [], words, 80, digest=digest))
    texts = ["".join(span if isinstance(span, str) else span[0] for span in line).rstrip() for line in lines]
    assert max(map(measure, texts)) <= 80
    return " ".join(" ".join(texts).split())


def agreed(by: str = "moeder", **more: Any) -> dict[str, Any]:
    return {"by": by, "date": "2026-11-02", "how": "mail", "digest": ZERO, **more}


def test_a_plan_shows_who_agrees_and_with_which_text() -> None:
    now = digest_of(plan())
    said = [agreed(), agreed("oma", how="declined", digest=now, note="Te veel"), agreed("coach", void="dubbel")]
    shown = screen(plan(agreed=said))
    assert "Agreement moeder 2026-11-02 agrees, by mail The text has changed since" in shown
    assert "oma 2026-11-02 does not agree About this text. Te veel" in shown
    assert "coach 2026-11-02 agrees, by mail The text has changed since [void: dubbel]" in shown
    assert "Akkoord moeder 2026-11-02 akkoord, per mail De tekst is daarna veranderd" in screen(plan(agreed=said), NL)


def test_a_reader_is_told_of_the_whole_text_and_not_of_what_they_see() -> None:
    part = plan(goals=[], agreed=[agreed(digest=digest_of(plan()))])
    assert "The text has changed since" in screen(part)
    assert "About this text" in screen(part, digest=digest_of(plan()))


def test_without_a_word_there_is_no_heading() -> None:
    assert "Agreement" not in screen(plan()).replace("Agreements", "")

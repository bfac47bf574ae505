"""Round tables on the screen of a plan, and one alone: only what there is, in both languages, as wide as may be."""

import datetime as dt
from typing import Any

import pytest

from g1p.model.plan import Plan
from g1p.model.value import replace
from g1p.render.columns import measure
from g1p.render.screen_lines import Line
from g1p.render.screen_meetings import meeting_lines, meeting_sheet
from g1p.words import LANGUAGES, Words
from tests.checks.family import TODAY, plan

EN = Words.of("en")
COMING = {"id": "m-00001", "kind": "evaluation", "at": "2026-11-21T19:30", "place": "Kitchen"}
OPEN = {"id": "m-00002", "kind": "closing", "options": ["2026-12-01T09:00", "2026-12-02T10:30"]}
WAS = {"id": "m-00003", "kind": "start", "at": "2026-11-20T23:00", "place": "Hall", "agenda": ["First"]}
HELD = {"id": "m-00004", "kind": "start", "at": "2026-11-21T09:00", "present": ["oma"], "outcome": "Two goals"}


def flat(lines: Any) -> str:
    """The screen without its columns and styles."""
    return " ".join(" ".join(map(_text, lines)).split())


def _text(line: Line) -> str:
    return "".join(span if isinstance(span, str) else span[0] for span in line)


def screen(*meetings: dict[str, Any], words: Words = EN, day: dt.date = TODAY) -> str:
    return flat(meeting_lines(with_meetings(*meetings), day, words, 80))


def with_meetings(*meetings: dict[str, Any]) -> Plan:
    return plan(meetings=list(meetings))


def test_a_part_without_round_tables_has_no_heading() -> None:
    assert screen() == ""
    assert screen({**COMING, "void": "x"}) == ""
    assert "held" not in screen(COMING, OPEN)
    assert "to come" not in screen(WAS, HELD)


def test_what_is_to_come_has_its_day_or_those_to_choose_from() -> None:
    assert screen(COMING, OPEN) == (
        "Round tables to come m-00001 2026-11-21 19:30 Kitchen m-00002 2026-12-01 09:00 / 2026-12-02 10:30"
    )
    assert screen({"id": "m-00001", "kind": "start"}) == "Round tables to come m-00001"


def test_what_has_been_has_its_outcome_or_what_it_was_about() -> None:
    assert screen(WAS, HELD) == (
        "Round tables that were held m-00004 2026-11-21 09:00 Two goals"
        " Round tables whose day has passed m-00003 2026-11-20 23:00 Hall. First"
    )
    assert screen(HELD, day=dt.date(2026, 11, 1)).startswith("Round tables that were held")


def test_guests_and_feedback_count_only_when_they_are_no_mistake() -> None:
    guests = [{"person": "oma"}, {"person": "coach", "answer": "not_coming"}, {"person": "sem", "void": "x"}]
    guests[0]["spoke_with_family"] = "2026-11-02"
    assert screen({**COMING, "invited": guests}).endswith(
        "m-00001 oma unknown spoke with the family on 2026-11-02 m-00001 coach not coming"
    )
    said = [{"by": "oma", "score": 0}, {"by": "sem", "text": "Long"}, {"by": "coach", "void": "x"}]
    assert screen({**HELD, "feedback": said}).endswith("m-00004 oma 0 m-00004 sem Long")


def test_one_alone_has_all_that_is_known_and_no_heading_for_what_is_not() -> None:
    made = with_meetings(
        {
            **COMING,
            "chair": "coach",
            "secretary": "oma",
            "purpose": "Looking back",
            "agenda": ["First", {"text": "School", "minutes": 1}, {"text": "Home", "minutes": 15}],
            "wishes": [{"by": "oma", "text": "Not money"}, {"by": "sem", "text": "x", "void": "x"}],
        }
    )
    assert flat(meeting_sheet(made, made.meetings[0], EN, 80)) == (
        "…: evaluation meeting m-00001 plan p-00000 when 2026-11-21 19:30 where Kitchen chair coach secretary oma "
        "purpose Looking back Agenda, the family first 1. First 2. School (1 minute) 3. Home (15 minutes) "
        "What people do or do not want talked about; only for who leads the meeting oma Not money"
    )
    bare = replace(with_meetings(HELD), title=None)
    assert flat(meeting_sheet(bare, bare.meetings[0], EN, 80)) == (
        "p-00000: start meeting m-00004 plan p-00000 when 2026-11-21 09:00 present oma outcome Two goals"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_screen(language: Any, width: int) -> None:
    words = Words.of(language)
    guests = [{"person": "oma", "answer": "coming", "spoke_with_family": "2026-11-02"}]
    said = [{"by": "oma", "score": 7, "text": "word " * 40}]
    made = with_meetings({**COMING, "invited": guests, "agenda": ["long " * 30]}, {**HELD, "feedback": said})
    lines = [*meeting_lines(made, TODAY, words, width)]
    lines += [line for one in made.meetings for line in meeting_sheet(made, one, words, width)]
    assert max(measure(_text(line).rstrip()) for line in lines) <= width
    assert lines

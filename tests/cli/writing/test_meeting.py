"""The round table before and after the evening: what the guided questions write, and what list and show tell."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran
from tests.cli.writing.evenings import TONIGHT, with_meetings
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import CTRL_C, terminal

G1p = Callable[..., Ran]
Done = Callable[..., Ran]


def flat(text: str) -> str:
    """The text without its columns."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace with round tables in it: TONIGHT, of this evening, and a mistake."""
    return with_meetings(tmp_path_factory.mktemp("template"))


# --- asked at a terminal ---------------------------------------------------------------------------------------------


def test_a_round_table_is_planned_with_questions_alone(family: Family) -> None:
    with terminal("meeting", "plan") as shown:
        shown.answer("p-4h7", "evaluation", "vrijdag 14:00", "2026-11-28 10:00", "", "Keuken", "wijkcoach", "mentor")
        assert "opa" not in shown.answer("Samen kijken")
        shown.answer("<", "Pauze=10", "", "oma", "mentor", "")
    assert shown.code == 0
    meeting = family.plan()["meetings"][-1]
    assert {key: held for key, held in meeting.items() if key != "id"} == {
        "kind": "evaluation",
        "options": ["2026-11-27T14:00", "2026-11-28T10:00"],
        "place": "Keuken",
        "chair": "wijkcoach",
        "secretary": "mentor",
        "purpose": "Samen kijken",
        "agenda": [
            "What the family wants to say",
            "How each goal goes and what worked",
            "Who does what and when",
            {"text": "Pauze", "minutes": 10},
        ],
        "invited": [{"person": "oma"}, {"person": "mentor"}],
    }


@pytest.mark.parametrize("kind", ["start", "closing"])
def test_the_usual_agenda_is_in_the_language_of_the_workspace(family: Family, kind: str) -> None:
    family.put("g1p.yaml", "g1p: 1\norganisation: Team\n")
    with terminal("--lang", "en", "meeting", "plan", "p-4h7", "--kind", kind) as shown:
        shown.answer("", "vrijdag 14:00", "", "", "", "", "", "")
    assert shown.code == 0
    meeting = family.plan()["meetings"][-1]
    assert meeting["agenda"][0] == "Wat het gezin wil vertellen"
    assert meeting["at"] == "2026-11-27T14:00"


def test_a_day_that_is_known_is_not_asked(family: Family) -> None:
    with terminal("meeting", "plan", "--at", "vrijdag 14:00") as shown:
        shown.answer("p-4h7", "start", *[""] * 6)
    assert shown.code == 0
    assert "choose from" not in shown.screen
    assert family.plan()["meetings"][-1]["at"] == "2026-11-27T14:00"


def test_the_day_is_fixed_from_those_that_were_offered(family: Family) -> None:
    with terminal("meeting", "set", "m-9z") as shown:
        assert "(2026-11-27 14:00, 2026-11-28 10:00)" in shown.screen
        shown.answer("2026-11-28 10:00")
    assert shown.code == 0
    assert "--at: Saturday 28 November 2026 10:00" in shown.screen
    assert family.plan("p-9m2aa")["meetings"][0]["at"] == "2026-11-28T10:00"


def test_an_answer_is_asked(family: Family) -> None:
    with terminal("meeting", "answer", "--lang", "nl") as shown:
        assert "m-9z3rv  p-9m2aa 2026-11-27 14:00 / 2026-11-28 10:00 Zilverkeuken" in shown.screen
        shown.answer("m-9z", "jeugdarts", "komt niet", "", "Niet over geld")
    assert shown.code == 0
    (meeting,) = family.plan("p-9m2aa")["meetings"]
    assert meeting["invited"] == [{"person": "jeugdarts", "answer": "not_coming"}]
    assert meeting["wishes"] == [{"by": "jeugdarts", "text": "Niet over geld"}]


def test_who_is_not_invited_is_asked_for_a_wish_alone(family: Family) -> None:
    with terminal("--lang", "en", "meeting", "answer", "m-9z", "vader") as shown:
        assert "want talked about" in flat(shown.screen)
        shown.answer("Rust")
    assert shown.code == 0
    assert "come?" not in shown.screen
    assert family.plan("p-9m2aa")["meetings"][0]["wishes"] == [{"by": "vader", "text": "Rust"}]


def test_an_answer_that_was_broken_off_goes_on(family: Family) -> None:
    with terminal("meeting", "plan", "p-4h7") as shown, untouched(family):
        shown.answer("start", "vrijdag 14:00", CTRL_C)
    with terminal("meeting", "plan", "p-4h7") as shown:
        assert "[start]" in shown.answer("")


# --- said and shown --------------------------------------------------------------------------------------------------


def test_the_list_has_every_round_table(done: Done) -> None:
    rows = [flat(line) for line in done("meeting", "list", "p-4h7").out.splitlines()]
    assert rows == [
        "meeting kind when held where",
        "m-22222 start 2026-10-01 19:00 yes",
        "m-33333 void 2026-12-24 19:00",
        "m-44444 closing 2026-10-09 19:00 Zilverhal",
        f"{TONIGHT} evaluation 2026-11-21 19:30 Zilverkeuken",
    ]


def test_the_list_for_a_program(done: Done, family: Family) -> None:
    ran = done("meeting", "list", "p-4h7", "--json")
    assert (ran.json["kind"], ran.json["plan"]) == ("meetings", "p-4h7k2")
    assert ran.items == family.plan()["meetings"]
    lines = done("meeting", "list", "p-4h7", "--format", "lines").out.splitlines()
    assert [line.rpartition("yaml:")[2].split(": ")[1].split()[0] for line in lines][-1] == TONIGHT
    assert len(done("meeting", "list", "p-4h7", "--format", "jsonl").out.splitlines()) == 4


@pytest.mark.parametrize("language", ["en", "nl"])
def test_one_round_table_is_shown_with_what_people_wish(done: Done, language: str) -> None:
    out = flat(done("--lang", language, "meeting", "show", TONIGHT).out)
    assert f"{TONIGHT} " in out
    assert "1. Eerst het gezin 2. School (1 minu" in out
    said = (
        "oma coming spoke with the family on 2026-11-20 mentor unknown",
        "oma komt sprak met het gezin op 2026-11-20 mentor nog niet bekend",
    )
    assert said[language == "nl"] in out
    assert "oma Niet over zilver" in out


def test_what_was_held_is_shown_with_what_came_of_it(done: Done) -> None:
    out = flat(done("meeting", "show", "m-22222").out)
    assert "present moeder, oma outcome Zilverdoelen" in out
    assert "How it was moeder 8 Zilverfijn oma 0" in out
    assert "daan" not in out
    assert "void zilverfout" in flat(done("meeting", "show", "m-3333").out)
    assert TONIGHT not in out


def test_one_round_table_for_a_program(done: Done, family: Family) -> None:
    ran = done("meeting", "show", TONIGHT, "--json")
    assert list(ran.json) == ["g1p", "kind", "plan", "path", "meeting"]
    assert ran.json["meeting"] == family.plan()["meetings"][-1]
    assert json.loads(done("meeting", "show", TONIGHT, "--format", "jsonl").out)["plan"] == "p-4h7k2"
    line = done("meeting", "show", TONIGHT, "--format", "lines").out
    name, row, column, said = line.split(":", 3)
    text = Path(family.root, name).read_text(encoding="utf-8").splitlines()
    assert text[int(row) - 1][int(column) - 1 :].startswith(f"id: {TONIGHT}")
    assert said == f" {TONIGHT} evaluation 2026-11-21 19:30\n"


def test_the_plan_shows_what_is_to_come_and_what_has_been(done: Done) -> None:
    out = flat(done("plan", "show", "p-4h7").out)
    coming, _, was = out.partition("Round tables that were held")
    assert f"Round tables to come {TONIGHT} 2026-11-21 19:30 Zilverkeuken. Eerst het gezin. School" in coming
    assert f"{TONIGHT} oma coming spoke with the family on 2026-11-20 {TONIGHT} mentor unknown" in coming
    assert "m-22222 2026-10-01 19:00 Zilverdoelen m-22222 moeder 8 Zilverfijn m-22222 oma 0" in was
    assert "Round tables whose day has passed m-44444 2026-10-09 19:00 Zilverhal" in was
    assert "m-33333" not in out
    assert "Niet over zilver" not in out


def test_a_guest_sees_when_and_where_and_no_answer_or_feedback(done: Done) -> None:
    out = flat(done("plan", "show", "p-4h7", "--for", "oma").out)
    assert f"{TONIGHT} 2026-11-21 19:30 Zilverkeuken" in out
    assert "spoke with the family" not in out
    assert "Zilverfijn" not in out


def test_a_change_for_a_program_names_the_meeting(g1p: G1p, family: Family) -> None:
    ran = g1p("meeting", "set", "m-9z", "--at", "vrijdag 14:00", "--json")
    assert (ran.json["kind"], ran.json["id"], ran.json["plan"]) == ("meeting", "m-9z3rv", "p-9m2aa")
    assert ran.json["commit"] == family.head()
    again = g1p("meeting", "set", "m-9z", "--at", "2026-11-27T14:00", "--json")
    assert (again.code, again.json["changed"]) == (0, False)

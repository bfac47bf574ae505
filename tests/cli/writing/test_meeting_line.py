"""The round table told on one line, for who writes it down afterwards; a terminal asks what the line lacks."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.door import Ran
from tests.cli.writing.evenings import TONIGHT, with_meetings
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

RUN = f"meeting run {TONIGHT}"
ENDS = "--calls wijkcoach --feedback moeder=8"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace with a round table of this evening."""
    return with_meetings(tmp_path_factory.mktemp("template"))


def meeting_of(family: Family, ident: str) -> Any:
    return next(one for one in family.plan()["meetings"] if one["id"] == ident)


def test_an_evening_on_one_line_is_one_commit_with_what_is_usual(done: Done, family: Family) -> None:
    before, was = family.head(), family.plan()
    words = "--feedback 'oma=Fijn dat ik er was' --missing 'GGZ bellen' --outcome 'Samen verder' --next +6w"
    done(*shlex.split(f"{RUN} {ENDS} {words}"))
    (kept,) = family.since(before)
    assert kept.subject == f"p-4h7k2: meeting run {TONIGHT}"
    plan = family.plan()
    held = meeting_of(family, TONIGHT)
    assert held["present"] == ["moeder", "daan", "oma", "wijkcoach"]
    assert held["outcome"] == "Samen verder"
    assert held["feedback"] == [{"by": "moeder", "score": 8}, {"by": "oma", "text": "Fijn dat ik er was"}]
    assert plan["next_evaluation"] == "2027-01-02"
    assert plan["coordination"] == was["coordination"]
    assert plan["goals"] == was["goals"], "goals and actions have commands of their own"
    told = [(one["text"], one["who"], one["due"]) for one in plan["actions"][len(was["actions"]) :]]
    assert told == [
        ("GGZ bellen", ["wijkcoach"], "2026-11-28"),
        ("Send the plan to everybody", ["wijkcoach"], "2026-11-28"),
    ]


def test_everything_that_is_asked_can_be_said(done: Done, family: Family) -> None:
    ident = done("meeting", "plan", "p-4hb", "--kind", "start", "--option", "vandaag 19:30").out.strip()
    words = "--at 'vandaag 19:30' --present coach,vader --coordinator vader --keeper coach --arrangement 'Op maandag'"
    ends = "--calls vader --call-by morgen --sends coach,vader --send-by +2w --feedback coach=9 --feedback coach=Goed"
    done(*shlex.split(f"meeting run {ident} {words} {ends} --next +6w"))
    plan = family.plan("p-4hbar")
    assert plan["coordination"] == {
        "coordinator": "vader",
        "keeper": "coach",
        "since": "2026-11-21",
        "arrangement": "Op maandag",
    }
    (held,) = plan["meetings"]
    assert (held["at"], held["present"]) == ("2026-11-21T19:30", ["coach", "vader"])
    assert held["feedback"] == [{"by": "coach", "score": 9, "text": "Goed"}]
    assert [(one["who"], one["due"]) for one in plan["actions"]] == [
        (["vader"], "2026-11-22"),
        (["coach", "vader"], "2026-12-05"),
    ]


def test_a_program_is_told_what_the_evening_made(done: Done, family: Family) -> None:
    was = {one["id"] for one in family.plan()["actions"]}
    told = done(*shlex.split(f"{RUN} {ENDS} --json")).json
    assert (told["kind"], told["id"]) == ("meeting", TONIGHT)
    assert told["made"] == sorted({one["id"] for one in family.plan()["actions"]} - was)
    assert len(told["made"]) == 2


def test_a_new_coordinator_may_have_a_reason(done: Done, family: Family) -> None:
    done(*shlex.split(f"{RUN} {ENDS} --coordinator oma --reason 'Moeder heeft rust nodig'"))
    told = family.plan()["coordination"]
    assert (told["coordinator"], told["earlier"][-1]["reason"]) == ("oma", "Moeder heeft rust nodig")


REFUSED = [
    (RUN, 2, "option_missing", "--calls"),
    (f"{RUN} --calls wijkcoach --present moeder,oma --feedback moeder=8", 2, "option_missing", "--sends"),
    (f"{RUN} --calls wijkcoach", 2, "option_missing", "needs more: --feedback."),
    (f"{RUN} {ENDS} --at 'vandaag 10:00'", 2, "not_asked_here", "--at"),
    (f"{RUN} {ENDS} --keeper wijkcoach --arrangement Zo", 2, "not_asked_here", "--keeper, --arrangement"),
    (f"{RUN} {ENDS} --reason Zomaar", 2, "not_asked_here", "--reason"),
    (f"{RUN} {ENDS} --feedback mentor=8", 7, "was_not_there", "mentor"),
    (f"{RUN} {ENDS} --feedback 8", 2, "feedback_not_understood", "moeder=8"),
    (f"{RUN} {ENDS} --feedback =8", 2, "feedback_not_understood", "moeder=8"),
    (f"{RUN} {ENDS} --feedback oma=11", 2, "score_out_of_range", "--feedback"),
    (f"{RUN} {ENDS} --present wie", 3, "person_not_found", "wie"),
    (f"{RUN} {ENDS} --present moeder --present moeder", 2, "named_twice", "moeder"),
    (f"{RUN} {ENDS} --coordinator buurman", 7, "person_has_left", "buurman"),
    (f"{RUN} {ENDS} --next vandaag", 2, "dates_disagree", "next_evaluation"),
    (f"{RUN} {ENDS} --call-by gisteren", 2, "dates_disagree", "due"),
    (f"{RUN} {ENDS} --outcome 'BSN 111222333'", 2, "bsn_refused", "--outcome"),
]


@pytest.mark.parametrize("line, code, name, said", REFUSED)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    g1p: G1p, family: Family, line: str, code: int, name: str, said: str
) -> None:
    with untouched(family):
        english, machine = (g1p(*shlex.split(line), *words) for words in (("--lang", "en"), ("--json",)))
    assert (english.code, machine.code, machine.error["code"]) == (code, code, name)
    assert said in " ".join(english.err.split())


def test_an_evening_without_a_day_needs_one(g1p: G1p, done: Done, family: Family) -> None:
    ident = done("meeting", "plan", "p-4hb", "--kind", "start", "--option", "vandaag 19:30").out.strip()
    with untouched(family):
        told = g1p("--lang", "en", "meeting", "run", ident).err
    said = " ".join(told.split())
    assert "--at, --coordinator, --keeper, --arrangement, --calls, --sends" in said


def test_a_terminal_asks_only_what_the_line_lacks(family: Family) -> None:
    words = ("--present", "moeder,wijkcoach", "--coordinator", "moeder", "--next", "gisteren", "--calls", "wijkcoach")
    with terminal("--lang", "en", *RUN.split(), *words, "--feedback", "moeder=8", "--outcome", "Goed") as shown:
        assert "Who is here?" not in shown.screen
        shown.answer(*[""] * 11)
        asked = " ".join(shown.screen.split())
        assert "Which help is still missing?" in asked
        assert "Who watches the plan" not in asked
        assert "Who calls?" not in asked
        shown.answer("<")
        assert shown.screen.count("What else is to be done") == 2, "back goes past what the line says"
        shown.answer("", "", "", "", "")
        assert "On which day do you look" in " ".join(shown.screen.split()), "yesterday cannot be"
        shown.answer("+6w", "", "", "", "yes")
    assert shown.code == 0, shown.screen
    assert meeting_of(family, TONIGHT)["feedback"] == [{"by": "moeder", "score": 8}]


def test_a_terminal_refuses_at_once_what_is_fixed_already(family: Family) -> None:
    with untouched(family), terminal("--lang", "en", *RUN.split(), "--at", "vandaag 10:00") as shown:
        assert shown.code == 2


def test_what_nobody_asked_for_is_told_and_the_evening_is_kept(family: Family) -> None:
    words = "--present moeder,wijkcoach --coordinator moeder --calls moeder --call-by +1w --sends moeder --send-by +1w"
    line = [*RUN.split(), *words.split(), "--next", "+6w", "--outcome", "Goed", "--feedback", "moeder=8"]
    with untouched(family), terminal("--lang", "en", *line, "--reason", "Zomaar") as shown:
        shown.answer(*[""] * 12, "", "", "", "yes")
    assert shown.code == 2
    assert f"Meeting {TONIGHT} does not ask for --reason" in " ".join(shown.screen.split())
    with terminal("--lang", "en", *line) as shown:
        shown.answer("y", "yes")
    assert shown.code == 0, shown.screen
    assert meeting_of(family, TONIGHT)["outcome"] == "Goed"

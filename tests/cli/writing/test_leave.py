"""`g1p person leave` and the roles: who can have one is offered, and each passes on with the day that is true."""

from collections.abc import Callable

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

LEAVES = ("person", "leave", "p-4h7", "moeder", "--open-actions", "oma", "--coordinator", "oma", "--on")


def test_the_role_passes_on_the_last_day(g1p: G1p, done: Done, family: Family) -> None:
    ran = done(*LEAVES, "2026-11-10")
    assert "The coordinator sees to it that" in ran.err
    roles = family.plan()["coordination"]
    assert (roles["coordinator"], roles["since"]) == ("oma", "2026-11-10")
    assert roles["earlier"] == [{"coordinator": "moeder", "since": "2026-09-01", "until": "2026-11-10"}]
    assert family.plan()["people"][0]["until"] == "2026-11-10"
    assert g1p("check").code == 0


def test_with_a_day_ahead_the_role_passes_today_and_that_is_said(done: Done, family: Family) -> None:
    ran = done(*LEAVES, "+2w")
    assert "oma is the coordinator from today" in ran.err
    assert "Nobody watched" not in ran.err
    roles = family.plan()["coordination"]
    assert (roles["since"], roles["earlier"][0]["until"]) == ("2026-11-21", "2026-11-21")


def test_no_day_before_somebody_had_the_role(g1p: G1p, family: Family) -> None:
    text = family.file().read_text(encoding="utf-8").replace("  since: 2026-09-01\n  arr", "  since: 2026-10-01\n  arr")
    family.put("plans/p-4h7k2.yaml", text)
    with untouched(family):
        ran = g1p(*LEAVES, "2026-09-20", "--json")
    assert (ran.code, ran.error["code"]) == (2, "dates_disagree")
    assert "2026-10-01" in ran.error["message"]


def test_days_without_a_coordinator_stay_to_be_seen(done: Done, family: Family) -> None:
    text = family.file().read_text(encoding="utf-8")
    family.put(
        "plans/p-4h7k2.yaml",
        text.replace("    role: zilvermoeder\n", "    role: zilvermoeder\n    until: 2026-11-01\n"),
    )
    assert "Nobody watched the plan after 1 November 2026" in done("coordinator", "set", "p-4h7", "oma").err
    roles = family.plan()["coordination"]
    assert (roles["since"], roles["earlier"][0]["until"]) == ("2026-11-21", "2026-11-01")


@pytest.mark.parametrize(
    "line, option", [("moeder", "--coordinator"), ("wijkcoach", "--keeper"), ("oma", "--open-actions PERSON")]
)
def test_a_refusal_names_what_hands_it_over_in_the_same_go(
    g1p: G1p, done: Done, family: Family, line: str, option: str
) -> None:
    done("action", "assign", "a-9x1", "--who", "oma")
    with untouched(family):
        ran = g1p("person", "leave", "p-4h7", line)
    assert ran.code == 7
    assert option in ran.err


def test_only_who_can_hold_the_file_is_offered_and_taken(family: Family) -> None:
    with terminal("keeper", "set", "p-4h7") as shown:
        asked = " ".join(shown.answer("mentor", "oma", "wijkcoach").split())
    assert "One of the professionals. (wijkcoach)" in " ".join(shown.screen.split())
    assert ("is only invited" in asked, "is not a professional" in asked, shown.code) == (True, True, 0)
    with terminal("coordinator", "set", "p-4hb") as shown:
        asked = shown.answer("vader", "vader", "coach", "Op maandag")
    assert ("One of the professionals. (coach)" in asked, "is not a professional" in asked) == (True, True)
    with terminal("coordinator", "set", "p-4h7") as shown:
        asked = shown.answer("mentor", "oma", "")
    assert "is only invited" in asked
    assert family.plan()["coordination"]["coordinator"] == "oma"


def test_the_keeper_who_leaves_is_not_offered(g1p: G1p, family: Family) -> None:
    g1p("person", "set", "p-4h7", "mentor", "--since", "2026-11-01")
    with terminal("person", "leave", "p-4h7", "wijkcoach", "--reason", "Weg", "--open-actions", "drop") as shown:
        asked = shown.answer("", "oma", "mentor")
    assert "One of" not in asked
    assert "Who holds the file from now on? (mentor)" in shown.screen
    assert (shown.code, family.plan()["coordination"]["keeper"]) == (0, "mentor")

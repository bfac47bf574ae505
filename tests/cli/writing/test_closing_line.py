"""`g1p plan close` and `plan reopen` on the line: what is typed is used or refused, and what is left open is told."""

import shlex
from collections.abc import Callable

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

STOPS = ("plan", "close", "p-4h7", "--reason", "goals_reached", "--open-actions", "drop")
RELAPSE = ("--signs", "Laat", "--what-helps", "Bellen", "--call", "oma")


@pytest.mark.parametrize(
    "typed, lacking",
    [
        ("--call oma", "--signs, --what-helps"),
        ("--what-helps Bellen", "--signs, --call"),
        ("--signs Laat", "--what-helps, --call"),
        ("--call oma --what-helps Bellen", "--signs"),
    ],
)
@pytest.mark.parametrize("plan", ["p-4h7", "p-aft"])
def test_part_of_a_relapse_plan_asks_for_the_rest(
    g1p: G1p, family: Family, plan: str, typed: str, lacking: str
) -> None:
    with untouched(family):
        ran = g1p("plan", "close", plan, "--reason", "moved_away", "--open-actions", "drop", *typed.split())
    assert ran.code == 2
    assert f"needs more: {lacking}." in ran.err


def test_goals_that_stay_open_are_told_with_what_to_do(g1p: G1p, done: Done, family: Family) -> None:
    assert "Still open in the closed plan: g-7k2mq, g-3fd9x. Say how" in g1p(*STOPS, *RELAPSE, "--dry-run").err
    ran = done(*STOPS, *RELAPSE)
    assert "Still open in the closed plan: g-7k2mq, g-3fd9x. To say how they ended: g1p undo, and" in ran.err
    found = g1p("check").out
    assert found.count("G230") == 2
    assert "Close the plan again, and say with --open-goals" in found
    done("undo", "-y")
    assert "Still open" not in done(*STOPS, *RELAPSE, "--open-goals", "achieved").err
    assert "G230" not in g1p("check").out
    assert family.plan()["status"] == "closed"


def test_a_program_and_aftercare_hear_nothing_of_goals(done: Done, family: Family) -> None:
    ran = done(*STOPS, *RELAPSE, "--aftercare-until", "+8w")
    assert (family.plan()["status"], "Still open" in ran.err) == ("aftercare", False)
    done("undo", "-y")
    assert done(*STOPS, *RELAPSE, "--json").err == ""


def test_whom_to_call_is_there_by_then(g1p: G1p, family: Family) -> None:
    g1p("person", "leave", "p-4h7", "oma", "--on", "2026-12-01")
    long = (*STOPS, *RELAPSE, "--aftercare-until", "2027-02-01", "--json")
    with untouched(family):
        ran = g1p(*long)
    assert (ran.code, ran.error["code"]) == (7, "person_has_left")
    assert "2027-02-01" in ran.error["message"]
    with terminal(*STOPS, "--aftercare-until", "2027-02-01", "--open-goals", "let_go") as shown:
        asked = shown.answer("Laat", "Bellen", "oma", "daan", "", "", "")
    assert "does not take part in plan p-4h7k2 any more" in " ".join(asked.split())
    assert (shown.code, family.plan()["closing"]["relapse"]["call"]) == (0, ["daan"])


def test_what_is_to_become_of_open_actions_is_told_in_full(g1p: G1p, family: Family) -> None:
    with untouched(family):
        said = g1p(*STOPS[:5], *RELAPSE).err
    for answer in ("done", "fail", "drop", "keep", "--aftercare-until"):
        assert answer in said.partition("--open-actions")[2]


WRITTEN = """\
# Zilver weet waarom.
closing:  # waarom
  date: 2026-10-01
  reason: goals_reached  # zegt moeder

  lesson: >-
    Zilver en
    goud.
"""


def test_a_plan_that_opens_again_keeps_what_is_said_beside_its_closing(done: Done, family: Family) -> None:
    text = family.file("p-c0sed").read_text(encoding="utf-8").partition("closing:")[0]
    family.put("plans/p-c0sed.yaml", text + WRITTEN)
    before = family.head()
    done(*shlex.split("plan reopen p-c0 --reason Terug --next-evaluation +4w"))
    (kept,) = family.since(before)
    assert (
        family.file("p-c0sed")
        .read_text(encoding="utf-8")
        .endswith(
            """\
closings:
  # Zilver weet waarom.
  # waarom
  - date: 2026-10-01
    reason: goals_reached  # zegt moeder

    lesson: >-
      Zilver en
      goud.

    reopened: {date: 2026-11-21, reason: "Terug"}
"""
        )
    )
    assert kept.subject == "p-c0sed: plan reopen"

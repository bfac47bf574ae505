"""`g1p safety`: asked at a terminal, listed, and shown to nobody whom it does not concern."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import terminal

Done = Callable[..., Ran]
CHECK = ("safety", "check", "p-4h7", "--by", "wijkcoach")
CODE = "The steps of the reporting code stay in the professional's own file"


def flat(text: str) -> str:
    """The text with one space between two words."""
    return " ".join(text.split())


def test_who_asks_and_each_score_are_asked(family: Family) -> None:
    with terminal("safety", "check") as shown:
        screen = shown.answer("p-4h7", "wijkcoach", "moeder=7", "daan=11", "daan=5", "", "morgen", "gisteren")
    assert shown.code == 0
    assert flat(screen).count(CODE) == 1
    assert "The day for this question is still to come." in flat(screen)
    assert "A score is a whole number from 0 to 10. Write such a number for this question." in flat(screen)
    assert family.plan()["safety"] == {
        "checked": [{"date": "2026-11-20", "by": "wijkcoach", "scores": {"moeder": 7, "daan": 5}}]
    }


def test_what_keeps_it_safe_is_asked_with_who_takes_part(family: Family) -> None:
    with terminal("safety", "agree", "p-4h7") as shown:
        screen = shown.answer("Bij ruzie naar buiten", "moeder", "daan", "", "gisteren", "")
    assert shown.code == 0
    assert flat(screen).count(CODE) == 0
    assert "The day for this question has passed." in flat(screen)
    assert CODE in flat(shown.screen)
    (made,) = family.plan()["safety"]["agreements"]
    assert (made["text"], made["who"]) == ("Bij ruzie naar buiten", ["moeder", "daan"])
    assert "until" not in made


def test_who_is_asked_later_on_the_day_comes_in_the_same_check(done: Done, family: Family) -> None:
    done(*CHECK, "--score", "moeder=7")
    ran = done(*CHECK, "--score", "moeder=7", "--score", "daan=5", "--json")
    assert (ran.json["kind"], ran.json["id"], ran.json["changed"]) == ("safety", "p-4h7k2", True)
    assert family.plan()["safety"]["checked"] == [
        {"date": "2026-11-21", "by": "wijkcoach", "scores": {"moeder": 7, "daan": 5}}
    ]


def test_the_same_check_twice_is_so_already_and_another_score_is_refused(done: Done, g1p: Done, family: Family) -> None:
    done(*CHECK, "--score", "moeder=7")
    with untouched(family):
        assert "It was so already" in g1p("--lang", "en", *CHECK, "--score", "moeder=7").err
        ran = g1p(*CHECK, "--score", "moeder=8", "--json")
    assert (ran.code, ran.error["code"]) == (7, "safety_checked_already")


def test_a_new_agreement_is_named_for_scripts(done: Done, family: Family) -> None:
    ran = done("safety", "agree", "p-4h7", "Naar buiten", "--who", "daan", "--json")
    (made,) = family.plan()["safety"]["agreements"]
    assert (ran.json["kind"], ran.json["id"]) == ("safety", made["id"])


LISTED = """
safety:
  checked:
    - {date: 2026-11-02, by: wijkcoach, scores: {moeder: 7, daan: 5}}
    - {date: 2026-11-03, by: wijkcoach, void: zilverfout}
  agreements:
    - {id: v-00001, text: Bellen, who: [moeder, oma]}
    - {id: v-00002, text: Wandelen, who: [daan], until: 2026-11-20}
    - {id: v-00003, text: Slapen, who: [daan], until: 2026-11-21}
    - {id: v-00004, text: Eten, who: [daan], void: zilverfout}
"""


@pytest.fixture
def listed(family: Family) -> Path:
    """The plan with two checks and four agreements."""
    return family.put("plans/p-4h7k2.yaml", family.file().read_text(encoding="utf-8") + LISTED)


@pytest.mark.usefixtures("listed")
def test_the_list_shows_what_was_asked_and_agreed(done: Done) -> None:
    rows = [flat(line) for line in done("--lang", "en", "safety", "list", "p-4h7").out.splitlines()]
    assert rows == [
        "id status day who text",
        "asked 2026-11-02 wijkcoach moeder 7, daan 5",
        "void 2026-11-03 wijkcoach",
        "v-00001 agreed moeder, oma Bellen",
        "v-00002 ended 2026-11-20 daan Wandelen",
        "v-00003 agreed 2026-11-21 daan Slapen",
        "v-00004 void daan Eten",
    ]


@pytest.mark.usefixtures("listed")
def test_the_list_is_facts_for_scripts(done: Done, family: Family) -> None:
    ran = done("safety", "list", "p-4h7", "--json")
    safety = family.plan()["safety"]
    assert (ran.json["kind"], ran.json["plan"]) == ("safety", "p-4h7k2")
    items = ran.items
    assert [one.pop("kind") for one in items] == ["check"] * 2 + ["agreement"] * 4
    assert items == [*safety["checked"], *safety["agreements"]]


def test_each_line_names_its_place(done: Done, listed: Path) -> None:
    lines = listed.read_text(encoding="utf-8").splitlines()
    for row in done("safety", "list", "p-4h7", "--format", "lines").out.splitlines():
        number, column = row.split(":")[1:3]
        assert lines[int(number) - 1][int(column) - 1 :].startswith(("{date", "{id"))


@pytest.mark.usefixtures("family")
def test_a_plan_without_safety_has_an_empty_list(done: Done) -> None:
    ran = done("--lang", "en", "safety", "list", "p-4h7")
    assert (ran.out, ran.err) == ("", "0 records\n")


@pytest.mark.usefixtures("listed")
def test_one_parent_does_not_see_what_the_other_said(done: Done) -> None:
    shown = {who: done("plan", "show", "p-4h7", "--for", who).out for who in ("daan", "oma", "wijkcoach")}
    assert "Bellen" in shown["oma"]
    assert "2026-11-02: 7" not in shown["oma"] + shown["daan"]
    assert "2026-11-02: 5" in shown["daan"]
    assert "Bellen" not in shown["daan"]
    assert "2026-11-02: 7" in shown["wijkcoach"]

"""`g1p measure`: at a terminal item by item, on the line all at once, with the items that may be meant."""

from collections.abc import Callable

import pytest

from g1p.model.instruments import ITEMS
from g1p.words import Words
from tests.cli.door import Ran
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import CTRL_C, terminal

G1p = Callable[..., Ran]
LINE = ("measure", "p-4h7", "--person", "moeder", "--by", "wijkcoach")


def flat(text: str) -> str:
    """The text with one space between two words."""
    return " ".join(text.split())


def test_every_item_is_asked_in_its_order_and_may_be_passed_by(family: Family) -> None:
    with terminal("--lang", "nl", "measure") as shown:
        shown.answer("p-4h7", "ZRM 2017", "gisteren", "moeder", "wijkcoach")
        screen = shown.answer("2", "", "6", "drie", "3", *[""] * 9, "5")
    assert shown.code == 0
    asked = [flat(shown.screen).find(f"{_called(item)}: welke score") for item in ITEMS["zrm-2017"]]
    assert -1 not in asked
    assert asked == sorted(asked)
    assert flat(shown.screen).count("1 acute problematiek 2 niet zelfredzaam 3 beperkt zelfredzaam") == 1
    assert flat(screen).count("Een score van een ZRM is een heel getal van 1 tot en met 5.") == 2
    (made,) = family.plan()["measurements"]
    assert (made["instrument"], made["date"]) == ("zrm-2017", "2026-11-20")
    assert made["scores"] == {"finances": 2, "time_use": 3, "justice": 5}


def _called(item: str) -> str:
    """What an item is called in Dutch, at the start of a line."""
    said = Words.of("nl").label("zrm-2017", item)
    return said[:1].upper() + said[1:]


def test_the_older_edition_has_its_own_items(family: Family) -> None:
    with terminal(*LINE, "--instrument", "zrm-2013") as shown:
        shown.answer("", "1", *[""] * 10)
    assert shown.code == 0
    assert "Work and education" not in shown.screen
    assert family.plan()["measurements"][0]["scores"] == {"finances": 1}


def test_a_zrm_in_which_nothing_is_scored_is_not_written(family: Family) -> None:
    with terminal(*LINE, "--instrument", "zrm-2013") as shown, untouched(family):
        shown.answer("", *[""] * 11)
    assert shown.code == 2
    assert "This measurement says nothing yet." in shown.screen


def test_of_a_child_the_outcome_of_the_giz_is_asked(family: Family) -> None:
    with terminal("measure", "p-4h7", "--by", "wijkcoach") as shown:
        screen = shown.answer("giz", "", "daan", "additional care")
    assert shown.code == 0
    assert "urgent (urgent support)" in flat(screen)
    assert "which score" not in screen
    (made,) = family.plan()["measurements"]
    assert (made["instrument"], made["person"], made["outcome"]) == ("giz", "daan", "extra")


def test_who_is_of_another_age_is_refused_before_the_items(family: Family) -> None:
    with terminal("measure", "p-4h7", "--instrument", "zrm-2017") as shown, untouched(family):
        screen = shown.answer("", "daan", CTRL_C)
    assert "does not fit the age of daan" in flat(screen)
    assert "(moeder, oma, wijkcoach, mentor)" in flat(screen)


def test_what_stands_on_the_line_is_not_asked(family: Family) -> None:
    with terminal(*LINE, "--instrument", "zrm-2017", "--score", "housing=4") as shown:
        assert shown.code == 0
    assert family.plan()["measurements"][0]["scores"] == {"housing": 4}


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize(
    "language, said, first",
    [
        ("en", "finance", "finances"),
        ("nl", "financiën", "finances"),
        ("nl", "tijdsbesteding", "time_use"),
        ("en", "basic-adl", "basic_adl"),
        ("nl", "huisvesting", "housing"),
    ],
)
def test_a_wrong_item_is_told_the_items_the_most_like_it_first(g1p: G1p, language: str, said: str, first: str) -> None:
    ran = g1p("--lang", language, *LINE, "--instrument", "zrm-2017", "--score", f"{said}=3", "--json")
    assert (ran.code, ran.error["code"]) == (2, "unknown_item")
    assert ran.error["candidates"][0] == first
    assert sorted(ran.error["candidates"]) == sorted(ITEMS["zrm-2017"])


def test_a_new_measurement_is_named_for_scripts(done: G1p, family: Family) -> None:
    ran = done(*LINE, "--instrument", "zrm-2013", "--score", "justice=5", "--json")
    (made,) = family.plan()["measurements"]
    assert (ran.json["kind"], ran.json["id"]) == ("measurement", made["id"])


def test_then_and_now_stand_side_by_side(done: G1p, family: Family) -> None:
    for day, level in (("2026-10-01", 2), ("2026-11-01", 4)):
        done(*LINE, "--instrument", "zrm-2017", "--on", day, "--score", f"finances={level}")
    shown = flat(done("--lang", "en", "plan", "show", "p-4h7").out)
    first, last = (one["id"] for one in family.plan()["measurements"])
    assert f"moeder, ZRM 2017: 2026-10-01 ({first}) → 2026-11-01 ({last}) finances 2 → 4 ↑ better" in shown
    assert "Measurements" not in done("--lang", "en", "plan", "show", "p-4h7", "--for", "daan").out


def test_the_same_twice_is_already_so_and_names_the_one_that_is_there(done: G1p, family: Family) -> None:
    line = (*LINE, "--instrument", "zrm-2017", "--score", "finances=2")
    first, again = done(*line), done("--lang", "en", *line)
    assert (again.out, again.err) == (first.out, "It was so already; nothing is written.\n")
    assert len(family.plan()["measurements"]) == 1

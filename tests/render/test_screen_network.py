"""The network, the family tree, the lifeline and earlier help on a screen, in words."""

import datetime as dt
from typing import Any

import pytest

from g1p.render.columns import measure
from g1p.render.screen_network import network_lines
from g1p.render.screenful import screenful
from g1p.words import Words
from tests.checks.family import plan

EN, NL = Words.of("en"), Words.of("nl")


def lines(words: Words = EN, width: int = 80, **parts: Any) -> list[str]:
    found = network_lines(plan(**parts), words, width)
    return ["".join(span if isinstance(span, str) else span[0] for span in line).rstrip() for line in found]


def test_a_plan_without_a_network_has_no_heading() -> None:
    assert lines() == []


def test_ties() -> None:
    ties = [
        {"from": "moeder", "to": "oma", "kind": "strong"},
        {"from": "oma", "to": "family", "kind": "tense", "note": "over geld", "void": "dubbel"},
    ]
    assert lines(ties=ties) == [
        "",
        "The network",
        "  moeder – oma            strong",
        "  oma – the whole family  tense   over geld [void: dubbel]",
    ]
    assert lines(NL, ties=ties)[1:] == [
        "Het netwerk",
        "  moeder – oma          sterk",
        "  oma – het hele gezin  gespannen  over geld [vergissing: dubbel]",
    ]


def test_the_family_tree() -> None:
    kinship = [
        {"kind": "parent", "from": "oma", "to": "moeder"},
        {"kind": "partner", "from": "moeder", "to": "coach", "status": "divorced"},
        {"kind": "partner", "from": "oma", "to": "coach"},
        {"kind": "sibling", "from": "sem", "to": "oma", "void": "toch niet"},
    ]
    assert lines(kinship=kinship) == [
        "",
        "The family tree",
        "  oma is a parent of moeder",
        "  moeder and coach are partners, divorced",
        "  oma and coach are partners",
        "  sem and oma are brothers or sisters [void: toch niet]",
    ]
    assert lines(NL, kinship=kinship)[3] == "  moeder en coach zijn partners, gescheiden"


def test_the_lifeline_runs_from_early_to_late() -> None:
    events = [
        {"date": "2009-03-01", "text": "Geboren", "person": "sem"},
        {"year": 2010, "text": "Verhuisd", "effect": "down"},
        {"year": 2009, "text": "Samen gaan wonen", "effect": "up", "void": "was 2008"},
    ]
    assert lines(life_events=events) == [
        "",
        "The lifeline",
        "  2009        the whole family  it went better  Samen gaan wonen [void: was",
        "                                                2008]",
        "  2009-03-01  sem                               Geboren",
        "  2010        the whole family  it went worse   Verhuisd",
    ]


@pytest.mark.parametrize(
    "days, said",
    [
        ({}, ""),
        ({"from": "2024-01-10"}, "from 2024-01-10  "),
        ({"until": "2024-04-01"}, "up to 2024-04-01  "),
        ({"from": "2024-01-10", "until": "2024-04-01"}, "2024-01-10 up to 2024-04-01  "),
    ],
)
def test_earlier_help(days: dict[str, str], said: str) -> None:
    shown = lines(earlier_help=[{"what": "Cursus", "by": "CJG", "result": "Fijn", **days}])
    assert shown[1] == "Earlier help"
    assert shown[2].split() == f"Cursus CJG {said}Fijn".split()
    void = lines(earlier_help=[{"what": "Cursus", "by": "CJG", "void": "dubbel"}])
    assert void[2].split() == ["Cursus", "CJG", "[void:", "dubbel]"]


@pytest.mark.parametrize("width", [40, 80])
def test_nothing_is_wider_than_the_screen(width: int) -> None:
    long = "woord " * 30
    parts: dict[str, Any] = {
        "ties": [{"from": "moeder", "to": "family", "kind": "tense", "note": long}],
        "life_events": [{"date": "2009-03-01", "text": long, "effect": "up"}],
        "earlier_help": [{"what": long, "by": long, "from": "2024-01-10", "until": "2024-04-01", "result": long}],
    }
    assert max(map(measure, lines(width=width, **parts))) <= width


def test_it_stands_in_the_plan_on_a_screen() -> None:
    made = plan(ties=[{"from": "moeder", "to": "oma", "kind": "weak"}])
    shown = list(screenful(made, dt.date(2026, 11, 21), [], EN, 80))
    assert [("The network", "bold")] in shown

"""`g1p tie set`, `kinship set`, `event add` and `earlier-help add`: asked at a terminal, and set once more."""

from collections.abc import Callable

from tests.cli.door import Ran
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import terminal

Done = Callable[..., Ran]


def test_a_tie_is_asked_and_offers_how_it_was(done: Done, family: Family) -> None:
    with terminal("tie", "set", "p-4h7") as shown:
        shown.answer("moeder", "niemand", "family", "gespannen", "tense", "over geld")
    assert shown.code == 0
    assert "tante" not in shown.screen
    there = {"from": "moeder", "to": "family", "kind": "tense", "note": "over geld"}
    assert family.plan()["ties"] == [there]
    with terminal("tie", "set", "p-4h7", "moeder", "family") as shown:
        shown.answer("", "")
    assert "[tense]" in shown.screen
    assert "It was so already" in shown.screen
    assert "so already" in done("tie", "set", "p-4h7", "moeder", "family").err
    done("tie", "set", "p-4h7", "moeder", "family", "--note", "Nu niet meer")
    assert family.plan()["ties"] == [{**there, "note": "Nu niet meer"}]


def test_a_line_of_the_family_tree_is_asked(done: Done, family: Family) -> None:
    with terminal("kinship", "set") as shown:
        shown.answer("p-4h7", "oma", "opa", "partner", "gescheiden", "divorced")
    assert shown.code == 0
    assert "partner" in shown.screen
    assert family.plan()["kinship"] == [{"kind": "partner", "from": "oma", "to": "opa", "status": "divorced"}]
    done("kinship", "set", "p-4h7", "opa", "oma", "--status", "together")
    assert family.plan()["kinship"] == [{"kind": "partner", "from": "oma", "to": "opa", "status": "together"}]
    with terminal("kinship", "set", "p-4h7", "oma", "moeder") as shown:
        shown.answer("parent")
    assert shown.code == 0
    assert "How is it between them" not in shown.screen
    with terminal("kinship", "set", "p-4h7", "oma", "opa") as shown:
        shown.answer("", "separated")
    assert "[partner]" in shown.screen
    assert family.plan()["kinship"][0]["status"] == "separated"


def test_of_an_event_the_day_or_the_year_is_needed(g1p: Callable[..., Ran], family: Family) -> None:
    with untouched(family):
        bare = g1p("--lang", "en", "event", "add", "p-4h7", "Verhuisd")
        ahead = g1p("--lang", "en", "event", "add", "p-4h7", "Verhuisd", "--year", "2027")
    assert bare.err.startswith("g1p event add needs more: --on or --year. ")
    assert ahead.err == "The year for --year is still to come. Write the year in which it happened.\n"
    assert (bare.code, ahead.code) == (2, 2)


def test_the_day_of_an_event_is_asked_and_else_the_year(family: Family) -> None:
    with terminal("event", "add", "p-4h7") as shown:
        shown.answer("Verhuisd", "", "vroeger", "2099", "2009", "", "it went better")
    assert shown.code == 0
    with terminal("event", "add", "p-4h7", "Brief") as shown:
        shown.answer("gisteren", "moeder", "down")
    assert shown.code == 0
    assert "In which year" not in shown.screen
    assert family.plan()["life_events"] == [
        {"text": "Verhuisd", "year": 2009, "effect": "up"},
        {"text": "Brief", "date": "2026-11-20", "person": "moeder", "effect": "down"},
    ]


def test_a_year_on_the_line_asks_for_no_day(family: Family) -> None:
    with terminal("event", "add", "p-4h7", "--year", "2009") as shown:
        shown.answer("Verhuisd", "", "")
    assert shown.code == 0
    assert "which day" not in shown.screen
    assert family.plan()["life_events"] == [{"text": "Verhuisd", "year": 2009}]


def test_earlier_help_is_asked(family: Family) -> None:
    with terminal("earlier-help", "add", "p-4h7") as shown:
        shown.answer("Cursus", "CJG", "", "2024-04-01", "Fijn")
    assert shown.code == 0
    assert family.plan()["earlier_help"] == [{"what": "Cursus", "by": "CJG", "until": "2024-04-01", "result": "Fijn"}]


def test_as_json_a_record_without_an_id_has_that_of_its_plan(done: Done, family: Family) -> None:
    ran = done("tie", "set", "p-4h7", "moeder", "oma", "--kind", "weak", "--json")
    assert (ran.json["kind"], ran.json["id"], ran.json["commit"]) == ("tie", "p-4h7k2", family.head())
    lines = {
        "kinship": "kinship set p-4h7 oma moeder --kind parent",
        "event": "event add p-4h7 Verhuisd --year 2009",
        "earlier-help": "earlier-help add p-4h7 Cursus --by CJG",
    }
    for kind, line in lines.items():
        assert done(*line.split(), "--json").json["kind"] == kind

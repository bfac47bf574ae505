"""Whoever types a wrong word is offered the right one first: over what people mistype, and over every slip there is."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from g1p.checks.finding import Finding
from g1p.store.explain import explained
from g1p.store.known import Known, offered
from g1p.store.likeness import LIKE, by_likeness, likeness, mistakes
from g1p.store.schema import schema_of
from g1p.store.synonyms import SYNONYMS, WEIGHTY

TYPOS = [
    tuple(line.split())
    for line in (Path(__file__).parent / "typos.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
BETWEEN = " · "


@cache
def schema() -> dict[str, Any]:
    return schema_of("plan")


def choices(place: str) -> dict[str, tuple[str, ...]]:
    """The words that can stand in a place, each with what it is called besides."""
    name, _, key = place.partition(".")
    found: dict[str, Any] = schema() if name == "plan" else schema()["$defs"][name]
    if key:
        found = found["properties"][key]
        while "$ref" in found:
            found = schema()["$defs"][found["$ref"].rpartition("/")[2]]
        return dict.fromkeys(found["enum"], ())
    return {word: tuple(held.get("title", "").split(BETWEEN)) for word, held in found["properties"].items()}


@pytest.mark.uncounted
def test_what_was_meant_is_offered_first() -> None:
    assert [(place, typed, meant) for place, typed, meant in TYPOS if first(place, typed) != meant] == []


def first(place: str, typed: str) -> str:
    known = choices(place)
    return by_likeness(typed, sorted(known), known)[0]


def test_there_are_enough_of_them() -> None:
    assert len(TYPOS) >= 400
    assert len({place for place, _, _ in TYPOS if "." in place}) >= 15


def slips(word: str) -> Iterator[str]:
    """Every word that one slip makes: two letters swapped, one doubled, one left out."""
    for n, letter in enumerate(word):
        if n > 0:
            yield word[: n - 1] + letter + word[n - 1] + word[n + 1 :]
        yield word[:n] + letter + word[n:]
        if len(word) > len("on"):
            yield word[:n] + word[n + 1 :]


@pytest.mark.uncounted
@pytest.mark.parametrize("place", ["person", "action", "consent"])
def test_one_slip_of_the_hand_is_seen_through(place: str) -> None:
    known = choices(place)
    words = sorted(known)
    missed = {
        (slip, by_likeness(slip, words, known)[0], meant)
        for meant in words
        for slip in set(slips(meant)) - known.keys()
        if by_likeness(slip, words, known)[0] != meant
    }
    assert missed <= {("di", "died", "id"), ("ot", "until", "to"), ("oid", "id", "void"), ("vid", "id", "void")}


@pytest.mark.parametrize(
    "one, other, n",
    [
        ("", "", 0),
        ("who", "who", 0),
        ("who", "wh", 1),
        ("who", "whoo", 1),
        ("who", "wha", 1),
        ("who", "hwo", 1),
        ("who", "ohw", 2),
        ("", "who", 3),
        ("planned", "plan", 3),
    ],
)
def test_mistakes_are_counted(one: str, other: str, n: int) -> None:
    assert mistakes(one, other) == n
    assert mistakes(other, one) == n


def test_dashes_capitals_and_accents_are_no_mistakes() -> None:
    assert likeness("Said-By", "said_by") == 1
    assert likeness("coördinator", "coordinator") == 1
    assert likeness("---", "who") == 0


def test_the_beginning_of_a_word_is_like_it() -> None:
    assert likeness("start_date", "start") >= LIKE
    assert likeness("partly", "partly_achieved") >= LIKE
    assert likeness("to", "together") < LIKE


ORDINARY = """
kinderen kind children nummer number reden reason contact contactgegevens start shape short sharp spare hare deel spelen
schade dossier opmerking partner familie gezin vader moeder ouder voogd voogdij procesregisseur contactpersoon beheer
keeps keuken contents content concept consult concerns contract toegang access rechten zichtbaar geheim privé customs
custom coordinatie coordination leider chief lid afwezig vrij void_where share_price zorg hulp team
"""


@pytest.mark.parametrize("place", ["plan", "person", "goal", "action", "concern", "coordination", "meeting", "consent"])
def test_an_ordinary_word_is_no_hint_at_a_key_that_weighs_much(place: str) -> None:
    known = choices(place)
    weighty = WEIGHTY & known.keys()
    assert [
        (word, key) for word in ORDINARY.split() for key in weighty if likeness(word, key, known[key]) >= LIKE
    ] == []


@pytest.mark.parametrize(
    "place, typed, key",
    [
        *(("person", "gezag", "custody"), ("person", "gezag over", "custody"), ("person", "cusotdy", "custody")),
        *(("person", "custodyy", "custody"), ("goal", "delen", "share"), ("goal", "shaer", "share")),
        *(("goal", "deelt_met", "share"), ("goal", "shares", "share"), ("goal", "viod", "void")),
        *(("coordination", "coordinater", "coordinator"), ("coordination", "beheerder", "keeper")),
        *(("coordination", "Zorgcoördinator", "coordinator"), ("plan", "toestemming", "consents")),
    ],
)
def test_a_slip_or_what_means_exactly_that_is_one(place: str, typed: str, key: str) -> None:
    known = choices(place)
    assert likeness(typed, key, known[key]) >= LIKE
    assert first(place, typed) == key


def test_of_words_that_are_as_alike_the_first_stays_first() -> None:
    assert by_likeness("zzz", ["one", "two"]) == ["one", "two"]
    assert by_likeness("zzz", ["two", "one"]) == ["two", "one"]


def test_synonyms_are_of_words_that_the_format_has() -> None:
    known: set[str] = set()
    for whole in map(schema_of, ("plan", "workspace", "rollout")):
        for found in (whole, *whole["$defs"].values()):
            for key, held in found.get("properties", {}).items():
                known |= {key, *held.get("enum", ())}
            known |= set(found.get("enum", ()))
    assert SYNONYMS.keys() <= known


def test_very_many_unknown_keys_take_no_long_time() -> None:
    people: list[dict[str, Any]] = [{f"k{n}{i}xyzuvwq": 1 for n in range(9)} for i in range(1000)]
    found = explained("plan", {"g1p": 1, "people": people, "goals": []})
    assert len(found) == 100
    assert any(finding.code == "G121" for finding in found)
    assert all("Known" not in str(finding.facts) for finding in found)


@pytest.mark.parametrize(
    "kind, place, typed, meant",
    [
        ("plan", "person", "beroep", "role"),
        ("plan", "person", "functie", "role"),
        ("plan", "earlier_help", "van", "from"),
        ("plan", "earlier_help", "door", "by"),
        ("plan", "tie", "naar", "to"),
        ("plan", "", "evaluatiedatum", "next_evaluation"),
        ("rollout", "step", "verantwoordelijke", "responsible"),
    ],
)
def test_a_key_that_lacks_is_meant_rather_than_one_that_stands_there(
    kind: str, place: str, typed: str, meant: str
) -> None:
    whole = schema_of(kind)
    held = whole["$defs"][place] if place else whole
    there = {**{key: "x" for key in held["properties"] if key != meant}, typed: "x"}
    [unknown] = [Finding("G121", (typed,), {"allowed": Known.of(held, there)})]
    assert (offered(unknown).code, offered(unknown).facts) == ("G102", {"suggestion": meant})


def test_of_a_key_that_is_like_none_what_must_be_there_is_offered_first() -> None:
    held = schema()["$defs"]["person"]
    there = {"id": "x", "name": "x", "group": "family", "zzz": 1}
    said = offered(Finding("G121", ("zzz",), {"allowed": Known.of(held, there)})).facts["allowed"]
    assert str(said).startswith("role, ")
    assert not {"id", "name", "group"} & set(str(said).split(", "))


def test_of_a_mapping_in_which_all_stands_what_is_there_is_offered() -> None:
    held = schema()["$defs"]["scale"]
    there = dict.fromkeys((*held["properties"], "zzz"), 1)
    said = offered(Finding("G121", ("zzz",), {"allowed": Known.of(held, there)})).facts["allowed"]
    assert set(str(said).split(", ")) == held["properties"].keys()


def test_a_slip_in_a_key_that_stands_there_is_still_seen() -> None:
    held = schema()["$defs"]["person"]
    there = dict.fromkeys(("id", "phone", "phonne"), "x")
    assert offered(Finding("G121", ("phonne",), {"allowed": Known.of(held, there)})).facts == {"suggestion": "phone"}


def test_a_key_that_is_only_a_little_like_one_that_stands_there_is_not_taken_for_it() -> None:
    held = schema()["$defs"]["action"]
    there = dict.fromkeys(("id", "text", "who", "start", "due", "status", "share"), "x")
    assert offered(Finding("G121", ("share",), {"allowed": Known.of(held, there)})).code == "G121"

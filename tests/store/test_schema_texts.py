"""What the schemas say to people in an editor: every fixed word in both languages, an example for every text."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.store.snippets import BY_G1P, SCHEMAS, Node, places, snippets

CASES = {"if", "not"}
"""What stands below these only tells cases apart: nobody is offered it."""

TWO_LANGUAGES = re.compile(r"[^·]+ · [^·]+")
TWO_SENTENCES = re.compile(r"[^/]+[.?] / [^/]+[.?]")

LONGEST_LABEL = 60
"""Characters; the YAML language server cuts off what is longer."""

every_kind = pytest.mark.parametrize("kind", SCHEMAS)


def with_words(node: Any, at: str) -> Iterator[tuple[str, Node]]:
    """Every schema with fixed words, wherever it stands, with its place."""
    if isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            yield at, node
        for key, below in node.items():
            if key not in CASES:
                yield from with_words(below, f"{at}/{key}")
    elif isinstance(node, list):
        for number, below in enumerate(node):
            yield from with_words(below, f"{at}/{number}")


@every_kind
def test_every_fixed_word_is_described_in_two_languages(kind: str) -> None:
    for at, node in with_words(SCHEMAS[kind], "#"):
        described = node.get("enumDescriptions", [])
        assert len(described) == len(node["enum"]), at
        assert all(TWO_LANGUAGES.fullmatch(text) for text in described), at
        assert len(set(described)) == len(described), at


def test_the_fixed_words_that_people_meet_most_are_among_them() -> None:
    found = {at for at, _ in with_words(SCHEMAS["plan"], "#")}
    assert found >= {f"#/$defs/{name}/properties/status" for name in ("action", "goal", "kinship")}
    assert found >= {"#/properties/status", "#/$defs/domain", "#/$defs/consent_about/else"}
    assert "#/$defs/slug/not/anyOf/0" not in found
    assert [at for at, _ in with_words(SCHEMAS["rollout"], "#")] == ["#/$defs/step/properties/status"]


def test_one_word_of_one_list_is_called_the_same_wherever_it_stands() -> None:
    defs = SCHEMAS["plan"]["$defs"]
    parts = dict(zip(defs["part"]["enum"], defs["part"]["enumDescriptions"], strict=True))
    for name in ("part_or_id", "consent_about"):
        words = defs[name]["else"]
        assert words["enumDescriptions"] == [parts[word] for word in words["enum"]]
        offered = {snippet["body"]: snippet["description"] for snippet in defs[name]["defaultSnippets"]}
        assert offered == {word: parts[word] for word in words["enum"]}


@every_kind
def test_a_description_leaves_the_words_to_their_own_descriptions(kind: str) -> None:
    for at, node in with_words(SCHEMAS[kind], "#"):
        text = node.get("description", "")
        assert not any(f"{word}:" in text for word in node["enum"]), at


@every_kind
def test_every_key_is_told_in_two_languages_beside_a_reference_too(kind: str) -> None:
    for way, _ in places(kind):
        holder: Node = SCHEMAS[kind]
        for key in way:
            while "$ref" in holder or "items" in holder:
                holder = SCHEMAS[kind]["$defs"][holder["$ref"][8:]] if "$ref" in holder else holder["items"]
            holder = holder["properties"][key]
        assert TWO_LANGUAGES.fullmatch(holder["title"]), way
        assert TWO_SENTENCES.fullmatch(holder["description"]), way


@every_kind
def test_every_text_has_an_example_of_its_own(kind: str) -> None:
    """Else the editor offers the example of any text: a sentence about fetching a child, where a name belongs."""
    general = SCHEMAS[kind]["$defs"]["text"]["examples"]
    texts = [
        (way, node) for way, node in places(kind) if str(node.get("$ref")) in ("#/$defs/text", "#/$defs/long_text")
    ]
    assert texts
    for way, node in texts:
        assert node.get("examples", general) != general, way


@every_kind
def test_whatever_people_add_to_has_a_snippet(kind: str) -> None:
    with_snippet = {way for way, _ in snippets(kind)}
    for way, node in places(kind):
        records = "properties" in resolved_items(kind, node)
        if (records and not BY_G1P & set(way)) or not way:
            assert way in with_snippet, way


def resolved_items(kind: str, node: Node) -> Node:
    """The schema of the items of a list; empty of what is no list."""
    found: Node = node.get("items", {})
    while "$ref" in found:
        found = SCHEMAS[kind]["$defs"][found["$ref"][8:]]
    return found


@every_kind
def test_a_snippet_is_told_in_two_languages(kind: str) -> None:
    for way, snippet in snippets(kind):
        if isinstance(snippet["body"], str):  # one word, which the editor shows as it is
            assert TWO_LANGUAGES.fullmatch(snippet["description"]), way
            continue
        assert TWO_LANGUAGES.fullmatch(snippet["label"]), way
        assert len(snippet["label"]) <= LONGEST_LABEL, way
        assert TWO_SENTENCES.fullmatch(snippet["description"]), way

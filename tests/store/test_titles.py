"""What keys and fixed words are called: the schema says it, for every one of them and in both languages."""

from collections.abc import Iterator
from typing import Any

import pytest

from g1p.store.schema import schema_of
from g1p.store.titles import field_title, item_title, word_for
from g1p.words import LANGUAGES, Language

SCHEMA = schema_of("plan")
NAMES = {"zrm-2013", "zrm-2017", "giz"}
"""Names of instruments, which are called so in every language."""


def inside(node: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to, and of a list what one item is."""
    while "$ref" in node or "items" in node:
        node = SCHEMA["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node["items"]
    return node


def ways(node: dict[str, Any], keys: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every way that the schema knows, by keys."""
    for key, held in inside(node).get("properties", {}).items():
        yield (*keys, key)
        yield from ways(held, (*keys, key))


WAYS = [way for way in ways(SCHEMA) if way[-1] != "void"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_a_title_of_its_own(language: Language) -> None:
    titles = {way: field_title(way, language) for way in WAYS}
    assert all(title and title[0] == title[0].lower() for title in titles.values())
    assert titles["goals", "actions", "due"] == {"nl": "uiterlijk", "en": "due"}[language]


@pytest.mark.parametrize(
    "keys, language, title",
    [
        (("goals",), "nl", "doel"),
        (("goals", "actions"), "en", "action"),
        (("people",), "nl", "betrokkene"),
        (("x_own", "thing"), "nl", "thing"),
        (("no_such_key",), "en", "no such key"),
    ],
)
def test_an_item_of_a_list_is_called_what_it_is(keys: tuple[str, ...], language: Language, title: str) -> None:
    assert item_title(keys, language) == title


def fixed() -> Iterator[tuple[tuple[str, ...], str]]:
    """Every fixed word of the format, with a way to it."""
    for way in WAYS:
        node = SCHEMA
        for key in way:
            node = inside(node)["properties"][key]
        for word in inside(node).get("enum", ()):
            yield way, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fixed_word_has_one_in_the_language(language: Language) -> None:
    for way, word in fixed():
        said = word_for(way, word, language)
        assert said
        assert "_" not in said
        if language == "nl" and word not in NAMES and way[-1] != "domain":
            assert said != word, way


def test_the_life_domains_are_said_in_dutch_too() -> None:
    said = [word_for(("goals", "domain"), word, "nl") for word in ("housing", "physical_health", "school", "other")]
    assert said == ["wonen", "lichamelijke gezondheid", "school", "anders"]
    assert word_for(("goals", "domain"), "other", "en") == "other"


def test_where_any_text_can_stand_there_is_no_word() -> None:
    assert word_for(("goals", "text"), "started", "nl") is None
    assert word_for(("x_own",), "started", "nl") is None

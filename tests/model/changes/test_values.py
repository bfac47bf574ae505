"""The form of values is the same here as in the schema and in the scan of files."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g1p.errors import G1pError
from g1p.model.changes.values import LONG, SHORT, check_fields, check_slug, check_value
from g1p.model.characters import refused_in
from g1p.model.evaluations import GoalEvaluation
from g1p.model.goals import Action, Goal, Scale
from g1p.model.mapping import value_from
from g1p.model.meetings import Meeting
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.store.scan import refused_characters
from g1p.store.schema import is_valid
from tests.checks.family import family, person

ODD = st.sampled_from(
    ["\u00a0", "\u200b", "\u200d", "\u2028", "\u202e", "\ufeff", "\ufffe", "\r", "\n", "\t", "\x85", "é", "😀"]
)
WORDS = st.text(st.one_of(ODD, st.sampled_from("ab1-@. _")), max_size=12)


def takes(kind: Any, **fields: Any) -> bool:
    try:
        check_fields(kind, fields)
    except G1pError:
        return False
    return True


def is_slug(slug: str) -> bool:
    try:
        check_slug(slug)
    except G1pError:
        return False
    return True


def schema_takes(**fields: Any) -> bool:
    """Whether the schema takes a person with these fields, in characters that a file may hold."""
    plain = all(refused_in(held) is None for held in fields.values())
    return plain and is_valid("plan", family(people=[*family()["people"], person("tante", "network", **fields)]))


@given(WORDS)
def test_texts_ids_addresses_and_languages_are_what_the_schema_takes(text: str) -> None:
    assert takes(Person, role=text) == schema_takes(role=text)
    assert takes(Person, email=text) == schema_takes(email=text)
    assert takes(Person, language=text) == schema_takes(language=text)
    mapping = family(people=[*family()["people"], {"id": text, "name": "…", "group": "network", "role": "…"}])
    assert is_slug(text) == is_valid("plan", mapping)


@pytest.mark.parametrize(
    "text", ["o" * 40, "o" * 41, "a-1", "team", "a@b", "nl", "nl-NL", "zh-Hans-CN", "n" * 3 + "-ab" * 12]
)
def test_what_stands_at_the_edge_is_judged_alike(text: str) -> None:
    assert takes(Person, language=text) == schema_takes(language=text)
    assert takes(Person, email=f"{text}@{'b' * 251}") == schema_takes(email=f"{text}@{'b' * 251}")
    mapping = family(people=[*family()["people"], {"id": text, "name": "…", "group": "network", "role": "…"}])
    assert is_slug(text) == is_valid("plan", mapping)


@pytest.mark.parametrize("most, key", [(SHORT, "title"), (LONG, "reason")])
def test_a_text_is_as_long_as_the_schema_takes(most: int, key: str) -> None:
    for text in ("é" * most, "é" * (most + 1)):
        assert takes(Plan, **{key: text}) == is_valid("plan", family(**{key: text}))


def test_a_character_is_refused_here_when_a_file_refuses_it() -> None:
    for number in [*range(0x3000), *range(0xD800, 0xE000), *range(0xFDC0, 0x10010), *range(0x1FFF0, 0x20010)]:
        if number != 0x0D:  # the end of a line in a file; in a value it is a control character
            assert (refused_in(chr(number)) is None) == (not refused_characters(chr(number)))
    assert refused_in("a\r\nb") == "U+000D"


def test_a_line_end_and_a_tab_are_taken() -> None:
    assert takes(Action, text="Eén\n\ttwee 👩‍👧")


def test_everything_in_a_value_is_looked_at() -> None:
    good = {"goal": "g-00001", "result": "slow", "scores": {"sem": 0, "oma": 10}}
    check_value(value_from(GoalEvaluation, good))
    assert not takes(Goal, scale=Scale(start=3, target=11))
    assert takes(Goal, translated={"ar": "…"}, target_date=dt.date(1900, 1, 1), share=(), success=None)
    assert takes(Meeting, agenda=("…", "… …"), at=dt.datetime(2026, 11, 21, 10))  # noqa: DTZ001 - as the file has it
    assert not takes(Meeting, at=dt.datetime(2200, 1, 1, 10))  # noqa: DTZ001 - as the file has it

"""The one door in: what it reads, where everything stands, and that nothing but Unreadable ever comes out of it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g1p.checks.codes import CODES
from g1p.store.load import Unreadable, careful, load
from tests.store.mutate import SCRAPS


def test_the_example_plan_is_the_same_to_both_readers(shared: Path) -> None:
    data = (shared / "design" / "example-plan.yaml").read_bytes()
    document = careful(data)
    assert document.value == load(data)
    assert document.findings == ()


def test_days_stay_text_and_numbers_do_not() -> None:
    read = load(b'a: 2026-11-21\nb: 3\nc: "3"\nd: 1.5\ne: true\nf: ~\ng: nee\nh: -4\n')
    assert read == {"a": "2026-11-21", "b": 3, "c": "3", "d": 1.5, "e": True, "f": None, "g": "nee", "h": -4}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_both_line_ends_are_read_alike(ends: str) -> None:
    text = "a: |\n  one\n  two\nb:\n- c\n- 'd'\n".replace("\n", ends)
    assert load(text.encode()) == {"a": "one\ntwo\n", "b": ["c", "d"]}


def test_a_missing_line_end_changes_nothing() -> None:
    assert load(b"a: |\n  one") == load(b"a: |\n  one\n")


@pytest.mark.parametrize(
    "text",
    ["a: \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "a: \U0001f468\u200d\U0001f467", "a: \u200fx", "a: \ufffd"],
)
def test_joiners_and_direction_marks_stay(text: str) -> None:
    assert load(text.encode()) == {"a": text[3:]}


@pytest.mark.parametrize(
    "text, value",
    [
        ("---\na: 1\n...\n", {"a": 1}),
        ("a: |\n\n  x\n", {"a": "\nx\n"}),
        ("a: |\nb: 1\n", {"a": "", "b": 1}),
        ('a: "x\\n\\u00e9"\n', {"a": "x\né"}),
        ("a: {b: [1, 2],\n    c: d}\n", {"a": {"b": [1, 2], "c": "d"}}),
        ("? a\n: b\n", {"a": "b"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ("{a: b}\n", {"a": "b"}),
        ("a: [\n  b,\n]\n", {"a": ["b"]}),
    ],
)
def test_what_goes_to_the_careful_reader_is_read_too(text: str, value: dict[str, Any]) -> None:
    assert load(text.encode()) == value


# --- where it stands ---


def test_every_key_and_value_has_its_place() -> None:
    places = careful("# é\ngoals:\n  - id: g-1\n    «é»: x\n    who: [a, b]\n".encode()).places
    assert places.key(("goals",)) == (2, 1)
    assert places.value(("goals",)) == (3, 3)
    assert places.value(("goals", 0)) == (3, 5)
    assert places.value(("goals", 0, "id")) == (3, 9)
    assert places.value(("goals", 0, "«é»")) == (4, 10)
    assert places.value(("goals", 0, "who", 1)) == (5, 14)


def test_what_is_missing_stands_at_the_first_line_of_its_mapping() -> None:
    places = careful(b"g1p: 1\ngoals:\n  - id: g-1\n    text: x\n").places
    assert places.value(("goals", 0, "status")) == (3, 5)
    assert places.key(("goals", 0, "status")) == (3, 5)
    assert places.value(("title",)) == (1, 1)
    assert careful(b"").places.value(("title",)) == (1, 1)


# --- whatever comes in ---


@pytest.mark.uncounted
@settings(max_examples=400, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))))
def test_whatever_the_bytes_nothing_but_unreadable_comes_out(data: bytes) -> None:
    _read_or_refused(data)


@pytest.mark.uncounted
@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from((*SCRAPS, "a", "b: ", "\n  ", "\n- ")), max_size=30).map("".join))
def test_whatever_the_scraps_nothing_but_unreadable_comes_out(text: str) -> None:
    _read_or_refused(text.encode())


def _read_or_refused(data: bytes) -> None:
    document = careful(data)
    errors = [finding for finding in document.findings if CODES[finding.code].severity == "error"]
    if errors:
        with pytest.raises(Unreadable):
            load(data)
    else:
        assert isinstance(document.value, dict)
        assert load(data) == document.value
    lines = data.count(b"\n") + 1
    assert all(1 <= finding.line <= lines + 1 and finding.column >= 1 for finding in document.findings)

"""Whatever people write comes back as they wrote it, wherever it is put and however the text before it was written."""

import pytest

from g1p.model.steps import Insert, Set, Step, at
from g1p.store.document import edited
from g1p.store.load import careful, load
from tests.store.edits import Place
from tests.store.random_steps import TEXTS

# One place of each kind: plain, both quotation marks, literal, folded, on two lines, in brackets, in a list.
PLACES = b"""\
title: gewoon # 1
reason: "dubbel" # 2
x_single: 'enkel' # 3
x_literal: |- # 4
  een
  twee
x_folded: >- # 5
  een
  twee
x_long: een
  twee # 6
x_map: {a: "tussen", b: 'twee', c: drie} # 7
agenda: # 8
  - een # 9
  - |
    twee
next_evaluation: 2026-11-21 # 10
"""
PATHS: list[Place] = [
    *(("title",), ("reason",), ("x_single",), ("x_literal",), ("x_folded",), ("x_long",)),
    *(("x_map", "a"), ("x_map", "b"), ("x_map", "c"), ("agenda", 0), ("agenda", 1)),
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
def test_a_text_reads_back_from_every_place(text: str) -> None:
    for path in PATHS:
        after = edited(PLACES, [Set(path, text)])
        assert at(load(after), path) == text
        assert [number for number in range(1, 11) if b"# %d\n" % number not in after] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
def test_a_new_text_reads_back_and_never_needs_a_warning(text: str) -> None:
    steps: list[Step] = [
        Set(("status",), text),
        Set(("people",), [{"id": "oma", "name": text, "manager": {"name": text}}]),
        Insert(("agenda",), 1, text),
        Set(("x_map", "d"), text),
        Set(("ties",), [{"from": "oma", "note": text}]),
    ]
    after = edited(PLACES, steps)
    document = careful(after)
    assert document.findings == ()
    assert document.value == load(after)
    assert (document.value or {})["people"][0]["manager"]["name"] == text


@pytest.mark.parametrize(
    "was, now, line",
    [
        ("gewoon", "ook gewoon", "ook gewoon"),
        ("gewoon", "iets: anders", '"iets: anders"'),
        ("gewoon", 'zei: "nee"', "'zei: \"nee\"'"),
        ("gewoon", "06 1234", '"06 1234"'),
        ("gewoon", "ja", "ja"),
        ("gewoon", "no", '"no"'),
        ("gewoon", "'s avonds", '"\'s avonds"'),
        ('"gewoon"', "ja", '"ja"'),
        ('"gewoon"', 'zei "nee"', '"zei \\"nee\\""'),
        ("'gewoon'", "it's", "'it''s'"),
        ("gewoon", "a\nb", "|-\n  a\n  b"),
        ("'gewoon'", "a\nb\n", "|\n  a\n  b"),
        ("|-\n  a", "b", "|-\n  b"),
        ("|-\n     a", "b\nc", "|-\n     b\n     c"),
        ("|2-\n    a", "b", "|-\n  b"),
        (">-\n  a\n  b", "c", ">-\n  c"),
        (">-\n  a", "b\nc\n\nd", ">-\n  b\n\n  c\n\n\n  d"),
        (">-\n  a", "b  c", '"b  c"'),
        ("gewoon", "a\n======= \n=======", '"a\\n======= \\n======="'),
    ],
)
def test_a_text_is_written_as_the_one_before_it_where_it_can_be(was: str, now: str, line: str) -> None:
    data = f"reason: {was}\nnext_evaluation: 2026-11-21\n".encode()
    after = f"reason: {line}\nnext_evaluation: 2026-11-21\n".encode()
    assert edited(data, [Set(("reason",), now)]) == after
    assert load(after)["reason"] == now


def test_folded_text_is_folded_at_eighty_or_as_wide_as_it_was() -> None:
    words = " ".join(["woord"] * 40)
    for width, lines in ((10, 4), (120, 2)):
        after = edited(b"reason: >-\n  %b\n" % (b"x" * width), [Set(("reason",), words)])
        assert after.count(b"\n") == lines + 1
        assert load(after)["reason"] == words


@pytest.mark.parametrize("below", [b"   # dieper\n", b"   \n", b"   # dieper\n\n    # nog dieper\n"])
def test_what_stands_deeper_below_never_becomes_part_of_a_text(below: bytes) -> None:
    data = b"title: gewoon\n" + below + b"reason: x\n"
    assert edited(data, [Set(("title",), "a\nb")]) == b'title: "a\\nb"\n' + below + b"reason: x\n"


def test_words_days_and_numbers_are_plain_where_the_schema_has_them() -> None:
    data = b"g1p: 1\ntitle: x\nstatus: draft\nlanguage: nl\ngoals: []\n"
    steps: list[Step] = [
        Set(("created",), "2026-11-21"),
        Set(("language",), "no"),
        Set(("x_own",), "2026-11-21"),
        Set(("title",), "2026-11-21"),
        Insert(
            ("meetings",), 0, {"id": "m-00000", "kind": "start", "options": ["2026-11-21T10:00"], "present": ["oma"]}
        ),
    ]
    assert edited(data, steps).decode() == (
        'g1p: 1\ntitle: "2026-11-21"\nstatus: draft\ncreated: 2026-11-21\nlanguage: "no"\ngoals: []\nmeetings:\n'
        '  - id: m-00000\n    kind: start\n    options: [2026-11-21T10:00]\n    present: [oma]\nx_own: "2026-11-21"\n'
    )


@pytest.mark.parametrize("value", [None, True, False, 0, -3, 15, 1.5])
def test_what_is_no_text_is_a_plain_word(value: object) -> None:
    for was in (b"oud", b'"oud"', b"# niets", b"{}", b">-\n  oud"):
        after = edited(b"x_a: " + was + b"\nx_b: [1]\n", [Set(("x_a",), value), Set(("x_b", 0), value)])
        assert [type(held) for held in (load(after)["x_a"], *load(after)["x_b"])] == [type(value)] * 2

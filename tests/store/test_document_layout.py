"""How new lines look: canonical where they are the first of their kind, else as what stands around them."""

import re
from difflib import ndiff
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g1p.model.differences import differences
from g1p.model.steps import Drop, Insert, Order, Remove, Set, Step
from g1p.store.document import edited
from g1p.store.load import load
from g1p.store.new_file import new_file
from tests.store.edits import ACTION, STYLES

GOAL = {"status": "proposed", "when": "now", "said_by": "moeder", "text": "Rust", "id": "g-zzzzz"}
STYLE = {file.stem: file.read_bytes() for file in STYLES}


def diff(before: bytes, steps: list[Step]) -> str:
    """The lines that come and go, as a diff has them."""
    lines = ndiff(before.decode().splitlines(), edited(before, steps).decode().splitlines())
    return "".join(f"{line[0]}{line[2:]}\n" for line in lines if line[0] in "+-")


def added(text: str, margin: int = 0) -> str:
    """A text as lines that come."""
    return "".join(f"+{line}\n" for line in indent(dedent(text).strip("\n"), " " * margin).split("\n"))


def test_a_key_comes_where_the_schema_has_it(shared: Path) -> None:
    data = (shared / "design" / "example-plan.yaml").read_bytes()
    goal: tuple[str | int, ...] = ("goals", 2)
    after = edited(data, [Set((*goal, "scale"), {"target": 7, "start": 3}), Set((*goal, "x_own"), "a")]).decode()
    assert after.endswith(
        "    for: [yara]\n    scale: {start: 3, target: 7}\n    x_own: a\n"
        + data.decode().partition("for: [yara]\n")[2]
    )


def test_a_part_has_empty_lines_around_it_where_its_neighbours_have_them() -> None:
    paused = {"reason": "Oma is ziek", "since": "2026-11-21"}
    new: list[Step] = [Set(("paused",), paused), Insert(("strengths",), 0, {"id": "s-zzzzz", "text": "Samen"})]
    rows = "paused:\n  since: 2026-11-21\n  reason: Oma is ziek\n"
    assert diff(STYLE["draft"], new) == (
        added(rows) + "-strengths: []\n" + "+strengths:\n+  - id: s-zzzzz\n+    text: Samen\n"
    )
    assert diff(STYLE["margin"], new[1:]) == "+\n" + added("strengths:\n- id: s-zzzzz\n  text: Samen\n")
    assert diff(STYLE["four_spaces"], new) == (
        added("paused:\n    since: 2026-11-21\n    reason: Oma is ziek\n")
        + added("strengths:\n    -   id: s-zzzzz\n        text: Samen\n")
    )


@pytest.mark.parametrize(
    "style, path, margin",
    [
        ("margin", ("goals", 0, "actions"), 2),
        ("comments", ("goals", 0, "actions"), 6),
        ("aligned", ("goals", 0, "actions"), 6),
    ],
)
def test_a_record_looks_as_the_ones_beside_it(style: str, path: tuple[Any, ...], margin: int) -> None:
    who = "\n  - moeder" if style == "margin" else " [moeder]"
    rows = f"""\
- id: a-zzzzz
  text: "Nieuw: ja"
  who:{who}
  start: 2026-11-21
  due: 2026-12-21
  status: planned
"""
    assert diff(STYLE[style], [Insert(path, 1, ACTION)]) == added(rows, margin)


def test_a_record_among_bracketed_ones_is_bracketed_on_a_line_of_its_own() -> None:
    assert diff(STYLE["flow"], [Insert(("goals", 1, "actions"), 2, {**ACTION, "text": "x"})]) == (
        '+      {id: a-zzzzz, text: "x", who: [moeder], start: 2026-11-21, due: 2026-12-21, status: planned},\n'
    )
    new = {"id": "oma", "name": "x", "group": "network", "role": "oma"}
    assert diff(STYLE["flow"], [Insert(("people",), 3, new)]) == (
        "-   since: 2026-08-24}   # de laatste\n+   since: 2026-08-24},   # de laatste\n"
        '+  {id: oma, name: "x", group: network, role: "oma"}\n'
    )
    assert '"people": [\n    {"id": "oma", "name": "x", "group": "network", "role": "oma"},\n    {\n' in edited(
        STYLE["json"], [Insert(("people",), 0, new), Remove(("people",), 1), Insert(("people",), 1, new)]
    ).decode().replace('"oma"},\n    {"id"', '"oma"},\n    {\n')


def test_goals_have_an_empty_line_between_them() -> None:
    steps: list[Step] = [Insert(("goals",), 0, GOAL), Insert(("goals",), 1, {**GOAL, "id": "g-zzzzy"})]
    rows = "  - id: {}\n    text: Rust\n    said_by: moeder\n    when: now\n    status: proposed\n"
    after = "goals:\n" + rows.format("g-zzzzz") + "\n" + rows.format("g-zzzzy")
    assert edited(STYLE["draft"], steps).decode() == STYLE["draft"].decode().replace("goals: []\n", after)


def test_records_change_places_with_the_comments_above_them_and_empty_lines_stay() -> None:
    data = b"goals:\n  # een\n  - id: a\n    # van a\n\n  # los\n\n  # twee\n  - id: b # b\nx_a: 1\n"
    after = b"goals:\n  # twee\n  - id: b # b\n\n  # los\n\n  # een\n  - id: a\n    # van a\nx_a: 1\n"
    assert edited(data, [Order(("goals",), (1, 0))]) == after


def test_what_is_said_behind_a_bracketed_part_goes_with_it() -> None:
    data = b"who: [\n  a, # van a\n  b,\n  c # van c\n]\n"
    assert edited(data, [Order(("who",), (2, 0, 1))]) == b"who: [\n  c, # van c\n  a, # van a\n  b\n]\n"
    assert edited(data, [Remove(("who",), 2)]) == b"who: [\n  a, # van a\n  b\n]\n"
    assert edited(data, [Remove(("who",), 0)]) == b"who: [\n  b,\n  c # van c\n]\n"
    assert edited(b"who: [a, # van a\n  b]\n", [Remove(("who",), 0)]) == b"who: [ # van a\n  b]\n"
    assert edited(b"who: [a, # van a\n  b]\n", [Remove(("who",), 1)]) == b"who: [a, # van a\n  ]\n"


@given(
    was=st.lists(st.sampled_from("abcde"), unique=True, min_size=1),
    now=st.lists(st.sampled_from("abcde"), unique=True, min_size=1),
    form=st.sampled_from(["who:\n  - ", "who:\n- ", "who:\n    -   ", "who: [\n  "]),
)
@settings(max_examples=150, deadline=None)
def test_who_stays_keeps_the_line_and_who_goes_takes_along_what_was_said(
    was: list[str], now: list[str], form: str
) -> None:
    head, dash = form.split("\n")
    lines = {name: f"{dash}{name}{',' * ('[' in form)} # van {name}" for name in was}
    data = "\n".join([head, *lines.values(), *("]" * ("[" in form)), "x_a: 1", ""]).encode()
    held = load(data)
    after = edited(data, differences(held, {**held, "who": now})).decode()
    assert load(after.encode())["who"] == now
    assert [line for line in after.split("\n") if "#" in line] == [lines[name] for name in now if name in was]


def test_who_comes_stands_as_who_goes_did() -> None:
    for row, wanted in (
        ("['a', b]", "['c', b]"),
        ("[ a , b ] # wie", "[ c , b ] # wie"),
        ("[a]", "[c]"),
        ("\n    - 'a' # van a\n    - b", "\n    - 'c'\n    - b"),
        ("\n    # over a\n    - a\n      # van a", "\n    # over a\n    - c"),
    ):
        data = f"actions:\n  - id: a-00001\n    who: {row}\n    status: planned\n".replace(": \n", ":\n").encode()
        held = load(data)
        who = ["c", *held["actions"][0]["who"][1:]]
        now = {"actions": [{**held["actions"][0], "who": who}]}
        assert edited(data, differences(held, now)) == data.replace(row.encode(), wanted.encode())


@pytest.mark.parametrize(
    "held, key, after",
    [
        ("{a: 1, b: 2 }", "b", "{a: 1 }"),
        ("{ a: 1, b: 2 }", "b", "{ a: 1 }"),
        ("{ a: 1 , b: 2 }", "b", "{ a: 1 }"),
        ("{ a: 1 , b: 2 }", "a", "{ b: 2 }"),
        ("{ a: 1 , b: 2, }", "b", "{ a: 1, }"),
        ("{ a: 1 }", "a", "{}"),
        ("{a: 1,}", "a", "{}"),
        ("{a: 1,\n  b: 2}", "b", "{a: 1}"),
        ("{a: 1,\n  b: 2}", "a", "{b: 2}"),
        ("{a: 1, b: 2,\n  c: 3}", "b", "{a: 1,\n  c: 3}"),
        ("{a: 1, b: 2, # van b\n  c: 3}", "b", "{a: 1, # van b\n  c: 3}"),
    ],
)
def test_a_pair_that_goes_leaves_the_spaces_between_the_brackets_as_they_were(held: str, key: str, after: str) -> None:
    assert edited(f"x_a: {held} # bij x\n".encode(), [Drop(("x_a", key))]) == f"x_a: {after} # bij x\n".encode()


def test_what_is_said_above_the_last_record_stays_when_it_goes() -> None:
    data = b"ties: # band\n  # over deze\n  - from: a # a\n    to: b\n# slot\n"
    assert edited(data, [Remove(("ties",), 0)]) == b"ties: [] # band\n  # over deze\n# slot\n"
    assert edited(b"who: [ # wie\n  a ]\n", [Remove(("who",), 0)]) == b"who: [ # wie\n   ]\n"


def test_a_part_that_goes_takes_no_more_than_one_empty_line_along() -> None:
    data = b"title: x\n\n# over a\nx_a:\n  - 1\n\nx_b: 2\n\nx_c: 3\n"
    assert edited(data, [Drop(("x_b",))]) == b"title: x\n\n# over a\nx_a:\n  - 1\n\nx_c: 3\n"
    assert edited(data, [Drop(("x_c",))]) == b"title: x\n\n# over a\nx_a:\n  - 1\n\nx_b: 2\n"
    assert edited(data, [Drop(("x_a",))]) == b"title: x\n\n# over a\n\nx_b: 2\n\nx_c: 3\n"


def test_what_follows_the_key_behind_a_dash_takes_its_place() -> None:
    assert edited(b"x_a:\n  - a: 1\n    b: 2\n", [Drop(("x_a", 0, "a"))]) == b"x_a:\n  - b: 2\n"
    data = b"x_a:\n  - a: 1 # een\n    # over b\n    b: 2\n"
    assert edited(data, [Drop(("x_a", 0, "a"))]) == b"x_a:\n  - \n    # over b\n    b: 2\n"
    assert edited(b"x_a:\n  - b: 1\n", [Set(("x_a", 0, "a"), 2)]) == b"x_a:\n  - b: 1\n    a: 2\n"
    assert edited(b"ties:\n  - to: b\n", [Set(("ties", 0, "from"), "a")]) == b"ties:\n  - to: b\n    from: a\n"


def test_lists_within_lists() -> None:
    data = b"x_a:\n  - - a\n    - b\n"
    assert edited(data, [Insert(("x_a", 0), 0, "c")]) == b"x_a:\n  - - c\n    - a\n    - b\n"
    assert edited(data, [Order(("x_a", 0), (1, 0))]) == b"x_a:\n  - - b\n    - a\n"
    assert edited(data, [Remove(("x_a", 0), 0)]) == b"x_a:\n  - - b\n"
    assert edited(data, [Insert(("x_a",), 1, [["d", {}], []])]) == data + b"  - - - d\n      - {}\n    - []\n"


def test_a_value_of_another_kind_takes_the_place_and_leaves_what_is_said() -> None:
    data = b"copies:\n  - to: oma # wie\n    date: 2026-01-01\nx_a: # hier\n  # dit\n  - 1\n"
    steps = [Set(("copies", 0, "to"), {"name": "Jo", "organisation": "Zorg"}), Set(("x_a",), {"b": 1})]
    assert edited(data, steps) == (
        b'copies:\n  - to: {name: "Jo", organisation: "Zorg"} # wie\n    date: 2026-01-01\n'
        b"x_a: # hier\n  # dit\n  b: 1\n"
    )
    assert edited(b"x_a: 1 # hier\n", [Set(("x_a",), {"b": [1]})]) == b"x_a: # hier\n  b:\n    - 1\n"
    assert edited(b"x_a:\n  - 1 # hier\n", [Set(("x_a", 0), {"b": 1, "c": 2})]) == b"x_a:\n  - b: 1 # hier\n    c: 2\n"


def test_a_long_text_makes_a_record_unfit_for_brackets() -> None:
    tie = {"from": "a", "to": "b", "note": "woord " * 20 + "eind"}
    after = edited(b"title: x\n", [Insert(("ties",), 0, tie)]).decode()
    assert after.startswith("title: x\nties:\n  - from: a\n    to: b\n    note: >-\n      woord woord")


def test_keys_wear_the_quotation_marks_of_their_neighbours() -> None:
    assert edited(b"'id': 'p-0a001'\n", [Set(("x_a",), "b")]) == b"'id': 'p-0a001'\n'x_a': 'b'\n"
    data = b"g1p: 1\nx_a: {}\ntranslated: {}\n"
    assert edited(data, [Set(("x_a", "no"), 1)]) == b'g1p: 1\nx_a:\n  "no": 1\ntranslated: {}\n'


def test_a_new_file_is_laid_out_as_the_example(shared: Path, example_plan: dict[str, Any]) -> None:
    written = new_file(example_plan, "# yaml-language-server: $schema=../schemas/plan-1.schema.json").decode()
    by_hand = (shared / "design" / "example-plan.yaml").read_text(encoding="utf-8")
    plain = [line.partition("  # ")[0].rstrip() for line in by_hand.split("\n") if not line.lstrip().startswith("# ")]
    same = set(plain) & set(written.split("\n"))
    assert len(same) > 0.9 * len(set(plain))
    assert list(filter(re.compile(r"(\w+:)?").fullmatch, written.split("\n"))) == list(
        filter(re.compile(r"(\w+:)?").fullmatch, plain)
    )

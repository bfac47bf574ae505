"""A closing goes into the list of earlier ones as it is written: its comments and the form of its texts come along."""

import re
from collections import Counter
from pathlib import Path
from textwrap import dedent, indent

import pytest

from g1p.model.differences import differences
from g1p.model.steps import Move, Set, applied
from g1p.store.document import edited
from g1p.store.load import load
from tests.store.edits import EXAMPLES, exact

COMMENT = re.compile(rb"#.*")
WRITTEN = """
    # We were sure of it.
    closing:  # why
      # By the five of us.
      date: 2026-09-25
      reason: goals_reached  # mum says so

      # What we learnt.
      lesson: >-
        Say it on the tenth day,
        not in the tenth month.
      relapse: {signs: Late, # again
        what_helps: Call, call: [gerard]}
      # Not for school.
"""
BEFORE = """
    - date: 2025-06-20
      reason: goals_reached
      reopened: {date: 2025-11-10, reason: Hard}
"""
REOPENED = {"date": "2026-11-21", "reason": "Again"}


def written(around: str, closing: str = WRITTEN) -> bytes:
    """The end of a file with this closing in it, in the place of {}."""
    return dedent(around).lstrip("\n").format(dedent(closing).strip("\n")).encode()


def reopened(data: bytes) -> bytes:
    """The file with its closing among the earlier ones, after seeing that it says so and that no comment is away."""
    was = load(data)
    now = {key: held for key, held in was.items() if key != "closing"}
    now["closings"] = [*was.get("closings", []), {**was["closing"], "reopened": REOPENED}]
    steps = differences(was, now)
    assert exact(applied(was, steps)) == exact(now)
    after = edited(data, steps)
    assert exact(load(after)) == exact(now)
    assert Counter(COMMENT.findall(data)) == Counter(COMMENT.findall(after))
    assert edited(data.replace(b"\n", b"\r\n"), steps) == after.replace(b"\n", b"\r\n")
    assert edited(data.removesuffix(b"\n"), steps) == after.removesuffix(b"\n")
    return after


ITEM = """
    # We were sure of it.
    # why
    # By the five of us.
    - date: 2026-09-25
      reason: goals_reached  # mum says so

      # What we learnt.
      lesson: >-
        Say it on the tenth day,
        not in the tenth month.
      relapse: {signs: Late, # again
        what_helps: Call, call: [gerard]}
      reopened: {date: 2026-11-21, reason: "Again"}
      # Not for school.
"""


def test_comments_empty_lines_and_texts_come_along_into_a_new_list() -> None:
    after = reopened(written("title: a\n\n{}\n\ncopies: []\n"))
    item = indent(dedent(ITEM).strip("\n"), "  ")
    assert after.decode() == f"title: a\n\nclosings:\n{item}\n\ncopies: []\n"


def test_it_stands_below_the_earlier_ones_as_they_stand() -> None:
    before = indent(dedent(BEFORE).strip("\n"), "  ")
    after = reopened(written(f"title: a\nclosings:\n{before.replace('{', '{{').replace('}', '}}')}\n{{}}\n"))
    item = indent(dedent(ITEM).strip("\n"), "  ")
    assert after.decode() == f"title: a\nclosings:\n{before}\n{item}\n"


def test_dashes_without_a_margin_and_wide_ones_are_kept() -> None:
    flat = written(
        "closings:\n- date: 2025-06-20\n  reason: other\nclosing:\n  date: 2026-09-25 # ok\n  reason: other\n"
    )
    assert b"\n- date: 2026-09-25 # ok\n  reason: other\n  reopened:" in reopened(flat)
    wide = b"closings:\n    -   date: 2025-06-20\nclosing:\n      date: 2026-09-25 # ok\n      note: >\n          a\n"
    assert b"\n    -   date: 2026-09-25 # ok\n        note: >\n            a\n        reopened:" in reopened(wide)


def test_a_form_between_brackets_stays_that_form() -> None:
    data = b"closing: {date: 2026-09-25, # day\n   reason: other}  # done\nx_a: 1\n"
    assert reopened(data) == (
        b"closings:\n  - {date: 2026-09-25, # day\n     reason: other, "
        b'reopened: {date: 2026-11-21, reason: "Again"}}  # done\nx_a: 1\n'
    )


def test_an_empty_list_makes_way() -> None:
    assert reopened(b"closings: []\nclosing:\n  date: 2026-09-25  # ok\nx_a: 1\n") == (
        b'closings:\n  - date: 2026-09-25  # ok\n    reopened: {date: 2026-11-21, reason: "Again"}\nx_a: 1\n'
    )


def test_a_list_between_brackets_takes_the_facts_alone() -> None:
    data = b"closings: [{date: 2025-06-20}]\nclosing:\n  date: 2026-09-25\nx_a: 1\n"
    assert reopened(data) == (
        b'closings: [{date: 2025-06-20}, {date: 2026-09-25, reopened: {date: 2026-11-21, reason: "Again"}}]\nx_a: 1\n'
    )


def test_what_is_all_in_brackets_is_written_anew() -> None:
    assert load(reopened(b"{closing: {date: 2026-09-25}, x_a: 1}\n"))["closings"][0]["date"] == "2026-09-25"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_closing_of_the_examples_keeps_its_lines(file: Path) -> None:
    data = file.read_bytes()
    if "closing" not in load(data):
        data += b"closing:\n  date: 2026-10-01 # at last\n  reason: other\n"
    lost = Counter(map(bytes.strip, data.split(b"\n"))) - Counter(map(bytes.strip, reopened(data).split(b"\n")))
    assert all(line.startswith((b"closing:", b"date:")) for line in lost if line)


def test_a_closing_that_is_not_among_the_earlier_ones_just_goes() -> None:
    was = {"closing": {"date": "2026-09-25"}, "closings": [{"date": "2025-06-20"}]}
    for now in ({"closings": was["closings"]}, {}, {"closings": [{"date": "2026-09-26"}]}):
        assert not any(isinstance(step, Move) for step in differences(was, now))
    steps = differences(was, {"closings": [{"date": "2026-09-25"}]})
    assert applied(was, steps) == {"closings": [{"date": "2026-09-25"}]}


def test_steps_say_that_it_is_carried() -> None:
    was = {"closing": {"date": "2026-09-25"}}
    now = {"closings": [{"date": "2026-09-25", "reopened": REOPENED}]}
    path = ("closings", 0, "reopened")
    assert differences(was, now) == (Move(("closing",), "closings", 0), Set(path, REOPENED))

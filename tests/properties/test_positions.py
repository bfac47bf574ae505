"""A fault made at a known place is found at that place: a thousand of them, of sixty kinds, in files of many styles."""

import datetime as dt
import functools
import random
from collections import Counter
from typing import NamedTuple

import pytest

from g1p.checks.codes import CODES
from g1p.store.examine import examine
from tests.conftest import ROOT
from tests.properties.breaks import BREAKS
from tests.properties.sites import Site, sites
from tests.sizes import size
from tests.store.edits import EXAMPLES, STYLES

pytestmark = pytest.mark.uncounted

PARTS = 5
EACH = size(100, 300)
"""Faults of one part; of all parts together a thousand and more."""
LONG = 2
"""Whole examples among the files: each takes as long as twenty others."""
SHORT = 3000
"""Characters of the other files at most."""
WINDOWS = 5
"""Of so many files one has the line ends of Windows."""


class Case(NamedTuple):
    """A file with a fault, what kind of fault it is, and where."""

    kind: str
    data: bytes
    line: int
    column: int


@functools.cache
def files() -> dict[str, list[Site]]:
    """The places in each good file, by the file's name."""
    right = [file for file in sorted((ROOT / "codes").glob("*/right.yaml")) if "\nid: p-" in file.read_text("utf-8")]
    found = {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for file in (*STYLES, *right, *EXAMPLES[:LONG])
    }
    return {name: sites(text) for name, text in found.items() if len(text) < SHORT or "examples" in name}


def case(number: int) -> Case:
    """A file with a fault, the same for the same number; the kinds come in turn, the rest is chance."""
    dice = random.Random(f"place:{number}")
    kind = list(BREAKS)[number % len(BREAKS)]
    names = list(files())
    dice.shuffle(names)
    found = ([site for site in files()[name] if BREAKS[kind].fits(site)] for name in names)
    broken = BREAKS[kind].does(dice.choice(next(one for one in found if one)), dice)
    data = broken.data or broken.text.encode()
    return Case(kind, data.replace(b"\n", b"\r\n") if number % WINDOWS == 0 else data, broken.line, broken.column)


@pytest.mark.parametrize("part", range(PARTS))
def test_the_fault_is_found_where_it_was_made(part: int, today: dt.date) -> None:
    for number in range(part * EACH, (part + 1) * EACH):
        one = case(number)
        found = examine(one.data, "p-00000.yaml", today).findings
        told = [(f.code, f.line, f.column) for f in found if f.code in BREAKS[one.kind].codes and f.line == one.line]
        assert told, (number, one.kind, one.line, [(f.code, f.line) for f in found])
        assert one.column in {0, *(column for _, _, column in told)}, (number, one.kind, one.line, one.column, told)


def test_every_kind_is_among_them_in_files_of_many_styles() -> None:
    cases = [case(number) for number in range(PARTS * EACH)]
    assert len({one.data for one in cases}) > len(cases) * 2 / 3
    assert min(Counter(one.kind for one in cases).values()) > len(cases) / 100
    assert sum(one.column > 0 for one in cases) > len(cases) * 2 / 3
    assert len(files()) > 100
    assert set().union(*(broken.codes for broken in BREAKS.values())) <= CODES.keys()


def test_what_was_good_before_has_no_error(today: dt.date) -> None:
    for name in files():
        found = examine((ROOT / name).read_bytes(), "p-00000.yaml", today).findings
        assert [f for f in found if CODES[f.code].severity == "error" and f.code not in ("G206", "G219")] == [], name

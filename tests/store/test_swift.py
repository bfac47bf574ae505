"""The swift reader, scanner and parser see what ruamel's own see: the same events and the same complaints."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from g1p.store.scan import scanned
from g1p.store.swift import TOO_DEEP, SwiftParser, SwiftReader, SwiftScanner
from tests.store.mutate import SCRAPS, damaged_text, thinned

pytestmark = pytest.mark.uncounted

ROOT = Path(__file__).resolve().parents[2]
FILES = [*sorted((ROOT / "tests" / "store" / "styles").iterdir()), *sorted((ROOT / "examples" / "plans").iterdir())]
SEEDS = 20
"""Damaged texts of each file."""
SALADS = 1000
"""Texts made of signs alone."""
MOST = 1500
"""Characters: ruamel's own reader takes its time."""


def seen(text: str, **parts: Any) -> Iterator[tuple[object, ...]]:
    """What a reader and a scanner make of a text: each event with its places, and at the end what was wrong."""
    yaml = YAML(typ="safe", pure=True)
    for part, kind in parts.items():
        setattr(yaml, part, kind)
    try:
        for event in yaml.parse(text):
            spots = [(spot.index, spot.line, spot.column) for spot in (event.start_mark, event.end_mark) if spot]
            yield type(event).__name__, getattr(event, "value", None), getattr(event, "style", None), *spots
    except MarkedYAMLError as fault:
        spots = [(spot.index, spot.line, spot.column) for spot in (fault.context_mark, fault.problem_mark) if spot]
        yield fault.context, fault.problem, *spots
    except ValueError as fault:  # an escape beyond Unicode's last code point
        yield (str(fault),)


def assert_seen_alike(text: str) -> None:
    """Of a text as the careful reader gets it, behind the scan."""
    scan = scanned(text.encode("utf-8", "surrogatepass"))
    if scan.readable:
        swift = list(seen(scan.text, Reader=SwiftReader, Scanner=SwiftScanner, Parser=SwiftParser))
        assert swift[-1][1:2] == (TOO_DEEP,) or swift == list(seen(scan.text)), repr(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_files_whole_and_damaged(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    if len(text) < 2 * MOST:
        assert_seen_alike(text)
    for seed in range(SEEDS):
        thin = thinned(text, seed, most=1)
        start = random.Random(seed).randrange(max(1, len(thin) - MOST))
        assert_seen_alike(damaged_text(thin[start : start + MOST], seed))


def test_salads_of_signs() -> None:
    """Texts that no one would write, of the signs that mean something to a scanner."""
    dice, leaves = random.Random("salad"), (*SCRAPS, "a", "b c", " ", "\n", "\n  ", " #", "\\x41", "\\\n")
    for _ in range(SALADS):
        assert_seen_alike("".join(dice.choice(leaves) for _ in range(dice.randint(1, 30))))


def test_beyond_the_end_there_is_the_end() -> None:
    reader = SwiftReader("ab")
    assert [reader.peek(index) for index in (0, 1, 2, 3, 1000)] == ["a", "b", "\0", "\0", "\0"]

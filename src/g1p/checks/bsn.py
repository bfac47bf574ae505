"""Does a citizen service number (BSN) stand anywhere? It may not: a plan needs names and promises, no register."""

import re
from collections.abc import Iterator
from typing import Any

from g1p.checks.finding import Finding, Path

NINE_DIGITS = re.compile(r"(?<![0-9A-Za-z])[0-9]{9}(?![0-9A-Za-z])")
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def check_bsn(held: Any, path: Path = ()) -> Iterator[Finding]:
    """A finding (G501) for every text or number in the mapping of a file with a BSN in it; a digest is none.

    Source: Wet algemene bepalingen burgerservicenummer, articles 10 and 11; the test is the eleven-test.
    """
    if isinstance(held, dict):
        for key, inside in held.items():
            if key != "digest":
                yield from check_bsn(inside, (*path, key))
    elif isinstance(held, list):
        for index, inside in enumerate(held):
            yield from check_bsn(inside, (*path, index))
    elif isinstance(held, str | int) and any(map(_is_bsn, NINE_DIGITS.findall(str(held)))):
        yield Finding("G501", path)


def _is_bsn(digits: str) -> bool:
    """The eleven-test: the weighted sum can be divided by eleven; nine noughts are nobody's."""
    return int(digits) > 0 and sum(w * int(d) for w, d in zip(WEIGHTS, digits, strict=True)) % 11 == 0

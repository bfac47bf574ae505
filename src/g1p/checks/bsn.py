"""Does a citizen service number (BSN) stand anywhere? It may not: a plan needs names and promises, no register."""

import re
from collections.abc import Iterator
from typing import Any

from g1p.checks.finding import Finding, Path

NINE_DIGITS = re.compile(r"(?<![^\W_])[0-9]{9}(?![^\W_])")
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
IS_KEY = "is_key"
"""The fact that says that the number is the key itself, not what stands behind it."""
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def check_bsn(held: Any, path: Path = ()) -> Iterator[Finding]:
    """A finding (G501) for every key, text and number in the mapping of a file with a BSN in it; a digest is none.

    Source: Wet algemene bepalingen burgerservicenummer, articles 10 and 11; the test is the eleven-test.
    """
    if isinstance(held, dict):
        for key, inside in held.items():
            if has_bsn(key):
                yield Finding("G501", (*path, key), {IS_KEY: True})
            yield from check_bsn(inside, (*path, key))
    elif isinstance(held, list):
        for index, inside in enumerate(held):
            yield from check_bsn(inside, (*path, index))
    elif isinstance(held, str | int) and has_bsn(str(held)):
        yield Finding("G501", path)


def bsn_in_comments(text: str) -> Iterator[Finding]:
    """A finding for every comment in the text of a file with a BSN in it, with its line and column."""
    for number, line in enumerate(text.split("\n"), start=1):
        comment = COMMENT.search(line)
        if comment and has_bsn(comment[0]):
            yield Finding("G501", line=number, column=comment.start() + 1)


def has_bsn(text: str) -> bool:
    """Whether a BSN stands in the text, not joined to another letter or digit; a digest holds none."""
    # The first look costs a tenth of the second, and is enough for nearly every text.
    return NINE_DIGITS.search(text) is not None and bsn_in(text) is not None


def bsn_in(text: str) -> int | None:
    """At which character the first BSN in the text begins, counted from 0; None when there is none."""
    found = NINE_DIGITS.finditer(DIGEST.sub(lambda digest: " " * len(digest[0]), text))
    return next((one.start() for one in found if _is_bsn(one[0])), None)


def _is_bsn(digits: str) -> bool:
    """The eleven-test: the weighted sum can be divided by eleven; nine noughts are nobody's."""
    return int(digits) > 0 and sum(w * int(d) for w, d in zip(WEIGHTS, digits, strict=True)) % 11 == 0

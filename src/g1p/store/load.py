"""The one door in: the bytes of a file become a mapping, by the fast reader where both readers mean the same."""

import copy
from functools import lru_cache
from typing import Any

import yaml_rs

from g1p.checks.file_codes import FILE_CODES
from g1p.checks.finding import Finding
from g1p.store.care import needs_care
from g1p.store.places import Document
from g1p.store.scan import DEEPEST, MOST_KEYS, scanned

CUT = "G132"
ERRORS = frozenset((*(code.code for code in FILE_CODES if code.severity == "error"), CUT))
"""What is cut by a comma the reader tells where no text is left of it, and else the schema."""


class Unreadable(Exception):
    """The bytes are no file that g1p reads; `findings` says why, in the order of the file, and is never empty."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings[0].code)
        self.findings = findings


def load(data: bytes) -> dict[str, Any]:
    """The mapping in a file: dates as text, numbers and null as YAML 1.2's core schema has them.

    Raises Unreadable with every fault that was found, each with line and column, when there is one that is an error.
    """
    scan = scanned(data)
    if not scan.findings and not needs_care(scan.text):
        value = fast(scan.text)
        if value is not None:
            return value
    document = careful(data)
    errors = tuple(finding for finding in document.findings if finding.code in ERRORS)
    if errors or document.value is None:
        raise Unreadable(errors)
    return copy.deepcopy(document.value)


@lru_cache(maxsize=1)  # who is refused by `load` asks why, and then where: reading once takes long enough
def careful(data: bytes) -> Document:
    """The mapping in a file with the place of everything in it and all that is wrong with it; never raises.

    Nobody may change what comes out.
    """
    from g1p.store.careful import read  # ruamel takes longer to import than a plan takes to read

    return read(scanned(data))


def fast(text: str) -> dict[str, Any] | None:
    """What the fast reader makes of a text; None when it refuses, or finds what only the careful reader may judge."""
    try:
        value = yaml_rs.loads(text, parse_datetime=False)
    except (ValueError, TypeError):  # not YAML; a key that is a list of lists
        return None
    return value if isinstance(value, dict) and ordinary(value) else None


def ordinary(value: dict[str, Any]) -> bool:
    """Whether keys are text, numbers whole, and depth and count within the limits."""
    level: list[Any] = [value]
    count = 0
    for _ in range(DEEPEST):
        below: list[Any] = []
        for held in level:
            count += len(held)
            if isinstance(held, dict) and not all(type(key) is str for key in held):
                return False
            items = held.values() if isinstance(held, dict) else held
            if "\n" in items:  # block text without a line: to the fast reader a line break, to YAML nothing
                return False
            below += [item for item in items if isinstance(item, (dict, list, float))]
        if count > MOST_KEYS or any(type(item) is float for item in below):
            return False
        if not below:
            return True
        level = below
    return False

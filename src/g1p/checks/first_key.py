"""Does a file begin with the version of its format, so that whoever opens it sees what it is?"""

from collections.abc import Iterator, Mapping
from typing import Any

from g1p.checks.finding import Finding

VERSION = "g1p"


def check_first_key(mapping: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding (G133) when another key comes before `g1p`; of a file without it something else is said."""
    if VERSION in mapping and next(iter(mapping)) != VERSION:
        yield Finding("G133", (VERSION,))

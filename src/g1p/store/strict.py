"""What YAML forbids and the careful parser lets pass: refused all the same, for other programs cannot read it."""

import re
from collections.abc import Iterator

from g1p.store.places import Mark, Spot, mark_of

KEY_LINE = re.compile(r"[ ]*(?:- +)*[A-Za-z_][\w-]*:(?:\s|$)")
CLOSERS = ("'", '"', "]", "}")
MAY_STAND_OUT = ("]", "}", ",", "#")


def stands_out(spot: Spot, column: int) -> bool:
    """Whether a block text's indicator begins no further in than the lines (at `column`) that it belongs to."""
    return bool(spot.column <= column)


def loose_lines(text: str, start: Spot, end: Spot, column: int) -> Iterator[Mark]:
    """The lines of a quoted text, or of what stands in brackets, that begin no further in than the lines around it.

    Closing signs and commas may stand out; every program that we know forgives that, and people write it so.
    """
    inside = text[start.index : end.index - 1].split("\n")
    for number, line in enumerate(inside[1:], start.line + 2):
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        if indent <= column and bare.strip() and not bare.startswith(MAY_STAND_OUT):
            yield number, indent + 1


def glued_comment(text: str, end: Spot) -> Mark | None:
    """Where a # follows a closing sign without a space between, so that it begins no comment."""
    glued = text[end.index - 1 : end.index] in CLOSERS and text[end.index : end.index + 1] == "#"
    return mark_of(end) if glued else None

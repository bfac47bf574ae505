"""What YAML forbids and the careful parser lets pass: refused all the same, for other programs cannot read it."""

import re
from collections.abc import Iterator

from g1p.store.places import Mark, Spot, mark_of
from g1p.store.scan import GLUED, before_on_line
from g1p.store.slips import is_typed_otherwise

KEY_LINE = re.compile(r"[ ]*(?:- +)*[A-Za-z_][\w-]*:(?:\s|$)")
CLOSERS = ("'", '"', "]", "}")
NEXT_ONE = re.compile(r"\s*[,}]")
MAY_STAND_OUT = ("]", "}", ",", "#")
DOTS = re.compile(r"\.\.\.(?:\s|$)")
BLANKS = re.compile(r"[ \t]*")


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


def is_no_key(text: str, end: Spot) -> bool:
    """Whether no colon follows what the parser takes for a key between braces: a comma before it has cut a value."""
    return NEXT_ONE.match(text, end.index) is not None


def glued_comment(text: str, end: Spot) -> Mark | None:
    """Where a # follows a closing sign without a space between, so that it begins no comment."""
    glued = text[end.index - 1 : end.index] in CLOSERS and text[end.index : end.index + 1] == "#"
    return mark_of(end) if glued else None


def doubts(text: str, value: str, start: Spot, end: Spot) -> Iterator[tuple[str, Mark]]:
    """What is perhaps not meant so in an unquoted value: a comment that cuts it, signs of a word processor."""
    if (lost := lost_text(text, end)) is not None:
        yield "G037", lost
    if is_typed_otherwise(value, text[end.index : end.index + 1]):
        yield "G041", mark_of(start)


def lost_text(text: str, end: Spot) -> Mark | None:
    """Where the # stands that makes a comment of what follows an unquoted value, when it was perhaps meant as text."""
    sign = BLANKS.match(text, end.index).end()  # type: ignore[union-attr]  # none at all are blanks as well
    line, column = mark_of(end)
    return (line, column + sign - end.index) if GLUED.match(text, sign) else None


def opens_a_later_text(text: str, start: Spot, end: Spot) -> bool:
    """Whether the mark that closes a quoted text begins its line, with a letter behind it: it was to open another."""
    if start.line == end.line or not text[end.index : end.index + 1].isalnum():
        return False
    return not before_on_line(text, end.index - 1).strip()


def second_document(text: str, start: Spot) -> Mark:
    """Where a document after the first begins: at the line of three dots that ends the first, when there is one."""
    before = text[: start.index].split("\n")
    dots = next((n for n in range(len(before), 0, -1) if DOTS.match(before[n - 1])), None)
    return (dots, 1) if dots else mark_of(start)

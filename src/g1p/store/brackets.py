"""Edits of what stands between brackets: parts come, go and change places, and commas and comments stay right."""

import re
from collections.abc import Sequence
from itertools import pairwise

from g1p.store.lines import Edit, column, line_after, line_end, line_of
from g1p.store.outline import LOOSE, Part

REST = re.compile(rb"[ \t]*(?:#[^\n]*)?\r?\n")
SAID = re.compile(rb"(?:[ \t]+#[^\r\n]*)?")
BETWEEN = re.compile(rb" *, *")


def inserted(around: Part, index: int, text: str) -> list[Edit]:
    """A new part at `index` beside others, on a line of its own where its neighbours have one."""
    data, parts, new = around.data, around.parts, text.encode()
    near = parts[max(index - 1, 0)]
    margin, comma = b" " * column(data, near.begin), _comma(near)
    if _stands_alone(near):
        line = margin + new + b"," * (index == 0 or comma is not None) + line_end(data)
        at = line_after(data, (comma or near.end) - 1) if index else line_of(data, near.begin)
        return [*([] if comma or not index else [Edit(near.end, near.end, b",")]), Edit(at, at, line)]
    between = _between(parts)
    return [Edit(near.end, near.end, between + new) if index else Edit(near.begin, near.begin, new + between)]


def removed(around: Part, index: int) -> list[Edit]:
    """One part goes, with its comma; with its line where it has one to itself."""
    data, parts, part = around.data, around.parts, around.parts[index]
    comma = _comma(part)
    before = _comma(parts[index - 1]) if index else None
    if _stands_alone(part):
        lines = Edit(line_of(data, part.begin), line_after(data, (comma or part.end) - 1), b"")
        return [Edit(before - 1, before, b""), lines] if before and not comma else [lines]
    if comma and index + 1 < len(parts):
        return [_from_its_neighbours(part, comma, before, parts[index + 1].begin)]
    if before and not data[before : part.begin].strip():
        return [Edit(parts[index - 1].end, part.end, b"")]
    inside = (around.start + 1, around.end - 1)
    is_only = not (data[inside[0] : part.begin] + data[comma or part.end : inside[1]]).strip(b" ")
    return [Edit(*(inside if is_only else (part.begin, comma or part.end)), b"")]


def reordered(around: Part, order: Sequence[int]) -> list[Edit]:
    """The parts in another order, each with what is said behind it; the commas stay where they are."""
    data, parts = around.data, around.parts
    said = [_said(part) for part in parts]
    edits = []
    for place, one in enumerate(order):
        here, there = parts[place], parts[one]
        edits.append(Edit(here.begin, here.end, data[there.begin : there.end]))
        edits.append(Edit(*said[place], data[slice(*said[one])]))
    return edits


def replaced(part: Part, text: str) -> Edit:
    """Another value in the same place."""
    return Edit(part.start, part.end, (" " * (part.start == part.head != part.begin) + text).encode())


def _from_its_neighbours(part: Part, comma: int, before: int | None, following: int) -> Edit:
    """One part out of a line, so that what comes after it takes its place; a line never ends in the space before it."""
    data, behind = part.data, part.data[comma:following]
    if not behind.strip(b" ") or (before is None and not behind.strip()):
        return Edit(part.begin, following, b"")
    if before is not None and not data[before : part.begin].strip(b" "):
        return Edit(before, comma, b"")
    return Edit(part.begin, comma, b"")


def _comma(part: Part) -> int | None:
    """Where the comma behind a part ends; None when there is none."""
    loose = LOOSE.match(part.data, part.end)
    at = loose.end() if loose else part.end
    return at + 1 if part.data[at : at + 1] == b"," else None


def _stands_alone(part: Part) -> bool:
    """Whether a part has its first and last line to itself, but for its comma and what is said behind it."""
    data = part.data
    begins = not data[line_of(data, part.begin) : part.begin].strip(b" ")
    return begins and REST.match(data, _comma(part) or part.end) is not None


def _said(part: Part) -> tuple[int, int]:
    """Where the comment behind a part begins and ends, on its own line; an empty place for one where there is none."""
    at = _comma(part) or part.end
    found = SAID.match(part.data, at) if _stands_alone(part) else None
    return (at, found.end()) if found else (at, at)


def _between(parts: Sequence[Part]) -> bytes:
    """What stands between two neighbours on one line."""
    data = parts[0].data
    for one, other in pairwise(parts):
        if BETWEEN.fullmatch(data, one.end, other.begin):
            return data[one.end : other.begin]
    return b", "

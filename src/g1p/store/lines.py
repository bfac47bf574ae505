"""Edits of what stands on lines of its own: whole lines come, go and change places; comments and empty lines stay."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from g1p.store.layout import SPACED
from g1p.store.outline import Part
from g1p.store.quoting import Written

COMMENT = re.compile(rb" *#")
BLANK = re.compile(rb"[ \t]*\r?\n")
HEADER = re.compile(rb"[|>][-+0-9]*")


class Edit(NamedTuple):
    """The bytes from `start` to `end` make place for `text`."""

    start: int
    end: int
    text: bytes


def spliced(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes after these edits, of which no two touch."""
    for edit in sorted(edits, reverse=True):
        data = data[: edit.start] + edit.text + data[edit.end :]
    return data


def inserted(around: Part, index: int, rows: Sequence[str]) -> Edit:
    """The lines of a new part, for the place `index`: below what belongs to the part before it."""
    data, apart = around.data, [""] * _spaced(around, index)
    margin = " " * column(data, around.parts[0].begin)
    if index:
        at = extent(around.parts[index - 1])
        return Edit(at, at, lined(data, rows if _blank_above(data, at) else (*apart, *rows), margin))
    at, text = top_of(around.parts[0]), lined(data, (*rows, *apart), margin)
    if follows_dash(around.parts[0]):
        text = text[len(margin) :] + margin.encode()
    return Edit(at, at, text)


def removed(around: Part, index: int, *, with_top: bool = False) -> Edit:
    """The lines of one part of several go, with what is said below it; what is said above it only `with_top`."""
    data, part = around.data, around.parts[index]
    start, end = top_of(part) if with_top else line_of(data, part.begin), extent(part)
    if follows_dash(part):  # what comes next moves up, or stays below its comments
        following = around.parts[index + 1].begin
        said = data[end:following].strip(b" ")
        return Edit(part.begin, end if said else following, line_end(data) if said else b"")
    while _blank_above(data, start) and (blank := BLANK.match(data, end)):
        end = blank.end()
    if end == len(data) and index:
        start = max(extent(around.parts[index - 1]), line_after(data, len(data[:start].rstrip())))
    return Edit(start, end, b"")


def reordered(around: Part, order: Sequence[int]) -> Edit:
    """The parts in another order, each with the comments right above it; the empty lines between them stay."""
    data, parts = around.data, around.parts
    tops = [part.begin if follows_dash(parts[0]) else top_of(part) for part in parts]
    ends = [extent(part) for part in parts]
    between = [data[end:top] for end, top in zip(ends, tops[1:], strict=False)] + [b""]
    text = b"".join(data[tops[one] : ends[one]] + gap for one, gap in zip(order, between, strict=True))
    return Edit(tops[0], ends[-1], text)


def replaced(part: Part, written: Written) -> Edit:
    """Another value behind the same key or dash; what is said behind it on its line, or right below that, stays."""
    data, begin, end, said = part.data, part.start, part.end, b""
    margin = " " * column(data, part.begin)
    if part.sign in ("|", ">") and (header := HEADER.match(data, part.start)):
        end = header.end()
    elif part.on_lines and b"\n" in data[part.head : part.start]:
        begin = end = part.head
        said = data[line_after(data, end) : line_of(data, part.start)]
    rest = data[end : data.index(b"\n", end) + 1]
    if not written.inline:
        begin = part.head
    space = b" " if written.inline and begin == part.head else b""
    text = space + written.inline.encode() + rest + said + lined(data, written.rows, margin)
    return Edit(begin, line_after(data, part.end), text)


def extent(part: Part) -> int:
    """Where the lines of a part end; comments below it that stand further in than its key or dash are its own."""
    data, margin = part.data, column(part.data, part.begin)
    at = end = line_after(data, part.end)
    while at < len(data):
        comment = COMMENT.match(data, at)
        if comment is None and not BLANK.match(data, at):
            break
        if comment is not None and comment.end() - at - 1 <= margin:
            break
        at = line_after(data, at)
        end = at if comment else end
    return end


def lined(data: bytes, rows: Sequence[str], margin: str) -> bytes:
    """The rows as lines behind a margin, with the line ends that the file has."""
    end = line_end(data)
    return b"".join((margin + row if row else "").encode() + end for row in rows)


def line_end(data: bytes) -> bytes:
    """How the lines of a file end: as its first."""
    return b"\r\n" if data[: data.index(b"\n") + 1].endswith(b"\r\n") else b"\n"


def line_of(data: bytes, at: int) -> int:
    """Where the line begins that this place is in."""
    return data.rfind(b"\n", 0, at) + 1


def line_after(data: bytes, at: int) -> int:
    """Where the next line begins."""
    return data.index(b"\n", at) + 1


def column(data: bytes, at: int) -> int:
    """How many columns a place is from the beginning of its line, which holds spaces and dashes before it."""
    return at - line_of(data, at)


def follows_dash(part: Part) -> bool:
    """Whether the key or dash of a part stands on a line behind a dash."""
    return part.data[line_of(part.data, part.begin) : part.begin].strip(b" ") != b""


def top_of(part: Part) -> int:
    """Where the lines of a part begin, with the comments right above it in its own column; behind a dash, the part."""
    if follows_dash(part):
        return part.begin
    data, top = part.data, line_of(part.data, part.begin)
    margin = part.begin - top
    while top and (comment := COMMENT.match(data, line_of(data, top - 1))):
        if comment.end() - comment.start() - 1 != margin:
            break
        top = comment.start()
    return top


def _spaced(around: Part, index: int) -> bool:
    """Whether an empty line belongs beside a part at `index`: where its neighbours have one between them."""
    data, parts = around.data, around.parts
    if len(parts) > 1:
        neighbour = parts[min(max(index - 1, 0), len(parts) - 2)]
        return BLANK.match(data, extent(neighbour)) is not None
    return (around.step,) == SPACED and column(data, around.begin) == 0 and _blank_above(data, top_of(around))


def _blank_above(data: bytes, at: int) -> bool:
    return bool(at) and BLANK.fullmatch(data, line_of(data, at - 1), at) is not None

"""Rows of text side by side, so that they fit the width of a screen; measures as a terminal does."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

GAP = 2
LEAST = 24
SCANT = 16
"""Columns of the last column below which the others give way though a word of theirs is broken."""
NARROWEST = 10
PICTURED = "[\u0023-\u3299]\ufe0f"
"""A sign that is asked to be a picture, such as a heart: as wide as two."""


def columns(rows: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """The rows as lines of padded cells, wrapped so that no line is wider than `width`.

    The last column holds the text and gets what is left; where that is less than a text can be read in, the widest
    of the others give way: between their words, and only where that leaves next to nothing in the middle of a word.

    rich would do this too, but is not imported for a list: it would be a third of the time that `overdue` takes.
    """
    if not rows:
        return []
    widths = [max(measure(row[n]) for row in rows) for n in range(len(rows[0]) - 1)]
    if _left(widths, width) < LEAST:
        _give_way(widths, [max(_longest(row[n]) for row in rows) for n in range(len(widths))], rows, width)
    if _left(widths, width) < SCANT:
        _give_way(widths, [0] * len(widths), rows, width)
    sizes = [*widths, max(_left(widths, width), NARROWEST)]
    return [
        line
        for row in rows
        for line in _lines([wrap(cell, size) for cell, size in zip(row, sizes, strict=True)], widths)
    ]


def _give_way(widths: list[int], least: Sequence[int], rows: Sequence[Sequence[str]], width: int) -> None:
    """Makes the widest columns narrower, none below its `least`, until the last has room enough or nothing gives."""
    while _left(widths, width) < LEAST:
        wide = [n for n, size in enumerate(widths) if size > max(least[n], NARROWEST)]
        if not wide:
            return
        widest = max(wide, key=lambda n: widths[n])
        cells = [wrap(row[widest], widths[widest] - 1) for row in rows]
        widths[widest] = max(measure(line) for cell in cells for line in cell)


def _longest(cell: str) -> int:
    """How wide the longest word of a cell is; a sign at its begin stands with the word that it is a sign of."""
    words = cell.split()
    if len(words) > 1 and len(words[0]) == 1 and not words[0].isalnum():
        words[:2] = [" ".join(words[:2])]
    return max(map(measure, words), default=0)


def _left(widths: list[int], width: int) -> int:
    """What the other columns leave for the last."""
    return width - sum(widths) - GAP * len(widths)


def _lines(cells: list[list[str]], widths: list[int]) -> Iterator[list[str]]:
    """A row as one or more lines, every cell but the last padded to its column."""
    for n in range(max(map(len, cells))):
        line = [cell[n] if n < len(cell) else "" for cell in cells]
        yield [*(pad(text, size + GAP) for text, size in zip(line, widths, strict=False)), line[-1]]


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, broken at spaces where there are any; never empty."""
    lines = [""]
    for word in _pieces(text, width):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def shortened(text: str, width: int) -> str:
    """The text in one line of at most `width` columns, with a mark where it goes on."""
    if measure(text) <= width:
        return text
    short = text
    while measure(short) >= width:
        short = short[:-1]
    return f"{short.rstrip()}…"


def measure(text: str) -> int:
    """How many columns the text takes on a terminal: none for what joins, two for what is wide."""
    return len(text) if text.isascii() else sum(map(_columns, text)) + len(re.findall(PICTURED, text))


def pad(text: str, width: int) -> str:
    """The text with spaces behind it up to `width` columns."""
    return text + " " * (width - measure(text))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def _pieces(text: str, width: int) -> Iterator[str]:
    """The words; one that is longer than a line in pieces."""
    for word in text.split():
        if measure(word) <= width:
            yield word
            continue
        piece = ""
        for letter in word:
            if measure(piece + letter) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece

"""Slips of the hand that the parser notices too late or not at all: a dash without its space, a word processor's sign.

Only where it has stumbled is a line looked at so; in a text all of this may stand.
"""

import re
from typing import NamedTuple

from g1p.store.signs import DASHES, DOUBLE, SINGLE, SPACES

KEY = r"[A-Za-z_][\w-]*:(?=\s|$)"
WRONG_SPACE = re.compile(rf"[ ]*(?:- *)*(?=[{SPACES}])|[ ]*(?:- +)*[A-Za-z_][\w-]*:(?=[{SPACES}])")
WRONG_DASH = re.compile(rf"(?P<indent>[ ]*)[{DASHES}][\s{SPACES}]*(?P<key>{KEY})?")
GLUED_DASH = re.compile(rf"(?P<indent>[ ]*)-(?:(?P<key>{KEY})|[^\W_]|[\"'\[{{])")
OTHERWISE = re.compile(rf"[{SPACES}{DASHES}][\s{SPACES}]*[A-Za-z_][\w-]*")
IN_QUOTES = re.compile(r"(?P<before>[ ]*(?:- +)*(?:[A-Za-z_][\w-]*: +)?)(?P<text>\S.*?)\s*(?:\s#.*)?")
ENDS = re.compile(r"\s*(?:[,}\]:]|\s#|$)")
DAY = re.compile(rf"[0-9]{{4}}[-{DASHES}][0-9]{{1,2}}[-{DASHES}][0-9]{{1,2}}")
KEY_WITH_TEXT = re.compile(rf"(?P<before>[ ]*(?:- +)*){KEY} +(?![|>#])\S")
KEY_WITH_VALUE = re.compile(r"(?P<key>[A-Za-z_](?:[\w-]*[A-Za-z_-])?):(?P<value>(?!//)\S+)", re.ASCII)


class Slip(NamedTuple):
    """A code, and the line and column where it stands, both counted from 1."""

    code: str
    line: int
    column: int


def slip(lines: list[str], row: int, code: str) -> Slip | None:
    """What is really wrong where the parser complained with this code of a row, counted from 1; None when unknown.

    The parser goes on with the row above as long as it can, so that is looked at too, for what no text begins with.
    """
    line, above = lines[row - 1], _above(lines, row)
    found = _begins(line, row) or (_begins(lines[above - 1], above, key_only=True) if above else None)
    if found is None and code == "G023" and _is_quoted(line):
        found = Slip("G040", row, len(IN_QUOTES.fullmatch(line)["before"]) + 1)  # type: ignore[index]
    return found or (_under_a_text(lines, row, above) if above and code == "G026" else None)


def _above(lines: list[str], row: int) -> int:
    """The row above this one that says something; 0 when there is none."""
    rows = range(row - 1, 0, -1)
    return next((number for number in rows if lines[number - 1].strip() and lines[number - 1].lstrip()[0] != "#"), 0)


def _begins(line: str, row: int, *, key_only: bool = False) -> Slip | None:
    """What a line begins with that looks like what belongs there; with `key_only` no line that may be text."""
    if found := WRONG_SPACE.match(line):
        return Slip("G040", row, found.end() + 1)
    for code, pattern in (("G040", WRONG_DASH), ("G025", GLUED_DASH)):
        found = pattern.match(line)
        if found and (found["key"] or not key_only):
            return Slip(code, row, len(found["indent"]) + 1)
    return None


def _under_a_text(lines: list[str], row: int, above: int) -> Slip | None:
    """A list below a key that has a text behind it already; one of the two is in the way."""
    line, key = lines[row - 1], KEY_WITH_TEXT.match(lines[above - 1])
    indent = len(line) - len(line.lstrip(" "))
    if key is None or not line.startswith("- ", indent) or indent < len(key["before"]):
        return None
    return Slip("G039", above, key.end())


def closed_otherwise(line: str, column: int) -> int | None:
    """The column of the sign that a word processor closed a quotation with that opened in this column; None: none."""
    openers, closers = DOUBLE if line[column - 1] == '"' else SINGLE
    depth = 0
    for at in range(column, len(line)):
        if line[at] in openers:
            depth += 1
        elif line[at] in closers:
            if depth == 0 and ENDS.match(line, at + 1):
                return at + 1
            depth = max(0, depth - 1)
    return None


def _is_quoted(line: str) -> bool:
    """Whether the text of this line stands in quotation marks of a word processor; the last may be an ordinary one."""
    found = IN_QUOTES.fullmatch(line)
    return found is not None and is_in_curly_quotes(found["text"], ends='"')


def is_in_curly_quotes(text: str, ends: str = "") -> bool:
    """Whether the whole text is one quotation in signs of a word processor; `ends` are signs that may close it too."""
    for openers, closers in (DOUBLE, SINGLE):
        if len(text) > 1 and text[0] in openers + closers and text[-1] in openers + closers + ends:
            return not any(sign in text[1:-1] for sign in openers + closers if sign != "’")
    return False


def is_typed_otherwise(text: str, behind: str) -> bool:
    """Whether an unquoted value is a quotation in such signs, or a day with such dashes.

    `behind` is the sign behind it: between braces a comma has cut a quotation of which the end is missing.
    """
    if text.isascii():
        return False
    is_cut = behind == "," and text[0] in DOUBLE[0] and not any(sign in text for sign in DOUBLE[1])
    return is_cut or is_in_curly_quotes(text) or DAY.fullmatch(text) is not None


def begins_otherwise(key: str) -> bool:
    """Whether an unquoted key begins with a space or a dash that is not the ordinary one."""
    return not key.isascii() and OTHERWISE.fullmatch(key) is not None

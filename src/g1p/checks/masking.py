"""A line of a file with everything masked that may be private, so that it can be shown to who mends it."""

import re
import string
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

DOTS = "•" * 10
"""What stands for a text, whatever its length: among five people, the length of a name says who it is."""

LONGEST = 20_000
"""A longer line is not shown; the longest text of a plan has 10,000 characters."""

PLANNED = frozenset(
    ("active_since", "aftercare_until", "answer_by", "at", "created", "done_on", "due", "first_contact")
    + ("next_evaluation", "opened", "options", "start", "target_date", "was")
)
"""Keys with a day of the plan. Any other day may be somebody's: born, died, fled, divorced."""

HOLD_IDS = frozenset(("id", "goal", "part_of", "about", "meeting"))
ALWAYS = frozenset(("true", "false", "yes", "no", "y", "n", "on", "off", "null", "~"))
"""What some program takes for yes, no or nothing; that is what is wrong with it, so it must be seen."""

ALIKE = 0.8
"""How alike a key and the one that was meant must be to be a slip of the fingers: `pepole`, not `samira`."""

ID = re.compile(r"[a-z]-[0-9a-hjkmnp-tv-z]{5}")
DAY = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})(?:T[0-9]{2}:[0-9]{2})?"
)
SLIP = re.compile(r"[a-z_-]{3,40}")

MARKS = re.compile(r"[ \t]*(?:<{7}|>{7}|={7}|\|{7})(?=[ \t]|$)|%|(?:---|\.\.\.)(?=[ \t]|$)")
INDICATOR = re.compile(r"[-?:](?=[ \t]|$)")
BLOCK = re.compile(r"[|>][-+0-9]*(?=[ \t]*(?:#|$))")
DECORATION = re.compile(r"[&*!](?P<rest>[^\s,\[\]{}]*)")
OFF = re.compile(r"# ?g1p: ?off(?:[ ,]+G[0-9]{3}\b)*(?: +(?:because|omdat|want)\b)?")
QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+\\?"?|'(?:[^']|'')*+'?""")
ENDS = re.compile(r"[ \t]*(?::(?=[ \t]|$)|(?<=[ \t])#|$)")
ENDS_IN_BRACKETS = re.compile(r"[ \t]*(?::(?=[ \t,\[\]{}]|$)|[,\[\]{}]|(?<=[ \t])#|$)")


class Known(NamedTuple):
    """What is no secret because the format says it: its keys, the words that each may hold, and the keys of days."""

    keys: frozenset[str]
    words: Mapping[str, frozenset[str]]
    days: frozenset[str]


class Masked(NamedTuple):
    """A line as it may be shown, and from where to where in it is what a finding points at, counted from 0."""

    text: str
    start: int
    end: int


class Piece(NamedTuple):
    """A piece of a line, from where to where it stands there, and how it is shown; `whole` as it is."""

    start: int
    end: int
    text: str
    whole: bool = True


def masked(line: str, column: int, known: Known, meant: str = "") -> Masked | None:
    """The line of a file with ten dots for each text; None when it is too long to be shown.

    `column` is where a finding points at, counted from 1; `meant` is the key that it takes the key there for.
    """
    if len(line) > LONGEST:
        return None
    at = column - 1
    out, begin, end = "", None, None
    for piece in _split(_Line(line, known, at, meant).pieces(), line, at):
        if piece.start <= at < piece.end:
            begin = len(out) + (at - piece.start if piece.whole else 0)
            end = len(out) + (len(piece.text) if piece.text.strip() else at - piece.start + 1)
        out += piece.text
    return Masked(out, len(out), len(out) + 1) if begin is None or end is None else Masked(out, begin, end)


def _split(pieces: Iterator[Piece], line: str, at: int) -> Iterator[Piece]:
    """The pieces, with a masked one in two or three where the finding points into it, and the sign that stands there."""
    for piece in pieces:
        if piece.whole or not piece.start < at < piece.end:
            yield piece
            continue
        sign = _sign(line[at])
        rest = at + 1 if sign else at
        yield Piece(piece.start, at, _dots(line[piece.start : at]), whole=False)
        if sign:
            yield Piece(at, rest, sign)
        if rest < piece.end:
            yield Piece(rest, piece.end, _dots(line[rest : piece.end]), whole=False)


class _Line:
    """A line taken apart; a bracket is open when `open` says so, and `keys` holds the key that its values belong to."""

    def __init__(self, line: str, known: Known, at: int, meant: str) -> None:
        self.line, self.known, self.at, self.meant = line, known, at, meant
        # A line out of the middle of brackets has their end, or ends in a comma.
        inside = line.rstrip().endswith(",") or any(line.count(b) < line.count(e) for b, e in ("[]", "{}"))
        self.open = ["{"] if inside else []
        self.keys = [""] * (len(self.open) + 1)

    def pieces(self) -> Iterator[Piece]:
        """Everything that stands in the line, from left to right."""
        at = 0
        marks = MARKS.match(self.line)
        if marks:
            at = marks.end()
            yield self._as_it_is(0, at)
            if not marks[0].startswith(("-", ".")):
                yield from self._text(at, len(self.line))
                return
        while at < len(self.line):
            for piece in self._next(at):
                at = piece.end
                yield piece

    def _next(self, at: int) -> Iterator[Piece]:
        """The next piece or pieces; never nothing."""
        sign = self.line[at]
        if sign in " \t":
            yield Piece(at, at + 1, "→" if sign == "\t" else " ")
        elif sign == "#" and (at == 0 or self.line[at - 1] in " \t"):
            off = OFF.match(self.line, at)
            end = off.end() if off else at + 1
            yield self._as_it_is(at, end)
            yield from self._text(end, len(self.line))
        elif sign in "[{" or (self.open and sign in "]},"):
            self._bracket(sign)
            yield self._as_it_is(at, at + 1)
        elif found := INDICATOR.match(self.line, at) or BLOCK.match(self.line, at):
            yield self._as_it_is(at, found.end())
        elif found := DECORATION.match(self.line, at):
            yield self._as_it_is(at, at + 1)
            yield from self._text(at + 1, found.end())
        else:
            yield from self._scalar(at)

    def _bracket(self, sign: str) -> None:
        """Keeps which bracket is open, and which key its values belong to."""
        if sign in "[{":
            self.open.append(sign)
            self.keys.append(self.keys[-1] if sign == "[" else "")
        elif sign != ",":
            self.open.pop()
            self.keys.pop()

    def _scalar(self, at: int) -> Iterator[Piece]:
        """A key with its colon, or a value."""
        ends = ENDS_IN_BRACKETS if self.open else ENDS
        quoted = QUOTED.match(self.line, at)
        found = ends.search(self.line, at)
        end = quoted.end() if quoted else max(found.start() if found else 0, at + 1)
        colon = ends.match(self.line, end)
        raw = self.line[at:end]
        if colon and colon[0].endswith(":"):
            self.keys[-1] = _plain(raw)
            yield self._key(at, end)
            yield self._as_it_is(end, colon.end())
        else:
            yield self._value(at, end)
            if self.open[-1:] != ["["]:
                self.keys[-1] = ""

    def _key(self, at: int, end: int) -> Piece:
        """A key of the format as it is, and a slip of the fingers when the finding is about that."""
        raw = self.line[at:end]
        key = _plain(raw)
        if raw.isascii() and key.lower().replace("-", "_") in self.known.keys:
            return self._as_it_is(at, end)
        if at == self.at and self.meant and SLIP.fullmatch(key) and _is_slip(key, self.meant):
            return self._as_it_is(at, end)
        return Piece(at, end, ("x_" if key.startswith("x_") else "") + _dots(raw), whole=False)

    def _value(self, at: int, end: int) -> Piece:
        """A value of a harmless kind as it is, of a day that may be somebody's its form, of anything else dots."""
        raw, key = self.line[at:end], self.keys[-1]
        text = _plain(raw)
        is_day = key in self.known.days and DAY.fullmatch(text)
        if is_day and key not in PLANNED:
            return Piece(at, end, re.sub("[0-9]", "•", raw))
        harmless = is_day or text in self.known.words.get(key, ()) or (key in HOLD_IDS and ID.fullmatch(text))
        if harmless or text.lower() in ALWAYS:
            return self._as_it_is(at, end)
        return Piece(at, end, _dots(raw), whole=False)

    def _as_it_is(self, at: int, end: int) -> Piece:
        return Piece(at, end, self.line[at:end].replace("\t", "→"))

    def _text(self, at: int, end: int) -> Iterator[Piece]:
        """Something that a person wrote, when there is anything; the space before it stays."""
        rest = self.line[at:end]
        begin = at + len(rest) - len(rest.lstrip(" "))
        if begin > at:
            yield Piece(at, begin, self.line[at:begin])
        if begin < end:
            yield Piece(begin, end, _dots(self.line[begin:end]), whole=False)


def _plain(raw: str) -> str:
    """A key or a value without its quotation marks."""
    return raw[1:-1] if len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "\"'" else raw


def _dots(raw: str) -> str:
    """What stands for a text: its quotation marks, and dots between them unless there is nothing, or only spaces."""
    first = raw[0] if raw[0] in "\"'" else ""
    last = raw[-1] if len(raw) > 1 and raw[-1] in "\"'" else ""
    inside = raw[len(first) : len(raw) - len(last)]
    return first + (DOTS if inside.strip(" ") else inside[: len(DOTS)]) + last


def _sign(letter: str) -> str:
    """How the sign is shown that a finding points at in the middle of a text; nothing for a letter or digit."""
    if letter in string.punctuation:
        return letter
    return "→" if letter == "\t" else "" if letter.isprintable() and letter != "\ufffd" else "�"


def _is_slip(key: str, meant: str) -> bool:
    return SequenceMatcher(a=key, b=meant, autojunk=False).ratio() >= ALIKE

"""A line of a file with everything masked that may be private, so that it can be shown to who mends it."""

import re
import string
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from g1p.checks.tokens import Token, tokens, unquoted
from g1p.model.ids import IDENT

DOTS = "•" * 10
"""What stands for a text, whatever its length: among five people, the length of a name says who it is."""

LONGEST = 20_000
"""A line with more characters is not shown; the longest text of a plan has 10,000."""
MOST_PIECES = 300
"""Nor is one with more pieces; a person on one line has a hundred, and a hundred faults may stand in one line."""

PLANNED = frozenset(
    """
    active_since aftercare_until answer_by at created done_on due first_contact next_evaluation opened options start
    target_date was
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""Keys with a day of the plan. Any other day may be somebody's own: born, died, divorced."""

HOLD_IDS = frozenset(("id", "goal", "part_of", "about", "meeting"))
ALWAYS = frozenset(("true", "false", "yes", "no", "y", "n", "on", "off", "null", "~"))
"""What some program takes for yes, no or nothing; that is what is wrong with it, so it must be seen."""

ALIKE = 0.8
"""How alike a key and the one that was meant must be to be a slip of the fingers: `pepole`, but not `samira`."""

DAY = re.compile(
    r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})(?:T[0-9]{2}:[0-9]{2})?"
)
SLIP = re.compile(r"[a-z_-]{3,40}")


class Known(NamedTuple):
    """What is no secret because the format says it: its keys, the words that each may hold, and the keys of days.

    `typed` is what people are known to type for a key: its name in Dutch, in small letters.
    """

    keys: frozenset[str]
    words: Mapping[str, frozenset[str]]
    days: frozenset[str]
    typed: frozenset[str]


class Masked(NamedTuple):
    """A line as it may be shown, and from where to where in it is what a finding points at, counted from 0."""

    text: str
    start: int
    end: int


class _Piece(NamedTuple):
    """A piece of a line, from where to where it stands there, and what is shown of it."""

    start: int
    end: int
    text: str
    masked: bool = False


def masked(line: str, column: int, known: Known, meant: str = "") -> Masked | None:
    """The line of a file with ten dots for each text; None when it is too long or has too many pieces.

    `column` is where a finding points at, counted from 1; `meant` is the key that it takes the key there for. Keys and
    words of the format stay, ids, days of the plan, and signs: nothing that could be a name, a number or an address.
    """
    line = line.removesuffix("\r")
    found = list(islice(tokens(line), MOST_PIECES + 1)) if len(line) <= LONGEST else None
    if found is None or len(found) > MOST_PIECES:
        return None
    at, out, place = column - 1, "", None
    for token in found:
        for piece in _parted(_piece(line, token, known, meant if token.start == at else ""), line, at):
            if piece.start <= at < piece.end:
                begin = 0 if piece.masked else at - piece.start
                place = len(out) + begin, len(out) + (begin + 1 if line[at] in " \t" else len(piece.text))
            out += piece.text
    return Masked(out, *(place or (len(out), len(out) + 1)))


def _piece(line: str, token: Token, known: Known, meant: str) -> _Piece:
    """What is shown of one piece of a line."""
    raw = line[token.start : token.end]
    text = unquoted(raw)
    if token.kind == "sign" or (token.kind == "key" and _is_known(text, known, meant)):
        return _Piece(token.start, token.end, raw.replace("\t", "→"))
    if token.kind == "value" and _is_harmless(text, token.key, known):
        return _Piece(token.start, token.end, raw)
    if token.kind == "value" and token.key in known.days and DAY.fullmatch(text):
        return _Piece(token.start, token.end, re.sub("[0-9]", "•", raw))
    own = "x_" if token.kind == "key" and raw.startswith("x_") else ""
    return _Piece(token.start, token.end, own + _dots(raw), masked=True)


def _is_known(key: str, known: Known, meant: str) -> bool:
    """Whether it is a key of the format, or what somebody typed for the one that is `meant`."""
    if meant and SLIP.fullmatch(key):
        return key in known.typed or SequenceMatcher(a=key, b=meant, autojunk=False).ratio() >= ALIKE
    return key.isascii() and key.lower().replace("-", "_") in known.keys


def _is_harmless(text: str, key: str, known: Known) -> bool:
    """Whether a value of this key says nothing about anybody."""
    if text in known.words.get(key, ()) or text.lower() in ALWAYS:
        return True
    return bool((key in PLANNED and DAY.fullmatch(text)) or (key in HOLD_IDS and IDENT.fullmatch(text)))


def _parted(piece: _Piece, line: str, at: int) -> Iterator[_Piece]:
    """A masked piece in two or three where the finding points into it, with the sign that stands there."""
    if not piece.masked or not piece.start < at < piece.end:
        yield piece
        return
    sign = _sign(line[at])
    rest = at + len(sign)
    yield _Piece(piece.start, at, _dots(line[piece.start : at]), masked=True)
    if sign:
        yield _Piece(at, rest, sign)
    if rest < piece.end:
        yield _Piece(rest, piece.end, _dots(line[rest : piece.end]), masked=True)


def _sign(letter: str) -> str:
    """How a sign in the middle of a text is shown; nothing for a letter or digit, which is part of the text."""
    if letter in string.punctuation:
        return letter
    return "→" if letter == "\t" else "" if letter.isprintable() and letter != "\ufffd" else "\ufffd"


def _dots(raw: str) -> str:
    """What stands for a text: its quotation marks, and dots between them unless there is nothing, or only spaces."""
    first = raw[0] if raw[0] in "\"'" else ""
    last = raw[-1] if len(raw) > 1 and raw[-1] in "\"'" else ""
    inside = raw[len(first) : len(raw) - len(last)]
    return first + (DOTS if inside.strip(" ") else inside[: len(DOTS)]) + last

"""How one value that is no mapping or list is written: as a plain word, between quotation marks, or as block text."""

import json
import re
from typing import NamedTuple

from g1p.store.scalars import resolved
from g1p.store.scan import LEFTOVER

Scalar = str | int | float | bool | None

WIDTH = 80
"""Characters: a text that is folded anew has lines of at most so many, the indent not counted."""
LONG = 100
"""Characters: a text that is longer is folded where it is written for the first time."""

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?")
# Between brackets, what g1p itself has words for: slugs, ids, choices, languages, days and e-mail addresses.
BRACKETED = re.compile(r"[A-Za-z][A-Za-z0-9_.@+-]*|[0-9]{4}-[0-9-]+(?:T[0-9]{2}:[0-9]{2})?", re.ASCII)
# Elsewhere a plain text begins with a letter or with what no program takes for a sign, and shows all that it holds.
PLAIN = re.compile(r"[^\x00-@\[-`{-\xa0](?:[^\x00-\x1f\x7f-\xa0]*[^\x00-\x20\x7f-\xa0:])?")
ENDS_PLAIN = re.compile(r":\s|\s#")
NO_SINGLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
NO_BLOCK = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]|\A\n*(?: |\Z)|^ +$|\n\n\Z", re.MULTILINE)
NO_FOLD = re.compile(r"^ | $|  ", re.MULTILINE)


class Written(NamedTuple):
    """What stands on the line of a key or dash, and the lines under it, from where that key or dash stands."""

    inline: str
    rows: tuple[str, ...] = ()


class Manner(NamedTuple):
    """How a value is to be written.

    `like` is the sign of the value that stood there: a quotation mark, | or >, "plain", or "" for a new one. Block text
    stands `indent` columns further in than its key or dash and folds at `width` characters.
    """

    like: str = ""
    blocks: bool = True
    brackets: bool = False
    free: bool = True
    indent: int = 2
    width: int = WIDTH


def scalar(value: Scalar, manner: Manner) -> Written:
    """A value in a manner that reads back as that value, and looks as like the one before it as it can."""
    if not isinstance(value, str):
        return Written(json.dumps(value))
    if manner.blocks and not manner.brackets and (block := _block(value, manner)):
        return block
    if manner.like in ("", "plain") and _may_be_plain(value, manner):
        return Written(value)
    return Written(quoted(value, manner.like))


def quoted(text: str, like: str = "") -> str:
    """A text between quotation marks: double, but single where those stood and where it saves an escape."""
    single = not NO_SINGLE.search(text) and (like == "'" or (like != '"' and ('"' in text or "\\" in text)))
    return "'" + text.replace("'", "''") + "'" if single else '"' + text.translate(ESCAPES) + '"'


def is_word(text: str) -> bool:
    """Whether a text is a word of the format's own (a slug, an id, a day), which needs no quotation marks anywhere."""
    return BRACKETED.fullmatch(text) is not None and resolved(text) == (text, None)


def _may_be_plain(text: str, manner: Manner) -> bool:
    if not manner.free and is_word(text):
        return True
    plain = PLAIN.fullmatch(text) and not ENDS_PLAIN.search(text) and resolved(text) == (text, None)
    return bool(plain) and not manner.brackets


def _block(text: str, manner: Manner) -> Written | None:
    """The text as literal or folded block text, where it may be and something asks for it."""
    if len(text) <= LONG and "\n" not in text and manner.like not in ("|", ">"):
        return None  # as most of them
    lines = text.removesuffix("\n").split("\n")
    many = len(lines) > 1 or text.endswith("\n")
    folds = manner.like == ">" or (manner.like == "" and max(map(len, lines)) > LONG)
    if NO_BLOCK.search(text) or not text or not (many or folds or manner.like == "|"):
        return None
    sign = ">" if folds and not NO_FOLD.search(text) else "|"
    if sign == "|" and not many and manner.like != "|":
        return None
    rows = _folded(lines, manner.width) if sign == ">" else lines
    rows = [" " * manner.indent + row if row else "" for row in rows]
    if LEFTOVER.search("\n".join(rows)):  # what a merge leaves behind is refused wherever it begins a line
        return None
    return Written(sign + ("" if text.endswith("\n") else "-"), tuple(rows))


def _folded(lines: list[str], width: int) -> list[str]:
    """The lines broken at spaces; in folded text an empty line stands for the end of a line."""
    rows = [""]
    for line in lines:
        for word in line.split(" "):
            if rows[-1] and len(rows[-1]) + 1 + len(word) > width:
                rows.append(word)
            else:
                rows[-1] = f"{rows[-1]} {word}".lstrip(" ")
        rows += ["", ""] if line else [""]
    return rows[:-2]

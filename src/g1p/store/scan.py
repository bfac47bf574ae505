"""The scan: refuses by name what no plan may hold, before any parser sees the file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from g1p.checks.finding import Finding
from g1p.model.characters import BIDI, CONTROL
from g1p.store.signs import DASHES, DOUBLE, SINGLE

MOST_BYTES = 1024 * 1024
MOST_LINES = 20_000
"""A plan with 10,000 keys has less; a megabyte of line breaks alone keeps the careful reader busy for seconds."""
LONGEST_LINE = 131_072
"""The longest text has 10,000 characters; a line of a megabyte keeps the careful reader busy for seconds."""
DEEPEST = 20
MOST_KEYS = 10_000
"""Keys and list items together."""
MOST_FINDINGS = 100
"""Who sees a hundred faults has stopped reading; a hostile file holds a million."""

STANDS_FOR_REFUSED = "�"

REFUSED = re.compile(f"[{CONTROL}{BIDI}]|\r(?!\n)")
TURNS = re.compile(f"[{BIDI}]")

# How a file of two or four bytes a letter begins when it is read by single bytes.
WIDE = re.compile(r"\0[^\0]\0[^\0]|[^\0]\0[^\0]\0|\0\0\0[^\0]|[^\0]\0\0\0")

LEFTOVER = re.compile(r"^[ \t]*(?:(?:<{7}|>{7}|\|{7})(?: |\r?$)|={7}\r?$)", re.MULTILINE)
DIRECTIVE = re.compile(r"^%", re.MULTILINE)
# A word of YAML 1.1 or a number of sixty, alone between what opens and closes a value or a key.
SUSPICIOUS = re.compile(
    r"[ynoYNO0-9](?<=[\s\[{,:+-].)"
    r"(?:(?<=[yY])(?:es)?|(?<=[nN])o?|(?<=[oO])(?:n|ff)|(?<=[0-9])[0-9]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?)"
    r"(?=\s*(?:[:,\]}#]|$))",
    re.IGNORECASE | re.MULTILINE,
)
# A quotation mark of a word processor where a value may begin, or a day with a dash that is none.
QUOTES = "".join((*DOUBLE, *SINGLE))
TYPED_OTHERWISE = re.compile(rf"[{QUOTES}{DASHES}](?:(?<=[\s\[{{,][{QUOTES}])|(?<=[0-9].)(?=[0-9]))")
# The pattern begins with the sign itself, which a search finds fastest.
GLUED = re.compile(r"#(?<=[ \t]#)(?![\s#!]|g1p:)")
"""The # of a comment with no space after it; not of a row of signs, and not of one of g1p's own."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """The text of a file, with what is wrong in its characters; `readable` is False when to parse it makes no sense."""

    text: str
    findings: tuple[Finding, ...] = ()
    readable: bool = True


def scanned(data: bytes) -> Scanned:
    """The text in `data`, without byte order mark and with a stand-in for every refused character."""
    if len(data) > MOST_BYTES:
        return Scanned("", (Finding("G002", facts={"limit": MOST_BYTES // 1024}, line=1, column=1),), readable=False)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8")
        return Scanned("", (_at(before, len(before), "G001"),), readable=False)
    if WIDE.match(text):
        return Scanned("", (Finding("G001", line=1, column=1),), readable=False)
    found: list[Finding] = []
    if text.startswith("\ufeff"):
        text = text[1:]
        found.append(Finding("G003", line=1, column=1))
    if not text.endswith("\n"):
        text += "\n"  # or else the readers differ on whether block text that ends the file ends in a line break
    found += refused_characters(text)
    unreadable = [finding for question in UNREADABLE for finding in question(text)]
    found = sorted(found + unreadable, key=lambda finding: (finding.line, finding.column))[:MOST_FINDINGS]
    return Scanned(REFUSED.sub(STANDS_FOR_REFUSED, text) if found else text, tuple(found), readable=not unreadable)


def refused_characters(text: str) -> list[Finding]:
    """One finding for each character that no text of a plan may hold, by its code point; never more than a hundred."""
    # Python answers this in 0.01 ms; only where something is no letter, digit, sign or plain space do we look closely.
    if text.replace("\n", "").isprintable():
        return []
    return [
        _at(text, match.start(), "G005" if TURNS.match(match[0]) else "G004", character=f"U+{ord(match[0]):04X}")
        for match in islice(REFUSED.finditer(text), MOST_FINDINGS)
    ]


def _leftovers(text: str) -> Iterator[Finding]:
    # Every real conflict has a line that begins so; the substrings are found in no time, the lines are not.
    if "<<<<<<<" in text or "=======" in text or ">>>>>>>" in text or "|||||||" in text:
        for match in islice(LEFTOVER.finditer(text), MOST_FINDINGS):
            yield _at(text, match.start(), "G019")


def _directives(text: str) -> Iterator[Finding]:
    if text.startswith("%") or "\n%" in text:
        for match in islice(DIRECTIVE.finditer(text), MOST_FINDINGS):
            yield _at(text, match.start(), "G010")


def _endless(text: str) -> Iterator[Finding]:
    if text.count("\n") > MOST_LINES:
        yield Finding("G028", facts={"lines": MOST_LINES, "characters": LONGEST_LINE}, line=MOST_LINES + 1, column=1)
    elif len(text) > LONGEST_LINE:
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > LONGEST_LINE:
                yield Finding("G028", facts={"lines": MOST_LINES, "characters": LONGEST_LINE}, line=number, column=1)


UNREADABLE: tuple[Callable[[str], Iterator[Finding]], ...] = (_leftovers, _directives, _endless)


def _at(text: str, index: int, code: str, **facts: object) -> Finding:
    line_start = text.rfind("\n", 0, index) + 1
    return Finding(code, facts=facts, line=text.count("\n", 0, index) + 1, column=index - line_start + 1)


def suspicious(data: bytes) -> bool:
    """Whether the careful reader may find something in a readable file that it warns of.

    That is a word which not every program reads alike (G030), text that is taken for a comment (G037), and a value
    with the signs of a word processor (G041).
    """
    text = "\n" + data.decode("utf-8", "replace")
    if not text.isascii() and any(_may_begin(text, found) for found in TYPED_OTHERWISE.finditer(text)):
        return True
    return SUSPICIOUS.search(text) is not None or any(_follows(text, glued.start()) for glued in GLUED.finditer(text))


def _may_begin(text: str, found: re.Match[str]) -> bool:
    """Whether a value may begin with this sign; one between figures is a dash in a day."""
    before = before_on_line(text, found.start()).rstrip(" \t")
    return before[-1:] in ("", *":-[{,") or found[0] in DASHES


def _follows(text: str, index: int) -> bool:
    """Whether something stands before this place on its line that is no comment itself."""
    return before_on_line(text, index).lstrip()[:1] not in ("", "#")


def before_on_line(text: str, index: int) -> str:
    """What stands before this place on its line."""
    return text[text.rfind("\n", 0, index) + 1 : index]

"""Comments that turn a code off: `# g1p: off G312 because …`, behind a line, above one, or above the whole file."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from g1p.checks.codes import CODES, hides_the_rest
from g1p.checks.finding import Finding
from g1p.checks.tokens import comment_starts

OFF = re.compile(rb"g1p(?::\s*|[ \t]+)(?:off|uit)\b", re.IGNORECASE)
"""What stands in every such comment; a file without it is not looked at further."""

COMMENT = re.compile(
    r"(?:^|(?<=\s))#(?P<before>\s*\S[^#]*?)??\s*g1p(?::\s*|(?P<bare>\s+))(?:off|uit)\b(?P<said>.*)", re.IGNORECASE
)
SAID = re.compile(
    r"\s+(?P<codes>G[0-9]{3}(?:[\s,]+G[0-9]{3})*)(?:\s*:|\s+(?:because|omdat|want)\b)\s*(?P<why>.*\w.*)", re.IGNORECASE
)
CODE = re.compile(r"\s+G[0-9]{3}\b", re.IGNORECASE)
NOTHING = re.compile(r"\s*(#.*)?")

BEGAN = "began"
"""The fact that says on which line the text begins in which something was found: in the text no comment can stand."""


class TurnedOff(NamedTuple):
    """A code that is turned off at a place; `covers` is the line that it is about, None when that is the whole file."""

    code: str
    line: int
    column: int
    covers: int | None


def without_what_is_off(text: str, found: Sequence[Finding], unasked: Collection[str] = ()) -> list[Finding]:
    """The findings that no comment in this file turns off, and what is wrong with such comments themselves.

    A comment that finds nothing to turn off is stale (G032), but not while an error keeps questions from being asked,
    nor when it is `unasked`: in a draft, or in a plan that is paused or closed, a comment waits for later. One without
    a code and a reason is not understood (G033); an error cannot be turned off (G034); a code that is not there is no
    code (G036).
    """
    offs, wrong = turned_off(text)
    used = {off for off in offs for one in found if _is_about(off, one)}
    kept = [one for one in found if not any(_is_about(off, one) for off in used)]
    waits = any(hides_the_rest(one.code) for one in found)
    stale = [] if waits else [off for off in offs if off not in used and off.code not in unasked]
    told = [Finding("G032", facts={"off": off.code}, line=off.line, column=off.column) for off in stale]
    return [*kept, *told, *wrong]


def turned_off(text: str) -> tuple[list[TurnedOff], list[Finding]]:
    """What the comments turn off, and the comments that do not say it well."""
    offs: list[TurnedOff] = []
    wrong: list[Finding] = []
    lines = text.split("\n")
    for number, comment in _said_in(lines):
        column, said = comment.start() + 1, SAID.fullmatch(comment["said"].rstrip())
        if comment["bare"] and not CODE.match(comment["said"]):
            continue  # people may write about g1p
        if said is None or comment["before"] or comment["bare"]:
            wrong.append(Finding("G033", line=number, column=column))
            continue
        for code in re.findall(r"G[0-9]{3}", said["codes"].upper()):
            if code not in CODES:
                wrong.append(Finding("G036", facts={"off": code}, line=number, column=column))
            elif CODES[code].severity == "error":
                wrong.append(Finding("G034", facts={"off": code}, line=number, column=column))
            else:
                offs.append(TurnedOff(code, number, column, _covers(lines, number, comment.start())))
    return offs, wrong


def _said_in(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Each comment that turns something off, with the number of its line; a text that looks like one is none."""
    starts = None
    for number, line in enumerate(lines, start=1):
        if COMMENT.search(line):
            starts = starts or dict(comment_starts(lines))
            if number in starts and (comment := COMMENT.search(line, starts[number])):
                yield number, comment


def _covers(lines: Sequence[str], number: int, start: int) -> int | None:
    """The line that a comment is about: its own, or the next that says something; above everything, the whole file."""
    if lines[number - 1][:start].strip():
        return number
    if not any(_says_something(lines[: number - 1])):
        return None
    return next((n for n, line in enumerate(lines[number:], number + 1) if not NOTHING.fullmatch(line)), number)


def _says_something(lines: Sequence[str]) -> Iterator[bool]:
    return (not NOTHING.fullmatch(line) for line in lines)


def _is_about(off: TurnedOff, finding: Finding) -> bool:
    return finding.code == off.code and (off.covers is None or off.covers in (finding.line, finding.facts.get(BEGAN)))

"""What the YAML parser tripped over, as a code of our own: its own messages would repeat the file's text."""

import re
from dataclasses import dataclass

from g1p.checks.finding import Finding
from g1p.store.places import Mark, Spot
from g1p.store.slips import closed_otherwise, slip
from g1p.store.strict import KEY_LINE
from g1p.store.swift import NO_ESCAPE, TOO_DEEP

DASH = "sequence entries are not allowed"
# The parser's words on the left, as they begin; the first that fits counts. What is not here is a plain G006.
COMPLAINTS: tuple[tuple[str, str], ...] = (
    ("found character '\\t'", "G021"),
    ("mapping values are not allowed", "G023"),
    ("found unexpected end of stream", "G024"),
    ("could not find expected ':'", "G025"),
    ("expected <block end>", "G026"),
    ("expected ',' or", "G027"),
    ("found character", "G029"),
    (DASH, "G029"),
    ("found undefined tag handle", "G008"),
    ("found unexpected document separator", "G024"),
    ("expected the node content, but found '?'", "G018"),
    ("expected the node content, but found '<document end>'", "G017"),
    (TOO_DEEP, "G013"),
    (NO_ESCAPE, "G038"),
    ("expected escape sequence of", "G038"),
)
LONG_KEY = re.compile(r"[ ]*+(?:- ++)*+[^\s'\"\[{|>]\S{1024}[^:]*+:(?:\s|$)")
"""The parser looks no further ahead for the colon behind a key."""
WHERE_IT_BEGAN = ("G024", "G025", "G027")
OF_A_LINE = ("G006", "G021", "G023", "G025", "G026", "G031")
"""Codes of a line that does not fit where it stands."""
QUOTED = "while scanning a quoted scalar"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser says: what it was at, what is the matter, where, where it began, and what bracket is open."""

    context: str
    problem: str
    mark: Mark
    began: Mark | None
    bracket: Mark | None


def syntax_fault(complaint: Complaint, lines: list[str]) -> Finding:
    """The finding for one complaint of the parser; `lines` are those of the file, up to the one that it is about."""
    found = _complained(complaint, lines[complaint.mark[0] - 1])
    if found.code == "G024":
        code, (row, column) = unclosed(lines[found.line - 1], (found.line, found.column))
        return Finding(code, line=row, column=column)
    better = slip(lines, found.line, found.code) if found.code in OF_A_LINE else None
    return Finding(better.code, line=better.line, column=better.column) if better else found


def unclosed(line: str, mark: Mark) -> tuple[str, Mark]:
    """The code and the place for a quotation that opens at `mark` on this line and goes on beyond its end."""
    column = closed_otherwise(line, mark[1])
    return ("G040", (mark[0], column)) if column else ("G024", mark)


def line_of(text: str, spot: Spot) -> str:
    """The line of a text in which a place is."""
    return text[text.rfind("\n", 0, spot.index) + 1 :].partition("\n")[0]


def _complained(complaint: Complaint, line: str) -> Finding:
    """What the parser says, in our codes.

    What is never closed is reported where it was opened, and a line without its colon where it stands: the parser
    notices only further on, but there the mistake was made.
    """
    row, column = complaint.mark
    code = next((code for words, code in COMPLAINTS if complaint.problem.startswith(words)), "G006")
    in_line = _in_line(complaint, code, line)
    if in_line is not None:
        return Finding(in_line[0], line=row, column=in_line[1])
    began = complaint.bracket or complaint.began
    if complaint.bracket and complaint.bracket[0] < row and code == "G006":
        code = "G027"
    if code in WHERE_IT_BEGAN and began is not None and began[0] < row:
        row, column = complaint.began if code != "G027" and complaint.began else began
    return Finding(code, line=row, column=column)


def _in_line(complaint: Complaint, code: str, line: str) -> tuple[str, int] | None:
    """The code and column of what the line itself shows better than the parser's complaint; None when it does not."""
    before = line[: complaint.mark[1] - 1]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in indent and complaint.context != QUOTED:
        return "G021", indent.index("\t") + 1
    if LONG_KEY.match(line):
        return "G018", len(indent) + 1
    if code == "G038":
        return code, line.rfind("\\", 0, len(before) + 1) + 1
    if code == "G023" and KEY_LINE.match(line + " ") and ": " not in before:
        return "G026", len(indent) + 1  # a key, but no further in than a text can go on
    goes_on = code == "G026" and before.strip()  # the line begins well: something follows what is closed
    # `"bel" - en kom`: the dash begins no value, but goes on after one.
    if goes_on or (complaint.problem.startswith(DASH) and not before.rstrip().endswith(":")):
        return "G031", len(before) + 1
    return None

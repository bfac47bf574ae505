"""What the YAML parser tripped over, as a code of our own: its own messages would repeat the file's text."""

import re
from dataclasses import dataclass

from g1p.checks.finding import Finding
from g1p.store.places import Mark
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
QUOTED = "while scanning a quoted scalar"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the parser says: what it was at, what is the matter, where, where it began, and what bracket is open."""

    context: str
    problem: str
    mark: Mark
    began: Mark | None
    bracket: Mark | None


def syntax_fault(complaint: Complaint, line: str) -> Finding:
    """The finding for one complaint of the parser; `line` is the line that it is about.

    What is never closed is reported where it was opened, and a line without its colon where it stands: the parser
    notices only further on, but there the mistake was made.
    """
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    row, column = complaint.mark
    if "\t" in indent and complaint.context != QUOTED:
        return Finding("G021", line=row, column=indent.index("\t") + 1)
    if LONG_KEY.match(line):
        return Finding("G018", line=row, column=len(indent) + 1)
    code = next((code for words, code in COMPLAINTS if complaint.problem.startswith(words)), "G006")
    if code == "G023" and KEY_LINE.match(line + " ") and ": " not in line[: column - 1]:
        return Finding("G026", line=row, column=len(indent) + 1)  # a key, but no further in than a text can go on
    if code == "G038":
        return Finding(code, line=row, column=line.rfind("\\", 0, column) + 1)
    if code == "G026" and line[: column - 1].strip():
        return Finding("G031", line=row, column=column)  # the line begins well: something follows what is closed
    if complaint.problem.startswith(DASH) and not line[: column - 1].rstrip().endswith(":"):
        return Finding("G031", line=row, column=column)  # `"bel" - en kom`: it begins no value, but goes on after one
    began = complaint.bracket or complaint.began
    if complaint.bracket and complaint.bracket[0] < row and code == "G006":
        code = "G027"
    if code in WHERE_IT_BEGAN and began is not None and began[0] < row:
        row, column = complaint.began if code != "G027" and complaint.began else began
    return Finding(code, line=row, column=column)

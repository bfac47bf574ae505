"""Findings get their line and column."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from g1p.checks.bsn import IS_KEY
from g1p.checks.comments import BEGAN
from g1p.checks.finding import Finding, Path
from g1p.checks.walk import everything
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.steps import at
from g1p.model.value import Record
from g1p.store.load import careful
from g1p.store.places import Mark, Places

if TYPE_CHECKING:
    from g1p.store.outline import Part

AT_THE_KEY = frozenset(("G102", "G118", "G120", "G121", "G128", "G131", "G132", "G133", "G134"))
"""Codes in which the key is what is wrong, not the value behind it."""
NAMES = {"scores": frozenset(("G109", "G125", "G201")), "translated": frozenset(("G116",))}
"""Mappings in which the keys themselves are people or languages, and the codes that are then about the key."""


def placed(data: bytes, findings: Iterable[Finding]) -> list[Finding]:
    """The findings in the order of the file in `data`, each with line and column."""
    return in_order(at_their_place(careful(data).places, findings))


def soon_placed(data: bytes, findings: Sequence[Finding]) -> list[Finding]:
    """The same for a file that `load` reads: finding a few places takes a hundredth of the time that all of them do."""
    try:
        return in_order(at_their_place(_around(data, [f.path for f in findings]), findings))
    except ValueError:  # the parser that edits are made with does not take all that `load` takes
        return placed(data, findings)


def _around(data: bytes, paths: Iterable[Path]) -> Places:
    """The marks of everything on the way to these paths."""
    from g1p.store.outline import way  # overdue finds its places without the parser that edits are made with

    places = Places()
    parts: dict[Path, Part] = {(): way(data, ())[0]}
    places.values[()] = _mark(data, parts[()].start)
    for path in paths:
        for end, step in enumerate(path, start=1):
            here = path[:end]
            if here not in parts:  # all of its neighbours too: of one list many may be asked
                parts |= {(*here[:-1], one.step): one for one in parts[here[:-1]].parts}
            if here not in parts:
                break
            part = parts[here]
            places.values[here] = _mark(data, part.start)
            if part.kind == "scalar" and b"\n" in (raw := data[part.start : part.end]):
                places.texts[here] = raw.decode()
            if isinstance(step, str):
                places.keys[here] = _mark(data, parts[here].begin)
    return places


def _mark(data: bytes, offset: int) -> Mark:
    """Line and column of an offset in bytes."""
    begin = data.rfind(b"\n", 0, offset) + 1
    return data.count(b"\n", 0, offset) + 1, len(data[begin:offset].decode()) + 1


def at_their_place(places: Places, findings: Iterable[Finding]) -> list[Finding]:
    """The findings with line and column; a missing key stands on the first line of its mapping."""
    return [f if f.line else _marked(places, f) for f in findings]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by line, column and code."""
    return sorted(findings, key=lambda f: (f.line, f.column, f.code))


@lru_cache(maxsize=32)  # a list asks for many places, by day and so in one file and another in turn
def _places(data: bytes) -> Places:
    return careful(data).places


def place_of(data: bytes, plan: Plan, ident: str) -> tuple[int, int]:
    """Line and column of the day that a record, or with its id the plan itself, has promised; else of the record."""
    places, path = _places(data), _path_of(plan, ident)
    day = next((key for key in DAYS if (*path, key) in places.values), None)
    return places.value((*path, day) if day else path)


def record_place(data: bytes, plan: Plan, ident: str) -> tuple[int, int]:
    """Line and column where a record or person stands, or with its id the plan itself."""
    return _places(data).value(_path_of(plan, ident))


def record_lines(data: bytes, plan: Plan, name: str) -> list[str]:
    """Every record of `plan` on one line, for editors and grep: where it stands in the file called `name`, and its id.

    `plan` may be a view of what the file holds: an id is looked up where the file has it.
    """
    wanted = {value.id for _, value in everything(plan) if isinstance(value, Record)}
    document = careful(data)
    places = [(path, document.places.value(path)) for path in document.places.values if path[-1:] == ("id",)]
    ids = [(at(document.value, path), mark) for path, mark in places] if document.value else []
    return [f"{name}:{line}:{column}: {ident}" for ident, (line, column) in ids if ident in wanted]


def marks_of(data: bytes, paths: Sequence[Path]) -> list[Mark]:
    """Where each of these paths begins in the bytes of a file."""
    places = careful(data).places
    return [places.value(path) for path in paths]


DAYS = ("due", "answer_by", "next_evaluation")
"""The keys that hold the day on which something must be there: of an action, an escalation, and the plan."""


def _path_of(plan: Plan, ident: str) -> Path:
    """The way to the record or person with this id; no way when it is the plan's."""
    records = ((path, value) for path, value in everything(plan) if isinstance(value, Record | Person))
    return next((path for path, value in records if value.id == ident), ())


def _marked(places: Places, finding: Finding) -> Finding:
    around = finding.path[-2] if len(finding.path) > 1 else None
    about_key = finding.code in AT_THE_KEY or finding.code in NAMES.get(str(around), ()) or finding.facts.get(IS_KEY)
    mark = places.key(finding.path) if about_key else places.value(finding.path)
    if not about_key and finding.path in places.texts:
        line, column = _in_text(finding, places.texts[finding.path], mark)
        return replace(finding, line=line, column=column, facts={**finding.facts, BEGAN: mark[0]})
    return replace(finding, line=mark[0], column=mark[1])


def _in_text(finding: Finding, raw: str, begin: Mark) -> Mark:
    """Where in a text of more lines it stands what was found there; where that is unsure, where the text begins."""
    from g1p.checks.spotting import spot  # with the lists of words, which nobody needs who has no such finding

    pieces = list(_pieces(raw, begin))
    index = spot(finding.code, "".join(text for text, _ in pieces), finding.facts)
    if index is None:
        return begin
    starts = accumulate((len(text) for text, _ in pieces), initial=0)
    start, (line, column) = max(
        (start, mark) for (_, mark), start in zip(pieces, starts, strict=False) if start <= index
    )
    return line, column + index - start


def _pieces(raw: str, begin: Mark) -> Iterator[tuple[str, Mark]]:
    """Each line of a text, as it stands in a file, without its indentation, and where it begins."""
    in_block, keeps_lines = raw[0] in "|>", raw[0] == "|"
    for number, line in enumerate(raw.split("\n")):
        text = line.strip(" \t\r")
        if not (in_block and number == 0):
            at = (line.index(text) + 1) + (begin[1] - 1 if number == 0 else 0)
            yield text + ("\n" if keeps_lines or not text else " "), (begin[0] + number, at)

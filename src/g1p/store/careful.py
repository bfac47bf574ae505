"""The careful reader: hands what ruamel's parser sees, event by event, to the builder, and names every fault."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError

from g1p.checks.finding import Finding
from g1p.store.builder import Builder
from g1p.store.noted import Stopped
from g1p.store.places import Document, Mark, Places, mark_of
from g1p.store.scan import MOST_FINDINGS, Scanned
from g1p.store.strict import KEY_LINE
from g1p.store.swift import SwiftParser, SwiftReader, SwiftScanner
from g1p.store.syntax import Complaint, syntax_fault, unclosed


def read(scan: Scanned) -> Document:
    """The document in a scanned text: value, places, and every fault that can be found in one run. Never raises."""
    if not scan.readable:
        return Document(None, Places(), scan.findings)
    builder = Builder(scan.text, scan.findings)
    try:
        for event in _events(scan.text):
            _take(builder, event)
        if not isinstance(builder.root, dict) and builder.clear:
            builder.stop("G017", builder.places.value(()))
    except Stopped:
        pass
    except MarkedYAMLError as fault:
        complaint = _complaint(fault, scan.text, builder.bracket())
        # What stumbles over an anchor, a tag or a refused character that has been named already is no second fault.
        named = [f for f in builder.found if not builder.clear or f.code in REFUSED]
        if all(finding.line != complaint.line for finding in named):
            builder.found.append(complaint)
        builder.clear = False
    found = tuple(sorted(builder.found, key=lambda finding: (finding.line, finding.column)))
    return Document(builder.root if builder.clear else None, builder.places, found[:MOST_FINDINGS])


REFUSED = ("G004", "G005")


class Event(NamedTuple):
    """A key or value, or the beginning or end of a mapping or list, which stands in `brackets` or on lines.

    It goes from character `start` to `end`; `column` is that of its start, all counted from 0.
    """

    what: Literal["text", "mapping", "list", "end"]
    text: str
    start: int
    end: int
    column: int
    brackets: bool


def events_in(text: str) -> Iterator[Event]:
    """Everything that the parser meets in a text in which `read` finds no error."""
    for event in _events(text):
        what = WHAT.get(type(event))
        if what:
            start, end = event.start_mark, event.end_mark
            brackets = bool(getattr(event, "flow_style", False)) and end.index > start.index
            yield Event(what, getattr(event, "value", ""), start.index, end.index, start.column, brackets)


WHAT: dict[type[events.Event], Literal["text", "mapping", "list", "end"]] = {
    events.ScalarEvent: "text",
    events.MappingStartEvent: "mapping",
    events.SequenceStartEvent: "list",
    events.MappingEndEvent: "end",
    events.SequenceEndEvent: "end",
}


def _take(builder: Builder, event: events.Event) -> None:
    start, end = event.start_mark, event.end_mark
    match event:
        case events.ScalarEvent():
            builder.decorated(start, anchor=event.anchor is not None, tag=event.ctag is not None)
            builder.scalar(str(event.value), event.style, start, end)
        case events.MappingStartEvent() | events.SequenceStartEvent():
            builder.decorated(start, anchor=event.anchor is not None, tag=event.ctag is not None)
            held: dict[str, Any] | list[Any] = {} if isinstance(event, events.MappingStartEvent) else []
            builder.begin(held, start, brackets=bool(event.flow_style))
        case events.MappingEndEvent() | events.SequenceEndEvent():
            builder.end(end)
        case events.AliasEvent():
            builder.alias(start)
        case events.DocumentStartEvent():
            builder.document(start)


def _events(text: str) -> Iterator[events.Event]:
    yaml = YAML(typ="safe", pure=True)
    yaml.Reader, yaml.Scanner, yaml.Parser = SwiftReader, SwiftScanner, SwiftParser
    yield from yaml.parse(text)


def _complaint(fault: MarkedYAMLError, text: str, bracket: Mark | None) -> Finding:
    spot = fault.problem_mark or fault.context_mark
    lines = text.split("\n", spot.line + 1)
    began = mark_of(fault.context_mark) if fault.context_mark is not None else None
    if began and "quoted" in (fault.context or "") and any(map(KEY_LINE.match, lines[began[0] : spot.line + 1])):
        code, (row, column) = unclosed(lines[began[0] - 1], began)  # it has run over a whole key before it stumbled
        return Finding(code, line=row, column=column)
    return syntax_fault(Complaint(fault.context or "", fault.problem or "", mark_of(spot), began, bracket), lines)

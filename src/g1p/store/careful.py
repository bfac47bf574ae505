"""The careful reader: hands what ruamel's parser sees, event by event, to the builder, and names every fault."""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from g1p.checks.finding import Finding
from g1p.store.builder import Builder, Stopped
from g1p.store.places import TOP, Document, Mark, Places, mark_of
from g1p.store.scan import MOST_FINDINGS, Scanned
from g1p.store.swift import SwiftReader
from g1p.store.syntax import Complaint, syntax_fault


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
    except (YAMLError, ValueError) as fault:  # ValueError: an escape beyond Unicode's last code point
        complaint = _complaint(fault, scan.text, builder.bracket())
        # What stumbles over an anchor or tag that has been named already is no second fault.
        if builder.clear or all(finding.line != complaint.line for finding in builder.found):
            builder.found.append(complaint)
        builder.clear = False
    found = tuple(sorted(builder.found, key=lambda finding: (finding.line, finding.column)))
    return Document(builder.root if builder.clear else None, builder.places, found[:MOST_FINDINGS])


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
    yaml.Reader = SwiftReader
    yield from yaml.parse(text)


def _complaint(fault: Exception, text: str, bracket: Mark | None) -> Finding:
    if not isinstance(fault, MarkedYAMLError):
        return Finding("G006", line=TOP[0], column=TOP[1])
    spot = fault.problem_mark or fault.context_mark
    line = text.split("\n", spot.line + 1)[spot.line]
    began = mark_of(fault.context_mark) if fault.context_mark is not None else None
    return syntax_fault(Complaint(fault.context or "", fault.problem or "", mark_of(spot), began, bracket), line)

"""Everything that is wrong with a file, in one go: the file, the shape, and the sense of what can be read of it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from g1p.checks.bsn import bsn_in_comments, check_bsn
from g1p.checks.codes import CODES
from g1p.checks.comments import MARK, without_what_is_off
from g1p.checks.finding import Finding
from g1p.checks.finding import Path as InPlan
from g1p.checks.method import course, method
from g1p.checks.private import check_private
from g1p.checks.references import ID
from g1p.checks.sense import sense
from g1p.checks.wording import wording
from g1p.checks.workspace import Filed, check_workspace
from g1p.errors import CannotRead
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.model.steps import at
from g1p.store.files import read_bytes
from g1p.store.judge import FORMAT
from g1p.store.load import Unreadable, careful, load
from g1p.store.places import Document
from g1p.store.placing import at_their_place, in_order, placed
from g1p.store.salvage import Salvaged
from g1p.store.scan import STANDS_FOR_REFUSED, scanned, suspicious
from g1p.store.schema import explain, is_valid
from g1p.store.workspace import SETTINGS

ROLLOUT = "rollout.yaml"


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one file: its findings with their places, and of a plan the mapping, however faulty."""

    findings: tuple[Finding, ...]
    plan: Mapping[str, Any] | None = None


def examine_all(files: dict[str, Path], today: dt.date) -> list[Finding]:
    """The findings of many files, by file; `files` is by the name that people know each by.

    It goes on after a file that cannot be read. Ids that two of these files use are found too.
    """
    seen = {name: examine(file, name, today) for name, file in files.items()}
    filed = [_filed(name, one.plan) for name, one in seen.items() if one.plan is not None]
    between: dict[str, list[Finding]] = {}
    for finding in check_workspace(filed):
        between.setdefault(finding.file, []).append(finding)
    out: list[Finding] = []
    for name, one in seen.items():
        found = (*one.findings, *(placed(read_bytes(files[name]), between[name]) if name in between else ()))
        out += [replace(finding, file=name) for finding in in_order(found)]
    return out


def _filed(name: str, plan: Mapping[str, Any]) -> Filed:
    """A plan file as the workspace sees it: who is in it, and its ids, of people not, for those are the plan's own."""
    ident = plan.get("id")
    found = tuple((path, held) for path, held in ids_in(plan) if path[0] != "people" and ID.fullmatch(held))
    people = plan.get("people")
    known = [one for one in people if isinstance(one, dict)] if isinstance(people, list) else []
    names, teams = (tuple(o[k] for o in known if isinstance(o.get(k), str)) for k in ("name", "organisation"))
    return Filed(name, ident if isinstance(ident, str) else None, found, names, teams)


def examine(file: Path, name: str, today: dt.date) -> Examined:
    """The findings of one file and, when there is one, its plan; what kind of file it is, its name tells."""
    try:
        data = read_bytes(file)
    except CannotRead as refused:
        return Examined((Finding("G020", facts=refused.facts, file=name, line=1, column=1),))
    kind = {SETTINGS: "workspace", ROLLOUT: "rollout"}.get(file.name, "plan")
    seen = _good(data, kind, today) or _faulty(data, kind, today)
    if MARK.encode() not in data:
        return seen
    return replace(seen, findings=tuple(in_order(without_what_is_off(scanned(data).text, seen.findings))))


def _good(data: bytes, kind: str, today: dt.date) -> Examined | None:
    """The quick way for a file with nothing wrong in it but perhaps its sense; None when it must be looked at."""
    try:
        mapping = load(data)
    except Unreadable:
        return None
    if suspicious(data) or not is_valid(kind, mapping):
        return None
    plan = plan_from(mapping) if kind == "plan" else None
    found = [*check_bsn(mapping), *bsn_in_comments(scanned(data).text), *(_asked(plan, today) if plan else ())]
    return Examined(tuple(placed(data, found)) if found else (), mapping if plan else None)


def _asked(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Everything that is asked of a plan of good shape: its sense, and then how people work with it."""
    yield from sense(plan, today)
    yield from course(plan, today)
    yield from method(plan, today)
    yield from wording(plan, today)
    yield from check_private(plan)


def _faulty(data: bytes, kind: str, today: dt.date) -> Examined:
    """The careful way: every fault of the file, of its shape, and of the sense of what can be salvaged."""
    document = careful(data)
    if document.value is None:
        return Examined(tuple(in_order(document.findings)))
    version = document.value.get("g1p")
    if type(version) is int and version > FORMAT:
        newer = Finding("G022", ("g1p",), {"version": version})
        return Examined(tuple(at_their_place(document.places, [newer])))
    shape = explain(kind, document.value)
    told = _without(document, shape)
    misread = {finding.path for finding in told}
    found = [
        *(f for f in document.findings if f.code != "G030" or f.path not in misread),
        *told,
        *check_bsn(document.value),
        *bsn_in_comments(scanned(data).text),
        *(_sense(document, shape, today) if kind == "plan" else ()),
    ]
    mapping = document.value if kind == "plan" else None
    return Examined(tuple(in_order(at_their_place(document.places, found))), mapping)


def _without(document: Document, shape: list[Finding]) -> list[Finding]:
    """The faults of the shape but those of what the reader has already complained about."""
    known = {f.path for f in document.findings if f.path and CODES[f.code].severity == "error"}
    return [f for f in shape if f.path not in known and not _has_refused(document, f.path)]


def _has_refused(document: Document, path: InPlan) -> bool:
    """Whether a key or value holds a stand-in for a refused character: what it really says, nobody can tell."""
    if all(finding.code not in ("G004", "G005") for finding in document.findings):
        return False
    held = at(document.value, path) if path in document.places.values else None
    return any(STANDS_FOR_REFUSED in text for text in (held, *path[-1:]) if isinstance(text, str))


def _sense(document: Document, shape: list[Finding], today: dt.date) -> list[Finding]:
    """The sense of what is left when the faulty values are taken out; what that made look wrong is passed over."""
    value: dict[str, Any] = document.value or {}
    salvaged = Salvaged(value, shape)
    if salvaged.value is None:
        return []
    told = {finding.path for finding in shape}
    asked = sense if shape or any(CODES[f.code].severity == "error" for f in document.findings) else _asked
    moot = {code for part, codes in MOOT.items() if salvaged.stood_in((part,)) for code in codes}
    ids = {ident for _, ident in ids_in(value)}
    found = (replace(f, path=salvaged.place(f.path)) for f in asked(plan_from(salvaged.value), today))
    return [
        f
        for f in found
        if f.code not in moot
        and f.path not in told
        and not salvaged.stood_in(f.path)
        and not _has_refused(document, f.path)
        and not (f.code in ("G201", "G202") and _named(value, f.path) in ids)
    ]


MOOT = {"people": ("G201",), "status": ("G207", "G208", "G209", "G224", "G225")}
"""Without a part of the plan, what cannot be said: who is nobody; and who has a role in a plan that may be closed."""


def ids_in(held: Any, path: InPlan = ()) -> Iterator[tuple[InPlan, str]]:
    """Every id in the mapping of a file, also of records that are faulty, each with its path."""
    items = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for step, inside in items:
        if step == "id" and isinstance(inside, str):
            yield (*path, "id"), inside
        else:
            yield from ids_in(inside, (*path, step))


def _named(value: Any, path: InPlan) -> str:
    """The slug or id that a reference at `path` names; of scores the key itself is the slug."""
    held = at(value, path)
    return held if isinstance(held, str) else str(path[-1])

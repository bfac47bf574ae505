"""One file looked at: everything that is wrong with its characters, its shape, and the sense of what can be read."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from g1p.checks.bsn import bsn_in_comments, check_bsn
from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.finding import Path as InPlan
from g1p.checks.ladder import STEPS, check_ladder
from g1p.checks.method import course, method
from g1p.checks.private import check_private
from g1p.checks.reporting_code import check_reporting_code
from g1p.checks.sense import sense
from g1p.checks.settings import check_settings
from g1p.checks.wording import wording
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.model.steps import at
from g1p.store.judge import FORMAT
from g1p.store.load import Unreadable, careful, load
from g1p.store.places import Document
from g1p.store.placing import at_their_place, in_order, soon_placed
from g1p.store.salvage import Salvaged
from g1p.store.scan import STANDS_FOR_REFUSED, scanned, suspicious
from g1p.store.schema import explain, is_valid


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one file: its findings with their places, of a plan the mapping, however faulty, and its bytes."""

    findings: tuple[Finding, ...]
    plan: Mapping[str, Any] | None = None
    data: bytes = b""


def looked_at(data: bytes, kind: str, today: dt.date, steps: Collection[str] = STEPS) -> Examined:
    """What there is to find in a file of this kind: plan, workspace or rollout; its comments turn nothing off yet.

    `steps` are those of the workspace's ladder, none when that is not known.
    """
    return _good(data, kind, today, steps) or _faulty(data, kind, today, steps)


def _good(data: bytes, kind: str, today: dt.date, steps: Collection[str]) -> Examined | None:
    """The quick way for a file with nothing wrong in it but perhaps its sense; None when it must be looked at."""
    try:
        mapping = load(data)
    except Unreadable:
        return None
    if suspicious(data) or not is_valid(kind, mapping):
        return None
    plan = plan_from(mapping) if kind == "plan" else None
    asked = _asked(plan, today, steps) if plan else _of_settings(kind, mapping)
    found = [*check_bsn(mapping), *bsn_in_comments(scanned(data).text), *asked]
    return Examined(tuple(soon_placed(data, found)) if found else (), mapping if plan else None, data)


def _of_settings(kind: str, mapping: Mapping[str, Any]) -> Iterable[Finding]:
    return check_settings(mapping) if kind == "workspace" else ()


def _asked(plan: Plan, today: dt.date, steps: Collection[str]) -> Iterator[Finding]:
    """Everything that is asked of a plan of good shape."""
    yield from _certain(plan, today)
    yield from course(plan, today)
    yield from method(plan, today)
    yield from check_reporting_code(plan)
    yield from check_ladder(plan, steps)


def _certain(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """What can be asked when parts of a plan are missing: how people work with it can be seen in the whole only."""
    yield from sense(plan, today)
    yield from wording(plan, today)
    yield from check_private(plan)


def _faulty(data: bytes, kind: str, today: dt.date, steps: Collection[str]) -> Examined:
    """The careful way: every fault of the file, of its shape, and of the sense of what can be salvaged."""
    document = careful(data)
    if document.value is None:
        return Examined(tuple(in_order(document.findings)), data=data)
    version = document.value.get("g1p")
    if type(version) is int and version > FORMAT:
        newer = Finding("G022", ("g1p",), {"version": version})
        return Examined(tuple(at_their_place(document.places, [newer])), data=data)
    shape = explain(kind, document.value)
    told = _without(document, shape)
    misread = {finding.path for finding in told}
    found = [
        *(f for f in document.findings if f.code != "G030" or not (f.path in misread or is_own(document, f))),
        *told,
        *check_bsn(document.value),
        *bsn_in_comments(scanned(data).text),
        *(_sense(document, shape, today, steps) if kind == "plan" else ()),
        *(() if shape else _of_settings(kind, document.value)),
    ]
    mapping = document.value if kind == "plan" else None
    return Examined(tuple(in_order(at_their_place(document.places, found))), mapping, data)


def is_own(document: Document, doubt: Finding) -> bool:
    """Whether a word that programs read in two ways is a key that g1p.yaml must have: `off`, below `checks`."""
    return doubt.path == ("checks", "off") and document.places.key(doubt.path) == (doubt.line, doubt.column)


def _without(document: Document, shape: list[Finding]) -> list[Finding]:
    """The faults of the shape but those of what the reader has already complained about.

    Where it complained about a number, the key before that may be wrong as well.
    """
    errors = [f for f in document.findings if f.path and CODES[f.code].severity == "error"]
    known = {(f.path, key) for f in errors for key in ((False,) if f.code == ODD_NUMBER else (False, True))}
    return [f for f in shape if (f.path, f.code in UNKNOWN) not in known and not _has_refused(document, f.path)]


ODD_NUMBER = "G015"
UNKNOWN = ("G102", "G121")


def _has_refused(document: Document, path: InPlan) -> bool:
    """Whether a key or value holds a stand-in for a refused character: what it really says, nobody can tell."""
    if all(finding.code not in ("G004", "G005") for finding in document.findings):
        return False
    held = at(document.value, path) if path in document.places.values else None
    return any(STANDS_FOR_REFUSED in text for text in (held, *path[-1:]) if isinstance(text, str))


def _sense(document: Document, shape: list[Finding], today: dt.date, steps: Collection[str]) -> list[Finding]:
    """The sense of what is left when the faulty values are taken out; what that made look wrong is passed over."""
    value: dict[str, Any] = document.value or {}
    salvaged = Salvaged(value, shape)
    if salvaged.value is None:
        return []
    told = {finding.path for finding in shape}
    is_wrong = bool(shape) or any(CODES[f.code].severity == "error" for f in document.findings)
    plan = plan_from(salvaged.value)
    asked = _certain(plan, today) if is_wrong else _asked(plan, today, steps)
    moot = {code for part, codes in MOOT.items() if salvaged.stood_in((part,)) for code in codes}
    ids = {ident for _, ident in ids_in(value)}
    found = (replace(f, path=salvaged.place(f.path)) for f in asked)
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

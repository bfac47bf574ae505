"""One file looked at: everything that is wrong with its characters, its shape, and the sense of what can be read."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from g1p.checks.bsn import bsn_in_comments, check_bsn
from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.finding import Path as InPlan
from g1p.checks.first_key import check_first_key
from g1p.checks.ladder import STEPS, check_ladder
from g1p.checks.method import course, method
from g1p.checks.private import check_private
from g1p.checks.reporting_code import check_reporting_code
from g1p.checks.sense import sense
from g1p.checks.settings import check_settings
from g1p.checks.unasked import unasked
from g1p.checks.wording import wording
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.model.steps import at
from g1p.store.ids_there import ids_in, is_one_of, named
from g1p.store.judge import FORMAT
from g1p.store.likeness import LIKE, likeness, plain
from g1p.store.load import Unreadable, careful, load
from g1p.store.misspelt import Shape, shape_of
from g1p.store.places import Document
from g1p.store.placing import at_their_place, in_order, soon_placed
from g1p.store.salvage import Salvaged
from g1p.store.scan import STANDS_FOR_REFUSED, scanned, suspicious
from g1p.store.schema import is_valid
from g1p.store.shape import ODD_NUMBER, as_text


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one file: its findings with their places, of a plan the mapping, however faulty, and its bytes.

    `unasked` are the codes that are not all looked for in a plan with which nobody works now.
    """

    findings: tuple[Finding, ...]
    plan: Mapping[str, Any] | None = None
    data: bytes = b""
    unasked: frozenset[str] = frozenset()


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
    found = [*check_first_key(mapping), *check_bsn(mapping), *bsn_in_comments(scanned(data).text), *asked]
    later = unasked(plan, today) if plan else frozenset()
    return Examined(tuple(soon_placed(data, found)) if found else (), mapping if plan else None, data, later)


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
    shape = shape_of(kind, document.value)
    told = _without(document, shape.found)
    misread = {finding.path for finding in told}
    doubts = (as_text(f, kind, shape.right(f.path)) for f in document.findings)
    found = [
        *(f for f in doubts if f.code != "G030" or not (f.path in misread or is_own(document, f))),
        *told,
        *check_first_key(document.value),
        *check_bsn(document.value),
        *bsn_in_comments(scanned(data).text),
        *(_sense(document, shape, today, steps) if kind == "plan" else ()),
        *(() if shape.found else _of_settings(kind, document.value)),
    ]
    mapping = document.value if kind == "plan" else None
    later = unasked(plan_from(mapping), today) if mapping and not shape.found else frozenset()
    return Examined(tuple(in_order(at_their_place(document.places, found))), mapping, data, later)


def is_own(document: Document, doubt: Finding) -> bool:
    """Whether a word that programs read in two ways is a key that g1p.yaml must have: `off`, below `checks`.

    Also where `checks` is misspelt: that is told already, and `off` is right.
    """
    if doubt.path[1:] != ("off",) or likeness(str(doubt.path[0]), "checks") < LIKE:
        return False
    return document.places.key(doubt.path) == (doubt.line, doubt.column)


def _without(document: Document, shape: list[Finding]) -> list[Finding]:
    """The faults of the shape but those of what the reader has already complained about.

    Where it complained about a number, the key before that may be wrong as well.
    """
    errors = [f for f in document.findings if f.path and CODES[f.code].severity == "error"]
    known = {(f.path, key) for f in errors for key in ((False,) if f.code == ODD_NUMBER else (False, True))}
    return [f for f in shape if (f.path, f.code in UNKNOWN) not in known and not _has_refused(document, f.path)]


UNKNOWN = ("G102", "G121", "G134")


def _has_refused(document: Document, path: InPlan) -> bool:
    """Whether a key or value holds a stand-in for a refused character: what it really says, nobody can tell."""
    if all(finding.code not in ("G004", "G005") for finding in document.findings):
        return False
    held = at(document.value, path) if path in document.places.values else None
    return any(STANDS_FOR_REFUSED in text for text in (held, *path[-1:]) if isinstance(text, str))


def _sense(document: Document, shape: Shape, today: dt.date, steps: Collection[str]) -> list[Finding]:
    """The sense of what is left when the faulty values are taken out; what that made look wrong is passed over."""
    salvaged = Salvaged(shape.named, shape.left)
    if salvaged.value is None:
        return []
    told = {finding.path for finding in shape.left}
    is_wrong = bool(shape.found) or any(CODES[f.code].severity == "error" for f in document.findings)
    plan = plan_from(salvaged.value)
    asked = _certain(plan, today) if is_wrong else _asked(plan, today, steps)
    moot = {code for part, codes in MOOT.items() if salvaged.stood_in((part,)) for code in codes}
    ids = dict(ids_in(shape.named))
    known = frozenset(ids.values()) | {plain(ident) for path, ident in ids.items() if path in told}
    found = [
        f
        for f in map(salvaged.in_file, asked)
        if f.code not in moot
        and f.path not in told
        and not salvaged.stood_in(f.path)
        and not (f.code in ("G201", "G202") and is_one_of(named(shape.named, f.path), known))
        and not (f.code == ONLY_INVITED and _may_have_begun(shape, f.path))
    ]
    placed = [replace(finding, path=shape.place(finding.path)) for finding in found]
    return [finding for finding in placed if not _has_refused(document, finding.path)]


ONLY_INVITED = "G225"


def _may_have_begun(shape: Shape, path: InPlan) -> bool:
    """Whether somebody with a role has a faulty day at `since`, or a key that may be meant for it."""
    slug, people = at(shape.named, path), shape.named["people"]
    faulty = (f for f in shape.left if f.path[:1] == ("people",) and (f.path[-1] == "since" or f.code in UNKNOWN))
    return any(at(people, f.path[1:2]).get("id") == slug for f in faulty if len(f.path) == len(("people", 0, "since")))


MOOT = {"people": ("G201",), "status": ("G207", "G208", "G209", "G224", "G225")}
"""Without a part of the plan, what cannot be said: who is nobody; and who has a role in a plan that may be closed."""

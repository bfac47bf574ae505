"""Everything that is wrong with many files: each looked at, and between them; but what a comment has turned off."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from g1p.checks.comments import OFF, without_what_is_off
from g1p.checks.finding import Finding
from g1p.checks.ladder import STEPS
from g1p.checks.references import ID
from g1p.checks.workspace import Filed, check_workspace
from g1p.errors import CannotRead
from g1p.store.files import read_bytes
from g1p.store.ids_there import ids_in
from g1p.store.load import Unreadable, careful, load
from g1p.store.look import Examined, looked_at
from g1p.store.placing import in_order, placed
from g1p.store.scan import scanned
from g1p.store.workspace import SETTINGS

ROLLOUT = "rollout.yaml"

Past = Callable[[Mapping[str, Mapping[str, Any]]], Iterable[Finding]]
"""What the history of these plans, by name, adds to what is found in them as they are."""

Source = Path | bytes
"""A file on the disk, or what git holds of one."""


def examine_all(
    files: Mapping[str, Source],
    today: dt.date,
    beside: Mapping[str, Source] = MappingProxyType({}),
    steps: Collection[str] = STEPS,
    past: Past | None = None,
) -> list[Finding]:
    """The findings of many files, by file; both mappings are by the name that people know a file by.

    It goes on after a file that cannot be read. Ids that two of these files use are found too, and ids that one has
    from a file `beside` them, of which nothing else is looked at. `steps` are those of the workspace's ladder; `past`
    adds what the history of the plans tells.
    """
    known = (_filed(name, mapping) for name, held in beside.items() if (mapping := _mapping(held)) is not None)
    seen = {name: _looked_at(held, name, today, steps) for name, held in files.items()}
    filed = [*known, *(_filed(name, one.plan) for name, one in seen.items() if one.plan is not None)]
    between: dict[str, list[Finding]] = {}
    plans = {name: one.plan for name, one in seen.items() if one.plan is not None}
    for finding in (*check_workspace(filed), *(past(plans) if past else ())):
        between.setdefault(finding.file, []).append(finding)
    return [
        replace(finding, file=name)
        for name, one in seen.items()
        for finding in _kept(one, placed(one.data, between[name]) if name in between else ())
    ]


def examine(file: Source, name: str, today: dt.date, steps: Collection[str] = STEPS) -> Examined:
    """The findings of one file and, when there is one, its plan; what kind of file it is, its name tells."""
    seen = _looked_at(file, name, today, steps)
    return replace(seen, findings=_kept(seen))


def _looked_at(file: Source, name: str, today: dt.date, steps: Collection[str]) -> Examined:
    """One file, and nobody has asked yet what its comments turn off."""
    try:
        data = bytes_of(file)
    except CannotRead as refused:
        return Examined((Finding("G020", facts=refused.facts, line=1, column=1),))
    return looked_at(data, kind_of_file(name), today, steps)


def kind_of_file(name: str) -> str:
    """What kind of file it is, by its name: workspace, rollout or plan."""
    return {SETTINGS: "workspace", ROLLOUT: "rollout"}.get(name.rsplit("/", 1)[-1], "plan")


def bytes_of(file: Source) -> bytes:
    """What a file holds; raises CannotRead."""
    return file if isinstance(file, bytes) else read_bytes(file)


def _kept(seen: Examined, more: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """The findings of a file but those that a comment in it turns off; `more` is what its neighbours add."""
    found = (*seen.findings, *more)
    if OFF.search(seen.data):
        found = tuple(without_what_is_off(scanned(seen.data).text, found, seen.unasked))
    return tuple(in_order(found))


def _mapping(file: Source) -> Mapping[str, Any] | None:
    """What a file holds, as far as it can be read."""
    try:
        data = bytes_of(file)
    except CannotRead:
        return None
    try:
        return load(data)
    except Unreadable:
        return careful(data).value


def _filed(name: str, plan: Mapping[str, Any]) -> Filed:
    """A plan file as the workspace sees it: who is in it, and its ids, of people not, for those are the plan's own."""
    ident = plan.get("id")
    found = tuple((path, held) for path, held in ids_in(plan) if path[0] != "people" and ID.fullmatch(held))
    people = plan.get("people")
    known = [one for one in people if isinstance(one, dict)] if isinstance(people, list) else []
    names, teams = (tuple(o[k] for o in known if isinstance(o.get(k), str)) for k in ("name", "organisation"))
    is_id = isinstance(ident, str) and ID.fullmatch(ident)  # anything else may be a name, and findings repeat it
    return Filed(name, ident if is_id else None, found, names, teams)

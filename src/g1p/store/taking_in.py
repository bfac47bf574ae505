"""A plan file that was typed as a whole is taken in: judged, put beside what happened meanwhile, and committed."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from g1p.errors import (
    BegunAlready,
    EditInTheWay,
    IdChanged,
    IdTaken,
    PathNotFound,
    PlanIsClosed,
    RecordsGone,
    UnfinishedMerge,
)
from g1p.model.differences import differences
from g1p.model.ids import ids_of
from g1p.model.mapping import mapping_of
from g1p.model.merging import merged
from g1p.model.plan import Plan
from g1p.store.deed import Commit
from g1p.store.document import edited
from g1p.store.files import read_bytes
from g1p.store.judge import judged_plan, plan_in
from g1p.store.keep import Kept, refuse_faults
from g1p.store.workspace import Workspace
from g1p.store.writer import Edit, Saved, Writer, writing


class Typed(NamedTuple):
    """What somebody typed, and the plan file as it was when they began."""

    file: Path
    begun: bytes
    text: bytes


def begin(workspace: Workspace, file: Path) -> bytes:
    """The plan file as it is now; raises what would stand in the way of writing it, before somebody types for nothing.

    A file that is wrong may be edited, but for one with an unfinished merge: UnfinishedMerge. Nothing in a closed plan
    changes, by hand as little as by a command: PlanIsClosed.
    """
    with writing(workspace.root) as writer:
        data = _read(writer, workspace, file)
    plan = plan_in(data)
    if plan is not None and plan.unresolved:
        raise UnfinishedMerge(file=workspace.name(file), plan=plan.id)
    if plan is not None and plan.status == "closed":
        raise PlanIsClosed(plan=plan.id)
    return data


def judged(workspace: Workspace, typed: Typed, today: dt.date) -> Plan:
    """The plan that was typed.

    Raises InvalidPlan, NewerFormat, WouldBeWrong or WouldBreakRule when it has an error that was not there before;
    IdChanged, RecordsGone and IdTaken; BegunAlready for a draft that was none.
    """
    name, was = workspace.name(typed.file), plan_in(typed.begun)
    plan = judged_plan(typed.text, name).plan
    if was is not None and was.id != plan.id:
        raise IdChanged(plan=was.id)
    if was is not None and plan.status == "draft" != was.status:
        raise BegunAlready(plan=was.id)
    refuse_faults(typed.text, name, plan, today, was)
    _refuse_ids(workspace, typed, plan, was)
    return plan


def _refuse_ids(workspace: Workspace, typed: Typed, plan: Plan, was: Plan | None) -> None:
    """Raises RecordsGone for ids that are no longer there, and IdTaken for a new one that stands in another plan.

    An id that two plans had may go from the one: the other has it.
    """
    before = ids_of(was) if was is not None else frozenset()
    gone = before - ids_of(plan)
    new = {ident for ident in ids_of(plan) - before if ident.encode() not in typed.begun}
    others = {file: read_bytes(file) for file in workspace.files() if file != typed.file} if gone or new else {}
    lost = sorted(ident for ident in gone if not any(ident.encode() in data for data in others.values()))
    if lost:
        raise RecordsGone(ids=", ".join(lost))
    for file, data in others.items():
        for ident in sorted(new):
            if ident.encode() in data:
                raise IdTaken(id=ident, path=workspace.name(file))


def tried(workspace: Workspace, typed: Typed, today: dt.date) -> Kept:
    """What would come of it; nothing is written, and no lock is taken."""
    return _taken(workspace, typed, read_bytes(typed.file), today)


def take_in(workspace: Workspace, typed: Typed, commit: Commit, today: dt.date) -> tuple[Kept, Saved]:
    """Writes the plan as it was typed, byte for byte, in a commit.

    Has the file changed since they began, then what was typed gets those changes too. Raises EditInTheWay when both
    are about the same, and what `judged` and the writer raise.
    """
    with writing(workspace.root) as writer:
        kept = _taken(workspace, typed, _read(writer, workspace, typed.file), today)
        return kept, commit.of([Edit(kept.file, kept.after)], writer)


def _taken(workspace: Workspace, typed: Typed, data: bytes, today: dt.date) -> Kept:
    name = workspace.name(typed.file)
    if data == typed.begun:
        return Kept(judged(workspace, typed, today), typed.file, name, data, typed.text)
    was, now, wanted = (plan_in(one) for one in (typed.begun, data, typed.text))
    if was is None or now is None or wanted is None:
        raise EditInTheWay(places=name)
    found = merged(*(mapping_of(plan) for plan in (was, wanted, now)))
    if found.conflicts:
        raise EditInTheWay(places=", ".join(found.conflicts))
    # Their changes go into our text, not ours into theirs: so every comment that was typed stays.
    text = edited(typed.text, differences(mapping_of(wanted), found.mapping))
    return Kept(judged(workspace, typed._replace(text=text), today), typed.file, name, data, text)


def _read(writer: Writer, workspace: Workspace, file: Path) -> bytes:
    data = writer.read(file)
    if data is None:
        raise PathNotFound(path=workspace.name(file))
    return data

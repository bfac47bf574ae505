"""Keeping a plan: a change of the model becomes an edit of its file, is judged again, and goes into one commit."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.sense import sense
from g1p.errors import G1pError, InvalidPlan, PathNotFound, PathTaken, UnfinishedMerge, WouldBeWrong, WouldBreakRule
from g1p.model.differences import differences
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.model.steps import applied
from g1p.store.deed import Commit, difference
from g1p.store.document import edited
from g1p.store.files import read_bytes
from g1p.store.judge import is_good, judged_plan
from g1p.store.new_file import new_file
from g1p.store.placing import placed
from g1p.store.workspace import Workspace
from g1p.store.writer import Edit, Saved, writing

Change = Callable[[Plan], Plan]

OF_THE_LINE = ("G1", "G5", "G211", "G214", "G218")
"""What a wrong value on the command line leads to; every other fault breaks a rule."""


SCHEMA = "# yaml-language-server: $schema=../schemas/plan-1.schema.json"
"""The first line of a new plan: editors find there what they can explain while somebody types."""


class Wish(NamedTuple):
    """One plan file and what is to become of the plan in it; with `begins` the file is new, and that is its plan."""

    file: Path
    change: Change
    begins: Plan | None = None


class Kept(NamedTuple):
    """What came of a wish: the plan as it is now, and the bytes of its file before and after."""

    plan: Plan
    file: Path
    name: str
    before: bytes | None
    after: bytes

    @property
    def is_new(self) -> bool:
        """Whether anything has changed."""
        return self.before != self.after

    def diff(self) -> Iterator[str]:
        """As `difference`."""
        return difference(self.name, self.before, self.after)


def tried(workspace: Workspace, wishes: Sequence[Wish], today: dt.date) -> tuple[Kept, ...]:
    """What would come of these wishes; nothing is written, and no lock is taken.

    Raises what `keep` raises, but for what the writer refuses.
    """
    return tuple(_done(workspace, wish, None if wish.begins else read_bytes(wish.file), today) for wish in wishes)


def keep(
    workspace: Workspace, wishes: Sequence[Wish], commit: Commit, today: dt.date
) -> tuple[tuple[Kept, ...], Saved | None]:
    """Changes the plans and commits them together; what was so already is left alone, and then there is no commit.

    Each file is read again under the lock; what was worked out before that holds when all are still the same. Raises
    InvalidPlan for a file that is wrong before the change, WouldBeWrong or WouldBreakRule for one that would be wrong
    after it, and what the changes and the writer raise; nothing is written then.
    """
    ahead: list[Kept] = []
    with writing(workspace.root, meanwhile=lambda: ahead.extend(_ahead(workspace, wishes, today))) as writer:
        found = [writer.read(wish.file) for wish in wishes]
        same = [one.before for one in ahead] == found
        done = zip(wishes, found, strict=True)
        kept = ahead if same else [_done(workspace, wish, data, today) for wish, data in done]
        edits = [Edit(one.file, one.after) for one in kept if one.is_new]
        if not edits:
            return tuple(kept), None
        return tuple(kept), commit.of(edits, writer)


def _ahead(workspace: Workspace, wishes: Sequence[Wish], today: dt.date) -> Sequence[Kept]:
    """What would come of these wishes by now; nothing when that is refused, which it then is under the lock too."""
    with suppress(G1pError):
        return tried(workspace, wishes, today)
    return ()


def _done(workspace: Workspace, wish: Wish, data: bytes | None, today: dt.date) -> Kept:
    """What comes of a wish, whose file holds these bytes now; None when it is not there."""
    name = workspace.name(wish.file)
    if (data is None) != (wish.begins is not None):
        raise PathNotFound(path=name) if data is None else PathTaken(path=name)
    if data is None:
        return _begun(wish, name, today)
    return _changed(wish, name, data, today)


def _begun(wish: Wish, name: str, today: dt.date) -> Kept:
    assert wish.begins is not None  # noqa: S101 - `_done` asked
    after = new_file(mapping_of(wish.begins), SCHEMA)
    refuse_faults(after, name, wish.begins, today)
    return Kept(wish.begins, wish.file, name, None, after)


def _changed(wish: Wish, name: str, data: bytes, today: dt.date) -> Kept:
    """What comes of a wish for a plan that is there, by the bytes alone: the cache may know of others by now."""
    mapping, plan = judged_plan(data, name)
    if plan.unresolved:
        raise UnfinishedMerge(file=name, plan=plan.id)
    wanted = wish.change(plan)
    if wanted is plan:
        return Kept(plan, wish.file, name, data, data)
    steps = differences(mapping_of(plan), mapping_of(wanted))
    held = applied(mapping, steps)
    after = edited(data, steps, held)  # refuses what does not hold exactly that, so `held` may be judged in its place
    if not is_good(held, wanted):
        _refuse_form(after, name)
    _refuse_sense(after, name, wanted, today, plan)
    return Kept(wanted, wish.file, name, data, after)


def refuse_faults(after: bytes, name: str, plan: Plan, today: dt.date, was: Plan | None = None) -> None:
    """Raises WouldBeWrong or WouldBreakRule when a plan would have an error in it that it had not as it `was`.

    An error that is there already refuses nothing: to mend one, it must be possible to write beside another.
    """
    _refuse_form(after, name)
    _refuse_sense(after, name, plan, today, was)


def _refuse_form(after: bytes, name: str) -> None:
    try:
        judged_plan(after, name)
    except InvalidPlan as refused:
        fault: Any = refused.finding
        raise _refusal(name, fault) from None


def _refuse_sense(after: bytes, name: str, plan: Plan, today: dt.date, was: Plan | None) -> None:
    errors = _errors(plan, today)
    if not errors:
        return
    old, mapping = (_errors(was, today), mapping_of(was)) if was else ((), {})
    known = Counter(_about(finding, mapping) for finding in old)
    there = {finding.path for finding in old}
    mapping = mapping_of(plan)
    for finding in sorted(errors, key=lambda one: one.path not in there):  # what stays where it was is not to blame
        about = _about(finding, mapping)
        known[about] -= 1
        if known[about] < 0:
            raise _refusal(name, placed(after, [finding])[0])


def _about(finding: Finding, held: Any) -> tuple[object, ...]:
    """By what a fault in a plan is known again when records have come, gone or changed places: the ids on the way.

    `held` is what the plan's file holds. Records of one list that have no id are alike.
    """
    way: list[object] = []
    for step in finding.path:
        held = held[step] if isinstance(step, int) else (held or {}).get(step)
        way.append(held.get("id") if isinstance(step, int) and isinstance(held, dict) else step)
    return (finding.code, *way, *map(str, finding.facts.items()))


def _refusal(name: str, fault: Finding) -> InvalidPlan:
    kind = WouldBeWrong if fault.code.startswith(OF_THE_LINE) else WouldBreakRule
    return kind(name, fault)


def _errors(plan: Plan, today: dt.date) -> tuple[Finding, ...]:
    return tuple(finding for finding in sense(plan, today) if CODES[finding.code].severity == "error")

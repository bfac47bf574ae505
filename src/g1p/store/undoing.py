"""Taking a commit back: what it did to plan files is undone in a new commit, and what came after it stays."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from g1p.errors import (
    BeginningMissing,
    CommitNotFound,
    G1pError,
    GitFailed,
    InvalidPlan,
    MergeStays,
    NoPlanInCommit,
    UndoInTheWay,
    UnfinishedMerge,
    WouldBreakRule,
)
from g1p.model.differences import differences
from g1p.model.mapping import mapping_of
from g1p.model.merging import merged
from g1p.store.deed import Commit, difference
from g1p.store.document import edited
from g1p.store.files import kind_of, read_bytes
from g1p.store.git import SHORT, Repository, ask, run
from g1p.store.history import Revision, blobs, revisions
from g1p.store.judge import judged_plan, plan_in
from g1p.store.keep import refuse_faults
from g1p.store.plans import find_plan
from g1p.store.workspace import Workspace
from g1p.store.writer import Edit, Saved, writing

Read = Callable[[Path], bytes | None]
"""What a file holds; None when it is not there."""


class Undoing(NamedTuple):
    """A commit to take back, and what its files held before and after, by the names of their blobs.

    `others` is how many files it touched that are no plans; those stay as they are.
    """

    revision: Revision
    held: Mapping[str, bytes]
    others: int


class Turned(NamedTuple):
    """One plan file, and the id of the plan in it if any of its versions can be read.

    Its bytes now, and those that it gets, are None when it is not there, or goes away.
    """

    file: Path
    name: str
    plan: str | None
    now: bytes | None
    then: bytes | None

    @property
    def is_new(self) -> bool:
        """Whether anything has changed."""
        return self.now != self.then

    def diff(self) -> Iterator[str]:
        """As `difference`."""
        return difference(self.name, self.now, self.then)


def last(repository: Repository) -> str | None:
    """The newest commit of this branch that touched plan files; None when there is none yet."""
    return next((one.commit for one in revisions(repository, "--no-merges", "-1")), None)


def undoing(repository: Repository, said: str) -> Undoing:
    """The commit that `said` means to git, in this branch; or why it cannot be taken back.

    Raises CommitNotFound, BeginningMissing, MergeStays or NoPlanInCommit; GitFailed when git has lost what it held.
    """
    found = run(repository.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{said}^{{commit}}")
    commit = found.out.decode().strip()
    if found.code != 0 or run(repository.root, "merge-base", "--is-ancestor", commit, "HEAD").code != 0:
        raise CommitNotFound(commit=said)
    if commit in _boundaries(repository):
        raise BeginningMissing(commit=commit[:SHORT])
    if run(repository.root, "rev-parse", "--verify", "--quiet", f"{commit}^2").code == 0:
        raise MergeStays(commit=commit[:SHORT])
    for revision in revisions(repository, "--no-walk", "--no-renames", commit):
        names = {name for file in revision.files for name in (*file.before, file.after) if name}
        held = blobs(repository, names)
        if held.keys() != names:
            raise GitFailed(step="cat-file")
        return Undoing(revision, held, _others(repository, revision))
    raise NoPlanInCommit(commit=commit[:SHORT])


def _others(repository: Repository, revision: Revision) -> int:
    named = ("diff-tree", "--no-commit-id", "--name-only", "--no-renames", "--root", "--relative", "-r", "-z")
    touched = os.fsdecode(ask(repository.root, *named, revision.commit)).split("\0")[:-1]
    return len(set(touched) - {file.path for file in revision.files})


def _boundaries(repository: Repository) -> list[str]:
    """The oldest commits of a shallow clone: git says that they have no parent, and so that they made every file."""
    file = repository.common / "shallow"
    return file.read_text(encoding="ascii").split() if file.exists() else []


def tried(workspace: Workspace, undo: Undoing, today: dt.date) -> list[Turned]:
    """What would come of it; nothing is written, and no lock is taken. Raises as `take_back` does."""
    return _turned(workspace, lambda file: read_bytes(file) if kind_of(file) != "nothing" else None, undo, today)


def take_back(workspace: Workspace, undo: Undoing, commit: Commit, today: dt.date) -> tuple[list[Turned], Saved]:
    """Takes back what the commit did to plans, in one new commit.

    Raises UndoInTheWay when something of it was changed again since; WouldBreakRule or WouldBeWrong when a plan would
    be wrong without it; and what the writer raises. Nothing is written then.
    """
    with writing(workspace.root) as writer:
        turned = _turned(workspace, writer.read, undo, today)
        edits = [Edit(one.file, one.then) for one in turned if one.is_new]
        return turned, commit.of(edits, writer)


def _turned(workspace: Workspace, read: Read, undo: Undoing, today: dt.date) -> list[Turned]:
    out = []
    for touched in undo.revision.files:
        before, after = (undo.held.get(name) if name else None for name in (touched.before[0], touched.after))
        file = workspace.root / touched.path
        if before is not None and after is not None and read(file) is None:
            file = _elsewhere(workspace, after) or file
        now, name = read(file), workspace.name(file)
        there = plan_in(now)
        if there is not None and there.unresolved:
            raise UnfinishedMerge(file=name, plan=there.id)
        then = _then(now, before, after, name, undo)
        if then is not None and then != now:
            _judge(then, now, name, today)
        out.append(Turned(file, name, _ident(now, then, before, after), now, then))
    return out


def _then(now: bytes | None, before: bytes | None, after: bytes | None, name: str, undo: Undoing) -> bytes | None:
    """What the file gets: the very bytes from before when nothing has come after, else what is left by meaning."""
    if now == before:
        return now
    if now == after:
        return before
    commit = undo.revision.commit[:SHORT]
    was, wanted = plan_in(after), plan_in(before)
    if now is None or was is None or wanted is None:
        raise UndoInTheWay(commit=commit, path=name, places=name)
    plan = mapping_of(judged_plan(now, name).plan)
    found = merged(mapping_of(was), plan, mapping_of(wanted))
    if found.conflicts:
        raise UndoInTheWay(commit=commit, path=name, places=", ".join(found.conflicts))
    return edited(now, differences(plan, found.mapping))


def _judge(then: bytes, now: bytes | None, name: str, today: dt.date) -> None:
    try:
        plan = judged_plan(then, name).plan
    except InvalidPlan as refused:
        finding: Any = refused.finding
        raise WouldBreakRule(name, finding) from None
    if plan.unresolved:
        raise UnfinishedMerge(file=name, plan=plan.id)
    was = plan_in(now)
    refuse_faults(then, name, plan, today, was)


def _elsewhere(workspace: Workspace, data: bytes) -> Path | None:
    """Where the plan in these bytes is now, when its file has another name."""
    ident = _ident(data)
    try:
        return find_plan(workspace, ident) if ident else None
    except G1pError:
        return None


def _ident(*versions: bytes | None) -> str | None:
    """The id of the plan, by the first of these that can be read."""
    return next((plan.id for plan in map(plan_in, versions) if plan is not None), None)

"""One save: the journal, the files, one commit of exactly these files; all of it or nothing."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from g1p.errors import ChangedMeanwhile, G1pError, HookLeft, HookRefused
from g1p.store import commits
from g1p.store import journal as journals
from g1p.store.busy import check_state
from g1p.store.git import Repository
from g1p.store.hooks import may_run
from g1p.store.journal import Entry, Journal, digest_of
from g1p.store.lock import hold_index, release_index
from g1p.store.place import Held, read_at, refused_as, remove_at, write_at
from g1p.store.refusals import failure_of
from g1p.store.settings import Setting, digest_name
from g1p.store.settle import settle


class Desk(NamedTuple):
    """Where a writer works, our lock held: the repository, its settings and its branch."""

    repository: Repository
    settings: tuple[Setting, ...]
    branch: str

    @property
    def digest(self) -> str:
        """By which digest the repository names what it stores."""
        return digest_name(self.settings)


class Change(NamedTuple):
    """One file, by its path from the top of the work tree: what it holds and what it will hold; None: nothing."""

    path: str
    was: Held | None
    now: Held | None


class Done(NamedTuple):
    """The commit that a save made, None when it makes none; `hooked` are the paths that a hook changed."""

    commit: str | None
    hooked: tuple[str, ...] = ()


def make(desk: Desk, changes: Sequence[Change], head: str | None, message: str | None) -> Done:
    """Writes the files and, unless `message` is None, commits them on top of `head`, the last commit if there is one.

    Raises StagedByHand, ChangedMeanwhile, IndexLocked, CannotWrite, GitFailed, or why the commit failed (`refusals`);
    then all is as it was.
    """
    repository = desk.repository
    entries = tuple(Entry(change.path, digest_of(change.was), digest_of(change.now)) for change in changes)
    made = _folders_to_make(repository.tree, changes)
    journal = Journal(journals.new_token(), head, desk.branch, message is not None, entries, made)
    try:
        _begin(desk, journal)
    except BaseException:
        _end(repository, journal)  # nothing has been changed yet
        raise
    try:
        if message is None:
            _write(repository, journal, changes)
        else:
            _write_and_commit(desk, journal, changes, message)
        _end(repository, journal)
    except BaseException as stopped:  # noqa: BLE001 - also an interrupt: half a save must not stay behind
        _settle(desk, journal, stopped)
    return Done(None) if message is None else _done(desk, changes)


def _begin(desk: Desk, journal: Journal) -> None:
    """Writes the journal, and takes git's lock on the index; from then on nobody else commits, stages or switches."""
    repository = desk.repository
    with refused_as(repository.room):
        journals.begin(repository.room, repository.tree, journal)
    if not journal.commit:
        return
    with refused_as(repository.folder):
        hold_index(repository.folder, journals.file_in(repository.room))
    head = commits.head_of(repository, desk.branch) or commits.look(repository, ()).head
    if check_state(repository) != desk.branch or head != journal.head:
        raise ChangedMeanwhile(path=desk.branch)


def _end(repository: Repository, journal: Journal) -> None:
    with refused_as(repository.room):
        release_index(repository.folder, journals.file_in(repository.room))
        journals.end(repository.room, journal.entries)


def _write_and_commit(desk: Desk, journal: Journal, changes: Sequence[Change], message: str) -> None:
    repository = desk.repository
    files = {change.path: change.now for change in changes}
    with refused_as(repository.folder):
        others = commits.prepare_index(repository, files, desk.digest, journal.head)
    _write(repository, journal, changes)
    with refused_as(repository.folder):
        answer = commits.commit(repository, message)
        if answer.code != 0:
            raise failure_of(repository, answer, desk.branch)
        if others:
            commits.follow_commits(repository, journal.head or commits.empty_tree(desk.digest))
            commits.remove_own(repository)
        else:
            commits.replace_index(repository)


def _write(repository: Repository, journal: Journal, changes: Sequence[Change]) -> None:
    for number, change in enumerate(changes):
        if read_at(repository.tree, change.path) != change.was:
            raise ChangedMeanwhile(path=change.path)
        if change.now is None:
            remove_at(repository.tree, change.path)
        elif change.now != change.was:
            write_at(repository.tree, change.path, change.now, journal.temporary(number))


def _settle(desk: Desk, journal: Journal, stopped: BaseException) -> None:
    """Ends a save that was stopped; returns when it was made after all, and else raises what stopped it."""
    try:
        settled = settle(desk.repository, journal, desk.digest, force=isinstance(stopped, HookRefused))
    except (G1pError, OSError):
        raise stopped from None  # the journal is still there, and the next command tries again
    if settled.finished and isinstance(stopped, Exception | KeyboardInterrupt):  # Ctrl-C came too late
        return
    if isinstance(stopped, HookRefused) and settled.left:
        raise HookLeft(hooks=stopped.facts["hooks"], left=", ".join(map(str, settled.left))) from None
    raise stopped


def _done(desk: Desk, changes: Sequence[Change]) -> Done:
    """What is in git now, and which files a hook of the user's has changed on the way.

    The save is made: what stops us from looking, also Ctrl-C, stops nothing else.
    """
    repository = desk.repository
    head = commits.head_of(repository, desk.branch)
    try:
        if not head or may_run(repository, desk.settings):
            return _hooked(desk, changes)
    except (G1pError, OSError, KeyboardInterrupt):
        head = head or commits.look(repository, ()).head
    return Done(head)


def _hooked(desk: Desk, changes: Sequence[Change]) -> Done:
    repository = desk.repository
    seen = commits.look(repository, [change.path for change in changes])
    hooked = [
        change.path
        for change in changes
        if read_at(repository.tree, change.path) != change.now
        or seen.blobs[change.path] != (change.now and commits.blob_name(change.now.data, desk.digest))
    ]
    return Done(seen.head, tuple(hooked))


def _folders_to_make(tree: Path, changes: Sequence[Change]) -> tuple[str, ...]:
    """The folders that are not there yet, the outer ones first."""
    ways = [way for change in changes if change.now for way in reversed(PurePosixPath(change.path).parents[:-1])]
    return tuple(dict.fromkeys(way.as_posix() for way in ways if not os.path.lexists(tree / way)))

"""The one writer: reads plans under the lock and saves them, each save one commit that holds nothing else."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from g1p.errors import HandEdits, HookLeft, HookLeftSecond, HookRefused, HookRefusedSecond, Locked
from g1p.store import journal as journals
from g1p.store.busy import check_state
from g1p.store.commits import Seen, blob_name, check_staged, empty_tree, look, staged_since
from g1p.store.git import SHORT, Repository, ask_together, tidy
from g1p.store.lock import ORPHAN_PATIENCE, PATIENCE, locked
from g1p.store.place import NEW, Held, path_in, read_at, refused_as
from g1p.store.save import Change, Desk, Done, make
from g1p.store.settings import Setting, check_foreign, check_identity, digest_name, open_repository
from g1p.store.settle import Settled, settle


class Edit(NamedTuple):
    """The new bytes of a file; None when the file goes away."""

    file: Path
    data: bytes | None


class Saved(NamedTuple):
    """What a save came to: its commit, the commit of edits by hand before it, and the files that a hook changed."""

    commit: str | None
    recorded: str | None = None
    hooked: tuple[Path, ...] = ()


class Writer:
    """Reads and saves the files of one workspace, under its lock; `settled` is what became of a killed save."""

    def __init__(self, root: Path, desk: Desk, settled: Settled | None) -> None:
        self.settled = settled
        self._root = root
        self._desk = desk
        self._read: dict[str, Held | None] = {}

    def read(self, file: Path) -> bytes | None:
        """What the file holds; None when it is not there. Whoever changes it from now on makes a save of it refused.

        Raises OutsideWorkspace, LinkOnTheWay, InnerRepository, NoPlainFile or CannotRead.
        """
        path = path_in(self._desk.repository, self._root, file)
        held = self._read[path] = read_at(self._desk.repository.tree, path)
        return held.data if held else None

    def save(
        self,
        edits: Sequence[Edit],
        subject: str,
        body: str = "",
        *,
        commit: bool = True,
        record_first: str | None = None,
    ) -> Saved:
        """Writes the files and commits them and nothing else; `subject` holds ids only. What stays is left out.

        Edits by hand that git does not know are committed before, with the subject `record_first`. Raises HandEdits
        when that is None, NoIdentity, StagedByHand, and what `read` and `save.make` raise; then all is as it was, but
        for the commit of edits by hand, of which HookRefusedSecond and HookLeftSecond tell.
        """
        changes = [self._change(edit) for edit in edits]
        if not commit:
            return Saved(self._make(changes, None, None).commit)
        check_identity(self._desk.settings)
        seen = look(self._desk.repository, [change.path for change in changes])
        recorded = self._record(changes, seen, record_first)
        with _telling_of(recorded.commit):
            done = self._make(changes, recorded.commit or seen.head, f"{subject}\n\n{body}")
        hooked = dict.fromkeys((*recorded.hooked, *done.hooked))
        return Saved(done.commit, recorded.commit, tuple(self._desk.repository.tree / path for path in hooked))

    def _record(self, changes: Sequence[Change], seen: Seen, subject: str | None) -> Done:
        """Makes the commit of edits by hand, if there are any."""
        digest = self._desk.digest
        hand = [change for change in changes if _name_of(change.was, digest) != seen.blobs[change.path]]
        if hand and subject is None:
            paths = tuple(change.path for change in hand)
            staged = staged_since(seen.head or empty_tree(digest))
            check_staged(paths, *ask_together(self._desk.repository.tree, staged))
            raise HandEdits(paths)
        as_they_are = [Change(change.path, change.was, change.was) for change in hand]
        return make(self._desk, as_they_are, seen.head, subject) if hand else Done(None)

    def _make(self, changes: Sequence[Change], head: str | None, message: str | None) -> Done:
        changed = [change for change in changes if change.now != change.was]
        done = make(self._desk, changed, head, message) if changed else Done(None)
        self._read |= {change.path: change.now for change in changed}
        return done

    def _change(self, edit: Edit) -> Change:
        path = path_in(self._desk.repository, self._root, edit.file)
        was = self._read[path] if path in self._read else read_at(self._desk.repository.tree, path)
        now = None if edit.data is None else Held(edit.data, was.mode if was else NEW)
        return Change(path, was, now)


@contextmanager
def writing(root: Path, patience: float = PATIENCE, meanwhile: Callable[[], object] = lambda: None) -> Iterator[Writer]:
    """The writer of the workspace at `root`; nobody else writes while this is open, so keep it short.

    `meanwhile` is called before, while git looks where we are: for what can be worked out ahead. What a killed command
    began is ended first; `patience` is in seconds. Raises NoGit, GitTooOld, NoRepository, BareRepository, DubiousOwner,
    ForeignSetting, UnderWay, DetachedHead, Locked, CannotWrite or GitFailed.
    """
    repository, settings = open_repository(root, meanwhile)
    check_foreign(settings)
    with locked(repository.common, patience):
        settled = _end_what_was_left(repository, settings)
        yield Writer(_as_called(root), Desk(repository, settings, check_state(repository)), settled)
    tidy(repository)


def end_what_was_left(root: Path) -> Settled | None:
    """Ends what a killed command began; None when there is nothing, or when whoever began it is still at it.

    Raises what `writing` raises.
    """
    repository, settings = open_repository(root)
    check_foreign(settings)
    try:
        with locked(repository.common, ORPHAN_PATIENCE):
            return _end_what_was_left(repository, settings)
    except Locked:
        return None


@contextmanager
def _telling_of(recorded: str | None) -> Iterator[None]:
    """Makes what a hook refuses in here tell of the commit of edits by hand before it, if there is one."""
    try:
        yield
    except HookRefused as refused:
        if recorded is None:
            raise
        kind = HookLeftSecond if isinstance(refused, HookLeft) else HookRefusedSecond
        raise kind(**refused.facts, commit=recorded[:SHORT]) from None


def _end_what_was_left(repository: Repository, settings: tuple[Setting, ...]) -> Settled | None:
    with refused_as(repository.room):
        journal = journals.read(repository.room)
    return settle(repository, journal, digest_name(settings)) if journal else None


def _name_of(held: Held | None, digest: str) -> str | None:
    return blob_name(held.data, digest) if held else None


def _as_called(root: Path) -> Path:
    return Path(os.path.abspath(root))  # noqa: PTH100 - links stay, for the files are called so as well

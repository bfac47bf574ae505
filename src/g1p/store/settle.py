"""Ends what a save began and did not end: finished when its commit was made, else undone as if it had never been."""

import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from g1p.errors import G1pError
from g1p.store import journal as journals
from g1p.store.commits import empty_tree, follow_commits, look, remove_own
from g1p.store.git import Repository, ask
from g1p.store.journal import Entry, Journal
from g1p.store.lock import POLL, hold_index, release_index
from g1p.store.place import put_back, read_at, refused_as, remove_at

STALE = 1.0
"""Seconds that a lock on the branch stands still before it counts as left behind by a git that was killed with us.

Git holds such a lock for some milliseconds; and no git that we had started lives any more, or ours would be held."""


class Settled(NamedTuple):
    """What came of a save: whether it is in git after all, and where the user finds what could not be put back."""

    finished: bool
    left: tuple[Path, ...] = ()


def settle(repository: Repository, journal: Journal, digest: str, *, force: bool = False) -> Settled:
    """Finishes or undoes the save in the journal; needs our lock. What somebody has changed meanwhile stays theirs.

    With `force` that is set aside instead, because a hook of ours made it. Raises CannotWrite, IndexLocked or
    GitFailed, and then the journal stays for the next command.
    """
    with refused_as(repository.room):
        if journal.commit:
            _remove_stale(repository, journal)
        finished = is_made(repository, journal)
        left: tuple[Path, ...] = ()
        if not finished:
            left = _undo(repository, journal, force=force)
        elif journal.commit:
            hold_index(repository.folder, journals.file_in(repository.room))
            follow_commits(repository, journal.head or empty_tree(digest))
        release_index(repository.folder, journals.file_in(repository.room))
        remove_own(repository)
        journals.end(repository.room, journal.entries)
    return Settled(finished, left)


def is_made(repository: Repository, journal: Journal) -> bool:
    """Whether the save is where it should be: in a commit since; or, when it makes none, in all of its files."""
    if not journal.commit:
        return all(_digest(repository, entry) == entry.new for entry in journal.entries)
    head = look(repository, ()).head
    if head is None or head == journal.head:
        return False
    paths = [entry.path for entry in journal.entries]
    since = f"{journal.head}..{head}" if journal.head else head
    return bool(ask(repository.tree, "--literal-pathspecs", "rev-list", "--max-count=1", since, "--", *paths))


def _undo(repository: Repository, journal: Journal, *, force: bool) -> tuple[Path, ...]:
    left: list[Path] = []
    for number, entry in enumerate(journal.entries):
        with suppress(FileNotFoundError, NotADirectoryError):
            (repository.tree / entry.path).with_name(journal.temporary(number)).unlink()
        left += _undo_one(repository, journal, number, force=force)
    for folder in reversed(journal.made):
        with suppress(OSError):  # somebody may have put something in it
            (repository.tree / folder).rmdir()
    return tuple(left)


def _undo_one(repository: Repository, journal: Journal, number: int, *, force: bool) -> list[Path]:
    """Puts one old file back; returns where the user finds what of it was set aside."""
    room, entry, left = repository.room, journal.entries[number], []
    kept = journals.kept_in(room, number)
    found = _digest(repository, entry)
    if found == entry.old or not journals.holds(kept, entry.old):
        return []
    if found != entry.new and not force:  # somebody's own work by now
        return [journals.set_aside(room, kept, journal, entry)] if entry.old else []
    if found not in (entry.new, None):
        left.append(journals.set_aside(room, repository.tree / entry.path, journal, entry))
    if entry.old is None:
        remove_at(repository.tree, entry.path)
    else:
        put_back(repository.tree, entry.path, kept, journal.temporary(number))
    return left


def _digest(repository: Repository, entry: Entry) -> str | None:
    try:
        return journals.digest_of(read_at(repository.tree, entry.path))
    except G1pError:
        return UNREADABLE


UNREADABLE = "unreadable"
"""In the place of a digest: a link, a folder, or what may not be read; somebody's, so it stays."""


def _remove_stale(repository: Repository, journal: Journal) -> None:
    """Takes away git's locks on the branch that a git killed with us has left, and no others."""
    locks = (repository.folder / "HEAD.lock", repository.common / f"{journal.branch}.lock")
    with suppress(FileNotFoundError):
        since = journals.file_in(repository.room).stat().st_mtime_ns
        stale = [lock for lock in locks if _age(lock) >= since]
        ages = [_age(lock) for lock in stale]
        until = time.monotonic() + STALE
        while stale and [_age(lock) for lock in stale] == ages:
            if time.monotonic() >= until:
                for lock in stale:
                    lock.unlink(missing_ok=True)
            time.sleep(POLL)


def _age(lock: Path) -> int:
    """When it was last written, in nanoseconds since 1970; 0 when it is not there."""
    try:
        return lock.lstat().st_mtime_ns
    except FileNotFoundError:
        return 0

"""The locks of a writer: ours, on the folder that all work trees share, and git's own on the index."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from g1p.errors import IndexLocked, Locked
from g1p.store.place import refused_as
from g1p.store.waiting import SILENT, on_wait

PATIENCE = 15.0
"""Seconds to wait for another g1p; some ten saves, and a hook may take its time."""

ORPHAN_PATIENCE = 2.0
"""Seconds that a command which only wants to know waits for a git whose g1p was killed, to see how that ends."""

INDEX_PATIENCE = 5.0
"""Seconds to wait for a git that is busy with the index; `git status` in an editor takes some milliseconds."""

POLL = 0.004
"""Seconds between two tries: short against a save, so that who waits longest is not the one who always comes late."""


@contextmanager
def locked(common: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody else writes while this is open. Raises Locked, or CannotWrite.

    Every git that we start holds on to the lock as well, so it lives as long as any that a killed g1p has started.
    When all went well it is let go explicitly, whatever a hook may have left running.
    """
    with refused_as(common / "g1p"):
        (common / "g1p").mkdir(mode=0o700, exist_ok=True)
        handle = os.open(common / "g1p" / "lock", os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        take(handle, patience)
        os.set_inheritable(handle, True)  # noqa: FBT003 - the system's own call
        try:
            yield
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)
    finally:
        os.close(handle)


def take(handle: int, patience: float) -> None:
    """Locks an open file for us alone; who waits at the door hears of it when that takes a while.

    Raises Locked when somebody else holds it for longer than `patience` seconds.
    """
    began, is_told = time.monotonic(), False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waited = time.monotonic() - began
            if waited >= patience:
                raise Locked from None
            if waited >= SILENT and not is_told:
                on_wait.get()()
                is_told = True
            time.sleep(POLL)
        else:
            return


def hold_index(folder: Path, mark: Path, patience: float = INDEX_PATIENCE) -> None:
    """Takes git's lock on the index in the git folder, as a second name of the file `mark`; so it is known as ours.

    Raises IndexLocked when another git holds it all the time; OSError when there is no room.
    """
    lock = folder / "index.lock"
    until = time.monotonic() + patience
    while not _claimed(lock, mark):
        if time.monotonic() >= until:
            raise IndexLocked(path=lock)
        time.sleep(POLL)


def release_index(folder: Path, mark: Path) -> None:
    """Lets git's lock on the index go, when it is the one that `mark` knows; another git's stays."""
    if _ours(folder / "index.lock", mark):
        (folder / "index.lock").unlink(missing_ok=True)


def _claimed(lock: Path, mark: Path) -> bool:
    try:
        os.link(mark, lock)
    except FileExistsError:
        return _ours(lock, mark)
    except OSError as refused:
        if refused.errno not in NO_LINKS:
            raise
        return _copied(lock, mark)
    return True


NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV)
"""What a disk says that knows no second names, such as a stick."""


def _copied(lock: Path, mark: Path) -> bool:
    try:
        with lock.open("xb") as made:
            made.write(mark.read_bytes())
    except FileExistsError:
        return _ours(lock, mark)
    return True


def _ours(lock: Path, mark: Path) -> bool:
    try:
        return lock.read_bytes() == mark.read_bytes()
    except FileNotFoundError:
        return False

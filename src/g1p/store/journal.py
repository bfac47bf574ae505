"""The journal: what a save is about to do, on the disk before it begins, so that the next command can end it.

It lies with the old files in the folder `g1p` of the work tree's git folder, for the user's eyes only.
"""

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from g1p.store.lock import NO_LINKS
from g1p.store.place import Held


class Entry(NamedTuple):
    """One file by its path from the top of the work tree, and digests of what it held and will hold; None: nothing."""

    path: str
    old: str | None
    new: str | None


class Journal(NamedTuple):
    """One save; `head` is the commit before it (None: there was none yet), `commit` whether it makes one.

    `made` are the folders that it makes on the way.
    """

    token: str
    head: str | None
    branch: str
    commit: bool
    entries: tuple[Entry, ...]
    made: tuple[str, ...] = ()

    def temporary(self, number: int) -> str:
        """The name under which the new file of an entry is written."""
        return f".g1p-{self.token}-{number}"


def new_token() -> str:
    """A name for a save that no other save has."""
    return secrets.token_hex(8)


def digest_of(held: Held | None) -> str | None:
    """By what a file is known again; None when there is none."""
    return None if held is None else hashlib.sha256(held.data).hexdigest()


def file_in(room: Path) -> Path:
    """Where the journal is while a save is under way."""
    return room / "journal"


def kept_in(room: Path, number: int) -> Path:
    """Where the old file of an entry is kept."""
    return room / f"kept-{number}"


def begin(room: Path, tree: Path, journal: Journal) -> None:
    """Writes the journal and keeps the old files; when this returns, both outlive a power cut. Raises OSError.

    The journal comes first and goes last, so that nothing is ever kept that it does not know of.
    """
    room.mkdir(mode=0o700, exist_ok=True)
    handle = os.open(room / "journal.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(json.dumps(journal._asdict()))
        file.flush()
        os.fsync(handle)
    (room / "journal.new").rename(file_in(room))
    for number, entry in enumerate(journal.entries):
        if entry.old is not None:
            _keep(tree / entry.path, kept_in(room, number), stays=entry.old == entry.new)
    _sync(room)


def end(room: Path, entries: Sequence[Entry]) -> None:
    """The save is done or undone; nothing of it stays in the room."""
    for number in range(len(entries)):
        kept_in(room, number).unlink(missing_ok=True)
    (room / "journal.new").unlink(missing_ok=True)
    file_in(room).unlink(missing_ok=True)


def read(room: Path) -> Journal | None:
    """The save that somebody began and did not end; None when there is none. Raises OSError."""
    try:
        said = json.loads(file_in(room).read_bytes())
        return Journal(**{**said, "entries": tuple(Entry(*entry) for entry in said["entries"])})
    except (FileNotFoundError, ValueError, TypeError, KeyError):  # it is written whole, so other words are not ours
        return None


def holds(kept: Path, digest: str | None) -> bool:
    """Whether what was kept is what the journal says; also when it says that there was nothing."""
    try:
        return digest is None or digest_of(Held(kept.read_bytes())) == digest
    except FileNotFoundError:
        return False


def set_aside(room: Path, source: Path, journal: Journal, entry: Entry) -> Path:
    """Moves a file to where the user finds it, under a name that says of which save and which plan it is."""
    (room / "left").mkdir(mode=0o700, exist_ok=True)
    target = room / "left" / f"{journal.token}-{Path(entry.path).name}"
    shutil.move(source, target)
    return target


def _sync(path: Path) -> None:
    """What a file holds, or what was named or unnamed in a folder, outlives a power cut."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep(file: Path, kept: Path, *, stays: bool) -> None:
    """Keeps the old file as its second name, so that to put it back needs no room; as a copy when the file `stays`."""
    kept.unlink(missing_ok=True)
    try:
        if not stays:
            os.link(file, kept, follow_symlinks=False)
    except OSError as refused:
        if refused.errno not in NO_LINKS:
            raise
        stays = True
    if stays:
        shutil.copy2(file, kept, follow_symlinks=False)
        _sync(kept)

"""The cache: what was found good is not read and judged again while its file stays as it is; git never sees it."""

import errno
import json
import os
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from g1p import __version__
from g1p.resources import PACKAGE, resource
from g1p.store.files import read_bytes, state_of
from g1p.store.git_folder import common_folder

SETTLED = 2_000_000_000
"""Nanoseconds: a file younger than this when it was read may change once more without its time showing it (git calls
such an entry racy); the coarsest file systems count in two seconds."""

FEW = 8
"""Workspaces whose caches are open at a time; a process of ours sees one, a program that asks for many closes them."""

MAKE = (
    "CREATE TABLE IF NOT EXISTS version (said TEXT)",
    "CREATE TABLE IF NOT EXISTS good (path TEXT, kind TEXT, state TEXT, mapping TEXT, PRIMARY KEY (path, kind))",
    "PRAGMA synchronous = OFF",  # a cache may be lost; to wait for the disk after every plan makes it useless
    "PRAGMA secure_delete = ON",  # what is gone from the workspace is gone from here
)


class Index:
    """The good files of one workspace, by path; whatever is wrong with the cache itself, it is only slower."""

    def __init__(self, folder: Path) -> None:
        """Opens the cache in `folder`, the common git folder, or makes it, for the user's eyes only."""
        self._now = time.time_ns()
        self._file = folder / "g1p" / "cache.sqlite"
        self._db = _opened(self._file)
        if self._db is None and not os.path.lexists(self._file):  # it was no cache, and is made anew
            self._db = _opened(self._file)

    def mapping(self, file: Path, kind: str) -> dict[str, Any] | None:
        """What the file holds, when it was found a good plan or settings and is still the same; else None."""
        if self._db is None:
            return None
        try:
            asked = "SELECT state, mapping FROM good WHERE path = ? AND kind = ?"
            row = self._db.execute(asked, (_key(file), kind)).fetchone()
            held = json.loads(row[1]) if row and row[0] == _state(file.stat()) else None
            return held if isinstance(held, dict) else None
        except sqlite3.Error as refused:
            self._give_up(refused)
        except (OSError, TypeError, ValueError):
            pass
        return None

    def remember(self, file: Path, kind: str, before: os.stat_result, mapping: dict[str, Any]) -> None:
        """That the file is a good plan or settings and holds this; `before` is its state from before it was read."""
        young = self._now - max(before.st_mtime_ns, before.st_ctime_ns) < SETTLED
        if self._db is None or young:
            return
        try:
            row = (_key(file), kind, _state(before), json.dumps(mapping, ensure_ascii=False))
            self._db.execute("INSERT OR REPLACE INTO good VALUES (?, ?, ?, ?)", row)
        except ValueError:
            pass
        except sqlite3.Error as refused:
            self._give_up(refused)

    def forget_all_but(self, files: Iterable[Path]) -> None:
        """Takes out every plan whose file is not among these: what somebody has destroyed must not live on here."""
        if self._db is None:
            return
        there = {_key(file) for file in files}
        try:
            known = [path for (path,) in self._db.execute("SELECT path FROM good WHERE kind = 'plan'")]
            for path in set(known) - there:
                self._db.execute("DELETE FROM good WHERE path = ?", (path,))
        except sqlite3.Error as refused:
            self._give_up(refused)

    def _give_up(self, refused: sqlite3.Error) -> None:
        """This run does without; the next one has a cache again."""
        if self._db is not None:
            self._db.close()
        self._db = None
        if _is_spoiled(refused):
            _throw_away(self._file)


SPOILED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR)
"""What SQLite says of garbage, of a file that was cut off, and of other tables than ours; not when it is busy."""


def _opened(file: Path) -> sqlite3.Connection | None:
    """The cache in this file, made if need be; None when it cannot be used. Is the file no cache, then it goes away."""
    db = None
    try:
        file.parent.mkdir(mode=0o700, exist_ok=True)
        _claim(file)
        db = sqlite3.connect(file, timeout=0.2, isolation_level=None)
        _prepare(db)
    except (OSError, sqlite3.Error) as refused:
        if db is not None:
            db.close()
        if _is_spoiled(refused):
            _throw_away(file)
        return None
    return db


def _claim(file: Path) -> None:
    """Makes the file if need be, and lets nobody else read it. Raises OSError when it is a link, or no plain file."""
    handle = os.open(file, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def _prepare(db: sqlite3.Connection) -> None:
    """Empties a cache that another g1p, or another schema, has filled."""
    for statement in MAKE:
        db.execute(statement)
    if db.execute("SELECT said FROM version").fetchone() != (_version(),):
        with db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("DELETE FROM good")
            db.execute("DELETE FROM version")
            db.execute("INSERT INTO version VALUES (?)", (_version(),))


def _is_spoiled(refused: OSError | sqlite3.Error) -> bool:
    """Whether the file itself is to blame, so that it had better be made anew; a link leads elsewhere, and goes too."""
    if isinstance(refused, OSError):
        return refused.errno == errno.ELOOP
    code: int = getattr(refused, "sqlite_errorcode", sqlite3.SQLITE_ERROR)  # of a text that is none, Python has no code
    return code & 0xFF in SPOILED  # above that byte stands the finer reason


def _throw_away(file: Path) -> None:
    """Takes the cache away, and what SQLite keeps beside it; of a link only the link, and never a folder."""
    for name in (file.name, *(f"{file.name}-{more}" for more in ("journal", "wal", "shm"))):
        with suppress(OSError):
            file.with_name(name).unlink()


def good_mapping(
    file: Path, kind: Literal["plan", "workspace"], judge: Callable[[bytes], dict[str, Any]], index: Index | None
) -> dict[str, Any]:
    """What a good file holds: from the cache, or by `judge`, which refuses what is not good.

    Raises CannotRead with the system's reason, and what `judge` raises.
    """
    known = index.mapping(file, kind) if index else None
    if known is not None:
        return known
    before = state_of(file)
    mapping = judge(read_bytes(file))
    if index:
        index.remember(file, kind, before, mapping)
    return mapping


@lru_cache(FEW)
def index_of(root: Path) -> Index | None:
    """The cache of the workspace at `root`; None when it is no git repository: nothing is left behind elsewhere."""
    folder = common_folder(root)
    return Index(folder) if folder is not None else None


def _key(file: Path) -> str:
    return os.fspath(file.absolute())


def _state(stat: os.stat_result) -> str:
    return f"{stat.st_mtime_ns} {stat.st_size} {stat.st_ino} {stat.st_ctime_ns}"


def _version() -> str:
    """Of g1p, of Python, and of all that judges a file: the schemas, and the modules of these three rooms."""
    judges = [entry for room in JUDGES for entry in os.scandir(room) if entry.name.endswith((".py", ".json"))]
    states = [entry.stat() for entry in judges]
    readers = [spec.origin for name in ("yaml_rs", "jsonschema_rs") if (spec := find_spec(name)) and spec.origin]
    newest = max(state.st_mtime_ns for state in (*states, *(Path(reader).stat() for reader in readers)))
    return f"{__version__} {sys.version_info[:3]} {len(states)} {newest} {sum(state.st_size for state in states)}"


JUDGES = (resource("schemas"), PACKAGE / "store", PACKAGE / "checks", PACKAGE / "model")

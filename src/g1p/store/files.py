"""Files as bytes, and what the system says of them, with a sentence where it refuses."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from g1p.errors import N_, CannotRead, reason_of

T = TypeVar("T")


MOST = 1024 * 1024 + 1
"""Bytes: one more than a plan may have, so that who reads it sees that it is too large."""


def read_bytes(file: Path) -> bytes:
    """The bytes of a file, at most `MOST`; raises CannotRead with the system's reason."""
    if kind_of(file) == "other" and file.exists():
        raise CannotRead(path=file, reason=N_("it is no ordinary file"))  # a pipe would be waited for, forever
    return _asked(file, _bytes)


def _bytes(file: Path) -> bytes:
    # Without O_NONBLOCK who reads what only looks like a file, such as a kernel's log, would wait forever too.
    with os.fdopen(os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as opened:
        data: bytes | None = opened.read(MOST)
    if data is None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    return data


def state_of(file: Path) -> os.stat_result:
    """What the system says of a file; raises CannotRead with its reason."""
    return _asked(file, Path.stat)


def kind_of(path: Path) -> Literal["file", "folder", "other", "nothing"]:
    """What is there, behind links; a link that leads nowhere is something other.

    Raises CannotRead when the system will not say.
    """
    try:
        mode = path.stat().st_mode
    except ValueError:
        return "nothing"  # a NUL is in no name
    except (FileNotFoundError, NotADirectoryError):
        return "other" if path.is_symlink() else "nothing"
    except OSError as refused:
        if refused.errno == errno.ENAMETOOLONG:
            return "nothing"
        raise CannotRead(path=path, reason=reason_of(refused)) from None
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "other"


def _asked(file: Path, question: Callable[[Path], T]) -> T:
    try:
        return question(file)
    except OSError as refused:
        raise CannotRead(path=file, reason=reason_of(refused)) from None

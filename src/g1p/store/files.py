"""Files as bytes, and what the system says of them, with a sentence where it refuses."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from g1p.errors import CannotRead, reason_of

T = TypeVar("T")


def read_bytes(file: Path) -> bytes:
    """The bytes of a file; raises CannotRead with the system's reason."""
    return _asked(file, Path.read_bytes)


def state_of(file: Path) -> os.stat_result:
    """What the system says of a file; raises CannotRead with its reason."""
    return _asked(file, Path.stat)


def kind_of(path: Path) -> Literal["file", "folder", "other", "nothing"]:
    """What is there, behind links; a link that leads nowhere is something other.

    Raises CannotRead when the system will not say.
    """
    try:
        mode = path.stat().st_mode
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

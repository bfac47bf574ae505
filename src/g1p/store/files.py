"""Files as bytes, with a sentence where the system refuses."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from g1p.errors import CannotRead, reason_of

T = TypeVar("T")


def read_bytes(file: Path) -> bytes:
    """The bytes of a file; raises CannotRead with the system's reason."""
    return _asked(file, Path.read_bytes)


def state_of(file: Path) -> os.stat_result:
    """What the system says of a file; raises CannotRead with its reason."""
    return _asked(file, Path.stat)


def _asked(file: Path, question: Callable[[Path], T]) -> T:
    try:
        return question(file)
    except OSError as refused:
        raise CannotRead(path=file, reason=reason_of(refused)) from None

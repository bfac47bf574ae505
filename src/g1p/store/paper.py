"""Papers on the disk: whole or not at all, and for nobody's eyes but the user's."""

import os
import tempfile
from pathlib import Path

from g1p.errors import CannotWrite, OutputIsFolder, OutputIsPlan, WrongEnding, reason_of
from g1p.store.files import kind_of
from g1p.store.workspace import ENDINGS

ENDINGS_OF = {"html": (".html", ".htm"), "md": (".md", ".markdown", ".txt")}
"""How the name of a paper ends, by its format; a name without an ending takes any."""


def check_place(path: Path, form: str) -> None:
    """Refuses a place where a paper would do harm; raises OutputIsFolder, OutputIsPlan or WrongEnding."""
    if kind_of(path) == "folder":
        raise OutputIsFolder(path=path, example="handout.html")
    if path.suffix.lower() in ENDINGS:
        raise OutputIsPlan(path=path)
    if kind_of(path) != "other" and path.suffix and path.suffix.lower() not in ENDINGS_OF[form]:
        raise WrongEnding(path=path, ending=ENDINGS_OF[form][0])


def write_paper(path: Path, text: str) -> None:
    """Writes beside the place and then renames, so that a paper that was there stays until the new one is whole.

    What is no ordinary file, such as a printer's, is written to as it is. Raises CannotWrite with the system's reason.
    """
    if kind_of(path) == "other":
        _write_through(path, text)
        return
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".g1p-")  # 0600: a paper can hurt a child
    except OSError as refused:
        raise CannotWrite(path=path.parent, reason=reason_of(refused)) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).replace(path)
    except BaseException as stopped:  # also an interrupt: half a paper with a family in it must not stay behind
        Path(beside).unlink(missing_ok=True)
        if not isinstance(stopped, OSError):
            raise
        raise CannotWrite(path=path, reason=reason_of(stopped)) from None


def _write_through(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as refused:
        raise CannotWrite(path=path, reason=reason_of(refused)) from None

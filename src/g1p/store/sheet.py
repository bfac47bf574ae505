"""The sheet: a private copy of a plan file that somebody types in, kept until what they typed is in the plan."""

import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from g1p.errors import BeingEdited, CannotWrite, Locked, TextGone, reason_of
from g1p.store.git import Repository
from g1p.store.lock import take

BOM = "\ufeff".encode()
"""What some editors put before a text when they save it; nobody typed it."""

MARK = b"# g1p: "
"""With this begins every line that we write above the text, about what is wrong in it; below it is the user's own."""


class Sheet(NamedTuple):
    """The folder of one edit, held by `handle`; in it the text, and the plan file as it was when the edit began."""

    folder: Path
    handle: int

    @property
    def file(self) -> Path:
        """What the editor opens, called as the plan file is."""
        return self.folder / f"{self.folder.name}.yaml"

    def begun(self) -> bytes | None:
        """The plan file as it was when an edit began that nobody has finished; None when there is no such edit."""
        begun, text = _read(self.folder / "begun"), _read(self.file)
        return begun if begun is not None and text is not None and without_marks(text, begun) != begun else None

    def begin(self, data: bytes) -> None:
        """Starts with the plan file as it is. Raises CannotWrite."""
        self._write(self.file, data)
        self._write(self.folder / "begun", data)

    def text(self, begun: bytes) -> bytes:
        """What was typed, without our marks. Raises TextGone when it is not there any more."""
        text = _read(self.file)
        if text is None:
            raise TextGone
        return without_marks(text, begun)

    def put(self, text: bytes, said: Sequence[str] = ()) -> None:
        """Puts the text there, with what is wrong above it. Raises CannotWrite; then the text from before is there."""
        end = b"\r\n" if b"\r\n" in text else b"\n"
        self._write(self.file, b"".join(MARK + line.encode() + end for line in said) + text)

    def set_aside(self, room: Path) -> Path:
        """Moves the text to where nothing is ever taken away, and says where."""
        (room / "left").mkdir(mode=0o700, exist_ok=True)
        return Path(shutil.move(self.file, room / "left" / f"{secrets.token_hex(8)}-{self.file.name}"))

    def finish(self) -> None:
        """It is all in the plan: takes the text away, and what the editor has left beside it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write(self, file: Path, data: bytes) -> None:
        """Whole or not at all, for the user's eyes only."""
        beside = file.with_name(f"{file.name}.new")
        try:
            with os.fdopen(os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as opened:
                opened.write(data)
                opened.flush()
                os.fsync(opened.fileno())
            beside.replace(file)
        except OSError as refused:
            with suppress(OSError):
                beside.unlink()
            raise CannotWrite(path=file, reason=reason_of(refused)) from None


@contextmanager
def sheet_of(repository: Repository, name: str) -> Iterator[Sheet]:
    """The sheet of the plan file called `name` from the top of the workspace, for nobody else while this is open.

    Raises BeingEdited, or CannotWrite when there is no place for it.
    """
    way = name.removeprefix("plans/").rpartition(".")[0]
    folder = repository.room / "edit" / way.replace("%", "%25").replace("/", "%2F")
    try:
        repository.room.mkdir(mode=0o700, exist_ok=True)
        folder.parent.mkdir(mode=0o700, exist_ok=True)
        handle = _hold(folder)
    except OSError as refused:
        raise CannotWrite(path=folder, reason=reason_of(refused)) from None
    try:
        yield Sheet(folder, handle)
    finally:
        os.close(handle)


def unfinished(room: Path) -> list[str]:
    """The plans whose text lies in an editor still, or was left there, by the names of their sheets."""
    folder = room / "edit"
    return sorted(sheet.name for sheet in folder.iterdir() if sheet.is_dir()) if folder.is_dir() else []


def without_marks(text: bytes, begun: bytes) -> bytes:
    """The text without the lines that we put above it, and without a BOM; what stood in the plan before stays."""
    bom = b"" if begun.startswith(BOM) else BOM
    text = text.removeprefix(bom)
    own = set(begun.splitlines()) if text.startswith(MARK) else set()
    while text.startswith(MARK):
        line, _, rest = text.partition(b"\n")
        if line.rstrip(b"\r") in own:
            break
        text = rest
    return text.removeprefix(bom)


def _hold(folder: Path) -> int:
    """The folder, made if need be and locked; whoever finishes an edit takes its folder away, and it is made again."""
    while True:
        folder.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            take(handle, 0.0)
            if folder.is_dir() and os.path.samestat(os.fstat(handle), folder.stat()):
                return handle
        except Locked:
            os.close(handle)
            raise BeingEdited(plan=folder.name) from None
        os.close(handle)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None

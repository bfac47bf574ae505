"""Setting up a workspace: which files a folder needs to be one, and the one commit that adds what is missing."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from g1p.errors import CannotWrite, InsideRepository, NoRepository, NotOurs, SecondWorkspace, reason_of
from g1p.resources import resource
from g1p.store.deed import Commit, difference
from g1p.store.files import kind_of, read_bytes
from g1p.store.git import ask, repository_at
from g1p.store.judge import FORMAT
from g1p.store.layout import Style
from g1p.store.new_file import whole_file
from g1p.store.workspace import LANGUAGE, SETTINGS, find_root, read_settings
from g1p.store.writer import Edit, Saved, writing

ATTRIBUTES = (b"plans/** -text", b"schemas/** -text")
"""One byte is one byte, on every system: line endings belong to who wrote them, and the schemas stay copies of ours.

The merge driver and the hook get their lines when there is a driver and something to check: before that, git would
pass over the one and start the other for nothing."""

FIRST_LINE = "# yaml-language-server: $schema=schemas/workspace-1.schema.json"


class Named(NamedTuple):
    """What a new workspace is told of the people who work in it."""

    organisation: str
    municipality: str | None = None
    language: str = LANGUAGE


class Piece(NamedTuple):
    """A file that the workspace lacks, or that is older than ours: its bytes there, and those that it gets."""

    file: Path
    name: str
    before: bytes | None
    after: bytes

    def diff(self) -> Iterator[str]:
        """As `difference`."""
        return difference(self.name, self.before, self.after)


def check_place(folder: Path) -> bool:
    """Whether the folder is a git repository already, and so at its top; raises what stands in the way of a workspace.

    That is SecondWorkspace, InsideRepository, NotOurs for a file, CannotRead, and what git refuses.
    """
    there = next(here for here in (folder, *folder.parents) if kind_of(here) != "nothing")
    if kind_of(there) != "folder":
        raise NotOurs(path=there)
    above = find_root(there)
    if above not in (None, folder):
        raise SecondWorkspace(folder=above)
    try:
        repository = repository_at(there)
    except NoRepository:
        if kind_of(folder / ".git") != "nothing":
            raise NotOurs(path=folder / ".git") from None  # a repository once, or a link to one that has gone
        return False
    if there != folder or repository.tree != repository.root:
        raise InsideRepository(folder=folder, top=repository.tree)
    return True


def missing(folder: Path, named: Named) -> tuple[Piece, ...]:
    """What the folder lacks to be a workspace; nothing when it is one. What is there stays as it is, but old schemas.

    Raises NotOurs, CannotRead, or InvalidWorkspace when g1p.yaml is there and cannot be used.
    """
    if kind_of(folder / SETTINGS) == "file":
        read_settings(folder, None)
    wanted = {
        SETTINGS: _settings(named),
        ".gitattributes": _attributes(folder / ".gitattributes"),
        **_keeper(folder / "plans"),
        **{f"schemas/{file.name}": file.read_bytes() for file in sorted(resource("schemas").glob("*.json"))},
    }
    pieces = (Piece(folder / name, name, _there(folder / name), data) for name, data in wanted.items())
    return tuple(piece for piece in pieces if _is_wanted(piece))


def set_up(folder: Path, pieces: tuple[Piece, ...], commit: Commit) -> Saved:
    """Writes these pieces into a folder that is a repository, in one commit of them alone; raises as the writer."""
    with writing(folder) as writer:
        return commit.of([Edit(piece.file, piece.after) for piece in pieces], writer)


@contextmanager
def repository_made(folder: Path) -> Iterator[None]:
    """Makes the folder, and a git repository in it; when what is done with it fails, both are taken away again.

    Raises CannotWrite, and what git refuses.
    """
    new = [here for here in (folder, *folder.parents) if kind_of(here) == "nothing"]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        ask(folder, "init", "--quiet")
        yield
    except BaseException as refused:
        _take_away(folder, new)
        if isinstance(refused, OSError):
            raise CannotWrite(path=folder, reason=reason_of(refused)) from None
        raise


def _take_away(folder: Path, new: list[Path]) -> None:
    """A repository made just now and without a commit holds nothing to miss; nor does an empty folder."""
    with suppress(OSError):
        if not any((folder / ".git" / "refs" / "heads").iterdir()):
            shutil.rmtree(folder / ".git")
    with suppress(OSError):
        for here in new:
            here.rmdir()


def _keeper(folder: Path) -> dict[str, bytes]:
    """A file that holds an empty folder: git keeps none, and a clone without plans/ looks broken."""
    is_empty = kind_of(folder) != "folder" or not any(folder.iterdir())
    return {"plans/.gitkeep": b""} if is_empty else {}


def _settings(named: Named) -> bytes:
    """The text of g1p.yaml, laid out as `fmt` does; what has its usual value is left out."""
    language = named.language if named.language != LANGUAGE else None
    facts = {"organisation": named.organisation, "municipality": named.municipality, "language": language}
    held = {"g1p": FORMAT} | {key: said for key, said in facts.items() if said is not None}
    return whole_file(held, [FIRST_LINE], Style(kind="workspace"))


def _attributes(file: Path) -> bytes:
    """The file with our lines behind those of the user, where git lets them win."""
    there = _there(file) or b""
    ending = b"\r\n" if b"\r\n" in there else b"\n"
    added = [line for line in ATTRIBUTES if line not in there.splitlines()]
    gap = ending if there and not there.endswith(b"\n") else b""
    return there + gap + b"".join(line + ending for line in added)


def _there(file: Path) -> bytes | None:
    """What the file holds; raises NotOurs when it is no file, or lies below something that is no folder."""
    if kind_of(file.parent) not in ("folder", "nothing"):
        raise NotOurs(path=file.parent)
    kind = kind_of(file)
    if kind == "nothing":
        return None
    if kind != "file":
        raise NotOurs(path=file)
    return read_bytes(file)


def _is_wanted(piece: Piece) -> bool:
    """Whether the piece must be written: it is not there, or is ours and older; raises NotOurs for another file."""
    if piece.before is None or piece.name == ".gitattributes":
        return piece.before != piece.after
    if piece.name.startswith("schemas/"):
        if _schema_name(piece.before) != _schema_name(piece.after):
            raise NotOurs(path=piece.file)
        return piece.before != piece.after
    return False


def _schema_name(data: bytes) -> object:
    try:
        return json.loads(data).get("$id")
    except (ValueError, AttributeError, RecursionError):
        return None

"""What happened to the plans, commit by commit, from the plans themselves and not from what people say of a commit."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from g1p.model.told import Change, changes
from g1p.store.git import Repository
from g1p.store.history import Revision, Touched, blobs
from g1p.store.load import Unreadable, load

SOME = 64
"""Commits to ask git about at a time: so a long history is told from the first line on, and never held as a whole."""


class Happened(NamedTuple):
    """What one commit did to one plan: the plan's id if it can be read, the path of its file, and the changes."""

    revision: Revision
    plan: str
    path: str
    changes: tuple[Change, ...]


def happened(
    repository: Repository, revisions: Iterable[Revision], path: str | None = None, ident: str | None = None
) -> Iterator[Happened]:
    """What these commits did, the newest first; only to the plan whose file is now at `path`, only to one record.

    A file is followed back to the names that it had before.
    """
    followed = revisions if path is None else of_file(revisions, path)
    left = iter(followed)
    while some := list(islice(left, SOME)):
        names = (name for one in some for file in one.files for name in (*file.before, file.after) if name)
        held = {name: _mapping(data) for name, data in blobs(repository, names).items()}
        for revision in some:
            for file in revision.files:
                found = _happened(revision, file, held.get, ident)
                if found.changes:
                    yield found


def of_file(revisions: Iterable[Revision], path: str) -> Iterator[Revision]:
    """Of these commits, the newest first, what they did to the file that is now at `path`, whatever it was called."""
    paths = {path}
    for revision in revisions:
        files = tuple(file for file in revision.files if file.path in paths)
        paths |= {file.moved for file in files if file.moved}
        if files:
            yield revision._replace(files=files)


def _mapping(data: bytes) -> Mapping[str, Any] | None:
    try:
        return load(data)
    except Unreadable:
        return None


Read = Callable[[str], Mapping[str, Any] | None]


def _happened(revision: Revision, file: Touched, read: Read, ident: str | None) -> Happened:
    before = [read(name) if name else None for name in file.before]
    after = read(file.after) if file.after else None
    ids = (str(held["id"]) for held in (after, *before) if held and "id" in held)
    told = list(_told(file, before, after, whole=ident is None))
    if ident is not None:
        told = [change for change in told if change.is_of(ident)]
    return Happened(revision, next(ids, PurePosixPath(file.path).stem), file.path, tuple(told))


def _told(
    file: Touched, before: list[Mapping[str, Any] | None], after: Mapping[str, Any] | None, *, whole: bool
) -> Iterator[Change]:
    """The changes of a file; with `whole` a new one, or one that is gone, is told in one word."""
    if file.moved:
        yield Change("moved", was=file.moved, now=file.path)
    if (file.after and after is None) or any(
        name and held is None for name, held in zip(file.before, before, strict=True)
    ):
        yield Change("unreadable")
        return
    if whole and after is None:
        yield Change("gone", was=before[0])
    elif whole and all(held is None for held in before):
        yield Change("made", now=after)
    else:
        yield from _from_all([list(changes(held or {}, after or {})) for held in before])


def _from_all(told: list[list[Change]]) -> Iterator[Change]:
    """The changes; of a merge only those from every parent, for the others were told where they were made."""
    others = [{_key(change) for change in one} for one in told[1:]]
    for change in told[0]:
        if all(_key(change) in other for other in others):
            yield change


def _key(change: Change) -> str:
    return json.dumps((change.what, change.path, change.now), sort_keys=True)

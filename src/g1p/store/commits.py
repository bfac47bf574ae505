"""What git holds and what it is given: the plans in the last commit, what is staged, and one commit of some files.

The commit is made on an index of our own, so that what the user has staged stays theirs; then theirs follows.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from g1p.errors import GitFailed, StagedByHand
from g1p.store.git import Answer, Call, Repository, ask, ask_together, run
from g1p.store.place import Held
from g1p.store.unfinished import OWN_INDEX

FILE, PROGRAM, GONE = "100644", "100755", "000000"
"""The modes that git knows of a file: ordinary, one that can be run, and not there."""

NEXT_INDEX = "g1p-real-index"
"""In the git folder: what the user's index becomes. The one that we commit with is `OWN_INDEX`."""


class Seen(NamedTuple):
    """The last commit (None before the first), and what it holds of the paths that were asked: names of blobs."""

    head: str | None
    blobs: dict[str, str | None]


class Stored(NamedTuple):
    """One file as git stores it: its mode and the name of its blob, of which only the zeros count when it is gone."""

    mode: str
    blob: str


def look(repository: Repository, paths: Sequence[str]) -> Seen:
    """What the last commit holds of these paths; raises GitFailed when git cannot read that commit."""
    asked = ["HEAD", *(f"HEAD:{path}" for path in paths)]
    said = ask(repository.tree, "cat-file", "--batch-check", stdin=os.fsencode("\n".join(asked) + "\n"))
    # Each line is a name, a kind and a size, or else what was asked and "missing".
    names = [None if line.startswith("HEAD") else line.split(" ")[0] for line in os.fsdecode(said).split("\n")[:-1]]
    if names[0] is None and run(repository.tree, "rev-parse", "--quiet", "--verify", "HEAD").code == 0:
        raise GitFailed(step="cat-file")  # there is a last commit, and it is not in git's store any more
    return Seen(names[0], dict(zip(paths, names[1:], strict=True)))


def head_of(repository: Repository, branch: str) -> str | None:
    """The last commit, where it can be read without starting git: a branch that has moved just now lies in a file."""
    try:
        said = (repository.common / branch).read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    return said if said.isalnum() else None  # a branch may also stand for another one


def blob_name(data: bytes, digest: str) -> str:
    """The name that git gives to a file of these bytes, by the digest that the repository uses."""
    return hashlib.new(digest, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def empty_tree(digest: str) -> str:
    """The name of the folder with nothing in it, which git always knows: what there is before the first commit."""
    return hashlib.new(digest, b"tree 0\0", usedforsecurity=False).hexdigest()


def check_staged(paths: Iterable[str], said: bytes) -> bool:
    """Whether anything is staged, by what git said to `staged_since`; raises StagedByHand when one of `paths` is."""
    staged = _changes(said)
    for path in paths:
        if path in staged:
            raise StagedByHand(path=path)
    return bool(staged)


def staged_since(head: str) -> Call:
    """Asks what the index holds otherwise than the commit or tree `head`."""
    return Call(("diff-index", "--cached", "--raw", "--no-renames", "-z", head))


def prepare_index(repository: Repository, files: Mapping[str, Held | None], digest: str, head: str | None) -> bool:
    """Stores these files, and makes an index of our own that differs from the last commit, `head`, in them alone.

    It begins as a copy of the user's, which knows of ten thousand files that they have not changed. Returns whether
    the user has staged anything else; raises StagedByHand when it is one of these files.
    """
    own = _copy_index(repository, OWN_INDEX)
    put = _put(own, {path: _stored(held, digest) for path, held in files.items()})
    store = ("hash-object", "-w", "--no-filters", "--stdin")  # the very bytes: no filter, no change of line ends
    blobs = [Call(store, held.data) for held in files.values() if held]
    said = ask_together(repository.tree, staged_since(head or empty_tree(digest)), put, *blobs)
    others = check_staged(files, said[0])
    if others:
        ask(repository.tree, "read-tree", *(("--reset", head) if head else ("--empty",)), index=own)
        ask_together(repository.tree, put)
    return others


def commit(repository: Repository, message: str) -> Answer:
    """What `git commit` says of our index, with the user's hooks and signature."""
    return run(
        repository.tree,
        *("commit", "--quiet", "--no-edit", "--cleanup=whitespace", "--file=-"),
        stdin=message.encode(),
        index=repository.folder / OWN_INDEX,
    )


def replace_index(repository: Repository, name: str = OWN_INDEX) -> None:
    """Makes an index of ours the user's, in one step; only while git's lock on it is ours. Raises OSError."""
    handle = os.open(repository.folder / name, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    (repository.folder / name).rename(repository.folder / "index")


def follow_commits(repository: Repository, before: str) -> None:
    """Brings the user's index from `before`, a commit or tree, to the last commit, but for what they staged themselves.

    Without this their next ordinary commit would take ours back. Only while git's lock on the index is ours.
    """
    made = ask(repository.tree, "diff-tree", "-r", "--raw", "--no-renames", "-z", before, "HEAD")
    index = _entries(ask(repository.tree, "ls-files", "--stage", "-z"))
    lagging = {path: new for path, (old, new) in _changes(made).items() if index.get(path, _absent(old)) == old}
    if lagging:
        ask_together(repository.tree, _put(_copy_index(repository, NEXT_INDEX), lagging))
        replace_index(repository, NEXT_INDEX)


def remove_own(repository: Repository) -> None:
    """Takes away what a commit that was killed has left of our own indexes."""
    for name in (OWN_INDEX, NEXT_INDEX):
        for file in (repository.folder / name, repository.folder / f"{name}.lock"):
            file.unlink(missing_ok=True)


def _copy_index(repository: Repository, name: str) -> Path:
    remove_own(repository)
    copy = repository.folder / name
    with suppress(FileNotFoundError):
        # With its time: by that git knows which files may have changed unseen since it was written.
        shutil.copy2(repository.folder / "index", copy)
    return copy


def _put(index: Path, files: Mapping[str, Stored]) -> Call:
    lines = [f"{stored.mode} {stored.blob}\t{path}\0" for path, stored in files.items()]
    return Call(("update-index", "-z", "--index-info"), os.fsencode("".join(lines)), index)


def _stored(held: Held | None, digest: str) -> Stored:
    if held is None:
        return Stored(GONE, "0" * len(empty_tree(digest)))
    return Stored(PROGRAM if held.mode & 0o100 else FILE, blob_name(held.data, digest))


def _changes(raw: bytes) -> dict[str, tuple[Stored, Stored]]:
    parts = os.fsdecode(raw).split("\0")
    told = zip(parts[0::2], parts[1::2], strict=False)  # the last part is what follows the last NUL: nothing
    words = {path: said.lstrip(":").split(" ") for said, path in told}
    return {path: (Stored(said[0], said[2]), Stored(said[1], said[3])) for path, said in words.items()}


def _absent(old: Stored) -> Stored | None:
    """How a path that the index does not hold compares to what it was: the same, when it was not there."""
    return old if old.mode == GONE else None


def _entries(raw: bytes) -> dict[str, Stored | None]:
    """What the index holds; None for what a merge has left open."""
    found: dict[str, Stored | None] = {}
    for line in os.fsdecode(raw).split("\0")[:-1]:
        (mode, blob, stage), path = line.partition("\t")[0].split(" "), line.partition("\t")[2]
        found[path] = Stored(mode, blob) if stage == "0" else None
    return found

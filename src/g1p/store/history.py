"""The history of plan files, from git: which commits touched them, and what the files held before and after."""

import os
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import PurePosixPath
from typing import NamedTuple

from g1p.store.git import Repository, ask, run
from g1p.store.workspace import ENDINGS

COMMIT, FIELD = "\x01", "\x02"
FORMAT = f"--format={COMMIT}%H{FIELD}%aI{FIELD}%an{FIELD}%P"
PLAIN = ("--no-show-signature", "--no-color", "--no-ext-diff")
"""What the user's settings may add, and nobody could read by program."""

RAW = ("-z", "--raw", "--no-abbrev", "--root", "--relative", "-c")
"""With `-c` a merge shows only what is in none of its parents: what somebody wrote while merging."""

PLANS = tuple(f":(glob,icase)plans/**/*{ending}" for ending in ENDINGS)
FILES = ("100644", "100755")


class Touched(NamedTuple):
    """A plan file in a commit: its path from the top of the workspace, and the blobs that it held and holds.

    `before` has one for each parent of the commit; None where the file was not there. `moved` is its path before.
    """

    path: str
    before: tuple[str | None, ...]
    after: str | None
    moved: str | None = None


class Revision(NamedTuple):
    """A commit: its name, when (ISO text, where its author was) and by whom, and the plan files that it touched."""

    commit: str
    moment: str
    author: str
    parents: tuple[str, ...]
    files: tuple[Touched, ...]


def revisions(repository: Repository, *words: str, paths: Sequence[str] = PLANS) -> Iterator[Revision]:
    """The commits of this branch that touched plan files, the newest first.

    `words` and `paths` choose otherwise, as for `git log`. Raises GitFailed.
    """
    if run(repository.root, "rev-parse", "--verify", "--quiet", "HEAD").code != 0:
        return
    chosen = words or ("--full-history", "-M30%")
    said = os.fsdecode(ask(repository.root, "log", *RAW, *PLAIN, FORMAT, *chosen, "--", *paths))
    for part in said.split(COMMIT)[1:]:
        head, *tokens = part.split("\0")
        commit, moment, author, parents = head.split(FIELD)
        files = tuple(one for one in _touched(tokens) if is_plan(one.path))
        if files:
            yield Revision(commit, moment, author, tuple(parents.split()), files)


def blobs(repository: Repository, names: Iterable[str]) -> dict[str, bytes]:
    """What these blobs hold, by name; one that git does not have is left out."""
    wanted = list(dict.fromkeys(names))
    said = BytesIO(ask(repository.root, "cat-file", "--batch", stdin="".join(f"{name}\n" for name in wanted).encode()))
    out: dict[str, bytes] = {}
    for name in wanted:
        line = said.readline()
        if not line.endswith(b" missing\n"):
            out[name] = said.read(int(line.rsplit(b" ", 1)[1]))
            said.read(1)
    return out


def _touched(tokens: list[str]) -> Iterator[Touched]:
    """The files of one commit: each a line of modes, blobs and a letter, and then its path; of one that moved, two."""
    rest = iter(tokens)
    for token in rest:
        line = token.lstrip("\n")
        if not line:
            continue
        parents = len(line) - len(line.lstrip(":"))
        words = line.lstrip(":").split(" ")
        modes, names = words[: parents + 1], words[parents + 1 : 2 * parents + 2]
        found = [name if mode in FILES else None for mode, name in zip(modes, names, strict=True)]
        moved = next(rest) if words[-1][0] in "RC" and parents == 1 else None
        touched = Touched(next(rest), tuple(found[:-1]), found[-1], moved if words[-1][0] == "R" else None)
        if any(found):
            yield touched


def is_plan(path: str) -> bool:
    """Whether a file is one that `plan_files` finds."""
    parts = PurePosixPath(path).parts
    return path.lower().endswith(ENDINGS) and not any(part.startswith(".") for part in parts)

"""The hook that lets git ask g1p before each commit: what stands in its place, and putting it there."""

import hashlib
import os
import re
import shlex
import sys
from pathlib import Path
from typing import Literal, NamedTuple

from g1p.resources import PACKAGE, resource
from g1p.store.files import kind_of, read_bytes
from g1p.store.git import Repository, ask, repository_at
from g1p.store.place import Held, write_at

NAME = "pre-commit"
RIGHTS = 0o755
"""Git passes over a hook that cannot be run; who shares the repository may run it too, and reads no value in it."""

LINE = "g1p check --staged || exit 1"
"""What somebody adds to a hook of their own."""

MARK = b"# g1p hook "
ASKS = re.compile(rb"^[^#\n]*\b(?:check|controleer)[ \t]+[^#\n]*--staged\b", re.MULTILINE)
FRAMEWORK = re.compile(rb"\bhook-impl\b|\bpre_commit\b")
KEPT_BY_IT = f"{NAME}.legacy"
"""What the framework calls the hook that it found, which it goes on asking."""
CONFIG = ".pre-commit-config.yaml"

State = Literal["ready", "asks", "asleep", "missing", "old", "foreign", "framework"]


class Hook(NamedTuple):
    """What stands in the place of the hook.

    It is ours and `ready`; it is somebody's own, and `asks` g1p, or would if it were not `asleep`, because git may not
    run it; it is `missing`, or made by another g1p and `old`; or it does not ask g1p and is not ours to change:
    `foreign`, or made by the `framework` that is called pre-commit.
    """

    path: Path
    state: State

    @property
    def is_to_be_put(self) -> bool:
        """Whether the place is ours, and does not hold this hook yet."""
        return self.state in ("missing", "old")


def hooks_folder(repository: Repository) -> Path:
    """The folder where git looks for hooks, in this repository or elsewhere."""
    said = os.fsdecode(ask(repository.tree, "rev-parse", "--git-path", "hooks")).removesuffix("\n")
    return repository.tree / said


def own_place(git_folder: Path) -> Path:
    """Where the hook goes when nothing says otherwise; `git_folder` is what all work trees share."""
    return git_folder / "hooks" / NAME


def hook_in(repository: Repository) -> Hook:
    """What there is in the place of the hook; raises GitFailed, or CannotRead."""
    path = hooks_folder(repository) / NAME
    folder = path.parent
    is_own_place = path == own_place(repository.common) and not folder.is_symlink() and not path.is_symlink()
    kind = kind_of(path)
    if kind == "nothing":
        return Hook(path, "missing" if is_own_place else "foreign")
    data = read_bytes(path) if kind == "file" else b""
    if is_own_place and is_as_made(data):
        return Hook(path, "ready" if data == _script() and os.access(path, os.X_OK) else "old")
    state = _of_somebody(repository, path, data)
    return Hook(path, "asleep" if state == "asks" and not os.access(path, os.X_OK) else state)


def set_hook(folder: Path) -> Hook:
    """Puts the hook into the repository at `folder`, if its place is ours; returns what was there before.

    Raises what `repository_at` and `hook_in` raise, CannotWrite, or LinkOnTheWay.
    """
    repository = repository_at(folder)
    hook = hook_in(repository)
    if hook.is_to_be_put:
        _put(repository)
    return hook


def _put(repository: Repository) -> None:
    path = own_place(repository.common).relative_to(repository.common).as_posix()
    write_at(repository.common, path, Held(_script(), RIGHTS), f"{NAME}.{os.getpid()}")


def is_as_made(data: bytes) -> bool:
    """Whether these bytes are a hook that some g1p has made, and that nobody has changed since."""
    _, mark, body = (*data.split(b"\n", 2), b"", b"")[:3]
    return mark == MARK + _digest(body)


def _of_somebody(repository: Repository, path: Path, data: bytes) -> State:
    if ASKS.search(data):
        return "asks"
    if not FRAMEWORK.search(data):
        return "foreign"
    config, kept = repository.tree / CONFIG, path.with_name(KEPT_BY_IT)
    asks = (kind_of(config) == "file" and b"g1p-check" in read_bytes(config)) or (
        kind_of(kept) == "file" and is_as_made(read_bytes(kept))
    )
    return "asks" if asks else "framework"


def _script() -> bytes:
    """The hook as this g1p makes it, for this Python."""
    first, mark, body = resource("templates", f"{NAME}.sh").read_bytes().split(b"\n", 2)
    for name, path in ((b"@PYTHON@", sys.executable or ""), (b"@PROGRAM@", PACKAGE / "__main__.py")):
        body = body.replace(name, os.fsencode(shlex.quote(os.fspath(path))))
    return b"\n".join((first, mark.replace(b"@DIGEST@", _digest(body)), body))


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest()[:16].encode()

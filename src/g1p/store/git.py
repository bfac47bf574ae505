"""The one door to git: every git that g1p needs is started here, in a clean environment and with a repository known."""

import errno
import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from g1p.errors import BareRepository, CannotWrite, DubiousOwner, GitFailed, GitTooOld, NoGit, NoRepository, reason_of
from g1p.store.git_environment import clean_environment

NEEDED = "2.26"
"""The oldest git that knows all that we ask: `git config --show-scope` is the youngest of it."""

SETTINGS = (
    "core.fsmonitor=false",  # a program that is asked which files changed; we know which
    "maintenance.auto=false",  # after the lock is free, see `tidy`
    "i18n.commitEncoding=UTF-8",  # what we write, whatever the user's other commits are in
)


SHORT = 8
"""How many characters of a commit's name people read and type."""


class Answer(NamedTuple):
    """What git ended with and printed; `err` may hold a plan's text and is for our eyes only."""

    code: int
    out: bytes
    err: bytes


class Repository(NamedTuple):
    """A workspace's repository: `root` the workspace, `tree` the work tree's top, both without links in them.

    `folder` is the git folder of this work tree, `common` the one that all its work trees share.
    """

    root: Path
    tree: Path
    folder: Path
    common: Path

    @property
    def room(self) -> Path:
        """The folder in the git folder where g1p keeps what it is busy with."""
        return self.folder / "g1p"


class Call(NamedTuple):
    """One git: its words, what it reads, and the index that takes the place of git's own."""

    words: tuple[str, ...]
    stdin: bytes = b""
    own_index: Path | None = None


class Begun:
    """Gits that are at work, each in a process of its own; whoever began them waits for them, whatever happens."""

    def __init__(self, folder: Path, *calls: Call) -> None:
        """Begins these calls in `folder`, all at the same time; raises NoGit."""
        program = shutil.which("git")
        if program is None:
            raise NoGit
        clean = clean_environment()
        self._calls = calls
        self._processes = [_started(program, folder, call, clean) for call in calls]

    def answers(self) -> tuple[Answer, ...]:
        """What each of them says, when the last has said it."""
        answers = []
        try:
            for call, process in zip(self._calls, self._processes, strict=True):
                out, err = process.communicate(call.stdin)
                answers.append(Answer(process.returncode, out, err))
        except KeyboardInterrupt:
            # Git has been interrupted as well, and takes its own locks away before it ends; so it is not killed.
            for process in self._processes:
                process.communicate()
            raise
        return tuple(answers)


def together(folder: Path, *calls: Call) -> tuple[Answer, ...]:
    """What each of these gits says in `folder`; they run at the same time, which halves the wait. Raises NoGit."""
    return Begun(folder, *calls).answers()


def run(folder: Path, *words: str, stdin: bytes = b"", index: Path | None = None) -> Answer:
    """What `git words` says in `folder`, as `together`."""
    return together(folder, Call(words, stdin, index))[0]


def ask_together(folder: Path, *calls: Call) -> tuple[bytes, ...]:
    """As `together`, but only what they print; raises CannotWrite for a full disk, and GitFailed for another error."""
    answers = together(folder, *calls)
    for call, answer in zip(calls, answers, strict=True):
        if answer.code != 0:
            raise refused_by_disk(folder, answer) or GitFailed(step=call.words[0])
    return tuple(answer.out for answer in answers)


def ask(folder: Path, *words: str, stdin: bytes = b"", index: Path | None = None) -> bytes:
    """What `git words` prints; raises as `ask_together`."""
    return ask_together(folder, Call(words, stdin, index))[0]


def refused_by_disk(folder: Path, answer: Answer) -> CannotWrite | None:
    """The error when git says that it could not write, and why; None when it says something else."""
    numbers = (number for number in DISK if f": {os.strerror(number)}".encode() in answer.err)
    return next((CannotWrite(path=folder, reason=reason_of(OSError(number, ""))) for number in numbers), None)


DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM)


WHERE = Call(
    (
        *("rev-parse", "--is-bare-repository", "--is-inside-work-tree"),
        *("--absolute-git-dir", "--git-common-dir", "--show-toplevel"),
    )
)
"""What `repository_from` makes a repository of."""


def repository_at(folder: Path) -> Repository:
    """The repository around `folder`; raises NoGit, NoRepository, BareRepository, DubiousOwner or GitFailed."""
    return repository_from(folder, run(folder, *WHERE.words))


def repository_from(folder: Path, answer: Answer) -> Repository:
    """The repository around `folder`, by what git said to `WHERE`; raises as `repository_at`."""
    said = os.fsdecode(answer.out).split("\n")
    if answer.code != 0 or said[1] != "true":
        raise _no_repository(folder, answer, bare=said[0] == "true")
    root = folder.resolve()
    return Repository(root, Path(said[4]), Path(said[2]), (root / said[3]).resolve())


def check_version() -> None:
    """Raises GitTooOld when the git on this machine is older than `NEEDED`."""
    version = os.fsdecode(ask(Path(), "version")).split()[2]
    numbers = [int(part) if part.isdecimal() else 0 for part in version.split(".")]
    if numbers[:2] < [int(part) for part in NEEDED.split(".")]:
        raise GitTooOld(version=version, needed=NEEDED)


def tidy(repository: Repository) -> None:
    """Lets git pack its store when much lies loose in it, as every `git commit` does when nothing stops it."""
    try:
        loose = sum(1 for _ in (repository.common / "objects" / "17").iterdir())
    except OSError:
        return
    if loose > MUCH:
        run(repository.tree, "gc", "--auto", "--quiet")


MUCH = 27
"""Files in one of the 256 folders: git's own measure (gc.auto is 6,700) and git's own folder to look at."""


def _no_repository(folder: Path, answer: Answer, *, bare: bool) -> Exception:
    if b"dubious ownership" in answer.err:
        return DubiousOwner(folder=folder)
    if bare or b"bare repository" in answer.err:
        return BareRepository(folder=folder)
    if b"not a git repository" in answer.err or b"run in a work tree" in answer.err or answer.code == 0:
        return NoRepository(folder=folder)
    return GitFailed(step="rev-parse")


def _started(program: str, folder: Path, call: Call, clean: dict[str, str]) -> subprocess.Popen[bytes]:
    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    own = {"GIT_INDEX_FILE": os.fspath(call.own_index)} if call.own_index else {}
    return subprocess.Popen(  # noqa: S603 - no shell; every word is ours or stands where only a path can
        [program, "-C", os.fspath(folder), *settings, *call.words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean | own,
        close_fds=False,  # it and all that it starts hold on to our lock: of all our files that one alone is inherited
    )

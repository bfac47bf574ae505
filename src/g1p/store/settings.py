"""What git's settings say: who makes a commit, and whether a repository wants programs of its own to be run."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from g1p.errors import ForeignSetting, GitFailed, NoIdentity
from g1p.store.git import WHERE, Answer, Begun, Call, Repository, check_version, repository_from, run

OWN = ("local", "worktree")
"""Where a setting comes with the repository (or with a file that its settings include) and not from the user."""

PROGRAMS = (
    r"filter\..*\.(clean|smudge|process)",  # git runs them when it compares a file, also one that is not ours
    r"core\.fsmonitor",  # asked which files have changed, at every look
    r"core\.hookspath",  # other hooks than the user sees in .git/hooks
    r"hook\..*\.command",  # hooks that stand in the settings themselves, in a newer git
    r"gpg\.program|gpg\..*\.(program|defaultkeycommand)",  # signs, and asks for the key's password
    r"diff\.external|diff\..*\.(command|textconv)",  # shows what changed
    r"merge\.(?!g1p\.).*\.driver",  # merges; the one that `init` sets is ours
    r"core\.(sshcommand|gitproxy|askpass)|credential\..*helper",  # reaches the server
    r"remote\..*\.(uploadpack|receivepack|vcs)",
)
"""Settings that make git start a program. The user may have them, a repository may not: who sends one to a colleague,
as a folder or on a stick, would have their program run there."""

FOREIGN = re.compile("|".join(PROGRAMS))
NO_PROGRAM = ("", "true", "false", "yes", "no", "on", "off", "1", "0")


LIST = Call(("config", "--list", "--show-scope", "-z"))


class Setting(NamedTuple):
    """One setting as git lists it: its name in lower case but for the middle part."""

    scope: str
    key: str
    value: str


def settings_of(repository: Repository) -> tuple[Setting, ...]:
    """Every setting that holds in the repository, the strongest last; raises GitTooOld or GitFailed."""
    return _settings_from(run(repository.tree, *LIST.words))


def open_repository(
    folder: Path, meanwhile: Callable[[], object] = lambda: None
) -> tuple[Repository, tuple[Setting, ...]]:
    """The repository around `folder` and its settings; raises as `repository_at` and above.

    The two gits that are asked work side by side, and while they do, `meanwhile` is called.
    """
    asked = Begun(folder, WHERE, LIST)
    try:
        meanwhile()
    finally:
        where, listed = asked.answers()
    return repository_from(folder, where), _settings_from(listed)


def _settings_from(answer: Answer) -> tuple[Setting, ...]:
    if answer.code != 0:
        check_version()
        raise GitFailed(step="config")
    parts = os.fsdecode(answer.out).split("\0")
    pairs = zip(parts[0::2], parts[1::2], strict=False)  # the last part is what follows the last NUL: nothing
    return tuple(Setting(scope, *said.partition("\n")[::2]) for scope, said in pairs)


def check_foreign(settings: tuple[Setting, ...]) -> None:
    """Raises ForeignSetting when the repository itself names a program."""
    for scope, key, value in settings:
        if scope in OWN and FOREIGN.fullmatch(key.lower()) and value.lower() not in NO_PROGRAM:
            raise ForeignSetting(key=key, scope=scope)


def check_identity(settings: tuple[Setting, ...]) -> None:
    """Raises NoIdentity when git would have to guess a name or address for the commit."""
    said = {setting.key: setting.value for setting in settings}
    for who in ("author", "committer"):
        for what in ("name", "email"):
            named = said.get(f"{who}.{what}") or said.get(f"user.{what}") or os.environ.get(f"GIT_{who}_{what}".upper())
            if not (named or (what == "email" and os.environ.get("EMAIL"))):
                raise NoIdentity


def digest_name(settings: tuple[Setting, ...]) -> str:
    """By which digest this repository names what it stores: `sha1` or `sha256`."""
    return next((one.value for one in reversed(settings) if one.key == "extensions.objectformat"), "sha1")

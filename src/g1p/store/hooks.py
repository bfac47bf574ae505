"""The user's own hooks, which git runs around a commit: whether there are any, and which of them can refuse it."""

import os
from pathlib import Path

from g1p.store.git import Repository
from g1p.store.hook_file import hooks_folder, is_as_made
from g1p.store.settings import Setting

STOPPING = ("pre-commit", "prepare-commit-msg", "commit-msg", "reference-transaction")


def may_run(repository: Repository, settings: tuple[Setting, ...]) -> bool:
    """Whether a hook may run at a commit of ours; where that takes a git to find out, the answer is yes.

    The hook that `g1p init` makes lets our own commits through, and changes nothing.
    """
    if any(setting.key == "core.hookspath" or setting.key.startswith("hook.") for setting in settings):
        return True
    try:
        there = [entry for entry in (repository.common / "hooks").iterdir() if entry.suffix != ".sample"]
    except OSError:  # also a file in its place, or no right to look: then git finds none either
        return False
    return not all(map(_is_ours, there))


def hooks_that_stop(repository: Repository) -> list[str]:
    """The names of the user's hooks that there are and that can refuse a commit."""
    folder = hooks_folder(repository)
    return [name for name in STOPPING if os.access(folder / name, os.X_OK) and not _is_ours(folder / name)]


def _is_ours(hook: Path) -> bool:
    try:
        return hook.name == "pre-commit" and is_as_made(hook.read_bytes())
    except OSError:
        return False

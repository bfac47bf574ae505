"""The user's own hooks, which git runs around a commit: whether there are any, and which of them can refuse it."""

import os
from pathlib import Path

from g1p.store.git import Repository, ask
from g1p.store.settings import Setting

STOPPING = ("pre-commit", "prepare-commit-msg", "commit-msg", "reference-transaction")


def may_run(repository: Repository, settings: tuple[Setting, ...]) -> bool:
    """Whether a hook may run at a commit; where that takes a git to find out, the answer is yes."""
    if any(setting.key == "core.hookspath" or setting.key.startswith("hook.") for setting in settings):
        return True
    try:
        return any(entry.suffix != ".sample" for entry in (repository.common / "hooks").iterdir())
    except OSError:  # also a file in its place, or no right to look: then git finds none either
        return False


def hooks_that_stop(repository: Repository) -> list[str]:
    """The names of the hooks that there are and that can refuse a commit."""
    said = os.fsdecode(ask(repository.tree, "rev-parse", "--git-path", "hooks")).removesuffix("\n")
    return [name for name in STOPPING if os.access(repository.tree / Path(said) / name, os.X_OK)]

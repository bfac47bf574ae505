"""Whether a command was killed while it saved; asked by every command that opens a workspace, so it imports little."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from g1p.store.git_folder import git_folder

if TYPE_CHECKING:
    from g1p.store.settle import Settled


def recover(root: Path) -> "Settled | None":
    """Ends what a killed command began in the workspace at `root`, whole or not at all, and says what came of it.

    None when there is nothing to end, which costs a look at two or three files; and when whoever began it is still at
    it, or has started us as a hook. Raises what `store.writer.writing` raises; a command that only reads can go on.
    """
    folder = git_folder(root)
    if folder is None or not (folder / "g1p" / "journal").is_file() or _in_hook():
        return None
    from g1p.store.writer import end_what_was_left  # only for whom there is something to end

    return end_what_was_left(root)


def _in_hook() -> bool:
    """Whether a commit that is under way has started us; it waits for us, and nobody else may commit meanwhile."""
    return "GIT_INDEX_FILE" in os.environ


OWN_INDEX = "g1p-index"
"""The name of the index that the writer commits with, in the git folder."""

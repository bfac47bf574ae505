"""A file that people edit themselves gets other bytes, whole or not at all; nothing is committed."""

import os
from contextlib import nullcontext
from pathlib import Path

from g1p.errors import ChangedMeanwhile
from g1p.store.git_folder import common_folder
from g1p.store.journal import new_token
from g1p.store.lock import locked
from g1p.store.place import Held, read_at, write_at
from g1p.store.workspace import find_root


def rewrite(file: Path, was: bytes, now: bytes) -> None:
    """Puts `now` in the place of `was`, with the rights that the file has; also outside a workspace, and without git.

    In a workspace no other g1p writes meanwhile. It needs no branch and no peace, as a save does: whoever mends a file
    in the middle of a merge does what git waits for. Raises ChangedMeanwhile when the file holds something else by now
    or is gone, what `place.read_at` and `place.write_at` raise for links and what is no plain file, CannotWrite or
    Locked; then all is as it was.
    """
    here = Path(os.path.abspath(file))  # noqa: PTH100 - takes `..` out and leaves links as they are, to be refused
    tree = find_root(here.parent)
    common = common_folder(tree) if tree else None
    tree = tree or here.parent
    path = here.relative_to(tree).as_posix()
    with locked(common) if common else nullcontext():
        held = read_at(tree, path)
        if held is None or held.data != was:
            raise ChangedMeanwhile(path=file)
        write_at(tree, path, Held(now, held.mode), f".g1p-{new_token()}")

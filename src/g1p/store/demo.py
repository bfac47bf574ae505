"""The demo workspace: the examples that ship with g1p, and the schemas beside them, in a git repository of its own."""

import shutil
from contextlib import suppress
from pathlib import Path

from g1p.errors import CannotWrite, FolderNotEmpty, NoGit, reason_of
from g1p.resources import resource
from g1p.store.files import kind_of
from g1p.store.git import run
from g1p.store.hook_file import set_hook
from g1p.store.workspace import plan_files

MOVED = (("$schema=../../schemas/", "$schema=../schemas/"), ("$schema=../schemas/", "$schema=schemas/"))
"""The examples lie one folder deeper than a workspace does: how the way to the schemas changes in a plan, and above."""

YEAR = "year"
"""The folder of the examples that a checkout alone has: a page that is played, in a workspace of its own."""


def make_demo(folder: Path) -> int:
    """Fills a new or empty folder; returns the number of plans in it. All is in one commit, in nobody's name.

    Raises FolderNotEmpty when there is something in it, CannotWrite when the system refuses.
    """
    kind = kind_of(folder)
    try:
        if kind not in ("nothing", "folder") or (kind == "folder" and any(folder.iterdir())):
            raise FolderNotEmpty(path=folder)
        shutil.copytree(resource("examples"), folder, ignore=shutil.ignore_patterns(YEAR), dirs_exist_ok=True)
        shutil.copytree(resource("schemas"), folder / "schemas")
        for file in plan_files(folder):
            _lead_to_schemas(file, *MOVED[0 if file.parent != folder else 1])
        _make_repository(folder)
    except OSError as refused:
        raise CannotWrite(path=folder, reason=reason_of(refused)) from None
    return len(plan_files(folder / "plans"))


def _lead_to_schemas(file: Path, was: str, now: str) -> None:
    text = file.read_bytes()
    file.chmod(0o600)
    file.write_bytes(text.replace(was.encode(), now.encode(), 1))


def _make_repository(folder: Path) -> None:
    """A workspace lives in a git repository; where there is no git, the demo does without."""
    with suppress(NoGit):
        run(folder, "init", "--quiet")
        run(folder, "add", "--all")
        run(folder, *NOBODY, "commit", "--quiet", "--no-verify", "--message", "g1p: demo")
        set_hook(folder)


NOBODY = ("-c", "user.name=g1p demo", "-c", "user.email=demo@example.org", "-c", "commit.gpgSign=false")
"""Whoever tries the demo may not have told git a name yet, and has not made it either."""

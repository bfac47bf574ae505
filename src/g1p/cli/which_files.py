"""Which files are meant when a command takes files and folders, or the whole workspace when none are named."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from g1p.checks.ladder import STEPS
from g1p.cli.session import Session
from g1p.cli.shared import name_of
from g1p.errors import N_, CannotRead, InvalidWorkspace, NewerFormat, PathNotFound
from g1p.store.examine import ROLLOUT
from g1p.store.files import kind_of
from g1p.store.workspace import ENDINGS, SETTINGS, Workspace, find_root, plan_files_and_faults

PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar=N_("[PATH]…"), readable=False, help=N_("Files or folders; the whole workspace when left out.")
    ),
]


class Asked(NamedTuple):
    """The files by the names that people know them by, and the workspace around them when there is one."""

    workspace: Workspace | None
    files: dict[str, Path]

    @property
    def checks(self) -> Mapping[str, Any]:
        """Which codes of check are off here, or graver."""
        return self.workspace.checks if self.workspace else {}

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of the ladder here, from the first up."""
        return self.workspace.steps if self.workspace else STEPS


def files_asked(session: Session, paths: list[Path] | None) -> Asked:
    """The files that were asked for: of the workspace its own two and every plan.

    Raises PathNotFound; NoWorkspace when none were named and there is no workspace.
    """
    workspace = workspace_around(session, needed=not paths)
    return Asked(workspace, {name_of(file, workspace): file for file in _files(paths, workspace)})


def workspace_around(session: Session, *, needed: bool) -> Workspace | None:
    """The workspace; one whose g1p.yaml cannot be used too, because to say so is what such a command is for."""
    root = find_root(session.folder)
    try:
        return session.workspace() if root or needed else None
    except (CannotRead, InvalidWorkspace, NewerFormat):
        return Workspace(root) if root else None


def _files(paths: list[Path] | None, workspace: Workspace | None) -> list[Path]:
    if not paths and workspace is not None:
        own = (workspace.root / name for name in (SETTINGS, ROLLOUT))
        return [*(file for file in own if _kind(file) != "nothing"), *plan_files_and_faults(workspace.root / "plans")]
    out: dict[str, Path] = {}
    for path in paths or ():
        there = _there(path, workspace)
        for file in _below(there) if _kind(there) == "folder" else [there]:
            out.setdefault(os.path.abspath(file), file)  # noqa: PTH100 - one file under two names is one file
    return list(out.values())


def _there(path: Path, workspace: Workspace | None) -> Path:
    """A path as it was typed, or from the top of the workspace, as messages name a file; raises PathNotFound."""
    for there in (path, workspace.root / path if workspace else path):
        if _kind(there) != "nothing":
            return there
    raise PathNotFound(path=path)


def _below(folder: Path) -> tuple[Path, ...]:
    """What a folder stands for; one that is called as a plan is looked into, and is itself at fault."""
    itself = (folder,) if folder.name.lower().endswith(ENDINGS) else ()
    return (*itself, *plan_files_and_faults(folder))


def _kind(path: Path) -> str:
    """What is there; that the system will not say is a finding of its own, not the end."""
    try:
        return kind_of(path)
    except CannotRead:
        return "other"

"""Asks every question about the machine, the workspace and its repository, as far as these are there."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from g1p.errors import G1pError, NoWorkspace
from g1p.store.git import repository_at
from g1p.store.health import leftovers, machine, privacy, repository, workspace
from g1p.store.health.point import Ground, Kept, Machine, Point, ok, wrong
from g1p.store.workspace import TIME_ZONE, find_root, read_settings

T = TypeVar("T")

OF_MACHINE: Mapping[str, Callable[[Machine], Point]] = {
    "g1p": machine.program,
    "git": machine.git,
    "identity": machine.identity,
    "terminal": machine.terminal,
    "time_zone": machine.time_zone,
}
OF_WORKSPACE: Mapping[str, Callable[[Ground], Point]] = {
    "workspace": workspace.settings,
    "schemas": workspace.schemas,
}
OF_REPOSITORY: Mapping[str, Callable[[Kept], Point]] = {
    "state": repository.state,
    "settings": repository.settings,
    "attributes": repository.attributes,
    "tracked": repository.tracked,
    "hook": repository.hook,
    "lock": repository.lock,
    "unfinished": repository.unfinished,
    "left": leftovers.left,
    "edits": leftovers.edits,
    "drafts": leftovers.drafts,
    "permissions": privacy.permissions,
    "remotes": privacy.remotes,
}


CHECKS = (*OF_MACHINE, *OF_WORKSPACE, "repository", *OF_REPOSITORY)
"""The name of every question."""


def examined(folder: Path, encoding: str) -> Iterator[Point]:
    """Every point, each with the name of its question; what is not there is not asked about further.

    `encoding` is how the terminal writes.
    """
    root = find_root(folder)
    settings = _settings(root)
    here = Machine(root or folder, encoding, settings.get("time_zone", TIME_ZONE))
    yield from _asked(OF_MACHINE, here)
    if root is None:
        yield wrong(NoWorkspace(folder=folder))._replace(check="workspace")
        return
    yield from _asked(OF_WORKSPACE, Ground(root, settings))
    try:
        kept = Kept(root, settings, repository_at(root))
    except G1pError as refused:
        yield wrong(refused)._replace(check="repository")
        return
    yield ok(repository.IN_GIT)._replace(check="repository")
    yield from _asked(OF_REPOSITORY, kept)


def _asked(questions: Mapping[str, Callable[[T], Point]], subject: T) -> Iterator[Point]:
    for check, question in questions.items():
        try:
            point = question(subject)
        except G1pError as refused:
            point = wrong(refused)
        yield point._replace(check=check)


def _settings(root: Path | None) -> dict[str, Any]:
    """What g1p.yaml says; one that cannot be used says nothing, and has a point of its own."""
    try:
        return read_settings(root, None) if root else {}
    except G1pError:
        return {}

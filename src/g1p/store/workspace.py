"""A workspace on the disk: where it is, what g1p.yaml says, and which plan files it has."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from g1p.errors import CannotRead, NoWorkspace, reason_of
from g1p.model.ladder import DAYS, LADDER, Ladder, Rung, steps_of
from g1p.store.files import kind_of
from g1p.store.index import Index, good_mapping, index_of

SETTINGS = "g1p.yaml"
LANGUAGE = "nl"
TIME_ZONE = "Europe/Amsterdam"
EVALUATION_WEEKS = 12
ENDINGS = (".yaml", ".yml")


class Workspace(NamedTuple):
    """A folder with g1p.yaml at its top; `language` and `time_zone` as that file says, or their defaults.

    `keeper` is who holds the file of a new plan that names nobody: an id or an e-mail address; `checks` which codes of
    check are off here, or graver; `ladder` whom people ask when something does not work out; `evaluation_weeks` the
    usual time between two evaluations; `require_agreement` whether a plan becomes active only when everybody who is
    asked agrees with it.
    """

    root: Path
    language: str = LANGUAGE
    time_zone: str = TIME_ZONE
    keeper: str | None = None
    checks: Mapping[str, Any] = MappingProxyType({})
    ladder: Ladder = LADDER
    cache: Index | None = None
    evaluation_weeks: int = EVALUATION_WEEKS
    require_agreement: bool = False

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of the ladder, from the first up."""
        return steps_of(self.ladder)

    def files(self) -> tuple[Path, ...]:
        """Every plan file, by path."""
        return plan_files(self.root / "plans")

    def name(self, file: Path) -> str:
        """A file as people name it: from the top of the workspace, with `/`."""
        return file.relative_to(self.root).as_posix() if file.is_relative_to(self.root) else str(file)


def find_root(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that holds g1p.yaml."""
    here = Path(os.path.abspath(start))  # noqa: PTH100 - takes `..` out and leaves links as they are
    if kind_of(here) != "folder":
        return None
    return next((folder for folder in (here, *here.parents) if kind_of(folder / SETTINGS) == "file"), None)


def open_workspace(start: Path, *, cache: bool = True) -> Workspace:
    """The workspace that `start` lies in; without `cache` everything in it is read anew.

    Raises NoWorkspace when there is none, InvalidWorkspace when its g1p.yaml cannot be used.
    """
    root = find_root(start)
    if root is None:
        raise NoWorkspace(folder=start)
    index = index_of(root) if cache else None
    return _workspace(root, read_settings(root, index), index)


def workspace_as(root: Path, settings: bytes) -> Workspace:
    """The workspace at `root` as it is with these bytes for g1p.yaml; raises InvalidWorkspace or NewerFormat."""
    from g1p.store.judge import judged_settings

    return _workspace(root, judged_settings(settings, SETTINGS), None)


def _workspace(root: Path, settings: Mapping[str, Any], index: Index | None) -> Workspace:
    return Workspace(
        root=root,
        language=settings.get("language", LANGUAGE),
        time_zone=settings.get("time_zone", TIME_ZONE),
        keeper=settings.get("keeper"),
        checks=settings.get("checks", {}),
        ladder=tuple(map(_rung, settings.get("ladder", ()))) or LADDER,
        cache=index,
        evaluation_weeks=settings.get("evaluation", {}).get("weeks", EVALUATION_WEEKS),
        require_agreement=settings.get("require_agreement", False),
    )


def _rung(said: Mapping[str, Any]) -> Rung:
    return Rung(said["step"], said.get("days", DAYS), said["name"])


def read_settings(root: Path, index: Index | None) -> dict[str, Any]:
    """What g1p.yaml says, when its form is right; raises InvalidWorkspace."""
    file = root / SETTINGS

    def judge(data: bytes) -> dict[str, Any]:
        from g1p.store.judge import judged_settings

        return judged_settings(data, str(file))

    return good_mapping(file, "workspace", judge, index)


def plan_files(folder: Path) -> tuple[Path, ...]:
    """Every YAML file in `folder` and below it, by path; hidden folders and links to folders are left alone.

    Raises CannotRead for a folder that may not be entered.
    """
    return tuple(path for path, is_file in _walked(folder, _refused) if is_file)


def plan_files_and_faults(folder: Path) -> tuple[Path, ...]:
    """The same for who tells what is wrong: also folders called as a plan is, and those that may not be entered."""
    closed: list[Path] = []
    found = [path for path, _ in _walked(folder, lambda refused: closed.append(Path(refused.filename)))]
    return (*found, *(path for path in closed if path not in found and _is_there(path)))


def _is_there(path: Path) -> bool:
    """Whether something is there, or the system will not say."""
    try:
        return kind_of(path) != "nothing"
    except CannotRead:
        return True


def _walked(folder: Path, refused: Callable[[OSError], None]) -> Iterator[tuple[Path, bool]]:
    """What is called as a plan file is, by path, and whether it is no folder."""
    for here, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name, is_file in sorted((*((name, True) for name in files), *((name, False) for name in folders))):
            if name.lower().endswith(ENDINGS) and not name.startswith("."):
                yield Path(here, name), is_file


def _refused(refused: OSError) -> None:
    """A folder that may not be entered is not an empty one; one that is not there is."""
    if not isinstance(refused, FileNotFoundError):
        raise CannotRead(path=refused.filename, reason=reason_of(refused))

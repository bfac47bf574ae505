"""The plans of a workspace, as values: one by its id, or read from its file."""

from pathlib import Path
from typing import Any, NamedTuple

from g1p.errors import AmbiguousPlan, G1pError, NoPlanTyped, PathNotFound, PlanInTwoFiles, PlanNotFound, UnfinishedMerge
from g1p.model.ids import check_kind
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.store.files import kind_of, read_bytes
from g1p.store.index import Index, good_mapping
from g1p.store.workspace import ENDINGS, Workspace

LETTER = "p-"
"""What the id of every plan begins with."""


class Stored(NamedTuple):
    """A plan with its file, what people call that file, and the mapping that it holds."""

    plan: Plan
    file: Path
    name: str
    mapping: dict[str, Any]


def read_plan(file: Path, name: str, index: Index | None = None, *, unresolved: bool = False) -> Stored:
    """The plan in `file`, which errors call `name`.

    Raises CannotRead, InvalidPlan with the first fault, NewerFormat, or UnfinishedMerge (unless `unresolved`).
    """

    def judge(data: bytes) -> dict[str, Any]:
        from g1p.store.judge import judged_plan  # not for what the cache knows

        return judged_plan(data, name).mapping

    mapping = good_mapping(file, "plan", judge, index)
    plan = plan_from(mapping)
    if plan.unresolved and not unresolved:
        raise UnfinishedMerge(file=name, plan=plan.id)
    return Stored(plan, file, name, mapping)


def find_plan(workspace: Workspace, said: str) -> Path:
    """The file of the plan that `said` means: a path to a file, or any prefix of an id, with or without its letter.

    The letter alone is the beginning of every id. Raises PlanNotFound, NoPlanTyped for a word that says nothing,
    OtherKind, AmbiguousPlan with the candidates, or PlanInTwoFiles with the files.
    """
    if not said.strip():  # it means no plan, also when there is only one
        raise NoPlanTyped(plan=said)
    check_kind("plan", said)
    prefix = _prefix(said)
    files = workspace.files()
    found = [file for file in files if file.stem.startswith(prefix)]
    if not found:
        found = [file for file in files if _id_in(file).startswith(prefix)]
    if not found:
        raise PlanNotFound(plan=said)
    whole = [file for file in found if file.stem == prefix]
    if len(whole) == 1:
        return whole[0]
    if len(found) > 1:
        raise _several(workspace, found, said)
    return found[0]


def _several(workspace: Workspace, found: list[Path], said: str) -> AmbiguousPlan:
    """Why these files do not mean one plan: it may be each of these plans, or one plan stands in all of these files."""
    names = tuple(sorted(workspace.name(file) for file in found))
    ids = {_id_in(file) for file in found}
    if len(ids) == 1 and all(ids):
        return PlanInTwoFiles(names, plan=ids.pop())
    stems = sorted(file.stem for file in found)
    return AmbiguousPlan(tuple(stems) if len(set(stems)) == len(stems) else names, plan=said)


def plan_path(said: str, folder: Path) -> Path | None:
    """The file that `said` names when it is a path (it ends as a plan file does, or goes through a folder)."""
    if not said.lower().endswith(ENDINGS) and "/" not in said and "\\" not in said:
        return None
    file = folder / said
    if kind_of(file) == "nothing":
        raise PathNotFound(path=said)
    return file


def _id_in(file: Path) -> str:
    """The id that stands in a file which is not called after it."""
    from g1p.store.load import Unreadable, load

    try:
        return str(load(read_bytes(file)).get("id", ""))
    except (Unreadable, G1pError):
        return ""


def begins_with(ident: str, said: str) -> bool:
    """Whether the id of a plan is one that `said` can mean."""
    return ident.startswith(_prefix(said))


def _prefix(said: str) -> str:
    if said.lower() in (LETTER, LETTER[0]):
        return LETTER
    return said.lower() if said.lower().startswith(LETTER) else f"{LETTER}{said.lower()}"

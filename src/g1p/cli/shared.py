"""What several commands take alike: how facts are printed, which plan is meant, and how a batch goes on."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from g1p.cli.session import Session
from g1p.cli.telling import tell
from g1p.errors import N_, G1pError, MisfiledPlan, NobodyFound, NobodyNamed, OptionsDisagree
from g1p.model.filters import Wanted
from g1p.model.plan import Plan
from g1p.store.plans import Stored, begins_with, find_plan, plan_path, read_plan
from g1p.store.workspace import Workspace, find_root
from g1p.words import Words, language_of

Format = Literal["text", "lines", "json", "jsonl"]
FormatOption = Annotated[Format, typer.Option("--format", help=N_("How to print: text, lines, json or jsonl."))]
JsonOption = Annotated[bool, typer.Option("--json", help=N_("The same as --format json."))]
PlanArgument = Annotated[
    str, typer.Argument(metavar=N_("PLAN"), help=N_("The plan: the beginning of its id, or the path of its file."))
]

GRAVEST = (70, 8, 6, 5, 7, 4, 3, 1, 0)
"""Exit codes, the gravest first: with the first of these that was met a batch ends."""


def chosen(form: Format, *, as_json: bool) -> Format:
    """How to print, from the two options that say it; raises OptionsDisagree."""
    refuse_two_forms(form, as_json=as_json)
    return "json" if as_json else form


def refuse_two_forms(form: str, *, as_json: bool) -> None:
    """Refuses `--json` beside a `--format` that is another: OptionsDisagree."""
    if as_json and form not in ("text", "json"):
        raise OptionsDisagree(one="--json", other=f"--format {form}")


def machine(form: str) -> bool:
    """Whether a program reads along, so that errors are JSON too."""
    return form in ("json", "jsonl")


def gravest(codes: Iterable[int]) -> int:
    """The gravest of these exit codes; 0 when there are none."""
    met = set(codes)
    return next((code for code in GRAVEST if code in met), 0)


def around(session: Session) -> Workspace | None:
    """The workspace, or None where a command works without one too."""
    return session.workspace() if find_root(session.folder) else None


def file_of(session: Session, said: str) -> tuple[Path, Workspace | None]:
    """The plan file that `said` means, and its workspace; without a workspace only a path means anything."""
    file = plan_path(said, Path())
    if file is not None:
        return Path(os.path.abspath(file)), around(session)  # noqa: PTH100 - one file under two names is one file
    workspace = session.workspace()
    return find_plan(workspace, said), workspace


def one_plan(session: Session, said: str, *, unresolved: bool = False) -> tuple[Stored, Workspace | None]:
    """The plan that `said` means, read, and its workspace; with `unresolved` also when a merge is unfinished."""
    file, workspace = file_of(session, said)
    index = workspace.cache if workspace and file.is_relative_to(workspace.root / "plans") else None
    stored = read_plan(file, name_of(file, workspace), index, unresolved=unresolved)
    if plan_path(said, Path()) is None and not begins_with(stored.plan.id, said):
        raise MisfiledPlan(file=stored.name, plan=stored.plan.id)
    return stored, workspace


def name_of(file: Path, workspace: Workspace | None) -> str:
    """A file as people name it: from the top of its workspace, or as it was typed."""
    return workspace.name(Path(os.path.abspath(file))) if workspace else _short(file)  # noqa: PTH100 - as above


def _short(file: Path) -> str:
    """A path from here when the file lies below here, else as it is."""
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)


def refuse_nobody(**named: str | None) -> None:
    """Refuses a person who is named with nothing at all, by the option: NobodyNamed; left out is something else."""
    for option, said in named.items():
        if said is not None and not said.strip():
            raise NobodyNamed(key=f"--{option.rstrip('_')}")


def refuse_unknown(wanted: Wanted, plans: list[Plan]) -> None:
    """Raises NobodyFound, so that a slip of the pen does not read as “nothing is late”."""
    person = wanted.unknown(plans)
    if person is not None:
        raise NobodyFound(person=person)


class Batch:
    """Plans read one after the other: what cannot be read is told and passed over, and `code` remembers it."""

    def __init__(self, session: Session, *, machine: bool) -> None:
        self._session = session
        self._machine = machine
        self._codes: set[int] = set()

    def plans(self, workspace: Workspace | None, files: Iterable[Path]) -> Iterator[Stored]:
        """The plans in these files that can be read."""
        for file in files:
            try:
                yield read_plan(file, name_of(file, workspace), workspace.cache if workspace else None)
            except G1pError as refused:
                self._codes.add(tell(refused, self._session.words, machine=self._machine))

    def whole(self, workspace: Workspace) -> Iterator[Stored]:
        """Every plan of the workspace that can be read; what is gone from it is gone from the cache too."""
        files = workspace.files()
        if workspace.cache:
            workspace.cache.forget_all_but(files)
        return self.plans(workspace, files)

    def code(self, found: int = 0) -> int:
        """The gravest exit code of the batch; `found` is the command's own."""
        return gravest((*self._codes, found))


def plan_words(workspace: Workspace) -> Words:
    """The words of what g1p itself writes into a plan, or for who is no user: in the language of the workspace."""
    return Words.of(language_of(workspace.language))

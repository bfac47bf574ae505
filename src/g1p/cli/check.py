"""`g1p check`: every fault of every file, with its place and what to type instead."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from g1p.checks.codes import CODES
from g1p.checks.regard import Regard
from g1p.cli.findings import place
from g1p.cli.mending import Fixed, fix, mendable
from g1p.cli.report import STOPS, Form, Looked, report
from g1p.cli.screen import note, show
from g1p.cli.session import Session
from g1p.cli.shared import JsonOption, gravest, machine, refuse_two_forms
from g1p.cli.which_files import Asked, PathsArgument, files_asked, workspace_around
from g1p.errors import N_, InvalidWorkspace, NewerFormat, OnlyWith, OptionsDisagree, UnknownCode
from g1p.store.examine import Past, examine_all
from g1p.store.workspace import Workspace, workspace_as

if TYPE_CHECKING:
    from g1p.store.staged import Staged

FormOption = Annotated[
    Form, typer.Option("--format", help=N_("How to print: text, lines, json, jsonl, sarif or gitlab."))
]
StrictOption = Annotated[bool, typer.Option("--strict", help=N_("End with 1 for a warning too."))]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option("--only", metavar=N_("CODES"), help=N_("Show these codes alone, such as G312 or G3; more by commas.")),
]
SkipOption = Annotated[
    list[str] | None, typer.Option("--skip", metavar=N_("CODES"), help=N_("Show these codes not, such as G401 or G4."))
]
StagedOption = Annotated[
    bool, typer.Option("--staged", help=N_("Look at what the next commit changes, as it will be in it."))
]
FixOption = Annotated[
    bool, typer.Option("--fix", help=N_("Mend what has one right answer, and show the difference; commit it yourself."))
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help=N_("With --fix: show what would change, and write nothing."))
]


def check(
    ctx: typer.Context,
    paths: PathsArgument = None,
    fix_it: FixOption = False,
    dry_run: DryRunOption = False,
    staged: StagedOption = False,
    strict: StrictOption = False,
    only: OnlyOption = None,
    skip: SkipOption = None,
    form: FormOption = "text",
    as_json: JsonOption = False,
) -> int:
    """Ends with 1 when there is an error; a warning or an advice is shown and changes nothing."""
    session: Session = ctx.obj
    _refuse(paths, form, fix_it=fix_it, dry_run=dry_run, staged=staged, as_json=as_json)
    form, chosen, session.dry_run = "json" if as_json else form, (codes(only), codes(skip)), dry_run
    asked = Asked(workspace_around(session, needed=True), {}) if staged else files_asked(session, paths)
    seen = _staged(session, asked) if staged else None
    asked = asked._replace(workspace=_as_staged(asked.workspace, seen)) if seen else asked
    today = session.today(asked.workspace)
    fixed = fix(session, asked, today, machine=machine(form)) if fix_it else None
    looked = _looked_in_index(seen, asked, today) if seen else _looked(asked, fixed, today)
    regard = Regard.of(asked.checks, *chosen)
    # What could not be looked at at all is never passed over: nobody knows what is in it.
    looked = looked._replace(found=[one for one in looked.found if one.code in STOPS or regard.wants(one.code)])
    if fixed and form == "text":
        show(session, ([line] for line in fixed.diff))
        note(session, _said(session, fixed))
    report(session, form, looked, regard, **(_facts(session, fixed) if fixed else {}))
    is_wrong = any(regard.severity(one.code) in ("error", *(("warning",) if strict else ())) for one in looked.found)
    if staged and is_wrong and form in ("text", "lines"):
        note(session, session.words.say("Mend this, add the files again with git add, and then commit."))
    return gravest((int(is_wrong), *(fixed.codes if fixed else ())))


def _refuse(paths: list[Path] | None, form: Form, *, fix_it: bool, dry_run: bool, staged: bool, as_json: bool) -> None:
    """Options that do not go together; raises OptionsDisagree or OnlyWith."""
    refuse_two_forms(form, as_json=as_json)
    if staged and (paths or fix_it):
        raise OptionsDisagree(one="--staged", other="--fix" if fix_it else "PATH")
    if dry_run and not fix_it:
        raise OnlyWith(one="--dry-run", other="--fix")


def _looked(asked: Asked, fixed: Fixed | None, today: dt.date) -> Looked:
    """The files that were asked for; those that were mended as they are by now."""
    sources = fixed.sources if fixed else asked.files
    found = examine_all(sources, today, steps=asked.steps, past=_past(asked))
    return Looked(len(sources), sources, found, mendable(sources, today))


def _staged(session: Session, asked: Asked) -> "Staged":
    """What is staged, as git has it."""
    from g1p.store.staged import staged  # it brings git

    return staged(asked.workspace.root if asked.workspace else session.folder)


def _as_staged(workspace: Workspace | None, seen: "Staged") -> Workspace | None:
    """The workspace with the settings that the commit will have; of settings that cannot be used, with none."""
    if workspace is None or seen.settings is None:
        return workspace
    try:
        return workspace_as(workspace.root, seen.settings)
    except (InvalidWorkspace, NewerFormat):
        return Workspace(workspace.root)


def _looked_in_index(seen: "Staged", asked: Asked, today: dt.date) -> Looked:
    found = seen.examined(today, asked.steps, _past(asked))
    return Looked(seen.number, seen.files, found, mendable(seen.files, today))


def _past(asked: Asked) -> Past | None:
    """What the history of the workspace tells of its plans."""
    from g1p.store.outdated import past_of  # it brings git

    return past_of(asked.workspace.root) if asked.workspace else None


def _said(session: Session, fixed: Fixed) -> str:
    """How much was mended."""
    n, words = len(fixed.mends), session.words
    if not n:
        return words.say("Nothing was mended.")
    if session.dry_run:
        return words.plural("{n} fault would be mended.", "{n} faults would be mended.", n)
    return words.plural("{n} fault is mended; the commit is yours.", "{n} faults are mended; the commit is yours.", n)


def _facts(session: Session, fixed: Fixed) -> dict[str, object]:
    """What a program learns of the mending, beside what is left: what was mended where, and no line of a plan."""
    return {"fixed": [place(one) for one in fixed.mends]} | ({"dry_run": True} if session.dry_run else {})


def codes(said: list[str] | None) -> list[str]:
    """Codes and the beginnings of codes, as `--only` and `--skip` take them; raises UnknownCode."""
    out = [one.strip().upper() for words in said or () for one in words.split(",") if one.strip()]
    for one in out:
        if not any(code.startswith(one) for code in CODES):
            raise UnknownCode(said=one)
    return out

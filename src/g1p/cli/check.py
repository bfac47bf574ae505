"""`g1p check`: every fault of every file, with its place and what to type instead."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding, shown
from g1p.cli.findings import item, line, told
from g1p.cli.screen import Span, note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen, name_of
from g1p.errors import N_, CannotRead, InvalidWorkspace, NewerFormat, PathNotFound
from g1p.store.examine import ROLLOUT, examine_all
from g1p.store.files import kind_of
from g1p.store.scan import MOST_FINDINGS
from g1p.store.workspace import SETTINGS, Workspace, find_root, plan_files
from g1p.words import Words

STOPS = frozenset(f"G{n:03}" for n in (1, 2, 6, 7, 8, 10, 11, 13, 14, 19, *range(21, 30), 31)) - {"G022"}
"""Faults of the file after which the rest of it cannot be looked at."""

STYLES = {"error": "bold red", "warning": "bold yellow", "advice": "bold cyan"}


def check(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=N_("[PATH]…"), readable=False, help=N_("Files or folders; the whole workspace when left out.")
        ),
    ] = None,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> int:
    """Ends with 1 when there is an error; a warning or an advice is shown and changes nothing."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    workspace = _workspace(session, needed=not paths)
    files = {name_of(file, workspace): file for file in _files(paths, workspace)}
    found = examine_all(files, session.today(workspace))
    if form == "json":
        show_json("check", files=len(files), items=[item(finding, session.words) for finding in found])
    elif form == "jsonl":
        show_items(item(finding, session.words) for finding in found)
    else:
        show(session, (_spans(finding, session.words, path=form == "text") for finding in found))
        note(session, _summary(found, len(files), session.words))
        for hint in _hints(found, session.words):
            note(session, hint)
    return 1 if any(CODES[finding.code].severity == "error" for finding in found) else 0


def _workspace(session: Session, *, needed: bool) -> Workspace | None:
    """The workspace; one whose g1p.yaml cannot be used too, because that is for check to find."""
    root = find_root(session.folder)
    try:
        return session.workspace() if root or needed else None
    except (InvalidWorkspace, NewerFormat):
        return Workspace(root) if root else None


def _files(paths: list[Path] | None, workspace: Workspace | None) -> list[Path]:
    """The files that were asked for: of the workspace its own two and every plan."""
    if not paths and workspace is not None:
        own = (workspace.root / name for name in (SETTINGS, ROLLOUT))
        return [*(file for file in own if kind_of(file) != "nothing"), *workspace.files()]
    out: dict[str, Path] = {}
    for path in paths or ():
        kind = _kind(path)
        if kind == "nothing":
            raise PathNotFound(path=path)
        for file in plan_files(path) if kind == "folder" else [path]:
            out.setdefault(os.path.abspath(file), file)  # noqa: PTH100 - one file under two names is one file
    return list(out.values())


def _kind(path: Path) -> str:
    """What is there; that the system will not say is a finding of its own, not the end."""
    try:
        return kind_of(path)
    except CannotRead:
        return "other"


def _spans(finding: Finding, words: Words, *, path: bool) -> list[Span]:
    """The finding as a line of text; with its path in the plan, or bare, for editors."""
    if not path:
        return [line(finding, words)]
    where = f"{finding.file}:{finding.line}:{finding.column}: "
    inside = shown(finding.path)
    return [
        where,
        (finding.code, STYLES[CODES[finding.code].severity]),
        f" {inside}: {told(finding, words)}" if inside else f" {told(finding, words)}",
    ]


def _hints(found: list[Finding], words: Words) -> Iterator[str]:
    """What the list of findings does not show: a file that could be read in part only, and one with very many."""
    if any(finding.code in STOPS for finding in found):
        yield words.say("Not all of this could be looked at because of a G0 fault. Mend that first, and check again.")
    if max(Counter(finding.file for finding in found).values(), default=0) >= MOST_FINDINGS:
        yield words.say("A file with very many faults shows the first ones only. Mend those, and check again.")


def _summary(found: list[Finding], files: int, words: Words) -> str:
    counted = Counter(CODES[finding.code].severity for finding in found)
    kinds = [
        words.plural("{n} error", "{n} errors", counted["error"]),
        words.plural("{n} warning", "{n} warnings", counted["warning"]) if counted["warning"] else "",
        words.plural("{n} advice", "{n} pieces of advice", counted["advice"]) if counted["advice"] else "",
    ]
    where = words.plural("in {n} file", "in {n} files", files)
    return f"{', '.join(kind for kind in kinds if kind)} {where}"

"""`g1p plan edit`: a plan in the user's own editor, checked when it is closed; what was typed is never lost."""

import datetime as dt
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import typer

from g1p.checks.codes import CODES
from g1p.cli.asking import confirmed
from g1p.cli.keeping import Asked, tell_kept
from g1p.cli.recording import recorded
from g1p.cli.screen import clean, note, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import PlanArgument, file_of
from g1p.cli.telling import sentence
from g1p.errors import N_, EditStopped, G1pError, InvalidPlan, NoTerminal, NoWorkspace, TextGone
from g1p.render.findings import told
from g1p.store.deed import Commit
from g1p.store.editor import NAMED, edit_in, editor_of
from g1p.store.examine import examine
from g1p.store.git import Repository, repository_at
from g1p.store.judge import plan_in
from g1p.store.keep import Kept
from g1p.store.plans import Stored
from g1p.store.settings import check_identity, settings_of
from g1p.store.sheet import Sheet, sheet_of
from g1p.store.taking_in import Typed, begin, judged, take_in, tried
from g1p.store.workspace import Workspace
from g1p.store.writer import Saved

MOST_OPENED = 10
"""How often a program that stands for an editor gets another try, where nobody sits at a terminal to stop it."""

MOST_SAID = 20
"""Faults above the text; who sees more of them does not see the text any more."""


class Desk(NamedTuple):
    """Where one edit takes place: the workspace, the plan's file, the sheet with what is typed, and how to open it."""

    workspace: Workspace
    file: Path
    sheet: Sheet
    open: Callable[[], None]
    today: dt.date


def edit_plan(ctx: typer.Context, plan: PlanArgument) -> None:
    """Opens VISUAL, EDITOR or git's own; when something is wrong, it opens again with what that is above the text."""
    session: Session = ctx.obj
    if not (sys.stdin is not None and sys.stdin.isatty()) and not any(os.environ.get(name) for name in NAMED):
        raise NoTerminal
    file, workspace = file_of(session, plan)
    if workspace is None or not file.is_relative_to(workspace.root / "plans"):
        raise NoWorkspace(folder=file.parent)
    repository = repository_at(workspace.root)
    settings = settings_of(repository)
    if session.commit and not session.dry_run:
        check_identity(settings)
    editor = editor_of(os.environ, settings)
    now = begin(workspace, file)
    with sheet_of(repository, workspace.name(file)) as sheet:
        begun = _begun(session, sheet, repository, now)
        opened = partial(edit_in, editor, sheet.file, (sheet.handle,))
        desk = Desk(workspace, file, sheet, opened, session.today(workspace))
        try:
            _save(session, desk, _typed(session, desk, begun))
        finally:
            _leave(session, desk)


def _begun(session: Session, sheet: Sheet, repository: Repository, now: bytes) -> bytes:
    """The file as it was when this edit began: now, or earlier when somebody goes on with what lies there still."""
    begun = sheet.begun()
    if begun is not None:
        asked = session.words.say("You typed a text here before. Go on with it?")
        if not session.asks() or confirmed(session, asked):
            note(session, session.words.say("This goes on with what you typed before."))
            return begun
        path = sheet.set_aside(repository.room)
        note(session, session.words.say("What you typed before lies in {path}.", path=path))
    sheet.begin(now)
    return now


def _save(session: Session, desk: Desk, typed: Typed) -> None:
    """Saves what was typed, and says it; nothing when nothing has changed."""
    name = desk.workspace.name(desk.file)
    if typed.text == typed.begun:
        ident = _called(desk, typed.begun)
        item: dict[str, Any] = {
            "kind": "plan",
            "id": ident,
            "plan": ident,
            "path": name,
            "commit": None,
            "changed": False,
        }
        item |= {"dry_run": True, "diff": ""} if session.dry_run else {}
        if session.form == "json":
            show_json(**item)
        elif session.form == "jsonl":
            show_items([item])
        note(session, session.words.say("It was so already; nothing is written."))
        return
    if session.dry_run:
        kept, saved = tried(desk.workspace, typed, desk.today), None
    else:
        ident = judged(desk.workspace, typed, desk.today).id
        commit = Commit(f"{ident}: plan edit", session.message, wanted=session.commit)
        kept, saved = recorded(session, partial(_take_in, desk, typed, commit))
        desk.sheet.finish()
    stored = Stored(kept.plan, kept.file, kept.name, {})
    tell_kept(session, [Asked(stored, "plan", kept.plan.id, None)], [kept], saved, N_("Plan {id} is changed."))


def _take_in(desk: Desk, typed: Typed, commit: Commit, record_first: bool) -> tuple[Kept, Saved]:
    return take_in(desk.workspace, typed, commit._replace(record_first=record_first), desk.today)


def _typed(session: Session, desk: Desk, begun: bytes) -> Typed:
    """Lets somebody type until it is right; raises EditStopped when they close the editor and it is wrong still."""
    typed = Typed(desk.file, begun, desk.sheet.text(begun))
    said = _faults(session, desk, typed)
    opened = 0
    while session.asks() or opened < MOST_OPENED:
        opened += 1
        if said:
            desk.sheet.put(typed.text, said)
        desk.open()
        before = typed.text
        try:
            typed = typed._replace(text=desk.sheet.text(begun))
        except TextGone:
            desk.sheet.put(before)
            raise
        if not typed.text.strip():
            desk.sheet.put(before)
            raise EditStopped
        said = _faults(session, desk, typed)
        if not said:
            return typed
        if typed.text == before:
            desk.sheet.put(typed.text)
            raise EditStopped
    raise EditStopped


def _faults(session: Session, desk: Desk, typed: Typed) -> list[str]:
    """What is wrong with the text, a line each, of a plan with faults all of them; they are said on the screen too."""
    if typed.text == typed.begun:
        return []
    try:
        judged(desk.workspace, typed, desk.today)
    except G1pError as refused:
        said = [sentence(refused, session.words)]
        if isinstance(refused, InvalidPlan):
            said = _all_faults(session, desk, typed) or said
        for line in said:
            note(session, line)
        return [clean(line) for line in said]
    return []


def _all_faults(session: Session, desk: Desk, typed: Typed) -> list[str]:
    """Every error of the text, with the line where it stands when our own lines are not above it."""
    desk.sheet.put(typed.text)
    found = examine(desk.sheet.file, desk.workspace.name(desk.file), desk.today).findings
    errors = [finding for finding in found if CODES[finding.code].severity == "error"]
    words, where = session.words, session.words.say("line")
    return [f"{where} {one.line}: {one.code} {told(one, words)}" for one in errors[:MOST_SAID]]


def _leave(session: Session, desk: Desk) -> None:
    """Says where the text is when it is not in the plan; when nothing was typed, there is nothing to keep."""
    if not desk.sheet.file.exists():
        return
    begun = desk.sheet.begun()
    if begun is None:
        desk.sheet.finish()
        return
    say = session.words.say
    path, plan = desk.sheet.file, _called(desk, begun)
    note(session, say("What you typed is kept in {path}. Go on with: g1p plan edit {plan}", path=path, plan=plan))


def _called(desk: Desk, data: bytes) -> str:
    """The plan by its id; while it is wrong, by its file."""
    plan = plan_in(data)
    return plan.id if plan is not None else desk.workspace.name(desk.file)

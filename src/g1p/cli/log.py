"""`g1p log`: what has changed in the plans, commit by commit and in words."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Annotated, Any, NamedTuple

import typer

from g1p.cli.changes import item, plan_lines, told
from g1p.cli.completing import complete_plans
from g1p.cli.screen import note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen, file_of
from g1p.errors import N_, NoWorkspace
from g1p.model.ids import KINDS
from g1p.store.git import SHORT, repository_at
from g1p.store.happened import Happened, happened
from g1p.store.history import Revision, revisions
from g1p.store.records import find_anywhere
from g1p.store.workspace import Workspace
from g1p.words import Words

RECORD = re.compile(r"([a-oq-z])-[0-9a-z]*", re.IGNORECASE)


class Scope(NamedTuple):
    """What to tell of: a plan by the path of its file, and in it one record; None: everything."""

    path: str | None = None
    ident: str | None = None


def log(
    ctx: typer.Context,
    said: Annotated[
        str | None,
        typer.Argument(
            metavar=N_("[PLAN|ID]"),
            help=N_("A plan, or one goal, action or other record by its id; everything when left out."),
            autocompletion=complete_plans,
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("-n", "--limit", metavar=N_("NUMBER"), min=1, help=N_("At most so many commits."))
    ] = None,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> None:
    """The newest first, from the plans themselves."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    workspace = session.workspace()
    scope = _scope(session, workspace, said)
    repository = repository_at(workspace.root)
    found = _first(happened(repository, revisions(repository), scope.path, scope.ident), limit)
    if form == "json":
        show_json("log", items=[_item(one) for one in found])
    elif form == "jsonl":
        show_items(map(_item, found))
    elif form == "lines":
        show(session, ([line] for one in found for line in _plain(one, session.words)))
    else:
        _show(session, found)


def _scope(session: Session, workspace: Workspace, said: str | None) -> Scope:
    """What is meant: a record when it begins with the letter of one, else a plan."""
    if said is None:
        return Scope()
    match = RECORD.fullmatch(said)
    kind = KINDS.get(match[1].lower()) if match else None
    if kind is not None:
        record = find_anywhere(workspace, kind, said)
        return Scope(record.stored.name, record.ident)
    file, around = file_of(session, said)
    if around is None or not file.is_relative_to(workspace.root / "plans"):
        raise NoWorkspace(folder=file.parent)
    return Scope(workspace.name(file))


def _first(found: Iterable[Happened], limit: int | None) -> Iterator[Happened]:
    """What the first commits did, as many as `limit` says."""
    by_commit = groupby(found, key=lambda one: one.revision.commit)
    for _, of_one in islice(by_commit, limit):
        yield from of_one


def _item(one: Happened) -> dict[str, Any]:
    revision = one.revision
    facts = {"commit": revision.commit, "date": revision.moment, "author": revision.author}
    return {**facts, "plan": one.plan, "path": one.path, "changes": [item(change) for change in one.changes]}


def _plain(one: Happened, words: Words) -> Iterator[str]:
    revision = one.revision
    for change in one.changes:
        yield f"{one.path}:1:1: {revision.moment[:10]} {revision.commit[:SHORT]} {told(change, words)}"


def _show(session: Session, found: Iterable[Happened]) -> None:
    """A line for the commit, one for each plan in it, and below that what changed there."""
    any_yet = False
    for revision, of_one in groupby(found, key=lambda one: one.revision):
        show(session, [[(_head(revision, session.words), "bold")]])
        for one in of_one:
            show(session, ([line] for line in plan_lines(one, session.words)))
        any_yet = True
    if not any_yet:
        note(session, session.words.say("No plan has changed yet."))


def _head(revision: Revision, words: Words) -> str:
    day = words.day(dt.date.fromisoformat(revision.moment[:10]))
    return f"{day} · {revision.author} · {revision.commit[:SHORT]}"

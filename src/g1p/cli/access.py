"""`g1p access`: who may see which part of a plan, and by which rule or consent."""

from collections.abc import Iterable
from typing import Any

import typer

from g1p.cli.ended import ended_item
from g1p.cli.screen import show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, PlanArgument, chosen, one_plan
from g1p.model.access import Cell, access
from g1p.model.consent_ends import all_ended
from g1p.render.access import access_lines
from g1p.store.plans import Stored


def access_command(
    ctx: typer.Context, plan: PlanArgument, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """Of every part that holds something, for everybody who gets a paper; worked out from what those papers show."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    stored, workspace = one_plan(session, plan)
    today = session.today(workspace)
    found = access(stored.plan, today)
    ended = all_ended(stored.plan, today)
    if form == "json":
        facts = {"plan": stored.plan.id, "path": stored.name, "today": today.isoformat()}
        people = {"readers": list(found.readers), "no_paper": list(found.outside)}
        over = [{"consent": one.consent, **ended_item(one.closed, one.copies)} for one in ended]
        show_json("access", **facts, **people, items=[_item(cell) for cell in found.cells], ended=over)
    elif form == "jsonl":
        show_items({**_item(cell), "plan": stored.plan.id} for cell in found.cells)
    elif form == "lines":
        show(session, ([line] for line in _lines(stored, found.cells)))
    else:
        show(session, access_lines(stored.plan, found, ended, session.words, width()))


def _item(cell: Cell) -> dict[str, Any]:
    """A cell of the matrix as JSON: `by` are the rules behind a yes."""
    shown = {"part": cell.row, "reader": cell.reader, "shows": cell.shown}
    return {**shown, "by": list(cell.grounds), "consents": list(cell.consents)}


def _lines(stored: Stored, cells: Iterable[Cell]) -> Iterable[str]:
    """A line for editors and grep: where the reader stands in the file, what this person sees, and by what."""
    from g1p.store.placing import marks_of  # reads the file again, the careful way

    people = {person.id: index for index, person in enumerate(stored.plan.people) if person.void is None}
    seen = [cell for cell in cells if cell.shown != "nothing"]
    marks = marks_of(stored.file.read_bytes(), [("people", people[cell.reader]) for cell in seen])
    for cell, (line, column) in zip(seen, marks, strict=True):
        said = " ".join((cell.reader, cell.row, cell.shown, *cell.grounds, *cell.consents))
        yield f"{stored.name}:{line}:{column}: {said}"

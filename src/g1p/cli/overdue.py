"""`g1p overdue`: what is late over all plans, with --within what is coming, and what is stuck."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from g1p.cli.screen import Span, note, show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.cli.shared import (
    Batch,
    Format,
    FormatOption,
    JsonOption,
    chosen,
    file_of,
    machine,
    refuse_nobody,
    refuse_unknown,
)
from g1p.cli.stuck import Halted, show_stuck, stuck_in, stuck_item, stuck_line
from g1p.errors import N_, PeriodNotUnderstood
from g1p.model.filters import Wanted
from g1p.model.overdue import Overdue, overdue
from g1p.render.columns import wrap
from g1p.render.due import Group, grouped, how_late, table, what
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace
from g1p.words import Words

PERIOD = re.compile(r"([0-9]{1,4})([dw])")
DAYS = {"d": 1, "w": 7}

Found = tuple[Stored, Overdue]


def overdue_command(
    ctx: typer.Context,
    plans: Annotated[
        list[str] | None,
        typer.Argument(metavar=N_("[PLAN]…"), help=N_("Only these plans; the whole workspace when left out.")),
    ] = None,
    within: Annotated[
        str | None, typer.Option(metavar="7d", help=N_("Also what is coming, in so many days (d) or weeks (w)."))
    ] = None,
    who: Annotated[
        str | None, typer.Option(metavar=N_("WHO"), help=N_("Only of this person: an id or e-mail address."))
    ] = None,
    coordinator: Annotated[
        str | None, typer.Option(metavar=N_("WHO"), help=N_("Only plans of this coordinator."))
    ] = None,
    keeper: Annotated[str | None, typer.Option(metavar=N_("WHO"), help=N_("Only plans of this keeper."))] = None,
    organisation: Annotated[str | None, typer.Option(metavar=N_("NAME"), help=N_("Only of this organisation."))] = None,
    group: Annotated[
        Group | None,
        typer.Option(metavar="plan|person|coordinator", help=N_("Together by plan, person or coordinator.")),
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help=N_("End with code 1 when anything is listed."))
    ] = False,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> int:
    """Over the whole workspace or of some plans; a plan that cannot be read is named and passed over."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    days = None if within is None else _days(within)
    refuse_nobody(who=who, coordinator=coordinator, keeper=keeper)
    wanted = Wanted(who=who, coordinator=coordinator, keeper=keeper, organisation=organisation)
    batch = Batch(session, machine=machine(form))
    workspace, read = _read(session, batch, plans or [])
    today = session.today(workspace)
    if not batch.code():  # somebody who is not found may be in a plan that could not be read
        refuse_unknown(wanted, [stored.plan for stored in read])
    found = [
        (stored, item)
        for stored in read
        if wanted.plan(stored.plan)
        for item in overdue(stored.plan, today, days)
        if wanted.item(stored.plan, item)
    ]
    found.sort(key=lambda pair: (pair[1].due, pair[1].plan, pair[1].id))
    halted = stuck_in(workspace, read, wanted, today)
    _print(session, form, found, halted, group, today)
    if form == "text":
        show_stuck(session, workspace, [item for _, item in halted], below=bool(found) and group is None)
    if form == "text" and (found or not batch.code()):
        note(session, _summary([item for _, item in found], session.words))
    if form == "text" and wanted.is_unknown_organisation(stored.plan for stored in read):
        say = session.words.say
        note(session, say("No organisation in the plans here is called {organisation}.", organisation=organisation))
    return batch.code(1 if exit_code and (found or halted) else 0)


def _days(said: str) -> int:
    """So many days, from `7d` or `2w`."""
    period = PERIOD.fullmatch(said)
    if period is None:
        raise PeriodNotUnderstood(text=said)
    return int(period[1]) * DAYS[period[2]]


def _read(session: Session, batch: Batch, plans: list[str]) -> tuple[Workspace | None, list[Stored]]:
    """The plans that were asked for, each once, and the workspace they are in."""
    if not plans:
        workspace = session.workspace()
        return workspace, list(batch.whole(workspace))
    found = [file_of(session, said) for said in plans]
    return found[0][1], list(batch.plans(found[0][1], dict.fromkeys(file for file, _ in found)))


def _print(
    session: Session, form: Format, found: list[Found], halted: list[Halted], group: Group | None, today: dt.date
) -> None:
    items, stuck = [_item(item) for _, item in found], [stuck_item(item) for _, item in halted]
    if form == "json":
        show_json("overdue", today=today.isoformat(), items=items, stuck=stuck)
    elif form == "jsonl":
        show_items([*items, *stuck])
    elif form == "lines":
        show(session, ([_line(stored, item, session.words)] for stored, item in found))
        show(session, ([stuck_line(stored, item, session.words)] for stored, item in halted))
    else:
        show(session, _text(session, found, group))


def _item(item: Overdue) -> dict[str, Any]:
    """The promise as an item of JSON."""
    return {
        "plan": item.plan,
        "kind": item.kind,
        "id": item.id,
        "text": item.text,
        "who": list(item.who),
        "due": item.due.isoformat(),
        "days": item.days,
        "coordinator": item.coordinator,
    }


def _text(session: Session, found: list[Found], group: Group | None) -> Iterator[list[Span]]:
    """The table, or a table under each heading."""
    together = grouped([(stored.plan, item) for stored, item in found], group)
    for heading, pairs in together.items():
        if heading:
            for line in wrap(heading, width()):
                yield [(line, "bold")]
        for cells in table(pairs, session.words, width()):
            yield [cells[0], (cells[1], "bold red" if cells[1].startswith("!") else ""), *cells[2:]]
        if heading:
            yield [""]


def _line(stored: Stored, item: Overdue, words: Words) -> str:
    """The promise on one line, for editors and grep: where its day stands in the file, and what it is."""
    from g1p.store.placing import place_of  # reads the file again, the careful way

    line, column = place_of(stored.file.read_bytes(), stored.plan, item.id)
    return f"{stored.name}:{line}:{column}: {item.id} {item.due} {how_late(item, words)} {what(item, words)}"


def _summary(items: list[Overdue], words: Words) -> str:
    late = sum(item.days > 0 for item in items)
    coming = len(items) - late
    said = words.plural("{n} is late", "{n} are late", late) if late else words.say("nothing is late")
    if coming:
        said += ", " + words.plural("{n} is coming", "{n} are coming", coming)
    return said

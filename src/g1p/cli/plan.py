"""`g1p plan`: the plans of a workspace as a list, and one plan on the screen."""

import datetime as dt
from typing import Annotated, Any

import typer

from g1p.cli.screen import note, show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.cli.shared import (
    Batch,
    FormatOption,
    JsonOption,
    PlanArgument,
    chosen,
    machine,
    one_plan,
    refuse_nobody,
    refuse_unknown,
)
from g1p.errors import N_
from g1p.model.filters import Wanted
from g1p.model.find import of_organisation, slugs
from g1p.model.mapping import mapping_of
from g1p.model.overdue import overdue
from g1p.model.plan import Plan, PlanStatus
from g1p.render.columns import columns
from g1p.render.screenful import screenful
from g1p.store.plans import Stored

Who = Annotated[str | None, typer.Option(metavar=N_("WHO"), help=N_("Only with this person: an id or e-mail address."))]


def list_plans(
    ctx: typer.Context,
    status: Annotated[
        PlanStatus | None,
        typer.Option(metavar="draft|active|aftercare|closed", help=N_("Only plans with this status.")),
    ] = None,
    coordinator: Annotated[
        str | None, typer.Option(metavar=N_("WHO"), help=N_("Only plans of this coordinator."))
    ] = None,
    keeper: Annotated[str | None, typer.Option(metavar=N_("WHO"), help=N_("Only plans of this keeper."))] = None,
    person: Who = None,
    organisation: Annotated[
        str | None, typer.Option(metavar=N_("NAME"), help=N_("Only with somebody of this organisation."))
    ] = None,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> int:
    """One line a plan: its state, what is overdue, when it is looked at again, and who watches it."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    workspace = session.workspace()
    today = session.today(workspace)
    batch = Batch(session, machine=machine(form))
    read = list(batch.whole(workspace))
    refuse_nobody(coordinator=coordinator, keeper=keeper, person=person)
    wanted = Wanted(who=person, coordinator=coordinator, keeper=keeper, organisation=organisation)
    if not batch.code():  # somebody who is not found may be in a plan that could not be read
        refuse_unknown(wanted, [stored.plan for stored in read])
    found = [
        stored
        for stored in read
        if wanted.plan(stored.plan)
        and (status is None or stored.plan.status == status)
        and (person is None or slugs(stored.plan, person))
        and (organisation is None or of_organisation(stored.plan, organisation))
    ]
    items = [_item(stored, today) for stored in found]
    if form == "json":
        show_json("plans", items=items)
    elif form == "jsonl":
        show_items(items)
    elif form == "lines":
        show(session, ([f"{i['path']}:1:1: {i['plan']} {i['status']} {i['title']}"] for i in items))
    else:
        _show_table(session, items)
    return batch.code()


def show_plan(
    ctx: typer.Context,
    plan: PlanArgument,
    person: Annotated[
        str | None, typer.Option("--for", metavar=N_("PERSON"), help=N_("As this person of the plan may see it."))
    ] = None,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> None:
    """The keeper's whole plan, void records marked; or with --for what one person may see of it."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    refuse_nobody(for_=person)
    stored, workspace = one_plan(session, plan, unresolved=True)
    today = session.today(workspace)
    seen, mapping = (stored.plan, stored.mapping) if person is None else _seen_by(stored.plan, person, today)
    if form == "json":
        show_json("plan", plan=mapping)
    elif form == "jsonl":
        show_items([mapping])
    elif form == "lines":
        from g1p.store.placing import record_lines  # reads the file again, the careful way

        show(session, ([line] for line in record_lines(stored.file.read_bytes(), seen, stored.name)))
    else:
        late = {item.id for item in overdue(stored.plan, today)}
        digest = _digest_of(stored.plan) if person is not None and seen.agreed else None
        whole = person is None
        show(session, screenful(seen, today, late, session.words, width(), digest=digest, is_whole=whole))


def _digest_of(plan: Plan) -> str:
    """The digest of the text that people agree with: of the whole plan, whatever a reader may see of it."""
    from g1p.model.agreeing import digest_of  # as below

    return digest_of(plan)


def _seen_by(plan: Plan, person: str, today: dt.date) -> tuple[Plan, dict[str, Any]]:
    """The plan as this person may see it, and its mapping; who is only invited is not told how the plan stands."""
    from g1p.model.reader import OnePerson, view  # not for the keeper's own look, which is what is asked for most

    seen = view(plan, OnePerson(person), today)
    mapping = mapping_of(seen.plan)
    if seen.invited_only:
        del mapping["status"]
    return seen.plan, mapping


def _item(stored: Stored, today: dt.date) -> dict[str, Any]:
    """The plan as an item of JSON; `overdue` counts everything that is late on `today`."""
    plan = stored.plan
    return {
        "plan": plan.id,
        "title": plan.title,
        "status": plan.status,
        "coordinator": plan.coordination.coordinator if plan.coordination else None,
        "keeper": plan.coordination.keeper if plan.coordination else None,
        "next_evaluation": plan.next_evaluation.isoformat() if plan.next_evaluation else None,
        "overdue": len(overdue(plan, today)),
        "path": stored.name,
    }


def _show_table(session: Session, items: list[dict[str, Any]]) -> None:
    words = session.words
    head = [words.say(title) for title in HEAD]
    rows = [_row(session, item) for item in items]
    if rows:
        lines = columns([head, *rows], width())
        show(session, [[(cell, "bold") for cell in lines[0]], *lines[1:]])
    note(session, words.plural("{n} plan", "{n} plans", len(items)))


HEAD = (N_("plan"), N_("status"), N_("late"), N_("next time"), N_("coordinator"), N_("title"))


def _row(session: Session, item: dict[str, Any]) -> list[str]:
    status = item["status"]
    return [
        item["plan"],
        session.words.label("plan status", status),
        f"! {item['overdue']}" if item["overdue"] else "",
        item["next_evaluation"] or "",
        item["coordinator"] or "",
        item["title"],
    ]

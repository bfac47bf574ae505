"""`g1p meeting list` and `g1p meeting show`: the round tables of a plan, and all that is known of one."""

from collections.abc import Iterable
from typing import Annotated

import typer

from g1p.cli.arguments import PlanWord
from g1p.cli.completing import complete_records
from g1p.cli.listing import Listed, show_list
from g1p.cli.screen import show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen
from g1p.errors import N_
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.render.screen_meetings import meeting_sheet, moments
from g1p.store.records import find_anywhere
from g1p.words import Words

HEAD = (N_("meeting"), N_("kind"), N_("when"), N_("held"), N_("where"))


def list_meetings(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """Those that were held and those to come, in the order of the plan; void ones are marked."""
    show_list(ctx.obj, "meeting list", plan, chosen(form, as_json=as_json), "meetings", HEAD, _meetings)


def show_meeting(
    ctx: typer.Context,
    meeting: Annotated[
        str,
        typer.Argument(
            metavar=N_("MEETING"),
            help=N_("The meeting: the beginning of its id."),
            autocompletion=complete_records("meeting"),
        ),
    ],
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> None:
    """Also what people wish: that is for the keeper and for who leads the meeting, and for no shared screen."""
    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    found = find_anywhere(session.workspace(), "meeting", meeting)
    plan, name = found.stored.plan, found.stored.name
    index, one = next((n, one) for n, one in enumerate(plan.meetings) if one.id == found.ident)
    if form == "json":
        show_json("meeting", plan=plan.id, path=name, meeting=mapping_of(one))
    elif form == "jsonl":
        show_items([{**mapping_of(one), "plan": plan.id}])
    elif form == "lines":
        from g1p.store.placing import marks_of  # reads the file again, the careful way

        ((line, column),) = marks_of(found.stored.file.read_bytes(), [("meetings", index)])
        show(session, [[f"{name}:{line}:{column}: {one.id} {one.kind} {moments(one)}".rstrip()]])
    else:
        show(session, meeting_sheet(plan, one, session.words, width()))


def _meetings(plan: Plan, words: Words) -> Iterable[Listed]:
    for index, one in enumerate(plan.meetings):
        kind = words.label("meeting kind", one.kind) if one.void is None else words.say("void")
        held = words.say("yes") if one.is_held else ""
        yield Listed(("meetings", index), mapping_of(one), [one.id, kind, moments(one), held, one.place or ""])

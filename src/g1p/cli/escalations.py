"""`g1p escalate list` and `letter`: what was asked higher up, and the facts of it for who is asked."""

import datetime as dt
import sys
from collections.abc import Iterable
from functools import partial

import typer

from g1p.cli.arguments import PlanWord
from g1p.cli.asking import answered
from g1p.cli.listing import Listed, show_list
from g1p.cli.promises import EscalationWord, which_escalation
from g1p.cli.screen import show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen, plan_words
from g1p.errors import N_, UnfinishedMerge
from g1p.model.ladder import Ladder
from g1p.model.mapping import mapping_of
from g1p.model.overdue import overdue
from g1p.model.plan import Plan
from g1p.render.screen_escalations import how_it_stands, in_order
from g1p.render.steps import step_name
from g1p.store.records import Found
from g1p.words import Words

HEAD = (N_("escalation"), N_("status"), N_("answer by"), N_("about"), N_("step, organisation and reason"))


def list_escalations(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """First what is open, by the day on which an answer is due; void ones are marked."""
    session: Session = ctx.obj
    workspace = session.workspace()
    listed = partial(_listed, ladder=workspace.ladder, today=session.today(workspace))
    show_list(session, "escalate list", plan, chosen(form, as_json=as_json), "escalations", HEAD, listed)


def _listed(plan: Plan, words: Words, *, ladder: Ladder, today: dt.date) -> Iterable[Listed]:
    late = {item.id for item in overdue(plan, today)}
    for index, asked in in_order(plan):
        why = f"{step_name(words, asked.step, ladder)}, {asked.organisation}: {asked.reason}"
        row = [asked.id, how_it_stands(asked, late, words), asked.answer_by.isoformat(), asked.about or "", why]
        yield Listed(("escalations", index), {**mapping_of(asked), "late": asked.id in late}, row)


def letter(
    ctx: typer.Context,
    escalation: EscalationWord = None,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> None:
    """Ids, days and how often it was moved; words and names of the family only by a consent for escalation.

    `--lang` is the letter's here: without it the language of the workspace.
    """
    from g1p.model.reader.letter import letter_of
    from g1p.render.letter import letter_facts, letter_text

    session: Session = ctx.obj
    form = chosen(form, as_json=as_json)
    workspace = session.workspace()
    found: Found = answered(session, "escalate letter", [which_escalation(workspace)], {"met": escalation})["met"]
    if found.stored.plan.unresolved:
        raise UnfinishedMerge(file=found.stored.name, plan=found.stored.plan.id)
    today = session.today(workspace)
    made = letter_of(found.stored.plan, found.ident, today)
    if form == "json":
        show_json("letter", **letter_facts(made))
    elif form == "jsonl":
        show_items([letter_facts(made)])
    elif form == "lines":
        show(session, [[_line(found)]])
    else:
        words = session.words if session.asked_language else plan_words(workspace)
        sys.stdout.write(letter_text(made, workspace.ladder, today, words))


def _line(found: Found) -> str:
    """Where the escalation stands in its file, for editors and grep."""
    from g1p.store.placing import record_place  # reads the file again, the careful way

    line, column = record_place(found.stored.file.read_bytes(), found.stored.plan, found.ident)
    return f"{found.stored.name}:{line}:{column}: {found.ident}"

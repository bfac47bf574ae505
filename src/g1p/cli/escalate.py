"""`g1p escalate`: somebody higher up is asked when a promise is stuck; asked, answered and resolved."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import On, PlanWord, person_option
from g1p.cli.asking import Given, Question, answered
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import people_offered
from g1p.cli.promises import (
    EscalationWord,
    about_and_organisation,
    complete_promises,
    contact_of,
    which_escalation,
    which_step,
    whom,
)
from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text
from g1p.errors import N_
from g1p.model.changes import escalations
from g1p.model.course import Answer, Escalation, Resolution
from g1p.model.ladder import answer_by
from g1p.model.plan import Plan
from g1p.store.records import Found, fresh_id
from g1p.store.workspace import Workspace


def open_escalation(
    ctx: typer.Context,
    plan: PlanWord = None,
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar=N_("ACTION|GOAL"),
            help=N_("The action or goal that is stuck."),
            autocompletion=complete_promises,
        ),
    ] = None,
    step: Annotated[
        str | None,
        typer.Option("--step", metavar=N_("STEP"), help=N_("The step of the ladder; the next one when left out.")),
    ] = None,
    organisation: Annotated[
        str | None,
        typer.Option(
            "--organisation",
            metavar=N_("NAME"),
            help=N_("The organisation that must help."),
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar=N_("NAME"), help=N_("Whom you ask; the manager, if known, when left out.")),
    ] = None,
    email: Annotated[
        str | None, typer.Option("--email", metavar=N_("ADDRESS"), help=N_("The e-mail address of who is asked."))
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=N_("TEXT"), help=N_("What does not work out."))
    ] = None,
    by: Annotated[
        str | None,
        person_option("--by", N_("Who asks for it.")),
    ] = None,
) -> None:
    """The ladder in g1p.yaml says within how many working days there must be an answer."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "about": about, "step": step, "organisation": organisation, "name": to}
    given |= {"email": email, "reason": reason, "raised_by": by}
    told = answered(session, "escalate open", _questions(session, workspace), given)
    today, ladder, ident = session.today(workspace), workspace.ladder, fresh_id(workspace, "escalation")
    fields = {**filled(Escalation, told), "id": ident, "to": contact_of(told, ladder), "opened": today}
    change = partial(escalations.open_escalation, ladder=ladder, today=today, **fields)
    said = N_("Escalation {id} stands in plan {plan}.")
    save(session, workspace, "escalate open", said, Asked(told["plan"], "escalation", ident, change, made=True))
    if session.form in ("text", "lines"):
        day = session.words.day(answer_by(ladder, told["step"], today))
        note(session, session.words.say("There must be an answer at the latest on {day}.", day=day))


def answer_escalation(
    ctx: typer.Context,
    escalation: EscalationWord = None,
    text: Annotated[
        str | None, typer.Argument(metavar=N_("TEXT"), help=N_("What was answered, between quotes."))
    ] = None,
    on: On = None,
) -> None:
    """There may be more than one answer; it stays open until it is resolved."""
    session: Session = ctx.obj
    workspace = session.workspace()
    what = Question("text", "TEXT", N_("What was answered?"), a_text, of=Answer)
    questions = (which_escalation(workspace), what, _when(session, workspace))
    told = answered(session, "escalate answer", questions, {"met": escalation, "text": text, "date": on})
    today = session.today(workspace)
    given = Answer(date=told["date"] or today, text=told["text"])
    change = partial(escalations.answer, given=given, today=today)
    _save(session, workspace, "escalate answer", N_("Escalation {id} is answered."), told["met"], change)


def resolve_escalation(
    ctx: typer.Context,
    escalation: EscalationWord = None,
    outcome: Annotated[
        str | None, typer.Option("--outcome", metavar=N_("TEXT"), help=N_("How it was resolved."))
    ] = None,
    on: On = None,
) -> None:
    """What was asked and answered stays in the plan."""
    session: Session = ctx.obj
    workspace = session.workspace()
    what = Question("outcome", "--outcome", N_("How was it resolved?"), a_text, of=Resolution)
    questions = (which_escalation(workspace), what, _when(session, workspace))
    told = answered(session, "escalate resolve", questions, {"met": escalation, "outcome": outcome, "date": on})
    today = session.today(workspace)
    how = Resolution(date=told["date"] or today, outcome=told["outcome"])
    change = partial(escalations.resolve, how=how, today=today)
    _save(session, workspace, "escalate resolve", N_("Escalation {id} is resolved."), told["met"], change)


def _questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What there is to know of an escalation, in the order in which people think of it."""
    about, organisation = about_and_organisation(session)
    return (
        which_plan(session, workspace),
        about,
        organisation,
        which_step(workspace.ladder, session),
        *whom(workspace.ladder),
        Question("reason", "--reason", N_("What does not work out?"), a_text, of=Escalation),
        Question("raised_by", "--by", N_("Who asks for it?"), a_person, offers=people_offered),
    )


def _when(session: Session, workspace: Workspace) -> Question:
    text = N_("On which day? Empty is today.")
    return Question("date", "--on", text, a_day(session, workspace, "--on"), needed=False)


def _save(session: Session, workspace: Workspace, deed: str, said: str, found: Found, change: "partial[Plan]") -> None:
    changed = partial(change, ident=found.ident)
    save(session, workspace, deed, said, Asked(found.stored, "escalation", found.ident, changed))

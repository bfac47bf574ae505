"""`g1p event add` and `g1p earlier-help add`: what happened before, and which help there was."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PlanWord, TextWord, person_option
from g1p.cli.asking import Answers, Question, Take, answered
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import choice, people_offered
from g1p.cli.session import Session
from g1p.cli.taking import NUMBER, a_day, a_person, a_text
from g1p.errors import N_, OptionsDisagree, YearNotUnderstood
from g1p.model.changes import network
from g1p.model.story import EarlierHelp, Effect, LifeEvent
from g1p.store.workspace import Workspace


def add_event(
    ctx: typer.Context,
    plan: PlanWord = None,
    text: TextWord = None,
    on: Annotated[str | None, typer.Option("--on", metavar=N_("DAY"), help=N_("The day on which it happened."))] = None,
    year: Annotated[
        str | None, typer.Option("--year", metavar=N_("YEAR"), help=N_("The year, when you do not know the day."))
    ] = None,
    person: Annotated[
        str | None,
        person_option("--person", N_("Whom it is about; the whole family when left out.")),
    ] = None,
    effect: Annotated[
        Effect | None, typer.Option("--effect", metavar="up|down", help=N_("Did things get better after it, or worse?"))
    ] = None,
) -> None:
    """On the day that it happened, or in the year."""
    session: Session = ctx.obj
    workspace = session.workspace()
    if on is not None and year is not None:
        raise OptionsDisagree(one="--on", other="--year")
    questions = (
        which_plan(session, workspace),
        Question("text", "TEXT", N_("What happened?"), a_text, of=LifeEvent),
        *_when(session, workspace, year),
        Question("person", "--person", WHOM, a_person, needed=False, offers=people_offered),
        choice("effect", "--effect", N_("How did things go after it?"), Effect, label="effect", needed=False),
    )
    given = {"plan": plan, "text": text, "date": on, "year": year, "person": person, "effect": effect}
    told = answered(session, "event add", questions, dict(given))
    stored = told.pop("plan")
    event = LifeEvent(**filled(LifeEvent, told))
    change = partial(network.add_event, event=event, today=session.today(workspace))
    said = N_("The event stands in plan {plan}.")
    save(session, workspace, "event add", said, Asked(stored, "event", stored.plan.id, change))


WHOM = N_("Whom is it about? Empty is the whole family.")


def _when(session: Session, workspace: Workspace, year: str | None) -> tuple[Question, Question]:
    """The day or else the year: on the line one of the two is needed, at a terminal the year when there is no day."""
    asks = session.asks()
    on = Question(
        "date",
        "--on",
        N_("On which day? Empty when you only know the year."),
        a_day(session, workspace, "--on"),
        needed=not asks and year is None,
        asked=lambda _: year is None,
        lacking=N_("--on or --year"),
    )
    in_year = Question("year", "--year", N_("In which year?"), _a_year(session, workspace), needed=asks, asked=_no_day)
    return on, in_year


def _no_day(known: Answers) -> bool:
    return known["date"] is None


def _a_year(session: Session, workspace: Workspace) -> Take:
    """Takes a year of four digits, which is not still to come."""

    def take(said: str, _: Answers) -> int:
        if not NUMBER.fullmatch(said.strip()):
            raise YearNotUnderstood(key="year")
        network.check_year(int(said), session.today(workspace))
        return int(said)

    return take


def add_earlier_help(
    ctx: typer.Context,
    plan: PlanWord = None,
    what: Annotated[str | None, typer.Argument(metavar=N_("WHAT"), help=N_("Which help it was."))] = None,
    by: Annotated[str | None, typer.Option("--by", metavar=N_("TEXT"), help=N_("Who gave the help."))] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar=N_("DAY"), help=N_("The first day."))] = None,
    until: Annotated[str | None, typer.Option("--until", metavar=N_("DAY"), help=N_("The last day."))] = None,
    result: Annotated[str | None, typer.Option("--result", metavar=N_("TEXT"), help=N_("What came of it."))] = None,
) -> None:
    """Help that has ended; who helps now is one of the people, with actions."""
    session: Session = ctx.obj
    workspace = session.workspace()
    first, last = (a_day(session, workspace, option) for option in ("--from", "--until"))
    questions = (
        which_plan(session, workspace),
        Question("what", "WHAT", N_("Which help was it?"), a_text, of=EarlierHelp),
        Question("by", "--by", N_("Who gave the help?"), a_text),
        Question("from_", "--from", N_("From which day?"), first, needed=False),
        Question("until", "--until", N_("Up to which day?"), last, needed=False),
        Question("result", "--result", N_("What came of it?"), a_text, needed=False, of=EarlierHelp),
    )
    given = {"plan": plan, "what": what, "by": by, "from_": from_, "until": until, "result": result}
    told = answered(session, "earlier-help add", questions, dict(given))
    stored = told.pop("plan")
    made = EarlierHelp(**filled(EarlierHelp, told))
    change = partial(network.add_earlier_help, help_=made, today=session.today(workspace))
    said = N_("The earlier help stands in plan {plan}.")
    save(session, workspace, "earlier-help add", said, Asked(stored, "earlier-help", stored.plan.id, change))

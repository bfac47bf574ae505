"""`g1p coordinator set` and `g1p keeper set`: who watches the plan, and who holds its file."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PersonWord, PlanWord, ReasonToPassOn
from g1p.cli.asking import Answers, Question, answered
from g1p.cli.completing import complete_people
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_person, which_plan, who_of
from g1p.cli.offering import people_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_person, a_text, plan_of
from g1p.errors import N_
from g1p.model.changes import roles
from g1p.model.course import Coordination


def set_coordinator(
    ctx: typer.Context,
    plan: PlanWord = None,
    person: PersonWord = None,
    arrangement: Annotated[
        str | None, typer.Option("--arrangement", metavar=N_("TEXT"), help=N_("How you keep each other informed."))
    ] = None,
    keeper: Annotated[
        str | None,
        typer.Option(
            "--keeper",
            metavar=N_("PERSON"),
            help=N_("The keeper too, when there is none yet."),
            autocompletion=complete_people,
        ),
    ] = None,
    reason: ReasonToPassOn = None,
) -> None:
    """May be a parent, somebody of the network, or a professional; the earlier one stays in the plan."""
    session: Session = ctx.obj
    workspace = session.workspace()
    first = N_("Who holds the file? One of the professionals.")
    how = N_("How is it arranged? Who calls whom, and when?")
    questions = (
        which_plan(session, workspace),
        which_person(N_("Who watches the plan from now on?")),
        Question("keeper", "--keeper", first, a_person, asked=_is_first, offers=people_offered),
        Question("arrangement", "--arrangement", how, a_text, asked=_is_first, of=Coordination),
        Question("reason", "--reason", N_("Why does it pass on?"), a_text, needed=False, asked=_passes_on),
    )
    given = {"plan": plan, "person": person, "keeper": keeper, "arrangement": arrangement, "reason": reason}
    told = answered(session, "coordinator set", questions, dict(given))
    stored, slug = told["plan"], told["person"]
    fields = {name: told[name] for name in ("arrangement", "reason", "keeper")}
    change = partial(roles.set_coordinator, slug=slug, today=session.today(workspace), **fields)
    said = N_("{id} is the coordinator of plan {plan}.")
    save(session, workspace, "coordinator set", said, Asked(stored, "person", slug, change))


def set_keeper(ctx: typer.Context, plan: PlanWord = None, person: PersonWord = None) -> None:
    """The keeper is a professional, and may read the whole file."""
    session: Session = ctx.obj
    workspace = session.workspace()
    stored, slug = who_of(session, workspace, "keeper set", plan, person)
    change = partial(roles.set_keeper, slug=slug, today=session.today(workspace))
    said = N_("{id} is the keeper of plan {plan}.")
    save(session, workspace, "keeper set", said, Asked(stored, "person", slug, change))


def _is_first(known: Answers) -> bool:
    return plan_of(known).coordination is None


def _passes_on(known: Answers) -> bool:
    return not _is_first(known)

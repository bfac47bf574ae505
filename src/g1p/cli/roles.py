"""`g1p coordinator set` and `g1p keeper set`: who watches the plan, and who holds its file."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PersonWord, PlanWord, ReasonToPassOn, person_option
from g1p.cli.asking import Answers, Question, answered
from g1p.cli.duties import say_duties
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_person, which_plan
from g1p.cli.seats import a_keeper, a_watcher, keepers_offered, watchers_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_text, plan_of
from g1p.errors import N_, NothingPassesOn
from g1p.model.changes import roles
from g1p.model.course import Coordination
from g1p.store.workspace import Workspace


def set_coordinator(
    ctx: typer.Context,
    plan: PlanWord = None,
    person: PersonWord = None,
    arrangement: Annotated[
        str | None, typer.Option("--arrangement", metavar=N_("TEXT"), help=N_("How you keep each other informed."))
    ] = None,
    keeper: Annotated[
        str | None,
        person_option("--keeper", N_("The keeper too, when there is none yet.")),
    ] = None,
    reason: ReasonToPassOn = None,
) -> None:
    """May be a parent, somebody of the network, or a professional; the earlier one stays in the plan."""
    session: Session = ctx.obj
    workspace = session.workspace()
    how = N_("How is it arranged? Who calls whom, and when?")
    questions = (
        which_plan(session, workspace),
        which_person(N_("Who watches the plan from now on?"))._replace(
            take=a_watcher(session, workspace), offers=watchers_offered(session, workspace)
        ),
        _keeper(session, workspace, "keeper", "--keeper")._replace(asked=_is_first),
        Question("arrangement", "--arrangement", how, a_text, asked=_is_first, of=Coordination),
        Question("reason", "--reason", N_("Why does it pass on?"), a_text, needed=False, asked=_passes_on),
    )
    given = {"plan": plan, "person": person, "keeper": keeper, "arrangement": arrangement, "reason": reason}
    told = answered(session, "coordinator set", questions, dict(given))
    stored, slug = told["plan"], told["person"]
    if told["reason"] is not None and _is_first(told):
        raise NothingPassesOn(option="--reason")
    fields = {name: told[name] for name in ("arrangement", "reason", "keeper")}
    change = partial(roles.set_coordinator, slug=slug, today=session.today(workspace), **fields)
    said = N_("{id} is the coordinator of plan {plan}.")
    save(session, workspace, "coordinator set", said, Asked(stored, "person", slug, change))
    say_duties(session, stored.plan, slug)


def set_keeper(ctx: typer.Context, plan: PlanWord = None, person: PersonWord = None) -> None:
    """The keeper is a professional, and may read the whole file."""
    session: Session = ctx.obj
    workspace = session.workspace()
    questions = [which_plan(session, workspace), _keeper(session, workspace, "person", "PERSON")]
    told = answered(session, "keeper set", questions, {"plan": plan, "person": person})
    stored, slug = told["plan"], told["person"]
    change = partial(roles.set_keeper, slug=slug, today=session.today(workspace))
    said = N_("{id} is the keeper of plan {plan}.")
    save(session, workspace, "keeper set", said, Asked(stored, "person", slug, change))


def _keeper(session: Session, workspace: Workspace, name: str, option: str) -> Question:
    text = N_("Who holds the file? One of the professionals.")
    take, offers = a_keeper(session, workspace), keepers_offered(session, workspace)
    return Question(name, option, text, take, offers=offers)


def _is_first(known: Answers) -> bool:
    return plan_of(known).coordination is None


def _passes_on(known: Answers) -> bool:
    return not _is_first(known)

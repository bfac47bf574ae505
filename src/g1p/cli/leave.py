"""`g1p person leave`: somebody leaves the plan, and hands over what is still open, one question each."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PersonWord, PlanWord, Reason, person_option
from g1p.cli.asking import Answers, Given, Question, answered
from g1p.cli.completing import complete_people
from g1p.cli.duties import say_duties
from g1p.cli.keeping import Asked, save, say_still_open
from g1p.cli.meaning import which_person, which_plan
from g1p.cli.offering import able_offered
from g1p.cli.screen import note
from g1p.cli.seats import a_keeper, a_watcher, keepers_offered, watchers_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text, plan_of
from g1p.errors import N_
from g1p.model.changes.leaving import Leaving, actions_of, hand_over
from g1p.model.changes.people import roles_of
from g1p.model.plan import Plan
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace

DROP = "drop"
"""The answer that an action is not needed any more."""


def leave(
    ctx: typer.Context,
    plan: PlanWord = None,
    person: PersonWord = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar=N_("DAY"), help=N_("The last day; today when left out."))
    ] = None,
    reason: Reason = None,
    open_actions: Annotated[
        str | None,
        typer.Option(
            "--open-actions",
            metavar=N_("PERSON|drop"),
            help=N_("Who does the open actions of this person from now on, or drop."),
            autocompletion=complete_people,
        ),
    ] = None,
    coordinator: Annotated[
        str | None,
        person_option("--coordinator", N_("Who watches the plan from now on.")),
    ] = None,
    keeper: Annotated[
        str | None,
        person_option("--keeper", N_("Who holds the file from now on.")),
    ] = None,
) -> None:
    """Hands over first: the role of coordinator or keeper, and every open action. Nothing is deleted."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "person": person, "on": on, "reason": reason}
    given |= {"coordinator": coordinator, "keeper": keeper, "open_actions": open_actions}
    told = answered(session, "person leave", _questions(session, workspace), given)
    stored, slug, today = told["plan"], told["person"], session.today(workspace)
    mine = [action.id for action in actions_of(stored.plan, slug)]
    if told["open_actions"] is None and session.asks():
        told |= _each(session, stored, slug)
    to = {ident: told["open_actions"] or told.get(ident) for ident in mine}
    leaving = Leaving(
        on=told["on"] or today,
        reason=told["reason"],
        coordinator=told["coordinator"],
        keeper=told["keeper"],
        actions={ident: None if who == DROP else who for ident, who in to.items() if who is not None},
    )
    change = partial(hand_over, slug=slug, leaving=leaving, today=today)
    save(session, workspace, "person leave", N_("{id} leaves plan {plan}."), Asked(stored, "person", slug, change))
    if leaving.coordinator is not None:
        _say_passed(session, stored.plan, leaving, today)
    say_still_open(session, [ident for ident in mine if ident not in leaving.actions])


def _say_passed(session: Session, plan: Plan, leaving: Leaving, today: dt.date) -> None:
    """Says what the next coordinator sees to; and that it is today already when the last day is still to come."""
    if leaving.on > today and session.form in ("text", "lines"):
        text = N_("{person} is the coordinator from today, not from the last day of who leaves.")
        note(session, session.words.say(text, person=leaving.coordinator))
    say_duties(session, plan, str(leaving.coordinator))


def _questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """Who leaves, when and why, and what passes on in one go."""
    last = a_day(session, workspace, "--on")
    watches, keeps = N_("Who watches the plan from now on?"), N_("Who holds the file from now on?")
    every = N_("Who does every open action from now on? A person, or drop.")
    return (
        *(which_plan(session, workspace), which_person()),
        Question("on", "--on", N_("What is the last day? Empty is today."), last, needed=False),
        Question("reason", "--reason", N_("Why?"), a_text, needed=False, wished=True),
        Question(
            "coordinator",
            "--coordinator",
            watches,
            a_watcher(session, workspace),
            needed=session.asks(),
            asked=partial(_holds, "coordinator"),
            offers=watchers_offered(session, workspace, but_who="person"),
        ),
        Question(
            "keeper",
            "--keeper",
            keeps,
            a_keeper(session, workspace),
            needed=session.asks(),
            asked=partial(_holds, "keeper"),
            offers=keepers_offered(session, workspace, but_who="person"),
        ),
        Question("open_actions", "--open-actions", every, _to_whom, needed=False, asked=lambda _: False),
    )


def _each(session: Session, stored: Stored, slug: str) -> Answers:
    """What becomes of each open action, by its id; what others do as well may stay with them."""
    text = N_("{action}: who does it from now on? A person, or drop.")
    questions = [
        Question(
            one.id,
            "--open-actions",
            text,
            _to_whom,
            needed=len(one.who) == 1,
            wished=True,
            offers=_others_or_drop,
            facts={"action": one.text},
        )
        for one in actions_of(stored.plan, slug)
    ]
    given: Given = {"plan": stored.plan.id, "person": slug}  # the draft of one is not offered for another
    return answered(session, "person leave", questions, given, {"plan": stored, "person": slug})


def _to_whom(said: str, known: Answers) -> str:
    """Takes somebody of the plan, or `drop`."""
    return DROP if said.strip().lower() == DROP else a_person(said, known)


def _holds(role: str, known: Answers) -> bool:
    return known.get("person") is not None and role in roles_of(plan_of(known), known["person"])


def _others_or_drop(known: Answers) -> Sequence[str]:
    return [*(slug for slug in able_offered(known) if slug != known["person"]), DROP]

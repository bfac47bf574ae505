"""`g1p plan activate`, `pause`, `resume` and `reopen`: how a plan goes on."""

import datetime as dt
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import Next, PlanWord, Reason
from g1p.cli.asking import Answers, Question, answered
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import ended_plans_listed
from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_text, plan_of
from g1p.errors import N_
from g1p.model.agreeing import not_agreed
from g1p.model.changes import closing, course
from g1p.model.course import Pause, Reopened
from g1p.model.plan import Plan
from g1p.store.workspace import Workspace

NEXT = N_("On which day do you look at the plan together again?")


def activate(ctx: typer.Context, plan: PlanWord = None, next_evaluation: Next = None) -> None:
    """Needs a coordinator, a keeper, a goal, an action and the day of the next evaluation."""
    session: Session = ctx.obj
    workspace = session.workspace()
    asked = partial(_lacks_a_day_alone, session.today(workspace))
    day = _next(session, workspace)._replace(needed=session.asks(), asked=asked)  # else the rules ask for it
    questions = (which_plan(session, workspace), day)
    told = answered(session, "plan activate", questions, {"plan": plan, "next": next_evaluation})
    fields = {"next_evaluation": told["next"], "today": session.today(workspace)}
    change = partial(course.activate, **fields, require_agreement=workspace.require_agreement)
    begins = plan_of(told).status == "draft"
    _save(session, workspace, "plan activate", N_("Plan {plan} is active."), told, change)
    if begins and not workspace.require_agreement:
        _warn(session, plan_of(told), fields["today"])


def pause(
    ctx: typer.Context,
    plan: PlanWord = None,
    reason: Reason = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar=N_("DAY"), help=N_("The first day; today when left out."))
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar=N_("DAY"), help=N_("The last day; open when left out."))
    ] = None,
) -> None:
    """Nothing is late while the plan rests, and nobody gets a reminder."""
    session: Session = ctx.obj
    workspace = session.workspace()
    first, last = (a_day(session, workspace, option) for option in ("--since", "--until"))
    questions = (
        which_plan(session, workspace),
        Question("reason", "--reason", N_("Why does the plan rest?"), a_text, of=Pause),
        Question("since", "--since", N_("From which day? Empty is today."), first, needed=False),
        Question("until", "--until", N_("Up to which day? Empty is open."), last, needed=False),
    )
    given = {"plan": plan, "reason": reason, "since": since, "until": until}
    told = answered(session, "plan pause", questions, dict(given))
    today = session.today(workspace)
    fields = {"since": told["since"] or today, "reason": told["reason"], "until": told["until"], "today": today}
    rests = (
        N_("Plan {plan} rests.") if fields["since"] <= today else N_("Plan {plan} rests from the day that you said.")
    )
    _save(session, workspace, "plan pause", rests, told, partial(course.pause, **fields))


def resume(
    ctx: typer.Context,
    plan: PlanWord = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar=N_("DAY"), help=N_("The day on which it goes on; today when left out.")),
    ] = None,
) -> None:
    """Look at the days of the actions then: what was due in the meantime is late at once."""
    session: Session = ctx.obj
    workspace = session.workspace()
    text = N_("From which day does it go on? Empty is today.")
    questions = (
        which_plan(session, workspace),
        Question("on", "--on", text, a_day(session, workspace, "--on"), needed=False),
    )
    told = answered(session, "plan resume", questions, {"plan": plan, "on": on})
    today = session.today(workspace)
    change = partial(course.resume, on=told["on"] or today, today=today)
    _save(session, workspace, "plan resume", N_("Plan {plan} goes on."), told, change)


def reopen(ctx: typer.Context, plan: PlanWord = None, reason: Reason = None, next_evaluation: Next = None) -> None:
    """How it ended stays in the plan."""
    session: Session = ctx.obj
    workspace = session.workspace()
    questions = (
        which_plan(session, workspace)._replace(listed=ended_plans_listed(workspace)),
        Question("reason", "--reason", N_("Why does it go on?"), a_text, of=Reopened),
        _next(session, workspace),
    )
    given = {"plan": plan, "reason": reason, "next": next_evaluation}
    told = answered(session, "plan reopen", questions, dict(given))
    fields = {"reason": told["reason"], "next_evaluation": told["next"], "today": session.today(workspace)}
    _save(session, workspace, "plan reopen", N_("Plan {plan} is open again."), told, partial(closing.reopen, **fields))


def _next(session: Session, workspace: Workspace) -> Question:
    return Question("next", "--next-evaluation", NEXT, a_day(session, workspace, "--next-evaluation"))


def _lacks_a_day_alone(today: dt.date, known: Answers) -> bool:
    """Whether it makes sense to ask for the day: it is the only thing that the plan still needs."""
    plan = plan_of(known)
    return plan.next_evaluation is None and not any(course.lacking(plan, today))


def _warn(session: Session, plan: Plan, today: dt.date) -> None:
    """Says who has not agreed with the text of a plan that begins; nothing when everybody who is asked has."""
    people = not_agreed(plan, today)
    if people and session.form in ("text", "lines"):
        text = N_(
            "Not everybody has agreed with the text as it is now: {people}. Ask them, and write it with: {command}."
        )
        command = f"g1p agree {plan.id}"
        note(session, session.words.say(text, people=", ".join(people), command=command))


def _save(session: Session, workspace: Workspace, deed: str, said: str, told: Answers, change: "partial[Plan]") -> None:
    stored = told["plan"]
    save(session, workspace, deed, said, Asked(stored, "plan", stored.plan.id, change))

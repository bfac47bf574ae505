"""`g1p plan close`: a plan ends, when every open action has its answer."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PlanWord, person_option
from g1p.cli.asking import Answers as Told
from g1p.cli.asking import Given, Question, answered, split
from g1p.cli.fates import fates
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import choice, people_offered
from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text, plan_of
from g1p.errors import N_, OnlyInAftercare
from g1p.model.changes.closing import Answer, Answers, check_call, close
from g1p.model.changes.find import open_actions
from g1p.model.changes.goals import End, end_goals
from g1p.model.course import Closing, ClosingReason, Relapse
from g1p.model.goals import Goal
from g1p.model.plan import Plan
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace

RELAPSE = ("signs", "what_helps", "call")
"""What a relapse plan says, by the names of its fields."""


def close_plan(
    ctx: typer.Context,
    plan: PlanWord = None,
    reason: Annotated[
        ClosingReason | None,
        typer.Option(
            "--reason", metavar="goals_reached|family_stopped|moved_away|taken_over|other", help=N_("Why it ends.")
        ),
    ] = None,
    signs: Annotated[
        str | None, typer.Option("--signs", metavar=N_("TEXT"), help=N_("How you notice that it gets hard again."))
    ] = None,
    what_helps: Annotated[
        str | None, typer.Option("--what-helps", metavar=N_("TEXT"), help=N_("What helps then."))
    ] = None,
    call: Annotated[
        list[str] | None,
        person_option("--call", N_("Whom you call then.")),
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar=N_("TEXT"), help=N_("How it ended."))] = None,
    lesson: Annotated[
        str | None, typer.Option("--lesson", metavar=N_("TEXT"), help=N_("What others can learn from it."))
    ] = None,
    aftercare_until: Annotated[
        str | None,
        typer.Option("--aftercare-until", metavar=N_("DAY"), help=N_("Until when somebody keeps in touch.")),
    ] = None,
    open_actions: Annotated[
        Answer | None,
        typer.Option("--open-actions", metavar="done|fail|drop|keep", help=N_("What becomes of every open action.")),
    ] = None,
    open_goals: Annotated[
        End | None,
        typer.Option(
            "--open-goals",
            metavar="achieved|partly_achieved|not_achieved|let_go",
            help=N_("How every goal ends that is still open."),
        ),
    ] = None,
) -> None:
    """With --aftercare-until the plan goes into aftercare first; close it again when that is over."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "reason": reason, "aftercare_until": aftercare_until, "signs": signs}
    given |= {"what_helps": what_helps, "call": split(call or ()), "note": note, "lesson": lesson}
    given |= {"open_actions": open_actions}
    told = answered(session, "plan close", _questions(session, workspace, given), given)
    stored: Stored = told["plan"]
    if open_actions == "keep" and told["aftercare_until"] is None:
        raise OnlyInAftercare
    ends = _ends(session, stored, open_goals, aftercare=told["aftercare_until"] is not None)
    answers = open_actions or fates(session, stored, aftercare=told["aftercare_until"] is not None)
    relapse = Relapse(**filled(Relapse, told)) if told["signs"] else None
    rest = {name: told[name] for name in ("reason", "note", "lesson", "aftercare_until")}
    today = session.today(workspace)
    closing = Closing(date=today, relapse=relapse, **rest)
    change = partial(_close, ends=ends, closing=closing, answers=answers, today=today)
    said = N_("Plan {plan} is in aftercare.") if closing.aftercare_until else N_("Plan {plan} is closed.")
    save(session, workspace, "plan close", said, Asked(stored, "plan", stored.plan.id, change))
    if closing.aftercare_until is None:
        _say_goals_open(session, [goal.id for goal in _going_on(stored.plan) if goal.id not in ends])


def _close(plan: Plan, ends: Mapping[str, End], closing: Closing, answers: Answers, today: dt.date) -> Plan:
    return close(end_goals(plan, ends), closing, answers, today)


def _questions(session: Session, workspace: Workspace, given: Given) -> tuple[Question, ...]:
    """What a closing needs, by the names of its fields; who says part of a relapse plan on the line says all of it."""
    relapses = partial(_relapses, is_given=any(given[name] not in (None, []) for name in RELAPSE))
    until = a_day(session, workspace, "--aftercare-until")
    text = N_("What becomes of the open actions?")
    actions = choice("open_actions", "--open-actions", text, Answer, label="open action")
    return (
        which_plan(session, workspace),
        choice("reason", "--reason", N_("Why does it end?"), ClosingReason, label="closing reason"),
        Question(
            "aftercare_until", "--aftercare-until", N_("Until when does somebody keep in touch?"), until, needed=False
        ),
        Question(
            "signs", "--signs", N_("How do you notice that it gets hard again?"), a_text, asked=relapses, of=Relapse
        ),
        Question("what_helps", "--what-helps", N_("What helps then?"), a_text, asked=relapses, of=Relapse),
        Question(
            "call",
            "--call",
            N_("Whom do you call then? One at a time."),
            partial(_to_call, session, workspace),
            many=True,
            asked=relapses,
            offers=people_offered,
        ),
        Question("note", "--note", N_("How did it end?"), a_text, needed=False, of=Closing),
        Question("lesson", "--lesson", N_("What can others learn from it?"), a_text, needed=False, of=Closing),
        actions._replace(asked=partial(_hang, session, relapses)),  # at a terminal each is asked about
    )


def _to_call(session: Session, workspace: Workspace, said: str, known: Told) -> str:
    """Takes somebody who can still be called when the plan, or its aftercare, has ended."""
    slug = a_person(said, known)
    check_call(plan_of(known), slug, session.today(workspace), known["aftercare_until"])
    return slug


def _relapses(known: Told, *, is_given: bool) -> bool:
    """Whether there is to be a relapse plan: the family goes on alone, or part of it `is_given`."""
    if is_given:
        return True
    said = plan_of(known).closing  # that of aftercare stays, its relapse plan too
    lacking = not (said and said.relapse)
    return lacking and (known["reason"] in (None, "goals_reached") or known["aftercare_until"] is not None)


def _hang(session: Session, relapses: Callable[[Told], bool], known: Told) -> bool:
    """Whether a script should hear, along with all else that its line lacks, that there are open actions."""
    lacks = known["reason"] is None or (relapses(known) and not all(known[name] for name in RELAPSE))
    return lacks and not session.asks() and bool(open_actions(plan_of(known)))


def _ends(session: Session, stored: Stored, said: End | None, *, aftercare: bool) -> dict[str, End]:
    """How each goal ends that is still open: all alike, or asked one by one; in aftercare one may go on."""
    still = _going_on(stored.plan)
    if said is not None or not session.asks():
        return {goal.id: said for goal in still if said is not None}
    text = N_("{goal}: how did it end?")
    each = [
        choice(goal.id, "--open-goals", text, End, label="goal status", needed=not aftercare)._replace(
            facts={"goal": goal.text}, wished=True
        )
        for goal in still
    ]
    told = answered(session, "plan close", each, {"plan": stored.plan.id}, {"plan": stored})
    return {goal.id: told[goal.id] for goal in still if told[goal.id] is not None}


def _going_on(plan: Plan) -> list[Goal]:
    """The goals that still have no end."""
    return [goal for goal in plan.goals if plan.is_worked_on(goal)]


def _say_goals_open(session: Session, idents: Sequence[str]) -> None:
    """Says which goals of a closed plan have no end, and how they get one; nothing when there are none."""
    if not idents or session.form not in ("text", "lines"):
        return
    text = N_("Still open in the closed plan: {ids}. To say how they ended: g1p undo, and close again with {option}.")
    if session.dry_run:
        text = N_("Still open in the closed plan: {ids}. Say how they end with {option}.")
    note(session, session.words.say(text, ids=", ".join(idents), option="--open-goals"))

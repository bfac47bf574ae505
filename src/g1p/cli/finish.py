"""`g1p plan close`: a plan ends, when every open action has its answer."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PlanWord
from g1p.cli.asking import Answers, Given, Question, answered, split
from g1p.cli.completing import complete_people
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import choice, people_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text, plan_of
from g1p.errors import N_, OnlyInAftercare
from g1p.model.changes.closing import Answer, Ending, close
from g1p.model.changes.find import open_actions
from g1p.model.course import Closing, ClosingReason, Relapse
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
        typer.Option("--call", metavar=N_("PERSON"), help=N_("Whom you call then."), autocompletion=complete_people),
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
) -> None:
    """With --aftercare-until the plan goes into aftercare first; close it again when that is over."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "reason": reason, "aftercare_until": aftercare_until, "signs": signs}
    given |= {"what_helps": what_helps, "call": split(call or ()), "note": note, "lesson": lesson}
    given |= {"open_actions": open_actions}
    told = answered(session, "plan close", _questions(session, workspace), given)
    stored: Stored = told["plan"]
    if open_actions == "keep" and told["aftercare_until"] is None:
        raise OnlyInAftercare
    answers = open_actions or _asked(session, stored, aftercare=told["aftercare_until"] is not None)
    relapse = Relapse(**filled(Relapse, told)) if told["signs"] else None
    rest = {name: told[name] for name in ("reason", "note", "lesson", "aftercare_until")}
    today = session.today(workspace)
    closing = Closing(date=today, relapse=relapse, **rest)
    change = partial(close, closing=closing, answers=answers, today=today)
    said = N_("Plan {plan} is in aftercare.") if closing.aftercare_until else N_("Plan {plan} is closed.")
    save(session, workspace, "plan close", said, Asked(stored, "plan", stored.plan.id, change))


def _questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What a closing needs, by the names of its fields."""
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
            "signs", "--signs", N_("How do you notice that it gets hard again?"), a_text, asked=_relapses, of=Relapse
        ),
        Question("what_helps", "--what-helps", N_("What helps then?"), a_text, asked=_relapses, of=Relapse),
        Question(
            "call",
            "--call",
            N_("Whom do you call then? One at a time."),
            a_person,
            many=True,
            asked=_relapses,
            offers=people_offered,
        ),
        Question("note", "--note", N_("How did it end?"), a_text, needed=False, of=Closing),
        Question("lesson", "--lesson", N_("What can others learn from it?"), a_text, needed=False, of=Closing),
        actions._replace(asked=partial(_hang, session)),  # at a terminal each is asked about
    )


def _relapses(known: Answers) -> bool:
    """Whether the family goes on alone: then there is a relapse plan."""
    if any(known.get(name) for name in RELAPSE):
        return True
    said = plan_of(known).closing  # that of aftercare stays, its relapse plan too
    lacking = not (said and said.relapse)
    return lacking and (known["reason"] in (None, "goals_reached") or known["aftercare_until"] is not None)


def _hang(session: Session, known: Answers) -> bool:
    """Whether a script should hear, along with all else that its line lacks, that there are open actions."""
    lacks = known["reason"] is None or (_relapses(known) and not all(known[name] for name in RELAPSE))
    return lacks and not session.asks() and bool(open_actions(plan_of(known)))


def _asked(session: Session, stored: Stored, *, aftercare: bool) -> dict[str, Answer] | None:
    """What becomes of each open action; None when nobody can be asked. In aftercare one may be kept."""
    if not session.asks():
        return None
    text = N_("{action}: what becomes of it?")
    words = Answer if aftercare else Ending
    questions = [
        choice(one.id, "--open-actions", text, words, label="open action")._replace(facts={"action": one.text})
        for one in open_actions(stored.plan)
    ]
    told = answered(session, "plan close", questions, {"plan": stored.plan.id}, {"plan": stored})
    return {question.name: told[question.name] for question in questions}

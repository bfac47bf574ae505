"""`g1p evaluate`: how it goes, of one goal by one person, or of every goal in turn at the table."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

import typer

from g1p.cli.arguments import By, PlanWord, person_option
from g1p.cli.asking import Answers, Given, Question, answered, split
from g1p.cli.completing import complete_records
from g1p.cli.follow_up import check_follow_up, follow_up, follow_up_questions
from g1p.cli.goal_questions import EACH, FOLLOW_UP, HOW, WORKED, progress_questions
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import actors_offered, people_offered
from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_goal_looked_at, a_person, a_text
from g1p.errors import N_, WholeAtTerminal
from g1p.model.changes.evaluate import evaluate
from g1p.model.changes.find import is_looked_at
from g1p.model.evaluations import Evaluation, GoalEvaluation, Result
from g1p.model.plan import Plan
from g1p.store.plans import Stored
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace

CONCLUSION = N_("What do you conclude together?")
ABOUT_ONE = {"result": "--result", "scores": "--score", "worked": "--worked", "follow_up": "--follow-up"}
ABOUT_ONE |= {"who": "--who", "due": "--due"}


def evaluate_command(
    ctx: typer.Context,
    plan: PlanWord = None,
    goal: Annotated[
        str | None,
        typer.Option(
            "--goal",
            metavar=N_("GOAL"),
            help=N_("One goal; without it every goal is asked in turn."),
            autocompletion=complete_records("goal"),
        ),
    ] = None,
    score: Annotated[
        list[str] | None,
        typer.Option("--score", metavar=N_("PERSON=N"), help=N_("What somebody gives it, from 0 to 10.")),
    ] = None,
    result: Annotated[
        Result | None, typer.Option("--result", metavar="finished|on_track|slow|stalled|worse", help=HOW)
    ] = None,
    worked: Annotated[str | None, typer.Option("--worked", metavar=N_("TEXT"), help=WORKED)] = None,
    agreed: Annotated[str | None, typer.Option("--follow-up", metavar=N_("TEXT"), help=FOLLOW_UP)] = None,
    who: Annotated[
        list[str] | None,
        person_option("--who", N_("Who takes the follow-up on: it becomes an action.")),
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar=N_("DAY"), help=N_("The last day of that action."))
    ] = None,
    summary: Annotated[str | None, typer.Option("--summary", metavar=N_("TEXT"), help=CONCLUSION)] = None,
    by: By = None,
    next_day: Annotated[
        str | None, typer.Option("--next", metavar=N_("DAY"), help=N_("When you look at the plan together again."))
    ] = None,
) -> None:
    """The whole evaluation ends with the day of the next one; that of a single goal may leave it as it is."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "goal": goal, "summary": summary, "by": by, "next": next_day}
    given |= {"result": result, "scores": score or [], "worked": worked, "follow_up": agreed}
    given |= {"who": split(who or ()), "due": due}
    alone = goal is not None
    if alone:
        check_follow_up(who, due, agreed)
    told = answered(session, "evaluate", _one(session, workspace) if alone else [which_plan(session, workspace)], given)
    stored: Stored = told["plan"]
    if not alone:
        if not session.asks() or any(given[name] for name in ABOUT_ONE):
            raise WholeAtTerminal(options=", ".join(ABOUT_ONE.values()))
        given |= {"plan": stored.plan.id}
        told = answered(session, "evaluate", list(_walk(session, workspace, stored.plan)), given, {"plan": stored})
    goals = [told["goal"]] if alone else [one.id for one in stored.plan.goals if told.get(f"{one.id}.result")]
    prefix = "" if alone else "{}."
    today = session.today(workspace)
    evaluation = Evaluation(
        id=fresh_id(workspace, "evaluation"),
        date=today,
        by=told["by"],
        goals=tuple(_evaluated(one, prefix.format(one), told) for one in goals),
        summary=told["summary"],
    )
    change = partial(evaluate, evaluation=evaluation, next_evaluation=told["next"], today=today, whole=not alone)
    made = [Asked(stored, "evaluation", evaluation.id, change, made=True)]
    made += filter(None, (follow_up(workspace, stored, told, one, prefix.format(one), today) for one in goals))
    save(session, workspace, "evaluate", N_("Evaluation {id} stands in plan {plan}."), *made)
    _say_finished(session, stored.plan, evaluation)


def _say_finished(session: Session, plan: Plan, evaluation: Evaluation) -> None:
    """Says how to end a goal of which people say that it is finished: an evaluation alone does not."""
    told = (plan.goal(one.goal) for one in evaluation.goals if one.result == "finished")
    for goal in told:
        if goal is not None and goal.is_open and session.form in ("text", "lines"):
            note(session, session.words.say("Is goal {goal} achieved? Write so: g1p goal achieve {goal}", goal=goal.id))


def _evaluated(goal: str, prefix: str, told: Answers) -> GoalEvaluation:
    """What was answered of one goal; its answers have the goal's id before their name when there are several."""
    rest: dict[str, Any] = {name: told[f"{prefix}{name}"] for name in ("result", "worked", "follow_up")}
    return GoalEvaluation(goal=goal, scores=dict(told[f"{prefix}scores"]) or None, **rest)


def _one(session: Session, workspace: Workspace) -> list[Question]:
    """What there is to know of one goal and who says it."""
    goal = Question("goal", "--goal", N_("Which goal?"), a_goal_looked_at)
    summary = _summary()._replace(asked=lambda _: False)  # may be said of one goal too, but is asked at the end of all
    people = actors_offered(session, workspace)
    about = (*progress_questions("", people), *follow_up_questions(session, workspace, "", people))
    return [which_plan(session, workspace), goal, *about, summary, *_teller(session, workspace)]


def _walk(session: Session, workspace: Workspace, plan: Plan) -> Iterator[Question]:
    """Every goal of which people say how it goes, in the order of the plan, and then what the whole needs."""
    people = actors_offered(session, workspace)
    for goal in plan.goals:
        if is_looked_at(plan, goal):
            result, *rest = progress_questions(f"{goal.id}.", people)
            yield result._replace(text=EACH, needed=False, facts={"goal": goal.text})
            yield from (question._replace(asked=partial(_is_known, result.name)) for question in rest)
            yield from follow_up_questions(session, workspace, f"{goal.id}.", people)
    yield _summary()
    by, next_day = _teller(session, workspace)
    yield by
    yield next_day._replace(needed=True)


def _is_known(name: str, known: Answers) -> bool:
    return known[name] is not None


def _summary() -> Question:
    """What the whole table makes of it."""
    return Question("summary", "--summary", CONCLUSION, a_text, needed=False, of=Evaluation)


def _teller(session: Session, workspace: Workspace) -> list[Question]:
    """Who says it, and when you look again."""
    next_day = a_day(session, workspace, "--next")
    text = N_("On which day do you look at the plan together again?")
    return [
        Question("by", "--by", N_("Who says it?"), a_person, offers=people_offered),
        Question("next", "--next", text, next_day, needed=False),
    ]

"""`g1p action`: who does what and when; begun, done, not done, moved, or handed to somebody else."""

import re
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PlanWord, TextWord, Translated, Who
from g1p.cli.asking import Given, Question, answered, split
from g1p.cli.completing import complete_records
from g1p.cli.fields import filled
from g1p.cli.goal_questions import action_questions
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import goals_listed
from g1p.cli.session import Session
from g1p.cli.taking import a_record, translated_from
from g1p.errors import N_
from g1p.model.changes import actions
from g1p.model.goals import Action
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace

GOAL_ID = re.compile(r"g-[0-9a-z]{1,5}")


def add_action(
    ctx: typer.Context,
    plan: PlanWord = None,
    goal: Annotated[
        str | None,
        typer.Argument(
            metavar=N_("[GOAL]"), help=N_("The goal that it helps."), autocompletion=complete_records("goal")
        ),
    ] = None,
    text: TextWord = None,
    who: Who = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar=N_("DAY"), help=N_("The first day; today when left out."))
    ] = None,
    due: Annotated[str | None, typer.Option("--due", metavar=N_("DAY"), help=N_("The last day."))] = None,
    repeats: Annotated[
        str | None,
        typer.Option("--repeats", metavar="daily|weekly|monthly|RULE", help=N_("How often it comes again.")),
    ] = None,
    own_plan: Annotated[
        str | None,
        typer.Option("--own-plan", metavar=N_("TEXT"), help=N_("The name of the professional's own care plan.")),
    ] = None,
    translated: Translated = None,
) -> None:
    """Without GOAL the action belongs to the whole plan, such as who sends the plan round."""
    session: Session = ctx.obj
    workspace = session.workspace()
    goal, text = _goal_and_text(goal, text)
    given: Given = {"plan": plan, "goal": goal, "text": text, "who": split(who or ()), "start": start, "due": due}
    given |= {"repeats": repeats, "own_plan": own_plan}
    told = answered(session, "action add", _questions(session, workspace), given)
    stored, today = told["plan"], session.today(workspace)
    told["start"] = told["start"] or today
    fields = filled(Action, told) | translated_from(translated)
    action = Action(id=fresh_id(workspace, "action"), status="planned", **fields)
    change = partial(actions.add_action, goal=told["goal"], action=action, today=today)
    said = N_("Action {id} stands in plan {plan}.")
    save(session, workspace, "action add", said, Asked(stored, "action", action.id, change, made=True))


def _goal_and_text(goal: str | None, text: str | None) -> tuple[str | None, str | None]:
    """Of two words behind PLAN the second is the text; one word alone is the text, unless it is the id of a goal."""
    if text is None and goal is not None and not GOAL_ID.fullmatch(goal.lower()):
        return None, goal
    return goal, text


def _questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What there is to know of an action, by the name of its field, and before that which plan and goal it is for."""
    return (
        which_plan(session, workspace),
        Question("goal", "GOAL", N_("Which goal does it help?"), a_record("goal"), needed=False, listed=goals_listed),
        *action_questions(session, workspace),
    )

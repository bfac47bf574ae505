"""`g1p goal` for what becomes of goals: which comes first, which is reached, and which the family lets go."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import GoalWord, PlanWord
from g1p.cli.asking import Question, answered
from g1p.cli.completing import complete_records
from g1p.cli.goal import WHICH
from g1p.cli.keeping import Asked, save, say_still_open
from g1p.cli.meaning import the_record, which_plan
from g1p.cli.offering import goals_listed
from g1p.cli.session import Session
from g1p.cli.taking import a_record
from g1p.errors import N_, OptionsDisagree
from g1p.model.changes import goals
from g1p.model.changes.find import open_under


def order_goals(
    ctx: typer.Context,
    plan: PlanWord = None,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("GOAL…"), help=N_("The goals, the first one first."), autocompletion=complete_records("goal")
        ),
    ] = None,
) -> None:
    """Goals that you do not name keep their order, behind the ones that you do."""
    session: Session = ctx.obj
    workspace = session.workspace()
    text = N_("Which goal comes first, which next? One at a time.")
    which = Question("ids", "GOAL", text, a_record("goal"), many=True, listed=goals_listed)
    told = answered(session, "goal order", [which_plan(session, workspace), which], {"plan": plan, "ids": ids})
    change = partial(goals.order_goals, idents=told["ids"])
    stored = told["plan"]
    said = N_("The goals of plan {plan} stand in this order.")
    save(session, workspace, "goal order", said, Asked(stored, "plan", stored.plan.id, change))


def achieve_goal(
    ctx: typer.Context,
    goal: GoalWord = None,
    partly: Annotated[bool, typer.Option("--partly", help=N_("Reached in part."))] = False,
    missed: Annotated[bool, typer.Option("--not", help=N_("Not reached."))] = False,
) -> None:
    """Its actions that are still open are not late any more; say what becomes of them."""
    session: Session = ctx.obj
    if partly and missed:
        raise OptionsDisagree(one="--partly", other="--not")
    how: goals.Reached = "partly_achieved" if partly else "not_achieved" if missed else "achieved"
    workspace = session.workspace()
    found = the_record(session, workspace, "goal achieve", WHICH, goal)
    change = partial(goals.achieve, ident=found.ident, how=how)
    said = {"achieved": REACHED, "partly_achieved": PARTLY, "not_achieved": MISSED}[how]
    save(session, workspace, "goal achieve", said, Asked(found.stored, "goal", found.ident, change))
    say_still_open(session, open_under(found.stored.plan, found.ident))


REACHED = N_("Goal {id} is reached.")
PARTLY = N_("Goal {id} is reached in part.")
MISSED = N_("Goal {id} is not reached.")


def let_go(ctx: typer.Context, goal: GoalWord = None) -> None:
    """The family does not want it any more; it stays in the plan, and its actions are not late any more."""
    session: Session = ctx.obj
    workspace = session.workspace()
    found = the_record(session, workspace, "goal let-go", WHICH, goal)
    said = N_("Goal {id} is let go.")
    change = partial(goals.let_go, ident=found.ident)
    save(session, workspace, "goal let-go", said, Asked(found.stored, "goal", found.ident, change))
    say_still_open(session, open_under(found.stored.plan, found.ident))

"""`g1p action` for what becomes of actions, one or several at once: begun, done, not done, moved, handed over."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import ActionWords, On, Reason, Who
from g1p.cli.asking import Answers, Question, answered, split
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import anywhere
from g1p.cli.offering import actions_listed
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text
from g1p.errors import N_
from g1p.model.changes import actions
from g1p.model.goals import Action
from g1p.model.plan import Plan
from g1p.store.records import Found
from g1p.store.workspace import Workspace

OneChange = Callable[[Plan, str], Plan]
"""What becomes of one action, by its id."""


def start_action(ctx: typer.Context, ids: ActionWords = None) -> None:
    """Somebody is busy with it."""
    session: Session = ctx.obj
    workspace = session.workspace()
    told = answered(session, "action start", [_which(workspace)], {"ids": ids})
    _each(session, workspace, "action start", N_("Action {id} has begun."), told, actions.start)


def done_action(
    ctx: typer.Context,
    ids: ActionWords = None,
    on: On = None,
    result: Annotated[
        str | None, typer.Option("--result", metavar=N_("TEXT"), help=N_("How it went, in a sentence."))
    ] = None,
) -> None:
    """`g1p done` is the short form."""
    session: Session = ctx.obj
    workspace = session.workspace()
    questions = [
        _which(workspace),
        Question("on", "--on", N_("On which day was it done?"), a_day(session, workspace, "--on"), needed=False),
        Question("result", "--result", N_("How did it go?"), a_text, needed=False, of=Action),
    ]
    told = answered(session, "action done", questions, {"ids": ids, "on": on, "result": result})
    today = session.today(workspace)
    change = partial(actions.done, on=told["on"] or today, result=told["result"], today=today)
    _each(session, workspace, "action done", N_("Action {id} is done."), told, change)


def fail_action(ctx: typer.Context, ids: ActionWords = None, reason: Reason = None) -> None:
    """It did not work out; the reason helps at the next evaluation."""
    _with_reason(ctx.obj, "action fail", N_("Action {id} did not work out."), actions.fail, ids, reason)


def drop_action(ctx: typer.Context, ids: ActionWords = None, reason: Reason = None) -> None:
    """It is no longer needed; it stays in the plan, with the reason."""
    _with_reason(ctx.obj, "action drop", N_("Action {id} is dropped."), actions.drop, ids, reason)


def move_action(
    ctx: typer.Context,
    ids: ActionWords = None,
    to: Annotated[str | None, typer.Option("--to", metavar=N_("DAY"), help=N_("The new last day."))] = None,
    reason: Reason = None,
) -> None:
    """The earlier day stays in the plan, with the reason."""
    session: Session = ctx.obj
    workspace = session.workspace()
    day = Question("to", "--to", N_("To which day?"), a_day(session, workspace, "--to"))
    questions = [_which(workspace), day, _why()]
    told = answered(session, "action move", questions, {"ids": ids, "to": to, "reason": reason})
    change = partial(actions.move, to=told["to"], reason=told["reason"], today=session.today(workspace))
    _each(session, workspace, "action move", N_("Action {id} is moved."), told, change)


def assign_action(ctx: typer.Context, ids: ActionWords = None, who: Who = None) -> None:
    """Puts these people in the place of who had it."""
    session: Session = ctx.obj
    workspace = session.workspace()
    people = Question("who", "--who", N_("Who does it from now on? One at a time."), a_person, many=True)
    told = answered(session, "action assign", [_which(workspace), people], {"ids": ids, "who": split(who or ())})
    change = partial(actions.assign, who=tuple(told["who"]), today=session.today(workspace))
    _each(session, workspace, "action assign", N_("Action {id} is handed over."), told, change)


def _with_reason(
    session: Session, deed: str, sentence: str, change: Callable[..., Plan], ids: list[str] | None, reason: str | None
) -> None:
    workspace = session.workspace()
    told = answered(session, deed, [_which(workspace), _why()], {"ids": ids, "reason": reason})
    _each(session, workspace, deed, sentence, told, partial(change, reason=told["reason"]))


def _each(session: Session, workspace: Workspace, deed: str, sentence: str, told: Answers, change: OneChange) -> None:
    """One change for every action, all in one commit; who is named twice is changed once."""
    found: list[Found] = list({one.ident: one for one in told["ids"]}.values())
    asked = [Asked(one.stored, "action", one.ident, partial(_turned, change, one.ident)) for one in found]
    save(session, workspace, deed, sentence, *asked)


def _turned(change: OneChange, ident: str, plan: Plan) -> Plan:
    return change(plan, ident)


def _which(workspace: Workspace) -> Question:
    text, take = N_("Which action? One at a time."), anywhere(workspace, "action")
    return Question("ids", "ACTION…", text, take, many=True, listed=actions_listed(workspace))


def _why() -> Question:
    return Question("reason", "--reason", N_("Why?"), a_text, needed=False, wished=True)

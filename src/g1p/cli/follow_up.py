"""What is agreed on when a goal is looked at becomes an action at once, when somebody takes it on."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from g1p.cli.asking import Answers, Question
from g1p.cli.goal_questions import action_questions
from g1p.cli.keeping import Asked
from g1p.cli.session import Session
from g1p.cli.taking import a_day
from g1p.errors import N_, OnlyWith
from g1p.model.changes.actions import add_action
from g1p.model.changes.values import check_ahead
from g1p.model.goals import Action
from g1p.store.plans import Stored
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace


def follow_up_questions(
    session: Session, workspace: Workspace, prefix: str, people: Callable[[Answers], Sequence[str]]
) -> tuple[Question, Question]:
    """Who of these people takes on what was answered to `follow_up`, and at the latest when; nobody leaves it at that.

    `prefix` stands before the names.
    """
    _, who, _, due, _, _ = action_questions(session, workspace)
    text = N_("Who takes that on? One at a time. Empty: nobody yet.")
    last = a_day(session, workspace, "--due", check_ahead)
    return (
        who._replace(name=f"{prefix}who", text=text, needed=False, offers=people, asked=partial(_is_agreed, prefix)),
        due._replace(name=f"{prefix}due", take=last, asked=partial(_is_taken, prefix)),
    )


def check_follow_up(who: list[str] | None, due: str | None, follow_up: str | None) -> None:
    """Refuses a line that says who does something, or when, and not what; raises OnlyWith."""
    if who and follow_up is None:
        raise OnlyWith(one="--who", other="--follow-up")
    if due is not None and not who:
        raise OnlyWith(one="--due", other="--who")


def follow_up(
    workspace: Workspace, stored: Stored, told: Answers, goal: str, prefix: str, today: dt.date
) -> Asked | None:
    """The action that a follow-up of this goal becomes, from today on; None when nobody takes it on."""
    if not told[f"{prefix}who"]:
        return None
    action = Action(
        id=fresh_id(workspace, "action"),
        text=told[f"{prefix}follow_up"],
        who=tuple(told[f"{prefix}who"]),
        start=today,
        due=told[f"{prefix}due"],
        status="planned",
    )
    change = partial(add_action, goal=goal, action=action, today=today)
    return Asked(stored, "action", action.id, change, made=True, said=N_("Action {id} stands in plan {plan}."))


def _is_agreed(prefix: str, known: Answers) -> bool:
    return known.get(f"{prefix}follow_up") is not None


def _is_taken(prefix: str, known: Answers) -> bool:
    return bool(known.get(f"{prefix}who"))

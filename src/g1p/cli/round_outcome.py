"""From what was answered at a round table to what came of it: the changes of goals and actions, and how it ended."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from g1p.cli.asking import Answers, Listed
from g1p.cli.fields import filled
from g1p.cli.round_answers import joining
from g1p.cli.round_end import SEND
from g1p.cli.round_table import ENDED, Table
from g1p.cli.shared import plan_words
from g1p.model.changes import actions, goals
from g1p.model.changes.evening import Change, Evening, Roles
from g1p.model.evaluations import Evaluation, GoalEvaluation
from g1p.model.goals import Action, Goal
from g1p.model.meetings import Feedback
from g1p.store.drafts import Told
from g1p.store.records import fresh_id

RECORD = re.compile(r"[ag]-[0-9a-z]{5}")


def left_out(told: Told, asked: Sequence[str]) -> list[Listed]:
    """What was typed of goals and actions of which nobody asks any more, for somebody else has changed the plan since.

    `told` is what was typed, by the name of its question, `asked` the names of the questions that there are now.
    """
    known = {name.partition(".")[0] for name in asked}
    gone: dict[str, list[str]] = {}
    for name, words in told.items():
        ident = name.partition(".")[0]
        if RECORD.fullmatch(ident) and ident not in known:
            gone.setdefault(ident, []).extend(words)
    return [(ident, "; ".join(words)) for ident, words in gone.items() if words]


def evening_of(table: Table, known: Answers) -> Evening:
    """What came of the evening; every new record gets its id here."""
    others = {name: known.get(name) for name in ("keeper", "arrangement", "reason")}
    feedback = (Feedback(by=slug, **_under(f"feedback.{slug}.", known)) for slug in known["present"])
    return Evening(
        at=table.meeting.at or known["at"],
        present=tuple(known["present"]),
        joined=tuple(joining(known)),
        evaluation=_evaluation(table, known),
        agreed=tuple(_agreed(table, known)),
        roles=Roles(known["coordinator"], **others),
        call_help=_action(table, "help.", known),
        send_round=_action(table, "round.", {**known, "round.text": plan_words(table.workspace).say(SEND)}),
        next_evaluation=known["next"],
        outcome=known["outcome"],
        feedback=tuple(one for one in feedback if one.text is not None or one.score is not None),
    )


def _evaluation(table: Table, known: Answers) -> Evaluation | None:
    """What was said of the goals; None when nobody spoke of any."""
    told = tuple(
        GoalEvaluation(
            goal=goal.id,
            result=known[f"{goal.id}.result"],
            scores=dict(known[f"{goal.id}.scores"]) or None,
            worked=known[f"{goal.id}.worked"],
        )
        for goal in table.plan.goals
        if known.get(f"{goal.id}.result") is not None
    )
    if not told:
        return None
    ident = fresh_id(table.workspace, "evaluation")
    return Evaluation(id=ident, date=table.day(known), meeting=table.meeting.id, goals=told)


def _agreed(table: Table, known: Answers) -> Iterator[Change]:
    """What becomes of actions, then what is new, and at last which goals end: until then they take new actions."""
    day = table.day(known)
    for _, action in table.plan.all_actions():
        yield from _turned(table, action.id, known)
    for goal in table.plan.goals:
        if known.get(f"{goal.id}.text") is not None:
            yield partial(goals.set_goal, ident=goal.id, today=day, text=known[f"{goal.id}.text"])
        yield from _added(table, goal.id, f"{goal.id}.", known)
    number = 1
    while known.get(f"new{number}.text") is not None:
        fields = filled(Goal, _under(f"new{number}.", known))
        new = Goal(id=fresh_id(table.workspace, "goal"), status="active", **fields)
        yield partial(goals.add_goal, goal=new, today=day)
        yield from _added(table, new.id, f"new{number}.", known)
        number += 1
    yield from _added(table, None, "plan.", known)
    for goal in table.plan.goals:
        turn = known.get(f"{goal.id}.turn")
        if turn == "let_go":
            yield partial(goals.let_go, ident=goal.id)
        elif turn in ENDED:
            yield partial(goals.achieve, ident=goal.id, how=turn)


def _turned(table: Table, ident: str, known: Answers) -> Iterator[Change]:
    """What becomes of one action."""
    day = table.day(known)
    said = _under(f"{ident}.", known)
    match said.get("turn"):
        case "done":
            yield partial(actions.done, ident=ident, on=day, result=said["result"], today=day)
        case "started":
            yield partial(actions.start, ident=ident)
        case "failed":
            yield partial(actions.fail, ident=ident, reason=said["reason"])
        case "dropped":
            yield partial(actions.drop, ident=ident, reason=said["reason"])
        case "moved":
            yield partial(actions.move, ident=ident, to=said["to"], reason=said["reason"], today=day)


def _added(table: Table, goal: str | None, prefix: str, known: Answers) -> Iterator[Change]:
    """The new actions of a goal, or without one of the whole plan."""
    number = 1
    while known.get(f"{prefix}do{number}.text") is not None:
        made = _action(table, f"{prefix}do{number}.", known)
        yield partial(actions.add_action, goal=goal, action=made, today=table.day(known))
        number += 1


def _action(table: Table, prefix: str, known: Answers) -> Action:
    """One new action; without a first day it begins on that of the evening."""
    fields = {"start": table.day(known), **filled(Action, _under(prefix, known))}
    return Action(id=fresh_id(table.workspace, "action"), status="planned", **fields)


def _under(prefix: str, known: Answers) -> dict[str, Any]:
    """What was answered to the questions whose names begin so, by the rest of their names."""
    return {name.removeprefix(prefix): held for name, held in known.items() if name.startswith(prefix)}

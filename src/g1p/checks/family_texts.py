"""Which texts of a plan does the whole family read, and who says each?"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeVar

from g1p.checks.finding import Path
from g1p.checks.working import open_actions, open_goals
from g1p.model.meetings import AgendaItem
from g1p.model.overdue import runs
from g1p.model.plan import Plan
from g1p.model.value import Voidable

V = TypeVar("V", bound=Voidable)
What = Literal["title", "reason", "arrangement", "goal", "success", "action", "remark", "agenda"]


class FamilyText(NamedTuple):
    """A text and the way to it; `by` are the people whose words or promise it is: nobody when it is everybody's."""

    path: Path
    what: What
    text: str
    by: tuple[str, ...] = ()


def family_texts(plan: Plan, today: dt.date) -> Iterator[FamilyText]:
    """Every text that is still worked with on `today`; none of a plan that is a draft, paused, closed or void.

    What is over keeps its words: goals that ended, actions that are done, meetings that were held.
    """
    if not runs(plan, today):
        return
    if plan.title is not None:
        yield FamilyText(("title",), "title", plan.title)
    if plan.reason is not None:
        yield FamilyText(("reason",), "reason", plan.reason)
    if plan.coordination is not None:
        yield FamilyText(("coordination", "arrangement"), "arrangement", plan.coordination.arrangement)
    for path, goal in open_goals(plan):
        yield FamilyText((*path, "text"), "goal", goal.text, (goal.said_by,))
        if goal.success is not None:
            yield FamilyText((*path, "success"), "success", goal.success, (goal.said_by,))
    for path, action in open_actions(plan):
        yield FamilyText((*path, "text"), "action", action.text, action.who)
    yield from _remarks(plan)
    yield from _agendas(plan, today)


def _remarks(plan: Plan) -> Iterator[FamilyText]:
    for part, remarks in (("strengths", plan.strengths), ("concerns", plan.concerns)):
        for index, remark in _counting(remarks):
            yield FamilyText((part, index, "text"), "remark", remark.text, (remark.said_by,))
            if remark.consequence is not None:
                yield FamilyText((part, index, "consequence"), "remark", remark.consequence, (remark.said_by,))


def _agendas(plan: Plan, today: dt.date) -> Iterator[FamilyText]:
    for index, meeting in _counting(plan.meetings):
        held = bool(meeting.outcome or meeting.present) or (meeting.at is not None and meeting.at.date() < today)
        for number, item in enumerate(() if held else meeting.agenda):
            path: Path = ("meetings", index, "agenda", number)
            if isinstance(item, AgendaItem):
                yield FamilyText((*path, "text"), "agenda", item.text)
            else:
                yield FamilyText(path, "agenda", item)


def _counting(values: tuple[V, ...]) -> Iterator[tuple[int, V]]:
    """The values that are no mistake, each with its place in the list."""
    return ((index, value) for index, value in enumerate(values) if value.void is None)

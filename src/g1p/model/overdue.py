"""What is overdue, in one place: derived from a plan and a day, never stored (plan-format, "Overdue")."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from g1p.model.course import Escalation
from g1p.model.plan import Plan
from g1p.model.repeats import next_day
from g1p.model.value import Value


class Overdue(Value):
    """One promise that is late, or with `days` below zero one that is coming; `days` counts calendar days."""

    plan: str
    kind: Literal["action", "evaluation", "answer"]
    id: str
    text: str
    who: tuple[str, ...]
    due: dt.date
    days: int
    coordinator: str | None


Promise = tuple[Literal["action", "evaluation", "answer"], str, str, tuple[str, ...], dt.date]
"""What, of which id, with which text, by whom, at the latest when."""


def overdue(plan: Plan, today: dt.date, within: int | None = None) -> tuple[Overdue, ...]:
    """What of this plan is late on `today`, and with `within` what comes due today or in so many days after it.

    Sorted by due day, then id. A plan that is void, a draft, closed or paused has nothing due.
    """
    if not runs(plan, today):
        return ()
    last = today + dt.timedelta(days=-1 if within is None else within)
    promises = (*_actions(plan, today, coming=within is not None), *_evaluation(plan), *_answers(plan))
    found = [_item(plan, today, promise) for promise in promises if promise[-1] <= last]
    return tuple(sorted(found, key=lambda item: (item.due, item.id)))


def runs(plan: Plan, today: dt.date) -> bool:
    """Whether people work with the plan on `today`: active or in aftercare, and not paused."""
    paused = plan.paused is not None and plan.paused.holds(today)
    return plan.void is None and plan.status in ("active", "aftercare") and not paused


def _actions(plan: Plan, today: dt.date, *, coming: bool) -> Iterator[Promise]:
    """Open actions by their last day; with `coming` a repeating one by its next, which is never late."""
    for goal, action in plan.all_actions():
        if action.is_open and (goal is None or plan.is_worked_on(goal)):
            yield "action", action.id, action.text, action.who, next_day(action, today) if coming else action.due


def _evaluation(plan: Plan) -> Iterator[Promise]:
    if plan.next_evaluation is not None:
        who = (plan.coordination.coordinator,) if plan.coordination else ()
        yield "evaluation", plan.id, plan.title or "", who, plan.next_evaluation


def _answers(plan: Plan) -> Iterator[Promise]:
    for asked in plan.escalations:
        if asked.is_unanswered:
            who = (asked.raised_by,) if asked.raised_by else ()
            yield "answer", asked.id, _text(plan, asked), who, asked.answer_by


def _text(plan: Plan, asked: Escalation) -> str:
    """The text of what it is about, else, also when that is void, the reason."""
    void = {goal.id for goal in plan.goals if plan.is_void(goal)}
    texts = {goal.id: goal.text for goal in plan.goals if goal.id not in void}
    counting = (a for goal, a in plan.all_actions() if a.void is None and (goal is None or goal.id not in void))
    texts |= {action.id: action.text for action in counting}
    return texts.get(asked.about or "", asked.reason or "")


def _item(plan: Plan, today: dt.date, promise: Promise) -> Overdue:
    kind, ident, text, who, due = promise
    return Overdue(
        plan=plan.id,
        kind=kind,
        id=ident,
        text=text,
        who=who,
        due=due,
        days=(today - due).days,
        coordinator=plan.coordination.coordinator if plan.coordination else None,
    )

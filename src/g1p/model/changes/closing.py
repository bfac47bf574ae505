"""How a plan ends, in aftercare or at once, and how it is opened again (plan-format, `closing`)."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, NamedTuple

from g1p.errors import (
    ActionHasEnded,
    ActionsUnanswered,
    BeforeClosing,
    GoneByThen,
    NotBegun,
    NotClosed,
    NotReady,
    RelapseMissing,
    RolesVacant,
)
from g1p.model.changes.find import acting, not_closed, not_void, open_actions, some_acting, the_action, with_action
from g1p.model.changes.roles import vacant_roles
from g1p.model.changes.values import check_ahead, check_fields, check_happened, check_order, check_value
from g1p.model.course import Closing, Reopened
from g1p.model.goals import Action
from g1p.model.plan import Plan
from g1p.model.value import replace

Ending = Literal["done", "fail", "drop"]
"""What becomes of an open action when the plan ends for good."""

Answer = Literal[Ending, "keep"]
"""What becomes of an open action when the plan ends; kept is one that goes on in aftercare."""


class HandedOver(NamedTuple):
    """An open action with which others go on: people of the plan in aftercare, and else `to` whom it says."""

    who: tuple[str, ...] = ()
    to: str = ""


LastFate = Literal[Ending, "hand_over"]
Fate = Literal[Answer, "hand_over"]
"""What one open action is asked about; handed over is one with which others go on."""

Answers = Answer | Mapping[str, Answer | HandedOver] | None
"""One answer for every open action, an answer by id, or none."""


def close(plan: Plan, closing: Closing, answers: Answers, today: dt.date) -> Plan:
    """The plan that ends: in aftercare when `closing` says until when, else closed.

    Every open action is answered first. Who goes on alone because the goals are reached, or into aftercare, has a
    relapse plan; who stops, moves away or is taken over has somebody else to make one, or nobody (plan-format calls it
    optional, commands.md wants it). When aftercare ends, what its closing said stays, and the last day of it. Raises
    ActionsUnanswered, RelapseMissing, NotBegun, NotReady, PlanIsClosed, DayInFuture, DayHasPassed, DatesDisagree, or
    ActionHasEnded.
    """
    if plan.status == "closed" and plan.closing == closing:
        return plan
    not_closed(plan)
    whole = _whole(plan, closing)
    if plan.status == "aftercare" and whole == plan.closing:
        return plan
    _check_begun(plan, whole)
    _check_closing(plan, whole, today)
    answered = _answered(plan, answers, whole)
    if whole.aftercare_until is not None:
        return replace(answered, status="aftercare", closing=whole, next_evaluation=whole.aftercare_until)
    whole = replace(whole, aftercare_until=_lasted(plan, closing))
    return replace(answered, status="closed", closing=whole, next_evaluation=None, paused=None)


def reopen(plan: Plan, reason: str, next_evaluation: dt.date, today: dt.date) -> Plan:
    """The plan that people work with again, because of `reason`; how it ended stays in the list of earlier closings.

    A plan in aftercare opens again too, for that is when it gets hard. Raises NotClosed, RolesVacant, DayHasPassed.
    """
    not_void(plan)
    reopened = Reopened(date=today, reason=reason)
    last = plan.closings[-1].reopened if plan.closings else None
    if plan.status == "active" and last == reopened and plan.next_evaluation == next_evaluation:
        return plan
    if plan.closing is None or plan.status not in ("closed", "aftercare"):
        raise NotClosed(plan=plan.id)
    check_value(reopened)
    check_fields(Plan, {"next_evaluation": next_evaluation})
    check_ahead("next_evaluation", next_evaluation, today)
    if any(vacant_roles(plan, today)):
        raise RolesVacant(plan=plan.id)
    closings = (*plan.closings, replace(plan.closing, reopened=reopened))
    return replace(plan, status="active", closing=None, closings=closings, next_evaluation=next_evaluation, paused=None)


def _whole(plan: Plan, closing: Closing) -> Closing:
    """The closing, with what was already said of it when aftercare began; not the last day, which begins aftercare."""
    was = plan.closing
    if was is None or plan.status != "aftercare":
        return closing
    kept = {name: getattr(closing, name) or getattr(was, name) for name in ("note", "lesson", "relapse")}
    return replace(closing, extra=closing.extra or was.extra, **kept)


def _lasted(plan: Plan, closing: Closing) -> dt.date | None:
    """The last day of the aftercare that ends: as it was said, or when it ends earlier, the day on which it ends."""
    said = plan.closing.aftercare_until if plan.closing and plan.status == "aftercare" else None
    return min(said, closing.date) if said else None


def _check_begun(plan: Plan, closing: Closing) -> None:
    """A draft has no aftercare, and what ends has somebody who kept it (check G221)."""
    if plan.status == "draft" and closing.aftercare_until is not None:
        raise NotBegun(plan=plan.id)
    if plan.coordination is None:
        raise NotReady(plan=plan.id, commands=f"g1p coordinator set {plan.id}")


def _check_closing(plan: Plan, closing: Closing, today: dt.date) -> None:
    """Refuses a closing whose form or days are wrong, or that lacks the relapse plan."""
    check_value(closing)
    check_happened("date", closing.date, today)
    if closing.aftercare_until is not None:
        check_order("date", closing.date, "aftercare_until", closing.aftercare_until, BeforeClosing)
        check_ahead("aftercare_until", closing.aftercare_until, today)
    if closing.relapse is None:
        if closing.reason == "goals_reached" or closing.aftercare_until is not None:
            raise RelapseMissing(plan=plan.id)
    elif plan.closing is None or closing.relapse != plan.closing.relapse:  # who was named before may have left since
        some_acting(plan, "call", closing.relapse.call, today)
        for slug in closing.relapse.call:
            check_call(plan, slug, closing.date, closing.aftercare_until)


def check_call(plan: Plan, slug: str, closes: dt.date, aftercare_until: dt.date | None) -> None:
    """Refuses somebody to call who has left by the last day of aftercare, or without that by the day after closing.

    Raises GoneByThen, PersonHasLeft, OnlyMentioned, PersonNotFound or IsVoid.
    """
    person = acting(plan, slug, closes)
    then = aftercare_until or closes + dt.timedelta(days=1)
    if person.has_left(then):
        raise GoneByThen(person=slug, plan=plan.id, day=then)


def _answered(plan: Plan, answers: Answers, closing: Closing) -> Plan:
    """The plan in which every open action has become what was answered."""
    still_open = open_actions(plan)
    said = answers if isinstance(answers, Mapping) else {a.id: answers for a in still_open if answers is not None}
    for ident in said:
        if not the_action(plan, ident).is_open:
            raise ActionHasEnded(action=ident)
    for_ever = closing.aftercare_until is None
    silent = tuple(a.id for a in still_open if a.id not in said or (for_ever and said[a.id] == "keep"))
    if silent:
        raise ActionsUnanswered(silent, plan=plan.id)
    for action in still_open:
        plan = with_action(plan, _ended(plan, action, said[action.id], closing))
    return plan


def _ended(plan: Plan, action: Action, answer: Answer | HandedOver, closing: Closing) -> Action:
    """What becomes of one action; its result is the note of the closing, unless somebody has written one."""
    if isinstance(answer, HandedOver) and closing.aftercare_until is not None:
        some_acting(plan, "who", answer.who, closing.date)
        return replace(action, who=answer.who)
    if isinstance(answer, HandedOver):
        check_fields(Action, {"result": answer.to})
        return replace(action, status="dropped", result=answer.to)
    if answer == "keep":
        return action
    if answer == "done":
        return replace(action, status="done", done_on=closing.date)
    return replace(action, status="failed" if answer == "fail" else "dropped", result=action.result or closing.note)

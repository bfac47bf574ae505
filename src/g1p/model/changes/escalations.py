"""Asking higher up when a promise is stuck (opschaling): asked, answered and resolved (plan-format, `escalations`)."""

import datetime as dt
from functools import partial
from typing import Any

from g1p.errors import BeforeAsked, EscalationHasEnded, IsVoid, NothingStuck, NotInPlan
from g1p.model.changes.find import acting, is_new, looked_at_goal, not_closed, same_or, the_action
from g1p.model.changes.values import check_happened, check_order, check_value
from g1p.model.course import Answer, Escalation, Resolution
from g1p.model.ladder import Ladder, answer_by
from g1p.model.plan import Plan
from g1p.model.value import replace


def open_escalation(plan: Plan, ladder: Ladder, today: dt.date, *, opened: dt.date, step: str, **fields: Any) -> Plan:
    """The plan with one more escalation; the ladder of the workspace says by when there must be an answer.

    `fields` are the others of an Escalation. Raises NotOnLadder, PersonNotFound, PersonHasLeft, OnlyMentioned,
    DayInFuture, SlugTaken, what `check_stuck` raises, and what `check_value` raises, such as EmptyText when no
    organisation is named.
    """
    not_closed(plan)
    asked = Escalation(opened=opened, step=step, answer_by=answer_by(ladder, step, opened), **fields)
    is_new(plan, asked.id)
    check_value(asked)
    check_happened("opened", opened, today)
    acting(plan, asked.raised_by or "", today)
    if asked.about is not None:
        check_stuck(plan, asked.about)
    return replace(plan, escalations=(*plan.escalations, asked))


def check_stuck(plan: Plan, about: str) -> None:
    """Refuses a goal or action that cannot be stuck: NotInPlan, IsVoid, GoalHasEnded, or NothingStuck."""
    if about.startswith("g-"):
        looked_at_goal(plan, about)
    elif not the_action(plan, about).is_open:
        raise NothingStuck(action=about)


def answer(plan: Plan, ident: str, given: Answer, today: dt.date) -> Plan:
    """The plan in which the organisation has answered; it may do so more than once.

    Raises EscalationHasEnded, NotInPlan, IsVoid, DayInFuture, BeforeAsked, and what `check_value` raises.
    """
    asked = _asked(plan, ident, given, today)
    if given in asked.answers:
        return plan
    if asked.resolved is not None:
        raise EscalationHasEnded(escalation=ident, plan=plan.id)
    return _with(plan, replace(asked, answers=(*asked.answers, given)))


def resolve(plan: Plan, ident: str, how: Resolution, today: dt.date) -> Plan:
    """The plan in which it is resolved, with or without an answer; raises what `answer` raises."""
    asked = _asked(plan, ident, how, today)
    if asked.resolved is not None and asked.resolved != how:
        raise EscalationHasEnded(escalation=ident, plan=plan.id)
    return same_or(plan, _with(plan, replace(asked, resolved=how)))


def _asked(plan: Plan, ident: str, said: Answer | Resolution, today: dt.date) -> Escalation:
    """The escalation with this id, of which something is said on a day that can be."""
    not_closed(plan)
    asked = next((one for one in plan.escalations if one.id == ident), None)
    if asked is None:
        raise NotInPlan(said=ident, plan=plan.id, record="escalation")
    if asked.void is not None:
        raise IsVoid(id=ident, plan=plan.id)
    check_value(said)
    check_happened("date", said.date, today)
    check_order("opened", asked.opened, "date", said.date, partial(BeforeAsked, day=asked.opened))
    return asked


def _with(plan: Plan, now: Escalation) -> Plan:
    return replace(plan, escalations=tuple(now if one.id == now.id else one for one in plan.escalations))

"""Who does what, and when: actions are promised, done, moved and handed on; none is deleted (plan-format)."""

import datetime as dt
from functools import partial
from typing import Any

from g1p.errors import ActionHasEnded, BeforeStart
from g1p.model.changes.find import (
    is_new,
    not_closed,
    open_goal,
    same_or,
    some_acting,
    the_action,
    with_action,
    with_goal,
)
from g1p.model.changes.values import SHORT, check_fields, check_happened, check_order, check_text, check_value
from g1p.model.goals import Action, Moved
from g1p.model.plan import Plan
from g1p.model.value import replace


def add_action(plan: Plan, goal: str | None, action: Action, today: dt.date) -> Plan:
    """The plan with one more action: of a goal towards which the family works, or without one of the whole plan.

    Raises NotInPlan, GoalHasEnded, IsVoid, SlugTaken, NobodyNamed, PersonNotFound, PersonHasLeft, OnlyMentioned,
    DatesDisagree, DayInFuture, and what `check_value` raises.
    """
    not_closed(plan)
    holder = None if goal is None else open_goal(plan, goal)
    is_new(plan, action.id)
    check_value(action)
    some_acting(plan, "who", action.who, today)
    check_order("start", action.start, "due", action.due)
    check_happened("done_on", action.done_on, today)
    if holder is None:
        return replace(plan, actions=(*plan.actions, action))
    return with_goal(plan, replace(holder, actions=(*holder.actions, action)))


def start(plan: Plan, ident: str) -> Plan:
    """The plan in which somebody is busy with this action; raises ActionHasEnded."""
    return _changed(plan, _open(plan, ident), status="started")


def done(plan: Plan, ident: str, on: dt.date, result: str | None, today: dt.date) -> Plan:
    """The plan in which this action was done `on` this day; what failed may be done after all.

    Raises DayInFuture, and ActionHasEnded for what was done on another day or is dropped.
    """
    not_closed(plan)
    action = the_action(plan, ident)
    check_fields(Action, {"done_on": on, "result": result})
    check_happened("done_on", on, today)
    now = replace(action, status="done", done_on=on, result=result or action.result)
    if action.status in ("done", "dropped") and now != action:
        raise ActionHasEnded(action=ident)
    return same_or(plan, with_action(plan, now))


def fail(plan: Plan, ident: str, reason: str | None) -> Plan:
    """The plan in which this action did not work out; a reason is its result. Raises ActionHasEnded."""
    return _ended(plan, ident, "failed", reason)


def drop(plan: Plan, ident: str, reason: str | None) -> Plan:
    """The plan in which this action is not needed any more; a reason is its result. Raises ActionHasEnded."""
    return _ended(plan, ident, "dropped", reason)


def move(plan: Plan, ident: str, to: dt.date, reason: str | None, today: dt.date) -> Plan:
    """The plan in which this action is due on another day; every earlier due day stays in the list.

    Who moves it from one day twice on one day has done so once, with the last reason. Raises DatesDisagree when the new
    day lies before its start, and ActionHasEnded.
    """
    action = _open(plan, ident)
    before = [one for one in action.moved if (one.was, one.date) == (action.due, today)]
    if reason is None and before:
        reason = before[-1].reason
    moved = Moved(was=action.due, date=today, reason=reason)
    check_value(moved)
    if to == action.due:
        return plan
    check_fields(Action, {"due": to})
    check_order("start", action.start, "due", to, partial(BeforeStart, day=action.start))
    earlier = (one for one in action.moved if one not in before)
    return _changed(plan, action, due=to, moved=(*earlier, moved))


def assign(plan: Plan, ident: str, who: tuple[str, ...], today: dt.date) -> Plan:
    """The plan in which these people do this action, and nobody else.

    Raises ActionHasEnded, NobodyNamed, NamedTwice, PersonNotFound, PersonHasLeft, OnlyMentioned or IsVoid.
    """
    action = _open(plan, ident)
    some_acting(plan, "who", who, today)
    return _changed(plan, action, who=who)


def _open(plan: Plan, ident: str) -> Action:
    """The action with this id, which somebody still has to do."""
    not_closed(plan)
    action = the_action(plan, ident)
    if not action.is_open:
        raise ActionHasEnded(action=ident)
    return action


def _ended(plan: Plan, ident: str, status: str, reason: str | None) -> Plan:
    not_closed(plan)
    action = the_action(plan, ident)
    if reason is not None:
        check_text("reason", reason, SHORT)
    now = replace(action, status=status, result=reason or action.result)
    if not action.is_open and now != action:
        raise ActionHasEnded(action=ident)
    return same_or(plan, with_action(plan, now))


def _changed(plan: Plan, action: Action, **fields: Any) -> Plan:
    return same_or(plan, with_action(plan, replace(action, **fields)))

"""How a plan begins, rests and goes on (plan-format, `status` and `paused`); how it ends stands in closing.py."""

import datetime as dt
from collections.abc import Iterator

from g1p.errors import DatesDisagree, NoDraft, NotAgreed, NotBegun, NotReady, RestsNow
from g1p.model.agreeing import not_agreed
from g1p.model.changes.find import not_closed
from g1p.model.changes.roles import vacant_roles
from g1p.model.changes.values import check_ahead, check_fields, check_order, check_value
from g1p.model.course import Pause
from g1p.model.plan import Plan
from g1p.model.value import replace


def activate(plan: Plan, next_evaluation: dt.date | None, today: dt.date, *, require_agreement: bool = False) -> Plan:
    """The plan that people work with from today.

    It has a coordinator and a keeper who take part, a goal, an action, and a day of evaluation: the one that the
    draft names when none is given (method: who, what, when, and when we look again). Where the
    workspace requires it, everybody who is asked agrees with its text. Raises NotReady with the commands that are
    missing, NoDraft, DayHasPassed, NotAgreed.
    """
    not_closed(plan)
    day = next_evaluation or plan.next_evaluation
    if plan.status == "active" and day == plan.next_evaluation:
        return plan
    if plan.status != "draft":
        raise NoDraft(plan=plan.id)
    missing = [*lacking(plan, today), *(() if day else ("--next-evaluation DAY",))]
    if day is None or missing:
        raise NotReady(plan=plan.id, commands=", ".join(missing))
    check_fields(Plan, {"next_evaluation": day})
    check_ahead("next_evaluation", day, today)
    if require_agreement and (people := not_agreed(plan, today)):
        raise NotAgreed(people, plan=plan.id)
    return replace(plan, status="active", active_since=plan.active_since or today, next_evaluation=day)


def lacking(plan: Plan, today: dt.date) -> Iterator[str]:
    """The commands that a draft still needs, but for the day of evaluation."""
    yield from vacant_roles(plan, today)
    if not any(plan.is_worked_on(goal) for goal in plan.goals):
        yield f"g1p goal add {plan.id}"
    if not any(action.is_open and (goal is None or plan.is_worked_on(goal)) for goal, action in plan.all_actions()):
        yield f"g1p action add {plan.id}"


def pause(plan: Plan, since: dt.date, reason: str, until: dt.date | None, today: dt.date) -> Plan:
    """The plan that rests from `since`, and with `until` up to and including that day; an earlier pause gives way.

    Raises NotBegun for a draft, RestsNow when the pause of today would be lost to a later one, DatesDisagree, and
    DayHasPassed for a pause that is over already.
    """
    not_closed(plan)
    if plan.status == "draft":
        raise NotBegun(plan=plan.id)
    paused = Pause(since=since, reason=reason, until=until)
    if paused == plan.paused:
        return plan
    check_value(paused)
    check_order("since", since, "until", until)
    check_ahead("until", until or today, today)
    if plan.paused is not None and plan.paused.holds(today) and since > today:
        raise RestsNow(plan=plan.id)
    return replace(plan, paused=paused)


def resume(plan: Plan, on: dt.date, today: dt.date) -> Plan:
    """The plan that goes on `on` this day: the pause has its last day before it, or has never been.

    Raises DatesDisagree for a day before a pause that has begun.
    """
    not_closed(plan)
    paused = plan.paused
    if paused is None or (paused.until is not None and paused.until < on):
        return plan
    check_fields(Pause, {"since": on})
    if on < paused.since <= today:
        raise DatesDisagree(first="since", last="on")
    last = on - dt.timedelta(days=1)
    return replace(plan, paused=None if last < paused.since else replace(paused, until=last))

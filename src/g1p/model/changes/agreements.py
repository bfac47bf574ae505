"""Who agrees with the text of the plan, or does not (plan-format, `agreed`)."""

import datetime as dt

from g1p.errors import BeforeThePlan, TextChanged
from g1p.model.agreeing import digest_of
from g1p.model.agreements import Agreement
from g1p.model.changes.find import acting, not_closed, same_or
from g1p.model.changes.values import check_happened, check_value
from g1p.model.plan import Plan
from g1p.model.value import replace


def agree(plan: Plan, agreement: Agreement, today: dt.date, then: Plan | None = None) -> Plan:
    """The plan with this agreement or refusal, the last in the list; `then` is the plan as it was on an earlier day.

    What the same person said on the same day gives way to it: that is how a slip is mended, and how somebody agrees
    once more with a text that changed that day. Raises TextChanged when its digest is not that of the plan as it is
    now, or was `then`, BeforeThePlan, PersonNotFound, PersonHasLeft, OnlyMentioned, IsVoid, DayInFuture, and what
    `check_value` raises.
    """
    not_closed(plan)
    check_value(agreement)
    check_happened("date", agreement.date, today)
    check_began(plan, agreement.date)
    acting(plan, agreement.by, agreement.date)
    if agreement.digest != digest_of(then or plan):
        raise TextChanged(plan=plan.id)
    return same_or(plan, replace(plan, agreed=_with(plan.agreed, agreement)))


def check_began(plan: Plan, day: dt.date) -> None:
    """Refuses a day on which there was no plan yet: BeforeThePlan."""
    if plan.created is not None and day < plan.created:
        raise BeforeThePlan(first="created", last="date", plan=plan.id, day=plan.created)


def _with(agreed: tuple[Agreement, ...], now: Agreement) -> tuple[Agreement, ...]:
    """The list with this agreement in the place of one of the same person and day; a mistake stays as it is."""
    for index, one in enumerate(agreed):
        if (one.by, one.date, one.void) == (now.by, now.date, None):
            return (*agreed[:index], replace(now, extra=one.extra), *agreed[index + 1 :])
    return (*agreed, now)

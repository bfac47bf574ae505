"""What the family tells: strengths and concerns, each in the words of who said it (plan-format, "The parts")."""

import datetime as dt

from g1p.model.changes.find import acting, is_new, known, not_closed, present
from g1p.model.changes.values import check_happened, check_value
from g1p.model.plan import Plan
from g1p.model.story import Remark
from g1p.model.value import replace


def add_strength(plan: Plan, remark: Remark, today: dt.date) -> Plan:
    """The plan with one more strength; raises what `add_concern` raises."""
    _check(plan, remark, today)
    return replace(plan, strengths=(*plan.strengths, remark))


def add_concern(plan: Plan, remark: Remark, today: dt.date) -> Plan:
    """The plan with one more concern.

    It may be about somebody who is only mentioned, but is told by somebody who is not. Raises PersonNotFound,
    PersonHasLeft, OnlyMentioned, IsVoid, SlugTaken, DayInFuture, and what `check_value` raises.
    """
    _check(plan, remark, today)
    return replace(plan, concerns=(*plan.concerns, remark))


def _check(plan: Plan, remark: Remark, today: dt.date) -> None:
    not_closed(plan)
    is_new(plan, remark.id)
    check_value(remark)
    check_happened("since", remark.since, today)
    acting(plan, remark.said_by, today)
    present(plan, remark.about, today)
    for slug in remark.share or ():
        known(plan, slug)

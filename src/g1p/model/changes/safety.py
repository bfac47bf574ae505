"""How safe it is: what each says of it on a day, and what people agree to keep it so (plan-format, `safety`)."""

import datetime as dt

from g1p.errors import NobodyScored, SafetyCheckedAlready
from g1p.model.changes.find import acting, is_new, not_closed, same_or, some_acting
from g1p.model.changes.values import check_ahead, check_happened, check_value
from g1p.model.evaluations import Safety, SafetyAgreement, SafetyCheck
from g1p.model.plan import Plan
from g1p.model.value import replace


def check_safety(plan: Plan, checked: SafetyCheck, today: dt.date) -> Plan:
    """The plan in which it is written how safe each feels; nobody works out an average.

    Who asks twice on one day has asked once: the scores of who had not answered yet come beside those that are there.
    Raises NobodyScored, SafetyCheckedAlready, DayInFuture, what `check_value` raises, and for who asks and who scores
    PersonNotFound, IsVoid, OnlyMentioned or PersonHasLeft by that day.
    """
    not_closed(plan)
    check_value(checked)
    check_happened("date", checked.date, today)
    acting(plan, checked.by, checked.date)
    if not checked.scores:
        raise NobodyScored
    for slug in checked.scores:
        acting(plan, slug, checked.date)
    was = plan.safety or Safety()
    return same_or(plan, replace(plan, safety=replace(was, checked=_with_check(plan, was, checked))))


def agree_safety(plan: Plan, agreement: SafetyAgreement, today: dt.date) -> Plan:
    """The plan with one more safety agreement; only those in it will read it, and the keeper.

    Its last day, if it has one, is still to come. Raises NobodyNamed, NamedTwice, DayHasPassed, SlugTaken, what
    `check_value` raises, and for those in it PersonNotFound, IsVoid, OnlyMentioned or PersonHasLeft.
    """
    not_closed(plan)
    is_new(plan, agreement.id)
    check_value(agreement)
    some_acting(plan, "who", agreement.who, today)
    if agreement.until is not None:
        check_ahead("until", agreement.until, today)
    was = plan.safety or Safety()
    return replace(plan, safety=replace(was, agreements=(*was.agreements, agreement)))


def _with_check(plan: Plan, was: Safety, checked: SafetyCheck) -> tuple[SafetyCheck, ...]:
    """All checks with this one; a day and who asked tell one from another, so that there is one of each (check G236).

    Refuses another score of who gave one already, and a check that is marked as a mistake: SafetyCheckedAlready.
    """
    there = next((one for one in was.checked if (one.date, one.by) == (checked.date, checked.by)), None)
    if there is None:
        return (*was.checked, checked)
    both = {**(there.scores or {}), **(checked.scores or {})}
    if there.void is not None or any(both[who] != score for who, score in (there.scores or {}).items()):
        raise SafetyCheckedAlready(person=checked.by, plan=plan.id)
    now = replace(there, scores=both)
    return tuple(now if one is there else one for one in was.checked)

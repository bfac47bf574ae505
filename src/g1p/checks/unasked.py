"""Which questions are not asked of a plan as it stands now: of how people work with it, while nobody does."""

import datetime as dt

from g1p.checks.course_codes import COURSE_CODES
from g1p.checks.method_codes import METHOD_CODES
from g1p.checks.sense_codes import SENSE_CODES
from g1p.checks.wording_codes import WORDING_CODES
from g1p.checks.working import is_active
from g1p.model.plan import Plan

AT_WORK = frozenset(code.code for code in (*COURSE_CODES, *METHOD_CODES, *WORDING_CODES))
"""What is asked of a plan that is active: some of it of one in aftercare too, but not of a draft, nor in a pause."""

UNTIL_CLOSED = AT_WORK | frozenset(code.code for code in SENSE_CODES)


def unasked(plan: Plan, today: dt.date) -> frozenset[str]:
    """The codes of which some are not looked for in this plan on `today`, so that nobody can say they are not there."""
    if is_active(plan, today):
        return frozenset()
    return UNTIL_CLOSED if plan.status == "closed" else AT_WORK

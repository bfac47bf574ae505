"""What somebody says of the plan on request: an own statement or a correction (eigen verklaring)."""

import datetime as dt
import re

from g1p.errors import NotInPlan
from g1p.model.agreements import Statement
from g1p.model.changes.find import is_new, known, not_void
from g1p.model.changes.values import check_happened, check_value
from g1p.model.ids import KINDS, ids_of
from g1p.model.plan import Plan
from g1p.model.value import replace

ID = re.compile(r"[a-z]-[0-9a-z]+")


def add_statement(plan: Plan, statement: Statement, today: dt.date) -> Plan:
    """The plan with one more statement, about the whole plan, a part or a record; also in a closed plan.

    Everybody of whom the plan holds something may have one, so also who has left or is only mentioned (AVG, article
    16). Raises PersonNotFound, IsVoid, NotInPlan, DayInFuture, SlugTaken, and what `check_value` raises.
    """
    not_void(plan)
    is_new(plan, statement.id)
    check_value(statement)
    check_happened("date", statement.date, today)
    known(plan, statement.by)
    about = statement.about
    if about is not None and ID.fullmatch(about) and about not in ids_of(plan):
        raise NotInPlan(said=about, plan=plan.id, record=KINDS.get(about[0], about))
    return replace(plan, statements=(*plan.statements, statement))

"""The checks that a plan goes through, in the order in which they are asked."""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.dates import check_dates
from g1p.checks.finding import Finding
from g1p.checks.generations import check_generations
from g1p.checks.measuring import check_measuring
from g1p.checks.oneself import check_oneself
from g1p.checks.roles import check_roles
from g1p.checks.state import check_state
from g1p.checks.structure import structure
from g1p.model.plan import Plan


def sense(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Everything that one plan's own lines tell on `today`."""
    yield from structure(plan)
    yield from check_dates(plan, today)
    yield from check_roles(plan, today)
    yield from check_state(plan)
    yield from check_oneself(plan)
    yield from check_generations(plan, today)
    yield from check_measuring(plan)

"""What people who work with a plan may look at together: the course of it, and the six principles of the method."""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.children import check_birthdays, check_safety
from g1p.checks.consenting import check_consents
from g1p.checks.finding import Finding
from g1p.checks.goals_together import check_goals_together
from g1p.checks.managers import check_managers
from g1p.checks.professionals import check_professionals
from g1p.checks.sharing_out import check_sharing_out
from g1p.checks.steps_to_take import (
    check_ended_goals,
    check_evaluation_is_held,
    check_goals_have_actions,
    check_goals_have_results,
    check_who_waits,
)
from g1p.checks.twice import check_same_person, check_told_apart
from g1p.model.plan import Plan


def course(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """What no longer fits as time goes by, and what stands there twice (G2xx, no errors)."""
    yield from check_goals_have_actions(plan, today)
    yield from check_ended_goals(plan, today)
    yield from check_goals_have_results(plan)
    yield from check_who_waits(plan, today)
    yield from check_evaluation_is_held(plan, today)
    yield from check_managers(plan, today)
    yield from check_same_person(plan, today)
    yield from check_told_apart(plan)
    yield from check_consents(plan, today)
    yield from check_birthdays(plan, today)


def method(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """What the principles ask (G3xx), all of it advice; only of an active plan that is not paused."""
    yield from check_goals_together(plan, today)
    yield from check_sharing_out(plan, today)
    yield from check_professionals(plan, today)
    yield from check_safety(plan, today)

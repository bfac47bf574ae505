"""Are the children of the plan looked after: do they soon reach an age with other rules, and is it safe?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding, Path
from g1p.checks.working import is_active
from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, GROWN_UP, age, years
from g1p.model.overdue import runs
from g1p.model.people import Person
from g1p.model.plan import Plan

SOON = 60
"""Days ahead in which a birthday is told: time for a meeting and a talk before it."""

HALF_A_YEAR = 183
"""Days after which safety is asked again."""


def check_birthdays(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G233) for every child who turns 12, 16 or 18 today or soon."""
    if not runs(plan, today):
        return
    for index, person in enumerate(plan.people):
        if not _may_be_a_child(plan, person, today):
            continue
        for turns in (CONSENTS_TOO, CONSENTS_ALONE, GROWN_UP):
            if _turns(person, turns, today):
                yield Finding("G233", ("people", index, "birth_date"), {"age": turns})


def _turns(person: Person, turns: int, today: dt.date) -> bool:
    """Whether somebody turns so old today or soon; on which day is not said, for that would be the date of birth."""
    yesterday, soon = today - dt.timedelta(days=1), today + dt.timedelta(days=SOON)
    return age(person, yesterday) == turns - 1 and age(person, soon) == turns


def _may_be_a_child(plan: Plan, person: Person, today: dt.date) -> bool:
    """Of the family, or in somebody's custody; here and alive, and not only mentioned."""
    in_custody = any(person.id in other.custody for other in plan.people if other.void is None)
    return person.can_act(today) and (person.group == "family" or in_custody)


def check_safety(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G308) when there are children, and safety was never checked or not in the last half year."""
    if not is_active(plan, today) or not any(_is_a_child(plan, person, today) for person in plan.people):
        return
    checked = plan.safety.checked if plan.safety else ()
    last = max((check.date for check in checked if check.void is None), default=None)
    if last is None or (today - last).days > HALF_A_YEAR:
        path: Path = ("safety",) if plan.safety else ()
        yield Finding("G308", path)


def _is_a_child(plan: Plan, person: Person, today: dt.date) -> bool:
    return _may_be_a_child(plan, person, today) and years(plan, person, today) < GROWN_UP

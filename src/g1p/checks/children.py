"""Are the children of the plan looked after: do they soon reach an age with other rules, and is it safe?"""

import datetime as dt
from collections.abc import Iterator, Mapping

from g1p.checks.finding import Finding, Path
from g1p.checks.working import is_active
from g1p.errors import N_
from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, GROWN_UP, years
from g1p.model.birthdays import TURNS, birthday, closed_by_age
from g1p.model.overdue import runs
from g1p.model.people import Person
from g1p.model.plan import Plan

SOON = 60
"""Days ahead in which a birthday is told: time for a meeting and a talk before it."""

A_MONTH = 30
"""Days after a birthday in which is told what has changed."""

TO_TURN, TURNED = N_("turns {age} within 60 days"), N_("has turned {age}")

CHANGES = {
    CONSENTS_TOO: (
        N_(
            "From 12 a child reads the family's papers, is asked to agree with the plan, and gives consent too, beside "
            "somebody with custody. Then ask the child."
        ),
        N_(
            "From 12 a child reads the family's papers, is asked to agree with the plan, and gives consent too, beside "
            "somebody with custody. Closed until the child also says yes: {consents}. Then ask the child."
        ),
    ),
    CONSENTS_ALONE: (
        N_("From 16 the young person alone gives consent. Then ask the young person, and not the parents."),
        N_(
            "From 16 the young person alone gives consent. What others allowed before ends that day: {consents}. Ask "
            "the young person whether that may go on."
        ),
    ),
    GROWN_UP: (
        N_(
            "At 18 custody ends: nobody decides for this person or reads along because of it. Ask who may read what "
            "from then on, and agree who goes on helping, for help for the young may stop."
        ),
        N_(
            "At 18 custody ends: nobody decides for this person or reads along because of it. These consents open "
            "nothing any more then: {consents}. Ask who may read what from then on, and agree who goes on helping, for "
            "help for the young may stop."
        ),
    ),
}
"""What changes at each age and who is asked then: without consents that close by it, and with them."""

HALF_A_YEAR = 183
"""Days after which safety is asked again."""


def check_birthdays(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G233) for every child who soon turns 12, 16 or 18, or did a short while ago.

    On which day is not said, for that would be the date of birth.
    """
    if not runs(plan, today):
        return
    for index, person in enumerate(plan.people):
        for turns in TURNS if _may_be_a_child(plan, person, today) else ():
            day = birthday(person, turns)
            if day is not None and -A_MONTH <= (day - today).days <= SOON:
                told = TURNED if day <= today else TO_TURN
                yield Finding("G233", ("people", index, "birth_date"), _facts(plan, person, turns, today, told))


def _facts(plan: Plan, person: Person, turns: int, today: dt.date, told: str) -> Mapping[str, object]:
    """How old somebody turns, what changes by that, and which consents close: what must be asked now."""
    closed = closed_by_age(plan, person, turns, today)
    facts: dict[str, object] = {"age": turns, "other": told, "reason": CHANGES[turns][bool(closed)]}
    return facts | ({"consents": ", ".join(closed)} if closed else {})


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

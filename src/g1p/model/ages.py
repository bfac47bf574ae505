"""Ages and custody: the rules at 12, 16 and 18 (plan-format, "Who sees what"; articles 1:233 and 7:447 BW)."""

import datetime as dt

from g1p.model.people import Person
from g1p.model.plan import Plan

CONSENTS_TOO = 12
CONSENTS_ALONE = 16
GROWN_UP = 18


def age(person: Person, day: dt.date) -> int | None:
    """Full years on `day`, or None when no birth date is known; who was born on 29 February turns on 1 March."""
    born = person.birth_date
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def years(plan: Plan, person: Person, day: dt.date) -> int:
    """The age that the rules use: without a birth date 0 when anybody has custody over this person, else grown up."""
    known = age(person, day)
    if known is not None:
        return known
    return (
        0
        if any(person.id in other.custody for other in plan.people if other.void is None and other is not person)
        else GROWN_UP
    )


def has_custody(plan: Plan, holder: Person, child: str, day: dt.date) -> bool:
    """Whether `holder` has parental authority over this person on `day`; it ends at 18 and with the holder's life."""
    if holder.void is not None or holder.is_dead(day) or child not in holder.custody or child == holder.id:
        return False
    person = plan.person(child)
    return person is not None and not person.is_dead(day) and years(plan, person, day) < GROWN_UP


def holders(plan: Plan, day: dt.date) -> tuple[Person, ...]:
    """Everybody who decides for the family as a whole on `day`: who has custody of a child of the plan.

    In a household plan without children nobody has; there the grown-ups of the household decide.
    """
    found = tuple(p for p in plan.people if any(has_custody(plan, p, child, day) for child in p.custody))
    if found or plan.kind != "household_plan":
        return found
    family = [p for p in plan.people if p.group == "family" and p.void is None]
    if any(years(plan, p, day) < GROWN_UP for p in family):
        return ()
    return tuple(p for p in family if not p.is_dead(day))

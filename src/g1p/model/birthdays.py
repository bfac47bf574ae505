"""Birthdays at which the rules change, and the consents that close by one (plan-format, "Who sees what")."""

import datetime as dt

from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, GROWN_UP
from g1p.model.agreements import Consent
from g1p.model.consent_reach import reaches
from g1p.model.consent_states import opened_by, readers
from g1p.model.consents import OF_THE_FAMILY, counts_for, may_give, opened_part, opens, opens_family, stands, topics_of
from g1p.model.people import Person
from g1p.model.plan import Plan

TURNS = (CONSENTS_TOO, CONSENTS_ALONE, GROWN_UP)
"""The ages from which other rules hold."""

A_DAY = dt.timedelta(days=1)


def birthday(person: Person, turns: int) -> dt.date | None:
    """The day on which somebody is so old, as `ages.age` has it in leap years too; None when no birth date is known."""
    born = person.birth_date
    if born is None:
        return None
    try:
        return born.replace(year=born.year + turns)
    except ValueError:
        return dt.date(born.year + turns, 3, 1)


def closed_by_age(plan: Plan, person: Person, turns: int, today: dt.date) -> tuple[str, ...]:
    """The ids of the consents that count less from this birthday on, and are not made up for by others since.

    At 12 a parent's consent waits for the child's, at 16 it lapses; at 18 goes what opens by who has custody. What the
    one who reads it may see by a rule from then on, nobody misses.
    """
    day = birthday(person, turns)
    if day is None:
        return ()
    later = max(day, today)
    standing = (given for given in plan.consents if stands(given, day) and stands(given, later))
    ends = _ends_with_custody if turns == GROWN_UP else _waits_or_lapses
    return tuple(given.id for given in standing if ends(plan, given, person, day, later))


def _waits_or_lapses(plan: Plan, given: Consent, person: Person, day: dt.date, later: dt.date) -> bool:
    """Whether its giver decided for this person the day before, alone or with others, and now no more or not alone."""
    decided = person.id in given.owners and may_give(plan, given, person.id, day - A_DAY)
    if not decided or any(counts_for(plan, given, person.id, when) for when in (day, later)):
        return False
    return any(
        reaches(plan, reader, person.id, topic, later)
        and not opens(plan, reader.id, person.id, topics_of(topic), later)
        for reader in readers(plan, given, later)
        for topic in given.about
    )


def _ends_with_custody(plan: Plan, given: Consent, _: Person, day: dt.date, later: dt.date) -> bool:
    """Whether it opened something of the family the day before, and that closed that day, with the custody."""
    still = {reader.id for reader in readers(plan, given, later)}
    return any(
        opened_part(one.topic) in OF_THE_FAMILY
        and one.reader in still
        and not opens_family(plan, one.reader, topics_of(one.topic), day)
        for one in opened_by(plan, given, day - A_DAY)
    )

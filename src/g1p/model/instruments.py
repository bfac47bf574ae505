"""What a measurement asks: the items of the ZRM in each edition, what they are scored with, and whom each fits."""

import datetime as dt
from collections.abc import Mapping

from g1p.model.ages import GROWN_UP, age, years
from g1p.model.evaluations import Instrument
from g1p.model.people import Person
from g1p.model.plan import Plan

OF_CHILDREN: Instrument = "giz"
"""The one instrument that is about a child, and has an outcome instead of scores."""

ITEMS: Mapping[Instrument, tuple[str, ...]] = {
    "zrm-2013": (
        "finances",
        "time_use",
        "housing",
        "domestic_relations",
        "mental_health",
        "physical_health",
        "addiction",
        "basic_adl",
        "social_network",
        "participation",
        "justice",
    ),
    "zrm-2017": (
        "finances",
        "work_education",
        "time_use",
        "housing",
        "domestic_relations",
        "mental_health",
        "physical_health",
        "addiction",
        "basic_adl",
        "instrumental_adl",
        "social_network",
        "participation",
        "justice",
    ),
    "giz": (),
}
"""The items of each instrument in its own order; labels only, for the criteria are its makers' own."""

LEVELS = range(1, 6)
"""The scores of an item: 1 is acute problems, 5 is fully self-reliant."""


def fits(plan: Plan, person: Person, instrument: Instrument, day: dt.date) -> bool:
    """Whether this instrument is for somebody of this age on `day`; of who has no birth date only what is sure counts.

    A ZRM is of an adult, a GIZ about a child (plan-format, "The parts").
    """
    if instrument != OF_CHILDREN:
        return years(plan, person, day) >= GROWN_UP
    known = age(person, day)
    return known < GROWN_UP if known is not None else not person.custody

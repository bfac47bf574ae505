"""What was measured: a ZRM of an adult by item, or the outcome of a GIZ of a child (plan-format, `measurements`)."""

import datetime as dt

from g1p.errors import LevelOutOfRange, NothingMeasured, OptionsDisagree, OtherAge, UnknownItem
from g1p.model.changes.find import acting, is_new, not_closed
from g1p.model.changes.values import check_happened, check_value
from g1p.model.evaluations import Instrument, Measurement
from g1p.model.instruments import ITEMS, LEVELS, OF_CHILDREN, fits
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.value import replace


def measure(plan: Plan, measurement: Measurement, today: dt.date) -> Plan:
    """The plan with one more measurement, of somebody and by somebody who were there on its day.

    One that says the very same is there already. Raises NothingMeasured, OptionsDisagree, UnknownItem, LevelOutOfRange,
    OtherAge, DayInFuture, SlugTaken, what `check_value` raises, and for both people PersonNotFound, IsVoid,
    OnlyMentioned or PersonHasLeft by that day.
    """
    not_closed(plan)
    is_new(plan, measurement.id)
    _check_result(measurement)
    check_value(measurement)
    check_happened("date", measurement.date, today)
    measurable(plan, measurement.person, measurement.instrument, measurement.date)
    acting(plan, measurement.by, measurement.date)
    if measured_already(plan, measurement) is not None:
        return plan
    return replace(plan, measurements=(*plan.measurements, measurement))


def measured_already(plan: Plan, measurement: Measurement) -> Measurement | None:
    """The measurement that says the very same, by another id; a second one of that day may score other items."""
    return next((one for one in plan.measurements if replace(one, id=measurement.id, extra=()) == measurement), None)


def measurable(plan: Plan, slug: str, instrument: Instrument, day: dt.date) -> Person:
    """Somebody of the age for this instrument on `day`; raises OtherAge (check G238), and what `acting` raises."""
    person = acting(plan, slug, day)
    if not fits(plan, person, instrument, day):
        raise OtherAge(person=slug, plan=plan.id, instrument=instrument)
    return person


def check_item(instrument: Instrument, item: str) -> None:
    """Refuses an item that this instrument does not have: UnknownItem, or OptionsDisagree where it has none at all."""
    if instrument == OF_CHILDREN:
        raise OptionsDisagree(one="--score", other=f"--instrument {instrument}")
    if item not in ITEMS[instrument]:
        raise UnknownItem(ITEMS[instrument], item=item, instrument=instrument)


def check_level(level: int) -> None:
    """Refuses a number that no item is scored with."""
    if level not in LEVELS:
        raise LevelOutOfRange(key="scores")


def _check_result(measurement: Measurement) -> None:
    """Refuses a ZRM without scores or with an outcome, a GIZ the other way round, and scores of no ZRM."""
    for item, level in (measurement.scores or {}).items():
        check_item(measurement.instrument, item)
        check_level(level)
    if measurement.instrument == OF_CHILDREN:
        if measurement.outcome is None:
            raise NothingMeasured
    elif measurement.outcome is not None:
        raise OptionsDisagree(one="--outcome", other=f"--instrument {measurement.instrument}")
    elif not measurement.scores:
        raise NothingMeasured

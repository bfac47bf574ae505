"""Reckoning with days: the next one, the last of a month, so many months on; dateutil computes."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from g1p.errors import DayDoesNotExist, DayTooFar, WeekdayCounts, WeekdayDoesNotFit, WeekdayIsToday

WEEK = 7
_LEAP = 9
"""In so many years there is always a 29 February, also around 2100."""
_MONTHS_APART = 3
"""In so many months there is always a 31st."""
_UNITS = {"d": ("days", 1), "w": ("weeks", 1), "f": ("weeks", 2), "m": ("months", 1), "y": ("years", 1)}


class Said(NamedTuple):
    """What was typed, and the day on which."""

    text: str
    today: dt.date


def shifted(said: Said, day: dt.date, count: int, unit: str) -> dt.date:
    """So many days (d), weeks (w), fortnights (f), months (m) or years (y) on; months clamp. Raises DayTooFar."""
    from dateutil.relativedelta import relativedelta  # only who types such a day pays for it

    name, times = _UNITS[unit]
    try:
        return day + relativedelta(**{name: count * times})  # type: ignore[arg-type]  # a name of a unit, the line above
    except (ValueError, OverflowError):
        raise DayTooFar(text=said.text) from None


def counted(said: Said, base: Callable[[], dt.date | None], count: int, unit: str) -> dt.date | None:
    """So many units on from a day, if it is one. Raises WeekdayCounts for a weekday by its name when today is one."""
    try:
        day = base()
        return None if day is None else shifted(said, day, count, unit)
    except WeekdayIsToday:
        both = (shifted(said, day, count, unit) for day in (said.today, said.today + dt.timedelta(days=WEEK)))
        raise WeekdayCounts(text=said.text, **dict(zip(("day", "later"), both, strict=True))) from None


def date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None when the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def first_of(said: Said, days: Iterator[dt.date]) -> dt.date:
    """The first of these days. Raises DayDoesNotExist when there is none."""
    found = next(days, None)
    if found is None:
        raise DayDoesNotExist(text=said.text)
    return found


def in_year(said: Said, year: int | None, day_of: Callable[[int], dt.date | None]) -> dt.date:
    """The day of the year typed, else the first one after today, never today itself. Raises DayDoesNotExist."""
    first = said.today.year
    days = (day_of(each) for each in ([year] if year is not None else range(first, first + _LEAP)))
    return first_of(said, (day for day in days if day and (year is not None or day > said.today)))


def in_month(said: Said, ahead: int | None, number: int) -> dt.date:
    """The day with this number so many months ahead, else the first one after today. Raises DayDoesNotExist."""
    first = said.today.replace(day=1)
    firsts = [shifted(said, first, n, "m") for n in ([ahead] if ahead is not None else range(_MONTHS_APART))]
    days = (date(each.year, each.month, number) for each in firsts)
    return first_of(said, (day for day in days if day and (ahead is not None or day > said.today)))


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of the month."""
    from dateutil.relativedelta import relativedelta

    return dt.date(year, month, 1) + relativedelta(day=31)


def weekday_of_month(year: int, month: int, nth: int, weekday: int) -> dt.date:
    """The nth weekday of the month (1 = Monday), the last one when `nth` is -1."""
    from dateutil.relativedelta import relativedelta
    from dateutil.relativedelta import weekday as nth_weekday

    edge = 31 if nth < 0 else 1
    return dt.date(year, month, 1) + relativedelta(day=edge, weekday=nth_weekday(weekday - 1, nth))


def next_weekday(day: dt.date, weekday: int) -> dt.date:
    """The first such weekday (1 = Monday) after `day`."""
    return day + dt.timedelta(days=(weekday - day.isoweekday() - 1) % WEEK + 1)


def past_weekday(day: dt.date, weekday: int) -> dt.date:
    """The last such weekday (1 = Monday) before `day`."""
    return next_weekday(day - dt.timedelta(days=WEEK + 1), weekday)


def weekday_of_week(day: dt.date, weeks: int, weekday: int) -> dt.date:
    """That weekday of the calendar week of `day`, or so many weeks on; weeks begin on Monday (ISO 8601)."""
    return day + dt.timedelta(days=weekday - day.isoweekday() + weeks * WEEK)


def fitting(said: Said, day: dt.date, weekday: str) -> dt.date:
    """The day, when it falls on the weekday that was typed with it, if any. Raises WeekdayDoesNotFit."""
    if weekday and day.isoweekday() != int(weekday):
        raise WeekdayDoesNotFit(text=said.text, day=day)
    return day


def not_today(said: Said, weekday: int) -> None:
    """Raises WeekdayIsToday when today is such a weekday: this day, or in a week?"""
    if said.today.isoweekday() == weekday:
        raise WeekdayIsToday(text=said.text, day=said.today, later=next_weekday(said.today, weekday))

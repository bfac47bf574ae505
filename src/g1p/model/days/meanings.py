"""What each form of a day means: the line that was typed and its named parts → the day."""

import datetime as dt
from collections.abc import Mapping

from g1p.errors import DayTooVague
from g1p.model.days import reckoning
from g1p.model.days.reckoning import Said

Found = Mapping[str, str]
"""The named parts of a line, "" for what was not typed."""

_AHEAD = {"next": 1, "this": 0, "the": 0, "past": -1, "last": -1}


def near(said: Said, found: Found) -> dt.date:
    """Today, and the two days on either side of it."""
    return reckoning.shifted(said, said.today, int(found["days"]), "d")


def now(said: Said, _: Found) -> dt.date:
    """Today, from which so long is counted."""
    return said.today


def after(said: Said, found: Found) -> dt.date:
    """So long after today."""
    return reckoning.shifted(said, said.today, int(found["count"]), found["unit"])


def ago(said: Said, found: Found) -> dt.date:
    """So long before today."""
    return reckoning.shifted(said, said.today, -int(found["count"]), found["unit"])


def date(said: Said, found: Found) -> dt.date:
    """A day and a month, with or without a year and a weekday."""
    month, number = int(found["month"]), int(found["day"])
    day = reckoning.in_year(said, _year(said, found), lambda year: reckoning.date(year, month, number))
    return reckoning.fitting(said, day, found.get("weekday", ""))


def day_of_month(said: Said, found: Found) -> dt.date:
    """A day by its number alone, of this month or the next one where that was said."""
    day = reckoning.in_month(said, _AHEAD.get(found.get("which", "")), int(found["day"]))
    return reckoning.fitting(said, day, found.get("weekday", ""))


def coming(said: Said, found: Found) -> dt.date:
    """A weekday by its name: the first one after today; refused when today is one."""
    weekday = int(found["weekday"])
    reckoning.not_today(said, weekday)
    return reckoning.next_weekday(said.today, weekday)


def next_one(said: Said, found: Found) -> dt.date:
    """`next friday`: the first one after today, on a Friday in a week."""
    return reckoning.next_weekday(said.today, int(found["weekday"]))


def past(said: Said, found: Found) -> dt.date:
    """`last friday`: the latest one before today."""
    return reckoning.past_weekday(said.today, int(found["weekday"]))


def in_week(said: Said, found: Found) -> dt.date:
    """A weekday of last, this or next calendar week; refused when that is today."""
    if found["which"] == "this":
        reckoning.not_today(said, int(found["weekday"]))
    return reckoning.weekday_of_week(said.today, _AHEAD[found["which"]], int(found["weekday"]))


def weeks_after_weekday(said: Said, found: Found) -> dt.date | None:
    """`vrijdag over 2 weken`: so long after the first Friday after today."""
    return reckoning.counted(said, lambda: coming(said, found), int(found["count"]), found["unit"])


def next_month(said: Said, _: Found) -> dt.date:
    """This day of the next month, its last one when it has fewer days."""
    return reckoning.shifted(said, said.today, 1, "m")


def end_of_month(said: Said, found: Found) -> dt.date:
    """The last day of a month that was named."""
    month = int(found["month"])
    return reckoning.in_year(said, _year(said, found), lambda year: reckoning.last_of_month(year, month))


def end_of_this(said: Said, found: Found) -> dt.date:
    """The last day of this, the next or the last month or year; today when today is that day."""
    day = reckoning.shifted(said, said.today, _AHEAD[found["which"] or "this"], found["unit"])
    return reckoning.last_of_month(day.year, 12 if found["unit"] == "y" else day.month)


def end_of_year(_: Said, found: Found) -> dt.date:
    """The last day of a year."""
    return dt.date(int(found["year"]), 12, 31)


def nth_weekday(said: Said, found: Found) -> dt.date:
    """The first, second, third, fourth or last such weekday of a month that was named."""
    month, nth, weekday = int(found["month"]), _nth(found), int(found["weekday"])
    year = _year(said, found)
    return reckoning.in_year(said, year, lambda each: reckoning.weekday_of_month(each, month, nth, weekday))


def nth_weekday_of_this(said: Said, found: Found) -> dt.date:
    """The first, second, third, fourth or last such weekday of this month or the next."""
    day = reckoning.shifted(said, said.today.replace(day=1), _AHEAD[found["which"]], "m")
    return reckoning.weekday_of_month(day.year, day.month, _nth(found), int(found["weekday"]))


def vague(said: Said, _: Found) -> dt.date:
    """Nothing: what was typed leaves open which day is meant. Raises DayTooVague."""
    raise DayTooVague(text=said.text)


def _year(said: Said, found: Found) -> int | None:
    """The year that was typed, in four figures or two (20xx) or as `next year`; None when there is none."""
    typed = found["year"].lstrip("'")
    if typed.endswith("Uy"):
        return said.today.year + _AHEAD[typed.removesuffix(" Uy")]
    century = 2000 if len(typed) == len("26") else 0
    return century + int(typed) if typed.isdigit() else None


def _nth(found: Found) -> int:
    return int(found["nth"]) if found["nth"] else -1

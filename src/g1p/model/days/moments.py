"""A day with a time, as people type it: a day by the grammar of days, and behind it the time by the clock."""

import datetime as dt
import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from g1p.errors import HourDoesNotExist, MomentNotUnderstood
from g1p.model.days.grammar import day_from

LONGEST = 100
"""Characters; what is longer is no moment, and is not repeated."""

TIME = re.compile(
    r"(?!(?:om|at) )(?P<day>.*?[^ ,])(?:T| ?, ?| )(?:(?:om|at) )?(?P<hour>[0-9]{1,2})"
    r"(?:[:.](?P<minute>[0-9]{2})(?: ?(?:uur|u|h))?| ?(?:uur|u|h))",
    re.IGNORECASE,
)
"""A day, and then `14:00`, `14.00`, `at 14:00`, `om 14 uur`; an hour alone only with its word."""


def check_clock(moment: dt.datetime, zone: str) -> None:
    """Refuses a time that the clock of this time zone skips, in spring; raises HourDoesNotExist."""
    try:
        here = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return  # a zone that nobody knows is told by check
    if moment.replace(tzinfo=here).astimezone(dt.UTC).astimezone(here).replace(tzinfo=None) != moment:
        raise HourDoesNotExist(moment=f"{moment:%Y-%m-%d %H:%M}", zone=zone)


def moment_from(text: str, today: dt.date) -> dt.datetime:
    """The day and time that `text` means on `today`, such as `vrijdag 27 november 14:00` or `2026-11-27T14:00`.

    The clock has twenty-four hours. Raises MomentNotUnderstood without a time, or what `day_from` raises of the day.
    """
    line = " ".join(text.split())
    found = TIME.fullmatch(line) if len(line) <= LONGEST else None
    if found is None:
        raise MomentNotUnderstood(text=line if len(line) <= LONGEST else f"{line[:LONGEST]}…")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    day = day_from(found["day"], today)
    try:
        return dt.datetime.combine(day, dt.time(hour, minute))
    except ValueError:
        raise MomentNotUnderstood(text=line) from None

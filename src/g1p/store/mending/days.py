"""Days and times as people write them in a file, where they can mean one day only: text → ISO text."""

import datetime as dt
import re

from g1p.errors import G1pError
from g1p.model.days import day_from
from g1p.model.years import YEARS

SOME_DAY = dt.date(2000, 1, 1)
"""A day that says its year is the same whenever it is read."""

MONTHS = 12
NUMBER = re.compile(r"[0-9]+")
YEAR_FIRST = re.compile(r"(?P<y>[0-9]{4})(?P<mark>[-/.])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})")
RUN_ON = re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})")
"""The day first would never be a day as well: there is no nineteenth month, and so on."""
DAY_FIRST = re.compile(r"(?P<d>[0-9]{1,2})(?P<mark>[-/.])(?P<m>[0-9]{1,2})(?P=mark)(?P<y>[0-9]{4})")
MOMENT = re.compile(
    r"(?P<day>.+?)(?:[ t]|, ?|,? (?:om|at) )"
    r"(?P<hour>[01]?[0-9]|2[0-3])[:.u](?P<minute>[0-5][0-9])(?::00)?(?: ?(?:uur|u|h))?"
)


def day_in(text: str) -> str | None:
    """The day that this text means, as ISO text; None when it is none, or might be another.

    Numbers are read as the Dutch do, the day first. Between slashes that is only sure where the day is no month.
    """
    line = " ".join(text.lower().split())
    if found := YEAR_FIRST.fullmatch(line) or RUN_ON.fullmatch(line):
        return _iso(found)
    if found := DAY_FIRST.fullmatch(line):
        is_sure = found["mark"] != "/" or int(found["d"]) > MONTHS or int(found["d"]) == int(found["m"])
        return _iso(found) if is_sure else None
    return _in_words(line)


def moment_in(text: str) -> str | None:
    """The day and time that this text means, as `2026-11-21T19:30`; None when it is none, or might be another."""
    found = MOMENT.fullmatch(" ".join(text.lower().split()))
    day = day_in(found["day"]) if found else None
    return f"{day}T{int(found['hour']):02}:{found['minute']}" if found and day else None


def _iso(found: re.Match[str]) -> str | None:
    try:
        day = dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return day.isoformat() if day.year in YEARS else None


def _in_words(line: str) -> str | None:
    """A day such as `1 december 2026` or `za 21-11-2026`, as the grammar of days reads it.

    It says its year in four figures, or else it would move on with today; and it has no other number than those of a
    day, for what has to be reckoned out (`2 weken na 1 december 2026`) is no way of writing a day.
    """
    numbers = NUMBER.findall(line)
    years = [number for number in numbers if len(number) == len("2026")]
    apart = DAY_FIRST.search(line) or YEAR_FIRST.search(line)
    if len(years) != 1 or len(numbers) != (3 if apart else 2) or "/" in line:
        return None
    try:
        day = day_from(line, SOME_DAY)
    except G1pError:
        return None
    return day.isoformat() if day.year == int(years[0]) else None

"""The one door to the grammar of days: the line → the day, or why it is refused."""

import datetime as dt
import re
from itertools import product

from g1p.errors import DayNotUnderstood, DayTooFar, DayTooVague
from g1p.model.days.dutch import DUTCH, DUTCH_VAGUE
from g1p.model.days.english import ENGLISH, ENGLISH_VAGUE
from g1p.model.days.forms import CLEAR, VAGUE, VAGUE_IN_DUTCH, read
from g1p.model.days.reckoning import Said
from g1p.model.days.symbols import LONGEST, symbols_of, tidy
from g1p.model.years import YEARS


def day_from(text: str, today: dt.date) -> dt.date:
    """The day that `text` means on `today`; Dutch and English are always understood, each line in one of them.

    A day without a year is the next one, never today. `friday`, `next friday` and `volgende vrijdag` are the first
    Friday after today, `last friday` and `vorige vrijdag` the latest before it; `volgende week vrijdag` is that of the
    next calendar week, from Monday to Sunday. On a Friday `friday` is refused and `next friday` is in a week. `11-2` is
    11 February in both languages, `26` is 2026, months clamp, and `volgende maand` is this day of the next month. What
    is vague in Dutch is refused, though it might be English too: `in 2 w`, and `december 27`, perhaps of the year 2027.

    Raises DayNotUnderstood, or what is known better: DayTooVague, DayDoesNotExist, WeekdayDoesNotFit, WeekdayIsToday,
    or DayTooFar outside 1900 to 2199.
    """
    said = Said(text if len(text) <= LONGEST else f"{text[:LONGEST]}…", today)
    line = tidy(text)
    if line is None:
        raise DayNotUnderstood(text=said.text)
    dutch, english = (symbols_of(line, known) or "" for known in (DUTCH, ENGLISH))
    for forms, symbols in ((VAGUE_IN_DUTCH, dutch), *product((CLEAR, VAGUE), (dutch, english))):
        day = read(said, symbols, forms)
        if day is not None:
            return _kept(said, day)
    vague = (DUTCH_VAGUE | ENGLISH_VAGUE).intersection(re.split(r"[^a-zéëó]+", line))
    raise DayTooVague(text=said.text) if vague else DayNotUnderstood(text=said.text)


def _kept(said: Said, day: dt.date) -> dt.date:
    if day.year not in YEARS:
        raise DayTooFar(text=said.text)
    return day

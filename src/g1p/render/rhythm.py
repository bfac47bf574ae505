"""How often something is done, in words: “every day”, “every Monday and Thursday”."""

import re

from g1p.model.repeats import ordered
from g1p.words import Words

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_SIMPLE = {"FREQ=DAILY": "daily", "FREQ=WEEKLY": "weekly", "FREQ=MONTHLY": "monthly", "FREQ=YEARLY": "yearly"}
_WORKING = {"MO", "TU", "WE", "TH", "FR"}
# When it ends is the action's last day, which stands beside the rhythm.
_ENDS = re.compile(r";UNTIL=[0-9]{8}|;COUNT=[0-9]+|;INTERVAL=1(?![0-9])")


def rhythm(words: Words, repeats: str) -> str:
    """The rhythm in words; a rule that has no simple ones is “in a fixed rhythm”."""
    rule = _ENDS.sub("", ordered(repeats) or "")
    if rule in _SIMPLE:
        return words.label("repeats", _SIMPLE[rule])
    return _every_so_many(words, rule) or _on_days(words, rule) or words.say("in a fixed rhythm")


def _every_so_many(words: Words, rule: str) -> str | None:
    """Once in so many days, weeks, months."""
    found = re.fullmatch(r"FREQ=(DAILY|WEEKLY|MONTHLY);INTERVAL=([1-9][0-9]?)", rule)
    if found is None:
        return None
    number = found[2]
    if found[1] == "DAILY":
        return words.say("once every {number} days", number=number)
    if found[1] == "WEEKLY":
        return words.say("once every {number} weeks", number=number)
    return words.say("once every {number} months", number=number)


def _on_days(words: Words, rule: str) -> str | None:
    """On these days of the week, or on this day of the month."""
    monthly = re.fullmatch(r"FREQ=MONTHLY;BYMONTHDAY=([1-9][0-9]?)", rule)
    if monthly:
        return words.say("every month, on day {day}", day=monthly[1])
    weekly = re.fullmatch(r"FREQ=WEEKLY(?:;INTERVAL=([2-9]))?;BYDAY=((?:[A-Z]{2},?)+)", rule)
    if weekly is None or not set(weekly[2].split(",")) <= set(_DAYS):
        return None
    days = _names(words, weekly[2].split(","))
    if weekly[1] is None and set(weekly[2].split(",")) == _WORKING:
        return words.say("from Monday to Friday")
    if weekly[1] is None:
        return words.say("every {days}", days=days)
    return words.say("once every {number} weeks, on {days}", number=weekly[1], days=days)


def _names(words: Words, days: list[str]) -> str:
    from babel.dates import get_day_names
    from babel.lists import format_list

    names = get_day_names("wide", locale=words.language)
    return format_list([names[number] for number in sorted(_DAYS[day] for day in set(days))], locale=words.language)

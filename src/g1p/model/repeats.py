"""The next day of a repeating action, by RFC 5545; dateutil computes."""

import datetime as dt
import re

from g1p.model.goals import Action

_SHORT = {"daily": "FREQ=DAILY", "weekly": "FREQ=WEEKLY", "monthly": "FREQ=MONTHLY"}
_ENDS = r"(?P<ends>;(COUNT=[1-9][0-9]{0,3}|UNTIL=[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])))?"
_DAYS = r"(;BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*)?"
_NTH_DAYS = r";BYDAY=[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)(,[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU))*"
_MONTH_DAYS = r";BYMONTHDAY=-?([1-9]|[12][0-9]|3[01])(,-?([1-9]|[12][0-9]|3[01]))*"
# The parts of RFC 5545 that a family's calendar needs, in one order; each of these rules has a day within ten years.
# Not more: dateutil looks for eight seconds for a thirtieth of February, and forever when the interval is nought.
_UNDERSTOOD = (
    rf"FREQ=(?P<often>DAILY|WEEKLY)(;INTERVAL=(?P<every>[1-9][0-9]?))?{_DAYS}{_ENDS}",
    rf"FREQ=MONTHLY(;INTERVAL=([1-9]|1[01]))?({_NTH_DAYS}|{_MONTH_DAYS})?{_ENDS}",
    rf"FREQ=YEARLY(;INTERVAL=[1-9])?(;BYMONTH=([1-9]|1[0-2]);BYMONTHDAY=([1-9]|1[0-9]|2[0-8]))?{_ENDS}",
)
_ORDER = "FREQ INTERVAL BYMONTH BYDAY BYMONTHDAY COUNT UNTIL"


def next_day(action: Action, today: dt.date) -> dt.date:
    """The first day from `today` on that the action is done again, at the latest `due`, its last day.

    An action that does not repeat, is past its last day, or whose rule is no rule, has only `due`.
    """
    if action.repeats is None or action.due < today:
        return action.due
    day = _first(action, max(today, action.start))
    return min(day, action.due) if day else action.due


def ordered(repeats: str) -> str | None:
    """The rule in the order in which g1p reads it, or None when it is none."""
    match = _match(repeats)
    return match.string if match else None


def is_rule(repeats: str) -> bool:
    """Whether this is a word or a rule of RFC 5545 that g1p understands."""
    return _match(repeats) is not None


def _first(action: Action, day: dt.date) -> dt.date | None:
    """The first day of the action's rule from `day` on; None when the rule has ended or is none."""
    from dateutil.rrule import rrulestr  # only a plan with something coming that repeats pays for it

    match = _match(action.repeats or "")
    if match is None:
        return None
    try:
        rule = rrulestr(match.string, dtstart=_midnight(_near(action.start, day, match)), ignoretz=True)
    except ValueError:  # it ends on a thirtieth of February
        return None
    found = next(iter(rule.xafter(_midnight(day), count=1, inc=True)), None)
    return found.date() if found else None


def _match(repeats: str) -> re.Match[str] | None:
    """The rule with its parts in one order (RFC 5545 lets them stand in any), when it is one that g1p understands."""
    parts = _SHORT.get(repeats, repeats).split(";")
    rule = ";".join(sorted(parts, key=lambda part: _ORDER.find(part.split("=")[0])))
    return next((match for known in _UNDERSTOOD if (match := re.fullmatch(known, rule))), None)


def _near(start: dt.date, day: dt.date, match: re.Match[str]) -> dt.date:
    """A start that leads to the same days, but not a century of days before the one that is asked for."""
    found = match.groupdict()
    if "often" not in found or (found["ends"] or "").startswith(";COUNT"):
        return start
    step = int(found["every"] or 1) * (7 if found["often"] == "WEEKLY" else 1)
    return start + dt.timedelta(days=(day - start).days // step * step)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())

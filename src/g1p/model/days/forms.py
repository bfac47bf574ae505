"""The forms that a day can have: each a pattern over symbols with its meaning, in tables that can be read."""

import datetime as dt
import re
from collections.abc import Callable

from g1p.model.days import meanings
from g1p.model.days.meanings import Found
from g1p.model.days.reckoning import Said, counted

Forms = tuple[tuple[str, Callable[[Said, Found], dt.date | None]], ...]


def read(said: Said, symbols: str, forms: Forms) -> dt.date | None:
    """The day that a line in symbols means; None when it has none of these forms. Raises as `day_from` does."""
    for pattern, meaning in forms:
        match = re.fullmatch(pattern, symbols)
        if match is not None:
            return meaning(said, match.groupdict(default=""))
    return None


def _beside(said: Said, found: Found) -> dt.date | None:
    """So long after or before another day: `a week from friday`, `the day after tomorrow`."""
    count = int(found.get("count", "1")) * (-1 if found["way"] == "before" else 1)
    return counted(said, lambda: read(said, found["base"], BASES), count, found.get("unit", "d"))


_ONE = r"[0-9]{1,2}"
_FOUR = r"[1-9][0-9]{3}"
_W = r"W(?P<weekday>[1-7])"
_M = rf"M(?P<month>{_ONE})"
_AMOUNT = r"N?(?P<count>[1-9][0-9]{0,4}) U(?P<unit>[dwfmy])"
_YEAR = rf"(?:(?: ,)? (?P<year>{_FOUR}|'?[0-9]{{2}}|(?:this|next|past|last) Uy|coming))?"
_FULL_YEAR = rf"(?:(?: ,)? (?P<year>{_FOUR}|(?:this|next|past|last) Uy))?"
_ON = rf"(?:on )?(?:(?:coming )?{_W}(?: ,)? (?:on )?)?"
_NTH_DAY = rf"(?:the )?[#O](?P<day>{_ONE})"
_END = r"(?:on )?(?:the )?(?:end|(?:last|final) Ud)(?: of)?"
_NTH_W = rf"(?:on )?(?:the )?(?:[#O](?P<nth>[1-4])|last|final) {_W}"
_OF = "(?:of|in|within)"
_MONTH_BY = r"(?P<which>this|next) Um"

NEAR: Forms = ((r"T(?P<days>-?[0-2])", meanings.near),)

DATES: Forms = (
    (rf"{_ON}(?P<year>{_FOUR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})", meanings.date),
    (rf"{_ON}(?P<day>{_ONE})(?P<mark>[/-])(?P<month>{_ONE})(?:(?P=mark)(?P<year>{_FOUR}|[0-9]{{2}}))?", meanings.date),
    # With full stops only with its year: `3.12` is a time of the day to many.
    (rf"{_ON}(?P<day>{_ONE})\.(?P<month>{_ONE})\.(?P<year>{_FOUR}|[0-9]{{2}})", meanings.date),
    (rf"{_ON}(?:(?:the )?[#O])?(?P<day>{_ONE})(?: of)? {_M}{_YEAR}", meanings.date),
    (rf"{_ON}{_M}(?: the)? [#O]?(?P<day>{_ONE}){_FULL_YEAR}", meanings.date),
    (rf"{_ON}(?:the [#O]|#)(?P<day>{_ONE})(?: of the Um)?", meanings.day_of_month),
    (rf"{_ON}{_NTH_DAY}(?: of)? {_MONTH_BY}", meanings.day_of_month),
    (rf"{_MONTH_BY} (?:on )?{_NTH_DAY}", meanings.day_of_month),
)

WEEKDAYS: Forms = (
    (rf"(?:on )?(?:(?:(?:the |this )?coming|this) )?{_W}", meanings.coming),
    (rf"(?:on )?{_W} coming", meanings.coming),
    (rf"(?:on )?(?:the )?next {_W}", meanings.next_one),
    (rf"(?:on )?(?:past|last) {_W}", meanings.past),
    (rf"(?:on )?{_W} past", meanings.past),
    (rf"(?P<which>this|next|past|last) Uw (?:on )?{_W}", meanings.in_week),
    (rf"(?:on )?(?:the )?{_W}(?: of)? (?P<which>this|next|past|last) Uw", meanings.in_week),
    (rf"{_NTH_W} {_OF} {_M}{_FULL_YEAR}", meanings.nth_weekday),
    (rf"{_NTH_W} {_OF} {_MONTH_BY}", meanings.nth_weekday_of_this),
)

AMOUNTS: Forms = (
    # Not `een dag` or `one day`: they may mean any day.
    (rf"(?:over |in |\+|(?!N1 Ud)){_AMOUNT}", meanings.after),
    (rf"-{_AMOUNT}", meanings.ago),
    (rf"{_AMOUNT} ago", meanings.ago),
    ("next Um", meanings.next_month),
)

BASES: Forms = (*NEAR, ("now", meanings.now), *DATES, *WEEKDAYS)
BESIDE: Forms = (
    (rf"{_AMOUNT} (?P<way>from|after|before) (?P<base>.+)", _beside),
    (r"(?:the )?Ud (?P<way>after|before) (?P<base>.+)", _beside),
    (rf"(?P<base>T[012]) (?P<way>over) {_AMOUNT}", _beside),
    # Only whole weeks: over three days or a month it is no Friday any more, and eight days are a week to some.
    (rf"(?:on )?(?:coming )?{_W} over N?(?P<count>[1-9][0-9]{{0,2}}) U(?P<unit>[wf])", meanings.weeks_after_weekday),
    (rf"(?:on )?(?:coming )?{_W} over N?(?P<count>7|14|21|28) U(?P<unit>d)", meanings.weeks_after_weekday),
)

ENDS: Forms = (
    (rf"{_END} {_M}{_FULL_YEAR}", meanings.end_of_month),
    (rf"{_END}(?: (?P<which>the|this|next|past|last))? U(?P<unit>[my])", meanings.end_of_this),
    (rf"{_END} (?P<year>{_FOUR})", meanings.end_of_year),
)

CLEAR = NEAR + DATES + WEEKDAYS + AMOUNTS + BESIDE + ENDS
"""The forms that mean one day. At most one of them takes a line, so their order means nothing."""

VAGUE_IN_DUTCH: Forms = (
    (rf"within {_AMOUNT}", meanings.vague),
    # `mei 27` may be May 2027; whoever means the day writes `27 mei`.
    (r"(?:on )?M[0-9]{1,2} (?:2[2-9]|3[01])", meanings.vague),
)
"""What a line in Dutch may leave open, though it might be a day in English: `in 2 w`, `dec 27`."""

VAGUE: Forms = (
    (rf"(?:(?:in|within) )?(?:{_END} )?(?:(?:the|this|next|coming|past|last) )?U[wmy]", meanings.vague),
    (rf"(?:(?:in|within) )?(?:(?:this|next|coming|past|last) )?{_M}{_FULL_YEAR}", meanings.vague),
    (rf"coming Uw (?:on )?{_W}|(?:on )?W[1-7] coming Uw|W[1-7] over .+", meanings.vague),
    (rf"within {_AMOUNT}|N1 Ud", meanings.vague),
)

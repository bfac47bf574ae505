"""Working days: Monday to Friday but the days of the Algemene termijnenwet (its article 3), as a term counts them."""

import datetime as dt

FRIDAY = 5
KINDS = ("public", "optional")
"""Of `holidays` both kinds: the second has Good Friday, which the law puts beside the others, and every 5 May."""


def working_days_after(day: dt.date, count: int) -> dt.date:
    """The last day of a term of so many working days; `day` itself, which may be a free one, is not counted.

    Of years for which the law says nothing yet, before 1966 and after 2100, only weekends are free.
    """
    from holidays import country_holidays  # a tenth of a second, only for who asks for a term

    free = country_holidays("NL", categories=KINDS)
    while count > 0:
        day += dt.timedelta(days=1)
        count -= day.isoweekday() <= FRIDAY and day not in free
    return day

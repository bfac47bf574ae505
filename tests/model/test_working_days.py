"""Terms in working days, held against the days of the Algemene termijnenwet as a calendar on the wall has them."""

import datetime as dt

import pytest

from g1p.model.working_days import working_days_after

FREE = {
    2024: "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26",
    2025: "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",  # 27 April is a Sunday: King's Day is on the 26th
    2026: "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
    2027: "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26",
    2028: "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26",
    2029: "01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26",
}
"""What is free besides weekends; every 5 May, and not only in a jubilee year such as 2025."""


def on_the_wall(day: dt.date, count: int) -> dt.date:
    """The last day of a term, counted by hand on the calendar above."""
    while count:
        day += dt.timedelta(days=1)
        is_free = day.isoweekday() > 5 or f"{day:%m-%d}" in FREE[day.year].split()
        count -= not is_free
    return day


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2027, 2028])
def test_a_term_of_any_length_ends_where_the_calendar_on_the_wall_says(year: int) -> None:
    days = [dt.date.fromisoformat(f"{year}-{day}") for day in FREE[year].split()]
    for day in days:
        for before, count in ((1, 1), (0, 1), (4, 3), (10, 10), (15, 25), (1, 250)):
            begun = day - dt.timedelta(days=before) if day.month > 1 else day
            assert working_days_after(begun, count) == on_the_wall(begun, count), (begun, count)


@pytest.mark.parametrize(
    "opened, count, last",
    [
        ("2026-11-10", 10, "2026-11-24"),  # the example in the design: two weeks without a free day
        ("2026-11-20", 1, "2026-11-23"),  # over a weekend
        ("2026-11-21", 1, "2026-11-23"),  # opened on a Saturday
        ("2026-11-22", 10, "2026-12-04"),
        ("2026-04-02", 1, "2026-04-07"),  # Good Friday, and both days of Easter
        ("2026-05-04", 1, "2026-05-06"),  # 5 May in a year that is no jubilee
        ("2026-05-13", 1, "2026-05-15"),  # Ascension Day: the Friday after it is not free
        ("2026-05-22", 1, "2026-05-26"),  # Whit Monday
        ("2026-04-24", 1, "2026-04-28"),  # King's Day on a Monday
        ("2025-04-25", 1, "2025-04-28"),  # King's Day on Saturday the 26th: the Monday after it is a working day
        ("2025-04-17", 1, "2025-04-22"),
        ("2026-12-24", 1, "2026-12-28"),
        ("2026-12-31", 1, "2027-01-04"),
        ("2027-05-04", 1, "2027-05-07"),  # 5 May, and Ascension Day on the 6th
        ("2013-04-29", 1, "2013-05-01"),  # Queen's Day, in the years of a queen
        ("2026-11-21", 0, "2026-11-21"),
    ],
)
def test_known_terms(opened: str, count: int, last: str) -> None:
    assert working_days_after(dt.date.fromisoformat(opened), count).isoformat() == last

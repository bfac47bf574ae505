"""A day with a time: understood in Dutch and English, and refused when either is not sure."""

import datetime as dt

import pytest

from g1p.errors import (
    DayNotUnderstood,
    DayTooVague,
    HourDoesNotExist,
    MomentNotUnderstood,
    WeekdayDoesNotFit,
    WeekdayIsToday,
)
from g1p.model.days import check_clock, moment_from

TODAY = dt.date(2026, 11, 21)
"""A Saturday."""


@pytest.mark.parametrize(
    "moment, zone",
    [
        ("2026-03-29T02:00", "Europe/Amsterdam"),
        ("2026-03-29T02:59", "Europe/Amsterdam"),
        ("2026-03-08T02:30", "America/New_York"),
    ],
)
def test_an_hour_that_the_clock_skips_is_refused(moment: str, zone: str) -> None:
    with pytest.raises(HourDoesNotExist):
        check_clock(dt.datetime.fromisoformat(moment), zone)


@pytest.mark.parametrize(
    "moment, zone",
    [
        ("2026-03-29T01:59", "Europe/Amsterdam"),
        ("2026-03-29T03:00", "Europe/Amsterdam"),
        ("2026-10-25T02:30", "Europe/Amsterdam"),
        ("2026-03-29T02:30", "UTC"),
        ("2026-03-29T02:30", "Mars/Olympus"),
        ("2026-03-29T02:30", "../x"),
    ],
)
def test_every_other_hour_is_one(moment: str, zone: str) -> None:
    check_clock(dt.datetime.fromisoformat(moment), zone)


@pytest.mark.parametrize(
    "text, said",
    [
        ("2026-11-27T14:00", "2026-11-27T14:00"),
        ("2026-11-27 14:00", "2026-11-27T14:00"),
        ("2026-11-27t9.05", "2026-11-27T09:05"),
        ("vrijdag 27 november 14:00", "2026-11-27T14:00"),
        ("vrijdag 27 november om 14.00 uur", "2026-11-27T14:00"),
        ("  Vrijdag   14:00 ", "2026-11-27T14:00"),
        ("vrijdag, 14:00", "2026-11-27T14:00"),
        ("friday at 9:30", "2026-11-27T09:30"),
        ("morgen om 14 uur", "2026-11-22T14:00"),
        ("over 2 weken 19u", "2026-12-05T19:00"),
        ("vandaag 0:00", "2026-11-21T00:00"),
        ("tomorrow 23:59", "2026-11-22T23:59"),
        ("gisteren 20:00", "2026-11-20T20:00"),
        ("27-11 20:00", "2026-11-27T20:00"),
        ("3.12.2026 14.30", "2026-12-03T14:30"),
        ("eind maart 10:00", "2027-03-31T10:00"),
    ],
)
def test_a_day_and_a_time_are_a_moment(text: str, said: str) -> None:
    assert moment_from(text, TODAY).isoformat(timespec="minutes") == said


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "vrijdag", "14:00", "om 14:00", "2026-11-27", "vrijdag 14", "vrijdag 24:00", "vrijdag 25:61"),
        *("vrijdag 14:60", "vrijdag 14:0", "vrijdag 2 pm", "vrijdag half drie", "vrijdag 14:00:00", "vrijdag14:00"),
        *("vrijdag ١٤:٠٠", "3.12", "2026-11-27T14:00Z", "2026-11-27T14:00+01:00", "vrijdag -14:00", "x" * 2000),
    ],
)
def test_what_lacks_a_day_or_a_time_is_no_moment(text: str) -> None:
    with pytest.raises(MomentNotUnderstood) as refused:
        moment_from(text, TODAY)
    assert len(str(refused.value.facts["text"])) <= 101
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    "text, error",
    [
        ("kerst 14:00", DayTooVague),
        ("zomaar 14:00", DayNotUnderstood),
        ("maandag 27 november 14:00", WeekdayDoesNotFit),
        ("zaterdag 14:00", WeekdayIsToday),
    ],
)
def test_the_day_is_refused_as_a_day_is(text: str, error: type[DayNotUnderstood]) -> None:
    with pytest.raises(error) as refused:
        moment_from(text, TODAY)
    assert type(refused.value) is error


def test_what_takes_long_to_look_at_is_refused_soon() -> None:
    for text in (" " * 50_000 + "14:00", "a 1" * 30_000, "14:00 " * 16):
        with pytest.raises(DayNotUnderstood):
            moment_from(text, TODAY)

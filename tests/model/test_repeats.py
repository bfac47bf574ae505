"""The next day of a repeating action: daily, weekly, monthly, or a rule of RFC 5545."""

import datetime as dt
import time
from typing import Any

import pytest

from g1p.model.goals import Action
from g1p.model.mapping import value_from
from g1p.model.repeats import is_rule, next_day


def action(repeats: str | None = None, start: str = "2026-10-02", due: str = "2027-03-26") -> Action:
    made: dict[str, Any] = {
        "id": "a-00001",
        "text": "t",
        "who": ["oma"],
        "start": start,
        "due": due,
        "status": "started",
    }
    return value_from(Action, made | ({} if repeats is None else {"repeats": repeats}))


@pytest.mark.parametrize(
    "repeats,today,expected",
    [
        (None, "2026-11-21", "2027-03-26"),
        ("daily", "2026-11-21", "2026-11-21"),
        ("daily", "2026-09-01", "2026-10-02"),
        ("weekly", "2026-11-20", "2026-11-20"),
        ("weekly", "2026-11-21", "2026-11-27"),
        ("monthly", "2026-11-21", "2026-12-02"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-21", "2026-11-23"),
        ("BYDAY=MO,TH;FREQ=WEEKLY", "2026-11-21", "2026-11-23"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-21", "2026-11-27"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-21", "2026-11-30"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-11-21", "2026-11-27"),
        ("FREQ=YEARLY", "2026-11-21", "2027-03-26"),
        ("FREQ=DAILY;COUNT=3", "2026-11-21", "2027-03-26"),
        ("FREQ=DAILY;UNTIL=20261122", "2026-11-22", "2026-11-22"),
        ("FREQ=DAILY;UNTIL=20261122", "2026-11-23", "2027-03-26"),
        ("daily", "2027-03-26", "2027-03-26"),
        ("daily", "2027-03-27", "2027-03-26"),
        ("whenever", "2026-11-21", "2027-03-26"),
    ],
)
def test_the_first_day_from_today_on_at_the_latest_due(repeats: str | None, today: str, expected: str) -> None:
    assert next_day(action(repeats), dt.date.fromisoformat(today)).isoformat() == expected


@pytest.mark.parametrize(
    "today,expected", [("2027-01-31", "2027-01-31"), ("2027-02-01", "2027-03-31"), ("2027-04-01", "2027-05-31")]
)
def test_the_thirty_first_is_left_out_in_shorter_months(today: str, expected: str) -> None:
    """RFC 5545: a date that does not exist is skipped, not moved."""
    made = action("monthly", start="2027-01-31", due="2027-12-31")
    assert next_day(made, dt.date.fromisoformat(today)).isoformat() == expected


@pytest.mark.parametrize(
    "repeats,good",
    [
        ("daily", True),
        ("weekly", True),
        ("monthly", True),
        ("FREQ=DAILY", True),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", True),
        ("FREQ=MONTHLY;BYMONTHDAY=1", True),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5", True),
        ("yearly", False),
        ("", False),
        ("FREQ=", False),
        ("FREQ=SECONDLY", False),
        ("FREQ=WEEKLY;BYDAY=XX", False),
        ("FREQ=DAILY;INTERVAL=0", False),
        ("FREQ=DAILY;COUNT=0", False),
        ("FREQ=DAILY;UNTIL=20261399", False),
        ("FREQ=YEARLY;BYMONTH=99", False),
        ("FREQ=DAILY;FREQ=WEEKLY", False),
        ("FREQ=DAILY\n", False),
        ("DTSTART:20260101\nRRULE:FREQ=DAILY", False),
    ],
)
def test_what_is_a_rule(repeats: str, *, good: bool) -> None:
    assert is_rule(repeats) is good


@pytest.mark.parametrize(
    "repeats",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2,4,6",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=+9MO",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
    ],
)
def test_a_rule_that_never_comes_is_over_at_once(repeats: str) -> None:
    began = time.process_time()
    assert next_day(action(repeats, start="2026-02-01"), dt.date(2026, 11, 21)) == dt.date(2027, 3, 26)
    assert time.process_time() - began < 0.5


def test_a_rule_that_ends_on_a_day_that_is_none_has_only_the_last_day() -> None:
    promise = action("FREQ=DAILY;UNTIL=20260231")
    assert next_day(promise, promise.start) == promise.due

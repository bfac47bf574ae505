"""Days and times in a file are understood when they can mean one thing only, and never guessed."""

import pytest

from g1p.store.mending.days import day_in, moment_in

SURE = {
    "1-12-2026": "2026-12-01",
    "01-12-2026": "2026-12-01",
    "3-4-2026": "2026-04-03",
    "31.12.2026": "2026-12-31",
    "2026-1-5": "2026-01-05",
    "2026/12/01": "2026-12-01",
    "2026.12.1": "2026-12-01",
    "21/11/2026": "2026-11-21",
    "11/11/2026": "2026-11-11",
    " 1-12-2026 ": "2026-12-01",
    "1 december 2026": "2026-12-01",
    "1 Dec. 2026": "2026-12-01",
    "1e december 2026": "2026-12-01",
    "1-dec-2026": "2026-12-01",
    "December 1, 2026": "2026-12-01",
    "December 1st, 2026": "2026-12-01",
    "1st of December 2026": "2026-12-01",
    "zaterdag 21 november 2026": "2026-11-21",
    "za 21-11-2026": "2026-11-21",
    "Saturday 2026-11-21": "2026-11-21",
    "29-2-2028": "2028-02-29",
    "12-3-1987": "1987-03-12",
    "20261201": "2026-12-01",
    "20201211": "2020-12-11",
}

NOT_SURE = (
    *("3/4/2026", "04/03/2026", "11/21/2026"),  # the month first, for who writes American dates
    *("2026-13-1", "2026-13-01", "13-13-2026", "12-21-2026", "2026-02-31", "29-2-2026", "31 november 2026", "0-1-2026"),
    *("1-12", "1 december", "21 nov", "december 2026", "2026", "2026-12", "12-2026"),
    *("1-12-26", "26-11-21", "01/12/26", "1 dec 26", "1 december '26"),
    *("zondag 21 november 2026", "vr 21-11-2026", "za 3/4/2026"),
    *("eind december 2026", "begin 2027", "voor 1 december 2026", "vanaf 1-12-2026", "2 weken na 1 december 2026"),
    *("1 of 2 december 2026", "1-12-2026 of later", "1-12/2026", "2026-12.01", "1-12-2026 19:30", "20261301"),
    *("18991231", "22000101", "20260231", "01122026", "2026120", "202612011"),
    *("1-12-1826", "1-12-2226", "1 december 1826", "", "-", "binnenkort", "morgen", "١-١٢-٢٠٢٦", "1-12-2026\u200d"),
)


@pytest.mark.parametrize("text", SURE)
def test_what_can_mean_one_day_only_is_that_day(text: str) -> None:
    assert day_in(text) == SURE[text]


@pytest.mark.parametrize("text", NOT_SURE)
def test_what_might_be_another_day_is_left_alone(text: str) -> None:
    assert day_in(text) is None
    assert moment_in(f"{text} 19:30") is None


MOMENTS = {
    "2026-11-21 19:30": "2026-11-21T19:30",
    "2026-11-21 9:30": "2026-11-21T09:30",
    "2026-11-21t19:30": "2026-11-21T19:30",
    "2026-11-21T9.30": "2026-11-21T09:30",
    "2026-11-21T19:30:00": "2026-11-21T19:30",
    "21-11-2026 19.30": "2026-11-21T19:30",
    "21-11-2026, 19:30 uur": "2026-11-21T19:30",
    "21 november 2026 om 19:30": "2026-11-21T19:30",
    "zaterdag 21 november 2026, om 19u30": "2026-11-21T19:30",
    "November 21, 2026 at 19:30": "2026-11-21T19:30",
    "1 augustus 2026 00:05": "2026-08-01T00:05",
}


@pytest.mark.parametrize("text", MOMENTS)
def test_what_can_mean_one_moment_only_is_that_moment(text: str) -> None:
    assert moment_in(text) == MOMENTS[text]


@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-21", "19:30", "2026-11-21 24:00", "2026-11-21 19:60", "2026-11-21 19", "2026-11-21 1930"),
        *("2026-11-21T19:30:15", "2026-11-21T19:30Z", "2026-11-21T19:30+01:00", "2026-11-21 7:30 pm", "21-11 19:30"),
        *("2026-11-31 19:30", "4/3/2026 19:30", "2026-11-2119:30", "zaterdag 19:30", "21-11-2026 19:30-21:00", ""),
    ],
)
def test_what_might_be_another_moment_is_left_alone(text: str) -> None:
    assert moment_in(text) is None

"""Days in Dutch and English: what is understood, what is refused and why, and that nothing is guessed."""

import datetime as dt
import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g1p import errors
from g1p.errors import DayNotUnderstood
from g1p.model.days import day_from
from g1p.model.days.dutch import DUTCH
from g1p.model.days.english import ENGLISH
from g1p.model.days.forms import CLEAR
from g1p.model.days.symbols import symbols_of, tidy
from g1p.words import Words
from tests.model.days_table import REFUSED_APART, refused, understood

SATURDAY = dt.date(2026, 11, 21)
TODAYS = [dt.date.fromisoformat(day) for day in dict.fromkeys(today for _, today, _ in understood())]
ANY_DAY = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


def meant(typed: str, today: dt.date = SATURDAY) -> dt.date | None:
    """The day, None when it is refused."""
    try:
        return day_from(typed, today)
    except DayNotUnderstood:
        return None


@pytest.mark.parametrize("typed, today, day", understood())
def test_a_line_means_the_day_in_the_table(typed: str, today: str, day: str) -> None:
    assert day_from(typed, dt.date.fromisoformat(today)).isoformat() == day


@pytest.mark.parametrize("typed, error", refused())
def test_a_line_is_refused_for_the_reason_in_the_table(typed: str, error: str) -> None:
    with pytest.raises(DayNotUnderstood) as caught:
        day_from(typed, SATURDAY)
    assert (type(caught.value).__name__, caught.value.facts["text"]) == (error, typed)


@pytest.mark.parametrize(
    "typed, day, later",
    [
        ("zaterdag", "2026-11-21", "2026-11-28"),
        ("zaterdag over een week", "2026-11-28", "2026-12-05"),
        ("zaterdag over 14 dagen", "2026-12-05", "2026-12-12"),
        ("a week from saturday", "2026-11-28", "2026-12-05"),
        ("2 weken voor zaterdag", "2026-11-07", "2026-11-14"),
        ("3 days after saturday", "2026-11-24", "2026-12-01"),
    ],
)
def test_a_weekday_that_is_today_offers_the_two_days_that_may_be_meant(typed: str, day: str, later: str) -> None:
    with pytest.raises(DayNotUnderstood) as caught:
        day_from(typed, SATURDAY)
    assert (str(caught.value.facts["day"]), str(caught.value.facts["later"])) == (day, later)
    for offered in (day, later):
        assert day_from(offered, SATURDAY).isoformat() == offered


@pytest.mark.parametrize("typed", REFUSED_APART, ids=range(len(REFUSED_APART)))
def test_odd_characters_and_great_length_are_not_understood(typed: str) -> None:
    with pytest.raises(DayNotUnderstood) as caught:
        day_from(typed, SATURDAY)
    assert type(caught.value) is DayNotUnderstood
    assert len(str(caught.value.facts["text"])) <= 61


def test_the_table_is_as_long_as_promised() -> None:
    assert len(set(understood())) == len(understood()) >= 250
    assert len(set(refused())) == len(refused()) >= 80


@pytest.mark.parametrize("error", sorted({error for _, error in refused()}))
def test_every_refusal_is_a_wrong_line_with_a_sentence_that_says_what_to_type(error: str) -> None:
    kind = getattr(errors, error)
    assert (kind.code, kind.exit_code) == ("day_not_understood", 2)
    sentence = Words.of("en").error(kind(text="TYPED", day=SATURDAY, later=SATURDAY))
    assert "TYPED" in sentence
    assert re.search("[Ww]rite .*2026-11-21|11-2", sentence)


def test_case_and_spaces_change_nothing() -> None:
    for typed, today, day in understood():
        spaced = (f"  {typed} ", typed.replace(" ", "   "), typed.replace(" ", "\u00a0"))
        for line in (typed.upper(), typed.title(), *spaced):
            assert (line, day_from(line, dt.date.fromisoformat(today)).isoformat()) == (line, day)


def test_no_line_has_two_forms_so_their_order_decides_nothing() -> None:
    for typed, _, _ in understood():
        lines = {symbols_of(tidy(typed) or "", words) for words in (DUTCH, ENGLISH)} - {None}
        forms = [sum(bool(re.fullmatch(pattern, line or "")) for pattern, _ in CLEAR) for line in lines]
        assert (typed, max(forms)) == (typed, 1)


def test_a_word_of_both_languages_means_the_same_in_both_but_for_one() -> None:
    """`in 2 weken` is before that day, `in 2 weeks` on it."""
    both = DUTCH.keys() & ENGLISH.keys()
    assert both >= {"april", "december", "week", "dec."}
    assert {word for word in both if DUTCH[word] != ENGLISH[word]} == {"in"}


@given(day=ANY_DAY, today=ANY_DAY)
def test_a_whole_date_means_itself_on_every_day(day: dt.date, today: dt.date) -> None:
    full = f"{day.day}-{day.month}-{day.year}"
    assert {day_from(typed, today) for typed in (day.isoformat(), full, full.replace("-", "/"))} == {day}


@pytest.mark.parametrize("dutch, english, days", [("dagen", "days", 1), ("weken", "weeks", 7)])
def test_so_many_days_or_weeks_on_is_counted_on(dutch: str, english: str, days: int) -> None:
    for count, today in product([*range(1, 61), 365, 1000], TODAYS):
        later = today + dt.timedelta(days=count * days)
        ahead = (f"over {count} {dutch}", f"{count} {dutch}", f"in {count} {english}", f"+{count}{dutch[0]}")
        assert {day_from(typed, today) for typed in ahead} == {later}
        for back in (f"{count} {dutch} geleden", f"{count} {english} ago", f"-{count}{english[0]}"):
            assert today - day_from(back, today) == later - today


@given(today=st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31)), number=st.integers(1, 31), month=st.integers(1, 12))
def test_a_day_without_a_year_is_the_next_one_and_never_today(today: dt.date, number: int, month: int) -> None:
    day = meant(f"{number}-{month}", today)
    if day is None:
        assert number > 29
    else:
        assert (day.day, day.month) == (number, month)
        assert today < day <= today + dt.timedelta(days=366 * 8)
        assert not any(meant(f"{day.day}-{day.month}-{year}", today) for year in range(today.year + 1, day.year))


WEEKDAYS = (
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
)


@pytest.mark.parametrize("dutch, english, number", [*zip(*WEEKDAYS, range(1, 8), strict=True)])
def test_every_weekday_is_understood_on_every_day_of_a_week(dutch: str, english: str, number: int) -> None:
    for today in (SATURDAY + dt.timedelta(days=n) for n in range(7)):
        monday = today - dt.timedelta(days=today.weekday())
        in_next_week = monday + dt.timedelta(days=6 + number)
        after = min(
            today + dt.timedelta(days=n) for n in range(1, 8) if (today + dt.timedelta(n)).isoweekday() == number
        )
        plain = None if today.isoweekday() == number else after
        assert {meant(typed, today) for typed in (dutch, english, f"aanstaande {dutch}", f"this {english}")} == {plain}
        assert {meant(typed, today) for typed in (f"volgende {dutch}", f"next {english}")} == {after}
        assert {meant(f"volgende week {dutch}", today), meant(f"{english} next week", today)} == {in_next_week}
        assert meant(f"vorige week {dutch}", today) == in_next_week - dt.timedelta(days=14)
        assert meant(f"{dutch} over een week", today) == (plain and plain + dt.timedelta(days=7))


@given(today=ANY_DAY)
def test_today_as_it_is_said_back_means_today(today: dt.date) -> None:
    assert {day_from(Words.of(language).day(today), today) for language in ("nl", "en")} == {today}


@given(
    typed=st.text(max_size=60)
    | st.text("0123456789-/.+ ,'ew", max_size=60)
    | st.lists(st.sampled_from([*DUTCH, *ENGLISH, "3", "31", "2026", "0", ",", "'26", "+6w"]), max_size=8).map(
        " ".join
    ),
    today=ANY_DAY,
)
def test_whatever_is_typed_is_a_day_of_the_format_or_refused(typed: str, today: dt.date) -> None:
    day = meant(typed, today)
    assert day is None or 1900 <= day.year <= 2199

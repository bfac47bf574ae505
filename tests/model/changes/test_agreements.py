"""Somebody agrees with the text as it is, or does not; the last word of a day counts."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    BeforeThePlan,
    DayInFuture,
    IsVoid,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    TextChanged,
    YearOutOfRange,
)
from g1p.model.agreeing import digest_of
from g1p.model.agreements import Agreement
from g1p.model.changes.agreements import agree
from g1p.model.changes.goals import let_go
from g1p.model.plan import Plan
from tests.checks.family import TODAY
from tests.model.changes.changing import TEXTS, closed, home, made, refused, refused_code, same, with_void

YESTERDAY = dt.date(2026, 11, 20)


def word(plan: Plan, **fields: Any) -> Agreement:
    """A yes to the text as it is now, said today by the mother."""
    return Agreement(**{"by": "moeder", "date": TODAY, "how": "spoken", "digest": digest_of(plan), **fields})


def says(plan: Plan, **fields: Any) -> Plan:
    return made(agree, plan, word(plan, **fields), TODAY)


def test_an_agreement_comes_last_and_changes_nothing_else() -> None:
    was = says(home(), by="oma", how="signature", note="Mits ik mee mag")
    now = says(was, how="declined")
    assert [(one.by, one.how) for one in now.agreed] == [("oma", "signature"), ("moeder", "declined")]
    assert digest_of(now) == digest_of(home())
    assert same(agree, now, word(now, how="declined"), TODAY)


def test_the_last_word_of_a_day_takes_the_place_of_the_one_before() -> None:
    was = says(says(home(agreed=[])), by="oma")
    was = says(was, date=YESTERDAY)
    now = says(was, how="mail", note="Toch per mail")
    assert [(one.by, one.date, one.how) for one in now.agreed] == [
        ("moeder", TODAY, "mail"),
        ("oma", TODAY, "spoken"),
        ("moeder", YESTERDAY, "spoken"),
    ]
    changed = let_go(now, "g-00001")
    again = says(changed, how="mail", note="Toch per mail")
    assert again.agreed[0].digest == digest_of(changed) != now.agreed[0].digest
    assert len(again.agreed) == 3


def test_a_mistake_of_the_same_day_stays_and_the_keys_of_the_team_too() -> None:
    said = {"by": "moeder", "date": "2026-11-21", "how": "spoken", "digest": digest_of(home())}
    now = says(home(agreed=[{**said, "void": "…"}]))
    assert [one.void for one in now.agreed] == ["…", None]
    kept = says(home(agreed=[{**said, "x_own": 1}]), how="mail")
    assert [(one.how, one.extra) for one in kept.agreed] == [("mail", (("x_own", 1),))]


def test_who_is_invited_or_helps_may_agree_and_who_left_may_have_agreed_before() -> None:
    assert says(home(), by="genood").agreed[0].by == "genood"
    assert says(home(), by="coach").agreed[0].by == "coach"
    assert says(home(), by="weg", date=YESTERDAY).agreed[0].by == "weg"


@pytest.mark.parametrize(
    "fields, error",
    [
        ({"by": "niemand"}, PersonNotFound),
        ({"by": "fout"}, IsVoid),
        ({"by": "opa"}, OnlyMentioned),
        ({"by": "weg"}, PersonHasLeft),
        ({"by": "dood"}, PersonHasLeft),
        ({"date": dt.date(2026, 11, 22)}, DayInFuture),
        ({"date": dt.date(1899, 12, 31)}, YearOutOfRange),
        ({"date": dt.date(2026, 1, 1)}, BeforeThePlan),
        ({"digest": "sha256:" + 64 * "0"}, TextChanged),
    ],
)
def test_what_cannot_be_said_is_refused(fields: dict[str, Any], error: type[PersonNotFound]) -> None:
    refused(error, agree, home(), word(home(), **fields), TODAY)


@pytest.mark.parametrize("text", TEXTS)
def test_a_note_is_a_text(text: str) -> None:
    assert refused_code(agree, home(), word(home(), note=text), TODAY) == TEXTS[text]


def test_nobody_agrees_with_a_plan_that_has_ended_or_was_a_mistake() -> None:
    refused(PlanIsClosed, agree, closed(), word(closed()), TODAY)
    refused(IsVoid, agree, with_void(), word(with_void()), TODAY)


def test_a_text_that_changed_since_it_was_read_is_not_agreed_with() -> None:
    read = home()
    refused(TextChanged, agree, let_go(read, "g-00001"), word(read), TODAY)


def test_on_an_earlier_day_it_is_bound_to_the_text_of_that_day() -> None:
    then = home()
    now = let_go(then, "g-00001")
    was = word(then, date=YESTERDAY)
    assert made(agree, now, was, TODAY, then).agreed[-1].digest == digest_of(then) != digest_of(now)
    refused(TextChanged, agree, now, word(now, date=YESTERDAY), TODAY, then)


def test_nobody_agreed_before_there_was_a_plan() -> None:
    began = home().created
    assert began is not None
    assert says(home(), date=began).agreed[-1].date == began
    refused(BeforeThePlan, agree, home(), word(home(), date=began - dt.timedelta(days=1)), TODAY)

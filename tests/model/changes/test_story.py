"""Strengths and concerns: who may say them, and about whom."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from g1p.errors import (
    DayInFuture,
    IsVoid,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
    YearOutOfRange,
)
from g1p.model.changes.story import add_concern, add_strength
from g1p.model.plan import Plan
from g1p.model.story import Remark
from tests.checks.family import TODAY
from tests.model.changes.changing import TEXTS, closed, home, made, refused, refused_code, with_void

both = pytest.mark.parametrize("change", [add_strength, add_concern])
Change = Callable[..., Plan]


def remark(**more: Any) -> Remark:
    return Remark(**{"id": "s-00001", "said_by": "oma", "text": "…", **more})


def test_each_comes_last_in_its_own_list() -> None:
    one, other = remark(domain="school", share=()), remark(id="c-00001", person="opa", consequence="…")
    now = made(add_concern, made(add_strength, home(), one, TODAY), other, TODAY)
    assert (now.strengths, now.concerns) == ((one,), (other,))


@both
@pytest.mark.parametrize("key", ["text", "consequence"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(change: Change, key: str, text: str) -> None:
    assert refused_code(change, home(), remark(**{key: text}), TODAY) == TEXTS[text]


@both
@pytest.mark.parametrize(
    "key, slug, error",
    [
        ("said_by", "niemand", PersonNotFound),
        ("said_by", "fout", IsVoid),
        ("said_by", "weg", PersonHasLeft),
        ("said_by", "dood", PersonHasLeft),
        ("said_by", "opa", OnlyMentioned),
        ("person", "niemand", PersonNotFound),
        ("person", "fout", IsVoid),
        ("person", "weg", PersonHasLeft),
        ("share", ("niemand",), PersonNotFound),
        ("share", ("sem", "fout"), IsVoid),
    ],
)
def test_who_speaks_is_there_and_more_than_mentioned(change: Change, key: str, slug: Any, error: Any) -> None:
    refused(error, change, home(), remark(**{key: slug}), TODAY)


@both
def test_an_id_is_used_once_and_days_are_of_our_time(change: Change) -> None:
    refused(
        SlugTaken,
        change,
        home(concerns=[{"id": "s-00001", "said_by": "sem", "text": "…", "void": "…"}]),
        remark(),
        TODAY,
    )
    refused(YearOutOfRange, change, home(), remark(since=dt.date(1850, 1, 1)), TODAY)
    refused(DayInFuture, change, home(), remark(since=TODAY + dt.timedelta(days=1)), TODAY)


@both
def test_a_closed_plan_and_a_mistake_take_nothing(change: Change) -> None:
    refused(PlanIsClosed, change, closed(), remark(), TODAY)
    refused(IsVoid, change, with_void(), remark(), TODAY)

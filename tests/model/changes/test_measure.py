"""What a ZRM or a GIZ says of somebody on one day."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    DayInFuture,
    IsVoid,
    LevelOutOfRange,
    NothingMeasured,
    OnlyMentioned,
    OptionsDisagree,
    OtherAge,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
    UnknownItem,
    YearOutOfRange,
)
from g1p.model.changes.measure import measure
from g1p.model.evaluations import Instrument, Measurement
from g1p.model.instruments import ITEMS, LEVELS
from g1p.model.mapping import mapping_of
from tests.checks.family import TODAY, person
from tests.model.changes.changing import EARLIER, LATER, closed, everybody, home, made, refused, same, with_void


def zrm(**more: Any) -> Measurement:
    """A ZRM of the mother, taken today by the coach."""
    given = {"instrument": "zrm-2017", "person": "moeder", "by": "coach", "scores": {"finances": 2}}
    return Measurement(**{"id": "z-00001", "date": TODAY, **given, **more})


def giz(**more: Any) -> Measurement:
    """A GIZ about her son."""
    return zrm(**{"instrument": "giz", "person": "sem", "scores": None, "outcome": "extra", **more})


def test_a_measurement_comes_last_and_nothing_else_changes() -> None:
    was = made(measure, home(), zrm(), TODAY)
    now = made(measure, was, giz(id="z-00002"), TODAY)
    assert now.measurements == (zrm(), giz(id="z-00002"))
    mapping = mapping_of(now)
    del mapping["measurements"]
    assert mapping == mapping_of(home())


def test_the_very_same_twice_is_there_already() -> None:
    was = made(
        measure, made(measure, home(), zrm(scores={"finances": 2, "housing": 3}), TODAY), giz(id="z-00002"), TODAY
    )
    assert same(measure, was, zrm(id="z-00003", scores={"housing": 3, "finances": 2}), TODAY)
    assert same(measure, was, giz(id="z-00003"), TODAY)
    for other in ({"scores": {"housing": 3}}, {"by": "mentor"}, {"date": EARLIER}, {"instrument": "zrm-2013"}):
        more = {"scores": {"finances": 2, "housing": 3}, **other}
        assert len(made(measure, was, zrm(id="z-00003", **more), TODAY).measurements) == 3
    slip = [{**one, "void": "…"} for one in mapping_of(was)["measurements"]]
    assert len(made(measure, home(measurements=slip), giz(id="z-00003"), TODAY).measurements) == 3


@pytest.mark.parametrize("instrument", ["zrm-2013", "zrm-2017"])
def test_every_item_has_every_level(instrument: Instrument) -> None:
    for level in LEVELS:
        scores = dict.fromkeys(ITEMS[instrument], level)
        assert made(measure, home(), zrm(instrument=instrument, scores=scores), TODAY).measurements[0].scores == scores


@pytest.mark.parametrize("level", [-1, 0, 6, 10, 11])
def test_a_level_is_from_one_to_five(level: int) -> None:
    error = refused(LevelOutOfRange, measure, home(), zrm(scores={"finances": 3, "housing": level}), TODAY)
    assert error.facts == {"key": "scores"}


@pytest.mark.parametrize(
    "instrument, item",
    [("zrm-2013", "work_education"), ("zrm-2013", "instrumental_adl"), ("zrm-2017", "school"), ("zrm-2017", "")],
)
def test_an_item_is_one_of_this_edition_and_all_of_them_are_offered(instrument: Instrument, item: str) -> None:
    error = refused(UnknownItem, measure, home(), zrm(instrument=instrument, scores={item: 3}), TODAY)
    assert error.candidates == ITEMS[instrument]


def test_a_zrm_has_scores_and_a_giz_an_outcome() -> None:
    refused(NothingMeasured, measure, home(), zrm(scores=None), TODAY)
    refused(NothingMeasured, measure, home(), zrm(scores={}), TODAY)
    refused(NothingMeasured, measure, home(), giz(outcome=None), TODAY)
    refused(OptionsDisagree, measure, home(), zrm(outcome="extra"), TODAY)
    refused(OptionsDisagree, measure, home(), giz(scores={"finances": 2}), TODAY)


def test_a_zrm_is_of_an_adult_and_a_giz_about_a_child_by_the_age_on_that_day() -> None:
    refused(OtherAge, measure, home(), zrm(person="sem"), TODAY)
    refused(OtherAge, measure, home(), giz(person="moeder"), TODAY)
    grown = home(people=everybody(person("bo", "family", birth_date="2008-11-21")))
    made(measure, grown, zrm(person="bo"), TODAY)
    made(measure, grown, giz(person="bo", date=EARLIER), TODAY)
    refused(OtherAge, measure, grown, zrm(person="bo", date=EARLIER), TODAY)
    refused(OtherAge, measure, grown, giz(person="bo"), TODAY)


@pytest.mark.parametrize(
    "slug, error",
    [
        ("niemand", PersonNotFound),
        ("fout", IsVoid),
        ("weg", PersonHasLeft),
        ("dood", PersonHasLeft),
        ("opa", OnlyMentioned),
    ],
)
def test_who_is_measured_and_who_measures_are_there_on_that_day(slug: str, error: Any) -> None:
    refused(error, measure, home(), zrm(person=slug), TODAY)
    refused(error, measure, home(), zrm(by=slug), TODAY)


def test_who_has_left_since_was_there_then() -> None:
    made(measure, home(), zrm(person="dood", by="weg", date=EARLIER), TODAY)


def test_a_measurement_has_happened() -> None:
    refused(DayInFuture, measure, home(), zrm(date=LATER), TODAY)
    refused(YearOutOfRange, measure, home(), zrm(date=dt.date(1899, 12, 31)), TODAY)


def test_a_closed_plan_a_mistake_and_a_used_id_are_refused() -> None:
    refused(PlanIsClosed, measure, closed(), zrm(), TODAY)
    refused(IsVoid, measure, with_void(), zrm(), TODAY)
    refused(SlugTaken, measure, made(measure, home(), zrm(), TODAY), zrm(), TODAY)

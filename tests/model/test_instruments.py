"""The items of the instruments are those of the schema, and each instrument is for people of its age."""

import datetime as dt
from typing import get_args

import pytest

from g1p.model.evaluations import Instrument, Measurement, Outcome
from g1p.model.instruments import ITEMS, LEVELS, fits
from g1p.store.schema import schema_of
from tests.checks.family import Mapped, family, person, plan

DAY = dt.date(2026, 10, 1)


@pytest.mark.parametrize("instrument", ["zrm-2013", "zrm-2017"])
def test_the_items_are_those_of_the_schema_in_its_order(instrument: Instrument) -> None:
    asked = schema_of("plan")["$defs"][instrument.replace("-", "_")]["properties"]
    assert [key for key in asked if not key.startswith("x_")] == list(ITEMS[instrument])


def test_the_instruments_the_levels_and_the_outcomes_are_those_of_the_schema() -> None:
    known = schema_of("plan")["$defs"]
    fields = known["measurement"]["properties"]
    assert list(ITEMS) == list(get_args(Instrument)) == fields["instrument"]["enum"]
    assert list(get_args(Outcome)) == fields["outcome"]["enum"]
    assert (min(LEVELS), max(LEVELS)) == (known["zrm_score"]["minimum"], known["zrm_score"]["maximum"])
    assert Measurement.kinds["outcome"] == Outcome | None


@pytest.mark.parametrize(
    "who, zrm, giz",
    [
        ({"birth_date": "2008-10-02"}, False, True),
        ({"birth_date": "2008-10-01"}, True, False),
        ({}, True, True),
        ({"custody": ["sem"]}, True, False),
        ({"id": "kind"}, False, True),
    ],
)
def test_a_zrm_is_of_an_adult_and_a_giz_about_a_child(who: Mapped, zrm: bool, giz: bool) -> None:
    mother = person("ouder", "family", custody=["kind"])
    found = plan(people=[*family()["people"], mother, {**person("tante", "family"), **who}])
    one = found.people[-1]
    assert [fits(found, one, name, DAY) for name in ITEMS] == [zrm, zrm, giz]

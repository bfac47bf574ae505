"""An instrument that does not fit the age (G238), and a scale that falls (G239)."""

import pytest

from g1p.checks.measuring import check_measuring
from tests.checks.family import Mapped, family, goal, person, plan, told


def measured(instrument: str, who: Mapped, **more: str) -> list[str]:
    """What is found in one measurement of this person, on the first of October."""
    held = {"id": "z-00001", "person": "tante", "date": "2026-10-01", "by": "coach", "instrument": instrument, **more}
    people = [*family()["people"], {**person("tante", "family"), **who}]
    return told(*check_measuring(plan(people=people, measurements=[held])))


FOUND = ["G238 measurements[0].instrument"]


@pytest.mark.parametrize(
    "who, is_child",
    [
        ({"birth_date": "2008-10-02"}, True),
        ({"birth_date": "2008-10-01"}, False),
        ({"birth_date": "1988-04-02"}, False),
        ({"birth_date": "1988-04-02", "custody": ["sem"]}, False),
        ({"custody": ["sem"]}, False),
        ({"id": "sem"}, True),
    ],
)
def test_a_zrm_is_of_an_adult_and_a_giz_about_a_child(who: Mapped, is_child: bool) -> None:
    who_is = {"person": who["id"]} if "id" in who else {}
    assert measured("zrm-2017", who, **who_is) == (FOUND if is_child else [])
    assert measured("zrm-2013", who, **who_is) == (FOUND if is_child else [])
    assert measured("giz", who, outcome="extra", **who_is) == ([] if is_child else FOUND)


def test_of_who_may_be_either_both_are_fine() -> None:
    assert measured("zrm-2017", {}) == []
    assert measured("giz", {}, outcome="extra") == []


@pytest.mark.parametrize("how", [{"void": "…"}, {"person": "niemand"}])
def test_a_mistake_and_nobody_have_no_age(how: dict[str, str]) -> None:
    assert measured("zrm-2017", {"birth_date": "2015-01-01"}, **how) == []


@pytest.mark.parametrize("start, target, is_told", [(3, 7, False), (7, 3, True), (7, 7, False), (0, 10, False)])
def test_a_scale_goes_up_or_stays(start: int, target: int, is_told: bool) -> None:
    scaled = goal("g-00009", scale={"start": start, "target": target})
    found = list(check_measuring(plan(goals=[goal(), scaled])))
    assert told(*found) == (["G239 goals[1].scale.target"] if is_told else [])
    assert all(one.facts == {"id": "g-00009"} for one in found)
    assert told(*check_measuring(plan(goals=[{**scaled, "void": "…"}]))) == []

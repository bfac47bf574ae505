"""Which plans and promises somebody means: by slug, by e-mail address over several plans, by organisation."""

import datetime as dt

import pytest

from g1p.model.filters import Wanted
from g1p.model.find import of_organisation, slugs
from g1p.model.mapping import plan_from
from g1p.model.overdue import Overdue
from tests.model.everybody import escalation, person
from tests.model.small import small

PLAN = plan_from(
    small(
        people=[
            person("moeder", "family", email="Samira@example.org"),
            person("oma", "network", email=None),
            person("mentor", "professional", organisation=" School "),
            person("fout", "professional", email="samira@example.org", organisation="School", void="a mistake"),
        ],
        coordination={"coordinator": "moeder", "keeper": "mentor", "since": "2026-01-05", "arrangement": "so"},
        escalations=[escalation("x-00001", "GGD ", "moeder")],
    )
)


def item(ident: str, *who: str) -> Overdue:
    due = dt.date(2026, 11, 20)
    return Overdue(plan="p-00000", kind="action", id=ident, text="t", who=who, due=due, days=1, coordinator=None)


@pytest.mark.parametrize(
    "said,found",
    [
        ("moeder", {"moeder"}),
        ("samira@EXAMPLE.org", {"moeder"}),
        ("oma", {"oma"}),
        ("oma@example.org", set()),
        ("fout", set()),
        ("moe", set()),
    ],
)
def test_a_slug_or_an_address_in_any_case_means_somebody(said: str, found: set[str]) -> None:
    assert slugs(PLAN, said) == found


def test_the_people_of_an_organisation() -> None:
    assert of_organisation(PLAN, "school") == {"mentor"}
    assert not of_organisation(PLAN, "scho")


@pytest.mark.parametrize(
    "wanted,fits",
    [
        (Wanted(), True),
        (Wanted(coordinator="samira@example.org", keeper="mentor"), True),
        (Wanted(coordinator="mentor"), False),
        (Wanted(keeper="moeder"), False),
    ],
)
def test_a_plan_fits_by_who_coordinates_and_keeps_it(wanted: Wanted, *, fits: bool) -> None:
    assert wanted.plan(PLAN) is fits


def test_a_plan_without_coordination_is_nobodys() -> None:
    plan = plan_from({key: value for key, value in small().items() if key != "coordination"})
    assert Wanted().plan(plan)
    assert not Wanted(keeper="keep").plan(plan)


@pytest.mark.parametrize(
    "wanted,found,fits",
    [
        (Wanted(), item("a-00001", "oma"), True),
        (Wanted(who="oma"), item("a-00001", "oma", "mentor"), True),
        (Wanted(who="samira@example.org"), item("a-00001", "oma"), False),
        (Wanted(organisation="SCHOOL"), item("a-00001", "oma", "mentor"), True),
        (Wanted(organisation="School"), item("a-00001", "oma"), False),
        (Wanted(organisation="ggd"), item("x-00001", "mentor"), True),
        (Wanted(organisation="School"), item("x-00001", "mentor"), False),
    ],
)
def test_a_promise_fits_by_who_and_for_which_organisation_one_waits(
    wanted: Wanted, found: Overdue, *, fits: bool
) -> None:
    assert wanted.item(PLAN, found) is fits


def test_the_people_that_were_named() -> None:
    assert Wanted(who="oma", keeper="mentor", organisation="School").people() == ("oma", "mentor")

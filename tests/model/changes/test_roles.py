"""The coordinator and the keeper hand over; an earlier coordinator stays in the list."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    IsVoid,
    NotProfessional,
    OnlyInvited,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    RolesGoTogether,
)
from g1p.model.changes.find import known, with_person
from g1p.model.changes.roles import set_coordinator, set_keeper
from g1p.model.course import Coordination, EarlierCoordinator
from g1p.model.plan import Plan
from g1p.model.value import replace
from tests.checks.family import TODAY, family
from tests.model.changes.changing import closed, draft, home, made, refused, refused_code, same, with_void

SINCE = dt.date(2026, 9, 8)
NOBODYS = [
    *(("niemand", PersonNotFound), ("fout", IsVoid), ("weg", PersonHasLeft), ("dood", PersonHasLeft)),
    *(("opa", OnlyMentioned), ("genood", OnlyInvited)),
]


def roles(plan: Plan) -> Coordination:
    assert plan.coordination is not None
    return plan.coordination


def test_another_coordinator_begins_today_and_the_earlier_one_stays() -> None:
    now = made(set_coordinator, home(), "oma", None, "moeder heeft het druk", TODAY)
    assert roles(now) == Coordination(
        coordinator="oma",
        keeper="coach",
        since=TODAY,
        arrangement="…",
        earlier=(EarlierCoordinator(coordinator="moeder", since=SINCE, until=TODAY, reason="moeder heeft het druk"),),
    )


def test_the_arrangement_changes_when_it_is_named() -> None:
    now = made(set_coordinator, home(), "oma", "Oma belt", None, TODAY)
    assert (roles(now).arrangement, roles(now).earlier[0].reason) == ("Oma belt", None)
    here = made(set_coordinator, home(), "moeder", "Ik bel zelf", "…", TODAY)
    assert (roles(here).arrangement, roles(here).since, roles(here).earlier) == ("Ik bel zelf", SINCE, ())


def test_it_may_be_so_already() -> None:
    assert same(set_coordinator, home(), "moeder", None, None, TODAY)
    assert same(set_coordinator, home(), "moeder", "…", "…", TODAY, keeper="coach")
    assert same(set_keeper, home(), "coach", TODAY)


def test_there_and_back_on_one_day_stands_there_once() -> None:
    plan = home()
    for slug in ("oma", "moeder", "oma", "moeder", "oma"):
        plan = made(set_coordinator, plan, slug, None, None, TODAY)
    earlier = roles(plan).earlier
    assert [(one.coordinator, one.since) for one in earlier] == [("moeder", SINCE), ("oma", TODAY), ("moeder", TODAY)]


def test_who_would_coordinate_from_a_later_day_never_did_before_it() -> None:
    was = home(coordination={**family()["coordination"], "since": "2026-12-01"})
    (earlier,) = roles(made(set_coordinator, was, "oma", None, None, TODAY)).earlier
    assert earlier.since == earlier.until == dt.date(2026, 12, 1)


@pytest.mark.parametrize("gone", ["until", "died"])
def test_days_on_which_nobody_watched_stay_to_be_seen(gone: str) -> None:
    last = dt.date(2026, 10, 3)
    was = with_person(home(), replace(known(home(), "moeder"), **{gone: last}))
    now = made(set_coordinator, was, "oma", None, None, TODAY)
    assert (roles(now).since, roles(now).earlier[-1].until) == (TODAY, last)
    before = with_person(home(), replace(known(home(), "moeder"), **{gone: dt.date(2026, 9, 1)}))
    assert roles(made(set_coordinator, before, "oma", None, None, TODAY)).earlier[-1].until == SINCE
    ahead = with_person(home(), replace(known(home(), "moeder"), until=dt.date(2026, 12, 1)))
    assert roles(made(set_coordinator, ahead, "oma", None, None, TODAY)).earlier[-1].until == TODAY


@pytest.mark.parametrize("slug, error", NOBODYS)
def test_a_role_is_for_who_takes_part(slug: str, error: Any) -> None:
    refused(error, set_coordinator, home(), slug, None, None, TODAY)
    refused(error, set_keeper, home(), slug, TODAY)
    refused(error, set_coordinator, draft(coordination=None), slug, "…", None, TODAY, keeper="coach")
    refused(error, set_coordinator, draft(coordination=None), "oma", "…", None, TODAY, keeper=slug)


def test_the_keeper_is_a_professional_and_the_coordinator_may_be_anybody() -> None:
    refused(NotProfessional, set_keeper, home(), "oma", TODAY)
    refused(NotProfessional, set_coordinator, home(), "mentor", None, None, TODAY, keeper="oma")
    assert roles(made(set_keeper, home(), "mentor", TODAY)).keeper == "mentor"
    assert roles(made(set_coordinator, home(), "mentor", None, None, TODAY, keeper="mentor")).keeper == "mentor"
    for slug in ("sem", "oma", "mentor"):
        assert roles(made(set_coordinator, home(), slug, None, None, TODAY)).coordinator == slug


def test_the_first_roles_come_together() -> None:
    was = draft(coordination=None)
    now = made(set_coordinator, was, "moeder", "We bellen", None, TODAY, keeper="coach")
    assert roles(now) == Coordination(coordinator="moeder", keeper="coach", since=TODAY, arrangement="We bellen")
    refused(RolesGoTogether, set_coordinator, was, "moeder", "We bellen", None, TODAY)
    refused(RolesGoTogether, set_coordinator, was, "moeder", None, None, TODAY, keeper="coach")
    refused(RolesGoTogether, set_keeper, was, "coach", TODAY)


def test_texts_have_a_form() -> None:
    assert refused_code(set_coordinator, home(), "oma", "", None, TODAY) == "empty_text"
    assert refused_code(set_coordinator, home(), "oma", None, "\u202e", TODAY) == "empty_text"
    assert refused_code(set_coordinator, home(), "oma", "x" * 10_001, None, TODAY) == "text_too_long"
    made(set_coordinator, home(), "oma", "x" * 10_000, "x" * 10_000, TODAY)


def test_a_closed_plan_and_a_mistake_have_no_new_roles() -> None:
    for plan, error in ((closed(), PlanIsClosed), (with_void(), IsVoid)):
        refused(error, set_coordinator, plan, "oma", None, None, TODAY)
        refused(error, set_keeper, plan, "mentor", TODAY)

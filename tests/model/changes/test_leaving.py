"""Somebody leaves and hands over: roles and open actions pass on first, and nothing else of the plan changes."""

import datetime as dt

import pytest

from g1p.errors import (
    BeforeTheirRole,
    LeavesActions,
    LeavesRole,
    NotInPlan,
    NotProfessional,
    NotTheirAction,
    NotTheirRole,
    PersonNotFound,
)
from g1p.model.changes.find import known, with_person
from g1p.model.changes.leaving import Leaving, actions_of, hand_over
from g1p.model.plan import Plan
from g1p.model.value import replace
from tests.checks.family import TODAY, action, goal
from tests.model.changes.changing import closed, home, made, refused, refused_code


def busy() -> Plan:
    """A plan in which grandmother does one action alone, one with mother, and one that is done."""
    return home(
        goals=[
            goal(
                "g-00001",
                actions=[
                    action("a-00001", who=["oma"]),
                    action("a-00002", who=["moeder", "oma"]),
                    action("a-00003", who=["oma"], status="done", done_on="2026-11-01"),
                ],
            )
        ]
    )


def leaving_all(slug: str, **more: str) -> Leaving:
    """Somebody of the small family leaves, and nobody does their actions."""
    return Leaving(on=TODAY, actions={one.id: None for one in actions_of(home(), slug)}, **more)  # type: ignore[arg-type]


def who(plan: Plan, ident: str) -> tuple[str, ...]:
    return next(one.who for _, one in plan.all_actions() if one.id == ident)


def test_open_actions_are_those_that_somebody_still_does() -> None:
    assert [one.id for one in actions_of(busy(), "oma")] == ["a-00001", "a-00002"]
    assert actions_of(busy(), "coach") == ()


def test_each_action_passes_on_or_is_dropped() -> None:
    leaving = Leaving(on=TODAY, reason="verhuisd", actions={"a-00001": "coach", "a-00002": "moeder"})
    now = made(hand_over, busy(), "oma", leaving, TODAY)
    assert who(now, "a-00001") == ("coach",)
    assert who(now, "a-00002") == ("moeder",)
    assert who(now, "a-00003") == ("oma",)
    assert now.person("oma").until == TODAY  # type: ignore[union-attr]  # she stays in the list
    dropped = made(hand_over, busy(), "oma", Leaving(on=TODAY, reason="verhuisd", actions={"a-00001": None}), TODAY)
    first = dropped.goals[0].actions[0]
    assert (first.status, first.result, first.who) == ("dropped", "verhuisd", ("oma",))
    assert who(dropped, "a-00002") == ("moeder", "oma")


def test_what_hangs_on_nobody_else_is_asked_first() -> None:
    refused(LeavesActions, hand_over, busy(), "oma", Leaving(on=TODAY), TODAY)
    refused(LeavesActions, hand_over, busy(), "oma", Leaving(on=TODAY, actions={"a-00001": "oma"}), TODAY)


def test_roles_pass_on() -> None:
    now = made(hand_over, home(), "moeder", leaving_all("moeder", reason="rust", coordinator="oma"), TODAY)
    assert now.coordination is not None
    assert now.coordination.coordinator == "oma"
    assert (now.coordination.earlier[-1].coordinator, now.coordination.earlier[-1].reason) == ("moeder", "rust")
    now = made(hand_over, home(), "coach", leaving_all("coach", keeper="mentor"), TODAY)
    assert now.coordination is not None
    assert now.coordination.keeper == "mentor"


@pytest.mark.parametrize("slug, role", [("moeder", "coordinator"), ("coach", "keeper")])
def test_a_role_is_never_left_behind(slug: str, role: str) -> None:
    assert refused(LeavesRole, hand_over, home(), slug, Leaving(on=TODAY), TODAY).facts["role"] == role


def test_nobody_hands_over_what_they_do_not_have() -> None:
    refused(NotTheirRole, hand_over, home(), "oma", Leaving(on=TODAY, coordinator="moeder"), TODAY)
    refused(NotTheirRole, hand_over, home(), "oma", Leaving(on=TODAY, keeper="coach"), TODAY)
    refused(NotTheirAction, hand_over, busy(), "mentor", Leaving(on=TODAY, actions={"a-00001": "oma"}), TODAY)


def test_it_passes_on_to_somebody_who_can_have_it() -> None:
    refused(NotInPlan, hand_over, busy(), "oma", Leaving(on=TODAY, actions={"a-99999": "coach"}), TODAY)
    refused(PersonNotFound, hand_over, busy(), "oma", Leaving(on=TODAY, actions={"a-00001": "niemand"}), TODAY)
    refused(NotProfessional, hand_over, home(), "coach", Leaving(on=TODAY, keeper="oma"), TODAY)
    for slug in ("weg", "dood", "opa", "fout"):
        assert refused_code(hand_over, busy(), "oma", Leaving(on=TODAY, actions={"a-00001": slug}), TODAY)
    assert refused_code(hand_over, closed(), "oma", Leaving(on=TODAY), TODAY) == "plan_is_closed"


SINCE = dt.date(2026, 9, 8)
"""Since then mother coordinates."""


@pytest.mark.parametrize(
    "on, passed", [(SINCE, SINCE), (dt.date(2026, 11, 10), dt.date(2026, 11, 10)), (dt.date(2026, 12, 1), TODAY)]
)
def test_the_role_passes_with_the_last_day_that_has_come(on: dt.date, passed: dt.date) -> None:
    leaving = Leaving(on=on, coordinator="oma", actions={one.id: None for one in actions_of(home(), "moeder")})
    roles = made(hand_over, home(), "moeder", leaving, TODAY).coordination
    assert roles is not None
    assert (roles.since, roles.earlier[-1].since, roles.earlier[-1].until) == (passed, SINCE, passed)


def test_the_next_one_begins_when_they_take_part() -> None:
    later = dt.date(2026, 11, 15)
    plan = home()
    grandmother = replace(known(plan, "oma"), since=later)
    leaving = Leaving(on=dt.date(2026, 11, 10), coordinator="oma", actions=leaving_all("moeder").actions)
    roles = made(hand_over, with_person(plan, grandmother), "moeder", leaving, TODAY).coordination
    assert roles is not None
    assert (roles.since, roles.earlier[-1].until) == (later, dt.date(2026, 11, 10))


def test_nobody_passes_on_a_role_from_before_it() -> None:
    before = SINCE - dt.timedelta(days=1)
    leaving = Leaving(on=before, coordinator="oma", actions=leaving_all("moeder").actions)
    assert refused(BeforeTheirRole, hand_over, home(), "moeder", leaving, TODAY).facts["day"] == SINCE

"""A coordinator (G207) or keeper (G208) who cannot be it any more, and a keeper who is no professional (G209)."""

from typing import Any

import pytest

from g1p.checks.roles import check_roles
from tests.checks.family import TODAY, TOMORROW, Mapped, family, person, plan, told

GONE: dict[str, Mapped] = {
    "left yesterday": {"until": "2026-11-20"},
    "died today": {"died": "2026-11-21"},
    "only mentioned": {"group": "mentioned"},
    "was a mistake": {"void": "…"},
}
HERE: dict[str, Mapped] = {
    "leaves today": {"until": "2026-11-21"},
    "dies tomorrow": {"died": TOMORROW},
}


def found(who: Mapped, role: str, **parts: Any) -> list[str]:
    coordination = {**family()["coordination"], role: "tante"}
    people = [*family()["people"], {**person("tante", "professional"), **who}]
    return told(*check_roles(plan(people=people, coordination=coordination, **parts), TODAY))


@pytest.mark.parametrize("how", GONE)
def test_who_is_gone_has_no_role(how: str) -> None:
    assert found(GONE[how], "coordinator") == ["G207 coordination.coordinator"]
    assert found(GONE[how], "keeper") == ["G208 coordination.keeper"]


@pytest.mark.parametrize("how", HERE)
def test_who_is_here_or_comes_may_have_one(how: str) -> None:
    assert found(HERE[how], "coordinator") == []
    assert found(HERE[how], "keeper") == []


@pytest.mark.parametrize("group", ["family", "network"])
def test_a_keeper_is_a_professional_and_a_coordinator_may_be_anybody(group: str) -> None:
    assert found({"group": group}, "keeper") == ["G209 coordination.keeper"]
    assert found({"group": group}, "coordinator") == []


@pytest.mark.parametrize("how", GONE)
def test_a_closed_plan_is_watched_by_nobody(how: str) -> None:
    assert found(GONE[how], "keeper", status="closed") == []


def test_a_plan_without_coordination_has_no_roles() -> None:
    assert told(*check_roles(plan(status="draft", coordination=None), TODAY)) == []


def test_nobody_by_that_name_is_another_question() -> None:
    coordination = {**family()["coordination"], "coordinator": "niemand", "keeper": "niemand"}
    assert told(*check_roles(plan(coordination=coordination), TODAY)) == []


def test_of_two_people_with_one_slug_the_first_has_the_role() -> None:
    people = [*family()["people"], person("coach", "family", until="2026-10-01")]
    assert told(*check_roles(plan(people=people), TODAY)) == []


@pytest.mark.parametrize("role", ["coordinator", "keeper"])
def test_who_is_only_invited_may_have_one_but_reads_nothing(role: str) -> None:
    assert found({"since": TOMORROW}, role) == [f"G225 coordination.{role}"]
    assert found({"since": TOMORROW}, role, status="draft") == []

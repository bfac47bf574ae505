"""Whom to turn to when a professional's promise is stuck (G232)."""

import pytest

from g1p.checks.managers import check_managers
from tests.checks.family import TODAY, TOMORROW, Mapped, action, escalation, family, goal, person, plan, told
from tests.checks.test_steps_to_take import RESTING

ONCE = {"was": "2026-10-01", "date": "2026-10-01"}
TWICE = [ONCE, {"was": "2026-11-01", "date": "2026-11-01"}]


def found(people: list[Mapped] | None = None, **parts: object) -> list[str]:
    return told(*check_managers(plan(people=people or family()["people"], **parts), TODAY))


def late(who: str, ident: str = "a-00001", due: str = "2026-11-20") -> Mapped:
    return action(ident, who=[who], due=due)


def test_of_a_professional_who_is_late_the_manager_is_known() -> None:
    people = family()["people"]
    actions = [late("coach"), late("coach", "a-00002", "2026-11-19")]
    (finding,) = check_managers(plan(actions=actions), TODAY)
    assert (told(finding), finding.facts) == (["G232 people[3]"], {"id": "a-00002"})
    people[3]["manager"] = {"name": "…"}
    assert found(people, actions=actions) == []


@pytest.mark.parametrize("who", ["moeder", "oma", "niemand", "weg"])
def test_others_need_no_manager(who: str) -> None:
    people = [*family()["people"], person("weg", "professional", until="2026-11-20")]
    assert found(people, actions=[late(who)]) == []


def test_of_two_people_with_one_id_the_first_is_told() -> None:
    assert found([*family()["people"], person("coach", "professional")], actions=[late("coach")]) == ["G232 people[3]"]


@pytest.mark.parametrize(
    "moved, is_told", [([], False), ([ONCE], False), (TWICE, True), ([TWICE[0], {**TWICE[1], "void": "…"}], False)]
)
def test_what_is_moved_twice_is_stuck(moved: list[Mapped], is_told: bool) -> None:
    assert found(goals=[goal(actions=[action(who=["coach"], moved=moved)])]) == (["G232 people[3]"] if is_told else [])


@pytest.mark.parametrize(
    "asked, is_told",
    [
        ({"about": "a-00001"}, True),
        ({"about": "g-00001"}, True),
        ({"about": "a-00002"}, False),
        ({}, False),
        ({"about": "a-00001", "void": "…"}, False),
        ({"about": "a-00001", "resolved": {"date": "2026-11-12", "outcome": "…"}}, False),
    ],
)
def test_what_is_asked_about_higher_up_is_stuck(asked: Mapped, is_told: bool) -> None:
    goals = [goal(actions=[action(who=["coach"])])]
    assert found(goals=goals, escalations=[escalation(**asked)]) == (["G232 people[3]"] if is_told else [])


def test_what_is_still_to_come_or_over_is_not_stuck() -> None:
    assert found(actions=[late("coach", due="2026-11-21"), late("coach", "a-00002", TOMORROW)]) == []
    assert found(actions=[{**late("coach"), "status": "done", "done_on": "2026-11-20"}]) == []


@pytest.mark.parametrize("how", RESTING)
def test_while_a_plan_rests_nothing_is_stuck(how: str) -> None:
    assert found(actions=[late("coach")], **RESTING[how]) == []

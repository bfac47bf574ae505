"""Two people with one slug (G203), two records with one id (G204), goals in a circle (G217)."""

from typing import Any

import pytest

from g1p.checks.identity import check_identity
from tests.checks.family import action, escalation, family, goal, person, plan, told


def found(**parts: Any) -> list[str]:
    return told(*check_identity(plan(**parts)))


def test_a_good_plan_has_every_name_once() -> None:
    assert found() == []


def test_every_further_person_with_the_slug_is_told() -> None:
    people = family()["people"]
    assert found(people=[*people, person("oma", "network"), person("oma", "family")]) == [
        "G203 people[4].id",
        "G203 people[5].id",
    ]


def test_a_void_person_keeps_the_slug() -> None:
    assert found(people=[*family()["people"], person("oma", "network", void="…")]) == ["G203 people[4].id"]


@pytest.mark.parametrize("void", [{}, {"void": "…"}])
def test_an_id_is_never_used_again(void: dict[str, str]) -> None:
    goals = [goal(actions=[action(**void), action()])]
    assert found(goals=goals) == ["G204 goals[0].actions[1].id"]


def test_an_id_is_looked_for_in_every_part() -> None:
    meeting = {"id": "m-00001", "kind": "start"}
    agreement = {"id": "v-00001", "text": "…", "who": ["oma"]}
    twice: dict[str, Any] = {
        "actions": [action("a-00001")],
        "meetings": [meeting, meeting],
        "safety": {"agreements": [agreement, agreement]},
        "escalations": [escalation(), escalation()],
    }
    assert sorted(found(**twice)) == [
        "G204 actions[0].id",
        "G204 escalations[1].id",
        "G204 meetings[1].id",
        "G204 safety.agreements[1].id",
    ]


def test_the_id_is_a_fact() -> None:
    (finding,) = check_identity(plan(actions=[action("a-00001")]))
    assert finding.facts == {"id": "a-00001"}


def test_every_goal_of_a_circle_is_told_and_no_goal_beside_it() -> None:
    goals = [
        goal("g-00001", part_of="g-00002"),
        goal("g-00002", part_of="g-00003"),
        goal("g-00003", part_of="g-00001"),
        goal("g-00004", part_of="g-00001"),
        goal("g-00005", part_of="g-00006"),
        goal("g-00006"),
    ]
    assert found(goals=goals) == [f"G217 goals[{index}].part_of" for index in range(3)]


def test_a_goal_may_not_be_part_of_itself() -> None:
    assert found(goals=[goal(part_of="g-00001")]) == ["G217 goals[0].part_of"]


def test_a_long_term_goal_that_is_not_there_is_no_circle() -> None:
    assert found(goals=[goal(part_of="g-00009")]) == []

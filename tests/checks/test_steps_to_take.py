"""Goals without an action (G210) or result (G230), actions going nowhere (G227, G228), a late evaluation (G226)."""

from typing import Any

import pytest

from g1p.checks.steps_to_take import (
    check_ended_goals,
    check_evaluation_is_held,
    check_goals_have_actions,
    check_goals_have_results,
    check_who_waits,
)
from tests.checks.family import TODAY, Mapped, action, family, goal, person, plan, told

RESTING: dict[str, Mapped] = {
    "a draft": {"status": "draft"},
    "closed": {"status": "closed"},
    "paused": {"paused": {"since": "2026-11-01", "reason": "…"}},
    "void": {"void": "…"},
}
PAUSED_BEFORE = {"since": "2026-10-01", "until": "2026-11-20", "reason": "…"}


def test_a_goal_of_now_has_an_action() -> None:
    (found,) = check_goals_have_actions(plan(goals=[goal()]), TODAY)
    assert told(found) == ["G210 goals[0]"]
    assert found.facts == {"id": "g-00001"}
    assert told(*check_goals_have_actions(plan(goals=[goal(status="proposed")], paused=PAUSED_BEFORE), TODAY)) == [
        "G210 goals[0]"
    ]


@pytest.mark.parametrize("status, moves", [("planned", True), ("done", True), ("failed", False), ("dropped", False)])
def test_only_what_somebody_does_or_did_is_an_action(status: str, moves: bool) -> None:
    made = plan(goals=[goal(actions=[action(status=status)])])
    assert told(*check_goals_have_actions(made, TODAY)) == ([] if moves else ["G210 goals[0]"])


def test_an_action_that_is_void_is_none() -> None:
    assert told(*check_goals_have_actions(plan(goals=[goal(actions=[action(void="…")])]), TODAY)) == ["G210 goals[0]"]


@pytest.mark.parametrize("parts", [{"when": "later"}, {"status": "let_go"}, {"void": "…"}])
def test_a_goal_that_is_not_of_now_needs_none(parts: Mapped) -> None:
    assert told(*check_goals_have_actions(plan(goals=[goal(**parts)]), TODAY)) == []


def test_what_is_done_for_one_step_is_done_for_the_whole_goal() -> None:
    whole, first, second = goal(), goal("g-00002", part_of="g-00001"), goal("g-00003", part_of="g-00002")
    goals = [whole, first, {**second, "actions": [action()]}, goal("g-00004", part_of="g-00009")]
    assert told(*check_goals_have_actions(plan(goals=goals), TODAY)) == ["G210 goals[3]"]


def test_goals_in_a_circle_are_another_question() -> None:
    goals = [goal(part_of="g-00002", actions=[action()]), goal("g-00002", part_of="g-00001")]
    assert len(list(check_goals_have_actions(plan(goals=goals), TODAY))) <= 2


@pytest.mark.parametrize("how", [*RESTING, "aftercare"])
def test_a_plan_that_nobody_works_on_needs_no_action(how: str) -> None:
    parts = RESTING.get(how, {"status": "aftercare"})
    assert told(*check_goals_have_actions(plan(goals=[goal()], **parts), TODAY)) == []


@pytest.mark.parametrize("status", ["achieved", "partly_achieved", "not_achieved", "let_go"])
def test_under_a_goal_that_has_ended_nothing_is_open(status: str) -> None:
    closed = [action("a-00002", status="done"), action("a-00003", void="…")]
    (found,) = check_ended_goals(plan(goals=[goal(status=status, actions=[action(), *closed])]), TODAY)
    assert told(found) == ["G227 goals[0].actions[0].status"]
    assert found.facts == {"goal": "g-00001", "action": "a-00001"}


def test_a_step_ends_with_its_goal() -> None:
    goals = [goal(status="achieved"), goal("g-00002", part_of="g-00001", actions=[action()])]
    (found,) = check_ended_goals(plan(goals=goals, status="aftercare"), TODAY)
    assert found.facts == {"goal": "g-00001", "action": "a-00001"}


@pytest.mark.parametrize("parts", [{"status": "proposed"}, {"status": "achieved", "void": "…"}])
def test_under_other_goals_an_action_may_be_open(parts: Mapped) -> None:
    assert told(*check_ended_goals(plan(goals=[goal(actions=[action()], **parts)]), TODAY)) == []


@pytest.mark.parametrize("how", RESTING)
def test_a_plan_that_rests_has_no_open_action_to_tell_of(how: str) -> None:
    made = plan(goals=[goal(status="achieved", actions=[action()])], **RESTING[how])
    assert told(*check_ended_goals(made, TODAY)) == []


CLOSED: dict[str, Any] = {"status": "closed", "closing": {"date": "2026-11-02", "reason": "goals_reached"}}


def test_of_goals_that_are_reached_the_result_is_told() -> None:
    goals = [goal(status="proposed"), goal("g-00002", status="achieved"), goal("g-00003", void="…")]
    (found,) = check_goals_have_results(plan(**CLOSED, goals=goals))
    assert told(found) == ["G230 goals[0].status"]
    assert found.facts == {"id": "g-00001"}


@pytest.mark.parametrize(
    "parts",
    [
        {"closing": {"date": "2026-11-02", "reason": "moved_away"}},
        {"closing": None},
        {"status": "aftercare"},
        {"void": "…"},
    ],
)
def test_a_plan_that_ended_otherwise_may_leave_goals_as_they_are(parts: Mapped) -> None:
    assert told(*check_goals_have_results(plan(**{**CLOSED, **parts}))) == []


GONE: dict[str, Mapped] = {
    "left yesterday": {"until": "2026-11-20"},
    "died today": {"died": "2026-11-21"},
    "only mentioned": {"group": "mentioned"},
    "was a mistake": {"void": "…"},
}


@pytest.mark.parametrize("how", GONE)
def test_an_action_does_not_wait_for_who_is_gone(how: str) -> None:
    people = [*family()["people"], {**person("buur", "network"), **GONE[how]}]
    made = plan(people=people, goals=[goal(actions=[action(who=["moeder", "buur"])])], actions=[action("a-00002")])
    (found,) = check_who_waits(made, TODAY)
    assert told(found) == ["G228 goals[0].actions[0].who[1]"]
    assert found.facts == {"id": "a-00001"}


@pytest.mark.parametrize("parts", [{"until": "2026-11-21"}, {"since": None}, {"since": "2026-12-01"}])
def test_who_is_here_or_comes_can_do_it(parts: Mapped) -> None:
    buur = {key: held for key, held in {**person("buur", "network"), **parts}.items() if held}
    made = plan(people=[*family()["people"], buur], actions=[action("a-00002", who=["buur"])])
    assert told(*check_who_waits(made, TODAY)) == []


@pytest.mark.parametrize("how", ["done", "ended", "nobody", *RESTING])
def test_nobody_waits_for_what_is_not_open(how: str) -> None:
    people = [*family()["people"], person("buur", "network", until="2026-11-20")]
    who = ["niemand" if how == "nobody" else "buur"]
    status = "achieved" if how == "ended" else "active"
    goals = [goal(status=status, actions=[action(who=who, status="done" if how == "done" else "planned")])]
    assert told(*check_who_waits(plan(people=people, goals=goals, **RESTING.get(how, {})), TODAY)) == []


def test_an_evaluation_whose_day_is_over() -> None:
    (found,) = check_evaluation_is_held(plan(next_evaluation="2026-11-20"), TODAY)
    assert told(found) == ["G226 next_evaluation"]
    assert str(found.facts["day"]) == "2026-11-20"
    assert told(*check_evaluation_is_held(plan(next_evaluation="2026-11-20", status="aftercare"), TODAY)) == [
        "G226 next_evaluation"
    ]


@pytest.mark.parametrize("how", ["today", *RESTING])
def test_an_evaluation_that_may_still_come(how: str) -> None:
    day = "2026-11-21" if how == "today" else "2026-11-20"
    assert told(*check_evaluation_is_held(plan(next_evaluation=day, **RESTING.get(how, {})), TODAY)) == []

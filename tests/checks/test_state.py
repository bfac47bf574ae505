"""Open actions of a closed plan (G215), days and closings too many (G213, G224), rules of repeating (G218), merges."""

from typing import Any

import pytest

from g1p.checks.sense import sense
from g1p.checks.state import check_state
from g1p.checks.structure import structure
from tests.checks.family import TODAY, action, family, goal, person, plan, told

CLOSED: dict[str, Any] = {"status": "closed", "closing": {"date": "2026-11-02", "reason": "other"}}


@pytest.mark.parametrize("status", ["planned", "started"])
def test_a_closed_plan_has_no_open_action(status: str) -> None:
    open_ones = {"goals": [goal(actions=[action(status=status)])], "actions": [action("a-00002", status=status)]}
    (of_plan, of_goal) = sorted(check_state(plan(**CLOSED, **open_ones)), key=lambda one: str(one.path))
    assert told(of_plan, of_goal) == ["G215 actions[0].status", "G215 goals[0].actions[0].status"]
    assert of_plan.facts == {"id": "a-00002"}
    assert told(*check_state(plan(**open_ones))) == []


@pytest.mark.parametrize("status", ["done", "failed", "dropped"])
def test_what_is_finished_may_stay(status: str) -> None:
    assert told(*check_state(plan(**CLOSED, goals=[goal(actions=[action(status=status)])]))) == []


def test_an_open_action_has_not_been_done_on_a_day() -> None:
    open_one = goal(actions=[action(status="started", done_on="2026-11-02")])
    assert told(*check_state(plan(goals=[open_one]))) == ["G213 goals[0].actions[0].status"]
    assert told(*check_state(plan(**CLOSED, goals=[open_one]))) == ["G215 goals[0].actions[0].status"]


@pytest.mark.parametrize("status, fits", [("draft", False), ("active", False), ("aftercare", True), ("closed", True)])
def test_a_plan_that_goes_on_has_no_closing(status: str, fits: bool) -> None:
    assert told(*check_state(plan(**{**CLOSED, "status": status}, goals=[]))) == ([] if fits else ["G224 closing"])


def test_what_is_void_is_not_open() -> None:
    goals = [goal(actions=[action(void="…")]), goal("g-00002", void="…", actions=[action("a-00002")])]
    assert told(*check_state(plan(**CLOSED, goals=goals))) == []


@pytest.mark.parametrize("rule", ["FREQ=WEEKLY;BYDAY=MA", "FREQ=DAILY;INTERVAL=0", "FREQ=HOURLY"])
def test_a_rule_that_is_none(rule: str) -> None:
    assert told(*check_state(plan(goals=[goal(actions=[action(repeats=rule)])]))) == [
        "G218 goals[0].actions[0].repeats"
    ]


@pytest.mark.parametrize("rule", ["daily", "weekly", "monthly", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=1"])
def test_a_rule_that_is_one(rule: str) -> None:
    assert told(*check_state(plan(goals=[goal(actions=[action(repeats=rule)])]))) == []


def test_everything_that_nobody_has_chosen_yet_is_told() -> None:
    left = {"path": "title", "base": "…", "ours": "…", "theirs": None}
    assert told(*check_state(plan(unresolved=[left, left]))) == ["G219 unresolved[0]", "G219 unresolved[1]"]


def test_a_plan_that_is_void_itself_has_no_state() -> None:
    goals = [goal(actions=[action(repeats="FREQ=NOOIT")])]
    assert told(*check_state(plan(**CLOSED, goals=goals, void="…"))) == []


def test_sense_asks_every_question_in_order() -> None:
    people = [*family()["people"], person("oma", "network")]
    coordination = {**family()["coordination"], "keeper": "oma"}
    wrong = action(who=["niemand"], start="2026-10-02", due="2026-10-01", repeats="FREQ=NOOIT")
    made = plan(people=people, coordination=coordination, goals=[goal(actions=[wrong])])
    assert told(*structure(made)) == ["G203 people[4].id", "G201 goals[0].actions[0].who[0]"]
    assert told(*sense(made, TODAY)) == [
        *told(*structure(made)),
        "G211 goals[0].actions[0].due",
        "G209 coordination.keeper",
        "G218 goals[0].actions[0].repeats",
    ]


def test_a_good_plan_makes_sense() -> None:
    assert told(*sense(plan(), TODAY)) == []

"""What is overdue: the sentence of plan-format clause by clause, and generated plans with three seeds."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from g1p.model.mapping import plan_from
from g1p.model.overdue import Overdue, overdue
from g1p.store.load import load
from tests.model.facts import Mapped
from tests.sizes import size

TODAY = dt.date(2026, 11, 21)


def action(ident: str = "a-00001", due: str = "2026-11-20", **more: Any) -> Mapped:
    made = {
        "id": ident,
        "text": f"text of {ident}",
        "who": ["oma"],
        "start": "2026-09-01",
        "due": due,
        "status": "planned",
    }
    return made | more


def goal(ident: str = "g-00001", *actions: Mapped, **more: Any) -> Mapped:
    made = {"id": ident, "text": f"text of {ident}", "said_by": "moeder", "when": "now", "status": "active"}
    return made | {"actions": list(actions)} | more


def asked(ident: str = "x-00001", answer_by: str = "2026-11-20", **more: Any) -> Mapped:
    made = {
        "id": ident,
        "opened": "2026-11-01",
        "step": "manager",
        "organisation": "School",
        "to": {"name": "somebody"},
        "reason": f"reason of {ident}",
        "raised_by": "mentor",
        "answer_by": answer_by,
    }
    return made | more


def plan(**parts: Any) -> Mapped:
    made: Mapped = {
        "g1p": 1,
        "id": "p-00000",
        "title": "the title",
        "status": "active",
        "created": "2026-01-01",
        "reason": "the reason",
        "people": [{"id": "moeder", "name": "name", "group": "family", "role": "role"}],
        "coordination": {"coordinator": "moeder", "keeper": "mentor", "since": "2026-01-05", "arrangement": "so"},
        "goals": [],
    }
    return made | parts


def late(made: Mapped, within: int | None = None) -> tuple[Overdue, ...]:
    return overdue(plan_from(made), TODAY, within)


def ids(made: Mapped, within: int | None = None) -> list[str]:
    return [item.id for item in late(made, within)]


# --- generated plans -------------------------------------------------------------------------------------------------


MADE = size(300, 1000)
"""Generated plans of each seed."""


@pytest.mark.uncounted
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_generated_plans_item_by_item(seed: int, shared: Path, tmp_path: Path, today: dt.date) -> None:
    made, expect = tmp_path / "plans", tmp_path / "expect.json"
    script = shared / "tools" / "make_plans.py"
    said = [
        "--count",
        str(MADE),
        "--seed",
        str(seed),
        "--today",
        str(today),
        "--out",
        str(made),
        "--expect",
        str(expect),
    ]
    subprocess.run([sys.executable, str(script), *said], check=True, capture_output=True)
    found = [
        {"plan": one.plan, "action": one.id, "due": one.due.isoformat(), "days": one.days, "who": list(one.who)}
        for path in made.glob("*.yaml")
        for one in overdue(plan_from(load(path.read_bytes())), today)
        if one.kind == "action"
    ]
    assert sorted(found, key=lambda one: (one["due"], one["plan"], one["action"])) == json.loads(expect.read_text())


def test_the_example_plan(example_plan: Mapped, today: dt.date) -> None:
    assert [item.id for item in overdue(plan_from(example_plan), today)] == ["a-5w8jh", "a-m2c6x"]


# --- the plan --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status,runs", [("draft", False), ("active", True), ("aftercare", True), ("closed", False)])
def test_only_of_a_plan_that_is_active_or_in_aftercare(status: str, *, runs: bool) -> None:
    made = plan(status=status, actions=[action()], escalations=[asked()], next_evaluation="2026-11-20")
    assert ids(made) == (["a-00001", "p-00000", "x-00001"] if runs else [])


@pytest.mark.parametrize(
    "paused,runs",
    [
        ({"since": "2026-11-21"}, False),
        ({"since": "2026-11-22"}, True),
        ({"since": "2026-11-01", "until": "2026-11-22"}, False),
        ({"since": "2026-11-01", "until": "2026-11-21"}, False),
        ({"since": "2026-11-01", "until": "2026-11-20"}, True),
    ],
    ids=["since today", "since tomorrow", "until tomorrow", "until today", "until yesterday"],
)
def test_not_while_it_is_paused(paused: Mapped, *, runs: bool) -> None:
    made = plan(
        paused={**paused, "reason": "rest"}, actions=[action()], escalations=[asked()], next_evaluation="2026-11-20"
    )
    assert bool(late(made)) is runs


def test_not_of_a_void_plan() -> None:
    assert not ids(plan(void="a mistake", actions=[action()]))


# --- actions ---------------------------------------------------------------------------------------------------------


def test_an_item_says_what_who_when_and_how_late() -> None:
    (item,) = late(plan(goals=[goal("g-00001", action(who=["oma", "vader"], due="2026-11-14"))]))
    assert item == Overdue(
        plan="p-00000",
        kind="action",
        id="a-00001",
        text="text of a-00001",
        who=("oma", "vader"),
        due=dt.date(2026, 11, 14),
        days=7,
        coordinator="moeder",
    )


@pytest.mark.parametrize(
    "status,late_", [("planned", True), ("started", True), ("done", False), ("failed", False), ("dropped", False)]
)
def test_an_action_that_is_planned_or_started(status: str, *, late_: bool) -> None:
    assert bool(ids(plan(actions=[action(status=status, done_on="2026-11-01")]))) is late_


@pytest.mark.parametrize("due,late_", [("2026-11-20", True), ("2026-11-21", False), ("2026-11-22", False)])
def test_after_its_due_day_and_not_on_it(due: str, *, late_: bool) -> None:
    assert bool(ids(plan(actions=[action(due=due)], goals=[goal("g-00001", action("a-00002", due=due))]))) is late_


@pytest.mark.parametrize("of", ["itself", "the goal that it is part of"])
@pytest.mark.parametrize(
    "status,late_",
    [
        ("proposed", True),
        ("active", True),
        ("achieved", False),
        ("partly_achieved", False),
        ("not_achieved", False),
        ("let_go", False),
    ],
)
def test_its_goal_and_the_goal_of_which_that_is_part_are_open(status: str, of: str, *, late_: bool) -> None:
    parent = goal("g-00009", status=status if of != "itself" else "active")
    child = goal("g-00001", action(), part_of="g-00009", status=status if of == "itself" else "active")
    assert bool(ids(plan(goals=[child, parent]))) is late_


def test_a_goal_that_is_part_of_nothing_known_stands_by_itself() -> None:
    assert ids(plan(goals=[goal("g-00001", action(), part_of="g-00009")])) == ["a-00001"]


@pytest.mark.parametrize("of", ["action", "goal", "parent", "grandparent"])
def test_void_counts_nowhere(of: str) -> None:
    void = {of: {"void": "a mistake"}}
    goals = [
        goal("g-00001", action(**void.get("action", {})), part_of="g-00002", **void.get("goal", {})),
        goal("g-00002", part_of="g-00003", **void.get("parent", {})),
        goal("g-00003", **void.get("grandparent", {})),
    ]
    assert not ids(plan(goals=goals))


def test_goals_that_are_part_of_each_other_end() -> None:
    goals = [goal("g-00001", action(), part_of="g-00002"), goal("g-00002", part_of="g-00001")]
    assert ids(plan(goals=goals)) == ["a-00001"]


# --- evaluations and answers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("next_evaluation,late_", [("2026-11-20", True), ("2026-11-21", False), ("2026-11-22", False)])
def test_an_evaluation(next_evaluation: str, *, late_: bool) -> None:
    found = late(plan(next_evaluation=next_evaluation))
    assert [(item.kind, item.id, item.who, item.days) for item in found] == (
        [("evaluation", "p-00000", ("moeder",), 1)] if late_ else []
    )


def test_without_coordination_an_evaluation_is_nobodys() -> None:
    made = plan(next_evaluation="2026-11-20")
    del made["coordination"]
    (item,) = late(made)
    assert (item.who, item.coordinator) == ((), None)


@pytest.mark.parametrize(
    "more,late_",
    [
        ({}, True),
        ({"answer_by": "2026-11-21"}, False),
        ({"answers": [{"date": "2026-11-20", "text": "yes"}]}, False),
        ({"resolved": {"date": "2026-11-20", "outcome": "done"}}, False),
        ({"answers": []}, True),
        ({"void": "a mistake"}, False),
    ],
)
def test_an_answer(more: Mapped, *, late_: bool) -> None:
    found = late(plan(escalations=[asked(**more)]))
    assert [(item.kind, item.id, item.who) for item in found] == ([("answer", "x-00001", ("mentor",))] if late_ else [])


@pytest.mark.parametrize(
    "about,text",
    [
        (None, "reason of x-00001"),
        ("g-00001", "text of g-00001"),
        ("a-00001", "text of a-00001"),
        ("a-00002", "text of a-00002"),
        ("a-99999", "reason of x-00001"),
    ],
    ids=["nothing", "a goal", "an action of a goal", "a loose action", "nothing that is there"],
)
def test_an_answer_has_the_text_of_what_it_is_about_else_the_reason(about: str | None, text: str) -> None:
    more = {} if about is None else {"about": about}
    goals = [goal("g-00001", action(due="2027-01-01"))]
    made = plan(goals=goals, actions=[action("a-00002", due="2027-01-01")], escalations=[asked(**more)])
    assert [item.text for item in late(made)] == [text]


@pytest.mark.parametrize("about", ["a-00001", "a-00002", "g-00002"])
def test_the_text_of_something_void_counts_nowhere_so_the_reason_stands(about: str) -> None:
    goals = [goal("g-00001", action(void="a mistake")), goal("g-00002", action("a-00002"), void="a mistake")]
    assert [item.text for item in late(plan(goals=goals, escalations=[asked(about=about)]))] == ["reason of x-00001"]


# --- repeats, within, and the order ----------------------------------------------------------------------------------


@pytest.mark.parametrize("repeats", ["daily", "weekly", "monthly", "FREQ=WEEKLY;BYDAY=MO"])
@pytest.mark.parametrize("due,late_", [("2026-11-20", True), ("2026-11-21", False), ("2027-03-01", False)])
def test_a_repeating_action_is_late_only_after_its_last_day(repeats: str, due: str, *, late_: bool) -> None:
    found = late(plan(actions=[action(due=due, repeats=repeats)]))
    assert [item.due.isoformat() for item in found] == ([due] if late_ else [])


@pytest.mark.parametrize(
    "repeats,within,due",
    [
        ("daily", 0, "2026-11-21"),
        ("weekly", 7, "2026-11-27"),
        ("weekly", 6, "2026-11-27"),
        ("weekly", 5, None),
        ("monthly", 14, "2026-12-02"),
        (None, 60, None),
    ],
)
def test_within_shows_the_next_day_of_a_repeating_action(repeats: str | None, within: int, due: str | None) -> None:
    more = {} if repeats is None else {"repeats": repeats}
    start = "2026-10-02"  # a Friday
    found = late(plan(actions=[action(start=start, due="2027-03-26", **more)]), within)
    assert [item.due.isoformat() for item in found] == ([] if due is None else [due])


@pytest.mark.parametrize(
    "within,expected",
    [
        (None, {"a-00001": 1}),
        (0, {"a-00001": 1, "a-00002": 0}),
        (6, {"a-00001": 1, "a-00002": 0, "p-00000": -6}),
        (7, {"a-00001": 1, "a-00002": 0, "p-00000": -6, "x-00001": -7}),
    ],
)
def test_within_adds_what_comes_due_with_days_below_zero(within: int | None, expected: dict[str, int]) -> None:
    actions = [action(), action("a-00002", due="2026-11-21")]
    made = plan(actions=actions, next_evaluation="2026-11-27", escalations=[asked(answer_by="2026-11-28")])
    assert {item.id: item.days for item in late(made, within)} == expected


def test_sorted_by_due_then_id() -> None:
    actions = [action("a-00003", "2026-11-10"), action("a-00001", "2026-11-12"), action("a-00002", "2026-11-10")]
    made = plan(actions=actions, next_evaluation="2026-11-10", escalations=[asked(answer_by="2026-11-09")])
    assert ids(made) == ["x-00001", "a-00002", "a-00003", "p-00000", "a-00001"]

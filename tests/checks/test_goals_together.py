"""Goals of others (G301), too many (G303), without a scale (G312) or rise (G309), and actions put off (G310)."""

from typing import Any

import pytest

from g1p.checks.goals_together import check_goals_together
from tests.checks.family import TODAY, Mapped, action, goal, plan, told
from tests.checks.test_steps_to_take import RESTING

SCALE = {"start": 3, "target": 7}


NOTHING_NOW = "G313 goals"


def found(*goals: Mapped, **parts: object) -> list[str]:
    """What is found about these goals but that nobody works on one now, which has a test of its own."""
    return [one for one in told(*check_goals_together(plan(goals=list(goals), **parts), TODAY)) if one != NOTHING_NOW]


@pytest.mark.parametrize(
    "goals, is_told",
    [
        ([], True),
        ([goal(when="later")], True),
        ([goal(status="achieved"), goal("g-00002", when="later")], True),
        ([goal(void="…")], True),
        ([goal(status="proposed")], False),
        ([goal(when="later"), goal("g-00002")], False),
    ],
)
def test_people_work_on_something(goals: list[Mapped], is_told: bool) -> None:
    all_told = told(*check_goals_together(plan(goals=goals), TODAY))
    assert all_told == ([NOTHING_NOW] if is_told else [])
    assert told(*check_goals_together(plan(goals=goals, status="aftercare"), TODAY)) == []


def test_one_of_the_goals_is_of_the_family() -> None:
    assert found(goal(said_by="coach"), goal("g-00002", said_by="oma")) == ["G301 goals"]
    assert found(goal(said_by="coach"), goal("g-00002", said_by="sem")) == []
    assert found(goal(said_by="coach"), goal("g-00002", said_by="niemand")) == []
    assert found() == []


@pytest.mark.parametrize("parts", [{"status": "achieved"}, {"void": "…"}])
def test_a_goal_that_is_over_is_not_counted(parts: Mapped) -> None:
    assert found(goal(said_by="coach"), goal("g-00002", **parts)) == ["G301 goals"]
    assert found(goal(said_by="coach", **parts)) == []
    assert found(*(goal(f"g-0000{n}", **(parts if n == 0 else {})) for n in range(6))) == []


def test_a_family_works_on_five_goals_at_once() -> None:
    assert found(*(goal(f"g-0000{n}") for n in range(5))) == []
    (one,) = check_goals_together(plan(goals=[goal(f"g-0000{n}") for n in range(6)]), TODAY)
    assert told(one) == ["G303 goals"]
    assert found(*(goal(f"g-0000{n}", status="proposed" if n == 1 else "active") for n in range(1, 7))) == []
    assert one.facts == {"n": 6}


def test_goals_of_later_and_steps_of_a_goal_are_not_counted() -> None:
    five = [goal(f"g-0000{n}") for n in range(5)]
    assert found(*five, goal("g-00009", when="later")) == []
    assert found(*five, goal("g-00009", part_of="g-00000")) == []
    assert found(*five, goal("g-00008", when="later"), goal("g-00009", part_of="g-00008")) == ["G303 goals"]


def evaluation(n: int, scores: dict[str, int] | None, entry: Mapped | None = None, **more: object) -> Mapped:
    told_of = {"goal": "g-00001", "result": "slow", **({"scores": scores} if scores else {}), **(entry or {})}
    return {"id": f"e-0000{n}", "date": f"2026-10-{n:02}", "by": "coach", "goals": [told_of], **more}


def flat(*evaluations: Mapped, **parts: Any) -> bool:
    return found(goal(scale=SCALE, **parts), evaluations=list(evaluations)) == ["G309 goals[0].scale"]


def test_a_scale_that_does_not_rise() -> None:
    assert flat(evaluation(1, {"moeder": 4}), evaluation(8, {"moeder": 4}))
    assert flat(evaluation(1, {"moeder": 4}), evaluation(8, {"moeder": 3}))
    assert flat(evaluation(8, {"moeder": 4}), evaluation(1, {"moeder": 4}))
    assert flat(evaluation(1, {"moeder": 2}), evaluation(2, {"moeder": 4}), evaluation(8, {"moeder": 4}))
    assert flat(evaluation(1, {"moeder": 4, "sem": 5}), evaluation(8, {"moeder": 4, "sem": 5, "oma": 6}))


def test_a_scale_that_rises_or_is_good_enough() -> None:
    assert not flat(evaluation(1, {"moeder": 4}), evaluation(8, {"moeder": 5}))
    assert not flat(evaluation(1, {"moeder": 4, "sem": 5}), evaluation(8, {"moeder": 3, "sem": 6}))
    assert not flat(evaluation(1, {"moeder": 7}), evaluation(8, {"moeder": 7}))
    assert not flat(evaluation(1, {"moeder": 4}), evaluation(8, {"moeder": 4, "sem": 7}))


def test_what_cannot_be_compared_is_not_flat() -> None:
    one = evaluation(1, {"moeder": 4})
    assert not flat()
    assert not flat(one)
    assert not flat(one, evaluation(8, {"sem": 4}))
    assert not flat(one, evaluation(8, None))
    assert not flat(one, evaluation(8, {"moeder": 4}, void="…"))
    assert not flat(one, evaluation(8, {"moeder": 4}, {"void": "…"}))
    assert not flat(one, evaluation(8, {"moeder": 4}, {"goal": "g-00002"}))
    assert not flat(one, evaluation(8, {"moeder": 4}, date="2026-10-01"))


def test_a_goal_without_a_scale_or_that_is_over_is_not_flat() -> None:
    both = evaluation(1, {"moeder": 4}), evaluation(8, {"moeder": 4})
    assert found(goal(), evaluations=list(both)) == []
    assert not flat(*both, status="achieved")


MOVED = [{"was": f"2026-10-0{n}", "date": "2026-10-01"} for n in (1, 2, 3)]


def test_an_action_that_is_put_off_three_times() -> None:
    one, whole = action(moved=MOVED), action("a-00002", moved=[*MOVED, *MOVED[:1]])
    made = plan(goals=[goal(actions=[one])], actions=[whole])
    told_of = list(check_goals_together(made, TODAY))
    assert told(*told_of) == ["G310 actions[0].moved", "G310 goals[0].actions[0].moved"]
    assert [one.facts for one in told_of] == [{"id": "a-00002", "n": 4}, {"id": "a-00001", "n": 3}]


@pytest.mark.parametrize(
    "parts", [{"moved": MOVED[:2]}, {"status": "done"}, {"moved": [*MOVED[:2], {**MOVED[2], "void": "…"}]}]
)
def test_twice_may_happen_and_what_is_done_is_done(parts: Mapped) -> None:
    assert found(goal(actions=[action(**{"moved": MOVED, **parts})])) == []


@pytest.mark.parametrize("day, near", [("2026-11-20", 0), ("2026-11-21", 1), ("2026-12-05", 1), ("2026-12-06", 0)])
def test_before_an_evaluation_one_of_the_goals_has_a_scale(day: str, near: int) -> None:
    assert found(goal(), next_evaluation=day) == near * ["G312 goals"]
    assert found(goal(), goal("g-00002", scale=SCALE), next_evaluation=day) == []


def test_without_goals_or_a_day_there_is_nothing_to_scale() -> None:
    assert found(next_evaluation="2026-11-30") == []
    assert found(goal(), next_evaluation=None) == []


@pytest.mark.parametrize("how", [*RESTING, "aftercare"])
def test_of_a_plan_that_nobody_works_on_nothing_is_asked(how: str) -> None:
    parts = RESTING.get(how, {"status": "aftercare"})
    goals = [goal(f"g-0000{n}", said_by="coach", actions=[action(moved=MOVED)]) for n in range(6)]
    assert found(*goals, next_evaluation="2026-11-30", **parts) == []

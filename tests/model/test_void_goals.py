"""Which goals are void: each asked by itself, and all of them in one go."""

import random

from g1p.model.goals import Goal
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan

PLANS = 300


def plan_with(goals: list[tuple[str, str | None, bool]]) -> Plan:
    """A plan with goals of these ids, each part of another or not, and void or not."""
    made = [
        {"id": ident, "text": "…", "said_by": "ma", "when": "now", "status": "active"}
        | ({"part_of": part_of} if part_of else {})
        | ({"void": "…"} if void else {})
        for ident, part_of, void in goals
    ]
    head = {"g1p": 1, "id": "p-00000", "title": "…", "status": "draft", "created": "2026-01-01", "reason": "…"}
    return plan_from({**head, "people": [], "goals": made})


def one_by_one(plan: Plan, goal: Goal) -> bool:
    """The rule as the design has it: a void goal voids what is part of it."""
    seen: list[str] = []
    while goal.void is None and goal.part_of and goal.id not in seen:
        seen.append(goal.id)
        above = plan.goal(goal.part_of)
        if above is None:
            return False
        goal = above
    return goal.void is not None


def test_both_ways_are_the_rule_in_chains_trees_and_circles() -> None:
    dice, met = random.Random("void"), set()
    for _ in range(PLANS):
        ids = [f"g-0000{number}" for number in range(dice.randint(1, 7))]
        plan = plan_with([(one, dice.choice((None, "g-99999", *ids, *ids)), dice.random() < 0.2) for one in ids])
        expected = {index for index, goal in enumerate(plan.goals) if one_by_one(plan, goal)}
        assert {index for index, goal in enumerate(plan.goals) if plan.is_void(goal)} == expected
        assert plan.void_goals() == expected
        met.add(len(expected))
    assert met >= {0, 1, 2, 3}


def test_a_chain_of_a_thousand_takes_no_time_worth_mentioning() -> None:
    ids = [f"g-{number:05}" for number in range(1500)]
    plan = plan_with([(one, above, above is None) for one, above in zip(ids, [*ids[1:], None], strict=True)])
    assert len(plan.void_goals()) == len(ids)
    assert plan.is_void(plan.goals[0])

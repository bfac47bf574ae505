"""What has changed in the text that somebody agreed with, counted by what it is for the family."""

from collections.abc import Callable

import pytest

from g1p.model.agreed_since import counted
from g1p.model.agreeing import agreed_text
from g1p.model.mapping import plan_from
from tests.checks.family import action, family, goal
from tests.model.facts import Mapped

MOVED = {"was": "2026-12-18", "date": "2026-11-20"}


def before() -> Mapped:
    """Two goals with actions, and two actions for the whole plan."""
    goals = [
        goal(actions=[action(), action("a-00002")], scale={"start": 3, "target": 7}),
        goal("g-00002", when="later", actions=[action("a-00003")]),
    ]
    return family(goals=goals, actions=[action("a-00008"), action("a-00009")])


def one(mapping: Mapped) -> Mapped:
    """The first goal."""
    found: Mapped = mapping["goals"][0]
    return found


def act(mapping: Mapped, nth: int = 0) -> Mapped:
    """An action of the first goal."""
    found: Mapped = one(mapping)["actions"][nth]
    return found


CASES: list[tuple[Callable[[Mapped], object], dict[str, int]]] = [
    (len, {}),
    (lambda m: m.update(title="Anders", agreed=[]), {}),
    (lambda m: act(m).update(due="2027-01-01", moved=[MOVED]), {"action_due": 1}),
    (lambda m: [act(m, n).update(due="2027-01-01", moved=[MOVED]) for n in (0, 1)], {"action_due": 2}),
    (lambda m: m["actions"][0].update(due="2027-01-01"), {"action_due": 1}),
    (lambda m: act(m).update(start="2026-10-01", due="2027-01-01"), {"action_start": 1, "action_due": 1}),
    (lambda m: act(m).update(who=["oma"]), {"action_who": 1}),
    (lambda m: act(m).update(text="Anders"), {"action_text": 1}),
    (lambda m: act(m).update(status="done", done_on="2026-11-20", result="…"), {"action_done": 1}),
    (lambda m: act(m).update(status="failed", result="…"), {"action_failed": 1}),
    (lambda m: act(m).update(status="dropped"), {"action_dropped": 1}),
    (lambda m: act(m).update(status="started"), {"action_started": 1}),
    (lambda m: act(m).update(result="…"), {"action_other": 1}),
    (lambda m: act(m).update(result="…", own_plan="…", repeats="weekly"), {"action_other": 1}),
    (lambda m: one(m)["actions"].append(action("a-00004")), {"action_added": 1}),
    (lambda m: one(m)["actions"].pop(), {"action_removed": 1}),
    (lambda m: act(m).update(void="…"), {"action_removed": 1}),
    (lambda m: one(m)["actions"].reverse(), {"actions_ordered": 1}),
    (lambda m: m["actions"].reverse(), {"actions_ordered": 1}),
    (lambda m: m.pop("actions"), {"action_removed": 2}),
    (lambda m: m["goals"].append(goal("g-00003")), {"goal_added": 1}),
    (lambda m: m["goals"].append(goal("g-00003", actions=[action("a-00004")])), {"goal_added": 1, "action_added": 1}),
    (lambda m: one(m).update(void="…"), {"goal_removed": 1, "action_removed": 2}),
    (lambda m: m["goals"].reverse(), {"goals_ordered": 1}),
    (lambda m: one(m).update(text="Anders", said_by="oma"), {"goal_text": 1}),
    (lambda m: one(m).update(said_by="oma", success="…"), {"goal_other": 1}),
    (lambda m: one(m).update(scale={"start": 3, "target": 8}), {"goal_scale": 1}),
    (lambda m: one(m).update(target_date="2027-03-01"), {"goal_target": 1}),
    (lambda m: one(m).update(when="later", status="let_go"), {"goal_later": 1, "goal_let_go": 1}),
    (lambda m: m["goals"][1].update(when="now", status="proposed"), {"goal_now": 1, "goal_proposed": 1}),
    (lambda m: one(m).update(status="partly_achieved"), {"goal_partly_achieved": 1}),
    (lambda m: m["coordination"].update(coordinator="oma", since="2026-11-20"), {"coordinator": 1}),
    (lambda m: m["coordination"].update(keeper="oma", arrangement="…!"), {"keeper": 1, "arrangement": 1}),
    (lambda m: m["coordination"].update(since="2026-11-20"), {"coordination_other": 1}),
    (lambda m: m.pop("coordination"), {"coordination_other": 1}),
    (
        lambda m: m["coordination"].update(
            earlier=[{"coordinator": "oma", "since": "2026-09-01", "until": "2026-09-08"}]
        ),
        {"coordination_other": 1},
    ),
]


@pytest.mark.parametrize("change, counts", CASES)
def test_each_kind_of_change_counts_once_for_each_record(
    change: Callable[[Mapped], object], counts: dict[str, int]
) -> None:
    now = before()
    change(now)
    texts = [agreed_text(plan_from(mapping)) for mapping in (before(), now)]
    assert dict(counted(*texts)) == counts
    assert bool(counted(texts[1], texts[0])) == bool(counts)

"""From a file's mapping to the model and back: nothing lost, nothing added, nothing shown."""

import copy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from g1p.model.mapping import mapping_of, plan_from
from g1p.model.value import Value, replace
from g1p.store.load import load
from tests.conftest import ROOT
from tests.model.everybody import everybody
from tests.model.facts import Mapped, facts_of, texts

EXAMPLES = sorted((ROOT / "examples" / "plans").rglob("*.yaml"))


def there_and_back(mapping: Mapped) -> Mapped:
    return mapping_of(plan_from(mapping))


def test_the_example_plan_there_and_back(example_plan: Mapped) -> None:
    assert there_and_back(copy.deepcopy(example_plan)) == example_plan


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_there_and_back(path: Path) -> None:
    mapping = load(path.read_bytes())
    assert there_and_back(mapping) == mapping


def test_generated_plans_there_and_back(shared: Path, tmp_path: Path) -> None:
    script = shared / "tools" / "make_plans.py"
    subprocess.run(
        [sys.executable, str(script), "--count", "50", "--out", str(tmp_path)], check=True, capture_output=True
    )
    for path in tmp_path.glob("*.yaml"):
        mapping = load(path.read_bytes())
        assert there_and_back(mapping) == mapping


def test_the_plan_with_everything_there_and_back() -> None:
    assert there_and_back(everybody()) == everybody()


def with_x(held: Any, number: list[int]) -> Any:
    """The mapping with an `x_` key of its own in every mapping but scores."""
    if isinstance(held, dict):
        number[0] += 1
        mark = {f"x_{number[0]}": [{"kast": number[0]}]}
        return {**{key: item if key == "scores" else with_x(item, number) for key, item in held.items()}, **mark}
    return [with_x(item, number) for item in held] if isinstance(held, list) else held


def test_x_keys_are_kept_at_every_level(example_plan: Mapped) -> None:
    for plan in (example_plan, everybody()):
        marked = with_x(plan, [0])
        assert there_and_back(copy.deepcopy(marked)) == marked


def test_void_is_kept_wherever_it_may_stand() -> None:
    plan = everybody(void="the whole plan was a mistake")
    for part in ("ties", "kinship", "life_events", "earlier_help", "copies", "agreed", "measurements", "escalations"):
        plan[part][0]["void"] = f"a mistake in {part}"
    plan["meetings"][0]["feedback"][0]["void"] = "a mistake in feedback"
    plan["coordination"]["earlier"][0]["void"] = "a mistake in earlier"
    plan["safety"]["checked"][0]["void"] = "a mistake in checked"
    plan["evaluations"][0]["goals"][0]["void"] = "a mistake in an evaluation"
    plan["goals"][0]["actions"][0]["moved"][0]["void"] = "a mistake in moved"
    assert there_and_back(copy.deepcopy(plan)) == plan


def test_empty_lists_are_left_out_but_goals_and_share() -> None:
    plan = everybody()
    kept = {"goals": [], "strengths": [{"id": "s-00001", "said_by": "moeder", "text": "t", "share": []}]}
    empty: Mapped = {part: [] for part in ("actions", "ties", "meetings", "consents", "closings", "escalations")}
    made = there_and_back({**plan, **kept, **empty, "people": [{**plan["people"][0], "custody": [], "share": []}]})
    assert made["goals"] == []
    assert made["strengths"] == kept["strengths"]
    assert made["people"][0]["share"] == []
    assert "custody" not in made["people"][0]
    assert not empty.keys() & made.keys()


def test_what_a_merge_left_keeps_its_nulls() -> None:
    left = [
        {"path": "goals/g-7k2mq/text", "base": None, "ours": "We slapen", "theirs": None},
        {"path": "ties/moeder+oma", "base": {"from": "moeder", "to": "oma"}, "ours": None, "theirs": [1, {"a": None}]},
    ]
    assert there_and_back(everybody(unresolved=left))["unresolved"] == left


def test_days_are_days_in_the_model_and_text_in_the_mapping(example_plan: Mapped) -> None:
    plan = plan_from(example_plan)
    assert plan.created.year == 2026 if plan.created else False
    assert plan.meetings[0].at is not None
    assert (plan.meetings[0].at.hour, plan.meetings[0].at.minute) == (19, 30)
    assert mapping_of(plan)["meetings"][0]["at"] == "2026-09-07T19:30"


def values(held: Any) -> list[Value]:
    """The value and every value in it."""
    if isinstance(held, tuple):
        return [one for item in held for one in values(item)]
    if not isinstance(held, Value):
        return []
    return [held, *values(tuple(getattr(held, name) for name in type(held).kinds))]


def test_no_value_shows_what_it_holds() -> None:
    plan = everybody()
    secrets = facts_of(plan) | {text for text in texts(plan) if "@" in text}
    for value in values(plan_from(plan)):
        assert not [secret for secret in secrets if secret in f"{value} {value!r}"]
        assert type(value).__name__ in repr(value)


def test_equal_when_of_one_kind_and_alike(example_plan: Mapped) -> None:
    one, same = plan_from(example_plan), plan_from(copy.deepcopy(example_plan))
    assert one == same
    assert one != plan_from({**example_plan, "title": "Anders"})
    assert one != plan_from({**example_plan, "x_team": {"map": "kast 4"}})
    assert one.people[0] != one.goals[0]
    assert one != example_plan


@pytest.mark.parametrize("name", ["title", "unknown"])
def test_a_value_does_not_change(name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(plan_from(everybody()), name, "another")


def test_replace_makes_another_value_and_leaves_the_first() -> None:
    one = plan_from(everybody())
    other = replace(one, title="another")
    assert (one.title, other.title) == ("the title", "another")
    assert replace(other, title="the title") == one


def test_a_value_has_the_fields_of_its_kind_and_no_others() -> None:
    with pytest.raises(TypeError, match="no field signs"):
        replace(plan_from(everybody()), signs="none")


def test_a_value_is_no_key() -> None:
    with pytest.raises(TypeError):
        hash(plan_from(everybody()))

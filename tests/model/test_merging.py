"""Two changes of one plan: what either did is done, and what both did otherwise is named."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from g1p.model.differences import alike
from g1p.model.merging import merged
from tests.model.random_plans import plans

GOAL: dict[str, Any] = {"id": "g-00001", "text": "We sleep", "status": "active"}
OTHER: dict[str, Any] = {"id": "g-00002", "text": "We play", "status": "active"}
HELP: dict[str, Any] = {"what": "schuldhulp", "by": "jellinek"}
NEW: dict[str, Any] = {"id": "g-00003", "text": "We eat", "status": "proposed"}
MIXED = {"goals": [OTHER, NEW, GOAL]}


@pytest.mark.parametrize(
    "base, ours, theirs, wanted",
    [
        ({"a": 1}, {"a": 1}, {"a": 2}, {"a": 2}),
        ({"a": 1}, {"a": 2}, {"a": 1}, {"a": 2}),
        ({"a": 1}, {"a": 2}, {"a": 2}, {"a": 2}),
        ({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 2}, {"a": 2, "b": 2}),
        ({"a": 1}, {}, {"a": 1}, {}),
        ({"a": 1}, {"a": 1}, {}, {}),
        ({}, {"a": 1}, {"b": 1}, {"a": 1, "b": 1}),
        ({"c": {"x": 1, "y": 1}}, {"c": {"x": 2, "y": 1}}, {"c": {"x": 1, "y": 2}}, {"c": {"x": 2, "y": 2}}),
        ({}, {"c": {"x": 1}}, {"c": {"y": 2}}, {"c": {"x": 1, "y": 2}}),
        ({"who": ["ann"]}, {"who": ["ann", "bob"]}, {"who": ["ann", "eve"]}, {"who": ["ann", "eve", "bob"]}),
        ({"who": ["ann", "bob"]}, {"who": ["ann"]}, {"who": ["ann", "bob", "eve"]}, {"who": ["ann", "eve"]}),
        ({"goals": [GOAL]}, {"goals": [GOAL, OTHER]}, {"goals": [GOAL, NEW]}, {"goals": [GOAL, NEW, OTHER]}),
        ({"goals": [GOAL, OTHER]}, {"goals": [OTHER, GOAL]}, {"goals": [GOAL, OTHER, NEW]}, MIXED),
        ({"goals": [GOAL, OTHER]}, {"goals": [GOAL, OTHER, NEW]}, {"goals": [OTHER, GOAL]}, MIXED),
    ],
)
def test_what_either_did_is_done(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], wanted: dict[str, Any]
) -> None:
    assert merged(base, ours, theirs) == (wanted, ())


def test_who_changes_a_record_and_who_moves_it_both_get_their_way() -> None:
    changed = {**GOAL, "status": "achieved"}
    found = merged({"goals": [GOAL, OTHER]}, {"goals": [OTHER, GOAL]}, {"goals": [changed, OTHER]})
    assert found == ({"goals": [OTHER, changed]}, ())


@pytest.mark.parametrize(
    "base, ours, theirs, place",
    [
        ({"a": 1}, {"a": 2}, {"a": 3}, "a"),
        ({"a": 1}, {"a": 2}, {}, "a"),
        ({"a": 1}, {}, {"a": 2}, "a"),
        ({}, {"a": 1}, {"a": 2}, "a"),
        ({"a": 1}, {"a": True}, {"a": "1"}, "a"),
        (
            {"goals": [GOAL]},
            {"goals": [{**GOAL, "text": "x"}]},
            {"goals": [{**GOAL, "text": "y"}]},
            "goals/g-00001/text",
        ),
        ({"goals": [GOAL]}, {"goals": [{**GOAL, "text": "x"}]}, {"goals": []}, "goals/g-00001"),
        ({"who": ["bob"]}, {"who": ["eve"]}, {"who": ["ann"]}, "who"),
        ({"o": [GOAL, OTHER, NEW]}, {"o": [NEW, GOAL, OTHER]}, {"o": [OTHER, GOAL, NEW]}, "o"),
        (
            {"ties": [{"from": "ann", "to": "bob", "kind": "weak"}]},
            {"ties": [{"from": "ann", "to": "bob", "kind": "strong"}]},
            {"ties": [{"from": "ann", "to": "bob", "kind": "tense"}]},
            "ties/ann+bob/kind",
        ),
        (
            {"earlier_help": [HELP, {**HELP, "what": "verslavingszorg"}]},
            {"earlier_help": [HELP, {**HELP, "what": "verslavingszorg", "result": "x"}]},
            {"earlier_help": [HELP, {**HELP, "what": "verslavingszorg", "result": "y"}]},
            "earlier_help/2/result",
        ),
        (
            {"earlier_help": [{**HELP, "result": "x"}]},
            {"earlier_help": []},
            {"earlier_help": [{**HELP, "result": "y"}]},
            "earlier_help/1",
        ),
        ({"o": [{"say": "a"}]}, {"o": [{"say": "a", "x": 1}]}, {"o": [{"say": "b"}]}, "o"),
    ],
)
def test_what_both_did_otherwise_is_named_and_ours_stands(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], place: str
) -> None:
    assert merged(base, ours, theirs) == (ours, (place,))


def test_the_same_record_twice_is_merged_one_by_one() -> None:
    tie = {"from": "ann", "to": "bob", "kind": "weak"}
    found = merged({"ties": [tie, tie]}, {"ties": [tie, tie]}, {"ties": [tie, {**tie, "kind": "strong"}]})
    assert found == ({"ties": [tie, {**tie, "kind": "strong"}]}, ())


def test_a_text_that_ends_as_a_number_is_no_second_one() -> None:
    base = {"notes": ["a#2", "a", "a"]}
    assert merged(base, base, {"notes": ["a#2", "a", "a", "b"]}).mapping == {"notes": ["a#2", "a", "a", "b"]}


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_who_changes_nothing_gets_what_the_other_did(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Two plans that have nothing in common are the largest change there is."""
    for base, ours, theirs in ((one, one, other), (one, other, one), (one, other, other)):
        found = merged(base, ours, theirs)
        assert found.conflicts == ()
        assert alike(found.mapping, other)

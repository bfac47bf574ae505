"""What has changed between two versions of a plan file, as facts."""

from typing import Any

import pytest

from g1p.model.told import Change, changes

ACTION: dict[str, Any] = {"id": "a-00001", "text": "Read", "who": ["ann"], "due": "2026-12-01"}
GOAL: dict[str, Any] = {"id": "g-00001", "text": "We sleep", "actions": [ACTION]}
TIE: dict[str, Any] = {"from": "ann", "to": "bob", "kind": "weak"}
OTHER: dict[str, Any] = {"from": "ann", "to": "eve", "kind": "weak"}


def paths(was: dict[str, Any], now: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    """Every change in short: what, where, and in which record."""
    return [(change.what, change.path, change.ident) for change in changes(was, now)]


@pytest.mark.parametrize(
    "was, now, told",
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [("changed", "a", None)]),
        ({}, {"a": 1}, [("changed", "a", None)]),
        ({"a": 1}, {}, [("changed", "a", None)]),
        ({"a": 1}, {"a": True}, [("changed", "a", None)]),
        ({"actions": []}, {}, []),
        ({}, {"who": ["ann"]}, [("changed", "who", None)]),
        ({"who": ["ann", "bob"]}, {"who": ["bob", "ann"]}, [("changed", "who", None)]),
        ({"c": {"x": 1, "y": 1}}, {"c": {"x": 2, "y": 1}}, [("changed", "c/x", None)]),
        ({"c": {"x": 1}}, {"c": "text"}, [("changed", "c", None)]),
        ({"ties": [TIE]}, {"ties": [{**TIE, "kind": "strong"}]}, [("changed", "ties/ann+bob/kind", None)]),
        ({"ties": [TIE]}, {}, [("removed", "ties/ann+bob", None)]),
        ({"ties": [TIE, OTHER]}, {"ties": [OTHER, TIE]}, [("ordered", "ties", None)]),
        ({"ties": "text"}, {"ties": [TIE]}, [("added", "ties/ann+bob", None)]),
        ({"agenda": [TIE, 1]}, {"agenda": [TIE, "1"]}, [("changed", "agenda/1", None)]),
        (
            {"ties": [TIE, 1]},
            {"ties": [OTHER, 1]},
            [("removed", "ties/ann+bob", None), ("added", "ties/ann+eve", None)],
        ),
        (
            {},
            {"goals": [GOAL]},
            [("added", "goals/g-00001", "g-00001"), ("added", "goals/g-00001/actions/a-00001", "a-00001")],
        ),
        (
            {"goals": [GOAL]},
            {},
            [("removed", "goals/g-00001", "g-00001"), ("removed", "goals/g-00001/actions/a-00001", "a-00001")],
        ),
        (
            {"goals": [GOAL]},
            {"goals": [{**GOAL, "actions": [{**ACTION, "due": "2026-12-02"}]}]},
            [("changed", "goals/g-00001/actions/a-00001/due", "a-00001")],
        ),
        (
            {"people": [{"id": "ann", "scale": {"start": 1}}]},
            {"people": [{"id": "ann", "scale": {"start": 2}}]},
            [("changed", "people/ann/scale/start", "ann")],
        ),
        ({"goals": [{"id": 1}]}, {"goals": [{"id": 1, "x": 1}]}, [("changed", "goals//x", None)]),
    ],
)
def test_every_change_is_told_once_with_its_place(
    was: dict[str, Any], now: dict[str, Any], told: list[tuple[str, str, str | None]]
) -> None:
    assert paths(was, now) == told


def test_a_change_holds_what_was_and_what_is() -> None:
    (change,) = changes({"goals": [GOAL]}, {"goals": [{**GOAL, "text": "We all sleep"}]})
    assert change == Change("changed", (("goals", "g-00001"), ("text", None)), "g-00001", "We sleep", "We all sleep")
    assert change.keys == ("goals", "text")


def test_a_change_in_an_action_is_one_of_its_goal_too() -> None:
    now = {"goals": [{**GOAL, "actions": [{**ACTION, "due": "2026-12-02"}]}]}
    (change,) = changes({"goals": [GOAL]}, now)
    assert [change.is_of(ident) for ident in ("a-00001", "g-00001", "g-00002")] == [True, True, False]

"""Every snippet of the schemas is good at its place as it is, whatever is chosen, before anybody has typed a letter."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from g1p.store.load import load
from g1p.store.schema import explain, is_valid
from tests.store.snippets import (
    MOST_CHOICES,
    SCHEMAS,
    STOP,
    Node,
    Way,
    put,
    resolved,
    said,
    snippets,
    value_of,
    written,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = {"plan": "plans/p-4hx2k.yaml", "workspace": "g1p.yaml", "rollout": "rollout.yaml"}
EVERY = [(kind, way, snippet) for kind in SCHEMAS for way, snippet in snippets(kind)]


@cache
def example(kind: str) -> Node:
    return load((EXAMPLES / FILES[kind]).read_bytes())


def named(case: Any) -> str | None:
    return "/".join(case) or "whole" if isinstance(case, tuple) else case["label"] if isinstance(case, dict) else None


@pytest.mark.parametrize("kind, way, snippet", EVERY, ids=named)
def test_a_snippet_is_good_at_its_place(kind: str, way: Way, snippet: Node) -> None:
    for choice in range(MOST_CHOICES):
        value = value_of(snippet, choice)
        mapping = put(kind, example(kind), way, value) if way else value
        assert is_valid(kind, mapping), explain(kind, mapping)


def test_there_is_one_for_what_people_add() -> None:
    ways = {"/".join(way) for kind, way, _ in EVERY if kind == "plan"}
    assert ways >= {"", "people", "goals", "actions", "goals/actions", "evaluations", "meetings", "consents"}
    assert ways >= {"agreed", "safety/agreements", "coordination", "closing"}


def test_its_keys_are_in_the_order_of_the_schema() -> None:
    for kind, way, snippet in EVERY:
        node = SCHEMAS[kind]
        for key in way:
            node = resolved(kind, node["properties"][key])
            node = resolved(kind, node["items"]) if "items" in node else node
        _in_order(kind, node, snippet["body"])


def _in_order(kind: str, node: Node, body: Any) -> None:
    if isinstance(body, dict) and node.get("properties"):
        assert list(body) == [key for key in node["properties"] if key in body]
        for key, held in body.items():
            _in_order(kind, resolved(kind, node["properties"][key]), held)
    elif isinstance(body, list):
        for held in body:
            _in_order(kind, resolved(kind, node["items"]), held)


def test_the_tab_key_goes_through_it_once_and_to_the_ids_last() -> None:
    for kind, way, snippet in EVERY:
        text = written(snippet["body"])
        stops = [(int(stop[1]), stop[2] or stop[3]) for stop in STOP.finditer(text)]
        numbers = list(range(1, len(stops) + 1))
        ids = [number for number, stands in stops if stands.endswith("-00000")]
        assert sorted(number for number, _ in stops) == numbers, (kind, way)
        assert sorted(ids) == numbers[len(stops) - len(ids) :], (kind, way)
        assert "$" not in said(text), (kind, way)


def test_a_text_to_choose_from_takes_the_choices_in_turn() -> None:
    assert [said("${1|now,later|} ${2:x}", choice) for choice in range(3)] == ["now x", "later x", "now x"]
    assert value_of({"body": {"phone": '"${1:06 1}"', "score": "${2:3}"}}) == {"phone": "06 1", "score": 3}

"""Steps that the ladder of the workspace does not have (G240)."""

import pytest

from g1p.checks.ladder import STEPS, check_ladder
from g1p.store.schema import schema_of
from tests.checks.family import Mapped, escalation, plan, told

OWN = ("team", "chef")


def found(steps: tuple[str, ...] = STEPS, **asked: object) -> list[str]:
    return told(*check_ladder(plan(escalations=[escalation(**asked)]), steps))


def test_a_step_is_one_of_the_ladder() -> None:
    assert [found(step=step) for step in STEPS] == [[]] * len(STEPS)
    assert found(step="chef") == ["G240 escalations[0].step"]
    assert found(OWN, step="chef") == []
    assert found(OWN, step="manager") == ["G240 escalations[0].step"]


def test_the_steps_that_there_are_are_told() -> None:
    (finding,) = check_ladder(plan(escalations=[escalation(step="manager")]), OWN)
    assert finding.facts == {"allowed": "team, chef"}


def test_where_nobody_knows_the_ladder_nothing_is_found() -> None:
    assert found((), step="chef") == []


@pytest.mark.parametrize("over", [{"void": "…"}, {"resolved": {"date": "2026-11-12", "outcome": "…"}}])
def test_what_is_over_keeps_its_step(over: Mapped) -> None:
    assert found(step="chef", **over) == []


def test_the_steps_are_those_of_the_schema() -> None:
    assert tuple(rung["step"] for rung in schema_of("workspace")["properties"]["ladder"]["default"]) == STEPS

"""Professionals who take part and have nothing to do (G307)."""

import pytest

from g1p.checks.professionals import check_professionals
from tests.checks.family import TODAY, TOMORROW, Mapped, action, family, goal, person, plan, told
from tests.checks.test_steps_to_take import RESTING


def found(*who: str, parts: Mapped | None = None, **more: object) -> list[str]:
    """What is found of a mentor when these people have an action; `parts` are of the mentor, `more` of the plan."""
    people = [*family()["people"], {**person("mentor", "professional"), **(parts or {})}]
    actions = [action(f"a-0000{n}", who=[slug]) for n, slug in enumerate(who or ("moeder",))]
    return told(*check_professionals(plan(**{"people": people, "goals": [goal(actions=actions)], **more}), TODAY))


def test_every_professional_has_an_action() -> None:
    assert found() == ["G307 people[4]"]
    assert found("moeder", "mentor") == []
    assert found(actions=[action("a-00009", who=["mentor"], status="dropped")]) == ["G307 people[4]"]


@pytest.mark.parametrize(
    "done, is_told",
    [
        ({"done_on": "2026-08-22"}, False),
        ({"done_on": "2026-08-21"}, True),
        ({"done_on": "2026-11-20", "void": "…"}, True),
    ],
)
def test_what_was_done_not_long_ago_counts(done: Mapped, is_told: bool) -> None:
    ready = action("a-00009", who=["mentor"], status="done", **done)
    wanted = ["G307 people[4]"] if is_told else []
    assert found(actions=[ready]) == wanted
    assert found(goals=[goal(), goal("g-00002", status="achieved", actions=[ready])]) == wanted
    assert found(goals=[goal(), goal("g-00002", void="…", actions=[ready])]) == ["G307 people[4]"]


@pytest.mark.parametrize("since, told_of", [("2026-11-07", True), ("2026-11-08", False), (TOMORROW, False)])
def test_but_not_in_the_first_two_weeks(since: str, told_of: bool) -> None:
    wanted = ["G307 people[4]"] if told_of else []
    assert found(parts={"since": since}) == wanted
    assert found(active_since=since) == wanted


@pytest.mark.parametrize(
    "parts",
    [{"group": "network"}, {"until": "2026-11-20"}, {"custody": ["sem"]}, {"void": "…"}, {"role": "tolk Arabisch"}],
)
def test_others_need_none(parts: Mapped) -> None:
    assert found(parts=parts) == []


@pytest.mark.parametrize("role", ["coordinator", "keeper"])
def test_who_watches_the_plan_or_keeps_it_has_a_task(role: str) -> None:
    everybody = {**family()["coordination"], role: "mentor"}
    assert "G307 people[4]" not in found(coordination=everybody)


def test_without_coordination_nobody_has_a_role() -> None:
    assert found(coordination=None) == ["G307 people[3]", "G307 people[4]"]


def test_a_safety_agreement_is_a_task() -> None:
    agreed = {"id": "v-00001", "text": "…", "who": ["mentor"]}
    assert found(safety={"agreements": [agreed]}) == []
    assert found(safety={"agreements": [{**agreed, "void": "…"}]}) == ["G307 people[4]"]


@pytest.mark.parametrize("how", [*RESTING, "aftercare"])
def test_of_a_plan_that_nobody_works_on_nothing_is_asked(how: str) -> None:
    assert found(**RESTING.get(how, {"status": "aftercare"})) == []

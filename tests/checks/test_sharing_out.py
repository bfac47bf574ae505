"""Nobody of the network (G304), and actions that are shared out one-sidedly (G305, G306)."""

import pytest

from g1p.checks.sharing_out import check_sharing_out
from tests.checks.family import TODAY, TOMORROW, Mapped, action, family, goal, person, plan, told
from tests.checks.test_steps_to_take import RESTING


def actions(*who: str) -> list[Mapped]:
    """An open action for each of these."""
    return [action(f"a-0000{n}", who=[slug]) for n, slug in enumerate(who)]


def found(*who: str, people: list[Mapped] | None = None, **parts: object) -> list[str]:
    everybody = family()["people"] if people is None else people
    return told(*check_sharing_out(plan(people=everybody, goals=[goal(actions=actions(*who))], **parts), TODAY))


def test_a_plan_in_which_the_work_is_shared_out() -> None:
    assert found("moeder", "oma", "coach", "sem", "moeder") == []


@pytest.mark.parametrize(
    "oma", [{"group": "mentioned"}, {"until": "2026-11-20"}, {"died": "2026-11-21"}, {"void": "…"}, {"group": "family"}]
)
def test_somebody_of_the_network_takes_part(oma: Mapped) -> None:
    people = family()["people"]
    people[2] |= oma
    assert found("moeder", people=people) == ["G304 people"]


def test_who_is_invited_is_on_the_way() -> None:
    people = family()["people"]
    people[2]["since"] = TOMORROW
    assert found("moeder", people=people) == []


def test_the_family_does_something_itself() -> None:
    assert found("coach", "coach", "oma") == ["G305 goals"]
    assert found("coach", "oma") == []
    assert found("coach", "oma", "sem") == []
    assert found("coach", "oma", "niemand") == []
    (one,) = check_sharing_out(plan(goals=[], actions=actions("coach", "oma", "oma")), TODAY)
    assert one.facts == {"all": 3}


def test_one_person_does_not_do_it_all() -> None:
    assert found("moeder", "moeder", "oma", "coach") == []
    assert found("moeder", "moeder", "oma", "coach", "sem") == []
    made = plan(goals=[goal(actions=actions("moeder", "moeder", "moeder", "oma", "coach"))])
    (one,) = check_sharing_out(made, TODAY)
    assert told(one) == ["G306 people[0]"]
    assert one.facts == {"n": 3, "all": 5}


def test_forty_of_a_hundred_is_not_too_much() -> None:
    assert found(*4 * ["moeder"], *3 * ["oma"], *3 * ["coach"]) == []
    assert found(*5 * ["moeder"], *3 * ["oma"], *3 * ["coach"]) == ["G306 people[0]"]


def test_what_is_done_together_is_carried_together() -> None:
    shared = [action(f"a-0000{n}", who=["moeder", "oma"]) for n in range(4)]
    alone = action("a-00009", who=["coach"])
    assert told(*check_sharing_out(plan(goals=[goal(actions=[*shared, alone])]), TODAY)) == []
    alone["who"] = ["moeder"]
    (one,) = check_sharing_out(plan(goals=[goal(actions=[*shared, alone])]), TODAY)
    assert (told(one), one.facts) == (["G306 people[0]"], {"n": 5, "all": 5})


def test_of_who_has_left_only_that_is_told() -> None:
    people = [*family()["people"], person("tante", "network", until="2026-11-20")]
    assert found("tante", "tante", "tante", "moeder", "coach", people=people) == []


@pytest.mark.parametrize("how", [*RESTING, "aftercare"])
def test_of_a_plan_that_nobody_works_on_nothing_is_asked(how: str) -> None:
    people = [family()["people"][0], person("coach", "professional")]
    parts = RESTING.get(how, {"status": "aftercare"})
    assert found("coach", "coach", "coach", "coach", "coach", people=people, **parts) == []

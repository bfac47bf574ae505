"""The ladder: which step comes next, by when an answer is due, and whose manager is asked."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import NotOnLadder
from g1p.model.ladder import LADDER, Rung, answer_by, is_for_manager, manager_of, next_step, organisation_of, steps_of
from g1p.model.people import Contact
from g1p.store.schema import schema_of
from tests.checks.family import action, escalation, family, goal, person, plan

OWN = (Rung("buurt", 3, "het buurtteam"), Rung("baas", 5), Rung("wethouder", 20))


def test_the_usual_ladder_is_that_of_the_schema() -> None:
    usual = schema_of("workspace")["properties"]["ladder"]["default"]
    assert [(rung.step, rung.days) for rung in LADDER] == [(rung["step"], rung["days"]) for rung in usual]
    assert steps_of(OWN) == ("buurt", "baas", "wethouder")


def test_the_term_is_that_of_the_step_in_working_days() -> None:
    opened = dt.date(2026, 11, 10)
    assert answer_by(LADDER, "manager", opened) == dt.date(2026, 11, 24)
    assert answer_by(OWN, "buurt", opened) == dt.date(2026, 11, 13)
    with pytest.raises(NotOnLadder) as refused:
        answer_by(OWN, "manager", opened)
    assert refused.value.candidates == ("buurt", "baas", "wethouder")


@pytest.mark.parametrize(
    "asked, following",
    [
        ([], "team"),
        (["team"], "manager"),
        (["manager"], "process_director"),
        (["manager", "team"], "process_director"),
        (["alderman"], None),
        (["gone_from_the_ladder"], "team"),
        (["gone_from_the_ladder", "team"], "manager"),
    ],
)
def test_the_next_step_is_above_the_highest_that_was_taken(asked: list[str], following: str | None) -> None:
    taken = [escalation(id=f"x-0000{n}", step=step, about="a-00001") for n, step in enumerate(asked)]
    assert next_step(plan(escalations=taken), "a-00001", LADDER) == following


@pytest.mark.parametrize("more", [{"about": "a-00001", "void": "…"}, {"about": "g-00001"}, {}])
def test_what_was_a_mistake_or_about_something_else_is_no_step(more: dict[str, Any]) -> None:
    made = plan(escalations=[escalation(**more)])
    assert next_step(made, "a-00001", LADDER) == "team"
    assert next_step(made, None, LADDER) == "team"


def test_what_is_resolved_counts_as_a_step_that_was_taken() -> None:
    ended = {"date": "2026-11-12", "outcome": "…"}
    made = plan(escalations=[escalation(step="team", about="a-00001", resolved=ended)])
    assert next_step(made, "a-00001", LADDER) == "manager"
    assert next_step(made, "a-00001", OWN) == "buurt"


@pytest.mark.parametrize(
    "step, ladder, asked",
    [
        ("team", LADDER, True),
        ("manager", LADDER, True),
        ("process_director", LADDER, False),
        ("alderman", LADDER, False),
        ("buurt", OWN, True),
        ("baas", OWN, False),
    ],
)
def test_up_to_which_step_a_manager_is_asked(step: str, ladder: tuple[Rung, ...], asked: bool) -> None:
    assert is_for_manager(step, ladder) is asked


# --- the manager -----------------------------------------------------------------------------------------------------

ROB = {"name": "Rob", "email": "rob@example.org"}
GGD = {"organisation": "GGD", "manager": ROB}


def asked(about: str | None, *more: dict[str, Any], organisation: str = "GGD", **parts: Any) -> Contact | None:
    people = [*family()["people"], person("arts", "professional", **GGD), *more]
    goals = [goal(actions=[action(who=["moeder", "arts"])])]
    return manager_of(plan(people=people, **{"goals": goals, **parts}), about, organisation)


def test_the_manager_of_who_promised_it_is_known() -> None:
    rob = Contact(name="Rob", email="rob@example.org")
    assert asked("a-00001") == rob
    assert asked("g-00001") == rob
    assert asked("a-00001", organisation=" ggd ") == rob


def test_no_manager_of_another_organisation_or_promise_is_asked() -> None:
    assert asked("a-00001", organisation="School") is None
    assert asked("a-00002") is None
    assert asked("g-00002") is None
    assert asked(None) is None


def test_of_a_goal_only_open_promises_count_and_of_a_mistake_none() -> None:
    ended = [goal(actions=[action(who=["arts"], status="dropped")])]
    assert asked("g-00001", goals=ended) is None
    assert asked("a-00001", goals=ended) is not None
    assert asked("a-00001", goals=[goal(actions=[action(who=["arts"], void="…")])]) is None


def test_two_managers_are_not_chosen_between() -> None:
    both = [goal(actions=[action(who=["arts", "zuster"])])]
    anna = {"name": "Anna"}
    assert asked("a-00001", person("zuster", "professional", organisation="GGD", manager=anna), goals=both) is None
    assert asked("a-00001", person("zuster", "professional", organisation="GGD"), goals=both) is not None
    assert asked("a-00001", person("zuster", "professional", **GGD), goals=both) is not None


def test_what_the_team_adds_to_a_manager_does_not_go_along() -> None:
    own = {"organisation": "GGD", "manager": {**ROB, "x_tel": "…"}}
    goals = [goal(actions=[action(who=["zuster"])])]
    found = asked("a-00001", person("zuster", "professional", **own), goals=goals)
    assert found == Contact(name="Rob", email="rob@example.org")


def test_only_a_professional_has_one() -> None:
    people = [*family()["people"], person("buur", "network", **GGD)]
    made = plan(people=people, goals=[goal(actions=[action(who=["buur", "niemand"])])])
    assert manager_of(made, "a-00001", "GGD") is None


@pytest.mark.parametrize(
    "who, about, found",
    [
        (["moeder", "arts"], "a-00001", "GGD"),
        (["moeder", "arts"], "g-00001", "GGD"),
        (["arts", "zuster"], "a-00001", "GGD"),
        (["arts", "juf"], "a-00001", None),
        (["moeder", "stagiair"], "a-00001", None),
        (["arts"], None, None),
    ],
)
def test_the_organisation_is_that_of_the_professionals_who_promised_it(
    who: list[str], about: str | None, found: str | None
) -> None:
    works_for = {"arts": "GGD", "zuster": " ggd", "juf": "School", "stagiair": None}
    more = [person(slug, "professional", **({"organisation": of} if of else {})) for slug, of in works_for.items()]
    made = plan(people=[*family()["people"], *more], goals=[goal(actions=[action(who=who)])])
    assert organisation_of(made, about) == found

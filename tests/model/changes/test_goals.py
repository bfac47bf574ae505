"""Goals come, change, change places and end."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    GoalHasEnded,
    GoalInCircle,
    IsVoid,
    NamedTwice,
    NotInPlan,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    ScoreOutOfRange,
    SlugTaken,
    YearOutOfRange,
)
from g1p.model.changes.goals import Reached, achieve, add_goal, let_go, order_goals, set_goal
from g1p.model.goals import Goal, Scale
from g1p.model.plan import Plan
from tests.checks.family import TODAY, action, goal
from tests.model.changes.changing import TEXTS, closed, home, made, refused, refused_code, same, with_void

NAMED: list[tuple[str, Any, Any]] = [
    ("said_by", "niemand", PersonNotFound),
    ("said_by", "weg", PersonHasLeft),
    ("said_by", "opa", OnlyMentioned),
    ("said_by", "fout", IsVoid),
    ("for_", ("niemand",), PersonNotFound),
    ("for_", ("sem", "dood"), PersonHasLeft),
    ("for_", ("sem", "sem"), NamedTwice),
    ("share", ("niemand",), PersonNotFound),
    ("share", ("fout",), IsVoid),
    ("part_of", "g-99999", NotInPlan),
    ("part_of", "g-00003", GoalHasEnded),
    ("part_of", "g-00004", GoalHasEnded),
    ("part_of", "g-00005", IsVoid),
    ("part_of", "g-00006", IsVoid),
    ("scale", Scale(start=-1, target=7), ScoreOutOfRange),
    ("scale", Scale(start=3, target=11), ScoreOutOfRange),
    ("target_date", dt.date(2200, 1, 1), YearOutOfRange),
]


def five(**parts: Any) -> Plan:
    """An open goal with a smaller one in it, one that has ended, one in that, a mistake, and one in that."""
    goals = [
        goal(actions=[action()]),
        goal("g-00002", part_of="g-00001"),
        goal("g-00003", status="achieved"),
        goal("g-00004", part_of="g-00003"),
        goal("g-00005", void="…"),
        goal("g-00006", part_of="g-00005"),
    ]
    return home(goals=goals, **parts)


def new(**more: Any) -> Goal:
    return Goal(**{"id": "g-00009", "text": "…", "said_by": "sem", "when": "now", "status": "active", **more})


def test_a_goal_comes_last_in_the_list() -> None:
    more = new(for_=("sem", "opa"), part_of="g-00002", scale=Scale(start=0, target=10), share=(), domain="school")
    now = made(add_goal, five(), more, TODAY)
    assert now.goals[-1] == more


@pytest.mark.parametrize("key, value, error", NAMED)
def test_what_a_goal_names_is_there(key: str, value: Any, error: Any) -> None:
    refused(error, add_goal, five(), new(**{key: value}), TODAY)
    refused(error, set_goal, five(), "g-00001", TODAY, **{key: value})


@pytest.mark.parametrize("key", ["text", "success"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(key: str, text: str) -> None:
    assert refused_code(add_goal, five(), new(**{key: text}), TODAY) == TEXTS[text]
    assert refused_code(set_goal, five(), "g-00001", TODAY, **{key: text}) == TEXTS[text]


def test_an_id_is_used_once() -> None:
    refused(SlugTaken, add_goal, five(), new(id="g-00005"), TODAY)
    refused(SlugTaken, add_goal, five(), new(id="a-00001"), TODAY)


def test_only_what_is_named_changes() -> None:
    was = five()
    now = made(set_goal, was, "g-00001", TODAY, text="anders", success=None, scale=Scale(start=1, target=2))
    assert (now.goals[0].text, now.goals[0].scale) == ("anders", Scale(start=1, target=2))
    assert now.goals[1:] == was.goals[1:]
    assert now.goals[0].actions == was.goals[0].actions


def test_the_own_keys_of_a_scale_stay_when_it_changes() -> None:
    was = home(goals=[goal(scale={"start": 3, "target": 7, "x_kleur": "rood"})])
    now = made(set_goal, was, "g-00001", TODAY, scale=Scale(start=4, target=9))
    assert now.goals[0].scale == Scale(start=4, target=9, extra=(("x_kleur", "rood"),))


def test_a_translation_comes_beside_those_in_other_languages() -> None:
    was = home(goals=[goal(translated={"ar": "نوم", "tr": "Uyku"})])
    now = made(set_goal, was, "g-00001", TODAY, translated={"tr": "Uyuyoruz", "pl": "Sen"})
    assert now.goals[0].translated == {"ar": "نوم", "tr": "Uyuyoruz", "pl": "Sen"}


def test_what_is_cleared_goes() -> None:
    was = made(set_goal, five(), "g-00001", TODAY, success="…", for_=("sem",), domain="school")
    assert made(set_goal, was, "g-00001", TODAY, clear=frozenset({"success", "for_", "domain"})) == five()


def test_it_may_be_so_already() -> None:
    assert same(set_goal, five(), "g-00002", TODAY, text="…", part_of="g-00001", clear=frozenset({"success"}))
    assert same(achieve, five(), "g-00003", "achieved")
    assert same(let_go, made(let_go, five(), "g-00001"), "g-00001")
    assert same(order_goals, five(), ["g-00001", "g-00002"])
    assert same(order_goals, five(), [])


def test_what_a_goal_named_before_may_have_left_since() -> None:
    was = home(goals=[goal(said_by="weg", part_of="g-00002"), goal("g-00002", status="let_go")])
    assert (
        made(set_goal, was, "g-00001", TODAY, said_by="weg", part_of="g-00002", text="anders").goals[0].text == "anders"
    )


def test_a_goal_that_has_ended_can_be_mended_and_taken_up_again() -> None:
    assert made(set_goal, five(), "g-00003", TODAY, status="active", text="anders").goals[2].is_open


@pytest.mark.parametrize("ident", ["g-00001", "g-00002", "g-00007"])
def test_no_goal_is_part_of_itself(ident: str) -> None:
    was = home(goals=[goal(), goal("g-00002", part_of="g-00001"), goal("g-00007", part_of="g-00002")])
    assert refused(GoalInCircle, set_goal, was, "g-00001", TODAY, part_of=ident).facts == {"goal": "g-00001"}
    made(set_goal, was, "g-00007", TODAY, part_of="g-00001")


def test_a_circle_of_others_does_not_stand_in_the_way() -> None:
    ring = [goal("g-00002", part_of="g-00003"), goal("g-00003", part_of="g-00002")]
    was = home(goals=[goal(), *ring])
    assert made(set_goal, was, "g-00001", TODAY, part_of="g-00002").goals[0].part_of == "g-00002"
    assert made(set_goal, was, "g-00002", TODAY, text="anders").goals[1].text == "anders"


def test_the_named_goals_come_first_and_the_others_follow() -> None:
    now = made(order_goals, five(), ["g-00003", "g-00001"])
    assert [one.id for one in now.goals] == ["g-00003", "g-00001", "g-00002", "g-00004", "g-00005", "g-00006"]
    refused(NamedTwice, order_goals, five(), ["g-00001", "g-00001"])
    refused(NotInPlan, order_goals, five(), ["g-00001", "g-99999"])
    refused(IsVoid, order_goals, five(), ["g-00006"])


@pytest.mark.parametrize("how", ["achieved", "partly_achieved", "not_achieved"])
def test_a_goal_is_reached_and_its_actions_stay(how: Reached) -> None:
    now = made(achieve, five(), "g-00001", how)
    assert (now.goals[0].status, now.goals[0].actions) == (how, five().goals[0].actions)
    assert made(achieve, now, "g-00001", "achieved").goals[0].status == "achieved"


def test_a_goal_is_let_go() -> None:
    assert made(let_go, five(), "g-00001").goals[0].status == "let_go"


@pytest.mark.parametrize("ident, error", [("g-99999", NotInPlan), ("g-00005", IsVoid), ("g-00006", IsVoid)])
def test_what_is_not_there_or_void_cannot_change(ident: str, error: Any) -> None:
    refused(error, set_goal, five(), ident, TODAY, text="…")
    refused(error, achieve, five(), ident, "achieved")
    refused(error, let_go, five(), ident)


def test_a_closed_plan_and_a_mistake_keep_their_goals() -> None:
    for plan, error in ((closed(), PlanIsClosed), (with_void(), IsVoid)):
        refused(error, add_goal, plan, new(), TODAY)
        refused(error, set_goal, plan, "g-00001", TODAY, text="anders")
        refused(error, order_goals, plan, ["g-00001"])
        refused(error, achieve, plan, "g-00001", "achieved")
        refused(error, let_go, plan, "g-00001")

"""Actions are promised, begun, done, moved, handed on, and end in other ways."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    ActionHasEnded,
    BeforeStart,
    DatesDisagree,
    DayInFuture,
    GoalHasEnded,
    IsVoid,
    NamedTwice,
    NobodyNamed,
    NotInPlan,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
    WrongRepeats,
    YearOutOfRange,
)
from g1p.model.changes.actions import add_action, assign, done, drop, fail, move, start
from g1p.model.goals import Action, Moved
from g1p.model.plan import Plan
from tests.checks.family import TODAY, action, goal
from tests.model.changes.changing import (
    EARLIER,
    LATER,
    TEXTS,
    closed,
    home,
    made,
    refused,
    refused_code,
    same,
    with_void,
)

STARTED = dt.date(2026, 9, 14)
DUE = dt.date(2026, 12, 18)
ENDED = ["done", "failed", "dropped"]


def one(status: str = "planned", **more: Any) -> Plan:
    """The family with one action, of one goal."""
    happened = {"done_on": "2026-11-02"} if status == "done" else {}
    return home(goals=[goal(actions=[action(status=status, **happened, **more)]), goal("g-00002")])


def the(plan: Plan, ident: str = "a-00001") -> Action:
    return next(action for _, action in plan.all_actions() if action.id == ident)


def new(**more: Any) -> Action:
    promised = {"text": "…", "who": ("oma",), "start": TODAY, "due": LATER, "status": "planned"}
    return Action(**{"id": "a-00009", **promised, **more})


def test_an_action_of_a_goal_and_one_of_the_whole_plan() -> None:
    now = made(add_action, one(), "g-00001", new(repeats="weekly", own_plan="OPP"), TODAY)
    assert now.goals[0].actions[1] == new(repeats="weekly", own_plan="OPP")
    assert (now.goals[1].actions, now.actions) == ((), ())
    now = made(add_action, one(), None, new(who=("oma", "genood")), TODAY)
    assert (now.actions, now.goals) == ((new(who=("oma", "genood")),), one().goals)


@pytest.mark.parametrize(
    "who, error",
    [
        ((), NobodyNamed),
        (("oma", "oma"), NamedTwice),
        (("niemand",), PersonNotFound),
        (("oma", "weg"), PersonHasLeft),
        (("dood",), PersonHasLeft),
        (("opa",), OnlyMentioned),
        (("fout",), IsVoid),
    ],
)
def test_a_promise_is_somebodys(who: tuple[str, ...], error: Any) -> None:
    refused(error, add_action, one(), "g-00001", new(who=who), TODAY)
    refused(error, add_action, one(), None, new(who=who), TODAY)
    refused(error, assign, one(), "a-00001", who, TODAY)


def test_a_promise_has_days_in_order_and_a_rhythm_that_is_known() -> None:
    made(add_action, one(), None, new(start=LATER), TODAY)
    refused(DatesDisagree, add_action, one(), None, new(due=EARLIER), TODAY)
    refused(DayInFuture, add_action, one(), None, new(status="done", done_on=LATER), TODAY)
    refused(YearOutOfRange, add_action, one(), None, new(due=dt.date(2200, 1, 1)), TODAY)
    refused(WrongRepeats, add_action, one(), None, new(repeats="soms"), TODAY)
    refused(WrongRepeats, add_action, one(), None, new(repeats="FREQ=WEEKLY;INTERVAL=0"), TODAY)


@pytest.mark.parametrize("key", ["text", "own_plan"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(key: str, text: str) -> None:
    assert refused_code(add_action, one(), None, new(**{key: text}), TODAY) == TEXTS[text]


def test_an_action_belongs_to_a_goal_that_goes_on() -> None:
    goals = [goal(status="let_go"), goal("g-00002", part_of="g-00001"), goal("g-00003", void="…")]
    was = home(goals=goals)
    refused(GoalHasEnded, add_action, was, "g-00001", new(), TODAY)
    refused(GoalHasEnded, add_action, was, "g-00002", new(), TODAY)
    refused(IsVoid, add_action, was, "g-00003", new(), TODAY)
    refused(NotInPlan, add_action, was, "g-00004", new(), TODAY)
    refused(SlugTaken, add_action, was, None, new(id="g-00003"), TODAY)


def test_somebody_is_busy_with_it() -> None:
    now = made(start, one(), "a-00001")
    assert the(now).status == "started"
    assert same(start, now, "a-00001")


@pytest.mark.parametrize("status", ["planned", "started", "failed"])
def test_it_is_done(status: str) -> None:
    now = made(done, one(status, result="bijna"), "a-00001", TODAY, "gelukt", TODAY)
    assert (the(now).status, the(now).done_on, the(now).result) == ("done", TODAY, "gelukt")
    assert the(made(done, one(status, result="bijna"), "a-00001", EARLIER, None, TODAY)).result == "bijna"


def test_it_is_done_once() -> None:
    assert same(done, one("done"), "a-00001", EARLIER, None, TODAY)
    assert same(done, one("done", result="gelukt"), "a-00001", EARLIER, "gelukt", TODAY)
    refused(ActionHasEnded, done, one("done"), "a-00001", TODAY, None, TODAY)
    refused(ActionHasEnded, done, one("done"), "a-00001", EARLIER, "gelukt", TODAY)
    refused(ActionHasEnded, done, one("dropped"), "a-00001", TODAY, None, TODAY)


def test_what_is_done_has_happened() -> None:
    refused(DayInFuture, done, one(), "a-00001", dt.date(2026, 11, 22), None, TODAY)
    refused(YearOutOfRange, done, one(), "a-00001", dt.date(1899, 1, 1), None, TODAY)
    assert refused_code(done, one(), "a-00001", TODAY, " ", TODAY) == "empty_text"


@pytest.mark.parametrize("change, status", [(fail, "failed"), (drop, "dropped")])
def test_it_ends_otherwise_and_the_reason_is_its_result(change: Any, status: str) -> None:
    now = made(change, one("started"), "a-00001", "te druk")
    assert (the(now).status, the(now).result, the(now).done_on) == (status, "te druk", None)
    assert same(change, now, "a-00001", "te druk")
    refused(ActionHasEnded, change, now, "a-00001", "iets anders")
    refused(ActionHasEnded, change, one("done"), "a-00001", "te druk")
    assert the(made(change, one("started", result="bijna"), "a-00001", None)).result == "bijna"
    for text, code in TEXTS.items():
        assert refused_code(change, one(), "a-00001", text) == code


def test_it_is_moved_and_every_earlier_day_stays() -> None:
    now = made(move, one(), "a-00001", dt.date(2027, 1, 8), "vakantie", EARLIER)
    now = made(move, now, "a-00001", dt.date(2026, 12, 1), None, TODAY)
    assert the(now).due == dt.date(2026, 12, 1)
    assert the(now).moved == (
        Moved(was=DUE, date=EARLIER, reason="vakantie"),
        Moved(was=dt.date(2027, 1, 8), date=TODAY),
    )


def test_there_and_back_and_there_again_on_one_day_stands_there_once() -> None:
    for last, kept in (("toch", "toch"), (None, "eerst")):
        plan = one()
        for day, reason in ((LATER.replace(day=20), "eerst"), (DUE, None), (LATER.replace(day=22), last)):
            plan = made(move, plan, "a-00001", day, reason, TODAY)
        assert [(one.was.day, one.reason) for one in the(plan).moved] == [(20, None), (18, kept)]


def test_it_is_not_moved_to_the_same_day_or_before_its_start() -> None:
    assert same(move, one(), "a-00001", DUE, "…", TODAY)
    assert the(made(move, one(), "a-00001", STARTED, None, TODAY)).due == STARTED
    error = refused(BeforeStart, move, one(), "a-00001", dt.date(2026, 9, 13), None, TODAY)
    assert error.facts["day"] == STARTED
    refused(YearOutOfRange, move, one(), "a-00001", dt.date(2200, 1, 1), None, TODAY)
    assert refused_code(move, one(), "a-00001", LATER, "x" * 10_001, TODAY) == "text_too_long"
    assert refused_code(move, one(), "a-00001", LATER, "", TODAY) == "empty_text"


def test_it_is_handed_to_others() -> None:
    now = made(assign, one(), "a-00001", ("oma", "genood"), TODAY)
    assert the(now).who == ("oma", "genood")
    assert same(assign, now, "a-00001", ("oma", "genood"), TODAY)


@pytest.mark.parametrize("status", ENDED)
def test_what_has_ended_is_not_begun_moved_or_handed_on(status: str) -> None:
    refused(ActionHasEnded, start, one(status), "a-00001")
    refused(ActionHasEnded, move, one(status), "a-00001", LATER, None, TODAY)
    refused(ActionHasEnded, assign, one(status), "a-00001", ("oma",), TODAY)


EVERY: list[tuple[Any, tuple[Any, ...]]] = [
    (start, ()),
    (done, (TODAY, None, TODAY)),
    (fail, ("…",)),
    (drop, ("…",)),
    (move, (LATER, None, TODAY)),
    (assign, (("oma",), TODAY)),
]


@pytest.mark.parametrize("change, given", EVERY)
def test_what_is_not_there_or_void_cannot_change(change: Any, given: tuple[Any, ...]) -> None:
    refused(NotInPlan, change, one(), "a-99999", *given)
    refused(IsVoid, change, one(void="…"), "a-00001", *given)
    refused(IsVoid, change, home(goals=[goal(void="…", actions=[action()])]), "a-00001", *given)
    nested = [goal(void="…"), goal("g-00002", part_of="g-00001", actions=[action()])]
    refused(IsVoid, change, home(goals=nested), "a-00001", *given)


@pytest.mark.parametrize("change, given", EVERY)
def test_a_closed_plan_and_a_mistake_keep_their_actions(change: Any, given: tuple[Any, ...]) -> None:
    kept = goal(actions=[action(status="dropped")])
    refused(PlanIsClosed, change, closed(goals=[kept]), "a-00001", *given)
    refused(IsVoid, change, with_void(), "a-00001", *given)
    refused(PlanIsClosed, add_action, closed(), None, new(), TODAY)
    refused(IsVoid, add_action, with_void(), None, new(), TODAY)


def test_an_action_of_the_whole_plan_changes_alike() -> None:
    was = home(actions=[action("a-00002"), action("a-00003")])
    now = made(done, was, "a-00003", TODAY, None, TODAY)
    assert [one.status for one in now.actions] == ["planned", "done"]

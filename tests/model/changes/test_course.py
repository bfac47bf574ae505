"""A plan begins when it has what it needs, rests, and goes on."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    DatesDisagree,
    DayHasPassed,
    IsVoid,
    NoDraft,
    NotAgreed,
    NotBegun,
    NotReady,
    PlanIsClosed,
    RestsNow,
    YearOutOfRange,
)
from g1p.model.agreeing import digest_of
from g1p.model.changes.course import activate, pause, resume
from g1p.model.course import Pause
from tests.checks.family import TODAY, action, family, goal
from tests.model.changes.changing import (
    EARLIER,
    LATER,
    closed,
    draft,
    home,
    made,
    refused,
    refused_code,
    same,
    with_void,
)

ROLES = family()["coordination"]
YESTERDAY = dt.date(2026, 11, 20)
DECEMBER = dt.date(2026, 12, 1)


def test_a_draft_becomes_a_plan_that_people_work_with() -> None:
    now = made(activate, draft(), LATER, TODAY)
    assert (now.status, now.active_since, now.next_evaluation) == ("active", TODAY, LATER)
    assert same(activate, now, LATER, TODAY)
    assert same(activate, now, None, TODAY)


def test_a_workspace_may_want_everybody_to_agree_before_a_plan_begins() -> None:
    refusal = refused(NotAgreed, activate, draft(), LATER, TODAY, require_agreement=True)
    assert refusal.candidates == ("moeder",)
    said = {"by": "moeder", "date": "2026-11-20", "how": "mail", "digest": digest_of(draft())}
    assert made(activate, draft(agreed=[said]), LATER, TODAY, require_agreement=True).status == "active"
    assert same(activate, home(), None, TODAY, require_agreement=True)


def test_what_the_draft_says_already_stays() -> None:
    was = home(status="draft", next_evaluation="2026-12-07", active_since="2026-10-01")
    now = made(activate, was, None, TODAY)
    assert (now.active_since, now.next_evaluation) == (dt.date(2026, 10, 1), dt.date(2026, 12, 7))


@pytest.mark.parametrize(
    "parts, command",
    [
        ({"coordination": None}, "g1p coordinator set p-00000 PERSON --keeper PERSON --arrangement TEXT"),
        ({"coordination": {**ROLES, "coordinator": "weg"}}, "g1p coordinator set p-00000 PERSON"),
        ({"coordination": {**ROLES, "coordinator": "opa"}}, "g1p coordinator set p-00000 PERSON"),
        ({"coordination": {**ROLES, "keeper": "fout"}}, "g1p keeper set p-00000 PERSON"),
        ({"coordination": {**ROLES, "keeper": "genood"}}, "g1p person set p-00000 genood --since DAY"),
        ({"goals": [], "actions": [action()]}, "g1p goal add p-00000"),
        ({"goals": [goal(status="let_go")], "actions": [action()]}, "g1p goal add p-00000"),
        ({"goals": [goal(void="…")], "actions": [action()]}, "g1p goal add p-00000"),
        ({"goals": [goal()]}, "g1p action add p-00000"),
        ({"goals": [goal(actions=[action(status="dropped")])]}, "g1p action add p-00000"),
        ({"goals": [goal(actions=[action(void="…")])]}, "g1p action add p-00000"),
        ({"goals": [goal(), goal("g-00002", status="achieved", actions=[action()])]}, "g1p action add p-00000"),
    ],
)
def test_a_plan_begins_with_who_what_and_when(parts: dict[str, Any], command: str) -> None:
    assert refused(NotReady, activate, draft(**parts), LATER, TODAY).facts["commands"] == command


def test_all_that_is_missing_is_said_at_once() -> None:
    error = refused(NotReady, activate, draft(goals=[], coordination={**ROLES, "keeper": "weg"}), None, TODAY)
    expected = ["g1p keeper set p-00000 PERSON", "g1p goal add p-00000", "g1p action add p-00000"]
    assert error.facts["commands"] == ", ".join([*expected, "--next-evaluation DAY"])


def test_a_plan_begins_once() -> None:
    refused(NoDraft, activate, home(), LATER, TODAY)
    refused(NoDraft, activate, home(status="aftercare"), None, TODAY)
    refused(PlanIsClosed, activate, closed(), LATER, TODAY)
    refused(IsVoid, activate, with_void(), LATER, TODAY)


def test_the_next_evaluation_is_still_to_come() -> None:
    refused(DayHasPassed, activate, draft(), YESTERDAY, TODAY)
    refused(YearOutOfRange, activate, draft(), dt.date(2200, 1, 1), TODAY)
    assert made(activate, draft(), TODAY, TODAY).next_evaluation == TODAY


def test_a_plan_rests() -> None:
    now = made(pause, home(), EARLIER, "vakantie", LATER, TODAY)
    assert now.paused == Pause(since=EARLIER, reason="vakantie", until=LATER)
    assert same(pause, now, EARLIER, "vakantie", LATER, TODAY)
    longer = made(pause, now, EARLIER, "vakantie", None, TODAY)
    assert longer.paused == Pause(since=EARLIER, reason="vakantie")


def test_the_pause_of_today_is_not_lost_to_a_later_one() -> None:
    rests = home(paused={"since": "2026-11-02", "reason": "…", "until": "2026-11-30"})
    refused(RestsNow, pause, rests, DECEMBER, "…", LATER, TODAY)
    assert made(pause, rests, TODAY, "…", LATER, TODAY).paused == Pause(since=TODAY, reason="…", until=LATER)
    for over in ({"since": "2026-11-02", "until": "2026-11-20"}, {"since": "2026-12-18"}):
        assert made(pause, home(paused={"reason": "…", **over}), DECEMBER, "…", None, TODAY).paused is not None


def test_a_pause_has_days_in_order_and_a_reason() -> None:
    refused(DatesDisagree, pause, home(), LATER, "…", DECEMBER, TODAY)
    refused(DayHasPassed, pause, home(), EARLIER, "…", YESTERDAY, TODAY)
    refused(YearOutOfRange, pause, home(), dt.date(2200, 1, 1), "…", None, TODAY)
    assert refused_code(pause, home(), TODAY, " ", None, TODAY) == "empty_text"
    made(pause, home(), TODAY, "x" * 10_000, None, TODAY)


def test_only_a_plan_that_runs_rests() -> None:
    refused(NotBegun, pause, draft(), TODAY, "…", None, TODAY)
    refused(PlanIsClosed, pause, closed(), TODAY, "…", None, TODAY)
    refused(IsVoid, pause, with_void(), TODAY, "…", None, TODAY)
    made(pause, home(status="aftercare"), TODAY, "…", None, TODAY)


@pytest.mark.parametrize(
    "since, until, on, left",
    [
        (EARLIER, None, TODAY, YESTERDAY),
        (EARLIER, LATER, TODAY, YESTERDAY),
        (EARLIER, LATER, LATER, dt.date(2026, 12, 17)),
        (EARLIER, TODAY, TODAY, YESTERDAY),
        (EARLIER, None, dt.date(2026, 11, 3), EARLIER),
        (EARLIER, None, EARLIER, None),
        (TODAY, None, TODAY, None),
        (LATER, None, TODAY, None),
        (DECEMBER, LATER, dt.date(2026, 12, 3), dt.date(2026, 12, 2)),
    ],
)
def test_a_plan_goes_on(since: dt.date, until: dt.date | None, on: dt.date, left: dt.date | None) -> None:
    now = made(resume, made(pause, home(), since, "…", until, TODAY), on, TODAY)
    assert (now.paused.until if now.paused else None) == left
    assert not (now.paused and now.paused.holds(on))
    assert same(resume, now, on, TODAY)


def test_it_may_go_on_already() -> None:
    assert same(resume, home(), TODAY, TODAY)
    assert same(resume, home(paused={"since": "2026-11-02", "reason": "…", "until": "2026-11-20"}), TODAY, TODAY)


def test_a_plan_does_not_go_on_before_it_rested() -> None:
    rests = home(paused={"since": "2026-11-02", "reason": "…"})
    refused(DatesDisagree, resume, rests, dt.date(2026, 11, 1), TODAY)
    refused(YearOutOfRange, resume, rests, dt.date(2200, 1, 1), TODAY)
    refused(PlanIsClosed, resume, closed(), TODAY, TODAY)
    refused(IsVoid, resume, with_void(), TODAY, TODAY)

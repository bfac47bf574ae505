"""What people say of each goal on one day, and when they look again."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    DayHasPassed,
    DayInFuture,
    GoalHasEnded,
    IsVoid,
    NamedTwice,
    NextDayMissing,
    NextSameDay,
    NobodyEvaluates,
    NothingEvaluated,
    NotInPlan,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    ScoreOutOfRange,
    SlugTaken,
    YearOutOfRange,
)
from g1p.model.changes.evaluate import evaluate
from g1p.model.evaluations import Evaluation, GoalEvaluation
from g1p.model.plan import Plan
from tests.checks.family import TODAY, goal
from tests.model.changes.changing import EARLIER, LATER, TEXTS, closed, home, made, refused, refused_code, with_void


def two(**parts: Any) -> Plan:
    """Two open goals, one that is achieved with a part of it, a mistake; and two meetings, one a mistake."""
    ended = [goal("g-00002", status="achieved"), goal("g-00005", part_of="g-00002")]
    goals = [goal(), *ended, goal("g-00003", void="…"), goal("g-00004", status="proposed")]
    meetings = [{"id": "m-00001", "kind": "evaluation"}, {"id": "m-00002", "kind": "evaluation", "void": "…"}]
    return home(goals=goals, meetings=meetings, **parts)


def of(ident: str = "g-00001", **more: Any) -> GoalEvaluation:
    return GoalEvaluation(**{"goal": ident, "result": "on_track", **more})


def told(*goals: GoalEvaluation, **more: Any) -> Evaluation:
    return Evaluation(**{"id": "e-00001", "date": TODAY, "by": "coach", "goals": goals or (of(),), **more})


def test_an_evaluation_comes_last_and_names_the_next_day() -> None:
    said = told(of(scores={"moeder": 5, "sem": 0, "genood": 10}, worked="voorlezen"), of("g-00004", result="finished"))
    now = made(evaluate, two(), said, LATER, TODAY, whole=True)
    assert (now.evaluations, now.next_evaluation) == ((said,), LATER)


def test_one_goal_may_leave_the_next_day_and_all_of_them_may_not() -> None:
    now = made(evaluate, two(), told(), None, TODAY, whole=False)
    assert now.next_evaluation == dt.date(2026, 12, 7)
    refused(NextDayMissing, evaluate, two(), told(), None, TODAY, whole=True)


def test_the_next_day_is_still_to_come_and_another_one() -> None:
    refused(DayHasPassed, evaluate, two(), told(date=EARLIER), dt.date(2026, 11, 20), TODAY, whole=True)
    refused(NextSameDay, evaluate, two(), told(), TODAY, TODAY, whole=True)
    refused(YearOutOfRange, evaluate, two(), told(), dt.date(2200, 1, 1), TODAY, whole=True)
    assert made(evaluate, two(), told(date=EARLIER), TODAY, TODAY, whole=True).next_evaluation == TODAY


def test_an_evaluation_has_happened() -> None:
    refused(DayInFuture, evaluate, two(), told(date=LATER), None, TODAY, whole=False)


def test_somebody_or_a_meeting_tells_it() -> None:
    assert made(evaluate, two(), told(by=None, meeting="m-00001"), LATER, TODAY, whole=True).evaluations
    refused(NobodyEvaluates, evaluate, two(), told(by=None), LATER, TODAY, whole=True)
    refused(NotInPlan, evaluate, two(), told(meeting="m-00009"), LATER, TODAY, whole=True)
    refused(IsVoid, evaluate, two(), told(meeting="m-00002"), LATER, TODAY, whole=True)


@pytest.mark.parametrize(
    "slug, error",
    [
        ("niemand", PersonNotFound),
        ("fout", IsVoid),
        ("weg", PersonHasLeft),
        ("dood", PersonHasLeft),
        ("opa", OnlyMentioned),
    ],
)
def test_who_tells_and_who_scores_was_there_on_that_day(slug: str, error: Any) -> None:
    refused(error, evaluate, two(), told(by=slug), LATER, TODAY, whole=True)
    refused(error, evaluate, two(), told(of(scores={slug: 5})), LATER, TODAY, whole=True)


def test_who_has_left_since_was_there_then() -> None:
    made(evaluate, two(), told(of(scores={"dood": 4}), by="weg", date=EARLIER), LATER, TODAY, whole=True)


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_is_from_nought_to_ten(score: int) -> None:
    assert refused(
        ScoreOutOfRange, evaluate, two(), told(of(scores={"sem": score})), LATER, TODAY, whole=True
    ).facts == {"key": "scores"}


def test_goals_are_there_and_named_once() -> None:
    refused(NotInPlan, evaluate, two(), told(of("g-00009")), LATER, TODAY, whole=True)
    refused(IsVoid, evaluate, two(), told(of("g-00003")), LATER, TODAY, whole=True)
    refused(NamedTwice, evaluate, two(), told(of(), of()), LATER, TODAY, whole=True)


@pytest.mark.parametrize("ident", ["g-00002", "g-00005"])
def test_a_goal_that_has_ended_is_not_looked_at_again(ident: str) -> None:
    refused(GoalHasEnded, evaluate, two(), told(of(ident, result="finished")), LATER, TODAY, whole=False)


@pytest.mark.parametrize("status, lasts", [("achieved", True), ("partly_achieved", True), ("let_go", False)])
def test_in_aftercare_people_see_whether_what_was_achieved_lasts(status: str, lasts: bool) -> None:
    after = home(status="aftercare", goals=[goal(status=status), goal("g-00003", status="achieved", void="…")])
    if lasts:
        assert made(evaluate, after, told(), LATER, TODAY, whole=True).evaluations
    else:
        refused(GoalHasEnded, evaluate, after, told(), LATER, TODAY, whole=True)
    refused(IsVoid, evaluate, after, told(of("g-00003")), LATER, TODAY, whole=True)


def test_an_evaluation_says_something() -> None:
    made(
        evaluate,
        two(),
        Evaluation(id="e-00001", date=TODAY, by="sem", goals=(), summary="goed"),
        LATER,
        TODAY,
        whole=True,
    )
    refused(NothingEvaluated, evaluate, two(), told(goals=()), LATER, TODAY, whole=True)


@pytest.mark.parametrize("key", ["worked", "follow_up"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(key: str, text: str) -> None:
    assert refused_code(evaluate, two(), told(of(**{key: text})), LATER, TODAY, whole=True) == TEXTS[text]
    made(evaluate, two(), told(summary="x" * 10_000), LATER, TODAY, whole=True)


def test_a_closed_plan_a_mistake_and_a_used_id_are_refused() -> None:
    refused(PlanIsClosed, evaluate, closed(), told(), LATER, TODAY, whole=True)
    refused(IsVoid, evaluate, with_void(), told(), LATER, TODAY, whole=True)
    was = made(evaluate, two(), told(), LATER, TODAY, whole=True)
    refused(SlugTaken, evaluate, was, told(), LATER, TODAY, whole=True)

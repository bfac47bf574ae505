"""A round table that is held: one change of the whole plan, which does not end without what the method asks for."""

import datetime as dt
from functools import partial
from typing import Any

import pytest

from g1p.errors import (
    DayHasPassed,
    GoalHasEnded,
    IsVoid,
    MeetingGoesOn,
    MeetingIsHeld,
    MeetingToCome,
    NamedTwice,
    NextSameDay,
    NobodyNamed,
    NotInPlan,
    NotProfessional,
    OnlyInvited,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    RolesGoTogether,
    ScoreOutOfRange,
    SlugTaken,
    WasNotThere,
    YearOutOfRange,
)
from g1p.model.changes import actions, goals
from g1p.model.changes.evening import LACKING, Evening, Roles, hold_meeting
from g1p.model.changes.meetings import the_meeting
from g1p.model.evaluations import Evaluation, GoalEvaluation
from g1p.model.goals import Action, Goal
from g1p.model.meetings import Feedback
from g1p.model.plan import Plan
from tests.checks.family import TODAY, action, goal
from tests.model.changes.changing import LATER, TEXTS, closed, everybody, home, made, refused, refused_code, with_void

TONIGHT = dt.datetime.fromisoformat("2026-11-21T19:30")
YESTERDAY = dt.datetime.fromisoformat("2026-11-20T19:30")


def planned(**parts: Any) -> Plan:
    """The family with a meeting without a day, one that was held, and one that was a mistake."""
    meetings = [
        {"id": "m-00001", "kind": "evaluation", "place": "keuken", "invited": [{"person": "oma"}]},
        {"id": "m-00002", "kind": "start", "present": ["moeder"]},
        {"id": "m-00003", "kind": "start", "void": "…"},
    ]
    return home(**{"meetings": meetings, **parts})


def promise(ident: str, **more: Any) -> Action:
    fields = {"text": "…", "who": ("coach",), "start": TODAY, "due": LATER, "status": "planned", **more}
    return Action(id=ident, **fields)


def evening(**more: Any) -> Evening:
    """An evening that lacks nothing."""
    held = Evening(
        at=TONIGHT,
        present=("moeder", "oma", "coach"),
        roles=Roles("moeder"),
        call_help=promise("a-00008"),
        send_round=promise("a-00009"),
        next_evaluation=LATER,
        feedback=(Feedback(by="moeder", score=8),),
    )
    return held._replace(**more)


def held(was: Plan, **more: Any) -> Plan:
    return made(hold_meeting, was, "m-00001", evening(**more), TODAY)


def test_a_goal_that_was_proposed_is_worked_on_when_somebody_promises_something_for_it() -> None:
    proposed = [goal("g-00001", status="proposed"), goal("g-00002", status="proposed")]
    promised = partial(actions.add_action, goal="g-00001", action=promise("a-00007"), today=TODAY)
    now = held(planned(goals=proposed), agreed=(promised,))
    assert [one.status for one in now.goals] == ["active", "proposed"]


def test_an_evening_is_one_change_of_the_whole_plan() -> None:
    told = Evaluation(
        id="e-00001",
        date=TODAY,
        meeting="m-00001",
        goals=(GoalEvaluation(goal="g-00001", result="finished", scores={"moeder": 5, "oma": 7}),),
    )
    new = Goal(id="g-00009", text="…", said_by="oma", when="now", status="active")
    now = held(
        planned(),
        joined=("mentor",),
        present=("moeder", "mentor", "oma"),
        evaluation=told,
        agreed=(
            partial(actions.done, ident="a-00001", on=TODAY, result="goed", today=TODAY),
            partial(actions.add_action, goal="g-00001", action=promise("a-00007", who=("mentor",)), today=TODAY),
            partial(goals.add_goal, goal=new, today=TODAY),
            partial(goals.achieve, ident="g-00001", how="achieved"),
        ),
        roles=Roles("oma", reason="wil zelf"),
        outcome="twee doelen",
        feedback=(Feedback(by="moeder", score=8, text="fijn"), Feedback(by="oma", text="lang")),
    )
    meeting = the_meeting(now, "m-00001")
    assert (meeting.at, meeting.present, meeting.outcome) == (TONIGHT, ("moeder", "mentor", "oma"), "twee doelen")
    assert (meeting.place, [one.person for one in meeting.invited]) == ("keuken", ["oma"])
    assert [(one.by, one.score, one.text) for one in meeting.feedback] == [("moeder", 8, "fijn"), ("oma", None, "lang")]
    assert (now.evaluations, now.next_evaluation) == ((told,), LATER)
    assert [(one.id, one.status) for one in now.goals] == [("g-00001", "achieved"), ("g-00009", "active")]
    assert [(one.id, one.status) for one in now.goals[0].actions] == [("a-00001", "done"), ("a-00007", "planned")]
    assert [one.id for one in now.actions] == ["a-00008", "a-00009"]
    assert now.coordination is not None
    assert (now.coordination.coordinator, now.coordination.earlier[0].reason) == ("oma", "wil zelf")


def test_what_an_evening_does_not_touch_stays() -> None:
    was = planned()
    now = held(was)
    assert (now.goals, now.people, now.coordination, now.evaluations) == (was.goals, was.people, was.coordination, ())
    assert now.meetings[1:] == was.meetings[1:]
    assert now.next_evaluation == LATER


@pytest.mark.parametrize("lacking", LACKING)
def test_it_does_not_end_without_what_the_method_asks_for(lacking: str) -> None:
    nothing = () if lacking == "feedback" else None
    error = refused(MeetingGoesOn, hold_meeting, planned(), "m-00001", evening(**{lacking: nothing}), TODAY)
    assert error.exit_code == 7
    assert error.facts["other"] == LACKING[lacking]


def test_it_is_held_on_its_day_or_written_down_later() -> None:
    refused(MeetingToCome, hold_meeting, planned(), "m-00001", evening(), dt.date(2026, 11, 20))
    now = held(planned(), at=YESTERDAY, joined=("coach",))
    assert the_meeting(now, "m-00001").at == YESTERDAY
    told = Evaluation(id="e-00001", date=YESTERDAY.date(), meeting="m-00001", goals=(), summary="…")
    assert held(planned(), at=YESTERDAY, evaluation=told).evaluations[0].date == YESTERDAY.date()


def test_it_is_held_once_and_is_no_mistake() -> None:
    for ident, error in (("m-00002", MeetingIsHeld), ("m-00003", IsVoid), ("m-00009", NotInPlan)):
        refused(error, hold_meeting, planned(), ident, evening(), TODAY)
    refused(MeetingIsHeld, hold_meeting, held(planned()), "m-00001", evening(), TODAY)
    refused(PlanIsClosed, hold_meeting, closed(), "m-00001", evening(), TODAY)
    refused(IsVoid, hold_meeting, with_void(), "m-00001", evening(), TODAY)


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
def test_who_was_there_could_be(slug: str, error: Any) -> None:
    refused(error, hold_meeting, planned(), "m-00001", evening(present=("moeder", slug)), TODAY)


def test_somebody_was_there_and_once() -> None:
    refused(NobodyNamed, hold_meeting, planned(), "m-00001", evening(present=()), TODAY)
    refused(NamedTwice, hold_meeting, planned(), "m-00001", evening(present=("moeder", "moeder")), TODAY)


def test_only_who_was_there_tells_how_it_was_or_joins() -> None:
    absent = (Feedback(by="sem", score=8),)
    refused(WasNotThere, hold_meeting, planned(), "m-00001", evening(feedback=absent), TODAY)
    refused(WasNotThere, hold_meeting, planned(), "m-00001", evening(joined=("mentor",)), TODAY)
    twice = (Feedback(by="oma", score=8), Feedback(by="oma", score=7))
    refused(NamedTwice, hold_meeting, planned(), "m-00001", evening(feedback=twice), TODAY)


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_is_from_nought_to_ten(score: int) -> None:
    wrong = evening(feedback=(Feedback(by="oma", score=score),))
    refused(ScoreOutOfRange, hold_meeting, planned(), "m-00001", wrong, TODAY)


@pytest.mark.parametrize("text", TEXTS)
def test_texts_have_a_form(text: str) -> None:
    wrong = evening(feedback=(Feedback(by="oma", text=text),))
    assert refused_code(hold_meeting, planned(), "m-00001", wrong, TODAY) == TEXTS[text]
    if len(text) <= 2_000:
        assert refused_code(hold_meeting, planned(), "m-00001", evening(outcome=text), TODAY) == TEXTS[text]
    held(planned(), outcome="x" * 10_000)


def test_who_joins_takes_part_from_that_day() -> None:
    invited = home(
        people=everybody({"id": "nieuw", "name": "…", "group": "network", "role": "…"}),
        meetings=[{"id": "m-00001", "kind": "start"}],
    )
    now = held(invited, present=("nieuw", "oma"), joined=("nieuw", "oma"), feedback=(Feedback(by="oma", score=1),))
    assert {one.id: one.since for one in now.people if one.id in ("nieuw", "oma")} == {
        "nieuw": TODAY,
        "oma": dt.date(2026, 9, 1),
    }
    stays = held(invited, present=("nieuw",), feedback=(Feedback(by="nieuw", score=1),))
    assert stays.people == invited.people


def test_a_first_coordinator_comes_with_a_keeper_and_an_arrangement() -> None:
    was = planned(coordination=None, status="draft", next_evaluation=None)
    now = held(was, roles=Roles("oma", "coach", "op maandag"))
    assert now.coordination is not None
    assert (now.coordination.coordinator, now.coordination.keeper) == ("oma", "coach")
    refused(RolesGoTogether, hold_meeting, was, "m-00001", evening(), TODAY)
    refused(NotProfessional, hold_meeting, was, "m-00001", evening(roles=Roles("sem", "oma", "…")), TODAY)
    refused(OnlyInvited, hold_meeting, was, "m-00001", evening(roles=Roles("genood", "coach", "…")), TODAY)


def test_the_next_day_is_still_to_come_and_another_one() -> None:
    for day, error in (
        (dt.date(2026, 11, 20), DayHasPassed),
        (TODAY, NextSameDay),
        (dt.date(2200, 1, 1), YearOutOfRange),
    ):
        refused(error, hold_meeting, planned(), "m-00001", evening(next_evaluation=day), TODAY)
    assert held(planned(), at=YESTERDAY, next_evaluation=TODAY).next_evaluation == TODAY


def test_what_was_agreed_is_refused_as_it_is_by_itself() -> None:
    ended = partial(goals.achieve, ident="g-00001", how="achieved")
    late = partial(actions.add_action, goal="g-00001", action=promise("a-00007"), today=TODAY)
    refused(GoalHasEnded, hold_meeting, planned(), "m-00001", evening(agreed=(ended, late)), TODAY)
    refused(SlugTaken, hold_meeting, planned(), "m-00001", evening(send_round=promise("a-00008")), TODAY)
    with_goals = planned(goals=[goal(actions=[action("a-00008")])])
    refused(SlugTaken, hold_meeting, with_goals, "m-00001", evening(), TODAY)

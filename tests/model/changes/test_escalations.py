"""Somebody higher up is asked, answers, and what was stuck is resolved."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    BeforeAsked,
    DayInFuture,
    EmptyText,
    EscalationHasEnded,
    GoalHasEnded,
    IsVoid,
    NothingStuck,
    NotInPlan,
    NotOnLadder,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
    TextTooLong,
    WrongEmail,
    YearOutOfRange,
)
from g1p.model.changes.escalations import answer, open_escalation, resolve
from g1p.model.course import Answer, Escalation, Resolution
from g1p.model.ladder import LADDER, Rung
from g1p.model.people import Contact
from g1p.model.plan import Plan
from g1p.model.value import replace
from tests.checks.family import TODAY, action, escalation, goal
from tests.model.changes.changing import LATER, TEXTS, closed, home, made, refused, refused_code, same, with_void

YESTERDAY = dt.date(2026, 11, 20)
OPENED = dt.date(2026, 11, 10)


def opened(**fields: Any) -> dict[str, Any]:
    """What an escalation needs, but for these fields."""
    usual = {"id": "x-00002", "opened": TODAY, "step": "manager", "organisation": "GGD", "to": Contact(name="Rob")}
    return {"ladder": LADDER, "today": TODAY, **usual, "reason": "Stil", "raised_by": "coach", **fields}


def asked(**more: Any) -> Plan:
    """The plan in which somebody was asked."""
    return home(escalations=[escalation(about="a-00001", **more)])


def reply(text: str = "We kijken", day: dt.date = TODAY) -> Answer:
    return Answer(date=day, text=text)


def ended(outcome: str = "Het is er", day: dt.date = TODAY) -> Resolution:
    return Resolution(date=day, outcome=outcome)


# --- asked -----------------------------------------------------------------------------------------------------------


def test_who_is_asked_has_the_days_of_the_step() -> None:
    was = asked()
    now = made(open_escalation, was, **opened(about="a-00001"))
    assert now.escalations[0] == was.escalations[0]
    assert now.escalations[1] == Escalation(
        id="x-00002",
        opened=TODAY,
        step="manager",
        organisation="GGD",
        to=Contact(name="Rob"),
        reason="Stil",
        raised_by="coach",
        answer_by=dt.date(2026, 12, 4),
        about="a-00001",
    )
    assert replace(now, escalations=was.escalations) == was


def test_the_ladder_of_the_workspace_counts() -> None:
    own = (Rung("baas", 1), Rung("wethouder", 2))
    now = made(open_escalation, home(), **opened(ladder=own, step="wethouder"))
    assert now.escalations[0].answer_by == dt.date(2026, 11, 24)
    error = refused(NotOnLadder, open_escalation, home(), **opened(ladder=own))
    assert error.candidates == ("baas", "wethouder")


@pytest.mark.parametrize("about", [None, "g-00001", "a-00001"])
def test_it_is_about_a_goal_an_action_or_nothing_in_particular(about: str | None) -> None:
    now = made(open_escalation, home(goals=[goal(actions=[action()])]), **opened(about=about))
    assert now.escalations[0].about == about


@pytest.mark.parametrize("status", ["done", "failed", "dropped"])
def test_what_has_ended_is_not_stuck(status: str) -> None:
    over = action("a-00002", status=status, **({"done_on": "2026-11-20"} if status == "done" else {}))
    refused(NothingStuck, open_escalation, home(goals=[goal(actions=[over])]), **opened(about="a-00002"))


def test_a_goal_that_has_ended_is_stuck_only_where_it_is_looked_at_still() -> None:
    reached = [goal(status="achieved")]
    refused(GoalHasEnded, open_escalation, home(goals=reached), **opened(about="g-00001"))
    made(open_escalation, home(goals=reached, status="aftercare"), **opened(about="g-00001"))


def test_what_it_is_about_is_in_the_plan_and_no_mistake() -> None:
    refused(NotInPlan, open_escalation, home(), **opened(about="a-00009"))
    refused(NotInPlan, open_escalation, home(), **opened(about="g-00009"))
    void = home(goals=[goal(void="…", actions=[action()])])
    refused(IsVoid, open_escalation, void, **opened(about="g-00001"))
    refused(IsVoid, open_escalation, void, **opened(about="a-00001"))
    refused(IsVoid, open_escalation, home(goals=[goal(actions=[action(void="…")])]), **opened(about="a-00001"))


def test_without_an_organisation_nothing_is_asked() -> None:
    for blank in ("", " \u00a0"):
        assert refused(EmptyText, open_escalation, home(), **opened(organisation=blank)).facts["key"] == "organisation"


@pytest.mark.parametrize("text, code", TEXTS.items(), ids=range(len(TEXTS)))
def test_texts_that_no_plan_takes(text: str, code: str) -> None:
    assert refused_code(open_escalation, home(), **opened(organisation=text)) == code
    assert refused_code(open_escalation, home(), **opened(to=Contact(name=text))) == code


def test_a_reason_may_be_long() -> None:
    made(open_escalation, home(), **opened(reason="x" * 10_000))
    refused(TextTooLong, open_escalation, home(), **opened(reason="x" * 10_001))
    refused(WrongEmail, open_escalation, home(), **opened(to=Contact(name="Rob", email="rob")))


def test_who_asks_can_act() -> None:
    refused(PersonNotFound, open_escalation, home(), **opened(raised_by="niemand"))
    refused(PersonHasLeft, open_escalation, home(), **opened(raised_by="weg"))
    refused(PersonHasLeft, open_escalation, home(), **opened(raised_by="dood"))
    refused(OnlyMentioned, open_escalation, home(), **opened(raised_by="opa"))
    refused(IsVoid, open_escalation, home(), **opened(raised_by="fout"))
    refused(EmptyText, open_escalation, home(), **opened(raised_by=""))
    made(open_escalation, home(), **opened(raised_by="genood"))


def test_it_is_not_asked_in_the_future_nor_twice_with_one_id() -> None:
    refused(DayInFuture, open_escalation, home(), **opened(opened=LATER))
    refused(SlugTaken, open_escalation, asked(void="…"), **opened(id="x-00001"))
    far = dt.date(2199, 12, 31)
    refused(YearOutOfRange, open_escalation, home(), **opened(opened=far, today=far))


# --- answered --------------------------------------------------------------------------------------------------------


def test_an_answer_comes_behind_the_others() -> None:
    was = asked(answers=[{"date": "2026-11-12", "text": "Ik zoek het uit"}])
    now = made(answer, was, "x-00001", reply(), TODAY)
    (one,) = now.escalations
    assert [given.text for given in one.answers] == ["Ik zoek het uit", "We kijken"]
    assert replace(one, answers=one.answers[:1]) == was.escalations[0]
    assert same(answer, now, "x-00001", reply(), TODAY)
    made(answer, now, "x-00001", reply(day=OPENED), TODAY)


def test_an_answer_has_a_day_and_words_that_can_be() -> None:
    refused(DayInFuture, answer, asked(), "x-00001", reply(day=LATER), TODAY)
    error = refused(BeforeAsked, answer, asked(), "x-00001", reply(day=dt.date(2026, 11, 9)), TODAY)
    assert error.facts["day"] == OPENED
    for text, code in TEXTS.items():
        assert refused_code(answer, asked(), "x-00001", reply(text), TODAY) == code


# --- resolved --------------------------------------------------------------------------------------------------------


def test_it_is_resolved_with_or_without_an_answer() -> None:
    for was in (asked(), asked(answers=[{"date": "2026-11-12", "text": "…"}])):
        now = made(resolve, was, "x-00001", ended(), TODAY)
        assert now.escalations[0] == replace(was.escalations[0], resolved=ended())
        assert same(resolve, now, "x-00001", ended(), TODAY)


def test_what_is_resolved_is_not_answered_nor_resolved_in_another_way() -> None:
    was = asked(answers=[{"date": "2026-11-12", "text": "…"}], resolved={"date": "2026-11-20", "outcome": "Het is er"})
    refused(EscalationHasEnded, answer, was, "x-00001", reply(), TODAY)
    refused(EscalationHasEnded, resolve, was, "x-00001", ended(), TODAY)
    refused(EscalationHasEnded, resolve, was, "x-00001", ended("Anders", YESTERDAY), TODAY)
    assert same(resolve, was, "x-00001", ended(day=YESTERDAY), TODAY)
    assert same(answer, was, "x-00001", reply("…", dt.date(2026, 11, 12)), TODAY)


def test_it_is_not_resolved_before_it_was_asked_or_in_the_future() -> None:
    refused(BeforeAsked, resolve, asked(), "x-00001", ended(day=dt.date(2026, 11, 9)), TODAY)
    refused(DayInFuture, resolve, asked(), "x-00001", ended(day=LATER), TODAY)
    made(resolve, asked(), "x-00001", ended(day=OPENED), TODAY)
    made(resolve, asked(), "x-00001", ended("x" * 10_000), TODAY)
    refused(TextTooLong, resolve, asked(), "x-00001", ended("x" * 10_001), TODAY)


# --- of another plan -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change, said", [(answer, reply()), (resolve, ended())])
def test_what_is_not_there_or_is_a_mistake(change: Any, said: Answer | Resolution) -> None:
    refused(NotInPlan, change, asked(), "x-00009", said, TODAY)
    refused(IsVoid, change, asked(void="…"), "x-00001", said, TODAY)
    refused(PlanIsClosed, change, closed(escalations=[escalation()]), "x-00001", said, TODAY)
    refused(IsVoid, change, with_void(escalations=[escalation()]), "x-00001", said, TODAY)


def test_nothing_is_asked_of_a_closed_plan_or_a_mistake() -> None:
    refused(PlanIsClosed, open_escalation, closed(), **opened())
    refused(IsVoid, open_escalation, with_void(), **opened())

"""A plan ends when every open action is answered, in aftercare or at once, and opens again."""

import datetime as dt
from typing import Any

import pytest

from g1p.checks.dates import check_dates
from g1p.errors import (
    ActionHasEnded,
    ActionsUnanswered,
    BeforeClosing,
    DayHasPassed,
    DayInFuture,
    EmptyText,
    GoneByThen,
    IsVoid,
    NobodyNamed,
    NotBegun,
    NotClosed,
    NotInPlan,
    NotReady,
    OnlyMentioned,
    PersonHasLeft,
    PlanIsClosed,
    RelapseMissing,
    RolesVacant,
    YearOutOfRange,
)
from g1p.model.changes.closing import Answer, HandedOver, close, reopen
from g1p.model.changes.find import known, with_person
from g1p.model.course import Closing, Relapse
from g1p.model.plan import Plan
from g1p.model.value import replace
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

SPRING = dt.date(2027, 4, 30)
RELAPSE = Relapse(signs="slecht slapen", what_helps="wandelen", call=("oma", "coach"))


def closing(**more: Any) -> Closing:
    return Closing(**{"date": TODAY, "reason": "goals_reached", "relapse": RELAPSE, **more})


def busy(**parts: Any) -> Plan:
    """Three open actions, one of a goal that has ended; and two that nobody has to do."""
    goals = [
        goal(actions=[action("a-00001", status="started", result="bijna")]),
        goal("g-00002", status="achieved", actions=[action("a-00002"), action("a-00004", status="failed")]),
        goal("g-00003", void="…", actions=[action("a-00005")]),
    ]
    return home(**{"goals": goals, "actions": [action("a-00003"), action("a-00006", void="…")], **parts})


def statuses(plan: Plan) -> dict[str, str]:
    return {action.id: action.status for _, action in plan.all_actions()}


def test_a_plan_closes_and_what_only_a_running_plan_has_goes() -> None:
    was = busy(paused={"since": "2026-11-02", "reason": "…"})
    now = made(close, was, closing(note="klaar"), "drop", TODAY)
    assert (now.status, now.closing, now.next_evaluation, now.paused) == ("closed", closing(note="klaar"), None, None)
    assert statuses(now) == {
        **dict.fromkeys(("a-00001", "a-00002", "a-00003"), "dropped"),
        "a-00004": "failed",
        "a-00005": "planned",
        "a-00006": "planned",
    }
    results = {action.id: action.result for _, action in now.all_actions()}
    assert results == {**dict.fromkeys(results), "a-00001": "bijna", "a-00002": "klaar", "a-00003": "klaar"}


def test_every_open_action_has_an_answer_of_its_own() -> None:
    answers: dict[str, Answer] = {"a-00001": "done", "a-00002": "fail", "a-00003": "drop"}
    now = made(close, busy(), closing(date=EARLIER), answers, TODAY)
    assert statuses(now) | {"a-00004": "failed"} == {
        "a-00001": "done",
        "a-00002": "failed",
        "a-00003": "dropped",
        "a-00004": "failed",
        "a-00005": "planned",
        "a-00006": "planned",
    }
    assert now.goals[0].actions[0].done_on == EARLIER
    assert now.goals[0].actions[0].result == "bijna"


@pytest.mark.parametrize(
    "answers, open_still",
    [
        (None, ("a-00003", "a-00001", "a-00002")),
        ({}, ("a-00003", "a-00001", "a-00002")),
        ({"a-00001": "drop"}, ("a-00003", "a-00002")),
        ("keep", ("a-00003", "a-00001", "a-00002")),
        ({"a-00001": "keep", "a-00002": "done", "a-00003": "fail"}, ("a-00001",)),
    ],
)
def test_no_open_action_is_left_without_an_answer(answers: Any, open_still: tuple[str, ...]) -> None:
    assert refused(ActionsUnanswered, close, busy(), closing(), answers, TODAY).candidates == open_still


def test_in_aftercare_too_every_open_action_has_an_answer_and_may_be_kept() -> None:
    refused(ActionsUnanswered, close, busy(), closing(aftercare_until=SPRING), None, TODAY)
    now = made(
        close, busy(), closing(aftercare_until=SPRING), {"a-00001": "keep", "a-00002": "drop", "a-00003": "keep"}, TODAY
    )
    assert (now.status, now.next_evaluation) == ("aftercare", SPRING)
    assert [statuses(now)[ident] for ident in ("a-00001", "a-00002", "a-00003")] == ["started", "dropped", "planned"]
    rests = busy(paused={"since": "2026-11-02", "reason": "…"})
    assert made(close, rests, closing(aftercare_until=SPRING), "keep", TODAY).paused == rests.paused


def test_others_go_on_in_aftercare_or_outside_the_plan() -> None:
    answers: dict[str, Any] = {"a-00001": HandedOver(who=("oma",)), "a-00002": "drop", "a-00003": "keep"}
    now = made(close, busy(), closing(aftercare_until=SPRING), answers, TODAY)
    assert (now.goals[0].actions[0].who, now.goals[0].actions[0].status) == (("oma",), "started")
    answers |= {"a-00001": HandedOver(to="School belt elke week"), "a-00003": "done"}
    last = made(close, busy(), closing(), answers, TODAY).goals[0].actions[0]
    assert (last.status, last.result) == ("dropped", "School belt elke week")
    refused(EmptyText, close, busy(), closing(), answers | {"a-00001": HandedOver(to=" ")}, TODAY)
    gone = answers | {"a-00001": HandedOver(who=("weg",))}
    refused(PersonHasLeft, close, busy(), closing(aftercare_until=SPRING), gone, TODAY)


def test_an_answer_is_about_an_open_action() -> None:
    refused(ActionHasEnded, close, busy(), closing(), {"a-00004": "drop"}, TODAY)
    refused(IsVoid, close, busy(), closing(), {"a-00005": "drop"}, TODAY)
    refused(NotInPlan, close, busy(), closing(), {"a-99999": "drop"}, TODAY)


def test_who_goes_on_alone_has_a_relapse_plan() -> None:
    refused(RelapseMissing, close, closable(), closing(relapse=None), None, TODAY)
    refused(
        RelapseMissing, close, closable(), closing(relapse=None, reason="other", aftercare_until=SPRING), None, TODAY
    )
    for reason in ("family_stopped", "moved_away", "taken_over", "other"):
        assert made(close, closable(), closing(relapse=None, reason=reason), None, TODAY).status == "closed"


def closable(**parts: Any) -> Plan:
    """A plan in which nothing is open."""
    return home(**{"goals": [goal(status="achieved", actions=[action(status="dropped")])], **parts})


@pytest.mark.parametrize("call, error", [((), NobodyNamed), (("weg",), PersonHasLeft), (("opa",), OnlyMentioned)])
def test_whom_to_call_is_there(call: tuple[str, ...], error: Any) -> None:
    relapse = Relapse(signs="…", what_helps="…", call=call)
    refused(error, close, closable(), closing(relapse=relapse), None, TODAY)


DAY = dt.timedelta(days=1)


@pytest.mark.parametrize(
    "until, aftercare_until, error",
    [
        (TODAY, None, GoneByThen),
        (TODAY + DAY, None, None),
        (SPRING - DAY, SPRING, GoneByThen),
        (SPRING, SPRING, None),
    ],
)
def test_whom_to_call_is_there_when_it_gets_hard_again(
    until: dt.date, aftercare_until: dt.date | None, error: Any
) -> None:
    plan = with_person(closable(), replace(known(closable(), "oma"), until=until))
    asked = closing(aftercare_until=aftercare_until)
    if error is not None:
        refused(error, close, plan, asked, None, TODAY)
    else:
        made(close, plan, asked, None, TODAY)


def test_a_closing_has_days_in_order_and_texts_with_a_form() -> None:
    refused(DayInFuture, close, closable(), closing(date=LATER), None, TODAY)
    refused(BeforeClosing, close, closable(), closing(aftercare_until=EARLIER), None, TODAY)
    refused(DayHasPassed, close, closable(), closing(date=EARLIER, aftercare_until=dt.date(2026, 11, 20)), None, TODAY)
    refused(YearOutOfRange, close, closable(), closing(aftercare_until=dt.date(2200, 1, 1)), None, TODAY)
    assert refused_code(close, closable(), closing(note="x" * 2001), None, TODAY) == "text_too_long"
    empty = Relapse(signs=" ", what_helps="…", call=("oma",))
    assert refused_code(close, closable(), closing(relapse=empty), None, TODAY) == "empty_text"


def test_a_plan_closes_once() -> None:
    now = made(close, closable(), closing(), None, TODAY)
    assert same(close, now, closing(), None, TODAY)
    refused(PlanIsClosed, close, now, closing(note="…"), None, TODAY)
    refused(IsVoid, close, with_void(), closing(), "drop", TODAY)


def test_aftercare_ends_and_what_its_closing_said_stays() -> None:
    said = closing(date=EARLIER, lesson="rustig beginnen", aftercare_until=SPRING, extra=(("x_team", 1),))
    aftercare = made(close, closable(), said, None, TODAY)
    assert same(close, aftercare, said, None, TODAY)
    longer = made(close, aftercare, closing(aftercare_until=dt.date(2027, 6, 1), relapse=None), None, TODAY)
    assert (longer.status, longer.next_evaluation) == ("aftercare", dt.date(2027, 6, 1))
    ended = made(close, aftercare, closing(relapse=None, note="klaar"), None, TODAY)
    assert ended.status == "closed"
    kept = closing(note="klaar", lesson="rustig beginnen", extra=(("x_team", 1),))
    assert ended.closing == replace(kept, aftercare_until=TODAY), "it ended earlier than was said"
    later = dt.date(2027, 5, 3)
    ended = close(aftercare, closing(date=later, relapse=None, note="klaar"), None, later)
    assert ended.closing == replace(kept, date=later, aftercare_until=SPRING)
    assert not list(check_dates(ended, later))


def test_a_plan_that_had_no_aftercare_ends_without_a_last_day_of_it() -> None:
    ended = made(close, closable(), closing(), None, TODAY)
    assert (ended.status, ended.closing and ended.closing.aftercare_until) == ("closed", None)


def test_aftercare_ends_also_when_whom_to_call_has_left_since() -> None:
    aftercare = home(
        status="aftercare",
        goals=[goal()],
        closing={
            "date": "2026-11-02",
            "reason": "goals_reached",
            "relapse": {"signs": "…", "what_helps": "…", "call": ["weg"]},
            "aftercare_until": "2027-04-30",
        },
    )
    ended = made(close, aftercare, closing(relapse=None), None, TODAY)
    assert ended.closing is not None
    assert ended.closing.relapse == Relapse(signs="…", what_helps="…", call=("weg",))
    refused(
        PersonHasLeft, close, aftercare, closing(relapse=Relapse(signs="x", what_helps="…", call=("weg",))), None, TODAY
    )


def test_a_draft_may_end_but_has_no_aftercare() -> None:
    was = draft(goals=[])
    assert made(close, was, closing(reason="family_stopped", relapse=None), None, TODAY).status == "closed"
    refused(NotBegun, close, was, closing(aftercare_until=SPRING), None, TODAY)
    refused(NotReady, close, draft(goals=[], coordination=None), closing(), None, TODAY)


def test_a_closed_plan_opens_again_and_how_it_ended_stays() -> None:
    now = made(reopen, closed(), "het lukt niet meer", LATER, TODAY)
    assert (now.status, now.closing, now.next_evaluation) == ("active", None, LATER)
    (earlier,) = now.closings
    assert (earlier.reason, earlier.date) == ("moved_away", dt.date(2026, 11, 20))
    assert earlier.reopened is not None
    assert (earlier.reopened.date, earlier.reopened.reason) == (TODAY, "het lukt niet meer")
    assert same(reopen, now, "het lukt niet meer", LATER, TODAY)
    again = made(reopen, made(close, now, closing(), "drop", TODAY), "weer", LATER, TODAY)
    assert len(again.closings) == 2


def test_a_plan_in_aftercare_opens_again_and_does_not_rest() -> None:
    rests = closable(paused={"since": "2026-11-02", "reason": "…"})
    aftercare = made(close, rests, closing(aftercare_until=SPRING), None, TODAY)
    now = made(reopen, aftercare, "…", LATER, TODAY)
    assert (now.status, now.paused, now.closings[0].aftercare_until) == ("active", None, SPRING)


def test_only_what_has_ended_opens_again() -> None:
    for plan in (home(), draft(), made(reopen, closed(), "een", LATER, TODAY), home(status="aftercare")):
        refused(NotClosed, reopen, plan, "twee", LATER, TODAY)
    refused(IsVoid, reopen, closed(void="…"), "…", LATER, TODAY)


def test_an_opened_plan_has_a_reason_a_day_and_roles() -> None:
    assert refused_code(reopen, closed(), " ", LATER, TODAY) == "empty_text"
    refused(DayHasPassed, reopen, closed(), "…", EARLIER, TODAY)
    refused(YearOutOfRange, reopen, closed(), "…", dt.date(2200, 1, 1), TODAY)
    for role, slug in (("coordinator", "weg"), ("keeper", "fout"), ("keeper", "genood")):
        roles = {**family()["coordination"], role: slug}
        refused(RolesVacant, reopen, closed(coordination=roles), "…", LATER, TODAY)

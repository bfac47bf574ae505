"""The round table before it is held: who can come, on which days, and what is refused."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    DayHasPassed,
    DayInFuture,
    IsVoid,
    MeetingIsHeld,
    MinutesOutOfRange,
    NamedTwice,
    NotInPlan,
    NotInvited,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
    YearOutOfRange,
)
from g1p.model.changes.meetings import answer_meeting, plan_meeting, set_meeting, the_meeting
from g1p.model.meetings import AgendaItem, Invitation, Meeting, Wish
from g1p.model.plan import Plan
from tests.checks.family import TODAY, person
from tests.model.changes.changing import (
    EARLIER,
    TEXTS,
    closed,
    everybody,
    home,
    made,
    refused,
    refused_code,
    same,
    with_void,
)

FRIDAY = dt.datetime.fromisoformat("2026-11-27T14:00")
SATURDAY = dt.datetime.fromisoformat("2026-11-28T10:00")
CANNOT_COME = [
    ("niemand", PersonNotFound),
    ("", PersonNotFound),
    ("fout", IsVoid),
    ("weg", PersonHasLeft),
    ("dood", PersonHasLeft),
    ("opa", OnlyMentioned),
]


def meeting(**more: Any) -> Meeting:
    return Meeting(**{"id": "m-00001", "kind": "evaluation", "options": (FRIDAY, SATURDAY), **more})


def planned(**more: Any) -> Plan:
    """The family with a meeting to which oma is invited, one that was held, and one that was a mistake."""
    own: dict[str, Any] = {"id": "m-00001", "kind": "evaluation", "options": ["2026-11-27T14:00", "2026-11-28T10:00"]}
    own = {**own, "invited": [{"person": "oma", "x_by": "phone"}], **more}
    was = {"id": "m-00002", "kind": "start", "at": "2026-10-01T19:00", "present": ["moeder"]}
    return home(meetings=[own, was, {"id": "m-00003", "kind": "closing", "void": "…"}])


def first(plan: Plan) -> Meeting:
    return the_meeting(plan, "m-00001")


# --- planning --------------------------------------------------------------------------------------------------------


def test_a_meeting_comes_last_with_all_that_is_known() -> None:
    new = meeting(
        id="m-00009",
        place="keuken",
        chair="coach",
        secretary="genood",
        purpose="kijken",
        agenda=("eerst", "eerst", AgendaItem(text="dan", minutes=1440)),
        invited=(Invitation(person="oma"), Invitation(person="mentor")),
    )
    assert made(plan_meeting, planned(), new, TODAY).meetings[3] == new
    assert made(plan_meeting, home(), meeting(options=(), at=FRIDAY), TODAY).meetings[0].at == FRIDAY
    assert made(plan_meeting, home(), meeting(options=()), TODAY).meetings


def test_a_day_to_choose_from_has_not_passed_and_a_fixed_one_may_have() -> None:
    yesterday = dt.datetime.fromisoformat("2026-11-20T23:59")
    refused(DayHasPassed, plan_meeting, home(), meeting(options=(FRIDAY, yesterday)), TODAY)
    made(plan_meeting, home(), meeting(options=(dt.datetime.fromisoformat("2026-11-21T00:00"),)), TODAY)
    made(plan_meeting, home(), meeting(options=(), at=yesterday), TODAY)


def test_moments_are_of_this_age_and_named_once() -> None:
    late = dt.datetime.fromisoformat("2200-01-01T09:00")
    refused(YearOutOfRange, plan_meeting, home(), meeting(options=(late,)), TODAY)
    refused(YearOutOfRange, plan_meeting, home(), meeting(options=(), at=late), TODAY)
    error = refused(NamedTwice, plan_meeting, home(), meeting(options=(FRIDAY, FRIDAY)), TODAY)
    assert error.facts == {"id": "2026-11-27 14:00"}


@pytest.mark.parametrize("slug, error", CANNOT_COME)
def test_whom_it_names_can_come(slug: str, error: Any) -> None:
    for named in ({"chair": slug}, {"secretary": slug}, {"invited": (Invitation(person=slug),)}):
        refused(error, plan_meeting, home(), meeting(**named), TODAY)


def test_who_has_left_by_the_day_cannot_come_and_who_could_then_can() -> None:
    soon = home(people=everybody(person("straks", "network", until="2026-11-27")))
    made(plan_meeting, soon, meeting(chair="straks"), TODAY)
    refused(PersonHasLeft, plan_meeting, soon, meeting(options=(SATURDAY,), chair="straks"), TODAY)
    refused(PersonHasLeft, plan_meeting, soon, meeting(at=SATURDAY, chair="straks"), TODAY)
    made(plan_meeting, soon, meeting(options=(), at=dt.datetime.fromisoformat("2026-11-20T09:00"), chair="weg"), TODAY)


def test_nobody_is_invited_twice() -> None:
    twice = (Invitation(person="oma"), Invitation(person="oma"))
    refused(NamedTwice, plan_meeting, home(), meeting(invited=twice), TODAY)


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_a_point_takes_between_a_minute_and_a_day(minutes: int) -> None:
    refused(MinutesOutOfRange, plan_meeting, home(), meeting(agenda=(AgendaItem(text="x", minutes=minutes),)), TODAY)


@pytest.mark.parametrize("text", TEXTS)
def test_texts_have_a_form(text: str) -> None:
    for wrong in (
        {"place": text},
        {"purpose": text},
        {"agenda": (text,)},
        {"agenda": (AgendaItem(text=text, minutes=5),)},
    ):
        assert refused_code(plan_meeting, home(), meeting(**wrong), TODAY) == TEXTS[text]
    assert (
        refused_code(answer_meeting, planned(), "m-00001", "oma", TODAY, reply=None, spoke=None, wish=text)
        == TEXTS[text]
    )


@pytest.mark.parametrize("change", [plan_meeting, set_meeting, answer_meeting])
def test_a_closed_plan_and_a_mistake_take_no_meeting(change: Any) -> None:
    given: tuple[Any, ...] = (meeting(), TODAY) if change is plan_meeting else ("m-00001", TODAY)
    given = ("m-00001", "oma", TODAY) if change is answer_meeting else given
    named = {"reply": "coming", "spoke": None, "wish": None} if change is answer_meeting else {}
    refused(PlanIsClosed, change, closed(), *given, **named)
    refused(IsVoid, change, with_void(), *given, **named)


def test_an_id_is_used_once() -> None:
    refused(SlugTaken, plan_meeting, planned(), meeting(), TODAY)


# --- fixing the day, and other changes -------------------------------------------------------------------------------


def test_the_day_is_fixed_and_all_else_stays() -> None:
    now = first(made(set_meeting, planned(), "m-00001", TODAY, at=SATURDAY))
    assert (now.at, now.options, now.place) == (SATURDAY, (FRIDAY, SATURDAY), None)
    assert [one.person for one in now.invited] == ["oma"]
    assert same(set_meeting, planned(at="2026-11-28T10:00"), "m-00001", TODAY, at=SATURDAY)


def test_what_is_named_is_changed() -> None:
    fields = {
        "options": (SATURDAY,),
        "place": "hal",
        "chair": "oma",
        "secretary": "sem",
        "purpose": "x",
        "agenda": ("y",),
    }
    now = first(made(set_meeting, planned(), "m-00001", TODAY, **fields))
    assert {name: getattr(now, name) for name in fields} == fields


def test_more_guests_come_behind_those_who_are_invited() -> None:
    answered = planned(invited=[{"person": "oma", "answer": "coming"}, {"person": "sem", "void": "…"}])
    now = first(made(set_meeting, answered, "m-00001", TODAY, invite=("mentor", "oma", "sem")))
    assert [(one.person, one.answer, one.void) for one in now.invited] == [
        ("oma", "coming", None),
        ("sem", None, None),
        ("mentor", None, None),
    ]
    refused(NamedTwice, set_meeting, planned(), "m-00001", TODAY, invite=("sem", "sem"))


@pytest.mark.parametrize("slug, error", CANNOT_COME)
def test_whom_a_change_names_can_come(slug: str, error: Any) -> None:
    for named in ({"chair": slug}, {"secretary": slug}, {"invite": (slug,)}):
        refused(error, set_meeting, planned(), "m-00001", TODAY, **named)


def test_who_leads_it_can_come_on_another_day_too() -> None:
    people = everybody(person("straks", "network", until="2026-11-27"))
    was = made(plan_meeting, home(people=people), meeting(chair="straks"), TODAY)
    refused(PersonHasLeft, set_meeting, was, "m-00001", TODAY, at=SATURDAY)
    assert first(made(set_meeting, was, "m-00001", TODAY, at=SATURDAY, chair="coach")).chair == "coach"
    made(set_meeting, was, "m-00001", TODAY, at=FRIDAY)
    made(set_meeting, was, "m-00001", dt.date(2026, 12, 20), place="hal")


def test_what_was_held_is_a_mistake_or_is_not_there_is_not_planned() -> None:
    for change, named in (
        (set_meeting, {"place": "hal"}),
        (answer_meeting, {"reply": None, "spoke": None, "wish": "x"}),
    ):
        given = (TODAY,) if change is set_meeting else ("oma", TODAY)
        refused(MeetingIsHeld, change, planned(), "m-00002", *given, **named)
        refused(IsVoid, change, planned(), "m-00003", *given, **named)
        refused(NotInPlan, change, planned(), "m-00009", *given, **named)


@pytest.mark.parametrize("held", [{"outcome": "…"}, {"feedback": [{"by": "oma"}]}, {"present": ["oma"]}])
def test_what_came_of_a_meeting_says_that_it_was_held(held: Any) -> None:
    refused(MeetingIsHeld, set_meeting, planned(**held), "m-00001", TODAY, at=FRIDAY)


# --- answers and wishes ----------------------------------------------------------------------------------------------


def answer(plan: Plan, slug: str = "oma", **said: Any) -> Meeting:
    return first(
        made(answer_meeting, plan, "m-00001", slug, TODAY, **{"reply": None, "spoke": None, "wish": None, **said})
    )


def test_an_answer_and_a_talk_are_written_with_the_guest() -> None:
    (guest,) = answer(planned(), reply="coming", spoke=TODAY).invited
    assert (guest.answer, guest.spoke_with_family, guest.extra) == ("coming", TODAY, (("x_by", "phone"),))
    was = planned(invited=[{"person": "oma", "answer": "coming", "spoke_with_family": "2026-11-02"}])
    assert answer(was, reply="not_coming").invited[0].spoke_with_family == EARLIER
    assert answer(was, spoke=TODAY).invited[0].answer == "coming"
    assert same(answer_meeting, was, "m-00001", "oma", TODAY, reply="coming", spoke=EARLIER, wish=None)


def test_a_wish_is_one_a_person_and_anybodys() -> None:
    was = planned(wishes=[{"by": "oma", "text": "niet", "void": "…", "x_a": 1}, {"by": "sem", "text": "wel"}])
    now = answer(was, wish="toch").wishes
    assert now == (Wish(by="oma", text="toch", extra=(("x_a", 1),)), Wish(by="sem", text="wel"))
    assert answer(planned(), "mentor", wish="rust").wishes == (Wish(by="mentor", text="rust"),)
    assert same(answer_meeting, was, "m-00001", "sem", TODAY, reply=None, spoke=None, wish="wel")


def test_only_who_is_invited_answers() -> None:
    for said in ({"reply": "coming", "spoke": None}, {"reply": None, "spoke": EARLIER}):
        refused(NotInvited, answer_meeting, planned(), "m-00001", "sem", TODAY, wish=None, **said)
    void = planned(invited=[{"person": "oma", "void": "…"}])
    refused(NotInvited, answer_meeting, void, "m-00001", "oma", TODAY, reply="coming", spoke=None, wish=None)


def test_a_talk_has_been() -> None:
    tomorrow = dt.date(2026, 11, 22)
    refused(DayInFuture, answer_meeting, planned(), "m-00001", "oma", TODAY, reply=None, spoke=tomorrow, wish=None)
    long_ago = dt.date(1899, 1, 1)
    refused(YearOutOfRange, answer_meeting, planned(), "m-00001", "oma", TODAY, reply=None, spoke=long_ago, wish=None)


@pytest.mark.parametrize("slug, error", CANNOT_COME)
def test_who_answers_is_there(slug: str, error: Any) -> None:
    refused(error, answer_meeting, planned(), "m-00001", slug, TODAY, reply="coming", spoke=None, wish="x")

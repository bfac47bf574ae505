"""A consent is given by who decides for whom it is, about what a consent opens, and taken back at any time."""

import datetime as dt
from typing import Any

import pytest

from g1p.errors import (
    BeforeGiven,
    ConsentForEverything,
    ConsentHasEnded,
    ConsentOpensNothing,
    DatesDisagree,
    DayInFuture,
    FamilyConsents,
    IsVoid,
    MayNotConsent,
    NamedTwice,
    NobodyNamed,
    NotInPlan,
    OnlyMentioned,
    PersonHasLeft,
    PersonNotFound,
    PlanIsClosed,
    SlugTaken,
    SomebodyElsesWords,
)
from g1p.model.agreements import Consent
from g1p.model.changes.consents import EVERYTHING, check_topic, give_consent, revoke_consent
from g1p.model.consents import OPENABLE
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.model.value import replace
from tests.checks.family import TODAY, escalation, person
from tests.model.changes.changing import (
    EARLIER,
    LATER,
    TEXTS,
    closed,
    draft,
    everybody,
    home,
    made,
    refused,
    refused_code,
    same,
    with_void,
)
from tests.model.facts import Mapped

PARTS: Mapped = {
    "strengths": [
        {"id": "s-00001", "said_by": "moeder", "text": "…"},
        {"id": "s-00002", "said_by": "oma", "person": "moeder", "text": "…"},
        {"id": "s-00003", "said_by": "moeder", "text": "…", "void": "…"},
    ],
    "concerns": [{"id": "c-00001", "said_by": "coach", "text": "…"}],
    "measurements": [
        {
            "id": f"z-0000{n}",
            "instrument": "giz",
            "person": who,
            "date": "2026-10-01",
            "by": "moeder",
            "outcome": "extra",
        }
        for n, who in ((1, "moeder"), (2, "oma"))
    ],
    "evaluations": [{"id": "e-00001", "date": "2026-10-01", "by": "coach", "goals": [], "summary": "…"}],
    "escalations": [escalation()],
}


def given(**more: Any) -> Consent:
    """The mother lets the mentor read what she herself finds strong."""
    held = {"given_by": "moeder", "date": TODAY, "to": ("mentor",), "about": ("strengths",), "purpose": "School"}
    return Consent(**{"id": "t-11111", **held, **more})


def at_home(**parts: Any) -> Plan:
    """The family with something to consent about."""
    return home(**{**PARTS, **parts})


def test_the_very_same_consent_is_there_already_in_whatever_order_it_is_said() -> None:
    first = given(to=("mentor", "oma"), about=("strengths", "concerns"))
    was = made(give_consent, at_home(), first, TODAY)
    again = given(id="t-22222", to=("oma", "mentor"), about=("concerns", "strengths"), whose=("moeder",))
    assert same(give_consent, was, again, TODAY)
    others: tuple[Mapped, ...] = ({"purpose": "Thuis"}, {"date": EARLIER}, {"until": LATER}, {"about": ("concerns",)})
    for other in (*others, {"to": ("oma",)}):
        assert len(made(give_consent, was, replace(again, **other), TODAY).consents) == 2
    for ended in ({"revoked": TODAY}, {"void": "…"}):
        over = replace(was, consents=(replace(first, **ended),))
        assert len(made(give_consent, over, again, TODAY).consents) == 2


def aged(born: str | None) -> Plan:
    """The family with a child of this age."""
    people = everybody()
    people[1] = {key: held for key, held in {**people[1], "birth_date": born}.items() if held is not None}
    return at_home(people=people)


# --- giving ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("about", [*((part,) for part in OPENABLE), ("s-00001", "z-00001", "e-00001", "x-00001")])
def test_what_a_consent_can_be_about(about: tuple[str, ...]) -> None:
    was = at_home()
    now = made(give_consent, was, given(about=about, until=LATER), TODAY)
    *before, last = mapping_of(now)["consents"]
    assert (before, last["about"], "whose" in last) == ([], list(about), False)
    assert {**mapping_of(now), "consents": None} == {**mapping_of(was), "consents": None}


def test_it_comes_last_and_the_others_stay() -> None:
    first = made(give_consent, at_home(), given(), TODAY)
    second = made(give_consent, first, given(id="t-22222", whose=("sem",), to=("oma", "mentor")), TODAY)
    assert second.consents[0] == first.consents[0]
    assert [one.id for one in second.consents] == ["t-11111", "t-22222"]


def test_in_a_draft_too_and_of_an_earlier_day() -> None:
    assert made(give_consent, draft(), given(date=EARLIER), TODAY).consents[0].date == EARLIER


def test_to_who_is_only_invited_as_yet() -> None:
    assert made(give_consent, home(), given(to=("genood",)), TODAY).consents


@pytest.mark.parametrize(
    "born, givers",
    [
        ("2014-11-22", {"moeder"}),
        (None, {"moeder"}),
        ("2014-11-21", {"moeder", "sem"}),
        ("2010-11-22", {"moeder", "sem"}),
        ("2010-11-21", {"sem"}),
        ("2008-11-22", {"sem"}),
        ("2008-11-21", {"sem"}),
    ],
    ids=["eleven", "no birth date", "twelve today", "fifteen", "sixteen today", "seventeen", "grown up today"],
)
def test_who_consents_for_a_child(born: str | None, givers: set[str]) -> None:
    was = aged(born)
    for slug in ("moeder", "sem", "oma", "mentor", "coach"):
        if slug in givers:
            assert made(give_consent, was, given(given_by=slug, whose=("sem",), about=("concerns",)), TODAY).consents
        else:
            error = refused(MayNotConsent, give_consent, was, given(given_by=slug, whose=("sem",)), TODAY)
            assert (error.exit_code, error.facts["person"], error.facts["owner"]) == (7, slug, "sem")


def test_the_age_on_the_day_on_which_it_was_said_counts() -> None:
    twelve_this_month = aged("2014-11-10")
    child = given(given_by="sem", about=("concerns",))
    assert made(give_consent, twelve_this_month, child, TODAY).consents
    refused(MayNotConsent, give_consent, twelve_this_month, given(given_by="sem", date=EARLIER), TODAY)
    sixteen_this_month = aged("2010-11-10")
    assert made(give_consent, sixteen_this_month, given(whose=("sem",), date=EARLIER), TODAY).consents
    refused(MayNotConsent, give_consent, sixteen_this_month, given(whose=("sem",)), TODAY)


def test_nobody_consents_for_another_grown_up_nor_for_two_when_for_one_of_them_not() -> None:
    refused(MayNotConsent, give_consent, at_home(), given(whose=("oma",)), TODAY)
    refused(MayNotConsent, give_consent, at_home(), given(whose=("sem", "oma")), TODAY)
    assert made(give_consent, at_home(), given(whose=("sem", "moeder")), TODAY).consents


# --- about what ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", [*EVERYTHING, "Alles", "p-00000"])
def test_never_about_everything(topic: str) -> None:
    refused(ConsentForEverything, check_topic, at_home(), topic, ("moeder",), TODAY)
    error = refused(ConsentForEverything, give_consent, at_home(), given(about=("strengths", topic)), TODAY)
    assert error.exit_code == 7


def test_never_about_nothing() -> None:
    refused(ConsentForEverything, give_consent, at_home(), given(about=()), TODAY)


@pytest.mark.parametrize(
    "topic", ["title", "people", "goals", "actions", "safety", "consents", "g-00001", "a-00001", ""]
)
def test_not_about_what_no_consent_opens(topic: str) -> None:
    refused(ConsentOpensNothing, give_consent, at_home(), given(about=(topic,)), TODAY)


@pytest.mark.parametrize("topic", ["s-99999", "c-99999", "z-99999", "e-99999", "x-99999"])
def test_not_about_what_is_not_there(topic: str) -> None:
    assert refused(NotInPlan, give_consent, at_home(), given(about=(topic,)), TODAY).exit_code == 3


def test_not_about_a_mistake() -> None:
    refused(IsVoid, give_consent, at_home(), given(about=("s-00003",)), TODAY)


@pytest.mark.parametrize("topic", ["c-00001", "z-00002"])
def test_not_about_somebody_elses_words(topic: str) -> None:
    error = refused(SomebodyElsesWords, give_consent, at_home(), given(about=(topic,)), TODAY)
    assert (error.code, error.exit_code) == ("somebody_elses_words", 7)


def test_the_speaker_and_whom_it_is_about_each_for_themselves() -> None:
    for giver in ("oma", "moeder"):
        assert made(give_consent, at_home(), given(given_by=giver, about=("s-00002",)), TODAY).consents
    refused(SomebodyElsesWords, give_consent, at_home(), given(about=("s-00002",), whose=("sem",)), TODAY)


@pytest.mark.parametrize(
    "topic", ["reason", "ties", "kinship", "closing", "escalation", "evaluations", "e-00001", "x-00001"]
)
def test_what_is_of_the_whole_family_is_opened_by_who_has_custody(topic: str) -> None:
    refused(FamilyConsents, give_consent, at_home(), given(given_by="oma", about=(topic,)), TODAY)
    refused(FamilyConsents, give_consent, at_home(), given(whose=("sem",), about=("strengths", topic)), TODAY)
    assert made(give_consent, at_home(), given(about=(topic,), whose=("sem", "moeder")), TODAY).consents


# --- who, when, and in which form ------------------------------------------------------------------------------------


@pytest.mark.parametrize("slug", ["weg", "dood"])
def test_nobody_who_has_left(slug: str) -> None:
    refused(PersonHasLeft, give_consent, home(), given(given_by=slug), TODAY)
    refused(PersonHasLeft, give_consent, home(), given(whose=("moeder", slug)), TODAY)
    refused(PersonHasLeft, give_consent, home(), given(to=("mentor", slug)), TODAY)


def test_who_was_there_when_they_said_so() -> None:
    assert made(give_consent, home(), given(given_by="weg", date=dt.date(2026, 11, 20)), TODAY).consents


def test_nobody_who_is_only_mentioned_void_or_unknown() -> None:
    refused(OnlyMentioned, give_consent, home(), given(given_by="opa"), TODAY)
    refused(OnlyMentioned, give_consent, home(), given(to=("opa",)), TODAY)
    for kind, slug in ((IsVoid, "fout"), (PersonNotFound, "niemand")):
        refused(kind, give_consent, home(), given(given_by=slug), TODAY)
        refused(kind, give_consent, home(), given(whose=(slug,)), TODAY)
        refused(kind, give_consent, home(), given(to=(slug,)), TODAY)


def test_of_a_child_who_is_only_mentioned_who_has_custody_consents() -> None:
    child = {"id": "baby", "name": "…", "group": "mentioned", "role": "…", "birth_date": "2026-01-01"}
    people = everybody(child, person("vader", "family", custody=["baby"]))
    assert made(give_consent, home(people=people), given(given_by="vader", whose=("baby",)), TODAY).consents


def test_lists_have_somebody_in_them_once() -> None:
    refused(NobodyNamed, give_consent, home(), given(to=()), TODAY)
    for twice in ({"to": ("oma", "oma")}, {"whose": ("sem", "sem")}, {"about": ("strengths", "strengths")}):
        refused(NamedTwice, give_consent, home(), given(**twice), TODAY)


def test_days_are_in_order_and_have_come() -> None:
    refused(DayInFuture, give_consent, home(), given(date=LATER), TODAY)
    refused(DatesDisagree, give_consent, home(), given(until=EARLIER), TODAY)
    assert made(give_consent, home(), given(until=TODAY), TODAY).consents


@pytest.mark.parametrize("text", TEXTS)
def test_a_purpose_has_a_form(text: str) -> None:
    assert refused_code(give_consent, home(), given(purpose=text), TODAY) == TEXTS[text]


def test_an_id_is_used_once_and_a_plan_that_has_ended_stays() -> None:
    refused(SlugTaken, give_consent, home(), given(id="g-00001"), TODAY)
    refused(PlanIsClosed, give_consent, closed(), given(), TODAY)
    refused(IsVoid, give_consent, with_void(), given(), TODAY)


# --- taking back -----------------------------------------------------------------------------------------------------

GIVEN = {
    "id": "t-11111",
    "given_by": "moeder",
    "date": "2026-11-02",
    "to": ["mentor"],
    "about": ["strengths"],
    "purpose": "…",
    "x_where": "on paper",
}


@pytest.mark.parametrize("plan", [home, closed], ids=["active", "closed"])
def test_taken_back_at_any_time(plan: Any) -> None:
    other = {**GIVEN, "id": "t-22222"}
    was = plan(consents=[other, GIVEN])
    now = made(revoke_consent, was, "t-11111", TODAY, TODAY)
    assert mapping_of(now)["consents"] == [other, {**GIVEN, "revoked": "2026-11-21"}]
    assert same(revoke_consent, now, "t-11111", TODAY, TODAY)
    assert same(revoke_consent, now, "t-11111", None, TODAY)
    assert made(revoke_consent, was, "t-11111", None, TODAY) == now


def test_taken_back_already_it_is_not_taken_back_on_another_day() -> None:
    was = home(consents=[{**GIVEN, "revoked": "2026-11-20"}])
    assert same(revoke_consent, was, "t-11111", None, TODAY)
    error = refused(ConsentHasEnded, revoke_consent, was, "t-11111", EARLIER, TODAY)
    assert error.facts["day"] == dt.date(2026, 11, 20)
    refused(DayInFuture, revoke_consent, was, "t-11111", LATER, TODAY)


def test_taken_back_on_a_day_that_has_come_after_it_was_given() -> None:
    was = home(consents=[GIVEN])
    assert made(revoke_consent, was, "t-11111", EARLIER, TODAY).consents[0].revoked == EARLIER
    refused(DayInFuture, revoke_consent, was, "t-11111", LATER, TODAY)
    error = refused(BeforeGiven, revoke_consent, was, "t-11111", dt.date(2026, 11, 1), TODAY)
    assert error.facts["day"] == dt.date(2026, 11, 2)


def test_only_what_is_there_and_counts_is_taken_back() -> None:
    assert refused(NotInPlan, revoke_consent, home(), "t-11111", TODAY, TODAY).exit_code == 3
    refused(IsVoid, revoke_consent, home(consents=[{**GIVEN, "void": "…"}]), "t-11111", TODAY, TODAY)
    refused(IsVoid, revoke_consent, with_void(consents=[GIVEN]), "t-11111", TODAY, TODAY)

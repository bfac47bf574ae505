"""What closes when a consent ends, and who still has a copy of what it had opened."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from g1p.model.changes.consents import revoke_consent
from g1p.model.consent_ends import Closes, Ended, all_ended, closes, copies_held, kept_open
from g1p.model.consent_states import standing
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from tests.model.everybody import bare, remark
from tests.model.facts import ZERO, Mapped
from tests.model.random_plans import plans
from tests.model.small import TODAY, day, leave, small

LIGHT = settings(
    max_examples=8, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
STRENGTHS = {"strengths": [remark("s-00001", "moeder"), remark("s-00002", "vader")]}
"""One of each parent; nobody else may read them."""


def closed(plan: Plan, which: int = 0, on: str = TODAY) -> tuple[Closes, ...]:
    return closes(plan, plan.consents[which], day(on))


def home(*consents: Mapped, **parts: object) -> Plan:
    made = [{**consent, "id": f"t-0000{n}"} for n, consent in enumerate(consents)]
    return plan_from(small(*made, **{**STRENGTHS, **parts}))


def test_what_it_alone_opens_closes_for_everybody_whom_it_was_for() -> None:
    plan = home(leave("moeder", "strengths"))
    assert closed(plan) == (Closes("mentor", "strengths", True), Closes("oma", "strengths", True))


def test_a_part_of_which_something_stays_open_is_not_all_closed() -> None:
    plan = home(leave("moeder", "strengths"), leave("vader", "strengths", to=["oma"]))
    assert closed(plan) == (Closes("mentor", "strengths", True), Closes("oma", "strengths", False))


def test_what_another_consent_or_a_rule_opens_too_stays_open() -> None:
    plan = home(leave("moeder", "strengths", to=["oma", "vader"]), leave("moeder", "s-00001", to=["oma"]))
    assert closed(plan) == ()
    assert closed(plan, 1) == ()


def test_several_parts_in_the_order_of_the_table() -> None:
    plan = home(leave("moeder", ["strengths", "contact_details"], to=["mentor"]))
    assert closed(plan) == (Closes("mentor", "contact_details", False), Closes("mentor", "strengths", True))


def test_what_needs_everybody_closes_with_one_of_them() -> None:
    plan = home(leave("moeder", "reason", to=["mentor"]), leave("vader", "reason", to=["mentor"]))
    assert closed(plan) == closed(plan, 1) == (Closes("mentor", "reason", True),)


def test_what_nobody_wrote_down_closes_for_nobody() -> None:
    assert closed(home(leave("moeder", ["concerns", "life_events"]))) == ()


@pytest.mark.parametrize(
    "more", [{"revoked": TODAY}, {"until": "2026-11-20"}, {"date": "2026-11-22"}, {"void": "…"}], ids=str
)
def test_what_does_not_hold_closes_nothing_any_more(more: Mapped) -> None:
    assert closed(home(leave("moeder", "strengths", **more))) == ()


@pytest.mark.parametrize("mark", [{"until": "2026-11-20"}, {"void": "…"}, {"group": "mentioned"}], ids=str)
def test_nothing_closes_for_who_sees_nothing(mark: Mapped) -> None:
    mapping = small(leave("moeder", "strengths"), **STRENGTHS)
    mapping["people"][4] |= mark
    assert closed(plan_from(mapping)) == (Closes("mentor", "strengths", True),)


def test_it_is_what_taking_it_back_does() -> None:
    plan = home(leave("moeder", "strengths", date="2026-11-01"), leave("vader", "strengths", to=["oma"]))
    after = revoke_consent(plan, "t-00000", day("2026-11-20"), day(TODAY))
    assert closed(plan) != ()
    assert closed(after) == ()
    assert [one.row for one in closed(after, 1)] == ["strengths"]


def kept(plan: Plan, index: int = 0) -> tuple[str, ...]:
    return kept_open(plan, plan.consents[index], day(TODAY))


def test_what_another_consent_opens_too_stays_open_by_that() -> None:
    again = home(leave("moeder", "strengths", date="2026-11-01"), leave("moeder", "strengths"))
    assert closed(again) == closed(again, 1) == ()
    assert (kept(again), kept(again, 1)) == (("t-00001",), ("t-00000",))
    part = home(leave("moeder", ["strengths", "contact_details"]), leave("moeder", "s-00001", to=["oma"]))
    assert closed(part) != ()
    assert kept(part) == ("t-00001",)
    assert kept(home(leave("moeder", "strengths"), leave("moeder", "strengths", revoked=TODAY))) == ()


def test_what_two_open_only_together_stays_open_by_none_of_them() -> None:
    both = home(leave("moeder", "reason", to=["mentor"]), leave("vader", "reason", to=["mentor"]))
    assert kept(both) == kept(both, 1) == ()


@pytest.mark.parametrize("to", ["keep", "weg", "niemand", "gast"])
def test_for_who_keeps_the_plan_or_reads_nothing_no_consent_keeps_it_open(to: str) -> None:
    mapping = small(*(leave("moeder", "strengths", to=[to], id=f"t-0000{n}") for n in range(2)), **STRENGTHS)
    mapping["people"] += [bare("weg", "network", until="2026-11-20"), bare("gast", "network", since=None)]
    assert kept(plan_from(mapping)) == ()


# --- copies ----------------------------------------------------------------------------------------------------------


def copy(**more: object) -> Mapped:
    given = {"to": "oma", "date": "2026-11-10", "by": "print", "what": "handout", "parts": ["goals", "strengths"]}
    return {**given, "digest": ZERO, **more}


ENDED = {"date": "2026-11-05", "revoked": "2026-11-15"}


@pytest.mark.parametrize(
    "more, held",
    [
        ({}, True),
        ({"date": "2026-11-05"}, True),
        ({"date": "2026-11-15"}, True),
        ({"date": "2026-11-04"}, False),
        ({"date": "2026-11-16"}, False),
        ({"to": "stiefvader"}, False),
        ({"to": {"name": "…", "organisation": "…"}}, False),
        ({"parts": ["goals"]}, False),
        ({"parts": []}, False),
        ({"void": "…"}, False),
    ],
    ids=str,
)
def test_a_copy_of_these_parts_to_whom_it_was_for_while_it_held(more: Mapped, *, held: bool) -> None:
    plan = home(leave("moeder", "strengths", **ENDED), copies=[copy(**more)])
    assert (copies_held(plan, plan.consents[0], day(TODAY)) == plan.copies) is held


def test_of_a_record_the_part_that_it_stands_in_counts() -> None:
    plan = home(leave("moeder", "s-00001", **ENDED), leave("moeder", "g-00001", **ENDED), copies=[copy()])
    assert copies_held(plan, plan.consents[0], day(TODAY)) == plan.copies
    assert copies_held(plan, plan.consents[1], day(TODAY)) == ()


@pytest.mark.parametrize("end, last", [({"until": "2026-11-12"}, 12), ({"revoked": "2026-11-13"}, 13), ({}, 21)])
def test_up_to_its_last_day(end: Mapped, last: int) -> None:
    copies = [copy(date=dt.date(2026, 11, number).isoformat()) for number in range(8, 22)]
    plan = home(leave("moeder", "strengths", date="2026-11-08", **end), copies=copies)
    assert [one.date.day for one in copies_held(plan, plan.consents[0], day(TODAY))] == list(range(8, last + 1))


def test_a_consent_that_was_a_mistake_has_opened_nothing() -> None:
    plan = home(leave("moeder", "strengths", **{**ENDED, "void": "…"}), copies=[copy()])
    assert copies_held(plan, plan.consents[0], day(TODAY)) == ()


# --- all that ended --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "more, listed",
    [
        ({"revoked": "2026-11-15"}, True),
        ({"until": "2026-11-15"}, True),
        ({"until": TODAY}, False),
        ({}, False),
        ({"revoked": "2026-11-15", "void": "…"}, False),
    ],
    ids=str,
)
def test_of_all_that_ended_what_closed_and_who_still_has_a_copy(more: Mapped, *, listed: bool) -> None:
    plan = home(leave("moeder", "strengths", date="2026-11-05", **more), copies=[copy()])
    closed = (Closes("mentor", "strengths", True), Closes("oma", "strengths", True))
    assert (all_ended(plan, day(TODAY)) == (Ended("t-00000", closed, plan.copies),)) is listed


def test_revoked_on_the_day_it_was_given_it_has_opened_nothing() -> None:
    plan = home(leave("moeder", "strengths", date="2026-11-15", revoked="2026-11-15"))
    assert all_ended(plan, day(TODAY)) == ()


def test_what_is_open_again_has_not_closed() -> None:
    ended = leave("moeder", "strengths", date="2026-11-05", revoked="2026-11-15")
    again = leave("moeder", "s-00001", date="2026-11-16", to=["mentor"])
    father = leave("vader", "strengths", date="2026-11-16", to=["oma"])
    plan = home(ended, again, father)
    assert all_ended(plan, day(TODAY)) == (Ended("t-00000", (Closes("oma", "strengths", False),), ()),)


def test_what_lapsed_by_age_is_listed_with_its_copies() -> None:
    by_mother = leave("moeder", "strengths", "kind", date="2026-11-05")
    plan = home(by_mother, child="2010-11-20", copies=[copy()])
    assert all_ended(plan, day(TODAY)) == (Ended("t-00000", (), plan.copies),)


def test_what_had_opened_nothing_and_left_no_copy_is_not_listed() -> None:
    assert all_ended(home(leave("moeder", "concerns", revoked=TODAY, date="2026-11-05")), day(TODAY)) == ()


# --- random plans ----------------------------------------------------------------------------------------------------


@pytest.mark.uncounted
@LIGHT
@given(mapping=plans())
def test_only_a_consent_that_holds_closes_anything_and_to_whom_it_is_for(mapping: Mapped) -> None:
    plan = plan_from(mapping)
    for consent in plan.consents:
        closed = closes(plan, consent, day(TODAY))
        assert not closed or standing(plan, consent, day(TODAY)).state == "holds"
        assert {one.reader for one in closed} <= set(consent.to)
    for ended in all_ended(plan, day(TODAY)):
        (over,) = (one for one in plan.consents if one.id == ended.consent)
        assert over.void is None
        assert {copy.to for copy in ended.copies} <= set(over.to)

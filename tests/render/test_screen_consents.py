"""Consents on a screen: how each stands in words, to the keeper; to a reader only what its own days say."""

from typing import Any

import pytest

from g1p.model.agreements import Consent
from g1p.model.consent_ends import Closes, copies_held
from g1p.model.consent_states import Standing
from g1p.model.mapping import plan_from
from g1p.model.reader import OnePerson, view
from g1p.render.screen_consents import consent_lines, ended_lines, state_words
from g1p.render.screenful import screenful
from g1p.words import Words
from tests.model.facts import DAY, ZERO
from tests.model.small import leave, small

EN, NL = Words.of("en"), Words.of("nl")


def consent(**more: Any) -> Consent:
    held = {"given_by": "moeder", "date": DAY, "to": ("oma",), "about": ("strengths",), "purpose": "…"}
    return Consent(**{"id": "t-00001", **held, **more})


@pytest.mark.parametrize(
    "stands, more, english, dutch",
    [
        (Standing("holds"), {}, "holds", "geldt"),
        (Standing("holds"), {"until": DAY}, "holds until 2026-11-21", "geldt t/m 2026-11-21"),
        (
            Standing("holds", (("vader",), ("oma",))),
            {},
            "holds, in part waits for vader, oma",
            "geldt, wacht deels op vader, oma",
        ),
        (Standing("waits", (("a", "b"), ("c",))), {}, "waits for a or b, c", "wacht op a of b, c"),
        (Standing("lapsed"), {"until": DAY}, "ended 2026-11-21", "afgelopen 2026-11-21"),
        (Standing("lapsed", by_age=True), {}, "ended by age", "afgelopen door leeftijd"),
        (Standing("lapsed", by_age=True), {"until": DAY}, "ended by age", "afgelopen door leeftijd"),
        (Standing("revoked"), {"revoked": DAY}, "revoked 2026-11-21", "ingetrokken 2026-11-21"),
        (Standing("ahead"), {}, "begins 2026-11-21", "begint 2026-11-21"),
        (Standing("idle"), {}, "opens nothing", "opent niets"),
        (Standing("void"), {"void": "…"}, "void", "vergissing"),
    ],
)
def test_how_a_consent_stands_in_words(stands: Standing, more: dict[str, Any], english: str, dutch: str) -> None:
    assert state_words(stands, consent(**more), EN) == english
    assert state_words(stands, consent(**more), NL) == dutch


def shown(mapping: dict[str, Any], *, is_whole: bool = True) -> list[str]:
    spans = consent_lines(plan_from(mapping), DAY, EN, 200, is_whole=is_whole)
    return [" ".join("".join(s if isinstance(s, str) else s[0] for s in line).split()) for line in spans]


PLAN = small(
    leave("moeder", "reason", to=["mentor"], purpose="Why not"),
    {**leave("vader", ["contact_details", "s-00001"], "kind", to=["oma"], revoked="2026-11-21"), "id": "t-00002"},
    {**leave("vader", "strengths", void="twice"), "id": "t-00003"},
)


def test_the_keeper_sees_how_each_stands() -> None:
    assert shown(PLAN) == [
        "",
        "Consents",
        "t-00001 waits for vader moeder mentor reason: Why not",
        "t-00002 revoked 2026-11-21 vader (kind) oma contact details, s-00001: purpose of t-00001",
        "t-00003 void vader mentor, oma strengths: purpose of t-00001 [void: twice]",
    ]


def test_a_reader_sees_what_its_own_days_say_and_not_who_else_consents() -> None:
    mother, child = shown(PLAN, is_whole=False)[2:4]
    assert mother == "t-00001 given 2026-11-21 moeder mentor reason: Why not"
    assert child.startswith("t-00002 revoked 2026-11-21 ")


def test_a_plan_without_consents_has_no_heading() -> None:
    assert shown(small()) == []


def test_it_stands_on_the_screen_of_a_plan_whole_and_for_a_reader() -> None:
    plan = plan_from(PLAN)
    whole = "".join(str(line) for line in screenful(plan, DAY, (), EN, 100))
    seen = view(plan, OnePerson("moeder"), DAY).plan
    hers = "".join(str(line) for line in screenful(seen, DAY, (), EN, 100, is_whole=False))
    assert "waits for vader" in whole
    assert "given 2026-11-21" in hers
    assert "waits for" not in hers


def test_what_closes_and_who_still_has_a_copy() -> None:
    copy = {"to": "oma", "date": "2026-11-21", "by": "mail", "what": "handout", "parts": ["reason"], "digest": ZERO}
    plan = plan_from(small(leave("moeder", "reason"), copies=[copy]))
    closed = (Closes("oma", "reason", True), Closes("oma", "life_events", False), Closes("mentor", "reason", True))
    spans = ended_lines(closed, copies_held(plan, plan.consents[0], DAY), EN, 80)
    assert ["".join(s if isinstance(s, str) else s[0] for s in line).rstrip() for line in spans] == [
        "What closes",
        "  oma     reason, life events (in part)",
        "  mentor  reason",
        "Still have a copy",
        "  oma  2026-11-21  mail  handout",
    ]
    assert list(ended_lines((), (), EN, 80)) == []

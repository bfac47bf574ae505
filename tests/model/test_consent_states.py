"""How a consent stands: by its own days, by the ages of whose information it is, and by who says yes as well."""

from typing import Any

import pytest

from g1p.model.consent_ends import closes
from g1p.model.consent_states import Standing, State, does_open, standing, waits_for
from g1p.model.mapping import plan_from
from tests.model.everybody import bare, escalation, person, remark
from tests.model.facts import Mapped
from tests.model.small import TODAY, day, leave, small

BOTH = (("moeder", "vader"),)


def stands(*consents: Mapped, **more: object) -> Standing:
    """How the last of these consents stands today."""
    plan = plan_from(small(*consents, **more))
    return standing(plan, plan.consents[-1], day(TODAY))


@pytest.mark.parametrize(
    "more, state",
    [
        ({}, "holds"),
        ({"until": TODAY}, "holds"),
        ({"until": "2026-11-20"}, "lapsed"),
        ({"revoked": TODAY}, "revoked"),
        ({"revoked": "2026-11-22"}, "holds"),
        ({"revoked": "2026-11-20", "until": "2026-11-01"}, "revoked"),
        ({"date": "2026-11-22"}, "ahead"),
        ({"void": "…", "revoked": "2026-11-20"}, "void"),
    ],
    ids=str,
)
def test_by_its_own_days(more: Mapped, state: State) -> None:
    assert stands(leave("moeder", "strengths", **more)) == Standing(state)


@pytest.mark.parametrize(
    "born, giver, expected",
    [
        ("2014-11-22", "moeder", Standing("holds")),
        ("2014-11-21", "moeder", Standing("waits", (("kind",),))),
        ("2014-11-21", "kind", Standing("waits", BOTH)),
        ("2010-11-22", "moeder", Standing("waits", (("kind",),))),
        ("2010-11-21", "kind", Standing("holds")),
        ("2014-11-22", "stiefvader", Standing("idle")),
        ("2014-11-21", "stiefvader", Standing("idle")),
    ],
    ids=["eleven", "twelve, a parent", "twelve, the child", "fifteen", "sixteen", "no custody", "no custody at twelve"],
)
def test_by_the_age_of_whose_information_it_is(born: str, giver: str, expected: Standing) -> None:
    assert stands(leave(giver, "strengths", "kind"), child=born) == expected


def test_a_parents_consent_has_lapsed_at_sixteen_when_it_was_given_before() -> None:
    before = leave("moeder", "strengths", "kind", date="2026-11-20")
    assert stands(before, child="2010-11-21") == Standing("lapsed", by_age=True)
    assert stands(before, child="2010-11-20") == Standing("idle")


def test_the_twin_completes_it_and_needs_the_very_same() -> None:
    parent, child = leave("vader", "strengths", "kind"), leave("kind", "strengths")
    assert stands(parent, child, child="2013-01-01") == Standing("holds")
    assert stands({**parent, "to": ["mentor"]}, child, child="2013-01-01") == Standing("waits", BOTH)
    assert stands({**parent, "revoked": TODAY}, child, child="2013-01-01") == Standing("waits", BOTH)


def test_of_two_children_it_waits_for_each() -> None:
    plan = small(leave("moeder", "strengths", "kind", "zus"), child="2013-01-01")
    plan["people"][0]["custody"].append("zus")
    plan["people"].append(person("zus", "family", birth_date="2012-01-01"))
    made = plan_from(plan)
    assert standing(made, made.consents[0], day(TODAY)) == Standing("waits", (("kind",), ("zus",)))


def test_what_is_of_the_whole_family_waits_for_everybody_else_with_custody() -> None:
    mother, father = leave("moeder", "reason"), leave("vader", ["reason", "ties"], to=["mentor"])
    assert stands(mother) == Standing("waits", (("vader",),))
    assert stands(father, mother) == Standing("holds", (("vader",),))  # not for oma yet
    assert stands(mother, father) == Standing("holds", (("moeder",),))  # not of the ties yet
    looked = [{"id": "e-00001", "date": TODAY, "by": "keep", "goals": [], "summary": "…"}]
    assert stands(leave("moeder", "e-00001"), evaluations=looked) == Standing("waits", (("vader",),))
    assert stands(leave("moeder", ["strengths", "reason"])) == Standing("holds", (("vader",),))


@pytest.mark.parametrize("more", [{"until": "2026-11-20"}, {"revoked": TODAY}, {"void": "…"}], ids=str)
def test_what_has_ended_waits_for_nobody(more: Mapped) -> None:
    plan = plan_from(small(leave("moeder", "reason", **more)))
    assert waits_for(plan, plan.consents[0], day(TODAY)) == ()


def test_it_waits_for_nobody_when_no_other_consent_would_open_it() -> None:
    assert stands(leave("stiefvader", "reason")) == Standing("idle")
    assert stands(leave("moeder", "reason", to=["keep"])) == Standing("idle")
    assert stands(leave("moeder", "escalation", to=["oma"])) == Standing("idle")
    assert stands(leave("moeder", "g-00001")) == Standing("idle")


def test_what_the_others_open_it_does_not_open_itself() -> None:
    family = [leave(slug, "reason") for slug in ("moeder", "vader")]
    assert stands(*family) == Standing("holds")
    assert stands(*family, leave("oma", "reason", to=["mentor"])) == Standing("idle")


@pytest.mark.parametrize(
    "to, about, opens",
    [
        ("oma", "strengths", True),
        ("oma", "measurements", False),
        ("mentor", "measurements", True),
        ("keep", "measurements", False),
        ("vader", "strengths", False),
        ("voogd", "measurements", True),
        ("moeder", "strengths", False),
        ("weg", "strengths", False),
        ("niemand", "strengths", False),
        ("straks", "strengths", True),
        ("oma", "contact_details", True),
    ],
)
def test_to_whom_it_opens_anything(to: str, about: str, *, opens: bool) -> None:
    plan = small(leave("moeder", about, to=[to]))
    weg, straks = bare("weg", "network", until="2026-11-20"), bare("straks", "network", since="2026-11-22")
    plan["people"] += [weg, straks, bare("voogd", "professional", custody=["kind"])]
    made = plan_from(plan)
    assert does_open(made, made.consents[0], day(TODAY)) is opens


SAID: Mapped = {
    "strengths": [remark("s-00001", "moeder"), remark("s-00002", "oma"), remark("s-00003", "moeder", void="…")],
    "concerns": [
        remark("c-00001", "vader", person="kind"),
        remark("c-00002", "vader", person="moeder"),
        remark("c-00003", "mentor", person="moeder", share=["kind"]),
        remark("c-00004", "moeder", person="weg"),
        remark("c-00005", "moeder", person="spook"),
    ],
    "measurements": [
        {"id": f"z-0000{n}", "instrument": "zrm-2017", "person": who, "date": TODAY, "by": by, "scores": {"justice": 5}}
        for n, (who, by) in enumerate([("moeder", "keep"), ("moeder", "mentor"), ("vader", "keep")], 1)
    ],
    "escalations": [escalation("x-00001", "School", "keep"), escalation("x-00002", "Elders", "keep")],
}
GONE = [bare("weg", "family", until="2026-11-20"), bare("spook", "mentioned")]


def of_a_record(giver: str, about: str | list[str], *others: Mapped, **more: Any) -> Standing:
    """How the consent of this giver about a record stands, to the mentor alone."""
    made = small(*others, leave(giver, about, **{"to": ["mentor"], **more}), **SAID)
    made["people"] += GONE
    plan = plan_from(made)
    return standing(plan, plan.consents[-1], day(TODAY))


@pytest.mark.parametrize(
    "giver, about, state",
    [
        ("moeder", "s-00001", "holds"),
        ("moeder", "s-00002", "idle"),  # of somebody else
        ("moeder", "s-00003", "idle"),  # void
        ("moeder", "s-00009", "idle"),  # not there
        ("moeder", "c-00001", "idle"),  # of two others
        ("moeder", "c-00003", "idle"),  # shared with others only
        ("moeder", "c-00004", "idle"),  # about who has left, and cannot consent
        ("moeder", "c-00005", "idle"),  # about who is only mentioned
        ("moeder", "z-00001", "holds"),
        ("moeder", "z-00002", "idle"),  # the reader took it
        ("moeder", "z-00003", "idle"),  # of somebody else
        ("moeder", "x-00001", "idle"),  # about the reader's organisation, who sees it anyhow
        ("moeder", "x-00002", "waits"),  # of the family as a whole
    ],
)
def test_of_a_record_it_looks_whose_that_is(giver: str, about: str, state: State) -> None:
    assert of_a_record(giver, about).state == state


def test_a_record_by_one_person_about_another_waits_for_both() -> None:
    mother, father = (leave(who, "c-00002", to=["mentor"]) for who in ("moeder", "vader"))
    assert of_a_record("moeder", "c-00002") == Standing("waits", (("vader",),))
    assert of_a_record("vader", "c-00002") == Standing("waits", (("moeder",),))
    assert of_a_record("moeder", "c-00002", father) == of_a_record("vader", "c-00002", mother) == Standing("holds")
    assert of_a_record("moeder", "c-00002", {**father, "about": ["concerns"]}) == Standing("holds")
    assert of_a_record("moeder", "c-00002", {**father, "to": ["oma"]}) == Standing("waits", (("vader",),))
    assert of_a_record("moeder", ["c-00002", "s-00001"]) == Standing("holds", (("vader",),))


def test_of_a_child_it_waits_for_who_decides() -> None:
    assert of_a_record("vader", "c-00001") == Standing("waits", BOTH)
    assert of_a_record("vader", "c-00001", whose=["vader", "kind"]) == Standing("holds")
    by_mother = leave("moeder", "c-00001", "kind", to=["mentor"])
    assert of_a_record("vader", "c-00001", by_mother) == Standing("holds")


def test_of_a_child_of_thirteen_it_waits_for_whoever_said_nothing_yet() -> None:
    def waits(*others: Mapped) -> object:
        made = small(*others, leave("vader", "c-00001", to=["mentor"]), child="2013-01-01", **SAID)
        return waits_for(plan_from(made), plan_from(made).consents[-1], day(TODAY))

    child = leave("kind", "c-00001", to=["mentor"])
    parent = leave("moeder", "c-00001", "kind", to=["mentor"])
    assert waits() == (("kind",), *BOTH)
    assert waits(child) == BOTH
    assert waits(parent) == (("kind",),)
    assert waits(child, parent) == ()
    assert waits(child, {**parent, "about": ["concerns"]}) == (("kind",), *BOTH)  # not the very same: no pair


def test_the_coordinator_sees_by_rule_what_a_consent_would_open() -> None:
    roles = {"coordinator": "mentor", "keeper": "keep", "since": "2026-01-05", "arrangement": "…"}
    for about, state in (("contact_details", "idle"), ("strengths", "holds"), ("escalation", "idle")):
        parts = {"consents": [leave("moeder", about, to=["mentor"])], "coordination": roles}
        made = plan_from(small(**parts))
        assert standing(made, made.consents[0], day(TODAY)).state == state


@pytest.mark.parametrize("about, opens", [("contact_details", False), ("life_events", True), ("concerns", True)])
def test_to_oneself_it_opens_what_a_rule_does_not_show(about: str, *, opens: bool) -> None:
    made = plan_from(small(leave("oma", about, to=["oma"]), life_events=[{"year": 2010, "text": "…", "person": "oma"}]))
    assert does_open(made, made.consents[0], day(TODAY)) is opens
    assert bool(closes(made, made.consents[0], day(TODAY))) is (about == "life_events")

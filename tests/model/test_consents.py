"""Consents open: whose, by whom at which age, for how long, and what belongs to the family as a whole."""

from typing import Any

import pytest

from tests.model.everybody import action, escalation, person, remark
from tests.model.facts import DAY, Mapped, facts_for
from tests.model.small import TODAY, leave, small

CLOSING = {
    "date": "2026-05-01",
    "reason": "other",
    "note": "note of closing",
    "relapse": {"signs": "signs of relapse", "what_helps": "what helps then", "call": ["oma"]},
}
EVALUATION = {"id": "e-00001", "date": "2026-06-01", "by": "oma", "goals": [], "summary": "the summary"}
PARTS: Mapped = {
    "earlier_help": [{"what": "what helped", "by": "who helped"}],
    "ties": [{"from": "oma", "to": "family", "kind": "weak", "note": "note of the tie"}],
    "kinship": [{"kind": "partner", "from": "moeder", "to": "vader"}],
    "life_events": [{"year": 2009, "text": "event of the family"}],
    "evaluations": [EVALUATION],
    "closing": CLOSING,
    "closings": [{**CLOSING, "note": "earlier note", "reopened": {"date": "2026-05-02", "reason": "why reopened"}}],
}
OPENED = {
    "reason": {"the reason"},
    "earlier_help": {"what helped", "who helped"},
    "ties": {"note of the tie", "the tie of oma"},
    "kinship": {"the kinship"},
    "life_events": {"event of the family"},
    "evaluations": {"the summary"},
    "e-00001": {"the summary"},
    "closing": {"note of closing", "signs of relapse", "what helps then", "earlier note", "why reopened"},
}
FAMILY_TEXTS: set[str] = set().union(*OPENED.values())


# --- what belongs to the family as a whole ---------------------------------------------------------------------------


@pytest.mark.parametrize("reader", ["oma", "mentor", "stiefvader", "kind"])
@pytest.mark.parametrize("topic", OPENED)
def test_the_family_as_a_whole_opens_when_everybody_with_custody_consents(topic: str, reader: str) -> None:
    both = [leave(who, topic, to=[reader]) for who in ("moeder", "vader")]
    assert facts_for(small(*both, **PARTS), reader) & FAMILY_TEXTS == OPENED[topic]


@pytest.mark.parametrize("topic", OPENED)
@pytest.mark.parametrize(
    "given",
    [
        [("moeder", [])],
        [("vader", [])],
        [("moeder", ["moeder", "vader"])],
        [("moeder", []), ("vader", ["kind"])],
        [("kind", []), ("moeder", [])],
        [("moeder", []), ("stiefvader", [])],
        [],
    ],
    ids=[
        "one parent",
        "the other",
        "one for both",
        "one for the child only",
        "the child for one",
        "a stepfather",
        "none",
    ],
)
def test_each_for_themselves(topic: str, given: list[tuple[str, list[str]]]) -> None:
    consents = [leave(who, topic, *whose) for who, whose in given]
    assert not facts_for(small(*consents, **PARTS), "mentor") & FAMILY_TEXTS


def test_where_nobody_has_custody_nothing_of_the_family_as_a_whole_opens() -> None:
    # The page is silent: "everybody with custody" is nobody here, and nobody's yes is no yes.
    plan = small(leave("moeder", list(OPENED)), leave("vader", list(OPENED)), **PARTS)
    for one in plan["people"]:
        one.pop("custody", None)
    assert not facts_for(plan, "mentor") & FAMILY_TEXTS


@pytest.mark.parametrize(
    "holder", [{"until": "2026-06-01"}, {"group": "mentioned"}, {"since": None}], ids=["left", "mentioned", "invited"]
)
def test_everybody_with_custody_counts_at_the_table_or_not(holder: Mapped) -> None:
    plan = small(leave("moeder", "reason"), **PARTS)
    plan["people"][1] = {key: value for key, value in {**plan["people"][1], **holder}.items() if value is not None}
    assert "the reason" not in facts_for(plan, "mentor")
    plan["consents"].append(leave("vader", "reason"))
    assert "the reason" in facts_for(plan, "mentor")


def test_a_guardian_consents_as_a_parent_does() -> None:
    plan = small(leave("moeder", "reason"), leave("vader", "reason"), **PARTS)
    plan["people"].append(person("voogd", "professional", custody=["kind"]))
    assert "the reason" not in facts_for(plan, "mentor")
    plan["consents"].append(leave("voogd", "reason"))
    assert "the reason" in facts_for(plan, "mentor")


@pytest.mark.parametrize(
    "about", [[], ["strengths"], ["reason"]], ids=["no consent", "consent for something else", "consent for the reason"]
)
def test_why_it_is_paused_opens_by_consent(about: list[str]) -> None:
    # The page is silent on the word for it: no part is called "paused", so the consent for `reason` opens it.
    consents = [leave(who, about) for who in ("moeder", "vader")] if about else []
    facts = facts_for(small(*consents, paused={"since": TODAY, "reason": "why it rests"}), "mentor")
    assert "that it is paused" in facts
    assert ("why it rests" in facts) is ("reason" in about)


# --- what belongs to one person --------------------------------------------------------------------------------------

REMARKS = {
    ("moeder", None): {"moeder"},
    ("moeder", "vader"): {"moeder", "vader"},
    ("vader", "moeder"): {"moeder", "vader"},
    ("moeder", "kind"): {"moeder", "kind"},
    ("oma", "vader"): {"oma", "vader"},
    ("kind", None): {"kind"},
}
"""(spoken by, about) → who must be covered; of `kind`, nine years old, a parent gives the consent."""


@pytest.mark.parametrize("part", ["strengths", "concerns"])
@pytest.mark.parametrize(
    "covered", [set(), {"moeder"}, {"vader"}, {"moeder", "vader"}, {"kind"}, {"moeder", "kind"}, {"oma", "vader"}]
)
@pytest.mark.parametrize("said,needed", REMARKS.items())
def test_a_remark_opens_when_speaker_and_subject_are_covered(
    part: str, covered: set[str], said: tuple[str, str | None], needed: set[str]
) -> None:
    given = [leave("vader" if who == "kind" else who, part, who) for who in sorted(covered)]
    about = {} if said[1] is None else {"person": said[1]}
    plan = small(*given, **{part: [remark("s-00001", said[0], **about)]})
    assert ("text of s-00001" in facts_for(plan, "mentor")) is (needed <= covered)


def test_two_people_in_one_consent_cover_only_whom_the_giver_may_speak_for() -> None:
    one = [remark("s-00001", "moeder", person="kind"), remark("s-00002", "moeder", person="vader")]
    facts = facts_for(small(leave("moeder", "strengths", "moeder", "kind", "vader"), strengths=one), "mentor")
    assert "text of s-00001" in facts
    assert "text of s-00002" not in facts


@pytest.mark.parametrize(
    "topic,texts",
    [
        ("strengths", {f"{what} of s-0000{n}" for what in ("text", "consequence") for n in (1, 2)}),
        ("s-00001", {"text of s-00001", "consequence of s-00001"}),
        ("c-00001", {"text of c-00001", "consequence of c-00001"}),
        ("contact_details", {"phone of moeder", "email of moeder", "address of moeder"}),
        ("life_events", {"event of moeder"}),
        ("measurements", {"the measurement of moeder by keep"}),
        ("z-00001", {"the measurement of moeder by keep"}),
        ("reason", set()),
        ("escalation", set()),
    ],
)
def test_a_part_or_a_record_of_the_giver(topic: str, texts: set[str]) -> None:
    plan = small(
        leave("moeder", topic),
        strengths=[remark("s-00001", "moeder"), remark("s-00002", "moeder"), remark("s-00003", "vader")],
        concerns=[remark("c-00001", "moeder")],
        life_events=[{"year": 1, "text": "event of moeder", "person": "moeder"}, {"year": 2, "text": "event of all"}],
        measurements=[
            {"id": f"z-0000{n}", "instrument": "giz", "person": who, "date": TODAY, "by": "keep", "outcome": "extra"}
            for n, who in ((1, "moeder"), (2, "vader"))
        ],
        escalations=[escalation("x-00001", "Elders", "vader")],
    )
    without = facts_for({**plan, "consents": []}, "mentor")
    assert facts_for(plan, "mentor") - without == texts
    assert facts_for(plan, "keep") >= facts_for(plan, "mentor")


def test_a_measurement_opens_for_professionals_alone() -> None:
    taken = {"id": "z-00001", "instrument": "giz", "person": "moeder", "date": TODAY, "by": "keep", "outcome": "extra"}
    plan = small(leave("moeder", "measurements", to=["oma", "vader", "mentor"]), measurements=[taken])
    shown = {who for who in ("oma", "vader", "mentor") if "the measurement of moeder by keep" in facts_for(plan, who)}
    assert shown == {"mentor"}


def test_contact_details_open_for_the_network_too() -> None:
    # The cell of the network does not say "by consent", but "consents open" and `to` takes any person.
    assert "phone of moeder" in facts_for(small(leave("moeder", "contact_details")), "oma")


def test_a_consent_opens_for_nobody_but_whom_it_names() -> None:
    plan = small(leave("moeder", "strengths", to=["oma"]), strengths=[remark("s-00001", "moeder")])
    assert "text of s-00001" in facts_for(plan, "oma")
    assert "text of s-00001" not in facts_for(plan, "mentor")


def test_an_audience_reads_what_is_opened_for_each_of_it() -> None:
    plan = small(leave("moeder", "strengths", to=["oma"]), strengths=[remark("s-00001", "moeder")])
    assert "text of s-00001" in facts_for(plan, "audience network")
    plan["people"].append(person("tante", "network"))
    assert "text of s-00001" not in facts_for(plan, "audience network")


@pytest.mark.parametrize("topic", ["escalation", "x-00001"])
@pytest.mark.parametrize(
    "givers", [(), ("moeder",), ("moeder", "vader")], ids=["no consent", "one parent", "both parents"]
)
@pytest.mark.parametrize("reader", ["mentor", "oma"])
def test_an_escalation_opens_for_professionals_by_consent(topic: str, givers: tuple[str, ...], reader: str) -> None:
    # The page is silent on whose an escalation is: it belongs to the family as a whole.
    plan = small(*(leave(who, topic) for who in givers), escalations=[escalation("x-00001", "Elders", "keep")])
    assert ("reason of x-00001" in facts_for(plan, reader)) is (len(givers) == 2 and reader == "mentor")


# --- how long --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "more,opens",
    [
        ({"date": "2026-11-21"}, True),
        ({"date": "2026-11-22"}, False),
        ({"until": "2026-11-22"}, True),
        ({"until": "2026-11-21"}, True),
        ({"until": "2026-11-20"}, False),
        ({"revoked": "2026-11-22"}, True),
        ({"revoked": "2026-11-21"}, False),
        ({"revoked": "2026-11-20", "until": "2027-01-01"}, False),
        ({"void": "a mistake"}, False),
    ],
    ids=lambda value: " ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else "",
)
def test_from_its_date_until_its_last_day_or_the_day_it_is_revoked(more: Mapped, *, opens: bool) -> None:
    assert ("phone of moeder" in facts_for(small(leave("moeder", "contact_details", **more)), "mentor")) is opens


# --- who may not give or get ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mistaken", ["moeder", "kind", "mentor"])
def test_a_consent_of_or_to_somebody_void_opens_nothing(mistaken: str) -> None:
    plan = small(leave("moeder", "contact_details", "kind"), leave("vader", "reason"))
    next(one for one in plan["people"] if one["id"] == mistaken)["void"] = "nobody of ours"
    assert "phone of kind" not in facts_for(plan, "oma") or mistaken == "mentor"


def test_a_consent_opens_nothing_for_who_does_not_take_part() -> None:
    plan = small(leave("moeder", "contact_details", to=["gast"]))
    plan["people"].append(person("gast", "network", since=None))
    plan["meetings"] = [{"id": "m-00001", "kind": "start", "place": "the place", "invited": [{"person": "gast"}]}]
    assert facts_for(plan, "gast") == {"the place"}


def test_what_a_consent_does_not_speak_of_stays_as_it_was() -> None:
    everything: Any = [leave(who, list(OPENED), who) for who in ("moeder", "vader")]
    doing = action("a-00001", ["vader"])
    plan = small(*everything, actions=[doing], **PARTS)
    assert "own plan of a-00001" not in facts_for(plan, "mentor", DAY)
    assert "result of a-00001" not in facts_for(plan, "mentor", DAY)

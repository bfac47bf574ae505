"""Days in the wrong order (G211), and what has happened but is still to come (G214)."""

from typing import Any

import pytest

from g1p.checks.dates import check_dates
from g1p.checks.finding import Finding
from tests.checks.family import TODAY, TOMORROW, action, escalation, family, goal, person, plan, told

ZERO = "sha256:" + "0" * 64
PERSON = person("tante", "network")
CONSENT = {"id": "t-00001", "given_by": "moeder", "to": ["oma"], "about": ["reason"], "purpose": "…"}
EVALUATION: dict[str, Any] = {"id": "e-00001", "by": "coach", "goals": []}
MEETING: dict[str, Any] = {"id": "m-00001", "kind": "start"}
GIZ = {"id": "z-00001", "instrument": "giz", "person": "sem", "by": "coach", "outcome": "extra"}


def found(**parts: Any) -> list[str]:
    return told(*check_dates(plan(**parts), TODAY))


def in_order(first: str, last: str) -> dict[str, dict[str, Any]]:
    """Of each place with two days, the part of the plan that holds them."""
    people = family()["people"]
    return {
        "goals[0].actions[0].due": {"goals": [goal(actions=[action(start=first, due=last)])]},
        "people[4].died": {"people": [*people, {**PERSON, "birth_date": first, "died": last}]},
        "people[4].until": {"people": [*people, {**PERSON, "since": first, "until": last}]},
        "coordination.earlier[0].until": {
            "coordination": {
                **family()["coordination"],
                "earlier": [{"coordinator": "coach", "since": first, "until": last}],
            }
        },
        "paused.until": {"paused": {"since": first, "reason": "…", "until": last}},
        "earlier_help[0].until": {"earlier_help": [{"what": "…", "by": "…", "from": first, "until": last}]},
        "consents[0].until": {"consents": [{**CONSENT, "date": first, "until": last}]},
        "consents[0].revoked": {"consents": [{**CONSENT, "date": first, "revoked": last}]},
        "escalations[0].answer_by": {"escalations": [escalation(opened=first, answer_by=last)]},
        "active_since": {"first_contact": first, "active_since": last},
        "escalations[0].answers[0].date": {
            "escalations": [escalation(opened=first, answers=[{"date": last, "text": "…"}])]
        },
        "escalations[0].resolved.date": {
            "escalations": [escalation(opened=first, resolved={"date": last, "outcome": "…"})]
        },
        "closings[0].reopened.date": {
            "closings": [{"date": first, "reason": "other", "reopened": {"date": last, "reason": "…"}}]
        },
        "closing.aftercare_until": {
            "status": "aftercare",
            "closing": {"date": first, "reason": "other", "aftercare_until": last},
        },
    }


def test_a_plan_may_close_after_the_last_day_of_its_aftercare() -> None:
    ended = {"date": "2026-10-02", "reason": "other", "aftercare_until": "2026-10-01"}
    again = {**ended, "reopened": {"date": "2026-10-03", "reason": "…"}}
    assert found(status="closed", closing=ended, closings=[again]) == []


@pytest.mark.parametrize("place", in_order("", ""))
def test_two_days_in_the_wrong_order(place: str) -> None:
    assert found(**in_order("2026-10-02", "2026-10-01")[place]) == [f"G211 {place}"]
    assert found(**in_order("2026-10-01", "2026-10-01")[place]) == []
    assert found(**in_order("2026-10-01", "2026-10-02")[place]) == []


def happened(day: str) -> dict[str, dict[str, Any]]:
    """Of each place with a day on which something has happened, the part of the plan that holds it."""
    people = family()["people"]
    answered = {"answer_by": "2026-12-24", "answers": [{"date": day, "text": "…"}]}
    reopened = {"date": "2026-01-01", "reason": "other", "reopened": {"date": day, "reason": "…"}}
    moved = [{"was": "2026-12-01", "date": day}]
    return {
        "created": {"created": day},
        "goals[0].actions[0].done_on": {"goals": [goal(actions=[action(status="done", done_on=day)])]},
        "goals[0].actions[0].moved[0].date": {"goals": [goal(actions=[action(moved=moved)])]},
        "evaluations[0].date": {"evaluations": [{**EVALUATION, "date": day}]},
        "measurements[0].date": {"measurements": [{**GIZ, "date": day}]},
        "safety.checked[0].date": {"safety": {"checked": [{"date": day, "by": "coach"}]}},
        "copies[0].date": {
            "copies": [{"to": "oma", "date": day, "by": "mail", "what": "…", "parts": [], "digest": ZERO}]
        },
        "agreed[0].date": {"agreed": [{"by": "oma", "date": day, "how": "mail", "digest": ZERO}]},
        "statements[0].date": {"statements": [{"id": "n-00001", "by": "oma", "date": day, "text": "…"}]},
        "escalations[0].opened": {"escalations": [escalation(opened=day, answer_by="2026-12-24")]},
        "escalations[0].answers[0].date": {"escalations": [escalation(**answered)]},
        "escalations[0].resolved.date": {"escalations": [escalation(resolved={"date": day, "outcome": "…"})]},
        "closing.date": {"closing": {"date": day, "reason": "other"}},
        "closings[0].reopened.date": {"closings": [reopened]},
        "consents[0].date": {"consents": [{**CONSENT, "date": day}]},
        "consents[0].revoked": {"consents": [{**CONSENT, "date": "2026-01-01", "revoked": day}]},
        "meetings[0].at": {"meetings": [{**MEETING, "at": f"{day}T00:00", "outcome": "…"}]},
        "meetings[0].invited[0].spoke_with_family": {
            "meetings": [{**MEETING, "invited": [{"person": "oma", "spoke_with_family": day}]}]
        },
        "people[4].birth_date": {"people": [*people, {**PERSON, "birth_date": day}]},
        "people[4].died": {"people": [*people, {**PERSON, "died": day}]},
    }


@pytest.mark.parametrize("place", happened(""))
def test_what_has_happened_is_not_tomorrow(place: str) -> None:
    assert found(**happened(TOMORROW)[place]) == [f"G214 {place}"]
    assert found(**happened(TODAY.isoformat())[place]) == []


@pytest.mark.parametrize("what", [{"present": ["oma"]}, {}])
def test_a_meeting_of_which_nothing_came_yet_may_still_come(what: dict[str, list[str]]) -> None:
    assert found(meetings=[{**MEETING, "at": f"{TOMORROW}T19:30", **what}]) == []
    assert found(meetings=[{**MEETING, "feedback": [{"by": "oma"}], **what}]) == []
    with_feedback = {**MEETING, "at": f"{TOMORROW}T19:30", "feedback": [{"by": "oma", "score": 8}]}
    assert found(meetings=[with_feedback]) == ["G214 meetings[0].at"]


def test_the_facts_are_the_keys_of_the_file() -> None:
    help_before = {"what": "…", "by": "…", "from": "2026-02-02", "until": "2026-01-01"}
    (finding,) = check_dates(plan(earlier_help=[help_before]), TODAY)
    expected = {"first": "from", "last": "until"}
    assert finding == Finding("G211", ("earlier_help", 0, "until"), expected)


def test_what_is_still_allowed_to_come_is_not_refused() -> None:
    promised = goal(target_date="2199-12-31", actions=[action(start="2027-01-01", due="2027-02-01")])
    later = person("tante", "network", since="2027-01-01", until="2027-02-01")
    assert found(goals=[promised], people=[*family()["people"], later], next_evaluation="2027-03-01") == []


def test_what_is_void_has_no_days() -> None:
    wrong = action(start="2026-10-02", due="2026-10-01", void="…")
    assert found(goals=[goal(actions=[wrong])]) == []
    assert found(goals=[goal(void="…", actions=[{**wrong, "void": None}])]) == []

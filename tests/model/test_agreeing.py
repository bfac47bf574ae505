"""What people agree with: its digest by an independent hand, what does not change it, and who is asked."""

import copy
import datetime as dt
import hashlib
import json
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from g1p.model.agreeing import agreed_text, asked, digest_of, last_words, not_agreed, standings
from g1p.model.mapping import mapping_of, plan_from
from tests.checks.family import TODAY, action, family, goal, person, plan
from tests.model.facts import ZERO, Mapped
from tests.model.random_plans import plans

YESTERDAY = "2026-11-20"


def by_hand(text: Any) -> str:
    """The digest of what holds whole numbers and no letters that JSON would write otherwise."""
    canonical = json.dumps(text, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def left(held: Any, void: set[str]) -> Any:
    """What of a file people agree with, worked out from the mapping; `void` are the goals that are no more."""
    if isinstance(held, dict):
        kept = {key: left(value, void) for key, value in held.items() if not key.startswith("x_")}
        return {key: value for key, value in kept.items() if value != [] or key in {"goals", "share"}}
    if isinstance(held, list):
        return [left(one, void) for one in held if not (isinstance(one, dict) and ("void" in one or gone(one, void)))]
    return held


def gone(record: Mapped, void: set[str]) -> bool:
    return record.get("id") in void


def from_file(mapping: Mapped) -> str:
    """The digest, from the mapping that a file holds."""
    void = {one["id"] for one in mapping["goals"] if "void" in one}
    for _ in mapping["goals"]:
        void |= {one["id"] for one in mapping["goals"] if one.get("part_of") in void}
    parts = {key: mapping[key] for key in ("actions", "coordination", "goals") if key in mapping}
    return by_hand(left(parts, void))


def test_the_digest_is_of_the_canonical_json_of_three_parts() -> None:
    text = (
        '{"actions":[{"due":"2026-12-18","id":"a-00009","start":"2026-09-14","status":"planned","text":"Bel",'
        '"who":["moeder"]}],"coordination":{"arrangement":"We bellen","coordinator":"moeder","keeper":"coach",'
        '"since":"2026-09-08"},"goals":[{"id":"g-00001","said_by":"moeder","scale":{"start":3,"target":7},'
        '"status":"active","text":"Rust","when":"now"}]}'
    )
    roles = {"keeper": "coach", "coordinator": "moeder", "since": "2026-09-08", "arrangement": "We bellen"}
    goals = [goal(text="Rust", scale={"target": 7, "start": 3})]
    made = plan(coordination=roles, goals=goals, actions=[action("a-00009", text="Bel")])
    assert digest_of(made) == "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    assert by_hand(json.loads(text)) == digest_of(made)


def test_what_is_not_there_is_left_out() -> None:
    bare = plan(coordination=None, goals=[], status="draft", next_evaluation=None)
    assert agreed_text(bare) == {"goals": []}
    assert digest_of(bare) == "sha256:" + hashlib.sha256(b'{"goals":[]}').hexdigest()


@given(mapping=plans())
@settings(max_examples=40, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_the_value_and_the_file_have_the_same_digest(mapping: Mapped) -> None:
    digest = digest_of(plan_from(mapping))
    assert digest == from_file(mapping)
    assert digest == digest_of(plan_from(mapping_of(plan_from(mapping))))
    assert digest == digest_of(plan_from(turned(mapping)))


def turned(held: Any) -> Any:
    """The same with the keys of every mapping in another order."""
    if isinstance(held, dict):
        keys = sorted(held)
        Random(1).shuffle(keys)
        return {key: turned(held[key]) for key in keys}
    return [turned(one) for one in held] if isinstance(held, list) else held


def whole() -> Mapped:
    """A plan with everything that people agree with."""
    goals = [goal(actions=[action()], share=["oma"]), goal("g-00002", **{"for": ["sem"]})]
    return family(goals=goals, actions=[action("a-00009")])


def first(mapping: Mapped) -> Mapped:
    found: Mapped = mapping["goals"][0]
    return found


SAME: dict[str, Callable[[Mapped], object]] = {
    "an empty list of a goal": lambda m: m["goals"][1].update(actions=[]),
    "nobody in particular": lambda m: first(m).update({"for": []}),
    "an empty list of moves": lambda m: m["actions"][0].update(moved=[]),
    "no earlier coordinator": lambda m: m["coordination"].update(earlier=[]),
    "a key of the team": lambda m: first(m).update(x_own={"deep": [1.5]}),
    "a key of the team deep down": lambda m: m["coordination"].update(x_own="…"),
    "a goal by mistake": lambda m: m["goals"].append(goal("g-00003", void="…", actions=[action("a-00003")])),
    "a part of one": lambda m: m["goals"].extend(
        [goal("g-00003", void="…"), goal("g-00004", part_of="g-00003"), goal("g-00005", part_of="g-00004")]
    ),
    "an action by mistake": lambda m: m["goals"][1].update(actions=[action("a-00003", void="…")]),
    "a move by mistake": lambda m: m["actions"][0].update(
        moved=[{"was": "2026-12-01", "date": "2026-11-20", "void": "…"}]
    ),
    "another title": lambda m: m.update(title="Anders"),
    "another person": lambda m: m["people"].append(person("tante", "network")),
    "another day of evaluation": lambda m: m.update(next_evaluation="2027-01-01"),
    "a worry": lambda m: m.update(concerns=[{"id": "c-00001", "said_by": "oma", "text": "…"}]),
    "an agreement": lambda m: m.update(agreed=[said("moeder")]),
}

OTHER: dict[str, Callable[[Mapped], object]] = {
    "a word": lambda m: first(m).update(text="Anders"),
    "a day": lambda m: first(m)["actions"][0].update(due="2026-12-19"),
    "the order of goals": lambda m: m["goals"].reverse(),
    "with nobody": lambda m: first(m).update(share=[]),
    "with everybody": lambda m: first(m).pop("share"),
    "another coordinator": lambda m: m["coordination"].update(coordinator="oma"),
    "no action for the whole": lambda m: m.pop("actions"),
    "one goal more": lambda m: m["goals"].append(goal("g-00003")),
    "one goal less": lambda m: m["goals"].pop(),
    "a goal turns out a mistake": lambda m: first(m).update(void="…"),
    "done": lambda m: first(m)["actions"][0].update(status="done", done_on=YESTERDAY),
}


@pytest.mark.parametrize("what", SAME)
def test_what_people_do_not_agree_with_leaves_the_digest(what: str) -> None:
    mapping = whole()
    SAME[what](mapping)
    assert mapping != whole()
    assert digest_of(plan_from(mapping)) == digest_of(plan_from(whole())) == from_file(mapping)


@pytest.mark.parametrize("what", OTHER)
def test_what_people_agree_with_gives_another_digest(what: str) -> None:
    mapping = copy.deepcopy(whole())
    OTHER[what](mapping)
    assert digest_of(plan_from(mapping)) != digest_of(plan_from(whole()))
    assert digest_of(plan_from(mapping)) == from_file(mapping)


# --- who is asked ----------------------------------------------------------------------------------------------------


def said(by: str, date: str = YESTERDAY, **more: Any) -> Mapped:
    return {"by": by, "date": date, "how": "spoken", "digest": ZERO, **more}


PEOPLE = [
    person("moeder", "family", custody=["sem", "noor"]),
    person("voogd", "professional", custody=["noor"]),
    person("genodigde", "family", custody=["sem"], since=None),
    person("stiefvader", "family"),
    person("sem", "family", birth_date="2014-11-22"),
    person("noor", "family", birth_date="2014-11-21"),
    person("groot", "family", birth_date="2008-11-21"),
    person("oma", "network"),
    person("weg", "family", custody=["sem"], until=YESTERDAY),
    person("dood", "family", custody=["sem"], died=YESTERDAY),
    person("opa", "mentioned", custody=["sem"], since=None),
    person("fout", "family", custody=["sem"], void="…"),
]
PEOPLE = [{key: held for key, held in one.items() if held is not None} for one in PEOPLE]


def test_who_decides_and_who_is_twelve_is_asked() -> None:
    made = plan(people=PEOPLE)
    assert [one.id for one in asked(made, TODAY)] == ["moeder", "voogd", "genodigde", "noor"]
    tomorrow = TODAY + dt.timedelta(1)
    assert [one.id for one in asked(made, tomorrow)] == ["moeder", "voogd", "genodigde", "sem", "noor"]


def test_who_said_something_before_stands_beside_who_is_asked() -> None:
    agreed = [said("oma"), said("weg"), said("stiefvader", void="…"), said("moeder", how="declined")]
    found = standings(plan(people=PEOPLE, agreed=agreed), TODAY)
    assert [(one.person, one.is_asked, one.agreement is not None) for one in found] == [
        ("moeder", True, True),
        ("voogd", True, False),
        ("genodigde", True, False),
        ("noor", True, False),
        ("oma", False, True),
    ]


def test_of_what_somebody_said_the_last_counts() -> None:
    words = [
        said("oma", "2026-11-20", note="second"),
        said("oma", "2026-11-02", note="first"),
        said("moeder", "2026-11-02", note="first"),
        said("moeder", "2026-11-02", note="again"),
        said("oma", "2026-11-21", note="no", void="…"),
    ]
    assert {slug: one.note for slug, one in last_words(plan(agreed=words)).items()} == {
        "oma": "second",
        "moeder": "again",
    }


def test_only_a_yes_to_the_text_as_it_is_now_is_an_agreement() -> None:
    now = digest_of(plan(people=PEOPLE))
    everybody = ("moeder", "voogd", "genodigde", "noor")
    assert not_agreed(plan(people=PEOPLE), TODAY) == everybody
    yes = [said(slug, digest=now) for slug in everybody]
    assert not_agreed(plan(people=PEOPLE, agreed=yes), TODAY) == ()
    assert not_agreed(plan(people=PEOPLE, agreed=[*yes[:3], said("oma", digest=now)]), TODAY) == ("noor",)
    older = [said("moeder", "2026-11-21", digest=ZERO), said("noor", "2026-11-21", digest=now, how="declined")]
    assert not_agreed(plan(people=PEOPLE, agreed=[*yes, *older]), TODAY) == ("moeder", "noor")

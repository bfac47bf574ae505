"""What is left of a faulty plan: everything keeps its place, and what was taken out brings no findings of its own."""

import copy
from pathlib import Path
from typing import Any

import pytest

from g1p.checks.finding import shown
from g1p.model.mapping import plan_from
from g1p.store import salvage
from g1p.store.examine import examine
from g1p.store.salvage import Salvaged
from g1p.store.schema import explain
from tests.checks.family import TODAY, Mapped, action, escalation, family, goal, person
from tests.store.folders import write

ZERO = "sha256:" + "0" * 64


def salvaged(mapping: Mapped) -> Salvaged:
    return Salvaged(mapping, explain("plan", mapping))


def value_of(mapping: Mapped) -> Mapped:
    value = salvaged(mapping).value
    assert value is not None
    plan_from(value)
    return value


def found(tmp_path: Path, **parts: Any) -> list[str]:
    """What is found in a file with these parts: `G105 goals[0].when`."""
    file = write(tmp_path / "p-00000.yaml", **parts)
    return [f"{one.code} {shown(one.path)}" for one in examine(file, file.name, TODAY).findings]


def test_a_good_plan_is_left_as_it_is() -> None:
    assert value_of(family()) == family()


def test_the_mapping_itself_is_not_touched() -> None:
    mapping = family(title=7, goals=[None, goal(when="nu")])
    before = copy.deepcopy(mapping)
    salvaged(mapping)
    assert mapping == before


def test_what_may_be_left_out_is_left_out() -> None:
    value = value_of(family(language="Nederlands", tekst="…", people=[{**person("moeder", "family"), "phone": 6}]))
    assert "language" not in value
    assert "tekst" not in value
    assert "phone" not in value["people"][0]


def test_what_must_be_there_gets_a_stand_in() -> None:
    made = salvaged(family(goals=[goal(when="nu", actions=[action(due="morgen", who=["Oma"])])]))
    assert made.value is not None
    kept = made.value["goals"][0]
    assert kept["when"] in {"now", "later"}
    assert kept["actions"][0]["due"] == "2000-01-01"
    assert made.stood_in(("goals", 0, "when"))
    assert made.stood_in(("goals", 0, "actions", 0, "due"))
    assert not made.stood_in(("goals", 0, "actions", 0, "start"))


def test_places_are_right_behind_what_was_taken_out() -> None:
    goals = [None, goal("g-00001"), "…", 7, goal("g-00002", actions=[None, action("a-00001", who=[1, "oma"])])]
    made = salvaged(family(goals=goals))
    assert made.value is not None
    assert [kept["id"] for kept in made.value["goals"]] == ["g-00001", "g-00002"]
    assert made.place(("goals", 0, "text")) == ("goals", 1, "text")
    assert made.place(("goals", 1, "actions", 0, "who", 0)) == ("goals", 4, "actions", 1, "who", 1)
    assert made.place(("goals",)) == ("goals",)


WORST: list[Mapped] = [
    {},
    {"g1p": 1},
    dict.fromkeys(family(), None),
    dict.fromkeys(family(), 7),
    dict.fromkeys(family(), "x"),
    {key: [None, [], {}, "x"] for key in family()},
    {key: {"x": None} for key in family()},
    family(closing="x", status="closed", people=[{}], goals=[{}], meetings=[{}], evaluations=[{}], measurements=[{}]),
    family(
        agreed=[{}], copies=[{}], escalations=[{"to": {}}], consents=[{"about": []}], life_events=[{}], kinship=[{}]
    ),
    family(measurements=[{"instrument": "giz"}, {"instrument": "zrm-2017", "scores": [1]}], ties=[{}], statements=[{}]),
    family(meetings=[{"agenda": [{}, 1, None], "invited": [{}], "wishes": [{}], "feedback": [{}], "options": [1]}]),
    family(closings=[{}], unresolved=[{}], safety={"checked": [{}], "agreements": [{}]}, earlier_help=[{}]),
]


@pytest.mark.parametrize("mapping", WORST)
def test_the_worst_of_plans_can_still_be_looked_at(mapping: Mapped) -> None:
    assert value_of(mapping)["people"] is not None


def test_who_cannot_make_it_whole_in_time_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(salvage, "MOST_ROUNDS", 1)
    assert salvaged(family(goals=[goal(when="nu")])).value is None
    assert found(tmp_path, goals=[goal(when="nu", said_by="opa")]) == ["G105 goals[0].when"]


# --- every fault once, and none that was not there ------------------------------------------------------------------


def test_a_broken_record_and_a_reference_to_it_is_one_fault(tmp_path: Path) -> None:
    parts = {"goals": [goal(when="nu", actions=[action()])], "escalations": [escalation(about="a-00001")]}
    assert found(tmp_path, **parts) == ["G105 goals[0].when"]


def test_a_record_whose_own_id_is_wrong_is_one_fault(tmp_path: Path) -> None:
    evaluation = {
        "id": "e-00001",
        "date": "2026-10-01",
        "by": "coach",
        "goals": [{"goal": "g-00001", "result": "slow"}],
    }
    parts = {"goals": [goal("g-oooo1"), goal("g-00001")], "evaluations": [evaluation]}
    assert found(tmp_path, **parts) == ["G108 goals[0].id"]


def test_everything_in_a_broken_record_is_still_looked_at(tmp_path: Path) -> None:
    wrong = action(who=["opa"], due="2026-09-01", repeats="FREQ=WEEKLY;BYDAY=MA")
    assert found(tmp_path, goals=[goal(when="nu", said_by="vader", actions=[wrong])]) == [
        "G201 goals[0].said_by",
        "G105 goals[0].when",
        "G201 goals[0].actions[0].who[0]",
        "G211 goals[0].actions[0].due",
        "G218 goals[0].actions[0].repeats",
    ]


def test_a_person_of_the_wrong_shape_is_still_somebody(tmp_path: Path) -> None:
    people = [*family()["people"], person("vader", "gezin", until="2026-08-01")]
    assert found(tmp_path, people=people, goals=[goal(said_by="vader")]) == [
        "G105 people[4].group",
        "G211 people[4].until",
    ]


@pytest.mark.parametrize("people", [None, [], {}, "moeder", 7])
def test_without_people_nobody_is_nobody(tmp_path: Path, people: Any) -> None:
    parts = {"people": people, "goals": [goal(actions=[action(due="2026-09-01")])]}
    codes = [one.split()[0] for one in found(tmp_path, **parts)]
    assert len(codes) == 2
    assert "G211" in codes
    assert "G201" not in codes


@pytest.mark.parametrize("status", [None, "gesloten", 7, []])
def test_without_a_status_nobody_is_told_that_the_plan_should_be_watched(tmp_path: Path, status: Any) -> None:
    people = [{**one, "until": "2026-10-01"} for one in family()["people"]]
    (only,) = found(tmp_path, status=status, people=people)
    assert only.endswith("status")


@pytest.mark.parametrize("closing", [None, "klaar", {"date": "2026-10-01"}, {"date": "eind mei", "reason": "other"}])
def test_a_closed_plan_stays_closed_when_its_closing_is_wrong(tmp_path: Path, closing: Any) -> None:
    people = [{**one, "until": "2026-10-01"} for one in family()["people"]]
    parts = {"status": "closed", "closing": closing, "people": people, "goals": [goal(actions=[action()])]}
    told = found(tmp_path, **parts)
    assert len(told) == 2
    assert "G215 goals[0].actions[0].status" in told


def test_half_a_coordination_is_still_looked_at(tmp_path: Path) -> None:
    coordination = {"coordinator": "opa", "since": "2026-09-08", "arrangement": ""}
    assert sorted(found(tmp_path, coordination=coordination)) == [
        "G101 coordination.keeper",
        "G126 coordination.arrangement",
        "G201 coordination.coordinator",
    ]


def test_what_is_void_in_the_wrong_way_is_void(tmp_path: Path) -> None:
    assert found(tmp_path, goals=[goal(said_by="vader", void="")]) == ["G126 goals[0].void"]


def test_a_digest_of_the_wrong_shape_hides_nothing(tmp_path: Path) -> None:
    agreed = [{"by": "vader", "date": "2026-11-22", "how": "mail", "digest": "akkoord"}, {"by": "oma"}]
    assert sorted(found(tmp_path, agreed=agreed)) == [
        "G101 agreed[1].date",
        "G101 agreed[1].how",
        "G115 agreed[0].digest",
        "G115 agreed[1].digest",
        "G201 agreed[0].by",
        "G214 agreed[0].date",
    ]

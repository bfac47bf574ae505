"""Nobody by that name (G201) and no such record (G202), in each place where one can be named."""

import json
from typing import Any

import pytest

from g1p.checks.finding import Path, shown
from g1p.checks.references import check_references
from g1p.model.mapping import plan_from
from g1p.resources import resource
from g1p.store.schema import is_valid
from tests.checks.everywhere import everywhere
from tests.checks.family import Mapped, action, escalation, family, goal, person, plan, told

ZERO = "sha256:" + "0" * 64
NOBODY = "niemand"
WHO = ("moeder", "sem", "oma", "coach")


def slugs(held: Any, path: Path = ()) -> list[Path]:
    """Every place in a mapping, but the people's own ids, that holds the slug of somebody of the small family."""
    found: list[Path] = []
    items = held.items() if isinstance(held, dict) else enumerate(held)
    for key, item in items:
        if key in WHO or (item in WHO and key != "id"):
            found.append((*path, key))
        elif isinstance(item, (dict, list)):
            found += slugs(item, (*path, key))
    return found


SLUGS = slugs(everywhere())


def with_nobody(path: Path) -> tuple[Mapped, Path]:
    """The plan with `niemand` in one place, and the place; of scores the key is the slug."""
    made = json.loads(json.dumps(everywhere()))
    held: Any = made
    for step in path[:-1]:
        held = held[step]
    if path[-2] == "scores":
        held[NOBODY] = held.pop(path[-1])
        return made, (*path[:-1], NOBODY)
    held[path[-1]] = NOBODY
    return made, path


def test_a_plan_in_which_everybody_exists_is_good() -> None:
    assert is_valid("plan", {**everywhere(), "status": "draft"})
    assert told(*check_references(plan_from(everywhere()))) == []


@pytest.mark.parametrize("path", SLUGS, ids=shown)
def test_nobody_by_that_name(path: Path) -> None:
    made, place = with_nobody(path)
    assert is_valid("plan", made)
    assert told(*check_references(plan_from(made))) == [f"G201 {shown(place)}"]


def test_every_place_for_a_slug_in_the_schema_has_been_tried() -> None:
    """The schema is asked which keys hold people, so that a new one cannot be forgotten here."""
    schema = json.loads(resource("schemas", "plan-1.schema.json").read_text(encoding="utf-8"))
    kinds = ("slug", "slugs", "some_slugs", "share", "slug_or_family", "scores", "recipient")
    wanted = {f"#/$defs/{kind}" for kind in kinds}
    keys = {
        key
        for part in (schema, *schema["$defs"].values())
        for key, held in part.get("properties", {}).items()
        if held.get("$ref") in wanted
    }
    tried = {next(step for step in reversed(path) if isinstance(step, str) and step not in WHO) for path in SLUGS}
    assert tried == keys - {"id"}


def test_the_family_is_only_somebody_at_the_end_of_a_tie() -> None:
    tie = {"from": "oma", "to": "family", "kind": "strong"}
    assert told(*check_references(plan(ties=[tie]))) == []
    assert told(*check_references(plan(ties=[{**tie, "from": "family"}]))) == ["G201 ties[0].from"]
    assert told(*check_references(plan(kinship=[{"kind": "sibling", "from": "oma", "to": "family"}]))) == [
        "G201 kinship[0].to"
    ]


def test_a_copy_to_somebody_outside_the_plan_names_nobody() -> None:
    outsider = {"name": "…", "organisation": "…"}
    copies = [{"to": outsider, "date": "2026-10-01", "by": "mail", "what": "…", "parts": [], "digest": ZERO}]
    assert told(*check_references(plan(copies=copies))) == []


RECORDS: list[tuple[str, Mapped, str]] = [
    ("goals[0].part_of", {"goals": [goal(part_of="g-00009")]}, "g-00009"),
    ("goals[0].part_of", {"goals": [goal(part_of="a-00001")], "actions": [action()]}, "a-00001"),
    (
        "evaluations[0].goals[0].goal",
        {
            "evaluations": [
                {"id": "e-00001", "date": "2026-10-01", "by": "oma", "goals": [{"goal": "g-00009", "result": "slow"}]}
            ]
        },
        "g-00009",
    ),
    (
        "evaluations[0].meeting",
        {"evaluations": [{"id": "e-00001", "date": "2026-10-01", "meeting": "m-00009", "goals": []}]},
        "m-00009",
    ),
    ("escalations[0].about", {"escalations": [escalation(about="g-00009")]}, "g-00009"),
    ("escalations[0].about", {"escalations": [escalation(about="x-00001")]}, "x-00001"),
    (
        "consents[0].about[1]",
        {
            "consents": [
                {
                    "id": "t-00001",
                    "given_by": "oma",
                    "date": "2026-10-01",
                    "to": ["oma"],
                    "about": ["reason", "c-00009"],
                    "purpose": "…",
                }
            ]
        },
        "c-00009",
    ),
    (
        "statements[0].about",
        {"statements": [{"id": "n-00001", "by": "oma", "date": "2026-10-01", "text": "…", "about": "m-00009"}]},
        "m-00009",
    ),
]


@pytest.mark.parametrize("place, parts, ident", RECORDS)
def test_no_record_with_that_id_and_kind(place: str, parts: Mapped, ident: str) -> None:
    (finding,) = check_references(plan(**parts))
    assert told(finding) == [f"G202 {place}"]
    assert finding.facts == {"id": ident}


def test_a_void_record_names_nobody_and_may_still_be_named() -> None:
    gone = goal("g-00002", said_by=NOBODY, void="…", actions=[action("a-00002", who=[NOBODY])])
    assert told(*check_references(plan(goals=[goal(part_of="g-00002"), gone]))) == []


def test_what_is_part_of_a_void_goal_names_nobody() -> None:
    goals = [goal(void="…"), goal("g-00002", part_of="g-00001", said_by=NOBODY)]
    assert told(*check_references(plan(goals=goals))) == []


def test_a_person_who_was_a_mistake_can_be_named() -> None:
    people = [*family()["people"], person("tante", "network", void="…")]
    assert told(*check_references(plan(people=people, ties=[{"from": "tante", "to": "oma", "kind": "weak"}]))) == []

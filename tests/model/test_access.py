"""Who may see what: a yes exactly where the view leaves something, with the rule or the consents that are behind it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings

from g1p.errors import PlanIsVoid, ReaderSeesNothing
from g1p.model.access import Access, Cell, access
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.plan import Plan
from g1p.model.reader import KEEPER, OnePerson, view
from g1p.model.reader.pieces import Row
from g1p.model.value import replace
from g1p.store.load import load
from tests.model.everybody import action, bare, escalation, everybody, person, remark
from tests.model.facts import DAY, Mapped
from tests.model.random_plans import plans
from tests.model.small import leave, small

EXAMPLES = [Path(__file__).parents[2] / "examples" / "plans" / f"p-{name}.yaml" for name in ("0yz37", "cvec2")]
"""Families with consents of every kind: for a child, of a child with a parent, of everybody with custody."""

LIGHT = settings(
    max_examples=10, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)

# --- a second opinion: what of each row stands in the mapping of a view ----------------------------------------------


def actions_in(seen: Mapped) -> list[Mapped]:
    return [*seen.get("actions", ()), *(one for goal in seen.get("goals", ()) for one in goal.get("actions", ()))]


def outcomes(seen: Mapped) -> Iterator[object]:
    for one in actions_in(seen):
        yield from ((one["id"], key) for key in ("result", "own_plan") if key in one)
        yield from ((one["id"], moved["was"]) for moved in one.get("moved", ()) if "reason" in moved)


def evaluated(seen: Mapped) -> Iterator[object]:
    for one in seen.get("evaluations", ()):
        yield from ((one["id"], entry["goal"]) for entry in one["goals"])
        yield from ((one["id"], "summary") for _ in range("summary" in one))


def met(seen: Mapped) -> Iterator[object]:
    for one in seen.get("meetings", ()):
        yield one["id"], sorted(one.keys() - {"id", "kind", "wishes"})


def kept_safe(seen: Mapped) -> Iterator[object]:
    safety = seen.get("safety", {})
    yield from (one["id"] for one in safety.get("agreements", ()))
    for check in safety.get("checked", ()):
        yield from ((check["date"], check["by"], who) for who in check.get("scores", ()))


def of_people(*keys: str) -> Callable[[Mapped], Iterator[object]]:
    return lambda seen: ((one["id"], key) for one in seen.get("people", ()) for key in keys if one.get(key))


def listed(key: str, *told_by: str) -> Callable[[Mapped], Iterator[object]]:
    return lambda seen: (str([one.get(by) for by in told_by or ("id",)]) for one in seen.get(key, ()))


def there(*keys: str) -> Callable[[Mapped], Iterator[object]]:
    return lambda seen: (key for key in keys if key in seen)


STANDS: dict[str, Callable[[Mapped], Iterable[object]]] = {
    "title": there("title"),
    "people": of_people("name"),
    "contact_details": of_people("email", "phone", "address"),
    "birth_date": of_people("birth_date", "custody"),
    "coordination": there("coordination", "next_evaluation"),
    "goals": listed("goals"),
    "actions": lambda seen: (one["id"] for one in actions_in(seen)),
    "result": outcomes,
    "evaluations": evaluated,
    "reason": lambda seen: (*there("reason")(seen), *there("reason")({"paused": 1, **seen.get("paused", {})})),
    "strengths": listed("strengths"),
    "concerns": listed("concerns"),
    "earlier_help": listed("earlier_help", "what", "by"),
    "ties": listed("ties", "from", "to"),
    "kinship": listed("kinship", "kind", "from", "to"),
    "life_events": listed("life_events", "date", "year", "text", "person"),
    "closing": lambda seen: (*there("closing")(seen), *listed("closings", "date")(seen)),
    "measurements": listed("measurements"),
    "meetings": met,
    "wishes": lambda seen: (w["text"] for one in seen.get("meetings", ()) for w in one.get("wishes", ())),
    "safety": kept_safe,
    "escalation": listed("escalations"),
    "consents": listed("consents"),
    "agreed": listed("agreed", "by", "date"),
    "copies": listed("copies", "to", "date", "what"),
    "statements": listed("statements"),
}


def stands(plan: Plan, slug: str | None) -> dict[str, list[object]]:
    """What of each row stands in the view of this person, or of the keeper; nothing for who gets no paper."""
    try:
        seen = mapping_of(view(plan, KEEPER if slug is None else OnePerson(slug), DAY).plan)
    except ReaderSeesNothing:
        seen = {}
    return {row: sorted(told(seen), key=str) for row, told in STANDS.items()}


def closed(plan: Plan, slug: str, idents: set[str] | None = None) -> Plan:
    """The plan in which these consents, or all, are no longer for this reader."""
    return replace(
        plan,
        consents=tuple(
            replace(t, to=tuple(to for to in t.to if to != slug)) if idents is None or t.id in idents else t
            for t in plan.consents
        ),
    )


def holds(plan: Plan) -> Access:
    """The matrix, of which every cell is what the views say; returned for what else is to be said of it."""
    found, whole = access(plan, DAY), stands(plan, None)
    assert found.rows == tuple(row for row in get_args(Row) if whole[row])
    people = [one.id for one in plan.people if one.void is None]
    assert [slug for slug in people if any(stands(plan, slug).values())] == list(found.readers)
    assert [slug for slug in people if slug not in found.readers] == list(found.outside)
    assert [(cell.row, cell.reader) for cell in found.cells] == [
        (r, slug) for r in found.rows for slug in found.readers
    ]
    for slug in found.readers:
        seen, by_rule = stands(plan, slug), stands(closed(plan, slug), slug)
        for cell in (one for one in found.cells if one.reader == slug):
            held_against_the_views(plan, cell, seen[cell.row], by_rule[cell.row], whole[cell.row])
    return found


def held_against_the_views(
    plan: Plan, cell: Cell, seen: list[object], by_rule: list[object], whole: list[object]
) -> None:
    where = (cell.row, cell.reader)
    assert (where, cell.shown) == (where, "all" if seen == whole else "some" if seen else "nothing")
    assert (where, bool(cell.grounds)) == (where, bool(by_rule))
    assert (where, bool(cell.consents)) == (where, seen != by_rule)
    if cell.consents:
        without = stands(closed(plan, cell.reader, set(cell.consents)), cell.reader)
        assert (where, without[cell.row]) == (where, by_rule)
        named = [one for one in plan.consents if one.id in cell.consents]
        assert all(cell.reader in one.to and one.void is None for one in named)


@pytest.mark.uncounted
@LIGHT
@given(plan=plans())
def test_a_yes_is_where_the_view_leaves_something_in_random_plans(plan: Mapped) -> None:
    holds(plan_from(plan))


@pytest.mark.uncounted
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_yes_is_where_the_view_leaves_something_in_the_examples(file: Path) -> None:
    assert holds(plan_from(load(file.read_bytes()))).readers


def test_the_second_opinion_knows_every_row() -> None:
    assert tuple(STANDS) == get_args(Row)


# --- by which rule, by which consent ---------------------------------------------------------------------------------


def cells(plan: Mapped, row: str) -> dict[str, tuple[Any, ...]]:
    """A row of the matrix: how much, the rules and the consents, by reader; who sees nothing is left out."""
    found = access(plan_from(plan), DAY)
    return {
        one.reader: (one.shown, *one.grounds, *one.consents)
        for one in found.cells
        if one.row == row and one.shown != "nothing"
    }


def test_everybody_in_the_table_is_held_against_the_views() -> None:
    found = holds(plan_from(everybody()))
    assert set(found.rows) == set(get_args(Row))


def test_by_the_table_and_by_custody() -> None:
    plan = small(child="2013-01-01")
    everyone = {"moeder", "vader", "stiefvader", "kind", "oma", "mentor"}
    assert cells(plan, "title") == {**dict.fromkeys(everyone, ("all", "table")), "keep": ("all", "keeper")}
    by = {"moeder": ("all", "custody"), "vader": ("all", "custody"), "kind": ("all", "age"), "keep": ("all", "keeper")}
    assert cells(plan, "reason") == by


def test_by_the_group_and_because_it_is_their_own() -> None:
    plan = small(child=None)
    plan["people"].append(person("arts", "professional"))
    contact = cells(plan, "contact_details")
    assert contact["mentor"] == contact["arts"] == ("some", "group")
    assert contact["oma"] == contact["kind"] == ("some", "own")
    assert contact["moeder"] == ("all", "custody")


def test_as_the_coordinator() -> None:
    plan = small(actions=[action("a-00001", ["moeder"])])
    plan["coordination"] = {**plan["coordination"], "coordinator": "oma"}
    assert cells(plan, "result") == {
        "moeder": ("all", "own"),
        "oma": ("some", "coordinator"),
        "keep": ("all", "keeper"),
    }
    assert cells(plan, "contact_details")["mentor"] == ("some", "table", "group")


def test_who_is_only_invited() -> None:
    plan = small()
    plan["people"].append(bare("gast", "network", since="2026-12-01"))
    plan["meetings"] = [{"id": "m-00001", "kind": "start", "place": "…", "invited": [{"person": "gast"}]}]
    assert cells(plan, "meetings")["gast"] == ("some", "invited")
    assert "gast" not in cells(plan, "title")


def test_of_a_meeting_without_a_day_yet_that_it_is_there() -> None:
    plan = small(meetings=[{"id": "m-00001", "kind": "start"}])
    assert cells(plan, "meetings")["moeder"] == ("all", "custody")
    assert "oma" not in cells(plan, "meetings")


def test_who_sees_nothing_stands_outside_and_who_is_void_nowhere() -> None:
    plan = small()
    plan["people"] += [
        bare("weg", "network", until="2026-11-20"),
        bare("opa", "mentioned"),
        bare("fout", "network", void="…"),
    ]
    found = access(plan_from(plan), DAY)
    assert found.outside == ("weg", "opa")
    assert "fout" not in found.readers


def test_in_a_household_without_children_the_grown_ups_of_the_family_decide() -> None:
    plan = small(kind="household_plan", child="1980-01-01")
    for one in plan["people"]:
        one.pop("custody", None)
    assert cells(plan, "reason")["moeder"] == ("all", "group")
    assert "oma" not in cells(plan, "reason")


def test_by_a_consent_and_by_all_that_open_it() -> None:
    first, second = leave("moeder", "strengths"), {**leave("moeder", "s-00001", to=["oma"]), "id": "t-00002"}
    other = {**leave("moeder", "concerns"), "id": "t-00003"}
    plan = small(first, second, other, strengths=[remark("s-00001", "moeder"), remark("s-00002", "oma")])
    row = cells(plan, "strengths")
    assert row["oma"] == ("all", "own", "t-00001", "t-00002")
    assert row["mentor"] == ("some", "t-00001")
    assert row["moeder"] == ("all", "custody")


def test_one_of_two_that_are_needed_is_behind_nothing() -> None:
    plan = small(
        {**leave("moeder", "strengths"), "id": "t-00001"},
        {**leave("vader", "concerns"), "id": "t-00002"},
        strengths=[remark("s-00001", "moeder", person="vader"), remark("s-00002", "moeder")],
        concerns=[remark("c-00001", "moeder", person="vader")],
    )
    assert cells(plan, "strengths")["mentor"] == ("some", "t-00001")
    assert "mentor" not in cells(plan, "concerns")


def test_a_consent_for_what_is_not_written_down_is_behind_nothing() -> None:
    mother, keeper = leave("moeder", "contact_details"), {**leave("keep", "contact_details"), "id": "t-00002"}
    assert cells(small(mother, keeper), "contact_details")["oma"] == ("some", "own", "t-00001")


def test_what_is_of_the_whole_family_names_the_consents_of_everybody() -> None:
    both = [{**leave(slug, ["escalation", "life_events"]), "id": f"t-{slug}"} for slug in ("moeder", "vader")]
    events = [{"year": 2010, "text": "…"}, {"year": 2011, "text": "…", "person": "moeder"}]
    plan = small(*both, escalations=[escalation("x-00001", "Elders", "keep")], life_events=events)
    assert cells(plan, "escalation")["mentor"] == ("all", "t-moeder", "t-vader")
    assert "oma" not in cells(plan, "escalation")
    assert cells(plan, "life_events")["oma"] == ("all", "t-moeder", "t-vader")


def test_of_a_void_plan_there_is_no_paper() -> None:
    with pytest.raises(PlanIsVoid):
        access(plan_from(small(void="…")), DAY)


def test_the_order_of_the_people_and_of_the_consents_changes_nothing_but_the_order() -> None:
    both = [{**leave(slug, ["reason", "strengths"]), "id": f"t-{slug}"} for slug in ("moeder", "vader")]
    plan = small(*both, strengths=[remark("s-00001", "moeder", person="vader")])
    before = {cell[:2]: set(cell[3] + cell[4]) for cell in access(plan_from(plan), DAY).cells}
    Random(5).shuffle(plan["people"])
    plan["consents"].reverse()
    assert {cell[:2]: set(cell[3] + cell[4]) for cell in access(plan_from(plan), DAY).cells} == before

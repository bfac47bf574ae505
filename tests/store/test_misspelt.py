"""What stands under a key with a wrong name is looked at, where it is sure which key is meant."""

import copy
import datetime as dt
from typing import Any

import pytest

from g1p.checks.finding import Path
from g1p.store.look import looked_at
from g1p.store.misspelt import renamed, shape_of
from tests.checks.family import TODAY, Mapped, action, family, goal, person


def found(mapping: Mapped) -> list[tuple[str, Path]]:
    return [(finding.code, finding.path) for finding in shape_of("plan", mapping).found]


def with_names(mapping: Any, names: dict[str, str]) -> Any:
    """The same with other keys, everywhere."""
    if isinstance(mapping, list):
        return [with_names(item, names) for item in mapping]
    if not isinstance(mapping, dict):
        return mapping
    return {names.get(key, key): with_names(value, names) for key, value in mapping.items()}


DUTCH = {"people": "betrokkenen", "goals": "doelen", "actions": "acties", "text": "tekst", "group": "groep"}


def test_all_faults_under_dutch_names_are_found_where_they_stand() -> None:
    faulty = family(
        people=[person("moeder", "gezin"), person("Oma", "network", phone=6)],
        goals=[goal(when="nu", actions=[action(due="morgen", status="open")])],
    )
    right = found(faulty)
    dutch = found(with_names(faulty, DUTCH))
    faults = {(code, tuple(DUTCH.get(str(step), step) for step in path)) for code, path in right}
    assert faults <= set(dutch)
    assert {code for code, path in set(dutch) - faults} == {"G102"}
    assert len(dutch) == len(right) + len([1 for key in ("people", "goals")]) + 2 + 1 + 1 + 1


def test_the_mapping_itself_is_not_touched_and_keeps_its_order() -> None:
    mapping = with_names(family(), DUTCH)
    before = copy.deepcopy(mapping)
    shape = shape_of("plan", mapping)
    assert mapping == before
    assert shape.named == family()
    assert list(shape.named) == list(family())
    assert shape.left == []
    assert shape.place(("goals", 0, "actions", 0, "text")) == ("doelen", 0, "acties", 0, "tekst")


@pytest.mark.parametrize(
    "names, sure",
    [
        ({"goals": "doelen"}, True),
        ({"goals": "gaols"}, True),
        ({"goals": "zzz"}, False),
    ],
)
def test_only_what_is_sure_is_read_as_something_else(names: dict[str, str], sure: bool) -> None:
    codes = {code for code, _ in found(with_names(family(goals=[goal(when="nu")]), names))}
    assert ("G105" in codes) == sure


def test_two_keys_that_mean_the_same_are_not_looked_under() -> None:
    mapping = {**family(goals=None), "doelen": [goal(when="nu")], "doel": [goal(when="nu")]}
    assert {code for code, _ in found(mapping)} <= {"G102", "G101"}


def test_a_value_that_does_not_fit_speaks_against_a_name_with_a_slip() -> None:
    mapping = family(goals=[goal(actions=[action(repaets="af en toe", durchgestrichen=1)])])
    assert ("G129", ("goals", 0, "actions", 0, "repaets")) not in found(mapping)
    assert ("G102", ("goals", 0, "actions", 0, "repaets")) in found(mapping)


def test_of_a_file_with_very_many_faults_nothing_more_is_looked_at() -> None:
    mapping = with_names(family(goals=[goal(when="nu")]), DUTCH)
    mapping["tiez"] = [{"zzz": n} for n in range(150)]
    shape = shape_of("plan", {**mapping, "ties": [{"zzz": n} for n in range(150)]})
    assert shape.names == {}


def test_of_other_names_each_keeps_its_place() -> None:
    assert renamed({"a": {"b": 1, "c": 2}}, {("a",): "x", ("a", "b"): "y"}) == {"x": {"y": 1, "c": 2}}


def told(text: str, day: dt.date = TODAY) -> list[tuple[str, int]]:
    return [(one.code, one.line) for one in looked_at(text.encode(), "plan", day).findings]


PLAN = """\
g1p: 1
id: p-7k2mq
title: Rust
status: active
created: 2026-09-01
reason: Er is veel ruzie
betrokkenen:
  - {id: Oma, name: Riet, group: network, role: oma, since: september}
  - {id: coach, name: Els, group: professional, role: coach, since: 2026-09-01}
coordination: {coordinator: oma, keeper: coach, since: 2026-09-08, arrangement: We bellen}
doelen:
  - id: g-1
    text: Geen ruzie meer
    said_by: nobody-here
    when: now
    status: active
next_evaluation: 2026-12-07
"""


def test_the_sense_is_asked_too_and_a_badly_written_id_makes_no_strangers() -> None:
    assert told(PLAN) == [
        ("G102", 7),
        ("G109", 8),
        ("G106", 8),
        ("G102", 11),
        ("G108", 12),
        ("G403", 13),
        ("G201", 14),
    ]


def test_somebody_without_an_id_is_not_the_one_who_may_have_begun() -> None:
    text = PLAN.replace("{id: Oma, name", "{name").replace("coach, since: 2026-09-01", "coach")
    assert ("G225", 10) in told(text)


def test_an_id_that_is_not_there_is_never_named() -> None:
    text = PLAN.replace("  - id: g-1\n    text", "  - text")
    named = [str(fact) for one in looked_at(text.encode(), "plan", TODAY).findings for fact in one.facts.values()]
    assert not any("zz" in fact for fact in named)
    assert "goals[0]" in named


@pytest.mark.parametrize("since", ["since: september", "vanf: september", "begonnen_op: 2026-09-01", ""])
def test_who_has_a_faulty_day_to_begin_is_not_called_invited(since: str) -> None:
    text = PLAN.replace("coach, since: 2026-09-01", f"coach, {since}").replace("coach, }", "coach}")
    assert ("G225" in {code for code, _ in told(text)}) == (not since)


@pytest.mark.parametrize("key, codes", [("checks", set()), ("check", {"G102"}), ("zzzzz", {"G030", "G121"})])
def test_off_is_right_under_checks_however_that_is_spelt(key: str, codes: set[str]) -> None:
    text = f"g1p: 1\norganisation: Team\n{key}: {{off: [G403]}}\n"
    assert {one.code for one in looked_at(text.encode(), "workspace", TODAY).findings} == codes


def test_a_paused_plan_does_not_say_that_a_comment_is_stale() -> None:
    text = PLAN.replace("betrokkenen", "people").replace("doelen", "goals").replace("Oma", "oma")
    text = text.replace("september", "2026-09-01").replace("g-1", "g-00001").replace("nobody-here", "oma")
    seen = looked_at(text.replace("active", "closed").encode(), "plan", TODAY)
    assert seen.unasked == frozenset()  # with a fault of its shape nothing is stale anyway
    paused = text.replace("next_eval", "paused: {since: 2026-11-01, reason: Vakantie}\nnext_eval")
    assert "G403" in looked_at(paused.encode(), "plan", TODAY).unasked
    assert "G403" in looked_at(f"{paused}x_a: no\n".encode(), "plan", TODAY).unasked
    assert looked_at(text.encode(), "plan", TODAY).unasked == frozenset()

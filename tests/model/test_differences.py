"""Steps between two mappings: they lead exactly there, as few as need be, and show nothing of what they hold."""

import copy
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g1p.model.differences import alike, differences
from g1p.model.steps import Drop, Insert, Order, Remove, Set, Step, applied
from tests.model.facts import Mapped
from tests.model.random_plans import plans
from tests.store.mutate import damaged_mapping

values = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from(["", "a", "b", "1"]) | st.floats(0, 1),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "by", "text", "who"]), inner, max_size=3)
    ),
    max_leaves=12,
)
mappings = st.dictionaries(st.sampled_from(["goals", "ties", "wishes", "who", "x_a"]), values, max_size=4)


def exact(value: Any) -> str:
    """A value as text in which types differ and the order of keys does not."""
    return json.dumps(value, sort_keys=True)


def steps_of(was: Mapped, now: Mapped) -> tuple[Step, ...]:
    """The steps, after seeing that they lead there and that nothing that was handed over has changed."""
    before, after = copy.deepcopy(was), copy.deepcopy(now)
    steps = differences(was, now)
    assert exact(applied(was, steps)) == exact(now)
    assert (was, now) == (before, after)
    return steps


@given(was=mappings, now=mappings)
@settings(max_examples=150, deadline=None)
def test_the_steps_between_any_two_mappings_lead_from_one_to_the_other(was: Mapped, now: Mapped) -> None:
    assert bool(steps_of(was, now)) == (exact(was) != exact(now))


@given(was=plans(), now=plans(), seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_the_steps_between_two_plans_lead_from_one_to_the_other(was: Mapped, now: Mapped, seed: int) -> None:
    steps_of(was, now)
    steps_of(was, damaged_mapping(was, seed))
    assert differences(was, was) == ()


@given(plan=plans(), seed=st.integers(0, 2**32))
@settings(max_examples=20, deadline=None)
def test_records_in_another_order_are_only_put_in_order(plan: Mapped, seed: int) -> None:
    now = copy.deepcopy(plan)
    for part in ("people", "goals", "consents"):
        Random(seed).shuffle(now[part])
    assert {type(step) for step in steps_of(plan, now)} <= {Order}


RECORDS: list[tuple[str, Mapped, Mapped]] = [
    ("ties", {"from": "a", "to": "b"}, {"kind": "weak"}),
    ("kinship", {"kind": "parent", "from": "a", "to": "b"}, {"status": "married"}),
    ("life_events", {"year": 2009, "text": "t"}, {"effect": "up"}),
    ("life_events", {"date": "2009-01-01", "text": "t"}, {"effect": "up"}),
    ("earlier_help", {"what": "w", "by": "b"}, {"result": "r"}),
    ("copies", {"to": {"name": "n", "organisation": "o"}, "date": "2026-01-01", "what": "w"}, {"void": "v"}),
    ("agreed", {"by": "a", "date": "2026-01-01"}, {"note": "n"}),
    ("invited", {"person": "a"}, {"answer": "coming"}),
    ("wishes", {"by": "a"}, {"text": "t"}),
    ("feedback", {"by": "a"}, {"score": 3}),
    ("checked", {"date": "2026-01-01", "by": "a"}, {"scores": {"a": 3}}),
    ("moved", {"was": "2026-01-01", "date": "2026-01-02"}, {"reason": "r"}),
    ("earlier", {"coordinator": "a", "since": "2026-01-01"}, {"until": "2026-01-02"}),
    ("goals", {"goal": "g-00000"}, {"result": "slow"}),
    ("people", {"id": "a"}, {"name": "n"}),
]


@pytest.mark.parametrize("part, known, more", RECORDS)
def test_what_a_record_is_known_by_stays_and_the_rest_is_set(part: str, known: Mapped, more: Mapped) -> None:
    (key, value) = next(iter(more.items()))
    other = {**known, next(iter(known)): "other"}
    steps = steps_of({part: [other, known]}, {part: [other, {**known, **more}]})
    assert steps == (Set((part, 1, key), value),)


@pytest.mark.parametrize("part, known, more", RECORDS)
def test_another_record_is_taken_out_and_put_in(part: str, known: Mapped, more: Mapped) -> None:
    now = {**known, **more, list(known)[-1]: "other"}
    assert steps_of({part: [known]}, {part: [now]}) == (Remove((part,), 0), Insert((part,), 0, now))


def test_a_changed_value_deep_inside_is_one_step(example_plan: Mapped) -> None:
    now = copy.deepcopy(example_plan)
    now["goals"][1]["actions"][1]["moved"][2]["reason"] = "feest"
    path = ("goals", 1, "actions", 1, "moved", 2, "reason")
    assert steps_of(example_plan, now) == (Set(path, "feest"),)


def test_keys_come_and_go() -> None:
    assert steps_of({"a": 1, "b": 2}, {"b": 2, "c": {"d": []}}) == (Drop(("a",)), Set(("c",), {"d": []}))


def test_what_goes_goes_first_then_the_order_then_what_comes_then_what_changes() -> None:
    was = [{"id": name} for name in "abcd"]
    now = [{"id": "d"}, {"id": "e"}, {"id": "a", "text": "t"}, {"id": "c"}]
    path = ("people",)
    assert steps_of({"people": was}, {"people": now}) == (
        Remove(path, 1),
        Order(path, (2, 0, 1)),
        Insert(path, 1, {"id": "e"}),
        Set(("people", 2, "text"), "t"),
    )


def test_texts_are_known_by_what_they_say() -> None:
    steps = steps_of({"who": ["a", "b", "c"]}, {"who": ["c", "a", "d"]})
    assert steps == (Remove(("who",), 1), Order(("who",), (1, 0)), Insert(("who",), 2, "d"))


def test_a_text_in_the_place_of_another_is_set_there() -> None:
    assert steps_of({"agenda": ["a", "b", "c"]}, {"agenda": ["a", "d", "c"]}) == (Set(("agenda", 1), "d"),)
    assert steps_of({"agenda": ["a"]}, {"agenda": [{"text": "a"}]})[0] == Remove(("agenda",), 0)


def test_somebody_in_the_place_of_another_takes_over_nothing_that_was_said_of_them() -> None:
    path = ("actions", 0, "who")
    steps = steps_of({"actions": [{"id": "a", "who": ["a", "b"]}]}, {"actions": [{"id": "a", "who": ["c", "b"]}]})
    assert steps == (Insert(path, 1, "c"), Remove(path, 0))
    assert steps_of({"who": ["a"]}, {"who": ["b"]}) == (Insert(("who",), 1, "b"), Remove(("who",), 0))


slugs = st.lists(st.sampled_from("abcde"), unique=True, max_size=4)


@given(was=slugs, now=slugs, part=st.sampled_from(["who", "custody", "share", "for", "present", "agenda"]))
@settings(max_examples=100, deadline=None)
def test_of_a_list_of_words_nothing_is_written_again_that_stays(was: list[str], now: list[str], part: str) -> None:
    steps = steps_of({part: was}, {part: now})
    assert not {step.value for step in steps if isinstance(step, (Insert, Set))} & set(was)
    assert not {was[step.index] for step in steps[:1] if isinstance(step, Remove)} & set(now)


def test_two_that_are_known_by_the_same_are_told_apart_by_their_order() -> None:
    was = [{"by": "a", "text": "1"}, {"by": "a", "text": "2"}]
    now = [{"by": "a", "text": "1"}, {"by": "a", "text": "3"}, {"by": "a", "text": "4"}]
    assert steps_of({"wishes": was}, {"wishes": now}) == (
        Insert(("wishes",), 2, now[2]),
        Set(("wishes", 1, "text"), "3"),
    )


def test_the_first_records_of_a_list_come_one_by_one_and_words_together() -> None:
    now: Mapped = {"ties": [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}], "custody": ["a", "b"]}
    assert steps_of({}, now) == (
        Insert(("ties",), 0, now["ties"][0]),
        Insert(("ties",), 1, now["ties"][1]),
        Set(("custody",), ["a", "b"]),
    )


def test_what_the_file_spells_out_stays_when_the_steps_do_not_know_of_it() -> None:
    raw = {"kind": "family_plan", "ties": [], "people": [{"id": "a", "share": [], "x_own": 1}]}
    steps = differences({"people": [{"id": "a"}]}, {"people": [{"id": "a", "name": "n"}], "ties": [{"from": "a"}]})
    assert applied(raw, steps) == {
        "kind": "family_plan",
        "ties": [{"from": "a"}],
        "people": [{"id": "a", "share": [], "x_own": 1, "name": "n"}],
    }


@pytest.mark.parametrize("one, other", [(1, True), (0, False), (1, 1.0), (1, "1"), (None, ""), ([], {}), ("", [])])
def test_values_of_another_type_are_not_alike(one: Any, other: Any) -> None:
    assert not alike(one, other)
    assert not alike({"a": [one]}, {"a": [other]})
    assert alike({"a": one, "b": 1}, {"b": 1, "a": one})


def test_a_path_that_leads_nowhere_is_an_error() -> None:
    with pytest.raises(KeyError):
        applied({}, [Set(("paused", "reason"), "r")])
    with pytest.raises(IndexError):
        applied({"goals": []}, [Remove(("goals",), 0)])


def test_no_step_shows_what_it_holds() -> None:
    steps = [Set(("title",), "Samira"), Drop(("Samira",)), Insert(("a",), 0, "Samira"), Remove(("Samira",), 0)]
    assert "Samira" not in repr([*steps, Order(("Samira",), (0,))])


def test_what_was_handed_over_is_not_shared_with_the_result() -> None:
    value: Mapped = {"who": ["a"]}
    made = applied({}, [Set(("x_a",), value), Insert(("x_b",), 0, value), Insert(("x_a", "who"), 1, "b")])
    assert value == {"who": ["a"]}
    assert made == {"x_a": {"who": ["a", "b"]}, "x_b": [{"who": ["a"]}]}

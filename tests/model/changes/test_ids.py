"""Ids: made at random, never one that is used, and found by their beginning."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from g1p.checks.walk import everything
from g1p.errors import AmbiguousRecord, NoRecordId, NothingTyped, NotInPlan, OtherKind
from g1p.model.ids import ALPHABET, LETTERS, find_record, ids_of, new_id
from g1p.model.mapping import plan_from
from g1p.model.value import Record
from g1p.store.load import load
from g1p.store.schema import is_valid, schema_of
from tests.checks.family import action, goal
from tests.conftest import ROOT
from tests.model.changes.changing import home, refused

EXAMPLES = sorted((ROOT / "examples" / "plans").rglob("*.yaml"))


def choosing(letters: str) -> Callable[[str], str]:
    """Picks these letters one after the other."""
    turn = cycle(letters)
    return lambda _: next(turn)


def test_an_id_is_a_letter_a_dash_and_five_of_thirty_two() -> None:
    assert new_id("g", (), choosing("7k2mq")) == "g-7k2mq"
    assert len(ALPHABET) == len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("ilou")


def test_an_id_that_is_taken_is_not_made_again() -> None:
    assert new_id("a", {"a-00000", "a-11111"}, choosing("000001111122222")) == "a-22222"


@pytest.mark.parametrize("kind", LETTERS)
def test_every_kind_of_id_is_what_the_schema_asks_for(kind: str) -> None:
    random = Random(1)
    patterns = {ref["pattern"] for ref in schema_of("plan")["$defs"].values() if "pattern" in ref}
    assert f"^{LETTERS[kind]}-[0-9{ALPHABET[10:]}]{{5}}$" in patterns
    for _ in range(20):
        ident = new_id(LETTERS[kind], (), random.choice)
        statement = {"id": "n-00000", "by": "sem", "date": "2026-01-01", "text": "…", "about": ident}
        mapping = {"g1p": 1, "id": "p-00000", "title": "…", "status": "draft", "created": "2026-01-01", "reason": "…"}
        people = [{"id": "sem", "name": "…", "group": "family", "role": "…"}]
        assert is_valid("plan", {**mapping, "people": people, "goals": [], "statements": [statement]})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_id_in_a_plan_counts(path: Path) -> None:
    plan = plan_from(load(path.read_bytes()))
    assert ids_of(plan) == {value.id for _, value in everything(plan) if isinstance(value, Record)}


def test_void_ids_and_those_deep_in_the_plan_count() -> None:
    safety = {"agreements": [{"id": "v-00001", "text": "…", "who": ["sem"], "void": "…"}]}
    plan = home(goals=[goal(void="…", actions=[action(void="…")])], safety=safety)
    assert ids_of(plan) == {"p-00000", "g-00001", "a-00001", "v-00001"}


GOALS = [goal("g-7k2mq"), goal("g-7k3xx", void="…"), goal("g-ggggg", actions=[action("a-7k2mq")])]


@pytest.mark.parametrize("said", ["7k2", "g-7k2", "g-7k2mq", "7K2MQ", "G-7k2"])
def test_a_record_is_found_by_its_beginning(said: str) -> None:
    assert find_record(home(goals=GOALS), "goal", said) == "g-7k2mq"
    assert find_record(home(goals=GOALS), "goal", "gg") == "g-ggggg"
    assert find_record(home(goals=GOALS), "action", "7") == "a-7k2mq"


@pytest.mark.parametrize("said", ["g", "G", "g-"])
def test_the_letter_alone_begins_every_id_of_its_kind(said: str) -> None:
    found = refused(AmbiguousRecord, lambda plan: find_record(plan, "goal", said), home(goals=GOALS))
    assert found.candidates == ("g-7k2mq", "g-7k3xx", "g-ggggg")
    assert find_record(home(goals=[goal("g-7k2mq")]), "goal", said) == "g-7k2mq"


@pytest.mark.parametrize("said", ["", " "])
def test_no_word_is_no_id(said: str) -> None:
    refused(NothingTyped, lambda plan: find_record(plan, "goal", said), home(goals=GOALS))


def test_several_that_begin_so_are_named() -> None:
    assert refused(AmbiguousRecord, lambda plan: find_record(plan, "goal", "7k"), home(goals=GOALS)).candidates == (
        "g-7k2mq",
        "g-7k3xx",
    )


def test_what_is_not_in_the_plan_is_not_found() -> None:
    refused(NotInPlan, lambda plan: find_record(plan, "goal", "zzz"), home(goals=GOALS))


@pytest.mark.parametrize(
    "said", ["7k2mqq", "p-00000/g-7k2mq", "a-7 k", "../7k", "-7k", "7k\n", "７k", "il", "g-g-7k", "y-7k2", "ga-7k2"]
)
def test_what_no_id_of_the_kind_can_begin_with_is_told_so(said: str) -> None:
    error = refused(NoRecordId, lambda plan: find_record(plan, "goal", said), home(goals=GOALS))
    assert error.facts == {"said": said, "record": "goal", "letter": "g"}


@pytest.mark.parametrize(
    "said, other", [("a-7k2mq", "action"), ("A-", "action"), ("p-00000", "plan"), ("v-0", "safety agreement")]
)
def test_the_id_of_another_kind_is_named_as_what_it_is(said: str, other: str) -> None:
    error = refused(OtherKind, lambda plan: find_record(plan, "goal", said), home(goals=GOALS))
    assert error.facts == {"said": said, "record": "goal", "other": other, "letter": "g"}

"""Canaries in every text of random plans: each reader is shown what the table gives, and nothing that it does not."""

import copy
import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from g1p.errors import NobodyInAudience, ReaderSeesNothing
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.reader import Manager, view
from g1p.model.reader.readers import Reader
from tests.model.facts import Mapped, facts_of, is_fact, reader_named, texts
from tests.model.oracle import Oracle, plain
from tests.model.random_plans import KEEPER, SLUGS, plans
from tests.sizes import size

pytestmark = pytest.mark.uncounted

READERS = [*SLUGS, "the keeper", "audience family", "audience network", "audience team"]
ON = st.sampled_from([dt.date(2026, 11, 20), dt.date(2026, 11, 21)])
MANAGER = Manager("somebody", "to@example.org")
EXAMPLES = settings(
    max_examples=size(100, 300), derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


def shown(plan: Mapped, reader: Reader, day: dt.date) -> Mapped | None:
    """The view as a mapping; None when this reader gets no paper."""
    try:
        return mapping_of(view(plan_from(plan), reader, day).plan)
    except (NobodyInAudience, ReaderSeesNothing):
        return None


def members(oracle: Oracle, audience: str) -> list[str]:
    """Who of an audience takes part."""
    groups = {"audience network": "network", "audience team": "professional"}
    at_table = [slug for slug in oracle.people if oracle.takes_part(slug)]
    if audience == "audience family":
        return [slug for slug in at_table if oracle.first(slug)]
    return [slug for slug in at_table if oracle.people[slug]["group"] == groups[audience]]


def of_one(oracle: Oracle, me: str, *, for_others: bool = False) -> tuple[set[str], set[str]]:
    """What somebody who takes part must, and may, be shown.

    The page is silent on a keeper who is an audience alone: such a paper is `for_others`, and keeps to the table.
    """
    everything = set(facts_of(oracle.plan))
    if me in (KEEPER, "the keeper") and not for_others:
        return everything, everything
    bounds = [bound for bound in oracle.bounds(me) if bound[0] in everything]
    return {fact for fact, must, _ in bounds if must}, {fact for fact, _, may in bounds if may}


def expected(oracle: Oracle, reader: str) -> tuple[set[str], set[str]] | None:
    """What this reader must, and may, be shown; None for who gets no paper."""
    if reader.startswith("audience"):
        those = members(oracle, reader)
        each = [of_one(oracle, slug, for_others=len(those) == 1) for slug in those]
        return (
            (set.intersection(*(must for must, _ in each)), set.intersection(*(may for _, may in each)))
            if each
            else None
        )
    if reader == "the keeper" or oracle.takes_part(reader):
        return of_one(oracle, reader)
    one, today = oracle.people[reader], oracle.day.isoformat()
    gone = one["group"] == "mentioned" or one.get("until", today) < today
    invited = set() if gone else set(oracle.invitation(reader))
    return (invited, invited) if invited else None


def others(held: Any, hidden: frozenset[str]) -> Any:
    """The plan with another text in every place that the reader cannot see."""
    if isinstance(held, dict):
        return {key: others(item, hidden) for key, item in held.items()}
    if isinstance(held, list):
        return [others(item, hidden) for item in held]
    return f"ANOTHER {held[::-1]}" if isinstance(held, str) and held in hidden else held


@EXAMPLES
@given(plan=plans(), day=ON)
def test_each_reader_is_shown_what_the_table_gives_and_nothing_else(plan: Mapped, day: dt.date) -> None:
    oracle = Oracle(plain(copy.deepcopy(plan)), day)
    facts: dict[str, frozenset[str]] = {}
    for reader in READERS:
        if reader in SLUGS and reader not in oracle.people:
            continue  # void: nobody
        bound, made = expected(oracle, reader), shown(plan, reader_named(reader), day)
        assert (made is None) == (bound is None), reader
        if made is not None and bound is not None:
            facts[reader] = facts_of(made)
            must, may = bound
            leaked, missing = set(facts[reader] - may), must - facts[reader]
            assert (reader, leaked, missing) == (reader, set(), set())
            assert not [text for text in facts[reader] if text.startswith(("CANARY-x", "CANARY-void"))], reader
    for audience in READERS[-3:]:
        for slug in members(oracle, audience):
            assert facts[audience] <= facts[slug]


@EXAMPLES
@given(plan=plans(), day=ON, reader=st.sampled_from(READERS))
def test_what_is_hidden_does_not_touch_the_view(plan: Mapped, day: dt.date, reader: str) -> None:
    if any(one["id"] == reader and "void" in one for one in plan["people"]):
        return
    made = shown(plan, reader_named(reader), day)
    if made is not None:
        hidden = frozenset(text for text in texts(plan) if is_fact(text)) - frozenset(texts(made))
        assert shown(others(plan, hidden), reader_named(reader), day) == made


@EXAMPLES
@given(plan=plans(), day=ON)
def test_a_manager_is_shown_the_action_named_and_nothing_of_the_family(plan: Mapped, day: dt.date) -> None:
    oracle = Oracle(plain(copy.deepcopy(plan)), day)
    made = shown(plan, MANAGER, day)
    asked = oracle.plan["escalations"]
    must = {action["text"] for action, _ in oracle.actions if action["id"] in {one.get("about") for one in asked}}
    professionals = [one for one in oracle.people.values() if one["group"] == "professional"]
    may = {*must, *(one[key] for one in professionals for key in ("name", "role"))}
    for one in asked:
        helpers = [p["id"] for p in professionals if p["organisation"] == one["organisation"]]
        opened = any(oracle.family_opens(slug, "escalation", one["id"]) for slug in helpers)
        may |= {one["to"]["name"], one["answers"][0]["text"], one["resolved"]["outcome"]}
        if opened:
            may |= {one["reason"], *(p[key] for p in oracle.people.values() for key in ("name", "role"))}
            may |= {goal["text"] for goal in oracle.goals.values()}
    facts = facts_of(made or {})
    leaked, missing = set(facts - may), must - facts
    assert (leaked, missing) == (set(), set())

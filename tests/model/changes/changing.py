"""A change tried on a plan: what comes of it is a whole plan, the plan before it stays, and a refusal is a sentence."""

import copy
import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from g1p.checks.codes import CODES
from g1p.checks.sense import sense
from g1p.errors import G1pError
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.plan import Plan
from g1p.store.schema import is_valid
from g1p.words import Words
from tests.checks.family import TODAY, family, goal, person, plan
from tests.model.facts import Mapped

E = TypeVar("E", bound=G1pError)
LATER = dt.date(2026, 12, 18)
EARLIER = dt.date(2026, 11, 2)
TEXTS = {
    "": "empty_text",
    " \u00a0\u200b": "empty_text",
    "x" * 2001: "text_too_long",
    "a\u202eb": "character_refused",
    "a\x1bb": "character_refused",
    "a\rb": "character_refused",
}
"""Texts that no plan takes, each with the code of its refusal."""


def everybody(*more: Mapped) -> list[Mapped]:
    """The family and these people, with somebody of each kind who can do little: left, dead, invited, mentioned…"""
    return [
        *family()["people"],
        person("mentor", "professional"),
        person("weg", "network", until="2026-11-20"),
        person("dood", "family", died="2026-11-20"),
        person("genood", "professional", since="2026-11-22"),
        {"id": "opa", "name": "…", "group": "mentioned", "role": "…"},
        person("fout", "network", void="…"),
        *more,
    ]


def home(**parts: Any) -> Plan:
    """The small family of the checks, with everybody in it."""
    return plan(**{"people": everybody(), **parts})


def draft(**parts: Any) -> Plan:
    """The same before it begins."""
    return home(status="draft", next_evaluation=None, **parts)


def closed(**parts: Any) -> Plan:
    """The same when it has ended."""
    closing = {"date": "2026-11-20", "reason": "moved_away"}
    return home(**{"status": "closed", "goals": [goal()], "closing": closing, "next_evaluation": None, **parts})


def with_void(**parts: Any) -> Plan:
    """The same, but the plan itself is a mistake."""
    return home(void="…", **parts)


def made(change: Callable[..., Plan], was: Plan, *given: Any, **named: Any) -> Plan:
    """What comes of a change: a whole plan without new faults; `was` stays as it was, and is given back when equal."""
    before = copy.deepcopy(mapping_of(was))
    now = change(was, *given, **named)
    assert mapping_of(was) == before
    assert (now is was) == (now == was)
    mapping = mapping_of(now)
    assert is_valid("plan", mapping)
    assert plan_from(mapping) == now
    assert not errors(now) - errors(was)
    return now


def same(change: Callable[..., Plan], was: Plan, *given: Any, **named: Any) -> bool:
    """Whether it was so already."""
    return made(change, was, *given, **named) is was


def refused(kind: type[E], change: Callable[..., object], was: Plan, *given: Any, **named: Any) -> E:
    """The refusal, which has a sentence in every language for which nothing is missing."""
    with pytest.raises(G1pError) as caught:
        change(was, *given, **named)
    error = caught.value
    assert type(error) is kind
    for words in (Words.of("en"), Words.of("nl")):
        assert "{" not in words.error(error)
    return error


def refused_code(change: Callable[..., Plan], was: Plan, *given: Any, **named: Any) -> str:
    """The code of the refusal."""
    with pytest.raises(G1pError) as caught:
        change(was, *given, **named)
    return caught.value.code


def errors(found: Plan, today: dt.date = TODAY) -> Counter[str]:
    """The errors in a plan, counted by code."""
    return Counter(one.code for one in sense(found, today) if CODES[one.code].severity == "error")

"""Does one person, or one record without an id, stand in the plan twice?"""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from g1p.checks.finding import Finding, Path, shown
from g1p.checks.walk import walk
from g1p.model.differences import TOLD_APART
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.value import Record, Value


def check_same_person(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G229) for everybody who looks like somebody before them, until the plan is closed.

    Who has left does not count: somebody may come back under another id.
    """
    if plan.void is not None or plan.status == "closed":
        return
    here = [(index, p) for index, p in enumerate(plan.people) if p.void is None and not p.is_gone(today)]
    told: set[int] = set()
    for (before, one), (index, other) in combinations(here, 2):
        if one.id != other.id and index not in told and _look_alike(one, other):
            told.add(index)
            yield Finding("G229", ("people", index), {"first": shown(("people", before))})


def _look_alike(one: Person, other: Person) -> bool:
    """Whether they have the same e-mail address, or the same name and day of birth."""
    if one.email and other.email and one.email.casefold() == other.email.casefold():
        return True
    return one.birth_date is not None and one.birth_date == other.birth_date and _plain(one.name) == _plain(other.name)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def check_told_apart(plan: Plan) -> Iterator[Finding]:
    """A finding (G236) for every record that nothing tells apart from one before it, until the plan is closed.

    A merge would not know which of the two it has before it.
    """
    if plan.status == "closed":
        return
    first: dict[Path, list[tuple[list[Any], Path]]] = {}
    for path, value in walk(plan):
        keys = TOLD_APART.get(str(path[-2])) if len(path) > 1 else None
        if keys is None or isinstance(value, Record):  # a goal of the plan itself has an id
            continue
        known = [_field(value, key) for key in keys]
        before = first.setdefault(path[:-1], [])
        same = next((where for held, where in before if held == known), None)
        if same is None:
            before.append((known, path))
        else:
            told = [key for key, held in zip(keys, known, strict=True) if held is not None]
            yield Finding("G236", path, {"first": shown(same), "keys": ", ".join(told)})


def _field(value: Value, key: str) -> Any:
    """What stands at this key; `from` is `from_` in Python."""
    return getattr(value, key if key in type(value).kinds else f"{key}_")

"""Does one person, or one record without an id, stand in the plan twice?"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from g1p.checks.finding import Finding, Path, shown
from g1p.checks.walk import walk
from g1p.model.differences import TOLD_APART
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.value import Record, Value

Sign = tuple[str, ...]
"""Something by which a person may be known again: what it is, and what stands there."""


def check_same_person(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G229) for everybody who looks like somebody before them, until the plan is closed.

    Who has left does not count: somebody may come back under another id.
    """
    if plan.void is not None or plan.status == "closed":
        return
    known: dict[Sign, dict[dt.date | None, int]] = {}  # the first of each day of birth: a file may hold many Jansens
    for index, person in enumerate(plan.people):
        if person.void is not None or person.is_gone(today):
            continue
        signs = list(_signs(person))
        near = [before for sign in signs for before in _who_may_be(person, sign, known.get(sign, {}))]
        other = min((before for before in near if plan.people[before].id != person.id), default=None)
        if other is not None:
            yield Finding("G229", ("people", index), {"first": shown(("people", other))})
        for sign in signs:
            known.setdefault(sign, {}).setdefault(person.birth_date, index)


def _signs(person: Person) -> Iterator[Sign]:
    """What two people have in common when they are one: an address, a name and a birthday, or a whole name and more.

    A first name and a role are not enough: a family may have two aunts Riet.
    """
    name = _plain(person.name)
    if person.email:
        yield "email", person.email.casefold()
    if person.birth_date:
        yield "birth_date", name, person.birth_date.isoformat()
    for key in ("role", "organisation", "phone") if " " in name else ():
        if held := getattr(person, key):
            yield key, name, person.group, _plain(held)


def _who_may_be(person: Person, sign: Sign, known: Mapping[dt.date | None, int]) -> Iterator[int]:
    """Of those with this sign, by day of birth, who may be this person: two days of birth are two people.

    But one address is one person, whatever else stands there.
    """
    for born, before in known.items():
        if sign[0] == "email" or born is None or person.birth_date is None or born == person.birth_date:
            yield before


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


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

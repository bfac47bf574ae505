"""Ids of records: a letter for the kind, a dash, and five letters or digits that nobody confuses (Crockford base32)."""

import re
from collections.abc import Callable, Container, Iterator

from g1p.errors import AmbiguousRecord, NotInPlan
from g1p.model.plan import Plan
from g1p.model.value import Record, Value

LETTERS: dict[str, str] = {
    "plan": "p",
    "goal": "g",
    "action": "a",
    "strength": "s",
    "concern": "c",
    "meeting": "m",
    "evaluation": "e",
    "consent": "t",
    "escalation": "x",
    "safety agreement": "v",
    "measurement": "z",
    "statement": "n",
}
"""The letter that the id of each kind of record begins with."""

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 5
BEGINNING = re.compile(f"[{ALPHABET}]{{1,{LENGTH}}}")


def new_id(letter: str, taken: Container[str], pick: Callable[[str], str]) -> str:
    """An id that is not yet `taken`; `pick` takes one character out of a text, at random (`secrets.choice`)."""
    while True:
        ident = f"{letter}-{''.join(pick(ALPHABET) for _ in range(LENGTH))}"
        if ident not in taken:
            return ident


def ids_of(plan: Plan) -> frozenset[str]:
    """Every id in the plan, its own too and those of void records: none of them is ever used again."""
    return frozenset(record.id for record in _records(plan))


def find_record(plan: Plan, kind: str, said: str) -> str:
    """The id of the record of this kind that `said` means: the beginning of its id, with or without the letter.

    Void records are found too; what may be done with them, the change says. Raises NotInPlan, or AmbiguousRecord with
    the candidates.
    """
    start = beginning(kind, said)
    found = sorted(ident for ident in ids_of(plan) if start is not None and ident.startswith(start))
    if not found:
        raise NotInPlan(said=said, plan=plan.id)
    if len(found) > 1:
        raise AmbiguousRecord(tuple(found), said=said)
    return found[0]


def beginning(kind: str, said: str) -> str | None:
    """What the id that somebody means begins with, its letter first; None when no id can begin so."""
    letter = LETTERS[kind]
    rest = said.lower().removeprefix(f"{letter}-")
    return f"{letter}-{rest}" if BEGINNING.fullmatch(rest) else None


def _records(value: Value) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
    for name in type(value).kinds:
        held = getattr(value, name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Value):
                yield from _records(part)

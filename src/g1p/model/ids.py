"""Ids of records: a letter for the kind, a dash, and five letters or digits that nobody confuses (Crockford base32)."""

import re
from collections.abc import Callable, Container, Iterator

from g1p.errors import N_, AmbiguousRecord, NoRecordId, NothingTyped, NotInPlan, OtherKind
from g1p.model.plan import Plan
from g1p.model.value import Record, Value

LETTERS: dict[str, str] = {
    N_("plan"): "p",
    N_("goal"): "g",
    N_("action"): "a",
    N_("strength"): "s",
    N_("concern"): "c",
    N_("meeting"): "m",
    N_("evaluation"): "e",
    N_("consent"): "t",
    N_("escalation"): "x",
    N_("safety agreement"): "v",
    N_("measurement"): "z",
    N_("statement"): "n",
}
"""The letter that the id of each kind of record begins with."""

KINDS = {letter: kind for kind, letter in LETTERS.items()}
"""The kind of record whose ids begin with this letter."""

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 5
IDENT = re.compile(f"[{''.join(KINDS)}]-[{ALPHABET}]{{{LENGTH}}}")
BEGINNING = re.compile(f"[{ALPHABET}]{{1,{LENGTH}}}")
LOOKS_LIKE_ONE = re.compile("[a-z]-[0-9a-z]*")


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

    Void records are found too; what may be done with them, the change says. Raises NotInPlan, AmbiguousRecord with the
    candidates, or what `beginning` raises.
    """
    start = beginning(kind, said)
    found = sorted(ident for ident in ids_of(plan) if ident.startswith(start))
    if not found:
        raise NotInPlan(said=said, plan=plan.id, record=kind)
    if len(found) > 1:
        raise AmbiguousRecord(tuple(found), said=said)
    return found[0]


def beginning(kind: str, said: str) -> str:
    """What the id that somebody means begins with, its letter first; the letter alone is that of every one.

    Raises OtherKind for the id of another kind, NothingTyped for no word at all, NoRecordId when no id can begin so.
    """
    check_kind(kind, said)
    letter = LETTERS[kind]
    if not said.strip():
        raise NothingTyped(said=said, record=kind, letter=letter)
    if said.lower() in (letter, f"{letter}-"):
        return f"{letter}-"
    rest = said.lower().removeprefix(f"{letter}-")
    if not BEGINNING.fullmatch(rest):
        raise NoRecordId(said=said, record=kind, letter=letter)
    return f"{letter}-{rest}"


def check_kind(kind: str, said: str) -> None:
    """Refuses what looks like the id of another kind, or the beginning of one: OtherKind."""
    other = KINDS.get(said[0].lower(), kind) if LOOKS_LIKE_ONE.fullmatch(said.lower()) else kind
    if other != kind:
        raise OtherKind(said=said, record=kind, other=other, letter=LETTERS[kind])


def _records(value: Value) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
    for name in type(value).kinds:
        held = getattr(value, name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Value):
                yield from _records(part)

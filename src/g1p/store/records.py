"""Records by the beginning of their id, over all plans of a workspace."""

from collections.abc import Sequence
from secrets import choice
from typing import NamedTuple

from g1p.errors import AmbiguousRecord, G1pError, RecordInTwoFiles, RecordNotFound
from g1p.model.ids import LETTERS, beginning, ids_of, new_id
from g1p.store.files import read_bytes
from g1p.store.plans import Stored, read_plan
from g1p.store.workspace import Workspace


class Found(NamedTuple):
    """A record: its id, and the plan that it stands in, as it was read."""

    ident: str
    stored: Stored


def find_anywhere(workspace: Workspace, kind: str, said: str) -> Found:
    """The record of a kind, such as `action`, that `said` means: the beginning of its id, with or without the letter.

    Void records are found too; what may be done with them, the change says. While a plan that may hold another one
    cannot be read, nothing is guessed: only a whole id is taken. Raises RecordNotFound, AmbiguousRecord with the
    candidates, RecordInTwoFiles with the files, what `beginning` raises, or what is wrong with that plan.
    """
    start = beginning(kind, said)
    found, wrong = _beginning_with(workspace, start)
    whole = [one for one in found if one.ident == start]
    if wrong is not None and not whole:
        raise wrong
    if not found:
        raise RecordNotFound(said=said, record=kind)
    meant = whole or found
    if len({one.ident for one in meant}) > 1:
        raise AmbiguousRecord(_candidates(meant), said=said)
    if len(meant) > 1:
        raise RecordInTwoFiles(tuple(one.stored.name for one in meant), said=meant[0].ident)
    return meant[0]


def _candidates(found: list[Found]) -> tuple[str, ...]:
    """The ids; one that stands in two plans, with its file."""
    ids = [one.ident for one in found]
    return tuple(one.ident if ids.count(one.ident) == 1 else f"{one.ident} ({one.stored.name})" for one in found)


def _beginning_with(workspace: Workspace, start: str) -> tuple[list[Found], G1pError | None]:
    """The records, by id, and what is wrong with the first plan that may hold more of them but cannot be read.

    A plan that does not hold these letters anywhere is not worth reading further.
    """
    found: list[Found] = []
    wrong: G1pError | None = None
    for file in workspace.files():
        try:
            if start.encode() in read_bytes(file):
                stored = read_plan(file, workspace.name(file), workspace.cache, unresolved=True)
                found += [Found(ident, stored) for ident in ids_of(stored.plan) if ident.startswith(start)]
        except G1pError as refused:
            wrong = wrong or refused
    return sorted(found, key=lambda one: (one.ident, one.stored.name)), wrong


def fresh_id(workspace: Workspace, kind: str) -> str:
    """A new id for a record of this kind, or for a plan.

    Its letters stand in no plan file, in whatever place: so it is not that of a void record or one in a faulty file
    either. In another clone the same id can be made by chance, once in thirty million.
    """
    return new_among([read_bytes(file) for file in workspace.files()], LETTERS[kind])


def new_among(files: Sequence[bytes], letter: str) -> str:
    """A new id with this letter, which stands in none of these files, in whatever place."""
    while True:
        ident = new_id(letter, (), choice)
        if not any(ident.encode() in data for data in files):
            return ident

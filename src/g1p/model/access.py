"""Who may see which part of a plan, and by what: worked out from the views themselves, so that there is one rule."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from g1p.errors import ReaderSeesNothing
from g1p.model.ages import GROWN_UP, has_custody, years
from g1p.model.consents import without_consents
from g1p.model.people import Group, Person
from g1p.model.plan import Plan
from g1p.model.reader import KEEPER, OnePerson, view
from g1p.model.reader.behind import behind
from g1p.model.reader.pieces import Piece, Row, pieces
from g1p.model.value import replace

Shown = Literal["all", "some", "nothing"]
Ground = Literal["table", "group", "custody", "age", "coordinator", "own", "keeper", "invited"]
"""Why somebody sees something without a consent: as everybody at the table does, or everybody of the group; by custody
of a child, or as a child of twelve or older; as the coordinator; because it is their own; as the keeper; when invited.
"""

NEWCOMER = "?"
"""Somebody of whom the plan holds nothing yet; no person has this id."""


class Cell(NamedTuple):
    """How much of a part somebody sees, by which rules, and by which consents (their ids)."""

    row: Row
    reader: str
    shown: Shown
    grounds: tuple[Ground, ...] = ()
    consents: tuple[str, ...] = ()


class Access(NamedTuple):
    """The matrix of a plan on a day: parts that hold something, who sees anything, and who sees nothing at all."""

    rows: tuple[Row, ...]
    readers: tuple[str, ...]
    outside: tuple[str, ...]
    cells: tuple[Cell, ...]


class Reason(NamedTuple):
    """Why somebody sees one piece: by a rule, or else by consents."""

    ground: Ground | None = None
    consents: frozenset[str] = frozenset()


def access(plan: Plan, day: dt.date) -> Access:
    """Who may see which part on `day`, each in the order of the plan; raises PlanIsVoid."""
    whole = pieces(view(plan, KEEPER, day).plan)
    rows = tuple(row for row in get_args(Row) if any(piece.row == row for piece in whole))
    closed = without_consents(plan)
    newcomers = {group: _to_newcomer(closed, day, group) for group in get_args(Group) if group != "mentioned"}
    people = [person for person in plan.people if person.void is None]
    seen = {person.id: _reasons(plan, closed, newcomers, person, day) for person in people}
    readers = tuple(slug for slug, found in seen.items() if found)
    cells = tuple(_cell(plan, row, slug, whole, seen[slug]) for row in rows for slug in readers)
    return Access(rows, readers, tuple(slug for slug, found in seen.items() if not found), cells)


def _reasons(
    plan: Plan, closed: Plan, newcomers: Mapping[Group, frozenset[Piece]], me: Person, day: dt.date
) -> dict[Piece, Reason]:
    """Every piece that this person may see, and why; nothing for who gets no paper.

    `closed` is the plan without a consent for anybody, and `newcomers` what somebody new in each group sees of that.
    """
    try:
        made = view(plan, OnePerson(me.id), day)
    except ReaderSeesNothing:
        return {}
    seen = pieces(made.plan)
    if made.is_whole or made.invited_only:
        everything: Ground = "keeper" if made.is_whole else "invited"
        return dict.fromkeys(seen, Reason(everything))
    found: dict[Piece, Reason] = {}
    for ground, shown in _by_rule(closed, newcomers, me, day):
        for piece in shown & seen:
            found.setdefault(piece, Reason(ground))
    opened = behind(plan, me, day)
    return found | {piece: Reason(None, opened[piece.row, piece.of]) for piece in seen - found.keys()}


def _by_rule(
    closed: Plan, newcomers: Mapping[Group, frozenset[Piece]], me: Person, day: dt.date
) -> Iterator[tuple[Ground, frozenset[Piece]]]:
    """What somebody sees who is ever more like this person: what one adds to those before, it is the reason of."""
    yield "table", newcomers["network"]
    yield "group", newcomers[me.group]
    decides = any(has_custody(closed, me, child, day) for child in me.custody)
    if decides or years(closed, me, day) < GROWN_UP:
        yield "custody" if decides else "age", _to_newcomer(closed, day, me.group, me)
    if closed.coordination is not None and closed.coordination.coordinator == me.id:
        steered = replace(closed, coordination=replace(closed.coordination, coordinator=NEWCOMER))
        yield "coordinator", _to_newcomer(steered, day, me.group, me)
    yield "own", pieces(view(closed, OnePerson(me.id), day).plan)


def _to_newcomer(plan: Plan, day: dt.date, group: Group, like: Person | None = None) -> frozenset[Piece]:
    """What somebody of this group sees on the first day; `like` whom they have an age, and custody."""
    newcomer = Person(id=NEWCOMER, name="", group=group, role="", since=day)
    if like is not None:
        newcomer = replace(newcomer, birth_date=like.birth_date, custody=like.custody)
    return pieces(view(replace(plan, people=(*plan.people, newcomer)), OnePerson(NEWCOMER), day).plan)


def _cell(plan: Plan, row: Row, slug: str, whole: frozenset[Piece], seen: dict[Piece, Reason]) -> Cell:
    found = [reason for piece, reason in seen.items() if piece.row == row]
    if not found:
        return Cell(row, slug, "nothing")
    shown: Shown = "all" if len(found) == sum(piece.row == row for piece in whole) else "some"
    grounds = {reason.ground for reason in found}
    ids = frozenset().union(*(reason.consents for reason in found))
    return Cell(
        row,
        slug,
        shown,
        tuple(ground for ground in get_args(Ground) if ground in grounds),
        tuple(consent.id for consent in plan.consents if consent.id in ids),
    )

"""The network, the family tree, the lifeline and earlier help: each a line of a picture (plan-format, "The parts")."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from g1p.errors import (
    OtherWayRound,
    ParentIsYounger,
    StatusOfPartners,
    TreeGoesRound,
    WithOneself,
    WrittenAlready,
    YearInFuture,
    YearNotUnderstood,
)
from g1p.model.changes.find import known, not_closed, same_or
from g1p.model.changes.values import check_fields, check_happened, check_order, check_text
from g1p.model.family_tree import misplaced, new_fault
from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp, Kinship, LifeEvent, Tie
from g1p.model.value import replace
from g1p.model.years import YEARS

FAMILY = "family"
"""Whom a tie may lead to beside a person: the family as a whole."""

L = TypeVar("L", Tie, Kinship)
R = TypeVar("R", LifeEvent, EarlierHelp)


def set_tie(plan: Plan, tie: Tie) -> Plan:
    """The plan with this tie; the one that is there between these two, either way round, changes where it stands.

    A note that is left out stays as it was. Raises WithOneself, PersonNotFound, IsVoid, and what `check_fields` raises.
    """
    not_closed(plan)
    check_fields(Tie, {"note": tie.note})
    _check_ends(plan, tie.from_, tie.to, FAMILY)
    there = tie_between(plan, tie.from_, tie.to)
    if there is None:
        return replace(plan, ties=(*plan.ties, tie))
    now = replace(there, kind=tie.kind, note=tie.note or there.note)
    return same_or(plan, replace(plan, ties=_swapped(plan.ties, there, now)))


def tie_between(plan: Plan, one: str, other: str) -> Tie | None:
    """The tie between these two, first the one that is written this way round."""
    return _between(plan.ties, one, other, both_ways=True)


def set_kinship(plan: Plan, line: Kinship) -> Plan:
    """The plan with this line of the family tree; the one that is there changes, of partners and siblings either way.

    A status that is left out stays as it was. Raises WithOneself, StatusOfPartners, ParentIsYounger, OtherWayRound,
    TreeGoesRound, PersonNotFound, IsVoid.
    """
    not_closed(plan)
    _check_ends(plan, line.from_, line.to)
    if line.status is not None and line.kind != "partner":
        raise StatusOfPartners
    if line.kind == "parent" and kinship_between(plan, "parent", line.to, line.from_) is not None:
        raise OtherWayRound(parent=line.from_, child=line.to, plan=plan.id)
    there = kinship_between(plan, line.kind, line.from_, line.to)
    if there is None:
        grown = replace(plan, kinship=(*plan.kinship, line))
        _check_tree(plan, grown)
        return grown
    now = replace(there, status=line.status or there.status)
    return same_or(plan, replace(plan, kinship=_swapped(plan.kinship, there, now)))


def kinship_between(plan: Plan, kind: str, one: str, other: str) -> Kinship | None:
    """The line of this kind between these two; one from a parent to a child runs one way only."""
    lines = [line for line in plan.kinship if line.kind == kind]
    return _between(lines, one, other, both_ways=kind != "parent")


def add_event(plan: Plan, event: LifeEvent, today: dt.date) -> Plan:
    """The plan with one more event of the lifeline, the last in the list.

    Raises DayInFuture, YearNotUnderstood, WrittenAlready, PersonNotFound, IsVoid, and what `check_fields` raises.
    """
    not_closed(plan)
    check_fields(LifeEvent, {"text": event.text, "date": event.date})
    check_happened("date", event.date, today)
    if event.year is not None:
        check_year(event.year, today)
    if event.person is not None:
        known(plan, event.person)
    alike = [one for one in plan.life_events if (one.date, one.year, one.text) == (event.date, event.year, event.text)]
    return plan if _is_there(plan, alike, event) else replace(plan, life_events=(*plan.life_events, event))


def check_year(year: int, today: dt.date) -> None:
    """Refuses a year that a plan does not know, or that is still to come."""
    if year not in YEARS:
        raise YearNotUnderstood(key="year")
    if year > today.year:
        raise YearInFuture(key="year")


def add_earlier_help(plan: Plan, help_: EarlierHelp, today: dt.date) -> Plan:
    """The plan with one more kind of help that the family had before, the last in the list.

    Raises DatesDisagree, DayInFuture, WrittenAlready, and what `check_fields` raises.
    """
    not_closed(plan)
    check_fields(EarlierHelp, {name: getattr(help_, name) for name in EarlierHelp.kinds})
    check_text("by", help_.by)  # elsewhere the name of somebody in the plan, here a text
    check_order("from", help_.from_, "until", help_.until)
    check_happened("from", help_.from_, today)
    check_happened("until", help_.until, today)
    alike = [one for one in plan.earlier_help if (one.what, one.by) == (help_.what, help_.by)]
    return plan if _is_there(plan, alike, help_) else replace(plan, earlier_help=(*plan.earlier_help, help_))


def _check_ends(plan: Plan, one: str, other: str, *besides: str) -> None:
    """Refuses a line to nobody, and one to oneself; `besides` are words that the other end may be."""
    known(plan, one)
    if other not in besides:
        known(plan, other)
    if one == other:
        raise WithOneself(person=one)


def _check_tree(plan: Plan, grown: Plan) -> None:
    """Refuses a line that makes somebody older than a parent, or come before their own parents (checks G237, G241)."""
    fault = new_fault(misplaced(plan), misplaced(grown))
    if fault is not None and fault.rule == "younger":
        raise ParentIsYounger(parent=fault.one, child=fault.other, plan=plan.id)
    if fault is not None:
        raise TreeGoesRound(elder=fault.one, younger=fault.other, plan=plan.id)


def _between(lines: Iterable[L], one: str, other: str, *, both_ways: bool) -> L | None:
    count = [line for line in lines if line.void is None]
    ways = [(one, other), (other, one)] if both_ways else [(one, other)]
    return next((line for way in ways for line in count if (line.from_, line.to) == way), None)


def _swapped(lines: tuple[L, ...], was: L, now: L) -> tuple[L, ...]:
    return tuple(now if line is was else line for line in lines)


def _is_there(plan: Plan, alike: Iterable[R], record: R) -> bool:
    """Whether this very record is there; one that nothing tells apart from it, and says otherwise, is refused."""
    found = [replace(one, extra=()) for one in alike if one.void is None]
    if found and record not in found:
        raise WrittenAlready(plan=plan.id)
    return bool(found)

"""Who is involved: people join, change and leave; nobody is deleted (plan-format, "A person")."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from g1p.errors import (
    ActionsHang,
    BeforeTakingPart,
    BornBeforeParent,
    HoldsRole,
    LeavesActions,
    LeavesRole,
    MentionedHasNoContact,
    NotProfessional,
    PersonHasLeft,
    TooOld,
    TooYoungForCustody,
)
from g1p.model.changes.find import is_new, known, not_closed, with_extra, with_person
from g1p.model.changes.values import check_fields, check_happened, check_order, check_slug
from g1p.model.family_tree import OLDEST, YOUNGEST_WITH_CUSTODY, impossible_ages, misplaced, new_fault
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.value import replace

CONTACT = ("email", "phone", "address")


def add_person(plan: Plan, person: Person, today: dt.date) -> Plan:
    """The plan with one more person; without `since` only invited.

    Raises WrongSlug, ReservedSlug, SlugTaken (also by who has left), BornBeforeParent, TooYoungForCustody, TooOld, and
    what `check_person` raises.
    """
    not_closed(plan)
    check_slug(person.id)
    is_new(plan, person.id)
    grown = replace(plan, people=(*plan.people, person))
    check_person(grown, person, fields_of(person), today)
    _check_ages(plan, grown, today)
    return grown


def set_person(plan: Plan, slug: str, today: dt.date, *, clear: frozenset[str] = frozenset(), **fields: Any) -> Plan:
    """The plan with these fields of a person changed: None leaves one as it is, a name in `clear` takes it away.

    Who has left is changed by coming back only: with `until` cleared. Who has a role keeps what the role needs, and
    who has open actions is not made somebody who is only mentioned. Raises PersonHasLeft, HoldsRole, NotProfessional,
    ActionsHang, BornBeforeParent, TooYoungForCustody, TooOld, and what `check_person` raises.
    """
    not_closed(plan)
    person = known(plan, slug)
    given = {name: with_extra(getattr(person, name), held) for name, held in fields.items() if held is not None}
    now = replace(person, **{name: Person.defaults[name] for name in clear} | given)
    if now == person:
        return plan
    if person.has_left(today) and now.has_left(today):
        raise PersonHasLeft(person=slug, plan=plan.id)
    changed = with_person(plan, now)
    check_person(changed, now, given, today)
    _check_ages(plan, changed, today)
    _check_roles(plan, person, now, today)
    if now.group == "mentioned" != person.group:
        _check_actions(plan, slug, today)
    return changed


def leave(plan: Plan, slug: str, on: dt.date, reason: str | None, today: dt.date) -> Plan:
    """The plan in which this person takes part for the last time `on` this day, which may still be to come.

    Who coordinates or keeps the plan hands that over first, and so does who alone has open actions: a promise is
    never nobody's. Raises LeavesRole, LeavesActions, PersonHasLeft, BeforeTakingPart.
    """
    not_closed(plan)
    person = known(plan, slug)
    check_fields(Person, {"until": on, "reason_left": reason})
    now = replace(person, until=on, reason_left=reason or person.reason_left)
    if now == person:
        return plan
    if person.has_left(today):
        raise PersonHasLeft(person=slug, plan=plan.id)
    check_order("since", person.since, "until", on, BeforeTakingPart)
    if roles := roles_of(plan, slug):
        options = ", ".join(f"--{role}" for role in roles)
        raise LeavesRole(person=slug, plan=plan.id, role=roles[0], options=options)
    _check_actions(plan, slug, today, LeavesActions)
    return with_person(plan, now)


def check_person(plan: Plan, person: Person, given: Mapping[str, Any], today: dt.date) -> None:
    """Refuses what is `given` of a person in this plan when its form is wrong, or it names nobody.

    Raises what `check_fields` raises, MentionedHasNoContact, DatesDisagree, DayInFuture, PersonNotFound, IsVoid.
    """
    check_fields(Person, given)
    if person.group == "mentioned" and any(getattr(person, name) is not None for name in CONTACT):
        raise MentionedHasNoContact(person=person.id)
    for name in ("birth_date", "died"):
        check_happened(name, given.get(name), today)
    for first, last in (("birth_date", "died"), ("since", "until")):
        if first in given or last in given:
            check_order(first, getattr(person, first), last, getattr(person, last))
    for slug in (given.get("twin_of"), *(given.get("custody") or ()), *(given.get("share") or ())):
        if slug is not None:
            known(plan, slug)


def _check_ages(plan: Plan, changed: Plan, today: dt.date) -> None:
    """Refuses an age that cannot be (check G237), when it was not there before."""
    before, after = ((*impossible_ages(one, today), *misplaced(one)) for one in (plan, changed))
    fault = new_fault(before, after)
    if fault is None:
        return
    if fault.rule == "age":
        raise TooOld(person=fault.one, most=OLDEST)
    if fault.rule == "custody":
        raise TooYoungForCustody(person=fault.one, plan=plan.id, least=YOUNGEST_WITH_CUSTODY)
    raise BornBeforeParent(parent=fault.one, child=fault.other, plan=plan.id)


def roles_of(plan: Plan, slug: str) -> tuple[str, ...]:
    """The roles that this person has now: coordinator, keeper, both or none."""
    roles = plan.coordination
    return tuple(role for role in ("coordinator", "keeper") if roles is not None and getattr(roles, role) == slug)


def fields_of(person: Person) -> dict[str, Any]:
    """Every field of a person, by name."""
    return {name: getattr(person, name) for name in Person.kinds}


def _check_roles(plan: Plan, was: Person, now: Person, today: dt.date) -> None:
    """A coordinator or keeper stays somebody who can be it, and a keeper a professional (checks G207, G208, G209)."""
    for role in roles_of(plan, now.id):
        if _standing(now, today) < _standing(was, today):
            raise HoldsRole(person=now.id, plan=plan.id, role=role)
        if role == "keeper" and was.group == "professional" != now.group:
            raise NotProfessional(person=now.id, plan=plan.id)


def _standing(person: Person, today: dt.date) -> int:
    """How much of a part somebody has: none, about to have one, or at the table."""
    return person.can_act(today) + person.takes_part(today)


def _check_actions(plan: Plan, slug: str, today: dt.date, refusal: type[ActionsHang] = ActionsHang) -> None:
    """Refuses when open actions hang on this person alone; what nobody works towards any more hangs on nobody."""
    able = {person.id for person in plan.people if person.can_act(today)} - {slug}
    hanging = tuple(
        action.id
        for goal, action in plan.all_actions()
        if action.is_open
        and (goal is None or plan.is_worked_on(goal))
        and slug in action.who
        and not able.intersection(action.who)
    )
    if hanging:
        raise refusal(hanging, person=slug)

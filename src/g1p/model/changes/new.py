"""How a plan begins: a draft with a title, a reason and people (plan-format, "The parts")."""

import datetime as dt

from g1p.errors import NobodyNamed, SlugTaken
from g1p.model.changes.people import check_person, fields_of
from g1p.model.changes.roles import with_roles
from g1p.model.changes.values import check_fields, check_slug
from g1p.model.people import Person
from g1p.model.plan import Plan, PlanKind
from g1p.model.value import replace


def new_plan(  # noqa: PLR0913 - what a plan begins with
    *,
    ident: str,
    title: str,
    reason: str,
    people: tuple[Person, ...],
    coordinator: str | None,
    keeper: str | None,
    arrangement: str | None,
    kind: PlanKind | None,
    today: dt.date,
) -> Plan:
    """A draft without goals, made today; of an ordinary family plan the kind is not written.

    Who begins it takes part from today: the family, and who has a role; others are invited. A coordinator and a
    keeper come together, or not yet. Raises NobodyNamed, RolesGoTogether, SlugTaken, WrongSlug, ReservedSlug, what
    `check_person` and `check_fields` raise, and for a role OnlyMentioned, NotProfessional, PersonNotFound.
    """
    check_fields(Plan, {"title": title, "reason": reason})
    plan = Plan(
        g1p=1,
        id=ident,
        title=title,
        status="draft",
        created=today,
        reason=reason,
        people=tuple(_begins(person, {coordinator, keeper}, today) for person in people),
        goals=(),
        kind=None if kind == "family_plan" else kind,
    )
    _check_people(plan, today)
    if coordinator is None and keeper is None:
        return plan
    return with_roles(plan, coordinator, keeper, arrangement, today)


def _begins(person: Person, roles: set[str | None], today: dt.date) -> Person:
    """The person, who takes part from today when that is not said otherwise."""
    begins = person.group == "family" or (person.id in roles and person.group != "mentioned")
    return replace(person, since=today) if begins and person.since is None else person


def _check_people(plan: Plan, today: dt.date) -> None:
    """Refuses a plan about nobody, two people with one id, and what `check_person` refuses."""
    if not plan.people:
        raise NobodyNamed(key="people")
    for index, person in enumerate(plan.people):
        check_slug(person.id)
        if any(earlier.id == person.id for earlier in plan.people[:index]):
            raise SlugTaken(id=person.id, plan=plan.id)
        check_person(plan, person, fields_of(person), today)

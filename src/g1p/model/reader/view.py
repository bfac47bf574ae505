"""The view: the plan as a reader may see it on a day; what it leaves out cannot be reached from it."""

import datetime as dt
from collections.abc import Callable  # noqa: TC003 - in the runtime annotation below
from dataclasses import dataclass

from g1p.errors import NobodyDecides, NobodyInAudience, PersonNotFound, PlanIsVoid, ReaderSeesNothing
from g1p.model.overdue import overdue
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.manager import for_manager
from g1p.model.reader.readers import Audience, AudienceName, Keeper, Manager, OnePerson, Reader
from g1p.model.reader.restrict import restrict, restrict_to_invitations
from g1p.model.reader.rights import PersonRights, has_first_column


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A plan as `reader` may see it on `day`.

    `late` holds the ids of what is overdue and visible, `going` of the actions that somebody still has to do: both are
    asked of the whole plan, for a view may show an action without the goal that decides about it. `is_whole`: nothing
    was left out but what counts nowhere.

    `invited_only`: the reader sees the time, place and agenda of meetings and gets no other paper.
    """

    plan: Plan
    reader: Reader
    day: dt.date
    late: frozenset[str] = frozenset()
    going: frozenset[str] = frozenset()
    is_whole: bool = False
    invited_only: bool = False


def view(plan: Plan, reader: Reader, day: dt.date) -> View:
    """The plan as `reader` may see it on `day` (plan-format, "Who sees what").

    Raises ReaderSeesNothing for who has left, is only mentioned, or is invited to nothing; NobodyInAudience for an
    audience in which nobody takes part; PersonNotFound for a slug that is nobody's; PlanIsVoid.
    """
    if plan.void is not None:
        raise PlanIsVoid(plan=plan.id)
    if isinstance(reader, Manager):
        seen = for_manager(plan, reader, day)
    elif isinstance(reader, OnePerson) and _only_invited(plan, reader.slug, day):
        seen = restrict_to_invitations(plan, reader.slug)
        return View(plan=seen, reader=reader, day=day, invited_only=True)
    else:
        rights = _rights(plan, reader, day)
        seen = restrict(plan, lambda question, *about: all(question(one, *about) for one in rights))
        going, late = _going(plan, seen), _late(plan, seen, day)
        return View(plan=seen, reader=reader, day=day, late=late, going=going, is_whole=not rights)
    return View(plan=seen, reader=reader, day=day, late=_late(plan, seen, day), going=_going(plan, seen))


def _rights(plan: Plan, reader: OnePerson | Audience | Keeper, day: dt.date) -> list[PersonRights]:
    """Whose rights are asked: of one person, of everybody of an audience; the keeper needs none."""
    if isinstance(reader, OnePerson):
        people: tuple[Person, ...] = (_at_table(plan, reader.slug, day),)
    elif isinstance(reader, Audience):
        people = _members(plan, reader.name, day)
    else:
        people = ()
    if isinstance(reader, OnePerson) or len(people) > 1:  # a keeper alone is no team: their paper will be passed on
        people = tuple(person for person in people if not _keeps(plan, person))
    return [PersonRights(plan=plan, me=person, day=day) for person in people]


def _keeps(plan: Plan, person: Person) -> bool:
    return plan.coordination is not None and plan.coordination.keeper == person.id


def _known(plan: Plan, slug: str) -> Person:
    person = plan.person(slug)
    if person is None:
        raise PersonNotFound(plan=plan.id, person=slug)
    return person


def _at_table(plan: Plan, slug: str, day: dt.date) -> Person:
    person = _known(plan, slug)
    if not person.takes_part(day):
        raise ReaderSeesNothing(plan=plan.id, person=slug, day=day)
    return person


def _only_invited(plan: Plan, slug: str, day: dt.date) -> bool:
    """Not at the table yet, not gone either, and asked to come to a meeting."""
    person = _known(plan, slug)
    waits = person.since is None or person.since > day
    may_come = waits and person.group != "mentioned" and not person.is_gone(day)
    return may_come and any(meeting.invites(slug) for meeting in plan.meetings if meeting.void is None)


def _members(plan: Plan, name: AudienceName, day: dt.date) -> tuple[Person, ...]:
    """Who of an audience takes part: the first column, the network, or the professionals."""
    tests: dict[AudienceName, Callable[[Person], bool]] = {
        "family": lambda person: has_first_column(plan, person, day),
        "network": lambda person: person.group == "network",
        "team": lambda person: person.group == "professional",
    }
    found = tuple(person for person in plan.people if person.takes_part(day) and tests[name](person))
    if not found and name == "family":
        raise NobodyDecides(plan=plan.id, day=day)
    if not found:
        raise NobodyInAudience(plan=plan.id, audience=name, day=day)
    return found


def _late(plan: Plan, seen: Plan, day: dt.date) -> frozenset[str]:
    """Overdue is asked of the whole plan: a view may show an action without the goal that decides about it."""
    visible = {action.id for _, action in seen.all_actions()} | {asked.id for asked in seen.escalations}
    if seen.next_evaluation is not None:
        visible.add(plan.id)
    return frozenset(item.id for item in overdue(plan, day) if item.id in visible)


def _going(plan: Plan, seen: Plan) -> frozenset[str]:
    """The visible actions that are open and whose goal is still worked on."""
    going = {a.id for goal, a in plan.all_actions() if a.is_open and (goal is None or plan.is_worked_on(goal))}
    return frozenset(action.id for _, action in seen.all_actions() if action.id in going)

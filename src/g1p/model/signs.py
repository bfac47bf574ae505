"""When something was last heard of an organisation: what its people did, told, or answered, by the days in the plan."""

import datetime as dt
from collections.abc import Iterator

from g1p.model.meetings import Meeting
from g1p.model.plan import Plan

Sign = tuple[str, dt.date]
"""Who gave it, and on which day."""


def promising(plan: Plan) -> dict[str, tuple[str, ...]]:
    """By organisation the professionals in the plan who work there; not the keeper, of whom the file itself is a sign.

    An organisation is the same in any case of letters.
    """
    keeper = plan.coordination.keeper if plan.coordination else None
    found: dict[str, tuple[str, ...]] = {}
    for slug, name in _works_for(plan).items():
        if slug != keeper:
            found[name] = (*found.get(name, ()), slug)
    return found


def last_signs(plan: Plan, today: dt.date) -> dict[str, dt.date]:
    """By organisation the last day up to `today` on which one of its people gave a sign.

    Where nothing else is known it is the day on which people began, or began again, to work with the plan.
    """
    works_for = _works_for(plan)
    begun = max((day for day in _begun(plan) if day <= today), default=today)
    last = dict.fromkeys(works_for.values(), begun)
    named = ((works_for[slug], day) for slug, day in _signs(plan) if slug in works_for)
    for name, day in (*named, *_replies(plan)):
        if name in last and last[name] < day <= today:
            last[name] = day
    return last


def _works_for(plan: Plan) -> dict[str, str]:
    """The organisation of every professional who has one."""
    return {
        person.id: person.organisation.strip().casefold()
        for person in plan.people
        if person.void is None and person.group == "professional" and person.organisation
    }


def _begun(plan: Plan) -> Iterator[dt.date]:
    """The days on which people began to work with the plan, and went on after it was closed or rested."""
    reopened = plan.closings[-1].reopened if plan.closings else None
    paused = plan.paused.until if plan.paused else None
    days = (plan.created, plan.active_since, paused, reopened.date if reopened else None)
    yield from (day for day in days if day is not None)


def _signs(plan: Plan) -> Iterator[Sign]:
    """Every day on which somebody is known to have taken part in something."""
    yield from ((person.id, person.since) for person in plan.people if person.since is not None)
    yield from _of_actions(plan)
    for evaluation in (one for one in plan.evaluations if one.void is None):
        entries = (entry for entry in evaluation.goals if entry.void is None)
        scored = (slug for entry in entries for slug in entry.scores or ())
        yield from ((slug, evaluation.date) for slug in (evaluation.by, *scored) if slug is not None)
    for meeting in (one for one in plan.meetings if one.void is None):
        yield from _of_meeting(meeting)
    checks = plan.safety.checked if plan.safety else ()
    yield from ((one.by, one.date) for one in checks if one.void is None)
    yield from ((one.by, one.date) for one in plan.measurements if one.void is None)
    yield from ((one.by, one.date) for one in plan.agreed if one.void is None)
    yield from ((one.by, one.date) for one in plan.statements if one.void is None)
    for asked in (one for one in plan.escalations if one.void is None and one.raised_by):
        yield asked.raised_by or "", asked.opened


def _of_actions(plan: Plan) -> Iterator[Sign]:
    """The days on which actions begin, are done, and are moved."""
    void = plan.void_goals()
    lists = [plan.actions, *(goal.actions for index, goal in enumerate(plan.goals) if index not in void)]
    for action in (one for actions in lists for one in actions if one.void is None):
        moved = (one.date for one in action.moved if one.void is None)
        days = [action.start, *moved, *([action.done_on] if action.done_on else [])]
        yield from ((slug, day) for slug in action.who for day in days)


def _of_meeting(meeting: Meeting) -> Iterator[Sign]:
    """Who was there, and who spoke with the family before."""
    if meeting.at is not None:
        yield from ((slug, meeting.at.date()) for slug in meeting.present)
    for one in meeting.invited:
        if one.void is None and one.spoke_with_family is not None:
            yield one.person, one.spoke_with_family


def _replies(plan: Plan) -> Iterator[Sign]:
    """By organisation the days on which it answered what was asked of it higher up, and on which that was resolved."""
    for asked in (one for one in plan.escalations if one.void is None):
        ended = [asked.resolved.date] if asked.resolved else []
        for day in (*(reply.date for reply in asked.answers), *ended):
            yield asked.organisation.strip().casefold(), day

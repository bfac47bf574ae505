"""Round tables on a screen: those to come with who comes, those that were held with what came of them; or one alone."""

import datetime as dt
from collections.abc import Iterator

from g1p.model.meetings import AgendaItem, Invitation, Meeting
from g1p.model.plan import Plan
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words


def meeting_lines(plan: Plan, day: dt.date, words: Words, width: int) -> Iterator[Line]:
    """The round tables of a plan: to come on `day`, held, and whose day has passed; what is void is left out."""
    known = [one for one in plan.meetings if one.void is None]
    coming = [one for one in known if is_coming(one, day)]
    held = [one for one in known if one.is_held]
    silent = [one for one in known if one not in coming and not one.is_held]
    if coming:
        yield from heading(words.say("Round tables to come"), width)
        yield from table([[one.id, moments(one), _about(one)] for one in coming], width)
        for one in coming:
            yield from table([[one.id, *row] for row in _guests(one, words)], width)
    if held:
        yield from heading(words.say("Round tables that were held"), width)
        yield from table([[one.id, moments(one), one.outcome or _about(one)] for one in held], width)
        for one in held:
            yield from table([[one.id, *row] for row in _said(one)], width)
    if silent:
        yield from heading(words.say("Round tables whose day has passed"), width)
        yield from table([[one.id, moments(one), _about(one)] for one in silent], width)


def meeting_sheet(plan: Plan, meeting: Meeting, words: Words, width: int) -> Iterator[Line]:
    """One round table for who leads it: all that is known of it, also what people wish."""
    say = words.say
    yield [(f"{plan.title or plan.id}: {words.label('meeting kind', meeting.kind)}", "bold")]
    facts = [
        (say("meeting"), meeting.id),
        (say("plan"), plan.id),
        (say("when"), moments(meeting)),
        (say("where"), meeting.place),
        (say("chair"), meeting.chair),
        (say("secretary"), meeting.secretary),
        (say("purpose"), meeting.purpose),
        (say("present"), ", ".join(meeting.present)),
        (say("outcome"), meeting.outcome),
        (say("void"), meeting.void),
    ]
    yield from table([[name, text] for name, text in facts if text], width)
    wishes = [[one.by, one.text] for one in meeting.wishes if one.void is None]
    parts = (
        (say("Agenda, the family first"), [[line] for line in points(meeting, words)]),
        (say("Who comes"), _guests(meeting, words)),
        (say("What people do or do not want talked about; only for who leads the meeting"), wishes),
        (say("How it was"), _said(meeting)),
    )
    for title, rows in parts:
        if rows:
            yield from heading(title, width)
            yield from table(rows, width)


def is_coming(meeting: Meeting, day: dt.date) -> bool:
    """Whether it is still to come on `day`, or has no day yet."""
    return not meeting.is_held and (meeting.at is None or meeting.at.date() >= day)


def moments(meeting: Meeting) -> str:
    """When it is, or the days and times to choose from."""
    return " / ".join(f"{one:%Y-%m-%d %H:%M}" for one in ((meeting.at,) if meeting.at else meeting.options))


def points(meeting: Meeting, words: Words) -> list[str]:
    """The points of the agenda, numbered, with their time in minutes."""
    return [f"{number}. {_point(point, words)}" for number, point in enumerate(meeting.agenda, start=1)]


def _point(point: str | AgendaItem, words: Words) -> str:
    if isinstance(point, str):
        return point
    time = words.plural("{n} minute", "{n} minutes", point.minutes)
    return f"{point.text} ({time})"


def _about(meeting: Meeting) -> str:
    """Where it is, and what is on the agenda."""
    texts = [point if isinstance(point, str) else point.text for point in meeting.agenda]
    return ". ".join(text for text in (meeting.place, *texts) if text)


def _guests(meeting: Meeting, words: Words) -> list[list[str]]:
    """Who is invited, what they answered, and when they spoke with the family first."""
    return [[one.person, _answer(one, words), _spoke(one, words)] for one in meeting.invited if one.void is None]


def _answer(guest: Invitation, words: Words) -> str:
    return words.label("reply", guest.answer or "unknown")


def _spoke(guest: Invitation, words: Words) -> str:
    day = guest.spoke_with_family
    return words.say("spoke with the family on {day}", day=day) if day else ""


def _said(meeting: Meeting) -> list[list[str]]:
    """What those who were there thought of it."""
    return [
        [one.by, "" if one.score is None else str(one.score), one.text or ""]
        for one in meeting.feedback
        if one.void is None
    ]

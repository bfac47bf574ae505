"""What happens when: everything that still has a day, in one list, the first day first."""

import datetime as dt
from collections.abc import Iterator

from g1p.model.goals import Action
from g1p.model.meetings import Meeting
from g1p.render.actions import open_actions
from g1p.render.labels import late_sign
from g1p.render.paper import RoundTable
from g1p.render.rhythm import rhythm
from g1p.render.rows import DayRow, Event
from g1p.render.writer import Writer
from g1p.words import capital

Dated = tuple[dt.date, Event]


def day_rows(writer: Writer) -> tuple[DayRow, ...]:
    """What goes on and on by its rhythm; then every day with what is due, who meets, and which goal is looked at."""
    dated = sorted([*_actions(writer), *_meetings(writer), *_evaluation(writer), *_goals(writer)], key=lambda d: d[0])
    days = dict.fromkeys(day for day, _ in dated)
    by_day = (DayRow(when=writer.day_of_week(d), events=tuple(e for day, e in dated if day == d)) for d in days)
    return (*_rhythms(writer), *by_day)


def round_tables(writer: Writer) -> tuple[RoundTable, ...]:
    """The meetings that are still to come, with the moments to choose from where none is chosen yet."""
    return tuple(
        RoundTable(
            kind=capital(writer.words.label("meeting kind", meeting.kind)),
            when=writer.moment(meeting.at) if meeting.at else None,
            options=() if meeting.at else tuple(writer.moment(at) for at in _ahead(writer, meeting)),
            place=writer.maybe(meeting.place),
            purpose=writer.maybe(meeting.purpose),
        )
        for meeting in writer.plan.meetings
        if _ahead(writer, meeting)
    )


def next_evaluation(writer: Writer) -> dt.date | None:
    """The day on which we look at the plan again; a closed plan has none."""
    return None if writer.plan.status == "closed" else writer.plan.next_evaluation


def _ahead(writer: Writer, meeting: Meeting) -> list[dt.datetime]:
    moments = [meeting.at] if meeting.at else meeting.options
    return sorted(at for at in moments if at.date() >= writer.view.day)


def _rhythms(writer: Writer) -> Iterator[DayRow]:
    """What is done again and again, together where the rhythm is the same."""
    found: dict[str, list[Event]] = {}
    for action in open_actions(writer):
        if action.repeats is not None and action.id not in writer.view.late:
            found.setdefault(capital(rhythm(writer.words, action.repeats)), []).append(_done(writer, action))
    yield from (DayRow(when=when, events=tuple(events)) for when, events in found.items())


def _actions(writer: Writer) -> Iterator[Dated]:
    for action in open_actions(writer):
        if action.repeats is None or action.id in writer.view.late:
            yield action.due, _done(writer, action)


def _done(writer: Writer, action: Action) -> Event:
    late = late_sign(writer.words) if action.id in writer.view.late else None
    return Event(text=writer.told(action.text), who=writer.names(action.who), sign=late)


def _meetings(writer: Writer) -> Iterator[Dated]:
    for meeting in writer.plan.meetings:
        if meeting.at and _ahead(writer, meeting):
            what = capital(writer.words.label("meeting kind", meeting.kind))
            time = writer.words.time(meeting.at)
            yield meeting.at.date(), Event(what=what, time=time, place=writer.maybe(meeting.place))


def _evaluation(writer: Writer) -> Iterator[Dated]:
    day = next_evaluation(writer)
    if day is not None:
        late = late_sign(writer.words) if writer.plan.id in writer.view.late else None
        yield day, Event(what=writer.words.say("We look at the plan again"), sign=late)


def _goals(writer: Writer) -> Iterator[Dated]:
    for goal in writer.plan.goals:
        if goal.is_open and goal.target_date is not None:
            yield (
                goal.target_date,
                Event(what=writer.words.say("What we want to have reached by then"), text=writer.told(goal.text)),
            )

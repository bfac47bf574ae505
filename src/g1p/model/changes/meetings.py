"""The round table before it is held: planned, its day fixed, who comes and wishes what (plan-format, `meetings`)."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from g1p.errors import IsVoid, MeetingIsHeld, MinutesOutOfRange, NotInPlan, NotInvited
from g1p.model.changes.find import acting, is_new, not_closed, same_or
from g1p.model.changes.values import SHORT, check_ahead, check_fields, check_happened, check_once, check_text
from g1p.model.meetings import AgendaItem, Invitation, Meeting, Reply, Wish
from g1p.model.plan import Plan
from g1p.model.value import Voidable, replace

V = TypeVar("V", bound=Voidable)

LONGEST_POINT = 1_440
"""Minutes that a point of the agenda may take: a day."""

LEADERS = ("chair", "secretary")
"""Who leads the meeting and who writes it down, by the names of their fields."""


def plan_meeting(plan: Plan, meeting: Meeting, today: dt.date) -> Plan:
    """The plan with one more round table to come, the last in the list.

    Whom it names can still come on its day, or on the first of the days to choose from. A day to choose from has not
    passed; the day that is fixed may have, so that what was held can be written down. Raises SlugTaken, DayHasPassed,
    MinutesOutOfRange, PersonNotFound, IsVoid, PersonHasLeft, OnlyMentioned, NamedTwice, YearOutOfRange, and what
    `check_fields` raises.
    """
    not_closed(plan)
    is_new(plan, meeting.id)
    _check(plan, meeting, {name: getattr(meeting, name) for name in PLANNED}, today)
    return replace(plan, meetings=(*plan.meetings, meeting))


def set_meeting(plan: Plan, ident: str, today: dt.date, *, invite: Sequence[str] = (), **fields: Any) -> Plan:
    """The plan in which a round table is planned otherwise: None leaves a field as it was; `invite` are more guests.

    Who leads it can come on the day that it has now. Raises MeetingIsHeld, and what `plan_meeting` raises.
    """
    not_closed(plan)
    meeting = to_come(plan, ident)
    given = {name: held for name, held in fields.items() if held is not None}
    changed = replace(meeting, **given)
    check_once(invite)
    for slug in invite:
        changed = replace(changed, invited=_put(changed.invited, "person", Invitation(person=slug), keep=True))
    moves = given.keys() & {"at", "options", *LEADERS}
    named = {name: getattr(changed, name) for name in LEADERS if moves}
    guests = tuple(one for one in changed.invited if one.person in invite)
    _check(plan, changed, {**given, **named, "invited": guests}, today)
    return same_or(plan, with_meeting(plan, changed))


def answer_meeting(  # noqa: PLR0913 - one line about one guest says up to three things
    plan: Plan, ident: str, slug: str, today: dt.date, *, reply: Reply | None, spoke: dt.date | None, wish: str | None
) -> Plan:
    """The plan that knows whether this person comes, when they spoke with the family first, and what they wish.

    What is None stays as it was. A wish is what somebody does or does not want talked about; everybody in the plan may
    have one, an answer is of who is invited. Raises NotInvited, MeetingIsHeld, DayInFuture, PersonNotFound, IsVoid,
    PersonHasLeft, OnlyMentioned, and what `check_text` raises.
    """
    not_closed(plan)
    meeting = to_come(plan, ident)
    acting(plan, slug, today)
    check_happened("spoke_with_family", spoke, today)
    check_fields(Invitation, {"spoke_with_family": spoke})
    if reply is not None or spoke is not None:
        was = next((one for one in meeting.invited if one.person == slug and one.void is None), None)
        if was is None:
            raise NotInvited(person=slug, meeting=ident)
        now = replace(was, answer=reply or was.answer, spoke_with_family=spoke or was.spoke_with_family)
        meeting = replace(meeting, invited=_put(meeting.invited, "person", now))
    if wish is not None:
        check_text("wish", wish, SHORT)
        meeting = replace(meeting, wishes=_put(meeting.wishes, "by", Wish(by=slug, text=wish)))
    return same_or(plan, with_meeting(plan, meeting))


def the_meeting(plan: Plan, ident: str) -> Meeting:
    """The round table with this id, also one that was held; raises NotInPlan or IsVoid."""
    found = next((one for one in plan.meetings if one.id == ident), None)
    if found is None:
        raise NotInPlan(said=ident, plan=plan.id, record="meeting")
    if found.void is not None:
        raise IsVoid(id=ident, plan=plan.id)
    return found


def to_come(plan: Plan, ident: str) -> Meeting:
    """The round table with this id, which is not held yet; raises MeetingIsHeld, and what `the_meeting` raises."""
    found = the_meeting(plan, ident)
    if found.is_held:
        raise MeetingIsHeld(meeting=ident, plan=plan.id)
    return found


def with_meeting(plan: Plan, meeting: Meeting) -> Plan:
    """The plan with this round table in the place of the one that had the id."""
    return replace(plan, meetings=tuple(meeting if one.id == meeting.id else one for one in plan.meetings))


PLANNED = ("at", "options", "place", "chair", "secretary", "purpose", "agenda", "invited")
"""What is said of a round table before it is held, by the names of its fields."""


def _check(plan: Plan, meeting: Meeting, given: Mapping[str, Any], today: dt.date) -> None:
    """Refuses what of this meeting is `given` when its form is wrong, or when it names who cannot come."""
    moments = given.get("options", ())
    check_once([moment.isoformat(" ", "minutes") for moment in moments])
    for moment in moments:
        check_fields(Meeting, {"at": moment})
        check_ahead("options", moment.date(), today)
    _check_agenda(given.get("agenda", ()))
    check_fields(Meeting, {name: given.get(name) for name in ("at", "place", "purpose")})
    day = max(today, min(meeting.options).date()) if meeting.options else today
    day = meeting.at.date() if meeting.at else day
    guests = [one.person for one in given.get("invited", ())]
    check_once(guests)
    for slug in (*(given.get(name) for name in LEADERS), *guests):
        if slug is not None:
            acting(plan, slug, day)


def _check_agenda(agenda: Iterable[str | AgendaItem]) -> None:
    """Refuses a point without words, and one that takes no time or more than a day."""
    for point in agenda:
        check_text("agenda", point if isinstance(point, str) else point.text)
        if isinstance(point, AgendaItem) and not 1 <= point.minutes <= LONGEST_POINT:
            raise MinutesOutOfRange(key="agenda", most=LONGEST_POINT)


def _put(items: tuple[V, ...], key: str, now: V, *, keep: bool = False) -> tuple[V, ...]:
    """The list with `now` in the place of what has the same key, or behind all; with `keep` one that counts stays.

    What was a mistake makes room, for two of one key nothing could tell apart.
    """
    who = getattr(now, key)
    same = [one for one in items if getattr(one, key) == who]
    if not same:
        return (*items, now)
    if keep and same[0].void is None:
        return items
    return tuple(replace(now, extra=one.extra) if one is same[0] else one for one in items)

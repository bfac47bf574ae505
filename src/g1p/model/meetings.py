"""The round table (rondetafelgesprek): who comes, what it is about, and what came of it."""

import datetime as dt
from typing import Literal

from g1p.model.value import Record, Value, Voidable

MeetingKind = Literal["start", "evaluation", "closing"]
Reply = Literal["coming", "not_coming", "unknown"]
"""What somebody answers to an invitation."""


class AgendaItem(Value):
    """A point of the agenda with its time in minutes."""

    text: str
    minutes: int


class Invitation(Voidable):
    """Somebody invited, what they answered, and when they spoke with the family beforehand."""

    person: str
    answer: Reply | None = None
    spoke_with_family: dt.date | None = None


class Wish(Voidable):
    """What somebody does or does not want talked about."""

    by: str
    text: str


class Feedback(Voidable):
    """What somebody thought of the meeting, in words or as a score from 0 to 10."""

    by: str
    text: str | None = None
    score: int | None = None


class Meeting(Record):
    """One round table; `at` and `options` are local time of the workspace's zone."""

    kind: MeetingKind
    at: dt.datetime | None = None
    options: tuple[dt.datetime, ...] = ()
    place: str | None = None
    chair: str | None = None
    secretary: str | None = None
    purpose: str | None = None
    agenda: tuple[str | AgendaItem, ...] = ()
    invited: tuple[Invitation, ...] = ()
    wishes: tuple[Wish, ...] = ()
    present: tuple[str, ...] = ()
    outcome: str | None = None
    feedback: tuple[Feedback, ...] = ()

    def invites(self, person: str) -> bool:
        """Whether this person was asked to come."""
        return any(i.person == person and i.void is None for i in self.invited)

    @property
    def is_held(self) -> bool:
        """Whether it has been: somebody wrote down who was there, or what came of it."""
        return bool(self.present or self.outcome or self.feedback)

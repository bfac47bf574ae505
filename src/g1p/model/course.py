"""How the plan is steered: who coordinates, what is paused, what is escalated, and how it closes."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from g1p.model.people import Contact
from g1p.model.value import Record, Value, Voidable

ClosingReason = Literal["goals_reached", "family_stopped", "moved_away", "taken_over", "other"]


class EarlierCoordinator(Voidable):
    """Who coordinated before, and why that passed on."""

    coordinator: str
    since: dt.date
    until: dt.date
    reason: str | None = None


class Coordination(Value):
    """Who watches the plan (coordinator, may be a parent) and who holds the file (keeper, a professional)."""

    coordinator: str
    keeper: str
    since: dt.date
    arrangement: str
    translated: Mapping[str, str] | None = None
    earlier: tuple[EarlierCoordinator, ...] = ()


class Pause(Value):
    """The plan rests from `since`; `until` is its last day, open when left out."""

    since: dt.date
    reason: str | None
    until: dt.date | None = None

    def holds(self, day: dt.date) -> bool:
        """Whether the plan rests on `day`."""
        return self.since <= day and not (self.until is not None and self.until < day)


class Answer(Value):
    """What an organisation answered to an escalation."""

    date: dt.date
    text: str


class Resolution(Value):
    """How an escalation ended."""

    date: dt.date
    outcome: str


class Escalation(Record):
    """A step up the ladder (opschaling): a promise is stuck and somebody higher up is asked."""

    opened: dt.date
    step: str
    organisation: str
    to: Contact
    reason: str | None
    raised_by: str | None
    answer_by: dt.date
    about: str | None = None
    answers: tuple[Answer, ...] = ()
    resolved: Resolution | None = None

    @property
    def is_unanswered(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.void is None and not self.answers and self.resolved is None


class Relapse(Value):
    """The relapse plan: "als het weer moeilijk wordt"."""

    signs: str
    what_helps: str
    call: tuple[str, ...]


class Reopened(Value):
    """When and why a closed plan went on."""

    date: dt.date
    reason: str


class Closing(Value):
    """How the plan ended; `reopened` only in the list of earlier closings."""

    date: dt.date
    reason: ClosingReason
    note: str | None = None
    lesson: str | None = None
    relapse: Relapse | None = None
    aftercare_until: dt.date | None = None
    reopened: Reopened | None = None

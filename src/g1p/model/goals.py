"""Goals in the family's own words, and the actions: who does what, and when."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from g1p.model.value import Record, Value, Voidable

GoalStatus = Literal["proposed", "active", "achieved", "partly_achieved", "not_achieved", "let_go"]
ActionStatus = Literal["planned", "started", "done", "failed", "dropped"]
Domain = Literal[
    "housing",
    "finances",
    "work",
    "school",
    "leisure",
    "physical_health",
    "mental_health",
    "parenting",
    "relations",
    "social_network",
    "safety",
    "other",
]


class Moved(Voidable):
    """An earlier due day: what it `was`, and the day on which it was moved."""

    was: dt.date
    date: dt.date
    reason: str | None = None


class Action(Record):
    """A promise (afspraak): these people do this, from `start`, at the latest on `due`."""

    text: str
    who: tuple[str, ...]
    start: dt.date
    due: dt.date
    status: ActionStatus
    repeats: str | None = None
    done_on: dt.date | None = None
    result: str | None = None
    moved: tuple[Moved, ...] = ()
    own_plan: str | None = None
    translated: Mapping[str, str] | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.void is None and self.status in ("planned", "started")


class Scale(Value):
    """The scaling question (schaalvraag), 0 to 10: where we start, and what is good enough."""

    start: int
    target: int


class Goal(Record):
    """What the family wants to reach; a work goal is `part_of` a long-term one."""

    text: str
    said_by: str
    when: Literal["now", "later"]
    status: GoalStatus
    domain: Domain | None = None
    for_: tuple[str, ...] = ()
    part_of: str | None = None
    scale: Scale | None = None
    success: str | None = None
    target_date: dt.date | None = None
    translated: Mapping[str, str] | None = None
    share: tuple[str, ...] | None = None
    actions: tuple[Action, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the family still works towards it, or is about to."""
        return self.void is None and self.status in ("proposed", "active")

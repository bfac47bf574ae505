"""The rows of a paper about what is said, wanted and done: our own words as str, what people wrote as Told."""

from dataclasses import dataclass
from typing import Literal

from g1p.render.told import Told

Tone = Literal["open", "busy", "done", "late", "off"]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Sign:
    """How something stands: a symbol and a word, so that colour says nothing that they do not."""

    symbol: str
    word: str
    tone: Tone


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Saying:
    """A strength or a concern, who said it, and whom it is about when that is somebody else."""

    text: Told
    by: Told
    about: Told | None
    since: str | None
    consequence: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Score:
    """Where one person put a goal on the scale from 0 to 10; None is where it started."""

    who: Told | None
    score: int


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class GoalCard:
    """A goal; `number` joins it to its actions, and is None for a goal that has ended."""

    number: int | None
    text: Told
    translations: tuple[Told, ...]
    sign: Sign
    whose: tuple[Told, ...]
    part_of: Told | None
    scores: tuple[Score, ...]
    target: int | None
    success: Told | None
    target_date: str | None
    result: str | None
    worked: Told | None
    follow_up: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Move:
    """An earlier day of an action, such as “first 5 October”, and why it was moved."""

    said: str
    reason: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ActionRow:
    """An action; `when` is its day, or its rhythm with the last day in `until`."""

    text: Told
    translations: tuple[Told, ...]
    who: tuple[Told, ...]
    when: str
    until: str | None
    begins: str | None
    sign: Sign
    moves: tuple[Move, ...]
    result: Told | None
    own_plan: Told | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ActionGroup:
    """The actions of one goal, or with None those of no goal on this paper."""

    goal: GoalCard | None
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class SafetyRow:
    """What these people do to keep it safe, and until when."""

    text: Told
    who: tuple[Told, ...]
    until: str | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Tasks:
    """What one person still does, the first day first."""

    who: Told
    is_reader: bool
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Event:
    """Something on a day: `what` in our words, `text` in somebody's."""

    what: str | None = None
    text: Told | None = None
    who: tuple[Told, ...] = ()
    time: str | None = None
    place: Told | None = None
    sign: Sign | None = None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class DayRow:
    """A day, or for what goes on and on its rhythm, and what happens then."""

    when: str
    events: tuple[Event, ...]

"""How it goes: evaluations of goals, measurements, and the safety of everybody."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from g1p.model.value import Record, Value, Voidable

Result = Literal["finished", "on_track", "slow", "stalled", "worse"]
Instrument = Literal["zrm-2013", "zrm-2017", "giz"]
Outcome = Literal["confirm", "extra", "urgent"]


class GoalEvaluation(Voidable):
    """What came of one goal; `scores` are 0 to 10 by person and never averaged."""

    goal: str
    result: Result
    scores: Mapping[str, int] | None = None
    worked: str | None = None
    follow_up: str | None = None


class Evaluation(Record):
    """Where we are on one day, told by one person or at one meeting."""

    date: dt.date
    goals: tuple[GoalEvaluation, ...]
    by: str | None = None
    meeting: str | None = None
    summary: str | None = None


class Measurement(Record):
    """A ZRM of one adult (scores 1 to 5 by item) or a GIZ of one child (an outcome)."""

    instrument: Instrument
    person: str
    date: dt.date
    by: str
    scores: Mapping[str, int] | None = None
    outcome: Outcome | None = None


class SafetyCheck(Voidable):
    """How safe each feels, 0 to 10, asked `by` somebody; never averaged."""

    date: dt.date
    by: str
    scores: Mapping[str, int] | None = None


class SafetyAgreement(Record):
    """What these people do to keep it safe."""

    text: str
    who: tuple[str, ...]
    until: dt.date | None = None


class Safety(Value):
    """Safety in the plan; the reporting code's steps (meldcode) stay in the professional's own file."""

    checked: tuple[SafetyCheck, ...] = ()
    agreements: tuple[SafetyAgreement, ...] = ()

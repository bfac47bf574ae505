"""Do the days fit: first what comes first, and nothing that has happened in the future?"""

import datetime as dt
from collections.abc import Iterator

from g1p.checks.finding import Finding, Path
from g1p.checks.walk import walk
from g1p.model.agreements import Agreement, Consent, Copy, Statement
from g1p.model.course import Answer, Closing, EarlierCoordinator, Escalation, Pause, Reopened, Resolution
from g1p.model.evaluations import Evaluation, Measurement, SafetyCheck
from g1p.model.goals import Action, Moved
from g1p.model.meetings import Invitation, Meeting
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp
from g1p.model.value import Value

ORDER: tuple[tuple[type[Value], str, str], ...] = (
    (Action, "start", "due"),
    (Person, "birth_date", "died"),
    (Person, "since", "until"),
    (EarlierCoordinator, "since", "until"),
    (Pause, "since", "until"),
    (EarlierHelp, "from_", "until"),
    (Consent, "date", "until"),
    (Consent, "date", "revoked"),
    (Escalation, "opened", "answer_by"),
    (Plan, "first_contact", "active_since"),
)
"""Of each kind of value, which day may not come after which."""

HAPPENED: tuple[tuple[type[Value], str], ...] = (
    (Plan, "created"),
    (Plan, "first_contact"),
    (Plan, "active_since"),
    (Action, "done_on"),
    (Moved, "date"),
    (Evaluation, "date"),
    (Measurement, "date"),
    (SafetyCheck, "date"),
    (Copy, "date"),
    (Agreement, "date"),
    (Consent, "date"),
    (Consent, "revoked"),
    (Invitation, "spoke_with_family"),
    (Statement, "date"),
    (Escalation, "opened"),
    (Answer, "date"),
    (Resolution, "date"),
    (Closing, "date"),
    (Reopened, "date"),
    (Person, "birth_date"),
    (Person, "died"),
)
"""What has happened when it is written down, so that its day cannot still come."""


def check_dates(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding for every pair of days in the wrong order (G211) and everything that happened after today (G214)."""
    for path, value in walk(plan):
        for kind, first, last in ORDER:
            if type(value) is kind and _after(getattr(value, first), getattr(value, last)):
                yield Finding("G211", (*path, last), {"first": first.rstrip("_"), "last": last})
        for kind, name in HAPPENED:
            if type(value) is kind and _after(getattr(value, name), today):
                yield Finding("G214", (*path, name), {"key": name})
        yield from _inside(path, value)
        if isinstance(value, Meeting) and value.at and (value.outcome or value.feedback) and value.at.date() > today:
            yield Finding("G214", (*path, "at"), {"key": "at"})
    closing = plan.closing  # in aftercare its day is that on which this began; later that on which all ended
    if closing and plan.status == "aftercare" and _after(closing.date, closing.aftercare_until):
        yield Finding("G211", ("closing", "aftercare_until"), {"first": "date", "last": "aftercare_until"})


def _inside(path: Path, value: Value) -> Iterator[Finding]:
    """A finding for an escalation that is answered or ends before it was opened, and a reopening before the closing."""
    later: list[tuple[str, Path, dt.date | None, dt.date | None]] = []
    if isinstance(value, Escalation):
        later = [("opened", ("answers", n), value.opened, answer.date) for n, answer in enumerate(value.answers)]
        later.append(("opened", ("resolved",), value.opened, value.resolved.date if value.resolved else None))
    elif isinstance(value, Closing):
        later = [("date", ("reopened",), value.date, value.reopened.date if value.reopened else None)]
    for first, way, one, other in later:
        if _after(one, other):
            yield Finding("G211", (*path, *way, "date"), {"first": first, "last": "date"})


def _after(one: dt.date | None, other: dt.date | None) -> bool:
    return one is not None and other is not None and one > other

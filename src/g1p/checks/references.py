"""Does everything that is named exist? People by their slug, records by their id."""

import re
from collections.abc import Iterator

from g1p.checks.finding import Finding, Path
from g1p.checks.walk import everything, walk
from g1p.model.agreements import Agreement, Consent, Copy, Statement
from g1p.model.course import Coordination, EarlierCoordinator, Escalation, Relapse
from g1p.model.evaluations import Evaluation, GoalEvaluation, Measurement, SafetyAgreement, SafetyCheck
from g1p.model.goals import Action, Goal
from g1p.model.meetings import Feedback, Invitation, Meeting, Wish
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import Kinship, LifeEvent, Remark, Tie
from g1p.model.value import Record, Value

PEOPLE: dict[type[Value], tuple[str, ...]] = {
    Person: ("twin_of", "custody", "share"),
    Goal: ("said_by", "for_", "share"),
    Action: ("who",),
    Remark: ("said_by", "person", "share"),
    Tie: ("from_", "to"),
    Kinship: ("from_", "to"),
    LifeEvent: ("person",),
    Coordination: ("coordinator", "keeper"),
    EarlierCoordinator: ("coordinator",),
    Measurement: ("person", "by"),
    Meeting: ("chair", "secretary", "present"),
    Invitation: ("person",),
    Wish: ("by",),
    Feedback: ("by",),
    Evaluation: ("by",),
    GoalEvaluation: ("scores",),
    SafetyCheck: ("by", "scores"),
    SafetyAgreement: ("who",),
    Consent: ("given_by", "whose", "to"),
    Agreement: ("by",),
    Copy: ("to",),
    Statement: ("by",),
    Escalation: ("raised_by",),
    Relapse: ("call",),
}
"""Where a person is named: of each kind of value, the fields that hold slugs."""

RECORDS: dict[type[Value], tuple[tuple[str, str], ...]] = {
    Goal: (("part_of", "g"),),
    GoalEvaluation: (("goal", "g"),),
    Evaluation: (("meeting", "m"),),
    Escalation: (("about", "ag"),),
    Consent: (("about", ""),),
    Statement: (("about", ""),),
}
"""Where a record is named: the field, and the letters that its id may begin with (none: any)."""

ID = re.compile(r"[a-z]-[0-9a-z]{5}")


def check_references(plan: Plan) -> Iterator[Finding]:
    """A finding for every slug that is nobody's (G201) and every id that no record of its kind has (G202)."""
    people = {person.id for person in plan.people}  # a mistake too: what named it stays readable
    ids = {value.id for _, value in everything(plan) if isinstance(value, Record)}
    for path, value in walk(plan):
        for name in PEOPLE.get(type(value), ()):
            for step, slug in _named(value, name):
                if slug not in people and not (isinstance(value, Tie) and name == "to" and slug == "family"):
                    yield Finding("G201", (*path, *step))
        for name, letters in RECORDS.get(type(value), ()):
            for step, ident in _named(value, name):
                if _is_missing(ident, letters, ids):
                    yield Finding("G202", (*path, *step), {"id": ident})


def _named(value: Value, name: str) -> Iterator[tuple[Path, str]]:
    """The slugs or ids in a field, each with its path from the value."""
    held = getattr(value, name)
    key = name.rstrip("_")
    if isinstance(held, str):
        yield (key,), held
    elif isinstance(held, tuple):
        yield from (((key, index), item) for index, item in enumerate(held))
    elif isinstance(held, dict):
        yield from (((key, who), who) for who in held)


def _is_missing(ident: str, letters: str, ids: set[str]) -> bool:
    """A part's name is no id; an id must exist, and be of the right kind."""
    if not ID.fullmatch(ident):
        return False
    return ident not in ids or bool(letters and ident[0] not in letters)

"""What stands in a plan, or in a view of it, piece by piece: so that two of them can be laid beside each other."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal, NamedTuple

from g1p.model.agreements import Copy
from g1p.model.goals import Action
from g1p.model.people import Person
from g1p.model.plan import Plan

Row = Literal[
    "title",
    "people",
    "contact_details",
    "birth_date",
    "coordination",
    "goals",
    "actions",
    "result",
    "evaluations",
    "reason",
    "strengths",
    "concerns",
    "earlier_help",
    "ties",
    "kinship",
    "life_events",
    "closing",
    "measurements",
    "meetings",
    "wishes",
    "safety",
    "escalation",
    "consents",
    "agreed",
    "copies",
    "statements",
]
"""The rows of "Who sees what": parts, and besides `result` with reasons and own plans, `birth_date` with custody."""


class Piece(NamedTuple):
    """One fact: its row, whose it is or the record that it stands in (none of the family as a whole), and which."""

    row: Row
    of: str
    what: tuple[object, ...] = ()


def pieces(plan: Plan) -> frozenset[Piece]:
    """Everything that the plan, or a view of it, holds of the rows above; each piece is the same in both."""
    parts = (_table(plan), _people(plan), _goals(plan), _family(plan), _records(plan), _meetings(plan), _papers(plan))
    return frozenset(chain.from_iterable(parts))


def _table(plan: Plan) -> Iterator[Piece]:
    """What everybody at the table reads."""
    if plan.title is not None:
        yield Piece("title", "")
    if plan.coordination is not None:
        yield Piece("coordination", "")
    if plan.next_evaluation is not None:
        yield Piece("coordination", "", ("next_evaluation",))


def _people(plan: Plan) -> Iterator[Piece]:
    for person in plan.people:
        yield Piece("people", person.id)
        yield from (Piece("contact_details", person.id, (key,)) for key in CONTACT if getattr(person, key) is not None)
        yield from (Piece("birth_date", person.id, (key,)) for key in _of_birth(person))


CONTACT = ("email", "phone", "address")


def _of_birth(person: Person) -> Iterator[str]:
    if person.birth_date is not None:
        yield "birth_date"
    if person.custody:
        yield "custody"


def _goals(plan: Plan) -> Iterator[Piece]:
    for goal in plan.goals:
        yield Piece("goals", goal.id)
    for _, action in plan.all_actions():
        yield Piece("actions", action.id)
        yield from (Piece("result", action.id, key) for key in _outcome(action))
    for evaluation in plan.evaluations:
        yield from (Piece("evaluations", evaluation.id, (entry.goal,)) for entry in evaluation.goals)
        if evaluation.summary is not None:
            yield Piece("evaluations", evaluation.id)


def _outcome(action: Action) -> Iterator[tuple[object, ...]]:
    if action.result is not None:
        yield ("result",)
    if action.own_plan is not None:
        yield ("own_plan",)
    yield from (("moved", moved.was, moved.date) for moved in action.moved if moved.reason is not None)


def _family(plan: Plan) -> Iterator[Piece]:
    """What belongs to the family as a whole, and the lifeline, of which a part may be somebody's own."""
    if plan.reason is not None:
        yield Piece("reason", "")
    if plan.paused is not None and plan.paused.reason is not None:
        yield Piece("reason", "", ("paused",))
    yield from (Piece("earlier_help", "", (help_.what, help_.by)) for help_ in plan.earlier_help)
    yield from (Piece("ties", "", (tie.from_, tie.to)) for tie in plan.ties)
    yield from (Piece("kinship", "", (kin.kind, kin.from_, kin.to)) for kin in plan.kinship)
    yield from (Piece("life_events", e.person or "", (e.date, e.year, e.text)) for e in plan.life_events)
    closings = (*((plan.closing,) if plan.closing else ()), *plan.closings)
    yield from (Piece("closing", "", (closing.date,)) for closing in closings)


def _records(plan: Plan) -> Iterator[Piece]:
    yield from (Piece("strengths", strength.id) for strength in plan.strengths)
    yield from (Piece("concerns", concern.id) for concern in plan.concerns)
    yield from (Piece("measurements", measured.id) for measured in plan.measurements)
    yield from (Piece("escalation", asked.id) for asked in plan.escalations)
    if plan.safety is not None:
        yield from (Piece("safety", agreement.id) for agreement in plan.safety.agreements)
        for check in plan.safety.checked:
            yield from (Piece("safety", "", (check.date, check.by, who)) for who in check.scores or ())


def _meetings(plan: Plan) -> Iterator[Piece]:
    """Of a meeting its invitation, and the rest of it; wishes are a row of their own."""
    for meeting in plan.meetings:
        yield Piece("meetings", meeting.id)
        if meeting.at or meeting.options or meeting.place or meeting.agenda:
            yield Piece("meetings", meeting.id, ("invitation",))
        if meeting.chair or meeting.secretary or meeting.purpose or meeting.invited or meeting.is_held:
            yield Piece("meetings", meeting.id, ("rest",))
        yield from (Piece("wishes", meeting.id, (wish.by, wish.text)) for wish in meeting.wishes)


def _papers(plan: Plan) -> Iterator[Piece]:
    yield from (Piece("consents", consent.id) for consent in plan.consents)
    yield from (Piece("agreed", agreed.by, (agreed.date,)) for agreed in plan.agreed)
    yield from (Piece("copies", _receiver(copy), (copy.date, copy.what)) for copy in plan.copies)
    yield from (Piece("statements", statement.id) for statement in plan.statements)


def _receiver(copy: Copy) -> str:
    return copy.to if isinstance(copy.to, str) else f"{copy.to.name}, {copy.to.organisation}"

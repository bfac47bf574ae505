"""Answers become the fields of a value; and what of a record that stands there already is to change."""

from collections.abc import Sequence
from typing import Any

from g1p.cli.asking import Answers, Given, Question, answered
from g1p.cli.session import Session
from g1p.cli.taking import NOBODY
from g1p.errors import NothingNamed, OptionsDisagree, UnknownChoice
from g1p.model.goals import Goal, Scale
from g1p.model.people import Contact, Person
from g1p.model.value import Value
from g1p.store.plans import Stored


def filled(kind: type[Value], told: Answers) -> dict[str, Any]:
    """What was answered, by the fields of this kind of value; what was left out is left out here too."""
    return {name: _held(value) for name, value in told.items() if name in kind.kinds and value not in (None, [])}


def changed(
    session: Session,
    command: str,
    questions: Sequence[Question],
    given: Given,
    stored: Stored,
    record: Goal | Person,
    clear: Sequence[str] | None,
    besides: Sequence[str] = (),
) -> dict[str, Any]:
    """What of a record in this plan is to change, by the name of its field, and under `clear` what is to go.

    Without anything named everything is asked, with what stands there now to begin from. Raises NothingNamed when
    nobody can be asked, UnknownChoice for what cannot be taken away, OptionsDisagree for what is taken away and named
    as well; `besides` are fields that can be taken away, and are not asked.
    """
    cleared = _cleared(questions, clear, besides)
    _refuse_both(questions, given, cleared)
    named = bool(cleared) or any(value not in (None, []) for value in given.values())
    if not named and not session.asks():
        options = ", ".join(question.option for question in questions)
        raise NothingNamed(command=f"g1p {command}", options=options)
    wanted = [_again(question, record, named=named) for question in questions]
    about: Given = {"about": f"{stored.plan.id} {record.id}"}  # the draft of one record is not offered for another
    told = answered(session, command, wanted, given | about, {"plan": stored})
    fields = filled(type(record), told)
    if not named:  # what was only passed by stays as somebody else may have made it in the meantime
        gone = {question.name for question in questions if told[question.name] in (None, [])}
        cleared |= {name for name in gone if _stood(record, name) is not None}
        fields = {name: held for name, held in fields.items() if typed(held) != _stood(record, name)}
    return {**fields, "clear": frozenset(cleared)}


def _refuse_both(questions: Sequence[Question], given: Given, cleared: set[str]) -> None:
    """Refuses a line that takes something away and says what it becomes."""
    for question in questions:
        if question.name in cleared and given.get(question.name) not in (None, []):
            raise OptionsDisagree(one=f"--clear {question.option.removeprefix('--')}", other=question.option)


def _cleared(questions: Sequence[Question], clear: Sequence[str] | None, besides: Sequence[str]) -> set[str]:
    """The fields that `--clear` names by their option, such as `email` or `birth-date`."""
    may = {question.option.removeprefix("--"): question.name for question in questions if not question.needed}
    may |= {name.replace("_", "-"): name for name in besides}
    for said in clear or ():
        if said not in may:
            raise UnknownChoice(option="--clear", value=said, choices=", ".join(may))
    return {may[said] for said in clear or ()}


def _again(question: Question, record: Goal | Person, *, named: bool) -> Question:
    """The question about a field that is there already: what stands there now is what an empty answer means."""
    default = _stood(record, question.name)
    return question._replace(needed=question.needed and not named, wished=not named, default=lambda _: default)


def _stood(record: Goal | Person, name: str) -> str | None:
    """What stands in this field of the record, as somebody types it; None when nothing does."""
    held = getattr(record, name)
    return None if held == type(record).defaults.get(name) else typed(held)


def typed(held: Any) -> str:
    """A value as somebody types it."""
    if isinstance(held, Scale):
        return f"{held.start}:{held.target}"
    if isinstance(held, Contact):
        return f"{held.name} <{held.email}>" if held.email else held.name
    if isinstance(held, tuple):
        return ", ".join(map(typed, held)) or NOBODY
    return str(held)


def _held(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return () if value == [NOBODY] else tuple(value)

"""Many questions in a row, each of which may depend on the answers before it; they can go on another day."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from g1p.checks.bsn import has_bsn
from g1p.cli.asking import Answers, Question, say, split
from g1p.cli.session import Session
from g1p.cli.turns import ask, goes_on
from g1p.errors import BsnRefused, G1pError, Left, LeftHalfway, OptionMissing
from g1p.store.drafts import Draft, Told

Script = Callable[[Answers], Iterator[Question]]
"""Gives the questions one after the other; what it has given is answered before it is asked to go on."""

DONE = ""
"""In the draft, under no question's name: the questions that have their whole answer, also when that was empty."""


def asked_by_script(
    session: Session, command: str, script: Script, known: Answers, draft: Draft, given: Told
) -> Answers:
    """Asks the questions of a script; returns the answers to those that it gives in the end, besides what was `known`.

    What is `given` on the line is asked only when it cannot be taken. `<` goes one question back, up to the first. The
    draft is kept after every answer; who goes on with it is shown the last answer again, and then asked what was not
    answered yet. Raises Left or LeftHalfway when whoever is asked stops.
    """
    told = draft.read() if goes_on(session, draft) else Told()
    session.draft = draft
    say(session.words.say("Type < to go one question back. Ctrl-C stops; what you typed is then kept."))
    before, done = [name for name in told.get(DONE, ()) if name not in given], list[str]()
    try:
        while True:
            passed, question = _next(script, known, done)
            if question is None:
                return {name: held for name, held in known.items() if name in passed or name not in done}
            question = question._replace(take=partial(_without_bsn, question))
            if question.name in given and _answered_before(session, question, known, given):
                done.append(question.name)
                continue
            if question.name in before:
                before.remove(question.name)
                if before and _answered_before(session, question, known, told):
                    done.append(question.name)
                    continue
            if ask(session, question, known, told):
                done.append(question.name)
                told[question.name] = _lasting(known[question.name], told.get(question.name, []))
            elif asked := [name for name in passed if name not in given]:
                done.remove(asked[-1])
                del known[asked[-1]]
            told[DONE] = [*done, *before]
            draft.keep(told)
    except (KeyboardInterrupt, EOFError):
        sys.stderr.write("\n")
        raise LeftHalfway(command=f"g1p {command}") if draft.keep(told) else Left from None


def told_by_line(session: Session, command: str, script: Script, known: Answers, given: Told) -> Answers:
    """Answers a script where nobody can be asked: by what is `given` on the line, else by what is usual.

    What is answered is taken out of `given`: what stays nobody asked for. Raises OptionMissing.
    """
    missing: list[str] = []
    for question in script(known):
        typed = question._replace(take=partial(_without_bsn, question))
        said = given.pop(question.name, None) or _usual(question, known)
        _take(typed, said, known)
        if question.needed and not said:
            missing.append(session.words.say(question.option))
    if missing:
        raise OptionMissing(options=", ".join(missing), command=f"g1p {command}")
    return known


def _take(question: Question, said: list[str], known: Answers) -> None:
    """Takes these words as the answer; of many each sees those before it, as at a terminal."""
    known[question.name] = [] if question.many else None
    for one in said:
        value = question.value(one, known)
        known[question.name] = [*known[question.name], value] if question.many else value


def _usual(question: Question, known: Answers) -> list[str]:
    """What is answered when nobody says otherwise; nothing when it may stay open."""
    usual = question.default(known) if question.default else None
    return split([usual]) if usual and question.many else [usual] if usual else []


def _next(script: Script, known: Answers, done: list[str]) -> tuple[list[str], Question | None]:
    """The questions that the script has passed, and the first that is not answered; None when all are."""
    passed: list[str] = []
    for question in script(known):
        if question.name not in done:
            return passed, question
        passed.append(question.name)
    return passed, None


def _without_bsn(question: Question, said: str, known: Answers) -> Any:
    """Takes an answer without a citizen service number: in an evening that is told at once, and kept in no draft."""
    if has_bsn(said):
        raise BsnRefused(key=question.option)
    return question.take(said, known)


def _answered_before(session: Session, question: Question, known: Answers, told: Told) -> bool:
    """Takes the answer that the draft holds, in silence; False when it does not hold any more."""
    quiet, session.quiet = session.quiet, True
    said = told.get(question.name, [])
    try:
        _take(question, said, known)
    except G1pError:
        del known[question.name]
        return False
    finally:
        session.quiet = quiet
    return bool(said) or not question.needed


def _lasting(value: Any, said: list[str]) -> list[str]:
    """An answer as it means the same on another day: `morgen` becomes a date."""
    if isinstance(value, dt.datetime):
        return [value.isoformat(timespec="minutes")]
    return [value.isoformat()] if isinstance(value, dt.date) else said

"""Questions asked in turn at a terminal: one back, a wrong answer told, and a draft of what was typed."""

import sys
from collections.abc import Sequence

from g1p.cli.asking import Answers, Given, Question, confirmed, say, split, taken
from g1p.cli.calling import called, meant, shown, shown_as
from g1p.cli.screen import clean, width
from g1p.cli.session import Session
from g1p.cli.telling import sentence
from g1p.cli.terminal import line
from g1p.errors import G1pError, Left, LeftHalfway, UnknownChoice
from g1p.render.columns import shortened
from g1p.store.drafts import Draft, Told, draft_of
from g1p.words import Words, capital

BACK = "<"
NONE = "-"
MARGIN = "  "
"""Before a record to choose, so that the question stands out below the list."""


def asked_in_turn(
    session: Session, command: str, questions: Sequence[Question], known: Answers, given: Given
) -> Answers:
    """Asks these questions in turn; `<` goes one back. What was answered before, or in a draft, is offered again.

    A draft is kept after every answer, for a terminal can be closed too. A command that asks twice has one draft.
    """
    draft, told = session.draft or draft_of(session.workspace().root, command, given), Told()
    if session.draft is not None or goes_on(session, draft):
        told = draft.read()
    if session.draft is None:
        say(session.words.say("Type < to go one question back. Ctrl-C stops; what you typed is then kept."))
    session.draft = draft
    said = {question.name for question in questions if given.get(question.name) not in (None, [])}
    late = {name for name in said if known[name] in (None, [])}  # what it means depends on what is asked before it
    step, trail = 0, list[int]()
    try:
        while step < len(questions):
            question = questions[step]
            if question.name in said:
                known[question.name] = taken(question, given, known) if question.name in late else known[question.name]
                step += 1
            elif question.asked is not None and not question.asked(known):
                known[question.name] = [] if question.many else None
                step += 1
            elif ask(session, question, known, told):
                draft.keep(told)
                trail.append(step)
                step += 1
            else:
                step = trail.pop() if trail else step
    except (KeyboardInterrupt, EOFError):
        sys.stderr.write("\n")
        raise LeftHalfway(command=f"g1p {command}") if draft.keep(told) else Left from None
    return known


def goes_on(session: Session, draft: Draft) -> bool:
    """Whether there is a draft, and it is to go on with."""
    text = session.words.say("You have begun on this before. Go on with what you typed?")
    return bool(draft.read()) and confirmed(session, text, usual=True)


def ask(session: Session, question: Question, known: Answers, told: Told) -> bool:
    """Asks one question until its answer is taken; False when the answer was to go back."""
    return (_several if question.many else _one)(session, question, known, told)


def _one(session: Session, question: Question, known: Answers, told: Told) -> bool:
    """Asks one question until its answer is taken; False when the answer was to go back."""
    ids = _listed(question, known)
    while True:
        before = told.get(question.name, [])
        default = before[0] if before else question.default(known) if question.default else None
        said = _read(session, question, known, default, ids)
        if said == BACK:
            return False
        said = "" if said == NONE and not question.needed else said or default or ""
        if not said:
            if question.needed:
                say(session.words.say("This cannot stay empty. Type an answer; < goes back, Ctrl-C stops."))
                continue
            told.pop(question.name, None)
            known[question.name] = None
            return True
        try:
            known[question.name] = question.value(said, known)
        except G1pError as refused:
            say(_refusal(refused, question, known, session.words))
            continue
        told[question.name] = [said]
        return True


def _several(session: Session, question: Question, known: Answers, told: Told) -> bool:
    """Asks for one answer after the other until an empty one; `<` takes the last one away, or goes back."""
    usual = question.default(known) if question.default else None
    before = list(told.get(question.name, split([usual] if usual else [])))
    kept: list[str] = []
    known[question.name] = []
    ids = _listed(question, known)
    while True:
        ready = session.words.say("{kept}; Enter is ready", kept=", ".join(kept)) if kept else None
        typed = not before
        said = before.pop(0) if before else _read(session, question, known, ready, ids)
        if said == BACK and not kept:
            return False
        if said == BACK:
            kept.pop()
            known[question.name].pop()
        elif said:
            try:
                known[question.name].append(question.value(said, known))
                kept.append(said)
            except G1pError as refused:
                say(_refusal(refused, question, known, session.words))
        elif kept or not question.needed:
            if kept:
                told[question.name] = list(kept)
            return True
        else:
            say(session.words.say("This cannot stay empty. Type an answer; < goes back, Ctrl-C stops."))
        if typed:  # what is only offered is nobody's answer yet
            told[question.name] = list(kept)
            _keep(session, told)


def _refusal(refused: G1pError, question: Question, known: Answers, words: Words) -> str:
    """Why an answer is not taken; who is asked has typed no option, so none is named, and chooses as is shown."""
    if isinstance(refused, UnknownChoice) and question.label and question.offers:
        refused.facts["choices"] = shown(words, question.label, question.offers(known))
    here = words.say("this question")
    for fact in {"key", "first", "last", "option"}.intersection(refused.facts):
        if refused.facts[fact] == question.option:
            refused.facts[fact] = here
    said = sentence(refused, words)
    return capital(said) if said.startswith(here) else said


def _keep(session: Session, told: Told) -> None:
    """Keeps half a list too: a terminal can be closed while people are named."""
    if session.draft is not None:
        session.draft.keep(told)


def _listed(question: Question, known: Answers) -> list[str]:
    """Shows what records there are to choose from, one a line, once for every question; returns their ids."""
    listed = question.listed(known) if question.listed else ()
    if sys.stderr.isatty():  # what stands in a plan is for the screen, and not for where stderr goes otherwise
        for ident, text in listed:
            say(f"{MARGIN}{shortened(f'{ident}  {clean(text)}', width() - len(MARGIN))}", whole=True)
    return [ident for ident, _ in listed]


def _read(session: Session, question: Question, known: Answers, default: str | None, ids: Sequence[str]) -> str:
    """The answer to a question, which stands on a line of its own with what there is to choose from.

    A word of the format is shown with what people call it, and that is an answer too; `ids` are shown already.
    """
    words = session.words
    offers = list(question.offers(known)) if question.offers else []
    names = called(words, question.label, offers) if question.label else {}
    choices = ", ".join(shown_as(offer, names.get(offer, offer)) for offer in offers)
    hint = f" {choices}" if "(" in choices else f" ({choices})" if choices else ""
    usual = f" [{shown_as(default, names.get(default, default))}]" if default else ""
    empty = "" if question.needed else f" [{words.say('may be empty')}]"
    say(f"{words.say(question.text, **question.facts)}{hint}{usual or empty}")
    said = line("> ", offers or ids).strip()
    return meant(said, names) or said

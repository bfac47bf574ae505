"""Escalations on a screen: what was asked higher up, of whom, by when an answer is due, and what came of it."""

import datetime as dt
from collections.abc import Container, Iterator

from g1p.model.course import Escalation
from g1p.model.plan import Plan
from g1p.render.columns import columns
from g1p.render.screen_lines import INDENT, Line, heading
from g1p.render.steps import step_name
from g1p.words import Words


def escalation_lines(plan: Plan, late: Container[str], words: Words, width: int) -> Iterator[Line]:
    """As rows in their order; `late` holds the ids of what is overdue."""
    if not plan.escalations:
        return
    yield from heading(words.say("Asked higher up"), width)
    rows = [_row(one, late, words) for _, one in in_order(plan)]
    for ident, state, *rest in columns(rows, width - len(INDENT)):
        yield [INDENT, ident, (state, "bold red" if state.startswith("! ") else ""), *rest]


def in_order(plan: Plan) -> list[tuple[int, Escalation]]:
    """First what is open, by the day of the answer, then what is over; each with its position in the file."""

    def by_day(pair: tuple[int, Escalation]) -> tuple[bool, dt.date]:
        _, one = pair
        return one.void is not None or one.resolved is not None, one.answer_by

    return sorted(enumerate(plan.escalations), key=by_day)


def how_it_stands(asked: Escalation, late: Container[str], words: Words) -> str:
    """“! late”, “○ waits”, “● answered”, “✓ resolved”: a mark and a word, so that no colour is needed."""
    if asked.void is not None:
        return "– " + words.say("void")
    if asked.resolved is not None:
        return "✓ " + words.say("resolved")
    if asked.answers:
        return "● " + words.say("answered")
    return "! " + words.say("late") if asked.id in late else "○ " + words.say("waits")


def _row(asked: Escalation, late: Container[str], words: Words) -> list[str]:
    state, day = how_it_stands(asked, late, words), asked.answer_by.isoformat()
    return [asked.id, state, day, asked.about or "", _text(asked, words)]


def _text(asked: Escalation, words: Words) -> str:
    """Whom, why as far as that may be seen, and what came of it."""
    whom = f"{asked.to.name} ({asked.organisation}, {step_name(words, asked.step)})"
    said = f"{whom}: {asked.reason}" if asked.reason is not None else whom
    replies = [words.say("answer {day}: {text}", day=one.date, text=one.text) for one in asked.answers]
    ended = asked.resolved
    replies += [words.say("resolved {day}: {text}", day=ended.date, text=ended.outcome)] if ended else []
    void = [words.say("void: {why}", why=asked.void)] if asked.void is not None else []
    return said + "".join(f" [{reply}]" for reply in (*replies, *void))

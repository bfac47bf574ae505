"""Measurements on a screen, then and now: of each item the first score and the last, side by side."""

from collections.abc import Iterator, Sequence
from typing import get_args

from g1p.model.evaluations import Measurement, Outcome
from g1p.model.instruments import ITEMS
from g1p.model.plan import Plan
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words

GRAVEST_FIRST = get_args(Outcome)[::-1]


def measurement_lines(plan: Plan, words: Words, width: int) -> Iterator[Line]:
    """Of each person and instrument what was measured first and last, item by item; what is void, marked as such."""
    if not plan.measurements:
        return
    yield from heading(words.say("Measurements"), width)
    for measured in _together(plan):
        yield from table([[_head(measured, words)]], width)
        yield from table([["", *row] for row in _rows(measured, words)], width)
    void = [one for one in plan.measurements if one.void is not None]
    why = ((one, words.say("void: {why}", why=one.void)) for one in void)
    yield from table([[f"{_who(one, words)}: {_when(one)} [{said}]"] for one, said in why], width)


def _together(plan: Plan) -> Iterator[list[Measurement]]:
    """The measurements that can be laid side by side, the first one first: an edition is an instrument of its own."""
    valid = [one for one in plan.measurements if one.void is None]
    for person, instrument in dict.fromkeys((one.person, one.instrument) for one in valid):
        found = (one for one in valid if (one.person, one.instrument) == (person, instrument))
        yield sorted(found, key=lambda one: one.date)


def _head(measured: Sequence[Measurement], words: Words) -> str:
    """Who was measured with what, and when: once, or first and last."""
    first, *more = measured
    said = f"{_who(first, words)}: {_when(first)}"
    if not more:
        return said
    times = words.say("{n} times", n=len(measured))
    return f"{said} → {_when(more[-1])}" + (f", {times}" if more[1:] else "")


def _who(one: Measurement, words: Words) -> str:
    return one.person + ", " + words.label("instrument", one.instrument)


def _when(one: Measurement) -> str:
    return f"{one.date.isoformat()} ({one.id})"


def _rows(measured: Sequence[Measurement], words: Words) -> Iterator[list[str]]:
    """The items of a ZRM that were scored, in the order of the instrument: then, now, and what the score means.

    Each item is followed on its own: a measurement of a few items hides nothing of the others, and what was asked only
    once has no then.
    """
    outcomes = [one.outcome for one in measured if one.outcome]
    if outcomes:
        yield _outcomes(outcomes[0], outcomes[-1], words, is_once=len(outcomes) == 1)
    instrument = measured[0].instrument
    scored = {item: _levels(measured, item) for item in ITEMS[instrument]}
    is_once = not any(levels[1:] for levels in scored.values())
    for item, levels in ((item, levels) for item, levels in scored.items() if levels):
        was, held = levels[0], levels[-1]
        score = [f"{was} → {held}", _sign(was, held, words)] if levels[1:] else [str(held), ""]
        level = words.label("zrm level", str(held))
        yield [words.label(instrument, item), *(score[:1] if is_once else score), level]


def _levels(measured: Sequence[Measurement], item: str) -> list[int]:
    """Every score that this item was given, the first one first."""
    return [one.scores[item] for one in measured if one.scores and item in one.scores]


def _outcomes(was: Outcome, held: Outcome, words: Words, *, is_once: bool) -> list[str]:
    """What came of a GIZ, then and now."""
    then, now = words.label("outcome", was), words.label("outcome", held)
    sign = _sign(GRAVEST_FIRST.index(was), GRAVEST_FIRST.index(held), words)
    return [now] if is_once else [f"{then} → {now}", sign]


def _sign(then: int, now: int, words: Words) -> str:
    """How it went, as a symbol and a word, so that neither has to be guessed."""
    if now > then:
        return "↑ " + words.say("better")
    return "↓ " + words.say("worse") if now < then else "= " + words.say("the same")

"""The letter of an escalation as Markdown: the facts, and the family's words and names where consent lets them in."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from g1p.errors import N_
from g1p.model.ladder import Ladder
from g1p.model.reader.letter import Letter, Told
from g1p.render.markdown import escaped
from g1p.render.steps import step_name
from g1p.words import Words

STUCK = N_("Something that was agreed on in a family plan is stuck. We ask you to help it on.")
OVER = N_("Something that was agreed on in a family plan was stuck, and we asked for your help. How it stands now:")


def letter_text(letter: Letter, ladder: Ladder, day: dt.date, words: Words) -> str:
    """The letter as it is sent on `day`."""
    say = words.say
    parts = [
        "# " + say("Question about a promise in a family plan"),
        say("To {name}, {organisation}", name=escaped(letter.to.name), organisation=escaped(letter.organisation)),
        words.short_day(day),
        say(OVER if letter.is_over else STUCK),
        "\n".join(f"- {name}: {fact}" for name, fact in _facts(letter, ladder, words)),
    ]
    if letter.answered is None and not letter.is_over:
        parts.append(say("Please answer at the latest on {day}.", day=words.day(letter.answer_by)))
    if letter.told is None and letter.promise is not None:
        parts.append(say("Who the family is, and why we ask, is not in this letter."))
    elif letter.told is None:
        parts.append(say("What it is about in words, and who the family is, is not in this letter."))
    return "\n\n".join(parts) + "\n"


def letter_facts(letter: Letter) -> dict[str, Any]:
    """The same for programs; what the family has not let in is null."""
    told = letter.told
    return {
        "id": letter.id,
        "plan": letter.plan,
        "about": letter.about,
        "step": letter.step,
        "organisation": letter.organisation,
        "to": {"name": letter.to.name, "email": letter.to.email},
        "opened": letter.opened.isoformat(),
        "answer_by": letter.answer_by.isoformat(),
        "answered": _iso(letter.answered),
        "resolved": _iso(letter.resolved),
        "start": _iso(letter.start),
        "first_due": _iso(letter.first_due),
        "due": _iso(letter.due),
        "ended": letter.ended,
        "done_on": _iso(letter.done_on),
        "moved": [{"was": was.isoformat(), "date": date.isoformat()} for was, date in letter.moved],
        "consent": told is not None,
        "promise": letter.promise,
        "who": list(told.who) if told else None,
        "goal": told.goal if told else None,
        "reason": told.reason if told else None,
        "raised_by": told.raised_by if told else None,
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _facts(letter: Letter, ladder: Ladder, words: Words) -> Iterator[tuple[str, str]]:
    """Each fact with its name, in the order in which it happened."""
    say, day = words.say, words.short_day
    yield say("plan"), letter.plan
    yield say("escalation"), letter.id
    if letter.about is not None:
        yield (say("goal") if letter.about.startswith("g-") else say("action")), letter.about
    if letter.promise is not None:
        yield say("what was promised"), escaped(letter.promise)
    yield from _in_words(letter.told, words) if letter.told else ()
    if letter.start and letter.first_due and letter.due:
        yield say("agreed from"), day(letter.start)
        yield say("first due"), day(letter.first_due)
        yield say("moved"), words.plural("{n} time", "{n} times", len(letter.moved)) + _moves(letter, letter.due, words)
        yield say("now due"), day(letter.due)
    if letter.ended:
        yield say("how it stands"), _ended(letter, words)
    yield say("asked on"), day(letter.opened)
    yield say("step"), escaped(step_name(words, letter.step, ladder))
    if letter.answered:
        yield say("answered on"), day(letter.answered)
    if letter.resolved:
        yield say("resolved on"), day(letter.resolved)


def _ended(letter: Letter, words: Words) -> str:
    """How the action or goal ended, and on which day when that is known."""
    of_goal = letter.about is not None and letter.about.startswith("g-")
    state = words.label("goal status" if of_goal else "action status", str(letter.ended))
    return f"{state}, {words.short_day(letter.done_on)}" if letter.done_on else state


def _moves(letter: Letter, due: dt.date, words: Words) -> str:
    """From which day to which it was moved each time, and when."""
    day, days = words.short_day, [*(was for was, _ in letter.moved), due]
    said = "; ".join(
        words.say("from {was} to {now}, on {date}", was=day(was), now=day(now), date=day(date))
        for (was, date), now in zip(letter.moved, days[1:], strict=True)
    )
    return f" ({said})" if said else ""


def _in_words(told: Told, words: Words) -> Iterator[tuple[str, str]]:
    """What the family has let in."""
    facts = (
        (words.say("by whom"), ", ".join(told.who) or None),
        (words.say("goal of the family"), told.goal),
        (words.say("why we ask"), told.reason),
        (words.say("who asks"), told.raised_by),
    )
    yield from ((name, escaped(fact)) for name, fact in facts if fact is not None)

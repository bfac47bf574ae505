"""Consents on a screen: who lets whom see what, how that stands, and what happens when one ends."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from g1p.model.agreements import Consent, Copy
from g1p.model.consent_reach import Others
from g1p.model.consent_states import Standing, ended_state, standing
from g1p.model.plan import Plan
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words

if TYPE_CHECKING:  # what a consent closes is asked by who takes one back
    from g1p.model.consent_ends import Closes


def consent_lines(plan: Plan, day: dt.date, words: Words, width: int, *, is_whole: bool) -> Iterator[Line]:
    """Each consent and how it stands; in a view only what its own days say, for the rest is not this reader's."""
    if plan.consents:
        yield from heading(words.say("Consents"), width)
        yield from table([_row(plan, one, day, words, is_whole=is_whole) for one in plan.consents], width)


def _row(plan: Plan, consent: Consent, day: dt.date, words: Words, *, is_whole: bool) -> list[str]:
    if is_whole:
        state = state_words(standing(plan, consent, day), consent, words)
    else:
        ended = ended_state(consent, day)
        state = state_words(Standing(ended), consent, words) if ended else words.say("given {day}", day=consent.date)
    void = "" if consent.void is None else words.say("void: {why}", why=consent.void)
    said = f"{about_words(consent, words)}: {consent.purpose}" + (f" [{void}]" if void else "")
    return [consent.id, state, givers(consent), ", ".join(consent.to), said]


def state_words(stands: Standing, consent: Consent, words: Words) -> str:
    """How a consent stands, in words: `holds until 2027-09-07`, `waits for daan`, `revoked 2026-10-30`."""
    say = words.say
    if stands.state == "revoked":
        return say("revoked {day}", day=consent.revoked)
    if stands.state == "lapsed":
        return say("ended by age") if stands.by_age else say("ended {day}", day=consent.until)
    if stands.state == "waits":
        return say("waits for {who}", who=others_words(stands.waits_for, words))
    if stands.state == "holds":
        held = say("holds until {day}", day=consent.until) if consent.until else say("holds")
        waits = say("in part waits for {who}", who=others_words(stands.waits_for, words)) if stands.waits_for else ""
        return f"{held}, {waits}" if waits else held
    return say("begins {day}", day=consent.date) if stands.state == "ahead" else words.label("consent", stands.state)


def others_words(others: Others, words: Words) -> str:
    """Who must still consent: `vader, moeder or oma`."""
    either = words.say("or")
    return ", ".join(f" {either} ".join(group) for group in others)


def givers(consent: Consent) -> str:
    """Who gives it, and for whom when that is somebody else: `moeder (daan)`."""
    whose = ", ".join(consent.owners)
    return consent.given_by if whose == consent.given_by else f"{consent.given_by} ({whose})"


def about_words(consent: Consent, words: Words) -> str:
    """What it is about: parts by their name, records by their id."""
    return ", ".join(topic if "-" in topic else words.label("part", topic) for topic in consent.about)


def ended_lines(closed: "Sequence[Closes]", copies: Sequence[Copy], words: Words, width: int) -> Iterator[Line]:
    """What closes for whom, and who still has a copy of it."""
    if closed:
        yield [(words.say("What closes"), "bold")]
        yield from table(closed_rows(closed, words), width)
    if copies:
        yield [(words.say("Still have a copy"), "bold")]
        yield from table([copy_row(copy, words) for copy in copies], width)


def closed_rows(closed: "Sequence[Closes]", words: Words) -> list[list[str]]:
    """For each reader the parts that close."""
    readers = dict.fromkeys(one.reader for one in closed)
    return [[slug, ", ".join(_part(one, words) for one in closed if one.reader == slug)] for slug in readers]


def _part(closed: "Closes", words: Words) -> str:
    name = words.label("part", closed.row)
    return name if closed.is_all else words.say("{part} (in part)", part=name)


def copy_row(copy: Copy, words: Words) -> list[str]:
    """A copy that was handed over: to whom, on which day, how, and what it was."""
    return [str(copy.to), copy.date.isoformat(), words.label("copy", copy.by), copy.what]

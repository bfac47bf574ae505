"""Safety on a screen: how safe each says it is, day by day, and what people agreed to keep it so."""

import datetime as dt
from collections.abc import Iterator

from g1p.model.evaluations import Safety, SafetyAgreement, SafetyCheck
from g1p.model.plan import Plan
from g1p.model.value import Voidable
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words


def safety_lines(plan: Plan, day: dt.date, words: Words, width: int) -> Iterator[Line]:
    """The scores of each person in the order of the days, never averaged, and who is in which agreement."""
    safety = plan.safety or Safety()
    if safety.checked:
        yield from heading(words.say("How safe it is, from 0 to 10"), width)
        yield from table([*_scores(plan, safety, words), *_without_scores(safety, words)], width)
    if safety.agreements:
        yield from heading(words.say("Safety agreements"), width)
        yield from table([_agreement(one, day, words) for one in safety.agreements], width)


def _scores(plan: Plan, safety: Safety, words: Words) -> Iterator[list[str]]:
    """For each person, in the order of the plan, what they said on which day."""
    named = (slug for check in safety.checked for slug in check.scores or ())
    for slug in dict.fromkeys((*(person.id for person in plan.people), *named)):
        said = [
            f"{check.date.isoformat()}: {check.scores[slug]}{_void(check, words)}"
            for check in _by_day(safety)
            if check.scores and slug in check.scores
        ]
        if said:
            yield [slug, ", ".join(said)]


def _without_scores(safety: Safety, words: Words) -> Iterator[list[str]]:
    """When it was asked, and nobody gave a score."""
    asked = [check for check in _by_day(safety) if not check.scores]
    if asked:
        days = ", ".join(f"{check.date.isoformat()}{_void(check, words)}" for check in asked)
        yield ["–", words.say("asked, without a score: {days}", days=days)]


def _by_day(safety: Safety) -> list[SafetyCheck]:
    return sorted(safety.checked, key=lambda check: check.date)


def _agreement(agreement: SafetyAgreement, day: dt.date, words: Words) -> list[str]:
    """An agreement as a row: id, until when it holds, who is in it, what it says."""
    until, held = agreement.until, ""
    if until is not None:
        held = words.say("until {day}", day=until) if until >= day else words.say("over: held until {day}", day=until)
    return [agreement.id, held, ", ".join(agreement.who), agreement.text + _void(agreement, words)]


def _void(value: Voidable, words: Words) -> str:
    return "" if value.void is None else " [" + words.say("void: {why}", why=value.void) + "]"

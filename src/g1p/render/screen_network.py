"""The network on a screen, in words: ties, the family tree, the lifeline and earlier help."""

from collections.abc import Iterator

from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp, Kinship, LifeEvent, Tie
from g1p.model.value import Voidable
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words


def network_lines(plan: Plan, words: Words, width: int) -> Iterator[Line]:
    """The four parts of which there is anything, each under its own heading."""
    say = words.say
    parts = (
        (say("The network"), [_tie(one, words) for one in plan.ties]),
        (say("The family tree"), [_kinship(one, words) for one in plan.kinship]),
        (say("The lifeline"), [_event(one, words) for one in sorted(plan.life_events, key=_moment)]),
        (say("Earlier help"), [_help(one, words) for one in plan.earlier_help]),
    )
    for title, rows in parts:
        if rows:
            yield from heading(title, width)
            yield from table(rows, width)


def _tie(tie: Tie, words: Words) -> list[str]:
    to = words.say("the whole family") if tie.to == "family" else tie.to
    return [f"{tie.from_} – {to}", words.label("tie", tie.kind), (tie.note or "") + _void(tie, words)]


def _kinship(line: Kinship, words: Words) -> list[str]:
    """A line of the family tree as a sentence."""
    facts = {"one": line.from_, "other": line.to}
    said = {
        "partner": words.say("{one} and {other} are partners", **facts),
        "parent": words.say("{one} is a parent of {other}", **facts),
        "sibling": words.say("{one} and {other} are brothers or sisters", **facts),
    }[line.kind]
    status = f", {words.label('partners', line.status)}" if line.status else ""
    return [said + status + _void(line, words)]


def _event(event: LifeEvent, words: Words) -> list[str]:
    whose = event.person or words.say("the whole family")
    effect = words.label("effect", event.effect) if event.effect else ""
    return [_when(event), whose, effect, event.text + _void(event, words)]


def _help(one: EarlierHelp, words: Words) -> list[str]:
    days = {"first": one.from_, "last": one.until}
    if one.from_ and one.until:
        when = words.say("{first} up to {last}", **days)
    elif one.from_:
        when = words.say("from {first}", **days)
    else:
        when = words.say("up to {last}", **days) if one.until else ""
    return [one.what, one.by, when, (one.result or "") + _void(one, words)]


def _when(event: LifeEvent) -> str:
    """The day in ISO text, or the year."""
    return event.date.isoformat() if event.date else str(event.year)


def _moment(event: LifeEvent) -> tuple[int, str]:
    """What an event is put in order by; of a year alone it comes before the days of that year."""
    return event.date.year if event.date else event.year or 0, _when(event)


def _void(value: Voidable, words: Words) -> str:
    return "" if value.void is None else f" [{words.say('void: {why}', why=value.void)}]"

"""What is stuck, on a screen: of which plan, why, and the next step as a line to type."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from g1p.model.ladder import Ladder
from g1p.model.stuck import Stuck
from g1p.render.columns import wrap
from g1p.render.screen_lines import INDENT, Line
from g1p.render.steps import step_name
from g1p.words import Words


def stuck_lines(found: Iterable[Stuck], ladder: Ladder, words: Words, width: int) -> Iterator[Line]:
    """One piece for each goal or action, in the order in which they come first; nothing when nothing is stuck."""
    items = list(found)
    order = list(dict.fromkeys((item.plan, item.id) for item in items))
    items.sort(key=lambda item: order.index((item.plan, item.id)))
    if items:
        yield [(words.say("Stuck"), "bold")]
    for (plan, ident), some in groupby(items, key=lambda item: (item.plan, item.id)):
        reasons = list(some)
        yield from ([line] for line in wrap(f"! {plan} {ident}: {reasons[0].text}", width))
        for said in (*(why(item, words) for item in reasons), next_words(reasons[0], ladder, words)):
            yield from ([INDENT + line] for line in wrap(said, width - len(INDENT)))
        if command := next_command(reasons[0]):
            yield [f"{INDENT}{command}"]


def why(item: Stuck, words: Words) -> str:
    """Why it is stuck, in a sentence."""
    if item.kind == "moved":
        return words.say("It was moved {n} times; first it was due on {day}.", n=item.count, day=item.since)
    if item.kind == "flat":
        return words.say("Since {day} no score has risen.", day=item.since)
    return words.say(
        "Nothing was heard of {organisation} since {day}, for {n} days.",
        organisation=item.organisation,
        day=item.since,
        n=item.count,
    )


def next_words(item: Stuck, ladder: Ladder, words: Words) -> str:
    """What to do now."""
    if item.waits_for is not None:
        asked, day = item.waits_for, item.answer_by
        return words.say("It is asked already: {id}. Wait for the answer until {day}.", id=asked, day=day)
    if item.step is None:
        return words.say("The ladder has no further step. Talk about it at the next round table.")
    return words.say("Next step: {step}.", step=step_name(words, item.step, ladder))


def next_command(item: Stuck) -> str | None:
    """The line to type for the next step; None while an answer is still to come, and at the top of the ladder."""
    if item.step is None or item.waits_for is not None:
        return None
    return f"g1p escalate open {item.plan} --about {item.id} --step {item.step}"

"""How the plan goes, on the handout: what must be known first, what is stuck, and how it ended."""

from collections.abc import Iterator

from g1p.model.course import Closing, Escalation
from g1p.render.labels import late_sign
from g1p.render.paper import Ending, Notice, Relapse, Stuck
from g1p.render.people import contact_card
from g1p.render.told import Told
from g1p.render.writer import Writer


def notices(writer: Writer) -> Iterator[Notice]:
    """That the plan is a draft, rests, or is in its aftercare."""
    plan, words = writer.plan, writer.words
    if plan.status == "draft":
        yield Notice(said=words.say("This plan is not finished yet. We are still making it together."), why=None)
    if plan.status == "aftercare" and plan.closing is None:
        yield Notice(said=words.say("The plan is done. We still ask now and then how it goes."), why=None)
    paused = plan.paused
    if paused is not None and paused.holds(writer.view.day):
        since = writer.day(paused.since)
        if paused.until is None:
            said = words.say("This plan has been paused since {since}.", since=since)
        else:
            said = words.say("This plan rests from {since} until {until}.", since=since, until=writer.day(paused.until))
        yield Notice(said=said, why=writer.maybe(paused.reason))


def ending(writer: Writer) -> Ending | None:
    """How the plan ended, and what to do when it gets difficult again."""
    closing = writer.plan.closing
    if closing is None:
        return None
    return Ending(
        said=_closed(writer, closing),
        note=writer.maybe(closing.note),
        lesson=writer.maybe(closing.lesson),
        relapse=_relapse(writer, closing),
    )


def _closed(writer: Writer, closing: Closing) -> str:
    """That it is closed, and until when we still ask how it goes."""
    words = writer.words
    said = words.say("We closed this plan on {day}.", day=words.short_day(closing.date))
    until = closing.aftercare_until
    if until is None or until < writer.view.day:
        return said
    asking = words.say("Until {day} we still ask now and then how it goes.", day=words.short_day(until))
    return f"{said} {asking}"


def _relapse(writer: Writer, closing: Closing) -> Relapse | None:
    plan = closing.relapse
    if plan is None:
        return None
    people = (writer.plan.person(slug) for slug in plan.call)
    return Relapse(
        signs=writer.told(plan.signs),
        what_helps=writer.told(plan.what_helps),
        call=tuple(contact_card(writer, person) for person in people if person is not None),
    )


def stuck(writer: Writer) -> tuple[Stuck, ...]:
    """The escalations that have not ended."""
    return tuple(_stuck(writer, asked) for asked in writer.plan.escalations if asked.resolved is None)


def _stuck(writer: Writer, asked: Escalation) -> Stuck:
    return Stuck(
        about=_about(writer, asked.about),
        reason=writer.maybe(asked.reason),
        to=Told(asked.to.name),
        organisation=Told(asked.organisation),
        opened=writer.day(asked.opened),
        answer_by=writer.day(asked.answer_by),
        late=late_sign(writer.words) if asked.id in writer.view.late else None,
        answers=tuple(writer.told(answer.text) for answer in asked.answers),
    )


def _about(writer: Writer, ident: str | None) -> Told | None:
    """The text of the goal or action that is stuck, when the reader may see it."""
    texts = {goal.id: goal.text for goal in writer.plan.goals}
    texts |= {action.id: action.text for _, action in writer.plan.all_actions()}
    return writer.maybe(texts.get(ident or ""))

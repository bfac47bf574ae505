"""How a consent stands on a day: whether it opens anything, and who must still say yes before it does."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from typing import Literal, NamedTuple

from g1p.model.ages import CONSENTS_ALONE, holders, years
from g1p.model.agreements import Consent
from g1p.model.consent_reach import Others, givers, named_record, reaches, still_to_ask, whose_record
from g1p.model.consents import (
    OF_THE_FAMILY,
    counts_for,
    has_twin,
    may_give,
    needs_two,
    opened_part,
    opening_family,
    opens,
    stands,
    topics_of,
)
from g1p.model.people import Person
from g1p.model.plan import Plan

State = Literal["holds", "waits", "idle", "ahead", "lapsed", "revoked", "void"]
"""`waits` for another's consent; `idle` opens nothing; `ahead` begins later; `lapsed` has run out, or by age."""


class Opened(NamedTuple):
    """What a consent opens: to whom, what of whom, and by which of its topics."""

    reader: str
    owner: str
    topic: str


class Standing(NamedTuple):
    """How a consent stands; one that `holds` in part may wait for others in part, one may have `lapsed` by age."""

    state: State
    waits_for: Others = ()
    by_age: bool = False


def standing(plan: Plan, consent: Consent, day: dt.date) -> Standing:
    """How `consent` stands in the whole `plan` on `day`; a reader's view lacks the ages and custody that decide."""
    ended = ended_state(consent, day)
    if ended is not None:
        return Standing(ended)
    others = waits_for(plan, consent, day)
    if does_open(plan, consent, day):
        return Standing("holds", others)
    if others:
        return Standing("waits", others)
    return Standing("lapsed", by_age=True) if _grew_up(plan, consent, day) else Standing("idle")


def ended_state(consent: Consent, day: dt.date) -> State | None:
    """What its own days say of it: that it does not hold on `day`, and why; None when they do not say so."""
    if consent.void is not None:
        return "void"
    if consent.revoked is not None and consent.revoked <= day:
        return "revoked"
    if consent.until is not None and consent.until < day:
        return "lapsed"
    return None if consent.date <= day else "ahead"


def does_open(plan: Plan, consent: Consent, day: dt.date) -> bool:
    """Whether there is anybody to whom it opens anything, be there already something of it in the plan or not."""
    return any(True for _ in opened_by(plan, consent, day))


def opened_by(plan: Plan, consent: Consent, day: dt.date) -> Iterator[Opened]:
    """What it opens on `day`, alone or together with the consents of others."""
    for owner in consent.owners if stands(consent, day) else ():
        if counts_for(plan, consent, owner, day):
            for reader in readers(plan, consent, day):
                for topic in consent.about:
                    if reaches(plan, reader, owner, topic, day) and _is_open(plan, consent, reader, topic, day):
                        yield Opened(reader.id, owner, topic)


def is_replaced(plan: Plan, consent: Consent, day: dt.date) -> bool:
    """Whether nobody misses it: others open the same, or nobody whom it was for takes part any more."""
    return all(
        opens(plan, reader.id, owner, topics_of(topic), day)
        for reader in readers(plan, consent, day)
        for owner in consent.owners
        for topic in consent.about
    )


def readers(plan: Plan, consent: Consent, day: dt.date) -> list[Person]:
    """The people whom it is for and who may still read something."""
    return [person for slug in consent.to if (person := plan.person(slug)) and person.can_act(day)]


def waits_for(plan: Plan, consent: Consent, day: dt.date) -> Others:
    """Who must still consent before it opens all that it is about: one of each group; nobody once it has ended.

    From 12 to 15 that is the child, or somebody with custody, in a consent with the same whose, to and about; of what
    belongs to the family as a whole it is everybody else with custody, each for themselves; and to a record by one
    person about another both say yes.
    """
    if not stands(consent, day):
        return ()
    groups = (asked(plan, consent, day) for asked in (_of_children, _of_family, _of_records))
    return tuple(dict.fromkeys(chain.from_iterable(groups)))


def _of_children(plan: Plan, consent: Consent, day: dt.date) -> Iterator[tuple[str, ...]]:
    for owner in consent.owners:
        two = may_give(plan, consent, owner, day) and needs_two(plan, owner, day)
        if two and not has_twin(plan, consent, owner, day) and any(_reached(plan, consent, owner, day)):
            yield from (
                group for group in givers(plan, owner, day) if (consent.given_by == owner) is (owner not in group)
            )


def _of_family(plan: Plan, consent: Consent, day: dt.date) -> Iterator[tuple[str, ...]]:
    deciders = [holder.id for holder in holders(plan, day)]
    for owner in consent.owners:
        for reader, topic in _reached(plan, consent, owner, day) if counts_for(plan, consent, owner, day) else ():
            if opened_part(topic) in OF_THE_FAMILY:
                yield from ((one,) for one in deciders if not opens(plan, reader.id, one, topics_of(topic), day))


def _of_records(plan: Plan, consent: Consent, day: dt.date) -> Iterator[tuple[str, ...]]:
    """Who else must say yes to a record by one person about another."""
    mine = [owner for owner in consent.owners if may_give(plan, consent, owner, day)]
    for owner in mine:
        for reader, topic in _reached(plan, consent, owner, day):
            record = named_record(plan, topic)
            for one in whose_record(record) if record is not None else ():
                if one not in mine and not opens(plan, reader.id, one, topics_of(topic), day):
                    yield from still_to_ask(plan, reader, one, topics_of(topic), day)


def _reached(plan: Plan, consent: Consent, owner: str, day: dt.date) -> Iterator[tuple[Person, str]]:
    """For whom, and about what, it can open something of `owner`."""
    for reader in readers(plan, consent, day):
        yield from ((reader, topic) for topic in consent.about if reaches(plan, reader, owner, topic, day))


def _is_open(plan: Plan, consent: Consent, reader: Person, topic: str, day: dt.date) -> bool:
    """Whether everybody has said yes who must, beside the giver (plan-format, "Who sees what")."""
    if opened_part(topic) in OF_THE_FAMILY:
        return consent in opening_family(plan, reader.id, topics_of(topic), day)
    record = named_record(plan, topic)
    whose = whose_record(record) if record is not None else ()
    return all(opens(plan, reader.id, one, topics_of(topic), day) for one in whose)


def _grew_up(plan: Plan, consent: Consent, day: dt.date) -> bool:
    """Whether somebody whose facts it is about was under sixteen when it was given, and consents alone by now."""
    people = [person for slug in consent.owners if (person := plan.person(slug)) and slug != consent.given_by]
    return any(
        years(plan, person, day) >= CONSENTS_ALONE and may_give(plan, consent, person.id, consent.date)
        for person in people
    )

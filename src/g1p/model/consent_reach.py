"""What a consent can reach: whose it is, whether no rule shows it anyhow, and who can open it."""

import datetime as dt
from dataclasses import dataclass

from g1p.model.ages import CONSENTS_ALONE, CONSENTS_TOO, has_custody, holders, years
from g1p.model.consents import (
    FOR_PROFESSIONALS,
    OF_THE_FAMILY,
    OPENED_BY_ID,
    may_give,
    opened_part,
    stands,
    without_consents,
)
from g1p.model.course import Escalation
from g1p.model.evaluations import Evaluation, Measurement
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.rights import PersonRights, has_first_column
from g1p.model.story import Remark

Named = Remark | Measurement | Evaluation | Escalation
"""A record that a consent can name by its id."""

Others = tuple[tuple[str, ...], ...]
"""Who must still consent, by their ids: one of each group."""

SEEN_ANYHOW = "contact_details"
"""The part of which everybody sees their own without a consent, in whatever column they are."""

SEEN_BY_COORDINATOR = frozenset({"contact_details", "evaluations", "escalation"})
"""Parts of which the coordinator sees all without a consent, but what `share` narrows, and no consent widens that."""


@dataclass(frozen=True, slots=True)
class _AllConsent(PersonRights):
    """The rights that somebody would have if everybody consented to everything."""

    def opened(self, *_: str) -> bool:
        return True

    def opened_by_family(self, *_: str) -> bool:
        return True


def whose_record(record: Named) -> tuple[str, ...]:
    """Who must all say yes before it opens: who said it and whom it is about; of a measurement whom it is about.

    An evaluation and an escalation belong to the family as a whole, and so to nobody in particular.
    """
    if isinstance(record, Remark):
        return tuple(dict.fromkeys((record.said_by, record.about)))
    return (record.person,) if isinstance(record, Measurement) else ()


def is_of_record(topic: str) -> bool:
    """Whether a consent is about one record here, by its id, and not about a part."""
    return topic[1:2] == "-"


def named_record(plan: Plan, topic: str) -> Named | None:
    """The record that a consent names; None for a part, and for what is not there or is void."""
    remarks: tuple[Named, ...] = (*plan.strengths, *plan.concerns)
    held = (*remarks, *plan.measurements, *plan.evaluations, *plan.escalations)
    return next((record for record in held if record.id == topic and record.void is None), None)


def reaches(plan: Plan, reader: Person, owner: str, topic: str, day: dt.date) -> bool:
    """Whether consent for `owner` about `topic` can show `reader` what no rule shows, when all who can say yes.

    Be there already something of a part or not: what comes later is opened too.
    """
    part = opened_part(topic)
    if part is None or not may_be_opened(plan, reader, part, day) or (reader.id == owner and topic == SEEN_ANYHOW):
        return False
    if part in OF_THE_FAMILY and all(owner != holder.id for holder in holders(plan, day)):
        return False
    return not is_of_record(topic) or _record_reaches(plan, reader, owner, topic, day)


def may_be_opened(plan: Plan, reader: Person, part: str, day: dt.date) -> bool:
    """Whether there is anything in this part that a consent adds for `reader`: not for who sees it already."""
    roles = plan.coordination
    if roles is not None and roles.keeper == reader.id:
        return False
    if roles is not None and roles.coordinator == reader.id and part in SEEN_BY_COORDINATOR:
        return False
    if part in FOR_PROFESSIONALS and reader.group != "professional":
        return False
    return part == "measurements" or not has_first_column(plan, reader, day)


def _record_reaches(plan: Plan, reader: Person, owner: str, topic: str, day: dt.date) -> bool:
    record = named_record(plan, topic)
    whose = whose_record(record) if record is not None else ()
    if record is None or (whose and owner not in whose) or not all(givers(plan, one, day) for one in whose):
        return False
    by_rule = PersonRights(plan=without_consents(plan), me=reader, day=day)
    willing = _AllConsent(plan=plan, me=reader, day=day)
    return _shows(willing, record) and not _shows(by_rule, record)


def _shows(rights: PersonRights, record: Named) -> bool:
    if isinstance(record, Remark):
        return rights.remark(record, OPENED_BY_ID[record.id[0]])
    if isinstance(record, Measurement):
        return rights.measurement(record)
    return rights.summary(record.id) if isinstance(record, Evaluation) else rights.escalation(record)


def givers(plan: Plan, owner: str, day: dt.date) -> Others:
    """Who opens what belongs to `owner`, one of each group; nobody when a group is empty, or `owner` is not here."""
    person = plan.person(owner)
    if person is None or person.is_gone(day):
        return ()
    deciders = tuple(p.id for p in plan.people if p.can_act(day) and has_custody(plan, p, owner, day))
    own, old = (owner,) if person.can_act(day) else (), years(plan, person, day)
    groups = (own,) if old >= CONSENTS_ALONE else (own, deciders) if old >= CONSENTS_TOO else (deciders,)
    return groups if all(groups) else ()


def still_to_ask(plan: Plan, reader: Person, owner: str, topics: frozenset[str], day: dt.date) -> Others:
    """Of who opens what belongs to `owner` those who said nothing yet; everybody when what they said does not fit."""
    said = {
        consent.given_by
        for consent in plan.consents
        if stands(consent, day) and reader.id in consent.to and owner in consent.owners
        if topics & set(consent.about) and may_give(plan, consent, owner, day)
    }
    groups = givers(plan, owner, day)
    return tuple(group for group in groups if not said.intersection(group)) or groups

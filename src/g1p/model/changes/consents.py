"""Leave to show something to somebody: given for oneself or for a child, and taken back (plan-format, `consents`)."""

import datetime as dt
import re
from functools import partial
from typing import TypeVar

from g1p.errors import (
    BeforeGiven,
    ConsentForEverything,
    ConsentHasEnded,
    ConsentOpensNothing,
    FamilyConsents,
    IsVoid,
    MayNotConsent,
    NotInPlan,
    SomebodyElsesWords,
)
from g1p.model.ages import holders
from g1p.model.agreements import Consent
from g1p.model.changes.find import acting, is_new, not_closed, not_void, present, some_acting
from g1p.model.changes.values import check_happened, check_order, check_value
from g1p.model.consent_reach import whose_record
from g1p.model.consents import OF_THE_FAMILY, OPENABLE, may_give, opened_part
from g1p.model.evaluations import Measurement
from g1p.model.ids import KINDS
from g1p.model.plan import Plan
from g1p.model.story import Remark
from g1p.model.value import Record, replace

EVERYTHING = ("everything", "all", "alles", "plan", "*")
"""Words with which people mean all of the plan."""

ID = re.compile(r"[a-z]-[0-9a-z]+")

R = TypeVar("R", bound=Record)


def give_consent(plan: Plan, consent: Consent, today: dt.date) -> Plan:
    """The plan with one more consent: given on a day that has come, by who decides for everybody whose facts it opens.

    Of the two that a child from 12 to 15 needs it may be the first; one that says the very same is there already.
    Raises MayNotConsent, FamilyConsents, SomebodyElsesWords, ConsentForEverything, ConsentOpensNothing, PersonNotFound,
    PersonHasLeft, OnlyMentioned, IsVoid, NotInPlan, NobodyNamed, DayInFuture, DatesDisagree, SlugTaken, and what
    `check_value` raises.
    """
    not_closed(plan)
    is_new(plan, consent.id)
    check_value(consent)
    check_happened("date", consent.date, today)
    check_order("date", consent.date, "until", consent.until)
    acting(plan, consent.given_by, consent.date)
    for owner in consent.owners:
        check_owner(plan, consent.given_by, owner, consent.date)
    some_acting(plan, "to", consent.to, today)
    if not consent.about:
        raise ConsentForEverything(key="about", parts=", ".join(OPENABLE))
    for topic in consent.about:
        check_topic(plan, topic, consent.owners, consent.date)
    if given_already(plan, consent) is not None:
        return plan
    return replace(plan, consents=(*plan.consents, consent))


def given_already(plan: Plan, consent: Consent) -> Consent | None:
    """The consent that says the very same, by another id; one that was taken back says it no more."""
    wanted = _said(consent)
    return next((one for one in plan.consents if one.void is None and _said(one) == wanted), None)


def _said(consent: Consent) -> tuple[object, ...]:
    """What a consent says, in whatever order people and topics stand in it."""
    lists = (frozenset(names) for names in (consent.owners, consent.to, consent.about))
    return (consent.given_by, consent.date, *lists, consent.purpose, consent.until, consent.revoked)


def revoke_consent(plan: Plan, ident: str, on: dt.date | None, today: dt.date) -> Plan:
    """The plan in which this consent opens nothing from `on`; also a closed plan, for it may be taken back any time.

    Without a day that is `today`. One that is revoked stays as it is. Raises ConsentHasEnded when it was revoked on
    another day than `on`, NotInPlan, IsVoid, DayInFuture or BeforeGiven.
    """
    not_void(plan)
    consent = the_consent(plan, ident)
    check_happened("revoked", on, today)
    if consent.revoked is not None:
        if on not in (None, consent.revoked):
            raise ConsentHasEnded(consent=ident, day=consent.revoked, plan=plan.id)
        return plan
    check_order("date", consent.date, "revoked", on or today, partial(BeforeGiven, day=consent.date))
    now = replace(consent, revoked=on or today)
    return replace(plan, consents=tuple(now if one.id == ident else one for one in plan.consents))


def the_consent(plan: Plan, ident: str) -> Consent:
    """The consent with this id, also one that has ended; raises NotInPlan or IsVoid."""
    return _counting(plan, ident, plan.consents, "consent")


def check_owner(plan: Plan, giver: str, owner: str, day: dt.date) -> None:
    """Refuses a consent that `giver` gives on `day` for somebody for whom they do not decide then."""
    present(plan, owner, day)
    trial = Consent(id="", given_by=giver, date=day, to=(), about=(), purpose="")
    if not may_give(plan, trial, owner, day):
        raise MayNotConsent(person=giver, owner=owner, plan=plan.id)


def check_topic(plan: Plan, topic: str, owners: tuple[str, ...], day: dt.date) -> None:
    """Refuses what no consent opens, and what is not of these people: what others said, or the whole family's."""
    if topic.lower() in EVERYTHING or topic == plan.id:
        raise ConsentForEverything(key="about", parts=", ".join(OPENABLE))
    part = opened_part(topic)
    if part not in OPENABLE:
        raise ConsentOpensNothing(about=topic, parts=", ".join(OPENABLE))
    if part in OF_THE_FAMILY and not any(holder.id in owners for holder in holders(plan, day)):
        raise FamilyConsents(about=topic, plan=plan.id)
    if not ID.fullmatch(topic):
        return
    held = (*plan.strengths, *plan.concerns, *plan.measurements, *plan.evaluations, *plan.escalations)
    found = _counting(plan, topic, held, KINDS[topic[0]])
    if isinstance(found, Remark | Measurement) and not set(owners).intersection(whose_record(found)):
        raise SomebodyElsesWords(about=topic, owners=", ".join(owners))


def _counting(plan: Plan, ident: str, records: tuple[R, ...], kind: str) -> R:
    """The record with this id, among those of its kind; what is void counts nowhere."""
    found = next((record for record in records if record.id == ident), None)
    if found is None:
        raise NotInPlan(said=ident, plan=plan.id, record=kind)
    if found.void is not None:
        raise IsVoid(id=ident, plan=plan.id)
    return found

"""The people of a plan: who is family, who is network, who helps for a living, and who is only spoken of."""

import datetime as dt
from typing import Literal

from g1p.model.value import Value, Voidable

Group = Literal["family", "network", "professional", "mentioned"]


class Contact(Value):
    """Somebody outside the plan with a name and perhaps an address: a manager, or whom an escalation goes to."""

    name: str
    email: str | None = None


class Person(Voidable):
    """One of the people involved (betrokkene); `id` is a readable slug, unique in the plan."""

    id: str
    name: str
    group: Group
    role: str
    birth_date: dt.date | None = None
    died: dt.date | None = None
    sex: Literal["f", "m", "x"] | None = None
    twin_of: str | None = None
    custody: tuple[str, ...] = ()
    organisation: str | None = None
    manager: Contact | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    copy: Literal["print", "mail", "none"] | None = None
    language: str | None = None
    share: tuple[str, ...] | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    reason_left: str | None = None

    def takes_part(self, day: dt.date) -> bool:
        """Whether this person sits at the table on `day`: without `since`, or before it, somebody is only invited."""
        return self.can_act(day) and self.since is not None and self.since <= day

    def can_act(self, day: dt.date) -> bool:
        """Whether this person can promise something on `day` or have a role, also when only invited as yet.

        After `until` somebody has left; somebody mentioned, void or deceased never can (plan-format, "A person").
        """
        return self.void is None and self.group != "mentioned" and not self.is_gone(day)

    def is_gone(self, day: dt.date) -> bool:
        """Whether this person has left or died by `day`."""
        return self.has_left(day) or self.is_dead(day)

    def is_dead(self, day: dt.date) -> bool:
        """Whether this person has died on `day` or before it."""
        return self.died is not None and self.died <= day

    def has_left(self, day: dt.date) -> bool:
        """Whether `until`, the last day at the table, lies before `day`."""
        return self.until is not None and self.until < day

"""Which consents are behind what somebody sees: the questions of a view, asked of rights that remember."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from g1p.model.agreements import Consent
from g1p.model.consents import opening, opening_family, without_consents
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.reader.restrict import restrict
from g1p.model.reader.rights import PersonRights

Where = tuple[str, str]
"""A part, and the record or the person that a consent was asked for; of the family as a whole neither."""


@dataclass(frozen=True, slots=True)
class _Remembering(PersonRights):
    """The rights of somebody, with the consents that were met on the way to an answer."""

    met: list[tuple[Where, str]] = field(default_factory=list)

    def opened(self, owner: str, *topics: str) -> bool:
        return self._remember(opening(self.plan, self.me.id, owner, frozenset(topics), self.day), owner, topics)

    def opened_by_family(self, *topics: str) -> bool:
        return self._remember(opening_family(self.plan, self.me.id, frozenset(topics), self.day), "", topics)

    def _remember(self, found: tuple[Consent, ...], owner: str, topics: tuple[str, ...]) -> bool:
        """A question names the part first, and then the record when it is about one."""
        self.met.extend(((topics[0], topics[1] if len(topics) > 1 else owner), consent.id) for consent in found)
        return bool(found)


def behind(plan: Plan, me: Person, day: dt.date) -> Mapping[Where, frozenset[str]]:
    """The ids of the consents by which `me`, who takes part on `day`, sees what no rule shows, by where it stands."""
    by_rule = PersonRights(plan=without_consents(plan), me=me, day=day)
    asked = _Remembering(plan=plan, me=me, day=day)
    found: dict[Where, set[str]] = {}

    def sees(question: Callable[..., bool], *about: Any) -> bool:
        if question(by_rule, *about):
            return True
        asked.met.clear()
        shown = question(asked, *about)
        for where, ident in asked.met if shown else ():
            found.setdefault(where, set()).add(ident)
        return shown

    restrict(plan, sees)
    return {where: frozenset(ids) for where, ids in found.items()}

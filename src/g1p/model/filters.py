"""Which plans and which overdue promises somebody asked for."""

from typing import NamedTuple

from g1p.model.find import of_organisation, slugs
from g1p.model.overdue import Overdue
from g1p.model.plan import Plan


class Wanted(NamedTuple):
    """Only what fits all that is said: people by slug or e-mail address, an organisation by name."""

    who: str | None = None
    coordinator: str | None = None
    keeper: str | None = None
    organisation: str | None = None

    def people(self) -> tuple[str, ...]:
        """The people who were named."""
        return tuple(said for said in (self.who, self.coordinator, self.keeper) if said is not None)

    def plan(self, plan: Plan) -> bool:
        """Whether the coordinator and the keeper of this plan are those that were named."""
        roles = plan.coordination
        return all(
            said is None or (roles is not None and getattr(roles, role) in slugs(plan, said))
            for role, said in (("coordinator", self.coordinator), ("keeper", self.keeper))
        )

    def item(self, plan: Plan, item: Overdue) -> bool:
        """Whether this promise is one of who was named, or waits for the organisation that was named."""
        if self.who is not None and not slugs(plan, self.who) & set(item.who):
            return False
        if self.organisation is None:
            return True
        asked = next((x.organisation for x in plan.escalations if x.id == item.id), None)
        if asked is not None:
            return asked.strip().casefold() == self.organisation.strip().casefold()
        return bool(of_organisation(plan, self.organisation) & set(item.who))

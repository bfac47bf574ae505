"""Which plans and which overdue promises somebody asked for."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from g1p.model.find import of_organisation, same_name, slugs
from g1p.model.plan import Plan

if TYPE_CHECKING:  # every command comes by here, and few look for what is late or stuck
    from g1p.model.overdue import Overdue
    from g1p.model.stuck import Stuck


class Wanted(NamedTuple):
    """Only what fits all that is said: people by slug or e-mail address, an organisation by name."""

    who: str | None = None
    coordinator: str | None = None
    keeper: str | None = None
    organisation: str | None = None

    def people(self) -> tuple[str, ...]:
        """The people who were named."""
        return tuple(said for said in (self.who, self.coordinator, self.keeper) if said is not None)

    def unknown(self, plans: Iterable[Plan]) -> str | None:
        """The first person who was named and is in none of these plans, so that a slip of the pen is not “nothing”."""
        plans = list(plans)
        return next((said for said in self.people() if not any(slugs(plan, said) for plan in plans)), None)

    def is_unknown_organisation(self, plans: Iterable[Plan]) -> bool:
        """Whether an organisation was named and none of these plans knows it."""
        name = self.organisation
        return name is not None and not any(
            of_organisation(plan, name) or any(same_name(x.organisation, name) for x in plan.escalations)
            for plan in plans
        )

    def plan(self, plan: Plan) -> bool:
        """Whether the coordinator and the keeper of this plan are those that were named."""
        roles = plan.coordination
        return all(
            said is None or (roles is not None and getattr(roles, role) in slugs(plan, said))
            for role, said in (("coordinator", self.coordinator), ("keeper", self.keeper))
        )

    def item(self, plan: Plan, item: "Overdue | Stuck") -> bool:
        """Whether this is a promise of who was named, or waits for the organisation that was named."""
        if self.who is not None and not slugs(plan, self.who) & set(item.who):
            return False
        if self.organisation is None:
            return True
        asked = next((x.organisation for x in plan.escalations if x.id == item.id), None)
        if asked is not None:
            return same_name(asked, self.organisation)
        return bool(of_organisation(plan, self.organisation) & set(item.who))

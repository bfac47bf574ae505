"""Who watches the plan (coordinator) and who holds its file (keeper); plan-format, `coordination`."""

import datetime as dt
from collections.abc import Iterator

from g1p.errors import BeforeTheirRole, NotProfessional, RolesGoTogether
from g1p.model.changes.find import not_closed, same_or, taking_part
from g1p.model.changes.values import check_fields
from g1p.model.course import Coordination, EarlierCoordinator
from g1p.model.plan import Plan
from g1p.model.value import replace


def set_coordinator(  # noqa: PLR0913 - a first coordinator comes with a keeper
    plan: Plan,
    slug: str,
    arrangement: str | None,
    reason: str | None,
    today: dt.date,
    *,
    keeper: str | None = None,
    on: dt.date | None = None,
) -> Plan:
    """The plan that this person coordinates from today, who may be a parent; the earlier one stays in the list.

    When it passed `on` a day before today, it did so then, or from the day on which the next one took part. Days on
    which nobody watched stay to be seen between two coordinators. An arrangement that is left out stays as it was. The
    first coordinator comes with a keeper and an arrangement, or else with RolesGoTogether. Raises BeforeTheirRole,
    OnlyInvited, OnlyMentioned, PersonHasLeft, PersonNotFound, NotProfessional.
    """
    not_closed(plan)
    begins = taking_part(plan, slug, today).since or today
    check_fields(EarlierCoordinator, {"reason": reason})
    if plan.coordination is None:
        return with_roles(plan, slug, keeper, arrangement, today)
    check_fields(Coordination, {"arrangement": arrangement})
    now = replace(plan.coordination, arrangement=arrangement or plan.coordination.arrangement)
    if now.coordinator != slug:
        day = _day_of_passing(now, on, today)
        now = replace(now, coordinator=slug, since=max(day, begins), earlier=_with_earlier(plan, now, reason, day))
    changed = same_or(plan, replace(plan, coordination=now))
    return changed if keeper is None else set_keeper(changed, keeper, today)


def set_keeper(plan: Plan, slug: str, today: dt.date) -> Plan:
    """The plan whose file this professional holds, who takes part in it; raises NotProfessional, RolesGoTogether."""
    not_closed(plan)
    check_keeper(plan, slug, today)
    if plan.coordination is None:
        raise RolesGoTogether
    return same_or(plan, replace(plan, coordination=replace(plan.coordination, keeper=slug)))


def with_roles(
    plan: Plan, coordinator: str | None, keeper: str | None, arrangement: str | None, today: dt.date
) -> Plan:
    """The plan with its first coordinator and keeper; raises RolesGoTogether when one is named without the others."""
    if coordinator is None or keeper is None or arrangement is None:
        raise RolesGoTogether
    taking_part(plan, coordinator, today)
    check_keeper(plan, keeper, today)
    check_fields(Coordination, {"arrangement": arrangement})
    roles = Coordination(coordinator=coordinator, keeper=keeper, since=today, arrangement=arrangement)
    return replace(plan, coordination=roles)


def check_keeper(plan: Plan, slug: str, today: dt.date) -> None:
    """Refuses who cannot hold the file: who does not take part, and who is no professional (check G209)."""
    if taking_part(plan, slug, today).group != "professional":
        raise NotProfessional(person=slug, plan=plan.id)


def vacant_roles(plan: Plan, today: dt.date) -> Iterator[str]:
    """For each role that nobody fills today, the command that mends it."""
    roles = plan.coordination
    if roles is None:
        yield f"g1p coordinator set {plan.id} PERSON --keeper PERSON --arrangement TEXT"
        return
    for role, slug in (("coordinator", roles.coordinator), ("keeper", roles.keeper)):
        person = plan.person(slug)
        if person is None or not person.can_act(today):
            yield f"g1p {role} set {plan.id} PERSON"
        elif not person.takes_part(today):
            yield f"g1p person set {plan.id} {slug} --since DAY"


def _day_of_passing(was: Coordination, on: dt.date | None, today: dt.date) -> dt.date:
    """The day on which the role passes: today, or what is said to be `on` an earlier day; raises BeforeTheirRole."""
    if on is None or on >= today:
        return today
    if on < was.since:
        raise BeforeTheirRole(first="since", last="on", person=was.coordinator, day=was.since)
    return on


def _with_earlier(plan: Plan, was: Coordination, reason: str | None, day: dt.date) -> tuple[EarlierCoordinator, ...]:
    """The earlier coordinators and the present one, until `day` or the last day on which that could be one.

    Each comes once for each day on which that began.
    """
    person = plan.person(was.coordinator)
    ends = [last for last in (person.until, person.died) if last is not None] if person else []
    until = max(min([day, *ends]), was.since)
    passed = EarlierCoordinator(coordinator=was.coordinator, since=was.since, until=until, reason=reason)
    return (*(one for one in was.earlier if (one.coordinator, one.since) != (passed.coordinator, passed.since)), passed)

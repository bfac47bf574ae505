"""Who is meant over several plans: a slug, or an e-mail address, which makes people in different plans one person."""

from g1p.model.people import Person
from g1p.model.plan import Plan


def means(person: Person, said: str) -> bool:
    """Whether `said` is this person's slug, or with an @ their e-mail address in any case."""
    if "@" in said:
        return person.email is not None and person.email.casefold() == said.casefold()
    return person.id == said


def slugs(plan: Plan, said: str) -> frozenset[str]:
    """The slugs in this plan that `said` means."""
    return frozenset(person.id for person in plan.people if person.void is None and means(person, said))


def of_organisation(plan: Plan, name: str) -> frozenset[str]:
    """The slugs of the people who work for this organisation, in any case."""
    return frozenset(p.id for p in plan.people if p.void is None and same_name(p.organisation, name))


def same_name(one: str | None, other: str) -> bool:
    """Whether two people wrote the name of one organisation, in any case."""
    return one is not None and one.strip().casefold() == other.strip().casefold()

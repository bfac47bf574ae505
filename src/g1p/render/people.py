"""The people on the handout: how to reach everybody, and who keeps an eye on the plan."""

from g1p.model.people import Group, Person
from g1p.render.paper import ContactCard, ContactGroup, Coordination
from g1p.render.told import Told
from g1p.render.writer import Writer
from g1p.words import capital

_GROUPS: tuple[Group, ...] = ("family", "network", "professional")


def contact_groups(writer: Writer) -> tuple[ContactGroup, ...]:
    """Everybody who takes part or is invited, also when the reader may not know how to reach them."""
    groups = (
        ContactGroup(
            name=capital(writer.words.label("group", group)),
            cards=tuple(contact_card(writer, person) for person in _present(writer) if person.group == group),
        )
        for group in _GROUPS
    )
    return tuple(group for group in groups if group.cards)


def contact_card(writer: Writer, person: Person) -> ContactCard:
    """One person, and how to reach them as far as the view says."""
    return ContactCard(
        name=Told(person.name),
        role=writer.told(person.role),
        organisation=Told(person.organisation) if person.organisation else None,
        duties=_duties(writer, person),
        phone=Told(person.phone) if person.phone else None,
        email=Told(person.email) if person.email else None,
        address=Told(person.address) if person.address else None,
    )


def coordination(writer: Writer) -> Coordination | None:
    """Who keeps an eye on the plan, and how that is arranged."""
    arranged = writer.plan.coordination
    if arranged is None:
        return None
    return Coordination(
        coordinator=writer.name(arranged.coordinator),
        keeper=None if arranged.keeper == arranged.coordinator else writer.name(arranged.keeper),
        arrangement=writer.told(arranged.arrangement),
        translations=writer.translations(arranged.translated),
    )


def _present(writer: Writer) -> list[Person]:
    """Not who has left or died; who is only spoken of is in none of the groups."""
    day = writer.view.day
    return [person for person in writer.plan.people if not person.is_gone(day)]


def _duties(writer: Writer, person: Person) -> tuple[str, ...]:
    """What somebody is in the plan: its coordinator, its keeper, or not yet at the table."""
    words, arranged = writer.words, writer.plan.coordination
    said = (
        words.say("coordinator") if arranged and arranged.coordinator == person.id else None,
        words.say("keeper") if arranged and arranged.keeper == person.id else None,
        None if person.takes_part(writer.view.day) else words.say("invited"),
    )
    return tuple(one for one in said if one is not None)

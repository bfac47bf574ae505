"""`g1p person`: who is involved; added, changed, and leaving."""

from functools import partial
from typing import Annotated, Literal

import typer

from g1p.cli.arguments import Clear, PersonWord, PlanWord, Share, person_option
from g1p.cli.asking import Given, Question, answered, split
from g1p.cli.fields import changed, filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan, who_of
from g1p.cli.offering import choice
from g1p.cli.session import Session
from g1p.cli.spelling import PARTS, person_from
from g1p.cli.taking import a_birth_date, a_contact, a_contact_detail, a_day, a_new_slug, a_person, a_reader, a_text
from g1p.errors import N_
from g1p.model.changes import people
from g1p.model.people import Group, Person
from g1p.store.workspace import Workspace

BACK = ("until", "reason_left")
"""What is taken away when somebody who has left comes back."""

CopyBy = Literal["print", "mail", "none"]
Email = Annotated[str | None, typer.Option("--email", metavar=N_("ADDRESS"), help=N_("The e-mail address."))]
Phone = Annotated[str | None, typer.Option("--phone", metavar=N_("NUMBER"), help=N_("The phone number."))]
Address = Annotated[str | None, typer.Option("--address", metavar=N_("TEXT"), help=N_("Where to write or visit."))]
Organisation = Annotated[
    str | None, typer.Option("--organisation", metavar=N_("NAME"), help=N_("For whom a professional works."))
]
Manager = Annotated[
    str | None,
    typer.Option("--manager", metavar=N_('"NAME <ADDRESS>"'), help=N_("Whom to turn to when a promise is stuck.")),
]
Birth = Annotated[
    str | None, typer.Option("--birth-date", metavar=N_("DAY"), help=N_("The day of birth; rules change at 12 and 16."))
]
Custody = Annotated[
    list[str] | None,
    person_option("--custody", N_("A child over whom this person has custody.")),
]
CopyOption = Annotated[
    CopyBy | None, typer.Option("--copy", metavar="print|mail|none", help=N_("How this person gets a copy."))
]
Tongue = Annotated[
    str | None, typer.Option("--language", metavar="nl|en|ar…", help=N_("The language that this person reads."))
]
Since = Annotated[
    str | None, typer.Option("--since", metavar=N_("DAY"), help=N_("Takes part since; without it only invited."))
]


def add_person(
    ctx: typer.Context,
    plan: PlanWord = None,
    person: Annotated[
        str | None,
        typer.Argument(metavar=N_("ID:NAME:GROUP:ROLE"), help=N_("Such as oma:Fatima:network:grandmother.")),
    ] = None,
    email: Email = None,
    phone: Phone = None,
    address: Address = None,
    organisation: Organisation = None,
    manager: Manager = None,
    birth_date: Birth = None,
    custody: Custody = None,
    copy: CopyOption = None,
    language: Tongue = None,
    share: Share = None,
    since: Since = None,
) -> None:
    """Without --since somebody is only invited, and gets no paper but the invitation."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"plan": plan, "email": email, "phone": phone, "address": address, "organisation": organisation}
    given |= {"manager": manager, "birth_date": birth_date, "custody": split(custody or ()), "copy": copy}
    given |= {"language": language, "share": split(share or ()), "since": since}
    given |= person_from(person, session.words) if person is not None else {}
    told = answered(session, "person add", [which_plan(session, workspace), *_spelling(session, workspace)], given)
    stored = told.pop("plan")
    made = Person(**filled(Person, told))
    change = partial(people.add_person, person=made, today=session.today(workspace))
    said = INVITED if made.since is None and made.group != "mentioned" else THERE
    save(session, workspace, "person add", said, Asked(stored, "person", made.id, change, made=True))


THERE = N_("{id} stands in plan {plan}.")
INVITED = N_("{id} is invited to plan {plan}, and takes part from the day that you say with: person set --since.")


def set_person(
    ctx: typer.Context,
    plan: PlanWord = None,
    person: PersonWord = None,
    name: Annotated[str | None, typer.Option("--name", metavar=N_("NAME"), help=N_("The name."))] = None,
    group: Annotated[
        Group | None,
        typer.Option("--group", metavar="family|network|professional|mentioned", help=N_("Where this person belongs.")),
    ] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar=N_("TEXT"), help=N_("Such as mother or mentor."))
    ] = None,
    email: Email = None,
    phone: Phone = None,
    address: Address = None,
    organisation: Organisation = None,
    manager: Manager = None,
    birth_date: Birth = None,
    custody: Custody = None,
    copy: CopyOption = None,
    language: Tongue = None,
    share: Share = None,
    since: Since = None,
    clear: Clear = None,
) -> None:
    """Changes only what you name; at a terminal, without anything named, it asks what changes."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"name": name, "group": group, "role": role, "email": email, "phone": phone, "address": address}
    given |= {"organisation": organisation, "manager": manager, "birth_date": birth_date, "copy": copy}
    given |= {"custody": split(custody or ()), "language": language, "share": split(share or ()), "since": since}
    stored, slug = who_of(session, workspace, "person set", plan, person)
    record = stored.plan.person(slug)
    assert record is not None  # noqa: S101 - the answer was looked up in this plan
    fields = changed(session, "person set", _questions(session, workspace)[1:], given, stored, record, clear, BACK)
    change = partial(people.set_person, slug=slug, today=session.today(workspace), **fields)
    save(session, workspace, "person set", N_("{id} is changed."), Asked(stored, "person", slug, change))


def _spelling(session: Session, workspace: Workspace) -> list[Question]:
    """The same questions of somebody new, of whom one word on the line answers the first four."""
    questions = _questions(session, workspace)
    return [*(one._replace(option=questions[0].option) for one in questions[: len(PARTS)]), *questions[len(PARTS) :]]


def _questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What there is to know of a person, by the name of its field."""
    may = partial(Question, needed=False, of=Person)
    birth, since = a_birth_date(session, workspace, "--birth-date"), a_day(session, workspace, "--since")
    return (
        Question("id", "ID:NAME:GROUP:ROLE", N_("Which short id? Small letters, such as oma."), a_new_slug),
        Question("name", "--name", N_("What is the name?"), a_text, of=Person),
        choice("group", "--group", N_("Where does this person belong?"), Group, label="group"),
        Question(
            "role", "--role", N_("What is this person to the family? Such as mother or mentor."), a_text, of=Person
        ),
        may("since", "--since", N_("From which day does this person take part? Empty is only invited."), since),
        may("organisation", "--organisation", N_("For which organisation?"), a_text),
        may("phone", "--phone", N_("Which phone number?"), a_contact_detail("--phone")),
        may("email", "--email", N_("Which e-mail address?"), a_contact_detail("--email")),
        may("address", "--address", N_("Which address?"), a_contact_detail("--address")),
        may("birth_date", "--birth-date", N_("Which day of birth?"), birth),
        may("custody", "--custody", N_("Custody of which child? One at a time."), a_person, many=True),
        may("manager", "--manager", N_("Whom to turn to when a promise is stuck? NAME <ADDRESS>"), a_contact),
        choice("copy", "--copy", N_("How does this person get a copy?"), CopyBy, label="copy", needed=False),
        may("language", "--language", N_("Which language does this person read?"), a_text),
        may("share", "--share", N_("Who may see the contact details? One at a time."), a_reader, many=True),
    )

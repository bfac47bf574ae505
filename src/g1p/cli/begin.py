"""`g1p plan new`: a plan begins, with a title, a reason and people."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from g1p.cli.asking import Answers, Question, answered
from g1p.cli.keeping import begin
from g1p.cli.offering import choice
from g1p.cli.session import Session
from g1p.cli.spelling import person_from
from g1p.cli.taking import a_choice, a_text
from g1p.errors import N_, NewKeeper, NobodyNamed, NotAmongThem
from g1p.model.changes.new import new_plan
from g1p.model.changes.values import check_fields, check_slug
from g1p.model.course import Coordination
from g1p.model.people import Group, Person
from g1p.model.plan import Plan, PlanKind
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace
from g1p.words import Words, language_of


def new(
    ctx: typer.Context,
    title: Annotated[
        str | None, typer.Option("--title", metavar=N_("TEXT"), help=N_("What the family calls its plan."))
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=N_("TEXT"), help=N_("Why there is a plan, in the family's words."))
    ] = None,
    kind: Annotated[
        PlanKind | None,
        typer.Option(
            "--kind", metavar="family_plan|family_group_plan|household_plan", help=N_("family_plan when left out.")
        ),
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option(
            "--person",
            metavar=N_("ID:NAME:GROUP:ROLE"),
            help=N_("Somebody involved, such as moeder:Samira:family:moeder."),
        ),
    ] = None,
    coordinator: Annotated[
        str | None, typer.Option("--coordinator", metavar=N_("PERSON"), help=N_("Who watches the plan."))
    ] = None,
    keeper: Annotated[
        str | None, typer.Option("--keeper", metavar=N_("PERSON"), help=N_("The professional who holds the file."))
    ] = None,
    arrangement: Annotated[
        str | None, typer.Option("--arrangement", metavar=N_("TEXT"), help=N_("How you keep each other informed."))
    ] = None,
) -> None:
    """The family takes part from today, and so does who has a role; others are invited until they have a --since."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given = {"title": title, "reason": reason, "kind": kind, "people": person, "coordinator": coordinator}
    given |= {"keeper": keeper, "arrangement": arrangement}
    told = answered(session, "plan new", _questions(workspace), dict(given))
    if told["coordinator"]:
        told["keeper"] = told["keeper"] or _usual(workspace, told)
    if told["coordinator"] and told["keeper"] and not told["arrangement"]:
        told["arrangement"] = Words.of(language_of(workspace.language)).say("Still to be arranged.")
    plan = new_plan(
        ident=fresh_id(workspace, "plan"), today=session.today(workspace), **{**told, "people": tuple(told["people"])}
    )
    begin(session, workspace, plan)


def _questions(workspace: Workspace) -> tuple[Question, ...]:
    """What a plan begins with, by the names that `new_plan` takes."""
    watches = N_("Who watches the plan? May be a parent. May wait until you have met.")
    keeps = N_("Who holds the file? One of the professionals.")
    how = N_("How is it arranged? Who calls whom, and when?")
    return (
        Question("title", "--title", N_("What does the family call its plan?"), a_text, of=Plan),
        Question("reason", "--reason", N_("Why is there a plan? In the family's words."), a_text, of=Plan),
        choice("kind", "--kind", N_("Which kind of plan?"), PlanKind, label="plan kind", needed=False),
        Question("people", "--person", N_("Who is involved? ID:NAME:GROUP:ROLE, one at a time."), _a_new, many=True),
        Question("coordinator", "--coordinator", watches, _one_of, needed=False, offers=_ids),
        Question(
            "keeper",
            "--keeper",
            keeps,
            _keeper,
            needed=False,
            asked=_is_watched,
            offers=_professionals,
            default=partial(_usual, workspace),
        ),
        Question("arrangement", "--arrangement", how, a_text, needed=False, asked=_is_watched, of=Coordination),
    )


def _a_new(said: str, known: Answers) -> Person:
    """Takes somebody new in one word; whether the id is free, `new_plan` says."""
    spelled = person_from(said)
    group = a_choice("--person", Group)(spelled["group"], known)
    person = Person(**{**spelled, "group": group})
    check_slug(person.id)
    check_fields(Person, {"name": person.name, "role": person.role})
    return person


def _one_of(said: str, known: Answers) -> str:
    """Takes the id of one of the people named before."""
    if not said.strip():
        raise NobodyNamed(key="person")
    if said not in _ids(known):
        raise NotAmongThem(tuple(_ids(known)), person=said)
    return said


def _keeper(said: str, known: Answers) -> str:
    """Takes the id of one of the professionals named before."""
    if _one_of(said, known) not in _professionals(known):
        raise NewKeeper(person=said)
    return said


def _professionals(known: Answers) -> Sequence[str]:
    return [person.id for person in known["people"] if person.group == "professional"]


def _ids(known: Answers) -> Sequence[str]:
    return [person.id for person in known["people"]]


def _is_watched(known: Answers) -> bool:
    return known["coordinator"] is not None


def _usual(workspace: Workspace, known: Answers) -> str | None:
    """Whom g1p.yaml names as keeper, when that is one of these people."""
    return workspace.keeper if workspace.keeper in _ids(known) else None

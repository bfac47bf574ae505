"""`g1p plan new`: a plan begins, with a title, a reason and people."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from g1p.cli import first_talk
from g1p.cli.asking import Answers, Question, answered
from g1p.cli.keeping import begin
from g1p.cli.offering import choice
from g1p.cli.session import Session
from g1p.cli.shared import plan_words
from g1p.cli.spelling import groups_shown, person_from
from g1p.cli.taking import a_day, a_text
from g1p.errors import N_, NewKeeper, NobodyNamed, NotAmongThem, OnlyWith
from g1p.model.changes.new import new_plan
from g1p.model.changes.values import check_fields, check_happened, check_slug
from g1p.model.course import Coordination
from g1p.model.people import Person
from g1p.model.plan import Plan, PlanKind
from g1p.model.value import replace
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace
from g1p.words import Words


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
    first_contact: Annotated[
        str | None, typer.Option("--first-contact", metavar=N_("DAY"), help=N_("When the family first asked for help."))
    ] = None,
) -> None:
    """The family takes part from today, and so does who has a role; others are invited until they have a --since."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given = {"title": title, "reason": reason, "kind": kind, "people": person, "coordinator": coordinator}
    given |= {"keeper": keeper, "arrangement": arrangement, "first_contact": first_contact}
    first, roles = _first_questions(session.words), _role_questions(workspace)
    talk = list(first_talk.questions(session.words))
    day = a_day(session, workspace, "--first-contact", check_happened)
    contact = Question("first_contact", "--first-contact", "", day, needed=False, asked=lambda _: False)
    told = answered(session, "plan new", [*first, *(talk if session.asks() else ()), *roles, contact], dict(given))
    if told["arrangement"] and not (told["coordinator"] or told["keeper"]):
        raise OnlyWith(one="--arrangement", other="--coordinator")
    if told["coordinator"]:
        told["keeper"] = told["keeper"] or _usual(workspace, told)
    if told["coordinator"] and told["keeper"] and not told["arrangement"]:
        told["arrangement"] = plan_words(workspace).say("Still to be arranged.")
    begins = {question.name: told[question.name] for question in (*first, *roles)}
    begins |= {"people": tuple(told["people"]), "today": session.today(workspace)}
    plan = new_plan(ident=fresh_id(workspace, "plan"), **begins)
    if told.get("domains"):
        plan = first_talk.with_answers(plan, told, workspace, session.today(workspace))
    begin(session, workspace, replace(plan, first_contact=told["first_contact"]))


def _first_questions(words: Words) -> tuple[Question, ...]:
    """What a plan begins with, by the names that `new_plan` takes."""
    who = N_("Who is involved? ID:NAME:GROUP:ROLE, one at a time, such as {example}. The group is one of: {groups}.")
    facts = {"example": words.say("oma:Fatima:network:grandmother"), "groups": groups_shown(words)}
    return (
        Question("title", "--title", N_("What does the family call its plan?"), a_text, of=Plan),
        Question("reason", "--reason", N_("Why is there a plan? In the family's words."), a_text, of=Plan),
        choice("kind", "--kind", N_("Which kind of plan?"), PlanKind, label="plan kind", needed=False),
        Question("people", "--person", who, partial(_a_new, words), many=True, facts=facts),
    )


def _role_questions(workspace: Workspace) -> tuple[Question, ...]:
    """Who watches it and who keeps it, when that is known already."""
    watches = N_("Who watches the plan? May be a parent. May wait until you have met.")
    keeps = N_("Who holds the file? One of the professionals.")
    how = N_("How is it arranged? Who calls whom, and when?")
    return (
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


def _a_new(words: Words, said: str, _: Answers) -> Person:
    """Takes somebody new in one word; whether the id is free, `new_plan` says."""
    person = Person(**person_from(said, words))  # type: ignore[arg-type]  # the group is one of the four
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

"""`g1p tie set` and `g1p kinship set`: the lines of the ecogram and of the family tree."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import PlanWord
from g1p.cli.asking import Answers, Question, answered
from g1p.cli.completing import complete_people
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import choice
from g1p.cli.session import Session
from g1p.cli.taking import a_person, a_text, plan_of
from g1p.errors import N_
from g1p.model.changes import network
from g1p.model.story import Kinship, KinshipKind, PartnerStatus, Tie, TieKind

From = Annotated[
    str | None,
    typer.Argument(metavar=N_("FROM"), help=N_("The id of somebody in the plan."), autocompletion=complete_people),
]


def set_tie(
    ctx: typer.Context,
    plan: PlanWord = None,
    from_: From = None,
    to: Annotated[
        str | None,
        typer.Argument(
            metavar=N_("TO"), help=N_("Somebody else, or family for all of them."), autocompletion=complete_people
        ),
    ] = None,
    kind: Annotated[
        TieKind | None, typer.Option("--kind", metavar="strong|weak|tense|broken", help=N_("How the tie is."))
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=N_("TEXT"), help=N_("What you want to add to it."))
    ] = None,
) -> None:
    """There is one tie between two people; set it again and it changes."""
    session: Session = ctx.obj
    workspace = session.workspace()
    how = choice("kind", "--kind", N_("How is the tie between them?"), TieKind, label="tie")
    questions = (
        which_plan(session, workspace),
        Question("from_", "FROM", N_("Whose tie is it?"), a_person, offers=_everybody),
        Question("to", "TO", N_("With whom? Type family for all of them."), _an_end, offers=_ends),
        how._replace(default=_kind_of_tie, wished=note is None),
        Question("note", "--note", N_("What do you want to add to it?"), a_text, needed=False, of=Tie),
    )
    given = {"plan": plan, "from_": from_, "to": to, "kind": kind, "note": note}
    told = answered(session, "tie set", questions, dict(given))
    stored = told.pop("plan")
    change = partial(network.set_tie, tie=Tie(**filled(Tie, told)))
    said = N_("The tie stands in plan {plan}.")
    save(session, workspace, "tie set", said, Asked(stored, "tie", stored.plan.id, change))


def set_kinship(
    ctx: typer.Context,
    plan: PlanWord = None,
    from_: From = None,
    to: Annotated[
        str | None,
        typer.Argument(
            metavar=N_("TO"), help=N_("Somebody else; of parent, the child."), autocompletion=complete_people
        ),
    ] = None,
    kind: Annotated[
        KinshipKind | None,
        typer.Option("--kind", metavar="partner|parent|sibling", help=N_("How they are related.")),
    ] = None,
    status: Annotated[
        PartnerStatus | None,
        typer.Option("--status", metavar="together|married|separated|divorced", help=N_("How it is between partners.")),
    ] = None,
) -> None:
    """Of a parent and a child the parent comes first; set partners again and their status changes."""
    session: Session = ctx.obj
    workspace = session.workspace()
    how = choice("kind", "--kind", N_("What is the first of the second?"), KinshipKind, label="kinship")
    between = choice("status", "--status", N_("How is it between them?"), PartnerStatus, label="partners", needed=False)
    questions = (
        which_plan(session, workspace),
        Question("from_", "FROM", N_("Who? Of a parent and a child, the parent."), a_person, offers=_everybody),
        Question("to", "TO", N_("And who else?"), a_person, offers=_everybody),
        how._replace(default=_kind_of_kinship, wished=status is None),
        between._replace(asked=lambda known: known["kind"] == "partner"),
    )
    given = {"plan": plan, "from_": from_, "to": to, "kind": kind, "status": status}
    told = answered(session, "kinship set", questions, dict(given))
    stored = told.pop("plan")
    change = partial(network.set_kinship, line=Kinship(**filled(Kinship, told)))
    said = N_("The line of the family tree stands in plan {plan}.")
    save(session, workspace, "kinship set", said, Asked(stored, "kinship", stored.plan.id, change))


def _everybody(known: Answers) -> Sequence[str]:
    """The ids of all who can stand in a picture: who has left or died too."""
    return [person.id for person in plan_of(known).people if person.void is None]


def _ends(known: Answers) -> Sequence[str]:
    return [*_everybody(known), network.FAMILY]


def _an_end(said: str, known: Answers) -> str:
    """Takes the id of somebody in the plan, or the word for the whole family."""
    return said if said == network.FAMILY else a_person(said, known)


def _kind_of_tie(known: Answers) -> str | None:
    """How the tie is that stands there; when nothing else is said, it stays so."""
    there = known["plan"] and network.tie_between(plan_of(known), known["from_"], known["to"])
    return there.kind if there else None


def _kind_of_kinship(known: Answers) -> str | None:
    """Which line stands there between these two."""
    kinds = ("partner", "parent", "sibling") if known["plan"] else ()
    ends = known["from_"], known["to"]
    return next((kind for kind in kinds if network.kinship_between(plan_of(known), kind, *ends)), None)

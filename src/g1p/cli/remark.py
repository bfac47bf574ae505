"""`g1p strength add`, `g1p concern add` and `g1p statement add`: what somebody says, in their own words."""

from functools import partial
from typing import Annotated

import typer

from g1p.cli.arguments import About, By, DomainOption, PlanWord, Share, Since, TextWord
from g1p.cli.asking import Given, Question, answered, split
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import which_plan
from g1p.cli.offering import choice, people_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_reader, a_text
from g1p.cli.topics import a_part
from g1p.errors import N_
from g1p.model.agreements import Statement
from g1p.model.changes import statements, story
from g1p.model.goals import Domain
from g1p.model.story import Remark
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace

Consequence = Annotated[
    str | None, typer.Option("--consequence", metavar=N_("TEXT"), help=N_("What comes of it when nothing changes."))
]


def add_strength(
    ctx: typer.Context,
    plan: PlanWord = None,
    text: TextWord = None,
    by: By = None,
    about: About = None,
    domain: DomainOption = None,
    since: Since = None,
    consequence: Consequence = None,
    share: Share = None,
) -> None:
    """What goes well; begin with this."""
    given: Given = {"plan": plan, "text": text, "said_by": by, "person": about, "domain": domain, "since": since}
    given |= {"consequence": consequence, "share": split(share or ())}
    _add(ctx.obj, "strength", N_("What goes well?"), given, N_("Strength {id} stands in plan {plan}."))


def add_concern(
    ctx: typer.Context,
    plan: PlanWord = None,
    text: TextWord = None,
    by: By = None,
    about: About = None,
    domain: DomainOption = None,
    since: Since = None,
    consequence: Consequence = None,
    share: Share = None,
) -> None:
    """What somebody worries about, or wants to change."""
    given: Given = {"plan": plan, "text": text, "said_by": by, "person": about, "domain": domain, "since": since}
    given |= {"consequence": consequence, "share": split(share or ())}
    _add(ctx.obj, "concern", N_("What is the worry?"), given, N_("Concern {id} stands in plan {plan}."))


def _add(session: Session, kind: str, text: str, given: Given, said: str) -> None:
    workspace = session.workspace()
    told = answered(session, f"{kind} add", _questions(session, workspace, text), given)
    stored, today = told.pop("plan"), session.today(workspace)
    remark = Remark(id=fresh_id(workspace, kind), **filled(Remark, told))
    add = story.add_strength if kind == "strength" else story.add_concern
    change = partial(add, remark=remark, today=today)
    save(session, workspace, f"{kind} add", said, Asked(stored, kind, remark.id, change, made=True))


def _questions(session: Session, workspace: Workspace, text: str) -> tuple[Question, ...]:
    """What there is to know of a strength or a concern, by the name of its field."""
    since = a_day(session, workspace, "--since")
    return (
        which_plan(session, workspace),
        Question("text", "TEXT", text, a_text, of=Remark),
        Question("said_by", "--by", N_("Who says it?"), a_person, offers=people_offered),
        Question("person", "--about", ABOUT, a_person, needed=False, offers=people_offered),
        choice("domain", "--domain", N_("Which life domain?"), Domain, label="domain", needed=False),
        Question("since", "--since", N_("Since which day?"), since, needed=False),
        Question("consequence", "--consequence", N_("What comes of it?"), a_text, needed=False, of=Remark),
        Question("share", "--share", SHARE, a_reader, needed=False, many=True, offers=people_offered),
    )


ABOUT = N_("Whom is it about? Empty is the speaker.")
SHARE = N_("Only for whom? One at a time; empty is the whole table.")


def add_statement(
    ctx: typer.Context,
    plan: PlanWord = None,
    text: TextWord = None,
    by: By = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar=N_("PART|ID"), help=N_("The part or the record it is about."))
    ] = None,
) -> None:
    """Somebody's own statement or correction: it stands beside the rest, and changes nothing else."""
    session: Session = ctx.obj
    workspace, part = session.workspace(), a_part(session.words)
    questions = (
        which_plan(session, workspace),
        Question("text", "TEXT", N_("What does this person want to have in the plan?"), a_text, of=Statement),
        Question("by", "--by", N_("Who says it?"), a_person, offers=people_offered),
        Question("about", "--about", N_("Which part or record is it about?"), part, needed=False),
    )
    told = answered(session, "statement add", questions, {"plan": plan, "text": text, "by": by, "about": about})
    stored, today = told.pop("plan"), session.today(workspace)
    made = Statement(id=fresh_id(workspace, "statement"), date=today, **filled(Statement, told))
    change = partial(statements.add_statement, statement=made, today=today)
    said = N_("Statement {id} stands in plan {plan}.")
    save(session, workspace, "statement add", said, Asked(stored, "statement", made.id, change, made=True))

"""`g1p render`: the paper that people get, made from what its reader may see and from nothing else."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.cli.shared import PlanArgument, one_plan, refuse_nobody
from g1p.errors import N_, OptionsDisagree, UnknownLanguage
from g1p.model.plan import Plan
from g1p.model.reader import Audience, AudienceName, OnePerson, Reader, view
from g1p.render.papers import render
from g1p.store.paper import ENDINGS_OF, check_place, write_paper
from g1p.words import Language, Words, language_of

To = Literal["md", "html"]


def render_command(
    ctx: typer.Context,
    plan: PlanArgument,
    to: Annotated[To | None, typer.Option("--to", metavar="md|html", help=N_("As Markdown or as a web page."))] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar=N_("FILE"), readable=False, help=N_("The file to write; the screen when left out.")
        ),
    ] = None,
    person: Annotated[
        str | None, typer.Option("--for", metavar=N_("PERSON"), help=N_("As this person of the plan may see it."))
    ] = None,
    audience: Annotated[
        AudienceName | None,
        typer.Option(
            "--audience", metavar="family|network|team", help=N_("As all of these may see it; family when left out.")
        ),
    ] = None,
) -> None:
    """`--lang` is the paper's here: without it the reader's own language, else the plan's, else the workspace's."""
    session: Session = ctx.obj
    if person is not None and audience is not None:
        raise OptionsDisagree(one="--for", other="--audience")
    refuse_nobody(for_=person)
    stored, workspace = one_plan(session, plan)
    out = None if out == Path("-") else out
    form = to or _format_of(out)
    if out is not None:
        check_place(out, form)
    today = session.today(workspace)
    reader: Reader = OnePerson(person) if person is not None else Audience(audience or "family")
    seen = view(stored.plan, reader, today)
    language = _language(session, stored.plan, person, workspace.language if workspace else "nl")
    paper = render(seen, Words.of(language), form)
    if out is None:
        sys.stdout.write(paper)
        return
    write_paper(out, paper)
    note(session, session.words.say("Wrote {path}.", path=out))


def _format_of(out: Path | None) -> To:
    """What the name of the file says; Markdown when it is no web page."""
    return "html" if out is not None and out.suffix.lower() in ENDINGS_OF["html"] else "md"


def _language(session: Session, plan: Plan, person: str | None, workspace: str) -> Language:
    """The paper's language: what was asked, the reader's, the plan's, the workspace's; the first that g1p speaks."""
    if session.asked_language is not None:
        return session.asked_language
    reader = plan.person(person) if person is not None else None
    for said in (reader.language if reader else None, plan.language, workspace):
        try:
            return language_of(said or "")
        except UnknownLanguage:
            continue
    return "nl"

"""`g1p demo`: a workspace of invented families to try everything on."""

from pathlib import Path
from typing import Annotated

import typer

from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.errors import N_
from g1p.store.demo import make_demo

Folder = Annotated[
    Path, typer.Argument(metavar=N_("[DIR]"), readable=False, help=N_("The new folder; demo when left out."))
]


def demo(ctx: typer.Context, folder: Folder = Path("demo")) -> None:
    """Refuses a folder that has something in it."""
    session: Session = ctx.obj
    plural, say = session.words.plural, session.words.say
    plans = make_demo(folder)
    note(session, plural("Made {folder} with {n} plan.", "Made {folder} with {n} plans.", plans, folder=folder))
    note(session, say("Try: g1p -C {folder:shell} overdue --today 2026-11-21", folder=folder))

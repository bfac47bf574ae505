"""`g1p init`: a folder becomes a workspace, in a git repository of its own."""

import os
import shlex
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

from g1p.cli.asking import say as aloud
from g1p.cli.recording import recorded
from g1p.cli.screen import note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.telling import sentence
from g1p.cli.terminal import line
from g1p.errors import N_, G1pError, Left
from g1p.model.changes.values import check_text
from g1p.store.deed import Commit
from g1p.store.files import kind_of
from g1p.store.git import SHORT
from g1p.store.setup import Named, Piece, check_place, missing, repository_made, set_up
from g1p.store.workspace import SETTINGS
from g1p.store.writer import Saved

CALLED = N_("Your organisation is called {name}. Has it another name, change it in g1p.yaml.")

Folder = Annotated[
    Path, typer.Argument(metavar=N_("[DIR]"), readable=False, help=N_("The folder; this one when left out."))
]
Organisation = Annotated[
    str | None,
    typer.Option(
        "--organisation", metavar=N_("NAME"), help=N_("The name of your organisation; the folder's when left out.")
    ),
]
Municipality = Annotated[
    str | None, typer.Option("--municipality", metavar=N_("NAME"), help=N_("The municipality where you work."))
]


def init(
    ctx: typer.Context, folder: Folder = Path(), organisation: Organisation = None, municipality: Municipality = None
) -> None:
    """Adds what is missing and leaves what is there; run it once in every clone."""
    session: Session = ctx.obj
    here = Path(os.path.abspath(session.folder / folder))  # noqa: PTH100 - takes `..` out and leaves links as they are
    is_repository = check_place(here)
    named = _named(session, here, organisation, municipality)
    pieces = missing(here, named)
    saved = None
    if pieces and not session.dry_run:
        deed = "g1p: schemas" if kind_of(here / SETTINGS) == "file" else "g1p: init"
        commit = Commit(deed, session.message, wanted=session.commit)
        with nullcontext() if is_repository else repository_made(here):
            saved = recorded(session, lambda first: set_up(here, pieces, commit._replace(record_first=first)))
    _tell(session, here, pieces, saved, named.organisation)


def _named(session: Session, folder: Path, organisation: str | None, municipality: str | None) -> Named:
    """What goes into g1p.yaml, from the line or asked; without an answer the organisation is called as the folder."""
    say = session.words.say
    if organisation is None and session.asks() and kind_of(folder / SETTINGS) == "nothing":
        asked = say("What is the name of your organisation?")
        organisation = _asked(session, f"{asked} [{folder.name}]", "--organisation") or None
        if municipality is None:
            asked, hint = say("In which municipality do you work?"), say("may be empty")
            municipality = _asked(session, f"{asked} [{hint}]", "--municipality") or None
    organisation = folder.name if organisation is None else organisation
    for option, said in (("--organisation", organisation), ("--municipality", municipality)):
        if said is not None:
            check_text(option, said)
    return Named(organisation, municipality, session.words.language)


def _asked(session: Session, question: str, option: str) -> str:
    """The answer to a question, which may be empty; raises Left when whoever was asked stopped."""
    aloud(question)
    while True:
        try:
            answer = line("> ").strip()
            if answer:
                check_text(option, answer)
        except (KeyboardInterrupt, EOFError):
            sys.stderr.write("\n")
            raise Left from None
        except G1pError as refused:
            aloud(sentence(refused, session.words))
        else:
            return answer


def _tell(session: Session, folder: Path, pieces: tuple[Piece, ...], saved: Saved | None, organisation: str) -> None:
    """Says what was made: the files on stdout, and on stderr what to do next."""
    item = _item(session, folder, pieces, saved)
    if session.form == "json":
        show_json("workspace", **item)
    elif session.form == "jsonl":
        show_items([{"kind": "workspace", **item}])
    else:
        end = ":1:1: " if session.form == "lines" else ""
        show(session, ([f"{piece.name}{end}"] for piece in pieces))
        _say(session, folder, pieces, saved, organisation)


def _item(session: Session, folder: Path, pieces: tuple[Piece, ...], saved: Saved | None) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": None,
        "plan": None,
        "path": SETTINGS,
        "commit": saved.commit if saved else None,
        "changed": bool(pieces),
        "folder": str(folder),
        "files": [piece.name for piece in pieces],
    }
    diff = "\n".join(text for piece in pieces for text in piece.diff())
    return item | ({"dry_run": True, "diff": diff} if session.dry_run else {})


def _say(session: Session, folder: Path, pieces: tuple[Piece, ...], saved: Saved | None, organisation: str) -> None:
    say = session.words.say
    if not pieces:
        note(session, say("{folder} is a workspace already, and nothing is missing.", folder=folder))
        return
    if pieces[0].name == SETTINGS:
        note(session, say(CALLED, name=organisation))
    if saved is None:
        note(session, say("This is what would change; with --dry-run nothing is written."))
    elif saved.commit is None:
        note(session, say("Written, not committed."))
    else:
        note(session, say("{folder} is ready, in commit {commit}.", folder=folder, commit=saved.commit[:SHORT]))
        where = "" if folder == Path.cwd() else f"-C {shlex.quote(str(folder))} "
        note(session, say("Begin with: g1p {where}plan new", where=where))

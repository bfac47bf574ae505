"""`g1p init`: a folder becomes a workspace, in a git repository of its own."""

import os
import shlex
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any, NamedTuple

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
from g1p.store.git import SHORT, repository_at
from g1p.store.hook_file import LINE, Hook, hook_in, own_place, set_hook
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
NoHook = Annotated[bool, typer.Option("--no-hook", help=N_("Let git commit without asking g1p to check the plans."))]

HOOKED = N_("From now on git asks g1p to check the plans before each commit; {path} sees to it.")
WOULD_HOOK = N_("And git would ask g1p to check the plans before each commit; {path} would see to it.")
SAID = {
    "missing": HOOKED,
    "old": HOOKED,
    "foreign": N_(
        "g1p leaves your own hooks of git as they are. To let git ask g1p before each commit, add this line to "
        "{path}: {line}"
    ),
    "asleep": N_("Git passes over the hook {path}, because nobody may run it. Let git run it: chmod +x {path:shell}"),
    "framework": N_(
        "pre-commit looks after your hooks of git. To let git ask g1p before each commit, add the hook g1p-check to "
        ".pre-commit-config.yaml."
    ),
}
"""What is said of a hook, by what stood in its place; of one that asks g1p already, nothing."""

STATES = {
    **dict.fromkeys(("missing", "old"), "made"),
    **dict.fromkeys(("ready", "asks"), "there"),
    **dict.fromkeys(("asleep", "foreign", "framework"), "left"),
}
"""What a program is told of the hook: it was made (with --dry-run: would be), it was there, or another was left."""


class Made(NamedTuple):
    """The files that were added and how they were saved, and what stood in the place of the hook; None: not asked.

    `begun` says that the git repository is new.
    """

    pieces: tuple[Piece, ...]
    saved: Saved | None
    hook: Hook | None
    begun: bool

    @property
    def is_new(self) -> bool:
        """Whether anything was missing."""
        return bool(self.pieces) or self.begun or (self.hook is not None and self.hook.is_to_be_put)


def init(
    ctx: typer.Context,
    folder: Folder = Path(),
    organisation: Organisation = None,
    municipality: Municipality = None,
    no_hook: NoHook = False,
) -> None:
    """Adds what is missing and leaves what is there; run it once in every clone."""
    session: Session = ctx.obj
    here = Path(os.path.abspath(session.folder / folder))  # noqa: PTH100 - takes `..` out and leaves links as they are
    is_repository = check_place(here)
    named = _named(session, here, organisation, municipality)
    pieces = missing(here, named)
    saved = None
    if (pieces or not is_repository) and not session.dry_run:
        deed = "g1p: schemas" if kind_of(here / SETTINGS) == "file" else "g1p: init"
        commit = Commit(deed, session.message, wanted=session.commit)
        with nullcontext() if is_repository else repository_made(here):
            if pieces:
                saved = recorded(session, lambda first: set_up(here, pieces, commit._replace(record_first=first)))
    hook = None if no_hook else _hook(session, here, is_repository=is_repository)
    _tell(session, here, Made(pieces, saved, hook, begun=not is_repository), named.organisation)


def _hook(session: Session, folder: Path, *, is_repository: bool) -> Hook:
    """What stood in the place of the hook; after this, unless it is a dry run, ours when the place was ours."""
    if not session.dry_run:
        return set_hook(folder)
    return hook_in(repository_at(folder)) if is_repository else Hook(own_place(folder / ".git"), "missing")


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


def _tell(session: Session, folder: Path, made: Made, organisation: str) -> None:
    """Says what was made: the files on stdout, and on stderr what to do next."""
    item = _item(session, folder, made)
    if session.form == "json":
        show_json("workspace", **item)
    elif session.form == "jsonl":
        show_items([{"kind": "workspace", **item}])
    else:
        end = ":1:1: " if session.form == "lines" else ""
        show(session, ([f"{piece.name}{end}"] for piece in made.pieces))
        _say(session, folder, made, organisation)


def _item(session: Session, folder: Path, made: Made) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": None,
        "plan": None,
        "path": SETTINGS,
        "commit": made.saved.commit if made.saved else None,
        "changed": made.is_new,
        "folder": str(folder),
        "files": [piece.name for piece in made.pieces],
        "hook": {"path": str(made.hook.path), "state": STATES[made.hook.state]} if made.hook else None,
    }
    diff = "\n".join(text for piece in made.pieces for text in piece.diff())
    return item | ({"dry_run": True, "diff": diff} if session.dry_run else {})


def _say(session: Session, folder: Path, made: Made, organisation: str) -> None:
    say, saved = session.words.say, made.saved
    if not made.is_new:
        note(session, say("{folder} is a workspace already, and nothing is missing.", folder=folder))
    if made.pieces and made.pieces[0].name == SETTINGS:
        note(session, say(CALLED, name=organisation))
    if made.is_new and session.dry_run:
        note(session, say("This is what would change; with --dry-run nothing is written."))
    elif made.begun and not made.pieces:
        note(
            session,
            say("{folder} is a git repository now, and nothing is in it yet: git add, git commit.", folder=folder),
        )
    elif saved and saved.commit is None:
        note(session, say("Written, not committed."))
    elif saved and saved.commit:
        note(session, say("{folder} is ready, in commit {commit}.", folder=folder, commit=saved.commit[:SHORT]))
    if made.hook and made.hook.state in SAID:
        would = session.dry_run and made.hook.is_to_be_put
        note(session, say(WOULD_HOOK if would else SAID[made.hook.state], path=made.hook.path, line=LINE))
    if saved and saved.commit:
        where = "" if folder == Path.cwd() else f"-C {shlex.quote(str(folder))} "
        note(session, say("Begin with: g1p {where}plan new", where=where))

"""`g1p undo`: a change of plans is taken back, in a new commit; nothing that was ever written is lost."""

from functools import partial
from typing import Annotated, Any

import typer

from g1p.cli.asking import confirmed, say
from g1p.cli.changes import plan_lines
from g1p.cli.keeping import say_saved
from g1p.cli.recording import recorded
from g1p.cli.screen import note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.errors import N_, OptionMissing
from g1p.store.deed import Commit
from g1p.store.git import SHORT, Repository, repository_at
from g1p.store.happened import happened
from g1p.store.undoing import Turned, Undoing, last, take_back, tried, undoing
from g1p.store.workspace import Workspace
from g1p.store.writer import Saved

CommitWord = Annotated[
    str | None,
    typer.Argument(metavar=N_("[COMMIT]"), help=N_("The commit, as g1p log shows it; the last one when left out.")),
]


def undo(ctx: typer.Context, commit: CommitWord = None) -> None:
    """What came after it stays, unless it is about the same. To undo this too: g1p undo once more."""
    session: Session = ctx.obj
    workspace = session.workspace()
    repository = repository_at(workspace.root)
    said = commit if commit is not None else last(repository)
    if said is None:
        nothing = {"id": None, "plan": None, "path": None, "commit": None, "changed": False}
        _show(session, [nothing | ({"dry_run": True, "diff": ""} if session.dry_run else {})])
        note(session, session.words.say("There is nothing to undo: no plan has changed yet."))
        return
    wanted = undoing(repository, said)
    today = session.today(workspace)
    turned = tried(workspace, wanted, today)
    saved: Saved | None = None
    if not session.dry_run and any(one.is_new for one in turned):
        if not _agreed(session, repository, wanted):
            note(session, session.words.say("Nothing is written."))
            return
        subject = f"{' '.join(_plans(turned)) or 'plans'}: undo {wanted.revision.commit[:SHORT]}"
        deed = Commit(subject, session.message, wanted=session.commit)
        turned, saved = recorded(session, partial(_take_back, session, workspace, wanted, deed))
    _tell(session, wanted, turned, saved)


def _plans(turned: list[Turned]) -> list[str]:
    """The ids of the plans, each once; the name of a file may be a family's, and is no id."""
    return list(dict.fromkeys(one.plan for one in turned if one.plan is not None))


def _take_back(
    session: Session, workspace: Workspace, wanted: Undoing, deed: Commit, record_first: bool
) -> tuple[list[Turned], Saved]:
    return take_back(workspace, wanted, deed._replace(record_first=record_first), session.today(workspace))


def _agreed(session: Session, repository: Repository, wanted: Undoing) -> bool:
    """Shows what the commit did, and asks whether to take it back; raises OptionMissing when nobody can be asked."""
    if not session.yes and not session.asks():
        raise OptionMissing(options="--yes", command="g1p undo")
    if session.form in ("text", "lines") and not session.quiet:
        for one in happened(repository, [wanted.revision]):
            for line in plan_lines(one, session.words):
                say(line)
    n, commit = len(wanted.revision.files), wanted.revision.commit[:SHORT]
    asked = session.words.plural(
        "Take commit {commit} back, in one plan?", "Take commit {commit} back, in {n} plans?", n, commit=commit
    )
    return confirmed(session, asked)


def _tell(session: Session, wanted: Undoing, turned: list[Turned], saved: Saved | None) -> None:
    """Says what has happened: for people on stderr, for programs in one envelope."""
    _show(session, [_item(session, wanted, one, saved) for one in turned])
    if session.dry_run and session.form in ("text", "lines"):
        show(session, ([line] for one in turned for line in one.diff()))
    if not any(one.is_new for one in turned):
        note(session, session.words.say("It was so already; nothing is written."))
    elif session.dry_run:
        note(session, session.words.say("This is what would change; with --dry-run nothing is written."))
    elif session.form in ("text", "lines") and saved is not None:
        for one in turned:
            note(session, session.words.say("Taken back in plan {plan}.", plan=one.plan or one.name))
        if wanted.others:
            stays = session.words.plural(
                "One file in that commit is no plan, and stays as it is.",
                "{n} files in that commit are no plans, and stay as they are.",
                wanted.others,
            )
            note(session, stays)
        say_saved(session, saved)


def _show(session: Session, items: list[dict[str, Any]]) -> None:
    """Shows programs what has happened."""
    items = [{"kind": "commit", **item} for item in items]
    if session.form == "json":
        show_json(**items[0] | ({"items": items} if len(items) > 1 else {}))
    elif session.form == "jsonl":
        show_items(items)


def _item(session: Session, wanted: Undoing, one: Turned, saved: Saved | None) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": wanted.revision.commit,
        "plan": one.plan or one.name,
        "path": one.name,
        "commit": saved.commit if saved else None,
        "changed": one.is_new,
    }
    return item | ({"dry_run": True, "diff": "\n".join(one.diff())} if session.dry_run else {})

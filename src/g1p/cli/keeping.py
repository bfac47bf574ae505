"""How a change is saved and said: shown only, written only, or committed, with the ids it made and how to undo it."""

from collections.abc import Mapping, Sequence
from functools import partial, reduce
from typing import TYPE_CHECKING, Any, NamedTuple

from g1p.cli.recording import recorded
from g1p.cli.screen import note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.errors import N_
from g1p.model.plan import Plan
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace

if TYPE_CHECKING:  # who asks for --help does not wait for what writes
    from g1p.store.keep import Change, Kept, Wish
    from g1p.store.writer import Saved


class Asked(NamedTuple):
    """One change of one plan, and which record it is about; `made` when the change makes that record.

    Without a change it is the plan itself that is made. `more` is what a program is told besides, and `said` what has
    happened, when that is not what is said of all of them.
    """

    stored: Stored
    kind: str
    ident: str
    change: "Change | None"
    made: bool = False
    more: Mapping[str, object] = {}
    said: str = ""


def save(session: Session, workspace: Workspace, deed: str, sentence: str, *asked: Asked) -> None:
    """Does what is asked of each plan in one commit, and says it.

    `deed` is the command in its own words, for the commit; `sentence` a message that says what has happened, with {id}
    and {plan}. With --dry-run nothing is written, and the difference is shown.
    """
    from g1p.store.deed import Commit
    from g1p.store.keep import keep, tried

    today = session.today(workspace)
    wishes = _wishes(asked)
    if session.dry_run:
        tell_kept(session, asked, tried(workspace, wishes, today), None, sentence)
        return
    commit = Commit(subject(deed, asked), session.message, wanted=session.commit)
    kept, saved = recorded(session, lambda first: keep(workspace, wishes, commit._replace(record_first=first), today))
    if session.draft is not None:
        session.draft.forget()
    tell_kept(session, asked, kept, saved, sentence)


def try_out(session: Session, workspace: Workspace, *asked: Asked) -> None:
    """Raises what a change would be refused for, when it is known before it is saved; nothing is written."""
    from g1p.store.keep import tried

    tried(workspace, _wishes(asked), session.today(workspace))


def begin(session: Session, workspace: Workspace, plan: Plan) -> None:
    """Writes a new plan into a file of its own, in one commit, and says it."""
    file = workspace.root / "plans" / f"{plan.id}.yaml"
    stored = Stored(plan, file, workspace.name(file), {})
    save(session, workspace, "plan new", N_("Plan {id} has begun."), Asked(stored, "plan", plan.id, None, made=True))


def subject(deed: str, asked: Sequence[Asked]) -> str:
    """What git's log says: ids only, and of people not even those, for a slug may hold a name."""
    plans = dict.fromkeys(one.stored.plan.id for one in asked)
    ids = dict.fromkeys(one.ident for one in asked if one.kind != "person" and one.ident not in plans)
    return f"{' '.join(plans)}: {' '.join([deed, *ids])}"


def _wishes(asked: Sequence[Asked]) -> "list[Wish]":
    """One wish a file, its changes in the order of the line."""
    from g1p.store.keep import Wish

    stored = {one.stored.file: one.stored for one in asked}
    wishes = []
    for file, about in stored.items():
        changes = [one.change for one in asked if one.stored.file == file and one.change is not None]
        wishes.append(Wish(file, partial(_through, changes), begins=None if changes else about.plan))
    return wishes


def _through(changes: "Sequence[Change]", plan: Plan) -> Plan:
    """The plan after all of these changes, one after the other."""
    return reduce(lambda so_far, change: change(so_far), changes, plan)


def tell_kept(
    session: Session, asked: Sequence[Asked], kept: "Sequence[Kept]", saved: "Saved | None", sentence: str
) -> None:
    """Says what has happened: for people on stderr with the new ids on stdout, for programs in one envelope."""
    if session.form == "json":
        items = [_item(session, one, kept, saved) for one in asked]
        show_json(**items[0] | ({"items": items} if len(items) > 1 else {}))
    elif session.form == "jsonl":
        show_items(_item(session, one, kept, saved) for one in asked)
    elif session.dry_run:
        show(session, ([line] for one in kept for line in one.diff()))
    else:
        told = _line if session.form == "lines" else _ident
        show(session, ([told(one, kept)] for one in asked if one.made))
    if session.form in ("text", "lines"):
        _say(session, asked, kept, saved, sentence)


def _say(
    session: Session, asked: Sequence[Asked], kept: "Sequence[Kept]", saved: "Saved | None", sentence: str
) -> None:
    say = session.words.say
    if not any(one.is_new for one in kept):
        note(session, say("It was so already; nothing is written."))
        return
    if session.dry_run:
        note(session, say("This is what would change; with --dry-run nothing is written."))
        return
    for one in asked:
        note(session, say(one.said or sentence, id=one.ident, plan=one.stored.plan.id))
    if saved is not None:
        say_saved(session, saved)


def say_still_open(session: Session, idents: Sequence[str]) -> None:
    """Says which actions are still open though nobody may look after them any more; nothing when there are none."""
    if idents and session.form in ("text", "lines"):
        said = session.words.say("Still open: {ids}. Say what becomes of them.", ids=", ".join(idents))
        note(session, said)


def say_outdated(session: Session, languages: Sequence[str]) -> None:
    """Says that a translation is still that of the text before; nothing when there is none."""
    if languages and session.form in ("text", "lines"):
        say = session.words.say
        named = ", ".join(languages)
        note(session, say("The translation ({languages}) is still of the text before; --translated.", languages=named))


def say_saved(session: Session, saved: "Saved") -> None:
    """Says which commits were made, what a hook has changed, and how to undo it."""
    from g1p.store.git import SHORT

    say = session.words.say
    if saved.recorded is not None:
        note(session, say("The changes made by hand are recorded first: {commit}.", commit=saved.recorded[:SHORT]))
    for file in saved.hooked:
        note(session, say("A hook of this repository has changed {file} too; look at it.", file=file.name))
    if saved.commit is None:
        note(session, say("Written, not committed. The next command asks to record it first, as an edit by hand."))
        return
    note(session, say("Commit {commit}. To undo it: g1p undo {commit}", commit=saved.commit[:SHORT]))


def _item(session: Session, one: Asked, kept: "Sequence[Kept]", saved: "Saved | None") -> dict[str, Any]:
    """The change as JSON."""
    done = _of(one, kept)
    item: dict[str, Any] = {
        "kind": one.kind,
        "id": one.ident,
        "plan": done.plan.id,
        "path": done.name,
        "commit": saved.commit if saved else None,
        "changed": done.is_new,
        **one.more,
    }
    return item | ({"dry_run": True, "diff": "\n".join(done.diff())} if session.dry_run else {})


def _of(one: Asked, kept: "Sequence[Kept]") -> "Kept":
    return next(done for done in kept if done.file == one.stored.file)


def _ident(one: Asked, _: "Sequence[Kept]") -> str:
    return one.ident


def _line(one: Asked, kept: "Sequence[Kept]") -> str:
    """Where the new record stands in its file, and its id."""
    from g1p.store.placing import record_place  # reads the file again, the careful way

    done = _of(one, kept)
    line, column = record_place(done.after, done.plan, one.ident)
    return f"{done.name}:{line}:{column}: {one.ident}"

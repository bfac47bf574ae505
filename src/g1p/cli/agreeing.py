"""What `g1p agree --status` prints: what everybody who is asked said, and what has changed in the text since."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from g1p.cli.changes import item
from g1p.cli.screen import note, show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.errors import N_
from g1p.model.agreed_since import counted
from g1p.model.agreeing import Standing, agreed_text, digest_of, standings
from g1p.model.told import Change, changes
from g1p.render.columns import columns
from g1p.render.screen_agreements import changed_words
from g1p.store.agreed import agreed_texts
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace
from g1p.words import Words

HEAD = (N_("who"), N_("agreement"), N_("date"), N_("what has changed since"))


class Since(NamedTuple):
    """Where somebody stands, and what has changed in the text since, in kinds and in changes.

    `is_same` is None when they said nothing yet; `is_found` says whether the text that they spoke of is in git.
    """

    standing: Standing
    is_same: bool | None
    is_found: bool
    counts: dict[str, int]
    changes: tuple[Change, ...]


def show_status(session: Session, workspace: Workspace, stored: Stored) -> None:
    """Prints where everybody stands, in the form that was asked for."""
    found = list(_since(session, workspace, stored))
    if session.form == "json":
        show_json("agreements", plan=stored.plan.id, path=stored.name, items=[_item(one) for one in found])
    elif session.form == "jsonl":
        show_items({**_item(one), "plan": stored.plan.id} for one in found)
    elif session.form == "lines":
        show(session, ([line] for line in _lines(stored, found, session.words)))
    else:
        say = session.words.say
        rows = columns([[say(title) for title in HEAD], *(_row(one, session.words) for one in found)], width())
        show(session, [[(cell, "bold") for cell in rows[0]], *rows[1:]] if found else [])
    if not found and session.form in ("text", "lines"):
        said = session.words.say(
            "Nobody is asked to agree: nobody here has custody of a child, or is twelve to seventeen."
        )
        note(session, said)


def _since(session: Session, workspace: Workspace, stored: Stored) -> Iterator[Since]:
    found = standings(stored.plan, session.today(workspace))
    digests = {one.agreement.digest for one in found if one.agreement}
    texts = agreed_texts(workspace, stored, digests)
    now, digest = agreed_text(stored.plan), digest_of(stored.plan)
    for one in found:
        if one.agreement is None:
            yield Since(one, None, is_found=False, counts={}, changes=())
            continue
        then = texts.get(one.agreement.digest)
        counts = dict(counted(then, now)) if then else {}
        told = tuple(changes(then, now)) if then else ()
        is_same = one.agreement.digest == digest
        yield Since(one, is_same, is_found=then is not None, counts=counts, changes=told)


def _item(one: Since) -> dict[str, Any]:
    """Where somebody stands as an item of JSON; `found` is false when what changed cannot be said."""
    said = one.standing.agreement
    facts: dict[str, Any] = {"person": one.standing.person, "asked": one.standing.is_asked}
    facts |= {"how": said.how if said else None, "date": said.date.isoformat() if said else None}
    facts |= {"digest": said.digest if said else None, "changed": None if one.is_same is None else not one.is_same}
    return facts | {"found": one.is_found, "counts": one.counts, "changes": [item(change) for change in one.changes]}


def _row(one: Since, words: Words) -> list[str]:
    said = one.standing.agreement
    if said is None:
        return [one.standing.person, words.say("not known yet"), "", ""]
    return [one.standing.person, words.label("agreement", said.how), said.date.isoformat(), _changed(one, words)]


def _changed(one: Since, words: Words) -> str:
    """What has changed since, in words; or that it cannot be said."""
    if not one.is_found:
        return words.say("the text of then is not in git's history, so nothing is compared")
    return changed_words(one.counts, words)


def _lines(stored: Stored, found: list[Since], words: Words) -> Iterator[str]:
    """A line for editors and grep: where it stands what somebody said, or the person who said nothing yet."""
    from g1p.store.placing import marks_of  # reads the file again, the careful way

    plan = stored.plan
    people = [person.id for person in plan.people]
    paths: list[tuple[str | int, ...]] = [
        ("people", people.index(one.standing.person))
        if one.standing.agreement is None
        else ("agreed", next(n for n, said in enumerate(plan.agreed) if said is one.standing.agreement))
        for one in found
    ]
    for one, (line, column) in zip(found, marks_of(stored.file.read_bytes(), paths), strict=True):
        yield f"{stored.name}:{line}:{column}: {' '.join(cell for cell in _row(one, words) if cell)}"

"""Who can watch the plan or hold its file today: offered by every command that asks for it, and refused at once."""

from collections.abc import Callable, Sequence

from g1p.cli.asking import Answers, Take
from g1p.cli.round_answers import a_seat, the_keeper
from g1p.cli.session import Session
from g1p.cli.taking import plan_of
from g1p.store.workspace import Workspace

Offers = Callable[[Answers], Sequence[str]]


def a_watcher(session: Session, workspace: Workspace) -> Take:
    """Takes somebody who takes part today, and can coordinate."""
    return lambda said, known: a_seat(plan_of(known), session.today(workspace))(said, known)


def a_keeper(session: Session, workspace: Workspace) -> Take:
    """Takes a professional who takes part today, and can hold the file."""
    return lambda said, known: the_keeper(plan_of(known), session.today(workspace))(said, known)


def watchers_offered(session: Session, workspace: Workspace, *, but_who: str = "") -> Offers:
    """The ids of those who can coordinate; but not whoever was answered to the question `but_who`, and leaves."""
    return lambda known: [slug for slug, _ in _seated(session, workspace, known) if slug != known.get(but_who)]


def keepers_offered(session: Session, workspace: Workspace, *, but_who: str = "") -> Offers:
    """The ids of the professionals who can hold the file, as above."""
    return lambda known: [
        slug
        for slug, group in _seated(session, workspace, known)
        if group == "professional" and slug != known.get(but_who)
    ]


def _seated(session: Session, workspace: Workspace, known: Answers) -> list[tuple[str, str]]:
    """The id and group of everybody who takes part today, and will tomorrow as well."""
    today = session.today(workspace)
    return [
        (person.id, person.group)
        for person in plan_of(known).people
        if person.takes_part(today) and person.until != today
    ]

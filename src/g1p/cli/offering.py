"""What a question offers to choose from, as far as the answers before it tell."""

from collections.abc import Callable, Sequence
from typing import get_args

from g1p.cli.asking import Answers
from g1p.cli.session import Session
from g1p.cli.taking import plan_of
from g1p.model.changes.closing import Answer, Ending
from g1p.model.course import ClosingReason
from g1p.model.evaluations import Result
from g1p.model.goals import Domain
from g1p.model.people import Group
from g1p.store.workspace import Workspace

MOST_OFFERED = 20
"""More plans than these nobody reads; the tab key completes them all."""


def plans_offered(workspace: Workspace) -> Callable[[Answers], Sequence[str]]:
    """The ids of the plans, when they are few enough to read."""

    def offers(_: Answers) -> Sequence[str]:
        names = [file.stem for file in workspace.files()]
        return names if len(names) <= MOST_OFFERED else ()

    return offers


def people_offered(known: Answers) -> Sequence[str]:
    """The ids of the people who may be named: not void, and not gone for good."""
    return [person.id for person in plan_of(known).people if person.void is None and person.until is None]


def goals_offered(known: Answers) -> Sequence[str]:
    """The ids of the goals that are worked on."""
    return [goal.id for goal in plan_of(known).goals if goal.is_open]


def domains_offered(_: Answers) -> Sequence[str]:
    """The life domains."""
    return get_args(Domain)


def results_offered(_: Answers) -> Sequence[str]:
    """How a goal can go."""
    return get_args(Result)


def groups_offered(_: Answers) -> Sequence[str]:
    """The groups that people belong to."""
    return get_args(Group)


def actors_offered(session: Session, workspace: Workspace) -> Callable[[Answers], Sequence[str]]:
    """The ids of those who take part today."""

    def offers(known: Answers) -> Sequence[str]:
        today = session.today(workspace)
        return [person.id for person in plan_of(known).people if person.takes_part(today)]

    return offers


def closings_offered(_: Answers) -> Sequence[str]:
    """Why a plan can end."""
    return get_args(ClosingReason)


def last_offered(_: Answers) -> Sequence[str]:
    """What can become of an open action when its plan ends for good."""
    return get_args(Ending)


def endings_offered(_: Answers) -> Sequence[str]:
    """What can become of an open action when its plan ends."""
    return get_args(Answer)

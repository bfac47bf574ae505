"""What a question offers to choose from, as far as the answers before it tell."""

from collections.abc import Callable, Sequence
from typing import get_args

from g1p.cli.asking import Answers, Question
from g1p.cli.session import Session
from g1p.cli.taking import a_choice, plan_of
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


def choice(name: str, option: str, text: str, kind: object, *, label: str, needed: bool = True) -> Question:
    """A question whose answer is one of the words of a Literal; `label` is the kind of label that these have."""
    take = a_choice(option, kind)
    return Question(name, option, text, take, needed=needed, offers=lambda _: get_args(kind), label=label)


def actors_offered(session: Session, workspace: Workspace) -> Callable[[Answers], Sequence[str]]:
    """The ids of those who take part today."""

    def offers(known: Answers) -> Sequence[str]:
        today = session.today(workspace)
        return [person.id for person in plan_of(known).people if person.takes_part(today)]

    return offers

"""What a question offers to choose from, as far as the answers before it tell."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import get_args

from g1p.cli.asking import Answers, Listed, Question
from g1p.cli.session import Session
from g1p.cli.taking import a_choice, plan_of
from g1p.errors import G1pError
from g1p.model.changes.find import open_actions
from g1p.model.plan import Plan
from g1p.store.plans import read_plan
from g1p.store.workspace import Workspace

MOST_OFFERED = 20
"""More plans or records than these nobody reads above a question."""

Listing = Callable[[Answers], Sequence[Listed]]


def plans_listed(workspace: Workspace) -> Listing:
    """The plans that are not closed."""
    return _few(workspace, lambda plan: [(plan.id, plan.title or "")])


def ended_plans_listed(workspace: Workspace) -> Listing:
    """The plans that can be opened again: closed, or in aftercare."""
    return _few(workspace, lambda plan: [(plan.id, plan.title or "")], ("closed", "aftercare"))


def actions_listed(workspace: Workspace) -> Listing:
    """The open actions of all plans that are not closed."""
    return _few(workspace, lambda plan: [(action.id, action.text) for action in open_actions(plan)])


def goals_anywhere(workspace: Workspace) -> Listing:
    """The goals that are worked on, of all plans that are not closed."""
    return _few(workspace, _goals)


def goals_listed(known: Answers) -> Sequence[Listed]:
    """The goals of the plan that are worked on."""
    return _goals(plan_of(known))


def _goals(plan: Plan) -> list[Listed]:
    return [(goal.id, goal.text) for goal in plan.goals if goal.is_open and not plan.is_void(goal)]


def _few(
    workspace: Workspace,
    listed: Callable[[Plan], Iterable[Listed]],
    stands: Container[str] = ("draft", "active", "aftercare"),
) -> Listing:
    """What `listed` finds in the plans that stand so and can be read, when it is little enough to read."""

    def found() -> Iterator[Listed]:
        for file in workspace.files():
            with suppress(G1pError):  # one that cannot be read is told to who names it
                plan = read_plan(file, workspace.name(file), workspace.cache).plan
                yield from listed(plan) if plan.status in stands else ()

    def offers(_: Answers) -> Sequence[Listed]:
        few = list(islice(found(), MOST_OFFERED + 1))
        return few if len(few) <= MOST_OFFERED else ()

    return offers


def people_offered(known: Answers) -> Sequence[str]:
    """The ids of the people who may be named: not void, and not gone for good."""
    return [person.id for person in plan_of(known).people if person.void is None and person.until is None]


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

"""What a question offers to choose from, as far as the answers before it tell."""

import datetime as dt
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import get_args

from g1p.cli.asking import Answers, Listed, Question
from g1p.cli.session import Session
from g1p.cli.taking import a_choice, plan_of
from g1p.errors import G1pError
from g1p.model.changes.find import open_actions
from g1p.model.meetings import Meeting
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


def consents_listed(workspace: Workspace) -> Listing:
    """The consents that can be taken back, of all plans that are not closed: each with to whom it is, and what for."""
    return _few(workspace, _consents)


def _consents(plan: Plan) -> list[Listed]:
    standing = [one for one in plan.consents if one.void is None and one.revoked is None]
    return [(one.id, f"{one.given_by} → {', '.join(one.to)}: {one.purpose}") for one in standing]


def meetings_listed(workspace: Workspace) -> Listing:
    """The round tables that are not held yet, of all plans that are not closed: each with its plan, days and place."""
    return _few(workspace, _meetings)


def meetings_on(workspace: Workspace, day: dt.date) -> list[str]:
    """The ids of the round tables on this day that are not held yet."""
    listed = _few(workspace, lambda plan: [(one.id, "") for one in _coming(plan) if one.at and one.at.date() == day])
    return [ident for ident, _ in listed({})]


def _meetings(plan: Plan) -> list[Listed]:
    from g1p.render.screen_meetings import moments  # a line that says all does not wait for what is on a screen

    return [(one.id, " ".join(filter(None, (plan.id, moments(one), one.place)))) for one in _coming(plan)]


def _coming(plan: Plan) -> list[Meeting]:
    return [one for one in plan.meetings if one.void is None and not one.is_held]


def escalations_listed(workspace: Workspace) -> Listing:
    """What was asked higher up and is not resolved, of all plans that are not closed."""
    return _few(workspace, _escalations)


def _escalations(plan: Plan) -> list[Listed]:
    return [(x.id, f"{x.organisation}: {x.reason}") for x in plan.escalations if x.void is None and x.resolved is None]


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


def able_offered(known: Answers) -> Sequence[str]:
    """The ids of those who can come and promise something: whoever may be named, but who is only mentioned."""
    mentioned = {person.id for person in plan_of(known).people if person.group == "mentioned"}
    return [slug for slug in people_offered(known) if slug not in mentioned]


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

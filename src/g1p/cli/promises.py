"""What is stuck and who is asked, as questions: the action or goal, the organisation, the step, whom, and which one."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from g1p.cli.asking import Answers, Listed, Question
from g1p.cli.calling import meant
from g1p.cli.completing import complete_records
from g1p.cli.meaning import anywhere
from g1p.cli.offering import escalations_listed, goals_listed
from g1p.cli.session import Session
from g1p.cli.taking import a_text, plan_of
from g1p.errors import N_, AmbiguousRecord, LadderEnds, NoRecordId, NotInPlan, NotOnLadder, OtherKind
from g1p.model.changes.escalations import check_stuck
from g1p.model.changes.find import open_actions
from g1p.model.course import Escalation
from g1p.model.ids import beginning, find_record, ids_of
from g1p.model.ladder import Ladder, is_for_manager, manager_of, next_step, organisation_of, steps_of
from g1p.model.people import Contact
from g1p.model.plan import Plan
from g1p.render.steps import step_name
from g1p.store.workspace import Workspace
from g1p.words import InDutchToo

EscalationWord = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("ESCALATION"),
        help=N_("The escalation: the beginning of its id."),
        autocompletion=complete_records("escalation"),
    ),
]


def which_escalation(workspace: Workspace) -> Question:
    """The question which escalation is meant, over all plans."""
    take, listed = anywhere(workspace, "escalation"), escalations_listed(workspace)
    return Question("met", "ESCALATION", N_("Which escalation?"), take, listed=listed)


def complete_promises(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of goals and actions that begin so."""
    return [ident for kind in ("goal", "action") for ident in complete_records(kind)(ctx, incomplete)]


def a_promise(said: str, known: Answers) -> str:
    """Takes the beginning of the id of an action or a goal that can be stuck."""
    plan = plan_of(known)
    about = _goal_or_action(plan, said)
    check_stuck(plan, about)
    return about


def _goal_or_action(plan: Plan, said: str) -> str:
    """The id that is meant; without its letter it may be that of both."""
    if said.lower().startswith(("g-", "a-")):
        return find_record(plan, "goal" if said.lower().startswith("g-") else "action", said)
    try:
        start = beginning("action", said)
        found = sorted(ident for ident in ids_of(plan) if ident.startswith((start, f"g{start[1:]}")))
        if len(found) > 1:
            raise AmbiguousRecord(tuple(found), said=said)
        return found[0] if found else find_record(plan, "action", said)
    except (OtherKind, NoRecordId, NotInPlan) as refused:
        refused.facts |= {"record": EITHER, "letter": LETTER}
        raise


EITHER = N_("action or goal")
LETTER = InDutchToo("a- or g", dutch="a- of g")
"""What is needed where one of both is, and what its id begins with, before the dash."""


def about_and_organisation(session: Session) -> tuple[Question, Question]:
    """What is stuck, and which organisation must help; of the first nothing in particular too.

    That of who promised it is proposed at a terminal; on a line nobody is asked higher up of whom it does not say so.
    """
    of_what = N_("What is stuck: which action or goal?")
    return (
        Question("about", "--about", of_what, a_promise, needed=False, listed=_promises_listed),
        Question(
            "organisation",
            "--organisation",
            N_("Which organisation must help?"),
            a_text,
            offers=_organisations_offered,
            default=(lambda known: organisation_of(plan_of(known), known["about"])) if session.asks() else None,
            asked=_always,
            of=Escalation,
        ),
    )


def which_step(ladder: Ladder, session: Session) -> Question:
    """On which step of the ladder it is asked, by its word or its name; the next one when nobody says otherwise."""
    steps = {step: step_name(session.words, step, ladder) for step in steps_of(ladder)}

    def take(said: str, _: Answers) -> str:
        step = meant(said, steps)
        if step is None:
            raise NotOnLadder(steps_of(ladder))
        return step

    def usual(known: Answers) -> str | None:
        step = next_step(plan_of(known), known["about"], ladder)
        if step is None and not session.asks():
            raise LadderEnds(about=known["about"])
        return step

    text, listed = N_("On which step of the ladder do you ask?"), list(steps.items())
    return Question("step", "--step", text, take, listed=lambda _: listed, default=usual, asked=_always)


def whom(ladder: Ladder) -> tuple[Question, Question]:
    """The name of who is asked, and the address when that is not known already."""
    name, email = N_("Whom do you ask?"), N_("At which e-mail address?")
    return (
        Question("name", "--to", name, a_text, default=partial(_manager_name, ladder), asked=_always, of=Contact),
        Question("email", "--email", email, a_text, needed=False, asked=partial(_is_other, ladder), of=Contact),
    )


def contact_of(known: Answers, ladder: Ladder) -> Contact:
    """Who is asked; the manager with the address that the plan knows, unless another was named."""
    manager = _manager(ladder, known)
    if manager is not None and known["email"] is None and not _is_other(ladder, known):
        return manager
    return Contact(name=known["name"], email=known["email"])


def _always(_: Answers) -> bool:
    """What is usual here only the plan can tell, so that without one it is not yet missing."""
    return True


def _manager(ladder: Ladder, known: Answers) -> Contact | None:
    """The manager of who promised it, where this is the step on which managers are asked."""
    if not known["step"] or not known["organisation"] or not is_for_manager(known["step"], ladder):
        return None
    return manager_of(plan_of(known), known["about"], known["organisation"])


def _manager_name(ladder: Ladder, known: Answers) -> str | None:
    manager = _manager(ladder, known)
    return manager.name if manager else None


def _is_other(ladder: Ladder, known: Answers) -> bool:
    """Whether somebody is asked whose address the plan does not know."""
    manager = _manager(ladder, known)
    return manager is None or manager.email is None or manager.name != known["name"]


def _promises_listed(known: Answers) -> Sequence[Listed]:
    """The goals that are worked on and the open actions of the plan."""
    return [*goals_listed(known), *((action.id, action.text) for action in open_actions(plan_of(known)))]


def _organisations_offered(known: Answers) -> Sequence[str]:
    """The organisations of the professionals in the plan."""
    people = (one for one in plan_of(known).people if one.void is None and one.group == "professional")
    return list(dict.fromkeys(one.organisation for one in people if one.organisation))

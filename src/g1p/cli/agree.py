"""`g1p agree`: who agrees with the text of a plan, or does not; and what has changed in it since."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from g1p.cli.arguments import By, PlanWord
from g1p.cli.asking import Answers, Given, Question, Take, answered
from g1p.cli.fields import filled
from g1p.cli.keeping import Asked, save
from g1p.cli.meaning import the_plan, which_plan
from g1p.cli.offering import choice, people_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_text
from g1p.errors import N_, OptionsDisagree
from g1p.model.agreements import Agreement, How
from g1p.model.changes.agreements import agree, check_began
from g1p.model.changes.values import check_happened
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace

if TYPE_CHECKING:  # git's history, of which who agrees today reads nothing
    from g1p.store.agreed import Then

SAID = {
    "declined": N_("It stands in plan {plan} that this person does not agree."),
    "": N_("The agreement stands in plan {plan}; it is bound to the text as it is now."),
    "then": N_(
        "The agreement stands in plan {plan}; it is bound to the text of that day. What has changed since, says: "
        "g1p agree {plan} --status."
    ),
    "oldest": N_(
        "The agreement stands in plan {plan}; git has no text of that day, so it is bound to the oldest that there is."
    ),
}


def agree_command(
    ctx: typer.Context,
    plan: PlanWord = None,
    by: By = None,
    how: Annotated[
        How | None, typer.Option("--how", metavar="signature|spoken|mail|declined", help=N_("How it was said."))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar=N_("TEXT"), help=N_("What was said with it."))] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar=N_("DAY"), help=N_("On which day; today when left out. The last word of a day counts.")
        ),
    ] = None,
    status: Annotated[
        bool, typer.Option("--status", help=N_("Say of everybody what has changed since they agreed; write nothing."))
    ] = False,
) -> None:
    """Bound to the goals, the actions and the coordination as they are now, or were at the end of the day of --on."""
    session: Session = ctx.obj
    given: Given = {"plan": plan, "by": by, "how": how, "note": note, "date": on}
    if not status:
        _agree(session, given)
        return
    for name in ("by", "how", "note", "date"):
        if given[name] is not None:
            raise OptionsDisagree(one="--status", other={"date": "--on"}.get(name, f"--{name}"))
    from g1p.cli.agreeing import show_status  # git's history, of which who agrees reads nothing

    workspace = session.workspace()
    show_status(session, workspace, the_plan(session, workspace, "agree", plan))


def _agree(session: Session, given: Given) -> None:
    """Writes down what somebody says of the text as it was when the command began to ask, or on an earlier day."""
    from g1p.model.agreeing import digest_of

    workspace = session.workspace()
    today = session.today(workspace)
    text = N_("On which day was it said? Empty is today.")
    questions = (
        which_plan(session, workspace),
        Question("by", "--by", N_("Who says it?"), a_person, offers=people_offered),
        choice("how", "--how", N_("Does this person agree, and how was that said?"), How, label="agreement"),
        Question("note", "--note", N_("What was said with it?"), a_text, needed=False, of=Agreement),
        Question("date", "--on", text, _a_day_of_its_text(session, workspace), needed=False),
    )
    told: Answers = answered(session, "agree", questions, given)
    stored: Stored = told.pop("plan")
    fields = {"date": today, **filled(Agreement, told)}
    then: Then | None = told["then"] if fields["date"] < today else None
    bound_to = then.plan if then else stored.plan
    agreement = Agreement(digest=digest_of(bound_to), **fields)
    change = partial(agree, agreement=agreement, today=today, then=bound_to)
    bound = "" if then is None else "then" if then.of_day else "oldest"
    said = SAID.get(agreement.how, SAID[bound])
    save(session, workspace, "agree", said, Asked(stored, "agreement", stored.plan.id, change))


def _a_day_of_its_text(session: Session, workspace: Workspace) -> Take:
    """Takes a day that has come; of one before today the plan as it was at its end is known then too, as `then`.

    Raises BeforeThePlan.
    """
    take_day = a_day(session, workspace, "--on", check_happened)

    def take(said: str, known: Answers) -> dt.date:
        from g1p.store.agreed import plan_on

        day: dt.date = take_day(said, known)
        known["then"] = None
        if day < session.today(workspace):
            stored: Stored = known["plan"]
            check_began(stored.plan, day)
            known["then"] = plan_on(workspace, stored, day, session.today(workspace))
        return day

    return take

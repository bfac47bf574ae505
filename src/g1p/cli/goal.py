"""`g1p goal`: what the family wants to reach; added, changed, put in order, reached or let go."""

from functools import partial
from typing import Annotated, Literal

import typer

from g1p.cli.arguments import By, Clear, DomainOption, GoalWord, PlanWord, Share, TextWord, Translated, person_option
from g1p.cli.asking import Given, answered, split
from g1p.cli.completing import complete_records
from g1p.cli.fields import changed, filled
from g1p.cli.goal_questions import When, goal_questions
from g1p.cli.keeping import Asked, save, say_outdated
from g1p.cli.meaning import the_record, which_plan
from g1p.cli.session import Session
from g1p.cli.taking import translated_from
from g1p.errors import N_
from g1p.model.changes import goals
from g1p.model.goals import Goal
from g1p.store.records import fresh_id

BESIDES = ("translated",)
"""What can be taken away, and is asked of nobody."""

WHICH = ("goal", N_("Which goal?"))
For = Annotated[
    list[str] | None,
    person_option("--for", N_("Whom it is about; the whole family when left out.")),
]
WhenOption = Annotated[
    When | None, typer.Option("--when", metavar="now|later", help=N_("Which goals first; now when left out."))
]
ScaleOption = Annotated[
    str | None,
    typer.Option("--scale", metavar="3:7", help=N_("From 0 to 10: where you start, and what is good enough.")),
]
Target = Annotated[str | None, typer.Option("--target", metavar=N_("DAY"), help=N_("When it should be reached."))]
PartOf = Annotated[
    str | None,
    typer.Option(
        "--part-of",
        metavar=N_("GOAL"),
        help=N_("The larger goal that this one is a step to."),
        autocompletion=complete_records("goal"),
    ),
]
Success = Annotated[
    str | None, typer.Option("--success", metavar=N_("TEXT"), help=N_("What you will see when it is reached."))
]


def add_goal(
    ctx: typer.Context,
    plan: PlanWord = None,
    text: TextWord = None,
    by: By = None,
    domain: DomainOption = None,
    about: For = None,
    when: WhenOption = None,
    scale: ScaleOption = None,
    target: Target = None,
    part_of: PartOf = None,
    success: Success = None,
    translated: Translated = None,
    share: Share = None,
) -> None:
    """In the family's own words, and put positively: what you want, not what must stop."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {
        "plan": plan,
        "text": text,
        "said_by": by,
        "domain": domain,
        "for_": split(about or ()),
        "when": when,
    }
    given |= {
        "scale": scale,
        "target_date": target,
        "part_of": part_of,
        "success": success,
        "share": split(share or ()),
    }
    told = answered(session, "goal add", [which_plan(session, workspace), *goal_questions(session, workspace)], given)
    stored, today = told.pop("plan"), session.today(workspace)
    fields = filled(Goal, told) | translated_from(translated)
    goal = Goal(id=fresh_id(workspace, "goal"), status="active", **fields)
    change = partial(goals.add_goal, goal=goal, today=today)
    said = N_("Goal {id} stands in plan {plan}.")
    save(session, workspace, "goal add", said, Asked(stored, "goal", goal.id, change, made=True))


def set_goal(
    ctx: typer.Context,
    goal: GoalWord = None,
    text: Annotated[str | None, typer.Option("--text", metavar=N_("TEXT"), help=N_("The new words."))] = None,
    by: By = None,
    domain: DomainOption = None,
    about: For = None,
    when: WhenOption = None,
    scale: ScaleOption = None,
    target: Target = None,
    part_of: PartOf = None,
    success: Success = None,
    translated: Translated = None,
    share: Share = None,
    status: Annotated[
        Literal["proposed", "active"] | None,
        typer.Option("--status", metavar="proposed|active", help=N_("Agreed on, or taken up again: active.")),
    ] = None,
    clear: Clear = None,
) -> None:
    """Changes only what you name; at a terminal, without anything named, it asks what changes."""
    session: Session = ctx.obj
    workspace = session.workspace()
    given: Given = {"text": text, "said_by": by, "domain": domain, "for_": split(about or ()), "when": when}
    given |= {
        "scale": scale,
        "target_date": target,
        "part_of": part_of,
        "success": success,
        "share": split(share or ()),
        "translated": translated,
        "status": status,
    }
    found = the_record(session, workspace, "goal set", WHICH, goal)
    record = found.stored.plan.goal(found.ident)
    assert record is not None  # noqa: S101 - its id was found in this plan
    words, *rest = goal_questions(session, workspace)
    fields = changed(
        session, "goal set", [words._replace(option="--text"), *rest], given, found.stored, record, clear, BESIDES
    )
    fields |= translated_from(translated) | ({"status": status} if status else {})
    change = partial(goals.set_goal, ident=found.ident, today=session.today(workspace), **fields)
    said = N_("Goal {id} is changed.")
    save(session, workspace, "goal set", said, Asked(found.stored, "goal", found.ident, change))
    if "text" in fields and "translated" not in fields["clear"]:
        say_outdated(session, sorted((record.translated or {}).keys() - fields.get("translated", {}).keys()))

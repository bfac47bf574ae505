"""What the line of `g1p meeting run` says, by the name of the question that it answers."""

from collections.abc import Sequence
from typing import Annotated

import typer

from g1p.cli.asking import Given, split
from g1p.cli.completing import complete_people
from g1p.cli.taking import NUMBER
from g1p.errors import N_, FeedbackNotUnderstood, NotAskedHere, WasNotThere
from g1p.store.drafts import Told

OPTIONS = {
    "at": "--at",
    "keeper": "--keeper",
    "arrangement": "--arrangement",
    "reason": "--reason",
}
"""Options for what a round table asks only when it is not known yet, or has changed; by the name of the question."""

FEEDBACK = "feedback."

At = Annotated[str | None, typer.Option("--at", metavar=N_("MOMENT"), help=N_("When it was, if not fixed yet."))]
Present = Annotated[
    list[str] | None,
    typer.Option("--present", metavar=N_("PERSON"), help=N_("Who was there."), autocompletion=complete_people),
]
Coordinator = Annotated[
    str | None,
    typer.Option(
        "--coordinator",
        metavar=N_("PERSON"),
        help=N_("Who watches the plan; as it was when left out."),
        autocompletion=complete_people,
    ),
]
Keeper = Annotated[
    str | None,
    typer.Option(
        "--keeper",
        metavar=N_("PERSON"),
        help=N_("Who holds the file, if nobody does yet."),
        autocompletion=complete_people,
    ),
]
Arrangement = Annotated[
    str | None,
    typer.Option("--arrangement", metavar=N_("TEXT"), help=N_("Who calls whom, if not agreed yet.")),
]
Missing = Annotated[
    str | None, typer.Option("--missing", metavar=N_("TEXT"), help=N_("What will be done about help that is missing."))
]
Calls = Annotated[
    list[str] | None,
    typer.Option("--calls", metavar=N_("PERSON"), help=N_("Who calls that help."), autocompletion=complete_people),
]
CallBy = Annotated[
    str | None, typer.Option("--call-by", metavar=N_("DAY"), help=N_("By when; within a week when left out."))
]
Sends = Annotated[
    list[str] | None,
    typer.Option(
        "--sends",
        metavar=N_("PERSON"),
        help=N_("Who sends the plan to everybody; the keeper, if there, when left out."),
        autocompletion=complete_people,
    ),
]
SendBy = Annotated[
    str | None, typer.Option("--send-by", metavar=N_("DAY"), help=N_("By when; within a week when left out."))
]
NextDay = Annotated[
    str | None, typer.Option("--next", metavar=N_("DAY"), help=N_("When you look at the plan together again."))
]
Outcome = Annotated[
    str | None, typer.Option("--outcome", metavar=N_("TEXT"), help=N_("What came of it, in a sentence or two."))
]
Feedback = Annotated[
    list[str] | None,
    typer.Option(
        "--feedback", metavar=N_("PERSON=N|TEXT"), help=N_("How somebody found it: a score from 0 to 10, or words.")
    ),
]


def line_answers(said: Given, feedback: Sequence[str]) -> Told:
    """What stands on the line, by the name of its question; raises FeedbackNotUnderstood."""
    told = {name: split(held) if isinstance(held, list) else [held] for name, held in said.items() if held}
    for one in feedback:
        person, _, held = one.partition("=")
        if not person.strip() or not held.strip():
            raise FeedbackNotUnderstood
        told[f"{FEEDBACK}{person.strip()}.{'score' if NUMBER.fullmatch(held) else 'text'}"] = [held]
    return told


def check_left(left: Sequence[str], meeting: str) -> None:
    """Refuses what the line says and this round table does not ask; raises WasNotThere or NotAskedHere."""
    for name in left:
        if name.startswith(FEEDBACK):
            raise WasNotThere(person=name.removeprefix(FEEDBACK).rpartition(".")[0], meeting=meeting)
    if left:
        raise NotAskedHere(options=", ".join(OPTIONS[name] for name in left), meeting=meeting)

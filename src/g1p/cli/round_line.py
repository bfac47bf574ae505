"""What the line of `g1p meeting run` says, by the name of the question that it answers."""

from collections.abc import Sequence
from typing import Annotated

import typer

from g1p.cli.arguments import person_option
from g1p.cli.asking import Given, split
from g1p.cli.taking import NUMBER
from g1p.errors import N_, FeedbackNotUnderstood, NotAskedHere, WasNotThere
from g1p.store.drafts import Told

FEEDBACK = "feedback."

At = Annotated[str | None, typer.Option("--at", metavar=N_("MOMENT"), help=N_("When it was, if not fixed yet."))]
Present = Annotated[
    list[str] | None,
    person_option("--present", N_("Who was there.")),
]
Coordinator = Annotated[
    str | None,
    person_option("--coordinator", N_("Who watches the plan; as it was when left out.")),
]
Keeper = Annotated[
    str | None,
    person_option("--keeper", N_("Who holds the file, if nobody does yet.")),
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
    person_option("--calls", N_("Who calls that help.")),
]
CallBy = Annotated[
    str | None, typer.Option("--call-by", metavar=N_("DAY"), help=N_("By when; within a week when left out."))
]
Sends = Annotated[
    list[str] | None,
    person_option("--sends", N_("Who sends the plan to everybody; the keeper, if there, when left out.")),
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
        raise NotAskedHere(options=", ".join(f"--{name}" for name in left), meeting=meeting)

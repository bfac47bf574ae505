"""The arguments and options that several writing commands take, each written down once."""

from typing import Annotated, Any

import typer

from g1p.cli.completing import complete_people, complete_plans, complete_records
from g1p.errors import N_
from g1p.model.goals import Domain

PlanWord = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("PLAN"),
        help=N_("The plan: the beginning of its id, or the path of its file."),
        autocompletion=complete_plans,
    ),
]
PersonWord = Annotated[
    str | None,
    typer.Argument(metavar=N_("PERSON"), help=N_("The id of somebody in the plan."), autocompletion=complete_people),
]
TextWord = Annotated[str | None, typer.Argument(metavar=N_("TEXT"), help=N_("In their own words, between quotes."))]
ActionWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=N_("ACTION…"),
        help=N_("The actions: the beginning of their ids."),
        autocompletion=complete_records("action"),
    ),
]
GoalWord = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("GOAL"), help=N_("The goal: the beginning of its id."), autocompletion=complete_records("goal")
    ),
]
MeetingWord = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("MEETING"),
        help=N_("The meeting: the beginning of its id."),
        autocompletion=complete_records("meeting"),
    ),
]


def person_option(flag: str, text: str) -> Any:
    """An option that names somebody of a plan, completed with its people; `text` is its help."""
    return typer.Option(flag, metavar=N_("PERSON"), help=text, autocompletion=complete_people)


By = Annotated[str | None, person_option("--by", N_("Who says it."))]
Who = Annotated[list[str] | None, person_option("--who", N_("Who does it."))]
On = Annotated[str | None, typer.Option("--on", metavar=N_("DAY"), help=N_("On which day; today when left out."))]
Reason = Annotated[str | None, typer.Option("--reason", metavar=N_("TEXT"), help=N_("Why, in a sentence."))]
ReasonToPassOn = Annotated[
    str | None,
    typer.Option("--reason", metavar=N_("TEXT"), help=N_("Why it passes on to somebody else, in a sentence.")),
]
About = Annotated[
    str | None,
    person_option("--about", N_("Whom it is about; the speaker when left out.")),
]
DomainOption = Annotated[
    Domain | None, typer.Option("--domain", metavar=N_("DOMAIN"), help=N_("The life domain, such as school."))
]
Share = Annotated[
    list[str] | None,
    person_option("--share", N_("Only for these people; - for nobody else at all.")),
]
Translated = Annotated[
    list[str] | None,
    typer.Option(
        "--translated", metavar=N_("ar=TEXT"), help=N_("The text in another language, by a person who speaks it.")
    ),
]
Since = Annotated[str | None, typer.Option("--since", metavar=N_("DAY"), help=N_("Since which day."))]
Next = Annotated[
    str | None,
    typer.Option("--next-evaluation", metavar=N_("DAY"), help=N_("When you look at the plan together again.")),
]
Clear = Annotated[
    list[str] | None,
    typer.Option("--clear", metavar=N_("OPTION"), help=N_("Take this away, such as --clear target.")),
]

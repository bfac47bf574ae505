"""The arguments and options that several writing commands take, each written down once."""

from typing import Annotated

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
By = Annotated[
    str | None,
    typer.Option("--by", metavar=N_("PERSON"), help=N_("Who says it."), autocompletion=complete_people),
]
Who = Annotated[
    list[str] | None,
    typer.Option("--who", metavar=N_("PERSON"), help=N_("Who does it."), autocompletion=complete_people),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar=N_("TEXT"), help=N_("Why, in a sentence."))]
ReasonToPassOn = Annotated[
    str | None,
    typer.Option("--reason", metavar=N_("TEXT"), help=N_("Why it passes on to somebody else, in a sentence.")),
]
About = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar=N_("PERSON"),
        help=N_("Whom it is about; the speaker when left out."),
        autocompletion=complete_people,
    ),
]
DomainOption = Annotated[
    Domain | None, typer.Option("--domain", metavar=N_("DOMAIN"), help=N_("The life domain, such as school."))
]
Share = Annotated[
    list[str] | None,
    typer.Option(
        "--share",
        metavar=N_("PERSON"),
        help=N_("Only for these people; - for nobody else at all."),
        autocompletion=complete_people,
    ),
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

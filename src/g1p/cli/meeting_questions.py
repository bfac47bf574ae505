"""What is asked of a round table that is to come, and its usual agenda."""

import re
from functools import partial

from g1p.cli.asking import Answers, Question
from g1p.cli.offering import able_offered, choice
from g1p.cli.session import Session
from g1p.cli.shared import plan_words
from g1p.cli.taking import a_moment, a_person, a_text
from g1p.errors import N_
from g1p.model.meetings import AgendaItem, Meeting, MeetingKind
from g1p.store.workspace import Workspace

MINUTES = re.compile(r"(?P<text>.*\S)\s*=\s*(?P<minutes>[0-9]{1,9})\s*", re.DOTALL)
AGENDA: dict[str | None, tuple[str, ...]] = {
    "start": (
        N_("What the family wants to say"),
        N_("What goes well"),
        N_("What we want to change"),
        N_("Who does what and when"),
        N_("Who watches the plan and when we meet again"),
    ),
    "evaluation": (
        N_("What the family wants to say"),
        N_("How each goal goes and what worked"),
        N_("Who does what and when"),
        N_("Who watches the plan and when we meet again"),
    ),
    "closing": (
        N_("What the family wants to say"),
        N_("What we have reached"),
        N_("What helps when it gets hard again"),
        N_("Who keeps in touch"),
    ),
}
"""What is usually on the agenda, by the kind of meeting: the family first. Without commas, which part the points."""


def meeting_questions(session: Session, workspace: Workspace, *, has_day: bool) -> tuple[Question, ...]:
    """What there is to know of a round table, by the name of its field."""
    days = N_("Which days and times can you choose from? One at a time; empty when the day is known.")
    may = partial(Question, needed=False, of=Meeting)
    moment, option = (a_moment(session, workspace, word) for word in ("--at", "--option"))
    several = Question("options", "--option", days, option, needed=False, many=True, asked=lambda _: not has_day)
    points = N_(
        "What is on the agenda, the family first? One point at a time, such as {example}; < takes the last one away."
    )
    return (
        choice("kind", "--kind", N_("What kind of meeting?"), MeetingKind, label="meeting kind"),
        several,
        Question("at", "--at", N_("On which day, and at what time?"), moment, asked=_has_no_options),
        may("place", "--place", N_("Where do you meet?"), a_text),
        Question("chair", "--chair", N_("Who leads the meeting?"), a_person, needed=False, offers=able_offered),
        Question("secretary", "--secretary", N_("Who writes?"), a_person, needed=False, offers=able_offered),
        may("purpose", "--purpose", N_("What is the meeting for?"), a_text),
        Question(
            "agenda",
            "--agenda",
            points,
            _a_point,
            needed=False,
            many=True,
            default=partial(_usual, workspace),
            facts={"example": "School=15"},
        ),
        Question(
            "invited",
            "--invite",
            N_("Who is asked to come? One at a time."),
            a_person,
            needed=False,
            many=True,
            offers=able_offered,
        ),
    )


def _has_no_options(known: Answers) -> bool:
    return not known["options"]


def _a_point(said: str, _: Answers) -> str | AgendaItem:
    """Takes a point of the agenda, and how many minutes it may take when that stands behind it."""
    found = MINUTES.fullmatch(said)
    return AgendaItem(text=found["text"], minutes=int(found["minutes"])) if found else said


def _usual(workspace: Workspace, known: Answers) -> str:
    """The usual agenda of this kind of meeting, in the language of the workspace."""
    words = plan_words(workspace)
    return ", ".join(map(words.say, AGENDA[known["kind"]]))

"""What is asked of a goal, of an action, and of how a goal goes, wherever it is asked: alone, or in a whole evening."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from g1p.cli.asking import Answers, Question
from g1p.cli.offering import choice, goals_listed, people_offered
from g1p.cli.session import Session
from g1p.cli.taking import a_day, a_person, a_reader, a_record, a_scale, a_score, a_text
from g1p.errors import N_
from g1p.model.evaluations import GoalEvaluation, Result
from g1p.model.goals import Action, Domain, Goal
from g1p.store.workspace import Workspace

When = Literal["now", "later"]
HOW = N_("How does it go?")
EACH = N_("{goal}: how does it go? Empty when you did not speak of it.")
WORKED = N_("What worked?")
FOLLOW_UP = N_("What do you agree on now?")
SCORES = N_("Which score from 0 to 10? Of one person at a time, such as {example}.")


def goal_questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What there is to know of a goal, by the name of its field."""
    target = a_day(session, workspace, "--target")
    may = partial(Question, needed=False, of=Goal)
    return (
        Question("text", "TEXT", N_("What do you want to reach? In the family's own words."), a_text, of=Goal),
        Question("said_by", "--by", N_("Who says it?"), a_person, offers=people_offered),
        choice("when", "--when", N_("Now, or later?"), When, label="when")._replace(default=lambda _: "now"),
        choice("domain", "--domain", N_("Which life domain is it about?"), Domain, label="domain", needed=False),
        may("for_", "--for", N_("Whom is it about? One at a time."), a_person, many=True, offers=people_offered),
        may("scale", "--scale", N_("From 0 to 10: where do you start, and what is good enough? (3:7)"), a_scale),
        may("success", "--success", N_("What will you see when it is reached?"), a_text),
        may("target_date", "--target", N_("When should it be reached?"), target),
        may("part_of", "--part-of", N_("Is it a step to a larger goal?"), a_record("goal"), listed=goals_listed),
        may("share", "--share", N_("Only for whom? One at a time."), a_reader, many=True, offers=people_offered),
    )


def action_questions(session: Session, workspace: Workspace) -> tuple[Question, ...]:
    """What there is to know of an action, by the name of its field."""
    start, due = (a_day(session, workspace, option) for option in ("--start", "--due"))
    own = N_("In which own care plan does it stand?")
    return (
        Question("text", "TEXT", N_("What will be done?"), a_text, of=Action),
        Question("who", "--who", N_("Who does it? One at a time."), a_person, many=True, offers=people_offered),
        Question("start", "--start", N_("From which day? Empty is today."), start, needed=False),
        Question("due", "--due", N_("At the latest on which day?"), due),
        Question("repeats", "--repeats", N_("How often does it come again?"), a_text, needed=False, of=Action),
        Question("own_plan", "--own-plan", own, a_text, needed=False, of=Action),
    )


def progress_questions(prefix: str, people: Callable[[Answers], Sequence[str]]) -> tuple[Question, ...]:
    """How one goal goes: `prefix` stands before the names, `people` may give a score."""
    example = {"example": "moeder=5"}
    may = partial(Question, needed=False, of=GoalEvaluation)
    return (
        choice(f"{prefix}result", "--result", HOW, Result, label="result"),
        may(f"{prefix}scores", "--score", SCORES, a_score(f"{prefix}scores"), many=True, offers=people, facts=example),
        may(f"{prefix}worked", "--worked", WORKED, a_text),
        may(f"{prefix}follow_up", "--follow-up", FOLLOW_UP, a_text),
    )

"""How a round table ends: who watches the plan, who calls help and sends the plan round, when we meet, how it was."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from g1p.cli.asking import Answers, Question
from g1p.cli.goal_questions import action_questions
from g1p.cli.round_answers import a_mark, a_seat, actor, not_before, the_keeper
from g1p.cli.round_table import Table
from g1p.cli.shared import plan_words
from g1p.cli.taking import a_day, a_text
from g1p.errors import N_, NextSameDay
from g1p.model.changes.values import check_ahead
from g1p.model.course import Coordination, EarlierCoordinator
from g1p.model.goals import Action
from g1p.model.meetings import Feedback, Meeting

CALL = N_("Call the help that is still missing")
SEND = N_("Send the plan to everybody")
SOON = dt.timedelta(weeks=1)
"""Within this time help is called and the plan is sent round, when nobody says otherwise."""


def ending(table: Table, known: Answers) -> Iterator[Question]:
    """What no round table ends without, in the order of the method; the outcome alone may be left out."""
    yield from _roles(table, known)
    missing = N_("Which help is still missing? What will be done about it?")
    call = plan_words(table.workspace).say(CALL)
    yield Question("help.text", "--missing", missing, a_text, of=Action, default=lambda _: call)
    calls = Promise("help.", "--calls", "--call-by", N_("Who calls? One at a time."))
    yield from _promise(table, calls, known)
    sends = Promise("round.", "--sends", "--send-by", N_("Who sends the plan to everybody? One at a time."))
    yield from _promise(table, sends, known, _keeper(table, known))
    usual = max(table.today, table.day(known)) + dt.timedelta(weeks=table.workspace.evaluation_weeks)
    again = N_("On which day do you look at the plan together again?")
    yield Question("next", "--next", again, partial(_next, table), default=lambda _: usual.isoformat())
    came = N_("What came of it, in a sentence or two?")
    yield Question("outcome", "--outcome", came, a_text, needed=False, of=Meeting)
    yield from _feedback(table, known)


def _roles(table: Table, known: Answers) -> Iterator[Question]:
    """Who watches the plan; also who holds its file and how it is arranged, when nobody did yet."""
    plan, day = table.seated(known), table.day(known)
    seated = [person.id for person in plan.people if person.takes_part(day)]
    here = [slug for slug in known["present"] if slug in seated]
    watches = plan.coordination.coordinator if plan.coordination else None
    usual = watches if watches in seated else None
    who = N_("Who watches the plan from now on?")
    take = a_seat(plan, day)
    yield Question("coordinator", "--coordinator", who, take, offers=lambda _: here, default=lambda _: usual)
    if plan.coordination is None:
        helpers = [person.id for person in plan.people if person.id in seated and person.group == "professional"]
        first = N_("Who holds the file? One of the professionals.")
        yield Question("keeper", "--keeper", first, the_keeper(plan, day), offers=lambda _: helpers)
        how = N_("How is it arranged? Who calls whom, and when?")
        yield Question("arrangement", "--arrangement", how, a_text, of=Coordination)
    elif known["coordinator"] != watches:
        why = N_("Why does it pass on?")
        yield Question("reason", "--reason", why, a_text, needed=False, of=EarlierCoordinator)


class Promise(NamedTuple):
    """One of the two things that follow every round table: the options of who and by when, and how it is asked."""

    prefix: str
    who: str
    due: str
    text: str


def _promise(table: Table, promise: Promise, known: Answers, usual: str | None = None) -> Iterator[Question]:
    """Who does one of the two things that follow every round table, and at the latest when."""
    prefix = promise.prefix
    _, who, _, due, _, _ = action_questions(table.session, table.workspace)
    day, here = table.day(known), known["present"]
    soon = max(table.today, day) + SOON
    take = actor(table.plan, day, f"{prefix}who")
    asked = who._replace(name=f"{prefix}who", option=promise.who, text=promise.text, take=take)
    yield asked._replace(offers=lambda _: here, default=lambda _: usual)
    last = partial(not_before, a_day(table.session, table.workspace, promise.due), day)
    yield due._replace(name=f"{prefix}due", option=promise.due, take=last, default=lambda _: soon.isoformat())


def _keeper(table: Table, known: Answers) -> str | None:
    """Who holds the file, when they are there: they send it round, unless somebody else does."""
    roles = table.plan.coordination
    keeper: str | None = roles.keeper if roles else known["keeper"]
    return keeper if keeper in known["present"] else None


def _next(table: Table, said: str, known: Answers) -> dt.date:
    """Takes the day of the next evaluation, which is still to come and is not this one."""
    day: dt.date = a_day(table.session, table.workspace, "--next")(said, known)
    check_ahead("next_evaluation", day, table.today)
    if day == table.day(known):
        raise NextSameDay(first="date", last="next_evaluation")
    return day


def _feedback(table: Table, known: Answers) -> Iterator[Question]:
    """What everybody who was there thought of it: a score, and some words."""
    may = partial(Question, of=Feedback)
    score, words = N_("{person}: which score from 0 to 10 does this meeting get?"), N_("What does {person} say of it?")
    said = False
    for number, slug in enumerate(known["present"], start=1):
        person = table.plan.person(slug)
        named = {"person": person.name if person else slug}
        names = f"feedback.{slug}.score", f"feedback.{slug}.text"
        yield may(names[0], "--feedback", score, a_mark, facts=named, needed=False)
        said = said or known[names[0]] is not None
        is_last = not said and number == len(known["present"])  # somebody says something
        yield may(names[1], "--feedback", words, a_text, facts=named, needed=is_last)
        said = said or known[names[1]] is not None

"""`g1p meeting run`: the round table itself, asked from the first question to the last, or told on one line."""

import datetime as dt
import sys
from collections.abc import Iterator
from functools import partial

import typer

from g1p.cli.arguments import MeetingWord, ReasonToPassOn
from g1p.cli.asking import Answers, Given, Question, answered, say
from g1p.cli.duties import say_duties
from g1p.cli.keeping import Asked, save, say_still_open, try_out
from g1p.cli.meaning import which_meeting
from g1p.cli.offering import meetings_on
from g1p.cli.round_answers import yes_or_no
from g1p.cli.round_end import ending
from g1p.cli.round_line import (
    Arrangement,
    At,
    CallBy,
    Calls,
    Coordinator,
    Feedback,
    Keeper,
    Missing,
    NextDay,
    Outcome,
    Present,
    SendBy,
    Sends,
    check_left,
    line_answers,
)
from g1p.cli.round_outcome import evening_of, left_out
from g1p.cli.round_table import ENDED, Table
from g1p.cli.screen import note
from g1p.cli.script import asked_by_script, told_by_line
from g1p.cli.session import Session
from g1p.errors import N_, G1pError, MeetingToCome, NotSavedYet, PlanChangedSince
from g1p.model.changes.evening import hold_meeting
from g1p.model.changes.find import not_closed, open_under
from g1p.model.changes.meetings import to_come
from g1p.model.ids import ids_of
from g1p.render.screen_meetings import points
from g1p.store.drafts import Draft, Told, draft_of
from g1p.store.files import read_bytes
from g1p.store.records import Found
from g1p.store.workspace import Workspace

COMMAND = "meeting run"


def run_meeting(
    ctx: typer.Context,
    meeting: MeetingWord = None,
    at: At = None,
    present: Present = None,
    coordinator: Coordinator = None,
    keeper: Keeper = None,
    arrangement: Arrangement = None,
    reason: ReasonToPassOn = None,
    missing: Missing = None,
    calls: Calls = None,
    call_by: CallBy = None,
    sends: Sends = None,
    send_by: SendBy = None,
    next_day: NextDay = None,
    outcome: Outcome = None,
    feedback: Feedback = None,
) -> None:
    """Asks all that the evening needs, and keeps every answer: run it again to go on where you stopped.

    Where nobody can be asked the line says how it ended; goals and actions have commands of their own.
    """
    session: Session = ctx.obj
    workspace = session.workspace()
    said: Given = {"at": at, "present": present, "coordinator": coordinator, "keeper": keeper, "reason": reason}
    said |= {"arrangement": arrangement, "help.text": missing, "help.who": calls, "help.due": call_by}
    said |= {"round.who": sends, "round.due": send_by, "next": next_day, "outcome": outcome}
    given = line_answers(said, feedback or ())
    found = _which(session, workspace, meeting)
    plan, today = found.stored.plan, session.today(workspace)
    not_closed(plan)
    table = Table(session, workspace, plan, to_come(plan, found.ident), today, read_bytes(found.stored.file))
    if table.meeting.at is not None and table.meeting.at.date() > today:
        raise MeetingToCome(meeting=found.ident)
    try_out(session, workspace, Asked(found.stored, "meeting", found.ident, lambda now: now))  # first, not after hours
    check_left(table.known_already(given), found.ident)
    known = (_asked if session.asks() else _told)(table, found, given)
    save(session, workspace, COMMAND, N_("Meeting {id} has been held."), known["ready"])
    _say_what_is_left(table, known)


def _which(session: Session, workspace: Workspace, meeting: str | None) -> Found:
    """Which round table is held: the only one of today when nobody says."""
    which = which_meeting(workspace)._replace(default=partial(_of_today, workspace, session.today(workspace)))
    found: Found = answered(session, COMMAND, [which], {"met": meeting})["met"]
    if session.draft is not None:  # which meeting it is, is known by now
        session.draft.forget()
        session.draft = None
    return found


def _asked(table: Table, found: Found, given: Told) -> Answers:
    """The evening, asked from the first question to the last."""
    _open(table)
    draft = draft_of(table.workspace.root, COMMAND, {"meeting": found.ident})
    script = partial(_evening, table, found, draft)
    known = asked_by_script(table.session, COMMAND, script, {"plan": found.stored}, draft, given)
    check_left([name for name in given if name not in known], found.ident)
    return known


def _told(table: Table, found: Found, given: Told) -> Answers:
    """The evening as the line tells it."""
    known = told_by_line(table.session, COMMAND, partial(_questions, table), {"plan": found.stored}, given)
    check_left(list(given), found.ident)
    return known | {"ready": _ready(table, found, "yes", known)}


def _say_what_is_left(table: Table, known: Answers) -> None:
    """Says what who watches the plan now sees to, which goals could not be spoken of here, and how a draft begins."""
    plan, say = table.plan, table.session.words.say
    say_duties(table.session, plan, known["coordinator"])
    after = known["ready"].change(plan)
    ended = (goal.id for goal in plan.goals if known.get(f"{goal.id}.turn") in ENDED)
    say_still_open(table.session, [action for goal in ended for action in open_under(after, goal)])
    for goal in plan.goals:
        if plan.is_worked_on(goal) and not table.may_hear(goal, known):
            apart = N_("Not everybody here may know of goal {goal}. Do it apart: g1p evaluate {plan} --goal {goal}")
            note(table.session, say(apart, goal=goal.id, plan=plan.id))
    if plan.status == "draft":
        note(table.session, say("The plan is still a draft. Begin with it: g1p plan activate {id}", id=plan.id))


def _of_today(workspace: Workspace, today: dt.date, _: Answers) -> str | None:
    """The one round table that is planned for this day; None when there are more, or none."""
    few = meetings_on(workspace, today)
    return few[0] if len(few) == 1 else None


def _open(table: Table) -> None:
    """Says what the meeting is about, the family first; wishes are not for a screen that everybody sees."""
    words, meeting = table.session.words, table.meeting
    if not sys.stderr.isatty():  # what stands in a plan is for the screen
        return
    say(table.plan.title or table.plan.id)
    say(words.say("The family speaks first, at every point."))
    for line in points(meeting, words):
        say(f"  {line}")
    wishes = [one for one in meeting.wishes if one.void is None]
    if wishes:
        said = words.plural(
            "There is {n} wish for this meeting. Read it where only you can see it: g1p meeting show {meeting}",
            "There are {n} wishes for this meeting. Read them where only you can see them: g1p meeting show {meeting}",
            len(wishes),
            meeting=meeting.id,
        )
        say(said)


def _questions(table: Table, known: Answers) -> Iterator[Question]:
    """Every question of the evening."""
    yield from table.opened(known)
    yield from table.goals(known)
    yield from ending(table, known)


def _evening(table: Table, found: Found, draft: Draft, known: Answers) -> Iterator[Question]:
    """Every question of the evening, and at last whether that is all: the answer to it is what is to be saved."""
    asked: list[str] = []
    for question in _questions(table, known):
        asked.append(question.name)
        yield question
    text = N_("That is all. Save it? yes saves; < goes back; Ctrl-C stops, and what you typed is kept.")
    left = left_out(draft.read(), asked)
    if left:
        text = N_(
            "The plan has changed since: what you typed of these is not saved. Note it down. The rest is all; save it? "
            "yes saves; < goes back; Ctrl-C stops, and what you typed is kept."
        )
    yield yes_or_no("ready", text)._replace(take=partial(_ready, table, found), listed=lambda _: left)


def _ready(table: Table, found: Found, said: str, known: Answers) -> Asked:
    """Takes a yes, when all of it can be saved; else it says at once what cannot."""
    if not yes_or_no("ready", "").take(said, known):
        raise NotSavedYet
    evening = evening_of(table, known)
    change = partial(hold_meeting, ident=found.ident, evening=evening, today=table.today)
    asked = Asked(found.stored, "meeting", found.ident, change)
    try:
        try_out(table.session, table.workspace, asked)
    except G1pError as refused:
        if read_bytes(found.stored.file) != table.source:
            raise PlanChangedSince from refused
        raise
    return asked._replace(more={"made": sorted(ids_of(change(table.plan)) - ids_of(table.plan))})

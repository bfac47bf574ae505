"""What is typed becomes a value: a plan, a record, a person, a day, a scale, a score; on the line and in answers."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import get_args

from g1p.cli.asking import Answers, Take
from g1p.cli.screen import note
from g1p.cli.session import Session
from g1p.cli.shared import machine
from g1p.cli.spelling import contact_from
from g1p.errors import (
    BirthYearMissing,
    DashIsNothing,
    NamedTwice,
    NobodyNamed,
    ScaleNotUnderstood,
    ScoreNotUnderstood,
    TranslationNotUnderstood,
    UnknownChoice,
)
from g1p.model.changes import find
from g1p.model.changes.values import check_once, check_slug
from g1p.model.days import check_clock, day_from, moment_from
from g1p.model.goals import Scale
from g1p.model.ids import find_record
from g1p.model.people import Contact
from g1p.model.plan import Plan
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace

NOBODY = "-"
"""In a list of people: nobody at all, which is something else than nothing said."""

NUMBER = re.compile(r"[0-9]{1,9}")
WHOLE_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def plan_of(known: Answers) -> Plan:
    """The plan that was answered before."""
    stored: Stored = known["plan"]
    return stored.plan


def a_record(kind: str) -> Take:
    """Takes the beginning of the id of a record in the plan that was answered before."""

    def take(said: str, known: Answers) -> str:
        return find_record(plan_of(known), kind, said)

    return take


def a_goal_looked_at(said: str, known: Answers) -> str:
    """Takes the beginning of the id of a goal in that plan of which people still say how it goes."""
    plan = plan_of(known)
    find.not_closed(plan)
    return find.looked_at_goal(plan, find_record(plan, "goal", said)).id


def a_text(said: str, _: Answers) -> str:
    """Takes a text as it was typed; whether it is empty or too long, the change says."""
    return said


def a_day(
    session: Session, workspace: Workspace, option: str, fits: Callable[[str, dt.date, dt.date], None] | None = None
) -> Take:
    """Takes a day in words or numbers, and echoes what was understood with its weekday.

    `fits` refuses a day that does not fit today, as `check_happened` and `check_ahead` do.
    """

    def take(said: str, _: Answers) -> dt.date:
        today = session.today(workspace)
        day = day_from(said, today)
        if not machine(session.form):  # a program finds nothing on stderr but an error
            note(session, f"{option}: {session.words.day(day)}")
        if fits is not None:
            fits(option, day, today)
        return day

    return take


def a_moment(session: Session, workspace: Workspace, option: str) -> Take:
    """Takes a day with a time, such as `vrijdag 27 november 14:00`, and echoes what was understood."""

    def take(said: str, _: Answers) -> dt.datetime:
        moment = moment_from(said, session.today(workspace))
        check_clock(moment, workspace.time_zone)
        if not machine(session.form):
            note(session, f"{option}: {session.words.day(moment)} {session.words.time(moment)}")
        return moment

    return take


def a_birth_date(session: Session, workspace: Workspace, option: str) -> Take:
    """Takes a day as `a_day` does, but a date only with its whole year: which century is meant, nobody guesses."""
    day = a_day(session, workspace, option)

    def take(said: str, known: Answers) -> dt.date:
        if any(map(str.isdigit, said)) and not WHOLE_YEAR.search(said):
            day_from(said, session.today(workspace))  # what is no day at all is refused as that
            raise BirthYearMissing
        born: dt.date = day(said, known)
        return born

    return take


def a_contact_detail(option: str) -> Take:
    """Takes a phone number or an address as it was typed, but not the dash with which some mean that there is none."""

    def take(said: str, _: Answers) -> str:
        if said.strip() == NOBODY:
            raise DashIsNothing(key=option, field=option.removeprefix("--"))
        return said

    return take


def a_choice(option: str, kind: object) -> Take:
    """Takes one of the words of a Literal."""
    choices: Sequence[str] = get_args(kind)

    def take(said: str, _: Answers) -> str:
        if said not in choices:
            raise UnknownChoice(option=option, value=said, choices=", ".join(choices))
        return said

    return take


def a_scale(said: str, _: Answers) -> Scale:
    """Takes `3:7`: where we start, and what is good enough."""
    start, colon, target = (part.strip() for part in said.partition(":"))
    if not (colon and NUMBER.fullmatch(start) and NUMBER.fullmatch(target)):
        raise ScaleNotUnderstood(text=said)
    return Scale(start=int(start), target=int(target))


def a_translation(said: str, _: Answers) -> tuple[str, str]:
    """Takes `ar=TEXT`: in which language, and the words."""
    language, equals, text = (part.strip() for part in said.partition("="))
    if not (equals and language and text):
        raise TranslationNotUnderstood
    return language, text


def translated_from(said: Sequence[str] | None) -> dict[str, dict[str, str]]:
    """The field `translated` from its option, when that is there; a language that is named twice is refused."""
    pairs = [a_translation(one, {}) for one in said or ()]
    check_once([language for language, _ in pairs])
    return {"translated": dict(pairs)} if pairs else {}


def a_score(name: str) -> Take:
    """Takes `moeder=5`: who gives it, and what; once of everybody, for the question of this name."""

    def take(said: str, known: Answers) -> tuple[str, int]:
        who, equals, score = (part.strip() for part in said.partition("="))
        if not (equals and who and NUMBER.fullmatch(score)):
            raise ScoreNotUnderstood(text=said)
        slug = a_person(who, known)
        if any(slug == one for one, _ in known.get(name) or ()):
            raise NamedTwice(id=slug)
        return slug, int(score)

    return take


def a_person(said: str, known: Answers) -> str:
    """Takes the id of somebody in the plan, whole: a beginning is completed in the shell, and guessed nowhere."""
    if not said.strip():
        raise NobodyNamed(key="person")
    return find.known(plan_of(known), said).id


def a_new_slug(said: str, known: Answers) -> str:
    """Takes the id of somebody who is not in the plan yet, not even as one who left it or was a mistake."""
    check_slug(said)
    find.is_new(plan_of(known), said)
    return said


def a_reader(said: str, known: Answers) -> str:
    """Takes one of those with whom something is shared; `-` is nobody."""
    return said if said == NOBODY else a_person(said, known)


def a_contact(said: str, _: Answers) -> Contact:
    """Takes `NAME <ADDRESS>`, or a name alone."""
    return contact_from(said)

"""What somebody answers at a round table becomes a value, or is refused at once: who is there, which day, yes or no."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from g1p.cli.asking import NO, YES, Answers, Question, Take
from g1p.cli.offering import choice
from g1p.cli.taking import NUMBER, a_person
from g1p.errors import AnswerYesOrNo, NamedTwice, ScoreOutOfRange
from g1p.model.changes.find import acting, taking_part
from g1p.model.changes.roles import check_keeper
from g1p.model.changes.values import SCORES, check_order
from g1p.model.plan import Plan

YesOrNo = Literal["yes", "no"]


def joining(known: Answers) -> Sequence[str]:
    """Those of the present who take part from this evening on."""
    return [slug for slug in known["present"] if known.get(f"joins.{slug}")]


def actor(plan: Plan, day: dt.date, several: str = "") -> Take:
    """Takes somebody who can promise and tell something on this day; for the question `several` nobody twice."""

    def take(said: str, known: Answers) -> str:
        slug = acting(plan, a_person(said, known), day).id
        if slug in known.get(several, ()):
            raise NamedTwice(id=slug)
        return slug

    return take


def scored(plan: Plan, day: dt.date, take: Take) -> Take:
    """Takes a score as `take` does, of somebody who can give one on this day."""

    def taken(said: str, known: Answers) -> tuple[str, int]:
        who, score = take(said, known)
        return acting(plan, who, day).id, score

    return taken


def a_seat(plan: Plan, day: dt.date) -> Take:
    """Takes somebody who takes part on this day, and can have a role."""
    return lambda said, known: taking_part(plan, a_person(said, known), day).id


def the_keeper(plan: Plan, day: dt.date) -> Take:
    """Takes a professional who takes part on this day, and can hold the file."""

    def take(said: str, known: Answers) -> str:
        slug = a_person(said, known)
        check_keeper(plan, slug, day)
        return slug

    return take


def yes_or_no(name: str, text: str, default: YesOrNo | None = None, **facts: object) -> Question:
    """A question that is answered with yes or no, True or False."""
    asked = choice(name, "answer", text, YesOrNo, label="yes or no")
    return asked._replace(take=_yes, default=lambda _: default, facts=facts)


def _yes(said: str, _: Answers) -> bool:
    if said.lower() not in (*YES, *NO):
        raise AnswerYesOrNo
    return said.lower() in YES


def after(take: Take, first: str, said: str, known: Answers) -> dt.date:
    """Takes the last day of an action, which does not come before its first."""
    return not_before(take, known[first], said, known)


def not_before(take: Take, start: dt.date, said: str, known: Answers) -> dt.date:
    """Takes the last day of an action that begins on `start`; raises DatesDisagree."""
    day: dt.date = take(said, known)
    check_order("start", start, "due", day)
    return day


def a_mark(said: str, _: Answers) -> int:
    """Takes a number from 0 to 10."""
    if not NUMBER.fullmatch(said) or int(said) not in SCORES:
        raise ScoreOutOfRange(key="score")
    return int(said)

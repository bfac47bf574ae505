"""The first talk of a new plan: life domain by life domain what goes well, what should change, and who helps already.

What goes well comes first, as the method has it (1Gezin1Plan, the step of the question). The exception question and the
miracle question come from solution-focused work: when was it better, and what would you see when it is solved?
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from typing import get_args

from g1p.cli.asking import Answers, Question
from g1p.cli.taking import a_choice
from g1p.errors import N_, NobodyNamed, NotAmongThem
from g1p.model.changes.goals import add_goal
from g1p.model.changes.network import add_earlier_help
from g1p.model.changes.story import add_concern, add_strength
from g1p.model.changes.values import check_text
from g1p.model.goals import Domain, Goal
from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp, Remark
from g1p.store.records import fresh_id
from g1p.store.workspace import Workspace
from g1p.words import Words

ALL = ("all", "alle", "alles", "allemaal")
"""The answers that every life domain is talked about."""

GOOD = N_("{domain}: what goes well?")
WISH = N_("{domain}: what should change?")
HELPER = N_("{domain}: who helps there already?")
HELP = N_("{domain}: what do they do?")
GOES = N_("{domain}: does that go well?")
EXCEPTION = N_("When was it a little better? What was different then?")
MIRACLE = N_("Suppose that tomorrow all of this is solved. What is the first thing that you see?")


def questions(words: Words) -> Iterator[Question]:
    """What there is to ask; each answer may stay empty, and without a life domain nothing more is asked."""
    which = N_("Which life domains do you talk about now? One at a time, or all.")
    asks = partial(Question, option="TEXT", take=_a_text, needed=False)
    yield Question("domains", "DOMAIN", which, _a_domain, needed=False, many=True, offers=_domains, label="domain")
    yield Question("speaker", "PERSON", N_("Who tells it?"), _one_of_them, asked=_talks, offers=_them, default=_first)
    for domain in get_args(Domain):
        named, helped = partial(_is_named, domain), partial(_is_helped, domain)
        ask = partial(asks, facts={"domain": words.label("domain", domain).capitalize()})
        yield ask(name=f"{domain}.good", text=GOOD, asked=named)
        yield ask(name=f"{domain}.wish", text=WISH, asked=named)
        yield ask(name=f"{domain}.helper", text=HELPER, asked=named)
        yield ask(name=f"{domain}.help", text=HELP, asked=helped, needed=True)
        yield ask(name=f"{domain}.goes", text=GOES, asked=helped)
    yield asks(name="exception", text=EXCEPTION, asked=_talks)
    yield asks(name="miracle", text=MIRACLE, asked=_talks)


def with_answers(plan: Plan, told: Answers, workspace: Workspace, today: dt.date) -> Plan:
    """The plan with what was told: strengths, concerns, help, and the miracle as a goal that is proposed."""
    speaker = told["speaker"]
    for domain in get_args(Domain):
        good, wish, helper, help_, goes = (told[f"{domain}.{what}"] for what in ("good", "wish", *HELPS))
        if good:
            remark = Remark(id=fresh_id(workspace, "strength"), said_by=speaker, text=good, domain=domain)
            plan = add_strength(plan, remark, today)
        if wish:
            remark = Remark(id=fresh_id(workspace, "concern"), said_by=speaker, text=wish, domain=domain)
            plan = add_concern(plan, remark, today)
        if helper:
            plan = add_earlier_help(plan, EarlierHelp(what=help_, by=helper, result=goes), today)
    if told["exception"]:
        remark = Remark(id=fresh_id(workspace, "strength"), said_by=speaker, text=told["exception"])
        plan = add_strength(plan, remark, today)
    if told["miracle"]:
        ident = fresh_id(workspace, "goal")
        goal = Goal(id=ident, text=told["miracle"], said_by=speaker, when="now", status="proposed")
        plan = add_goal(plan, goal, today)
    return plan


HELPS = ("helper", "help", "goes")
"""What is asked of help: who, what, and how it goes."""


def _a_text(said: str, _: Answers) -> str:
    """Takes a text that a plan may hold."""
    check_text("text", said)
    return said


def _a_domain(said: str, known: Answers) -> str:
    """Takes a life domain, or the word for all of them."""
    return ALL[0] if said.lower() in ALL else a_choice("DOMAIN", Domain)(said, known)


def _domains(_: Answers) -> Sequence[str]:
    return [*get_args(Domain), ALL[0]]


def _talks(known: Answers) -> bool:
    return bool(known.get("domains"))


def _is_named(domain: str, known: Answers) -> bool:
    return _talks(known) and (ALL[0] in known["domains"] or domain in known["domains"])


def _is_helped(domain: str, known: Answers) -> bool:
    return bool(known.get(f"{domain}.helper"))


def _them(known: Answers) -> Sequence[str]:
    """The people named before who can tell something."""
    return [person.id for person in known["people"] if person.group != "mentioned"]


def _first(known: Answers) -> str | None:
    """Who tells it when nobody else is named: the first of the family."""
    return next((person.id for person in known["people"] if person.group == "family"), None)


def _one_of_them(said: str, known: Answers) -> str:
    """Takes the id of one of them."""
    if not said.strip():
        raise NobodyNamed(key="person")
    if said not in _them(known):
        raise NotAmongThem(tuple(_them(known)), person=said)
    return said

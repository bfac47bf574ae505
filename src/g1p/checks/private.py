"""Does what is private, a number or an address, stand in a text that others read?"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from g1p.checks.finding import Finding, Path
from g1p.checks.walk import walk
from g1p.errors import N_
from g1p.model.course import Answer, Closing, Coordination, EarlierCoordinator, Escalation, Pause, Resolution
from g1p.model.evaluations import Evaluation, GoalEvaluation
from g1p.model.goals import Action, Goal, Moved
from g1p.model.meetings import AgendaItem, Feedback, Meeting
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import EarlierHelp, LifeEvent, Remark, Tie
from g1p.model.value import Value

TEXTS: dict[type[Value], tuple[str, ...]] = {
    Plan: ("title", "reason"),
    Pause: ("reason",),
    Person: ("role", "reason_left"),
    Coordination: ("arrangement",),
    EarlierCoordinator: ("reason",),
    Goal: ("text", "success"),
    Action: ("text", "result"),
    Moved: ("reason",),
    Remark: ("text", "consequence"),
    EarlierHelp: ("what", "by", "result"),
    Tie: ("note",),
    LifeEvent: ("text",),
    Meeting: ("purpose", "agenda", "outcome"),
    AgendaItem: ("text",),
    Feedback: ("text",),
    Evaluation: ("summary",),
    GoalEvaluation: ("worked", "follow_up"),
    Escalation: ("reason",),
    Answer: ("text",),
    Resolution: ("outcome",),
    Closing: ("note", "lesson"),
}
"""Texts that others read too; a place to meet is no home, and what helps or keeps safe may be a number to ring."""

HINT = re.compile(r"@|[0-9][^\W_ ]?(?:[ ./()-]{0,2}[0-9]){3}")
"""What every pattern below needs; nearly no text has it."""

EMAIL = re.compile(r"(?<![^\s@<>()\[\],;:])(?P<whose>[^\s@<>()\[\],;:]+)@[^\s@<>()\[\],;:]+\.[^\W\d_]{2,}")
OF_AN_OFFICE = frozenset(
    """
    aanmelden aanmelding administratie balie contact directie info jeugd klantenservice loket office post receptie
    school secretariaat servicedesk sociaalteam team wijkteam
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""How an address begins that is of nobody in particular."""

NUMBER = re.compile(
    r"(?<![\w+€])(?<!€ )(?<![0-9][.,/:-])(?:\+|00)?\(?[0-9](?:(?> - | ?\(0\) ?|[./-]|\)? ?)[0-9]){8,13}(?![^\W_])"
)
DATE = re.compile(r"(?<![0-9])[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:19|20|21)[0-9]{2}(?![0-9])")
OF_A_PERSON = re.compile(r"0[1-7][0-9]{8}")
"""Ten digits that ring somewhere in particular: not 0800, 0900, 085 or 088, which are for everybody."""

FOREIGN = re.compile(r"(?:\+|00)[1-9][0-9]{8,13}")
IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![^\W_])")
NAME_PART = re.compile(r"[^a-z]")
TYPED = {ord(dash): "-" for dash in "‐‑‒–—"} | {ord(space): " " for space in "\u00a0\u2009\u202f"}
POSTCODE = r"(?<![^\W_])[1-9][0-9]{3} ?[A-Z]{2}(?![^\W_])"
HOME = re.compile(
    rf"(?<![^\W_])(?!(?i:postbus|antwoordnummer|box) )[^\W\d_]{{3,}} [0-9]{{1,5}}"
    rf"(?: ?[a-zA-Z]|-[0-9]{{1,4}})?[,\s]{{1,3}}{POSTCODE}"
    # A year and two capitals (“in 2026 VO 3”) are no postcode.
    rf"|(?!(?:199|20[0-4]))(?:{POSTCODE})[,\s]{{1,2}}(?:nr\.? |nummer )?[0-9]{{1,5}}(?![0-9.:-])"
)


def check_private(plan: Plan) -> Iterator[Finding]:
    """A finding (G504) for every text of others' reading with a phone number, e-mail or home address or IBAN in it.

    Not of a closed plan, in which nothing is mended any more.
    """
    if plan.status == "closed":
        return
    for path, text in texts(plan):
        if found := private_in(text):
            yield Finding("G504", path, {"private": found.what})


def texts(plan: Plan, more: Mapping[type[Value], tuple[str, ...]] = MappingProxyType({})) -> Iterator[tuple[Path, str]]:
    """Every text that others read too and that counts, with its path; `more` adds kinds of values and their fields."""
    for path, value in walk(plan):
        for name in (*TEXTS.get(type(value), ()), *more.get(type(value), ())):
            yield from _texts_in((*path, name), value)


def _texts_in(path: Path, value: Value) -> Iterator[tuple[Path, str]]:
    """The text in a field, or the plain texts in a list of them."""
    held = getattr(value, str(path[-1]))
    if isinstance(held, str):
        yield path, held
    elif held:
        yield from (((*path, index), item) for index, item in enumerate(held) if isinstance(item, str))


class Private(NamedTuple):
    """What stands in a text, as a message, and at which character it begins, counted from 0."""

    what: str
    start: int


def private_in(text: str) -> Private | None:
    """The first phone number, e-mail address, IBAN, or postcode with its house number in the text, if there is one."""
    text = text if text.isascii() else _plain(text)
    if HINT.search(text) is None:
        return None
    return min(_all_in(text), key=lambda found: found.start, default=None)


def _all_in(text: str) -> Iterator[Private]:
    for found in EMAIL.finditer(text):
        if NAME_PART.split(found["whose"].lower())[0] not in OF_AN_OFFICE:
            yield Private(N_("an e-mail address"), found.start())
    yield from (Private(N_("a home address"), found.start()) for found in HOME.finditer(text))
    for found in NUMBER.finditer(DATE.sub(lambda day: " " + "–" * (len(day[0]) - 2) + " ", text)):
        if _rings(found[0]):
            yield Private(N_("a phone number"), found.start())
    for found in IBAN.finditer(text):
        if _is_account(found[0].replace(" ", "")):
            yield Private(N_("an account number"), found.start())


def _plain(text: str) -> str:
    """The text with the digits, dashes and spaces of a keyboard: a number in Arabic digits rings too."""
    return re.sub(r"\d", lambda digit: str(unicodedata.decimal(digit[0])), text.translate(TYPED))


def _rings(number: str) -> bool:
    digits = re.sub(r"[^0-9+]", "", number.replace("(0)", ""))
    at_home = re.sub(r"^(?:\+31|0031)", "0", digits)
    return bool(OF_A_PERSON.fullmatch(at_home) or (at_home == digits and FOREIGN.fullmatch(digits)))


def _is_account(iban: str) -> bool:
    """The check of ISO 13616: the number modulo 97 is 1."""
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1

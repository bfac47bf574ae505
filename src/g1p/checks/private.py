"""Does what is private, a number or an address, stand in a text that others read?"""

import re
from collections.abc import Iterator

from g1p.checks.finding import Finding, Path
from g1p.checks.walk import walk
from g1p.model.course import Answer, Closing, Coordination, EarlierCoordinator, Escalation, Pause, Relapse, Resolution
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
    Relapse: ("signs", "what_helps"),
}
"""Texts that others read too; a place to meet is no home, and a safety agreement may say whom to ring."""

HINT = re.compile(r"@|[0-9][^\W_ ]?(?:[ ./()-]{0,2}[0-9]){3}")
"""What every pattern below needs; nearly no text has it."""

EMAIL = re.compile(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+\.[^\W\d_]{2,}")
NUMBER = re.compile(
    r"(?<![\w+€])(?<!€ )(?<![0-9][.,/:-])(?:\+|00)?\(?[0-9](?:(?:[ ./-]| ?\(0\) ?|\)? ?| - )?[0-9]){8,13}(?![^\W_])"
)
DATE = re.compile(r"(?<![0-9])[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:19|20|21)[0-9]{2}(?![0-9])")
OF_A_PERSON = re.compile(r"0[1-7][0-9]{8}")
"""Ten digits that ring somewhere in particular: not 0800, 0900, 085 or 088, which are for everybody."""

FOREIGN = re.compile(r"(?:\+|00)[1-9][0-9]{8,13}")
IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![^\W_])")
POSTCODE = r"(?<![^\W_])[1-9][0-9]{3} ?[A-Z]{2}(?![^\W_])"
HOME = re.compile(
    rf"[^\W\d_]{{3,}} [0-9]{{1,5}}(?: ?[a-zA-Z]|-[0-9]{{1,4}})?[,\s]{{1,3}}{POSTCODE}"
    # A year and two capitals (“in 2026 VO 3”) are no postcode.
    rf"|(?!(?:199|20[0-4]))(?:{POSTCODE})[,\s]{{1,2}}(?:nr\.? |nummer )?[0-9]{{1,5}}(?![0-9.:-])"
)


def check_private(plan: Plan) -> Iterator[Finding]:
    """A finding (G504) for every text of others' reading with a phone number, e-mail or home address or IBAN in it.

    Not of a closed plan, in which nothing is mended any more.
    """
    if plan.status == "closed":
        return
    for path, value in walk(plan):
        for name in TEXTS.get(type(value), ()):
            yield from (Finding("G504", way) for way, text in _texts((*path, name), value) if is_private(text))


def _texts(path: Path, value: Value) -> Iterator[tuple[Path, str]]:
    """The text in a field, or the plain texts in a list of them."""
    held = getattr(value, str(path[-1]))
    if isinstance(held, str):
        yield path, held
    elif held:
        yield from (((*path, index), item) for index, item in enumerate(held) if isinstance(item, str))


def is_private(text: str) -> bool:
    """Whether a phone number, an e-mail address, an IBAN, or a postcode with its house number stands in the text."""
    if HINT.search(text) is None:
        return False
    numbers = (found[0] for found in NUMBER.finditer(DATE.sub(" – ", text)))
    return (
        EMAIL.search(text) is not None
        or HOME.search(text) is not None
        or any(map(_rings, numbers))
        or any(_is_account(found[0].replace(" ", "")) for found in IBAN.finditer(text))
    )


def _rings(number: str) -> bool:
    digits = re.sub(r"[^0-9+]", "", number.replace("(0)", ""))
    at_home = re.sub(r"^(?:\+31|0031)", "0", digits)
    return bool(OF_A_PERSON.fullmatch(at_home) or (at_home == digits and FOREIGN.fullmatch(digits)))


def _is_account(iban: str) -> bool:
    """The check of ISO 13616: the number modulo 97 is 1."""
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1

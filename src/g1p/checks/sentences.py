"""Can everybody read the sentences in one breath?"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from g1p.checks.family_texts import FamilyText, family_texts
from g1p.checks.finding import Finding
from g1p.model.plan import Plan

MOST_WORDS = 20
"""Words in a sentence that everybody can follow."""

WORD = re.compile(r"\S*[^\W_]\S*")
END = re.compile(r"[.!?…:;؟۔]+[\"'”’»)\]]*\s+|\n|•")
NEVER_LAST = frozenset(
    """
    bijv dhr dr drs evt excl fam incl ing ir jr mej mevr mr mrs ms mw prof resp sr st tel vgl vs zgn
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""What ends with a dot and no sentence: a title before a name, and what asks for more."""

BEFORE_A_NUMBER = frozenset(
    "approx apr aug blz ca dec feb gem jan jl jul jun max min mrt no nov nr oct okt ong par pt sep sept".split()  # noqa: SIM905 - as above
)
"""What ends with a dot, and before a number no sentence."""

INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]+)*")

LAST_WORDS = frozenset("a.u.b c.s e.a e.d n.v.t o.i.d s.v.p z.s.m".split())  # noqa: SIM905 - as above
"""What has dots inside and may well be the last of a sentence; o.a. and i.o.m. never are."""


def check_sentences(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G402) for every text that the family reads with a sentence of more than 20 words, for the longest.

    What family and network say of strengths and concerns stays as they said it.
    """
    for told in family_texts(plan, today):
        if not _is_quoted(plan, told) and (longest := longest_sentence(told.text)).words > MOST_WORDS:
            yield Finding("G402", told.path, {"n": longest.words})


class Sentence(NamedTuple):
    """How many words a sentence has, and at which character of the text it begins, counted from 0."""

    words: int
    start: int


def longest_sentence(text: str) -> Sentence:
    """The first of the sentences in a text that have the most words."""
    start, longest = 0, Sentence(0, 0)
    for sentence in sentences(text):
        if (words := _count(sentence)) > longest.words:
            longest = Sentence(words, start)
        start += len(sentence)
    return longest


def sentences(text: str) -> Iterator[str]:
    """The text in sentences; a colon, a semicolon and a new line begin another too."""
    start = 0
    for end in END.finditer(text):
        if not (end[0].startswith(".") and _goes_on(text[start : end.start()], text[end.end() :])):
            yield text[start : end.end()]
            start = end.end()
    yield text[start:]


def _goes_on(before: str, after: str) -> bool:
    """Whether a dot between these two ends no sentence; who types no capitals still ends their sentences."""
    word = before.rpartition(" ")[2].strip("(\"'“‘")
    last = word.lower()
    if last in NEVER_LAST or (last in BEFORE_A_NUMBER and not after[:1].isupper()):
        return True
    is_short = INITIALS.fullmatch(last) and (word.isupper() or "." in word)
    return bool(is_short) and not (last in LAST_WORDS and after[:1].isupper())


def _count(sentence: str) -> int:
    return len(WORD.findall(sentence))


def _is_quoted(plan: Plan, told: FamilyText) -> bool:
    """Whether these are the words of somebody who does not write for a living."""
    speakers = (plan.person(slug) for slug in told.by)
    return told.what == "remark" and not any(one is not None and one.group == "professional" for one in speakers)

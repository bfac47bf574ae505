"""Can everybody read the sentences in one breath?"""

import datetime as dt
import re
from collections.abc import Iterator

from g1p.checks.family_texts import FamilyText, family_texts
from g1p.checks.finding import Finding
from g1p.model.plan import Plan

MOST_WORDS = 20
"""Words in a sentence that everybody can follow."""

WORD = re.compile(r"\S*[^\W_]\S*")
END = re.compile(r"[.!?…:;]+[\"'”’»)\]]*\s+|\n|•")
ABBREVIATIONS = frozenset(
    """
    approx apr aug bijv blz ca dec dhr dr drs evt excl feb gem incl ing ir jan jl jr jul jun max mej mevr min mr mrs ms
    mw no nov nr oct okt ong par prof pt resp sep sept sr st tel vgl vs zgn
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""What ends with a dot but ends no sentence; so does one letter, and what has a dot inside, such as o.a."""


def check_sentences(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G402) for every text that the family reads with a sentence of more than 20 words, for the longest.

    What family and network say of strengths and concerns stays as they said it.
    """
    for told in family_texts(plan, today):
        if not _is_quoted(plan, told) and (most := max(map(_count, sentences(told.text)), default=0)) > MOST_WORDS:
            yield Finding("G402", told.path, {"n": most})


def sentences(text: str) -> Iterator[str]:
    """The text in sentences; a colon, a semicolon and a new line begin another too."""
    start = 0
    for end in END.finditer(text):
        if not (end[0].startswith(".") and _goes_on(text[start : end.start()], text[end.end() :])):
            yield text[start : end.end()]
            start = end.end()
    yield text[start:]


def _goes_on(before: str, after: str) -> bool:
    """Whether a dot between these two ends no sentence."""
    last = before.rpartition(" ")[2].strip("(\"'“‘").lower()
    return last in ABBREVIATIONS or len(last) == 1 or "." in last or after[:1].islower()


def _count(sentence: str) -> int:
    return len(WORD.findall(sentence))


def _is_quoted(plan: Plan, told: FamilyText) -> bool:
    """Whether these are the words of somebody who does not write for a living."""
    speakers = (plan.person(slug) for slug in told.by)
    return told.what == "remark" and not any(one is not None and one.group == "professional" for one in speakers)

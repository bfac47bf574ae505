"""Does a diagnosis stand where everybody at the table reads it?"""

import datetime as dt
from collections.abc import Collection, Iterator
from functools import cache

from g1p.checks.family_texts import FamilyText, family_texts
from g1p.checks.finding import Finding
from g1p.checks.jargon import names_in
from g1p.checks.word_lists import WordList
from g1p.checks.words_en import DIAGNOSES as ENGLISH
from g1p.checks.words_nl import DIAGNOSES as DUTCH
from g1p.model.overdue import runs
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import Remark

BY_NOBODY = ("title", "agenda")
"""What everybody reads and nobody in particular says."""

SAID = ("goal", "success", "remark")
"""What somebody says; it counts when a professional does."""


def check_diagnoses(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G404) for every text that all read with the word for a diagnosis in it.

    Families and their network may say what they want, in their own words: the reason is theirs, and so is a goal, a
    remark that no professional says, and an action that they promise too. A professional may say it of themselves, and
    have the word in what they are: “verslavingsarts”. Of everybody else `role` says who they are to the others.
    """
    own = {(part, i) for part in ("strengths", "concerns") for i, r in enumerate(getattr(plan, part)) if _of_oneself(r)}
    looked_for = _diagnoses()
    called = names_in(plan, looked_for, in_roles=_is_professional)
    for index, person in enumerate(plan.people if runs(plan, today) else ()):
        counts = person.void is None and not person.is_gone(today) and not _is_professional(person)
        if counts and looked_for.entries_in(person.role):
            yield Finding("G404", ("people", index, "role"))
    for told in family_texts(plan, today):
        if _is_for_the_file(plan, told) and told.path[:2] not in own and looked_for.entries_in(told.text, called):
            yield Finding("G404", told.path)


def diagnoses_in(text: str) -> Collection[str]:
    """The words for a diagnosis in a text, names too, each as it stands there first."""
    return _diagnoses().entries_in(text).values()


def _is_for_the_file(plan: Plan, told: FamilyText) -> bool:
    """Whether such a word belongs in a professional's own file: nobody of the family said it."""
    people = [plan.person(slug) for slug in told.by]
    if told.what in SAID:
        return any(one is not None and one.group == "professional" for one in people)
    if told.what == "action":
        return all(one is not None and one.group == "professional" for one in people)
    return told.what in BY_NOBODY


def _is_professional(person: Person) -> bool:
    return person.group == "professional"


def _of_oneself(remark: Remark) -> bool:
    return remark.person == remark.said_by


@cache
def _diagnoses() -> WordList:
    return WordList((*DUTCH, *ENGLISH), parts=True)

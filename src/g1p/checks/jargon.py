"""Does a family read words that only helpers use?"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from g1p.checks import words_en, words_nl
from g1p.checks.family_texts import family_texts
from g1p.checks.finding import Finding
from g1p.checks.languages import language_of
from g1p.checks.word_lists import WordList
from g1p.model.people import Person
from g1p.model.plan import Plan

JARGON: Mapping[str, Mapping[str, str]] = {"nl": words_nl.JARGON, "en": words_en.JARGON}
JARGON_OF_ALL: Mapping[str, str] = {**words_nl.JARGON, **words_en.JARGON}


def check_jargon(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G401) for every word of helpers in a text that the family reads, once a text.

    How somebody is called, by name, role or organisation, is no jargon. The language of the text says which list
    counts, else that of the plan; where neither says it, both do.
    """
    called = names_in(plan, _looked_for())
    for told in family_texts(plan, today):
        found = _looked_for().entries_in(told.text, called)
        language = (language_of(told.text) or plan.language) if found else None
        for entry, word in found.items():
            of_the_language = JARGON.get(language or "", JARGON_OF_ALL)
            if entry in of_the_language:
                yield Finding("G401", told.path, {"word": word, "plain": of_the_language[entry]})


def names_in(plan: Plan, words: WordList, in_roles: Callable[[Person], bool] = lambda _: True) -> set[str]:
    """The words by which people and organisations of the plan are called; `in_roles` says in whose roles too."""
    called = (text for p in plan.people for text in (p.name, p.organisation or "", p.role if in_roles(p) else ""))
    return words.words(" ".join(called))


@cache
def _looked_for() -> WordList:
    return WordList(JARGON_OF_ALL)

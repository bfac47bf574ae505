"""Does a family read words that only helpers use?"""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache

from g1p.checks import words_en, words_nl
from g1p.checks.family_texts import family_texts
from g1p.checks.finding import Finding
from g1p.checks.word_lists import WordList
from g1p.model.plan import Plan

JARGON: Mapping[str, Mapping[str, str]] = {"nl": words_nl.JARGON, "en": words_en.JARGON}


def check_jargon(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """A finding (G401) for every word of helpers in a text that the family reads, once a text.

    How somebody is called, by name, role or organisation, is no jargon. The plan's language says which list counts;
    in a plan that does not say, both do.
    """
    plain = JARGON.get(plan.language or "") or _both()
    looked_for = _list_of(plan.language if plan.language in JARGON else None)
    called = names_in(plan, looked_for)
    for told in family_texts(plan, today):
        for entry in looked_for.entries_in(told.text, called):
            yield Finding("G401", told.path, {"word": entry.split(", ")[0], "plain": plain[entry]})


def names_in(plan: Plan, words: WordList) -> set[str]:
    """The words by which people and organisations of the plan are called."""
    called = (text for one in plan.people for text in (one.name, one.role, one.organisation or ""))
    return words.words(" ".join(called))


@cache
def _both() -> Mapping[str, str]:
    return {**words_nl.JARGON, **words_en.JARGON}


@cache
def _list_of(language: str | None) -> WordList:
    return WordList(JARGON[language] if language else _both())

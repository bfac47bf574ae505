"""The mends of single values: quotation marks that lack or are too many, days, capitals and white space."""

import re

from g1p.store.mending.case import Case
from g1p.store.mending.days import day_in, moment_in
from g1p.store.mending.mend import Mend
from g1p.store.quoting import quoted

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
YES = frozenset(("yes", "y", "ja", "j", "on", "aan", "true", "waar"))
NO = frozenset(("no", "n", "nee", "off", "uit", "false", "onwaar"))


def text(case: Case) -> Mend | None:
    """What is read as a number or a boolean becomes the text that was typed."""
    return case.written(quoted(case.typed), case.typed) if case.typed else None


def word(case: Case) -> Mend | None:
    """A word that another program may read as something else gets quotation marks; to g1p it says the same."""
    return case.key_quoted() if case.is_key else text(case)


def number(case: Case) -> Mend | None:
    """A whole number loses its quotation marks."""
    return case.become(int(case.said)) if INTEGER.fullmatch(case.said) else None


def boolean(case: Case) -> Mend | None:
    """Yes and no become true and false."""
    said = case.said.casefold()
    return case.become(said in YES) if said in YES | NO else None


def day(case: Case) -> Mend | None:
    """A day in another order, in words, or in eight figures (which read as a number) becomes an ISO day."""
    return case.become(day_in(case.said or case.typed))


def moment(case: Case) -> Mend | None:
    """A day and time in another order, or in words, become an ISO moment."""
    return case.become(moment_in(case.said))


def bare(case: Case) -> Mend | None:
    """What may have no white space around it loses that."""
    return case.become(case.said)


def in_small_letters(case: Case) -> Mend | None:
    """What must be in small letters gets them."""
    return _instead(case, case.said.lower())


def language(case: Case) -> Mend | None:
    """The code of a language gets small letters; the Dutch or English name of one becomes its code."""
    said = case.said.lower()
    return _instead(case, said if LANGUAGE.fullmatch(said) else _code_of(said))


def _instead(case: Case, said: str | None) -> Mend | None:
    """Another name for the key, where that is what is wrong, or else another value."""
    if said is None:
        return None
    return case.called(said) if case.is_key else case.become(said)


def _code_of(name: str) -> str | None:
    """The code of the language that people call so; None when there is none, or more than one."""
    from babel import Locale  # only who writes a language in words pays for it

    names = ((code, called) for spoken in ("nl", "en") for code, called in Locale(spoken).languages.items())
    codes = {code for code, called in names if called.lower() == name and LANGUAGE.fullmatch(code)}
    return codes.pop() if len(codes) == 1 else None

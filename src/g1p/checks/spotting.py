"""Where in a text it stands what a finding is about: a long text has many lines, and people look at the one named."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from g1p.checks.bsn import bsn_in
from g1p.checks.diagnoses import diagnoses_in
from g1p.checks.private import private_in
from g1p.checks.sentences import longest_sentence

Facts = Mapping[str, object]


def spot(code: str, text: str, facts: Facts = MappingProxyType({})) -> int | None:
    """At which character of a text, counted from 0, it stands what this code found there; None when that is unsure."""
    return SPOTS[code](text, facts) if code in SPOTS else None


def _of_word(text: str, facts: Facts) -> int | None:
    return min(_of_form(text, str(facts.get("word", ""))), default=None)


def _of_diagnosis(text: str, _: Facts) -> int | None:
    return min((index for form in diagnoses_in(text) for index in _of_form(text, form)), default=None)


def _of_form(text: str, form: str) -> Iterator[int]:
    """Where a word stands, or the words of a phrase with white space or a hyphen between."""
    words = r"[\s-]+".join(map(re.escape, form.split()))
    return (found.start() for found in re.finditer(rf"(?<![^\W_]){words}(?![^\W_])", text, re.IGNORECASE) if words)


def _of_private(text: str, _: Facts) -> int | None:
    found = private_in(text)
    return found.start if found else None


SPOTS: Mapping[str, Callable[[str, Facts], int | None]] = {
    "G401": _of_word,
    "G402": lambda text, _: longest_sentence(text).start,
    "G404": _of_diagnosis,
    "G501": lambda text, _: bsn_in(text),
    "G504": _of_private,
}

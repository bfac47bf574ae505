"""Does a text tell who the family is? What leaves the table without consent must not."""

import re
from collections.abc import Iterator

from g1p.model.characters import unaccented
from g1p.model.plan import Plan

WORD = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"@|[0-9](?:[ ./()-]{0,2}[0-9]){5}")
"""An address of mail, or digits enough to ring somebody or to know them by; a house number stands in an address."""

PARTICLES = frozenset(
    """
    aan and bij de del den der di du een el en het in la le mevrouw meneer of op te ten ter uit van von
    """.split()  # noqa: SIM905 - a list that people read and add to
)
"""What stands in many names and names nobody."""

LONG_ENOUGH = 3
"""Letters from which on what begins so is meant too: `Daans`, `Daantje`; a shorter name is looked for as it is."""


def tells_family(plan: Plan, text: str) -> bool:
    """Whether a number, an address, or a part of the name of anybody but a professional stands in the text.

    The names are also looked for in the title, which often is the family's: there they have a capital.
    """
    if NUMBER.search(text):
        return True
    theirs = [one for one in plan.people if one.group != "professional"]
    names = {word for one in theirs for word in _words(f"{one.name} {one.address or ''}")}
    names |= {word for part in (plan.title or "").split()[1:] if part[0].isupper() for word in _words(part)}
    return any(_names(word, names - PARTICLES) for word in _words(text))


def _names(word: str, names: set[str]) -> bool:
    return any(word == name or (len(name) >= LONG_ENOUGH and word.startswith(name)) for name in names)


def _words(text: str) -> Iterator[str]:
    """The words of a text, alike however they were typed: without accents and capitals."""
    return (found.group() for found in WORD.finditer(unaccented(text.casefold())) if len(found.group()) > 1)

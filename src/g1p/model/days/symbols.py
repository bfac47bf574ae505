"""From a line to symbols that mean the same in both languages: `volgende week vrijdag` is `next Uw W5`."""

import re
from collections.abc import Iterable, Mapping

Symbols = Mapping[str, str]
"""The words of one language, in lower case, each with its symbol.

Words that count become a letter and a number: `W1` to `W7` the weekdays from Monday, `M1` to `M12` the months, `N3` a
number, `O3` an ordinal as a word, `#3` one in digits, `T0` today and `T1` tomorrow; `Ud`, `Uw`, `Uf`, `Um` and `Uy` are
units. Other words become an English one, and digits stay what they are.
"""

LONGEST = 60
_TYPED = r"[A-Za-z0-9éÉëËóÓ ,.'’/+-]+"
_FIGURES = r"[0-9.'/+-]+"
_JOINED = (
    ("U", r"(?P<before>[+-]?[1-9][0-9]{0,4})(?P<word>[a-z]+\.?)(?P<after>)"),
    ("M", r"(?P<before>[0-9]{1,2})-(?P<word>[a-z]+\.?)(?:-(?P<after>[0-9]{4}|[0-9]{2}))?"),
)
"""What stands in one word with its number: the unit in `+6w`, the month in `11-feb-2027`."""


def tidy(text: str) -> str | None:
    """The text in lower case with single spaces; None when it is too long or has a character that no day has."""
    line = re.sub("[ \u00a0]+", " ", text).strip(" ")
    return line.lower() if len(line) <= LONGEST and re.fullmatch(_TYPED, line) else None


def symbols_of(line: str, known: Symbols) -> str | None:
    """The tidy line in symbols with spaces between them; None when it has a word that is not known."""
    found = [_symbol(word, known) for word in line.replace(",", " ,").replace("’", "'").split()]
    return None if None in found else " ".join(filter(None, found))


def _symbol(word: str, known: Symbols) -> str | None:
    if word in known or word == ",":
        return known.get(word, word)
    for letter, pattern in _JOINED:
        joined = re.fullmatch(pattern, word)
        symbol = known.get(joined["word"], "") if joined else ""
        if joined and symbol.startswith(letter):
            return " ".join(filter(None, (joined["before"], symbol, joined["after"])))
    return word if re.fullmatch(_FIGURES, word) else None


def named(meanings: Mapping[str, str]) -> dict[str, str]:
    """The words of each symbol: `{"Ud": "dag|dagen:dgn"}`; what stands after the colon may also end in a full stop."""
    return {word: symbol for symbol, words in meanings.items() for word in _spelled(words)}


def counted(letter: str, words: str, first: int = 1) -> dict[str, str]:
    """The words of symbols that count from `first`, written as for `named`, a space between two numbers."""
    return named({f"{letter}{number}": each for number, each in enumerate(words.split(), first)})


def ordinals(*ends: str) -> dict[str, str]:
    """The days of a month in digits with each of these ends: `3e`, `3rd`."""
    return {f"{number}{end}": f"#{number}" for number in range(1, 32) for end in ends}


def _spelled(words: str) -> Iterable[str]:
    whole, _, short = words.partition(":")
    shortened = short.split("|") if short else []
    return [*whole.split("|"), *shortened, *(f"{word}." for word in shortened)]

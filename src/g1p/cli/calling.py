"""The words of the format and what people call them: either is taken, at a terminal and on the line."""

import re
from collections.abc import Iterable, Mapping

from g1p.words import Words

NO = frozenset({"niet", "geen", "not", "no"})
"""Words that turn a name round."""

Called = Mapping[str, str]
"""What people call each of some words of the format."""


def called(words: Words, kind: str, choices: Iterable[str]) -> dict[str, str]:
    """What people call each of these words of the format; `kind` is the kind of label that they have."""
    return {choice: words.label(kind, choice) for choice in choices}


def meant(said: str, names: Called) -> str | None:
    """The word of the format that somebody typed, or named as people call it; None when it is neither.

    A word of the format goes before a name that is the same, and that before the last word of a name, when no other
    name has that word and it is not taken back: `gezegd` of “akkoord, gezegd”, but not `akkoord` of “niet akkoord”.
    """
    typed = said.strip().lower()
    itself = next((word for word in names if typed in spellings(word)), None)
    named = itself or next((word for word, name in names.items() if typed == name.lower()), None)
    return named or _by_last_word(typed, names)


def _by_last_word(typed: str, names: Called) -> str | None:
    parts = {word: re.findall(r"\w+", name.lower()) for word, name in names.items()}
    have = [word for word, some in parts.items() if typed in some]
    whole = have[0] if len(have) == 1 else ""
    return whole if whole and parts[whole][-1] == typed and not NO.intersection(parts[whole]) else None


def shown(words: Words, kind: str, choices: Iterable[str]) -> str:
    """These words of the format as they are shown to choose from: `slow (het gaat langzaam), worse (slechter)`."""
    names = called(words, kind, choices)
    return ", ".join(shown_as(choice, name) for choice, name in names.items())


def shown_as(choice: str, name: str) -> str:
    """A word to choose, and what people call it when that is another word."""
    return choice if name == choice or name.lower() in spellings(choice) else f"{choice} ({name})"


def spellings(word: str) -> tuple[str, ...]:
    """How a word of the format may be typed, in small letters."""
    return word.lower(), word.replace("_", " ").lower()

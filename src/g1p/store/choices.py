"""The words that can stand in a place, told to somebody who wrote another there: in which order, and how in Dutch."""

from collections.abc import Sequence
from typing import Any

from g1p.store.likeness import LIKE, by_likeness, likeness
from g1p.store.titles import BETWEEN
from g1p.words import InDutchToo


def choices_for(value: str, choices: Sequence[Any], schema: dict[str, Any]) -> InDutchToo:
    """The choices, the most alike first, or as the schema has them when none is like the value.

    In Dutch each has beside it what it is called. A choice that chance alone, of spelling, brought to the front would
    be taken for what is meant.
    """
    words = [str(choice) for choice in choices]
    likely = by_likeness(value, words)
    ordered = likely if likeness(value, likely[0]) >= LIKE else words
    called = {word: said.split(BETWEEN)[0].split(": ")[0] for word, said in zip(words, _said(schema), strict=False)}
    return InDutchToo(", ".join(ordered), ", ".join(f"{word} ({called[word]})" if called else word for word in ordered))


def _said(schema: dict[str, Any]) -> Sequence[str]:
    """What the schema says of each choice, for editors; of a number it says nothing."""
    said: Sequence[str] = schema.get("enumDescriptions", ())
    return said

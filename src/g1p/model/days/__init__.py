"""The days that people type, in Dutch and English, by a strict grammar: what is not sure is refused, never guessed."""

from g1p.model.days.grammar import day_from

__all__ = ["day_from"]

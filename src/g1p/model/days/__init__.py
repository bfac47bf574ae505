"""The days that people type, in Dutch and English, by a strict grammar: what is not sure is refused, never guessed."""

from g1p.model.days.grammar import day_from
from g1p.model.days.moments import check_clock, moment_from

__all__ = ["check_clock", "day_from", "moment_from"]

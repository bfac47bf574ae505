"""What a statement or a consent is about, as an answer: a part of the plan, or a record in it."""

from collections.abc import Sequence
from typing import get_args

from g1p.cli.asking import Answers, Take
from g1p.cli.calling import called, meant
from g1p.cli.taking import plan_of
from g1p.errors import UnknownChoice
from g1p.model.agreements import Part
from g1p.model.ids import LETTERS, find_record
from g1p.words import Words

PARTS: Sequence[str] = get_args(Part)


def a_part(words: Words, choices: Sequence[str] = PARTS) -> Take:
    """Takes a part of the plan, by its word or its name, or the beginning of the id of any record in it.

    `choices` are the parts that are told to who names none.
    """
    names = called(words, "part", PARTS)

    def take(said: str, known: Answers) -> str:
        part = meant(said, names)
        if part is not None:
            return part
        kind = next((kind for kind, letter in LETTERS.items() if said.lower().startswith(f"{letter}-")), None)
        if kind is None:
            raise UnknownChoice(option="--about", value=said, choices=", ".join(choices))
        return find_record(plan_of(known), kind, said)

    return take

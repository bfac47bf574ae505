"""What the steps of the ladder are called in messages and letters."""

from g1p.model.ladder import Ladder
from g1p.words import Words


def step_name(words: Words, step: str, ladder: Ladder = ()) -> str:
    """The name that the workspace gives a step, else its word in this language; a step may be gone from the ladder."""
    named = next((rung.name for rung in ladder if rung.step == step), None)
    return named or words.label("step", step)

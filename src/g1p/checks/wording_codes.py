"""The codes of language, G4xx: what a family would rather read otherwise in its own plan."""

from g1p.checks.finding import Code
from g1p.errors import N_

WORDING_CODES: tuple[Code, ...] = (
    Code(
        "G401",
        "advice",
        N_("The word “{word}” is a word of helpers; many families do not know it."),
        N_("Say it in plain words, for example: {plain}."),
    ),
    Code(
        "G402",
        "advice",
        N_("A sentence of {n} words stands in this text."),
        N_("Make shorter sentences of it: one thing a sentence, and at most 20 words."),
    ),
    Code(
        "G403",
        "advice",
        N_("Goal {id} says only what must stop or lessen."),
        N_("Ask what will be there instead, and write that: what you will do, or what you will see."),
    ),
    Code(
        "G404",
        "warning",
        N_("The word for a diagnosis stands in a text that others at the table read."),
        N_("Leave that word to the professional's own file. Write here what you see, and what helps."),
    ),
    Code(
        "G405",
        "warning",
        N_("The text has changed since this was translated ({language})."),
        N_("Ask whoever translates to read it again; until then take the translation out."),
    ),
)

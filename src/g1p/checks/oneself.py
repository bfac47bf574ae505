"""Does anybody stand in a relation to themselves?"""

from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.walk import walk
from g1p.model.people import Person
from g1p.model.plan import Plan
from g1p.model.story import Kinship, Tie


def check_oneself(plan: Plan) -> Iterator[Finding]:
    """A finding (G234) for everybody with custody over, a twin in, or a line of the pictures to themselves."""
    for path, value in walk(plan):
        if isinstance(value, Person):
            for index, child in enumerate(value.custody):
                if child == value.id:
                    yield Finding("G234", (*path, "custody", index))
            if value.twin_of == value.id:
                yield Finding("G234", (*path, "twin_of"))
        elif isinstance(value, Tie | Kinship) and value.from_ == value.to:
            yield Finding("G234", (*path, "to"))

"""Is it clear who and what is meant? The checks that a plan must pass before anything is made of it."""

from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.identity import check_identity
from g1p.checks.references import check_references
from g1p.model.plan import Plan


def structure(plan: Plan) -> Iterator[Finding]:
    """What makes it unclear who or what is meant, on whatever day.

    Such a plan is refused everywhere: a paper might go to the wrong person.
    """
    yield from check_identity(plan)
    yield from check_references(plan)

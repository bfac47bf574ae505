"""Does an escalation stand on a step that the ladder of the workspace has?"""

from collections.abc import Collection, Iterator

from g1p.checks.finding import Finding
from g1p.model.ladder import LADDER, steps_of
from g1p.model.plan import Plan

STEPS = steps_of(LADDER)
"""The steps of a workspace that names none of its own."""


def check_ladder(plan: Plan, steps: Collection[str] = STEPS) -> Iterator[Finding]:
    """A finding (G240) for every escalation that is not over, with a step that is not one of `steps`.

    Without steps nobody knows what the ladder is, and nothing is found. What is resolved keeps the step that the ladder
    had then.
    """
    for index, asked in enumerate(plan.escalations):
        if steps and asked.void is None and asked.resolved is None and asked.step not in steps:
            yield Finding("G240", ("escalations", index, "step"), {"allowed": ", ".join(steps)})

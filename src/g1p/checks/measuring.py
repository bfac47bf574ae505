"""Can what is measured be measured so: does the instrument fit the age, and does a scale go up?"""

from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.model.instruments import fits
from g1p.model.plan import Plan


def check_measuring(plan: Plan) -> Iterator[Finding]:
    """A finding for every measurement whose instrument does not fit the age (G238), and every scale that falls (G239).

    A ZRM is of an adult, a GIZ about a child. To keep what is good enough already, start and target are the same.
    """
    for index, measured in enumerate(plan.measurements):
        person = plan.person(measured.person) if measured.void is None else None
        if person and not fits(plan, person, measured.instrument, measured.date):
            yield Finding("G238", ("measurements", index, "instrument"))
    void = plan.void_goals()
    for index, goal in enumerate(plan.goals):
        if goal.scale and goal.scale.target < goal.scale.start and index not in void:
            yield Finding("G239", ("goals", index, "scale", "target"), {"id": goal.id})

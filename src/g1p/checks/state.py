"""Does what is written fit the state that the plan and its actions are in?"""

from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.walk import walk
from g1p.model.goals import Action
from g1p.model.plan import Plan
from g1p.model.repeats import is_rule


def check_state(plan: Plan) -> Iterator[Finding]:
    """A finding for an open action of a closed plan (G215), a rule of repeating that is none (G218), a merge (G219)."""
    for path, value in walk(plan):
        if isinstance(value, Action):
            if plan.status == "closed" and value.is_open:
                yield Finding("G215", (*path, "status"), {"id": value.id})
            if value.repeats is not None and not is_rule(value.repeats):
                yield Finding("G218", (*path, "repeats"))
    for index, _ in enumerate(plan.unresolved):
        yield Finding("G219", ("unresolved", index))

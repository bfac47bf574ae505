"""Does what is written fit the state that the plan and its actions are in?"""

from collections.abc import Iterator

from g1p.checks.finding import Finding
from g1p.checks.walk import walk
from g1p.model.goals import Action
from g1p.model.plan import Plan
from g1p.model.repeats import is_rule


def check_state(plan: Plan) -> Iterator[Finding]:
    """A finding for an open action of a closed plan (G215), a rule of repeating that is none (G218), a merge (G219).

    And for an action with a day at done_on that is not done (G213), and for a closing in a plan that goes on (G224).
    """
    for path, value in walk(plan):
        if isinstance(value, Action):
            if plan.status == "closed" and value.is_open:
                yield Finding("G215", (*path, "status"), {"id": value.id})
            if value.done_on is not None and value.is_open and plan.status != "closed":
                yield Finding("G213", (*path, "status"), {"id": value.id})
            if value.repeats is not None and not is_rule(value.repeats):
                yield Finding("G218", (*path, "repeats"))
    if plan.closing is not None and plan.status in ("draft", "active"):
        yield Finding("G224", ("closing",))
    for index, _ in enumerate(plan.unresolved):
        yield Finding("G219", ("unresolved", index))

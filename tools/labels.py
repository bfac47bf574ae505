"""The values of the format that have a name in every language, by the context that `label` is asked with.

`words.label("plan status", plan.status)` names no value, so nobody could collect them from the code; this table does.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

from g1p.checks.finding import Severity
from g1p.model.agreements import How
from g1p.model.changes.closing import Fate
from g1p.model.changes.evening import ActionTurn, GoalTurn
from g1p.model.course import ClosingReason
from g1p.model.evaluations import Instrument, Outcome, Result
from g1p.model.goals import ActionStatus, Domain, Goal, GoalStatus
from g1p.model.instruments import ITEMS, LEVELS
from g1p.model.ladder import LADDER, steps_of
from g1p.model.meetings import MeetingKind, Reply
from g1p.model.people import Group, Person
from g1p.model.plan import Plan, PlanStatus
from g1p.model.reader.pieces import Row
from g1p.model.story import Effect, KinshipKind, PartnerStatus, TieKind
from g1p.store.health import CHECKS


def values(kind: Any) -> tuple[str, ...]:
    """The words that a Literal holds, also when it may be None."""
    return (kind,) if isinstance(kind, str) else tuple(word for part in get_args(kind) for word in values(part))


LABELS: dict[str, tuple[str, ...]] = {
    "action status": values(ActionStatus),
    "agreement": values(How),
    "closing reason": values(ClosingReason),
    "consent": ("idle", "void"),
    "copy": values(get_type_hints(Person)["copy"]),
    "doctor": CHECKS,
    "domain": values(Domain),
    "effect": values(Effect),
    "goal status": values(GoalStatus),
    "group": values(Group),
    "instrument": values(Instrument),
    "kinship": values(KinshipKind),
    "meeting kind": values(MeetingKind),
    "open action": values(Fate),
    "outcome": values(Outcome),
    "partners": values(PartnerStatus),
    "part": values(Row),
    "plan kind": values(get_type_hints(Plan)["kind"]),
    "plan status": values(PlanStatus),
    "reply": values(Reply),
    "repeats": ("daily", "weekly", "monthly", "yearly"),
    "result": values(Result),
    "severity": values(Severity),
    "tie": values(TieKind),
    "step": steps_of(LADDER),
    "turn of a goal": values(GoalTurn),
    "turn of an action": values(ActionTurn),
    "when": values(get_type_hints(Goal)["when"]),
    "yes or no": ("yes", "no"),
    "zrm level": tuple(map(str, LEVELS)),
    "zrm-2013": ITEMS["zrm-2013"],
    "zrm-2017": ITEMS["zrm-2017"],
}


def asked(source: Path) -> Iterator[str]:
    """The contexts that the code below this folder asks a changing value for."""
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if not isinstance(node, ast.Call):
                continue
            match getattr(node.func, "attr", ""), node.args:
                case "label", [ast.Constant(value=str(context)), other] if not isinstance(other, ast.Constant):
                    yield context
            for word in node.keywords:
                if word.arg == "label" and isinstance(word.value, ast.Constant):  # choice(…, label="domain")
                    yield str(word.value.value)

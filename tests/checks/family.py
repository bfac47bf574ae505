"""A small family for one question at a time, as the mapping of a file and as a plan."""

import copy
import datetime as dt
from typing import Any

from g1p.checks.finding import Finding, shown
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan

TODAY = dt.date(2026, 11, 21)
TOMORROW = "2026-11-22"
Mapped = dict[str, Any]


def person(slug: str, group: str, **more: Any) -> Mapped:
    """Somebody who takes part since September."""
    return {"id": slug, "name": "…", "group": group, "role": "…", "since": "2026-09-01", **more}


def action(ident: str = "a-00001", **more: Any) -> Mapped:
    """Something that the mother has promised to do this autumn."""
    promised = {"who": ["moeder"], "start": "2026-09-14", "due": "2026-12-18", "status": "planned"}
    return {"id": ident, "text": "…", **promised, **more}


def goal(ident: str = "g-00001", **more: Any) -> Mapped:
    """A goal that the mother has named."""
    return {"id": ident, "text": "…", "said_by": "moeder", "when": "now", "status": "active", **more}


def escalation(**more: Any) -> Mapped:
    """A question to somebody higher up, asked this month."""
    asked = {"step": "manager", "organisation": "…", "to": {"name": "…"}, "reason": "…", "raised_by": "coach"}
    return {"id": "x-00001", "opened": "2026-11-10", "answer_by": "2026-11-24", **asked, **more}


def family(**parts: Any) -> Mapped:
    """The mapping of a plan in which nothing is wrong but what `parts` brings; a part that is None is left out."""
    made = {
        "g1p": 1,
        "id": "p-00000",
        "title": "…",
        "status": "active",
        "created": "2026-09-01",
        "reason": "…",
        "people": [
            person("moeder", "family", custody=["sem"]),
            person("sem", "family", birth_date="2015-03-12"),
            person("oma", "network"),
            person("coach", "professional"),
        ],
        "coordination": {"coordinator": "moeder", "keeper": "coach", "since": "2026-09-08", "arrangement": "…"},
        "goals": [goal(actions=[action()])],
        "next_evaluation": "2026-12-07",
        **parts,
    }
    return copy.deepcopy({key: held for key, held in made.items() if held is not None})


def plan(**parts: Any) -> Plan:
    """The same as a plan."""
    return plan_from(family(**parts))


def told(*findings: Finding) -> list[str]:
    """The findings in short: `G201 goals[0].said_by`."""
    return [f"{finding.code} {shown(finding.path)}" for finding in findings]

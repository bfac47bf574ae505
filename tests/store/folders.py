"""A workspace of small plans on the disk, each file written as a test needs it."""

import json
from pathlib import Path
from typing import Any

from g1p.checks.finding import Finding
from g1p.store.workspace import Workspace, open_workspace
from tests.checks.family import action, family, goal

CHECKED = {"checked": [{"date": "2026-10-01", "by": "coach"}]}
"""Somebody has asked how safe it is, so that check has nothing to advise."""


def workspace(root: Path, *idents: str) -> Workspace:
    """A workspace in `root` with a good plan for each of these ids, named after it."""
    root.mkdir(exist_ok=True)
    (root / "g1p.yaml").write_text("g1p: 1\norganisation: Sociaal Team\nlanguage: en\n", encoding="utf-8")
    for ident in idents:
        write(root / "plans" / f"{ident}.yaml", id=ident)
    return open_workspace(root)


def write(file: Path, **parts: Any) -> Path:
    """A good plan but for `parts`, with one goal of its own, in `file`; one line a part of the plan."""
    file.parent.mkdir(parents=True, exist_ok=True)
    own = str(parts.get("id", "p-00000")).removeprefix("p-")
    goals = [goal(f"g-{own}", actions=[action(f"a-{own}")])]
    mapping = {**family(**{"goals": goals, **parts}), "safety": parts.get("safety", CHECKED)}
    lines = [f"{key}: {json.dumps(held, ensure_ascii=False)}\n" for key, held in mapping.items()]
    file.write_text("".join(lines), encoding="utf-8")
    return file


def marks(found: list[Finding]) -> list[tuple[str, str, int, int]]:
    """The findings in short: file, code, line, column."""
    return [(one.file, one.code, one.line, one.column) for one in found]

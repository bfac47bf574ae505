"""What is stuck in the plans that `overdue` looks at: found, as items of JSON, and on the screen."""

import datetime as dt
from collections.abc import Sequence
from itertools import chain
from typing import Any

from g1p.cli.screen import show, width
from g1p.cli.session import Session
from g1p.model.filters import Wanted
from g1p.model.ladder import LADDER, Ladder
from g1p.model.stuck import Stuck, stuck
from g1p.render.stuck import next_command, stuck_lines, why
from g1p.store.plans import Stored
from g1p.store.workspace import Workspace
from g1p.words import Words

Halted = tuple[Stored, Stuck]
"""What is stuck, and the plan in which it is."""


def stuck_in(workspace: Workspace | None, read: Sequence[Stored], wanted: Wanted, today: dt.date) -> list[Halted]:
    """What is stuck in these plans, as far as it was asked for, with the next step by the ladder of the workspace."""
    mine = (stored for stored in read if wanted.plan(stored.plan))
    each = ((stored, item) for stored in mine for item in stuck(stored.plan, today, _ladder(workspace)))
    found = (pair for pair in each if wanted.item(pair[0].plan, pair[1]))
    return sorted(found, key=lambda pair: (pair[1].since, pair[1].plan, pair[1].id))


def show_stuck(session: Session, workspace: Workspace | None, found: Sequence[Stuck], *, below: bool) -> None:
    """Prints what is stuck, and when it comes `below` something else an empty line before it; nothing when none is."""
    lines = stuck_lines(found, _ladder(workspace), session.words, width())
    show(session, chain([[""]] if below and found else [], lines))


def _ladder(workspace: Workspace | None) -> Ladder:
    return workspace.ladder if workspace else LADDER


def stuck_line(stored: Stored, item: Stuck, words: Words) -> str:
    """What is stuck on one line, for editors and grep: where the action or goal stands in the file, and why it is."""
    from g1p.store.placing import record_place  # reads the file again, the careful way

    line, column = record_place(stored.file.read_bytes(), stored.plan, item.id)
    halted = words.say("stuck")
    return f"{stored.name}:{line}:{column}: {item.id} {item.since} ! {halted}: {item.text} [{why(item, words)}]"


def stuck_item(item: Stuck) -> dict[str, Any]:
    """It as an item of JSON; `next` is the step of the ladder, `command` the line that takes it."""
    return {
        "plan": item.plan,
        "kind": "stuck",
        "why": item.kind,
        "id": item.id,
        "text": item.text,
        "who": list(item.who),
        "organisation": item.organisation,
        "since": item.since.isoformat(),
        "count": item.count,
        "coordinator": item.coordinator,
        "waits_for": item.waits_for,
        "answer_by": item.answer_by.isoformat() if item.answer_by else None,
        "next": item.step,
        "command": next_command(item),
    }

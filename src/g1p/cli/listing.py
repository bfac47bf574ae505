"""`g1p goal list`, `g1p action list` and `g1p person list`: the records of one plan, for who keeps it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import typer

from g1p.cli.arguments import PlanWord
from g1p.cli.meaning import the_plan
from g1p.cli.screen import note, show, show_items, show_json, width
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen
from g1p.errors import N_
from g1p.model.mapping import mapping_of
from g1p.model.plan import Plan
from g1p.render.columns import columns
from g1p.store.plans import Stored
from g1p.words import Words

Row = list[str]


class Listed(NamedTuple):
    """One record of a list: where it stands in the file, what a script gets of it, and its cells."""

    path: tuple[str | int, ...]
    mapping: dict[str, Any]
    row: Row


def list_goals(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """In the order that the family gave them; void ones are marked."""
    show_list(ctx.obj, "goal list", plan, chosen(form, as_json=as_json), "goals", GOAL_HEAD, _goals)


def list_actions(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """Goal by goal, after those that belong to the whole plan; void ones are marked."""
    show_list(ctx.obj, "action list", plan, chosen(form, as_json=as_json), "actions", ACTION_HEAD, _actions)


def list_people(
    ctx: typer.Context, plan: PlanWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """Everybody, also who has left."""
    show_list(ctx.obj, "person list", plan, chosen(form, as_json=as_json), "people", PERSON_HEAD, _people)


GOAL_HEAD = (N_("goal"), N_("status"), N_("when"), N_("text"))
ACTION_HEAD = (N_("action"), N_("goal"), N_("status"), N_("due"), N_("who"), N_("text"))
PERSON_HEAD = (N_("id"), N_("group"), N_("since"), N_("until"), N_("name and role"))


def _goals(plan: Plan, words: Words) -> Iterable[Listed]:
    for index, goal in enumerate(plan.goals):
        status = _state(words, "goal status", goal.status, goal.void)
        yield Listed(("goals", index), mapping_of(goal), [goal.id, status, words.label("when", goal.when), goal.text])


def _actions(plan: Plan, words: Words) -> Iterable[Listed]:
    for index, action in enumerate(plan.actions):
        yield _action(("actions", index), mapping_of(action), None, words)
    for number, goal in enumerate(plan.goals):
        for index, action in enumerate(goal.actions):
            yield _action(("goals", number, "actions", index), mapping_of(action), goal.id, words)


def _action(path: tuple[str | int, ...], action: dict[str, Any], goal: str | None, words: Words) -> Listed:
    state = action["status"]
    status = _state(words, "action status", state, action.get("void"))
    row = [action["id"], goal or "", status, action["due"], ", ".join(action["who"]), action["text"]]
    return Listed(path, {**action, "goal": goal}, row)


def _people(plan: Plan, words: Words) -> Iterable[Listed]:
    for index, person in enumerate(plan.people):
        mapping = mapping_of(person)
        group = _state(words, "group", person.group, person.void)
        days = [mapping.get("since", ""), mapping.get("until", "")]
        yield Listed(("people", index), mapping, [person.id, group, *days, f"{person.name}, {person.role}"])


def _state(words: Words, kind: str, value: str, void: str | None) -> str:
    return words.label(kind, value) if void is None else words.say("void")


def show_list(
    session: Session,
    command: str,
    said: str | None,
    form: str,
    kind: str,
    head: Sequence[str],
    listed: Callable[[Plan, Words], Iterable[Listed]],
) -> None:
    """Prints the list in the form that was asked for."""
    workspace = session.workspace()
    stored = the_plan(session, workspace, command, said)
    found = list(listed(stored.plan, session.words))
    if form == "json":
        show_json(kind, plan=stored.plan.id, path=stored.name, items=[one.mapping for one in found])
    elif form == "jsonl":
        show_items({**one.mapping, "plan": stored.plan.id} for one in found)
    elif form == "lines":
        show(session, ([line] for line in _lines(stored, found)))
    else:
        rows = columns([[session.words.say(title) for title in head], *(one.row for one in found)], width())
        show(session, [[(cell, "bold") for cell in rows[0]], *rows[1:]] if found else [])
        note(session, session.words.plural("{n} record", "{n} records", len(found)))


def _lines(stored: Stored, found: Sequence[Listed]) -> Iterable[str]:
    """A line for editors and grep: where each record stands, and what the list says of it."""
    from g1p.store.placing import marks_of  # reads the file again, the careful way

    marks = marks_of(stored.file.read_bytes(), [one.path for one in found])
    for one, (line, column) in zip(found, marks, strict=True):
        yield f"{stored.name}:{line}:{column}: {' '.join(cell for cell in one.row if cell)}"

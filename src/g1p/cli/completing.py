"""What the shell offers at the tab key: plans, records and people; a plan that cannot be read offers nothing."""

from collections.abc import Callable, Iterator
from typing import Any

import typer

from g1p.cli.session import Session
from g1p.errors import G1pError
from g1p.model.ids import LETTERS, ids_of
from g1p.model.plan import Plan
from g1p.store.plans import find_plan, read_plan
from g1p.store.workspace import Workspace


def complete_plans(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of plans that begin with what stands there."""
    try:
        files = _workspace(ctx).files()
    except G1pError:
        return []
    return [file.stem for file in files if file.stem.startswith(incomplete)]


def complete_people(ctx: typer.Context, incomplete: str) -> list[str]:
    """The people of the plan on the line, or of all plans, that may still be named."""
    slugs = {person.id for plan in _plans(ctx) for person in plan.people if person.void is None}
    return sorted(slug for slug in slugs if slug.startswith(incomplete))


def complete_records(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Completes to the ids of one kind of record, in the plan on the line or in all plans."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        ids = (ident for plan in _plans(ctx) for ident in ids_of(plan) if ident.startswith(f"{LETTERS[kind]}-"))
        return sorted(ident for ident in ids if ident.startswith(incomplete))

    return complete


def _plans(ctx: typer.Context) -> Iterator[Plan]:
    """The plan that the line names, or every plan that can be read."""
    said = _plan_said(ctx)
    try:
        workspace = _workspace(ctx)
        files = (find_plan(workspace, said),) if said else workspace.files()
    except G1pError:
        return
    for file in files:
        try:
            yield read_plan(file, workspace.name(file), workspace.cache, unresolved=True).plan
        except G1pError:
            continue


def _plan_said(ctx: Any) -> str | None:
    """The word for a plan on the line; behind an option that has no value yet, Typer leaves the words unread."""
    first = next((param.name for param in ctx.command.params if param.param_type_name == "argument"), None)
    said: str | None = ctx.params.get("plan")
    return ctx.args[0] if said is None and first == "plan" and ctx.args else said


def _workspace(ctx: typer.Context) -> Workspace:
    session: Session = ctx.find_root().obj or ctx.obj
    return session.workspace()

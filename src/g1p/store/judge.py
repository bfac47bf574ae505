"""Is a file good? The whole way, for what the cache does not know: reader, schema, and who is meant by whom."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from g1p.checks.bsn import check_bsn
from g1p.checks.finding import Finding
from g1p.checks.structure import structure
from g1p.errors import G1pError, InvalidPlan, InvalidWorkspace, NewerFormat
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.store.load import Unreadable, load
from g1p.store.schema import explain, is_valid

FORMAT = 1


class Judged(NamedTuple):
    """A good plan, and the mapping that its file holds; nobody may change that."""

    mapping: dict[str, Any]
    plan: Plan


@lru_cache(maxsize=4)  # a command that writes reads its plan before it takes the lock, and once more under it
def judged_plan(data: bytes, name: str) -> Judged:
    """What a good plan file holds, which errors call `name`.

    Raises InvalidPlan with the first fault, or NewerFormat.
    """
    try:
        mapping = load(data)
    except Unreadable as refused:
        from g1p.store.shape import as_text  # nobody waits for it who has good plans

        raise InvalidPlan(name, as_text(refused.findings[0], "plan")) from None
    if not is_valid("plan", mapping):
        _refuse_newer(mapping, name)
        raise InvalidPlan(name, _first(data, explain("plan", mapping)))
    plan = plan_from(mapping)
    for doubt in _doubts(mapping, plan):
        raise InvalidPlan(name, _first(data, [doubt]))
    return Judged(mapping, plan)


def plan_in(data: bytes | None) -> Plan | None:
    """The plan in a file; None when there is none that is any good."""
    try:
        return judged_plan(data, "").plan if data is not None else None
    except G1pError:
        return None


def is_good(mapping: dict[str, Any], plan: Plan) -> bool:
    """Whether this is what a good plan file may hold; `plan` is the plan in it."""
    return is_valid("plan", mapping) and not any(_doubts(mapping, plan))


def _doubts(mapping: dict[str, Any], plan: Plan) -> Iterator[Finding]:
    return chain(structure(plan), check_bsn(mapping))


def judged_settings(data: bytes, name: str) -> dict[str, Any]:
    """The mapping of a good g1p.yaml; raises InvalidWorkspace with the first fault."""
    try:
        settings = load(data)
    except Unreadable as refused:
        raise InvalidWorkspace(name, refused.findings[0]) from None
    if not is_valid("workspace", settings):
        _refuse_newer(settings, name)
        raise InvalidWorkspace(name, _first(data, explain("workspace", settings)))
    return settings


def _first(data: bytes, found: list[Finding]) -> Finding:
    """The first of these faults, with its place."""
    from g1p.store.placing import placed  # nobody waits for it who has good plans

    return placed(data, found)[0]


def _refuse_newer(mapping: dict[str, Any], name: str) -> None:
    version = mapping.get("g1p")
    if type(version) is int and version > FORMAT:
        raise NewerFormat(file=name, version=version)

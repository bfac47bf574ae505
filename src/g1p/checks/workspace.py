"""Do the plans of a workspace keep out of each other's way: ids that are used twice, files with another's name?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from g1p.checks.finding import Finding, Path
from g1p.checks.walk import everything
from g1p.model.plan import Plan
from g1p.model.value import Record


@dataclass(frozen=True, slots=True)
class Filed:
    """A plan and the name of its file, such as `plans/p-4hx2k.yaml`."""

    file: str
    plan: Plan


def check_workspace(filed: Iterable[Filed]) -> Iterator[Finding]:
    """A finding for every file not called after its plan (G206), and for every id that another file has used (G205).

    The path leads to the id; `file` says where.
    """
    first: dict[str, str] = {}
    for one in filed:
        stem = one.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if stem != one.plan.id:
            yield Finding("G206", ("id",), {"id": one.plan.id}, file=one.file)
        for path, ident in _ids(one.plan):
            if first.setdefault(ident, one.file) != one.file:
                yield Finding("G205", path, {"id": ident, "other": first[ident]}, file=one.file)


def _ids(plan: Plan) -> Iterator[tuple[Path, str]]:
    for path, value in everything(plan):
        if isinstance(value, Record):
            yield (*path, "id"), value.id

"""Do the plans of a workspace keep out of each other's way: ids that are used twice, files with a wrong name?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from g1p.checks.file_names import gives_away
from g1p.checks.finding import Finding, Path


@dataclass(frozen=True, slots=True)
class Filed:
    """A plan file: its name, such as `plans/p-4hx2k.yaml`, the plan's id, and every other id in it with its path.

    And what the people and their organisations in it are called.
    """

    file: str
    plan: str | None
    ids: tuple[tuple[Path, str], ...]
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


def check_workspace(filed: Iterable[Filed]) -> Iterator[Finding]:
    """A finding for every file not called after its plan (G206), and for every id that another file has used (G205).

    And for every file that is called after people (G502).

    Only a file under `plans/` has to be called after its plan; of a plan that is there twice, the copy's own id is
    enough, and whose name fits keeps its ids. The path leads to the id; `file` says where.
    """
    first: dict[str, str] = {}
    files = list(filed)
    well_named = {one.plan for one in files if _stem(one) == one.plan}
    for one in sorted(files, key=lambda one: _stem(one) != one.plan):
        is_free = one.plan not in well_named  # or else whoever follows the advice writes over another plan
        if one.plan is not None and one.file.startswith("plans/") and _stem(one) != one.plan and is_free:
            yield Finding("G206", ("id",), {"id": one.plan}, file=one.file)
        if one.plan is not None and gives_away(one.file, one.plan, one.people, one.organisations):
            yield Finding("G502", ("id",), {"id": one.plan}, file=one.file)
        copied = next(((path, ident) for path, ident in one.ids if path == ("id",) and ident in first), None)
        for path, ident in (copied,) if copied else one.ids:
            if first.setdefault(ident, one.file) != one.file:
                yield Finding("G205", path, {"id": ident, "other": first[ident]}, file=one.file)


def _stem(one: Filed) -> str:
    """The name of the file without its folders and its ending."""
    return one.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]

"""The shape of a mapping, also under keys with a wrong name where it is sure which key is meant."""

import copy
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from g1p.checks.finding import Finding, Path
from g1p.model.steps import at
from g1p.store.likeness import likeness
from g1p.store.meant import meant
from g1p.store.scan import MOST_FINDINGS
from g1p.store.schema import explain, known_keys

if TYPE_CHECKING:
    from g1p.store.known import Known

MISSPELT = "G102"
MOST_ROUNDS = 10
"""Two for each of the keys below each other that can all have a wrong name: no part of the format lies deeper."""


class Shape(NamedTuple):
    """What is wrong with the shape of a file, told in the paths of the file.

    And its mapping with the right names, where those are sure, and what is wrong with that, told in its own paths.
    """

    found: list[Finding]
    named: dict[str, Any]
    left: list[Finding]
    names: dict[Path, str]

    def place(self, path: Path) -> Path:
        """Where in the file the value at `path` of the mapping with the right names stands."""
        return tuple(self.names.get(path[: end + 1], step) for end, step in enumerate(path))

    def right(self, path: Path) -> Path:
        """Where in the mapping with the right names the value stands that is at `path` of the file."""
        typed = {(*named[:-1], name): named[-1] for named, name in self.names.items()}
        out: Path = ()
        for step in path:
            out = (*out, typed.get((*out, step), step))
        return out


def shape_of(kind: str, value: dict[str, Any]) -> Shape:
    """Everything in the mapping of a file that has the wrong shape; `value` itself is not touched.

    Of a file with as many faults as are ever told, nothing is looked at under a wrong name.
    """
    shape = Shape([], value, explain(kind, value), {})
    doubted: set[Path] = set()
    for _ in range(MOST_ROUNDS):
        if len(shape.found) + len(shape.left) >= MOST_FINDINGS or all(f.code != MISSPELT for f in shape.left):
            break
        known = known_keys(kind, shape.named)
        names = {path: name for path, name in sure_names(shape.left, known).items() if path not in doubted}
        if not names:
            break
        named = renamed(shape.named, names)
        left = explain(kind, named)
        spoken = _spoken_against(names, known, {finding.path for finding in left})
        doubted |= spoken
        if not spoken:
            misspelt = [replace(f, path=shape.place(f.path)) for f in shape.left if f.path in names]
            as_typed = {(*path[:-1], name): str(path[-1]) for path, name in names.items()}
            shape = Shape([*shape.found, *misspelt], named, left, {**shape.names, **as_typed})
    found = [*shape.found, *(replace(f, path=shape.place(f.path)) for f in shape.left)]
    return shape._replace(found=found)


def _spoken_against(names: Mapping[Path, str], known: "Mapping[Path, Known]", wrong: Collection[Path]) -> set[Path]:
    """The keys whose own value would be wrong under the right name, but for those that people call exactly so."""
    return {
        path
        for path, name in names.items()
        if (*path[:-1], name) in wrong and not is_called_so(str(path[-1]), known[path].titles)
    }


def is_called_so(typed: str, titles: Mapping[str, Collection[str]]) -> bool:
    """Whether people call one of these keys so, in Dutch or English, with no mistake in it."""
    return any(likeness(typed, key, besides) == 1 for key, besides in titles.items())


def sure_names(found: Iterable[Finding], known: "Mapping[Path, Known]") -> dict[Path, str]:
    """Of every key whose right name is sure, and taken by no other, that name."""
    wrong = {f.path: str(f.facts["suggestion"]) for f in found if f.code == MISSPELT}
    rivals = Counter((path[:-1], name) for path, name in wrong.items())
    return {
        path: name
        for path, name in wrong.items()
        if rivals[path[:-1], name] == 1
        and name not in known[path].there
        and meant(str(path[-1]), known[path].titles) == name
    }


def renamed(mapping: Mapping[str, Any], names: Mapping[Path, str]) -> dict[str, Any]:
    """The mapping with other names for the keys at these paths, each in its place; `mapping` itself is not touched."""
    made = copy.deepcopy(dict(mapping))
    for path, name in sorted(names.items(), key=lambda change: len(change[0]), reverse=True):
        holder = at(made, path[:-1])
        held = {name if key == path[-1] else key: value for key, value in holder.items()}
        holder.clear()
        holder.update(held)
    return made

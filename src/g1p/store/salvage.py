"""What of a plan of the wrong shape can still be looked at: what is faulty goes out, the rest keeps its place."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from g1p.checks.finding import Finding, Path, shown
from g1p.model.steps import at
from g1p.store.scan import MOST_FINDINGS
from g1p.store.schema import explain, is_valid

TEXT = "…"
DAY = "2000-01-01"
NEEDED: dict[Path, Any] = {("g1p",): 1, ("status",): "draft", ("people",): [], ("goals",): []}
"""What the plan itself must have, where a text will not do."""

STAND_INS: dict[str, Callable[[Finding], Any]] = {
    "G103": lambda _: [],
    "G105": lambda finding: (
        str(finding.facts["allowed"]).split(", ")[0] if finding.path[-1] != "group" else "professional"
    ),
    "G106": lambda _: DAY,
    "G107": lambda _: f"{DAY}T00:00",
    "G108": lambda finding: f"{str(finding.facts['example'])[:2]}zzz",
    "G109": lambda _: "nobody-",
    "G112": lambda _: [TEXT],
    "G115": lambda _: "sha256:" + "0" * 64,
    "G117": lambda _: "team",
    "G122": lambda _: 1,
    "G123": lambda _: {},
}
"""What takes the place of a value that must be there: by what the schema says of a text that stands there instead."""

NUMBERED = ("G108", "G109")
"""Of whose stand-ins each gets a number, so that two of them are never taken for one record or person."""

LEFT_ALONE = frozenset(("G221", "G222", "G223"))
"""What a plan in its state must have, and a value of the model need not."""
MOST_ROUNDS = 12


class Salvaged:
    """A mapping that the model can take, made from one that has the wrong shape.

    A faulty value is left out; one that must be there gets a stand-in, and `stood_in` says so. `place` says where
    something stood at first. `value` is None when this does not work out.
    """

    def __init__(self, value: dict[str, Any], findings: list[Finding]) -> None:
        """Takes out what `findings` point at, until the schema is content; `value` itself is not touched.

        Of a file with as many findings as are ever told, the sense is not asked: there would be no end to it.
        """
        self.value: dict[str, Any] | None = copy.deepcopy(value)
        self._kept: dict[Path, list[int]] = {}
        self._text = json.dumps(value)
        self._named: dict[str, Path] = {}
        self._stood: set[Path] = set()
        for _ in range(MOST_ROUNDS):
            faults = [finding for finding in findings if not self._may_stay(finding)]
            if not faults:
                return
            if len(faults) >= MOST_FINDINGS:
                break
            for finding in sorted(faults, key=lambda f: _from_the_end(f.path), reverse=True):
                self._mend(finding)
            findings = [] if is_valid("plan", self.value) else explain("plan", self.value)
        self.value = None

    def place(self, path: Path) -> Path:
        """Where in the file that was read the value at `path` of the salvaged mapping stands."""
        out: Path = ()
        for step in path:
            kept = self._kept.get(out)
            out = (*out, kept[step] if isinstance(step, int) and kept else step)
        return out

    def in_file(self, finding: Finding) -> Finding:
        """A finding on the salvaged mapping as one on what was read; instead of a stand-in's id it tells the path."""
        facts = {key: self._called(fact) for key, fact in finding.facts.items()}
        return replace(finding, path=self.place(finding.path), facts=facts)

    def _called(self, fact: object) -> object:
        place = self._named.get(fact) if isinstance(fact, str) else None
        return fact if place is None else shown(place[:-1])

    def stood_in(self, place: Path) -> bool:
        """Whether at this place of the file, or around it, a stand-in was looked at."""
        return any(place[:length] in self._stood for length in range(1, len(place) + 1))

    def _may_stay(self, finding: Finding) -> bool:
        """Whether the model can do without what is missing here; nobody at all stands in for people."""
        return finding.code in LEFT_ALONE or (finding.path == ("people",) and finding.path in self._stood)

    def _mend(self, finding: Finding) -> None:
        """Leaves a faulty value out; or, when that cannot be, puts there what the schema asks, step by step."""
        path = finding.path
        holder = at(self.value, path[:-1])
        if finding.code == "G119":
            self._put(at(self.value, path), (*path, str(finding.facts["keys"]).split(", ")[0]), TEXT)
        elif path in NEEDED:
            self._put(holder, path, copy.deepcopy(NEEDED[path]))
        elif self.stood_in(self.place(path)) and finding.code in STAND_INS:
            self._put(holder, path, self._stand_in(finding))
        elif path[-1] == "void" or (isinstance(holder, dict) and path[-1] not in holder):
            self._put(holder, path, TEXT)
        else:
            self._leave_out(holder, path)

    def _stand_in(self, finding: Finding) -> Any:
        """What takes the place of the value there; an id that stands nowhere else."""
        stand_in = STAND_INS[finding.code](finding)
        if finding.code not in NUMBERED:
            return stand_in
        number = next(n for n in count(len(self._named)) if f"{stand_in}{n:02}" not in self._text)
        self._named[f"{stand_in}{number:02}"] = self.place(finding.path)
        return f"{stand_in}{number:02}"

    def _put(self, holder: Any, path: Path, stand_in: Any) -> None:
        holder[path[-1]] = stand_in
        self._stood.add(self.place(path))

    def _leave_out(self, holder: Any, path: Path) -> None:
        step = path[-1]
        if isinstance(holder, list) and isinstance(step, int):
            around = self.place(path[:-1])
            self._kept.setdefault(around, list(range(len(holder)))).pop(step)
            holder.pop(step)
        else:
            del holder[step]


def _from_the_end(path: Path) -> tuple[tuple[int, int, str], ...]:
    """Sorts so that of a list the last item goes first, and what is inside goes before what holds it."""
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in path)

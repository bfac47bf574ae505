"""The door: the bytes of a file → the bytes with every mend that makes it better and nothing in it worse."""

import datetime as dt
from codecs import BOM_UTF8
from typing import NamedTuple

from g1p.checks.finding import Finding
from g1p.store.lines import line_end
from g1p.store.mending.bench import Bench
from g1p.store.mending.course import Key, run
from g1p.store.mending.ids import Ids, Others
from g1p.store.mending.table import BOM
from g1p.store.mending.text import text_of
from g1p.store.placing import in_order


class Mended(NamedTuple):
    """The bytes of a file after mending, and what was mended, in the order of the file as it was.

    `gone` is everything that was found before and is no longer: one mend may take more than one finding away.
    """

    data: bytes
    mends: tuple[Finding, ...] = ()
    gone: frozenset[Key] = frozenset()

    def takes_away(self, finding: Finding) -> bool:
        """Whether this finding in the file as it was is there no longer."""
        return (finding.code, finding.path) in self.gone


def mended(data: bytes, kind: str, today: dt.date, name: str = "", others: Others = tuple) -> Mended:
    """What the bytes of a file of this kind (plan, workspace or rollout) become, and what was mended.

    `name` is what the file is called in the workspace, for a plan without an id; `others` gives the bytes of the other
    plan files, for a new id stands in none of them. A file that does not parse, that a newer g1p has written, or in
    which a choice waits after a merge comes out as it went in; so does one with nothing to mend.
    """
    body = data.removeprefix(BOM_UTF8)
    end = b"" if body.endswith(b"\n") else line_end(body + b"\n")
    text = text_of(body + end, kind)
    if text is None:
        return Mended(data)
    bom = [Finding(BOM, line=1, column=1)] if body != data else []
    ids = Ids(name, others)
    course = run(text, ids)
    made: list[Finding] = []
    gone: frozenset[Key] = frozenset((mark.code, mark.path) for mark in bom)
    if course.made:
        bench = Bench(text, today, ids, course)
        course = bench.best()
        made, gone = in_order(bench.placed(course.made)), gone | bench.gone(course)
    return Mended(course.text.data.removesuffix(end), (*bom, *made), gone)

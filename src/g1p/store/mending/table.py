"""Which codes can be mended, and how: a table that you can read."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from g1p.store.mending import lists, values, words
from g1p.store.mending.case import Case
from g1p.store.mending.ids import Ids
from g1p.store.mending.mend import Mend

Way = Callable[[Case], Mend | None]
"""From a case to its mend; None where there is more than one right answer, or none."""

WAYS: Mapping[str, Way] = MappingProxyType(
    {
        "G016": values.word,
        "G030": values.word,
        "G102": words.key,
        "G103": lists.listed,
        "G104": values.text,
        "G105": words.choice,
        "G106": values.day,
        "G107": values.moment,
        "G108": values.in_small_letters,
        "G109": values.in_small_letters,
        "G114": values.bare,
        "G115": values.in_small_letters,
        "G116": values.language,
        "G117": values.bare,
        "G122": values.number,
        "G127": values.boolean,
        "G128": words.own_key,
        "G129": words.repeats,
    }
)
BOM, MISSING, NOTHING = "G003", "G101", "G120"
MENDS = frozenset((*WAYS, BOM, MISSING, NOTHING))
"""The codes of which `--fix` mends some findings; which ones, it has to try."""


def mend_of(case: Case, ids: Ids) -> Mend | None:
    """The mend of a case, when it has one."""
    if case.finding.code in (MISSING, NOTHING):
        return ids.missing(case)
    way = WAYS.get(case.finding.code)
    return way(case) if way else None

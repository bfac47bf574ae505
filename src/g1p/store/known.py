"""The keys that a place in a file knows, told to somebody who wrote another there: the one that is meant, or a few."""

from dataclasses import replace
from typing import Any, NamedTuple

from g1p.checks.finding import Finding
from g1p.store.likeness import LIKE, by_likeness, likeness
from g1p.store.meant import meant
from g1p.store.titles import BETWEEN

MOST_OFFERED = 12


class Known(NamedTuple):
    """The keys that a place knows, those that do not stand there yet first, and what each is called for people.

    `there` are those that stand there, and `needed` those that must.
    """

    keys: tuple[str, ...]
    titles: dict[str, tuple[str, ...]]
    there: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()

    @staticmethod
    def of(schema: dict[str, Any], there: dict[str, Any]) -> "Known":
        """The keys that this schema has; `there` is the mapping that stands in that place."""
        properties = schema["properties"]
        keys = sorted(sorted(properties), key=there.__contains__)
        titles = {key: tuple(properties[key].get("title", "").split(BETWEEN)) for key in keys}
        return Known(tuple(keys), titles, properties.keys() & there.keys(), frozenset(schema.get("required", ())))

    def likely(self, typed: str) -> list[str]:
        """The keys, the most alike first; one that stands there already only when it is surely what is meant."""
        likely = by_likeness(typed, self.keys, self.titles)
        if likely[0] in self.there and meant(typed, self.titles) != likely[0]:
            return [key for key in likely if key not in self.there] or likely
        return likely


def offered(finding: Finding) -> Finding:
    """The finding with what was meant in it, when that is sure enough (G102); else with what may stand there.

    Of that, what must be there and is not comes first. Apart from the finding, because to compare a key with all others
    takes long, and of very many faults few are told.
    """
    known = finding.facts.get("allowed")
    if not isinstance(known, Known):
        return finding
    key = str(finding.path[-1])
    likely = known.likely(key)
    if likeness(key, likely[0], known.titles[likely[0]]) >= LIKE:
        return replace(finding, code="G102", facts={"suggestion": likely[0]})
    lacking = sorted((one for one in likely if one not in known.there), key=lambda one: one not in known.needed)
    return replace(finding, facts={"allowed": ", ".join((lacking or likely)[:MOST_OFFERED])})

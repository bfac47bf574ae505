"""One state of a file that is being mended: its bytes, what they mean, what is wrong with them, what stands where."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from g1p.checks.finding import Finding, Path
from g1p.model.differences import alike
from g1p.model.steps import at
from g1p.store.judge import FORMAT
from g1p.store.known import Known
from g1p.store.load import Unreadable, careful, load
from g1p.store.look import is_own
from g1p.store.mending.mend import Mend, edited, intended
from g1p.store.misspelt import sure_names
from g1p.store.outline import Part, way
from g1p.store.places import Document, Places
from g1p.store.scan import suspicious
from g1p.store.schema import explain, is_valid, known_keys
from g1p.store.shape import as_text

RENAMED = "G102"
HARMLESS = frozenset(("G015", "G016", "G030", "G037"))
"""What the reader may complain of in a file that is mended: what other programs or people would read otherwise."""


class Text:
    """The bytes of a file of this kind, which end in a line end, and the mapping in them.

    `found` is what the reader and the schema find wrong, one finding a place.
    """

    def __init__(self, data: bytes, kind: str, document: Document) -> None:
        self.data = data
        self.kind = kind
        self.value: dict[str, Any] = document.value or {}
        self._document = document

    @cached_property
    def found(self) -> list[Finding]:
        """The faults of the words and of the shape; where an odd number is no text that belongs there, neither.

        Of a wrong key and an odd number behind it the key comes first.
        """
        said = [f for f in self._document.findings if f.path not in self.misshapen and not is_own(self._document, f)]
        words = [as_text(finding, self.kind) for finding in said]
        odd = {finding.path for finding in self._document.findings if finding.code not in ("G030", "G037")}
        return [*words, *(finding for finding in self._shape if finding.path not in odd or finding.code == RENAMED)]

    @cached_property
    def misshapen(self) -> frozenset[Path]:
        """Where the schema finds something wrong."""
        return frozenset(finding.path for finding in self._shape)

    @cached_property
    def known(self) -> dict[Path, Known]:
        """For every key that is not known in its place, those that are."""
        return known_keys(self.kind, self.value)

    @cached_property
    def sure(self) -> dict[Path, str]:
        """Of every key whose right name is sure, that name."""
        return sure_names(self.found, self.known)

    @cached_property
    def _shape(self) -> list[Finding]:
        return [] if is_valid(self.kind, self.value) else explain(self.kind, self.value)

    @cached_property
    def _root(self) -> Part:
        return way(self.data, ())[0]

    def part(self, path: Path) -> Part:
        """What stands at a path; raises LookupError where the parser for edits sees nothing, or ValueError at once."""
        part = self._root
        for step in path:
            part = {one.step: one for one in part.parts}[step]
        return part

    def held(self, path: Path) -> Any:
        """The value at a path; raises LookupError where there is none."""
        return at(self.value, path)

    def is_key(self, finding: Finding) -> bool:
        """Whether a complaint of the reader is about a key and not about the value behind it."""
        return self._document.places.keys.get(finding.path) == (finding.line, finding.column)

    def after(self, mends: Sequence[Mend]) -> "Text | None":
        """The text with these mends; None when it does not mean exactly what they intend."""
        text = text_of(edited(self.data, mends), self.kind)
        return text if text and alike(text.value, intended(self.value, mends)) else None


def text_of(data: bytes, kind: str) -> Text | None:
    """The text in the bytes of a file that can be mended; None for one that g1p leaves alone.

    That is what does not parse, or only just; what a newer g1p has written; and where a choice waits after a merge.
    """
    try:
        mapping = load(data)
    except Unreadable:
        return _carefully(data, kind)
    return _carefully(data, kind) if suspicious(data) else _text(data, kind, Document(mapping, Places(), ()))


def _carefully(data: bytes, kind: str) -> Text | None:
    document = careful(data)
    if any(finding.code not in HARMLESS for finding in document.findings):
        return None
    return _text(data, kind, document)


def _text(data: bytes, kind: str, document: Document) -> Text | None:
    value = document.value or {}
    version = value.get("g1p")
    is_newer = type(version) is int and version > FORMAT
    return None if is_newer or value.get("unresolved") or not value else Text(data, kind, document)

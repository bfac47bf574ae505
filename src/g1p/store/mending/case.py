"""A finding in a text, what stands there, and the mends that put something else in its place."""

import json
import re
from functools import cached_property
from typing import Any

from g1p.checks.finding import Finding, Path
from g1p.model.steps import Set
from g1p.store.lines import Edit
from g1p.store.mending.mend import Mend, Renamed
from g1p.store.mending.text import Text
from g1p.store.outline import Part
from g1p.store.placing import NAMES
from g1p.store.quoting import is_word, quoted

QUOTES = ("'", '"')


class Case:
    """One finding in a text, with what a mend asks about its place.

    What it asks of a place where nothing stands, or of a key that is written in an uncommon way, raises LookupError.
    """

    def __init__(self, text: Text, finding: Finding) -> None:
        self.text = text
        self.finding = finding
        self.path: Path = finding.path

    @cached_property
    def part(self) -> Part:
        """What stands there."""
        return self.text.part(self.path)

    @property
    def source(self) -> str:
        """How that is written."""
        return self.text.data[self.part.start : self.part.end].decode()

    @property
    def value(self) -> Any:
        """The value there."""
        return self.text.held(self.path)

    @property
    def is_key(self) -> bool:
        """Whether the finding is about the key there, and not about the value behind it."""
        around = str(self.path[-2]) if len(self.path) > 1 else ""
        return self.finding.code in NAMES.get(around, ()) or self.text.is_key(self.finding)

    @property
    def said(self) -> str:
        """The text of the value there, or of the key where it is about that, without white space around it."""
        held = self.path[-1] if self.is_key else self.value
        return held.strip() if isinstance(held, str) else ""

    @property
    def typed(self) -> str:
        """The value as it was typed on one line, quotation marks and all; empty for anything longer, or block text."""
        is_short = self.part.kind == "scalar" and self.part.sign not in ("|", ">") and "\n" not in self.source
        return self.source if is_short else ""

    def become(self, value: str | int | None) -> Mend | None:
        """The mend that puts another value there, in the same quotation marks; None when there is nothing to mend."""
        if value in (None, "", self.value) or not self.typed:
            return None
        if not isinstance(value, str):
            return self.written(json.dumps(value), value)
        sign = self.typed[0] if self.typed[0] in QUOTES else ""
        return self.written(quoted(value, sign) if sign or not is_word(value) else value, value)

    def written(self, source: str, value: Any) -> Mend:
        """The mend that puts `source` there, which reads as `value`."""
        part = self.part
        # Behind a key in quotation marks a value may follow the colon at once, but an unquoted word not everywhere.
        space = " " * (part.start == part.head != part.begin and source[0] not in (*QUOTES, "["))
        return Mend(self.finding, (Edit(part.start, part.end, (space + source).encode()),), Set(self.path, value))

    def called(self, key: str) -> Mend | None:
        """The mend that gives the key there this name, in the same quotation marks; None when that is taken."""
        start, end, sign = self._key()
        if key in self.text.held(self.path[:-1]):
            return None
        source = quoted(key, sign) if sign or not is_word(key) else key
        return Mend(self.finding, (Edit(start, end, source.encode()),), Renamed(self.path, key))

    def key_quoted(self) -> Mend:
        """The mend that puts quotation marks round the key there."""
        start, end, _ = self._key()
        return Mend(self.finding, (Edit(start, end, quoted(str(self.path[-1])).encode()),))

    def _key(self) -> tuple[int, int, str]:
        """Where the key begins and ends, and its quotation mark."""
        name = re.escape(str(self.path[-1]).encode())
        found = re.compile(rb"(['\"]?)" + name + rb"\1(?=[ \t]*:)").match(self.text.data, self.part.begin)
        if found is None:
            raise LookupError
        return found.start(), found.end(), found[1].decode()

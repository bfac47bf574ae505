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
    """One finding in a text, with what a mend asks about its place."""

    def __init__(self, text: Text, finding: Finding) -> None:
        self.text = text
        self.finding = finding
        self.path: Path = finding.path

    @cached_property
    def part(self) -> Part | None:
        """What stands there; None where nothing does."""
        return self.text.part(self.path)

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

    @cached_property
    def typed(self) -> str:
        """The value as it was typed on one line, quotation marks and all; empty for anything longer, or block text."""
        part = self.part
        if part is None or part.kind != "scalar" or part.sign in ("|", ">"):
            return ""
        source = self.text.data[part.start : part.end].decode()
        return "" if "\n" in source else source

    def become(self, value: str | int | None) -> Mend | None:
        """The mend that puts another value there, in the same quotation marks; None when there is nothing to mend."""
        if value in (None, "", self.value) or not self.typed:
            return None
        if not isinstance(value, str):
            return self.written(json.dumps(value), value)
        sign = self.typed[0] if self.typed[0] in QUOTES else ""
        return self.written(quoted(value, sign) if sign or not is_word(value) else value, value)

    def written(self, source: str, value: Any) -> Mend | None:
        """The mend that puts `source` there, which reads as `value`."""
        part = self.part
        if part is None:
            return None
        # Behind a key in quotation marks a value may follow the colon at once, but an unquoted word not everywhere.
        space = " " * (part.start == part.head != part.begin and source[0] not in (*QUOTES, "["))
        return Mend(self.finding, (Edit(part.start, part.end, (space + source).encode()),), Set(self.path, value))

    def called(self, key: str) -> Mend | None:
        """The mend that gives the key there this name; None when that is taken."""
        place = self._key()
        if place is None or key in self.text.held(self.path[:-1]):
            return None
        start, end, sign = place
        source = quoted(key, sign) if sign or not is_word(key) else key
        return Mend(self.finding, (Edit(start, end, source.encode()),), Renamed(self.path, key))

    def key_quoted(self) -> Mend | None:
        """The mend that puts quotation marks round the key there."""
        place = self._key()
        if place is None or place[2]:
            return None
        return Mend(self.finding, (Edit(place[0], place[1], quoted(str(self.path[-1])).encode()),))

    def _key(self) -> tuple[int, int, str] | None:
        """Where the key begins and ends, and its quotation mark; None when it is not written plainly."""
        name = re.escape(str(self.path[-1]).encode())
        part = self.part
        found = re.compile(rb"(['\"]?)" + name + rb"\1(?=[ \t]*:)").match(self.text.data, part.begin) if part else None
        return (found.start(), found.end(), found[1].decode()) if found else None

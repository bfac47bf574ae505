"""Where everything in the bytes of a plan file stands: its keys, dashes, values and ends."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from yaml_edit import Node, YamlFile

from g1p.checks.finding import Path

LOOSE = re.compile(rb"(?:[ \t\r\n]+|#[^\n]*)*")
"""What stands between the parts of a file: white space, line ends and comments."""
KEEPS = re.compile(rb"[|>][0-9]?\+")
LINE_END = re.compile(rb"\r?\n\Z")


class Part:
    """A value with its key or dash; all places are offsets in bytes. What stands in brackets has no dash.

    `begin` is where the key or dash stands, `head` what follows the colon or dash, `start` where the value begins.
    """

    def __init__(self, data: bytes, node: Node, step: str | int, begin: int, head: int) -> None:
        self.data = data
        self.step = step
        self.begin = begin
        self.head = head
        self._node = node
        start, stop = node.byte_range()
        self.start, self._stop = (start, stop) if start < stop else (head, head)  # where nothing is written

    @cached_property
    def kind(self) -> Literal["mapping", "list", "scalar"]:
        """What kind of value it is."""
        return "mapping" if self._node.is_mapping() else "list" if self._node.is_sequence() else "scalar"

    @cached_property
    def in_brackets(self) -> bool:
        """Whether it is a mapping or list between brackets."""
        return self.kind != "scalar" and self.data[self.start : self.start + 1] in (b"{", b"[")

    @cached_property
    def on_lines(self) -> bool:
        """Whether it is a mapping or list that has its parts on lines of their own, without brackets."""
        return self.kind != "scalar" and not self.in_brackets

    @property
    def sign(self) -> str:
        """The sign that its text begins with: a quotation mark, | or >; of other values `plain`."""
        sign = self.data[self.start : self.start + 1].decode("ascii", "replace")
        return sign if self.kind == "scalar" and sign and sign in "'\"|>" else "plain"

    @cached_property
    def end(self) -> int:
        """Where its text ends, before the end of the line; empty lines that belong to block text come before that."""
        if self.on_lines:
            return self._last.end
        if self.sign not in ("|", ">"):
            return self._stop
        text = self.data[self.start : self._stop]
        return self.start + len(LINE_END.sub(b"", text) if KEEPS.match(text) else text.rstrip())

    @cached_property
    def parts(self) -> list["Part"]:
        """What a mapping or list holds, in the order of the file."""
        if self.kind == "mapping":
            return list(self._pairs())
        return list(self._items()) if self.kind == "list" else []

    @property
    def _last(self) -> "Part":
        """The last of its parts; of a mapping without the others, which are many and seldom asked for."""
        return next(self._pairs(backwards=True)) if self.kind == "mapping" else self.parts[-1]

    def _pairs(self, *, backwards: bool = False) -> Iterator["Part"]:
        mapping = self._node.as_mapping()
        entries = list(mapping.entries()) if mapping else []
        for entry in reversed(entries) if backwards else entries:
            key, value = entry.key(), entry.value()
            if key is not None and value is not None:
                begin, end = key.byte_range()
                yield Part(self.data, value, _name(key, self.data[begin:end]), begin, self.data.index(b":", end) + 1)

    def _items(self) -> Iterator["Part"]:
        sequence = self._node.as_sequence()
        dash = self.start
        for index, node in enumerate(sequence.values() if sequence else ()):
            start = node.byte_range()[0]
            part = Part(self.data, node, index, *((start, start) if self.in_brackets else (dash, dash + 1)))
            yield part
            if not self.in_brackets:
                loose = LOOSE.match(self.data, part.end)
                dash = loose.end() if loose else part.end


def _name(key: Node, text: bytes) -> str:
    """The key itself; only what stands in quotation marks is left to the parser, which takes its time."""
    scalar = key.as_scalar() if text[:1] in (b"'", b'"') else None
    return scalar.as_string() if scalar else text.decode()


def way(data: bytes, path: Path) -> list[Part]:
    """The parts from the whole file to the value at `path`, as far as it is there: the last one is the nearest to it.

    The bytes are those of a file that `load` reads. Raises ValueError for what the parser does not take.
    """
    document = YamlFile.parse(data.decode()).document()
    root = document.root() if document else None
    if root is None:
        raise ValueError("empty")
    found = [Part(data, root, "", 0, 0)]
    for step in path:
        part = next((one for one in found[-1].parts if one.step == step), None)
        if part is None:
            break
        found.append(part)
    return found

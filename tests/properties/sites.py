"""Where everything stands in a plan file, by ruamel's own composer, which nothing of g1p has touched."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """From one character to another, counted from 0; of a mapping or list on lines only the beginning is to be trusted.

    `brackets` says that it is a mapping or list in brackets, `sign` of a text how it is written: "" for plain.
    """

    start: int
    end: int
    kind: str
    brackets: bool = False
    sign: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A value in a file: its path, its key if it has one, and what holds it, with the keys before it there."""

    text: str
    path: Path
    value: Span
    key: Span | None
    holder: Span
    before: tuple[Span, ...]

    @property
    def name(self) -> str:
        """The key, or that of the list in which it stands."""
        return str(next(step for step in reversed(self.path) if isinstance(step, str)))

    @property
    def line_start(self) -> int:
        """Where the line begins on which the key stands, or of an item the value."""
        return self.text.rfind("\n", 0, (self.key or self.value).start) + 1

    @property
    def line_end(self) -> int:
        """Where the line ends on which the value ends, before its line break."""
        end = self.text.find("\n", self.value.end)
        return len(self.text) if end < 0 else end

    @property
    def indent(self) -> str:
        """What stands before the key on its line."""
        return self.text[self.line_start : (self.key or self.value).start]

    @property
    def begins_its_line(self) -> bool:
        """Whether it is a key on lines, with nothing but spaces before it, and its text on the same line behind it."""
        head = not self.indent.strip(" ") and self.key is not None and not self.holder.brackets
        return head and self.value.kind == "text" and "\n" not in self.text[self.line_start : self.value.end]


def sites(text: str) -> list[Site]:
    """Every value of a file but the whole, and but what a team keeps for itself (x_…)."""
    root = YAML(typ="rt", pure=True).compose(text)
    return [site for site in _below(text, root, ()) if not any(str(step).startswith("x_") for step in site.path)]


def _below(text: str, node: Any, path: Path) -> Iterator[Site]:
    before: list[Span] = []
    pairs = node.value if isinstance(node, MappingNode) else enumerate(getattr(node, "value", ()))
    for step, held in () if isinstance(node, ScalarNode) else pairs:
        key = None if isinstance(step, int) else _span(step)
        here = (*path, key.word if key else step)
        yield Site(text, here, _span(held), key, _span(node), tuple(before))
        before.append(key or _span(held))
        yield from _below(text, held, here)


def _span(node: Any) -> Span:
    kind = {MappingNode: "mapping", SequenceNode: "list"}.get(type(node), "text")
    sign = getattr(node, "style", None) or "" if kind == "text" else ""
    word = node.value if kind == "text" else ""
    return Span(node.start_mark.index, node.end_mark.index, kind, bool(getattr(node, "flow_style", False)), sign, word)

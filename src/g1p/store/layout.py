"""A value as the lines of a plan file: in the canonical layout, or in the one that its neighbours in a file have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from g1p.checks.finding import Path
from g1p.store.asides import Said
from g1p.store.quoting import LONG, Manner, Written, is_word, quoted, scalar
from g1p.store.shape import is_free_text, key_order

BRACKETED_MAPPINGS = ("manager", "scale", "scores", "translated", "to", "resolved", "reopened")
BRACKETED_RECORDS = (
    *("ties", "kinship", "life_events", "earlier_help", "agreed", "copies", "earlier", "moved"),
    *("answers", "invited", "wishes", "feedback", "checked", "method_leads", "ladder"),
)
"""The lists whose records stand between {}, each on one line."""
SPACED = ("goals",)
"""The list whose records have an empty line between them."""


@dataclass(frozen=True, slots=True)
class Style:
    """How what is new is laid out.

    `dash` and `item` are the columns from a key to the dashes under it, and from a key or dash to what belongs to it;
    `quote` is the sign around keys. With `brackets` everything is bracketed; what the keys in `spread` hold never is.
    Without `blocks` there is no block text, which takes in what stands deeper below it. `kind` is the kind of file,
    which has its own schema, and `said` what people say beside its facts.
    """

    dash: int = 2
    item: int = 2
    quote: str = ""
    blocks: bool = True
    brackets: bool = False
    spread: frozenset[str] = frozenset()
    kind: str = "plan"
    said: Said = field(default_factory=Said)


def pair(path: Path, value: Any, style: Style) -> tuple[str, ...]:
    """The lines of the key that ends `path` and its value, from the column of the key."""
    inline, rows = under_key(path, value, style)
    head = f"{key_text(str(path[-1]), style)}:"
    return (f"{head} {inline}" if inline else head, *rows)


def item(path: Path, value: Any, style: Style) -> tuple[str, ...]:
    """The lines of the list item at `path`, from the column of its dash."""
    inline, rows = behind_dash(path, value, style)
    return (f"-{' ' * (style.item - 1)}{inline}", *rows)


def under_key(path: Path, value: Any, style: Style, manner: Manner | None = None) -> Written:
    """The value at `path` behind its key's colon, and the lines under that."""
    if is_bracketed(path, value, style):
        return Written(in_brackets(path, value, style))
    if isinstance(value, dict):
        return Written("", _indented(_pairs(path, value, style), style.item))
    if isinstance(value, list):
        return Written("", _indented(_items(path, value, style), style.dash))
    return _scalar(path, value, style, manner)


def behind_dash(path: Path, value: Any, style: Style, manner: Manner | None = None) -> Written:
    """The value at `path` behind its dash, and the lines under that."""
    if is_bracketed(path, value, style):
        return Written(in_brackets(path, value, style))
    if isinstance(value, (dict, list)):
        rows = _pairs(path, value, style) if isinstance(value, dict) else _items(path, value, style)
        return Written(rows[0], _indented(rows[1:], style.item))
    return _scalar(path, value, style, manner)


def in_brackets(path: Path, value: Any, style: Style, manner: Manner | None = None) -> str:
    """The value at `path` in one piece, as it stands between brackets."""
    if isinstance(value, dict):
        held = [
            f"{key_text(key, style)}: {in_brackets((*path, key), value[key], style)}"
            for key in keys_in_order(path, value, style.kind, style.said)
        ]
        return "{" + ", ".join(held) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(in_brackets((*path, index), one, style) for index, one in enumerate(value)) + "]"
    return _scalar(path, value, replace(style, brackets=True), manner).inline


def is_bracketed(path: Path, value: Any, style: Style) -> bool:
    """Whether a mapping or list is written between brackets."""
    if not isinstance(value, (dict, list)):
        return False
    if not value or style.brackets or path in style.said.kept:
        return True
    if path in style.said.spread:
        return False
    name = next(step for step in reversed(path) if isinstance(step, str))
    if name in style.spread:
        return False
    if isinstance(value, list):
        return not any(isinstance(one, (dict, list)) or is_free_text((*path, 0), style.kind) for one in value)
    return name in (*BRACKETED_MAPPINGS, *BRACKETED_RECORDS) and _fits(value.values())


def key_text(key: str, style: Style) -> str:
    """A key as it is written: in the quotation marks of its neighbours, or without them where it can be."""
    return quoted(key, style.quote) if style.quote or not is_word(key) else key


def _scalar(path: Path, value: Any, style: Style, manner: Manner | None) -> Written:
    manner = manner or Manner(style.quote, indent=style.item)
    free = is_free_text(path, style.kind)
    return scalar(value, manner._replace(blocks=style.blocks, brackets=style.brackets, free=free))


def keys_in_order(path: Path, mapping: Mapping[str, Any], kind: str, said: Said) -> list[str]:
    """The keys in the order of the schema for this kind of file; what it does not name comes last, as it stands.

    Before all comes the one that stays first because of what is said beside it.
    """
    order, first = key_order(path, kind), said.first.get(path)
    return sorted(mapping, key=lambda key: (key != first, order.index(key) if key in order else len(order)))


def _pairs(path: Path, mapping: Mapping[str, Any], style: Style) -> list[str]:
    rows: list[str] = []
    for key in keys_in_order(path, mapping, style.kind, style.said):
        here = (*path, key)
        rows += style.said.beside(here, pair(here, mapping[key], style))
    return [*rows, *style.said.below(path)]


def _items(path: Path, values: list[Any], style: Style) -> list[str]:
    rows: list[str] = []
    for index, value in enumerate(values):
        here, apart = (*path, index), bool(rows) and path == SPACED
        rows += style.said.beside(here, item(here, value, style), apart=apart)
    return [*rows, *style.said.below(path)]


def _indented(rows: Iterable[str], columns: int) -> tuple[str, ...]:
    return tuple(" " * columns + row if row else "" for row in rows)


def _fits(values: Iterable[Any]) -> bool:
    """Whether no text in a mapping is too long for one line, or has several."""
    texts = [value for value in values if isinstance(value, str)]
    return all(len(text) <= LONG and "\n" not in text for text in texts)

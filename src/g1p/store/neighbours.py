"""How new lines are to look: as those of the values around them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from g1p.store.layout import Style
from g1p.store.lines import column, line_after
from g1p.store.outline import Part
from g1p.store.quoting import WIDTH, Manner

STATED = re.compile(rb"[|>][-+]?[0-9]")
"""Block text that says itself how far in it stands."""


def style_among(found: Sequence[Part], *, blocks: bool) -> Style:
    """The style of what comes into the last of these parts, each of which is in the one before it."""
    around = found[-1]
    listed = next((part for part in found[0].parts if part.kind == "list" and part.on_lines), None)
    style = style_of(listed.parts[0], Style(dash=_columns(listed))) if listed else Style()
    keys = around.parts if around.kind == "mapping" else []
    brackets = any(part.in_brackets for part in found)
    return replace(
        style, blocks=blocks, brackets=brackets, spread=frozenset(), quote=_quote(keys[0]) if keys else style.quote
    )


def style_of(near: Part, style: Style) -> Style:
    """The style of what comes into a list beside an item, in what goes for the file as a whole."""
    spread = frozenset(str(part.step) for part in near.parts if part.on_lines)
    quote = _quote(near.parts[0]) if near.kind == "mapping" and near.parts else style.quote
    indent = style.item if near.begin == near.start else max(_columns(near), 2)
    return replace(style, item=indent, quote=quote, brackets=style.brackets or near.in_brackets, spread=spread)


def manner_of(part: Part) -> Manner:
    """The manner in which a value is written."""
    if part.sign not in ("|", ">"):
        return Manner(part.sign)
    data, first = part.data, line_after(part.data, part.start)
    rows = [row for row in data[first : part.end].decode().split("\n") if row.strip()]
    if not rows or STATED.match(data, part.start):
        return Manner(part.sign)
    margin = min(len(row) - len(row.lstrip(" ")) for row in rows)
    width = max(len(row.rstrip()) for row in rows) - margin
    return Manner(part.sign, indent=margin - column(data, part.begin), width=max(width, WIDTH))


def _columns(part: Part) -> int:
    """How much further in a value stands than its key or dash."""
    return column(part.data, part.start) - column(part.data, part.begin)


def _quote(part: Part) -> str:
    sign = chr(part.data[part.begin])
    return sign if sign in "'\"" else ""

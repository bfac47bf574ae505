"""A mapping of a plan file goes into a list as it is written there: deeper by the dash, with all that is said of it."""

from collections.abc import Sequence

from g1p.model.steps import Move
from g1p.store import lines
from g1p.store.layout import key_text
from g1p.store.neighbours import style_among, style_of
from g1p.store.outline import Part, way


def carried(data: bytes, step: Move) -> bytes:
    """The bytes after this step; whether they hold what it asks, the caller has to look.

    Comments above the mapping, and behind its key, stand above the item then. A new list stands in its place. Raises
    ValueError where one of the two stands in something between brackets, or is not seen.
    """
    around, part = way(data, step.path)[-2:]
    place, there = _index(around, part), next((one for one in around.parts if one.step == step.to), None)
    text = lines.spliced(data, [lines.removed(around, place, with_top=True)])
    if there is not None and not there.parts:  # an empty list, which says nothing
        empty = way(text, (*step.path[:-1], step.to))
        place -= there.begin < part.begin
        text, there = lines.spliced(text, [lines.removed(empty[-2], _index(*empty[-2:]))]), None
    found = way(text, (*step.path[:-1], step.to))
    near, style = found[-1], style_among(found, blocks=True)
    if not (around.on_lines and near.on_lines):
        raise ValueError("brackets")
    if there is not None:
        rows = _rows(part, style_of(near.parts[-1], style).item)
        return lines.spliced(text, [lines.inserted(near, step.index, rows)])
    held = (" " * style.dash + row if row else "" for row in _rows(part, style.item))
    return lines.spliced(text, [lines.inserted(near, place, (f"{key_text(step.to, style)}:", *held))])


def _index(around: Part, part: Part) -> int:
    return [one.begin for one in around.parts].index(part.begin)


def _rows(part: Part, item: int) -> Sequence[str]:
    """The lines of a mapping as those of an item, from the column of its dash on; what it holds is `item` further in.

    What stands in brackets keeps the form that it has behind its key.
    """
    data, key = part.data, lines.line_of(part.data, part.begin)
    under = lines.line_of(data, part.start) > key
    above = data[lines.top_of(part) : key] + data[part.head : lines.line_of(data, part.start) if under else part.head]
    first, *rest = data[part.start : lines.extent(part)].decode().splitlines()
    shift = item - lines.column(data, part.start) if under else -lines.column(data, part.begin)
    said = [line.strip() for line in above.decode().splitlines()]
    return (*filter(None, said), f"-{' ' * (item - 1)}{first}", *(_shifted(row, shift) for row in rest))


def _shifted(row: str, columns: int) -> str:
    """A line so many columns further in, or out as far as it can go."""
    space = len(row) - len(row.lstrip(" "))
    return " " * max(space + columns, 0) + row[space:] if row.strip() else ""

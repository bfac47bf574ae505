"""Edits of a plan file's bytes: a step changes the lines that it is about, and every other byte stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from g1p.checks.finding import Path, shown
from g1p.errors import CannotEdit
from g1p.model.differences import alike
from g1p.model.steps import Drop, Insert, Move, Order, Remove, Set, Single, Step, applied, at
from g1p.store import brackets, lines
from g1p.store.carrying import carried
from g1p.store.layout import behind_dash, in_brackets, item, key_text, pair, under_key
from g1p.store.lines import Edit
from g1p.store.load import Unreadable, load
from g1p.store.neighbours import manner_of, style_among, style_of
from g1p.store.outline import Part, way
from g1p.store.shape import is_free_text, key_order

Way = list[Part]


def edited(data: bytes, steps: Sequence[Step], wanted: Mapping[str, Any] | None = None) -> bytes:
    """The bytes of a plan file after these steps; `wanted` is what they then hold, where that is known already.

    Raises CannotEdit when they would not hold exactly what the steps ask, and Unreadable when `load` refuses `data`.
    """
    wanted = wanted or applied(load(data), steps)
    # Block text takes in a comment or spaces that stand deeper below it; then the same again without block text. What
    # cannot be carried as it is written goes away in one place, and is written anew in the other.
    for way_there, blocks in ((steps, True), (steps, False), (None, True), (None, False)):
        try:
            text = _after(data, way_there or list(_in_single_steps(data, steps)), blocks=blocks)
            # Tests hold the two readers of `load` to one meaning, so whichever it asks will do: the careful one alone
            # would take longer than all the rest of an edit.
            if alike(load(text), wanted):
                return text
        except (Unreadable, ValueError, LookupError):
            continue
    raise CannotEdit(path=", ".join(dict.fromkeys(shown(step.path) for step in steps)))


def changes(data: bytes, step: Single) -> Sequence[Edit]:
    """The edits of bytes that end in a line end, for one step; whether they come out right, the caller has to look.

    Raises ValueError or LookupError where the parser for edits does not see what the step is about.
    """
    return _edits(way(data, step.path), step, blocks=True)


def _after(data: bytes, steps: Sequence[Step], *, blocks: bool) -> bytes:
    text = data if data.endswith(b"\n") else data + lines.line_end(data + b"\n")
    for step in steps:
        if isinstance(step, Move):
            text = carried(text, step)
        else:
            text = lines.spliced(text, _edits(way(text, step.path), step, blocks=blocks))
    return text if data.endswith(b"\n") else text.removesuffix(lines.line_end(text))


def _in_single_steps(data: bytes, steps: Sequence[Step]) -> Iterator[Single]:
    """The same steps, with nothing carried."""
    mapping = load(data)
    for step in steps:
        if isinstance(step, Move):
            yield Insert((*step.path[:-1], step.to), step.index, at(mapping, step.path))
            yield Drop(step.path)
        else:
            yield step
        mapping = applied(mapping, [step])


def _edits(found: Way, step: Single, *, blocks: bool) -> Sequence[Edit]:
    """What a step does to the text; `found` is the way to what it is about, as far as that is there."""
    there = len(found) > len(step.path)
    match step:
        case Set():
            change = _changed if there else _new_key
            return change(found, step.path, step.value, blocks=blocks)
        case Drop():
            return _gone(found[:-1], step.path[:-1], found[-2].parts.index(found[-1]), blocks=blocks)
        case Insert() if there and found[-1].parts:
            return _new_item(found, (*step.path, step.index), step.value, blocks=blocks)
        case Insert():
            return _edits(found, Set(step.path, [step.value]), blocks=blocks)
        case Remove():
            return _gone(found, step.path, step.index, blocks=blocks)
        case Order():
            return _reordered(found[-1], step.order)


def _changed(found: Way, path: Path, value: Any, *, blocks: bool) -> Sequence[Edit]:
    part, style = found[-1], style_among(found[:-1], blocks=blocks)
    if style.brackets:
        return [brackets.replaced(part, in_brackets(path, value, style, manner_of(part)))]
    write = under_key if isinstance(part.step, str) else behind_dash
    return [lines.replaced(part, write(path, value, style, manner_of(part)))]


def _new_key(found: Way, path: Path, value: Any, *, blocks: bool) -> Sequence[Edit]:
    around, style = found[-1], style_among(found, blocks=blocks)
    if not around.parts:
        return _changed(found, path[:-1], {str(path[-1]): value}, blocks=blocks)
    index = _place(around, path)
    if around.in_brackets:
        key = key_text(str(path[-1]), style)
        return brackets.inserted(around, index, f"{key}: {in_brackets(path, value, style)}")
    return [lines.inserted(around, index, pair(path, value, style))]


def _new_item(found: Way, path: Path, value: Any, *, blocks: bool) -> Sequence[Edit]:
    around, index = found[-1], int(path[-1])
    near = around.parts[max(index - 1, 0)]
    style = style_of(near, style_among(found, blocks=blocks))
    if isinstance(value, str) and near.sign in ("'", '"') and not is_free_text(path):
        style = replace(style, quote=near.sign)
    if around.in_brackets:
        return brackets.inserted(around, index, in_brackets(path, value, style))
    return [lines.inserted(around, index, item(path, value, style))]


def _gone(found: Way, path: Path, index: int, *, blocks: bool) -> Sequence[Edit]:
    around = found[-1]
    if around.in_brackets:
        return brackets.removed(around, index)
    if len(around.parts) > 1:
        return [lines.removed(around, index)]
    return _changed(found, path, {} if around.kind == "mapping" else [], blocks=blocks)


def _reordered(around: Part, order: Sequence[int]) -> Sequence[Edit]:
    return brackets.reordered(around, order) if around.in_brackets else [lines.reordered(around, order)]


def _place(around: Part, path: Path) -> int:
    """Where a new key comes: below the last key that the schema has before it; a key that it does not name at the end.

    Nothing comes before the key that stands behind a dash, for that would change the line of the dash.
    """
    order, keys = key_order(path[:-1]), [str(part.step) for part in around.parts]
    if path[-1] not in order:
        return len(keys)
    rank = {key: order.index(key) for key in keys if key in order[: order.index(str(path[-1]))]}
    after_dash = around.on_lines and lines.follows_dash(around.parts[0])
    return keys.index(max(rank, key=lambda key: rank[key])) + 1 if rank else int(after_dash)

"""A whole file in the canonical layout."""

from collections.abc import Mapping, Sequence
from typing import Any

from g1p.store.layout import Style, keys_in_order, pair


def new_file(mapping: Mapping[str, Any], comment: str) -> bytes:
    """The bytes of a file that holds exactly this plan, below `comment`, its whole first line."""
    return whole_file(mapping, [comment], Style())


def whole_file(mapping: Mapping[str, Any], head: Sequence[str], style: Style) -> bytes:
    """The bytes of a file that holds exactly this mapping, below the lines of its head.

    What fills more than a line has an empty line above and below it.
    """
    rows, apart = list(head), False
    for key in keys_in_order((), mapping, style.kind, style.said):
        made = pair((key,), mapping[key], style)
        section = isinstance(mapping[key], (dict, list)) and len(made) > 1
        rows += style.said.beside((key,), made, apart=bool(rows and rows[-1]) and (section or apart))
        apart = section
    rows += () if mapping else ("{}",)
    return "".join(f"{row}\n" for row in (*rows, *style.said.below(()))).encode()

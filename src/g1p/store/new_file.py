"""A whole new plan file in the canonical layout."""

from collections.abc import Mapping
from typing import Any

from g1p.store.layout import Style, pair, sorted_keys


def new_file(mapping: Mapping[str, Any], comment: str) -> bytes:
    """The bytes of a file that holds exactly this plan, below `comment`, its whole first line.

    What fills more than a line has an empty line above and below it.
    """
    rows, apart = [comment], False
    for key in sorted_keys((), mapping):
        made = pair((key,), mapping[key], Style())
        section = isinstance(mapping[key], (dict, list)) and len(made) > 1
        rows += ["", *made] if section or apart else made
        apart = section
    return "".join(f"{row}\n" for row in rows).encode()

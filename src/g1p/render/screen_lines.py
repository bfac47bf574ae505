"""What every part of a screen is made of: a line, a heading, and rows side by side."""

from collections.abc import Iterator, Sequence

from g1p.render.columns import columns, wrap

Line = Sequence[str | tuple[str, str]]
"""Pieces of text, or of text and style."""

INDENT = "  "


def heading(text: str, width: int) -> Iterator[Line]:
    """An empty line and a heading, as long as it needs."""
    yield [""]
    yield from ([(line, "bold")] for line in wrap(text, width))


def table(rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    """Rows side by side below a heading, no line wider than `width`."""
    yield from ([INDENT, *cells] for cells in columns(rows, width - len(INDENT)))

"""Who may see what, as a table of parts and people: in blocks that fit the width, with what the words in it mean."""

from collections.abc import Iterator, Sequence

from g1p.errors import N_
from g1p.model.access import Access, Cell, Ground, Shown
from g1p.model.consent_ends import Ended
from g1p.model.plan import Plan
from g1p.render.columns import measure, pad, wrap
from g1p.render.screen_consents import about_words, closed_rows, copy_row, givers
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words

MARKS: dict[Shown, str] = {"all": "✓", "some": "◐", "nothing": "–"}

GROUNDS: dict[Ground, tuple[str, str]] = {
    "table": (N_("table"), N_("as everybody who takes part")),
    "group": (N_("group"), N_("as everybody of the same group")),
    "custody": (N_("custody"), N_("has custody of a child in the plan")),
    "age": (N_("from 12"), N_("is a child from 12 to 17 in the family")),
    "coordinator": (N_("coordinator"), N_("watches the plan")),
    "own": (N_("own"), N_("by, with or about them or their organisation, or shared with them")),
    "keeper": (N_("keeper"), N_("holds the file, and sees all of it")),
    "invited": (N_("invited"), N_("is only invited as yet: time, place and agenda")),
}
"""Each rule in a word, and what that means."""

GAP = 2
HANGING = 2
"""Columns before the words of a cell: for the mark, below which nothing stands."""

WIDEST = 16
"""Columns of the screen that one person takes at most."""


def access_lines(plan: Plan, found: Access, ended: Sequence[Ended], words: Words, width: int) -> Iterator[Line]:
    """The matrix, then what its words mean, the consents in it, who sees nothing, and what consents that ended left."""
    yield [(words.say("Who may see what"), "bold")]
    yield from _matrix(found, words, width)
    yield from _meanings(plan, found, words, width)
    if found.outside:
        yield from heading(words.say("Gets no paper"), width)
        yield from table([[", ".join(found.outside)]], width)
    closed = [[one.consent, *row] for one in ended for row in closed_rows(one.closed, words)]
    if closed:
        yield from heading(words.say("Closed again"), width)
        yield from table(closed, width)
    copies = [[one.consent, *copy_row(copy, words)] for one in ended for copy in one.copies]
    if copies:
        yield from heading(words.say("Still have a copy"), width)
        yield from table(copies, width)


def _matrix(found: Access, words: Words, width: int) -> Iterator[Line]:
    """Blocks of as many people as fit beside the names of the parts."""
    names = {row: words.label("part", row) for row in found.rows}
    first = max(map(measure, names.values()), default=0) + GAP
    shown = {(cell.row, cell.reader): cell.shown for cell in found.cells}
    said = {(cell.row, cell.reader): _said(cell, words) for cell in found.cells}
    columns = {slug: _column(slug, [said[row, slug] for row in found.rows]) for slug in found.readers}
    for number, block in enumerate(_blocks(columns, width - first)):
        sizes = [columns[slug] for slug in block]
        if number:
            yield [""]
        head = [wrap(slug, columns[slug]) for slug in block]
        yield from ([(line, "bold")] for line in _beside("", head, first, sizes))
        for row in found.rows:
            cells = [_lines(MARKS[shown[row, slug]], said[row, slug], columns[slug]) for slug in block]
            yield from ([line] for line in _beside(names[row], cells, first, sizes))


def _said(cell: Cell, words: Words) -> list[str]:
    """The rules and the consents behind a cell, in words."""
    return [*(words.say(GROUNDS[one][0]) for one in cell.grounds), *cell.consents]


def _column(slug: str, cells: Sequence[Sequence[str]]) -> int:
    """How wide the column of one person is: as its longest word, with a mark before that."""
    longest = max((measure(word) for cell in cells for word in cell), default=0)
    return min(WIDEST, max(measure(slug), HANGING + longest))


def _blocks(columns: dict[str, int], width: int) -> Iterator[list[str]]:
    """The people, as many at once as fit the width; at least one."""
    block: list[str] = []
    for slug in columns:
        if block and sum(columns[one] + GAP for one in (*block, slug)) - GAP > width:
            yield block
            block = []
        block.append(slug)
    if block:
        yield block


def _beside(name: str, cells: Sequence[Sequence[str]], first: int, sizes: Sequence[int]) -> Iterator[str]:
    """A row as one or more lines: the name of the part, and the lines of each cell in its column."""
    for n in range(max(map(len, cells))):
        line = [pad(cell[n] if n < len(cell) else "", size + GAP) for cell, size in zip(cells, sizes, strict=True)]
        yield "".join((pad("" if n else name, first), *line)).rstrip()


def _lines(mark: str, said: Sequence[str], size: int) -> list[str]:
    """The lines of a cell: its mark, and the words beside it that stay whole, as many on a line as fit."""
    lines = [mark]
    for word in said:
        longer = f"{lines[-1]} {word}"
        if measure(longer) <= size:
            lines[-1] = longer
        else:
            lines.append(" " * HANGING + word)
    return lines


def _meanings(plan: Plan, found: Access, words: Words, width: int) -> Iterator[Line]:
    """What the marks and the words in the matrix mean, and the consents that are named in it."""
    yield [""]
    marks = ((MARKS["all"], N_("all of it")), (MARKS["some"], N_("part of it")), (MARKS["nothing"], N_("nothing")))
    yield ["   ".join(f"{mark} {words.say(meaning)}" for mark, meaning in marks)]
    used = {ground for cell in found.cells for ground in cell.grounds}
    said = [(words.say(word), words.say(meaning)) for ground, (word, meaning) in GROUNDS.items() if ground in used]
    named = {ident for cell in found.cells for ident in cell.consents}
    said += [
        (consent.id, words.say("{giver} consents: {about}", giver=givers(consent), about=about_words(consent, words)))
        for consent in plan.consents
        if consent.id in named
    ]
    yield from table(said, width)
    if "escalation" in found.rows:
        asked = words.say("Whom an escalation is addressed to sees the promise that it is about; more only by consent.")
        yield from ([line] for line in wrap(asked, width))
    yield from ([line] for line in wrap(words.say("Whoever can open the file itself reads all of it."), width))

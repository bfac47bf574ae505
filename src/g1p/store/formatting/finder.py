"""Finds the comments and empty lines in the bytes of a file, while somebody goes over its keys and values in order."""

import re

from g1p.checks.finding import Path
from g1p.store.asides import Aside, turns_off
from g1p.store.formatting.loose import Loose
from g1p.store.lines import line_of

COMMENT = re.compile(rb"#[^\r\n]*")
SAID = {True: re.compile(rb"#|\n[ \t]*\r?\n"), False: re.compile(rb"#")}
"""What a comment begins with; or an empty line, for who wants to know of those too."""
HEADER = re.compile(rb"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
HEAD = re.compile(r"(?:---[ \t]*)?(?:#.*)?")
BETWEEN = re.compile(rb"[-\s?:,\[\]{}]*(?:\.\.\.\s*)?")
"""What may stand between keys and values besides comments; three dots end a document."""


class Misread(Exception):
    """Who goes over the file does not see it as it is."""


class Finder:
    """Where we are in the bytes, and what was found on the way there. Places are offsets, columns counted from 0.

    It is told each key, item, value, beginning and end in the order of the file, and raises Misread where that is not
    what stands there. `head` are the lines above the mapping that is the whole file, which begins at `start`. Without
    `blank` the empty lines do not count where there is no comment near.
    """

    def __init__(self, data: bytes, start: int, *, blank: bool = True) -> None:
        *lines, rest = (line.strip() for line in data[:start].decode().split("\n"))
        self.head = (*lines, rest) if rest else tuple(lines)
        if not all(map(HEAD.fullmatch, self.head)):
            raise Misread
        self.on_one_line: set[Path] = set()
        self._said = SAID[blank]
        self._data = data
        self._at = start
        self._begun = False
        self._asides: dict[Path, Aside] = {}
        self._tip: Path | None = None  # whose line we are on
        self._dash: int | None = None  # the first dash that we came by since the last key or value
        self._loose: list[Loose] = []
        self._ended: list[tuple[Path, int]] = []  # what has ended since the last key or item, the innermost first
        self._brackets = 0
        self._column = 0  # of the last key or dash

    def key(self, path: Path, begin: int, end: int, column: int) -> None:
        """A key from `begin` to `end`."""
        self._go(begin)
        self._begin(path, column, begin)
        self._at, self._tip, self._column = end, path, column

    def item(self, path: Path, start: int, column: int, *, on_lines: bool) -> None:
        """An item of a list, with its dash in this column; `on_lines` when its value is a mapping or list on lines."""
        self._go(start)
        loose = self._loose
        self._loose = [one for one in loose if not (one.under_dash and on_lines)]
        self._begin(path, column, start if self._dash is None else self._dash)
        self._loose = [one for one in loose if one.under_dash and on_lines]
        self._column = column

    def nothing(self, path: Path) -> None:
        """A key or dash with nothing behind it; a comment that stands further in than that is about it."""
        self._tip = path
        self._ended.append((path, self._column + 1))

    def scalar(self, path: Path, start: int, end: int) -> None:
        """A value that is no mapping or list."""
        if start == end:
            self.nothing(path)
            return
        self._reach(path, start)
        self._at, self._tip = end, path
        if header := HEADER.match(self._data, start, end):
            self._behind(path, header[1], header.start(1))

    def open(self, path: Path, start: int, *, brackets: bool) -> None:
        """A mapping or list begins, in brackets or on lines."""
        if brackets:
            self._reach(path, start)
            self._brackets += 1
        else:
            self._go(start)
        self._at, self._tip = start + brackets, path if brackets else None

    def close(self, path: Path, start: int, end: int, column: int, *, brackets: bool) -> None:
        """A mapping or list ends that began at `start`, its parts in this column."""
        if not brackets:
            self._ended.append((path, column))
            return
        self._go(end - brackets)
        self._of(path).below += self._taken()
        self._at, self._tip, self._ended = end, path, []
        self._brackets -= 1
        if b"\n" not in self._data[start:end]:
            self.on_one_line.add(path)

    def is_said(self, start: int, to: int) -> bool:
        """Whether there is anything to find between these two places."""
        return self._said.search(self._data, start, to) is not None

    def skip(self, path: Path, start: int, to: int, *, brackets: bool) -> None:
        """A value in which nothing is said, nor behind it on the way to what comes next."""
        self._at, self._tip = to, None
        if brackets and b"\n" not in self._data[start:to].rstrip():
            self.on_one_line.add(path)

    def finish(self) -> dict[Path, Aside]:
        """The file ends; what was found in it, by path."""
        self._go(len(self._data))
        self._ended.append(((), 0))
        while self._loose:
            home = self._home(self._loose[0], -1) or ()
            self._of(home).below += self._loose.pop(0).lines
            self._ended = self._ended if home else []
        return {path: one for path, one in self._asides.items() if one.above or one.behind or one.below}

    def _reach(self, path: Path, start: int) -> None:
        """On to the value at `path`; what is said between a key and its value is said of that key."""
        self._go(start)
        if self._loose:
            self._of(path).above += self._taken()

    def _go(self, to: int) -> None:
        """Over what stands between two keys or values."""
        start, self._at = self._at, to
        comments = list(COMMENT.finditer(self._data, start, to))
        bare = COMMENT.sub(lambda found: b" " * len(found[0]), self._data[start:to])
        if to < start or not BETWEEN.fullmatch(bare):
            raise Misread
        self._dash = start + bare.index(b"-") if b"-" in bare else None
        for found in comments:
            self._comment(found[0], found.start(), start)

    def _comment(self, text: bytes, begin: int, start: int) -> None:
        """A comment in what stands between two keys or values, from `start` on."""
        line = line_of(self._data, begin)
        if line < start and self._tip:
            self._behind(self._tip, text, begin)
            return
        alone = not self._data[line:begin].strip(b" \t")
        free = alone and (self._dash is None or self._dash > begin)
        column = begin - line if free else None
        self._loose.append(Loose(text.decode().rstrip(" \t"), column, self._is_blank_above(begin), alone and not free))

    def _behind(self, path: Path, text: bytes, begin: int) -> None:
        aside, line = self._of(path), line_of(self._data, begin)
        aside.behind.append(text.decode().rstrip(" \t"))
        aside.column = 0 if self._brackets else len(self._data[line:begin].decode())

    def _begin(self, path: Path, column: int, begin: int) -> None:
        """A key or item begins: what is loose belongs to it, or else to the end of what ended before it."""
        while self._loose and not self._brackets and (home := self._home(self._loose[0], column)):
            self._of(home).below += self._loose.pop(0).lines
        above = self._taken()
        if self._begun and self._is_blank_above(begin):  # what stands above the first key of all is the head
            above.append("")
        if above:
            self._of(path).above += above
        self._begun, self._ended = True, []

    def _home(self, one: Loose, column: int) -> Path | None:
        """What a comment comes at the end of; None when it stands above what comes next, in this column."""
        if one.column is None or one.column <= column or turns_off(one.text):  # that is about the line below it
            return None
        fitting = [ended for ended in self._ended if ended[1] <= one.column]
        if not fitting:
            return None
        # Of what has its parts in one column, as a list with its dashes under its key, the outermost.
        home = [ended for ended in fitting if ended[1] == fitting[0][1]][-1]
        self._ended = fitting[fitting.index(home) :]
        return home[0]

    def _taken(self) -> list[str]:
        """What is loose, as lines; it is no longer."""
        loose, self._loose = self._loose, []
        return [line for one in loose for line in one.lines]

    def _of(self, path: Path) -> Aside:
        return self._asides.setdefault(path, Aside())

    def _is_blank_above(self, begin: int) -> bool:
        """Whether this begins its line, and the line above that is empty."""
        line = line_of(self._data, begin)
        above = line_of(self._data, line - 1) if line else 0
        return line > 0 and not self._data[line:begin].strip(b" ") and not self._data[above:line].strip()

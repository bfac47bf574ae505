"""Builds a value and the place of everything in it, step by step as a parser reads the file, and counts as it goes."""

from itertools import takewhile
from typing import Any

from g1p.checks.finding import Finding, Path
from g1p.checks.tokens import unquoted
from g1p.store.being_read import Open
from g1p.store.noted import Noted
from g1p.store.places import Mark, Places, Spot, mark_of
from g1p.store.scalars import Plain, resolved
from g1p.store.scan import DEEPEST, MOST_KEYS, refused_characters
from g1p.store.slips import KEY_WITH_VALUE, begins_otherwise
from g1p.store.strict import (
    KEY_LINE,
    doubts,
    glued_comment,
    is_no_key,
    loose_lines,
    opens_a_later_text,
    second_document,
    stands_out,
)
from g1p.store.syntax import line_of, unclosed


class Builder(Noted):
    """The value so far, the places and the findings. It never calls itself: a file may be hostile."""

    def __init__(self, text: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        self.text = text
        self.places = Places()
        self.root: Any = None
        self._open: list[Open] = []
        self._count = 0
        self._begun = False

    def document(self, start: Spot) -> None:
        """A document begins."""
        if self._begun:
            self.stop("G011", second_document(self.text, start))
        self._begun = True

    def alias(self, start: Spot) -> None:
        """A reference to an anchor stands where a key or value would."""
        self.scalar("", "*", start, start)

    def decorated(self, start: Spot, *, anchor: bool, tag: bool) -> None:
        """The next key or value has an anchor or a tag."""
        if anchor:
            self.unclear("G007", mark_of(start))
        if tag:
            self.unclear("G008", mark_of(start))

    def scalar(self, text: str, style: str | None, start: Spot, end: Spot) -> None:
        """A text; `style` is its sign: a quotation mark, | or >, an alias' *, or None for an unquoted word."""
        mark = mark_of(start)
        value, code = resolved(text) if style is None else (text, None)
        if style is not None:
            self._signed(text, style, start, end)
        if self._open and self._open[-1].turn == "key":
            self._key(self._open[-1], value, code, (start, end), plain=style is None)
        else:
            path = self._path()
            if code is not None:
                self.doubt(code, mark, path)
            for warning, at in doubts(self.text, text, start, end) if style is None and text else ():
                self.doubt(warning, at, path)
            if end.line > start.line and path is not None:
                self.places.texts[path] = self.text[start.index : end.index]
            self._put(value, mark)

    def begin(self, held: dict[str, Any] | list[Any], start: Spot, *, brackets: bool) -> None:
        """A mapping or a list begins."""
        if len(self._open) >= DEEPEST:
            self.stop("G013", mark_of(start))
        around = self._open[-1] if self._open else None
        column = (around.column if around else -1) if brackets else start.column
        if around is not None and around.turn == "key":
            self._counted(mark_of(start))
            self.note("G018", mark_of(start), around.path)
            around.turn, path = "lost", None
        else:
            path = self._path()
            self._put(held, mark_of(start))
        turn = "key" if isinstance(held, dict) else "item"
        self._open.append(Open(held, path, column, start, brackets, turn=turn))

    def bracket(self) -> Mark | None:
        """Where the innermost bracket opened that is not closed yet; one pair in a list may have none of its own."""
        inside = takewhile(lambda one: one.brackets, reversed(self._open))
        return next((mark_of(one.start) for one in inside if self.text[one.start.index] in "[{"), None)

    def end(self, end: Spot) -> None:
        """The innermost mapping or list ends."""
        closed = self._open.pop()
        if closed.brackets:
            self._comment(end)
            if not (self._open and self._open[-1].brackets):
                for mark in loose_lines(self.text, closed.start, end, closed.column):
                    self.note("G026", mark)

    def _signed(self, text: str, style: str, start: Spot, end: Spot) -> None:
        column = self._open[-1].column if self._open else -1
        if style == "*":
            self.unclear("G007", mark_of(start))
        elif style in "|>":
            if stands_out(start, column):
                self.note("G026", mark_of(start))
        else:
            if not (self._open and self._open[-1].brackets):
                self._quoted(start, end, column)
            self._comment(end)
            if opens_a_later_text(self.text, start, end):
                self.stop(*unclosed(line_of(self.text, start), mark_of(start)))
            for hidden in refused_characters(text) if style == '"' else ():
                self.note(hidden.code, mark_of(start), self._path(), **hidden.facts)

    def _quoted(self, start: Spot, end: Spot, column: int) -> None:
        for mark in loose_lines(self.text, start, end, column):
            # A whole key is inside: the quotation mark that closes this text was meant to open a later one.
            if KEY_LINE.match(self.text.split("\n", mark[0])[mark[0] - 1]):
                self.stop(*unclosed(line_of(self.text, start), mark_of(start)))
            self.note("G026", mark)

    def _comment(self, end: Spot) -> None:
        if (glued := glued_comment(self.text, end)) is not None:
            self.note("G031", glued)

    def _key(self, holder: Open, key: Plain, code: str | None, spots: tuple[Spot, Spot], *, plain: bool) -> None:
        mark = mark_of(spots[0])
        self._counted(mark)
        holder.turn = "lost"
        is_loose = holder.brackets and is_no_key(self.text, spots[1])
        pair = KEY_WITH_VALUE.fullmatch(str(key)) if is_loose and plain else None
        if pair is not None:
            self.note("G025", mark, holder.path)
            self._meant(holder, pair["key"], resolved(unquoted(pair["value"]))[0], mark)
        elif not isinstance(key, str) or code in ("G015", "G016"):
            self.note("G132" if is_loose and holder.key is not None else "G018", mark, holder.path)
        elif plain and key == "<<":
            self.unclear("G009", mark)
        elif plain and begins_otherwise(key):
            self.stop("G040", mark)
        elif holder.path is not None:
            path = (*holder.path, key)
            if key in holder.held:
                self.note("G012", mark, path, first=self.places.keys[path][0])
                return
            holder.turn, holder.key = "value", key
            self.places.keys[path] = mark
            if code is not None:
                self.doubt(code, mark, path)

    def _meant(self, holder: Open, key: str, value: Plain, mark: Mark) -> None:
        # A key with no space before its value is read as it was meant: nothing else is wrong with it.
        if holder.path is not None and key not in holder.held:
            holder.held[key] = value
            self.places.keys[*holder.path, key] = self.places.values[*holder.path, key] = mark

    def _path(self) -> Path | None:
        """The path of the value that comes next; None when it will be thrown away."""
        return self._open[-1].next_path if self._open else ()

    def _put(self, value: Any, mark: Mark) -> None:
        path = self._path()
        if path is not None:
            self.places.values[path] = mark
        if not self._open:
            self.root = value
            return
        holder = self._open[-1]
        if holder.turn == "item":
            self._counted(mark)
            holder.held.append(value)
            return
        if holder.turn == "value":
            holder.held[str(holder.key)] = value
        holder.turn = "key"

    def _counted(self, mark: Mark) -> None:
        self._count += 1
        if self._count > MOST_KEYS:
            self.stop("G014", mark)

"""One line of a file taken apart, without the lines around it: signs, keys, values, and what people wrote."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

MARKS = re.compile(r"[ \t]*(?:<{7}|>{7}|={7}|\|{7})(?=[ \t]|$)|%")
DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
SPACE = re.compile(r"[ \t]+")
INDICATOR = re.compile(r"[-?:](?=[ \t]|$)")
BLOCK = re.compile(r"[|>][-+0-9]*(?=[ \t]*(?:#|$))")
DECORATION = re.compile(r"[&*!](?P<rest>[^\s,\[\]{}]*)")
OFF = re.compile(r"# ?g1p: ?off\b(?:[ ,]+G[0-9]{3}\b)*(?: +(?:because|omdat|want)\b)?")
QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+\\?"?|'(?:[^']|'')*+'?""")
IN_MARKS = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""")
LOOSE_QUOTE = re.compile(r"""^([ ]*)(?:"(?!(?:[^"\\]|\\.)*+")|'(?!(?:[^']|'')*+'))""")
CLOSES = {'"': re.compile(r'(?:[^"\\]|\\.)*+"'), "'": re.compile(r"(?:[^']|'')*+'")}
# Where a key or a value ends, with the white space before that; it is looked for only where white space begins.
END = r"(?<![ \t])[ \t]*+(?:{signs}|(?<=[ \t])#|$)"
ENDS = re.compile(END.format(signs=r":(?=[ \t]|$)"))
ENDS_IN_BRACKETS = re.compile(END.format(signs=r":(?=[ \t,\[\]{}]|$)|[,\[\]{}]"))


class Token(NamedTuple):
    """A piece of a line, from where to where it stands there; of a value also the key that it belongs to.

    A sign is what YAML or g1p itself prescribes; a text is what they do not look at.
    """

    kind: Literal["sign", "key", "value", "text"]
    start: int
    end: int
    key: str = ""


def tokens(line: str) -> Iterator[Token]:
    """All pieces of the line, from left to right and without a gap; a wrong line has pieces too."""
    return _Line(line).tokens()


def comment_starts(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Of every line with a comment its number, and where its # stands, counted from 0.

    What stands in a text of more lines, in quotation marks or below | or >, is no comment.
    """
    text, opens = -1, False
    closes: re.Pattern[str] | None = None
    for number, line in enumerate(lines, start=1):
        if text >= 0 and (not line.strip() or _indent(line) > text):
            continue
        closed = closes.match(line) if closes else None
        if closes and not closed:
            continue
        looked_at = " " * closed.end() + line[closed.end() :] if closed else line
        if not opens:
            looked_at = LOOSE_QUOTE.sub(r"\1x", looked_at)  # `'s avonds`, in the middle of a text
        found = list(tokens(looked_at))
        yield from ((number, one.start) for one in found if one.kind == "sign" and line[one.start] == "#")
        text, closes = _goes_on(looked_at, found, _indent(line) - 1 if opens else -1)
        said = [line[one.start : one.end].strip() for one in found if one.kind != "text"]
        opens = [one for one in said if one and one != "#"][-1:] in ([":"], ["-"])


def _goes_on(line: str, found: list[Token], begin: int) -> tuple[int, re.Pattern[str] | None]:
    """Whether a text goes on below this line: the column of what block text belongs to, else -1; and what closes it.

    `begin` is the column of what this whole line may be the text of; -1 when it is not.
    """
    for token in found:
        piece = line[token.start : token.end]
        if token.kind == "sign" and BLOCK.fullmatch(piece):
            return begin, None
        if token.kind == "value" and begin >= 0 and piece[0] in CLOSES and not IN_MARKS.fullmatch(piece):
            return -1, CLOSES[piece[0]]
        if token.kind == "key" or piece == "-":
            begin = token.start
    return -1, None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def unquoted(raw: str) -> str:
    """A key or a value without its quotation marks."""
    return raw[1:-1] if len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "\"'" else raw


class _Line:
    """The line, the brackets that are open, and for each of them the key that its values belong to."""

    def __init__(self, line: str) -> None:
        self.line = line
        # A line out of the middle of brackets has their end, or ends in a comma; how many are open, it does not tell.
        self.inside = line.rstrip().endswith(",") or any(line.count(b) < line.count(e) for b, e in ("[]", "{}"))
        self.open = ["{"] if self.inside else []
        self.keys = [""] * (len(self.open) + 1)

    def tokens(self) -> Iterator[Token]:
        """All pieces; each step takes at least one character."""
        at, end = 0, len(self.line)
        if found := MARKS.match(self.line):
            yield Token("sign", 0, found.end())
            yield from self._text(found.end(), end)
            return
        if found := DOCUMENT.match(self.line):
            at = found.end()
            yield Token("sign", 0, at)
        while at < end:
            for token in self._next(at):
                at = token.end
                yield token

    def _next(self, at: int) -> Iterator[Token]:
        sign = self.line[at]
        if found := SPACE.match(self.line, at):
            yield Token("sign", at, found.end())
        elif sign == "#" and (at == 0 or self.line[at - 1] in " \t"):
            off = OFF.match(self.line, at)
            end = off.end() if off else at + 1
            yield Token("sign", at, end)
            yield from self._text(end, len(self.line))
        elif sign in "[{" or (self.open and sign in "]},"):
            self._bracket(sign)
            yield Token("sign", at, at + 1)
        elif found := INDICATOR.match(self.line, at) or BLOCK.match(self.line, at):
            yield Token("sign", at, found.end())
        elif found := DECORATION.match(self.line, at):
            yield Token("sign", at, at + 1)
            yield from self._text(at + 1, found.end())
        else:
            yield from self._scalar(at)

    def _bracket(self, sign: str) -> None:
        """Keeps which brackets are open, and which key the values in them belong to."""
        if sign in "[{":
            self.open.append(sign)
            self.keys.append(self.keys[-1] if sign == "[" else "")
        elif sign != "," and len(self.open) > self.inside:
            self.open.pop()
            self.keys.pop()

    def _scalar(self, at: int) -> Iterator[Token]:
        """A key with its colon, or a value."""
        ends = ENDS_IN_BRACKETS if self.open else ENDS
        quoted = QUOTED.match(self.line, at)
        end = quoted.end() if quoted else max(at + 1, next(ends.finditer(self.line, at)).start())
        colon = ends.match(self.line, end)
        if colon and colon[0].endswith(":"):
            self.keys[-1] = unquoted(self.line[at:end])
            yield Token("key", at, end)
            yield Token("sign", end, colon.end())
            return
        yield Token("value", at, end, self.keys[-1])
        if self.open[-1:] != ["["]:
            self.keys[-1] = ""

    def _text(self, at: int, end: int) -> Iterator[Token]:
        """What is not looked at, when there is anything; the spaces before it are no part of it."""
        rest = self.line[at:end]
        begin = end - len(rest.lstrip(" "))
        if begin > at:
            yield Token("sign", at, begin)
        if begin < end:
            yield Token("text", begin, end)

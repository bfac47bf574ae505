"""ruamel's reader, scanner and parser without loops over single characters, so that a hostile megabyte ends soon."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ruamel.yaml.events import ScalarEvent
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner, ScannerError
from ruamel.yaml.tokens import ScalarToken

from g1p.store.scan import DEEPEST

TOO_DEEP = "too deep"
QUOTED, NO_ESCAPE = "while scanning a double-quoted scalar", "found unknown escape character"
"""As ruamel itself says it."""
END = "\0"
"""What stands behind the text; in the text itself is none, and no line end but a line feed, with a return or not."""
SPACE = r" \t\r\n\0"
BRACKETS = r",\[\]{}"


def _words(stops: str) -> re.Pattern[str]:
    """Words of an unquoted text, as far as they go on one line: to a colon before a space, a comment, or a stop."""
    word = f"(?=[^{SPACE}:#{stops}]|:[^{SPACE}])[^{SPACE}:{stops}]*+(?::(?![{SPACE}])[^{SPACE}:{stops}]*+)*+"
    return re.compile(f"{word}(?: ++{word})*+")


WORDS, WORDS_IN_BRACKETS = _words(""), _words(BRACKETS)
# Between tokens: white space, comments and ends of lines; a tab is white space between brackets only.
LOOSE, LOOSE_IN_BRACKETS = (
    re.compile(rf"(?:[{white}]*+(?:#[^\n\0]*+)?\r?\n)*+[{white}]*+(?:#[^\n\0]*+)?") for white in (" ", r" \t")
)
WHITE, LINE_END, DOCUMENT = re.compile(" *+"), re.compile(r"\r?\n"), re.compile(rf"(?:---|\.\.\.)[{SPACE}]")
# In quotation marks: everything on one line but the white space before its end. Escapes that are none, or make no
# character, or go on to the next line, are left to ruamel.
ESCAPE = r"\\(?:[0abtnvfre \"/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})"
ESCAPED = re.compile(ESCAPE)
IN_DOUBLE, IN_SINGLE = (
    re.compile(rf"(?:[^{SPACE}{stops}]++|{pair}|[ \t]++(?=[^{SPACE}]))*+")
    for stops, pair in ((r'"\\', ESCAPE), ("'", "''"))
)


@dataclass(slots=True)
class Here:
    """A place in the text, counted from 0; ruamel's own marks hold the whole text besides, for messages of its own."""

    index: int
    line: int
    column: int


class SwiftReader(Reader):
    """Reads a text that is whole and clean: no lone carriage return, no byte order mark, nothing still to decode."""

    def peek(self, index: int = 0) -> str:
        """The character so far ahead; the end mark beyond the end."""
        try:
            return self.buffer[self.pointer + index]
        except IndexError:
            return END

    def prefix(self, length: int = 1) -> str:
        """The next characters."""
        return self.buffer[self.pointer : self.pointer + length]

    def forward(self, length: int = 1) -> None:
        """So many characters further, with line and column."""
        start, end = self.pointer, self.pointer + length
        self.pointer = end
        self.index += length
        breaks = self.buffer.count("\n", start, end)
        if breaks:
            self.line += breaks
            self.column = end - self.buffer.rfind("\n", start, end) - 1
        else:
            self.column += length

    def taken(self, pattern: re.Pattern[str]) -> str:
        """What a pattern, which may match nothing, finds here; the reader goes on behind it."""
        found = pattern.match(self.buffer, self.pointer)
        text = found[0] if found else ""
        if text:
            self.forward(len(text))
        return text

    def get_mark(self) -> Here:
        """Where the reader is."""
        return Here(self.index, self.line, self.column)

    def check_printable(self, data: Any) -> None:
        """Nothing to do: the scan has refused what no text may hold."""


class SwiftScanner(Scanner):
    """Finds the same tokens in the same places; what makes no difference for each of them is not asked each time."""

    scanner_processing_version = (1, 2)  # the scan has refused what would say otherwise

    @cached_property
    def reader(self) -> Any:
        """The reader, which stays the same."""
        return self.loader.reader

    def check_token(self, *choices: Any) -> bool:
        """Whether the next token is one of these kinds; it is certain when no key can still come before it."""
        while (not self.tokens or self.possible_simple_keys) and self.need_more_tokens():
            self.fetch_more_tokens()
        return bool(self.tokens) and (not choices or isinstance(self.tokens[0], choices))

    def fetch_more_tokens(self) -> None:
        """The next token is looked at; what begins with a letter or digit is an unquoted text, and no sign."""
        self.scan_to_next_token()
        if self.reader.peek().isalnum():
            self.stale_possible_simple_keys()
            self.unwind_indent(self.reader.column)
            self.fetch_plain()
        else:
            super().fetch_more_tokens()

    def scan_to_next_token(self) -> None:
        """Goes on to the next token; outside brackets a key may begin on a new line."""
        if self.flow_context:
            self.reader.taken(LOOSE_IN_BRACKETS)
        elif "\n" in self.reader.taken(LOOSE):
            self.allow_simple_key = True

    def fetch_flow_collection_start(self, kind: Any, to_push: str) -> None:
        """A bracket opens; with very many of them open, to look ahead for a key's colon would take half a second."""
        if len(self.flow_context) + len(self.indents) >= DEEPEST:
            raise ScannerError(None, None, TOO_DEEP, self.reader.get_mark())
        super().fetch_flow_collection_start(kind, to_push)

    def scan_plain(self) -> ScalarToken:
        """An unquoted text, over all its lines."""
        reader, words = self.reader, WORDS_IN_BRACKETS if self.flow_context else WORDS
        start = end = reader.get_mark()
        pieces: list[str] = []
        space: list[str] = []
        while found := reader.taken(words):
            self.allow_simple_key = False
            pieces += [*space, found]
            end = reader.get_mark()
            space = self.scan_plain_spaces(self.indent + 1, start)
            if not space or (not self.flow_context and reader.column < self.indent + 1):
                break
        return ScalarToken("".join(pieces), True, start, end)  # noqa: FBT003 - ruamel's own way: it is unquoted

    def scan_plain_spaces(self, _indent: int, _start: Any) -> list[str]:
        """What stands between two words of an unquoted text: white space, or the end of a line and empty lines."""
        reader = self.reader
        white = reader.taken(WHITE)
        lines = 0
        while reader.taken(LINE_END):
            lines += 1
            self.allow_simple_key = True
            if DOCUMENT.match(reader.buffer, reader.pointer):
                return []
            reader.taken(WHITE)
        return ["\n" * (lines - 1) or " "] if lines else [white] if white else []

    def scan_flow_scalar_non_spaces(self, double: Any, start_mark: Any) -> list[str]:
        """A text in quotation marks as far as its line goes."""
        text = self.reader.taken(IN_DOUBLE if double else IN_SINGLE)
        text = ESCAPED.sub(_meant, text) if double else text.replace("''", "'")
        try:
            return [text, *super().scan_flow_scalar_non_spaces(double, start_mark)]
        except (ValueError, OverflowError):  # there is no character with that number
            raise ScannerError(QUOTED, start_mark, NO_ESCAPE, self.reader.get_mark()) from None


class SwiftParser(Parser):
    """Makes the same events; nearly all of them are texts without an anchor or a tag, and those take a short way."""

    @cached_property
    def scanner(self) -> Any:
        """The scanner, which stays the same."""
        return self.loader.scanner

    def parse_node(self, block: bool = False, indentless_sequence: bool = False) -> Any:  # noqa: FBT001, FBT002 - ruamel calls it so
        """The next key or value."""
        self.scanner.check_token()
        token = self.scanner.tokens[0]
        if not isinstance(token, ScalarToken):
            return super().parse_node(block, indentless_sequence)
        self.scanner.get_token()
        self.state = self.states.pop()
        plain = (token.plain, not token.plain)
        return ScalarEvent(None, None, plain, token.value, token.start_mark, token.end_mark, style=token.style)


def _meant(escape: re.Match[str]) -> str:
    """The character that an escape stands for."""
    sign, number = escape[0][1], escape[0][2:]
    return chr(int(number, 16)) if number else SwiftScanner.ESCAPE_REPLACEMENTS[sign]

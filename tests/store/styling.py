"""Writes a value as YAML in as many manners as there are, with comments and empty lines at every place that has one."""

import json
import re
from collections.abc import Sequence
from random import Random
from typing import Any, NamedTuple

from g1p.store.scalars import resolved
from tests.store.edits import Place

WORDS = (
    "let op",
    "é 🎉 نص",
    "'n quote",
    '"',
    "[ {",
    "a: b",
    "- x",
    "# nog een",
    "|",
    "tot en met…   ",
    "g1p",
    "\u200d",
)
PLAIN = re.compile(r"[a-zA-Zé🎉][\w éü'\".;()/+🎉-]*(?<=[\w.)])", re.ASCII)
IN_BRACKETS = re.compile(r"[a-zA-Z][\w.@+-]*", re.ASCII)
ONE_LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f]*")
FOLDS = re.compile(r"[^\s\x00-\x1f\x7f-\xa0](?:[ \n]?[^\s\x00-\x1f\x7f-\xa0])*\n?")
IN_BLOCK = re.compile(r"[^\x00-\x09\x0b-\x1f\x7f-\x9f]+")
LEFTOVER = re.compile(r"^\s*(?:[<>|]{7} |={7}$)", re.MULTILINE)
MANNERS = {None: ("null", "~", "Null"), True: ("true", "True", "TRUE"), False: ("false", "False", "FALSE")}


class Comment(NamedTuple):
    """A comment that was written, and the key or item on whose line or above whose line it stands.

    It has no place when it stands further in than what comes after it, or above or below everything.
    """

    text: str
    place: Place | None


class Styler:
    """Each thing in one of its manners, by chance, the same for the same seed; `said` is how often there is a comment.

    `comments` are those that were written so far.
    """

    def __init__(self, seed: int | str, said: float) -> None:
        self.dice = Random(f"style:{seed}")
        self.said = said
        self.comments: list[Comment] = []
        self._behind_keep = False  # an empty line would belong to the text above it
        self._behind_block = False  # so would a line that stands further in

    def file(self, value: dict[str, Any]) -> bytes:
        """The whole file."""
        lines = self._around(None, 0)
        lines += ["---", *self._around(None, 0)] if self._by(0.2) else []
        lines += self._mapping((), value, 0) if value and self._by(0.9) else self._brackets((), value, "", 0)
        lines += self._around(None, 0)
        lines += ["..."] if self._by(0.1) else []
        text = "\n".join(lines) + ("" if self._by(0.3) and not self._behind_keep else "\n")
        return text.replace("\n", self.dice.choice(("\n", "\n", "\r\n"))).encode()

    def _by(self, chance: float) -> bool:
        return self.dice.random() < chance

    def _comment(self, place: Place | None) -> str:
        tail = self.dice.choice(("", " ", " " + self.dice.choice(WORDS)))
        text = f"# {self.dice.choice(WORDS)} c{len(self.comments)}{tail}"
        self.comments.append(Comment(text.rstrip(" "), place))
        return text

    def _around(self, place: Place | None, column: int) -> list[str]:
        """Lines to stand above something in a column: comments and empty lines."""
        lines: list[str] = []
        while self._by(self.said) and len(lines) < 5:
            deep = not self._behind_block and self._by(0.2)
            margin = column + self.dice.randint(1, 6) if deep else self.dice.randint(0, column)
            lines.append(" " * margin + self._comment(None if deep else place))
        for _ in range(0 if self._behind_keep else self.dice.choice((0, 0, 0, 0, 1, 3))):
            lines.insert(self.dice.randint(0, len(lines)), " " * (0 if self._behind_block else self.dice.randint(0, 3)))
        return lines

    def _behind(self, place: Place) -> str:
        """A comment at the end of a line."""
        return " " * self.dice.randint(1, 9) + self._comment(place or None) if self._by(self.said) else ""

    def _mapping(self, path: Place, value: dict[str, Any], column: int, *, dash: bool = False) -> list[str]:
        """On lines, from this column on; the first key may stand behind a dash."""
        lines: list[str] = []
        for key in self.dice.sample(list(value), len(value)) if self._by(0.7) else value:
            here = (*path, key)
            if lines or not dash:  # what stands above the first key of all is said of the whole file
                lines += self._around(here if path or lines else None, column)
            head = f"{' ' * column}{self._key(key, PLAIN)}:{' ' * self.dice.choice((0, 0, 0, 4))}"
            lines += self._value(here, value[key], head, column, column + self.dice.choice((0, 2, 4)))
        return lines

    def _list(self, path: Place, value: list[Any], column: int, *, dash: bool = False) -> list[str]:
        lines: list[str] = []
        for index, held in enumerate(value):
            here, head, inner = (*path, index), f"{' ' * column}-", column + self.dice.randint(2, 5)
            lines += self._around(here, column) if lines or not dash else []
            if held and isinstance(held, (dict, list)) and self._by(0.7):
                self._behind_keep = self._behind_block = False
                alone = [head + self._behind(here)] if self._by(0.2) else []
                inside = self._on_lines(here, held, inner, dash=not alone)
                lines += [*alone, *inside] if alone else [head + inside[0][len(head) :], *inside[1:]]
            else:
                lines += self._value(here, held, head, column, column + self.dice.choice((1, 2, 4)))
        return lines

    def _on_lines(self, path: Place, value: Any, column: int, *, dash: bool = False) -> list[str]:
        write = self._mapping if isinstance(value, dict) else self._list
        return write(path, value, column, dash=dash)

    def _value(self, path: Place, value: Any, head: str, column: int, dashes: int) -> list[str]:
        """Behind a key or dash, and under it; the dashes of a list come in a column of their own."""
        self._behind_keep = self._behind_block = False
        if not isinstance(value, (dict, list)):
            return self._scalar(path, value, head, column)
        if not value or self._by(0.3):
            return self._brackets(path, value, head, column)
        inner = column + self.dice.randint(1, 5) if isinstance(value, dict) else dashes
        return [head + self._behind(path), *self._on_lines(path, value, inner)]

    def _scalar(self, path: Place, value: Any, head: str, column: int) -> list[str]:
        ways = [self._one_line, self._literal, self._folded, self._over_lines]
        if not isinstance(value, str) or not value or LEFTOVER.search(value):
            ways = [self._one_line]
        self.dice.shuffle(ways)
        return next(lines for way in ways if (lines := way(path, value, head, column)))

    def _one_line(self, path: Place, value: Any, head: str, column: int) -> list[str]:
        text = "" if value is None and self._by(0.3) else self._flat(value, PLAIN)
        if not text or self._by(0.9):
            return [f"{head} {text}{self._behind(path)}"]
        return [head + self._behind(path), " " * (column + self.dice.randint(1, 4)) + text + self._behind(path)]

    def _flat(self, value: Any, plain: re.Pattern[str]) -> str:
        """A value that is no mapping or list, on one line."""
        if not isinstance(value, str):
            return json.dumps(value) if type(value) is int else self.dice.choice(MANNERS[value])
        single = ["'" + value.replace("'", "''") + "'"] if ONE_LINE.fullmatch(value) else []
        return self.dice.choice([json.dumps(value, ensure_ascii=False), *single, *self._plain(value, plain)])

    def _plain(self, text: str, plain: re.Pattern[str]) -> list[str]:
        return [text] * 3 if plain.fullmatch(text) and resolved(text) == (text, None) else []

    def _over_lines(self, path: Place, value: str, head: str, column: int) -> list[str]:
        """In quotation marks or without them, over several lines."""
        if not FOLDS.fullmatch(value) or value.endswith("\n") or " " not in value:
            return []
        sign = "" if PLAIN.fullmatch(value) else '"' if not re.search(r'["\\]', value) else "'"
        margin = "\n" + " " * (column + self.dice.randint(1, 6))
        lines = (self._broken(line, margin) for line in value.replace("'", "''" if sign == "'" else "'").split("\n"))
        return f"{head} {sign}{f'{chr(10)}{margin}'.join(lines)}{sign}{self._behind(path)}".split("\n")

    def _broken(self, line: str, margin: str) -> str:
        return re.sub(" ", lambda _: self.dice.choice((" ", " ", margin)), line)

    def _folded(self, path: Place, value: str, head: str, column: int) -> list[str]:
        if not FOLDS.fullmatch(value):
            return []
        return self._block(path, value, head, column, ">", [self._broken(line, "\n") for line in value.split("\n")])

    def _literal(self, path: Place, value: str, head: str, column: int) -> list[str]:
        if not IN_BLOCK.fullmatch(value) or not value.strip(" \n"):
            return []
        return self._block(path, value, head, column, "|", value.split("\n"))

    def _block(self, path: Place, value: str, head: str, column: int, sign: str, texts: Sequence[str]) -> list[str]:
        ends = len(value) - len(value.rstrip("\n"))
        body = ("\n" if sign == "|" else "\n\n").join(texts[: len(texts) - ends])
        must = re.match(r"\n*[ ]", value) is not None
        indent = self.dice.randint(1, 6)
        signs = [str(indent) if must or self._by(0.2) else "", "+" if ends > 1 or (ends and self._by(0.2)) else "-"]
        if ends == 1 and signs[1] == "-":
            signs[1] = ""
        self._behind_keep, self._behind_block = signs[1] == "+", True
        lines = [*body.split("\n"), *[""] * (ends - 1)]
        header = f"{head} {sign}{''.join(self.dice.sample(signs, 2))}{self._behind(path)}"
        return [header, *(" " * (column + indent) + line if line else "" for line in lines)]

    def _brackets(self, path: Place, value: Any, head: str, column: int) -> list[str]:
        text = self._in_one_line(value) if self._by(0.5) else self._opened(path, value, column)
        return f"{head} {text}{self._behind(path)}".split("\n")

    def _in_one_line(self, value: Any) -> str:
        gap, comma = self.dice.choice((("", ", "), (" ", ",  "), ("", " , ")))
        if isinstance(value, dict):
            held = (f"{self._key(key, IN_BRACKETS)}: {self._in_one_line(inside)}" for key, inside in value.items())
            return "{" + gap + comma.join(held) + gap + "}"
        if isinstance(value, list):
            return "[" + gap + comma.join(map(self._in_one_line, value)) + gap + "]"
        return self._flat(value, IN_BRACKETS)

    def _opened(self, path: Place, value: Any, column: int) -> str:
        """Brackets over several lines, with comments between them."""
        column += self.dice.randint(1, 6)
        opens, closes = "{}" if isinstance(value, dict) else "[]"
        text = opens + self._behind(path)
        for index, step in enumerate(value if isinstance(value, dict) else range(len(value))):
            here, held = (*path, step), value[step]
            key = f"{self._key(step, IN_BRACKETS)}: " if isinstance(value, dict) else ""
            above = "".join(f"\n{line}" for line in self._around(here, column))
            is_open = isinstance(held, (dict, list)) and self._by(0.4)
            inside = self._opened(here, held, column) if is_open else self._in_one_line(held)
            comma = "," if index + 1 < len(value) or self._by(0.2) else ""
            text += f"{above}\n{' ' * column}{key}{inside}{comma}{self._behind(here)}"
        text += "".join(f"\n{line}" for line in self._around(None, column))
        return f"{text}\n{' ' * (column - self.dice.randint(0, 1))}{closes}"

    def _key(self, key: str, plain: re.Pattern[str]) -> str:
        return self.dice.choice([json.dumps(key, ensure_ascii=False), *self._plain(key, plain)])

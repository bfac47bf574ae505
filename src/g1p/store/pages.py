"""The page of a code: why it matters, with its source, and the example that is wrong and the one that is right."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from g1p.checks.finding import Finding
from g1p.resources import resource
from g1p.store.examine import examine_all

AROUND = 1
"""Lines of an example above and below the one that it is about."""

DAY = dt.date(2026, 11, 21)
"""The day on which the examples are read; they stay right when years go by."""


class Line(NamedTuple):
    """A line of an example: its number, its text, and whether it is the one that it is about."""

    number: int
    text: str
    marked: bool


class Example(NamedTuple):
    """Lines of a file, which has a name when the name matters."""

    file: str | None
    lines: tuple[Line, ...]


class Text(NamedTuple):
    """The words of a page: what is wrong in one line, why it matters in paragraphs, and where the rule comes from."""

    title: str
    why: str
    source: str


class Page(NamedTuple):
    """What `explain` says of a code; the examples are the lines around what is wrong, and the same when it is right."""

    title: str
    why: str
    source: str
    wrong: Example
    right: Example


def page_of(code: str, language: str) -> Page:
    """The page of a code in this language, from the files that ship with g1p."""
    return Page(*text_of(code, language), *_examples(code, resource("codes", code)))


def text_of(code: str, language: str) -> Text:
    """The words of the page alone: to find the lines of its examples, they are checked, and that takes its time."""
    page = resource("codes", code, f"{language}.md").read_text(encoding="utf-8")
    title, *why, source = page.strip().split("\n\n")
    return Text(title.removeprefix("# "), "\n\n".join(why), source)


def examples(folder: Path, name: str) -> dict[str, Path]:
    """The files of the example `wrong` or `right` of a code, by the names that check knows them by.

    One plan is `wrong.yaml`; what takes another name or more files (g1p.yaml, two plans) lies in the folder `wrong`.
    What no small file can show is said in `wrong.txt`, which check does not read.
    """
    if (folder / name).is_dir():
        return {file.relative_to(folder / name).as_posix(): file for file in sorted((folder / name).rglob("*.yaml"))}
    return {f"{name}.yaml": folder / f"{name}.yaml"}


def findings(folder: Path, name: str) -> list[Finding]:
    """What check finds in an example."""
    return [] if (folder / f"{name}.txt").exists() else examine_all(examples(folder, name), DAY)


def _examples(code: str, folder: Path) -> tuple[Example, Example]:
    """The lines that show the fault, and those that stand in their place when it is mended."""
    if (folder / "wrong.txt").exists():
        texts = (_lines(folder / f"{name}.txt") for name in ("wrong", "right"))
        wrong, right = (tuple(Line(n, text, marked=True) for n, text in enumerate(lines, 1)) for lines in texts)
        return Example(None, wrong), Example(None, right)
    found = next(one for one in findings(folder, "wrong") if one.code == code)
    lines, mended = _lines(examples(folder, "wrong")[found.file]), examples(folder, "right")
    name = found.file if found.file in mended else next(iter(mended))
    is_named = (folder / "wrong").is_dir()
    wrong, better = _excerpt(lines, found.line - 1, found.line - 1), _lines(mended[name])
    right = _mended(lines, better) if better != lines else wrong  # the name of the file alone was wrong
    return Example(found.file if is_named else None, wrong), Example(name if is_named else None, right)


def _mended(wrong: list[str], right: list[str]) -> tuple[Line, ...]:
    """The lines of the good example that are other than those of the bad one."""
    first, tail = _alike(wrong, right), _alike(wrong[::-1], right[::-1])
    return _excerpt(right, min(first, len(right) - 1), max(first, len(right) - tail - 1))


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines from the beginning on are the same."""
    differs = (n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(differs, min(len(one), len(other)))


def _excerpt(lines: list[str], first: int, last: int) -> tuple[Line, ...]:
    shown = range(max(0, first - AROUND), min(len(lines), last + 1 + AROUND))
    return tuple(Line(number + 1, lines[number], marked=first <= number <= last) for number in shown)


def _lines(file: Path) -> list[str]:
    return file.read_bytes().decode("utf-8", "replace").removesuffix("\n").split("\n")

"""The one door out to the terminal: text without what a terminal obeys, in colours only where they are wanted."""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterable
from typing import Any

from g1p.cli.session import Session

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What a terminal or a reader of text takes for an order: control characters and what turns the order of text."""

ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""The same in JSON, which has its own way for the others."""

Span = str | tuple[str, str]
"""A piece of a line: text, or text and its style."""


def clean(text: str) -> str:
    """The text with a mark in the place of every character that a terminal would obey; line breaks become spaces."""
    return OBEYED.sub("�", text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def width() -> int:
    """How many columns there are: those of the terminal, or of COLUMNS, or 80."""
    return max(40, shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() or _told() else 80)


def show(session: Session, lines: Iterable[Iterable[Span]]) -> None:
    """Prints lines made of spans on stdout."""
    if session.coloured():
        _in_colour(lines)
        return
    for line in lines:
        sys.stdout.write("".join(text for text, _ in map(_safe, line)).rstrip() + "\n")


def show_json(kind: str, **facts: Any) -> None:
    """Prints one envelope on stdout: `{"g1p": 1, "kind": …}`."""
    sys.stdout.write(as_json({"g1p": 1, "kind": kind, **facts}, indent=1) + "\n")


def show_items(items: Iterable[dict[str, Any]]) -> None:
    """Prints one item a line on stdout, as JSON."""
    for item in items:
        sys.stdout.write(as_json(item) + "\n")


def as_json(facts: dict[str, Any], indent: int | None = None) -> str:
    """Facts as JSON that people can read; what a terminal would obey is escaped."""
    text = json.dumps(facts, ensure_ascii=False, indent=indent)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def note(session: Session, text: str) -> None:
    """Says something on stderr that is no fact of a plan and no error; not with `--quiet`."""
    if not session.quiet:
        sys.stderr.write(fitted(text) + "\n")


def fitted(text: str) -> str:
    """What is said on stderr: at a terminal in lines that fit it, and elsewhere in one line."""
    said = clean(text)
    if not sys.stderr.isatty():
        return said
    from g1p.render.columns import wrap

    return "\n".join(wrap(said, width()))


def _told() -> bool:
    return os.environ.get("COLUMNS", "").isdigit()


def _in_colour(lines: Iterable[Iterable[Span]]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(markup=False, emoji=False, highlight=False, force_terminal=True, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*map(_safe, line)))


def _safe(span: Span) -> tuple[str, str]:
    """The span as clean text and style: every piece of a plan goes through here, and never as markup."""
    text, style = (span, "") if isinstance(span, str) else span
    return clean(text), style

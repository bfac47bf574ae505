"""The handout as Markdown: people's texts stay text, whatever signs they hold."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from babel.lists import format_list
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from g1p.render.paper import Handout
from g1p.render.told import Told
from g1p.resources import resource
from g1p.words import Words

# What means something to CommonMark anywhere in a line; `|` and `~` to its tables and strikes, `$` to formulas.
_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>&#|~$]")
# What means something at the start of a line: bullets, underlines, quotes, numbered lists.
_START = re.compile(r"^([-+=>]|[0-9]{1,9}(?=[.)]))")
# Addresses and :short_codes: that many programs bring to life; a time such as 19:30 stays as it is.
_COLON = re.compile(r"(?<![0-9]):(?=\S)|:(?=[^\s0-9])")
_WWW = re.compile(r"\b(www)\.", re.IGNORECASE)


def markdown(paper: Handout, words: Words) -> str:
    """The page; every value is escaped on its way out, so that no template can forget it."""
    template = _environment().get_template("handout.md.j2")
    page = template.render(paper=paper, say=_say(words), joined=_joined(words))
    return re.sub(r"\n{3,}", "\n\n", page).strip() + "\n"


def escaped(text: str) -> str:
    """The text on one line, such that CommonMark renders these very characters and nothing comes alive."""
    line = _ANYWHERE.sub(r"\\\g<0>", " ".join(text.split()))
    line = _WWW.sub(r"\1\\.", _COLON.sub(r"\\:", line))
    start = _START.match(line)
    if start is None:
        return line
    return f"{start[0]}\\{line[start.end() :]}" if start[0].isdigit() else f"\\{line}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=False,  # noqa: S701 - this is no HTML: `finalize` escapes every value for Markdown
        undefined=StrictUndefined,
        finalize=_escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _escaped(value: Any) -> str:
    return escaped(value.text if isinstance(value, Told) else str(value))


def _say(words: Words) -> Callable[..., str]:
    def say(message: str, /, **facts: object) -> str:
        return words.say(message, **{name: _text(fact) for name, fact in facts.items()})

    return say


def _joined(words: Words) -> Callable[[tuple[Told, ...]], str]:
    def joined(names: tuple[Told, ...]) -> str:
        return format_list([name.text for name in names], locale=words.language)

    return joined


def _text(fact: object) -> object:
    return fact.text if isinstance(fact, Told) else fact

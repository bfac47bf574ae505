"""`g1p explain`: why a code of check matters, what is wrong and what is right, and how to turn it off."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from g1p.checks.codes import CODES
from g1p.checks.comment_codes import COMMENT_CODES
from g1p.cli.screen import Span, show, show_json, width
from g1p.cli.session import Session
from g1p.cli.shared import FormatOption, JsonOption, chosen
from g1p.errors import N_, UnknownCode
from g1p.render.columns import measure, wrap
from g1p.store.pages import Line, Page, page_of
from g1p.words import Words

CodeWord = Annotated[
    str | None, typer.Argument(metavar=N_("[CODE]"), help=N_("Such as G201; a list of all codes when left out."))
]
TURN_OFF = N_(
    "To turn it off for one line, write a comment there that says why: # g1p: off {code} because …. "
    "For all plans, write it in g1p.yaml, under checks."
)
NEVER_OFF = N_("This is an error, and an error cannot be turned off.")
ABOUT_TURNING_OFF = frozenset(one.code for one in COMMENT_CODES)
"""Codes of which it is silly to say how to turn them off."""
FURTHER = "  "
MARKS = {"wrong": ("✗", "bold red"), "right": ("✓", "bold green")}


def explain(
    ctx: typer.Context, code: CodeWord = None, form: FormatOption = "text", as_json: JsonOption = False
) -> None:
    """The examples are files that g1p checks itself."""
    session: Session = ctx.obj
    form, words = chosen(form, as_json=as_json), session.words
    if code is None:
        _list(session, form)
        return
    known = CODES.get(code.upper())
    if known is None:
        raise UnknownCode(said=code)
    page = page_of(known.code, words.language)
    if form in ("json", "jsonl"):
        facts = {"code": known.code, "severity": known.severity, "title": page.title, "why": page.why}
        both = {"wrong": page.wrong, "right": page.right}
        examples = {name: "\n".join(one.text for one in shown.lines) for name, shown in both.items()}
        show_json("code", **facts, source=page.source, **examples)
        return
    show(session, _page(known.code, known.severity, page, words))


def _list(session: Session, form: str) -> None:
    """Every code with its first line."""
    titles = {code: page_of(code, session.words.language).title for code in CODES}
    if form in ("json", "jsonl"):
        items = [{"code": code, "severity": CODES[code].severity, "title": title} for code, title in titles.items()]
        show_json("codes", items=items)
        return
    show(
        session,
        (
            [(code, "bold"), f"  {session.words.label('severity', CODES[code].severity)}: {title}"]
            for code, title in titles.items()
        ),
    )


def _page(code: str, severity: str, page: Page, words: Words) -> Iterator[Iterable[Span]]:
    yield [(code, "bold"), f"  {words.label('severity', severity)}"]
    for line in wrap(page.title, width()):
        yield [(line, "bold")]
    for part in (*page.why.split("\n\n"), page.source):
        yield [""]
        for line in wrap(" ".join(part.split()), width()):
            yield [line]
    for name, title, shown in (("wrong", words.say("Wrong:"), page.wrong), ("right", words.say("Right:"), page.right)):
        yield [""]
        yield [f"{title} {shown.file or ''}"]
        yield from (line for one in shown.lines for line in _lines(one, name))
    if code in ABOUT_TURNING_OFF:
        return
    yield [""]
    last = NEVER_OFF if severity == "error" else TURN_OFF
    for line in wrap(words.say(last, code=code), width()):
        yield [line]


def _lines(one: Line, name: str) -> Iterator[list[Span]]:
    """A line of an example; a long one is folded, and what goes on below has no number."""
    sign, style = MARKS[name]
    text = one.text.replace("\t", "→")  # a tab is what one of the pages is about
    first, *rest = _folded(text, width() - measure(f"  {sign} {one.number:>4} │ "))
    yield [(f"  {sign if one.marked else ' '} ", style), f"{one.number:>4} │ {first}"]
    for line in rest:
        yield [f"{'':>8} │ {line}"]


def _folded(text: str, room: int) -> list[str]:
    """A line of a file in lines of so many columns; each begins no further out than the line itself does."""
    if measure(text) <= room:
        return [text]
    indent = text[: len(text) - len(text.lstrip(" "))]
    first, *rest = wrap(text, room - len(indent) - len(FURTHER))
    return [indent + first, *(indent + FURTHER + line for line in rest)]

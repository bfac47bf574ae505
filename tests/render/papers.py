"""What the tests of papers share: plans out of files and mappings, and what stands on a page when it is read back."""

import datetime as dt
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.model.reader import Audience, OnePerson, Reader, View, view

DAY = dt.date(2026, 11, 21)
VOID_ELEMENTS = {"meta", "br", "col"}


def seen(mapping: Mapping[str, Any], reader: Reader, day: dt.date = DAY) -> View:
    """What this reader may see of the plan in this mapping."""
    return view(plan_from(mapping), reader, day)


def readers(plan: Plan) -> Iterator[Reader]:
    """Everybody that a paper of this plan can be asked for."""
    yield from (Audience("family"), Audience("network"), Audience("team"))
    yield from (OnePerson(person.id) for person in plan.people)


class Page(HTMLParser):
    """The elements with their attributes, and the texts, of a page; says when an element is not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(attrs)))
        if tag not in VOID_ELEMENTS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        """Everything that is said, with single spaces."""
        return " ".join(" ".join(self.texts).split())


def markdown_tokens(page: str) -> list[Token]:
    """What CommonMark with tables and strikes makes of the page."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)


def read_markdown(page: str) -> tuple[list[str], list[str]]:
    """The kinds of everything on the page, and its texts, joined where only text lies between them."""
    kinds: list[str] = []
    texts: list[str] = []
    for token in markdown_tokens(page):
        kinds.append(token.type + token.tag)
        texts.append("")
        for child in token.children or []:
            if child.type in ("text", "text_special"):
                texts[-1] += child.content
            else:
                kinds.append(child.type)
                texts.append("")
    return kinds, texts

"""The papers that g1p makes, in every format: (view, words, format) → text."""

from typing import Literal

from g1p.model.reader import View
from g1p.render.handout import handout
from g1p.render.html import html
from g1p.render.markdown import markdown
from g1p.words import Words

Format = Literal["md", "html"]


def render(view: View, words: Words, to: Format) -> str:
    """The handout for the reader of `view` as Markdown or HTML; raises ReaderSeesNothing for who is only invited."""
    paper = handout(view, words)
    return html(paper, words) if to == "html" else markdown(paper, words)

"""The handout as one HTML file that stands on its own: no script, no request, every text escaped."""

from collections.abc import Callable
from functools import cache
from typing import Any

from babel.lists import format_list
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from g1p.render.links import email_link, phone_link
from g1p.render.paper import Handout
from g1p.render.told import Told
from g1p.resources import resource
from g1p.words import Words


def html(paper: Handout, words: Words) -> str:
    """The page; its style stands in it, and it may load nothing (its own content policy says so too)."""
    template = _environment().get_template("handout.html.j2")
    return template.render(paper=paper, say=_say(words), joined=_joined(words), style=_style())


@cache
def _environment() -> Environment:
    """What a person wrote is isolated wherever it stands, so that no template can forget it (house.md, decision 8)."""
    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_isolated,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals |= {"paragraph": paragraph, "phone_link": phone_link, "email_link": email_link}
    return environment


@cache
def _style() -> Markup:
    """Our own stylesheet; nothing of a plan gets into it."""
    return Markup(resource("templates", "style.css").read_text(encoding="utf-8"))  # noqa: S704


def _isolated(value: Any) -> Any:
    """What a person wrote, with its own direction and language; everything else as it is."""
    if not isinstance(value, Told):
        return value
    return Markup('<bdi dir="auto"{}>{}</bdi>').format(_lang(value), value.text)


def paragraph(told: Told, kind: str = "told") -> Markup:
    """What a person wrote, as a paragraph of its own that begins at its own side."""
    return Markup('<p class="{}" dir="auto"{}>{}</p>').format(kind, _lang(told), told.text)


def _lang(told: Told) -> Markup:
    return Markup(' lang="{}"').format(told.lang) if told.lang else Markup("")


def _say(words: Words) -> Callable[..., Markup]:
    """`words.say` for a template: what a person wrote stays isolated inside our sentence."""

    def say(message: str, /, **facts: object) -> Markup:
        holes = {name: f"{{{name}}}" for name in facts}
        return escape(words.say(message, **holes)).format(**{name: _isolated(fact) for name, fact in facts.items()})

    return say


def _joined(words: Words) -> Callable[[tuple[Told, ...]], Markup]:
    """Names as people list them: “Samira, Peter en Joris”."""

    def joined(names: tuple[Told, ...]) -> Markup:
        return Markup(format_list([str(_isolated(name)) for name in names], locale=words.language))  # noqa: S704

    return joined

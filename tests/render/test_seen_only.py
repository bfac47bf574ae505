"""The paper holds what the view holds, and nothing beyond it; and it is the same paper every time."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from g1p.errors import G1pError
from g1p.model.mapping import mapping_of, plan_from
from g1p.model.reader import Audience, View, view
from g1p.render.handout import handout
from g1p.render.papers import Format, render
from g1p.render.told import Told, visible
from g1p.store.load import load
from g1p.words import Words
from tests.render.papers import DAY, Page, read_markdown, readers

pytestmark = pytest.mark.uncounted

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples" / "plans").glob("*.yaml"))


def views(path: Path) -> Iterator[View]:
    """What everybody who may see something sees of the plan in this file."""
    plan = plan_from(load(path.read_bytes()))
    for reader in readers(plan):
        try:
            found = view(plan, reader, DAY)
        except G1pError:
            continue
        if not found.invited_only:
            yield found


def told(held: Any) -> Iterator[str]:
    """Everything on the paper that a person wrote."""
    if isinstance(held, Told):
        yield held.text
    elif isinstance(held, tuple):
        for item in held:
            yield from told(item)
    elif is_dataclass(held):
        for field in fields(held):
            yield from told(getattr(held, field.name))


def texts(held: Any) -> Iterator[str]:
    """Every text in a mapping, as a page would show it; keys too: translations and scores are told by them."""
    if isinstance(held, str):
        yield visible(held).strip()
    elif isinstance(held, list):
        for item in held:
            yield from texts(item)
    elif isinstance(held, dict):
        for key, item in held.items():
            yield key
            yield from texts(item)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_people_wrote_on_a_paper_stands_in_the_view(path: Path) -> None:
    for found in views(path):
        assert set(told(handout(found, Words.of("nl")))) <= set(texts(mapping_of(found.plan)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_paper_of_every_example_can_be_made(path: Path) -> None:
    for found in views(path):
        page, text = render(found, Words.of("nl"), "html"), render(found, Words.of("en"), "md")
        assert "None" not in Page(page).text
        assert "None" not in text
        assert text.startswith("# ")
        assert "\n\n\n" not in text
        assert (page[-1], text[-1]) == ("\n", "\n")


@pytest.mark.parametrize("to", get_args(Format))
def test_the_same_view_gives_the_same_paper(to: Format, example_plan: dict[str, Any]) -> None:
    one, other = (view(plan_from(example_plan), Audience("family"), DAY) for _ in range(2))
    assert render(one, Words.of("nl"), to) == render(other, Words.of("nl"), to)


def test_both_formats_say_the_same_of_people(example_plan: dict[str, Any]) -> None:
    for reader in readers(plan_from(example_plan)):
        try:
            found = view(plan_from(example_plan), reader, DAY)
        except G1pError:
            continue
        words = Words.of("nl")
        page = Page(render(found, words, "html")).text
        _, texts_of_markdown = read_markdown(render(found, words, "md"))
        text = " ".join(" ".join(texts_of_markdown).split())
        for said in told(handout(found, words)):
            folded = " ".join(said.split())
            assert folded in page
            assert folded in text

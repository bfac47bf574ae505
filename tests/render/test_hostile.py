"""Whatever people write stays text: no element, no attribute, no link, no Markdown comes out of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from g1p.model.reader import KEEPER
from g1p.render.papers import render
from g1p.render.told import visible
from g1p.store.load import load
from g1p.words import Words
from tests.render.papers import Page, read_markdown, seen

SHARED = Path(__file__).resolve().parents[3] / "shared"
NAMES = SHARED / "attacks" / "names.json"
HOSTILE = [text for kind in json.loads(NAMES.read_text("utf-8")).values() for text in kind] if NAMES.exists() else []
PLAIN = "woord"

TEXTS = {
    *("title", "reason", "name", "role", "organisation", "phone", "email", "address", "arrangement", "text", "success"),
    *("worked", "follow_up", "summary", "place", "purpose", "consequence", "note", "lesson", "own_plan", "signs"),
    *("what_helps", "outcome"),
}
"""The keys that hold what a person wrote; `result` does in an action and `reason` does not in a closing."""

MORE: dict[str, Any] = {
    "paused": {"since": "2026-11-01", "reason": PLAIN},
    "closing": {
        "date": "2026-11-20",
        "reason": "other",
        "note": PLAIN,
        "lesson": PLAIN,
        "relapse": {"signs": PLAIN, "what_helps": PLAIN, "call": ["oma", "vader"]},
    },
}
MEETING = {"id": "m-00000", "kind": "evaluation", "at": "2026-12-07T19:30", "place": PLAIN, "purpose": PLAIN}


def filled(value: Any, text: str, inside: str = "") -> Any:
    """The same plan with `text` for everything that a person wrote."""
    if isinstance(value, list):
        return [filled(item, text, inside) for item in value]
    if not isinstance(value, dict):
        return value
    written = TEXTS | {"translated"} | ({"result"} if inside == "actions" else set())
    written -= {"reason"} if inside == "closing" else set()
    return {
        key: _written(held, text) if key in written else filled(held, text, key)
        for key, held in value.items()
        if not key.startswith("x_")
    }


def _written(held: Any, text: str) -> Any:
    return dict.fromkeys(held, text) if isinstance(held, dict) else text


@pytest.fixture(scope="module")
def everything(shared: Path) -> dict[str, Any]:
    """The example plan, and what the handout can say besides."""
    example_plan = load((shared / "design" / "example-plan.yaml").read_bytes())
    answered = {**example_plan["escalations"][0], "id": "x-00000", "answers": [{"date": "2026-11-20", "text": PLAIN}]}
    return {
        **example_plan,
        **MORE,
        "meetings": [*example_plan["meetings"], MEETING],
        "escalations": [*example_plan["escalations"], answered],
    }


@pytest.fixture(scope="module")
def plain_page(everything: dict[str, Any]) -> Page:
    """The page on which everybody wrote the same word."""
    return Page(render(seen(filled(everything, PLAIN), KEEPER), Words.of("en"), "html"))


@pytest.fixture(scope="module")
def plain_markdown(everything: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The same in Markdown, read back."""
    return read_markdown(render(seen(filled(everything, PLAIN), KEEPER), Words.of("en"), "md"))


def test_names_json_is_here() -> None:
    if not NAMES.exists():
        pytest.skip("../shared is not here")
    assert len(HOSTILE) > 100


@pytest.mark.uncounted
@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_a_page_has_the_same_elements_whatever_people_write(
    hostile: str, everything: dict[str, Any], plain_page: Page
) -> None:
    page = Page(render(seen(filled(everything, hostile), KEEPER), Words.of("en"), "html"))

    def without_links(page: Page) -> list[Any]:
        return [element for element in page.elements if element[0] != "a"]

    assert without_links(page) == without_links(plain_page)
    assert _folded("".join(page.texts)) == _folded("".join(plain_page.texts).replace(PLAIN, visible(hostile).strip()))
    for _, attributes in (element for element in page.elements if element[0] == "a"):
        assert dict(attributes).keys() == {"href"}
        assert (dict(attributes)["href"] or "").startswith(("tel:", "mailto:"))


@pytest.mark.uncounted
@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_markdown_renders_what_people_wrote_and_nothing_else(
    hostile: str, everything: dict[str, Any], plain_markdown: tuple[list[str], list[str]]
) -> None:
    plain_kinds, plain_texts = plain_markdown
    page = render(seen(filled(everything, hostile), KEEPER), Words.of("en"), "md")
    kinds, texts = read_markdown(page)
    assert kinds == plain_kinds
    assert texts == [text.replace(PLAIN, _folded(visible(hostile))) for text in plain_texts]
    assert not {"link_open", "image", "html_inline", "html_blockhtml_block"} & set(kinds)
    assert ":/" not in page.replace("\\:/", "")


@pytest.mark.parametrize("to", ["html", "md"])
def test_controls_and_what_turns_text_around_are_shown_as_replaced(to: Any, everything: dict[str, Any]) -> None:
    paper = render(
        seen(filled(everything, "a\x1b[2J\u202eb\u2066c\x00d\ufeffe\u2028f\x85g"), KEEPER), Words.of("en"), to
    )
    assert not set("\x1b\u202e\u2066\x00\ufeff\u2028\x85") & set(paper)
    assert "\ufffd" in paper


def test_arabic_and_emoji_keep_what_they_are_written_with() -> None:
    text = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f468\u200d\U0001f469\u200d\U0001f467 \u200e\u200f"
    assert visible(text) == text


def _folded(text: str) -> str:
    return " ".join(text.split())

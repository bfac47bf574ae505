"""The page stands on its own, and can be read by everybody: by day, by night, on paper, by ear."""

import re
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest

from g1p.model.reader import KEEPER, Audience
from g1p.render.papers import render
from g1p.resources import resource
from g1p.words import Words
from tests.render.papers import Page, seen

STYLE = resource("templates", "style.css").read_text("utf-8")
ENOUGH = 4.5
"""WCAG 2.2, 1.4.3: the least contrast of text."""


@pytest.fixture
def page(example_plan: dict[str, Any]) -> str:
    """What the keeper sees of the example plan: most of all."""
    return render(seen(example_plan, KEEPER), Words.of("nl"), "html")


def test_a_page_loads_nothing(page: str) -> None:
    assert not {"script", "link", "img", "iframe", "object", "embed", "form", "svg", "base"} & {
        tag for tag, _ in Page(page).elements
    }
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page
    for tag, attributes in Page(page).elements:
        for name, value in attributes:
            assert not name.startswith("on"), tag
            assert name not in ("src", "srcset", "style", "action"), tag
            assert name != "href" or (value or "").startswith(("tel:", "mailto:")), tag


def test_a_page_asks_not_to_be_found_or_followed(page: str) -> None:
    metas = [dict(attributes) for tag, attributes in Page(page).elements if tag == "meta"]
    assert {"name": "robots", "content": "noindex"} in metas
    assert {"name": "referrer", "content": "no-referrer"} in metas


def test_a_page_says_its_language_and_side(page: str) -> None:
    assert ("html", (("lang", "nl"), ("dir", "ltr"))) in Page(page).elements


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(page).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_say_what_their_cells_are(page: str) -> None:
    elements = Page(page).elements
    tags = [tag for tag, _ in elements]
    assert tags.count("caption") == tags.count("table") > 0
    for tag, attributes in elements:
        named = dict(attributes)
        assert tag != "th" or named["scope"] in ("row", "col")
        assert tag != "td" or named["data-label"]


def test_every_section_is_named_by_its_heading(page: str) -> None:
    elements = Page(page).elements
    named = [dict(attributes)["aria-labelledby"] for tag, attributes in elements if tag == "section"]
    headings = [dict(attributes)["id"] for tag, attributes in elements if tag == "h2"]
    assert named == headings
    assert len(set(headings)) == len(headings)


def test_what_people_wrote_has_its_own_direction(example_plan: dict[str, Any]) -> None:
    page = render(seen(example_plan, Audience("family")), Words.of("nl"), "html")
    assert '<h1><bdi dir="auto">Samen sterker aan de Bloemstraat</bdi></h1>' in page
    assert '<p class="told" dir="auto">We komen er samen niet meer uit.' in page


def test_texts_in_another_language_than_the_paper_say_so(example_plan: dict[str, Any]) -> None:
    page = render(seen(example_plan, Audience("family")), Words.of("en"), "html")
    assert '<bdi dir="auto" lang="nl">We slapen allemaal weer de hele nacht</bdi>' in page


def test_how_something_stands_is_said_by_a_sign_and_a_word(page: str) -> None:
    signs = re.findall(r'<span class="sign (\w+)"><span aria-hidden="true">(.)</span> ([^<]+)</span>', page)
    assert len(signs) == page.count('class="sign ')
    assert ("late", "!", "te laat") in signs


def tokens(block: str) -> dict[str, str]:
    """The colours that this part of the stylesheet sets."""
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block))


DAY = tokens(STYLE[: STYLE.index("@media")])
NIGHT = DAY | tokens(STYLE[STYLE.index("prefers-color-scheme: dark") : STYLE.index("* {")])
PRINT = DAY | tokens(STYLE[STYLE.index("@media print") :])


@pytest.mark.parametrize("colours", [DAY, NIGHT, PRINT], ids=["day", "night", "print"])
def test_text_can_be_read_on_everything_that_it_stands_on(colours: dict[str, str]) -> None:
    pairs = [*product(("ink", "soft", "accent", "late"), ("paper", "card", "tint")), ("late", "late-tint")]
    poor = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert not {pair: found for pair, found in poor.items() if found < ENOUGH}


def test_the_night_sets_every_colour_of_the_day() -> None:
    assert set(tokens(STYLE[STYLE.index("prefers-color-scheme: dark") : STYLE.index("* {")])) == set(DAY)


def test_colours_are_named_once() -> None:
    rules = re.sub(r"--[a-z-]+: [^;]+;", "", STYLE)
    assert not re.search(r"#[0-9a-f]{3}", rules)


def test_the_style_has_no_sides_that_a_right_to_left_page_would_turn() -> None:
    assert not re.search(r"\b(margin|padding|border)-(left|right)\b|text-align: (left|right)|\bfloat\b", STYLE)


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """WCAG's relative luminance of #rgb or #rrggbb."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_stylesheet_ships_where_resources_are_looked_for() -> None:
    assert Path(resource("templates", "style.css")).is_file()

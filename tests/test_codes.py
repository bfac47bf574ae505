"""Every code of check has a page in two languages and two examples, and the examples are what the page says."""

import re

import pytest

from g1p.checks.codes import CODES
from g1p.checks.course_codes import COURSE_CODES
from g1p.checks.method_codes import METHOD_CODES
from g1p.resources import resource
from g1p.store.pages import findings, page_of

SHOWN_IN_WORDS = {
    "G002": "a file of more than a megabyte",
    "G014": "more than 10,000 items",
    "G020": "a file that cannot be opened",
    "G028": "a line without end",
    "G405": "what the text was before",
}
"""Codes that no small file can show; tests/test_invalid.py says which test reaches them."""

ALONG = {"G033": {"G209"}}
"""What is found along with a code: a comment that is not understood turns nothing off."""

OF_THE_COURSE = {code.code for code in (*COURSE_CODES, *METHOD_CODES) if code.severity != "error"}
"""What is asked of how people work with a plan; an example of another code is too small for that."""

WORDS_A_SENTENCE = 25


def test_every_code_has_a_page_and_nothing_else_has() -> None:
    assert {folder.name for folder in resource("codes").iterdir()} == CODES.keys()


@pytest.mark.parametrize("code", sorted(CODES.keys() - SHOWN_IN_WORDS.keys()))
def test_the_wrong_example_has_this_fault_alone_and_the_right_one_none(code: str) -> None:
    folder = resource("codes", code)
    wrong, right = ({finding.code for finding in findings(folder, name)} for name in ("wrong", "right"))
    beside = set() if code in OF_THE_COURSE else OF_THE_COURSE
    assert wrong - beside == {code} | ALONG.get(code, set())
    assert right - beside == set()


@pytest.mark.parametrize("code", SHOWN_IN_WORDS)
def test_what_no_file_can_show_is_said(code: str) -> None:
    assert findings(resource("codes", code), "wrong") == []
    assert page_of(code, "nl").wrong.lines


@pytest.mark.parametrize("language, source", [("nl", "Bron: "), ("en", "Source: ")])
@pytest.mark.parametrize("code", sorted(CODES))
def test_a_page_is_short_and_names_its_source(code: str, language: str, source: str) -> None:
    page = page_of(code, language)
    assert page.source.startswith(source)
    assert len(page.title) <= 80
    assert page.why
    for sentence in re.split(r"(?<=[.?!:])\s+", page.why):
        assert len(sentence.split()) <= WORDS_A_SENTENCE, sentence
    assert page.wrong.lines
    assert page.right.lines
    assert page.wrong != page.right

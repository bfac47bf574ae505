"""An own statement or correction: everybody may have one, in a closed plan too."""

from typing import Any

import pytest

from g1p.errors import DayInFuture, IsVoid, NotInPlan, PersonNotFound, SlugTaken
from g1p.model.agreements import Statement
from g1p.model.changes.statements import add_statement
from tests.checks.family import TODAY
from tests.model.changes.changing import LATER, TEXTS, closed, home, made, refused, refused_code, with_void


def said(**more: Any) -> Statement:
    return Statement(**{"id": "n-00001", "by": "oma", "date": TODAY, "text": "Zo was het niet.", **more})


@pytest.mark.parametrize("by", ["moeder", "coach", "weg", "opa", "dood", "genood"])
@pytest.mark.parametrize("about", [None, "goals", "g-00001", "p-00000"])
def test_everybody_may_have_one_about_anything(by: str, about: str | None) -> None:
    now = made(add_statement, home(), said(by=by, about=about), TODAY)
    assert now.statements == (said(by=by, about=about),)


def test_a_closed_plan_takes_one_and_a_mistake_does_not() -> None:
    assert made(add_statement, closed(), said(), TODAY).statements
    refused(IsVoid, add_statement, with_void(), said(), TODAY)


def test_who_and_what_are_there_and_the_day_has_come() -> None:
    refused(PersonNotFound, add_statement, home(), said(by="niemand"), TODAY)
    refused(IsVoid, add_statement, home(), said(by="fout"), TODAY)
    refused(NotInPlan, add_statement, home(), said(about="g-99999"), TODAY)
    refused(SlugTaken, add_statement, home(), said(id="g-00001"), TODAY)
    refused(DayInFuture, add_statement, home(), said(date=LATER), TODAY)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_form(text: str) -> None:
    assert refused_code(add_statement, home(), said(text=text), TODAY) == TEXTS[text]

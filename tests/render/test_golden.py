"""The handouts of the example plan, letter by letter. To write them anew: G1P_GOLDEN=write pytest tests/render.

The stylesheet is left out of the golden pages: a change of colour is no change of the paper.
"""

import os
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from g1p.model.reader import Audience, OnePerson, Reader
from g1p.render.papers import Format, render
from g1p.words import LANGUAGES, Language, Words
from tests.render.papers import seen

GOLDEN = Path(__file__).parent / "golden"
READERS: dict[str, Reader] = {"family": Audience("family"), "oma": OnePerson("oma")}


@pytest.mark.parametrize("to", get_args(Format))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_the_handout_is_as_it_was(reader: str, language: Language, to: Format, example_plan: dict[str, Any]) -> None:
    paper = render(seen(example_plan, READERS[reader]), Words.of(language), to)
    said = re.sub(r"<style>.*</style>", "<style></style>", paper, flags=re.DOTALL)
    golden = GOLDEN / f"{reader}-{language}.{to}"
    if os.environ.get("G1P_GOLDEN") == "write":
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8")

"""The registry of codes: each is there once, in order, with a sentence of its own."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from g1p.checks.codes import CODES
from g1p.checks.comment_codes import COMMENT_CODES
from g1p.checks.course_codes import COURSE_CODES
from g1p.checks.file_codes import FILE_CODES
from g1p.checks.finding import Code, shown
from g1p.checks.keys import KEYS
from g1p.checks.method_codes import METHOD_CODES
from g1p.checks.privacy_codes import PRIVACY_CODES
from g1p.checks.sense_codes import SENSE_CODES
from g1p.checks.shape_codes import SHAPE_CODES
from g1p.checks.wording_codes import WORDING_CODES
from g1p.store.schema import schema_of
from g1p.words import Words

LISTS = (
    ("G0", FILE_CODES),
    ("G0", COMMENT_CODES),
    ("G1", SHAPE_CODES),
    ("G2", SENSE_CODES),
    ("G2", COURSE_CODES),
    ("G3", METHOD_CODES),
    ("G4", WORDING_CODES),
    ("G5", PRIVACY_CODES),
)
ALL = tuple(code for _, codes in LISTS for code in codes)


@pytest.mark.parametrize("begins, of_the_list", LISTS)
def test_codes_of_a_list_begin_alike_and_ascend(begins: str, of_the_list: tuple[Code, ...]) -> None:
    codes = [code.code for code in of_the_list]
    assert all(re.fullmatch(begins + r"[0-9]{2}", code) for code in codes)
    assert codes == sorted(set(codes))


def test_every_code_is_in_the_registry_once() -> None:
    assert list(CODES) == sorted(code.code for code in ALL)
    assert all(CODES[code.code] is code for code in ALL)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.code)
def test_sentence_and_mend_are_whole_sentences(code: Code) -> None:
    assert re.fullmatch(r"(g1p |[A-Z]).*\.", code.sentence)
    assert re.fullmatch(r"[A-Z].*\.", code.mend)
    assert code.severity in {"error", "warning", "advice"}


def test_no_two_codes_share_a_sentence() -> None:
    assert len({code.sentence for code in ALL}) == len(ALL)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.code)
def test_dutch_has_its_own_words_and_the_same_facts(code: Code) -> None:
    dutch = Words.of("nl").catalogue
    for english in (code.sentence, code.mend):
        assert dutch.gettext(english) != english, "not translated: make catalogues"
        assert _facts(dutch.gettext(english)) == _facts(english)


def _facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_a_path_is_shown_as_people_write_it_without_what_may_be_a_name() -> None:
    assert shown(("goals", 0, "actions", 2, "due")) == "goals[0].actions[2].due"
    assert shown(()) == ""
    assert shown(("measurements", 0, "scores", "finance")) == "measurements[0].scores.finance"
    assert shown(("goals", 0, "evaluations", 0, "scores", "ilse")) == "goals[0].evaluations[0].scores.…"
    assert shown(("Ilse", "x_ilse", 0, "ilse")) == "….…[0].…"


def test_the_keys_of_the_format_are_those_of_the_schemas() -> None:
    assert set(_names([schema_of(kind) for kind in ("plan", "workspace", "rollout")])) == KEYS


def _names(schema: object) -> Iterator[str]:
    """The name of every property in a schema."""
    if isinstance(schema, dict):
        named = schema.get("properties")
        yield from named if isinstance(named, dict) else ()
    for inside in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _names(inside)

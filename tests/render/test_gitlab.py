"""The Code Quality report: as GitLab documents it, the same every time, and without a value of a plan."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.regard import Regard
from g1p.render.findings import told
from g1p.render.gitlab import gitlab
from g1p.words import LANGUAGES, Language, Words
from tests.render.logs import NAMES, USUAL, moved, one_of_each

EN = Words.of("en")

# GitLab has published no schema. This is the table “Code Quality report format” in its documentation, on the page
# “Code Quality”: every property is required, the path is relative and does not begin with ./, and GitLab ignores what
# else the Code Climate format has.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32,}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def report(*findings: Finding, language: Language = "en") -> Any:
    return json.loads(gitlab(findings, USUAL, Words.of(language)))


def faults(made: Any) -> list[str]:
    return [error.json_path for error in Draft202012Validator(SCHEMA).iter_errors(made)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", NAMES)
def test_a_report_with_every_code_is_as_documented(language: Language, file: str) -> None:
    assert faults(report(*one_of_each(file), language=language)) == []


def test_a_report_without_findings_is_an_empty_list() -> None:
    assert gitlab([], USUAL, EN) == "[]\n"


def test_the_table_does_refuse() -> None:
    made = report(*one_of_each())
    made[0]["severity"] = "error"
    made[1]["location"]["path"] = "./plans/p-4hx2k.yaml"
    del made[2]["check_name"]
    assert faults(made) == ["$[0].severity", "$[1].location.path", "$[2]"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_item_says_what_people_are_told_and_where(language: Language) -> None:
    found = one_of_each()
    for finding, item in zip(found, report(*found, language=language), strict=True):
        said = told(finding, Words.of(language)).replace("\udcff\udcfe", "\ufffd\ufffd")
        assert (item["check_name"], item["description"]) == (finding.code, said)
        assert item["location"] == {"path": NAMES[0], "lines": {"begin": finding.line}}


def test_how_grave_a_code_is_here_becomes_a_severity_of_gitlab() -> None:
    regard = Regard(warn=frozenset(("G403",)), error=frozenset(("G030",)))
    found = [Finding(code, (), {"id": "g-00001"}, 1, 1, NAMES[0]) for code in ("G030", "G033", "G403", "G006")]
    found.append(Finding("G402", (), {"n": 30}, 1, 1, NAMES[0]))
    items = json.loads(gitlab(found, regard.severity, EN))
    assert [item["severity"] for item in items] == ["major", "minor", "minor", "major", "info"]


def test_a_name_that_is_no_utf8_or_is_hostile_gives_text_that_every_reader_takes() -> None:
    found = [*one_of_each(NAMES[2]), *one_of_each("plans/a\udcfe\udcfe.yaml"), *one_of_each(NAMES[3])]
    text = gitlab(found, USUAL, EN)
    assert text.encode("utf-8").decode("utf-8") == text
    assert not any(sign in text for sign in ("\\ud", "\\u001b", "\u202e"))
    items = json.loads(text)
    assert {item["location"]["path"] for item in items} == {
        "plans/a\ufffd\ufffd.yaml",
        "plans/[Ann](javascript:x)\ufffd[31m\ufffd.yaml",
    }
    assert len({item["fingerprint"] for item in items}) == len(items) == 3 * len(CODES)


def test_the_same_findings_give_the_same_bytes() -> None:
    text = gitlab(one_of_each(), USUAL, EN)
    assert gitlab(list(one_of_each()), Regard().severity, Words.of("en")) == text
    assert text.endswith("]\n")


def test_language_and_lines_above_leave_every_fingerprint_as_it_is() -> None:
    dutch, english = report(*one_of_each(), language="nl"), report(*moved(one_of_each(), 9))
    assert [one["fingerprint"] for one in dutch] == [one["fingerprint"] for one in english]
    assert [one["description"] for one in dutch] != [one["description"] for one in english]

"""The SARIF log: valid by the schema that OASIS published, the same every time, and without a value of a plan."""

import json
import random
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest

from g1p import __version__
from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.regard import Regard
from g1p.render.findings import told
from g1p.render.sarif import TOP, sarif
from g1p.store.examine import examine_all
from g1p.words import LANGUAGES, Language, Words
from tests.checks.family import TODAY
from tests.cli.door import FORM
from tests.render.logs import NAMES, PAGES, USUAL, moved, one_of_each
from tests.render.published import faults, sarif_validator

EN = Words.of("en")


def run_of(*findings: Finding, language: Language = "en") -> Any:
    """The one run in the log of these findings."""
    log = json.loads(sarif(findings, PAGES, USUAL, Words.of(language)))
    (run,) = log["runs"]
    return run


def places(run: Any) -> list[Any]:
    return [result["locations"][0]["physicalLocation"] for result in run["results"]]


# --- the published schema -----------------------------------------------------------------------------------------


@pytest.mark.uncounted
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", NAMES)
def test_a_log_with_every_code_is_valid(language: Language, file: str) -> None:
    assert faults(json.loads(sarif(one_of_each(file), PAGES, USUAL, Words.of(language)))) == []


def test_a_log_without_findings_is_valid_too() -> None:
    log = json.loads(sarif([], PAGES, USUAL, EN))
    assert faults(log) == []
    assert (log["runs"][0]["results"], log["runs"][0]["tool"]["driver"]["rules"]) == ([], [])


def test_the_schema_does_refuse() -> None:
    sarif_validator().check_schema(sarif_validator().schema)
    log = json.loads(sarif(one_of_each(), PAGES, USUAL, EN))
    result = log["runs"][0]["results"][3]
    result["level"] = "advice"
    result["message"] = {}
    result["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "plans/a plan.yaml"
    result["snippet"] = "phone: 0612345678"
    log["$schema"] = "sarif.json"
    broken = {fault.rsplit(" ", 1)[-1] for fault in faults(log)}
    assert broken == {"enum", "anyOf", "minimum", "format", "additionalProperties"}


# --- what stands in it --------------------------------------------------------------------------------------------


def test_the_tool_says_its_name_version_and_language() -> None:
    run = run_of(language="nl")
    driver = run["tool"]["driver"]
    assert {key: driver[key] for key in driver if key != "rules"} == {
        "name": "g1p",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "nl",
    }
    assert (run["language"], run["columnKind"]) == ("nl", "unicodeCodePoints")
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert list(run["originalUriBaseIds"]) == [TOP]


def test_there_is_a_rule_for_each_code_that_was_found() -> None:
    found = [Finding(code, line=1, column=1, file=NAMES[0]) for code in ("G401", "G006", "G401", "G030")]
    rules = run_of(*(Finding(f.code, (), {"word": "a", "plain": "b"}, 1, 1, f.file) for f in found))["tool"]["driver"][
        "rules"
    ]
    assert [rule["id"] for rule in rules] == ["G006", "G030", "G401"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning", "note"]
    for rule in rules:
        assert rule["shortDescription"]["text"] == "A key is missing {{ here }}"
        assert rule["fullDescription"]["text"] == "Nobody can read it."
        assert rule["help"]["text"].split("\n\n")[1:] == ["A [program] (x) cannot either.", "Source: the plan format"]


def test_each_result_points_at_its_rule_file_line_and_column() -> None:
    found = one_of_each()
    run = run_of(*found)
    rules = run["tool"]["driver"]["rules"]
    assert [result["ruleId"] for result in run["results"]] == [finding.code for finding in found] == list(CODES)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert [place["region"] for place in places(run)] == [
        {"startLine": finding.line, "startColumn": finding.column} for finding in found
    ]


def test_the_level_is_how_grave_a_code_is_here() -> None:
    regard = Regard(warn=frozenset(("G401",)), error=frozenset(("G030",)))
    facts = {"word": "a", "plain": "b"}
    found = [Finding(code, (), facts, 1, 1, NAMES[0]) for code in ("G030", "G401", "G403", "G006")]
    found[2] = Finding("G403", (), {"id": "g-00001"}, 1, 1, NAMES[0])
    (run,) = json.loads(sarif(found, PAGES, regard.severity, EN))["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_is_what_people_are_told(language: Language) -> None:
    found = one_of_each()
    for finding, result in zip(found, run_of(*found, language=language)["results"], strict=True):
        text = result["message"]["text"].replace("{{", "{").replace("}}", "}")
        assert text == told(finding, Words.of(language)).replace("\udcff\udcfe", "\ufffd\ufffd")


def test_a_brace_and_a_link_in_a_message_mean_nothing() -> None:
    (braces,) = run_of(Finding("G123", line=1, column=1, file=NAMES[0]))["results"]
    assert "between {{ and }}" in braces["message"]["text"]
    (link,) = run_of(Finding("G205", (), {"id": "p-00000", "other": NAMES[3]}, 1, 1, NAMES[0]))["results"]
    assert "](" not in link["message"]["text"]


# --- file names ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", [*NAMES, "p.yaml", "a:b.yaml", "a?b=c&d#e.yaml", "a\nb.yaml", "~/%41.yaml", "a\\b.yaml"]
)
def test_every_byte_of_a_name_comes_back_from_its_uri(name: str) -> None:
    ((place,)) = places(run_of(Finding("G006", line=1, column=1, file=name)))
    uri = place["artifactLocation"]["uri"]
    assert uri.isascii()
    assert urlsplit(uri).path == uri  # no scheme, host, query or fragment
    assert unquote_to_bytes(uri) == name.encode("utf-8", "surrogateescape")
    assert place["artifactLocation"]["uriBaseId"] == TOP


@pytest.mark.parametrize(
    "name, uri", [("/home/één/p.yaml", "file:///home/%C3%A9%C3%A9n/p.yaml"), ("../p.yaml", "../p.yaml")]
)
def test_a_file_elsewhere_is_not_below_the_top(name: str, uri: str) -> None:
    run = run_of(Finding("G006", line=1, column=1, file=name))
    assert places(run)[0]["artifactLocation"] == {"uri": uri}


# --- what stays the same ------------------------------------------------------------------------------------------


def test_the_same_findings_give_the_same_bytes() -> None:
    text = sarif(one_of_each(), PAGES, USUAL, EN)
    assert sarif(list(one_of_each()), dict(reversed(list(PAGES.items()))), Regard().severity, Words.of("en")) == text
    assert text.endswith("}\n")
    assert text.encode("utf-8")


def test_language_and_lines_above_leave_every_fingerprint_as_it_is() -> None:
    dutch, english = run_of(*one_of_each(), language="nl"), run_of(*moved(one_of_each(), 9))
    prints = [[one["partialFingerprints"] for one in run["results"]] for run in (dutch, english)]
    assert prints[0] == prints[1]
    assert len({json.dumps(one) for one in prints[0]}) == len(CODES)
    assert [one["message"] for one in dutch["results"]] != [one["message"] for one in english["results"]]


@pytest.mark.parametrize("seed", range(8))
def test_no_value_of_a_plan_is_in_it(seed: int) -> None:
    dice = random.Random(seed)
    text = FORM.format(title="Canary-title").replace("We ", "Canary ").replace("Read aloud", "Canary 0612345678")
    text = (
        text.replace("Because", "canary@example.org").replace("name: Ann", "name: Canary").replace("mother", "canary")
    )
    for _ in range(4):
        old = dice.choice(["family", "active", "now", "planned", "2026-11-09", "[bob]", "said_by: ann", "2026-12-07"])
        text = text.replace(old, dice.choice(["canary", "'Canary'", "123456782", "12-3-canary", "[canary]"]), 1)
    found = examine_all({NAMES[0]: text.encode()}, TODAY)
    assert found
    for language in LANGUAGES:
        log = sarif(found, PAGES, USUAL, Words.of(language))
        assert faults(json.loads(log)) == []
        assert "canary" not in log.lower()
        assert "0612345678" not in log
        assert "123456782" not in log

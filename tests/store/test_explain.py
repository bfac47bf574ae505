"""Why a mapping is refused: one finding a fault, at its path, with its own code and never with its value."""

import copy
import json
import time
from pathlib import Path
from typing import Any

import pytest

from g1p.checks.codes import CODES
from g1p.checks.finding import Path as Steps
from g1p.checks.shape_codes import SHAPE_CODES
from g1p.render.findings import mend
from g1p.store.faults import Fault, findings_of
from g1p.store.load import load
from g1p.store.schema import explain, is_moment, is_valid, schema_of
from g1p.words import Words
from tests.store.explain_cases import CASES, GOAL, MISSING
from tests.store.schema_cases import BAD, GOOD, OTHERS, SETTINGS

ROOT = Path(__file__).resolve().parents[2]
CANARY = "Kanarie"


def changed(plan: dict[str, Any], path: Steps, value: Any) -> dict[str, Any]:
    plan = copy.deepcopy(plan)
    holder: Any = plan
    for step in path[:-1]:
        holder = holder[step]
    if value is MISSING:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return plan


@pytest.mark.parametrize("case", CASES)
def test_one_fault_is_one_finding(case: str, example_plan: dict[str, Any]) -> None:
    path, value, code, where, facts = CASES[case]
    found = explain("plan", changed(example_plan, path, value))
    assert [(finding.code, finding.path, dict(finding.facts)) for finding in found] == [(code, where, facts)]


@pytest.mark.parametrize(
    "said, first",
    [
        *(("nog niet", "planned (afgesproken), started (bezig), done (gedaan)"), ("?", "planned (afgesproken), ")),
        *(("klaar", "done (gedaan), "), ("dnoe", "done (gedaan), "), ("mislukt", "failed (niet gelukt), ")),
    ],
)
def test_the_choices_come_by_likeness_or_else_as_the_schema_has_them(
    said: str, first: str, example_plan: dict[str, Any]
) -> None:
    [found] = explain("plan", changed(example_plan, ("actions", 0, "status"), said))
    assert mend(found, Words.of("nl")).startswith(f"Kies uit: {first}")
    assert not set(mend(found, Words.of("en"))) & set("()")


def test_a_choice_that_is_a_number_stands_alone(example_plan: dict[str, Any]) -> None:
    [found] = explain("plan", changed(example_plan, ("g1p",), 0))
    assert mend(found, Words.of("nl")) == "Kies uit: 1."


@pytest.mark.parametrize("key", ["title", "people", "coordination", "next_evaluation"])
def test_a_misspelt_key_is_not_missing_too(key: str, example_plan: dict[str, Any]) -> None:
    plan = {(f"{key}x" if name == key else name): value for name, value in example_plan.items()}
    assert [(finding.code, finding.facts) for finding in explain("plan", plan)] == [("G102", {"suggestion": key})]


def test_a_misspelt_key_of_two_is_not_missing_too(example_plan: dict[str, Any]) -> None:
    plan = changed(example_plan, ("life_events", 0), {"jaar": 2009, "yaer": 2009, "text": "x"})
    assert [finding.code for finding in explain("plan", plan)] == ["G102", "G102"]


def test_who_is_only_mentioned_has_no_address() -> None:
    found = explain("plan", BAD["mentioned with a phone"])
    assert [(finding.code, finding.path[-1]) for finding in found] == [("G131", "phone")]


def test_yes_or_no_is_not_a_word() -> None:
    smtp = {"host": "a", "port": 25, "from": "a@b", "starttls": "yes", "user_env": "A", "password_env": "B"}
    found = explain("workspace", {**SETTINGS, "smtp": smtp})
    assert [(finding.code, finding.path) for finding in found] == [("G127", ("smtp", "starttls"))]


def test_findings_come_in_the_order_of_the_file(example_plan: dict[str, Any]) -> None:
    plan = changed(changed(example_plan, (*GOAL, "text"), 3), ("people", 1, "id"), "Vader")
    plan = changed(changed(plan, ("people", 0, "role"), MISSING), ("g1p",), 7)
    assert [finding.path for finding in explain("plan", plan)] == [
        ("g1p",),
        ("people", 0, "role"),
        ("people", 1, "id"),
        (*GOAL, "text"),
    ]


def test_no_finding_repeats_a_value(example_plan: dict[str, Any]) -> None:
    plan = changed(example_plan, ("people", 0, CANARY), CANARY)
    for path in (("created",), ("people", 0, "email"), ("people", 0, "id"), ("language",), ("status",), ("kind",)):
        plan = changed(plan, path, f"{CANARY} {CANARY}")
    found = explain("plan", plan)
    assert len(found) == 7
    for finding in found:
        code = CODES[finding.code]
        assert CANARY not in code.sentence.format(**finding.facts) + code.mend.format(**finding.facts)


@pytest.mark.parametrize("case", [*GOOD, *BAD])
def test_the_cases_of_the_schema_are_judged_alike(case: str) -> None:
    value = GOOD.get(case) or BAD[case]
    assert is_valid("plan", value) == (not explain("plan", value)) == (case in GOOD)


@pytest.mark.parametrize("name, more, good", OTHERS)
def test_workspace_and_rollout_are_judged_alike(name: str, more: dict[str, Any], good: bool) -> None:
    kind = name.removesuffix("-1")
    value = {**(SETTINGS if kind == "workspace" else {"g1p": 1}), **more}
    assert is_valid(kind, value) == (not explain(kind, value)) == good


@pytest.mark.parametrize(
    "value, good",
    [
        *(("2026-11-21T10:00", True), ("2028-02-29T23:59", True), (3, True), ("2026-02-29T10:00", False)),
        *(
            ("2026-11-21", False),
            ("2026-11-21T10:00\n", False),
            ("2026-11-21T10:00:00", False),
            ("٢026-11-21T10:00", False),
        ),
    ],
)
def test_a_moment_exists_to_the_minute(value: object, good: bool) -> None:
    assert is_moment(value) == good


def test_what_no_schema_asks_yet_is_told_too() -> None:
    def told(rule: str, asked: Any, schema: dict[str, Any], value: Any) -> list[str]:
        return [finding.code for finding in findings_of(Fault(rule, asked, schema, value, ("a",)))]

    assert told("None", None, {}, 1) == ["G118"]
    assert told("type", "number", {}, "x") == ["G117"]
    assert told("additionalProperties", False, {}, {"b": 1}) == ["G128"]
    assert told("minLength", 3, {"pattern": "^a$"}, "x") == ["G126"]
    assert told("multipleOf", 3, {}, 4) == ["G117"]
    assert told("minimum", 3, {}, 2) == ["G111"]


def test_every_limit_in_the_schemas_has_both_ends() -> None:
    def limits(schema: Any) -> None:
        if isinstance(schema, dict):
            assert ("minimum" in schema) == ("maximum" in schema)
            for below in schema.values():
                limits(below)
        elif isinstance(schema, list):
            for below in schema:
                limits(below)

    for kind in ("plan", "workspace", "rollout"):
        limits(schema_of(kind))


def test_every_code_of_the_shape_is_reached_somewhere_here() -> None:
    reached = {code for _, _, code, _, _ in CASES.values()} | {"G127", "G131"}
    # Every other command refuses a file of the wrong shape, so check may not call it a warning.
    assert {CODES[code].severity for code in reached} == {"error"}
    assert {code.code for code in SHAPE_CODES if code.severity == "error"} <= reached | {"G134"}


def test_a_hostile_mapping_is_explained_soon() -> None:
    unlike = ", ".join(f"{{a: {number}}}, [{number}], x{number}, x{number}" for number in range(1200))
    many = "\n".join(f"k{number}: 1" for number in range(2000))
    value = load(f"share: 1\npeople: [{{share: [{unlike}]}}]\n{many}\n".encode())
    begun = time.process_time()
    found = explain("plan", value)
    assert time.process_time() - begun < 3
    assert 0 < len(found) <= 100


def test_the_schemas_that_ship_are_those_of_the_checkout() -> None:
    for kind in ("plan", "workspace", "rollout"):
        file = ROOT / "schemas" / f"{kind}-1.schema.json"
        assert schema_of(kind) == json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "kind, more",
    [
        ("workspace", {"ladder": [{"step": "De leidinggevende", "name": "x"}]}),
        ("workspace", {"look": {"colour": "rood"}}),
        ("workspace", {"look": {"logo": "/x"}}),
        ("workspace", {"checks": {"off": ["G4"]}}),
        ("workspace", {"time_zone": "nergens heen"}),
        ("workspace", {"remotes": ["https://x"]}),
        ("workspace", {"smtp": {"host": "a.example.org", "port": 25, "from": "a@b", "user_env": "a b"}}),
    ],
)
def test_what_a_field_asks_is_said_in_words_with_an_example(kind: str, more: dict[str, Any]) -> None:
    found = [one for one in explain(kind, {**SETTINGS, **more}) if one.code == "G117"]
    assert len(found) == 1
    for language in ("nl", "en"):
        said = mend(found[0], Words.of(language))
        assert "…" not in said
        assert "  " not in said
        assert said.endswith(f"{found[0].facts['example']}.")


def test_a_missing_digest_is_not_to_be_typed(example_plan: dict[str, Any]) -> None:
    agreed = [{"by": "moeder", "date": "2026-11-01", "how": "spoken"}]
    found = explain("plan", {**example_plan, "agreed": agreed})
    assert [(one.code, one.path) for one in found] == [("G115", ("agreed", 0, "digest"))]


def test_among_the_scores_of_an_instrument_no_own_key_can_stand(example_plan: dict[str, Any]) -> None:
    scored = {**example_plan["measurements"][0], "instrument": "zrm-2017", "scores": {"x_own": 3, "zzzzz": 2}}
    found = explain("plan", {**example_plan, "measurements": [scored]})
    assert [(one.code, one.path[-1]) for one in found] == [("G134", "x_own"), ("G134", "zzzzz")]

"""The three schema files: sound, whole beside the format page, in two languages, and alike in every mapping."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml_rs

SCHEMAS = Path(__file__).parents[2] / "schemas"
DESIGN = Path(__file__).parents[3] / "shared" / "design"
TEAMS_OWN = {"^x_[a-z0-9_]+$": True, r"\n": {"not": {}}}
SCORES = {"scores", "zrm_2013", "zrm_2017"}  # their keys are people, or an instrument's items
PROSE = {"or", "as", "record", "moment", "part", "person", "goal", "action"}  # the page's words for a sort of value

Node = dict[str, Any]
every_schema = pytest.mark.parametrize("name", ["plan-1", "workspace-1", "rollout-1"])


def text_of(name: str) -> str:
    return (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")


def schema_of(name: str) -> Node:
    found: Node = json.loads(text_of(name))
    return found


def nodes(node: Any, at: str = "#") -> Iterator[tuple[str, Node]]:
    """Every schema from this one down, with its place; `if`, `then` and `not` only tell cases apart: left out."""
    if not isinstance(node, dict):
        return
    yield at, node
    for key in ("properties", "$defs"):
        for name, below in node.get(key, {}).items():
            yield from nodes(below, f"{at}/{key}/{name}")
    yield from nodes(node.get("items"), f"{at}/items")


def facts(node: Any) -> Iterator[tuple[str, Any]]:
    """Every key of the JSON with its value, wherever it stands."""
    for key, below in node.items() if isinstance(node, dict) else enumerate(node):
        yield str(key), below
        if isinstance(below, dict | list):
            yield from facts(below)


def section(start: str, end: str) -> str:
    if not DESIGN.exists():
        pytest.skip("../shared is not here")
    return (DESIGN / "plan-format.md").read_text(encoding="utf-8").split(start)[1].split(end)[0]


def words_below(node: Node, root: Node) -> set[str]:
    """The keys and the allowed values that may stand in what this schema describes, at any depth."""
    seen: dict[str, Any] = {}
    todo = [node]
    while todo:
        for key, value in facts(todo.pop()):
            if key == "$ref" and value not in seen:
                seen[value] = root["$defs"][value.removeprefix("#/$defs/")]
                todo.append(seen[value])
    within = [fact for part in (node, *seen.values()) for fact in facts(part)]
    keys = {name for key, value in within if key == "properties" for name in value}
    return keys | {word for key, value in within if key == "enum" for word in value}


@every_schema
def test_a_schema_is_laid_out_as_json_writes_it(name: str) -> None:
    assert text_of(name) == json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


@every_schema
def test_a_schema_needs_no_network(name: str) -> None:
    schema = schema_of(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:g1p:schema:{name}"
    used = {value for key, value in facts(schema) if key == "$ref"}
    assert used == {f"#/$defs/{define}" for define in schema["$defs"]}


@every_schema
def test_every_property_and_definition_is_told_in_two_languages(name: str) -> None:
    for at, node in nodes(schema_of(name)):
        if at.endswith("/items"):
            continue
        assert re.fullmatch(r"[^·]+ · [^·]+", node.get("title", "")), at
        assert re.fullmatch(r"[^/]+[.?] / [^/]+[.?]", node.get("description", "")), at


@every_schema
def test_every_mapping_refuses_unknown_keys_and_takes_the_teams_own(name: str) -> None:
    for at, node in nodes(schema_of(name)):
        if node.get("type") == "object" and at.rsplit("/", 1)[-1] not in SCORES:
            assert node["additionalProperties"] is False, at
            assert node["patternProperties"].items() >= TEAMS_OWN.items(), at


@every_schema
def test_no_pattern_needs_more_than_every_engine_has(name: str) -> None:
    """Two engines read them: no classes that know Unicode, no looking around, no end that takes a newline."""
    for at, node in nodes(schema_of(name)):
        pattern = node.get("pattern", "")
        assert not re.search(r"\\[dDwWsSbBAzZpPk]|\(\?", pattern), at
        exact = node.get("maxLength") in (4, 7, 10, 16, 71)
        assert not pattern.endswith("$") or exact or r"'pattern': '\\n'" in str(node["not"]), at


@every_schema
def test_every_example_and_default_is_good(name: str) -> None:
    schema = schema_of(name)
    for at, node in nodes(schema):
        for sample in [*node.get("examples", []), *([node["default"]] if "default" in node else [])]:
            check = jsonschema.Draft202012Validator({**node, "$defs": schema["$defs"]})
            assert check.is_valid(sample), at


def test_every_key_of_the_pages_tables_is_in_the_schema() -> None:
    schema = schema_of("plan-1")
    rows = re.findall(r"^\| (`.*?) \| (.*) \|$", section("## The parts", "**Parts**"), re.MULTILINE)
    assert len(rows) == 28
    for cell, holds in rows:
        keys = re.findall(r"`([a-z0-9_]+)\??`", cell)
        assert set(keys) <= set(schema["properties"]), cell
        for span in re.findall(r"`([^`]*\{[^`]*)`", holds):
            words = set(re.findall(r"[a-z][a-z0-9_-]*", span))
            named = {key: schema["properties"][key] for key in [*keys, *(words & set(schema["properties"]))]}
            assert words <= words_below({"properties": named}, schema) | PROSE, cell


def test_a_person_and_a_goal_are_as_on_the_page() -> None:
    schema = schema_of("plan-1")
    person = section("### A person", "`group`")
    assert set(re.findall(r"([a-z_]+)(?=\??[,:}])", person)) - {"name", "f", "x"} <= words_below(
        schema["$defs"]["person"], schema
    )
    sample: Any = yaml_rs.loads(section("```yaml", "```"), parse_datetime=False)
    check = jsonschema.Draft202012Validator({"$ref": "#/$defs/goal", "$defs": schema["$defs"]})
    assert check.is_valid(sample["goals"][0])


def test_lists_of_words_are_as_on_the_page() -> None:
    defs = schema_of("plan-1")["$defs"]
    parts = section("**Parts**, where a key takes one:", ". A missing key")
    assert re.findall(r"[a-z_]+", parts) == defs["part"]["enum"]
    domains = section("### Life domains", "## Who sees what")
    assert re.findall(r"`([a-z_]+)`", domains) == defs["domain"]["enum"]
    reserved = section("never one of the words", ". A reference")
    assert re.findall(r"[a-z]+", reserved) == defs["slug"]["not"]["anyOf"][0]["enum"]
    told = section("`about` takes ", ", or a record's id")
    assert re.findall(r"[a-z_]+", told) == defs["consent_about"]["else"]["enum"]


def test_every_key_of_the_workspace_is_in_its_schema() -> None:
    schema = schema_of("workspace-1")
    span = section("the rest has defaults): `{", "}`")
    keys = set(re.findall(r"([a-z_0-9]+)(?=\??:|\?|,|\})", re.sub(r": [A-Za-z/]*[0-9a-z]+(?=[,}])", ":", span)))
    assert keys - {"false"} <= words_below(schema, schema)
    sections = section("(sections ", "; each line")
    assert re.findall(r"[a-z]+", sections) == list(schema_of("rollout-1")["properties"])[1:]

"""A second implementation, check-jsonschema, gives the same verdicts; where it does not, a reason says why."""

import copy
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from g1p.store.load import load
from g1p.store.schema import explain, is_moment, is_valid, schema_of
from tests.sizes import size
from tests.store.key_mutations import MUTATIONS, Node, mutated, shuffled, small_plan
from tests.store.schema_cases import BAD, GOOD, OTHERS, SETTINGS

pytestmark = pytest.mark.uncounted

ROOT = Path(__file__).resolve().parents[2]
MUTATED = size(1100, 2000)
PARTS = 4
"""Tests that each take their share of the mutated plans, for two processes to run them."""

GENERATED = 100
AS_YAML = 10
"""So many of the generated plans are given to it as they are; YAML takes it three times as long as JSON."""

MOMENT = re.compile(schema_of("plan")["$defs"]["moment"]["pattern"])


def asked(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """What check-jsonschema answers, in JSON."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def by_the_second(kind: str, files: Sequence[Path]) -> list[bool]:
    """Its verdict on each file. One process reads them all: it needs a second to begin."""
    schema = ROOT / "schemas" / f"{kind}-1.schema.json"
    done = asked("--schemafile", schema, *files)
    report = json.loads(done.stdout)
    assert not report.get("parse_errors")
    refused = {Path(error["filename"]).resolve() for error in report["errors"]}
    assert (report["status"], done.returncode) == (("fail", 1) if refused else ("ok", 0))
    assert refused <= {file.resolve() for file in files}
    return [file.resolve() not in refused for file in files]


def as_json(mappings: Sequence[Node], folder: Path) -> list[Path]:
    """The mappings as JSON files in a folder of their own."""
    folder.mkdir()
    files = [folder / f"{number:05}.json" for number in range(len(mappings))]
    for file, mapping in zip(files, mappings, strict=True):
        file.write_text(json.dumps(mapping), encoding="utf-8")
    return files


def by_us(kind: str, mapping: Node) -> bool:
    """Our verdict: the fast validator's, which is also the explaining one's."""
    found = explain(kind, mapping)
    assert is_valid(kind, mapping) == (found == [])
    return not found


class Reason(NamedTuple):
    """Why the verdicts may differ, and how to take it out of a mapping: what had nothing of it stays as it was."""

    why: str
    mend: Callable[[Any], Any]


def each_text(change: Callable[[str], str]) -> Callable[[Any], Any]:
    """The change done to every text of a value."""

    def changed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: changed(held) for key, held in value.items()}
        if isinstance(value, list):
            return [changed(held) for held in value]
        return change(value) if isinstance(value, str) else value

    return changed


def real_moment(text: str) -> str:
    """Another moment in the place of one that looks right and is not there, such as 30 February."""
    return "2026-11-21T10:00" if MOMENT.search(text) and not is_moment(text) else text


REASONS = (
    Reason(
        "A day and time on a day that does not exist: g1p-moment is our own format, for JSON Schema's date-time wants "
        "seconds and a zone. No validator but ours knows more of a moment than its pattern.",
        each_text(real_moment),
    ),
)


@cache
def whole_plans() -> tuple[Node, ...]:
    return tuple(load(file.read_bytes()) for file in sorted((ROOT / "examples" / "plans").glob("*.yaml")))


def mutated_plans(start: int = 0, step: int = 1) -> Iterator[tuple[str, Node]]:
    """What was done to a good plan and what came of it, for each seed of a share of them."""
    for seed in range(start, MUTATED, step):
        dice = random.Random(seed)
        plan = small_plan(dice.choice(whole_plans()), dice)
        assert is_valid("plan", plan)
        yield mutated(plan, dice)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutated_plan_gets_the_same_verdict_or_a_reason(part: int, tmp_path: Path) -> None:
    plans = [plan for _, plan in mutated_plans(part, PARTS)]
    theirs = by_the_second("plan", as_json(plans, tmp_path / "plans"))
    differ = [plan for plan, verdict in zip(plans, theirs, strict=True) if by_us("plan", plan) != verdict]
    unexplained = [plan for plan in differ if all(reason.mend(plan) == plan for reason in REASONS)]
    assert unexplained == []
    assert set(theirs) == {True, False}


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.why[:30])
def test_a_reason_occurs_and_explains(reason: Reason, tmp_path: Path) -> None:
    concerned = [plan for _, plan in mutated_plans() if reason.mend(plan) != plan]
    mended = [reason.mend(plan) for plan in concerned]
    theirs = by_the_second("plan", as_json([*concerned, *mended], tmp_path / "plans"))
    ours = [by_us("plan", plan) for plan in (*concerned, *mended)]
    assert ours[: len(concerned)] != theirs[: len(concerned)]
    assert ours[len(concerned) :] == theirs[len(concerned) :]


def test_each_mutation_is_done_often_and_the_order_of_keys_changes_no_verdict() -> None:
    verdicts: dict[str, list[bool]] = {what: [] for what in MUTATIONS}
    for seed, (what, plan) in enumerate(mutated_plans()):
        verdicts[what].append(is_valid("plan", plan))
        assert is_valid("plan", shuffled(plan, random.Random(seed))) == verdicts[what][-1]
    assert all(len(each) > MUTATED / 5 for each in verdicts.values())
    assert {what: set(each) for what, each in verdicts.items()} == {
        what: {True} if what == "reorder" else {True, False} for what in MUTATIONS
    }


def test_the_examples_are_good_as_they_lie(shared: Path) -> None:
    plans = [shared / "design" / "example-plan.yaml", *sorted((ROOT / "examples" / "plans").glob("*.yaml"))]
    assert len(plans) > 10
    assert by_the_second("plan", plans) == [by_us("plan", load(file.read_bytes())) for file in plans]
    assert all(is_valid("plan", load(file.read_bytes())) for file in plans)
    for kind, name in (("workspace", "g1p.yaml"), ("rollout", "rollout.yaml")):
        file = ROOT / "examples" / name
        assert by_the_second(kind, [file]) == [by_us(kind, load(file.read_bytes()))] == [True]


def test_generated_plans_are_good(shared: Path, tmp_path: Path) -> None:
    maker = shared / "tools" / "make_plans.py"
    make = [sys.executable, str(maker), "--count", str(GENERATED), "--out", str(tmp_path / "made")]
    subprocess.run(make, capture_output=True, check=True, timeout=60)
    files = sorted((tmp_path / "made").iterdir())
    plans = [load(file.read_bytes()) for file in files]
    theirs = by_the_second("plan", [*files[:AS_YAML], *as_json(plans[AS_YAML:], tmp_path / "json")])
    assert theirs == [is_valid("plan", plan) for plan in plans] == [True] * GENERATED
    assert all(by_us("plan", plan) for plan in plans[:AS_YAML])  # test_differential.py explains a thousand


def test_every_case_gets_the_same_verdict(tmp_path: Path) -> None:
    bases: dict[str, Node] = {"workspace-1": SETTINGS, "rollout-1": {"g1p": 1}}
    cases = {name: [{**base, **more} for which, more, _ in OTHERS if which == name] for name, base in bases.items()}
    cases["plan-1"] = [*GOOD.values(), *BAD.values()]
    for name, mappings in cases.items():
        kind = name.removesuffix("-1")
        theirs = by_the_second(kind, as_json(mappings, tmp_path / kind))
        assert theirs == [by_us(kind, mapping) for mapping in mappings]


def test_the_schemas_pass_their_metaschema_and_a_spoiled_one_does_not(tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.json"
    schema = copy.deepcopy(schema_of("plan"))
    schema["properties"]["goals"]["type"] = "list"
    spoiled.write_text(json.dumps(schema), encoding="utf-8")
    good = sorted((ROOT / "schemas").glob("*.json"))
    assert len(good) == 3
    answer = json.loads(asked("--check-metaschema", *good, spoiled).stdout)
    assert {error["filename"] for error in answer["errors"]} == {str(spoiled)}

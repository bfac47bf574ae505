"""No finding says anything of what stands in a plan: a canary sings in every text, and no sentence repeats it."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from g1p.checks.finding import Finding
from g1p.render.findings import told
from g1p.store.examine import examine
from g1p.store.load import load
from g1p.words import LANGUAGES, Words
from tests.checks.everywhere import everywhere
from tests.checks.family import TODAY

pytestmark = pytest.mark.uncounted

WORDS = [Words.of(language) for language in LANGUAGES]

CANARY = "Kanarie"
FAULTS = (1, 1, 4, 12)
"""Few, for a plan of the wrong shape is not asked for its sense; many, for each finding is one sentence more."""
KEPT = {
    "g1p",
    "id",
    "status",
    "kind",
    "group",
    "when",
    "domain",
    "instrument",
    "result",
    "how",
    "step",
    "about",
    "parts",
}
KEPT |= {"outcome", "effect", "answer", "copy", "sex", "repeats", "digest", "language", "created", "start", "due", "at"}
KEPT |= {"opened", "options", "target_date", "next_evaluation", "first_contact", "active_since", "birth_date", "died"}


def with_canaries(held: Any, key: str = "") -> Any:
    """The mapping with a canary in every text that people wrote, and in every name, slug and address."""
    if isinstance(held, dict):
        return {(sung(name) if key == "scores" else name): with_canaries(item, name) for name, item in held.items()}
    if isinstance(held, list):
        return [with_canaries(item, key) for item in held]
    return sung(held) if isinstance(held, str) and not held[:1].isdigit() and (key not in KEPT or key == "id") else held


def sung(text: str) -> str:
    """A text with the canary in it; ids of records may be named, and words of the format too."""
    if (len(text) == 7 and text[1] == "-") or text in {"print", "mail", "family", "other"}:
        return text
    if "@" in text:
        return f"kanarie-{text}"
    return f"{text}-kanarie" if text.replace("-", "").isalnum() and text.islower() else f"{CANARY} {text}"


def damaged(mapping: dict[str, Any], dice: random.Random, faults: int) -> dict[str, Any]:
    """A copy with so many keys dropped, renamed or retyped, or values swapped."""
    mapping = json.loads(json.dumps(mapping))
    for _ in range(faults):
        holders = [held for held in holders_in(mapping) if held]
        holder = dice.choice(holders)
        key = dice.choice(list(holder))
        match dice.randrange(5):
            case 0:
                del holder[key]
            case 1:
                holder[dice.choice((key[:-1], f"{key}s", key.upper(), key[::-1]))] = holder.pop(key)
            case 2:
                holder[key] = dice.choice((None, True, 7, 1.5, [holder[key]], {"tekst": holder[key]}, str(holder[key])))
            case 3:
                other = dice.choice(holders)
                name = dice.choice(list(other))
                holder[key], other[name] = other[name], holder[key]
            case _:
                holder[key] = f"{CANARY} {dice.random()}"
    return mapping


def holders_in(value: Any) -> list[dict[str, Any]]:
    found = [value] if isinstance(value, dict) else []
    for held in value.values() if isinstance(value, dict) else value:
        found += holders_in(held) if isinstance(held, (dict, list)) else []
    return found


def as_yaml(mapping: dict[str, Any]) -> str:
    return "".join(f"{json.dumps(key)}: {json.dumps(held, ensure_ascii=False)}\n" for key, held in mapping.items())


def test_no_finding_says_anything_that_stands_in_the_plan(tmp_path: Path) -> None:
    """150 damaged plans with a canary in every text and name: the sentences hold none, in either language."""
    singing, dice = with_canaries(everywhere()), random.Random("kanarie")
    seen: set[str] = set()
    told_of: set[tuple[str, tuple[object, ...]]] = set()
    for number in range(150):
        plan = damaged(singing, dice, FAULTS[number % len(FAULTS)])
        (file := tmp_path / "p-00000.yaml").write_text(as_yaml(plan), encoding="utf-8")
        for finding in examine(file, file.name, TODAY).findings:
            seen.add(finding.code)
            told_of.add((finding.code, finding.path[-2:]))
            assert_silent(finding, number)
    assert len(seen) > 17, sorted(seen)
    assert len(told_of) > 300


def assert_silent(finding: Finding, number: int) -> None:
    for words in WORDS:
        assert CANARY.lower() not in told(finding, words).lower(), (number, finding.code)


def test_the_singing_plan_is_a_good_plan(tmp_path: Path) -> None:
    singing = with_canaries(everywhere())
    for number, who in enumerate(singing["people"]):
        who["name"] += f" {number}"  # two people with the same whole name and role would look like one
    file = tmp_path / "p-00000.yaml"
    file.write_text(as_yaml(singing), encoding="utf-8")
    one = examine(file, file.name, TODAY)
    assert one.findings == ()
    assert one.plan is not None
    assert one.plan == load(file.read_bytes())
    assert file.read_text("utf-8").lower().count(CANARY.lower()) > 60

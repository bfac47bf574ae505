"""A new file holds exactly the plan that it was made of, is a good plan, and is edited as any other."""

from pathlib import Path
from typing import Any

import pytest

from g1p.model.steps import Set
from g1p.store.document import edited
from g1p.store.judge import judged_plan
from g1p.store.load import careful, load
from g1p.store.new_file import new_file
from tests.model.everybody import everybody
from tests.store.edits import EXAMPLES, STYLES, exact
from tests.store.random_steps import TEXTS

COMMENT = "# yaml-language-server: $schema=../schemas/plan-1.schema.json"


@pytest.mark.parametrize("file", [*EXAMPLES, *STYLES], ids=lambda file: file.stem)
def test_every_plan_can_be_written_anew(file: Path) -> None:
    mapping = load(file.read_bytes())
    data = new_file(mapping, COMMENT)
    assert exact(judged_plan(data, "p.yaml").mapping) == exact(mapping)
    assert careful(data).findings == ()
    assert data.startswith(f"{COMMENT}\ng1p: 1\n".encode())


def test_keys_come_in_the_order_of_the_schema(example_plan: dict[str, Any]) -> None:
    turned = dict(reversed(example_plan.items())) | {
        "people": [dict(reversed(p.items())) for p in example_plan["people"]]
    }
    assert new_file(turned, COMMENT) == new_file(example_plan, COMMENT)


def test_the_plan_with_everything_can_be_written() -> None:
    assert exact(load(new_file(everybody(), COMMENT))) == exact(everybody())


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
def test_every_text_can_be_written(text: str) -> None:
    plan: dict[str, Any] = {
        "title": text,
        "reason": text,
        "people": [{"id": "oma", "name": text, "manager": {"name": text}, "x_own": [text, {"a": text}]}],
        "meetings": [{"id": "m-00000", "agenda": [text, {"text": text, "minutes": 5}]}],
        "goals": [],
    }
    assert exact(load(new_file(plan, COMMENT))) == exact(plan)


def test_a_small_new_plan_reads_as_people_write_it() -> None:
    plan = {
        "g1p": 1,
        "id": "p-0a001",
        "title": "Samen: sterker",
        "status": "draft",
        "created": "2026-11-21",
        "reason": "Er is te veel tegelijk.\nDat moet anders.",
        "people": [
            {
                "id": "moeder",
                "name": "Samira",
                "group": "family",
                "role": "moeder",
                "phone": "06 1234",
                "custody": ["a"],
            },
            {"id": "a", "name": "Yes", "group": "family", "role": "kind", "share": []},
        ],
        "coordination": {"coordinator": "moeder", "keeper": "a", "since": "2026-11-21", "arrangement": "x " * 60 + "y"},
        "goals": [],
    }
    text = """\
# eerste regel
g1p: 1
id: p-0a001
title: "Samen: sterker"
status: draft
created: 2026-11-21
reason: |-
  Er is te veel tegelijk.
  Dat moet anders.

people:
  - id: moeder
    name: Samira
    group: family
    role: moeder
    custody: [a]
    phone: "06 1234"
  - id: a
    name: "Yes"
    group: family
    role: kind
    share: []

coordination:
  coordinator: moeder
  keeper: a
  since: 2026-11-21
  arrangement: >-
    x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x
    x x x x x x x x x x x x x x x x x x x x y

goals: []
"""
    assert new_file(plan, "# eerste regel").decode() == text
    assert edited(text.encode(), [Set(("title",), "Anders")]).decode() == text.replace("Samen: sterker", "Anders")

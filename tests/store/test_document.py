"""An edit changes the lines that it is about, in every style: what else the file holds stays byte for byte."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g1p.errors import CannotEdit
from g1p.model.steps import Drop, Insert, Order, Remove, Set, Step, applied
from g1p.store.document import edited
from g1p.store.load import Unreadable, careful, load
from g1p.store.new_file import new_file
from tests.model.facts import Mapped
from tests.model.random_plans import plans
from tests.sizes import size
from tests.store.edits import (
    EXAMPLES,
    OPERATIONS,
    STYLES,
    Place,
    everything,
    exact,
    loaded,
    made_plans,
    steps_on,
    try_out,
)
from tests.store.random_steps import random_step

Operation = Callable[[Place, Any], Iterator[Step]]
WRITTEN = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\n]|'')*'")

each_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.__name__)


def in_two_line_ends(files: list[Path]) -> list[Any]:
    """The bytes of each file, as it is and as Windows has it."""
    found = [(file.stem, file.read_bytes()) for file in files]
    return [
        *(pytest.param(data, id=name) for name, data in found),
        *(pytest.param(data.replace(b"\n", b"\r\n"), id=f"{name}-crlf") for name, data in found),
    ]


@pytest.mark.uncounted
@each_operation
@pytest.mark.parametrize("data", in_two_line_ends(STYLES))
def test_every_step_on_every_style(data: bytes, operation: Operation) -> None:
    steps = steps_on(loaded(data), operation)
    for step in steps if b"\r" not in data else Random(len(data)).sample(steps, min(len(steps), 10)):
        try_out(data, step)


@each_operation
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_steps_on_the_examples(file: Path, operation: Operation) -> None:
    data = file.read_bytes()
    for step in Random(file.stem).sample(steps_on(loaded(data), operation), 6):
        try_out(data, step)


@pytest.mark.uncounted
@each_operation
def test_steps_on_each_of_the_made_plans(shared: Path, tmp_path_factory: Any, operation: Operation) -> None:
    """Each operation on every second plan, so that every plan has some of them."""
    made = made_plans(shared, tmp_path_factory.getbasetemp() / "made 300")[: size(100, 300)]
    for number, data in list(enumerate(made))[OPERATIONS.index(operation) % 2 :: 2]:
        try_out(data, Random(number).choice(steps_on(loaded(data), operation)))


@pytest.mark.uncounted
@pytest.mark.parametrize("data", in_two_line_ends(STYLES))
def test_what_stands_before_and_behind_a_value_on_its_line_stays(data: bytes) -> None:
    text, places = data.decode(), careful(data).places
    lines = text.splitlines(keepends=True)
    values = list(everything(load(data)))
    for path, value in values if b"\r" not in data else Random(len(data)).sample(values, min(len(values), 10)):
        line, column = places.value(path)
        start = sum(map(len, lines[: line - 1])) + column - 1
        written = WRITTEN.match(text, start)
        old = written[0] if written else str(value)
        if isinstance(value, str) and value and text.startswith(old, start):
            after = edited(data, [Set(path, "anders")]).decode()
            assert after.startswith(text[:start])
            assert after.endswith(text[start + len(old) :])
            assert after[start : len(after) - len(text) + start + len(old)] in (
                "anders",
                f"{old[0]}anders{old[0]}",
                '"anders"',
            )


@pytest.mark.uncounted
@given(plan=plans(), seed=st.integers(0, 2**32))
@settings(max_examples=15, deadline=None)
def test_any_steps_on_any_plan_lead_to_what_they_ask(plan: Mapped, seed: int) -> None:
    chance, data = Random(seed), new_file(plan, "# a plan")
    assert exact(load(data)) == exact(plan)
    for _ in range(3):
        mapping = load(data)
        steps = [random_step(chance, mapping)]
        steps.append(random_step(chance, applied(mapping, steps)))
        data = edited(data, steps)
        assert exact(load(data)) == exact(applied(mapping, steps))


@pytest.mark.uncounted
@given(file=st.sampled_from(STYLES), seed=st.integers(0, 2**32), windows=st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_steps_on_any_style_lead_to_what_they_ask(file: Path, seed: int, *, windows: bool) -> None:
    chance, data = Random(seed), file.read_bytes()
    if windows:
        data = data.replace(b"\n", b"\r\n")
    for _ in range(3):
        mapping = load(data)
        step = random_step(chance, mapping)
        data = edited(data, [step])
        assert exact(load(data)) == exact(applied(mapping, [step]))


def test_both_readers_read_what_was_written(shared: Path) -> None:
    data = (shared / "design" / "example-plan.yaml").read_bytes()
    for seed in range(5):
        step = random_step(Random(seed), load(data))
        data = edited(data, [step])
        document = careful(data)
        assert not document.findings
        assert exact(document.value) == exact(load(data))


def test_steps_are_taken_one_after_the_other() -> None:
    data = b"x_a: [a, b]\n"
    steps: list[Step] = [
        Insert(("x_a",), 0, "c"),
        Order(("x_a",), (2, 0, 1)),
        Remove(("x_a",), 1),
        Drop(("x_a",)),
        Set(("x_b",), 1),
    ]
    assert edited(b"x_b: 0\n" + data, steps[:2]) == b'x_b: 0\nx_a: [b, "c", a]\n'
    assert edited(b"x_b: 0\n" + data, steps) == b"x_b: 1\n"


def test_no_steps_change_nothing() -> None:
    for file in (*STYLES, *EXAMPLES):
        assert edited(file.read_bytes(), []) == file.read_bytes()


def test_a_file_that_cannot_be_read_is_not_edited() -> None:
    with pytest.raises(Unreadable):
        edited(b"title: [", [Set(("title",), "x")])


def test_what_cannot_be_written_exactly_is_refused_and_named_without_its_value() -> None:
    with pytest.raises(CannotEdit) as refused:
        edited(b"title: x\n", [Set(("title",), "Samira\x07")])
    assert refused.value.facts == {"path": "title"}
    with pytest.raises(CannotEdit) as refused:
        edited(b"? title\n: x\n", [Set(("id",), "y"), Drop(("title",))])
    assert refused.value.facts == {"path": "id, title"}

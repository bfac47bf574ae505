"""Steps on the plans of a file, each with what it may do to the bytes: what those who test the edits share."""

import functools
import json
import re
import subprocess
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from g1p.model.steps import Drop, Insert, Order, Remove, Set, Step, applied
from g1p.store.document import edited
from g1p.store.load import load
from tests.conftest import ROOT

STYLES = sorted((ROOT / "tests" / "store" / "styles").glob("*.yaml"))
EXAMPLES = sorted((ROOT / "examples" / "plans").glob("*.yaml"))

COMMENT = re.compile(rb"^ *#.*$", re.MULTILINE)
HEADER = re.compile(rb"[|>][-+0-9]*(?: +#.*)?$")
Place = tuple[str | int, ...]
ACTION = {
    "id": "a-zzzzz",
    "text": "Nieuw: ja",
    "who": ["moeder"],
    "start": "2026-11-21",
    "due": "2026-12-21",
    "status": "planned",
}
KEYS = {"result": "Het ging: goed", "void": "vergissing", "next_evaluation": "2027-01-02", "x_team": {"kast": 3}}


@functools.cache
def made_plans(shared: Path, folder: Path, count: int = 300) -> tuple[bytes, ...]:
    """The bytes of generated plans, made once for each process."""
    maker = shared / "tools" / "make_plans.py"
    subprocess.run([sys.executable, maker, "--count", str(count), "--out", folder], check=True, capture_output=True)
    return tuple(file.read_bytes() for file in sorted(folder.iterdir()))


@functools.lru_cache(maxsize=8)
def loaded(data: bytes) -> dict[str, Any]:
    """The mapping in a file; nobody changes it."""
    return load(data)


def everything(value: Any, path: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every value with its path, the mapping itself first."""
    yield path, value
    for step, held in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from everything(held, (*path, step))


def exact(value: Any) -> str:
    """A value as text in which types differ and the order of keys does not."""
    return json.dumps(value, sort_keys=True)


def on_one_line(path: Place, value: Any) -> Iterator[Step]:
    """Another text or number in the place of this one, on one line."""
    if type(value) is int and path != ("g1p",):
        yield Set(path, 4)
    elif isinstance(value, str):
        yield Set(path, "2027-01-02" if re.fullmatch("[0-9]{4}-[0-9-]+", value) else "anders: 'nu' # ja")


def a_new_key(path: Place, value: Any) -> Iterator[Step]:
    """A key that this mapping has not yet."""
    if isinstance(value, dict) and value:
        yield from (Set((*path, key), held) for key, held in KEYS.items() if key not in value)


def a_key_less(path: Place, value: Any) -> Iterator[Step]:
    """A key of this mapping away; one stays."""
    if isinstance(value, dict) and len(value) > 1:
        yield from (Drop((*path, key)) for key in value)


def one_more(path: Place, value: Any) -> Iterator[Step]:
    """An item at the end of this list."""
    if isinstance(value, list) and value:
        yield Insert(path, len(value), ACTION if isinstance(value[0], dict) else "oma")


def one_between(path: Place, value: Any) -> Iterator[Step]:
    """An item in the middle of this list, and one before its first."""
    if isinstance(value, list) and value:
        new = ACTION if isinstance(value[0], dict) else "oma"
        yield from (Insert(path, index, new) for index in {0, len(value) // 2})


def another_order(path: Place, value: Any) -> Iterator[Step]:
    """This list in an order of chance."""
    if isinstance(value, list) and len(value) > 1:
        order = list(range(len(value)))
        Random(len(value)).shuffle(order)
        yield Order(path, tuple(order))


def one_less(path: Place, value: Any) -> Iterator[Step]:
    """An item of this list away; one stays."""
    if isinstance(value, list) and len(value) > 1:
        yield from (Remove(path, index) for index in {0, len(value) // 2, len(value) - 1})


OPERATIONS: tuple[Callable[[Place, Any], Iterator[Step]], ...] = (
    on_one_line,
    a_new_key,
    a_key_less,
    one_more,
    one_between,
    another_order,
    one_less,
)


def steps_on(mapping: dict[str, Any], operation: Callable[[Place, Any], Iterator[Step]]) -> list[Step]:
    """Every step of this kind that the plan has a place for."""
    return [step for path, value in everything(mapping) for step in operation(path, value)]


def try_out(data: bytes, step: Step) -> bytes:
    """The bytes after a step, after seeing that they hold what it asks, and that no byte has changed that need not."""
    mapping = loaded(data)
    after = edited(data, [step])
    assert exact(load(after)) == exact(applied(mapping, [step]))
    assert after.endswith(b"\n") == data.endswith(b"\n")
    assert after.count(b"\r") == (after.count(b"\n") if b"\r" in data else 0)
    if not isinstance(step, (Drop, Remove)):
        _no_comment_lost(data, after, mapping, step)
    if isinstance(step, Order):
        assert _lines(data) == _lines(after) or sorted(data) == sorted(after)
    elif isinstance(step, Insert) or (isinstance(step, Set) and not _is_there(mapping, step.path)):
        assert is_longer(data, after)
    elif isinstance(step, Set):
        _one_line(data, after)
    elif isinstance(step, Remove) or not _is_first_of_item(mapping, step.path):
        assert is_longer(after, data)
    return after


def is_longer(short: bytes, long: bytes) -> bool:
    """Whether `short` becomes `long` by one insertion, and perhaps a comma in front of it."""
    same = bisect_left(range(1, len(short) + 1), 1, key=lambda size: not long.startswith(short[:size]))
    with_comma = long[same : same + 1] == b"," and long[:same] + long[same + 1 :]
    return long.endswith(short[same:]) or (bool(with_comma) and is_longer(short, bytes(with_comma)))


def _no_comment_lost(before: bytes, after: bytes, mapping: Any, step: Step) -> None:
    """No line of comment is away; what looks like one within the text that was replaced is none."""
    lost = Counter(COMMENT.findall(before)) - Counter(COMMENT.findall(after))
    for name in step.path if lost else ():
        mapping = mapping[name]
    assert all(line.strip().decode() in str(mapping) for line in lost)


def _one_line(before: bytes, after: bytes) -> None:
    """One line is new, and the one that says how a block text reads where that changes; what is gone stood together."""
    was, now = before.splitlines(), after.splitlines()
    while was and now and was[0] == now[0]:
        was, now = was[1:], now[1:]
    while was and now and was[-1] == now[-1]:
        was, now = was[:-1], now[:-1]
    assert len(now) <= 1 + bool(was and HEADER.search(was[0]))
    margin = len(was[0]) - len(was[0].lstrip()) if was else 0
    assert all(not line.strip() or line.startswith(b" " * margin) for line in was)


def _is_there(mapping: Any, path: Place) -> bool:
    for step in path[:-1]:
        mapping = mapping[step]
    return isinstance(path[-1], int) or path[-1] in mapping


def _is_first_of_item(mapping: Any, path: Place) -> bool:
    """Whether this key may stand behind a dash, so that the next one takes its place."""
    for step in path[:-1]:
        mapping = mapping[step]
    return isinstance(path[-2] if len(path) > 1 else "", int) and next(iter(mapping)) == path[-1]


def _lines(data: bytes) -> list[bytes]:
    return sorted(data.removesuffix(b"\n").removesuffix(b"\r").splitlines())

"""The layout changes no meaning: every file reads back as it was, by both readers, and every comment is still there."""

import datetime as dt
import re
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from g1p.checks.codes import CODES as REGISTRY
from g1p.errors import CannotLayOut, InvalidPlan, NewerFormat, UnfinishedMerge
from g1p.model.differences import alike
from g1p.model.mapping import plan_from
from g1p.store.care import needs_care
from g1p.store.examine import examine, kind_of_file
from g1p.store.formatting.finder import Finder, Misread
from g1p.store.formatting.laying_out import laid_out
from g1p.store.formatting.reading import by_events, by_outline, heard
from g1p.store.load import Unreadable, careful, load
from g1p.store.schema import is_valid
from tests.conftest import ROOT
from tests.sizes import size
from tests.store.edits import EXAMPLES, STYLES, exact, made_plans
from tests.store.mutate import damaged_text, thinned
from tests.store.random_steps import KEYS, random_value
from tests.store.styling import Styler

SETTINGS = [ROOT / "examples" / name for name in ("g1p.yaml", "rollout.yaml")]
CODES = sorted((ROOT / "codes").glob("*/*.yaml"))
DAY = dt.date(2026, 11, 21)
PARTS = 10
"""Tests that each take their share of the files, for two processes to run them."""
MADE = size(200, 1000)
"""Made plans."""
STYLED = size(10, 25)
"""Files in a manner of their own, in each part."""


def without_empty(value: Any) -> Any:
    """The value without empty lists but those that always say something."""
    if isinstance(value, dict):
        return {key: without_empty(held) for key, held in value.items() if held != [] or key in ("goals", "share")}
    return [without_empty(held) for held in value] if isinstance(value, list) else value


def says_the_same(data: bytes, kind: str, *, by_both: bool = True) -> bytes:
    """What becomes of a file; asserts that it says the same, and that laid out again it stays as it is."""
    after = laid_out(data, kind, "p.yaml")
    was, now = load(data), load(after)
    if exact(was) == exact(without_empty(was)):
        assert exact(was) == exact(now)
    assert exact(without_empty(was)) == exact(without_empty(now))
    if kind == "plan" and is_valid(kind, was):
        assert is_valid(kind, now)
        assert plan_from(was) == plan_from(now)
    if by_both:
        read = careful(after)
        assert read.findings == () or careful(data).findings
        assert exact(read.value) == exact(now)
        assert laid_out(after, kind, "p.yaml") == after
    return after


def is_refused(data: bytes, kind: str) -> bool:
    """Whether the file is one that no command reads: it is damaged, newer than this g1p, or its merge is unfinished."""
    try:
        value = load(data)
    except Unreadable:
        value = {"g1p": 2}
    if value.get("g1p") != 2 and not value.get("unresolved"):
        return False
    with pytest.raises((InvalidPlan, NewerFormat, UnfinishedMerge)):
        laid_out(data, kind, "p.yaml")
    return True


@pytest.mark.uncounted
@pytest.mark.parametrize("file", [*EXAMPLES, *STYLES, *SETTINGS, *CODES], ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_every_file_of_ours_says_the_same(file: Path) -> None:
    data, kind = file.read_bytes(), kind_of_file(file.name)
    if is_refused(data, kind):
        assert file in CODES
        return
    after = says_the_same(data, kind)
    if file not in CODES:
        windows = data.replace(b"\n", b"\r\n")
        assert says_the_same(windows, kind, by_both=False) == after.replace(b"\n", b"\r\n")


@pytest.mark.uncounted
@pytest.mark.parametrize("part", range(PARTS))
def test_each_of_the_made_plans_says_the_same(part: int, shared: Path, tmp_path_factory: Any) -> None:
    made = made_plans(shared, tmp_path_factory.getbasetemp() / f"made {MADE}", MADE)
    assert len(made) == MADE
    for number, data in enumerate(made[part::PARTS]):
        after = says_the_same(data, "plan") if number % 20 == 0 else laid_out(data, "plan", "p.yaml")
        assert alike(load(after), load(data))
        assert comments_in(after) == comments_in(data)


def comments_in(data: bytes) -> Counter[str]:
    """The comments of a file that has a # nowhere else."""
    return Counter(re.findall("#.*", data.decode()))


def test_hostile_files_are_refused_or_say_the_same(shared: Path) -> None:
    for file in [shared / "design" / "example-plan.yaml", *sorted((shared / "attacks" / "yaml").iterdir())]:
        if not is_refused(file.read_bytes(), "plan"):
            says_the_same(file.read_bytes(), "plan")


@pytest.fixture(scope="module")
def plans() -> list[dict[str, Any]]:
    return [without_empty(load(file.read_bytes())) for file in EXAMPLES]


def some_value(chance: Random, plans: list[dict[str, Any]]) -> dict[str, Any]:
    """A few parts of a plan, or texts that YAML would gladly read otherwise."""
    if chance.random() < 0.4:
        keys = chance.sample((*KEYS, "goals", "people", "title", "reason", "x_a", "id"), chance.randint(1, 8))
        return {"x_leeg": [None, {"a": None}]} | {key: without_empty(random_value(chance)) for key in keys}
    plan = chance.choice(plans)
    return {key: thin(plan[key], chance) for key in chance.sample(list(plan), 4)}


def thin(value: Any, chance: Random) -> Any:
    """The value with at most two of the items of each list."""
    if isinstance(value, dict):
        return {key: thin(held, chance) for key, held in value.items()}
    return [thin(held, chance) for held in value[: chance.randint(1, 2)]] if isinstance(value, list) else value


@pytest.mark.uncounted
@pytest.mark.parametrize("part", range(PARTS))
def test_in_whatever_manner_a_file_is_written_it_says_the_same(part: int, plans: list[dict[str, Any]]) -> None:
    for seed in range(part * STYLED, (part + 1) * STYLED):
        chance = Random(seed)
        value, styler = some_value(chance, plans), Styler(seed, chance.choice((0, 0.1, 0.3, 0.6)))
        data = styler.file(value)
        assert exact(load(data)) == exact(value), "the styler wrote something else"
        after = says_the_same(data, "plan", by_both=seed % 3 == 0)
        stays_with_what_it_is_about(after, styler)


def stays_with_what_it_is_about(after: bytes, styler: Styler) -> None:
    """Asserts that each comment is there once, on the line of its key or item or above that."""
    lines, places = after.decode().replace("\r\n", "\n").split("\n"), careful(after).places
    for comment in styler.comments:
        (found,) = (n for n, line in enumerate(lines) if re.search(rf"{re.escape(comment.text)}(?=$|  ?#)", line))
        if comment.place is not None:
            about = next(
                n for n, line in enumerate(lines[found:], found) if line and not line.lstrip(" ").startswith("#")
            )
            mark = places.keys.get(comment.place) or places.values[comment.place]
            assert mark[0] == about + 1, comment


@pytest.mark.uncounted
@pytest.mark.parametrize("part", range(PARTS))
def test_what_damage_leaves_readable_says_the_same(part: int) -> None:
    said = 0
    for number in range(part, 150, PARTS):
        file = [*EXAMPLES, *STYLES][number % len([*EXAMPLES, *STYLES])]
        data = damaged_text(thinned(file.read_text(encoding="utf-8"), number), number).encode()
        try:
            load(data)
        except Unreadable:
            continue
        says_the_same(data, "plan", by_both=number % 3 == 0)
        said += 1
    assert said


@pytest.mark.uncounted
def test_both_parsers_hear_the_same(shared: Path, tmp_path_factory: Any) -> None:
    made = made_plans(shared, tmp_path_factory.getbasetemp() / "made 1000", 1000)
    tame = 0
    for read in (*made[::90], *(file.read_bytes() for file in (*EXAMPLES, *STYLES, *SETTINGS))):
        data, value = read.rstrip(b"\n") + b"\n", load(read)
        slow = by_events(data)
        asides = slow.finish()
        assert heard(data, value)[:2] == (slow.head, asides)
        if not needs_care(data.decode()) and "#" not in exact(value):
            fast = by_outline(data, value)
            assert (fast.head, fast.finish()) == (slow.head, asides)
            tame += 1
    assert tame > 15


EMPTY = {
    "a key": "x_a: # een\n# twee\ntitle: b\n",
    "a last key": "people:\n  - id: # een\n# twee\ntitle: b\n",
    "a dash": "x_a:\n  - # een\n  # twee\n  -\n# drie\nx_b: b\n",
    "in brackets": "x_a: {b, # een\n # twee\n c: , d: e}\n",
}


@pytest.mark.parametrize("text", EMPTY.values(), ids=EMPTY)
def test_what_is_said_around_nothing(text: str) -> None:
    after = says_the_same(text.encode(), "plan")
    assert comments_in(after) == comments_in(text.encode())
    assert by_events(after).finish() == heard(after, load(after)).asides


def test_who_does_not_see_the_file_as_it_is_is_stopped() -> None:
    data = b"title: b # een\nid: c\n"
    with pytest.raises(Misread):
        Finder(data, data.index(b"b"))
    finder = Finder(data, 0)
    finder.key(("title",), 0, 6, 0)
    with pytest.raises(Misread):
        finder.key(("id",), data.index(b"id"), data.index(b"id") + 3, 0)
    finder = Finder(data, 0)
    finder.key(("title",), 0, data.index(b"id"), 0)
    with pytest.raises(Misread):
        finder.key(("title",), 0, 6, 0)
    for value in ({"id": "c", "title": "b"}, {"title": "b"}):
        with pytest.raises(Misread):
            by_outline(data, value)


ASKED = [file for file in CODES if file.stem == "wrong" and REGISTRY[file.parent.name].severity != "error"]
MENDED_BY_IT = ("G030", "G037")
"""Warnings of how a text is written, which the layout writes otherwise."""


def codes_in(data: bytes) -> Counter[str]:
    return Counter(finding.code for finding in examine(data, "plans/p.yaml", DAY).findings)


@pytest.mark.uncounted
@pytest.mark.parametrize("where", ["above", "behind"])
@pytest.mark.parametrize("file", [*ASKED, *EXAMPLES], ids=lambda file: "-".join(file.parts[-2:]))
def test_what_a_comment_turns_off_stays_off_and_nothing_more(file: Path, where: str) -> None:
    """A comment about each finding in turn; where the layout could not keep what it is about, it refuses the file."""
    data = file.read_bytes()
    for finding in examine(data, "plans/p.yaml", DAY).findings:
        if finding.code in MENDED_BY_IT or REGISTRY[finding.code].severity == "error":
            continue
        lines, number = data.decode().splitlines(), finding.line - 1
        margin = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        off = f"# g1p: off {finding.code} because it is so"
        spoken = [f"{margin}{off}", lines[number]] if where == "above" else [f"{lines[number]}  {off}"]
        text = "\n".join([*lines[:number], *spoken, *lines[number + 1 :], ""]).encode()
        try:
            after = laid_out(text, "plan", "p.yaml")
        except (InvalidPlan, CannotLayOut):
            continue
        assert codes_in(after) == codes_in(text)

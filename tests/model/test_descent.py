"""Who descends from whom: the same as by walking every line, and in a moment for a tree made to be slow."""

import random
import time

import pytest

from g1p.model.descent import descent


def reached(lines: list[tuple[str, str]], start: str) -> set[str]:
    """Everybody below, found by walking from one to the next."""
    found: set[str] = set()
    ahead = [start]
    while ahead:
        here = ahead.pop()
        more = {child for parent, child in lines if parent == here} - found
        found |= more
        ahead += more
    return found


@pytest.mark.parametrize("seed", range(40))
def test_it_is_what_walking_every_line_finds(seed: int) -> None:
    chance = random.Random(seed)
    people = [f"p{n}" for n in range(8)]
    lines = [(chance.choice(people), chance.choice(people)) for _ in range(chance.randint(0, 14))]
    descends = descent(lines)
    for one in [*people, "nobody"]:
        for other in [*people, "nobody"]:
            assert descends(one, other) == (one in reached(lines, other))


@pytest.mark.parametrize("is_circle", [False, True])
def test_a_line_of_thousands_takes_a_moment(is_circle: bool) -> None:
    lines = [(f"p{n}", f"p{n + 1}") for n in range(3_000)]
    more = [(f"p{n + 1}", f"p{n}") for n in range(0, 3_000, 2)] + ([("p3000", "p0")] if is_circle else [])
    began = time.process_time()
    descends = descent([*lines, *more])
    assert [descends("p2999", "p1"), descends("p0", "p3000")] == [True, is_circle]
    assert time.process_time() - began < 1

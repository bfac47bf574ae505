"""Ids of new records: five characters by chance, and never one that stands in the workspace already."""

from collections.abc import Callable, Iterator

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import OTHER, PLAN, Family

Done = Callable[..., Ran]


@pytest.fixture
def chance(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes chance give these ids one after the other, without their letter."""

    def gives(*ids: str) -> None:
        letters: Iterator[str] = iter("".join(ids))
        monkeypatch.setattr("g1p.store.records.choice", lambda _: next(letters))

    return gives


TAKEN = [
    ("of this plan", "g", "7k2mq", ("goal", "add", "p-4h7", "Rust", "--by", "moeder")),
    ("of another plan", "g", "zz222", ("goal", "add", "p-4h7", "Rust", "--by", "moeder")),
    ("void", "g", "v0d00", ("goal", "add", "p-9", "Rust", "--by", "vader")),
    ("of a void goal", "a", "v0d01", ("action", "add", "p-9", "Bellen", "--who", "vader", "--due", "+1w")),
    ("of a closed plan", "a", "c0sed", ("action", "add", "p-9", "Bellen", "--who", "vader", "--due", "+1w")),
    ("of a plan", "p", "dr4ft", ("plan", "new", "--title", "A", "--reason", "B", "--person", "a:A:family:moeder")),
]


@pytest.mark.parametrize("letter, taken, line", [one[1:] for one in TAKEN], ids=[one[0] for one in TAKEN])
def test_an_id_that_is_there_is_not_given_again(
    done: Done, chance: Callable[..., None], letter: str, taken: str, line: tuple[str, ...]
) -> None:
    chance(taken, taken, "n1eqw")
    assert done(*line).out == f"{letter}-n1eqw\n"


@pytest.mark.parametrize(
    "text",
    [
        OTHER.replace("9m2aa", "a11aa").replace("g-zz222", "g-0nyer") + "status: twice\n",
        "dit is geen plan, maar g-0nyer staat erin\n",
        "unresolved: [{path: goals/g-0nyer}]\n",
        PLAN.replace("p-4h7k2", "p-a11aa").replace("g-7k2mq", "g-0nyer").replace("status: active", "status: actief"),
    ],
    ids=["twice the same key", "no plan", "a merge", "a wrong form"],
)
def test_an_id_in_a_faulty_file_is_not_given_again(
    done: Done, family: Family, chance: Callable[..., None], text: str
) -> None:
    family.put("plans/p-a11aa.yaml", text)
    chance("0nyer", "n1eqw")
    assert done("goal", "add", "p-9", "Rust", "--by", "vader").out == "g-n1eqw\n"


def test_an_id_that_a_comment_or_a_reference_names_is_not_given_again(
    done: Done, family: Family, chance: Callable[..., None]
) -> None:
    family.put("plans/p-9m2aa.yaml", f"# eerst g-0nyer\n{OTHER}")
    chance("0nyer", "n1eqw")
    assert done("goal", "add", "p-4h7", "Rust", "--by", "moeder").out == "g-n1eqw\n"


def test_every_kind_has_its_own_letter(done: Done) -> None:
    by = ("--by", "oma")
    made = {
        "p": done("plan", "new", "--title", "A", "--reason", "B", "--person", "a:A:family:moeder").out,
        "g": done("goal", "add", "p-4h7", "Rust", *by).out,
        "a": done("action", "add", "p-4h7", "Bellen", "--who", "oma", "--due", "+1w").out,
        "s": done("strength", "add", "p-4h7", "Lachen", *by).out,
        "c": done("concern", "add", "p-4h7", "Huilen", *by).out,
        "e": done("evaluate", "p-4h7", "--goal", "g-7k", "--result", "slow", *by).out,
        "n": done("statement", "add", "p-4h7", "Anders", *by).out,
    }
    assert {letter: ident[:2] for letter, ident in made.items()} == {letter: f"{letter}-" for letter in made}


def test_whole_ids_prefixes_and_ids_without_their_letter_mean_the_same(done: Done, family: Family) -> None:
    before = family.head()
    for number, said in enumerate(("g-7k2mq", "g-7k2m", "g-7", "7k2mq", "7", "G-7K2MQ", "7K")):
        done("goal", "set", said, "--scale", f"{number}:10")
    for number, said in enumerate(("p-4h7k2", "p-4h7", "4h7", "P-4H7K2")):
        done("plan", "pause", said, "--reason", str(number))
    assert {kept.files for kept in family.since(before)} == {("plans/p-4h7k2.yaml",)}

"""Records over all plans: by the beginning of their id; and ids that are new in the whole workspace."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from g1p.errors import AmbiguousRecord, CannotRead, G1pError, InvalidPlan, RecordInTwoFiles, RecordNotFound
from g1p.store.records import find_anywhere, fresh_id
from g1p.store.workspace import Workspace, open_workspace
from tests.cli.writing.family import OTHER, PLAN, UNRESOLVED


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Two plans, without git: `a-9x` begins an action in each of them."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "g1p.yaml").write_text("g1p: 1\norganisation: Team\n", encoding="utf-8")
    for name, text in (("p-4h7k2", PLAN), ("p-9m2aa", OTHER)):
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return open_workspace(tmp_path)


@pytest.mark.parametrize(
    "kind, said, ident, plan",
    [
        ("action", "a-9x1qd", "a-9x1qd", "p-4h7k2"),
        ("action", "a-9x1", "a-9x1qd", "p-4h7k2"),
        ("action", "9x9", "a-9x9yy", "p-9m2aa"),
        ("action", "A-9X9YY", "a-9x9yy", "p-9m2aa"),
        ("action", "0", "a-0p3rk", "p-4h7k2"),
        ("action", "v0", "a-v0d01", "p-4h7k2"),
        ("goal", "zz", "g-zz222", "p-9m2aa"),
        ("goal", "v0d", "g-v0d00", "p-4h7k2"),
        ("plan", "9m", "p-9m2aa", "p-9m2aa"),
    ],
)
def test_a_record_is_found_by_the_beginning_of_its_id(
    workspace: Workspace, kind: str, said: str, ident: str, plan: str
) -> None:
    found = find_anywhere(workspace, kind, said)
    assert (found.ident, found.stored.plan.id, found.stored.name) == (ident, plan, f"plans/{plan}.yaml")


@pytest.mark.parametrize(
    "kind, said",
    [
        ("action", "a-zzz"),
        ("goal", "9x1"),
        ("action", "g-7k"),
        ("action", ""),
        ("action", "a-9x1qdd"),
        ("action", "../9x1"),
        ("action", "-"),
        ("action", "a-9x1\n"),
        ("action", "a-9x\x00"),
        ("action", "a-9ı1"),
        ("action", "a-" + "9" * 10_000),
        ("meeting", "m-1"),
    ],
)
def test_what_no_id_begins_with_is_not_found(workspace: Workspace, kind: str, said: str) -> None:
    with pytest.raises(RecordNotFound) as refused:
        find_anywhere(workspace, kind, said)
    assert refused.value.facts.items() >= {"said": said, "record": kind}.items()


def test_several_are_candidates_in_order(workspace: Workspace) -> None:
    with pytest.raises(AmbiguousRecord) as refused:
        find_anywhere(workspace, "action", "a-9x")
    assert refused.value.candidates == ("a-9x1qd", "a-9x9yy")
    with pytest.raises(AmbiguousRecord) as refused:
        find_anywhere(workspace, "action", "b3")
    assert refused.value.candidates == ("a-b3c4d", "a-b3zzz")


def test_one_id_in_two_plans_names_their_files(workspace: Workspace) -> None:
    copy = OTHER.replace("9m2aa", "a11aa").replace("a-9x9yy", "a-9x1qd")
    (workspace.root / "plans" / "p-a11aa.yaml").write_text(copy, encoding="utf-8")
    with pytest.raises(AmbiguousRecord) as refused:
        find_anywhere(workspace, "action", "a-9x")
    assert refused.value.candidates == (
        "a-9x1qd (plans/p-4h7k2.yaml)",
        "a-9x1qd (plans/p-a11aa.yaml)",
        "a-9x9yy",
    )
    for said in ("9x1qd", "a-9x1"):
        with pytest.raises(RecordInTwoFiles) as twice:
            find_anywhere(workspace, "action", said)
        assert twice.value.candidates == ("plans/p-4h7k2.yaml", "plans/p-a11aa.yaml")
        assert twice.value.facts["said"] == "a-9x1qd"


def spoil(workspace: Workspace, text: str) -> None:
    (workspace.root / "plans" / "p-4h7k2.yaml").write_text(text, encoding="utf-8")


def test_a_wrong_plan_does_not_stand_in_the_way_of_another(workspace: Workspace) -> None:
    spoil(workspace, PLAN + "  - [\n")
    assert find_anywhere(workspace, "action", "a-9x9").ident == "a-9x9yy"


def test_nothing_is_guessed_while_a_wrong_plan_may_hold_another(workspace: Workspace) -> None:
    spoil(workspace, PLAN + "  - [\n")
    with pytest.raises(InvalidPlan):
        find_anywhere(workspace, "action", "a-9x")
    assert find_anywhere(workspace, "action", "a-9x9yy").ident == "a-9x9yy"


def test_a_wrong_plan_is_the_reason_when_it_may_hold_the_record(workspace: Workspace) -> None:
    spoil(workspace, PLAN + "  - [\n")
    with pytest.raises(InvalidPlan):
        find_anywhere(workspace, "action", "a-9x1")
    with pytest.raises(RecordNotFound):
        find_anywhere(workspace, "action", "a-zzz")


def test_the_first_wrong_plan_is_the_reason(workspace: Workspace) -> None:
    spoil(workspace, PLAN + "  - [\n")
    (workspace.root / "plans" / "p-a11aa.yaml").symlink_to("nowhere-at-all")
    with pytest.raises(InvalidPlan):
        find_anywhere(workspace, "action", "a-9x1")
    spoil(workspace, PLAN)
    with pytest.raises(CannotRead):
        find_anywhere(workspace, "action", "a-zzz")
    with pytest.raises(CannotRead):
        find_anywhere(workspace, "action", "a-9x1")
    assert find_anywhere(workspace, "action", "a-9x1qd").ident == "a-9x1qd"


def test_a_plan_that_a_merge_left_open_is_looked_in(workspace: Workspace) -> None:
    spoil(workspace, PLAN + UNRESOLVED)
    assert find_anywhere(workspace, "action", "a-9x1").stored.plan.unresolved


# --- new ids ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def chance(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes chance give these ids one after the other, without their letter."""

    def gives(*ids: str) -> None:
        letters: Iterator[str] = iter("".join(ids))
        monkeypatch.setattr("g1p.store.records.choice", lambda _: next(letters))

    return gives


def test_a_new_id_stands_nowhere_in_the_workspace(workspace: Workspace, chance: Callable[..., None]) -> None:
    chance("7k2mq", "zz222", "v0d00", "ach11", "n1eqw")
    assert fresh_id(workspace, "goal") == "g-n1eqw"


def test_the_same_letters_behind_another_letter_are_another_id(
    workspace: Workspace, chance: Callable[..., None]
) -> None:
    chance("7k2mq")
    assert fresh_id(workspace, "action") == "a-7k2mq"


def test_a_faulty_file_counts_too(workspace: Workspace, chance: Callable[..., None]) -> None:
    (workspace.root / "plans" / "kapot.yml").write_bytes(b"\xff\x00 g-0nyer ]")
    chance("0nyer", "n1eqw")
    assert fresh_id(workspace, "goal") == "g-n1eqw"


def test_chance_gives_a_thousand_different_ids(workspace: Workspace) -> None:
    assert len({fresh_id(workspace, "action") for _ in range(1000)}) == 1000


@pytest.mark.parametrize("kind", ["goal", "action", "plan", "strength", "concern", "evaluation", "statement"])
def test_a_new_id_has_the_form_of_an_id(workspace: Workspace, kind: str) -> None:
    ident = fresh_id(workspace, kind)
    with pytest.raises(G1pError):
        find_anywhere(workspace, kind, ident)
    assert (len(ident), ident[1]) == (7, "-")
    assert not set(ident[2:]) & set("ilou")

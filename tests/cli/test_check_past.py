"""`g1p check` on what only the history tells: a translation that is of an older text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran, write_text
from tests.store.repositories import git

G1p = Callable[..., Ran]

PLAN = "plans/p-00000.yaml"
WORDS = "\n    translated: {en: Read every evening}"


@pytest.fixture
def kept(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in git with one plan, of which a goal is translated, and that has been so for two commits."""
    monkeypatch.delenv("GIT_INDEX_FILE", raising=False)
    git(small, "init", "--quiet")
    assert g1p("-C", small, "fmt").code == 0
    change(small, "text: We sleep", f"text: Elke avond lezen{WORDS}")
    commit(small)
    change(small, "title: ", "title: Ons ")
    commit(small)
    return small


def change(root: Path, was: str, now: str) -> None:
    text = (root / PLAN).read_text(encoding="utf-8")
    assert was in text
    write_text(root, PLAN, text.replace(was, now, 1))


def commit(root: Path) -> None:
    git(root, "add", ".")
    git(root, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--message=x")


def found(g1p: G1p, root: Path, *words: str) -> list[tuple[str, int]]:
    """The file and line of each outdated translation."""
    items = g1p("-C", root, "check", "--only", "G405", "--json", *words).json["items"]
    return [(item["file"], item["line"]) for item in items]


def test_a_text_that_changes_alone_is_found_before_and_after_the_commit(g1p: G1p, kept: Path) -> None:
    assert found(g1p, kept) == []
    change(kept, "Elke avond lezen", "Om de dag lezen")
    line = (kept / PLAN).read_text(encoding="utf-8").splitlines().index(WORDS.strip("\n")) + 1
    assert found(g1p, kept) == [(PLAN, line)]
    git(kept, "add", ".")
    assert found(g1p, kept, "--staged") == [(PLAN, line)]
    commit(kept)
    assert found(g1p, kept) == [(PLAN, line)]
    change(kept, "title: Ons", "title: Mijn")
    commit(kept)
    assert found(g1p, kept) == [(PLAN, line)]
    assert found(g1p, kept, "--staged") == []
    change(kept, "Read every evening", "Read every other day")
    assert found(g1p, kept) == []


def test_a_branch_that_changed_the_text_is_followed_through_a_merge(g1p: G1p, kept: Path) -> None:
    main = git(kept, "rev-parse", "--abbrev-ref", "HEAD")
    git(kept, "switch", "--quiet", "--create", "other")
    change(kept, "Elke avond lezen", "Om de dag lezen")
    commit(kept)
    git(kept, "switch", "--quiet", main)
    change(kept, "title: Ons", "title: Mijn")
    commit(kept)
    git(kept, "-c", "user.name=x", "-c", "user.email=x@example.org", "merge", "--quiet", "--no-edit", "other")
    assert len(found(g1p, kept)) == 1


def test_a_comment_turns_it_off(g1p: G1p, kept: Path) -> None:
    change(kept, "Elke avond lezen", "Elke avond samen lezen")
    change(kept, "Read every evening}", "Read every evening}  # g1p: off G405 because it means the same")
    assert g1p("-C", kept, "check", "--only", "G405,G032", "--json").json["items"] == []


def test_where_git_says_nothing_nothing_is_found(g1p: G1p, kept: Path, tmp_path: Path) -> None:
    change(kept, "Elke avond lezen", "Om de dag lezen")
    (kept / ".git").rename(tmp_path / "elsewhere")
    assert found(g1p, kept) == []


def test_versions_that_cannot_be_read_are_passed_over(g1p: G1p, kept: Path) -> None:
    good = (kept / PLAN).read_text(encoding="utf-8")
    write_text(kept, PLAN, "{")
    commit(kept)
    write_text(kept, PLAN, good.replace("Elke avond lezen", "Om de dag lezen"))
    assert found(g1p, kept) == []  # all of it was written anew


def test_no_word_of_the_plan_is_told(g1p: G1p, kept: Path) -> None:
    change(kept, "Elke avond lezen", "Om de dag lezen")
    told = g1p("-C", kept, "check", "--only", "G405")
    assert "(en)" in told.out
    assert "Read" not in told.out + told.err
    assert "lezen" not in told.out + told.err

"""Drafts of guided commands: for the user's eyes only, read again by the same line, gone when they are saved."""

import stat
from pathlib import Path

import pytest

from g1p.store.drafts import Draft, draft_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder that looks like the top of a repository."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="ascii")
    return tmp_path


def test_what_is_kept_is_read_again_until_it_is_forgotten(root: Path) -> None:
    draft = draft_of(root, "goal add", {"plan": "p-4h"})
    assert draft.read() == {}
    assert draft.keep({"text": ["Rust"], "for": ["daan", "oma"]})
    assert draft_of(root, "goal add", {"plan": "p-4h"}).read() == {"text": ["Rust"], "for": ["daan", "oma"]}
    assert draft.keep({"text": ["Stilte"]})
    assert draft.read() == {"text": ["Stilte"]}
    draft.forget()
    draft.forget()
    assert draft.read() == {}


def test_nobody_else_can_read_it(root: Path) -> None:
    draft = draft_of(root, "goal add", {})
    assert draft.keep({"text": ["Rust"]})
    assert draft.file is not None
    assert stat.S_IMODE(draft.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(draft.file.parent.stat().st_mode) == 0o700
    assert [file.name for file in draft.file.parent.iterdir()] == [draft.file.name]


def test_its_name_tells_nothing_and_is_the_same_for_the_same_line(root: Path) -> None:
    given = {"plan": "p-4h", "text": "Zilver", "who": ["moeder"], "due": None, "call": []}
    draft = draft_of(root, "action add", given)
    assert draft.file is not None
    assert set(draft.file.stem) <= set("0123456789abcdef")
    assert draft == draft_of(root, "action add", {"who": ["moeder"], "text": "Zilver", "plan": "p-4h"})


@pytest.mark.parametrize(
    "command, given",
    [
        ("goal add", {"plan": "p-4h"}),
        ("action add", {"plan": "p-9m"}),
        ("action add", {}),
        ("action add", {"who": ["p-4h"]}),
    ],
)
def test_another_line_has_another_draft(root: Path, command: str, given: dict[str, object]) -> None:
    draft_of(root, "action add", {"plan": "p-4h"}).keep({"text": ["Rust"]})
    assert draft_of(root, command, given).read() == {}


def test_nothing_typed_is_no_draft(root: Path) -> None:
    draft = draft_of(root, "goal add", {})
    assert not draft.keep({})
    assert draft.read() == {}
    assert not (root / ".git" / "g1p").exists()


def test_nothing_typed_does_not_take_the_place_of_what_was(root: Path) -> None:
    draft = draft_of(root, "goal add", {})
    draft.keep({"text": ["Rust"]})
    assert not draft.keep({})
    assert draft.read() == {"text": ["Rust"]}


def test_without_a_git_folder_there_is_none(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, "goal add", {})
    assert draft == Draft(None)
    assert not draft.keep({"text": ["Rust"]})
    assert draft.read() == {}
    draft.forget()


@pytest.mark.parametrize("text", ["é 😀 ٥", "\ud83d", "\x00\x1b", "\u2028"])
def test_whatever_was_typed_is_kept(root: Path, text: str) -> None:
    draft = draft_of(root, "goal add", {"text": text})
    assert draft.keep({"text": [text]})
    assert draft.read() == {"text": [text]}
    assert draft.file is not None
    assert draft.file.read_bytes().isascii()


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[1,"])
def test_a_draft_that_was_spoilt_is_none(root: Path, data: bytes) -> None:
    draft = draft_of(root, "goal add", {})
    draft.keep({"text": ["Rust"]})
    assert draft.file is not None
    draft.file.write_bytes(data)
    assert draft.read() == {}


def test_where_nothing_can_be_written_it_says_that_it_is_not_kept(root: Path) -> None:
    (root / ".git" / "g1p").write_text("in the way", encoding="ascii")
    draft = draft_of(root, "goal add", {})
    assert not draft.keep({"text": ["Rust"]})
    assert draft.read() == {}
    draft.forget()

"""`g1p check --staged`: what the next commit changes, in every format, and why it cannot be looked at."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, RAW, Ran, write_text
from tests.store.repositories import git

G1p = Callable[..., Ran]

PLAN = "plans/p-00000.yaml"


@pytest.fixture
def kept(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one plan, in git."""
    monkeypatch.setenv("G1P_TODAY", DAY)
    monkeypatch.delenv("GIT_INDEX_FILE", raising=False)
    git(small, "init", "--quiet")
    git(small, "add", ".")
    git(small, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--message=begin")
    return small


@pytest.fixture
def wrong(kept: Path) -> Path:
    """The same, and what is staged of the plan is wrong, while the file itself is gone and another one is wrong too."""
    write_text(kept, PLAN, "g1p: 1\nid: p-00000\ntitle: Samira\ndeu: Samira\n")
    git(kept, "add", ".")
    (kept / PLAN).unlink()
    write_text(kept, "plans/p-00001.yaml", "wrong\n")
    return kept


def test_nothing_staged_is_nothing_wrong(g1p: G1p, kept: Path) -> None:
    write_text(kept, PLAN, "wrong\n")
    ran = g1p("-C", kept, "check", "--staged", "--json")
    assert (ran.code, ran.json) == (0, {"g1p": 1, "kind": "check", "files": 0, "items": []})
    assert g1p("-C", kept, "check", "--staged", "--lang", "en") == Ran(0, "", "0 errors in 0 files\n")


def test_what_is_staged_is_looked_at_in_every_format(g1p: G1p, wrong: Path) -> None:
    check = ("-C", wrong, "check", "--staged", "--lang", "en")
    codes = {item["code"] for item in g1p(*check, "--json").items}
    assert len(codes) > 1
    assert g1p(*check, "--json").json["files"] == 1
    assert {json.loads(line)["file"] for line in g1p(*check, "--format", "jsonl").out.splitlines()} == {PLAN}
    for form in ("text", "lines", "sarif", "gitlab"):
        ran = g1p(*check, "--format", form)
        assert (ran.code, all(code in ran.out for code in codes), "Samira" in ran.out + ran.err) == (1, True, False)
        assert ("git add" in ran.err) == (form in ("text", "lines"))
    assert g1p(*check, "--only", "G5").code == 0


def test_a_link_is_told_in_both_languages(g1p: G1p, kept: Path) -> None:
    (kept / PLAN).unlink()
    (kept / PLAN).symlink_to("elsewhere")
    git(kept, "add", ".")
    for language, word in (("en", "it is a link"), ("nl", "het is een link")):
        ran = g1p("-C", kept, "check", "--staged", "--lang", language)
        assert (ran.code, ran.out.startswith(f"{PLAN}:1:1: G020"), word in ran.out) == (1, True, True)


def test_no_name_of_a_file_reaches_the_terminal_raw(g1p: G1p, kept: Path) -> None:
    for name in (b"plans/\x1b[31m.yaml", b"plans/a\n\xe2\x80\xaeb.yaml", b"plans/\xff\xfe.yaml"):
        (kept / os.fsdecode(name)).write_text("wrong\n", encoding="utf-8")
    git(kept, "add", ".")
    for form in ("text", "lines", "json", "sarif", "gitlab"):
        ran = g1p("-C", kept, "check", "--staged", "--format", form)
        assert ran.code == 1
        assert not RAW.search(ran.out + ran.err)


@pytest.mark.parametrize("settings", ["g1p: 1\n", "g1p: 2\norganisation: Team\n"])
def test_staged_settings_that_cannot_be_used_are_found(g1p: G1p, kept: Path, settings: str) -> None:
    write_text(kept, "g1p.yaml", settings)
    git(kept, "add", ".")
    ran = g1p("-C", kept, "check", "--staged", "--json")
    assert (ran.code, [item["file"] for item in ran.items]) == (1, ["g1p.yaml"])


@pytest.mark.parametrize("staged, other, severity", [("error", "off", "error"), ("off", "error", None)])
def test_the_settings_that_the_commit_will_have_count(
    g1p: G1p, kept: Path, staged: str, other: str, severity: str | None
) -> None:
    def severity_now() -> str | None:
        items = g1p("-C", kept, "check", "--staged", "--json").items
        return next((item["severity"] for item in items if item["code"] == "G304"), None)

    settings = (kept / "g1p.yaml").read_text(encoding="utf-8")
    write_text(kept, PLAN, (kept / PLAN).read_text(encoding="utf-8").replace("Our plan", "My plan"))
    write_text(kept, "g1p.yaml", f"{settings}checks: {{{staged}: [G304]}}\n")
    git(kept, "add", ".")
    write_text(kept, "g1p.yaml", f"{settings}checks: {{{other}: [G304]}}\n")
    assert severity_now() == severity
    git(kept, "rm", "--quiet", "--force", "--cached", "g1p.yaml")
    assert severity_now() == {"error": "error", "off": None}[other]  # what is in no commit is all there is


def test_why_nothing_can_be_looked_at_is_told(g1p: G1p, small: Path, tmp_path: Path) -> None:
    outside = g1p("-C", small, "check", "--staged", "--json")
    assert (outside.code, outside.error["code"]) == (8, "no_repository")
    (tmp_path / "empty").mkdir()
    nowhere = g1p("-C", tmp_path / "empty", "check", "--staged", "--json")
    assert (nowhere.code, nowhere.error["code"]) == (3, "no_workspace")
    both = g1p("-C", small, "check", "--staged", small / PLAN, "--json")
    assert (both.code, both.error["code"]) == (2, "options_disagree")

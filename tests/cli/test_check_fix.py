"""`check --fix`: what has one right answer is mended, shown, and left to the user to commit."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, FORM, Ran, write_text
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]
PLAN = "plans/p-00000.yaml"
GOOD = FORM.format(title="Ours")

BROKEN = GOOD.replace("email: Ann@Example.org", "phone: 31612345678").replace("due: 2026-11-09", "due: 9-11-2026")
HINT = "In a file with such errors, what the method asks is looked at when they are mended. Then check again.\n"
HINT_AT_80 = """\
In a file with such errors, what the method asks is looked at when they are
mended. Then check again.
"""
SCREEN = """\
plans/p-00000.yaml:8:81: G104 people[0].phone: A text belongs here, and this
  is read as a number or as true or false.
    8 | … group: family, role: ••••••••••, since: ••••-••-••, phone: ••••••••••}
      |                                                              ^^^^^^^^^^
      | Put quotes round it. (g1p check --fix)
"""


def fixed(g1p: G1p, folder: Path, *words: str) -> Ran:
    return g1p("-C", folder, "--lang", "en", "check", "--today", DAY, "--only", "G0,G1,G201", "--fix", *words)


def test_what_has_one_right_answer_is_mended_and_shown(g1p: G1p, small: Path) -> None:
    file = write_text(small, PLAN, BROKEN)
    ran = fixed(g1p, small)
    assert (ran.code, file.read_text(encoding="utf-8")) == (
        0,
        BROKEN.replace("31612345678", '"31612345678"').replace("9-11-2026", "2026-11-09"),
    )
    changed = [line for line in ran.out.splitlines() if line[:1] in "+-" and line[1:2] != line[:1]]
    assert len(changed) == 4
    assert ran.err == "2 faults are mended; the commit is yours.\n0 errors in 2 files\n"
    again = fixed(g1p, small)
    assert (again.code, again.out, again.err) == (0, "", "Nothing was mended.\n0 errors in 2 files\n")


def test_what_has_no_one_right_answer_stays_and_is_told(g1p: G1p, small: Path) -> None:
    text = BROKEN.replace("[bob]", "[eve]")
    file = write_text(small, PLAN, text)
    ran = fixed(g1p, small)
    assert ran.code == 1
    assert "G201" in ran.out
    assert "[eve]" in file.read_text(encoding="utf-8")


def test_a_dry_run_shows_and_writes_nothing(g1p: G1p, small: Path) -> None:
    file = write_text(small, PLAN, BROKEN)
    ran = fixed(g1p, small, "--dry-run")
    assert (ran.code, file.read_text(encoding="utf-8")) == (1, BROKEN)
    assert '+  - {id: ann, name: Ann, group: family, role: mother, since: 2026-01-01, phone: "31612345678"}' in ran.out
    assert ran.err.startswith("2 faults would be mended.\n2 errors in 2 files\n")


def test_a_program_learns_what_was_mended_and_reads_no_line_of_a_plan(g1p: G1p, small: Path) -> None:
    write_text(small, PLAN, BROKEN)
    ran = fixed(g1p, small, "--json")
    assert (ran.code, list(ran.json)) == (0, ["g1p", "kind", "files", "items", "fixed"])
    assert ran.json["fixed"] == [
        {"file": PLAN, "line": 8, "column": 81, "code": "G104"},
        {"file": PLAN, "line": 18, "column": 77, "code": "G106"},
    ]
    assert ran.json["items"] == []
    write_text(small, PLAN, BROKEN)
    tried = fixed(g1p, small, "--json", "--dry-run")
    assert (tried.code, tried.json["dry_run"], tried.json["fixed"]) == (1, True, ran.json["fixed"])
    assert [one["code"] for one in tried.items] == ["G104", "G106"]


@pytest.mark.parametrize("form", ["text", "lines", "json", "jsonl", "sarif", "gitlab"])
@pytest.mark.parametrize(
    "good, wrong",
    [
        ("group: family", "groep: gezin"),
        ("status: planned", "status: gepland"),
        ("  - id: g-00001\n    text", "  - text"),
    ],
)
def test_every_sort_of_mend_can_be_told_in_every_form(g1p: G1p, small: Path, form: str, good: str, wrong: str) -> None:
    """Also those whose sentence needs a fact: the key that was meant, the words to choose from, the key that misses."""
    file = write_text(small, PLAN, GOOD.replace(good, wrong))
    ran = fixed(g1p, small, "--format", form)
    assert ran.code == 0
    assert file.read_text(encoding="utf-8") != GOOD.replace(good, wrong)
    assert ("Ann@Example.org" in ran.out) == (form == "text" and wrong.startswith("groep"))


def test_nothing_is_committed_and_nothing_staged(g1p: G1p, small: Path) -> None:
    git = ("git", "-C", str(small), "-c", "user.name=T", "-c", "user.email=t@example.org")
    write_text(small, PLAN, BROKEN)
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], check=True)
    assert fixed(g1p, small).code == 0
    said = subprocess.run([*git, "status", "--porcelain"], check=True, capture_output=True, text=True).stdout
    assert said == f" M {PLAN}\n"


def test_a_file_that_does_not_parse_is_never_written_and_the_others_are_mended(g1p: G1p, small: Path) -> None:
    broken = write_text(small, "plans/p-11111.yaml", BROKEN + "]\n")
    file = write_text(small, PLAN, BROKEN)
    ran = fixed(g1p, small)
    assert ran.code == 1
    assert broken.read_text(encoding="utf-8") == BROKEN + "]\n"
    assert '"31612345678"' in file.read_text(encoding="utf-8")


def test_a_link_is_not_written_through(g1p: G1p, small: Path, tmp_path: Path) -> None:
    elsewhere = write_text(tmp_path / "elsewhere", "p-00000.yaml", BROKEN)
    (small / PLAN).unlink(missing_ok=True)
    (small / PLAN).symlink_to(elsewhere)
    ran = fixed(g1p, small)
    assert ran.code == 8
    assert elsewhere.read_text(encoding="utf-8") == BROKEN


@pytest.mark.parametrize("words", [("--staged", "--fix"), ("--staged", "g1p.yaml"), ("--dry-run",)])
def test_options_that_do_not_go_together_are_refused(g1p: G1p, small: Path, words: tuple[str, ...]) -> None:
    ran = g1p("-C", small, "check", *words)
    assert (ran.code, ran.out) == (2, "")
    assert words[0] in ran.err


def test_a_mark_says_what_can_be_mended(g1p: G1p, small: Path) -> None:
    write_text(small, PLAN, BROKEN.replace("[bob]", "[eve]"))
    lines = g1p("-C", small, "--lang", "en", "check", "--today", DAY, "--only", "G1,G2").out.splitlines()
    assert [line.split()[1] for line in lines if line.endswith("(g1p check --fix)")] == ["G104", "G106"]
    assert any("G201" in line for line in lines)


def test_a_terminal_shows_the_line_with_nothing_private_in_it(small: Path) -> None:
    write_text(small, PLAN, BROKEN)
    with terminal(
        "-C", str(small), "--lang", "en", "--color", "never", "check", "--today", DAY, "--only", "G104"
    ) as seen:
        assert seen.screen.replace("\r", "") == SCREEN + "1 error in 2 files\n" + HINT_AT_80
        assert seen.code == 1

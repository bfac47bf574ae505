"""`g1p plan edit`: the user's own editor, checked on save; and whatever happens, what was typed is somewhere."""

import fcntl
import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran, ordinary, surrounding
from tests.cli.writing.family import UNRESOLVED, Family, untouched
from tests.cli.writing.terminal import terminal

G1p = Callable[..., Ran]
Edits = Callable[..., None]
Seen = Callable[[], list[str]]

ROOM = ".git/g1p/edit"
KEPT = f"{ROOM}/p-4h7k2/p-4h7k2.yaml"

EDITOR = """\
import os, re, signal, subprocess, sys
from pathlib import Path
file = Path(sys.argv[1])
seen = Path(__file__).with_suffix(".seen")
with seen.open("ab") as log:
    log.write(file.read_bytes() + b"\\0")
text = file.read_bytes().decode()
turn = seen.read_bytes().count(b"\\0")
new = "id: g-zz222\\n    text: Z\\n    said_by: daan\\n    when: later\\n    status: proposed\\n  - "
"""
"""An editor; it remembers what it was shown and does what a test says with `file`, `text`, `turn` and `new`, a goal."""

TITLE = "file.write_text(text.replace('title: Zilver samen', 'title: Zilver anders'))"
WRONG = "file.write_text(text.replace('status: active', 'status: actief', 1))"


@pytest.fixture
def types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edits:
    """Sets the editor to a program that runs these lines of Python."""

    def sets(*lines: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(EDITOR + "\n".join(lines) + "\n", encoding="utf-8")
        script.with_suffix(".seen").unlink(missing_ok=True)
        # -S: without the libraries that are installed here, so without coverage, which would take seconds each time.
        monkeypatch.setenv("EDITOR", f"{shlex.quote(sys.executable)} -S {shlex.quote(str(script))}")

    monkeypatch.delenv("VISUAL", raising=False)
    return sets


@pytest.fixture
def seen(tmp_path: Path) -> Callable[[], list[str]]:
    """What the editor was shown, each time it was opened."""
    return lambda: (tmp_path / "editor.seen").read_bytes().decode().split("\0")[:-1]


def room(family: Family) -> list[str]:
    """What lies in the room of edits."""
    return sorted(str(file.relative_to(family.root / ROOM)) for file in (family.root / ROOM).rglob("*"))


def test_what_is_typed_becomes_a_commit_byte_for_byte(g1p: G1p, family: Family, types: Edits) -> None:
    types("file.write_bytes(file.read_bytes().replace(b'Zilver samen ', b'Anders').replace(b'\\n', b'\\r\\n')[:-2])")
    wanted = family.file().read_bytes().replace(b"Zilver samen ", b"Anders").replace(b"\n", b"\r\n")[:-2]
    head = family.head()
    ran = g1p("plan", "edit", "p-4h7", "-m", "Said at the table")
    assert (ran.code, family.file().read_bytes()) == (0, wanted)
    (commit,) = family.since(head)
    assert (commit.subject, commit.body, commit.files) == (
        "p-4h7k2: plan edit",
        "Said at the table",
        ("plans/p-4h7k2.yaml",),
    )
    assert family.git("status", "--short") == ""
    assert room(family) == []


def test_the_file_in_the_editor_is_for_its_user_alone(g1p: G1p, family: Family, types: Edits, tmp_path: Path) -> None:
    types(
        "modes = [oct(path.stat().st_mode)[-3:] for path in (file, file.parent, file.parents[1])]",
        f"Path({str(tmp_path / 'modes')!r}).write_text(f'{{file}} ' + ' '.join(modes))",
    )
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert (tmp_path / "modes").read_text(encoding="utf-8") == f"{family.root / KEPT} 600 700 700"


def test_nothing_typed_is_already_so(g1p: G1p, family: Family, types: Edits) -> None:
    types()
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 0
        said = g1p("plan", "edit", "p-4h7", "--json").json
    assert said == {
        "g1p": 1,
        "kind": "plan",
        "id": "p-4h7k2",
        "plan": "p-4h7k2",
        "path": "plans/p-4h7k2.yaml",
        "commit": None,
        "changed": False,
    }
    assert room(family) == []
    (line,) = g1p("plan", "edit", "p-4h7", "--format", "jsonl", "--dry-run").out.splitlines()
    assert json.loads(line) == {key: said[key] for key in said if key != "g1p"} | {"dry_run": True, "diff": ""}


def test_it_is_told_to_programs(g1p: G1p, family: Family, types: Edits) -> None:
    types(TITLE)
    said = g1p("plan", "edit", "p-4h7", "--json").json
    assert (said["kind"], said["id"], said["changed"], said["commit"]) == ("plan", "p-4h7k2", True, family.head())


def test_without_a_commit_the_file_is_written(g1p: G1p, family: Family, types: Edits) -> None:
    types(TITLE)
    assert g1p("plan", "edit", "p-4h7", "--no-commit").code == 0
    assert family.git("status", "--short") == " M plans/p-4h7k2.yaml"


def test_a_dry_run_shows_and_keeps_what_was_typed(g1p: G1p, family: Family, types: Edits) -> None:
    types(TITLE)
    with untouched(family):
        ran = g1p("plan", "edit", "p-4h7", "--dry-run")
    assert ran.code == 0
    assert "+title: Zilver anders   # as Zilvera calls it" in ran.out.splitlines()
    assert "Zilver anders" in (family.root / KEPT).read_text(encoding="utf-8")


def test_with_an_error_it_opens_again_with_the_message_above(
    g1p: G1p, family: Family, types: Edits, seen: Seen
) -> None:
    types(
        "if turn == 1: text = text.replace('status: active', 'status: actief', 1)",
        "if turn == 1: text = text.replace('  keeper: wijkcoach\\n', '')",
        "if turn == 2: text = text.replace('status: actief', 'status: active')",
        "if turn == 3: text = text.replace('  coordinator: moeder', '  coordinator: moeder\\n  keeper: wijkcoach')",
        "file.write_text(text + '# seen\\n')",
    )
    before = family.file().read_text(encoding="utf-8")
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert family.file().read_text(encoding="utf-8") == before + 3 * "# seen\n"
    first, second, third = seen()
    assert first == before
    missing = f"# g1p: line {before.splitlines().index('  coordinator: moeder') + 1}: G101"
    assert [line[:20] for line in second.splitlines() if line.startswith("# g1p: ")] == [
        "# g1p: line 5: G105 ",
        missing,
    ]
    assert second.splitlines()[2] == first.splitlines()[0]
    assert [line[:20] for line in third.splitlines() if line.startswith("# g1p: ")] == [missing]


def test_marks_are_told_from_comments_of_the_user(g1p: G1p, family: Family, types: Edits) -> None:
    family.put("plans/p-4h7k2.yaml", "# g1p: our own remark\n" + family.file().read_text(encoding="utf-8"))
    types(
        "if turn == 1: text = text.replace('status: active', 'status: actief', 1)",
        "if turn == 2: text = text.replace('status: actief', 'status: active')",
        "file.write_text(text + '# a remark\\n')",
    )
    assert g1p("plan", "edit", "p-4h7").code == 0
    said = family.file().read_text(encoding="utf-8")
    assert [line for line in said.splitlines() if line.startswith("#")] == [
        "# g1p: our own remark",
        "# yaml-language-server: $schema=../schemas/plan-1.schema.json",
        "# a remark",
        "# a remark",
    ]


@pytest.mark.parametrize(
    "typed, told",
    [
        ("text.replace('status: active', 'status: actief', 1)", "G105"),
        ("text.replace('coordinator: moeder', 'coordinator: nobody')", "G201"),
        ("text.replace('next_evaluation: 2026-12-14\\n', '')", "G222"),
        ("text + ']'", "G0"),
        ("text.replace('g1p: 1', 'g1p: 2', 1)", "format 2"),
        ("text.replace('id: p-4h7k2', 'id: p-4h7k3')", "never changes"),
        ("text.replace('a-9x1qd', 'a-9x1qe')", "No longer in the text: a-9x1qd"),
        ("re.sub(r'(?s)  - id: g-3fd9x.*(  - id: g-ach11)', r'\\1', text)", "No longer in the text: g-3fd9x"),
        ("text.replace('id: g-3fd9x', new + 'id: g-3fd9x')", "g-zz222 stands in plans/p-9m2aa.yaml"),
    ],
)
def test_who_leaves_it_wrong_has_changed_nothing_and_keeps_the_text(
    g1p: G1p, family: Family, types: Edits, seen: Seen, typed: str, told: str
) -> None:
    types(f"if turn == 1: file.write_text({typed})")
    with untouched(family):
        ran = g1p("plan", "edit", "p-4h7")
    assert (ran.code, told in ran.err, KEPT in ran.err) == (5, True, True)
    assert "# g1p: " not in (family.root / KEPT).read_text(encoding="utf-8")
    types()
    assert g1p("plan", "edit", "p-4h7").code == 5  # it goes on with the same text, which is wrong still
    (again,) = seen()
    assert (again.startswith("# g1p: "), told in again.splitlines()[0]) == (True, True)


def test_a_new_record_may_come_and_an_id_that_two_plans_have_may_go(g1p: G1p, family: Family, types: Edits) -> None:
    family.put("plans/p-4h7k2.yaml", family.file().read_text(encoding="utf-8").replace("g-3fd9x", "g-zz222"))
    types("file.write_text(text.replace('g-zz222', 'g-3fd9y'))")
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert "g-3fd9y" in family.file().read_text(encoding="utf-8")


def test_a_remark_of_the_user_that_looks_like_a_mark_stays(g1p: G1p, family: Family, types: Edits) -> None:
    types("file.write_text(text + '# g1p: ask about this\\n')")
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert family.file().read_text(encoding="utf-8").endswith("# g1p: ask about this\n")


def test_plans_whose_paths_are_alike_have_a_sheet_each(g1p: G1p, family: Family, types: Edits) -> None:
    text = family.file("p-9m2aa").read_text(encoding="utf-8")
    family.put("plans/a/b.yaml", text)
    family.put("plans/a-b.yaml", text.replace("Anderzilver", "Nogzilver"))
    types("file.write_text(text.replace('title: ', 'title: Zeker '))", "sys.exit(3)")
    assert g1p("plan", "edit", "plans/a/b.yaml").code == 8
    types()
    assert g1p("plan", "edit", "plans/a-b.yaml").code == 0
    assert "title: Nogzilver" in (family.root / "plans/a-b.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("was, called", [("", "p-zz111"), ("status: active", "plans/b.yaml")])
def test_a_plan_is_called_by_its_id_and_while_it_is_wrong_by_its_file(
    g1p: G1p, family: Family, types: Edits, was: str, called: str
) -> None:
    text = family.file("p-9m2aa").read_text(encoding="utf-8").replace("p-9m2aa", "p-zz111")
    family.put("plans/b.yaml", text.replace(was, "status: actief", 1) if was else text)
    types()
    said = g1p("plan", "edit", "plans/b.yaml", "--json").json
    assert (said["id"], said["plan"], said["path"]) == (called, called, "plans/b.yaml")
    types("file.write_text(text + '# x\\n')", "sys.exit(3)")
    assert g1p("plan", "edit", "plans/b.yaml", "--lang", "en").err.splitlines()[0].endswith(f"g1p plan edit {called}")


def test_an_emptied_text_stops_and_loses_nothing(g1p: G1p, family: Family, types: Edits) -> None:
    types("file.write_text('' if turn == 2 else text.replace('status: active', 'status: actief', 1))")
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 5
    assert "status: actief" in (family.root / KEPT).read_text(encoding="utf-8")


def test_an_emptied_text_without_anything_typed_leaves_nothing(g1p: G1p, family: Family, types: Edits) -> None:
    types("file.write_text('')")
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 5
    assert room(family) == []


def test_a_text_that_is_gone_is_told(g1p: G1p, family: Family, types: Edits) -> None:
    types("file.unlink()")
    with untouched(family):
        ran = g1p("plan", "edit", "p-4h7", "--json")
    assert (ran.code, json.loads(ran.err.splitlines()[0])["code"]) == (8, "text_gone")
    assert room(family) == []


def test_what_was_typed_before_the_text_was_gone_stays(g1p: G1p, family: Family, types: Edits) -> None:
    types("file.unlink() if turn == 2 else file.write_text(text + 'twice: [')")
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 8
    (kept,) = (file for file in (family.root / ".git" / "g1p" / "edit").rglob("*.yaml"))
    assert "twice: [" in kept.read_text(encoding="utf-8")


def test_an_editor_that_fails_changes_nothing_and_the_text_stays(g1p: G1p, family: Family, types: Edits) -> None:
    types(TITLE, "sys.exit(3)")
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 8
    types()
    ran = g1p("plan", "edit", "p-4h7")
    assert (ran.code, family.plan()["title"], room(family)) == (0, "Zilver anders", [])


def test_an_editor_that_is_not_there_leaves_nothing(g1p: G1p, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 8
    assert room(family) == []


def test_what_an_editor_leaves_beside_the_text_is_swept(g1p: G1p, family: Family, types: Edits) -> None:
    types(
        TITLE,
        "for name in ('p-4h7k2.yaml~', '.p-4h7k2.yaml.swp', '4913'): (file.parent / name).write_text('x')",
    )
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert room(family) == []


def test_a_killed_g1p_loses_nothing(family: Family, types: Edits, g1p: G1p) -> None:
    types(TITLE, "os.kill(int(os.environ['G1P_PID']), signal.SIGKILL)")
    line = "import os, sys; os.environ['G1P_PID'] = str(os.getpid()); from g1p.__main__ import main; main()"
    with untouched(family):
        done = subprocess.run([sys.executable, "-c", line, "plan", "edit", "p-4h7"], env=surrounding(), check=False)
    assert done.returncode == -signal.SIGKILL
    ended = os.open((family.root / KEPT).parent, os.O_RDONLY)
    fcntl.flock(ended, fcntl.LOCK_EX)  # the editor outlives g1p for a moment, and holds on to the lock until it ends
    os.close(ended)
    types()
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert family.plan()["title"] == "Zilver anders"


def test_ctrl_c_in_the_editor_is_the_editors(g1p: G1p, family: Family, types: Edits) -> None:
    before = signal.getsignal(signal.SIGINT)
    types(TITLE, f"os.kill({os.getpid()}, signal.SIGINT)")
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert family.plan()["title"] == "Zilver anders"
    assert signal.getsignal(signal.SIGINT) is before


def test_two_edits_of_one_plan_at_once_are_refused(
    g1p: G1p, family: Family, types: Edits, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = [sys.executable, "-m", "g1p", "plan", "edit"]
    types(
        TITLE,
        f"codes = [subprocess.run([*{inner!r}, plan], env=os.environ | {{'EDITOR': 'true'}}).returncode",
        "         for plan in ('p-4h7k2', 'p-9m2')]",
        "Path(__file__).with_suffix('.codes').write_text(repr(codes))",
    )
    monkeypatch.setenv("PYTHONPATH", surrounding()["PYTHONPATH"])
    assert g1p("plan", "edit", "p-4h7").code == 0
    script = Path(shlex.split(os.environ["EDITOR"])[-1])
    assert script.with_suffix(".codes").read_text(encoding="utf-8") == "[8, 0]"
    assert family.plan()["title"] == "Zilver anders"


MEANWHILE = """\
other = Path.cwd() / 'plans/p-4h7k2.yaml'
other.write_text(other.read_text().replace({was!r}, {now!r}))
subprocess.run(['git', 'commit', '--quiet', '--all', '--message', 'meanwhile'], check=True)
"""


def test_what_happened_meanwhile_elsewhere_in_the_plan_stays(g1p: G1p, family: Family, types: Edits) -> None:
    types(
        "text = text.replace('goals:', '# mine\\ngoals:')",
        TITLE,
        MEANWHILE.format(was="due: 2026-12-05", now="due: 2026-12-12"),
    )
    assert g1p("plan", "edit", "p-4h7").code == 0
    said = family.file().read_text(encoding="utf-8")
    assert ("title: Zilver anders" in said, "due: 2026-12-12" in said, "# mine\n" in said) == (True, True, True)


def test_what_happened_meanwhile_to_the_same_is_refused_and_the_text_kept(
    g1p: G1p, family: Family, types: Edits
) -> None:
    types(TITLE, MEANWHILE.format(was="title: Zilver samen", now="title: Zilver elders"))
    ran = g1p("plan", "edit", "p-4h7")
    assert (ran.code, ran.err.splitlines()[-1].count("title")) == (7, 1)
    assert family.plan()["title"] == "Zilver elders"
    assert "Zilver anders" in (family.root / KEPT).read_text(encoding="utf-8")


def test_a_plan_that_became_unreadable_meanwhile_is_left_alone(g1p: G1p, family: Family, types: Edits) -> None:
    types(TITLE, MEANWHILE.format(was="title: ", now="titel: "))
    assert g1p("plan", "edit", "p-4h7").code == 7
    assert "titel: " in family.file().read_text(encoding="utf-8")


def test_a_plan_that_is_gone_meanwhile_is_told(g1p: G1p, family: Family, types: Edits) -> None:
    types(TITLE, "(Path.cwd() / 'plans/p-4h7k2.yaml').unlink()")
    assert g1p("plan", "edit", "p-4h7").code == 3
    assert "Zilver anders" in (family.root / KEPT).read_text(encoding="utf-8")


def test_a_plan_that_is_wrong_can_be_mended(g1p: G1p, family: Family, types: Edits) -> None:
    good = family.file().read_text(encoding="utf-8")
    family.put("plans/p-4h7k2.yaml", good.replace("status: active", "status: actief", 1))
    types()
    assert g1p("plan", "edit", "p-4h7").code == 0  # nothing typed, so nothing is judged
    types("file.write_text(text.replace('status: actief', 'status: active'))")
    assert g1p("plan", "edit", "p-4h7").code == 0
    assert family.file().read_text(encoding="utf-8") == good


def test_an_error_that_was_there_already_refuses_nothing(g1p: G1p, family: Family, types: Edits) -> None:
    text = family.file().read_text(encoding="utf-8")
    family.put("plans/p-4h7k2.yaml", text.replace("done_on: 2026-10-19", "done_on: 2027-10-19"))
    types(TITLE)
    assert g1p("plan", "edit", "p-4h7").code == 0


def test_an_unfinished_merge_is_refused_before_the_editor_opens(g1p: G1p, family: Family, types: Edits) -> None:
    family.put("plans/p-4h7k2.yaml", family.file().read_text(encoding="utf-8") + UNRESOLVED)
    types(TITLE)
    with untouched(family):
        assert g1p("plan", "edit", "p-4h7").code == 6


def test_edits_by_hand_are_recorded_first(g1p: G1p, family: Family, types: Edits) -> None:
    file = family.file()
    file.write_text(file.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    head = family.head()
    types(TITLE)
    assert g1p("plan", "edit", "p-4h7").code == 7
    assert "Zilver anders" in (family.root / KEPT).read_text(encoding="utf-8")
    types()
    assert g1p("plan", "edit", "p-4h7", "--yes").code == 0
    assert [commit.subject for commit in family.since(head)] == ["p-4h7k2: by hand", "p-4h7k2: plan edit"]


def test_what_would_be_refused_is_refused_before_the_editor_opens(
    g1p: G1p, family: Family, types: Edits, tmp_path: Path
) -> None:
    types(TITLE)
    family.git("config", "--unset", "user.email")
    assert g1p("plan", "edit", "p-4h7").code == 8
    family.git("config", "user.email", "keeper@example.org")
    family.git("checkout", "--quiet", "--detach")
    assert g1p("plan", "edit", "p-4h7").code == 8
    assert g1p("plan", "edit", "p-zzzzz").code == 3
    assert g1p("plan", "edit", "g1p.yaml").code == 3
    assert not (tmp_path / "editor.seen").exists()


def test_without_a_terminal_an_editor_must_be_named(g1p: G1p, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    with untouched(family):
        ran = g1p("plan", "edit", "p-4h7", "--json")
    assert (ran.code, ran.error["code"]) == (2, "no_terminal")


def test_gits_own_editor_is_opened_but_not_one_of_the_repository(
    family: Family, types: Edits, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    types(TITLE)
    (tmp_path / "home").mkdir()
    family.git("config", "--global", "core.editor", os.environ["EDITOR"])
    family.git("config", "core.editor", "false")
    monkeypatch.delenv("EDITOR")
    with terminal("plan", "edit", "p-4h7") as screen:
        assert screen.code == 0
    assert family.plan()["title"] == "Zilver anders"


def test_without_any_editor_that_is_said(family: Family, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    git = tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.symlink_to("/usr/bin/git")
    monkeypatch.setenv("PATH", str(git.parent))
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    with terminal("plan", "edit", "p-4h7", "--lang", "en") as screen:
        assert screen.code == 8
        assert "which editor" in screen.screen
    monkeypatch.setenv("EDITOR", "ed")
    with terminal("plan", "edit", "p-4h7", "--lang", "en") as screen:
        assert screen.code == 8
    assert family.root.is_dir()


@pytest.mark.parametrize("answer, title", [("y", "Zilver anders"), ("n", "Zilver samen")])
def test_at_a_terminal_a_text_that_lies_there_is_offered(
    g1p: G1p, family: Family, types: Edits, answer: str, title: str
) -> None:
    types(TITLE, "sys.exit(3)")
    g1p("plan", "edit", "p-4h7")
    types()
    with terminal("plan", "edit", "p-4h7") as screen:
        screen.answer(answer)
        assert screen.code == 0
    left = list((family.root / ".git/g1p/left").glob("*")) if (family.root / ".git/g1p/left").exists() else []
    assert (family.plan()["title"], len(left)) == (title, int(answer == "n"))


def test_no_room_for_the_text_is_told(family: Family, types: Edits) -> None:
    types(TITLE)
    room = family.root / ".git/g1p"
    room.mkdir(exist_ok=True)
    (room / "edit").write_text("", encoding="utf-8")
    ran = ordinary("plan", "edit", "p-4h7", "--json", cwd=family.root)
    assert (ran.code, ran.error["code"]) == (8, "cannot_write")


def test_a_full_disk_is_told_and_the_text_stays(family: Family, types: Edits) -> None:
    types(
        "text = text.replace('status: active', 'status: actief', 1) + '# '",
        "file.write_text(text + 'x' * (104_990 - len(text)))",
    )
    line = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (105_000, 105_000)); from g1p.__main__ import main; main()"
    )
    words = [sys.executable, "-c", line, "plan", "edit", "p-4h7", "--json"]
    outside = {name: value for name, value in surrounding().items() if not name.startswith("COVERAGE_")}
    with untouched(family):
        done = subprocess.run(words, env=outside, check=False, capture_output=True)
    assert (done.returncode, json.loads(done.stderr.splitlines()[-1])["code"]) == (8, "cannot_write")
    kept = (family.root / KEPT).read_text(encoding="utf-8")
    assert ("status: actief" in kept, len(kept)) == (True, 104_990)


def test_nothing_in_a_closed_plan_changes_and_no_editor_is_opened(g1p: G1p, family: Family, types: Edits) -> None:
    types("raise AssertionError")
    with untouched(family):
        ran = g1p("plan", "edit", "p-c0s", "--json")
    assert (ran.code, ran.error["code"]) == (7, "plan_is_closed")


def test_a_plan_that_has_begun_becomes_no_draft_again(g1p: G1p, family: Family, types: Edits, seen: Seen) -> None:
    types("file.write_text(text.replace('status: active', 'status: draft', 1))")
    with untouched(family):
        ran = g1p("plan", "edit", "p-4h7", "--json")
    assert (ran.code, json.loads(ran.err.splitlines()[-1])["code"]) == (5, "edit_stopped")
    assert seen()[1].startswith("# g1p: Plan p-4h7k2 has begun")


def test_a_program_that_never_gets_it_right_is_stopped(g1p: G1p, family: Family, types: Edits, seen: Seen) -> None:
    types("file.write_text(text + f'foutje{turn}: 1\\n')")
    with untouched(family):
        ran = g1p("plan", "edit", "p-4h7", "--json")
    assert (ran.code, json.loads(ran.err.splitlines()[-1])["code"]) == (5, "edit_stopped")
    assert len(seen()) == 10
    assert "foutje9" in (family.root / KEPT).read_text(encoding="utf-8")


def test_what_an_editor_puts_before_a_text_is_no_part_of_it(
    done: Callable[..., Ran], family: Family, types: Edits
) -> None:
    types(
        "typed = text.replace('title: Zilver samen', 'title: Zilver anders')",
        "right, wrong = 'status: active', 'status: actief'",
        "typed = typed.replace(right, wrong, 1) if turn == 1 else typed.replace(wrong, right, 1)",
        "file.write_bytes(b'\\xef\\xbb\\xbf' + typed.removeprefix('\\ufeff').encode())",
    )
    done("plan", "edit", "p-4h7")
    assert family.file().read_bytes().startswith(b"# yaml-language-server")
    assert family.plan()["title"] == "Zilver anders"

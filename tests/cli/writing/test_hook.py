"""The hook that `g1p init` puts into a repository: git makes no commit while there is an error in what goes into it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import MARK, Family

G1p = Callable[..., Ran]

HOOK = ".git/hooks/pre-commit"
WRONG = ("due: 2026-12-05", "due: 5-12-2026")


@pytest.fixture
def hooked(g1p: G1p, family: Family) -> Family:
    """A workspace with the hook, in which everything is in git."""
    assert g1p("init").code == 0
    return family


def commit(family: Family, *words: str, **said: str) -> Ran:
    """What an ordinary `git commit` of somebody says."""
    line = ["git", "-C", str(family.root), "commit", "--quiet", "--message", "by hand", *words]
    done = subprocess.run(line, check=False, capture_output=True, text=True, env=os.environ | said)
    return Ran(done.returncode, done.stdout, done.stderr)


def spoil(family: Family, ident: str = "p-4h7k2", was: str = WRONG[0], now: str = WRONG[1]) -> None:
    """Changes a text in the file of a plan, by hand."""
    text = family.file(ident).read_text(encoding="utf-8")
    assert was in text
    family.file(ident).write_text(text.replace(was, now), encoding="utf-8")


def run_hook(family: Family, **said: str) -> Ran:
    """What the hook itself says, with nothing in its environment but this."""
    done = subprocess.run([str(family.root / HOOK)], cwd=family.root, check=False, capture_output=True, env=said)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_wrong_plan_gets_into_no_commit_and_a_mended_one_does(hooked: Family) -> None:
    head = hooked.head()
    spoil(hooked)
    hooked.git("add", ".")
    line = hooked.file().read_text(encoding="utf-8").partition(WRONG[1])[0].count("\n") + 1
    spoil(hooked, now=WRONG[0], was=WRONG[1])  # mended in the file, and not added
    refused = commit(hooked)
    assert (refused.code, hooked.head()) == (1, head)
    assert f"plans/p-4h7k2.yaml:{line}:14: G106" in refused.err
    assert "1 error" in refused.err
    assert "git add" in refused.err
    assert MARK not in (refused.out + refused.err).lower()
    hooked.git("add", ".")
    spoil(hooked, "p-9m2aa", "due: 2026-12-01", "due: 1-12-2026")  # wrong, but not in this commit
    hooked.git("commit", "--quiet", "--allow-empty", "--message", "mended")
    assert hooked.head() != head


def test_what_goes_into_the_commit_is_judged_whatever_is_staged_besides(hooked: Family) -> None:
    spoil(hooked, "p-9m2aa", "due: 2026-12-01", "due: 1-12-2026")
    hooked.git("add", ".")
    spoil(hooked, was="Zilver bellen", now="Zilver appen")
    assert commit(hooked, "--only", "plans/p-4h7k2.yaml").code == 0
    assert commit(hooked, "--all").code == 1
    assert commit(hooked, "--all", "--no-verify").code == 0


def test_our_own_commits_are_judged_once_and_more_mildly(g1p: G1p, hooked: Family) -> None:
    """An error that was there before may not stand in the way of who mends or changes something else."""
    spoil(hooked, was="until: 2026-10-01", now="until: 2026-08-01")
    assert commit(hooked, "--all").code == 1
    assert commit(hooked, "--all", "--no-verify").code == 0
    assert g1p("done", "a-9x1qd").code == 0
    assert hooked.git("status", "--short") == ""
    hooked.file("p-9m2aa").unlink()
    hooked.git("add", ".")
    spoil(hooked, was="Zilver bellen", now="Zilver appen")
    assert commit(hooked, "--all").code == 1


def test_a_hook_of_ones_own_that_asks_g1p_does_not_stop_our_own_commits_either(g1p: G1p, hooked: Family) -> None:
    program = Path(sys.executable).parent / "g1p"
    (hooked.root / HOOK).write_text(f"#!/bin/sh\n{program} check --staged || exit 1\n", encoding="utf-8")
    assert g1p("init", "--json").json["hook"]["state"] == "there"
    spoil(hooked, was="until: 2026-10-01", now="until: 2026-08-01")
    assert commit(hooked, "--all").code == 1
    assert commit(hooked, "--all", "--no-verify").code == 0
    assert g1p("done", "a-9x1qd").code == 0


def test_a_file_of_the_repository_takes_no_part_of_g1p_away(hooked: Family) -> None:
    for name in ("g1p.py", "yaml_rs.py", "typing.py"):
        (hooked.root / name).write_text("import sys\nopen('ran', 'w')\nsys.exit(0)\n", encoding="utf-8")
    spoil(hooked)
    hooked.git("add", ".")
    assert commit(hooked).code == 1
    assert not (hooked.root / "ran").exists()


def test_without_g1p_the_commit_waits_and_it_says_how_to_go_on(hooked: Family) -> None:
    file = hooked.root / HOOK
    file.write_text(file.read_text(encoding="utf-8").replace(sys.executable, "/nowhere/python"), encoding="utf-8")
    ran = run_hook(hooked, PATH=os.defpath)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("git commit --no-verify") == ran.err.count("g1p init") == 2
    assert "niemand" in ran.err
    assert "nobody" in ran.err
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}"
    assert run_hook(hooked, PATH=path).code == 0  # found by its name after all
    spoil(hooked)
    hooked.git("add", ".")
    assert run_hook(hooked, PATH=path).code == 1


def test_g1p_is_found_where_it_was_also_with_an_odd_name_and_without_a_path(
    g1p: G1p, family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "it's $HOME `date` é" / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    with monkeypatch.context() as context:
        context.setattr(sys, "executable", str(python))
        assert g1p("init").code == 0
    assert run_hook(family, PATH=os.defpath).code == 0
    spoil(family)
    family.git("add", ".")
    assert run_hook(family, PATH=os.defpath).code == 1
    python.chmod(0o644)
    assert "nobody" in run_hook(family, PATH=os.defpath).err


def test_a_commit_of_our_own_does_not_start_g1p(hooked: Family) -> None:
    spoil(hooked)
    hooked.git("add", ".")
    (hooked.root / "g1p.yaml").write_text("wrong\n", encoding="utf-8")
    own = str(hooked.root / ".git" / "g1p-index")
    assert run_hook(hooked, PATH="/nowhere", GIT_INDEX_FILE=own) == Ran(0, "", "")


def test_settings_that_are_gone_from_the_folder_alone_let_nothing_pass(hooked: Family) -> None:
    spoil(hooked)
    hooked.git("add", ".")
    (hooked.root / "g1p.yaml").unlink()
    ran = commit(hooked)
    assert (ran.code, "g1p.yaml" in ran.err) == (1, True)
    hooked.git("add", "g1p.yaml")
    assert commit(hooked).code == 0  # without g1p.yaml it is no workspace


def test_a_branch_without_a_workspace_has_nothing_to_be_judged(hooked: Family) -> None:
    hooked.git("switch", "--quiet", "--orphan", "pages")
    (hooked.root / "index.html").write_text("x\n", encoding="utf-8")
    hooked.git("add", ".")
    assert commit(hooked).code == 0


def test_it_works_in_every_work_tree(g1p: G1p, hooked: Family, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    hooked.git("worktree", "add", "--quiet", "-b", "side", str(linked))
    spoil(hooked)  # here, and not there
    hooked.git("add", ".")
    there = Family(linked)
    spoil(there, was="Zilver bellen", now="Zilver appen")
    assert commit(there, "--all").code == 0
    spoil(there)
    assert commit(there, "--all").code == 1
    assert g1p("-C", linked, "init", "--json").json["hook"] == {"path": str(hooked.root / HOOK), "state": "there"}


# --- how init tells of it --------------------------------------------------------------------------------------------


def test_an_existing_workspace_gets_it_from_init_once(g1p: G1p, family: Family) -> None:
    head = family.head()
    tried = g1p("init", "--dry-run", "--json")
    assert tried.json["hook"] == {"path": str(family.root / HOOK), "state": "made"}
    assert not (family.root / HOOK).exists()
    ran = g1p("init")
    assert (ran.code, str(family.root / HOOK) in ran.err) == (0, True)
    assert "nothing is missing" not in ran.err
    again = g1p("init")
    assert (again.code, again.out, "nothing is missing" in again.err) == (0, "", True)
    assert g1p("init", "--json").json["hook"]["state"] == "there"
    assert len(family.since(head)) == 1  # the files; a hook is in no commit


def test_init_without_it_leaves_it_out(g1p: G1p, family: Family) -> None:
    said = g1p("init", "--no-hook", "--json").json
    assert (said["hook"], said["changed"]) == (None, True)
    assert not (family.root / HOOK).exists()
    assert g1p("init", "--no-hook", "--json").json["changed"] is False
    assert g1p("init", "--json").json["changed"] is True


def test_a_new_repository_has_it(g1p: G1p, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Keeper")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "keeper@example.org")
    hook = tmp_path / "nieuw" / HOOK
    tried = g1p("init", tmp_path / "nieuw", "--dry-run", "--json")
    assert (tried.code, tried.json["hook"], hook.parent.exists()) == (0, {"path": str(hook), "state": "made"}, False)
    told = g1p("init", tmp_path / "nieuw", "--dry-run", "--lang", "en").err
    assert ("git would ask g1p" in told, "From now on" in told) == (True, False)
    assert g1p("init", tmp_path / "nieuw", "--json").json["hook"] == {"path": str(hook), "state": "made"}
    assert hook.stat().st_mode & 0o111


@pytest.mark.parametrize(
    "script, told, state",
    [
        ("make lint\n", "g1p check --staged || exit 1", "foreign"),
        ("exec python -mpre_commit hook-impl\n", ".pre-commit-config.yaml", "framework"),
    ],
)
def test_a_hook_of_ones_own_is_left_and_what_to_add_is_said(
    g1p: G1p, family: Family, script: str, told: str, state: str
) -> None:
    g1p("init", "--no-hook")
    file = family.root / HOOK
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    for language in ("en", "nl"):
        ran = g1p("init", "--lang", language)
        assert (ran.code, told in ran.err, file.read_text(encoding="utf-8")) == (0, True, f"#!/bin/sh\n{script}")
        point = next(one for one in g1p("doctor", "--json", "--lang", language).items if one["check"] == "hook")
        assert (point["state"], told in point["mend"]) == ("attention", True)
    said = g1p("init", "--json").json
    assert (said["hook"]["state"], said["changed"], state in said["hook"]["state"]) == ("left", False, False)


def test_a_hook_of_ones_own_that_git_passes_over_is_told(g1p: G1p, family: Family) -> None:
    g1p("init", "--no-hook")
    file = family.root / HOOK
    file.parent.mkdir(exist_ok=True)
    file.write_text("#!/bin/sh\ng1p check --staged || exit 1\n", encoding="utf-8")
    for language in ("en", "nl"):
        assert f"chmod +x {file}" in g1p("init", "--lang", language).err
        point = next(one for one in g1p("doctor", "--json", "--lang", language).items if one["check"] == "hook")
        assert (point["state"], f"chmod +x {file}" in point["mend"]) == ("attention", True)
    assert g1p("init", "--json").json["hook"]["state"] == "left"


def test_a_workspace_inside_a_larger_repository_has_its_line_in_that_hook(
    g1p: G1p, family: Family, tmp_path: Path
) -> None:
    top, inner = tmp_path / "all of it", tmp_path / "all of it" / "our plans"
    shutil.copytree(family.root, inner, ignore=shutil.ignore_patterns(".git"))
    subprocess.run(["git", "init", "--quiet", top], check=True)
    point = next(one for one in g1p("-C", inner, "doctor", "--json").items if one["check"] == "hook")
    line = "g1p -C 'our plans' check --staged || exit 1"
    assert (point["state"], line in point["mend"]) == ("attention", True)
    file = top / HOOK
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(0o755)
    assert next(one for one in g1p("-C", inner, "doctor", "--json").items if one["check"] == "hook")["state"] == "ok"


@pytest.mark.parametrize("state", ["missing", "old"])
def test_doctor_says_how_to_get_it(g1p: G1p, hooked: Family, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if state == "missing":
        (hooked.root / HOOK).unlink()
    else:
        monkeypatch.setattr(sys, "executable", "/nowhere/python")
    for language in ("en", "nl"):
        point = next(one for one in g1p("doctor", "--json", "--lang", language).items if one["check"] == "hook")
        assert (point["state"], f"g1p init {hooked.root}" in point["mend"]) == ("attention", True)
    assert g1p("init").code == 0
    point = next(one for one in g1p("doctor", "--json").items if one["check"] == "hook")
    assert (point["state"], point["mend"]) == ("ok", None)


def test_the_demo_has_it(demo: Path) -> None:
    assert (demo / HOOK).stat().st_mode & 0o111

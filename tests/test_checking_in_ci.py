"""The files for servers and for pre-commit that ship with g1p: valid, and every line of them does what it says."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from g1p.resources import CHECKOUT
from g1p.store.demo import make_demo
from tests.store.repositories import environment, git

DOCS = CHECKOUT / "docs"
PAGE = (DOCS / "checking-in-ci.md").read_text(encoding="utf-8")
MANIFEST = CHECKOUT / ".pre-commit-hooks.yaml"
PROGRAMS = Path(sys.executable).parent
INSTALL = 'python -m pip install --quiet --disable-pip-version-check "${G1P:?fill in what pip installs}"'
"""The one line that needs the network, and so is not run here with something filled in."""

PLAN = "plans/p-4hx2k.yaml"
RIGHT, WRONG = "due: 2026-11-09", "due: 9-11-2026"
WHO = ("-c", "user.name=x", "-c", "user.email=x@example.org")
NAMES = ("gitlab-ci", "github-workflow", "forgejo-workflow")
SCHEMAS = (
    ("vendor.gitlab-ci", ("gitlab-ci",)),
    # Forgejo promises to read these, and has no schema of its own.
    ("vendor.github-workflows", ("github-workflow", "forgejo-workflow")),
    ("custom.github-workflows-require-timeout", ("github-workflow", "forgejo-workflow")),
)


def ci(name: str) -> Any:
    """One of the files for servers."""
    return YAML(typ="safe", pure=True).load((DOCS / "ci" / f"{name}.yml").read_text(encoding="utf-8"))


def lines_of(name: str) -> list[str]:
    """The lines that a server runs, in their order."""
    if name == "gitlab-ci":
        return list(ci(name)["g1p"]["script"])
    return [step["run"] for step in ci(name)["jobs"]["check"]["steps"] if "run" in step]


def surrounding(**more: str) -> dict[str, str]:
    """Where g1p is a program like any other, and it is always the same day."""
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return {**environment(), "PATH": path, "G1P_TODAY": "2026-11-21", "LC_ALL": "C.UTF-8", **more}


def run(folder: Path, line: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a line as a server does: in a shell that stops at the first thing that fails."""
    words = ["bash", "-e", "-o", "pipefail", "-c", line]
    return subprocess.run(words, cwd=folder, env=surrounding(**more), capture_output=True, check=False)


@cache
def run_once(folder: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """As `run`, for a line that always says the same in this folder; several servers run the same lines."""
    return run(folder, line)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the demo, as a server makes one."""
    above = tmp_path_factory.mktemp("good")
    make_demo(above / "demo")
    for plan in (above / "demo" / "plans").rglob("*.yaml"):
        if plan.name != Path(PLAN).name:
            plan.unlink()
    assert run(above / "demo", "g1p fmt").returncode == 0
    git(above / "demo", *WHO, "commit", "--quiet", "--all", "--no-verify", "--message=one plan, laid out")
    git(above, "clone", "--quiet", "demo", "clone")
    return above / "clone"


@pytest.fixture(scope="module")
def bad(good: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, but in one plan a day is wrong."""
    root = Path(shutil.copytree(good, tmp_path_factory.mktemp("bad") / "clone"))
    spoil(root)
    git(root, *WHO, "commit", "--quiet", "--all", "--message=wrong")
    return root


def spoil(root: Path) -> None:
    """Makes a day in one plan wrong."""
    text = (root / PLAN).read_text(encoding="utf-8")
    assert RIGHT in text
    (root / PLAN).write_text(text.replace(RIGHT, WRONG), encoding="utf-8")


def line_of(said: str, root: Path) -> int:
    """The number of the first line that holds this."""
    lines = enumerate((root / PLAN).read_text(encoding="utf-8").splitlines(), 1)
    return next(number for number, line in lines if said in line)


def unlay(root: Path) -> None:
    """Leaves empty lines at the end of a plan, in which g1p ends with one."""
    with (root / PLAN).open("a", encoding="utf-8") as file:
        file.write("\n\n")


# --- for servers -----------------------------------------------------------------------------------------------------


def test_every_file_for_a_server_is_looked_at_here_and_named_on_the_page() -> None:
    assert {file.stem for file in (DOCS / "ci").iterdir()} == set(NAMES)
    assert set(re.findall(r"\]\(ci/([a-z-]+)\.yml\)", PAGE)) == set(NAMES)


@pytest.mark.parametrize("schema, names", SCHEMAS)
def test_it_is_what_the_server_reads(schema: str, names: tuple[str, ...]) -> None:
    transform = ["--data-transform", "gitlab-ci"] if names == ("gitlab-ci",) else []
    files = [str(DOCS / "ci" / f"{name}.yml") for name in names]
    line = [str(PROGRAMS / "check-jsonschema"), "--builtin-schema", schema, *transform, *files]
    done = subprocess.run(line, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_installed_until_somebody_has_said_what(name: str, tmp_path: Path) -> None:
    (install,) = (line for line in lines_of(name) if "g1p check" not in line)
    assert install == INSTALL
    file = ci(name)
    said = file["variables"] if name == "gitlab-ci" else file["env"]
    assert said == {"G1P": ""}
    ran = run(tmp_path, f"echo {install.partition('--quiet')[2]}", **said)
    assert (ran.returncode != 0, ran.stdout, b"fill in what pip installs" in ran.stderr) == (True, b"", True)
    ran = run(tmp_path, f"echo {install.partition('--quiet')[2]}", G1P="g1p @ git+https://git.example.org/g1p@v1")
    assert (ran.returncode, ran.stdout.decode().split(" ", 1)[1]) == (0, "g1p @ git+https://git.example.org/g1p@v1\n")


@pytest.mark.parametrize("name", NAMES)
def test_the_verdict_is_that_of_check(name: str, good: Path, bad: Path) -> None:
    for folder, code in ((good, 0), (bad, 1)):
        ran = [run_once(folder, line) for line in lines_of(name) if line != INSTALL]
        said = b"".join(one.stdout + one.stderr for one in ran).decode()
        assert max(one.returncode for one in ran) == code
        assert (f"{PLAN}:" in said, f"{PLAN}:{line_of(WRONG, bad)}:" in said) == (True, bool(code))


@pytest.mark.parametrize("name, report", [("gitlab-ci", "codequality"), ("github-workflow", "sarif_file")])
def test_the_report_is_made_where_the_server_looks_for_it(name: str, report: str, good: Path, bad: Path) -> None:
    text = (DOCS / "ci" / f"{name}.yml").read_text(encoding="utf-8")
    (file,) = re.findall(rf"{report}: (\S+)", text)
    (line,) = (line for line in lines_of(name) if f"> {file}" in line)
    for folder, found in ((good, False), (bad, True)):
        assert run_once(folder, line).returncode == 0  # the other line has the verdict
        made = json.loads((folder / file).read_bytes())
        assert isinstance(made, list if name == "gitlab-ci" else dict)
        assert ("G106" in json.dumps(made)) is found
        assert PLAN in json.dumps(made)


def test_nothing_of_a_plan_is_in_a_log_or_report(bad: Path) -> None:
    text = (bad / PLAN).read_text(encoding="utf-8")
    names = re.findall(r"^ +(?:- \{id: \S+, )?name: \"?([^,\"\n]+)", text, re.MULTILINE)
    assert len(names) > 5
    for line in {line for name in NAMES for line in lines_of(name)} - {INSTALL}:
        ran = run_once(bad, line)
        made = [(bad / file).read_bytes() for file in re.findall(r"> (\S+)", line)]
        said = b"\n".join((ran.stdout, ran.stderr, *made)).decode()
        assert "G106" in said
        assert [name for name in names if name in said] == []


ON_THE_PAGE = {line.partition(" ||")[0] for line in re.findall(r"^(g1p .*)$", PAGE, re.MULTILINE)}


@pytest.mark.parametrize("line", sorted(ON_THE_PAGE))
def test_every_line_of_the_page_is_one_that_g1p_knows(line: str, good: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(good, tmp_path / "clone"))
    for who, said in (("name", "x"), ("email", "x@example.org")):
        git(root, "config", f"user.{who}", said)
    assert run(root, line).returncode == 0
    if line != "g1p init":
        (unlay if "fmt" in line else spoil)(root)
        git(root, "add", ".")
        assert run(root, line).returncode == 1


# --- for pre-commit --------------------------------------------------------------------------------------------------


def pre_commit(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """What pre-commit says."""
    line = [sys.executable, "-m", "pre_commit", *words, "--color=never"]
    home = {"PRE_COMMIT_HOME": str(folder.parent / "pre-commit")}
    return subprocess.run(line, cwd=folder, env=surrounding(**home, **more), capture_output=True, check=False)


def hooks() -> list[dict[str, Any]]:
    """The hooks that we offer."""
    return list(YAML(typ="safe", pure=True).load(MANIFEST.read_text(encoding="utf-8")))


def test_what_pre_commit_reads_is_valid(tmp_path: Path) -> None:
    ran = pre_commit(tmp_path, "validate-manifest", str(MANIFEST))
    assert ran.returncode == 0, ran.stdout.decode()
    (config,) = re.findall(r"```yaml\n(repos:.*?)```", PAGE, re.DOTALL)
    (tmp_path / "config.yaml").write_text(config, encoding="utf-8")
    ran = pre_commit(tmp_path, "validate-config", str(tmp_path / "config.yaml"))
    assert ran.returncode == 0, ran.stdout.decode()
    asked = [hook["id"] for hook in YAML(typ="safe", pure=True).load(config)["repos"][0]["hooks"]]
    assert asked == [hook["id"] for hook in hooks()]


@pytest.fixture
def kept(good: Path, tmp_path: Path) -> Path:
    """A workspace whose hooks pre-commit looks after: ours, and g1p is here already instead of being installed."""
    root = Path(shutil.copytree(good, tmp_path / "kept"))
    for who, said in (("name", "x"), ("email", "x@example.org")):
        git(root, "config", f"user.{who}", said)
    ours = [{**hook, "language": "system"} for hook in hooks()]
    config = {"repos": [{"repo": "local", "hooks": ours}]}
    (root / ".pre-commit-config.yaml").write_text(json.dumps(config), encoding="utf-8")
    git(root, "add", ".pre-commit-config.yaml")
    assert pre_commit(root, "install").returncode == 0
    return root


def commit(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """An ordinary `git commit`, with what pre-commit needs around it."""
    line = ["git", "commit", "--quiet", "--message=by hand", *words]
    home = {"PRE_COMMIT_HOME": str(root.parent / "pre-commit")}
    return subprocess.run(line, cwd=root, env=surrounding(**home), capture_output=True, check=False)


def test_pre_commit_lets_no_wrong_plan_into_a_commit(kept: Path) -> None:
    assert commit(kept).returncode == 0
    spoil(kept)
    (kept / "notes.txt").write_text("x\n", encoding="utf-8")
    git(kept, "add", "notes.txt")
    ran = commit(kept)  # the wrong plan is not in this one
    assert (ran.returncode, b"no files to check" in ran.stderr) == (0, True)
    ran = commit(kept, "--all")
    assert (ran.returncode, b"G106" in ran.stderr) == (1, True)


def test_pre_commit_lets_a_plan_be_laid_out_before_it_is_committed(kept: Path) -> None:
    was = (kept / PLAN).read_bytes()
    unlay(kept)
    git(kept, "add", ".")
    assert commit(kept).returncode == 1
    assert (kept / PLAN).read_bytes() == was
    (kept / PLAN).write_bytes(was.replace(b"\ngoals:", b"\n# by hand\ngoals:"))
    unlay(kept)
    git(kept, "add", ".")
    assert commit(kept).returncode == 1
    git(kept, "add", ".")
    assert commit(kept).returncode == 0
    assert b"# by hand" in (kept / PLAN).read_bytes()


def test_pre_commit_hands_over_the_files_that_g1p_looks_at_itself(kept: Path) -> None:
    for name in (
        "a.yaml",
        "plans/.b.yaml",
        "plans/.old/c.yaml",
        "plans/d.txt",
        "schemas/e.yaml",
        "x/g1p.yaml",
        "xg1p.yaml",
    ):
        (kept / name).parent.mkdir(exist_ok=True)
        (kept / name).write_text("wrong\n", encoding="utf-8")
    git(kept, "add", ".")
    assert pre_commit(kept, "run", "g1p-check", "--all-files").returncode == 0
    wrong = ["g1p.yaml", "plans/a.yml", "plans/2026/b.YAML", "plans/é f.yaml", "rollout.yaml"]
    for name in wrong:
        (kept / name).parent.mkdir(exist_ok=True)
        (kept / name).write_text("wrong\n", encoding="utf-8")
    git(kept, "add", ".")
    ran = pre_commit(kept, "run", "g1p-check")
    assert ran.returncode == 1
    found = re.findall(r"^(.+?):\d+:\d+: G\d{3}", ran.stdout.decode(), re.MULTILINE)
    assert sorted(set(found)) == sorted(wrong)


def test_g1p_knows_that_pre_commit_asks_it(kept: Path) -> None:
    said = json.loads(run(kept, "g1p doctor --json || true").stdout)
    assert next(point["state"] for point in said["items"] if point["check"] == "hook") == "ok"
    config = kept / ".pre-commit-config.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("g1p-check", "other"), encoding="utf-8")
    said = json.loads(run(kept, "g1p doctor --json || true").stdout)
    assert next(point["state"] for point in said["items"] if point["check"] == "hook") == "attention"

"""`g1p doctor`: every point says what is so, and how to mend what is not."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.door import Ran, process
from tests.cli.writing.family import Family, untouched

G1p = Callable[..., Ran]

CHECKS = [
    *("g1p", "git", "identity", "terminal", "time_zone", "workspace", "schemas", "repository", "state", "settings"),
    *("attributes", "tracked", "hook", "lock", "unfinished", "left", "edits", "drafts", "permissions", "remotes"),
]


@pytest.fixture
def sound(g1p: G1p, family: Family, monkeypatch: pytest.MonkeyPatch) -> Family:
    """A workspace in which all is in order."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert g1p("init").code == 0
    family.root.chmod(0o700)
    return family


def points(ran: Ran) -> dict[str, Any]:
    """The points of a run with --json, by their check."""
    return {item["check"]: item for item in ran.items}


def not_ok(ran: Ran) -> dict[str, str]:
    """The state of every point that is not in order; each says how to mend it, and the others need not."""
    for item in ran.items:
        assert (item["mend"] is None) == (item["state"] == "ok")
    return {item["check"]: item["state"] for item in ran.items if item["state"] != "ok"}


def test_all_is_in_order(g1p: G1p, sound: Family) -> None:
    with untouched(sound):
        ran = g1p("doctor", "--json")
    assert (ran.code, ran.json["kind"], not_ok(ran)) == (0, "doctor", {})
    assert [item["check"] for item in ran.items] == CHECKS


def test_people_get_one_line_a_point_and_a_summary(g1p: G1p, sound: Family) -> None:
    ran = g1p("doctor", "--lang", "en")
    assert len(ran.out.splitlines()) == len(CHECKS)
    assert all(line.startswith("ok         ") for line in ran.out.splitlines())
    assert ran.err == "Everything is in order.\n"
    sound.git("remote", "add", "origin", "http://git.example.org/x.git")
    sound.git("checkout", "--quiet", "--detach")
    ran = g1p("doctor", "--lang", "en")
    assert ran.code == 1
    assert [line.split()[0] for line in ran.out.splitlines() if not line.startswith("ok")] == ["wrong", "attention"]
    assert ran.err == "1 point is wrong, 1 point needs attention\n"


def test_the_points_have_dutch_names_for_people_only(g1p: G1p, sound: Family) -> None:
    english, dutch = (g1p("doctor", "--lang", language).out.splitlines() for language in ("en", "nl"))
    assert len(dutch) == len(english) == len(CHECKS)
    assert english[CHECKS.index("time_zone")].startswith("ok         time zone: ")
    assert dutch[CHECKS.index("time_zone")].startswith("in orde  tijdzone: ")
    assert dutch[CHECKS.index("permissions")].startswith("in orde  leesrechten: ")
    assert points(g1p("doctor", "--lang", "nl", "--json")).keys() == set(CHECKS)
    assert [line.split()[1] for line in g1p("doctor", "--lang", "nl", "--format", "lines").out.splitlines()] == CHECKS
    assert sound.root.is_dir()


def test_programs_get_lines_and_items(g1p: G1p, sound: Family) -> None:
    assert [line.split()[1] for line in g1p("doctor", "--format", "lines").out.splitlines()] == CHECKS
    assert [json.loads(line)["check"] for line in g1p("doctor", "--format", "jsonl").out.splitlines()] == CHECKS
    sound.git("remote", "add", "origin", "http://git.example.org/x.git")
    assert ". " in g1p("doctor", "--format", "lines").out.splitlines()[-1]


def test_outside_a_workspace_the_machine_is_looked_at(g1p: G1p, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    ran = g1p("-C", tmp_path / "leeg", "doctor", "--json")
    assert ran.code == 1
    assert [item["check"] for item in ran.items] == CHECKS[:6]
    assert not_ok(ran)["workspace"] == "wrong"


def test_a_workspace_without_a_repository_is_wrong(g1p: G1p, sound: Family) -> None:
    shutil.rmtree(sound.root / ".git")
    ran = g1p("doctor", "--json")
    assert (ran.code, ran.items[-1]["check"], ran.items[-1]["state"]) == (1, "repository", "wrong")
    assert "g1p init" in ran.items[-1]["mend"]


def test_without_git_that_is_what_is_wrong(g1p: G1p, sound: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(sound.root / "nothing"))
    ran = g1p("doctor", "--json")
    assert ran.code == 1
    assert {"git", "repository"} <= set(not_ok(ran))


def test_an_old_git_is_wrong(g1p: G1p, sound: Family, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = tmp_path / "bin" / "git"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho git version 2.9.1\n", encoding="utf-8")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{old.parent}:{os.environ['PATH']}")
    assert not_ok(g1p("doctor", "--json"))["git"] == "wrong"
    assert sound.root.is_dir()


def test_nobody_known_to_git_is_wrong(g1p: G1p, sound: Family) -> None:
    sound.git("config", "--unset", "user.email")
    ran = g1p("doctor", "--json")
    assert (ran.code, not_ok(ran)) == (1, {"identity": "wrong"})
    assert "git config --global" in points(ran)["identity"]["mend"]


def test_settings_that_cannot_be_used_are_told_once(g1p: G1p, sound: Family) -> None:
    sound.put("g1p.yaml", "g1p: 1\n")
    ran = g1p("doctor", "--json")
    assert (ran.code, not_ok(ran)) == (1, {"workspace": "wrong"})


@pytest.mark.parametrize("spoil", ["old", "gone"])
def test_schemas_that_are_not_ours_need_attention(g1p: G1p, sound: Family, spoil: str) -> None:
    file = sound.root / "schemas" / "plan-1.schema.json"
    file.write_bytes(b"{}\n") if spoil == "old" else file.unlink()
    ran = g1p("doctor", "--json")
    assert (ran.code, not_ok(ran)) == (0, {"schemas": "attention"})


def test_line_ends_that_git_may_change_need_attention(g1p: G1p, sound: Family) -> None:
    sound.put(".gitattributes", "plans/** -text\n* text=auto\n")
    assert not_ok(g1p("doctor", "--json")) == {"attributes": "attention"}


def test_files_that_a_clone_would_lack_need_attention(g1p: G1p, sound: Family) -> None:
    sound.git("rm", "--quiet", "--cached", "g1p.yaml", "schemas/plan-1.schema.json")
    ran = g1p("doctor", "--json")
    assert not_ok(ran) == {"tracked": "attention"}
    assert "git add g1p.yaml schemas/plan-1.schema.json" in points(ran)["tracked"]["mend"]


def test_what_is_under_way_is_wrong(g1p: G1p, sound: Family) -> None:
    (sound.root / ".git" / "MERGE_HEAD").write_text(sound.head() + "\n", encoding="utf-8")
    assert not_ok(g1p("doctor", "--json")) == {"state": "wrong"}


def test_a_foreign_program_in_the_settings_is_wrong(g1p: G1p, sound: Family) -> None:
    sound.git("config", "core.sshCommand", "curl example.org")
    assert not_ok(g1p("doctor", "--json")) == {"settings": "wrong"}


def test_a_lock_that_was_left_behind_needs_attention(g1p: G1p, sound: Family) -> None:
    lock = sound.root / ".git" / "index.lock"
    lock.touch()
    assert not_ok(g1p("doctor", "--json")) == {}
    os.utime(lock, (0, 0))
    assert not_ok(g1p("doctor", "--json")) == {"lock": "attention"}


def test_what_was_broken_off_or_set_aside_needs_attention(g1p: G1p, sound: Family) -> None:
    room = sound.root / ".git" / "g1p"
    (room / "left").mkdir(parents=True)
    (room / "edit").mkdir()
    assert not_ok(g1p("doctor", "--json")) == {}
    (room / "journal").write_text("{}", encoding="utf-8")
    (room / "left" / "0-p-4h7k2.yaml").touch()
    (room / "edit" / "p-4h7k2").mkdir()
    ran = g1p("doctor", "--json")
    assert not_ok(ran) == {"unfinished": "attention", "left": "attention", "edits": "attention"}
    assert "g1p plan edit p-4h7k2" in points(ran)["edits"]["mend"]


def test_what_lies_in_the_git_folder_is_counted_and_its_age_is_told(g1p: G1p, sound: Family) -> None:
    room, now = sound.root / ".git" / "g1p", time.time()
    lying = {"left/0-p-4h7k2.yaml": 9.5, "left/1-p-4h7k2.yaml": 30.5, "drafts/0.json": 0.5}
    lying |= {"drafts/1.json": 1.5, "drafts/2.json": 1.2, "edit/p-4h7k2/begun": 400.5}
    for name, days in lying.items():
        (room / name).parent.mkdir(parents=True, exist_ok=True)
        (room / name).write_text("Samira slaapt", encoding="utf-8")
        os.utime(room / name, (now - days * 86_400,) * 2)
    ran = g1p("doctor", "--json", "--lang", "en")
    told = {check: points(ran)[check]["message"] for check in not_ok(ran)}
    assert told == {
        "left": f"set aside in {room / 'left'}: 2; days since the oldest: 30",
        "edits": "left half-way in an editor: p-4h7k2; days since the oldest: 400",
        "drafts": f"answers that are in no plan yet, in {room / 'drafts'}: 3; days since the oldest: 1",
    }
    assert (ran.code, "Samira" in ran.out) == (0, False)
    shutil.rmtree(room / "drafts")
    (room / "drafts").mkdir()
    assert points(g1p("doctor", "--json"))["drafts"]["state"] == "ok"


@pytest.fixture
def reachable(sound: Family) -> Iterator[Path]:
    """The workspace where everybody can come: pytest's own folders are closed to others."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o755)
        root = Path(shutil.copytree(sound.root, Path(above) / "plannen"))
        root.chmod(0o755)
        for path in (root / ".git", *root.glob("plans/*")):
            path.chmod(0o700)
        yield root


@pytest.mark.parametrize(
    "folder, git_folder, plan, state",
    [
        (0o755, 0o700, 0o600, "ok"),
        (0o700, 0o755, 0o644, "ok"),
        (0o755, 0o755, 0o600, "attention"),
        (0o755, 0o700, 0o604, "attention"),
        (0o711, 0o700, 0o644, "attention"),
    ],
)
def test_plans_that_others_can_read_need_attention(
    g1p: G1p, reachable: Path, folder: int, git_folder: int, plan: int, state: str
) -> None:
    (reachable / "plans" / "p-4h7k2.yaml").chmod(plan)
    (reachable / ".git").chmod(git_folder)
    reachable.chmod(folder)
    assert points(g1p("-C", reachable, "doctor", "--json"))["permissions"]["state"] == state


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives a file to any group")
def test_a_group_with_others_in_it_counts_as_others_do(g1p: G1p, reachable: Path) -> None:
    plan = reachable / "plans" / "p-4h7k2.yaml"
    plan.chmod(0o640)
    assert points(g1p("-C", reachable, "doctor", "--json"))["permissions"]["state"] == "ok"
    for gid in (1, 54321):  # a group of the system, and one without a name
        os.chown(plan, -1, gid)
        assert points(g1p("-C", reachable, "doctor", "--json"))["permissions"]["state"] == "attention"


def test_a_link_to_nowhere_among_the_plans_is_read_by_nobody(g1p: G1p, reachable: Path) -> None:
    (reachable / "plans" / "p-00000.yaml").symlink_to("nowhere")
    assert points(g1p("-C", reachable, "doctor", "--json"))["permissions"]["state"] == "ok"


@pytest.mark.parametrize(
    "url, listed, state",
    [
        ("https://git.example.org/x.git", "", "ok"),
        ("ssh://git@git.example.org:22/x.git", "", "ok"),
        ("git@git.example.org:x.git", "", "ok"),
        ("/srv/plans.git", "", "ok"),
        ("../other", "", "ok"),
        ("file:///srv/plans.git", "", "ok"),
        ("https://[broken/x.git", "", "ok"),
        ("http://git.example.org/x.git", "", "attention"),
        ("git://git.example.org/x.git", "", "attention"),
        ("https://keeper:secret@github.com/x/y.git", "", "attention"),
        ("git@gitlab.com:x/y.git", "", "attention"),
        ("https://x.gitlab.com/y.git", "", "attention"),
        ("https://notgithub.com/y.git", "", "ok"),
        ("git@github.com:x/y.git", "github.com", "ok"),
        ("git@GitHub.com:x/y.git", "github.com", "ok"),
        ("http://git.example.org/x.git", "git.example.org", "attention"),
        ("https://other.example.org/x.git", "git.example.org", "wrong"),
        ("/srv/plans.git", "git.example.org", "ok"),
    ],
)
def test_where_the_plans_go_is_looked_at(g1p: G1p, sound: Family, url: str, listed: str, state: str) -> None:
    if listed:
        sound.put("g1p.yaml", f"g1p: 1\norganisation: Team\nremotes: [{listed}]\n")
    sound.git("config", "remote.far.away.url", url)
    ran = g1p("doctor", "--json")
    assert (points(ran)["remotes"]["state"], ran.code) == (state, int(state == "wrong"))
    assert "secret" not in ran.out
    assert "keeper" not in points(ran)["remotes"]["message"]


def test_of_several_remotes_the_worst_is_told(g1p: G1p, sound: Family) -> None:
    sound.git("remote", "add", "good", "https://git.example.org/x.git")
    sound.git("remote", "add", "bad", "http://git.example.org/x.git")
    sound.git("remote", "add", "other", "https://git.example.org/y.git")
    assert "bad" in points(g1p("doctor", "--json"))["remotes"]["message"]


def test_a_terminal_that_cannot_write_every_letter_needs_attention(sound: Family) -> None:
    ran = process("doctor", "--json", cwd=sound.root, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert not_ok(ran) == {"terminal": "attention"}


def test_an_unknown_encoding_needs_attention(g1p: G1p, sound: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda **_: "klingon")
    assert not_ok(g1p("doctor", "--json")) == {"terminal": "attention"}
    assert sound.root.is_dir()


def test_a_time_zone_that_is_not_known_needs_attention(g1p: G1p, sound: Family) -> None:
    sound.put("g1p.yaml", "g1p: 1\norganisation: Team\ntime_zone: Europe/Gouda\n")
    assert not_ok(g1p("doctor", "--json")) == {"time_zone": "attention"}

"""`g1p log`: what has changed, from the plans themselves, in words and for programs."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from g1p.cli.changes import told as plain
from g1p.model.told import Change
from g1p.words import Words
from tests.cli.door import RAW, Ran
from tests.cli.writing.family import PLANS, Family, untouched

G1p = Callable[..., Ran]


def told(ran: Ran) -> list[tuple[str, list[tuple[str, str]]]]:
    """The plan of every item, and in short what changed there."""
    return [(item["plan"], [(one["what"], one["path"]) for one in item["changes"]]) for item in ran.items]


def change(family: Family, was: str, now: str, ident: str = "p-4h7k2") -> None:
    """Changes the file of a plan, and commits that."""
    text = family.file(ident).read_text(encoding="utf-8")
    assert was in text
    family.put(f"plans/{ident}.yaml", text.replace(was, now, 1))


def test_the_commands_of_a_day_are_told_the_newest_first(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1", "--result", "Zilver las")
    done("action", "move", "a-b3c", "--to", "2026-12-04", "--reason", "ziek")
    with untouched(family):
        ran = g1p("log", "p-4h7", "--json")
    assert (ran.code, ran.json["kind"]) == (0, "log")
    assert told(ran) == [
        (
            "p-4h7k2",
            [
                ("changed", "goals/g-7k2mq/actions/a-b3c4d/due"),
                ("added", "goals/g-7k2mq/actions/a-b3c4d/moved/2026-11-28+2026-11-21"),
            ],
        ),
        (
            "p-4h7k2",
            [
                ("changed", "goals/g-7k2mq/actions/a-9x1qd/status"),
                ("changed", "goals/g-7k2mq/actions/a-9x1qd/done_on"),
                ("changed", "goals/g-7k2mq/actions/a-9x1qd/result"),
            ],
        ),
        ("p-4h7k2", [("made", "")]),
    ]
    first = ran.items[0]
    assert (first["commit"], first["author"], first["path"]) == (family.head(), "Keeper", "plans/p-4h7k2.yaml")
    assert first["date"] == family.git("log", "-1", "--format=%aI")
    assert first["changes"][0] == {
        "what": "changed",
        "path": "goals/g-7k2mq/actions/a-b3c4d/due",
        "id": "a-b3c4d",
        "was": "2026-11-28",
        "now": "2026-12-04",
    }


@pytest.mark.parametrize(
    "language, lines",
    [
        (
            "nl",
            [
                "    actie a-b3c4d, uiterlijk: 28 november 2026 → 4 december 2026",
                "    actie a-b3c4d, verzet erbij: ziek",
                "    actie a-9x1qd, stand: afgesproken → gedaan",
                "    actie a-9x1qd, gedaan op: 21 november 2026",
            ],
        ),
        (
            "en",
            [
                "    action a-b3c4d, due: 28 November 2026 → 4 December 2026",
                "    action a-b3c4d, moved added: ziek",
                "    action a-9x1qd, status: agreed → done",
                "    action a-9x1qd, done on: 21 November 2026",
            ],
        ),
    ],
)
def test_people_read_it_in_the_words_of_the_method(
    g1p: G1p, done: Callable[..., Ran], family: Family, language: str, lines: list[str]
) -> None:
    done("done", "a-9x1")
    done("action", "move", "a-b3c", "--to", "2026-12-04", "--reason", "ziek")
    ran = g1p("log", "p-4h7", "-n", "2", "--lang", language)
    said = ran.out.splitlines()
    assert [line for line in said if line.startswith("    ")] == lines
    assert said[0].endswith(f" · Keeper · {family.head()[:8]}")
    assert said[1] == "  p-4h7k2"


@pytest.mark.parametrize(
    "language, closing, evaluation",
    [
        ("nl", "eerdere afsluiting erbij: de doelen zijn behaald", "; doel g-7k2mq; cijfers moeder 5; hoe het gaat op"),
        ("en", "earlier closing added: goals reached", "; goal g-7k2mq; scores moeder 5; result on track"),
    ],
)
def test_fixed_words_are_told_as_people_call_them(
    g1p: G1p, done: Callable[..., Ran], language: str, closing: str, evaluation: str
) -> None:
    done("evaluate", "p-4h7", "--goal", "g-7k", "--result", "on_track", "--by", "moeder", "--score", "moeder=5")
    done("plan", "reopen", "p-c0", "--reason", "Weer moeilijk", "--next-evaluation", "2026-12-14")
    said = " ".join(g1p("log", "-n", "2", "--lang", language).out.split())
    assert closing in said
    assert evaluation in said
    assert "goals_reached" not in said


def test_what_begins_with_what_it_is_of_is_named_by_that() -> None:
    words = Words.of("nl")
    moved = {"id": "a-9x1qd", "moved": [{"from": "2026-11-28", "on": "2026-11-21"}]}
    change = Change("removed", (("actions", "a-9x1qd"),), "a-9x1qd", was=moved)
    assert "verzet " in plain(change, words)


def test_a_record_has_its_own_log(g1p: G1p, done: Callable[..., Ran]) -> None:
    done("done", "a-9x1")
    done("action", "move", "a-b3c", "--to", "2026-12-04")
    assert told(g1p("log", "a-9x1", "--json"))[0][1][0] == ("changed", "goals/g-7k2mq/actions/a-9x1qd/status")
    assert told(g1p("log", "a-9x1qd", "--json"))[-1][1] == [("added", "goals/g-7k2mq/actions/a-9x1qd")]
    assert len(told(g1p("log", "g-7k2mq", "--json"))) == 3  # what happens in an action happens in its goal


def test_the_whole_workspace_is_told_and_no_more_than_asked_for(g1p: G1p, done: Callable[..., Ran]) -> None:
    done("done", "a-9x1")
    done("done", "a-9x9")
    assert [plan for plan, _ in told(g1p("log", "--json"))[:2]] == ["p-9m2aa", "p-4h7k2"]
    assert len(told(g1p("log", "--json"))) == 2 + len(PLANS)
    assert [plan for plan, _ in told(g1p("log", "-n", "1", "--json"))] == ["p-9m2aa"]
    assert [plan for plan, _ in told(g1p("log", "p-4h7", "--limit", "1", "--json"))] == ["p-4h7k2"]


def test_it_is_told_in_lines_and_item_by_item(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    day, commit = family.git("log", "-1", "--format=%as %H").split()
    said = g1p("log", "-n", "1", "--format", "lines", "--lang", "en").out.splitlines()
    assert said[0] == f"plans/p-4h7k2.yaml:1:1: {day} {commit[:8]} action a-9x1qd, status: agreed → done"
    items = [json.loads(line) for line in g1p("log", "--format", "jsonl").out.splitlines()]
    assert [item["plan"] for item in items] == [plan for plan, _ in told(g1p("log", "--json"))]


def test_what_a_hand_did_is_told_as_well(g1p: G1p, family: Family) -> None:
    change(family, "scale: {start: 3, target: 7}", "scale: {start: 3, target: 8}")
    change(
        family,
        "  - id: moeder\n",
        "  - id: oom\n    name: Zilveroom\n    group: network\n    role: oom\n  - id: moeder\n",
    )
    change(family, "for: [daan]", "for: [daan, moeder]")
    change(family, "title: Zilver samen   # as Zilvera calls it\n", "title: Zilver\n")
    said = g1p("log", "p-4h7", "--lang", "en", "-n", "4").out.splitlines()
    assert [line for line in said if line.startswith("    ")] == [
        "    title: Zilver samen → Zilver",
        "    goal g-7k2mq, for: daan → daan, moeder",
        "    person oom added: Zilveroom",
        "    goal g-7k2mq, scaling question, target: 7 → 8",
    ]


def test_another_order_and_a_day_that_is_none_are_told(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("goal", "order", "p-4h7", "g-3fd", "g-7k2")
    assert "goals: in another order" in g1p("log", "p-4h7", "-n", "1", "--lang", "en").out
    change(family, "due: 2026-12-05", "due: 2026-99-05")
    assert "5 December 2026 → 2026-99-05" in g1p("log", "p-4h7", "-n", "1", "--lang", "en").out


def test_a_commit_that_changed_nothing_in_words_is_passed_over(g1p: G1p, family: Family) -> None:
    change(family, "title: Zilver samen   # as Zilvera calls it", "title: 'Zilver samen'")
    family.put("plans/notes.txt", "nothing of a plan\n")
    family.put("plans/.hidden/p-00000.yaml", "g1p: 1\n")
    assert told(g1p("log", "p-4h7", "--json")) == [("p-4h7k2", [("made", "")])]


def test_a_version_that_cannot_be_read_is_told_and_gone_on_after(g1p: G1p, family: Family) -> None:
    change(family, "title: ", "title: [")
    change(family, "title: [", "title: ")
    assert told(g1p("log", "p-4h7", "--json")) == [
        ("p-4h7k2", [("unreadable", "")]),
        ("p-4h7k2", [("unreadable", "")]),
        ("p-4h7k2", [("made", "")]),
    ]


@pytest.mark.parametrize(
    "wrong", ["goals: 3\n", "people: [3]\n", "title: {a: {b: c}}\n", "status: [a, {b: c}]\n", "id: 3\n"]
)
def test_a_version_of_the_wrong_shape_is_told_all_the_same(g1p: G1p, family: Family, wrong: str) -> None:
    good = family.file().read_text(encoding="utf-8")
    family.put("plans/p-4h7k2.yaml", "g1p: 1\n" + wrong)
    family.put("plans/p-4h7k2.yaml", good)
    for line in (["--json"], ["--lang", "nl"], ["--lang", "en"]):
        assert g1p("log", "p-4h7", *line).code == 0


def test_a_file_is_followed_to_the_names_that_it_had(g1p: G1p, family: Family) -> None:
    (family.root / "plans/zuid").mkdir()
    family.git("mv", "plans/p-4h7k2.yaml", "plans/zuid/p-4h7k2.yaml")
    family.git("commit", "--quiet", "--message", "moved")
    ran = g1p("log", "p-4h7", "--json")
    assert told(ran) == [("p-4h7k2", [("moved", "")]), ("p-4h7k2", [("made", "")])]
    moved = ran.items[0]["changes"][0]
    assert (moved["was"], moved["now"]) == ("plans/p-4h7k2.yaml", "plans/zuid/p-4h7k2.yaml")
    assert "zuid" in g1p("log", "p-4h7", "--lang", "en").out


def test_a_plan_that_is_gone_is_told_in_the_log_of_the_workspace(g1p: G1p, family: Family) -> None:
    family.git("rm", "--quiet", "plans/p-9m2aa.yaml")
    family.git("commit", "--quiet", "--message", "gone")
    assert told(g1p("log", "-n", "1", "--json")) == [("p-9m2aa", [("gone", "")])]
    assert g1p("log", "p-9m2").code == 3


def test_a_merge_is_told_only_where_somebody_wrote_while_merging(g1p: G1p, family: Family) -> None:
    base = family.head()
    change(family, "due: 2026-12-05", "due: 2026-12-06")
    family.git("checkout", "--quiet", "-b", "other", base)
    change(family, "title: Anderzilver", "title: Zilver anders", "p-9m2aa")
    change(family, "due: 2026-12-05", "due: 2026-12-07")
    family.git("checkout", "--quiet", "main")
    with pytest.raises(Exception, match="merge"):
        family.git("merge", "--quiet", "other")
    text = family.git("show", "main:plans/p-4h7k2.yaml") + "\n"
    family.put("plans/p-4h7k2.yaml", text.replace("due: 2026-12-06", "due: 2026-12-08"))
    ran = g1p("log", "--json")
    due = [("changed", "goals/g-7k2mq/actions/a-9x1qd/due")]
    assert told(ran)[0] == ("p-4h7k2", due)
    assert [changes for plan, changes in told(ran) if plan == "p-4h7k2"] == [due, due, due, [("made", "")]]
    assert [changes for plan, changes in told(ran) if plan == "p-9m2aa"] == [[("changed", "title")], [("made", "")]]


def test_a_merge_without_anything_of_its_own_is_passed_over(g1p: G1p, family: Family) -> None:
    base = family.head()
    change(family, "due: 2026-12-05", "due: 2026-12-06")
    family.git("checkout", "--quiet", "-b", "other", base)
    change(family, "title: Zilver samen", "title: Zilver")
    family.git("checkout", "--quiet", "main")
    family.git("merge", "--quiet", "other")
    assert len(told(g1p("log", "p-4h7", "--json"))) == 3


def test_without_a_commit_there_is_nothing_to_tell(g1p: G1p, family: Family) -> None:
    shutil.rmtree(family.root / ".git")
    assert g1p("log").code == 8
    family.git("init", "--quiet")
    ran = g1p("log", "--lang", "en")
    assert (ran.code, ran.out, ran.err) == (0, "", "No plan has changed yet.\n")
    assert g1p("log", "--json").items == []


def test_a_workspace_below_the_top_of_its_repository_has_its_own_log(
    g1p: G1p, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    (family.root / "zuid").mkdir()
    for name in ("plans", "g1p.yaml"):
        family.git("mv", name, f"zuid/{name}")
    family.git("commit", "--quiet", "--message", "down")
    change_root = family.root / "zuid"
    monkeypatch.chdir(change_root)
    text = (change_root / "plans/p-4h7k2.yaml").read_text(encoding="utf-8")
    (change_root / "plans/p-4h7k2.yaml").write_text(text.replace("2026-12-05", "2026-12-06"), encoding="utf-8")
    family.git("commit", "--quiet", "--all", "--message", "edit")
    assert told(g1p("log", "p-4h7", "--json"))[0] == ("p-4h7k2", [("changed", "goals/g-7k2mq/actions/a-9x1qd/due")])


def test_settings_of_the_user_do_not_get_in_between(g1p: G1p, done: Callable[..., Ran], family: Family) -> None:
    done("done", "a-9x1")
    plain = g1p("log", "--json").out
    settings = (
        "log.showSignature=true",
        "color.ui=always",
        "log.decorate=full",
        "diff.renames=copies",
        "log.date=relative",
    )
    for setting in (*settings, "format.pretty=fuller", "diff.noprefix=true", "log.follow=true", "core.quotePath=true"):
        family.git("config", *setting.split("="))
    assert g1p("log", "--json").out == plain


def test_what_a_terminal_would_obey_does_not_reach_it(g1p: G1p, family: Family) -> None:
    family.git("config", "user.name", "Kee\x1b[31mper")
    change(family, "title: Zilver samen   # as Zilvera calls it", 'title: "Zil\\e[31mver"')
    change(family, 'title: "Zil\\e[31mver"', "title: Zilver")
    for line in ([], ["--format", "lines"], ["--json"]):
        said = g1p("log", *line).out
        assert RAW.search(said) is None


def test_long_texts_are_shown_in_part_and_within_the_width(g1p: G1p, family: Family) -> None:
    change(family, "reason: 'Zilveren nachten: niemand slaapt'", "reason: " + "zilver " * 200)
    said = g1p("log", "p-4h7", "-n", "1", "--lang", "en").out
    assert max(map(len, said.splitlines())) <= 80
    assert "…" in said
    assert g1p("log", "p-4h7", "-n", "1", "--json").items[0]["changes"][0]["now"] == ("zilver " * 200).strip()


def test_what_is_not_there_is_told(g1p: G1p, family: Family, tmp_path: Path) -> None:
    assert g1p("log", "p-zzzzz").code == 3
    assert g1p("log", "a-zzzzz").code == 3
    assert g1p("log", "a-").code == 4
    assert g1p("log", "a-b3").code == 4
    assert g1p("log", "g1p.yaml").code == 3
    assert g1p("log", "-n", "0").code == 2
    (tmp_path / "p-00000.yaml").write_text("g1p: 1\n", encoding="utf-8")
    assert g1p("log", os.path.relpath(tmp_path / "p-00000.yaml")).code == 3
    assert family.root.is_dir()


def test_a_long_history_is_told_whole(g1p: G1p, family: Family) -> None:
    stream = "".join(_commit(family, number) for number in range(150))
    family.git("config", "core.logAllRefUpdates", "false")
    subprocess.run(["git", "-C", family.root, "fast-import", "--quiet", "--force"], input=stream.encode(), check=True)
    items: list[Any] = g1p("log", "p-4h7", "--json").items
    assert [item["changes"][0].get("now") for item in items[:150]] == [f"Zilver {n}" for n in reversed(range(150))]


def _commit(family: Family, number: int) -> str:
    """A commit that gives the plan another title, for git's own fast door."""
    text = family.file().read_text(encoding="utf-8").replace("Zilver samen", f"Zilver {number}")
    parent = f"from {family.head()}\n" if number == 0 else ""
    when = 1_800_000_000 + number
    return (
        f"commit refs/heads/main\ncommitter Keeper <keeper@example.org> {when} +0000\ndata 1\nx\n{parent}"
        f"M 100644 inline plans/p-4h7k2.yaml\ndata {len(text.encode())}\n{text}\n"
    )


def test_who_reads_the_log_or_asks_for_help_does_not_wait_for_what_writes() -> None:
    code = "import sys, g1p.cli.goal, g1p.cli.log; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"g1p.store.keep", "g1p.store.writer", "g1p.store.document", "g1p.store.drafts"} & set(loaded)

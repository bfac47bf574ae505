"""`g1p check`: a workspace, files and folders, with and without a workspace, in every form."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, FORM, RAW, Ran, plan_mapping, write_plan, write_text

G1p = Callable[..., Ran]
KEYS = ["file", "line", "column", "code", "severity", "message", "path"]
PEOPLE = "  - {id: cas, name: Cas, group: network, role: uncle, since: 2026-01-01}\ncoordination:"
GOOD = (
    FORM.format(title="Ours")
    .replace("coordination:", PEOPLE)
    .replace("organisation: Team Noord", "organisation: Team Noord, manager: {name: Kim}")
)
NOBODY = GOOD.replace("said_by: ann", "said_by: eve")


@pytest.fixture
def small(small: Path) -> Path:
    """The small workspace with a plan in which there is nothing to advise either."""
    write_text(small, "plans/p-00000.yaml", GOOD)
    return small


def test_the_examples_have_no_fault(g1p: G1p, shown: Path) -> None:
    ran = g1p("-C", shown, "--lang", "en", "check", "--today", DAY)
    assert ran.code == 0
    assert ran.err.startswith("0 errors")
    assert ran.err.endswith("in 12 files\n")


def test_json_is_one_envelope_as_the_issue_says(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", NOBODY)
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    assert (ran.code, ran.err) == (1, "")
    assert list(ran.json) == ["g1p", "kind", "files", "items"]
    assert (ran.json["g1p"], ran.json["kind"], ran.json["files"]) == (1, "check", 2)
    (item,) = ran.items
    assert list(item) == KEYS
    assert item["message"]
    assert {key: item[key] for key in KEYS if key != "message"} == {
        "file": "plans/p-00000.yaml",
        "line": 15,
        "column": 14,
        "code": "G201",
        "severity": "error",
        "path": "goals[0].said_by" if "[" in item["path"] else "goals/0/said_by",
    }


def test_a_good_workspace_gives_an_empty_list(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    assert (ran.code, ran.json) == (0, {"g1p": 1, "kind": "check", "files": 2, "items": []})


def test_every_form_tells_the_same_faults(g1p: G1p, small: Path) -> None:
    write_text(
        small,
        "plans/p-00000.yaml",
        NOBODY.replace("who: [bob]", "who: [eve]").replace("status: active\ncre", "status: on\ncre"),
    )
    items = g1p("-C", small, "check", "--today", DAY, "--json").items
    assert len(items) >= 3
    jsonl = g1p("-C", small, "check", "--today", DAY, "--format", "jsonl")
    assert [json.loads(line) for line in jsonl.out.splitlines()] == items
    for form in ("text", "lines"):
        ran = g1p("-C", small, "check", "--today", DAY, "--format", form)
        places = [f"{i['file']}:{i['line']}:{i['column']}: {i['code']} " for i in items]
        assert ran.code == 1
        assert all(line.startswith(place) for line, place in zip(ran.out.splitlines(), places, strict=True))


def test_text_names_the_path_in_the_plan(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", NOBODY)
    (item,) = g1p("-C", small, "check", "--today", DAY, "--json").items
    assert item["path"] in g1p("-C", small, "check", "--today", DAY).out


def test_a_file_needs_no_workspace(g1p: G1p) -> None:
    write_text(Path(), "p-00000.yaml", GOOD)
    assert g1p("check", "--today", DAY, "p-00000.yaml").code == 0
    write_text(Path(), "p-00000.yaml", NOBODY)
    ran = g1p("check", "--today", DAY, "p-00000.yaml", "--json")
    assert (ran.code, ran.items[0]["file"]) == (1, "p-00000.yaml")


def test_a_folder_stands_for_every_plan_below_it(g1p: G1p) -> None:
    write_text(Path(), "a/b/p-00000.yaml", NOBODY)
    write_text(
        Path(),
        "a/p-00000.yml",
        GOOD.replace("00000", "33333").replace("g-00001", "g-00003").replace("a-00002", "a-00004"),
    )
    ran = g1p("check", "--today", DAY, "a", "--json")
    assert (ran.code, ran.json["files"]) == (1, 2)
    assert {item["file"] for item in ran.items} >= {"a/b/p-00000.yaml"}


def test_a_workspace_from_outside_is_checked_whole(g1p: G1p, shown: Path) -> None:
    ran = g1p("check", shown, "--today", DAY, "--json")
    assert (ran.code, ran.json["files"]) == (0, 12)


def test_a_path_in_a_workspace_is_named_from_its_top(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_text(small, "plans/p-00000.yaml", NOBODY)
    monkeypatch.chdir(small / "plans")
    assert g1p("check", "--today", DAY, "p-00000.yaml", "--json").items[0]["file"] == "plans/p-00000.yaml"
    assert g1p("check", "--today", DAY, "--json").items[0]["file"] == "plans/p-00000.yaml"


def test_a_file_that_is_named_twice_is_checked_once(g1p: G1p) -> None:
    write_text(Path(), "p-00000.yaml", GOOD)
    ran = g1p("check", "--today", DAY, "--json", "p-00000.yaml", "./p-00000.yaml", ".", Path("p-00000.yaml").resolve())
    assert (ran.code, ran.json["files"], ran.items) == (0, 1, [])


def test_settings_and_rollout_are_checked_too(g1p: G1p, small: Path) -> None:
    write_text(small, "rollout.yaml", "g1p: 1\nnonsense: 2\n")
    assert {item["file"] for item in g1p("-C", small, "check", "--json").items} == {"rollout.yaml"}


@pytest.mark.parametrize(
    "settings", ["g1p: 1\norganisation: [\n", "g1p: 1\n", "g1p: 1\norganisation: T\nretention_years: long\n"]
)
@pytest.mark.parametrize("paths", [[], ["g1p.yaml"], ["."]])
def test_a_wrong_g1p_yaml_is_a_fault_like_any_other(
    g1p: G1p, small: Path, settings: str, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (small / "g1p.yaml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(small)
    ran = g1p("check", "--today", DAY, "--json", *paths)
    assert ran.code == 1
    assert "g1p.yaml" in {item["file"] for item in ran.items}


def test_every_bad_file_is_told_in_one_run(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", NOBODY)
    write_text(small, "plans/p-11111.yaml", "]")
    write_text(small, "plans/p-22222.yaml", "g1p: 2\n")
    (small / "plans" / "p-33333.yaml").symlink_to("nowhere")
    (small / "plans" / "p-44444.yaml").write_bytes(b"\xff\xfe")
    write_text(small, "plans/p-55555.yaml", "")
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    assert ran.code == 1
    assert {item["file"][-12:-5] for item in ran.items} == {
        "p-00000",
        "p-11111",
        "p-22222",
        "p-33333",
        "p-44444",
        "p-55555",
    }


def test_an_id_that_two_plans_use_is_found(g1p: G1p, small: Path) -> None:
    write_plan(small, plan_mapping("p-11111"))
    codes = [(item["file"], item["code"]) for item in g1p("-C", small, "check", "--today", DAY, "--json").items]
    assert ("plans/p-11111.yaml", "G205") in codes


def test_an_unfinished_merge_is_reported_not_refused(g1p: G1p, small: Path) -> None:
    left = [{"path": "goals/g-00001/text", "base": "a", "ours": "b", "theirs": "c"}]
    write_text(small, "plans/p-00000.yaml", GOOD + f"unresolved: {json.dumps(left)}\n")
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    assert (ran.code, [item["code"] for item in ran.items]) == (1, ["G219"])


def test_advice_alone_ends_with_zero(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", GOOD.replace("reason: Because", "reason: yes"))
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    assert {item["severity"] for item in ran.items} <= {"advice", "warning"}
    assert ran.items
    assert ran.code == 0


def test_the_summary_counts_by_severity(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", NOBODY.replace("reason: Because", "reason: yes"))
    err = g1p("-C", small, "--lang", "en", "check", "--today", DAY).err
    assert err.startswith("1 error, 1 ")
    assert err.endswith(" in 2 files\n")


def test_no_value_of_a_plan_is_in_a_message(g1p: G1p, small: Path) -> None:
    secret = (
        GOOD.replace("Because", "Samira")
        .replace("group: family", "group: Samira")
        .replace("status: planned", "status: Samira")
    )
    write_text(small, "plans/p-00000.yaml", secret.replace("[bob]", "[samira]").replace("2026-11-09", "0612345678"))
    for form in ("text", "lines", "json", "jsonl"):
        ran = g1p("-C", small, "check", "--today", DAY, "--format", form)
        assert ran.code == 1
        assert "samira" not in (ran.out + ran.err).lower()
        assert "0612345678" not in ran.out + ran.err


def test_a_hostile_file_is_told_without_a_raw_character(g1p: G1p, shared: Path) -> None:
    files = [path for path in sorted((shared / "attacks" / "yaml").iterdir()) if path.is_file()]
    assert files
    for file in files:
        ran = g1p("check", "--today", DAY, file)
        assert ran.code in {0, 1}
        assert not RAW.search(ran.out + ran.err)


def test_the_day_decides_what_lies_in_the_future(g1p: G1p, small: Path) -> None:
    done = GOOD.replace("status: planned}", "status: done, done_on: 2026-11-20}")
    write_text(small, "plans/p-00000.yaml", done)
    assert g1p("-C", small, "check", "--today", "2026-11-20").code == 0
    assert g1p("-C", small, "check", "--today", "2026-11-19").code == 1

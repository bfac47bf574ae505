"""An editor with a YAML language server completes and explains a plan in Dutch and English, and shows its faults."""

import re
import shlex
from pathlib import Path

import pytest

from g1p.cli.front import run
from tests.editors.conftest import blocks
from tests.editors.installed import server_command
from tests.editors.language_server import CURSOR, LanguageServer, Message, editing

pytestmark = pytest.mark.uncounted

ACTION = """\
actions:
  - id: a-0abcd
    text: Rondje lopen
    who: [moeder]
    start: 2026-11-23
    due: 2026-12-21
    status: planned
"""
SMALL = f"""\
# yaml-language-server: $schema=../schemas/plan-1.schema.json
g1p: 1
id: p-0abcd
title: Wij
status: active
created: 2026-11-21
reason: Zo gaat het niet langer
people:
  - {{id: moeder, name: Noor, group: family, role: moeder}}
coordination:
  coordinator: moeder
  keeper: moeder
  since: 2026-11-21
  arrangement: Wij bellen
{ACTION}goals:
  - id: g-0abcd
    text: We slapen
    said_by: moeder
    domain: relations
    when: now
    status: active
next_evaluation: 2026-12-21
"""
WITHOUT_FIRST_LINE = SMALL.partition("\n")[2]


def at(text: str, behind: str) -> str:
    """The text with the cursor behind the first place where this stands."""
    assert behind in text
    return text.replace(behind, behind + CURSOR, 1)


def told(item: Message) -> str:
    """What the editor shows beside a proposal."""
    found = item.get("documentation", "")
    return str(found["value"] if isinstance(found, dict) else found)


@pytest.mark.parametrize(
    "behind, title, explained",
    [
        ("coordin", "Afstemming · Coordination", "Wie het plan in het oog houdt en wie het bestand beheert."),
        ("    du", "Uiterlijk · Due", "De dag waarop het klaar moet zijn."),
        ("  keep", "Beheerder · Keeper", "De professional die het bestand bewaart en bijhoudt."),
        ("    who: [mo", "Korte naam van een betrokkene", "De korte naam (id) van een betrokkene in dit plan"),
    ],
)
def test_a_key_is_explained_in_dutch(editor: LanguageServer, behind: str, title: str, explained: str) -> None:
    said = editor.hover(at(SMALL, behind)).replace("\\", "")
    assert title in said
    assert explained in said


@pytest.mark.parametrize("behind", ["    status: pla", "    due: 2026-12-21\n    sta"], ids=["value", "key"])
def test_a_fixed_word_is_explained_with_the_others_beside_it(editor: LanguageServer, behind: str) -> None:
    said = editor.hover(at(SMALL, behind))
    assert "Hoe het met deze actie staat." in said
    assert "* `planned`: afgesproken · agreed" in said
    assert "* `failed`: niet gelukt · it did not work out" in said


def test_the_keys_of_an_action_are_completed_and_explained(editor: LanguageServer) -> None:
    half = SMALL.replace("    due: 2026-12-21\n", f"    {CURSOR}\n")
    offered = {item["label"]: told(item) for item in editor.complete(half)}
    assert offered.keys() >= {"due", "repeats", "done_on", "result", "own_plan"}
    assert not offered.keys() & {"id", "who", "status", "birth_date"}  # there already, or no key of an action
    assert offered["due"].startswith("De dag waarop het klaar moet zijn.")
    assert offered["done_on"].startswith("De dag waarop het gedaan is.")


@pytest.mark.parametrize(
    "behind, words",
    [
        ("    status: ", {"planned": "afgesproken · agreed", "started": "bezig · under way"}),
        ("    domain: ", {"housing": "wonen · housing", "school": "school · school"}),
        ("    when: ", {"now": "nu mee bezig · being worked on", "later": "komt later · comes later"}),
    ],
)
def test_fixed_words_are_completed_with_what_they_mean(
    editor: LanguageServer, behind: str, words: dict[str, str]
) -> None:
    emptied = re.sub(f"(?m)^{behind}.*", f"{behind}{CURSOR}", SMALL, count=1)
    offered = {item["label"]: told(item) for item in editor.complete(emptied)}
    assert offered.items() >= words.items()


def test_the_parts_that_a_consent_can_be_about_are_offered(editor: LanguageServer) -> None:
    half = f"{SMALL}consents:\n  - id: t-0abcd\n    about:\n      - {CURSOR}\n"
    offered = {item["label"]: told(item) for item in editor.complete(half)}
    assert offered["concerns"] == "zorgen · concerns"
    assert "contact_details" in offered
    assert "goals" not in offered


@pytest.mark.parametrize("text", [SMALL, WITHOUT_FIRST_LINE], ids=["first line", "settings"])
def test_the_schema_is_found_by_the_first_line_and_by_the_settings(editor: LanguageServer, text: str) -> None:
    assert editor.faults(text) == []
    assert "Uiterlijk · Due" in editor.hover(at(text, "    du"))


def test_the_examples_and_the_settings_beside_them_have_no_fault(editor: LanguageServer, workspace: Path) -> None:
    files = [workspace / "g1p.yaml", workspace / "rollout.yaml", *sorted((workspace / "plans").glob("*.yaml"))]
    assert len(files) > 10
    opened = [
        editor.open(file.read_text(encoding="utf-8"), file.relative_to(workspace).parent.as_posix()) for file in files
    ]
    assert [editor.faults_of(uri) for uri in opened] == [[]] * len(files)


@pytest.mark.parametrize(
    "was, now, line",
    [
        ("    due: 2026-12-21", "    deu: 2026-12-21", "    deu:"),
        ("    status: planned", "    status: afgesproken", "    status: afgesproken"),
        ("created: 2026-11-21", "created: 21-11-2026", "created:"),
        ("    who: [moeder]", "    who: []", "    who:"),
        ("title: Wij", "title: [Wij]", "title:"),
        ("id: p-0abcd", "id: p-0abcl", "id: p-"),
    ],
)
def test_a_fault_is_underlined_at_its_line(editor: LanguageServer, was: str, now: str, line: str) -> None:
    text = SMALL.replace(was, now, 1)
    number = next(number for number, found in enumerate(text.splitlines()) if found.startswith(line))
    assert number in {fault["range"]["start"]["line"] for fault in editor.faults(text)}


def test_a_missing_key_is_missed_in_its_own_record(editor: LanguageServer) -> None:
    (fault,) = editor.faults(SMALL.replace("    due: 2026-12-21\n", ""))
    first = SMALL.splitlines().index("  - id: a-0abcd")
    assert first <= fault["range"]["start"]["line"] < first + 5
    assert '"due"' in fault["message"]


def test_a_server_that_ends_says_why(tmp_path: Path) -> None:
    node, *_ = server_command()
    command = (node, "-e", "console.error('no such plan'); process.exit(3)")
    with pytest.raises(AssertionError, match="no such plan"), editing(command, tmp_path, {}):
        pass


def test_the_task_on_the_page_reads_what_check_prints(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (task,) = blocks("json")[1]["tasks"]
    g1p, *words = shlex.split(task["command"])
    wrong = SMALL.replace("due: 2026-12-21", "deu: 2026-12-21")
    file = workspace / "plans" / "p-0abcd.yaml"
    file.write_text(wrong, encoding="utf-8")
    monkeypatch.chdir(workspace)
    run(["--today", "2026-11-21", *words])
    file.unlink()
    pattern = task["problemMatcher"]["pattern"]
    lines = [re.fullmatch(pattern["regexp"], line) for line in capsys.readouterr().out.splitlines()]
    found = [line.group(pattern["file"], pattern["line"], pattern["code"]) for line in lines if line]
    assert g1p == "g1p"
    assert len(found) == len(lines)
    line = next(number for number, text in enumerate(wrong.splitlines(), start=1) if "deu" in text)
    assert ("plans/p-0abcd.yaml", str(line), "G102") in found


def test_the_schema_that_the_page_lets_one_copy_is_the_one_beside_the_plans(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    g1p, *words, name = blocks("sh")[0].replace(" > ", " ").split()
    run(words)
    assert (g1p, name) == ("g1p", "plan-1.schema.json")
    assert capsys.readouterr().out == (workspace / "schemas" / name).read_text(encoding="utf-8")


def test_without_node_it_is_said_what_is_lacking_and_in_ci_that_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", "false")
    with pytest.raises(pytest.skip.Exception, match="node and npm are not here"):
        server_command()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="node and npm are not here"):
        server_command()

"""What reaches a terminal: at most eighty columns, no colour unless wanted, and nothing that a terminal obeys."""

import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from g1p.cli.screen import clean
from g1p.store.load import Unreadable, load
from g1p.words import Words
from tests.cli.door import DAY, RAW, SGR, Ran, plan_mapping, surrounding, write_plan, write_text

G1p = Callable[..., Ran]

TABLES = [
    *(["overdue"], ["overdue", "--within", "9999w"], ["overdue", "--within", "60d", "--group", "plan"]),
    *(["overdue", "--within", "60d", "--group", "person"], ["overdue", "--group", "coordinator"], ["plan", "list"]),
]
"""Commands over a whole workspace that print a table."""

WORDS = [
    *("school", "afspraak", "Schuldhulpverleningsinstantie-Midden-Holland-en-omstreken", "vóór", "naïef", "€45,-"),
    *(
        "العربية",
        "مساعدة",
        "家庭計画",
        "日本語のとても長い文章がここに続いています",
        "한국어",
        "ก็ได้",
        "नमस्ते",
        "Ωμέγα",
        "ﷺ",
    ),
    *("🎉", "❤️", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇳🇱", "1️⃣", "👍🏽", "e\u0301e\u0301", "x" * 120, "a-b-c", "(", "…", "ﬁ"),
]


def text(chance: random.Random, longest: int) -> str:
    """Some words of several scripts, and pictures."""
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, longest)))


def generated(number: int) -> dict[str, Any]:
    """A plan with long names and texts in many scripts, the same for the same number."""
    chance = random.Random(number)
    slugs = [f"{'naam-' * chance.randint(0, 6)}n{n}" for n in range(6)]
    people = [
        {
            "id": slug,
            "name": text(chance, 4),
            "group": chance.choice(["family", "network", "professional"]),
            "role": text(chance, 5),
            "organisation": text(chance, 4),
            "email": f"{slug}.{number}@example.org",
            "phone": "06 1234 5678",
            "since": "2026-01-01",
        }
        for slug in slugs
    ]
    letters = "0123456789abcdefghjkmnpqrstvwxyz"

    def ident(letter: str) -> str:
        return f"{letter}-" + "".join(chance.choice(letters) for _ in range(5))

    def action() -> dict[str, Any]:
        who = chance.sample(slugs, chance.randint(1, 4))
        due = f"2026-{chance.randint(9, 12):02d}-{chance.randint(1, 28):02d}"
        return {
            "id": ident("a"),
            "text": text(chance, 9),
            "who": who,
            "start": "2024-01-01",
            "due": due,
            "status": "started",
        }

    goals = [
        {
            "id": ident("g"),
            "text": text(chance, 20),
            "said_by": chance.choice(slugs),
            "when": "now",
            "status": "active",
            "actions": [action() for _ in range(3)],
        }
        for _ in range(2)
    ]
    remarks = [{"id": ident("s"), "said_by": slug, "text": text(chance, 12)} for slug in slugs]
    roles = {"coordinator": slugs[0], "keeper": slugs[1], "since": "2026-01-01", "arrangement": text(chance, 9)}
    parts = {"people": people, "goals": goals, "strengths": remarks, "coordination": roles, "actions": [action()]}
    late = {"next_evaluation": chance.choice(["2020-01-01", "2026-12-07"])}
    return plan_mapping(ident("p"), title=text(chance, 12), reason=text(chance, 30), **parts, **late)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of fifty generated plans."""
    folder = tmp_path_factory.mktemp("crowded")
    (folder / "g1p.yaml").write_text("g1p: 1\norganisation: Team\n", encoding="utf-8")
    for number in range(50):
        write_plan(folder, generated(number))
    return folder


def too_wide(out: str, width: int = 80) -> list[str]:
    """The lines that do not fit."""
    return [line for line in out.splitlines() if cell_len(SGR.sub("", line)) > width]


@pytest.mark.uncounted
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("where", ["shown", "crowded"])
@pytest.mark.parametrize("line", TABLES, ids=" ".join)
def test_tables_fit_eighty_columns(
    g1p: G1p, request: pytest.FixtureRequest, where: str, line: list[str], language: str
) -> None:
    ran = g1p("-C", request.getfixturevalue(where), "--lang", language, "--today", DAY, *line)
    assert (ran.code, too_wide(ran.out)) == (0, [])
    assert "\x1b" not in ran.out
    assert ran.out


@pytest.mark.uncounted
@pytest.mark.parametrize("where", ["shown", "crowded"])
def test_every_plan_on_a_screen_fits_eighty_columns(g1p: G1p, request: pytest.FixtureRequest, where: str) -> None:
    folder: Path = request.getfixturevalue(where)
    found = {}
    for file in sorted((folder / "plans").glob("*.yaml")):
        ran = g1p("-C", folder, "--lang", "nl", "plan", "show", file.stem, "--today", DAY)
        assert ran.code == 0
        assert "\x1b" not in ran.out
        found[file.stem] = too_wide(ran.out)
    assert {ident: lines for ident, lines in found.items() if lines} == {}


@pytest.mark.parametrize("width", [60, 100, 200])
def test_a_terminal_of_another_width_is_filled(
    g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = g1p("-C", shown, "plan", "show", "p-4h", "--today", DAY).out
    assert too_wide(out, max(width, 80)) == []
    assert max(map(cell_len, out.splitlines())) > width - 30 or width == 200


@pytest.mark.parametrize("width", ["", "wide", "0", "-5", "٨٠"])
def test_an_odd_width_is_no_reason_to_fall_over(
    g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert g1p("-C", shown, "plan", "list", "--today", DAY).code == 0


# --- hostile texts ---------------------------------------------------------------------------------------------------


def hostile(shared: Path) -> list[str]:
    """Every hostile text of the list."""
    kinds: dict[str, list[str]] = json.loads((shared / "attacks" / "names.json").read_text(encoding="utf-8"))
    return [said for texts in kinds.values() for said in texts]


def holding(said: str) -> dict[str, Any]:
    """A plan that says it wherever a plan may say anything."""
    plan = plan_mapping(title=said, reason=said)
    for person in plan["people"]:
        person |= {"name": said, "role": said, "organisation": said, "email": "x@example.org"}
    plan["goals"][0] |= {"text": said, "success": said}
    plan["goals"][0]["actions"][0] |= {"text": said, "result": said}
    plan["strengths"] = [{"id": "s-00005", "said_by": "ann", "text": said, "void": said}]
    return {**plan, "coordination": {**plan["coordination"], "arrangement": said}}


SHOWING = [
    ["plan", "list"],
    ["plan", "list", "--format", "lines"],
    ["plan", "show", "p-0"],
    ["overdue", "--group", "person"],
    ["overdue", "--format", "lines"],
]


def accepted(mapping: dict[str, Any]) -> bool:
    """Whether the door lets the file in."""
    try:
        load(json.dumps(mapping, ensure_ascii=False).encode())
    except Unreadable:
        return False
    return True


@pytest.mark.uncounted
def test_a_hostile_text_is_shown_as_it_is_or_refused(
    g1p: G1p, small: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "9000")
    literal = 0
    for said in hostile(shared):
        write_plan(small, holding(said))
        fits = accepted(holding(said)) and g1p("-C", small, "plan", "show", "p-0", "--json").code == 0
        for line in SHOWING:
            ran = g1p("-C", small, "--today", DAY, "--color", "never", *line)
            assert not RAW.search(ran.out + ran.err), (said, line)
            assert ran.code == (0 if fits else 5), (said, line)
            if fits and line[-1] != "lines":
                assert " ".join(said.split()) in ran.out, (said, line)
                literal += 1
    assert literal > 100


@pytest.mark.uncounted
def test_colours_add_nothing_but_colours(g1p: G1p, small: Path, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "9000")
    coloured = 0
    for said in hostile(shared):
        write_plan(small, holding(said))
        for line in (["plan", "show", "p-0"], ["overdue", "--group", "plan"]):
            plain = g1p("-C", small, "--today", DAY, "--color", "never", *line)
            colour = g1p("-C", small, "--today", DAY, "--color", "always", *line)
            assert colour.code == plain.code
            assert not RAW.search(SGR.sub("", colour.out)), (said, line)
            lines = [line.rstrip() for line in SGR.sub("", colour.out).splitlines()]
            assert lines == plain.out.splitlines(), (said, line)
            coloured += colour.out != plain.out
    assert coloured > 50


@pytest.mark.uncounted
def test_json_holds_no_raw_character_either(g1p: G1p, small: Path, shared: Path) -> None:
    for said in hostile(shared):
        write_plan(small, holding(said))
        for line in (["plan", "show", "p-0"], ["check"]):
            ran = g1p("-C", small, "--today", DAY, *line, "--json")
            assert not RAW.search(ran.out + ran.err), (said, line)


NAMES = ["p-\x1b[31m", "p-\u202egnp", "p-\u009b31m", "p-\x07", "p-\nx", "p-[bold]x[/]", "p-\u2028x"]


@pytest.mark.uncounted
@pytest.mark.parametrize("form", ["text", "lines", "json", "jsonl"])
@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_is_never_obeyed(g1p: G1p, small: Path, name: str, form: str) -> None:
    write_text(small, f"plans/{name}.yaml", "]")
    file = small / "plans" / f"{name}2.yaml"
    file.write_text(json.dumps(plan_mapping("p-22222")), encoding="utf-8")
    for line in (["plan", "list"], ["overdue"], ["check"], ["plan", "show", f"plans/{name}.yaml"]):
        ran = g1p("-C", small, "--today", DAY, *line, "--format", form)
        assert ran.code != 70
        assert not RAW.search(ran.out + ran.err), line


@pytest.mark.parametrize("said", ["\x1b[31mred", "\u202eesrever", "\u009b31m", "\u2028", "[bold]x"])
def test_what_was_typed_is_never_obeyed(g1p: G1p, small: Path, said: str) -> None:
    for line in (
        ["plan", "show", said],
        [said],
        ["overdue", f"--{said}"],
        ["overdue", "--who", said],
        ["overdue", "--within", said],
        ["--lang", said],
        ["plan", "list", "--status", said],
        ["check", said],
        ["-C", said, "plan", "list"],
        ["plan", "show", said, "--json"],
        ["overdue", "--who", said, "--json"],
        ["xyzzy" + said, "--json"],
    ):
        ran = g1p("-C", small, *line)
        assert ran.code in {2, 3}
        assert not RAW.search(ran.out + ran.err), line


def test_clean_keeps_what_people_write_and_marks_what_terminals_obey() -> None:
    assert clean("Zoë 👨‍👩‍👧 العربية \u200f!") == "Zoë 👨‍👩‍👧 العربية \u200f!"
    assert clean("a\r\nb\nc\td") == "a b c d"
    assert clean("\x1b[2J\x00\x7f\x9b\u202e\u2066\ufeff\u2028\ud800") == "�[2J" + "�" * 8


# --- colours ---------------------------------------------------------------------------------------------------------


def test_colours_are_for_a_terminal_unless_asked(g1p: G1p, shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = ["-C", shown, "--today", DAY, "overdue"]
    assert not SGR.search(g1p(*line).out)
    assert not SGR.search(g1p(*line, "--color", "auto").out)
    assert not SGR.search(g1p(*line, "--color", "never").out)
    assert SGR.search(g1p(*line, "--color", "always").out)
    monkeypatch.setenv("NO_COLOR", "1")
    assert SGR.search(g1p(*line, "--color", "always").out), "what is asked wins from what the environment says"


def test_what_is_late_is_red_and_reads_without_red(g1p: G1p, shown: Path) -> None:
    out = g1p("-C", shown, "--today", DAY, "--lang", "en", "--color", "always", "overdue").out
    assert re.search(r"\x1b\[[0-9;]*31m! 36 days", out)


def test_json_has_no_colours(g1p: G1p, shown: Path) -> None:
    for line in (
        ["overdue", "--json"],
        ["plan", "list", "--json"],
        ["check", "--format", "jsonl"],
        ["plan", "show", "4h", "--json"],
    ):
        assert "\x1b" not in g1p("-C", shown, "--color", "always", *line).out


def test_check_colours_its_codes(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", "]")
    assert SGR.search(g1p("-C", small, "--color", "always", "check").out)


PTY = """
import os, pty, sys
code = pty.spawn([sys.executable, "-m", "g1p", *sys.argv[1:]], lambda fd: os.read(fd, 65536))
sys.exit(os.waitstatus_to_exitcode(code))
"""


def on_a_terminal(*words: object, **said: str) -> str:
    """What g1p writes on a real terminal."""
    environment = surrounding(**{"TERM": "xterm-256color", **said})
    line = [sys.executable, "-c", PTY, *map(str, words)]
    done = subprocess.run(line, env=environment, capture_output=True, check=False, timeout=60, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout
    return done.stdout.decode().replace("\r\n", "\n")


@pytest.mark.uncounted
def test_a_terminal_gets_colours_and_its_own_width(shown: Path) -> None:
    out = on_a_terminal("-q", "-C", shown, "--today", DAY, "plan", "show", "p-4h", COLUMNS="80")
    assert SGR.search(out)
    assert too_wide(out) == []
    assert not RAW.search(SGR.sub("", out))


@pytest.mark.uncounted
@pytest.mark.parametrize("said", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_can_be_asked_for_no_colours(shown: Path, said: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal("-C", shown, "--today", DAY, "overdue", **said)


@pytest.mark.uncounted
def test_never_holds_on_a_terminal_too(shown: Path) -> None:
    assert "\x1b" not in on_a_terminal("-C", shown, "--today", DAY, "overdue", "--color", "never")


def test_the_words_for_late_are_there_without_colour(g1p: G1p, shown: Path) -> None:
    out = g1p("-C", shown, "--lang", "nl", "--today", DAY, "plan", "show", "p-4h").out
    assert f"! {Words.of('nl').say('late')}" in out

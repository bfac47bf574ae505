"""The source line on a terminal: its number, the mark under the place, what to type, and never wider than it."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from g1p.checks.finding import Finding
from g1p.checks.masking import ALWAYS, DOTS, PLANNED
from g1p.render.columns import measure
from g1p.render.source_line import source_line
from g1p.store.examine import examine_all
from g1p.store.fixed_words import fixed_words
from g1p.store.load import load
from g1p.store.scan import scanned
from tests.checks.family import TODAY
from tests.cli.door import RAW
from tests.store.edits import everything, made_plans
from tests.store.mutate import damaged_text

ROOT = Path(__file__).parents[2]
KNOWN = fixed_words()


def lines(text: str, column: int, told: str = "type it", width: int = 80, **facts: Any) -> list[str]:
    """What a terminal shows, without its styles."""
    shown = source_line(Finding("G104", ("people",), facts, 31, column), text, told, KNOWN, width)
    return ["".join(span if isinstance(span, str) else span[0] for span in line) for line in shown]


# --- how it looks -------------------------------------------------------------------------------------------------


def test_it_looks_as_a_compiler_would_show_it() -> None:
    assert lines("    phone: 0612345678", 12, "put quotes round it") == [
        "   31 |     phone: ••••••••••",
        "      |            ^^^^^^^^^^   put quotes round it",
    ]


def test_the_mark_alone_has_a_style() -> None:
    _, marked = source_line(Finding("G104", ("people",), {}, 31, 12), "    phone: 06", "type it", KNOWN, 80)
    assert [span[0] for span in marked if not isinstance(span, str)] == ["^^^^^^^^^^"]


def test_what_to_type_stands_below_when_there_is_no_room_beside() -> None:
    told = "Choose one of: " + ", ".join(sorted(KNOWN.words["status"])) + "."
    shown = lines("    status: actief", 13, told, 60)
    assert shown[:2] == ["   31 |     status: ••••••••••", "      |             ^^^^^^^^^^"]
    assert " ".join(line.removeprefix("      | ") for line in shown[2:]) == told
    assert all(line.startswith("      | ") and measure(line) <= 60 for line in shown[2:])


def test_a_misspelt_key_is_seen() -> None:
    assert lines("pepole:", 1, suggestion="people") == ["   31 | pepole:", "      | ^^^^^^   type it"]
    assert lines("samira:", 1, suggestion="summary") == ["   31 | ••••••••••:", "      | ^^^^^^^^^^   type it"]


def test_a_finding_behind_the_line_has_a_mark_there() -> None:
    assert lines("name: Ann", 10) == ["   31 | name: ••••••••••", "      |                 ^   type it"]
    assert lines("", 1) == ["   31 | ", "      | ^   type it"]


def test_a_line_without_end_is_not_shown() -> None:
    assert lines("name: " + "a" * 30_000, 7) == []


def test_what_is_about_the_whole_plan_points_at_no_line() -> None:
    for code, is_shown in (("G308", False), ("G006", True), ("G501", True)):
        assert bool(source_line(Finding(code, (), {}, 1, 1), "g1p: 1", "type it", KNOWN, 80)) == is_shown


@pytest.mark.parametrize("width", [0, 29, 40, 80, 200])
@pytest.mark.parametrize("key", ["id", "name", "role", "since", "email", "custody"])
def test_a_long_line_is_cut_round_the_place(width: int, key: str) -> None:
    line = (
        "  - {id: ann, name: Ann, group: family, role: mother, since: 2026-01-01, email: Ann@Example.org, custody: [s]}"
    )
    source, marked, *rest = lines(line, line.index(f"{key}: ") + 1, width=width)
    assert rest in ([], ["      | type it"])
    assert len(source) <= max(width, 28)
    start, end = marked.index("^"), marked.rindex("^") + 1
    assert source[start:end] == key
    assert source[8] == "…" or source.startswith("   31 |   - {id")
    assert source.endswith(("…", "]}"))


def test_a_long_text_after_much_white_space_is_cut_too() -> None:
    source, marked, below = lines(" " * 900 + "- Ann", 903)
    assert len(source) == 80
    assert source.startswith("   31 | … ")
    assert source.endswith(" - " + DOTS)
    assert below == "      | type it"
    assert source[marked.index("^") : marked.rindex("^") + 1] == DOTS


# --- what is private ----------------------------------------------------------------------------------------------

OWN = {"x_", "_", "g1p", "off", "because", "omdat", "want"}
FIXED = {
    *(part.lower() for key in KNOWN.keys for part in (key, key.replace("_", "-"))),
    *(word for held in KNOWN.words.values() for word in held),
    *ALWAYS,
    *OWN,
}
"""Every word that may be shown of any file but ids, codes and days of the plan."""

DAY = r"[\"']?[0-9][-0-9T:./]*[\"']?"
BARE = re.compile(
    rf"\b(?:{'|'.join(PLANNED)})[\"']?: *\[?{DAY}(?:, *{DAY})*|\b[a-z]-[0-9a-z]{{5}}\b|\bG[0-9]{{3}}\b", re.IGNORECASE
)
"""Days of the plan behind their key, ids, and codes."""


def leaked(line: str, meant: str = "") -> set[str]:
    """What of a shown line is no word of the format; when the finding says what was `meant`, people's own for it is."""
    rest = BARE.sub(" ", line)
    words = {word.lower() for word in re.findall(r"[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*|[^\x00-\x7f•→�]", rest)}
    return {word for word in words - FIXED if not (meant and (word in KNOWN.typed or by_hand(word, meant)))}


def by_hand(word: str, meant: str) -> bool:
    """Whether a slip of the fingers makes the one word of the other: nearly all letters are the same."""
    return abs(len(word) - len(meant)) <= 2 and len(set(word) ^ set(meant)) <= 2


def shown(finding: Finding, text: str) -> str:
    """The source line as a terminal of any width would show it; nothing when it is not shown."""
    made = source_line(finding, text, "", KNOWN, 100_000)
    return "".join(span if isinstance(span, str) else span[0] for line in made[:1] for span in line)[8:]


def all_lines(data: bytes) -> Iterator[str]:
    """Every line of a file, as it is shown when something is wrong somewhere in it."""
    for line in scanned(data).text.split("\n"):
        for column in {1, len(line) // 2}:
            yield shown(Finding("G006", line=1, column=column), line)


def findings_in(file: Path) -> Iterator[tuple[Finding, str]]:
    """Each finding of a file with its source line."""
    data = file.read_bytes()
    text = scanned(data).text.split("\n")
    for finding in examine_all({file.name: data}, TODAY):
        if finding.line <= len(text):
            yield finding, shown(finding, text[finding.line - 1])


def private(data: bytes) -> set[str]:
    """What is private in a plan: what people are called, where they can be reached, who they are."""
    told = ((path[-1], held) for path, held in everything(load(data)) if path and isinstance(held, str))
    found = {held for key, held in told if key in {"name", "phone", "email", "address", "birth_date", "text", "role"}}
    return {held for held in found if held.lower() not in FIXED}


def assert_silent(data: bytes) -> None:
    """Shows every line of a good file, and meets no word in it but those of the format."""
    secrets = private(data)
    assert secrets
    shown = set(all_lines(data))
    assert not {word for line in shown for word in leaked(line)}
    told = "\n".join(shown)
    assert not [held for held in secrets if re.search(rf"(?<!\w){re.escape(held)}(?!\w)", told)]


@pytest.mark.uncounted
def test_no_line_of_an_example_shows_what_people_filled_in(shared: Path) -> None:
    files = [*sorted((ROOT / "examples" / "plans").rglob("*.yaml")), shared / "design" / "example-plan.yaml"]
    assert len(files) > 10
    for file in files:
        assert_silent(file.read_bytes())


@pytest.mark.uncounted
def test_no_line_of_a_made_plan_shows_what_people_filled_in(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for data in made_plans(shared, tmp_path_factory.getbasetemp() / "lines", 12):
        assert_silent(data)


@pytest.mark.uncounted
def test_no_line_of_a_damaged_file_shows_what_people_filled_in() -> None:
    files = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "examples").rglob("*.yaml"))]
    for seed in range(40):
        data = damaged_text(files[seed % len(files)], f"line:{seed}").encode()
        shown = set(all_lines(data))
        assert shown
        assert not {word for line in shown for word in leaked(line)}, seed
        assert not any(map(RAW.search, shown)), seed


@pytest.mark.uncounted
def test_no_finding_of_an_invalid_file_shows_what_stands_in_it() -> None:
    files = sorted((ROOT / "tests" / "invalid").glob("*.yaml"))
    for file in random.Random(7).sample(files, 100):
        for finding, line in findings_in(file):
            assert not leaked(line, str(finding.facts.get("suggestion", ""))), (file.name, finding.code)
            assert not RAW.search(line), file.name


@pytest.mark.uncounted
def test_no_hostile_file_shows_a_raw_character_or_what_stands_in_it(shared: Path) -> None:
    files = sorted((shared / "attacks" / "yaml").iterdir())
    assert files
    for file in files:
        for finding, line in findings_in(file):
            assert not leaked(line, str(finding.facts.get("suggestion", ""))), file.name
            assert not RAW.search(line), file.name


SECRETS = (
    "Samira",
    "0612345678",
    "samira@example.org",
    "Bloemstraat 12",
    "1234 AB",
    "2011-05-06",
    "123456782",
    "Jansen",
)
FORMS = (
    "name: {}",
    "- {}",
    "{}: x",
    '"{}": x',
    "'{}",
    '"{}',
    "[{}, {}",
    "{{id: {}, {}: 3}}",
    "# {}",
    "# g1p: off G312 because {}",
    "# g1p: off {}",
    "&{} *{} !{}",
    "<<<<<<< {}",
    "%{}",
    "--- {}",
    "name: {} due: {}",
    "id: {}",
    "x_{}: {}",
    "status: {}",
    "| {}",
    "due:{}",
    "birth_date: {}",
    "scores: {{{}: 7}}",
    "{}",
)


@pytest.mark.parametrize("form", FORMS)
def test_whatever_stands_around_a_secret_it_is_not_shown(form: str) -> None:
    dice = random.Random(form)
    for held in SECRETS:
        ends = dice.choice(("", "  ", "\t", "- ")), dice.choice(("", " # x", ",", "}"))
        line = form.format(held, held, held).join(ends)
        for column in range(1, len(line) + 2):
            found = Finding("G102", ("people",), {"suggestion": dice.choice(("summary", "name", "email"))}, 1, column)
            assert held not in shown(found, line), (line, column)


def test_a_day_is_shown_behind_the_keys_of_the_plan_and_of_nobody() -> None:
    line = "{due: 2026-12-01, birth_date: 2011-05-06, since: 2011-05-06, date: 2011-05-06, start: 2026-11-01}"
    said = shown(Finding("G006", line=1, column=1), line)
    assert re.findall("[0-9-]+", said.replace("•", "")) == ["2026-12-01", *["--"] * 3, "2026-11-01"]

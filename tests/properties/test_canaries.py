"""No finding's text holds a name, slug, phone number, address or BSN of the plan: in no form, language, or accident."""

import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from typing import Any, NoReturn, get_args

import pytest

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.regard import Regard
from g1p.cli.front import run
from g1p.cli.report import Form, Looked, report
from g1p.cli.session import Session
from g1p.store.examine import Source, examine_all
from g1p.store.formatting.laying_out import laid_out
from g1p.store.load import careful, load
from g1p.store.pages import examples as files_of
from g1p.words import LANGUAGES, Words
from tests.checks.everywhere import everywhere
from tests.conftest import ROOT
from tests.properties.breaks import BREAKS
from tests.properties.canaries import LOUD, NEVER, as_yaml, damaged, private, singing, sung
from tests.properties.sites import sites
from tests.store.mutate import damaged_text

pytestmark = pytest.mark.uncounted

TODAY = dt.date(2026, 11, 21)
FORMS = get_args(Form)
FAULTS = (0, 1, 1, 4, 12)
"""Few, for a plan of the wrong shape is not asked for its sense; many, for each finding is one sentence more."""
MAPPINGS, TEXTS, CHOIRS = 60, 25, 4

SPELT_BY_NAME = {"G502"}
"""Codes that are about a name in the name of a file, which whoever typed it knows: their own test is below."""
NO_SMALL_FILE = {"G002", "G014", "G020", "G028", "G405"}
"""Codes of files too large to make here, or that are none: nothing of a plan is known when they are told. And one of
what git tells: what it says of itself is in tests/cli/test_check_past.py."""


class Screen(io.TextIOWrapper):
    """A terminal, as far as g1p can see."""

    def isatty(self) -> bool:
        """Somebody looks at it."""
        return True


@pytest.fixture(scope="module")
def plans() -> dict[str, bytes]:
    """Plans in which canaries sing: good ones, ones with other keys and values, and ones that are no YAML any more."""
    right = sorted((ROOT / "codes").glob("G2*/right.yaml"))[::CHOIRS]
    bases = [everywhere(), *(load(file.read_bytes()) for file in right)]
    songs = [singing(base, Random(f"song:{number}")) for number, base in enumerate(bases)]
    texts = [laid_out(as_yaml(song).encode(), "plan", "p").decode() for song in songs]
    places = [site for text in texts for site in sites(text)]
    made = [text.encode() for text in texts]
    for number in range(MAPPINGS):
        dice = Random(f"canary:{number}")
        made.append(as_yaml(damaged(songs[number % len(songs)], dice, FAULTS[number % len(FAULTS)])).encode())
    made += [damaged_text(texts[number % len(texts)], number).encode("utf-8", "replace") for number in range(TEXTS)]
    for kind, (fits, does, _) in BREAKS.items():
        dice = Random(kind)
        fitting = [*filter(fits, places)]
        broken = [does(dice.choice(fitting), dice)] if fitting else []
        made += [one.data or one.text.encode() for one in broken]
    return {f"plans/p-{number:05}.yaml": data for number, data in enumerate(made)}


Example = dict[str, bytes]


@pytest.fixture(scope="module")
def examples() -> dict[str, Example]:
    """The wrong example of every code, with canaries for the people in it."""
    folders = {code: ROOT / "codes" / code for code in CODES if not (ROOT / "codes" / code / "wrong.txt").exists()}
    return {
        code: {name: _sung(file.read_bytes()) for name, file in files_of(folder, "wrong").items()}
        for code, folder in folders.items()
    }


def _sung(data: bytes) -> bytes:
    return sung(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")


def told(found: list[Finding], sources: Mapping[str, Source], form: Form, words: Words, *, screen: bool) -> str:
    """All that `check` says of these findings, on stdout and stderr."""
    bytes_said = io.BytesIO()
    stream = (Screen if screen else io.TextIOWrapper)(bytes_said, encoding="utf-8", write_through=True)
    with redirect_stdout(stream), redirect_stderr(stream):
        report(Session(words=words), form, Looked(len(sources), sources, found, lambda _: True), Regard())
    return bytes_said.getvalue().decode()


def everything_told(found: list[Finding], sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """What is said in each form and language, on a terminal and not."""
    for form in FORMS:
        for language in LANGUAGES:
            for screen in (False, True):
                yield f"{form} {language} {screen}", told(found, sources, form, Words.of(language), screen=screen)


def assert_silent(said: str, where: str) -> None:
    match = NEVER.search(said)
    assert match is None, (where, said[max(0, match.start() - 300) : match.end() + 80])


def test_the_canaries_sing_in_every_plan(plans: dict[str, bytes]) -> None:
    assert all(len(NEVER.findall(data.decode("utf-8", "replace"))) > 0 for data in plans.values() if len(data) > 200)
    assert sum(len(NEVER.findall(data.decode("utf-8", "replace"))) for data in plans.values()) > 3_000
    assert all(NEVER.search(song) for song in LOUD)


def test_no_form_and_no_language_tells_anything_of_a_plan(plans: dict[str, bytes]) -> None:
    found = examine_all(plans, TODAY)
    codes = {finding.code for finding in found}
    assert len(codes) > 50, sorted(CODES.keys() - codes)
    assert len(found) > 600
    for where, said in everything_told(found, plans):
        assert len(said) > 10_000
        assert_silent(said, where)


def test_no_code_tells_anything_of_its_example(examples: dict[str, Example]) -> None:
    seen: set[str] = set()
    for code, files in examples.items():
        found = examine_all(files, TODAY)
        seen |= {finding.code for finding in found}
        secrets = {secret for data in files.values() for secret in private(data.decode("utf-8", "replace"))}
        for where, said in everything_told(found, files):
            assert_silent(said, f"{code} {where}")
            assert not [one for one in secrets if one in said], (code, where)
    assert CODES.keys() - seen <= SPELT_BY_NAME | NO_SMALL_FILE


def test_a_name_in_the_name_of_a_file_is_said_to_be_there_and_not_said_again() -> None:
    plan = as_yaml(singing(everywhere(), Random("names"))).encode()
    files = {f"plans/{name}/p-00000.yaml": plan for name in ("zwartkop", "kanarie-zwartkop")}
    found = examine_all(files, TODAY)
    assert "G502" in {finding.code for finding in found}
    for where, said in everything_told(found, files):
        assert_silent(re.sub("|".join(map(re.escape, files)), "FILE", said), where)


@pytest.fixture
def workspace(tmp_path: Path, plans: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with some of the plans, good ones and others."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "g1p.yaml").write_text("g1p: 1\norganisation: Kanarie\n", encoding="utf-8")
    for name, data in [*plans.items()][::9]:
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


LINES: tuple[tuple[str, ...], ...] = (
    *(("check", "--format", form) for form in FORMS),
    ("check", "--strict", "-v"),
    ("check", "--only", "G1,G2", "--color", "always"),
    ("fmt", "--check"),
)


@pytest.mark.parametrize("line", LINES, ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_that_find_faults_tell_nothing(
    line: tuple[str, ...], language: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*line, "--lang", language, "--today", "2026-11-21"]) in (1, 5)
    said = capsys.readouterr()
    assert "plans/p-000" in said.out + said.err
    assert_silent(said.out + said.err, str(workspace))


def test_no_other_command_tells_on_stderr_why_it_cannot_read_a_plan(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = 0
    for file in sorted((workspace / "plans").iterdir()):
        for line in (["plan", "show"], ["overdue"], ["render"], ["plan", "show", "--json"]):
            code = run([*line[:2], str(file), *line[2:], "--today", "2026-11-21", "-v"])
            refused += code == 5
            assert_silent(capsys.readouterr().err, f"{line} {file.name}")
    assert refused > 20


BURSTING = [
    *("g1p.store.look.sense", "g1p.store.misspelt.explain", "g1p.store.look.load", "g1p.store.look.check_bsn"),
    *("g1p.store.load.fast", "g1p.store.load.scanned", "g1p.store.careful.syntax_fault", "g1p.store.careful._take"),
    *("g1p.store.examine.check_workspace", "g1p.store.examine.in_order", "g1p.store.salvage.explain"),
    "g1p.cli.check.report",
]


@pytest.mark.parametrize("place", BURSTING)
@pytest.mark.parametrize("form", [["--json"], []], ids=["json", "text"])
def test_a_bug_of_ours_tells_nothing_of_the_plan_that_it_was_met_in(
    place: str, form: list[str], workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def bursts(*held: Any, **more: Any) -> NoReturn:
        raise ValueError(f"{held!r} {more!r} Kanarie") from KeyError("Kanarie", workspace)

    careful.cache_clear()
    monkeypatch.setattr(place, bursts)
    assert run(["check", *form, "--today", "2026-11-21", "-v"]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert "ValueError" in said.err
    assert_silent(said.err, place)

"""What the tab key offers while a writing command is typed: plans, people, records, and no word about a fault."""

import shutil
from pathlib import Path

import pytest

from g1p.cli.front import run
from tests.cli.writing.family import PLAN, UNRESOLVED, Family

PLANS = ["p-4h7k2", "p-4hbar", "p-9m2aa", "p-aft3r", "p-c0sed", "p-dr4ft"]
PEOPLE = ["buurman", "daan", "mentor", "moeder", "oma", "opa", "wijkcoach"]


class Shell:
    """Bash, as far as it asks what a word can go on with."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._said = capsys
        self._environment = monkeypatch

    def offers(self, words: str) -> list[str]:
        """What is offered behind these words; nothing may be said besides."""
        self._said.readouterr()
        self._environment.setenv("_G1P_COMPLETE", "complete_bash")
        self._environment.setenv("COMP_WORDS", words)
        self._environment.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
        assert run([]) == 0
        said = self._said.readouterr()
        assert said.err == ""
        return said.out.split()


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(capsys, monkeypatch)


@pytest.mark.usefixtures("family")
@pytest.mark.parametrize(
    "words, offered",
    [
        ("g1p goal add ", PLANS),
        ("g1p goal add p-4", ["p-4h7k2", "p-4hbar"]),
        ("g1p doel toevoegen p-9", ["p-9m2aa"]),
        ("g1p goal add p-zz", []),
        ("g1p goal add p-4h7 x --by ", PEOPLE),
        ("g1p goal add p-4h7 x --by o", ["oma", "opa"]),
        ("g1p action add p-9 x --due +1w --who ", ["jeugdarts", "vader"]),
        ("g1p action add --who ", sorted({*PEOPLE, "vader", "jeugdarts", "coach"})),
        ("g1p person leave p-4h7 ", PEOPLE),
        ("g1p goal add p-4 x --by ", []),
        ("g1p goal add p-zzz x --by ", []),
        ("g1p action add p-4h7 g-", ["g-3fd9x", "g-7k2mq", "g-ach11", "g-v0d00"]),
        ("g1p evaluate p-9 --goal ", ["g-zz222"]),
        ("g1p done a-9x", ["a-9x1qd", "a-9x9yy"]),
        ("g1p action move a-9x1qd a-b3", ["a-b3c4d", "a-b3zzz"]),
        ("g1p goal set g-7", ["g-7k2mq"]),
        ("g1p goal set g-7k --part-of g-3", ["g-3fd9x"]),
        ("g1p goal add p-4h7 --domain so", ["social_network"]),
        ("g1p plan close p-4h7 --open-actions ", ["done", "fail", "drop", "keep"]),
        ("g1p plan close p-4h7 --call m", ["mentor", "moeder"]),
        ("g1p actie gedaan --re", ["--result"]),
        ("g1p goal set g-7k --dry", ["--dry-run"]),
        ("g1p done --on ", []),
    ],
)
def test_the_tab_key_offers_what_may_stand_there(shell: Shell, words: str, offered: list[str]) -> None:
    assert shell.offers(words) == offered


def test_the_folder_on_the_line_is_where_the_plans_are(
    shell: Shell, family: Family, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shell.offers(f"g1p -C {family.root} goal add p-9") == ["p-9m2aa"]
    assert shell.offers(f"g1p goal add -C {family.root} p-9m2aa x --by v") == ["vader"]


def test_outside_a_workspace_nothing_is_offered(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in ("g1p goal add ", "g1p goal add p-4h7 x --by ", "g1p done ", "g1p -C /nowhere/at/all done "):
        assert shell.offers(words) == []


def test_a_workspace_that_is_wrong_offers_nothing(shell: Shell, family: Family) -> None:
    (family.root / "g1p.yaml").write_text("]", encoding="utf-8")
    assert shell.offers("g1p goal add ") == []
    shutil.rmtree(family.root / "plans")
    assert shell.offers("g1p done ") == []


@pytest.mark.parametrize("text", [f"{PLAN}  - [\n", PLAN.replace("group: family", "group: familie"), "\x00", ""])
def test_a_plan_that_is_wrong_offers_nothing_and_does_not_stand_in_the_way(
    shell: Shell, family: Family, text: str
) -> None:
    family.file().write_text(text, encoding="utf-8")
    assert shell.offers("g1p goal add p-4h7k2 x --by ") == []
    assert shell.offers("g1p done a-9") == ["a-9x9yy"]
    assert shell.offers("g1p goal add p-4h7") == ["p-4h7k2"]


def test_a_plan_that_a_merge_left_open_still_offers_its_ids(shell: Shell, family: Family) -> None:
    family.file().write_text(PLAN + UNRESOLVED, encoding="utf-8")
    assert shell.offers("g1p done a-9x1") == ["a-9x1qd"]


def test_the_tab_key_writes_nothing(shell: Shell, family: Family) -> None:
    before = family.state()
    shell.offers("g1p goal add p-4h7 x --by ")
    assert family.state() == before

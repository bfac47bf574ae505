"""Everything that is refused: with a sentence, an exit code, JSON for programs, and nothing on stdout."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from g1p.errors import Candidates, G1pError
from g1p.words import Words
from tests.cli.door import DAY, FORM, Ran, ordinary, plan_mapping, process, surrounding, write_plan, write_text

G1p = Callable[..., Ran]
LEFT = [{"path": "goals/g-00001/text", "base": "a", "ours": "b", "theirs": "c"}]
EVE = {"id": "eve", "name": "Eve", "group": "network", "role": "aunt"}


def classes(base: type[G1pError] = G1pError) -> list[type[G1pError]]:
    """Every error that there is."""
    below = [found for sub in base.__subclasses__() for found in classes(sub)]
    return [*below, *([base] if "sentence" in vars(base) else [])]


def person(slug: str, **more: Any) -> dict[str, Any]:
    """Somebody who is in the plan, but perhaps not at the table."""
    return {**EVE, "id": slug, **more}


@pytest.fixture
def crowd(small: Path) -> Path:
    """A workspace with a plan that has everybody in it who may read nothing, and two plans that begin alike."""
    meeting = {"id": "m-00003", "kind": "start", "options": ["2026-12-01T10:00"], "invited": [{"person": "new"}]}
    people = [
        *plan_mapping()["people"],
        person("gone", since="2026-01-01", until="2026-11-20", reason_left="moved"),
        person("new"),
        person("later", since="2026-12-01"),
        person("named", group="mentioned"),
    ]
    write_plan(small, plan_mapping(people=people, meetings=[meeting]))
    more = plan_mapping("p-00001", title="Second", goals=[])
    write_plan(small, more)
    return small


CASES: list[tuple[list[str], int, str]] = [
    (["plan", "show", "p-zzzzz"], 3, "plan_not_found"),
    (["plan", "show", ""], 3, "plan_not_found"),
    (["plan", "show", "0000"], 4, "ambiguous"),
    (["render", "p-0"], 4, "ambiguous"),
    (["overdue", "p-0000"], 4, "ambiguous"),
    (["overdue", "p-00000", "p-zzzzz"], 3, "plan_not_found"),
    (["render", "p-zzzzz"], 3, "plan_not_found"),
    (["plan", "show", "nowhere.yaml"], 3, "path_not_found"),
    (["plan", "show", "no/where"], 3, "path_not_found"),
    (["check", "nowhere"], 3, "path_not_found"),
    (["plan", "show", "p-00000", "--for", "nobody"], 3, "person_not_found"),
    (["plan", "show", "p-00000", "--for", "Ann"], 3, "person_not_found"),
    (["render", "p-00000", "--for", "nobody"], 3, "person_not_found"),
    (["overdue", "--who", "nobody"], 3, "person_not_found"),
    (["overdue", "--coordinator", "nobody"], 3, "person_not_found"),
    (["overdue", "--keeper", "nobody@example.org"], 3, "person_not_found"),
    (["--lang", "de", "overdue"], 2, "unknown_language"),
    (["overdue", "--lang", "xx"], 2, "unknown_language"),
    (["overdue", "--lang", "english"], 2, "unknown_language"),
    (["overdue", "--within", "14"], 2, "period_not_understood"),
    (["overdue", "--within", "soon"], 2, "period_not_understood"),
    (["overdue", "--within", "-3d"], 2, "period_not_understood"),
    (["overdue", "--within", "3m"], 2, "period_not_understood"),
    (["overdue", "--within", "٣d"], 2, "period_not_understood"),
    (["overdue", "--within", ""], 2, "period_not_understood"),
    (["overdue", "--within", "7d\n"], 2, "period_not_understood"),
    (["overdue", "--today", "2026-02-30"], 2, "day_not_understood"),
    (["render", "p-00000", "--today", "30-02-2026"], 2, "day_not_understood"),
    (["overdue", "--color", "pink"], 2, "unknown_choice"),
    (["render", "p-00000", "--for", "ann", "--audience", "team"], 2, "options_disagree"),
    (["render", "p-00000", "--for", "ann", "--out", "paper.yaml"], 2, "output_is_plan"),
    (["render", "p-00000", "--for", "ann", "--out", "."], 8, "output_is_folder"),
    (["render", "p-00000", "--for", "ann", "--out", "nowhere/a.html"], 8, "cannot_write"),
    (["render", "p-00000", "--for", "ann", "--out", "a-file/a.html"], 8, "cannot_write"),
    (["render", "p-00000", "--for", "ann", "--out", "x" * 300 + ".html"], 8, "cannot_write"),
    (["plan", "show", "y" * 5000 + ".yaml"], 3, "path_not_found"),
    (["check", "y" * 5000], 3, "path_not_found"),
    (["demo", "a-file"], 8, "folder_not_empty"),
    (["demo", "a-file/b"], 8, "cannot_write"),
    (["render", "p-00000", "--for", "gone"], 7, "reader_sees_nothing"),
    (["render", "p-00000", "--for", "new"], 7, "reader_sees_nothing"),
    (["render", "p-00000", "--for", "later"], 7, "reader_sees_nothing"),
    (["render", "p-00000", "--for", "named"], 7, "reader_sees_nothing"),
    (["plan", "show", "p-00000", "--for", "gone"], 7, "reader_sees_nothing"),
    (["plan", "show", "p-00000", "--for", "later"], 7, "reader_sees_nothing"),
    (["plan", "show", "p-00000", "--for", "named"], 7, "reader_sees_nothing"),
    (["render", "p-00000", "--audience", "network"], 7, "nobody_in_audience"),
    (["render", "p-00000"], 7, "nobody_in_audience"),
]


def ident(value: object) -> str:
    """A name for a case that is no longer than a line."""
    return " ".join(value)[:40] if isinstance(value, list) else str(value)


@pytest.mark.parametrize("line, exit_code, code", CASES, ids=ident)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_refusal_has_a_sentence_and_a_code(
    g1p: G1p, crowd: Path, language: str, line: list[str], exit_code: int, code: str
) -> None:
    Path("a-file").write_text("x", encoding="utf-8")
    said = [] if "--lang" in line else ["--lang", language]
    day = [] if "--today" in line else ["--today", DAY]
    ran = g1p("-C", crowd, *said, *day, *line)
    assert (ran.code, ran.out) == (exit_code, "")
    assert len(ran.err.splitlines()) == 1
    assert "{" not in ran.err
    sentences = {kind.sentence for kind in classes() if (kind.code, kind.exit_code) == (code, exit_code)}
    spoken = "nl" if "--lang" in line else language
    patterns = (re.escape(Words.of(spoken).catalogue.gettext(s)) for s in sentences)  # type: ignore[arg-type]
    filled = [re.sub(r"\\\{\w+\\\}", ".*", pattern) for pattern in patterns]
    assert any(re.fullmatch(pattern, ran.err.rstrip("\n"), re.DOTALL) for pattern in filled), ran.err


JSON_CASES = [case for case in CASES if case[0][0] in {"overdue", "check"} or case[0][:2] == ["plan", "show"]]


@pytest.mark.parametrize("line, exit_code, code", JSON_CASES, ids=ident)
def test_a_refusal_is_json_for_a_program(g1p: G1p, crowd: Path, line: list[str], exit_code: int, code: str) -> None:
    day = [] if "--today" in line else ["--today", DAY]
    for form in (["--json"], ["--format", "json"], ["--format=jsonl"]):
        ran = g1p("-C", crowd, *day, *line, *form)
        error = ran.error
        assert (ran.code, error["g1p"], error["kind"], error["code"]) == (exit_code, 1, "error", code)
        assert error["message"]
        assert ("candidates" in error) is (code == "ambiguous")
        assert list(error)[:4] == ["g1p", "kind", "code", "message"]


@pytest.mark.parametrize(
    "line",
    [["overdue"], ["plan", "list"], ["plan", "show", "p-0"], ["render", "p-0"], ["check"], ["overdue", "p-0"]],
    ids=" ".join,
)
def test_without_a_workspace_we_say_where_we_looked_and_what_to_do(g1p: G1p, line: list[str]) -> None:
    ran = g1p("--lang", "en", *line)
    assert (ran.code, ran.out) == (3, "")
    assert "g1p.yaml" in ran.err
    assert "-C" in ran.err
    if line[0] != "render":
        assert g1p(*line, "--json").error["code"] == "no_workspace"


def test_an_ambiguous_beginning_lists_its_candidates(g1p: G1p, crowd: Path) -> None:
    ran = g1p("-C", crowd, "plan", "show", "p-0000")
    assert (ran.code, ran.out) == (4, "")
    assert "p-00000, p-00001" in ran.err
    assert g1p("-C", crowd, "plan", "show", "p-0000", "--json").error["candidates"] == ["p-00000", "p-00001"]


def test_candidates_with_one_name_are_told_apart(g1p: G1p, crowd: Path) -> None:
    write_text(crowd, "plans/old/p-00000.yaml", FORM.format(title="Old"))
    error = g1p("-C", crowd, "plan", "show", "p-00000", "--json").error
    assert error["candidates"] == ["plans/old/p-00000.yaml", "plans/p-00000.yaml"]


# --- files that cannot be used ---------------------------------------------------------------------------------------

BAD_FILES: list[tuple[str, int, str]] = [
    ("]", 5, "invalid_plan"),
    ("", 5, "invalid_plan"),
    ("just text", 5, "invalid_plan"),
    (FORM.format(title="X").replace("status: active\ncre", "status: open\ncre"), 5, "invalid_plan"),
    (FORM.format(title="X").replace("said_by: ann", "said_by: eve"), 5, "invalid_plan"),
    (FORM.format(title="X") + "titel: twice\n", 5, "invalid_plan"),
    (FORM.format(title="X").replace("g1p: 1", "g1p: 2"), 5, "newer_format"),
    ("g1p: 99\nnew: shape\n", 5, "newer_format"),
]


@pytest.mark.parametrize("text, exit_code, code", BAD_FILES)
def test_a_bad_file_is_named_while_the_other_plans_still_work(
    g1p: G1p, small: Path, text: str, exit_code: int, code: str
) -> None:
    write_text(small, "plans/p-11111.yaml", text)
    for line in (["overdue"], ["plan", "list"]):
        ran = g1p("-C", small, "--today", DAY, *line)
        assert ran.code == exit_code
        assert "p-00000" in ran.out
        assert "plans/p-11111.yaml" in ran.err.splitlines()[0]
        ran = g1p("-C", small, "--today", DAY, *line, "--json")
        assert ran.code == exit_code
        assert [item["plan"] for item in ran.items] == ["p-00000"]
        assert f'"code": "{code}"' in ran.err
    for line in (["plan", "show", "p-1"], ["render", "p-1"], ["overdue", "p-1"]):
        assert g1p("-C", small, "--today", DAY, *line).code == exit_code
    for line in (["plan", "show", "p-0"], ["render", "p-0", "--for", "ann"], ["overdue", "p-0"]):
        assert g1p("-C", small, "--today", DAY, *line).code == 0


def test_an_invalid_file_is_told_with_place_code_and_first_fault(g1p: G1p, small: Path) -> None:
    text = FORM.format(title="X").replace("said_by: ann", "said_by: eve").replace("who: [bob]", "who: [eve]")
    write_text(small, "plans/p-00000.yaml", text)
    ran = g1p("-C", small, "--lang", "en", "plan", "show", "p-0")
    assert ran.err.startswith("plans/p-00000.yaml:14:14: G201 Nobody in this plan has this id.")
    assert "g1p check plans/p-00000.yaml" in ran.err


def test_what_an_invalid_file_advises_to_type_works(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_text(small, "plans/p-00000.yaml", FORM.format(title="X").replace("said_by: ann", "said_by: eve"))
    monkeypatch.chdir(small)
    advice = g1p("--lang", "en", "plan", "show", "p-0").err.partition("g1p check ")[2].strip().rstrip(".")
    told = g1p("check", "--today", DAY, advice, "--json").items
    assert [item["code"] for item in told if item["severity"] == "error"] == ["G201"]


def test_a_duplicate_key_and_an_alias_are_refused_by_name(g1p: G1p, small: Path) -> None:
    for text in (FORM.format(title="X") + "title: Again\n", FORM.format(title="&a X")):
        write_text(small, "plans/p-00000.yaml", text)
        ran = g1p("-C", small, "overdue", "--today", DAY, "--json")
        assert ran.code == 5
        assert "p-00000.yaml" in ran.err


def test_an_unfinished_merge_is_refused_by_all_but_show_and_check(g1p: G1p, small: Path) -> None:
    write_plan(small, plan_mapping("p-11111", unresolved=LEFT))
    for line in (["overdue"], ["plan", "list"], ["overdue", "p-1"], ["render", "p-1"]):
        ran = g1p("-C", small, "--today", DAY, *line)
        assert ran.code == 6
        assert "p-11111" in ran.err
    assert '"code": "unfinished_merge"' in g1p("-C", small, "overdue", "p-1", "--json").err
    assert g1p("-C", small, "plan", "show", "p-1").code == 0
    assert g1p("-C", small, "check", "--today", DAY).code == 1


def test_a_broken_g1p_yaml_is_named_with_its_fault(g1p: G1p, small: Path) -> None:
    for text in ("]", "g1p: 1\n", "g1p: 1\norganisation: Team\nlanguage: 3\n"):
        (small / "g1p.yaml").write_text(text, encoding="utf-8")
        ran = g1p("-C", small, "overdue", "--today", DAY)
        assert (ran.code, ran.out) == (5, "")
        assert "g1p.yaml:" in ran.err
        assert ":0:0:" not in ran.err
        assert g1p("-C", small, "overdue", "--json").error["code"] == "invalid_workspace"


def test_a_newer_g1p_yaml_asks_for_a_newer_g1p(g1p: G1p, small: Path) -> None:
    (small / "g1p.yaml").write_text("g1p: 2\norganisation: Team\n", encoding="utf-8")
    assert g1p("-C", small, "overdue", "--json").error["code"] == "newer_format"


def test_the_gravest_code_ends_a_batch(g1p: G1p, small: Path) -> None:
    def codes() -> tuple[int, int]:
        late = g1p("-C", small, "overdue", "--today", DAY, "--exit-code")
        return late.code, g1p("-C", small, "plan", "list").code

    assert codes() == (1, 0)
    write_text(small, "plans/p-22222.yaml", "]")
    assert codes() == (5, 5)
    write_plan(small, plan_mapping("p-33333", unresolved=LEFT))
    assert codes() == (6, 6)
    (small / "plans" / "p-44444.yaml").symlink_to("nowhere")
    assert codes() == (8, 8)
    ran = g1p("-C", small, "overdue", "--today", DAY)
    assert all(ident in ran.err for ident in ("p-22222", "p-33333", "p-44444"))


def test_a_batch_of_plans_goes_on_after_a_bad_one(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-22222.yaml", "]")
    ran = g1p("-C", small, "overdue", "--today", DAY, "p-2", "p-0", "--json")
    assert (ran.code, [item["id"] for item in ran.items]) == (5, ["a-00002"])


def test_nothing_is_late_is_not_said_of_plans_that_could_not_be_read(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000.yaml", "]")
    ran = g1p("-C", small, "--lang", "en", "overdue", "--today", DAY)
    assert ran.code == 5
    assert "nothing is late" not in ran.err.splitlines()


def test_nobody_is_found_only_when_every_plan_could_be_read(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-22222.yaml", "]")
    ran = g1p("-C", small, "overdue", "--today", DAY, "--who", "eve", "--json")
    assert ran.code == 5, "eve may well be in the plan that cannot be read"
    assert "p-22222" in ran.err


def test_a_void_plan_has_no_paper(g1p: G1p, small: Path) -> None:
    write_plan(small, plan_mapping(void="made twice"))
    ran = g1p("-C", small, "render", "p-0", "--for", "ann", "--today", DAY)
    assert (ran.code, ran.out) == (7, "")
    assert g1p("-C", small, "plan", "show", "p-0", "--for", "ann", "--json").error["code"] == "plan_is_void"
    assert g1p("-C", small, "plan", "show", "p-0").code == 0


def test_a_refused_paper_leaves_what_was_there(g1p: G1p, crowd: Path) -> None:
    Path("a.html").write_text("older", encoding="utf-8")
    assert g1p("-C", crowd, "render", "p-00000", "--for", "gone", "--today", DAY, "--out", "a.html").code == 7
    assert Path("a.html").read_text(encoding="utf-8") == "older"
    assert [path.name for path in Path().iterdir()] == ["a.html"]


# --- the surroundings refuse -----------------------------------------------------------------------------------------


@pytest.fixture
def locked(small: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may look into, with a plan in it."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "p-00000.yaml").write_bytes((small / "plans" / "p-00000.yaml").read_bytes())
    (folder / "g1p.yaml").write_bytes((small / "g1p.yaml").read_bytes())
    folder.chmod(0)
    yield folder
    folder.chmod(0o755)


def refused(ran: Ran) -> None:
    """The system refused, and g1p says so in one sentence."""
    assert (ran.code, ran.out) == (8, ""), ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.uncounted
def test_a_plan_that_may_not_be_read_is_refused(small: Path) -> None:
    (small / "plans" / "p-00000.yaml").chmod(0)
    for line in (["plan", "show", "p-0"], ["render", "p-0"], ["overdue"], ["plan", "list", "--format", "jsonl"]):
        refused(ordinary("-q", "-C", small, *line))


@pytest.mark.uncounted
def test_a_file_that_may_not_be_read_is_a_fault_for_check(small: Path) -> None:
    (small / "plans" / "p-00000.yaml").chmod(0)
    ran = ordinary("-C", small, "check", "--json")
    assert (ran.code, [item["code"] for item in ran.items]) == (1, ["G020"])


@pytest.mark.uncounted
def test_a_file_that_was_named_and_may_not_be_read_is_a_fault_for_check(small: Path, locked: Path) -> None:
    file = small / "plans" / "p-00000.yaml"
    file.chmod(0)
    for path in (file, locked / "p-00000.yaml"):
        ran = ordinary("check", "--json", path)
        assert (ran.code, ran.out and [item["code"] for item in ran.items]) == (1, ["G020"]), ran.err


@pytest.mark.uncounted
def test_settings_that_may_not_be_read_are_refused(small: Path) -> None:
    (small / "g1p.yaml").chmod(0)
    refused(ordinary("-C", small, "overdue"))


@pytest.mark.uncounted
def test_plans_that_may_not_be_looked_into_are_not_taken_for_none(small: Path) -> None:
    (small / "plans").chmod(0)
    codes = [ordinary("-C", small, *line).code for line in (["overdue"], ["plan", "list"])]
    (small / "plans").chmod(0o755)
    assert codes == [8, 8]


@pytest.mark.uncounted
def test_a_folder_in_plans_that_may_not_be_looked_into_is_not_passed_over(small: Path) -> None:
    deep = small / "plans" / "2025"
    deep.mkdir()
    deep.chmod(0)
    codes = [ordinary("-C", small, *line).code for line in (["overdue"], ["check"])]
    deep.chmod(0o755)
    assert codes[0] == 8
    assert codes[1] != 0


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "line",
    [
        ["overdue", "LOCKED/p-00000.yaml"],
        ["plan", "show", "LOCKED/p-00000.yaml"],
        ["render", "LOCKED/p-00000.yaml"],
        ["-C", "LOCKED", "plan", "list"],
        ["demo", "LOCKED"],
        ["demo", "LOCKED/new"],
        ["-C", "SMALL", "render", "p-0", "--for", "ann", "--out", "LOCKED/a.html"],
        ["-C", "SMALL", "render", "p-0", "--for", "ann", "--out", "LOCKED"],
    ],
    ids=" ".join,
)
def test_a_folder_that_may_not_be_entered_is_no_bug_of_ours(small: Path, locked: Path, line: list[str]) -> None:
    said = [word.replace("LOCKED", str(locked)).replace("SMALL", str(small)) for word in line]
    refused(ordinary("--today", DAY, *said))


@pytest.mark.uncounted
def test_a_place_that_may_not_be_written_is_refused_and_left_alone(small: Path, tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    full.chmod(0o555)
    refused(ordinary("-C", small, "render", "p-0", "--for", "ann", "--today", DAY, "--out", full / "a.html"))
    refused(ordinary("demo", full / "new"))
    assert list(full.iterdir()) == []


@pytest.mark.uncounted
def test_a_full_disk_is_told(small: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        line = [sys.executable, "-m", "g1p", "-C", str(small), "plan", "show", "p-0", "--json"]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, env=surrounding(), check=False, timeout=60)
    assert done.returncode == 8, done.stderr.decode()


# --- the texts themselves --------------------------------------------------------------------------------------------


def test_every_error_has_a_code_of_its_table() -> None:
    for kind in classes():
        assert kind.exit_code in {2, 3, 4, 5, 6, 7, 8, 130}
        assert re.fullmatch(r"[a-z_]+", kind.code)
        assert issubclass(kind, Candidates) is ("{candidates}" in kind.sentence)


@pytest.mark.uncounted
def test_errors_of_a_process_are_those_of_a_run(g1p: G1p, crowd: Path) -> None:
    for line in (
        ["plan", "show", "p-0000"],
        ["plan", "show", "zzz", "--json"],
        ["overdue", "--bogus"],
        ["render", "p-00000"],
    ):
        assert process("-C", crowd, "--today", DAY, *line) == g1p("-C", crowd, "--today", DAY, *line)

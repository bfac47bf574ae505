"""g1p as a process: exit codes, pipes that close, interrupts, encodings, and an answer of `--version`."""

import fcntl
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO

import pytest

from g1p import __version__
from tests.cli.door import DAY, plan_mapping, process, surrounding, write_text

G1P = [sys.executable, "-m", "g1p"]


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that has more to say than a narrow pipe holds, and than Python keeps back before it writes."""
    folder = tmp_path_factory.mktemp("big")
    (folder / "g1p.yaml").write_text("g1p: 1\norganisation: Team\nlanguage: en\n", encoding="utf-8")
    action = plan_mapping()["goals"][0]["actions"][0]
    actions = [{**action, "id": f"a-{n:05d}", "text": "Read" + " aloud" * 100} for n in range(80)]
    plan = json.dumps(plan_mapping(goals=[], actions=actions), indent=1)  # a line may be no longer than 131,072
    write_text(folder, "plans/p-00000.yaml", plan)
    return folder


def test_the_process_ends_with_the_exit_code(shown: Path) -> None:
    assert process("-C", shown, "overdue", "--today", DAY).code == 0
    assert process("-C", shown, "overdue", "--today", DAY, "--exit-code").code == 1
    assert process("overdue", "--bogus").code == 2
    assert process("-C", shown, "plan", "show", "p-zzzzz").code == 3
    assert process("-C", shown, "plan", "show", "p-1").code == 4


def test_the_version_is_said_with_and_without_other_words() -> None:
    said = process("--version")
    assert (said.code, said.out, said.err) == (0, f"g1p {__version__}\n", "")
    assert process("--lang", "en", "--version").out == said.out
    assert process("-q", "plan", "list", "--version").out == said.out


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "line",
    [
        ["overdue", "--today", DAY],
        ["overdue", "--today", DAY, "--json"],
        ["overdue", "--today", DAY, "--format", "jsonl"],
        ["overdue", "--today", DAY, "--color", "always"],
        ["plan", "show", "p-0"],
        ["plan", "show", "p-0", "--format", "lines"],
        ["render", "p-0", "--for", "ann", "--today", DAY],
        ["schema", "show"],
        ["overdue", "--help"],
    ],
    ids=" ".join,
)
def test_who_stops_reading_is_not_told_of_a_mistake(big: Path, line: list[str]) -> None:
    command = [*G1P, "-q", "-C", str(big), *line]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surrounding()) as reads:
        assert reads.stdout is not None
        assert reads.stderr is not None
        reads.stdout.close()
        said = reads.stderr.read()
        assert (reads.wait(60), said) == (0, b"")


@contextmanager
def into_a_narrow_pipe(*line: str) -> Iterator[tuple[subprocess.Popen[bytes], BinaryIO]]:
    """g1p, which has more to say than this pipe holds and so waits for us, and the end at which we read."""
    out, into = os.pipe()
    fcntl.fcntl(into, fcntl.F_SETPIPE_SZ, 4096)
    with (
        subprocess.Popen([*G1P, *line], stdout=into, stderr=subprocess.PIPE, env=surrounding()) as writes,
        os.fdopen(out, "rb") as reads,  # closed first, or who still writes would be waited for without end
    ):
        os.close(into)
        yield writes, reads


def test_head_gets_its_lines_and_no_complaint(big: Path) -> None:
    with into_a_narrow_pipe("-q", "-C", str(big), "overdue", "--today", DAY) as (writes, reads):
        assert reads.readline()
        assert reads.readline().startswith(b"2026-11-09")
        reads.close()
        assert writes.stderr is not None
        assert (writes.stderr.read(), writes.wait(60)) == (b"", 0)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_with_130_and_no_traceback(big: Path) -> None:
    line = ["-q", "-C", str(big), "overdue", "--today", DAY, "--within", "900d", "--json"]
    with into_a_narrow_pipe(*line) as (writes, reads):
        assert reads.read(1) == b"{"
        writes.send_signal(signal.SIGINT)
        assert reads.read() != b""
        assert writes.stderr is not None
        assert (writes.stderr.read().strip(), writes.wait(60)) == (b"", 130)


def test_a_pipe_is_refused_and_not_waited_for(big: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p-11111.yaml")
    line = [*G1P, "-C", str(big), "plan", "show", str(tmp_path / "p-11111.yaml")]
    assert subprocess.run(line, env=surrounding(), capture_output=True, check=False, timeout=60).returncode == 8


@cache
def in_encoding(encoding: str, *line: str) -> bytes:
    """What a process that believes in this encoding writes; asked once for each."""
    env = surrounding(PYTHONIOENCODING=encoding)
    return subprocess.run([*G1P, *line], env=env, capture_output=True, check=True, timeout=60).stdout


@pytest.mark.uncounted
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
@pytest.mark.parametrize(
    "line",
    [
        ["overdue", "--today", DAY, "--json"],
        ["plan", "show", "p-f5", "--json"],
        ["plan", "list", "--json"],
        ["schema", "show"],
    ],
    ids=" ".join,
)
def test_json_is_json_whatever_the_encoding_of_the_system(shown: Path, encoding: str, line: list[str]) -> None:
    other = in_encoding(encoding, "-C", str(shown), *line)
    assert json.loads(other.decode("utf-8")) == json.loads(in_encoding("utf-8", "-C", str(shown), *line))


@pytest.mark.uncounted
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_page_that_says_it_is_utf_8_is_utf_8(shown: Path, encoding: str) -> None:
    line = ["-C", str(shown), "render", "p-4h", "--today", DAY, "--to", "html"]
    assert in_encoding(encoding, *line) == in_encoding("utf-8", *line)


def test_a_screen_in_ascii_still_shows_its_table(shown: Path) -> None:
    said = process("-C", shown, "overdue", "--today", DAY, PYTHONIOENCODING="ascii")
    assert said.code == 0
    assert "p-tpd8p" in said.out


def test_bytes_that_are_no_text_in_the_name_of_a_file_are_told(tmp_path: Path) -> None:
    name = b"p-\xff\xfe.yaml"
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_bytes(b"]")
    for form in ("text", "json"):
        done = subprocess.run(
            [*G1P, "check", ".", "--format", form], cwd=tmp_path, env=surrounding(), capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"p-" in done.stdout.decode().encode()
        if form == "json":
            assert json.loads(done.stdout)["files"] == 1


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "line", [["overdue", "--json"], ["plan", "list"], ["plan", "show", "p-4h"], ["check"]], ids=" ".join
)
def test_two_processes_give_the_same_bytes(shown: Path, line: list[str]) -> None:
    first, second = (process("-C", shown, "--today", DAY, *line, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first == second


@pytest.mark.uncounted
@pytest.mark.parametrize("to", ["md", "html"])
def test_two_papers_are_the_same_bytes(shown: Path, to: str) -> None:
    line = ["-C", shown, "--today", DAY, "render", "p-4h", "--to", to]
    first, second = (process(*line, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first == second
    assert first.code == 0


def test_completion_answers_in_a_process() -> None:
    said = process(_G1P_COMPLETE="complete_bash", COMP_WORDS="g1p ov", COMP_CWORD="1")
    assert (said.code, said.out.split(), said.err) == (0, ["overdue"], "")
    assert "_g1p_completion" in process(_G1P_COMPLETE="source_bash").out


def test_stdin_is_never_asked(shown: Path) -> None:
    done = subprocess.run(
        [*G1P, "-C", str(shown), "overdue", "--today", DAY],
        stdin=subprocess.DEVNULL,
        env=surrounding(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0

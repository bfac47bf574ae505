"""Plays the year of README.md in a new folder: g1p's own commands, one after the other, each on its own day.

python examples/year/replay.py FOLDER

It starts g1p and nothing else. A word such as @slapen on the page stands for the id that g1p draws; who keeps the plan
is git's author, and the day of a command is that of its commit, so that `g1p log` tells the year as it was.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

PAGE = Path(__file__).with_name("README.md")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMES = re.compile(r"\s+# @(?P<label>[a-z0-9-]+)(?:: (?P<text>.+))?$")
"""What a record is called from now on: behind a command its own record, behind an answer the one with this text. A text
that g1p has written itself stands behind the name."""
ASKS = re.compile(r"(?:\n|^)(?:> |[^\n]*\[[A-Za-z]/[A-Za-z]\] )$")
"""How the screen ends when g1p waits for an answer."""

Run = Callable[[Sequence[str], Sequence[str], str], str]
"""Runs g1p on the words of a line, types the answers, all on one day; returns what it prints, or raises Stopped."""


class Stopped(Exception):
    """A command of the page was not taken; what g1p said of it."""


class Step(NamedTuple):
    """A command of the page: its words behind `g1p`, and what is answered when it asks.

    `label` is the name of the command's own record; `labels` are those of others, each behind the record's text.
    """

    words: tuple[str, ...]
    answers: tuple[str, ...] = ()
    label: str = ""
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def day(self) -> str:
        """The day that stands behind `--today`."""
        return self.words[self.words.index("--today") + 1]


def steps(page: str) -> Iterator[Step]:
    """The commands of a page, from its first to its last."""
    for block in BLOCK.findall(page):
        for command in re.split(r"^\$ g1p ", block, flags=re.MULTILINE)[1:]:
            yield _step(command)


def _step(command: str) -> Step:
    """One command; a line that ends with a backslash goes on, and behind it is an answer on each line with >."""
    first, *rest = command.replace("\\\n", " ").splitlines()
    line, label, text = _named(first)
    answers = [_named(one.removeprefix(">").removeprefix(" ")) for one in rest if one.startswith(">")]
    labels = [(text or said, name) for said, name, text in answers if name]
    if label and text:
        label, labels = "", [(text, label), *labels]
    return Step(tuple(shlex.split(line)), tuple(said for said, _, _ in answers), label, tuple(labels))


def _named(line: str) -> tuple[str, str, str]:
    """The line without the name behind it, that name, and the text of the record when it stands there."""
    found = NAMES.search(line)
    return (line[: found.start()], found["label"], found["text"] or "") if found else (line, "", "")


def play(page: str, run: Run) -> Iterator[Step]:
    """Runs every step, and yields it when that is done."""
    known: dict[str, str] = {}
    for step in steps(page):
        words = [known[word[1:]] if word.startswith("@") else word for word in step.words]
        if step.label or step.labels:
            made = json.loads(run([*words, "--json"], step.answers, step.day))
            known |= dict(_ids(step, made, run))
        else:
            run(words, step.answers, step.day)
        yield step


def _ids(step: Step, made: dict[str, str], run: Run) -> Iterator[tuple[str, str]]:
    """What is called something from now on, and its id: of the command's own record, and of those in the plan."""
    if step.label:
        yield step.label, made["id"]
    if step.labels:
        shown = json.loads(run(["--today", step.day, "plan", "show", made["plan"], "--json"], (), step.day))
        records = dict(_records(shown["plan"]))
        yield from ((name, records[text]) for text, name in step.labels)


def _records(value: Any) -> Iterator[tuple[str, str]]:
    """The text and the id of every record in a plan."""
    if isinstance(value, dict) and "id" in value and "text" in value:
        yield value["text"], value["id"]
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _records(part)


class Program:
    """The installed g1p, at work in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        found = shutil.which("g1p", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
        if found is None:
            raise Stopped("g1p is not here: pip install g1p")
        self._program = found

    def __call__(self, words: Sequence[str], answers: Sequence[str], day: str) -> str:
        """As `Run` says."""
        code, said, complaint = (self._at_terminal if answers else self._alone)([self._program, *words], answers, day)
        if code != 0:
            raise Stopped(f"{shlex.join(words)}\n{complaint}")
        return said

    def _alone(self, line: list[str], _: Sequence[str], day: str) -> tuple[int, str, str]:
        done = subprocess.run(
            line, cwd=self._folder, env=surrounding(day), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def _at_terminal(self, line: list[str], answers: Sequence[str], day: str) -> tuple[int, str, str]:
        """Types each answer when it is asked for, on a terminal that nobody sees; what is printed goes to a file."""
        handle, end = os.openpty()
        with tempfile.TemporaryFile() as out:
            with subprocess.Popen(
                line, cwd=self._folder, env=surrounding(day), stdin=end, stdout=out, stderr=end
            ) as g1p:
                os.close(end)
                try:
                    screen = typed(handle, answers)
                finally:
                    os.close(handle)  # without its terminal g1p ends
            out.seek(0)
            return g1p.returncode, out.read().decode(), screen


def typed(handle: int, answers: Sequence[str]) -> str:
    """The whole screen; raises Stopped when more is asked, or less, than there are answers."""
    left, screen, new = list(answers), "", b""
    while True:
        try:
            more = os.read(handle, 65536)
        except OSError:  # what Linux says when g1p has ended
            more = b""
        new += more
        asked = new.decode(errors="replace").replace("\r\n", "\n")
        if not more or ASKS.search(asked):
            screen += asked
            if bool(more) != bool(left):
                raise Stopped(f"{screen}\n{len(left)} answers are left")
            if not more:
                return screen
            new = b""
            os.write(handle, f"{left.pop(0)}\n".encode())


def surrounding(day: str) -> dict[str, str]:
    """The environment of g1p: a terminal that cannot draw, who makes the commits, and on which day."""
    who = {"NAME": "Wijkteam Zuid", "EMAIL": "wijkteam@example.org", "DATE": f"{day}T12:00:00+00:00"}
    said = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in who.items()}
    return {**os.environ, **said, "TERM": "dumb", "COLUMNS": "80"}


def main(words: Sequence[str]) -> int:
    """Plays the whole year in a folder, which must be new or empty."""
    if len(words) != 1:
        sys.stderr.write("python examples/year/replay.py FOLDER\n")
        return 2
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        sys.stderr.write(f"{folder}: there is something in it already\n")
        return 2
    try:
        for step in play(PAGE.read_text(encoding="utf-8"), Program(folder)):
            sys.stdout.write(f"g1p {shlex.join(step.words)}\n")
    except Stopped as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

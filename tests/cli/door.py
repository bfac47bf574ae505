"""g1p as a user meets it: what a run gave, plans to put in a workspace, and a process of its own."""

import copy
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DAY = "2026-11-21"
SGR = re.compile(r"\x1b\[[0-9;]*m")
"""The only thing that colours may send to a terminal."""
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
"""What may never reach a terminal: control characters but the line feed, and what turns the order of text."""

FORM = """\
g1p: 1
id: p-00000
title: {title}
status: active
created: 2026-01-01
reason: Because
people:
  - {{id: ann, name: Ann, group: family, role: mother, since: 2026-01-01, email: Ann@Example.org}}
  - {{id: bob, name: Bob, group: professional, role: coach, organisation: Team Noord, since: 2026-01-01}}
coordination: {{coordinator: ann, keeper: bob, since: 2026-01-01, arrangement: We call}}
goals:
  - id: g-00001
    text: We sleep
    said_by: ann
    when: now
    status: active
    actions:
      - {{id: a-00002, text: Read aloud, who: [bob], start: 2026-10-01, due: 2026-11-09, status: planned}}
next_evaluation: 2026-12-07
"""
"""A plan as people type it, for tests in which lines count."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of g1p gave: its exit code, and all that it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value that stdout is, nothing before or behind it."""
        return json.loads(self.out)

    @property
    def items(self) -> list[Any]:
        """The items of the envelope on stdout."""
        items: list[Any] = self.json["items"]
        return items

    @property
    def error(self) -> Any:
        """The error on stderr, of a run with `--json`; stdout must be empty then."""
        assert self.out == ""
        (line,) = self.err.splitlines()
        return json.loads(line)


def plan_mapping(ident: str = "p-00000", **parts: Any) -> dict[str, Any]:
    """A plan with one late action, and `parts` in the place of its own; a part that is None is left out."""
    who = {"group": "family", "role": "mother", "since": "2026-01-01"}
    action = {"id": "a-00002", "text": "Read", "who": ["bob"], "start": "2026-10-01", "due": "2026-11-09"}
    goal = {"id": "g-00001", "text": "We sleep", "said_by": "ann", "when": "now", "status": "active"}
    made = {
        "g1p": 1,
        "id": ident,
        "title": "Our plan",
        "status": "active",
        "created": "2026-01-01",
        "reason": "Because",
        "people": [
            {"id": "ann", "name": "Ann", **who, "email": "Ann@Example.org"},
            {"id": "bob", "name": "Bob", **who, "group": "professional", "role": "coach", "organisation": "Team Noord"},
        ],
        "coordination": {"coordinator": "ann", "keeper": "bob", "since": "2026-01-01", "arrangement": "We call"},
        "goals": [{**goal, "actions": [{**action, "status": "planned"}]}],
        "next_evaluation": "2026-12-07",
        **parts,
    }
    return copy.deepcopy({key: value for key, value in made.items() if value is not None})


def write_plan(folder: Path, mapping: dict[str, Any]) -> Path:
    """Puts a plan into a workspace, as JSON, which is YAML too; returns its file."""
    return write_text(folder, f"plans/{mapping['id']}.yaml", json.dumps(mapping, ensure_ascii=False) + "\n")


def write_text(folder: Path, name: str, text: str) -> Path:
    """Puts a text into a workspace; returns its file."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder but git's own, with its digest, its mode and the moment at which it was changed."""
    inside = (path for path in sorted(folder.rglob("*")) if ".git" not in path.relative_to(folder).parts)
    files = (path for path in inside if path.is_file())
    return {
        str(file.relative_to(folder)): f"{hashlib.sha256(file.read_bytes()).hexdigest()} {file.stat().st_mode} "
        f"{file.stat().st_mtime_ns}"
        for file in files
    }


def surrounding(**said: str) -> dict[str, str]:
    """The environment of a process of g1p; the code that it runs is the code that we test."""
    import g1p

    paths = [str(Path(g1p.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), **said}


def process(*words: object, cwd: Path | None = None, **said: str) -> Ran:
    """Runs g1p in a process of its own; `said` goes into its environment."""
    line = [sys.executable, "-m", "g1p", *map(str, words)]
    done = subprocess.run(line, cwd=cwd, env=surrounding(**said), capture_output=True, check=False, timeout=60)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


# Root may read everything, also what says that nobody may; who gave this right away is refused as others are.
ORDINARY = """
import ctypes, os, sys
if os.geteuid() == 0:
    for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, right, 0, 0, 0)  # PR_CAPBSET_DROP
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


def ordinary(*words: object, cwd: Path | None = None) -> Ran:
    """Runs g1p in a process that permissions hold for, also when the tests are run by root."""
    line = [sys.executable, "-c", ORDINARY, "-m", "g1p", *map(str, words)]
    done = subprocess.run(line, cwd=cwd, env=surrounding(), capture_output=True, check=False, timeout=60)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

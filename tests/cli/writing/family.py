"""A workspace in git for the writing commands: its plans as text, what a command changed, what it may never tell."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from g1p.store.load import load

TODAY = "2026-11-21"
"""A Saturday."""

MARK = "zilver"
"""Stands in every name and text of the plans below, and in no id: where it turns up, a value of a plan turns up."""

PLAN = """\
# yaml-language-server: $schema=../schemas/plan-1.schema.json
g1p: 1
id: p-4h7k2
title: Zilver samen   # as Zilvera calls it
status: active
created: 2026-09-01
active_since: 2026-09-08
reason: 'Zilveren nachten: niemand slaapt'

people:
  - id: moeder
    name: Zilvera
    group: family
    role: zilvermoeder
    since: 2026-09-01
    email: zilvera@example.org
  - id: daan
    name: Zilverdaan
    group: family
    role: zilverzoon
    birth_date: 2016-05-02
    since: 2026-09-01
  - {id: oma, name: "Zilveroma", group: network, role: zilveroma, since: 2026-09-01}
  - id: wijkcoach
    name: Joris Zilver
    group: professional
    role: zilvercoach
    organisation: Team Zilver
    since: 2026-09-01
  - id: mentor
    name: Zilvermentor
    group: professional
    role: zilvermentor
  - id: buurman
    name: Zilverbuur
    group: network
    role: zilverbuur
    since: 2026-09-01
    until: 2026-10-01
  - {id: opa, name: Zilveropa, group: mentioned, role: zilveropa}
  - {id: tante, name: Zilvertante, group: network, role: zilvertante, void: zilverfout}

coordination:
  coordinator: moeder
  keeper: wijkcoach
  since: 2026-09-01
  arrangement: Zilver belt op maandag

actions:
  - id: a-0p3rk
    text: Zilverplan rondsturen
    who: [wijkcoach]
    start: 2026-11-01
    due: 2026-12-01
    status: planned

goals:
  - id: g-7k2mq
    text: Zilver slaapt weer
    said_by: moeder
    domain: physical_health
    when: now
    status: active
    for: [daan]
    scale: {start: 3, target: 7}
    actions:
      - id: a-9x1qd
        text: Zilver voorlezen
        who: [moeder]
        start: 2026-11-10
        due: 2026-12-05
        status: planned
      - id: a-b3c4d
        text: Zilver bellen
        who:
          - moeder
          - wijkcoach
        start: 2026-11-01
        due: 2026-11-28
        status: started
      - {id: a-b3zzz, text: Zilver, who: [oma], start: 2026-10-01, due: 2026-10-20, status: done, done_on: 2026-10-19}
  - id: g-3fd9x
    text: Zilver naar school
    said_by: daan
    when: later
    status: proposed
  - id: g-ach11
    text: Zilver gehaald
    said_by: moeder
    when: now
    status: achieved
  - id: g-v0d00
    text: Zilverfout
    said_by: moeder
    when: now
    status: active
    actions:
      - {id: a-v0d01, text: Zilverfout, who: [oma], start: 2026-11-01, due: 2026-12-01, status: planned}
    void: zilverfout

next_evaluation: 2026-12-14
"""

OTHER = """\
g1p: 1
id: p-9m2aa
title: Anderzilver
status: active
created: 2026-09-01
reason: Zilverreden
people:
  - {id: vader, name: Zilvervader, group: family, role: zilvervader, since: 2026-09-01}
  - {id: jeugdarts, name: Zilverarts, group: professional, role: zilverarts, since: 2026-09-01}
coordination: {coordinator: vader, keeper: jeugdarts, since: 2026-09-01, arrangement: Zilvertje}
goals:
  - id: g-zz222
    text: Zilverdoel
    said_by: vader
    when: now
    status: active
    actions:
      - id: a-9x9yy
        text: Zilveractie
        who: [vader]
        start: 2026-11-01
        due: 2026-12-01
        status: planned
meetings:
  - id: m-9z3rv
    kind: evaluation
    options: [2026-11-27T14:00, 2026-11-28T10:00]
    place: Zilverkeuken
    invited:
      - {person: jeugdarts}
next_evaluation: 2026-12-14
consents:
  - id: t-9c0nz
    given_by: vader
    date: 2026-09-08
    to: [jeugdarts]
    about: [strengths]
    purpose: Zilverpraat
"""

DRAFT = """\
g1p: 1
id: p-dr4ft
title: Zilverbegin
status: draft
created: 2026-11-20
reason: Zilverreden
people:
  - {id: vader, name: Zilvervader, group: family, role: zilvervader, since: 2026-11-20}
  - {id: coach, name: Zilvercoach, group: professional, role: zilvercoach, since: 2026-11-20}
coordination: {coordinator: vader, keeper: coach, since: 2026-11-20, arrangement: Zilvertje}
goals:
  - id: g-dr1ft
    text: Zilverdoel
    said_by: vader
    when: now
    status: active
    actions:
      - {id: a-dr1ft, text: Zilver, who: [vader], start: 2026-11-20, due: 2026-12-20, status: planned}
"""

BARE = """\
g1p: 1
id: p-4hbar
title: Kaalzilver
status: draft
created: 2026-11-20
reason: Zilverreden
people:
  - {id: vader, name: Zilvervader, group: family, role: zilvervader, since: 2026-11-20}
  - {id: coach, name: Zilvercoach, group: professional, role: zilvercoach, since: 2026-11-20}
goals: []
"""

CLOSED = """\
g1p: 1
id: p-c0sed
title: Zilver klaar
status: closed
created: 2026-01-10
reason: Zilverreden
people:
  - {id: vader, name: Zilvervader, group: family, role: zilvervader, since: 2026-01-10}
  - {id: coach, name: Zilvercoach, group: professional, role: zilvercoach, since: 2026-01-10}
coordination: {coordinator: vader, keeper: coach, since: 2026-01-10, arrangement: Zilvertje}
goals:
  - id: g-c0sed
    text: Zilverdoel
    said_by: vader
    when: now
    status: achieved
    actions:
      - {id: a-c0sed, text: Zilver, who: [vader], start: 2026-02-01, due: 2026-03-01, status: done, done_on: 2026-02-20}
closing:
  date: 2026-10-01
  reason: goals_reached
  note: Zilverrijk
"""

AFTERCARE = """\
g1p: 1
id: p-aft3r
title: Zilver na
status: aftercare
created: 2026-01-10
reason: Zilverreden
people:
  - {id: vader, name: Zilvervader, group: family, role: zilvervader, since: 2026-01-10}
  - {id: coach, name: Zilvercoach, group: professional, role: zilvercoach, since: 2026-01-10}
coordination: {coordinator: vader, keeper: coach, since: 2026-01-10, arrangement: Zilvertje}
goals:
  - {id: g-aft3r, text: Zilverdoel, said_by: vader, when: now, status: achieved}
next_evaluation: 2027-01-10
closing:
  date: 2026-10-01
  reason: goals_reached
  relapse: {signs: Zilverteken, what_helps: Zilverhulp, call: [vader]}
  aftercare_until: 2027-01-10
"""

PLANS = (PLAN, OTHER, DRAFT, BARE, CLOSED, AFTERCARE)

UNRESOLVED = "unresolved:\n  - {path: title, base: Zilver, ours: Zilver een, theirs: Zilver twee}\n"
"""What a merge leaves in a plan, to put at its end."""


def begin(
    root: Path, settings: str = "g1p: 1\norganisation: Team\nlanguage: en\n", plans: Sequence[str] = PLANS
) -> None:
    """Makes the workspace: six plans and one commit, in a repository that knows who works there."""
    (root / "plans").mkdir(parents=True)
    (root / "g1p.yaml").write_text(settings, encoding="utf-8")
    for text in plans:
        ident = load(text.encode())["id"]
        (root / "plans" / f"{ident}.yaml").write_text(text, encoding="utf-8")
    bare = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    for line in (
        "-c init.defaultBranch=main init --quiet --template=",
        "config user.name Keeper",
        "config user.email keeper@example.org",
        "add .",
        "commit --quiet --message begin",
    ):
        subprocess.run(["git", "-C", str(root), *line.split()], check=True, env=bare)


@dataclass(frozen=True, slots=True)
class Kept:
    """One commit: what it is called, what its author said besides, and its diff without a line of context."""

    subject: str
    body: str
    files: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The workspace as git and the loader see it."""

    root: Path

    def git(self, *words: str) -> str:
        """What git prints, without the last line end."""
        line = ["git", "-C", str(self.root), *words]
        return subprocess.run(line, check=True, capture_output=True, text=True).stdout.rstrip("\n")

    def file(self, ident: str = "p-4h7k2") -> Path:
        """The file of a plan."""
        return self.root / "plans" / f"{ident}.yaml"

    def plan(self, ident: str = "p-4h7k2") -> dict[str, Any]:
        """What the file of a plan holds."""
        return load(self.file(ident).read_bytes())

    def put(self, name: str, text: str) -> Path:
        """Puts a file into the workspace, and into git, as somebody without our hook would."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.git("add", "--", name)
        self.git("commit", "--quiet", "--no-verify", "--message", "put")
        return file

    def head(self) -> str:
        """The last commit."""
        return self.git("rev-parse", "HEAD")

    def since(self, head: str) -> list[Kept]:
        """The commits after `head`, the oldest first."""
        names = self.git("rev-list", "--reverse", f"{head}..HEAD").split()
        return [self._kept(name) for name in names]

    def state(self) -> tuple[str, tuple[tuple[str, bytes], ...]]:
        """The last commit, what differs from it, and every byte of the plans: what a refused command leaves alone."""
        said = self.git("status", "--porcelain=v2", "--branch", "--untracked-files=all")
        return said, tuple((file.name, file.read_bytes()) for file in sorted((self.root / "plans").rglob("*.yaml")))

    def _kept(self, name: str) -> Kept:
        show = ("show", "--format=%s%x00%b%x00", "--unified=0", "--no-color", "--no-renames", name)
        subject, body, diff = self.git(*show).split("\0")
        lines = diff.splitlines()
        files = tuple(line.removeprefix("+++ b/") for line in lines if line.startswith("+++ "))
        changed = (line for line in lines if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"})
        return Kept(subject, body.strip(), files, tuple(changed))


@contextmanager
def untouched(family: Family) -> Iterator[None]:
    """Holds that nothing is written in here: not in git, and not in a file."""
    before = family.state()
    yield
    assert family.state() == before


def slugs() -> set[str]:
    """The ids of all people, which may hold a name and so stand in no commit's subject."""
    return {person["id"] for text in PLANS for person in load(text.encode())["people"]}


def shown(lines: Sequence[str], *ids: str) -> list[str]:
    """Lines of a diff with the ids that a command has made replaced by NEW: they are made by chance."""
    said = "\n".join(lines)
    for ident in ids:
        said = said.replace(ident, f"{ident[0]}-NEW")
    return said.splitlines()

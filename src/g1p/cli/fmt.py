"""`g1p fmt`: lays files out in the one canonical manner; nothing that they say changes, and no comment is lost."""

from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from g1p.cli.screen import note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import Format, FormatOption, JsonOption, chosen, gravest, machine
from g1p.cli.telling import tell
from g1p.cli.which_files import PathsArgument, files_asked
from g1p.errors import N_, G1pError
from g1p.store.deed import difference
from g1p.store.examine import bytes_of, kind_of_file
from g1p.store.formatting.laying_out import check_ours, laid_out
from g1p.store.rewrite import rewrite

CheckOption = Annotated[
    bool, typer.Option("--check", help=N_("Write nothing; end with 1 when a file is not laid out so."))
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=N_("Show what would change, and write nothing."))]


class Anew(NamedTuple):
    """A file that was laid out otherwise: its name, and its bytes before and after."""

    name: str
    was: bytes
    now: bytes

    @property
    def line(self) -> int:
        """The number of the first line that changes."""
        was, now = self.was.splitlines(keepends=True), self.now.splitlines(keepends=True)
        alike = (number for number, (one, other) in enumerate(zip(was, now, strict=False), 1) if one != other)
        return next(alike, min(len(was), len(now)) + 1)

    def diff(self) -> list[str]:
        """As `difference`; the name alone when it is only the ends of lines that change."""
        return list(difference(self.name, self.was, self.now)) or [self.name]


class Outcome(NamedTuple):
    """The files that were not laid out so yet, and the exit codes of those that were refused."""

    anew: list[Anew]
    codes: list[int]


def fmt(
    ctx: typer.Context,
    paths: PathsArgument = None,
    only_check: CheckOption = False,
    dry_run: DryRunOption = False,
    form: FormatOption = "text",
    as_json: JsonOption = False,
) -> int:
    """Writes the files and leaves the commit to the user; a file that cannot be read is told and passed over."""
    session: Session = ctx.obj
    form, session.dry_run = chosen(form, as_json=as_json), dry_run
    workspace, files = files_asked(session, paths)
    writes = not (only_check or dry_run)
    outcome = _laid_out(session, files, form, writes=writes)
    _print(session, form, outcome.anew, len(files), writes=writes)
    if form == "text":
        _say(session, outcome, len(files), writes=writes)
        if outcome.anew and writes and workspace is not None:
            note(session, session.words.say("The commit is yours; git diff shows what has changed."))
    return gravest((int(only_check and bool(outcome.anew)), *outcome.codes))


def _laid_out(session: Session, files: dict[str, Path], form: Format, *, writes: bool) -> Outcome:
    """Lays out each file by its name; one that is refused stays as it is, and the others go on."""
    out = Outcome([], [])
    for name, file in files.items():
        try:
            was = bytes_of(file)
            kind = kind_of_file(name)
            check_ours(was, kind, name)
            now = laid_out(was, kind, name)
            if was != now and writes:
                rewrite(file, was, now)
        except G1pError as refused:
            out.codes.append(tell(refused, session.words, machine=machine(form)))
            continue
        if was != now:
            out.anew.append(Anew(name, was, now))
    return out


def _print(session: Session, form: Format, anew: list[Anew], files: int, *, writes: bool) -> None:
    items = [_item(session, one, writes=writes) for one in anew]
    if form == "json":
        show_json("fmt", files=files, items=items, **({"dry_run": True} if session.dry_run else {}))
    elif form == "jsonl":
        show_items(items)
    elif form == "lines":
        said = session.words.say("laid out anew") if writes else session.words.say("not laid out yet")
        show(session, ([f"{one.name}:{one.line}:1: {said}"] for one in anew))
    elif session.dry_run:
        show(session, ([line] for one in anew for line in one.diff()))
    else:
        show(session, ([one.name] for one in anew))


def _item(session: Session, one: Anew, *, writes: bool) -> dict[str, Any]:
    """A file as an item of JSON, with the first line that changes."""
    item: dict[str, Any] = {"file": one.name, "line": one.line, "column": 1, "written": writes}
    return item | ({"diff": "\n".join(one.diff())} if session.dry_run else {})


def _say(session: Session, outcome: Outcome, files: int, *, writes: bool) -> None:
    """How many files were laid out, were so already, and were refused."""
    words, anew, refused = session.words, len(outcome.anew), len(outcome.codes)
    already = files - anew - refused
    done = words.plural("{n} file laid out", "{n} files laid out", anew)
    todo = words.plural("{n} file is not laid out yet", "{n} files are not laid out yet", anew)
    said = [done if writes else todo, words.plural("{n} was so already", "{n} were so already", already)]
    said += [words.plural("{n} is left as it was", "{n} are left as they were", refused)] if refused else []
    note(session, f"{', '.join(said)}.")
    if anew and session.dry_run:
        note(session, words.say("This is what would change; with --dry-run nothing is written."))

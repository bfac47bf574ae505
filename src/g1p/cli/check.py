"""`g1p check`: every fault of every file, with its place and what to type instead."""

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

import typer

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.checks.regard import Regard
from g1p.cli.findings import item, line, on_screen
from g1p.cli.screen import note, show, show_items, show_json
from g1p.cli.session import Session
from g1p.cli.shared import JsonOption
from g1p.cli.which_files import PathsArgument, files_asked
from g1p.errors import N_, OptionsDisagree, UnknownCode
from g1p.render.gitlab import gitlab
from g1p.render.sarif import sarif
from g1p.store.examine import examine_all
from g1p.store.pages import text_of
from g1p.store.scan import MOST_FINDINGS
from g1p.words import Words

STOPS = frozenset(f"G{n:03}" for n in (1, 2, 6, 7, 8, 10, 11, 13, 14, 19, *range(21, 30), 31)) - {"G022"}
"""Faults of the file after which the rest of it cannot be looked at."""

Form = Literal["text", "lines", "json", "jsonl", "sarif", "gitlab"]
FormOption = Annotated[
    Form, typer.Option("--format", help=N_("How to print: text, lines, json, jsonl, sarif or gitlab."))
]
StrictOption = Annotated[bool, typer.Option("--strict", help=N_("End with 1 for a warning too."))]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option("--only", metavar=N_("CODES"), help=N_("Show these codes alone, such as G312 or G3; more by commas.")),
]
SkipOption = Annotated[
    list[str] | None, typer.Option("--skip", metavar=N_("CODES"), help=N_("Show these codes not, such as G401 or G4."))
]


def check(
    ctx: typer.Context,
    paths: PathsArgument = None,
    strict: StrictOption = False,
    only: OnlyOption = None,
    skip: SkipOption = None,
    form: FormOption = "text",
    as_json: JsonOption = False,
) -> int:
    """Ends with 1 when there is an error; a warning or an advice is shown and changes nothing."""
    session: Session = ctx.obj
    if as_json and form not in ("text", "json"):
        raise OptionsDisagree(one="--json", other=f"--format {form}")
    chosen = codes(only), codes(skip)
    workspace, files = files_asked(session, paths)
    regard = Regard.of(workspace.checks if workspace else {}, *chosen)
    found = regard.wanted(examine_all(files, session.today(workspace)))
    _print(session, "json" if as_json else form, found, len(files), regard)
    graves = ("error", "warning") if strict else ("error",)
    return 1 if any(regard.severity(finding.code) in graves for finding in found) else 0


def _print(session: Session, form: Form, found: list[Finding], files: int, regard: Regard) -> None:
    words = session.words
    if form == "json":
        show_json("check", files=files, items=[item(finding, regard, words) for finding in found])
    elif form == "jsonl":
        show_items(item(finding, regard, words) for finding in found)
    elif form == "sarif":
        pages = {code: text_of(code, words.language) for code in {finding.code for finding in found}}
        sys.stdout.write(sarif(found, pages, regard.severity, words))
    elif form == "gitlab":
        sys.stdout.write(gitlab(found, regard.severity, words))
    else:
        show(
            session,
            (on_screen(finding, regard, words) if form == "text" else [line(finding, words)] for finding in found),
        )
        note(session, _summary(found, files, regard, words))
        for hint in _hints(found, words):
            note(session, hint)


def codes(said: list[str] | None) -> list[str]:
    """Codes and the beginnings of codes, as `--only` and `--skip` take them; raises UnknownCode."""
    out = [one.strip().upper() for words in said or () for one in words.split(",") if one.strip()]
    for one in out:
        if not any(code.startswith(one) for code in CODES):
            raise UnknownCode(said=one)
    return out


def _hints(found: list[Finding], words: Words) -> Iterator[str]:
    """What the list of findings does not show: a file that could be read in part only, and one with very many."""
    if any(finding.code in STOPS for finding in found):
        yield words.say("Not all of this could be looked at because of a G0 fault. Mend that first, and check again.")
    if max(Counter(finding.file for finding in found).values(), default=0) >= MOST_FINDINGS:
        yield words.say("A file with very many faults shows the first ones only. Mend those, and check again.")


def _summary(found: list[Finding], files: int, regard: Regard, words: Words) -> str:
    counted = Counter(regard.severity(finding.code) for finding in found)
    kinds = [
        words.plural("{n} error", "{n} errors", counted["error"]),
        words.plural("{n} warning", "{n} warnings", counted["warning"]) if counted["warning"] else "",
        words.plural("{n} advice", "{n} pieces of advice", counted["advice"]) if counted["advice"] else "",
    ]
    where = words.plural("in {n} file", "in {n} files", files)
    return f"{', '.join(kind for kind in kinds if kind)} {where}"

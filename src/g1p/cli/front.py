"""The front door: reads the line, calls the one command it means, and gives every error its sentence and its code."""

import os
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from typer.exceptions import TyperException

from g1p.cli.screen import note
from g1p.cli.session import Session, language_for
from g1p.cli.telling import name_options, tell, tell_bug, tell_usage
from g1p.cli.usage import shelf
from g1p.cli.verbs import TOP
from g1p.errors import N_, CannotRead, G1pError, OutputRefused, reason_of
from g1p.store.waiting import on_wait
from g1p.words import Words

HELP = N_(
    "g1p keeps one plan for a family, its own people and its helpers: it checks the plan, says what is overdue, "
    "and prints the page for on the fridge."
)
INTERRUPTED = 130


def run(argv: list[str]) -> int:
    """Does what the words of the command line say; returns the exit code."""
    has_output = _prepare_streams()
    machine = _asks_json(argv)
    words = Words.of("nl")
    try:
        folder = Path(_said(argv, "-C", "--dir") or ".")
        words = Words.of(language_for(_said(argv, "--lang"), folder, cache="--no-cache" not in argv))
        code = _call(argv, words, has_output=has_output, machine=machine)
        sys.stdout.flush()
    except G1pError as error:
        return tell(error, words, machine=machine, verbose=_has(argv, "-v", "--verbose"))
    except TyperException as error:
        return tell_usage(error, words, machine=machine)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (OSError, SystemExit) as stopped:
        return _stopped(stopped, words, machine=machine)
    except BaseException as bug:  # noqa: BLE001 - also a panic of a library in Rust; it is told without values
        return tell_bug(bug, words, machine=machine)
    return code


def _prepare_streams() -> bool:
    """Makes sure that there is something to write to, in UTF-8; returns whether what is written gets anywhere.

    Files and pipes are UTF-8 on every system; a terminal that cannot show a letter gets its number.
    """
    has_output = sys.stdout is not None
    for name in ("stdout", "stderr"):
        stream: Any = getattr(sys, name) or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - till we end
        setattr(sys, name, stream)
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    return has_output


def _call(argv: list[str], words: Words, *, has_output: bool, machine: bool) -> int:
    if not has_output:
        raise OutputRefused(reason=N_("it is closed"))
    root = shelf(words, "g1p", HELP, TOP)
    if "_G1P_COMPLETE" in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # there, though not announced

        completion_init()
    session = Session(words=words)
    on_wait.set(lambda: None if machine else note(session, words.say("Another g1p is saving; waiting for it.")))
    try:
        result: Any = root.main(args=argv, prog_name="g1p", standalone_mode=False, obj=session)
    except G1pError as refused:
        name_options(refused, session.options)
        raise
    if session.finished:
        note(session, words.say("A command was killed here before. What it had begun is finished first; see g1p log."))
    for path in session.left:
        note(session, words.say(LEFT, path=path))
    return result if isinstance(result, int) else 0


LEFT = N_("A command was killed here before. What could not be put back is kept in {path}; look whether you need it.")


def _said(argv: list[str], *names: str) -> str | None:
    """What an option says, wherever it stands; the language of an error must be known before the line is read."""
    words = argv[: argv.index("--")] if "--" in argv else argv
    said = None
    for word, after in pairwise([*words, ""]):
        short = next((n for n in names if not n.startswith("--") and re.match(f"-q*{n[1]}", word)), None)
        if word in names or (short and re.fullmatch(f"-q*{short[1]}", word)):
            said = after
        elif short and not word.startswith("--"):
            said = word.partition(short[1])[2]
        elif any(word.startswith(f"{name}=") for name in names):
            said = word.partition("=")[2]
    return said


def _asks_json(argv: list[str]) -> bool:
    return _has(argv, "--json") or (_said(argv, "--format") or "").startswith("json")


def _has(argv: list[str], *names: str) -> bool:
    words = argv[: argv.index("--")] if "--" in argv else argv
    return any(name in words for name in names)


def _hung_up() -> int:
    """Who read our output has gone, as `head` does; there is nobody left to tell."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _stopped(stopped: OSError | SystemExit, words: Words, *, machine: bool) -> int:
    """Who read our output has gone (Typer makes a SystemExit of it), completion is done, or the system refuses."""
    if isinstance(stopped, BrokenPipeError) or isinstance(stopped.__context__, BrokenPipeError):
        return _hung_up()
    if isinstance(stopped, SystemExit):
        return stopped.code if isinstance(stopped.code, int) else 0
    if stopped.errno is None:
        return tell_bug(stopped, words, machine=machine)
    if stopped.filename is not None:
        return tell(CannotRead(path=stopped.filename, reason=reason_of(stopped)), words, machine=machine)
    code = tell(OutputRefused(reason=reason_of(stopped)), words, machine=machine)
    _hung_up()  # what still waits to be written would be refused again
    return code

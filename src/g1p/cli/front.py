"""The front door: reads the line, calls the one command it means, and gives every error its sentence and its code."""

import os
import sys
from pathlib import Path
from typing import Any

from typer.exceptions import TyperException

from g1p.cli.session import Session, language_for
from g1p.cli.telling import tell, tell_bug, tell_usage
from g1p.cli.usage import shelf
from g1p.cli.verbs import TOP
from g1p.errors import N_, G1pError
from g1p.words import Words

HELP = N_(
    "g1p keeps one plan for a family, its own people and its helpers: it checks the plan, says what is overdue, "
    "and prints the page for on the fridge."
)
INTERRUPTED = 130


def run(argv: list[str]) -> int:
    """Does what the words of the command line say; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal in ASCII gets \\xe9
    machine = _asks_json(argv)
    words = Words.of("nl")
    try:
        folder = Path(_said(argv, "-C", "--dir") or ".")
        words = Words.of(language_for(_said(argv, "--lang"), folder, cache="--no-cache" not in argv))
        code = _call(argv, words)
        sys.stdout.flush()
    except G1pError as error:
        return tell(error, words, machine=machine)
    except TyperException as error:
        return tell_usage(error, words, machine=machine)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _hung_up()
    except Exception as bug:  # noqa: BLE001 - whatever else goes wrong is our mistake, and is told without values
        return tell_bug(bug, words, machine=machine)
    return code


def _call(argv: list[str], words: Words) -> int:
    root = shelf(words, "g1p", HELP, TOP)
    if "_G1P_COMPLETE" in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # there, though not announced

        completion_init()
    result: Any = root.main(args=argv, prog_name="g1p", standalone_mode=False, obj=Session(words=words))
    return result if isinstance(result, int) else 0


def _said(argv: list[str], *names: str) -> str | None:
    """What an option says, wherever it stands; the language of an error must be known before the line is read."""
    for n, word in enumerate(argv):
        if word == "--":
            break
        if word in names and n + 1 < len(argv):
            return argv[n + 1]
        for name in names:
            if name.startswith("--") and word.startswith(f"{name}="):
                return word.partition("=")[2]
    return None


def _asks_json(argv: list[str]) -> bool:
    return "--json" in argv or (_said(argv, "--format") or "").startswith("json")


def _hung_up() -> int:
    """Who read our output has gone, as `head` does; there is nobody left to tell."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0

"""The root options: accepted before and after every verb, they fill in the session."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperOption

from g1p import __version__
from g1p.cli.session import Session, day_of
from g1p.errors import N_, BsnRefused, CharacterRefused, OptionsDisagree, UnknownChoice
from g1p.model.characters import refused_in
from g1p.words import Words, language_of

COLORS = ("auto", "always", "never")
FORMS = ("text", "lines", "json", "jsonl")


def root_options(words: Words) -> list[Any]:
    """New options for one command, with their help in these words."""
    return [
        _option(
            words,
            ("-C", "--dir"),
            N_("The workspace; else looked for here and in the folders above."),
            _folder,
            N_("DIR"),
        ),
        _option(words, ("--lang",), N_("The language of messages, and with render of the paper."), _language, "nl|en"),
        _option(words, ("--today",), N_("Act as if it is this day, such as 2026-11-21."), _today, N_("DAY")),
        _option(words, ("--color",), N_("Colours: auto, always or never."), _color, "|".join(COLORS)),
        _eager(words, ("--version",), N_("Show the version."), _version),
        _option(words, ("--no-cache",), N_("Read every file anew."), _no_cache, None),
        _option(words, ("-q", "--quiet"), N_("Say only what was asked for."), _quiet, None),
        _option(words, ("-v", "--verbose"), N_("Say what caused an error, without a value of a plan."), _verbose, None),
        _option(words, ("-y", "--yes"), N_("Ask nothing, and do what would be asked."), _yes, None),
    ]


def writing_options(words: Words) -> list[Any]:
    """New options for one command that writes, with their help in these words."""
    return [
        _option(words, ("--dry-run",), N_("Show what would change, and write nothing."), _dry_run, None),
        _option(words, ("-m", "--message"), N_("Your own words with the commit."), _message, N_("TEXT")),
        _option(words, ("--no-commit",), N_("Write the file and leave the commit to you."), _no_commit, None),
        _option(words, ("--format",), N_("How to print: text, lines, json or jsonl."), _form, "|".join(FORMS)),
        _option(words, ("--json",), N_("The same as --format json."), _json, None),
    ]


def help_option(words: Words) -> TyperOption:
    """The option that prints the help of its command and stops."""
    return _eager(words, ("-h", "--help"), N_("Show this help."), _help)


def _eager(words: Words, names: tuple[str, ...], text: str, answer: Callable[[typer.Context], str]) -> TyperOption:
    """An option that answers at once and stops, whatever else the line says."""

    def callback(ctx: typer.Context, _: Any, value: Any) -> None:
        if value and not ctx.resilient_parsing:
            typer.echo(answer(ctx))
            raise typer.Exit

    return TyperOption(
        param_decls=list(names),
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=words.say(text),
        callback=callback,
    )


def _option(
    words: Words, names: tuple[str, ...], text: str, take: Callable[[Session, str], None], metavar: str | None
) -> TyperOption:
    def callback(ctx: typer.Context, _: Any, value: Any) -> None:
        if value is not None and value is not False:
            take(ctx.obj, value)

    flag = metavar is None
    return TyperOption(
        param_decls=[*names, "root_" + names[-1].strip("-").replace("-", "_")],
        is_flag=flag,
        default=False if flag else None,
        type=None if flag else str,
        expose_value=False,
        help=words.say(text),
        metavar=words.say(metavar) if metavar else None,
        callback=callback,
    )


def _help(ctx: typer.Context) -> str:
    return ctx.get_help()


def _version(_: typer.Context) -> str:
    return f"g1p {__version__}"


def _folder(session: Session, said: str) -> None:
    session.folder = Path(said)


def _language(session: Session, said: str) -> None:
    session.asked_language = language_of(said)


def _today(session: Session, said: str) -> None:
    session.day = day_of(said)


def _color(session: Session, said: str) -> None:
    if said not in COLORS:
        raise UnknownChoice(option="--color", value=said, choices=", ".join(COLORS))
    session.color = said  # type: ignore[assignment]  # one of the three, the line above


def _no_cache(session: Session, _: str) -> None:
    session.cache = False


def _quiet(session: Session, _: str) -> None:
    session.quiet = True


def _verbose(session: Session, _: str) -> None:
    session.verbose = True


def _yes(session: Session, _: str) -> None:
    session.yes = True


def _dry_run(session: Session, _: str) -> None:
    session.dry_run = True


def _message(session: Session, said: str) -> None:
    from g1p.checks.bsn import has_bsn  # for the few who use it

    character = refused_in(said)  # `git log` shows it on a terminal
    if character is not None:
        raise CharacterRefused(key="--message", character=character)
    if has_bsn(said):
        raise BsnRefused(key="--message")
    session.message = said


def _no_commit(session: Session, _: str) -> None:
    session.commit = False


def _form(session: Session, said: str) -> None:
    if said not in FORMS:
        raise UnknownChoice(option="--format", value=said, choices=", ".join(FORMS))
    if session.form not in ("text", said):
        raise OptionsDisagree(one="--json", other=f"--format {said}")
    session.form = said  # type: ignore[assignment]  # one of the four, three lines above


def _json(session: Session, _: str) -> None:
    if session.form not in ("text", "json"):
        raise OptionsDisagree(one="--json", other=f"--format {session.form}")
    session.form = "json"

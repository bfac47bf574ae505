"""Typer's commands in our words: usage, help, and the sections of a help page; each takes the root options too."""

import gc
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from g1p.cli.options import help_option, root_options, writing_options
from g1p.cli.verbs import Noun, Verb
from g1p.errors import N_, OptionTwice, TooMuch, UnknownCommand
from g1p.words import Words


class Spoken:
    """What a command and a group of commands share: their help is in the words of the session."""

    words: Words

    def get_help_option(self, _: typer.Context) -> TyperOption:
        """The option that prints the help."""
        return help_option(self.words)

    def format_usage(self, ctx: typer.Context, formatter: Any) -> None:
        """Writes the line with the command and what it takes."""
        taken = [p.metavar for p in self.get_params(ctx) if p.param_type_name == "argument"]  # type: ignore[attr-defined]
        pieces = [self.words.say("[OPTIONS]"), *taken, getattr(self, "subcommand_metavar", "")]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=self.words.say("Usage:") + " ")

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        """Writes what the command takes, and its options."""
        params = [p for p in self.get_params(ctx) if not p.hidden]  # type: ignore[attr-defined]
        for kind, title in (("argument", N_("Arguments")), ("option", N_("Options"))):
            rows = [_row(p, ctx) for p in params if p.param_type_name == kind]
            if rows:
                with formatter.section(self.words.say(title)):
                    formatter.write_dl(rows)


def _row(param: Any, ctx: typer.Context) -> tuple[str, str]:
    """The names of an option or argument, and its help without Typer's untranslated remarks."""
    names = param.metavar if param.param_type_name == "argument" else param.get_help_record(ctx)[0]
    return names, param.help or ""


class NoVerb(TyperException):
    """The line has no verb yet; the message is the help page that says which there are."""


class Command(Spoken, TyperCommand):  # type: ignore[misc]  # Typer's own types are private
    """A command; what is left over on its line is refused."""

    words: Words

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As Typer does, but with our sentence for words too many, and not with the last of two answers."""
        ctx.allow_extra_args = True
        if not ctx.resilient_parsing:
            self._refuse_twice(ctx, args)
            own = [param for param in self.params if isinstance(param, TyperOption) and param.name]
            ctx.obj.options |= {str(param.name).rstrip("_"): param.opts[0] for param in own}
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise TooMuch(count=len(left), command=ctx.command_path)
        return left

    def _refuse_twice(self, ctx: Any, args: list[str]) -> None:
        """Which of two answers is meant, nobody knows: a score may land on another goal."""
        _, _, said = self.make_parser(ctx).parse_args(args=list(args))
        for param in said:
            own = isinstance(param, TyperOption) and not str(param.name).startswith("root_")
            if own and not (param.multiple or getattr(param, "is_flag", False)) and said.count(param) > 1:
                raise OptionTwice(option=param.opts[0])


class Shelf(Spoken, TyperGroup):  # type: ignore[misc]  # as Command
    """A group whose commands come from the registry, each built only when it is called."""

    words: Words
    entries: dict[str, Verb | Noun]
    listing = False

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As Typer does; options without a verb get the help page too, as nothing at all does."""
        left = super().parse_args(ctx, args)
        if not ctx._protected_args and not ctx.resilient_parsing:  # noqa: SLF001 - Typer keeps the verb there
            raise NoVerb(ctx.get_help())
        return left

    def list_commands(self, _: Any) -> list[str]:
        """The words of the registry, in its order."""
        return list(self.entries)

    def get_command(self, _: Any, name: str) -> Any:
        """The command of this name, English or Dutch; None when there is none."""
        entry = self.entries.get(name)
        if entry is None:
            name, entry = next(((n, e) for n, e in self.entries.items() if e.dutch == name), (name, None))
        if entry is None:
            return None
        if self.listing or isinstance(entry, Noun):
            return shelf(self.words, name, entry.help, entry.verbs if isinstance(entry, Noun) else {})
        return command(self.words, name, entry)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word means; raises UnknownCommand with what comes near."""
        found = self.get_command(ctx, args[0])
        if found is None and not ctx.resilient_parsing:
            raise UnknownCommand(_near(args[0], self.entries), said=args[0][:40])
        return args[0] if found else None, found, args[1:]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options, and then the commands with their line of help and, in Dutch, the Dutch word."""
        super().format_options(ctx, formatter)
        rows = [(name, self._line(name, entry)) for name, entry in self.entries.items()]
        with formatter.section(self.words.say("Commands")):
            formatter.write_dl(rows)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """The words that the line can go on with; only their names are needed, so nothing is built."""
        self.listing = True
        return super().shell_complete(ctx, incomplete)

    def _line(self, name: str, entry: Verb | Noun) -> str:
        line = self.words.say(entry.help)
        return f"{line} ({entry.dutch})" if self.words.language == "nl" and entry.dutch != name else line


def shelf(words: Words, name: str | None, help_line: str, entries: Any) -> Shelf:
    """A group of these commands."""
    group = Shelf(
        name=name,
        help=words.say(help_line),
        params=root_options(words),
        context_settings={"help_option_names": ["-h", "--help"]},
        subcommand_metavar=words.say("COMMAND …"),
        rich_markup_mode=None,
    )
    group.words, group.entries = words, entries
    return group


def command(words: Words, name: str, verb: Verb) -> Command:
    """The command of a registry line, built from its function's annotations."""
    from importlib import import_module

    function = getattr(import_module(verb.module), verb.function)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=Command, help=words.say(verb.help))(function)
    made: Any = typer.main.get_command(app)
    made.words = words
    for param in made.params:
        param.help = words.say(param.help) if param.help else None
        param.metavar = words.say(param.metavar) if param.metavar else None
    made.params += [*(writing_options(words) if verb.writes else ()), *root_options(words)]
    gc.enable()  # everything is loaded; from here on a batch of ten thousand plans may make garbage
    return made  # type: ignore[no-any-return]  # `cls` above says what it is


def _near(said: str, entries: dict[str, Verb | Noun]) -> tuple[str, ...]:
    from difflib import get_close_matches

    names = [*entries, *(entry.dutch for entry in entries.values())]
    return tuple(get_close_matches(said, names)) or tuple(entries)

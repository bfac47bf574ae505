"""How an error is told: one sentence in the user's language, or one line of JSON, on stderr; and its exit code."""

import sys
import traceback
from collections.abc import Iterator, Mapping
from typing import Any

from typer.exceptions import TyperException

from g1p.cli.screen import as_json, clean, fitted
from g1p.errors import N_, Candidates, G1pError, InvalidPlan
from g1p.words import Words

ELSEWHERE = {
    "until": "on",
    "due": "to",
    "start": "scale",
    "target": "scale",
}
"""Fields of a plan that another answer fills, in a command without one of their own name."""

PARTS = {"name": N_("NAME"), "role": N_("ROLE")}
"""Fields that are part of one word on the line, ID:NAME:GROUP:ROLE, and what --help calls them there."""

WRONG_LINE = 2
BUG = 70


def tell(error: G1pError, words: Words, *, machine: bool, verbose: bool = False) -> int:
    """Says what went wrong for the user, and with `verbose` what led to it; returns the exit code."""
    extra: dict[str, Any] = {"candidates": list(error.candidates)} if isinstance(error, Candidates) else {}
    causes = list(_causes(error)) if verbose else []
    _say(error.code, sentence(error, words), machine=machine, **extra, **({"causes": causes} if causes else {}))
    if not machine:
        sys.stderr.writelines(f"  {clean(cause)}\n" for cause in causes)
    return error.exit_code


def _causes(error: BaseException) -> Iterator[str]:
    """What led to an error, the last first: its kind, the system's own number of it, and where; never a value."""
    step: BaseException | None = error
    while step is not None:
        number = f" {step.errno}" if isinstance(step, OSError) else ""
        frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(step.__traceback__)]
        yield f"{type(step).__name__}{number}: {frames[-1] if frames else ''}"
        step = step.__cause__ or step.__context__


def name_options(error: G1pError, options: Mapping[str, str]) -> None:
    """Lets an error name what was typed: the option that answers a field, instead of the field's key in the file.

    An option may be called after a word of the field: --spoke of `spoke_with_family`, --on of `done_on`. What no option
    answers keeps the name that it has in the file.
    """
    for fact in {"key", "first", "last"}.intersection(error.facts):
        field = str(error.facts[fact])
        names = (field, ELSEWHERE.get(field, ""), field.partition("_")[0], field.rpartition("_")[2])
        option = next((options[name] for name in names if name in options), None)
        if option is not None:
            error.facts[fact] = PARTS.get(field, option) if ":" in option else option


def sentence(error: G1pError, words: Words) -> str:
    """The error's sentence; of an invalid plan with its first fault, what to type instead, and where."""
    if not isinstance(error, InvalidPlan):
        return words.error(error)
    from g1p.render.findings import told

    finding: Any = error.finding
    return words.say(
        error.sentence,
        **error.facts,
        line=finding.line,
        column=finding.column,
        fault_code=finding.code,
        fault=told(finding, words),
    )


def tell_usage(error: TyperException, words: Words, *, machine: bool) -> int:
    """Says in our words what Typer did not understand of the command line, without repeating what was typed."""
    kind = type(error).__name__
    if kind == "NoVerb":
        sys.stderr.write(error.format_message() + "\n")
        return WRONG_LINE
    _say("wrong_line", _usage_sentence(kind, error, words), machine=machine)
    return WRONG_LINE


def _usage_sentence(kind: str, error: Any, words: Words) -> str:
    """Typer's errors are public as one class only; which it is, its name says."""
    option = clean(str(getattr(error, "option_name", "")))
    near = ", ".join(sorted(getattr(error, "possibilities", None) or ()))
    param = getattr(error, "param", None)
    name = param.get_error_hint(error.ctx).strip("'") if param is not None else ""
    choices = ", ".join(getattr(getattr(param, "type", None), "choices", ()))
    if kind == "NoSuchOption":
        say = words.say("There is no option {option}. Did you mean {near}?", option=option, near=near)
        return say if near else words.say("There is no option {option}. See what there is with -h.", option=option)
    if kind == "BadOptionUsage":
        return words.say("The option {option} is not used correctly. See how with -h.", option=option)
    if kind == "MissingParameter":
        return words.say("{name} is missing. See what the command takes with -h.", name=name)
    least = getattr(getattr(param, "type", None), "min", None)
    if param is not None and least is not None:
        return words.say("{name} takes a whole number, {least} or more.", name="/".join(param.opts), least=least)
    if choices:
        return words.say("{name} takes one of: {choices}.", name=name.strip("[]"), choices=choices)
    return words.say("The command line is not understood. See what the command takes with -h.")


def tell_bug(bug: BaseException, words: Words, *, machine: bool) -> int:
    """Says that we made a mistake, and where, without any value: values are families."""
    where = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(bug.__traceback__)]
    text = words.say(
        "This is a mistake in g1p, not yours: {kind}. Nothing of a plan stands in the lines below; "
        "please send them to who looks after g1p for you.",
        kind=type(bug).__name__,
    )
    _say("bug", text, machine=machine)
    if not machine:
        sys.stderr.write("\n".join(where) + "\n")
    return BUG


def _say(code: str, text: str, *, machine: bool, **extra: Any) -> None:
    line = as_json({"g1p": 1, "kind": "error", "code": code, "message": text, **extra}) if machine else fitted(text)
    sys.stderr.write(line + "\n")

"""The user's own editor: which program that is, and what it does to one file."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from g1p.errors import EditorFailed, NoEditor
from g1p.store.settings import OWN, Setting

NAMED = ("VISUAL", "EDITOR")
USUAL = ("sensible-editor", "nano", "vi")


def editor_of(environ: Mapping[str, str], settings: Sequence[Setting]) -> str:
    """The editor as the user has said it, with its options; else git's, else one that is usual here. Raises NoEditor.

    What the repository's own settings say is passed over: whoever sends one would have their program run.
    """
    said = [environ.get(name, "") for name in NAMED]
    said += [
        setting.value for setting in reversed(settings) if setting.key == "core.editor" and setting.scope not in OWN
    ]
    usual = (name for name in USUAL if shutil.which(name))
    editor = next((one for one in (*said, *usual) if one.strip()), None)
    if editor is None:
        raise NoEditor
    return editor


def edit_in(editor: str, file: Path, inherits: Sequence[int] = ()) -> None:
    """Opens the editor on a file and waits until it is closed; `inherits` are open files to hand on.

    Raises EditorFailed when it ends with an error.
    """
    shell = shutil.which("sh")
    if shell is None:
        raise NoEditor
    # As git does it: an editor may be a line with options, and the file comes behind them.
    words = [shell, "-c", f'{editor} "$@"', editor, os.fspath(file)]
    with _left_to_the_editor():
        done = subprocess.run(words, check=False, pass_fds=tuple(inherits))  # noqa: S603 - the user's own program
    if done.returncode != 0:
        raise EditorFailed


@contextmanager
def _left_to_the_editor() -> Iterator[None]:
    """While the editor is open, what the keys interrupt or quit is meant for the editor, and reaches us as well."""
    signals = (signal.SIGINT, signal.SIGQUIT)
    # A handler, not SIG_IGN: that the editor would take over from us.
    before: list[Any] = [signal.signal(number, lambda *_: None) for number in signals]
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)

"""One line from the terminal: typed with the keys that people know, and remembered nowhere."""

import sys
from collections.abc import Sequence
from contextlib import suppress


def line(prompt: str, offers: Sequence[str] = ()) -> str:
    """What somebody types behind `prompt`; the tab key completes to one of `offers`.

    Raises EOFError at the end of the input, KeyboardInterrupt at Ctrl-C.
    """
    if not sys.stdout.isatty():  # the prompt is no fact: a file or a pipe does not get it
        sys.stderr.write(prompt)
        sys.stderr.flush()
        return input()
    with suppress(ImportError):
        _prepare(offers)
    return input(prompt)


def _prepare(offers: Sequence[str]) -> None:
    import readline

    readline.set_auto_history(False)  # the answer to one question is not to be found with the arrow key at another
    readline.set_completer_delims(" ,")
    readline.set_completer(lambda start, n: [*(o for o in offers if o.startswith(start)), None][n])
    readline.parse_and_bind("tab: complete")

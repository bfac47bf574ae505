"""g1p at a terminal: in a child of this process, whose modules are loaded, behind a terminal of eighty columns."""

import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from coverage import Coverage

from g1p.cli.front import run

PATIENCE = 30.0
"""Seconds without a sign of life after which a test gives up; nothing waits for them to pass."""

READY = re.compile(r"(?:\n|^)(?:> |[^\n]*\[[A-Za-z]/[A-Za-z]\] )$")
"""How the screen ends when g1p waits for an answer."""

CTRL_C, CTRL_D = "\x03", "\x04"


class Terminal:
    """The screen of one run; `code` once it has ended. What is typed is shown too, as a terminal does."""

    def __init__(self, process: int, handle: int) -> None:
        self.code: int | None = None
        self._process = process
        self._handle = handle
        self._read = b""
        self._seen = 0
        self._wait()

    @property
    def screen(self) -> str:
        """All that was shown so far."""
        return self._read.decode(errors="replace").replace("\r\n", "\n")

    def answer(self, *answers: str) -> str:
        """Types these answers, each when it is asked for; returns what came on the screen since."""
        start = len(self.screen)
        for said in answers:
            assert self.code is None, f"nobody asks any more for {said!r}:\n{self.screen}"
            if said == CTRL_C:
                self._asleep()
            os.write(self._handle, said.encode() if said in {CTRL_C, CTRL_D} else f"{said}\n".encode())
            self._wait()
        return self.screen[start:]

    def hang_up(self) -> None:
        """Closes the window."""
        os.close(self._handle)
        self.code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def _wait(self) -> None:
        """Until g1p asks something more, or has ended."""
        self._seen = len(self._read)
        until = time.monotonic() + PATIENCE
        while not READY.search(self._new()):
            assert select.select([self._handle], [], [], max(0.0, until - time.monotonic()))[0], self.screen
            try:
                more = os.read(self._handle, 65536)
            except OSError:  # what Linux says when nobody holds the other end any more
                more = b""
            if not more:
                os.close(self._handle)
                self.code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
                return
            self._read += more

    def _asleep(self) -> None:
        """Until g1p sleeps over its question: Python does not see an interrupt that comes just before it does."""
        state = Path(f"/proc/{self._process}/stat")
        while state.exists() and state.read_text("ascii").rpartition(") ")[2][0] != "S":
            os.sched_yield()

    def _new(self) -> str:
        """What came since the last answer, but for its echo: the answer itself may look like a question."""
        return self._read[self._seen :].decode(errors="replace").replace("\r\n", "\n")


@contextmanager
def terminal(*line: object, out: Path | None = None) -> Iterator[Terminal]:
    """g1p at work on the words of a line, its stdout in `out` if that is named; what is left behind is stopped."""
    sys.stdout.flush()
    sys.stderr.flush()
    measured = Coverage.current()
    if measured is not None:
        measured.get_data()  # writes down what this process has counted so far, or the child would do so as well
    with warnings.catch_warnings():
        # Other threads, of which newer Pythons warn, hold nothing that the child needs: it runs g1p and ends.
        warnings.simplefilter("ignore", DeprecationWarning)
        process, handle = os.forkpty()
    if process == 0:
        _child([str(word) for word in line], out)
    fcntl.ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    shown = Terminal(process, handle)
    try:
        yield shown
    finally:
        if shown.code is None:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(handle)


def _child(line: list[str], out: Path | None) -> None:
    """Runs g1p as a program of its own would, and never comes back."""
    code = 99
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.environ |= {"TERM": "dumb", "COLUMNS": "80"}
        if out is not None:
            os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT), 1)
        sys.stdin, sys.stdout, sys.stderr = _stream(0, "r"), _stream(1, "w"), _stream(2, "w")
        sys.__stdin__, sys.__stdout__ = sys.stdin, sys.stdout  # type: ignore[misc, assignment]  # readline looks there
        code = run(line)
        sys.stdout.flush()
        sys.stderr.flush()
        measured = Coverage.current()
        if measured is not None and sys.gettrace() is not None:  # not in a test whose lines do not count
            measured.stop()
            measured.save()
    finally:
        os._exit(code)


def _stream(handle: int, mode: str) -> TextIO:
    """One of the three streams of a program, which ends a line as a terminal wants it."""
    raw = os.fdopen(handle, f"{mode}b", buffering=0 if mode == "w" else -1, closefd=False)
    return TextIOWrapper(raw, encoding="utf-8", write_through=True)

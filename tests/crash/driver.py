"""Saves on demand, and dies or is refused on demand: a small program that forks for each save, so it starts but once.

Reads jobs from its input, a line of JSON each, and answers each with a line: what became of the save, and how many
steps it took. A step is a call that the audit hook sees, an fsync, or a wait for a git.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from g1p.errors import G1pError
from g1p.store.unfinished import recover
from g1p.store.writer import Edit, writing
from tests.crash.cases import CASES, save
from tests.store.repositories import PLAN

STEPS = ("open", "os.", "shutil.", "fcntl.", "subprocess.")
"""The beginnings of the audit events that count."""


class Steps:
    """Counts the steps of one save, and does at one of them what the job says."""

    def __init__(self, at: int, act: Callable[[], None]) -> None:
        self.count, self._at, self._act = 0, at, act

    def step(self, *_: object) -> None:
        self.count += 1
        if self.count == self._at:
            self._act()

    def hear(self, event: str, _: object) -> None:
        if event.startswith(STEPS):
            self.step()

    def around(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: object, **options: object) -> object:
            self.step()
            return call(*args, **options)

        return stepped


class Refusing:
    """An open file whose every write is refused."""

    def __init__(self, file: Any, refuse: Callable[..., Any]) -> None:
        self._file, self.write = file, refuse

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *stopped: object) -> None:
        self._file.close()


def die() -> None:
    """Ends this process as the system does."""
    os.kill(os.getpid(), signal.SIGKILL)


def arm_kill(at: int) -> Steps:
    """Makes this process kill itself at a step; 0 is never."""
    steps = Steps(at, die)
    os.fsync = steps.around(os.fsync)
    subprocess.Popen.communicate = steps.around(subprocess.Popen.communicate)  # type: ignore[method-assign]
    sys.addaudithook(steps.hear)
    return steps


def arm_refusal(call: str, number: int, at: int) -> Steps:
    """Makes one call of `os` fail with this error number: `write` for a file that it has opened."""

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    steps = Steps(at, refuse)
    if call != "write":
        setattr(os, call, steps.around(getattr(os, call)))
        return steps
    fdopen = os.fdopen

    def opened(handle: int, mode: str = "r", *args: Any, **options: Any) -> Any:
        file = fdopen(handle, mode, *args, **options)
        if "w" not in mode:
            return file
        return Refusing(file, steps.around(file.write))

    os.fdopen = opened  # type: ignore[assignment]
    return steps


def saved(job: dict[str, Any], answer: int) -> None:
    """Does one job in a process of its own; writes to `answer` that the save is acknowledged, and the steps it took."""
    root, case, at = Path(job["root"]), job["case"], job["at"]
    os.environ.update(job.get("env", {}))
    steps = arm_refusal(job["call"], job["number"], at) if "call" in job else arm_kill(at)
    try:
        if case == "recover":
            recover(root)
        elif case == "append":
            for number in range(job["times"]):
                with writing(root) as writer:
                    data = (writer.read(root / PLAN) or b"") + f"# {job['name']} {number}\n".encode()
                    writer.save([Edit(root / PLAN, data)], "changed")
                os.write(answer, b"saved\n")
        else:
            save(root, CASES[case])
        os.write(answer, b"saved\n")
    except G1pError as refused:
        os.write(answer, f"refused {refused.exit_code} {type(refused).__name__}\n".encode())
    os.write(answer, f"steps {steps.count}\n".encode())


def started(job: dict[str, Any]) -> tuple[int, int]:
    """Starts a job; returns its process and where its answer comes."""
    reads, writes = os.pipe()
    child = os.fork()
    if child:
        os.close(writes)
        return child, reads
    code = 1
    try:
        os.close(reads)
        saved(job, writes)
        code = 0
    finally:
        sys.stderr.flush()
        if code:
            import traceback

            traceback.print_exc()
        os._exit(code)


def ended(child: int, reads: int) -> dict[str, Any]:
    """What became of a job."""
    with os.fdopen(reads, "rb") as answer:
        lines = answer.read().decode().splitlines()
    _, status = os.waitpid(child, 0)
    return {
        "saved": lines.count("saved"),
        "refused": next((line for line in lines if line.startswith("refused")), None),
        "steps": next((int(line.split()[1]) for line in lines if line.startswith("steps")), None),
        "code": os.waitstatus_to_exitcode(status),
    }


def main() -> None:
    """Answers jobs until there are no more; a list of jobs is done all at once."""
    for line in sys.stdin:
        jobs = json.loads(line)
        running = [started(job) for job in jobs]
        sys.stdout.write(json.dumps([ended(*one) for one in running]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

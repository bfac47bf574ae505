"""The round table typed in a real terminal, as people have it: tmux draws it, keys are pressed, g1p is killed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.writing.evenings import EVENING, TONIGHT, with_meetings
from tests.cli.writing.family import Family

pytestmark = pytest.mark.uncounted

PATIENCE = 30.0
"""Seconds without what is waited for after which a test gives up; nothing waits for them to pass."""

SETTINGS = "set -g remain-on-exit on\nset -g history-limit 5000\nset -g status off\n"


def tmux_command() -> str:
    """Where tmux is. Without it the test says so and is skipped; in continuous integration it fails."""
    found = shutil.which("tmux")
    if found is None:
        lacking = "no round table is typed in a real terminal: tmux is not here (Debian: apt install tmux)"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{lacking}, and CI=true")
        pytest.skip(lacking)
    return found


class Window:
    """A terminal of eighty columns in a tmux of its own, in which g1p alone runs."""

    def __init__(self, folder: Path, workspace: Path) -> None:
        settings = folder / "tmux.conf"
        settings.write_text(SETTINGS, encoding="ascii")
        self._tmux = [tmux_command(), "-S", str(folder / "tmux"), "-f", str(settings)]
        self._workspace = workspace
        self._screen = ""

    def opens(self, *words: str) -> str:
        """Starts g1p on the words of a line; returns the screen with its first question."""
        line = [sys.executable, "-m", "g1p", *words]
        self._asks("new-session", "-d", "-x", "80", "-y", "50", "-c", str(self._workspace), *line)
        self._screen = self._until_asked(0)
        return self._screen

    def types(self, *answers: str) -> str:
        """Presses the keys of these answers, each when it is asked for; returns the screen behind the last."""
        for said in answers:
            asked = _questions(self._screen)
            keys = ("send-keys", "-l", "--", said, ";") if said else ()
            self._asks(*keys, "send-keys", "Enter")
            self._screen = self._until_asked(asked)
        return self._screen

    def look(self) -> tuple[str, bool]:
        """All that was shown so far, without the empty lines below it; and whether g1p has ended."""
        both = ("capture-pane", "-p", "-J", "-S", "-", ";", "display-message", "-p", "#{pane_dead}")
        screen, _, dead = self._asks(*both).rstrip().rpartition("\n")
        return screen.rstrip(), dead == "1"

    def kill(self) -> None:
        """Ends g1p as nothing can prevent, and then its tmux."""
        os.kill(int(self._asks("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        self.closes()

    def closes(self) -> None:
        """Ends this tmux, with what still runs in it."""
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)

    def _until_asked(self, before: int) -> str:
        """Until there is one question more than before, or g1p has ended; the screen then."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            screen, has_ended = self.look()
            if has_ended or (screen.endswith(("\n>", "[Y/n]")) and _questions(screen) > before):
                return screen
            time.sleep(0.02)
        raise AssertionError(self.look())

    def _asks(self, *words: str) -> str:
        done = subprocess.run([*self._tmux, *words], check=True, capture_output=True, text=True)
        return done.stdout


def _questions(screen: str) -> int:
    """How many questions were asked so far."""
    return sum(line.startswith((">", "[Y/n]")) for line in screen.splitlines())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace with a round table of this evening."""
    return with_meetings(tmp_path_factory.mktemp("template"))


@pytest.fixture
def window(tmp_path: Path, family: Family, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window in which we stand in the workspace; what is left behind is ended."""
    for name in ("TMUX", "TMUX_PANE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    made = Window(tmp_path, family.root)
    yield made
    made.closes()


def test_an_evening_is_typed_killed_half_way_and_gone_on_with(family: Family, window: Window) -> None:
    before, half = family.head(), len(EVENING) // 2
    first = window.opens("meeting", "run", TONIGHT)
    assert "The family speaks first" in first
    window.types(*EVENING[:half])
    window.kill()
    assert family.since(before) == []
    assert "Go on with what you typed?" in window.opens("meeting", "run", TONIGHT)
    window.types("y", "", *EVENING[half:])
    last = window.types("yes")
    assert f"Meeting {TONIGHT} has been held." in last
    assert window.look()[1]
    (kept,) = family.since(before)
    assert kept.subject == f"p-4h7k2: meeting run {TONIGHT}"
    plan = family.plan()
    meeting = plan["meetings"][-1]
    assert (meeting["present"], meeting["outcome"]) == (["moeder", "daan", "oma", "wijkcoach"], "Twee doelen")
    assert plan["evaluations"][0]["goals"][0]["scores"] == {"moeder": 5}
    assert [one["text"] for one in plan["actions"][1:]] == ["GGZ bellen", "Send the plan to everybody"]
    assert plan["next_evaluation"] == "2027-01-02"


def test_without_tmux_the_test_says_so_and_fails_where_it_must_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for ci, outcome in (("false", pytest.skip.Exception), ("true", pytest.fail.Exception)):
        monkeypatch.setenv("CI", ci)
        with pytest.raises(outcome, match="tmux is not here"):
            tmux_command()

"""What is found while a file is read, and when there is no sense in reading on."""

from g1p.checks.finding import Finding, Path
from g1p.store.places import Mark
from g1p.store.scan import MOST_FINDINGS

WARNINGS = ("G030", "G037", "G041")


class Stopped(Exception):
    """The file holds what makes the rest not worth reading, or more than a plan ever holds."""


class Noted:
    """The findings so far; `clear` says whether the meaning of what is read is clear."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.found = list(findings)
        self.clear = True

    def note(self, code: str, mark: Mark, path: Path | None = None, **facts: object) -> None:
        """One finding more; who has seen a hundred has seen enough."""
        self.found.append(Finding(code, path or (), facts, *mark))
        if len(self.found) >= MOST_FINDINGS:
            self.clear = False
            raise Stopped

    def unclear(self, code: str, mark: Mark) -> None:
        """What is refused here leaves it to a guess what was meant: the rest is read for its own faults only."""
        self.clear = False
        self.note(code, mark)

    def stop(self, code: str, mark: Mark) -> None:
        """What is refused here makes the rest not worth reading."""
        self.unclear(code, mark)
        raise Stopped

    def doubt(self, code: str, mark: Mark, path: Path | None) -> None:
        """One finding more; as a warning it never ends the reading: a file with a hundred of them stays readable."""
        if code not in WARNINGS or len(self.found) < MOST_FINDINGS - 1:
            self.note(code, mark, path)

"""Drafts: what somebody has typed of a guided command and not yet saved, kept where git never looks."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from g1p.store.git_folder import common_folder

Told = dict[str, list[str]]
"""Answers as they were typed, by the name of the question."""


class Draft(NamedTuple):
    """The draft of one command with the same words on its line; `file` is None where there is no git folder."""

    file: Path | None

    def read(self) -> Told:
        """What was typed before; empty when there is no draft, or none that can be read."""
        if self.file is None:
            return {}
        with suppress(OSError, ValueError):
            told: Told = json.loads(self.file.read_bytes())
            return told
        return {}

    def keep(self, told: Told) -> bool:
        """Keeps what was typed, for the user's eyes only; returns whether it could."""
        if self.file is None or not told:
            return False
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self.file.with_suffix(".new")
            with open(os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123 - only os.open sets the mode
                json.dump(told, file)  # in ASCII: what no terminal should send is kept too
                file.flush()
                os.fsync(file.fileno())  # an evening is long: not even a machine that stops loses it
            beside.replace(self.file)
        except OSError:
            return False
        return True

    def forget(self) -> None:
        """Takes the draft away: it has been saved."""
        if self.file is not None:
            with suppress(OSError):
                self.file.unlink(missing_ok=True)


def folder_of(common: Path) -> Path:
    """Where the drafts lie, in the common git folder."""
    return common / "g1p" / "drafts"


def draft_of(root: Path, command: str, given: Mapping[str, object]) -> Draft:
    """The draft of a command in the workspace at `root`; with other words on its line it is another draft.

    Its name tells nobody anything: a digest of the command and of what was given.
    """
    folder = common_folder(root)
    said = {name: str(value) for name, value in given.items() if value not in (None, [])}
    digest = hashlib.sha256(json.dumps([command, said], sort_keys=True).encode()).hexdigest()
    return Draft(folder_of(folder) / f"{digest[:16]}.json" if folder else None)

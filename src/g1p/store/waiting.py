"""What is said while a command waits for another g1p: nothing, unless the door has said how."""

from collections.abc import Callable
from contextvars import ContextVar

SILENT = 1.0
"""Seconds: so long nobody wonders what keeps us."""

on_wait: ContextVar[Callable[[], object]] = ContextVar("on_wait", default=lambda: None)
"""What to call once when it takes longer. All that saves would have to hand it down, for what happens once a year."""

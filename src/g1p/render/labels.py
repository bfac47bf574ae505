"""What the values of the format are called on paper, and the symbol that goes with how something stands."""

from g1p.model.goals import ActionStatus, GoalStatus
from g1p.render.rows import Sign, Tone
from g1p.words import Words

_ACTION: dict[ActionStatus, tuple[str, Tone]] = {
    "planned": ("○", "open"),
    "started": ("●", "busy"),
    "done": ("✓", "done"),
    "failed": ("✕", "off"),
    "dropped": ("–", "off"),
}
_GOAL: dict[GoalStatus, tuple[str, Tone]] = {
    "proposed": ("○", "open"),
    "active": ("●", "busy"),
    "achieved": ("✓", "done"),
    "partly_achieved": ("◐", "done"),
    "not_achieved": ("✕", "off"),
    "let_go": ("–", "off"),
}


def action_sign(words: Words, status: ActionStatus) -> Sign:
    """How an action stands."""
    symbol, tone = _ACTION[status]
    return Sign(symbol=symbol, word=words.label("action status", status), tone=tone)


def goal_sign(words: Words, status: GoalStatus) -> Sign:
    """How a goal stands."""
    symbol, tone = _GOAL[status]
    return Sign(symbol=symbol, word=words.label("goal status", status), tone=tone)


def late_sign(words: Words) -> Sign:
    """That something should have been done by now."""
    return Sign(symbol="!", word=words.label("action status", "overdue"), tone="late")

"""Signs that a word processor puts in the place of those that people type."""

DASHES = "‐‑‒–—―−•·▪●○◦■‣⁃"
"""What a word processor makes of a dash at the beginning of a line, and of the dashes in a day."""

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
DOUBLE, SINGLE = ("“„‟«", "”»"), ("‘‚‛‹", "’›")
"""Signs that open a quotation, and that close one."""

"""What an unquoted word means: the YAML 1.2 core schema as both readers agree on it, and the words they would not."""

import math
import re

MOST_DIGITS = 15
"""More digits do not survive a spreadsheet or another program's floating point."""

Plain = str | int | float | bool | None

WORDS: dict[str, Plain] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
WORDS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
FRACTION = re.compile(r"-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
UNBOUNDED = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
# What one reader or another takes for a number though it is not written as one: a phone number, a house number,
# octal, hexadecimal, binary, underscores, a plus. All repetition is over one class, so it takes linear time.
NUMBERLIKE = re.compile(
    r"[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|_*[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]+)?"
    r"|_*\.[0-9_]+(?:[eE][-+]?[0-9_]+)?)"
)
TWICE_READ = re.compile(r"(?:yes|no|on|off|y|n)|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?", re.IGNORECASE)


def resolved(word: str) -> tuple[Plain, str | None]:
    """The value of an unquoted word, and the code of what is wrong with it: G015, G016, or G030 (a warning).

    Dates stay text. A number that is not written as one stays text too, so that the rest of the file can be read.
    """
    if word in WORDS:
        return WORDS[word], None
    if word[0] not in "+-.0123456789_yYnNoO":
        return word, None
    return _numeric(word) if NUMBERLIKE.fullmatch(word) or UNBOUNDED.fullmatch(word) else _worded(word)


def _numeric(word: str) -> tuple[Plain, str | None]:
    if UNBOUNDED.fullmatch(word) or sum(map(str.isdigit, word)) > MOST_DIGITS:
        # A long row of digits that begins with 0 or + is no number to begin with: say that, it is the better advice.
        return word, "G015" if word.lstrip("-")[0] in "+0" and word[1:].isdigit() else "G016"
    if INTEGER.fullmatch(word):
        return int(word), None
    if FRACTION.fullmatch(word):
        value = float(word)
        if not math.isfinite(value):
            return word, "G016"
        # 7.0 and 1e3 are whole numbers to a schema and fractions to a program: neither is written as people count.
        return (word, "G015") if value.is_integer() else (value, None)
    return word, "G015"


def _worded(word: str) -> tuple[Plain, str | None]:
    return word, "G030" if TWICE_READ.fullmatch(word) else None

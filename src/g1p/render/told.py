"""What a person wrote, kept apart from our own words: shown as it stands, and able to do nothing."""

import re
from dataclasses import dataclass

REPLACED = "\ufffd"

# What no screen or paper shows as it is: controls but tab and line feed, separators that only some programs take for
# a line break, code points that Unicode promises never to use, lone surrogates, and what turns the order of the text
# around it. The door in refuses the same; here it stands once more because a paper is handed to others.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ud800-\udfff\u202a-\u202e\u2066-\u2069"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


def visible(text: str) -> str:
    """The text with U+FFFD for every control and every character that turns the order of the text around it."""
    return _UNSEEN.sub(REPLACED, text.replace("\r\n", "\n"))


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """A text that a person wrote; `lang` is its language when that is known and not the paper's."""

    text: str
    lang: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", visible(self.text).strip())

"""Which characters no text of a plan may hold, and which show nothing: one set, for files and for the command line."""

import re
import unicodedata

# Controls but tab, line feed and carriage return; separators that only some readers take for a line break; the byte
# order mark; code points that Unicode promises never to use; lone surrogates (an escape can make them).
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ud800-\udfff" + "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
# What turns the order of the text around it: embeddings, overrides, isolates. The marks U+200E, U+200F and the joiners
# U+200C, U+200D stay: Arabic, Persian and emoji are written with them, and they reorder nothing but themselves.
BIDI = "\u202a-\u202e\u2066-\u2069"
# White space and what cannot be seen, one by one as in the schema, where \s means something else in every engine.
BLANK = "\x00-\x20\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"

# A carriage return belongs to the end of a line in a file; in a value it is a control character like any other.
_REFUSED = re.compile(f"[{CONTROL}{BIDI}\r]")
_SEEN = re.compile(f"[^{BLANK}]")


def refused_in(text: str) -> str | None:
    """The first character of a value that no plan may hold, as its code point such as `U+202E`; None when all may."""
    found = _REFUSED.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def is_blank(text: str) -> bool:
    """Whether there is nothing to see in it."""
    return _SEEN.search(text) is None


def unaccented(text: str) -> str:
    """The text without its accents, however they were typed."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))

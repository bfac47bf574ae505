"""The only links on a paper: to a telephone number or an e-mail address that is surely one."""

import re
from urllib.parse import quote

_PHONE = re.compile(r"\+[0-9 ().-]{3,30}|[0-9()-][0-9 ()-]{2,16}")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$&'*+/=^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
_DIGITS = range(3, 16)
"""A short number such as 112 up to the fifteen digits of E.164."""


def phone_link(text: str) -> str | None:
    """`tel:` and the digits, or None when the text holds more or other than one number."""
    text = text.replace("(0)", "") if text.startswith("+") else text  # +31 (0)6: the nought is for who dials at home
    digits = re.sub(r"[^0-9+]", "", text)
    return f"tel:{digits}" if _PHONE.fullmatch(text) and len(digits.lstrip("+")) in _DIGITS else None


def email_link(text: str) -> str | None:
    """`mailto:` and the address, or None when it has signs that a mail program could read as more than an address."""
    return f"mailto:{quote(text, safe='@')}" if _EMAIL.fullmatch(text) else None

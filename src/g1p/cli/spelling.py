"""What is written in one word and means several things: a person, and somebody with an address."""

import re

from g1p.errors import ContactNotUnderstood, PersonNotUnderstood
from g1p.model.people import Contact

PARTS = ("id", "name", "group", "role")
WITH_ADDRESS = re.compile(r"([^<>]+)<([^<>]+)>")


def person_from(said: str) -> dict[str, str]:
    """The id, name, group and role in `ID:NAME:GROUP:ROLE`, as typed; raises PersonNotUnderstood."""
    parts = [part.strip() for part in said.split(":", len(PARTS) - 1)]
    if len(parts) != len(PARTS):
        raise PersonNotUnderstood(count=len(parts))
    return dict(zip(PARTS, parts, strict=True))


def contact_from(said: str) -> Contact:
    """The name in `NAME <ADDRESS>`, and the address when there is one; raises ContactNotUnderstood.

    A name never holds an @: an address without < and > is not taken for a part of it.
    """
    found = WITH_ADDRESS.fullmatch(said.strip())
    name, email = (found[1].strip(), found[2].strip()) if found else (said.strip(), None)
    if any(sign in name for sign in "<>@") or (email is not None and not name):
        raise ContactNotUnderstood
    return Contact(name=name, email=email)

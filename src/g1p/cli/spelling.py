"""What is written in one word and means several things: a person, and somebody with an address."""

import re
from typing import get_args

from g1p.cli.calling import called, meant, shown
from g1p.errors import N_, ContactNotUnderstood, PersonNotUnderstood, UnknownChoice
from g1p.model.people import Contact, Group
from g1p.words import Words

PARTS = ("id", "name", "group", "role")
WITH_ADDRESS = re.compile(r"([^<>]+)<([^<>]+)>")


def person_from(said: str, words: Words) -> dict[str, str]:
    """The id, name, group and role in `ID:NAME:GROUP:ROLE`, of which the group may be named as people call it.

    Raises PersonNotUnderstood, or UnknownChoice for the group.
    """
    parts = [part.strip() for part in said.split(":", len(PARTS) - 1)]
    if len(parts) != len(PARTS):
        raise PersonNotUnderstood(count=len(parts), groups=groups_shown(words))
    spelled = dict(zip(PARTS, parts, strict=True))
    group = meant(spelled["group"], called(words, "group", get_args(Group)))
    if group is None:
        raise UnknownChoice(option=words.say(N_("GROUP")), value=spelled["group"], choices=groups_shown(words))
    return spelled | {"group": group}


def groups_shown(words: Words) -> str:
    """The groups, as words to choose from."""
    return shown(words, "group", get_args(Group))


def contact_from(said: str) -> Contact:
    """The name in `NAME <ADDRESS>`, and the address when there is one; raises ContactNotUnderstood.

    A name never holds an @: an address without < and > is not taken for a part of it.
    """
    found = WITH_ADDRESS.fullmatch(said.strip())
    name, email = (found[1].strip(), found[2].strip()) if found else (said.strip(), None)
    if any(sign in name for sign in "<>@") or (email is not None and not name):
        raise ContactNotUnderstood
    return Contact(name=name, email=email)

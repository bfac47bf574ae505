"""Ways to break a plan file at one known place, each with the codes that may then be found there, and nowhere else."""

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from tests.properties.sites import Site


class Broken(NamedTuple):
    """A file with one fault: in which line and column it is, counted from 1; column 0 where it has none."""

    text: str
    line: int
    column: int = 0
    data: bytes | None = None

    @staticmethod
    def at(text: str, index: int, *, column: bool = True) -> "Broken":
        """A fault at this character."""
        line_start = text.rfind("\n", 0, index) + 1
        return Broken(text, text.count("\n", 0, index) + 1, index - line_start + 1 if column else 0)


class Break(NamedTuple):
    """A way to break a file: where it fits, what it makes of it, and the codes that may be found there."""

    fits: Callable[[Site], bool]
    does: Callable[[Site, Random], Broken]
    codes: frozenset[str]


CHOICES = frozenset(("status", "group", "when", "kind", "domain", "copy", "how", "effect", "instrument"))
DAYS = frozenset(
    ("created", "since", "until", "due", "start", "date", "next_evaluation", "target_date", "birth_date", "done_on")
)
TEXTS = frozenset(("title", "text", "reason", "role", "arrangement", "name", "result", "summary", "success", "what"))
OTHERS_READ = frozenset(("title", "text", "reason", "role", "arrangement", "result", "summary", "success"))
SLUGS = frozenset(
    ("said_by", "who", "coordinator", "keeper", "custody", "for", "by", "given_by", "from", "present", "call", "share")
)
NEEDED = {
    "people": ("name", "group", "role"),
    "goals": ("text", "said_by", "when", "status"),
    "actions": ("text", "start", "due", "status"),
    "": ("title", "status", "created"),
}
"""Of records, keys that must be there."""


def is_text(site: Site) -> bool:
    """A text on one line, plain or in quotation marks."""
    value = site.text[site.value.start : site.value.end]
    return site.value.kind == "text" and site.value.sign in ("", "'", '"') and "\n" not in value and value != ""


def is_value_of(keys: frozenset[str]) -> Callable[[Site], bool]:
    """A text on one line at one of these keys, in a part of the plan that has it."""
    return lambda site: is_text(site) and site.name in keys and site.path[-2:-1] != ("scores",) and is_shaped(site)


def is_shaped(site: Site) -> bool:
    """Where a key means what it mostly means: not a score for `start`, nor a word of the format for `reason`."""
    return not any(
        step in ("scale", "evaluations", "closing", "closings", "copies", "unresolved", "translated")
        for step in site.path
    )


def is_line(site: Site) -> bool:
    """A key and its text on a line of their own."""
    return site.begins_its_line and is_text(site)


def put(new: str, offset: int = 0) -> Callable[[Site, Random], Broken]:
    """Something else in the place of a value; the fault is so many characters behind its beginning."""

    def does(site: Site, _: Random) -> Broken:
        text = site.text[: site.value.start] + new + site.text[site.value.end :]
        return Broken.at(text, site.value.start + offset)

    return does


def quoted(new: str) -> Callable[[Site, Random], Broken]:
    """A text with something in it, in quotation marks."""
    return put(f'"{new}"')


def rename_key(site: Site, _: Random) -> Broken:
    """A key that the format does not have in the place of this one."""
    assert site.key is not None
    text = site.text[: site.key.start] + "zzqqx" + site.text[site.key.end :]
    return Broken.at(text, site.key.start)


def key_twice(site: Site, dice: Random) -> Broken:
    """A key that stands before it once more."""
    assert site.key is not None
    text = site.text[: site.key.start] + dice.choice(site.before).word + site.text[site.key.end :]
    return Broken.at(text, site.key.start)


def item_twice(site: Site, dice: Random) -> Broken:
    """An item that stands before it once more."""
    text = site.text[: site.value.start] + dice.choice(site.before).word + site.text[site.value.end :]
    return Broken.at(text, site.value.start)


def nothing(site: Site, _: Random) -> Broken:
    """A key with nothing behind it."""
    assert site.key is not None
    text = site.text[: site.value.start] + site.text[site.value.end :]
    return Broken.at(text, site.key.start)


def line_less(site: Site, _: Random) -> Broken:
    """A key less: it is missing on the first line of what held it."""
    text = site.text[: site.line_start] + site.text[site.line_end + 1 :]
    return Broken.at(text, site.holder.start)


def line_before(new: str) -> Callable[[Site, Random], Broken]:
    """A line more, before this key."""
    return lambda site, _: Broken.at(
        f"{site.text[: site.line_start]}{new}\n{site.text[site.line_start :]}", site.line_start
    )


def tab_before(site: Site, _: Random) -> Broken:
    """A tab for the last space before a key."""
    index = site.line_start + len(site.indent) - 1
    return Broken.at(f"{site.text[:index]}\t{site.text[index + 1 :]}", index)


def further_in(site: Site, _: Random) -> Broken:
    """A space more before a key."""
    return Broken.at(
        f"{site.text[: site.line_start]} {site.text[site.line_start :]}", site.line_start + len(site.indent) + 1
    )


def colon_less(site: Site, _: Random) -> Broken:
    """No colon behind a key."""
    assert site.key is not None
    colon = site.text.index(":", site.key.end)
    return Broken.at(site.text[:colon] + site.text[colon + 1 :], site.key.start)


def quote_open(site: Site, _: Random) -> Broken:
    """A quotation mark that is never closed."""
    text = site.text[: site.value.start] + '"' + site.value.word.replace('"', "") + site.text[site.value.end :]
    return Broken.at(text, site.value.start)


def bracket_open(site: Site, _: Random) -> Broken:
    """A bracket that is never closed."""
    return Broken.at(site.text[: site.value.end - 1] + site.text[site.value.end :], site.value.start)


def before_value(new: str) -> Callable[[Site, Random], Broken]:
    """Something right before a value."""
    return lambda site, _: Broken.at(
        site.text[: site.value.start] + new + site.text[site.value.start :], site.value.start
    )


def behind_value(new: str, offset: int = 0) -> Callable[[Site, Random], Broken]:
    """Something right behind a value; the fault is so many characters further."""

    def does(site: Site, _: Random) -> Broken:
        text = site.text[: site.value.end] + new + site.text[site.value.end :]
        return Broken.at(text, site.value.end + offset)

    return does


def in_value(new: str) -> Callable[[Site, Random], Broken]:
    """A character somewhere in a text."""

    def does(site: Site, dice: Random) -> Broken:
        index = site.value.start + 1 + dice.randrange(max(1, site.value.end - site.value.start - 1))
        return Broken.at(site.text[:index] + new + site.text[index:], index)

    return does


def anywhere(new: str) -> Callable[[Site, Random], Broken]:
    """A character anywhere in the file, in a comment too."""

    def does(site: Site, dice: Random) -> Broken:
        index = dice.randrange(len(site.text) + 1)
        return Broken.at(site.text[:index] + new + site.text[index:], index)

    return does


def byte_anywhere(site: Site, dice: Random) -> Broken:
    """A byte that is no UTF-8 anywhere in the file."""
    index = dice.randrange(len(site.text) + 1)
    broken = Broken.at(site.text, index)
    return broken._replace(data=site.text[:index].encode() + b"\xe9" + b"x" + site.text[index:].encode())


def codes(said: str) -> frozenset[str]:
    """Codes in a row."""
    return frozenset(said.split())


def a_needed_key(site: Site) -> bool:
    """A key on a line of its own, not the first, that a record must have."""
    part = next((str(step) for step in reversed(site.path[:-1]) if isinstance(step, str)), "")
    depth = 1 if not part else 3 if site.path[0] == part else 5
    needed = NEEDED.get(part, ())
    return is_line(site) and bool(site.before) and site.name in needed and len(site.path) == depth


def a_key(site: Site) -> bool:
    """A key that is no id, on which nothing else hangs."""
    return (
        site.key is not None
        and site.name not in ("id", "g1p", "scores")
        and is_shaped(site)
        and "scores" not in site.path
    )


def a_reference(site: Site) -> bool:
    """The slug of a person."""
    return is_value_of(SLUGS)(site) and re.fullmatch(r"[a-z][a-z0-9-]*", site.value.word) is not None


def an_item_after_another(site: Site) -> bool:
    """A slug in a list, with another before it."""
    in_list = isinstance(site.path[-1], int) and bool(site.before)
    return in_list and is_text(site) and site.path[-2] in ("who", "custody", "share", "present", "call", "for")


def in_lines(site: Site) -> bool:
    """Not in brackets."""
    return is_line(site) and "{" not in site.text[site.line_start : site.value.start]


def is_read_by_others(site: Site) -> bool:
    """A text that others read too, in a plan that goes on."""
    goes_on = "status: closed" not in site.text and "void: " not in site.text
    return is_value_of(OTHERS_READ)(site) and goes_on and site.path[0] in ("title", "reason", "goals", "actions")


def plain_text(site: Site) -> bool:
    """A plain text in lines, of people's own words."""
    return in_lines(site) and site.value.sign == "" and is_value_of(TEXTS)(site)


def merge_key(site: Site, _: Random) -> Broken:
    """<< in the place of a key."""
    assert site.key is not None
    return Broken.at(site.text[: site.key.start] + "<<" + site.text[site.key.end :], site.key.start)


def list_key(site: Site, _: Random) -> Broken:
    """A list in the place of a key."""
    assert site.key is not None
    return Broken.at(site.text[: site.key.start] + "[een]" + site.text[site.key.end :], site.key.start)


WRONG_TYPE = codes("G103 G104 G105 G106 G107 G108 G109 G110 G114 G115 G116 G117 G122 G123 G124 G126 G127")

BREAKS: dict[str, Break] = {
    "a list for a text": Break(is_value_of(TEXTS | CHOICES | DAYS), put("[een, twee]"), WRONG_TYPE),
    "keys for a text": Break(is_value_of(TEXTS | CHOICES | DAYS), put("{een: twee}"), WRONG_TYPE),
    "a number for a text": Break(is_value_of(TEXTS), put("17"), codes("G104")),
    "true for a text": Break(is_value_of(TEXTS), put("true"), codes("G104")),
    "a word for a list": Break(
        lambda s: s.value.brackets and s.value.kind == "list" and is_shaped(s) and s.name != "options",
        put("woord"),
        codes("G103"),
    ),
    "an unknown key": Break(a_key, rename_key, codes("G102 G121 G128 G134")),
    "a key twice": Break(lambda s: a_key(s) and bool(s.before), key_twice, codes("G012")),
    "an item twice": Break(an_item_after_another, item_twice, codes("G113")),
    "an unknown word": Break(is_value_of(CHOICES), put("kwispelstaart"), codes("G105 G125")),
    "a day that is not there": Break(is_value_of(DAYS), put("2026-02-30"), codes("G106")),
    "a day as we write it": Break(is_value_of(DAYS), put("30-2-2026"), codes("G106")),
    "a day of another age": Break(is_value_of(DAYS), put("1066-10-14"), codes("G106")),
    "nobody": Break(a_reference, put("niemand-hier"), codes("G201")),
    "a name for a slug": Break(a_reference, put("Niemand"), codes("G109 G201")),
    "a group for a slug": Break(a_reference, put("team"), codes("G125 G201")),
    "a score of eleven": Break(lambda s: is_text(s) and s.path[-2:-1] == ("scale",), put("11"), codes("G111")),
    "half a score": Break(lambda s: is_text(s) and s.path[-2:-1] == ("scale",), put("7.5"), codes("G122")),
    "a score with a nought": Break(lambda s: is_text(s) and s.path[-2:-1] == ("scale",), put("07"), codes("G015")),
    "an id with a forbidden letter": Break(
        lambda s: s.name == "id" and is_text(s) and s.path[0] in ("goals", "actions"), put("g-7k2mi"), codes("G108")
    ),
    "a citizen service number": Break(is_value_of(TEXTS), quoted("Zijn nummer is 123456782."), codes("G501")),
    "a phone number": Break(is_read_by_others, quoted("Bel 06-12345678"), codes("G504")),
    "a phone number without quotes": Break(is_value_of(frozenset(("phone",))), put("0612345678"), codes("G015 G104")),
    "a phone number with a plus": Break(is_value_of(frozenset(("phone",))), put("+31612345678"), codes("G015 G104")),
    "an endless number": Break(is_value_of(TEXTS), put("12345678901234567890"), codes("G016")),
    "an odd number": Break(is_value_of(TEXTS), put("1_000"), codes("G015 G104")),
    "no address": Break(is_value_of(frozenset(("email",))), put("geen-adres"), codes("G114")),
    "a text without end": Break(
        is_value_of(frozenset(("title", "role", "text"))), quoted("woord " * 400), codes("G110 G117")
    ),
    "an empty text": Break(is_value_of(TEXTS), quoted(" "), codes("G126")),
    "nothing": Break(lambda s: in_lines(s) and is_value_of(TEXTS | CHOICES | DAYS)(s), nothing, codes("G120")),
    "a key that must be there": Break(a_needed_key, line_less, codes("G101 G222 G223")),
    "a tab": Break(lambda s: in_lines(s) and len(s.indent) > 0, tab_before, codes("G021")),
    "a space more": Break(lambda s: in_lines(s) and bool(s.before), further_in, codes("G023 G026")),
    "no colon": Break(lambda s: in_lines(s) and bool(s.before) and s.value.sign == "", colon_less, codes("G025")),
    "a quotation mark that is not closed": Break(
        lambda s: in_lines(s) and is_value_of(TEXTS)(s), quote_open, codes("G024")
    ),
    "a bracket that is not closed": Break(
        lambda s: s.value.brackets and s.value.kind == "list" and not s.holder.brackets, bracket_open, codes("G027")
    ),
    "text behind quotation marks": Break(
        lambda s: is_text(s) and s.value.sign == '"' and in_lines(s), behind_value(" ja", 1), codes("G031")
    ),
    "a comment that is none": Break(lambda s: is_text(s) and s.value.sign != "", behind_value("#ja"), codes("G031")),
    "an at": Break(is_value_of(TEXTS), put("@allen"), codes("G029")),
    "a backtick": Break(is_value_of(TEXTS), put("`allen`"), codes("G029")),
    "a percent sign": Break(plain_text, put("%allen"), codes("G029")),
    "a colon in a text": Break(plain_text, put("Let op: ja", len("Let op")), codes("G023")),
    "an anchor": Break(is_text, before_value("&hier "), codes("G007")),
    "an alias": Break(is_text, put("*hier "), codes("G007")),
    "a tag": Break(is_text, before_value("!!str "), codes("G008")),
    "a control character": Break(is_text, in_value("\x07"), codes("G004")),
    "a control character anywhere": Break(is_text, anywhere("\x1b"), codes("G004")),
    "a character that turns anywhere": Break(is_text, anywhere("\u202e"), codes("G005")),
    "a byte that is no letter": Break(is_text, byte_anywhere, codes("G001")),
    "an escape that is none": Break(is_value_of(TEXTS), put('"a\\school"', 2), codes("G038")),
    "an escape of a control character": Break(is_value_of(TEXTS), quoted("a\\x00b"), codes("G004")),
    "a leftover of a merge": Break(in_lines, line_before("<<<<<<< HEAD"), codes("G019")),
    "a percent line": Break(in_lines, line_before("%YAML 1.1"), codes("G010")),
    "a second document": Break(
        lambda s: in_lines(s) and len(s.path) == 1 and bool(s.before), line_before("---"), codes("G011")
    ),
    "a merge key": Break(lambda s: a_key(s) and is_text(s), merge_key, codes("G009")),
    "yes": Break(is_value_of(TEXTS), put("yes"), codes("G030")),
    "minutes": Break(is_value_of(TEXTS), put("12:30"), codes("G030")),
    "a newer format": Break(lambda s: s.path == ("g1p",), put("2"), codes("G022")),
    "a list as a key": Break(lambda s: a_key(s) and in_lines(s), list_key, codes("G018")),
}

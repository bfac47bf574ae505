"""Which texts only the careful reader may judge: what the fast one accepts and we refuse, or reads otherwise."""

import re

# What the fast reader may not be asked, because it accepts what we refuse, or because the two readers differ. Each
# pattern begins with the sign itself, which a search finds fastest, and looks back whether a value can begin there.
BEGINS = rb"(?:(?<=[\[{,\n].)|(?<=[\s:,?-] .)|(?<=[\"'\]}]:.))"
# Anchors, aliases, tags, complex keys.
INDICATOR = re.compile(rb"[&*!?]" + BEGINS)
# Numbers that are not written as plain whole ones (a date is text to both).
ODD_NUMBER = re.compile(
    rb"[0-9](?<![\w.-].)" + BEGINS + rb"(?!(?<=0)[\s,\]}])(?!(?<=[1-9])[0-9]{0,14}[\s,\]}])"
    rb"(?:[xXoObB][0-9a-fA-F_]*|[0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]*)?)(?=\s*(?:$|[,\]}#]))",
    re.MULTILINE,
)
SIGNED_NUMBER = re.compile(rb"[-+._]" + BEGINS + rb"(?:[-+._]*[0-9]|\.?(?:[iI][nN][fF]|[nN][aA][nN]))")
# Block text that begins with an empty line, or an indicator for it where none can stand.
BLOCK_TEXT = re.compile(
    rb"[|>]" + BEGINS + rb"(?:[-+0-9]*(?: +#[^\n]*)? *\r?\n *\r?\n|(?![-+0-9]*(?:\s*$| +#)))", re.MULTILINE
)
# An apostrophe that opens a text and does not close it on its line.
OPEN_QUOTE = re.compile(rb"'(?:(?<=[-:] .)|(?<=[\[{,].))(?:[^'\n]|'')*\n")
# A key between braces with its value right behind the colon: to YAML that is one long key.
NO_SPACE = re.compile(rb":(?<=[A-Za-z_-].)(?!//)[^\s,\[\]{}]++(?=\s*[,}])")
# A line that may begin with a space or a dash of a word processor.
BEGINS_OTHERWISE = re.compile(rb"\n *[\xc2\xe1-\xe3]")
PATTERNS = (INDICATOR, ODD_NUMBER, SIGNED_NUMBER, BLOCK_TEXT, OPEN_QUOTE, NO_SPACE, BEGINS_OTHERWISE)
SIGNS = (
    *(b"\\", b"\t", b"<<"),  # an escape, a tab, a merge key
    *(b" :", b"\n:", b"[:", b"{:", b",:", b":,", b":}", b":]"),  # a key or a value that is not there
    *(b"-,", b"-]", b"-}", b"-[", b"-{"),  # a dash between brackets
    *(b"\n---", b"\n..."),  # where a document begins or ends
    # What may stand so deep that the fast reader, which calls itself for each level, takes the whole program down.
    *(b"- " * 6, b"\n" + b" " * 60),
)
NO_PAIRS = bytes(set(range(256)) - set(b'[]{}"\n'))
# Inside brackets a line ends after a comma or bracket; where it ends within a word the readers differ.
GOES_ON = re.compile(rb"[,\[{]\s*(?:#.*)?$|^\s*(?:#.*)?$")


def needs_care(text: str) -> bool:
    """Whether only the careful reader may judge this text, in which the scan found nothing."""
    data = b"\n%b\n" % text.encode()
    return any(sign in data for sign in SIGNS) or any(pattern.search(data) for pattern in PATTERNS) or _odd_pairs(data)


def _odd_pairs(data: bytes) -> bool:
    # Most files have every bracket closed on its line; to see that, all but brackets and quotation marks is taken away.
    lines = set(data.translate(None, NO_PAIRS).split())
    if any(line.count(b'"') % 2 for line in lines):
        return True
    if all(line.count(b"[") == line.count(b"]") and line.count(b"{") == line.count(b"}") for line in lines):
        return False
    depth = 0
    for line in data.split(b"\n"):
        depth += line.count(b"[") + line.count(b"{") - line.count(b"]") - line.count(b"}")
        if depth < 0 or (depth and not GOES_ON.search(line)):
            return True
    return depth != 0

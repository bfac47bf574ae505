"""Hostile files, each made by a line of its own, with the codes of the file (G0xx) that must be found in it."""

Made = dict[str, tuple[bytes, str]]

MEGABYTE = 1024 * 1024
MOST_LINES = 20_000
LONGEST_LINE = 131_072

PLAN = """\
g1p: 1
id: p-00000
title: Ons plan
status: draft
created: 2026-01-01
reason: Samen
people:
  - {id: mo, name: Mo, group: family, role: moeder}
goals: []
"""
"""A small good plan: what is hostile may also hide in one."""


def many(text: str, count: int, **between: str) -> str:
    """A text so many times over, its `{}` numbered."""
    return between.get("by", "").join(text.replace("{}", str(number)) for number in range(count))


def up_to(size: int, text: str, start: str = "") -> bytes:
    """`start` and then a text over and over, as far as whole ones go into so many bytes."""
    return (start + text * ((size - len(start.encode())) // len(text.encode()))).encode()


def in_plan(line: str) -> bytes:
    """The small plan with one line more."""
    return (PLAN + line + "\n").encode()


ANCHORS: Made = {
    "recursive alias": (b"a: &a [*a]\n", "G007"),
    "recursive alias in a mapping": (b"&a a: {b: *a}\n", "G007"),
    "recursive alias, nested": (b"a: &a\n  b: &b\n    - *a\n    - *b\n", "G007"),
    "anchor on the whole": (b"&plan\ng1p: 1\n", "G007"),
    "anchor on a key": (b"&k key: 1\n", "G007"),
    "alias as a key": (b"a: &x b\n*x : 1\n", "G007"),
    "alias to nothing": (b"a: *nothing\n", "G007"),
    "anchor never used": (in_plan("x_a: &a b"), "G007"),
    "anchor without a value": (b"a: &a\nb: 1\n", "G007"),
    "ten thousand anchors": (many("k{}: &a{} v\n", 10_000).encode(), "G007"),
    "ten thousand aliases": (b"a: &a b\nc: [" + b"*a, " * 10_000 + b"]\n", "G007"),
    "anchor of a hundred thousand letters": (b"a: &" + b"a" * 100_000 + b" b\n", "G007"),
    "alias in brackets": (b"a: [&x 1, *x]\n", "G007"),
    "quadratic blowup": (b"a: &a '" + b"x" * 50_000 + b"'\nb: [" + b"*a, " * 1000 + b"]\n", "G007"),
    "merge of a list": (b"a: &a {x: 1}\nb: &b {z: 2}\nc:\n  <<: [*a, *b]\n", "G007 G009"),
    "merge without an anchor": (b"a:\n  <<: {x: 1}\n", "G009"),
    "merge in brackets": (b"a: {<<: {x: 1}}\n", "G009"),
    "merge of nothing": (b"<<:\n", "G009"),
    "merge key in quotes is a key": (in_plan('"<<": 1'), ""),
    "text that begins with a star": (b"a: *important\n", "G007"),
}

TAGS: Made = {
    "python object": (b"!!python/object/apply:subprocess.check_output [[id]]\n", "G008"),
    "python object, new": (b"a: !!python/object/new:os.system [id]\n", "G008"),
    "python module": (b"a: !!python/module:os\n", "G008"),
    "python object with state": (b"a: !!python/object:builtins.dict\n  state: {b: 1}\n", "G008"),
    "java object": (b"a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://example.org']]\n", "G008"),
    "ruby object": (b"--- !ruby/object:Gem::Installer\ni: x\n", "G008"),
    "tag in full": (b"a: !<tag:yaml.org,2002:python/name:os.system> b\n", "G008"),
    "tag of a key": (b"!!str a: b\n", "G008"),
    "tag of a list": (b"a: !!seq [b]\n", "G008"),
    "set": (b"a: !!set {b, c}\n", "G008"),
    "ordered map": (b"a: !!omap\n  - b: 1\n", "G008"),
    "pairs": (b"a: !!pairs [b: 1, b: 2]\n", "G008"),
    "time stamp": (b"a: !!timestamp 2026-02-30\n", "G008"),
    "float": (b'a: !!float ".inf"\n', "G008"),
    "null": (b"a: !!null x\n", "G008"),
    "tag that is not there": (b"a: !e!x b\n", "G008"),
    "exclamation mark alone": (b"a: ! 12\n", "G008"),
    "tag of a hundred thousand letters": (b"a: !" + b"a" * 100_000 + b" b\n", "G008"),
    "tag with percent signs": (b"a: !%zz b\n", "G006"),
    "include": (b"a: !include /etc/passwd\n", "G008"),
    "environment": (b"a: !ENV ${HOME}\n", "G008"),
}

NUMBERS: Made = {
    "octal of old": (b"a: 0777\n", "G015"),
    "octal": (b"a: 0o777\n", "G015"),
    "binary": (b"a: 0b1010\n", "G015"),
    "hexadecimal": (b"a: 0xff\n", "G015"),
    "underscores": (b"a: 1_000\nb: 685_230.15\n", "G015"),
    "by sixty": (in_plan("x_a: 190:20:30\nx_b: 12:30"), "G030"),
    "plus": (b"a: +31612345678\n", "G015"),
    "not a number": (b"a: [.nan, .NaN, .NAN]\n", "G016"),
    "infinite": (b"a: {b: +.inf, c: -.INF}\n", "G016"),
    "power beyond all": (b"a: 1e999999999\n", "G016"),
    "power below all": (b"a: 1e-999999999\n", "G015"),
    "hundred thousand digits": (b"a: " + b"7" * 100_000 + b"\n", "G016"),
    "hundred thousand digits after a point": (b"a: 0." + b"7" * 100_000 + b"\n", "G016"),
    "hundred thousand underscores": (b"a: 1" + b"_" * 100_000 + b"\n", "G015"),
    "hundred thousand digits by sixty": (in_plan("x_a: 1" + ":10" * 30_000), "G030"),
    "sixteen digits": (b"a: 1234567890123456\n", "G016"),
    "fifteen digits": (in_plan("x_a: 123456789012345"), ""),
    "minus nothing": (in_plan("x_a: -0"), ""),
    "digits of another script": ("a: ٣٤\n".encode(), ""),
    "number as a key": (b"1: a\n", "G018"),
    "fraction as a key": (b"1.5: a\n", "G018"),
    "true as a key": (b"true: a\n", "G018"),
    "nothing as a key": (b"~: a\n", "G018"),
    "no key at all": (b": a\n", "G018"),
    "phone number": (b"phone: 0612345678\n", "G015"),
    "version": (in_plan("x_a: 1.10"), ""),
}

DATES: Made = {
    "day that is not there": (in_plan("x_a: 2026-02-30"), ""),
    "year ten thousand": (in_plan("x_a: 10000-01-01"), ""),
    "year nought": (in_plan("x_a: 0000-01-01"), ""),
    "month thirteen": (in_plan("x_a: 2026-13-01T25:61:61Z"), ""),
    "zone of a day": (in_plan("x_a: 2026-01-01T00:00:00+99:99"), ""),
    "fraction of a second without end": (in_plan("x_a: 2026-01-01T00:00:00." + "9" * 100_000), ""),
    "day with spaces": (in_plan("x_a: 2026-01-01 00:00:00 -5"), ""),
    "created on no day": (PLAN.replace("2026-01-01", "2026-02-30").encode(), ""),
    "created in the year ten thousand": (PLAN.replace("2026-01-01", "10000-01-01").encode(), ""),
}

KEYS: Made = {
    "key twice": (b"a: 1\na: 2\n", "G012"),
    "key twice, nested": (b"a:\n  b: 1\n  c: 2\n  b: 3\n", "G012"),
    "key twice in brackets": (b"a: {b: 1, b: 2}\n", "G012"),
    "key twice, once in quotes": (b'a: 1\n"a": 2\n', "G012"),
    "key twice, once by an escape": (b'a: 1\n"\\x61": 2\n', "G012"),
    "key twice by way of a question mark": (b"a: 1\n? a\n: 2\n", "G012"),
    "key twice in two forms of Unicode": ("é: 1\ne\u0301: 2\n".encode(), ""),
    "ten thousand times the same key": (b"a: 1\n" * 10_000, "G012"),
    "list as a key": (b"[a, b]: c\n", "G018"),
    "mapping as a key": (b"{a: b}: c\n", "G018"),
    "list of lists as a key": (b"? - - a\n: b\n", "G018"),
    "key in a key in a key": (b"? ? ? a\n", "G018"),
    "key of a thousand letters": (b"k" * 1000 + b": v\n", ""),
    "key of more than a thousand letters": (b"k" * 1100 + b": v\n", "G018"),
    "key of a hundred thousand letters": (b'? "' + b"k" * 100_000 + b'"\n: v\n', ""),
    "hundred thousand keys": (many("k{}: v\n", 100_000).encode(), "G028"),
    "more than ten thousand keys": (many("k{}: v\n", 10_001).encode(), "G014"),
    "more than ten thousand keys in brackets": (("{" + many("k{}: ,\n", 10_001) + "}").encode(), "G014"),
    "more than ten thousand items": (b"a:\n" + b"- b\n" * 10_001, "G014"),
    "more than ten thousand items in brackets": (b"a: [" + b"1, " * 10_001 + b"]\n", "G014"),
    "key on two lines": (b"a\n b: c\n", "G026"),
    "key with a line break": (b'? "a\\nb"\n: c\n', ""),
    "dictionary's own names": (in_plan("x_a: {__class__: 1, __proto__: {a: 1}, constructor: 1}"), ""),
    "two keys on one line": (b"a: b: c\n", "G023"),
    "empty key in brackets": (b"{: a}\n", "G018"),
    "empty key in quotes": (b"'': a\n", ""),
}

DEEP: Made = {
    "brackets": (b"a: " + b"[" * 30 + b"]" * 30 + b"\n", "G013"),
    "brackets, twenty-one with the plan": (b"a: " + b"[" * 20 + b"]" * 20 + b"\n", "G013"),
    "brackets, twenty with the plan": (b"x_a: " + b"[" * 19 + b"]" * 19 + b"\n", ""),
    "braces": (b"a: " + b"{a: " * 10_000, "G013"),
    "braces and brackets in turn": (b"[{a: " * 10_000, "G013"),
    "brackets with a space": (b"a: " + b"[ " * 50_000, "G013"),
    "brackets a line": (b"a: " + b"[\n" * 10_000, "G013"),
    "brackets in the column of a key": (b"a:\n" + b"[\n" * 10_000, "G025"),
    "brackets with something before each": (b"a: " + b"[1, " * 20_000, "G013"),
    "brackets in quotes": (in_plan("x_a: '" + "[" * 50_000 + "'"), ""),
    "dashes": (b"- " * 50_000 + b"a\n", "G013"),
    "dashes, one a line deeper": (
        many("", 0).encode() + "".join(f"{'  ' * n}-\n" for n in range(300)).encode(),
        "G013",
    ),
    "keys, one a line deeper": ("".join(f"{' ' * n}a:\n" for n in range(1000)).encode(), "G013"),
    "question marks": (b"? " * 50_000 + b"a\n", "G013 G018"),
    "dashes and keys": (b"- a:\n" + "".join(f"{'  ' * n}- a:\n" for n in range(1, 200)).encode(), "G013"),
    "questions in braces": (b"{? " * 30_000, "G013"),
    "closing brackets alone": (b"]" * 100_000 + b"\n", "G006"),
    "closing more than was opened": (b"a: [1]]]]]\n", "G031"),
}

ENDLESS: Made = {
    "a megabyte and one byte": (b"#" * (MEGABYTE + 1), "G002"),
    "two megabytes of good lines": (b"# x\n" * (MEGABYTE // 2), "G002"),
    "a megabyte of one letter": (b"a: " + b"x" * (MEGABYTE - 3), "G028"),
    "a megabyte of spaces": (b"a:" + b" " * (MEGABYTE - 2), "G028"),
    "a megabyte of tabs": (b"a:" + b"\t" * (MEGABYTE - 2), "G028"),
    "a megabyte of line breaks": (b"\n" * MEGABYTE, "G028"),
    "a megabyte of comments": (b"#\n" * (MEGABYTE // 2), "G028"),
    "a line of the greatest length": (b"# " + b"x" * (LONGEST_LINE - 2) + b"\n", "G017"),
    "a line too long by one": (b"# " + b"x" * (LONGEST_LINE - 1) + b"\n", "G028"),
    "lines to the last": (b"#\n" * MOST_LINES, "G017"),
    "one line too many": (b"#\n" * (MOST_LINES + 1), "G028"),
    "quotes that never close": (up_to(MEGABYTE, "x" * 99 + "\n", 'a: "'), "G024"),
    "apostrophes that never close": (up_to(MEGABYTE, "x " * 50_000 + "\n", "a: '"), "G024"),
    "words in quotes": (up_to(MEGABYTE, "a " * 60_000 + "\n", 'a: "'), "G024"),
    "doubled apostrophes": (up_to(MEGABYTE - 9, "''" * 50_000 + "\n", "a: 'x"), "G024"),
    "escapes": (up_to(MEGABYTE, "\\x41" * 30_000 + "\n", 'a: "'), "G024"),
    "backslashes": (up_to(MEGABYTE, "\\" * 60_000 + "\n", 'a: "'), "G024"),
    "block text": (up_to(MEGABYTE, "  " + "x " * 60_000 + "\n", "a: |\n"), ""),
    "folded text": (up_to(MEGABYTE, "  " + "x " * 60_000 + "\n\n", "a: >\n"), ""),
    "block text with a huge indent": (b"a: |\n" + b" " * 100_000 + b"x\n", ""),
    "block text, indents that shrink": (b"a: |\n" + b"".join(b" " * n + b"x\n" for n in range(900, 0, -1)), "G026"),
    "words without a key": (up_to(MEGABYTE, "word " * 20_000 + "\n"), "G017"),
    "words in brackets": (up_to(MEGABYTE, "word " * 20_000 + "\n", "a: ["), "G027"),
    "colons": (up_to(MEGABYTE, ":" * 60_000 + "\n", "a: "), "G023"),
    "commas": (b"a: [" + b"," * 100_000 + b"]\n", "G006"),
    "hashes": (up_to(MEGABYTE, " #" * 30_000 + "\n", "a: x"), ""),
    "dashes that open documents": (b"---\n" * 15_000, "G011"),
    "dots that end documents": (b"...\n" * 15_000, "G017"),
    "percent lines": (b"%a\n" * 15_000, "G010"),
    "comments between": (b"a: 1\n" + b"# b\n" * 15_000 + b"b: 2\n", ""),
    "emoji": (up_to(MEGABYTE, "😀" * 30_000 + "\n", 'a: "'), "G024"),
    "combining signs": (("a: x" + "\u0301" * 100_000 + "\n").encode(), ""),
    "open brackets and words": (b"a: " + b"[b, " * 20 + b"c" + b", d" * 30_000, "G013"),
    "spaces between brackets": (b"a: [" + b" " * 100_000 + b"]\n", ""),
    "zeros": (b"a: " + b"0" * 100_000 + b"\n", "G015"),
    "keys of one line in braces": (b"{" + b"a, " * 9_000 + b"}\n", "G012"),
    "question marks in braces": (b"{" + b"? " * 5_000 + b"}\n", "G018"),
}

CHARACTERS: Made = {
    "NUL": (b"a: b\0c\n", "G004"),
    "nothing but NUL": (b"\0" * 1000, "G004 G017"),
    "delete": (b"a: b\x7fc\n", "G004"),
    "escape sequence": (b"a: \x1b[2J\x1b]0;x\x07\n", "G004"),
    "backspaces": (b"a: geheim\x08\x08\x08\n", "G004"),
    "form feed": (b"a: b\x0cc\n", "G004"),
    "lone carriage return": (b"a: b\rc: d\n", "G004"),
    "carriage returns for line ends": (b"a: b\rc: d\r", "G004"),
    "line ends of three kinds": (b"a: b\r\nc: d\ne: f\r\r\n", "G004"),
    "windows line ends": (PLAN.replace("\n", "\r\n").encode(), ""),
    "line ends in turn": (PLAN.replace("\n", "\r\n", 3).encode(), ""),
    "next line": ("a: b\x85c\n".encode(), "G004"),
    "control of old": ("a: b\x9bc\n".encode(), "G004"),
    "line separator": ("a: b\u2028c\n".encode(), "G004"),
    "byte order mark within": ("a: b\ufeffc\n".encode(), "G004"),
    "two byte order marks": ("\ufeff\ufeffa: b\n".encode(), "G003 G004"),
    "byte order mark alone": ("\ufeff".encode(), "G003 G017"),
    "never a character": ("a: b\ufffec\U0010ffff\n".encode(), "G004"),
    "turned round": ("a: \u202etxt.exe\u202c\n".encode(), "G005"),
    "isolates": ("a: \u2067x\u2069\n".encode(), "G005"),
    "turned round in a comment": (("# \u202e } \u2066\n" + PLAN).encode(), "G005"),
    "turned round in a key": ("\u202eyek: b\n".encode(), "G005"),
    "direction marks": (in_plan("x_a: x\u200ey\u200fz"), ""),
    "nothing to see": (in_plan("x_a: x\u200by\u2060z\u00ad"), ""),
    "joiners": (in_plan("x_a: می\u200cخواهم 👩\u200d👧"), ""),
    "private use": (in_plan("x_a: \ue000\U000f0000"), ""),
    "letters of tags": (in_plan("x_a: x\U000e0041\U000e007f"), ""),
    "NUL by an escape": (b'a: "b\\0c"\n', "G004"),
    "NUL by a longer escape": (b'a: "b\\x00c\\u0000d"\n', "G004"),
    "half a character by an escape": (b'a: "\\ud800"\n', "G004"),
    "two halves by escapes": (b'a: "\\ud83d\\ude00"\n', "G004"),
    "turned round by an escape": (b'a: "\\u202ex"\n', "G005"),
    "beyond Unicode by an escape": (b'a: "\\U00110000"\n', "G038"),
    "far beyond Unicode by an escape": (b'a: "\\UFFFFFFFF"\n', "G038"),
    "line separator by an escape": (b'a: "b\\Lc\\P\\N"\n', "G004"),
    "escape that is none": (b'a: "\\q"\n', "G038"),
    "escape cut off": (b'a: "\\u12"\n', "G038"),
    "key with a NUL by an escape": (b'"a\\0b": c\n', "G004"),
    "tab before a key": (b"a:\n\tb: c\n", "G021"),
    "tab behind spaces": (b"a:\n  \tb: c\n", "G021"),
    "tab behind a colon": (b"x_a:\tb\n", "G021"),
    "tab behind a dash": (b"a:\n-\tb: c\n", "G021"),
    "spaces of another kind before a key": ("a:\n\u00a0\u00a0b: c\n".encode(), "G040"),
}

ENCODINGS: Made = {
    "UTF-16, little end first": (b"\xff\xfe" + PLAN.encode("utf-16-le"), "G001"),
    "UTF-16, big end first": (b"\xfe\xff" + PLAN.encode("utf-16-be"), "G001"),
    "UTF-16 without a mark": (PLAN.encode("utf-16-le"), "G001"),
    "UTF-16 without a mark, big end first": (PLAN.encode("utf-16-be"), "G001"),
    "UTF-32": (b"\xff\xfe\0\0" + PLAN.encode("utf-32-le"), "G001"),
    "UTF-32 without a mark": (PLAN.encode("utf-32-be"), "G001"),
    "UTF-7": (b"a: +ADwAIQ-\n", ""),
    "UTF-8 with a mark": (b"\xef\xbb\xbf" + PLAN.encode(), "G003"),
    "of Windows": ("a: café\n".encode("cp1252"), "G001"),
    "longer than need be": (b"a: \xc0\x80\n", "G001"),
    "half a pair": (b"a: \xed\xb0\x80\n", "G001"),
    "beyond Unicode": (b"a: \xf4\x90\x80\x80\n", "G001"),
    "cut off": ("a: é".encode()[:-1], "G001"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "G001"),
    "a packed file": (b"\x1f\x8b\x08\0\0\0\0\0", "G001"),
    "a spreadsheet": (b"PK\x03\x04\x14\0\x06\0", "G004 G017"),
    "of a mainframe": ("a: b\n".encode("cp037"), "G001"),
}

WHOLES: Made = {
    "nothing": (b"", "G017"),
    "a line break": (b"\n", "G017"),
    "spaces": (b"   \n  \n", "G017"),
    "null": (b"null\n", "G017"),
    "tilde": (b"~\n", "G017"),
    "a word": (b"plan\n", "G017"),
    "a number": (b"1\n", "G017"),
    "a text in quotes": (b'"a: b"\n', "G017"),
    "block text alone": (b"|\n  a: b\n", "G017"),
    "an empty list": (b"[]\n", "G017"),
    "an empty mapping": (b"{}\n", ""),
    "a beginning without a plan": (b"---\n", "G017"),
    "an end without a plan": (b"...\n", "G017"),
    "an end behind a plan": ((PLAN + "...\n").encode(), ""),
    "a beginning before a plan": (("---\n" + PLAN).encode(), ""),
    "a plan and nothing": ((PLAN + "---\n").encode(), "G011"),
    "a plan, an end, and another": ((PLAN + "...\n---\n" + PLAN).encode(), "G011"),
    "a plan, an end, and another without a beginning": ((PLAN + "...\n" + PLAN).encode(), "G011"),
    "two beginnings": (("---\n---\n" + PLAN).encode(), "G011"),
    "YAML 1.1": (("%YAML 1.1\n---\n" + PLAN).encode(), "G010"),
    "YAML 9.9": (b"%YAML 9.9\n---\na: b\n", "G010"),
    "directive that is none": (b"%FOO bar\n---\na: b\n", "G010"),
    "tag directive": (b"%TAG ! tag:example.org,2026:\n---\na: !x b\n", "G010"),
    "percent in a text is none": (in_plan("x_a: 50%\nx_b: |\n  %YAML 1.1"), ""),
    "JSON": (b'{"g1p": 1, "id": "p-00000"}\n', ""),
    "JSON over lines with tabs": (b'{\n\t"g1p": 1,\n\t"id": "p-00000"\n}\n', ""),
    "TOML": (b"[plan]\nid = 'p-00000'\n", "G006"),
    "XML": (b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>\n", "G017"),
    "a program": (b"#!/bin/sh\nrm -rf /\n", "G017"),
    "leftovers of a merge": (b"a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> x\n", "G019"),
    "leftovers of a merge of three": (b"<<<<<<< a\nb: 1\n||||||| c\nb: 0\n=======\nb: 2\n>>>>>>> d\n", "G019"),
    "leftovers with windows line ends": (b"<<<<<<< a\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> d\r\n", "G019"),
    "leftovers in a text": (in_plan("x_a: |\n  <<<<<<< HEAD\n  a"), "G019"),
    "leftovers in quotes": (b'a: "\n<<<<<<< HEAD\n b"\n', "G019"),
    "one leftover at the end": ((PLAN + ">>>>>>> main\n").encode(), "G019"),
    "thousands of leftovers": (b"<<<<<<< a\n" * 19_000, "G019"),
    "a patch": (b"--- a/p.yaml\n+++ b/p.yaml\n@@ -1 +1 @@\n-a: 1\n+a: 2\n", "G025"),
    "a picture of a link": (b"plans/other.yaml", "G017"),
}

SYNTAX: Made = {
    "quotes never closed": (b'a: "b\n', "G024"),
    "quotes never closed in brackets": (b"a: [b, 'c]\n", "G024"),
    "text after quotes": (b'a: "b" c\n', "G031"),
    "bracket never closed": (b"a: [b, c\nd: e\n", "G027"),
    "brace never closed": (b"a: {b: c\nd: e\n", "G027"),
    "bracket closed by a brace": (b"a: [b}\n", "G027"),
    "list beside keys": (b"a: 1\n- b\n", "G039"),
    "key beside a list": (b"- a\nb: 1\n", "G026"),
    "odd indent": (b"a:\n   b: 1\n  c: 2\n", "G026"),
    "block sign with a word": (b"a: |x\n  b\n", "G006"),
    "block sign with nought": (b"a: |0\n  b\n", "G006"),
    "at sign": (b"a: @b\n", "G029"),
    "backtick": (b"a: `b`\n", "G029"),
    "percent": (b"a: %b\n", "G029"),
    "words that are yes and no": (in_plan("x_a: [yes, No, ON, off, y, N]"), "G030"),
    "word on as a key": (in_plan("x_a: {on: 1}"), "G030"),
    "comma between": (b"a: [b,, c]\n", "G006"),
    "document end in quotes": (b"a: 'b\n...\nc'\n", "G024"),
    "document in quotes": (b"a: 'b\n---\nc'\n", "G024"),
    "place of a file": (in_plan(r'x_a: "C:\Users\mo"'), "G038"),
    "comment glued": (b'a: "b"#c\n', "G031"),
    "quotes less indented": (b'a:\n  b: "c\nd"\n', "G026"),
}

GROUPS: dict[str, Made] = {
    "anchors": ANCHORS,
    "tags": TAGS,
    "numbers": NUMBERS,
    "dates": DATES,
    "keys": KEYS,
    "deep": DEEP,
    "endless": ENDLESS,
    "characters": CHARACTERS,
    "encodings": ENCODINGS,
    "wholes": WHOLES,
    "syntax": SYNTAX,
}
HOSTILE: Made = {f"{group}: {name}": made for group, files in GROUPS.items() for name, made in files.items()}

"""What the door refuses: by which code, in which line and column, and what is still read."""

import pytest

from g1p.checks.codes import CODES
from g1p.checks.file_codes import FILE_CODES
from g1p.checks.finding import Finding
from g1p.store.load import Unreadable, careful, load
from g1p.store.scan import suspicious

REFUSED: dict[str, tuple[bytes, tuple[str, int, int]]] = {
    "not UTF-8": (b"a: \xe9\n", ("G001", 1, 4)),
    "not UTF-8, further on": ("a: é\nbé: ".encode() + b"\xff", ("G001", 2, 5)),
    "too big": (b"a: " + b"x" * 1024 * 1024, ("G002", 1, 1)),
    "a byte order mark": (b"\xef\xbb\xbfa: 1\n", ("G003", 1, 1)),
    "a byte order mark inside": ("a: x\ufeffy\n".encode(), ("G004", 1, 5)),
    "a control character": (b"a: x\x07\n", ("G004", 1, 5)),
    "a lone carriage return": (b"a: x\ry\n", ("G004", 1, 5)),
    "a noncharacter": ("a: x\ufdd0\n".encode(), ("G004", 1, 5)),
    "a line separator": ("a: x\u2028y\n".encode(), ("G004", 1, 5)),
    "a control character by its escape": (b'a: "x\\e"\n', ("G004", 1, 4)),
    "half a pair": (b'a: "\\ud83d"\n', ("G004", 1, 4)),
    "a turned direction": ("a: x\u202ey\n".encode(), ("G005", 1, 5)),
    "a turned direction by its escape": (b'a: "\\u2066"\n', ("G005", 1, 4)),
    "no YAML": (b"a: [b, , c]\n", ("G006", 1, 8)),
    "a character beyond the last": (b'a: "\\U00110000"\n', ("G038", 1, 5)),
    "a character far beyond the last": (b'a: "\\UFFFFFFFF"\n', ("G038", 1, 5)),
    "a bad escape": (b'a: "b\\q"\n', ("G038", 1, 6)),
    "an escape cut short": (b'a:\n  b: "c\n    \\u12"\n', ("G038", 3, 5)),
    "a comma too many": (b"a: [b,, c]\n", ("G006", 1, 7)),
    "wide letters": ("a: b\n".encode("utf-16-le"), ("G001", 1, 1)),
    "a quotation mark that a later one closes": (b'a:\n  "b": "c\n  "d": e\n', ("G024", 2, 8)),
    "a quotation mark that runs over a key into an escape": (b"a: \"b\nc: d\ne: '\\q'\n", ("G024", 1, 4)),
    "a bracket that a pair without its own follows": (b"a: [\n\nb:\n  - c\n", ("G027", 1, 4)),
    "a key of more than a thousand letters": (b"a: 1\n" + b"k" * 1100 + b": v\n", ("G018", 2, 1)),
    "question marks in braces": (b"{? ? a}\n", ("G018", 1, 4)),
    "an end without a beginning": (b"...\n", ("G017", 1, 1)),
    "an anchor": (b"a: &x b\n", ("G007", 1, 4)),
    "an anchor on a list": (b"a: &x [b]\n", ("G007", 1, 4)),
    "an alias": (b"a: *x\n", ("G007", 1, 4)),
    "an alias as a key": (b"*x : b\n", ("G007", 1, 1)),
    "a tag": (b"a: !!str b\n", ("G008", 1, 4)),
    "a tag of nobody": (b"a: !x!y b\n", ("G008", 1, 4)),
    "a merge key": (b"a:\n  <<: {b: c}\n", ("G009", 2, 3)),
    "an instruction": (b"%YAML 1.2\n---\na: 1\n", ("G010", 1, 1)),
    "a second document": (b"a: 1\n---\nb: 2\n", ("G011", 2, 1)),
    "a document that dots end": (b"a: 1\n...\n\n# b\nb: 2\n", ("G011", 2, 1)),
    "a list below a text": (b"a: 1\n\nb: c # d\n\n  # e\n  - f\n", ("G039", 3, 4)),
    "a list below a text in quotation marks": (b'a:\n  - b: "c d"\n    - e\n', ("G039", 2, 8)),
    "a list below a text, in its column": (b"a: b\n- c\n", ("G039", 1, 4)),
    "a dash further out than the text above it": (b"a:\n  - b:\n      c: d\n   - e\n", ("G026", 4, 4)),
    "a dash glued to its key": (b"a:\n  - b: c\n  -b: d\n", ("G025", 3, 3)),
    "a first dash glued to its key": (b"a:\n  -b: c\n   d: e\n", ("G025", 2, 3)),
    "a dash glued to a quotation mark": (b"a:\n  - b\n  -'c'\n", ("G025", 3, 3)),
    "a dash of a word processor": ("a:\n  - b: c\n  – b: d\n".encode(), ("G040", 3, 3)),
    "a first dash of a word processor": ("a:\n  •\u00a0b: c\n    d: e\n".encode(), ("G040", 2, 3)),
    "the only dash of a word processor": ("a:\n  — b: c\n".encode(), ("G040", 2, 3)),
    "a bullet and a tab": ("a:\n  - b\n  •\tc\n".encode(), ("G040", 3, 3)),
    "another space before a key": ("a:\n  - b: c\n \u00a0  d: e\n".encode(), ("G040", 3, 2)),
    "another space before the last key": ("a: b\n\u202fc: d\n".encode(), ("G040", 2, 1)),
    "another space behind a dash": ("a:\n  - b\n  -\u2009c\n".encode(), ("G040", 3, 4)),
    "another space behind a colon": ("a:\n  b: c\n  d:\u00a0'e'\n".encode(), ("G040", 3, 5)),
    "another quotation mark round a colon": ("a: “b: c”\n".encode(), ("G040", 1, 4)),
    "another quotation mark that opens": ('a: “b: c" # d\n'.encode(), ("G040", 1, 4)),
    "another quotation mark that closes": ('a: "b c”\nd: e\n'.encode(), ("G040", 1, 8)),
    "another apostrophe that closes": ("a: 'b c’\nd: 'e'\n".encode(), ("G040", 1, 8)),
    "another quotation mark that closes in braces": ('a: {b: "c, d”, e: f}\n'.encode(), ("G040", 1, 13)),
    "a quotation in a text that is not closed": ('a: "b “c”\n'.encode(), ("G024", 1, 4)),
    "a quotation at the beginning of a text": ("a: “b”: “c”\n".encode(), ("G023", 1, 7)),
    "a key glued to its value in braces": (b"a: {b: c, d:e, f: g}\n", ("G025", 1, 11)),
    "a key glued to a text in quotation marks": (b'a: {b:"c"}\n', ("G025", 1, 5)),
    "a key twice": (b"a: 1\nb: 2\na: 3\n", ("G012", 3, 1)),
    "a key twice in brackets": (b"x: {a: 1, a: 2}\n", ("G012", 1, 11)),
    "too deep in brackets": (b"a: " + b"[" * 21 + b"]" * 21 + b"\n", ("G013", 1, 23)),
    "too deep by far": (b"a: " + b"[" * 5000, ("G013", 1, 23)),
    "too deep in dashes": (b"a:\n" + b"- " * 21 + b"b\n", ("G013", 2, 39)),
    "too deep by indentation": (b"".join(b" " * n + b"a:\n" for n in range(22)), ("G013", 21, 21)),
    "too many keys": (b"".join(b"k%d: 1\n" % n for n in range(10_001)), ("G014", 10_001, 1)),
    "too many items": (b"a: [" + b"b, " * 10_000 + b"]\n", ("G014", 1, 30_002)),
    "a phone number": (b"phone: 0612345678\n", ("G015", 1, 8)),
    "a plus": (b"a: [+31]\n", ("G015", 1, 5)),
    "an underscore": (b"a: 1_000\n", ("G015", 1, 4)),
    "octal": (b"a: 0o17\n", ("G015", 1, 4)),
    "hexadecimal": (b"a: 0x1F\n", ("G015", 1, 4)),
    "a whole number with a point": (b"a: 7.0\n", ("G015", 1, 4)),
    "a long phone number": (b"a: 00000000000000031612345678\n", ("G015", 1, 4)),
    "a long number": (b"a: 1234567890123456\n", ("G016", 1, 4)),
    "a very long number": (b"a: " + b"9" * 100_000 + b"\n", ("G016", 1, 4)),
    "infinity": (b"a: -.inf\n", ("G016", 1, 4)),
    "no number": (b"a: .nan\n", ("G016", 1, 4)),
    "a number without end": (b"a: 1e400\n", ("G016", 1, 4)),
    "nothing": (b"", ("G017", 1, 1)),
    "a comment": (b"# a\n", ("G017", 1, 1)),
    "a list": (b"# a\n- b\n", ("G017", 2, 1)),
    "a number as a key": (b"a:\n  1: b\n", ("G018", 2, 3)),
    "a phone number as a key": (b"012: b\n", ("G018", 1, 1)),
    "nothing as a key": (b": b\n", ("G018", 1, 1)),
    "a list as a key": (b"? [a, b]\n: c\n", ("G018", 1, 3)),
    "a list of lists as a key": (b"[a, [b]]: c\n", ("G018", 1, 1)),
    "a merge's leftovers": (b"a: 1\n<<<<<<< HEAD\nb: 1\n=======\n", ("G019", 2, 1)),
    "a merge's leftovers in a text": (b"a: |\n  x\n  =======\n", ("G019", 3, 1)),
    "a tab": (b"a:\n\tb: 1\n", ("G021", 2, 1)),
    "a tab after spaces": (b"a:\n  b: 1\n \tc: 1\n", ("G021", 3, 2)),
    "a colon": (b"a: b: c\n", ("G023", 1, 5)),
    "an open apostrophe": (b"a: 1\nb: 'x\nc: 1\n", ("G024", 2, 4)),
    "an open quotation mark": (b'a: 1\nb: "x\nc: 1\n', ("G024", 2, 4)),
    "quoted text with keys in it": (b'a:\n  b: "x\n  c: 1\n  d: "y"\n', ("G024", 2, 6)),
    "an alias with text": (b"a: *x* y\n", ("G007", 1, 4)),
    "a line of its own": (b"a: 1\nfoo\nb: 1\n", ("G025", 2, 1)),
    "a key too far in": (b"a: b\n  c: 1\n", ("G026", 2, 3)),
    "a colon in a text that goes on": (b"a: b\n  let op: c\n", ("G023", 2, 9)),
    "a bracket open at the end": (b"a: 1\nb: [\n\n", ("G027", 2, 4)),
    "a line too far out": (b"a:\n   b: 1\n  c: 1\n", ("G026", 3, 3)),
    "quoted text too far out": (b"a:\n  b: 'x\n  y'\n", ("G026", 3, 3)),
    "a bracket's text too far out": (b"a:\n  b: [x,\n  y]\n", ("G026", 3, 3)),
    "a block text too far out": (b"a:\n|\n  x\n", ("G026", 2, 1)),
    "an open bracket": (b"a: 1\nb: [x\nc: 1\n", ("G027", 2, 4)),
    "a missing comma": (b"a: ['x' 'y']\n", ("G027", 1, 9)),
    "too many lines": (b"a: 1\n" + b"\n" * 20_001, ("G028", 20_001, 1)),
    "too long a line": (b"a: 1\n#" + b"x" * 140_000 + b"\n", ("G028", 2, 1)),
    "a number with a comma between braces": (b"a: {b: 3,5, c: 7}\n", ("G132", 1, 10)),
    "a number with a comma at the end": (b"a:\n  b: {c: 7,5 }\n", ("G132", 2, 12)),
    "a text with a number behind a comma": (b"a: {b: kamer 3,\n  012\n}\n", ("G132", 2, 3)),
    "a number as a key between braces": (b"a: {b: 3, 5: c}\n", ("G018", 1, 11)),
    "a number alone between braces": (b"a: {5}\n", ("G018", 1, 5)),
    "a dash in front of a text": (b"a: - x\n", ("G029", 1, 4)),
    "a dash in front of a text in a list": (b"a:\n  - b: - x\n", ("G029", 2, 8)),
    "a dash after a quotation mark": (b'a: "x" - y\n', ("G031", 1, 8)),
    "a dash after a bracket": (b"a: [x] - y\n", ("G031", 1, 8)),
    "a sign that begins no text": (b"a: @x\n", ("G029", 1, 4)),
    "text after a quotation mark": (b'a: "x" y\n', ("G031", 1, 8)),
    "a comment glued to a text": (b"a: 'x'#y\n", ("G031", 1, 7)),
    "a comment glued to a bracket": (b"a: [x]#y\n", ("G031", 1, 7)),
}


def codes(text: str) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.line, finding.column) for finding in careful(text.encode()).findings]


@pytest.mark.parametrize("what", REFUSED)
def test_it_refuses(what: str) -> None:
    data, (code, line, column) = REFUSED[what]
    with pytest.raises(Unreadable) as refused:
        load(data)
    first = refused.value.findings[0]
    assert (first.code, first.line, first.column) == (code, line, column)
    assert str(refused.value) == code
    assert CODES[code].severity == "error"
    assert all(all(sentences(finding)) for finding in refused.value.findings)


def sentences(finding: Finding) -> tuple[str, str]:
    """What a finding says: its facts must be enough for it."""
    code = CODES[finding.code]
    return code.sentence.format(**finding.facts), code.mend.format(**finding.facts)


def test_all_faults_are_found_in_one_go() -> None:
    found = codes('a: 012\na: 1\nb: &x c\nd: "\\0"\n1: e\nf: yes\ng: [!y h, 1_0]\ni: j: k\n')
    assert [code for code, _, _ in found] == ["G015", "G012", "G007", "G004", "G018", "G030", "G008", "G015", "G023"]


def test_what_is_clear_enough_is_kept() -> None:
    document = careful(b"a: 012\na: 1\n2: {b: c}\n? {d: e}\n: [f]\ng: [0x1, 2]\n")
    assert document.value == {"a": "012", "g": ["0x1", 2]}
    assert {finding.path for finding in document.findings} == {("a",), (), ("g", 0)}


@pytest.mark.parametrize("text", ["a: *x\n", "a: b: c\n", "a: !x b\n", "<<: {a: b}\n", "- a\n"])
def test_what_is_not_clear_is_not_guessed(text: str) -> None:
    assert careful(text.encode()).value is None


@pytest.mark.parametrize("what", [b"a: [" + b"*x, " * 5000 + b"]", b'a: "' + b"\\0" * 5000 + b'"', b"\x07" * 5000])
def test_a_hundred_findings_are_enough(what: bytes) -> None:
    assert len(careful(what).findings) == 100


def test_words_that_not_every_program_reads_alike_are_warned_of_and_read() -> None:
    data = b"a: yes\noff: 12:30\nc: [No, 'no', \"y\", nee]\n"
    assert load(data) == {"a": "yes", "off": "12:30", "c": ["No", "no", "y", "nee"]}
    assert codes(data.decode()) == [("G030", 1, 4), ("G030", 2, 1), ("G030", 2, 6), ("G030", 3, 5)]
    assert all(all(sentences(finding)) for finding in careful(data).findings)


@pytest.mark.parametrize("value", ["“b”", "‘b c’", "«b»", "„b“", "2026‑10‑05", "“2026–10–05”", "\n  “b”"])
def test_signs_of_a_word_processor_round_a_whole_value_are_warned_of_and_read(value: str) -> None:
    text = f"a: {value}\n"
    assert load(text.encode()) == {"a": value.strip()}
    assert suspicious(text.encode())
    assert codes(text) == [("G041", 2, 3) if value.startswith("\n") else ("G041", 1, 4)]


@pytest.mark.parametrize(
    "value", ["“b” c", "b “c”", "“b” en “c”", '"“b”"', "’s avonds", "2026–10", "b – c", "‘s avonds"]
)
def test_such_signs_in_a_text_may_be_there(value: str) -> None:
    assert codes(f"a: {value}\n") == []


def test_between_braces_a_comma_cuts_a_quotation_in_such_signs() -> None:
    assert codes("a: {b: “c, d”}\n")[0] == ("G041", 1, 8)


def test_a_key_glued_to_its_value_is_read_as_it_was_meant() -> None:
    assert careful(b"a: {b:3, c:'d', e: {f:g}, h: [i:j, k]}\n").value == {
        "a": {"b": 3, "c": "d", "e": {"f": "g"}, "h": ["i:j", "k"]}
    }
    assert load(b"a: {https://b: c, d: e:f}\n") == {"a": {"https://b": "c", "d": "e:f"}}


@pytest.mark.parametrize(
    "text, value, found",
    [
        ("a: {b: 1, b:2}\n", {"a": {"b": 1}}, ["G025"]),
        ("a: {b:1, b: 2}\n", {"a": {"b": 1}}, ["G025", "G012"]),
        ("a: {[x]: {b:1}}\n", {"a": {}}, ["G018", "G025"]),
    ],
)
def test_a_key_glued_to_its_value_takes_nothing_from_another(text: str, value: object, found: list[str]) -> None:
    document = careful(text.encode())
    assert (document.value, [one.code for one in document.findings]) == (value, found)


def test_a_thousand_warnings_leave_a_file_readable() -> None:
    data = b"a: [" + b"yes, " * 1000 + b"]\n"
    assert careful(data).value == load(data) == {"a": ["yes"] * 1000}


def test_every_code_of_the_file_is_reached_here() -> None:
    reached = {code for _, (code, _, _) in REFUSED.values()} | {"G030", "G037", "G041"}
    assert {code.code for code in FILE_CODES} - reached == {"G020", "G022"}  # these two need a file, and its version

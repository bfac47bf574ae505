"""The scan before any parser: characters, leftovers of a merge, and which files need a second look."""

from pathlib import Path

import pytest

from g1p.store.care import needs_care
from g1p.store.load import careful, load
from g1p.store.scalars import resolved
from g1p.store.scan import MOST_BYTES, MOST_FINDINGS, scanned, suspicious

ROOT = Path(__file__).resolve().parents[2]


def found(text: str) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.line, finding.column) for finding in scanned(text.encode()).findings]


def test_a_clean_text_comes_out_as_it_is() -> None:
    scan = scanned("a: é 🎉 ’s\tx\r\n".encode())
    assert (scan.text, scan.findings, scan.readable) == ("a: é 🎉 ’s\tx\r\n", (), True)


def test_a_megabyte_is_the_most() -> None:
    clean = b"a: " + b"x\n   " * 10
    assert scanned(clean + b"#" * (MOST_BYTES - len(clean))).findings[0].code == "G028"
    assert scanned(b"#" * (MOST_BYTES + 1)).findings[0].code == "G002"


def test_every_refused_character_is_named_by_its_number_and_replaced() -> None:
    scan = scanned("a: x\x1by\nb: \u202ez\u200d\n".encode())
    assert [(f.code, f.line, f.column, f.facts["character"]) for f in scan.findings] == [
        ("G004", 1, 5, "U+001B"),
        ("G005", 2, 4, "U+202E"),
    ]
    assert scan.text == "a: x�y\nb: �z\u200d\n"
    assert scan.readable


@pytest.mark.parametrize("number", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_every_character_that_turns_text_is_refused(number: int) -> None:
    assert found(f"a: x{chr(number)}\n") == [("G005", 1, 5)]


@pytest.mark.parametrize("number", [0, 8, 0x0B, 0x1F, 0x7F, 0x85, 0x9F, 0x2028, 0xFEFF, 0xFFFE, 0x1FFFF, 0x10FFFF])
def test_every_control_character_is_refused(number: int) -> None:
    assert found(f"a: x{chr(number)}\n") == [("G004", 1, 5)]


def test_what_a_merge_leaves_is_named_wherever_it_stands() -> None:
    text = "a: |\n  <<<<<<< HEAD\n  b\n  ||||||| base\n=======\r\n\t>>>>>>> x\n"
    assert found(text) == [("G019", 2, 1), ("G019", 4, 1), ("G019", 5, 1), ("G019", 6, 1)]
    assert not scanned(text.encode()).readable


@pytest.mark.parametrize("text", ["a: |\n  ========\n  ==== b\n", "# =======\na: 1\n", "a: x <<<<<<< y\n"])
def test_what_only_looks_like_a_merge_stays(text: str) -> None:
    assert found(text) == []


def test_findings_come_in_the_order_of_the_file_and_not_by_the_thousand() -> None:
    assert found("%A\na: \x07\n%B\n") == [("G010", 1, 1), ("G004", 2, 4), ("G010", 3, 1)]
    assert len(scanned(b"%a\n" * 1000).findings) == MOST_FINDINGS


# --- the fork between the readers ---

PLAIN = [
    "a: 1\nb: [x, 2]\nc: {d: \"e, f\", g: 'h'}\n",
    "at: 2026-11-21T19:30\ndue: 2026-11-21   # op tijd\n",
    "text: >-\n  Om 19:30 uur, 's avonds & - € 45,- per maand! [zo] (a) 06 12\n",
    "people:\n  - {id: oma, name: Riet,\n     role: oma}\n",
    "- x\n",
]
CARE = [
    *(
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "? a\n: b\n",
        "<<: a\n",
        "---\na: 1\n",
        "a: 1\n...\n",
        'a: "\\n"\n',
        "a:\tb\n",
    ),
    *(
        "a: 012\n",
        "a: [1_0]\n",
        "a: +5\n",
        "a: .inf\n",
        "a: 1.5\n",
        "a: 0x1\n",
        '{"a":012}\n',
        "a: 1234567890123456\n",
        "a: -1\n",
    ),
    *(
        "a: |\n\n  b\n",
        "a: |x\n",
        "a: {b: >c}\n",
        "a: 'b\n  c'\n",
        'a: "b\n  c"\n',
        "a: [b\n  c]\n",
        "a: {b:}\n",
        "a: ]\n[\n",
    ),
    *("a: [-]\n", "- - - - - - b\n", "a:\n" + " " * 61 + "b: c\n", "a: [b,\n", "a: { :b}\n", "a: [b,\n  c\n  d]\n"),
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_texts_go_to_the_fast_reader(text: str) -> None:
    assert not needs_care(text)


@pytest.mark.parametrize("text", CARE)
def test_what_the_readers_may_differ_on_goes_to_the_careful_one(text: str) -> None:
    assert needs_care(text)


def test_no_example_needs_the_careful_reader() -> None:
    for file in sorted((ROOT / "examples" / "plans").glob("*.yaml")):
        assert not needs_care(scanned(file.read_bytes()).text), file.name


@pytest.mark.parametrize(
    "word", ["yes", "No", "ON", "off", "y", "N", "12:30", "1:00:00", "+190:20:30", "-1:59", "12:30.5"]
)
@pytest.mark.parametrize(
    "around", ["a: {}\n", "{}: a\n", "a:\n  - {}  # b\n", "a: [b, {}]\n", "a: {{b: {}}}\n", "a: {{{}: b}}\n"]
)
def test_a_word_that_programs_read_differently_is_seen_wherever_it_stands(word: str, around: str) -> None:
    data = around.format(word).encode()
    assert suspicious(data)
    assert [finding.code for finding in careful(data).findings] == ["G030"]
    assert load(data)


@pytest.mark.parametrize("text", ["a: nee\n", "a: 2026-11-21T19:30\n", "a: on time\n", "a: Yara\n", "yesterday: 12\n"])
def test_other_words_are_not_suspicious(text: str) -> None:
    assert not suspicious(text.encode())
    assert careful(text.encode()).findings == ()


@pytest.mark.parametrize(
    "word, meaning",
    [
        *(("", (None, None)), ("~", (None, None)), ("NULL", (None, None)), ("nULL", ("nULL", None))),
        *(("TRUE", (True, None)), ("False", (False, None)), ("0", (0, None)), ("-7", (-7, None)), ("1.5", (1.5, None))),
        *((".5e1", (".5e1", "G015")), ("2.50", (2.5, None)), ("-1.5e-3", (-0.0015, None)), ("1e3", ("1e3", "G015"))),
        *(("01", ("01", "G015")), ("0b1", ("0b1", "G015")), ("_1", ("_1", "G015")), ("_._1", ("_._1", "G015"))),
        *(("+1", ("+1", "G015")), ("1" * 16, ("1" * 16, "G016")), ("-" + "1" * 16, ("-" + "1" * 16, "G016"))),
        *(("+" + "1" * 16, ("+" + "1" * 16, "G015")), ("+.INF", ("+.INF", "G016")), (".NaN", (".NaN", "G016"))),
        *(("0." + "1" * 16, ("0." + "1" * 16, "G016")), ("1e999", ("1e999", "G016")), ("٣", ("٣", None))),
        *(("2026-11-21", ("2026-11-21", None)), ("off", ("off", "G030")), ("office", ("office", None))),
    ],
)
def test_what_an_unquoted_word_means(word: str, meaning: tuple[object, str | None]) -> None:
    assert resolved(word) == meaning


@pytest.mark.parametrize(
    "text, is_so",
    [
        *(("a: OBS ’t Startblok\n", False), ("a: zegt “ja”\n", False), ("a: van 3 – 4 uur\n", False)),
        *(
            ("a: “ja”\n", True),
            ("a:    ’t is\n", True),
            ("- “ja”\n", True),
            ("a: [“x”]\n", True),
            ("a: [x, “y”]\n", True),
        ),
        *(("a: 2026–12–14\n", True), ("“a”: b\n", True), ("a: {b: “c”}\n", True)),
    ],
)
def test_a_sign_of_a_word_processor_is_looked_at_where_a_value_begins(text: str, is_so: bool) -> None:
    assert suspicious(text.encode()) is is_so

"""A line taken apart: every character is in one token, also when the line is no YAML at all."""

import random

import pytest

from g1p.checks.tokens import Token, tokens, unquoted
from tests.store.mutate import SCRAPS

Told = list[tuple[str, str]]


def told(line: str) -> Told:
    """The tokens that are not only white space, each with the text in the line."""
    found = ((token.kind, line[token.start : token.end]) for token in tokens(line))
    return [(kind, text) for kind, text in found if text.strip()]


@pytest.mark.parametrize(
    "line, expected",
    [
        ("", []),
        ("   ", []),
        ("name: Ann", [("key", "name"), ("sign", ":"), ("value", "Ann")]),
        ("name :\tAnn  ", [("key", "name"), ("sign", " :"), ("value", "Ann")]),
        ("name:", [("key", "name"), ("sign", ":")]),
        ("Ann", [("value", "Ann")]),
        ("- - Ann", [("sign", "-"), ("sign", "-"), ("value", "Ann")]),
        ("-Ann", [("value", "-Ann")]),
        ("? Ann", [("sign", "?"), ("value", "Ann")]),
        (": Ann", [("sign", ":"), ("value", "Ann")]),
        ("a: b: c", [("key", "a"), ("sign", ":"), ("key", "b"), ("sign", ":"), ("value", "c")]),
        ("at: 12:30 at home", [("key", "at"), ("sign", ":"), ("value", "12:30 at home")]),
        ("say: well, [yes] {no}", [("key", "say"), ("sign", ":"), ("value", "well, [yes] {no}")]),
        ("a: b#c # d", [("key", "a"), ("sign", ":"), ("value", "b#c"), ("sign", "#"), ("text", "d")]),
        ("#", [("sign", "#")]),
        ("#Ann", [("sign", "#"), ("text", "Ann")]),
        ('"a: b": "c # d"', [("key", '"a: b"'), ("sign", ":"), ("value", '"c # d"')]),
        ("'it''s': 'a' b", [("key", "'it''s'"), ("sign", ":"), ("value", "'a'"), ("value", "b")]),
        ('a: "b \\" c" d', [("key", "a"), ("sign", ":"), ("value", '"b \\" c"'), ("value", "d")]),
        ('a: "b', [("key", "a"), ("sign", ":"), ("value", '"b')]),
        ("a: 'b", [("key", "a"), ("sign", ":"), ("value", "'b")]),
        ('a: "b\\', [("key", "a"), ("sign", ":"), ("value", '"b\\')]),
        ("a: |", [("key", "a"), ("sign", ":"), ("sign", "|")]),
        ("a: >-2 # b", [("key", "a"), ("sign", ":"), ("sign", ">-2"), ("sign", "#"), ("text", "b")]),
        ("a: |b", [("key", "a"), ("sign", ":"), ("value", "|b")]),
        ("a: &b c", [("key", "a"), ("sign", ":"), ("sign", "&"), ("text", "b"), ("value", "c")]),
        ("a: *b", [("key", "a"), ("sign", ":"), ("sign", "*"), ("text", "b")]),
        ("a: ! b", [("key", "a"), ("sign", ":"), ("sign", "!"), ("value", "b")]),
        ("<<<<<<< Ann", [("sign", "<<<<<<<"), ("text", "Ann")]),
        ("=======", [("sign", "=======")]),
        ("<<<<<<<<", [("value", "<<<<<<<<")]),
        ("%YAML 1.2", [("sign", "%"), ("text", "YAML 1.2")]),
        ("--- a: b", [("sign", "---"), ("key", "a"), ("sign", ":"), ("value", "b")]),
        ("...", [("sign", "...")]),
        ("---a", [("value", "---a")]),
    ],
)
def test_what_stands_on_a_line(line: str, expected: Told) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    "line, expected",
    [
        ("{}", [("sign", "{"), ("sign", "}")]),
        ("[a, 'b']", [("sign", "["), ("value", "a"), ("sign", ","), ("value", "'b'"), ("sign", "]")]),
        ("{a: b:c}", [("sign", "{"), ("key", "a"), ("sign", ":"), ("value", "b:c"), ("sign", "}")]),
        ("{a:, b}", [("sign", "{"), ("key", "a"), ("sign", ":"), ("sign", ","), ("value", "b"), ("sign", "}")]),
        ("{:,}", [("sign", "{"), ("value", ":"), ("sign", ","), ("sign", "}")]),
        ("b, c: d}", [("value", "b"), ("sign", ","), ("key", "c"), ("sign", ":"), ("value", "d"), ("sign", "}")]),
        ("c: d,", [("key", "c"), ("sign", ":"), ("value", "d"), ("sign", ",")]),
        (
            "a] b: c, d",
            [("value", "a"), ("sign", "]"), ("key", "b"), ("sign", ":"), ("value", "c"), ("sign", ","), ("value", "d")],
        ),
        ("]]", [("sign", "]"), ("sign", "]")]),
        ("a: b]", [("key", "a"), ("sign", ":"), ("value", "b"), ("sign", "]")]),
    ],
)
def test_what_stands_between_brackets(line: str, expected: Told) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    "line, keys",
    [
        ("due: a", ["due"]),
        ("due: 'a' b", ["due", ""]),
        ('{"due": a, b}', ["due", ""]),
        ("{due: a b: c}", ["a b"]),
        ("who: [a, b, {to: c, d}, e]", ["who", "who", "to", "", "who"]),
        ("[a]", [""]),
        ("a, to: b, c},", ["", "to", ""]),
        ("- a", [""]),
    ],
)
def test_a_value_knows_its_key(line: str, keys: list[str]) -> None:
    assert [token.key for token in tokens(line) if token.kind == "value"] == keys


@pytest.mark.parametrize(
    "line, sign, text",
    [
        ("# g1p: off G312 because Ann is ill", "# g1p: off G312 because", "Ann is ill"),
        ("a: b # g1p: off G312, G401 omdat Ann", "# g1p: off G312, G401 omdat", "Ann"),
        ("#g1p:off G312", "#g1p:off G312", ""),
        ("# g1p: off Ann because G312", "# g1p: off", "Ann because G312"),
        ("# g1p: off G3123", "# g1p: off", "G3123"),
        ("# g1p: offer", "#", "g1p: offer"),
    ],
)
def test_of_a_comment_that_turns_a_code_off_only_the_reason_is_text(line: str, sign: str, text: str) -> None:
    found = told(line)
    assert ("sign", sign) in found
    assert [said for kind, said in found if kind == "text"] == ([text] if text else [])


@pytest.mark.parametrize("seed", range(40))
def test_every_character_is_in_one_token(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(50):
        line = "".join(dice.choice((*SCRAPS, "name", "a", "\u0660", "漢")) for _ in range(dice.randrange(20)))
        line = line.replace("\n", dice.choice((" ", "", "\t")))
        at = 0
        for token in tokens(line):
            assert isinstance(token, Token)
            assert token.start == at < token.end
            at = token.end
        assert at == len(line)


@pytest.mark.parametrize(
    "raw, text", [('"a"', "a"), ("'a'", "a"), ("'a\"", "'a\""), ("a", "a"), ("'", "'"), ('""', "")]
)
def test_unquoted(raw: str, text: str) -> None:
    assert unquoted(raw) == text

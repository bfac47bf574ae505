"""What has one right answer is mended and every other byte stays; what somebody has to choose is left alone."""

import datetime as dt
import difflib
import re
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from g1p.checks.codes import CODES
from g1p.checks.finding import Finding
from g1p.model.ids import ALPHABET
from g1p.store.load import load
from g1p.store.look import looked_at
from g1p.store.mending import MENDS, Mended, mended
from g1p.store.mending.bench import ONCE_READ
from tests.conftest import ROOT
from tests.store.edits import EXAMPLES, STYLES, exact

TODAY = dt.date(2026, 11, 21)

PLAN = """\
# een plan dat klopt
g1p: 1
id: p-4hx2k
title: Samen sterker
status: active
created: 2026-09-01
reason: We slapen slecht, en de post blijft liggen.
people:
  - {id: moeder, name: "Ilse", group: family, role: moeder, custody: [sem], since: 2026-09-01}
  - id: sem   # de jongste
    name: Sem
    group: family
    role: zoon
    birth_date: '2015-03-12'
    since: 2026-09-01
  - id: oma
    name: Ria
    group: network
    role: oma
    phone: "06 5550 0101"
    since: 2026-09-01
  - id: coach
    name: Tom
    group: professional
    role: wijkcoach
    email: tom@example.org
    since: 2026-09-01

coordination:
  coordinator: moeder
  keeper: coach
  since: 2026-09-08
  arrangement: Ilse belt Tom elke maandag.
next_evaluation: 2026-12-07
goals:
  - id: g-5h2xc
    text: We slapen de hele nacht
    said_by: moeder
    when: now
    status: active
    scale: {start: 3, target: 7}
    actions:
      - id: a-8n3wq
        text: Iedere avond voorlezen
        who: [moeder, oma]
        start: 2026-09-14   # na de zomer
        due: 2026-12-18
        repeats: daily
        status: started
meetings:
  - id: m-1c8ty
    kind: evaluation
    at: 2026-12-07T19:30
    invited: [{person: oma, answer: coming}]
safety: {checked: [{date: 2026-10-01, by: coach}]}
"""


def mend(text: str, kind: str = "plan", name: str = "") -> Mended:
    """What becomes of a file, after seeing that a second time changes nothing."""
    done = mended(text.encode(), kind, TODAY, name)
    again = mended(done.data, kind, TODAY, name)
    assert again == Mended(done.data)
    return done


def found(text: str, kind: str = "plan") -> list[Finding]:
    """The errors and warnings in a file."""
    return [one for one in looked_at(text.encode(), kind, TODAY).findings if CODES[one.code].severity != "advice"]


def test_nothing_is_wrong_with_the_plan_that_is_broken_here() -> None:
    assert found(PLAN) == []
    assert mend(PLAN) == Mended(PLAN.encode())


WRONG = {
    "a phone number without quotes": ('phone: "06 5550 0101"', "phone: 0655500101", 'phone: "0655500101"'),
    "a phone number with a plus": ('phone: "06 5550 0101"', "phone: +31655500101", 'phone: "+31655500101"'),
    "a phone number that is a whole one": ('phone: "06 5550 0101"', "phone: 655500101", 'phone: "655500101"'),
    "a phone number of zeros": ('phone: "06 5550 0101"', "phone: 007", 'phone: "007"'),
    "a name in figures": ("name: Ria", "name: 1.50", 'name: "1.50"'),
    "a power": ("name: Ria", "name: 1e5", 'name: "1e5"'),
    "very many figures": ("name: Ria", "name: 12345678901234567890", 'name: "12345678901234567890"'),
    "a boolean as a text": ("name: Ria", "name: True", 'name: "True"'),
    "a word of two meanings": ("role: oma", "role: no", 'role: "no"'),
    "minutes of sixty": ("role: oma", "role: 1:30", 'role: "1:30"'),
    "a number between braces": ('name: "Ilse"', "name: 7", 'name: "7"'),
    "a number with a comment": ("role: oma", "role: 42 # zegt ze", 'role: "42" # zegt ze'),
    "a day as we write it": ("due: 2026-12-18", "due: 18-12-2026", "due: 2026-12-18"),
    "a day in words": ("start: 2026-09-14 ", "start: 14 september 2026 ", "start: 2026-09-14 "),
    "a day with slashes": ("due: 2026-12-18", "due: 2026/12/18", "due: 2026-12-18"),
    "a day without zeros": ("created: 2026-09-01", "created: 2026-9-1", "created: 2026-09-01"),
    "a day in quotes": ("'2015-03-12'", "'12-3-2015'", "'2015-03-12'"),
    "a day in a number": ("due: 2026-12-18", "due: 20261218", "due: 2026-12-18"),
    "a day in a number in quotes": ("'2015-03-12'", "'20150312'", "'2015-03-12'"),
    "a day in a number under a key in Dutch": ("due: 2026-12-18", "uiterlijk: 20261218", "due: 2026-12-18"),
    "a key in Dutch before a number": ('phone: "06 5550 0101"', "telefoon: 0655500101", 'phone: "0655500101"'),
    "a short key before a number": ('phone: "06 5550 0101"', "tel: 0655500101", 'phone: "0655500101"'),
    "a key with a capital before a number": ('phone: "06 5550 0101"', "Phone: +31655500101", 'phone: "+31655500101"'),
    "a key in two words": ("email: tom", "e-mail: tom", "email: tom"),
    "a key in other English": ("people:", "persons:", "people:"),
    "two keys between braces": ("{start: 3, target: 7}", "{begin: 3, doel: 7}", "{start: 3, target: 7}"),
    "a key that gives rights, in Dutch": ("custody: [sem]", "gezag: [sem]", "custody: [sem]"),
    "a key that gives rights, with a slip": ("custody: [sem]", "cusotdy: [sem]", "custody: [sem]"),
    "a day between braces": ("date: 2026-10-01", "date: 1-10-2026", "date: 2026-10-01"),
    "a moment without a t": ("at: 2026-12-07T19:30", "at: 2026-12-07 19:30", "at: 2026-12-07T19:30"),
    "a moment in words": ("at: 2026-12-07T19:30", "at: 7 december 2026 om 19.30 uur", "at: 2026-12-07T19:30"),
    "a key with two letters swapped": ("    role: oma", "    roel: oma", "    role: oma"),
    "a key with a letter less": ("coordination:", "cordination:", "coordination:"),
    "a key with a capital": ("goals:", "Goals:", "goals:"),
    "a key with a dash": ("next_evaluation:", "next-evaluation:", "next_evaluation:"),
    "a key with a space": ("said_by:", "said by:", "said_by:"),
    "a key in Dutch": ("        who:", "        wie:", "        who:"),
    "a key in Dutch, misspelt": ("        who:", "        wei:", "        who:"),
    "a key in quotes": ("    role: oma", '    "Role": oma', '    "role": oma'),
    "a key between braces": ("{start: 3, target", "{start: 3, targt", "{start: 3, target"),
    "a key of the version": ("g1p: 1", "G1P: 1", "g1p: 1"),
    "a choice with a capital": ("status: started", "status: Started", "status: started"),
    "a choice in Dutch": ("status: started", "status: bezig", "status: started"),
    "the same word, another choice": ("    status: active\n", "    status: bezig\n", "    status: active\n"),
    "a choice with a letter less": ("group: professional", "group: profesional", "group: professional"),
    "a choice with a space": ("group: network", 'group: "network "', 'group: "network"'),
    "yes for somebody who comes": ("answer: coming", "answer: yes", "answer: coming"),
    "true for somebody who comes": ("answer: coming", "answer: true", "answer: coming"),
    "nee for somebody who does not": ("answer: coming", "answer: nee", "answer: not_coming"),
    "a rhythm in Dutch": ("repeats: daily", "repeats: Elke dag", "repeats: daily"),
    "a number in quotes": ("{start: 3,", '{start: "3",', "{start: 3,"),
    "the version in quotes": ("g1p: 1", "g1p: '1'", "g1p: 1"),
    "one person where a list belongs": ("who: [moeder, oma]", "who: oma", "who: [oma]"),
    "two people without brackets": ("who: [moeder, oma]", "who: moeder, oma", "who: [moeder, oma]"),
    "one person with a capital where a list belongs": ("who: [moeder, oma]", "who: Oma", "who: [oma]"),
    "one person in quotes": ("who: [moeder, oma]", "who: 'oma'  # zij", "who: ['oma']  # zij"),
    "one mapping where a list belongs": (
        "[{person: oma, answer: coming}]",
        "{person: oma,\n      answer: coming}",
        "[{person: oma,\n      answer: coming}]",
    ),
    "a word of two meanings below a mapping where a list belongs": (
        "meetings:",
        "earlier_help: {what: no, by: oma}\nmeetings:",
        'earlier_help: [{what: "no", by: oma}]\nmeetings:',
    ),
    "a person with a capital": ("said_by: moeder", "said_by: Moeder", "said_by: moeder"),
    "an id in capitals": ("id: a-8n3wq", "id: A-8N3WQ", "id: a-8n3wq"),
    "an address with a space": ("email: tom@example.org", 'email: " tom@example.org"', 'email: "tom@example.org"'),
    "a language in words": (
        "status: active\ncr",
        "status: active\nlanguage: Turks\ncr",
        "status: active\nlanguage: tr\ncr",
    ),
    "a language in English": ("role: oma", "role: oma\n    language: Arabic", "role: oma\n    language: ar"),
    "a language in capitals": ("role: oma", "role: oma\n    language: NL", "role: oma\n    language: nl"),
    "a digest in capitals": (
        "meetings:",
        f"agreed: [{{by: oma, date: 2026-10-01, how: spoken, digest: SHA256:{'0A' * 32}}}]\nmeetings:",
        f'agreed: [{{by: oma, date: 2026-10-01, how: spoken, digest: "sha256:{"0a" * 32}"}}]\nmeetings:',
    ),
    "an own key with a capital": ("meetings:", "x_Map: kast 3\nmeetings:", "x_map: kast 3\nmeetings:"),
    "an own key with a dash": ("meetings:", "x-map: kast 3\nmeetings:", "x_map: kast 3\nmeetings:"),
    "a mistake below a mistake": ("    scale: {start: 3", "    schaalvraag: {start: '3'", "    scale: {start: 3"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_has_one_right_answer_gets_it(case: str) -> None:
    good, wrong, right = WRONG[case]
    assert PLAN.count(good) == 1
    text = PLAN.replace(good, wrong)
    wanted = PLAN.replace(good, right)
    done = mend(text)
    assert done.data.decode() == wanted
    assert found(wanted) == []
    told = [(one.code, one.line, one.column) for one in found(text)]
    assert told
    assert set(told) <= {(one.code, one.line, one.column) for one in done.mends}
    assert all(done.takes_away(one) for one in found(text))


CHOSEN = {
    "a day that is no day": ("due: 2026-12-18", "due: 31-11-2026"),
    "a day that may be American": ("due: 2026-12-18", "due: 12/11/2026"),
    "a day in the thirteenth month": ("due: 2026-12-18", "due: 2026-13-1"),
    "a day without a year": ("due: 2026-12-18", "due: 18 december"),
    "a day of a year in two figures": ("due: 2026-12-18", "due: 18-12-26"),
    "a day in a number that is no day": ("due: 2026-12-18", "due: 20261318"),
    "a day in a number of a year long ago": ("due: 2026-12-18", "due: 18991218"),
    "a year for a day": ("birth_date: '2015-03-12'", "birth_date: 2015"),
    "a day in quotes that is none": ("birth_date: '2015-03-12'", "birth_date: '20150231'"),
    "a number for a person": ("said_by: moeder", "said_by: 1"),
    "a number for an id": ("id: a-8n3wq", "id: 1"),
    "a number for a moment": ("at: 2026-12-07T19:30", "at: 20261207"),
    "somebody twice": ("who: [moeder, oma]", "who: [moeder, oma, moeder]"),
    "a group for a person": ("who: [moeder, oma]", "who: [family]"),
    "a person with nothing behind id": ("  - id: oma\n    name: Ria", "  - id:\n    name: Ria"),
    "children for custody": ("custody: [sem]", "kinderen: [sem]"),
    "a shape for share": ("custody: [sem]", "shape: [sem]"),
    "a key that gives rights, with another letter": ("custody: [sem]", "custidy: [sem]"),
    "a moment on no hour": ("at: 2026-12-07T19:30", "at: 2026-12-07"),
    "a key that is there already": ("role: oma", "role: oma\n    rolle: oma"),
    "two keys that mean the same": ("        due: 2026-12-18", "        duee: 2026-12-18\n        deu: 2026-12-19"),
    "a key whose value speaks against it": ("repeats: daily", "repaets: af en toe"),
    "two own keys that would be one": ("meetings:", "x_Map: 1\nx-map: 2\nmeetings:"),
    "two languages that would be one": ("repeats: daily", "translated: {AR: a, Arabisch: b}"),
    "a key written in an uncommon way": ("due: 2026-12-18", "? duee\n        : 2026-12-18"),
    "a day in block text": ("due: 2026-12-18", "due: >-\n          18-12-2026"),
    "a day on two lines": ("due: 2026-12-18", 'due: "18-12-\\\n          2026"'),
    "a key that is like none": ("role: oma", "role: oma\n    hobby: breien"),
    "a key that is as like two": ("role: oma", "role: oma\n    tin: 2026-09-01"),
    "a choice that is like none": ("status: started", "status: paars"),
    "a choice that may be either": ("status: started", "status: doen"),
    "a choice that is too unlike": ("group: professional", "group: profesionel"),
    "somebody whom nobody knows": ("who: [moeder, oma]", "who: [moeder, opa]"),
    "somebody whom nobody knows, without brackets": ("who: [moeder, oma]", "who: opa"),
    "somebody whom nobody knows, with a capital": ("who: [moeder, oma]", "who: [moeder, Opa]"),
    "a list of words and a name": ("who: [moeder, oma]", "who: moeder en oma"),
    "a score in quotes that is too high": ("{start: 3,", '{start: "11",'),
    "a score in words": ("{start: 3,", "{start: drie,"),
    "a score with a zero before it": ("{start: 3,", "{start: 03,"),
    "a broken score": ("{start: 3,", "{start: 3.5,"),
    "a person without an id": ("  - id: oma\n    name: Ria", "  - name: Ria"),
    "a person with a space": ("said_by: moeder", "said_by: moeder ilse"),
    "an id with a forbidden letter": ("id: a-8n3wq", "id: a-8n3wo"),
    "an id of another kind": ("id: a-8n3wq", "id: g-8n3wq"),
    "an address without an at": ("email: tom@example.org", "email: tom.example.org"),
    "nothing behind a key": ("role: oma", "role:"),
    "a null": ("role: oma", "role: null"),
    "a text that is missing": ("        text: Iedere avond voorlezen\n", ""),
    "an empty text": ("role: oma", 'role: " "'),
    "a number of the team's own": ("meetings:", "x_huis: 012\nmeetings:"),
    "a text between brackets": ("role: oma", "role: [oma]"),
    "a language of nobody": ("role: oma", "role: oma\n    language: Elfentaal"),
    "a goal in the wrong place": ("goals:\n  - id", "goals:\n    id"),
}


@pytest.mark.parametrize(
    "good, wrong, right, code",
    [
        ("status: started", "status: gedaan", "status: done", "G212"),
        ("due: 2026-12-18", "due: 18-12-2025", "due: 2025-12-18", "G211"),
    ],
)
def test_a_mend_may_show_what_nobody_could_read_before(good: str, wrong: str, right: str, code: str) -> None:
    """That an action is done without a day, or ends before it begins, is true of what was typed, too."""
    done = mend(PLAN.replace(good, wrong))
    assert done.data.decode() == PLAN.replace(good, right)
    assert code in {one.code for one in found(done.data.decode())}


@pytest.mark.parametrize("case", CHOSEN)
def test_what_somebody_has_to_choose_is_left_alone(case: str) -> None:
    good, wrong = CHOSEN[case]
    assert PLAN.count(good) == 1
    text = PLAN.replace(good, wrong)
    assert found(text)
    assert mend(text) == Mended(text.encode())


@pytest.mark.parametrize(
    "good, wrong",
    [
        ("role: oma", "role: oma: de liefste"),  # a colon in a text
        ("role: oma", "role: @oma"),
        ("role: oma", "role: `oma`"),
        ("role: oma", 'role: "oma'),
        ("role: oma", "role: oma\n    role: tante"),  # a key twice
        ("role: oma", "role: &a oma"),
        ("role: oma", "\trole: oma"),
        ("role: oma", "role: oma\x07"),
        ("meetings:", "<<<<<<< HEAD\nmeetings:"),
        ("meetings:", "---\nmeetings:"),
        ("meetings:", "7: zeven\nmeetings:"),
    ],
)
@pytest.mark.parametrize("marked", [False, True])
def test_a_file_that_cannot_be_read_is_left_alone_as_a_whole(good: str, wrong: str, marked: bool) -> None:
    """Also the byte order mark in front of it, and the faults in it that could be mended."""
    text = "\ufeff" * marked + PLAN.replace(good, wrong).replace("status: started", "status: bezig")
    assert mend(text) == Mended(text.encode())


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"g1p", b"[]\n", b"{}\n", b"# niets\n", BOM_UTF8, b"a: " + b"x" * 2**20]
)
def test_what_is_no_plan_is_left_alone(data: bytes) -> None:
    assert mended(data, "plan", TODAY) == Mended(data)


def test_a_file_of_a_newer_g1p_is_left_alone() -> None:
    text = PLAN.replace("g1p: 1", "g1p: 2").replace("status: started", "status: bezig")
    assert mend(text) == Mended(text.encode())
    text = PLAN.replace("g1p: 1", 'g1p: "2"')
    assert mend(text) == Mended(text.encode())


def test_a_file_in_which_a_choice_waits_after_a_merge_is_left_alone() -> None:
    waits = "unresolved: [{path: status, base: draft, ours: active, theirs: closed}]\n"
    text = PLAN.replace("status: started", "status: bezig") + waits
    assert mend(text) == Mended(text.encode())


def test_a_byte_order_mark_goes_and_nothing_else_moves() -> None:
    done = mend("\ufeff" + PLAN.replace("status: started", "status: bezig"))
    assert done.data.decode() == PLAN
    line = PLAN[: PLAN.index("status: started")].count("\n") + 1
    assert [(one.code, one.line, one.column) for one in done.mends] == [("G003", 1, 1), ("G105", line, 17)]
    assert done.takes_away(Finding("G003"))


MANY = [
    *("a phone number without quotes", "a name in figures", "a number between braces", "a day as we write it"),
    *("a day in words", "a day without zeros", "a day in quotes", "a day between braces", "a moment without a t"),
    *("a key with a letter less", "a key with a capital", "a key with a dash", "a key with a space"),
    *("a choice with a letter less", "yes for somebody who comes", "a rhythm in Dutch", "the version in quotes"),
    *("one person in quotes", "an id in capitals", "an address with a space", "an own key with a dash"),
    *("a mistake below a mistake", "a choice in Dutch"),
]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_very_many_faults_are_mended_in_one_go(ends: str, last: bool) -> None:
    text, wanted = PLAN, PLAN
    for case in MANY:
        good, wrong, right = WRONG[case]
        text, wanted = text.replace(good, wrong), wanted.replace(good, right)
    text, wanted = (one.replace("\n", ends) for one in (text, wanted))
    text, wanted = (one if last else one.removesuffix(ends) for one in (text, wanted))
    done = mend(text)
    assert done.data.decode() == wanted
    assert len(done.mends) >= len(MANY)
    assert [(one.line, one.column) for one in done.mends] == sorted((one.line, one.column) for one in done.mends)


def test_beside_what_cannot_be_mended_the_rest_is_mended_and_it_stays_as_it_was() -> None:
    text = PLAN
    for case in ("a day that is no day", "somebody whom nobody knows, with a capital", "a score in words"):
        text = text.replace(*CHOSEN[case])
    wanted = text
    for case in ("a phone number without quotes", "a key with a capital", "a moment without a t"):
        good, wrong, right = WRONG[case]
        text, wanted = text.replace(good, wrong), wanted.replace(good, right)
    assert mend(text).data.decode() == wanted
    seen = {(one.code, one.path) for one in found(text)}
    # What stood below a key with a wrong name could not be seen; it is there as it was.
    assert all((one.code, one.path) in seen or one.path[0] == "goals" for one in found(wanted))


def test_a_name_is_mended_also_when_faults_come_to_light_by_it() -> None:
    """Who is nobody cannot be said while there are no people."""
    text = PLAN.replace(*CHOSEN["somebody whom nobody knows"]).replace("role: zoon", "role: [zoon]")
    wrong = text.replace("people:", "peolpe:")
    assert {one.code for one in found(wrong)} == {"G102", "G124", "G201"}
    assert mend(wrong).data.decode() == text
    assert {one.code for one in found(text)} == {"G124", "G201"}


def test_of_a_file_with_more_faults_than_are_told_at_once_all_are_mended() -> None:
    step = "  - {{action: Oefenen, responsible: Team, date: 2026-12-01, status: {}}}\n"
    text = "g1p: 1\ntraining:\n" + step.format("Gepland") * 150 + step.format("paars") * 3
    assert len(found(text, "rollout")) == 100
    done = mend(text, "rollout")
    assert done.data.decode() == text.replace("Gepland", "planned")
    assert len(done.mends) == 150


def test_a_key_that_people_call_so_gets_its_name_whatever_stands_behind_it() -> None:
    """Only of a word that is near it does the value say whether it is meant."""
    text = PLAN.replace("    role: wijkcoach", "    role: wijkcoach\n    manager: Rob")
    assert [one.code for one in found(text)] == ["G123"]
    assert mend(text.replace("manager", "leidinggevende")).data.decode() == text
    assert mend(text.replace("manager", "leidingevende")).mends == ()


ID = re.compile(rf"[a-z]-[{ALPHABET}]{{5}}")


def without(text: str, line: str) -> str:
    """The text without this line; of an item, what comes next moves up behind the dash."""
    assert text.count(line) == 1
    return re.sub(rf"- {line}\n +", "- ", text) if f"- {line}" in text else text.replace(f"{line}\n", "")


@pytest.mark.parametrize("line, letter", [("id: g-5h2xc", "g"), ("id: a-8n3wq", "a"), ("id: m-1c8ty", "m")])
def test_a_record_without_an_id_gets_a_new_one_of_its_kind(line: str, letter: str) -> None:
    text = without(PLAN, line)
    done = mend(text)
    was, now = (load(one) for one in (PLAN.encode(), done.data))
    new = [row for row in difflib.ndiff(text.splitlines(), done.data.decode().splitlines()) if row[0] in "+-"]
    assert len(new) == 1
    ident = new[0].split()[-1]
    assert ID.fullmatch(ident)
    assert ident[0] == letter
    assert ident not in PLAN
    assert exact(now).replace(ident, line.rsplit(maxsplit=1)[-1]) == exact(was)
    assert [(one.code, one.path[-1]) for one in done.mends] == [("G101", "id")]


@pytest.mark.parametrize("nothing", ["", " ~", " null", "   # volgt"])
@pytest.mark.parametrize("line, letter", [("id: g-5h2xc", "g"), ("id: a-8n3wq", "a"), ("id: m-1c8ty", "m")])
def test_nothing_behind_id_becomes_a_new_one(line: str, letter: str, nothing: str) -> None:
    done = mend(PLAN.replace(line, f"id:{nothing}"))
    new = [row for row in difflib.ndiff(PLAN.splitlines(), done.data.decode().splitlines()) if row[0] == "+"]
    assert len(new) == 1
    idents = ID.findall(new[0])
    assert [ident[0] for ident in idents] == [letter]
    assert exact(load(done.data)).replace(idents[0], line.rsplit(maxsplit=1)[-1]) == exact(load(PLAN.encode()))
    assert new[0].endswith(nothing.lstrip(" ~nul"))
    assert [(one.code, one.path[-1]) for one in done.mends] == [("G120", "id")]


def test_records_between_braces_get_ids_too_and_each_another() -> None:
    actions = "".join(
        f"  - {{text: 'Iets {n}', who: [oma], start: 2026-09-14, due: 2026-12-18, status: planned}}\n"
        for n in range(40)
    )
    done = mend(PLAN + "actions:\n" + actions)
    idents = [one["id"] for one in load(done.data)["actions"]]
    assert len(set(idents)) == 40
    assert all(ident[0] == "a" and ID.fullmatch(ident) for ident in idents)
    assert done.data.decode() == PLAN + "actions:\n" + "".join(
        row.replace("{", f"{{id: {ident}, ")
        for row, ident in zip(actions.splitlines(keepends=True), idents, strict=True)
    )


def test_where_there_is_no_place_for_an_id_the_rest_is_mended_all_the_same() -> None:
    """A key alone between brackets, with nothing behind it on its line: what comes next to it would stand outside."""
    rows = "actions: [\n  {{id: a-8n3wt, text: x, who: [oma], start: {}, due: 2026-12-18, status: planned}},x_a: \n]\n"
    done = mend(PLAN + rows.format("14-9-2026"))
    assert done.data.decode() == PLAN + rows.format("2026-09-14")


def test_a_new_id_stands_in_no_other_file(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def others() -> list[bytes]:
        asked.append(1)
        return [b"id: a-7k2mq", b"\xff # a-zz222"]

    letters = iter("7k2mq8n3wqzz222n1eqw")
    monkeypatch.setattr("g1p.store.records.choice", lambda _: next(letters))
    text = without(PLAN, "id: a-8n3wq") + "# wie a-8n3wq zei, bedoelt wat hierboven staat\n"
    done = mended(text.encode(), "plan", TODAY, "", others)
    assert load(done.data)["goals"][0]["actions"][0]["id"] == "a-n1eqw"
    assert asked == [1]


def test_other_files_are_not_read_for_nothing() -> None:
    def others() -> list[bytes]:
        raise AssertionError

    assert mended(PLAN.replace("who: [moeder, oma]", "who: oma").encode(), "plan", TODAY, "", others).mends


@pytest.mark.parametrize(
    "name, wanted",
    [("plans/p-4hx2k.yaml", "p-4hx2k"), ("plans/2026/p-9x2q0.yml", "p-9x2q0"), ("p-9x2q0.yaml", "p-9x2q0")],
)
def test_a_plan_without_an_id_has_that_of_its_file(name: str, wanted: str) -> None:
    done = mend(without(PLAN, "id: p-4hx2k"), name=name)
    assert done.data.decode() == PLAN.replace("p-4hx2k", wanted)


def test_a_plan_in_a_file_of_another_name_gets_an_id_only_where_the_name_need_not_follow() -> None:
    text = without(PLAN, "id: p-4hx2k")
    assert mend(text, name="plans/gezin.yaml").mends == ()
    done = mend(text, name="gezin.yaml")
    assert ID.fullmatch(load(done.data)["id"])
    assert mend(text.replace("g1p: 1\n", ""), name="gezin.yaml").mends == ()


SETTINGS = """\
g1p: 1
organisation: Sociaal Team
language: nl
remotes: [git.example.org]
ladder:
  - {step: team, name: team, days: 10}
require_agreement: true
checks:
  off: [G312]
"""
OF_THE_WORKSPACE = {
    "yes": ("require_agreement: true", "require_agreement: ja", "require_agreement: true"),
    "no": ("require_agreement: true", "require_agreement: 'No'", "require_agreement: false"),
    "a number": ("days: 10", 'days: "10"', "days: 10"),
    "a name": ("organisation: Sociaal Team", "organisation: 1313", 'organisation: "1313"'),
    "a key": ("organisation:", "organisatie:", "organisation:"),
    "a language": ("language: nl", "language: Nederlands", "language: nl"),
    "one host": ("remotes: [git.example.org]", "remotes: git.example.org", "remotes: [git.example.org]"),
    "a step with a space": ("step: team,", 'step: "team ",', 'step: "team",'),
    "one code": ("off: [G312]", "off: G312", "off: [G312]"),
}


@pytest.mark.parametrize("case", OF_THE_WORKSPACE)
def test_the_settings_of_a_workspace_are_mended_too(case: str) -> None:
    good, wrong, right = OF_THE_WORKSPACE[case]
    assert SETTINGS.count(good) == 1
    assert found(SETTINGS, "workspace") == []
    assert mend(SETTINGS.replace(good, wrong), "workspace").data.decode() == SETTINGS.replace(good, right)
    assert mend(SETTINGS, "workspace").mends == ()


def test_the_rollout_is_mended_too() -> None:
    step = "  - {{action: Oefenen, responsible: Manager jeugd, date: {}, status: {}}}\n"
    text = "g1p: 1\nscholing:\n" + step.format("1-12-2026", "gepland")
    done = mend(text, "rollout")
    assert done.data.decode() == "g1p: 1\ntraining:\n" + step.format("2026-12-01", "planned")


WRONG_FILES = sorted(
    [
        *(ROOT / "codes").glob("*/wrong.yaml"),
        *(ROOT / "codes").glob("*/wrong/**/*.yaml"),
        *(ROOT / "tests" / "invalid").rglob("*.yaml"),
    ]
)
RIGHT_FILES = [*(ROOT / "codes").glob("*/right.yaml"), *EXAMPLES, *STYLES]


@pytest.mark.uncounted
@pytest.mark.parametrize("file", WRONG_FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_gets_worse(file: Path) -> None:
    """Every wrong example there is: mended or left as it is, with no fault in it that it had not."""
    data = file.read_bytes()
    kind = {"g1p.yaml": "workspace", "rollout.yaml": "rollout"}.get(file.name, "plan")
    done = mended(data, kind, TODAY, file.name)
    if done.data == data:
        assert done == Mended(data)
        return
    assert mended(done.data, kind, TODAY, file.name) == Mended(done.data)
    was, now = ({one.code for one in looked_at(held, kind, TODAY).findings} for held in (data, done.data))
    assert {code for code in now - was - ONCE_READ if code < "G2" or CODES[code].severity == "error"} == set()
    assert {one.code for one in done.mends} <= MENDS


def test_a_file_with_nothing_to_mend_stays_as_it_is() -> None:
    for file in RIGHT_FILES:
        assert mended(file.read_bytes(), "plan", TODAY, file.name) == Mended(file.read_bytes()), file


ONE_OF_EACH = (
    *("a phone number without quotes", "very many figures", "a word of two meanings", "a key in Dutch"),
    *("one person in quotes", "a name in figures", "a choice in Dutch", "a day in words", "a moment in words"),
    *("an id in capitals", "a person with a capital", "an address with a space"),
    *("a digest in capitals", "a language in words", "a number in quotes", "an own key with a dash"),
    "a rhythm in Dutch",
)


def test_every_code_that_can_be_mended_is_mended_here() -> None:
    """So the table of codes promises nothing that does not happen."""
    texts = [PLAN.replace(WRONG[case][0], WRONG[case][1]) for case in ONE_OF_EACH]
    texts += ["\ufeff" + PLAN, without(PLAN, "id: a-8n3wq"), PLAN.replace("id: a-8n3wq", "id:")]
    seen = {one.code for text in texts for one in mended(text.encode(), "plan", TODAY).mends}
    settings = [SETTINGS.replace(good, wrong) for good, wrong, _ in OF_THE_WORKSPACE.values()]
    seen |= {one.code for text in settings for one in mended(text.encode(), "workspace", TODAY).mends}
    assert seen == MENDS

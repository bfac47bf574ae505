"""The words of the writing commands: the Dutch ones do the same, and every help page is whole in both languages."""

import gettext
import shlex
from collections.abc import Callable

import pytest

from g1p.cli.verbs import TOP, Noun, Verb
from g1p.words import Words
from tests.cli.door import Ran
from tests.cli.writing.family import Family

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

VERBS: dict[tuple[str, ...], Verb] = {
    line: verb
    for name, entry in TOP.items()
    for line, verb in (
        [((name, word), verb) for word, verb in entry.verbs.items()] if isinstance(entry, Noun) else [((name,), entry)]
    )
}
NEW = [line for line, verb in VERBS.items() if verb.writes or line[-1] == "list" or line in {("log",), ("doctor",)}]

LINES = {
    "plan new": "--title A --reason B --person a:A:family:moeder",
    "plan activate": "p-dr --next-evaluation +6w",
    "plan pause": "p-4h7 --reason Feest",
    "plan resume": "p-4h7",
    "plan close": "p-aft --reason other",
    "plan reopen": "p-c0 --reason Weer --next-evaluation +6w",
    "person add": "p-4h7 zus:Noor:family:zus",
    "person set": "p-4h7 oma --name Noor",
    "person leave": "p-4h7 oma",
    "person list": "p-4h7",
    "coordinator set": "p-4h7 oma",
    "keeper set": "p-4h7 wijkcoach",
    "strength add": "p-4h7 Lachen --by oma",
    "concern add": "p-4h7 Huilen --by oma",
    "goal add": "p-4h7 Rust --by oma",
    "goal set": "g-7k --when later",
    "goal order": "p-4h7 g-3f",
    "goal achieve": "g-7k",
    "goal let-go": "g-7k",
    "goal list": "p-4h7",
    "action add": "p-4h7 Bellen --who oma --due +1w",
    "action start": "a-9x1",
    "action done": "a-9x1",
    "action fail": "a-9x1",
    "action drop": "a-9x1",
    "action move": "a-9x1 --to +9w",
    "action assign": "a-9x1 --who oma",
    "action list": "p-4h7",
    "measure": "p-4h7 --instrument giz --person daan --by wijkcoach --outcome extra",
    "safety check": "p-4h7 --by wijkcoach --score daan=7",
    "safety agree": "p-4h7 'Naar buiten' --who daan",
    "safety list": "p-4h7",
    "tie set": "p-4h7 moeder oma --kind weak",
    "kinship set": "p-4h7 oma moeder --kind parent",
    "event add": "p-4h7 Verhuisd --year 2009",
    "earlier-help add": "p-4h7 Cursus --by CJG",
    "agree": "p-4h7 --by oma --how spoken",
    "meeting plan": "p-4h7 --kind start --at 'morgen 19:00'",
    "meeting set": "m-9z --at 'morgen 19:00'",
    "meeting answer": "m-9z jeugdarts coming",
    "meeting list": "p-9",
    "meeting show": "m-9z",
    "escalate open": "p-4h7 --about a-b3c --organisation GGD --to Rob --reason Stil --by oma",
    "escalate list": "p-4h7",
    "consent give": "p-4h7 --by moeder --to oma --about strengths --purpose Samen",
    "consent revoke": "t-9c",
    "consent list": "p-9",
    "access": "p-4h7",
    "statement add": "p-4h7 Anders --by oma",
    "done": "a-9x1",
    "evaluate": "p-4h7 --goal g-7k --result slow --by oma",
}
"""A line for every command of part 2 that this folder tests."""


def dutch(line: tuple[str, ...]) -> list[str]:
    """The same words in Dutch."""
    entry = TOP[line[0]]
    return [entry.dutch, *(entry.verbs[word].dutch for word in line[1:] if isinstance(entry, Noun))]


@pytest.mark.parametrize("command", LINES)
def test_the_dutch_word_does_the_same(
    done: Done, family: Family, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("g1p.store.records.choice", lambda _: "7")
    line, rest = tuple(command.split()), shlex.split(LINES[command])
    before = family.head()
    english = done("--lang", "nl", *line, *rest, "--dry-run" if VERBS[line].writes else "--json")
    assert family.head() == before
    in_dutch = done("--lang", "nl", *dutch(line), *rest, "--dry-run" if VERBS[line].writes else "--json")
    assert in_dutch == english
    done("--lang", "nl", *dutch(line), *rest)
    subjects = [kept.subject for kept in family.since(before)]
    assert all(f": {'action done' if command == 'done' else command}" in subject for subject in subjects)
    assert len(subjects) == (VERBS[line].writes and command not in {"plan resume", "keeper set"})


def test_english_and_dutch_words_mix_in_one_line(done: Done, family: Family) -> None:
    before = family.head()
    done("doel", "add", "p-4h7", "Rust", "--by", "oma")
    done("action", "gedaan", "a-9x1")
    assert len(family.since(before)) == 2


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("line", NEW, ids=" ".join)
def test_a_help_page_fits_the_screen(g1p: G1p, line: tuple[str, ...], language: str) -> None:
    words = dutch(line) if language == "nl" else line
    ran = g1p("--lang", language, *words, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.out.splitlines())) <= 80
    if VERBS[line].writes:
        assert all(option in ran.out for option in ("--dry-run", "-m, --message", "--no-commit", "--json"))


class Listening(gettext.NullTranslations):
    """A catalogue that remembers which sentences it was asked for and does not have."""

    def __init__(self, real: gettext.NullTranslations) -> None:
        super().__init__()
        self.lacking: list[str] = []
        self._real = real

    def gettext(self, message: str) -> str:
        said = self._real.gettext(message)
        known = getattr(self._real, "_catalog", {})
        said_alike = " " not in message and not message.isalpha()  # nl|en, 3:7, ID:NAME:GROUP:ROLE
        if message not in known and not said_alike:
            self.lacking.append(message)
        return said


@pytest.mark.parametrize("line", NEW, ids=" ".join)
def test_a_dutch_help_page_has_no_sentence_that_nobody_translated(
    g1p: G1p, line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = Listening(Words.of("nl").catalogue)
    monkeypatch.setattr(
        "g1p.words._catalogue", lambda language: heard if language == "nl" else gettext.NullTranslations()
    )
    assert g1p("--lang", "nl", *line, "-h").out.startswith("Gebruik: ")
    assert heard.lacking == []

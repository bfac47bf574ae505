"""Help, usage and completion: in the words of g1p, without a word of the library left, and with the Dutch aliases."""

import gettext
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from g1p.cli.front import run
from g1p.cli.verbs import TOP, Noun
from g1p.words import Words
from tests.cli.door import DAY, Ran

G1p = Callable[..., Ran]

LIBRARY = (
    *("Usage", "Options", "Option", "Arguments", "Argument", "Commands", "Command", "required", "default", "Missing"),
    *("Try", "Error", "Show", "this message", "and exit", "INTEGER", "TEXT", "PATH", "FILENAME", "DIRECTORY", "ARGS"),
    *("DIR", "FILE", "WHO", "NAME", "PERSON", "DAY", "COMMAND", "OPTIONS"),
    *("Invalid", "value", "No such", "Got unexpected", "Aborted", "env var", "deprecated", "Install completion"),
)
"""Words that stay English when nobody speaks for the library of the command line, or for a placeholder."""


def every_line() -> Iterator[list[str]]:
    """The words of every command and group, in English."""
    yield []
    for name, entry in TOP.items():
        yield [name]
        if isinstance(entry, Noun):
            yield from ([name, verb] for verb in entry.verbs)


LINES = list(every_line())
PLAN = TOP["plan"].verbs if isinstance(TOP["plan"], Noun) else {}
VERBS = [line for line in LINES if line and not isinstance(TOP.get(" ".join(line)), Noun)]


def dutch(line: list[str]) -> list[str]:
    """The same words in Dutch."""
    entry = TOP[line[0]]
    return [entry.dutch, *(entry.verbs[word].dutch for word in line[1:] if isinstance(entry, Noun))]


class Marked(gettext.NullTranslations):
    """A language in which every word that g1p says begins with ¤, so that what begins otherwise is somebody else's."""

    def gettext(self, message: str) -> str:
        return " ".join(f"¤{word}" for word in message.split(" "))

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(f"{context}/{message}".replace(" ", "-"))


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word of g1p is marked."""
    monkeypatch.setattr("g1p.words._catalogue", lambda _: Marked())


@pytest.mark.parametrize("line", LINES, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_says_how_a_command_is_used(g1p: G1p, line: list[str], option: str) -> None:
    ran = g1p("--lang", "en", *line, option)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(" ".join(["Usage: g1p", *line]))
    assert "Options:" in ran.out
    assert "-h, --help" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("line", [[], ["plan"], ["schema"]], ids=" ".join)
def test_a_group_without_a_verb_shows_its_help_and_ends_with_two(
    g1p: G1p, line: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("G1P_LANG", "en")
    ran = g1p(*line)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == g1p(*line, "-h").out


@pytest.mark.parametrize(
    "line", [["--lang", "en"], ["--lang", "en", "-q", "plan"], ["--lang", "en", "plan", "-q"]], ids=" ".join
)
def test_options_without_a_verb_get_an_answer_that_names_the_verbs(g1p: G1p, line: list[str]) -> None:
    ran = g1p(*line)
    assert (ran.code, ran.out) == (2, "")
    assert ("list" if "plan" in line else "overdue") in ran.err


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_dutch_help_has_dutch_headings_and_no_word_of_the_library(g1p: G1p, line: list[str]) -> None:
    ran = g1p("--lang", "nl", *line, "-h")
    assert ran.out.startswith(" ".join(["Gebruik: g1p", *line]))
    assert "Opties:" in ran.out
    found = {word for word in LIBRARY if re.search(rf"(?<![\w|-]){re.escape(word)}(?![\w|-])", ran.out)}
    assert found == set()


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_every_word_of_a_help_page_is_ours(g1p: G1p, line: list[str]) -> None:
    out = g1p(*line, "-h").out
    names = {"g1p", *line, "nl|en", "auto|always|never"}
    names |= {"<text|lines|json|jsonl>", "<text|lines|json|jsonl|sarif|gitlab>"}
    names |= {name for entry in TOP.values() for name in (*(entry.verbs if isinstance(entry, Noun) else ()), *TOP)}
    aliases = {f"({entry.dutch})" for entry in TOP.values()}
    aliases |= {f"({verb.dutch})" for entry in TOP.values() if isinstance(entry, Noun) for verb in entry.verbs.values()}
    foreign = {word for word in out.split() if not word.lstrip("[{").startswith(("¤", "-"))} - names - aliases
    assert foreign == set()


WRONG = [
    ["overdue", "--bogus"],
    ["overdue", "-x"],
    ["overdue", "--jsom"],
    ["overdu"],
    ["xyzzy"],
    ["plan", "lits"],
    ["plan", "show"],
    ["plan", "list", "more", "words"],
    ["overdue", "--within"],
    ["overdue", "--today"],
    ["overdue", "--json=1"],
    ["overdue", "--group", "bogus"],
    ["overdue", "--format", "xml"],
    ["plan", "list", "--status", "bogus"],
    ["render", "p-4h", "--to", "pdf"],
    ["render", "p-4h", "--audience", "bogus"],
    ["schema", "show", "bogus"],
    ["--color", "bogus", "plan", "list"],
    ["--bogus"],
    [""],
    ["plan", ""],
]
"""Lines that are wrong, each in its own way; nothing on them is a word that could be ours."""


@pytest.mark.parametrize("line", WRONG, ids=" ".join)
def test_a_wrong_line_ends_with_two_and_one_sentence_that_mends_it(g1p: G1p, shown: Path, line: list[str]) -> None:
    ran = g1p("-C", shown, "--lang", "en", *line)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.endswith((".\n", "?\n"))
    assert "Usage" not in ran.err
    assert "None" not in ran.err


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("line", WRONG, ids=" ".join)
def test_every_word_about_a_wrong_line_is_ours(g1p: G1p, shown: Path, line: list[str]) -> None:
    said = {word.strip(".,:“”") for word in g1p("-C", shown, *line).err.split() if not word.startswith("¤")}
    known = {
        "",
        "g1p",
        "text",
        "lines",
        "json",
        "jsonl",
        "auto",
        "always",
        "never",
        "draft",
        "active",
        "aftercare",
        "closed",
    }
    known |= {
        "md",
        "html",
        "family",
        "network",
        "team",
        "plan",
        "person",
        "coordinator",
        "workspace",
        "rollout",
        "list",
        "show",
    }
    entries = {word for words in LINES for word in (*words, *(dutch(words) if words else ()))}
    assert {word for word in said if not word.startswith("-")} - known - entries - set(line) == set()


def test_a_wrong_line_is_json_for_a_program(g1p: G1p) -> None:
    for form in ("--json", "--format=json", "--format=jsonl"):
        error = g1p("overdue", form, "--bogus").error
        assert error.keys() == {"g1p", "kind", "code", "message"}
        assert (error["g1p"], error["kind"], error["code"]) == (1, "error", "wrong_line")
    assert g1p("overdue", "--json", "--format", "lines").error["code"] == "options_disagree"


def test_a_slip_of_the_pen_gets_what_comes_near(g1p: G1p) -> None:
    assert "--json" in g1p("--lang", "en", "overdue", "--jsom").err
    assert "overdue" in g1p("--lang", "en", "overdu").err
    assert "te-laat" in g1p("--lang", "nl", "telaat").err
    error = g1p("--lang", "en", "xyzzy", "--json").error
    assert (error["code"], error["candidates"]) == ("unknown_command", list(TOP))


def test_a_choice_that_is_not_there_names_those_that_are(g1p: G1p) -> None:
    err = g1p("--lang", "en", "plan", "list", "--status", "open").err
    assert "--status" in err
    assert all(choice in err for choice in ("draft", "active", "aftercare", "closed"))
    err = g1p("--lang", "en", "schema", "show", "person").err
    assert err.count("rollout") == 1, "the choices are named once"


def test_words_too_many_are_counted_as_people_count(g1p: G1p) -> None:
    assert "1 words" not in g1p("--lang", "en", "plan", "list", "more").err
    assert "2" in g1p("--lang", "en", "plan", "list", "more", "words").err


# --- the Dutch words -------------------------------------------------------------------------------------------------


@pytest.mark.uncounted
@pytest.mark.parametrize("line", VERBS, ids=" ".join)
def test_a_dutch_alias_is_the_same_command(g1p: G1p, line: list[str]) -> None:
    english, in_dutch = (g1p("--lang", "nl", *words, "-h") for words in (line, dutch(line)))
    assert (english.code, in_dutch.code) == (0, 0)
    assert in_dutch.out.startswith(" ".join(["Gebruik: g1p", *dutch(line)]))
    assert about(in_dutch) == about(english)  # the page of every command says something else


def about(page: Ran) -> str:
    """A help page without the lines that say how the command is used."""
    return page.out.partition("\n\n")[2]


def test_every_command_has_a_help_page_of_its_own(g1p: G1p) -> None:
    assert len({about(g1p("--lang", "nl", *line, "-h")) for line in VERBS}) == len(VERBS)


def test_dutch_and_english_words_mix(g1p: G1p, shown: Path) -> None:
    assert g1p("-C", shown, "gezinsplan", "list", "--json") == g1p("-C", shown, "plan", "lijst", "--json")


def test_help_in_dutch_names_the_aliases_and_help_in_english_does_not(g1p: G1p) -> None:
    for line in ([], ["plan"], ["schema"]):
        dutch_page, english_page = (g1p("--lang", language, *line, "-h").out for language in ("nl", "en"))
        entries = TOP if not line else TOP[line[0]]
        verbs = entries.verbs if isinstance(entries, Noun) else TOP
        assert all(f"({entry.dutch})" in dutch_page for entry in verbs.values())
        assert not any(f"({entry.dutch})" in english_page for entry in verbs.values())


def test_help_of_an_alias_is_help(g1p: G1p) -> None:
    ran = g1p("--lang", "nl", "te-laat", "-h")
    assert (ran.code, "--within" in ran.out) == (0, True)


def test_help_needs_no_workspace_and_survives_a_broken_one(g1p: G1p, small: Path) -> None:
    (small / "g1p.yaml").write_text("]", encoding="utf-8")
    assert g1p("-C", small, "overdue", "-h").code == 0


# --- completion ------------------------------------------------------------------------------------------------------


def completed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """What bash is offered after these words."""
    monkeypatch.setenv("_G1P_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    assert run([]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.split()


@pytest.mark.parametrize(
    "words, offered",
    [
        ("g1p ov", ["overdue"]),
        ("g1p ", list(TOP)),
        ("g1p plan ", list(PLAN)),
        ("g1p plan sh", ["show"]),
        ("g1p gezinsplan sh", ["show"]),
        ("g1p overdue --wi", ["--within"]),
        ("g1p te-laat --wi", ["--within"]),
        ("g1p -C x plan show --js", ["--json"]),
        ("g1p --la", ["--lang"]),
        ("g1p overdue --group pe", ["person"]),
        ("g1p plan list --status ", ["draft", "active", "aftercare", "closed"]),
        ("g1p xyzzy --x", []),
    ],
)
def test_completion_offers_what_the_line_can_go_on_with(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str, offered: list[str]
) -> None:
    assert completed(capsys, monkeypatch, words) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_source_of_completion_is_for_this_program(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv("_G1P_COMPLETE", f"source_{shell}")
    assert run([]) == 0
    out = capsys.readouterr().out
    assert "_G1P_COMPLETE" in out
    assert "g1p" in out


# --- Dutch, to the letter --------------------------------------------------------------------------------------------


def test_a_table_in_dutch_has_the_catalogues_headings(g1p: G1p, shown: Path) -> None:
    words = Words.of("nl")
    head = g1p("-C", shown, "--lang", "nl", "overdue", "--today", DAY).out.splitlines()[0]
    for heading in ("due", "late", "who", "what"):
        assert words.say(heading) != heading
        assert words.say(heading) in head


@pytest.mark.parametrize(
    "line, sentence",
    [
        (["-C", "SHOWN", "overdue"], "11 te laat"),
        (["-C", "SHOWN", "plan", "list"], "10 plannen"),
        (["-C", "SHOWN", "check", "--only", "G0,G1"], "0 fouten in 12 bestanden"),
        (["-C", "SHOWN", "plan", "show", "p-1"], "Meer dan één plan begint met p-1: p-1aznr, p-1fs92."),
        (["overdue", "--lang", "de"], "g1p spreekt geen “de”. Kies nl of en."),
        (["overdue", "--bogus"], "De optie --bogus bestaat niet."),
        (["overdue"], "is geen werkmap"),
        (["demo", "new"], "met 10 plannen"),
    ],
)
def test_dutch_to_the_letter(g1p: G1p, shown: Path, line: list[str], sentence: str) -> None:
    ran = g1p(*(word.replace("SHOWN", str(shown)) for word in line), "--today", DAY)
    assert sentence in ran.err

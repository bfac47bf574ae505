"""What check is asked: which codes count, how grave they are, and what a comment or g1p.yaml turns off."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, FORM, Ran, write_text

G1p = Callable[..., Ran]
PLAN = "plans/p-00000.yaml"


@pytest.fixture
def advised(small: Path) -> Path:
    """A workspace with one plan that has an advice in it (G308, nobody of the network), a warning, and no error."""
    write_text(small, PLAN, FORM.format(title="Ours").replace("reason: Because", "reason: yes"))
    return small


def codes(g1p: G1p, folder: Path, *words: str) -> tuple[int, set[str]]:
    ran = g1p("-C", folder, "check", "--today", DAY, "--json", *words)
    return ran.code, {item["code"] for item in ran.items}


def test_strict_makes_a_warning_count_and_an_advice_not(g1p: G1p, advised: Path) -> None:
    code, found = codes(g1p, advised)
    assert (code, "G030" in found) == (0, True)
    assert codes(g1p, advised, "--strict") == (1, found)
    assert codes(g1p, advised, "--strict", "--skip", "G030")[0] == 0


def test_only_and_skip_take_codes_and_beginnings_of_codes(g1p: G1p, advised: Path) -> None:
    everything = codes(g1p, advised)[1]
    method = {code for code in everything if code.startswith("G3")}
    assert method
    assert codes(g1p, advised, "--only", "g3") == (0, method)
    assert codes(g1p, advised, "--only", "G030, G3") == (0, {"G030", *method})
    assert codes(g1p, advised, "--only", "G030", "--only", "G3") == (0, {"G030", *method})
    assert codes(g1p, advised, "--skip", "G3") == (0, everything - method)
    assert codes(g1p, advised, "--only", "G0", "--skip", "G030") == (0, set())


@pytest.mark.parametrize("option", ["--only", "--skip"])
@pytest.mark.parametrize("said", ["G9", "312", "G312,Gxx"])
def test_a_code_that_is_not_there_is_refused(g1p: G1p, advised: Path, option: str, said: str) -> None:
    ran = g1p("-C", advised, "check", option, said)
    assert (ran.code, ran.out) == (2, "")
    assert said.rsplit(",", maxsplit=1)[-1].upper() in ran.err


def test_g1p_yaml_turns_codes_off_and_makes_them_graver(g1p: G1p, advised: Path) -> None:
    found = codes(g1p, advised)[1]
    settings = advised / "g1p.yaml"
    was = settings.read_text(encoding="utf-8")
    settings.write_text(was + "checks:\n  off: [G030]\n", encoding="utf-8")
    assert codes(g1p, advised) == (0, found - {"G030"})
    settings.write_text(was + "checks:\n  error: [G030]\n", encoding="utf-8")
    assert codes(g1p, advised) == (1, found)
    grave = [i["severity"] for i in g1p("-C", advised, "check", "--json", "--only", "G030").items]
    assert grave == ["error"]
    assert g1p("-C", advised, "--lang", "en", "check", "--only", "G030").err == "1 error in 2 files\n"


def test_g1p_yaml_cannot_turn_an_error_off(g1p: G1p, small: Path) -> None:
    write_text(small, PLAN, FORM.format(title="Ours").replace("said_by: ann", "said_by: eve"))
    with (small / "g1p.yaml").open("a", encoding="utf-8") as settings:
        settings.write("checks: {off: [G201]}\n")
    code, found = codes(g1p, small, "--only", "G201,G035")
    assert (code, found) == (1, {"G201", "G035"})


def test_a_comment_turns_a_code_off_for_its_line_and_only_is_no_reason_to_call_it_stale(
    g1p: G1p, advised: Path
) -> None:
    file = advised / PLAN
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("reason: yes", "reason: yes # g1p: off G030 because we say so"), encoding="utf-8")
    found = codes(g1p, advised)[1]
    assert not found & {"G030", "G032"}
    assert codes(g1p, advised, "--only", "G032") == (0, set())
    file.write_text(
        text.replace("reason: yes", "reason: no reason # g1p: off G030 because we say so"), encoding="utf-8"
    )
    assert codes(g1p, advised, "--only", "G032") == (0, {"G032"})


def test_a_comment_turns_off_what_is_found_between_files_too(g1p: G1p, small: Path) -> None:
    text = FORM.format(title="Ours")
    write_text(small, "plans/ann/p-00000.yaml", text)
    (small / PLAN).unlink(missing_ok=True)
    assert "G502" in codes(g1p, small)[1]
    write_text(small, "plans/ann/p-00000.yaml", "# g1p: off G502 because ann is a street\n" + text)
    assert not codes(g1p, small)[1] & {"G502", "G032"}


@pytest.mark.parametrize("words", [("--only", "G3"), ("--skip", "G0")])
def test_a_file_that_cannot_be_read_is_told_whatever_is_asked(g1p: G1p, small: Path, words: tuple[str, ...]) -> None:
    (small / "plans" / "p-11111.yaml").write_text("g1p: [\n", encoding="utf-8")
    ran = g1p("-C", small, "check", *words, "--lang", "en")
    assert (ran.code, "plans/p-11111.yaml" in ran.out, "could be looked at" in ran.err) == (1, True, True)

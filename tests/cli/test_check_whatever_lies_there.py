"""`g1p check` goes on: whatever lies where a plan should is a finding with a sentence, and the others are checked."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, FORM, RAW, Ran, ordinary, write_text

G1p = Callable[..., Ran]
Put = Callable[[Path], object]
GOOD = FORM.format(title="Ours")
FORMS = ("text", "lines", "json", "jsonl", "sarif", "gitlab")


def hollow(file: Path) -> None:
    """Two gigabytes that take no room on the disk."""
    with file.open("wb") as opened:
        opened.truncate(2**31)


def socket_at(file: Path) -> None:
    """A socket, made from its own folder, for its name may not be long."""
    before = Path.cwd()
    os.chdir(file.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(file.name)
    finally:
        os.chdir(before)


def folder_with_a_plan(file: Path) -> None:
    file.mkdir()
    (file / "p-99999.yaml").write_text("]", encoding="utf-8")


PUT: dict[str, tuple[Put, str, str]] = {
    "nothing in it": (Path.touch, "G017", "There is no plan in this file"),
    "gigantic": (hollow, "G002", "larger than 1024 kilobytes"),
    "a folder": (Path.mkdir, "G020", "it is a folder"),
    "a folder with a plan in it": (folder_with_a_plan, "G020", "it is a folder"),
    "a link to nothing": (lambda file: file.symlink_to("nowhere"), "G020", "it is not there"),
    "a link to itself": (lambda file: file.symlink_to(file.name), "G020", "it is a link to itself"),
    "a link to a folder": (lambda file: file.symlink_to(".."), "G020", "it is a folder"),
    "a link to a file as a folder": (lambda file: file.symlink_to("p-00000.yaml/x"), "G020", "a part of the path"),
    "a pipe": (os.mkfifo, "G020", "it is no ordinary file"),
    "a socket": (socket_at, "G020", "it is no ordinary file"),
    "a device": (lambda file: file.symlink_to("/dev/zero"), "G020", "it is no ordinary file"),
    "a device that is full": (lambda file: file.symlink_to("/dev/full"), "G020", "it is no ordinary file"),
    "an error of the disk": (lambda file: file.symlink_to("/proc/self/mem"), "G020", "the system refuses it"),
    "no letters": (lambda file: file.write_bytes(bytes(range(256))), "G001", "not UTF-8"),
}


@pytest.mark.parametrize("what", PUT)
@pytest.mark.parametrize("paths", [[], ["."], ["plans/p-11111.yaml", "plans/p-22222.yaml"]], ids=len)
def test_it_is_a_finding_and_the_next_file_is_checked(
    g1p: G1p, small: Path, what: str, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put, code, sentence = PUT[what]
    put(small / "plans" / "p-11111.yaml")
    write_text(small, "plans/p-22222.yaml", "]")
    monkeypatch.chdir(small)
    ran = g1p("check", "--today", DAY, "--json", *paths)
    told = {item["file"]: (item["code"], item["message"], item["line"], item["column"]) for item in ran.items}
    assert ran.code == 1
    assert ran.err == ""
    assert told["plans/p-22222.yaml"][0] == "G006"
    assert (told["plans/p-11111.yaml"][0], sentence in told["plans/p-11111.yaml"][1]) == (code, True)
    assert min(told["plans/p-11111.yaml"][2:]) >= 1
    assert ("plans/p-11111.yaml/p-99999.yaml" in told) == (what == "a folder with a plan in it")


@pytest.mark.parametrize("what", PUT)
def test_every_form_tells_it(g1p: G1p, small: Path, what: str) -> None:
    PUT[what][0](small / "plans" / "p-11111.yaml")
    for form in FORMS:
        ran = g1p("-C", small, "check", "--today", DAY, "--format", form)
        assert ran.code == 1
        assert PUT[what][1] in ran.out
        assert "p-11111.yaml" in ran.out
        assert "Traceback" not in ran.err


ROLLOUT = {what: put for what, put in PUT.items() if what != "a folder with a plan in it"}


@pytest.mark.parametrize("what", ROLLOUT)
def test_the_rollout_too(g1p: G1p, small: Path, what: str) -> None:
    ROLLOUT[what][0](small / "rollout.yaml")
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    told = [(item["file"], item["code"]) for item in ran.items if item["severity"] == "error"]
    assert (ran.code, ran.err, told[0]) == (1, "", ("rollout.yaml", ROLLOUT[what][1]))


SETTINGS = {what: PUT[what] for what in ("nothing in it", "gigantic", "an error of the disk", "no letters")}


@pytest.mark.parametrize("what", SETTINGS)
def test_settings_too_and_the_plans_are_still_checked(g1p: G1p, small: Path, what: str) -> None:
    (small / "g1p.yaml").unlink()
    SETTINGS[what][0](small / "g1p.yaml")
    write_text(small, "plans/p-22222.yaml", "]")
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    told = {item["file"]: item["code"] for item in reversed(ran.items)}
    assert (ran.code, ran.err) == (1, "")
    assert (told["g1p.yaml"], told["plans/p-22222.yaml"]) == (SETTINGS[what][1], "G006")


LOCKED = ["plans/p-11111.yaml", "plans/locked", "plans", "g1p.yaml", "rollout.yaml"]


@pytest.mark.parametrize("name", LOCKED)
@pytest.mark.parametrize("paths", [[], ["."]], ids=["all", "dot"])
def test_what_one_may_not_read_is_a_finding(small: Path, name: str, paths: list[str]) -> None:
    write_text(small, "plans/p-11111.yaml", GOOD)
    write_text(small, "plans/locked/p-22222.yaml", GOOD)
    write_text(small, "rollout.yaml", "g1p: 1\nnonsense: 2\n")
    locked = small / name
    mode = locked.stat().st_mode
    locked.chmod(0)
    try:
        ran = ordinary("check", "--lang", "en", "--today", DAY, "--json", *paths, cwd=small)
    finally:
        locked.chmod(mode)
    told = {item["file"]: item for item in reversed(ran.items)}
    assert (ran.code, ran.err) == (1, "")
    assert told[name]["code"] == "G020"
    assert "you have no permission" in told[name]["message"]
    assert name == "rollout.yaml" or told["rollout.yaml"]["code"] in {"G101", "G121"}


def test_a_folder_in_which_one_may_not_look_around_is_a_finding_for_each_of_its_files(small: Path) -> None:
    folder = small / "plans"
    folder.chmod(0o600)
    try:
        ran = ordinary("check", "--today", DAY, "--json", cwd=small)
    finally:
        folder.chmod(0o700)
    assert (ran.code, [(item["file"], item["code"]) for item in ran.items]) == (1, [("plans/p-00000.yaml", "G020")])


NAMES = {
    "not UTF-8": b"p-\xff\xfe.yaml",
    "half a letter": b"p-\xc3.yaml",
    "a line feed": b"p-a\np-00000.yaml:1:1: G001 b.yaml",
    "a carriage return": b"p-a\r.yaml",
    "an escape sequence": b"p-\x1b[2J\x1b]0;x\x07.yaml",
    "a control of old": "p-\x9b31m.yaml".encode(),
    "turned round": "p-\u202elmay.\u2066.yaml".encode(),
    "a line separator": "p-\u2028a.yaml".encode(),
    "markup": b"p-[bold red]a[link=x].yaml",
    "quotes and a backslash": b"p-\"'\\.yaml",
    "a percent sign": b"p-%0a%s{0}.yaml",
    "a space at its end": b"p- .yaml",
    "a dash before it": b"-p.yaml",
    "a tab": b"p-\t.yaml",
    "capitals": b"P.YAML",
    "as long as can be": b"p" * 250 + b".yaml",
    "the beginning of a mark": "\ufeffp.yaml".encode(),
}


@pytest.mark.parametrize("what", NAMES)
def test_a_name_is_told_and_never_obeyed(g1p: G1p, small: Path, what: str) -> None:
    file = os.fsencode(small / "plans") + b"/" + NAMES[what]
    Path(os.fsdecode(file)).write_text("]", encoding="utf-8")
    for form in FORMS:
        ran = g1p("-C", small, "check", "--today", DAY, "--format", form, "--color", "never")
        assert (ran.code, "G006" in ran.out) == (1, True)
        assert not RAW.search(ran.out + ran.err)
        ran.out.encode()
        if form == "lines":
            assert len([line for line in ran.out.splitlines() if "G006" in line]) == 1
            assert all(line.startswith("plans/") for line in ran.out.splitlines())
        if form in ("json", "sarif", "gitlab"):
            assert ran.json


def test_thousands_of_bad_files_are_each_told(g1p: G1p, small: Path) -> None:
    kinds = ("]", "", "\0", "a: [", "g1p: 1\n", "- a\n", "'")
    for number in range(700):
        write_text(small, f"plans/{number % 30}/p-{number:05}.yaml", kinds[number % len(kinds)])
    ran = g1p("-C", small, "check", "--today", DAY, "--json")
    assert ran.code == 1
    assert len({item["file"] for item in ran.items if item["severity"] == "error"}) == 700

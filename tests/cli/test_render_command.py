"""`g1p render`: which paper, for whom, in which language, and where it goes."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.door import DAY, Ran, plan_mapping, write_plan

G1p = Callable[..., Ran]


def test_without_out_the_paper_is_on_the_screen(g1p: G1p, shown: Path) -> None:
    ran = g1p("-C", shown, "render", "p-4h", "--today", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert "# Samen sterker aan de Bloemstraat" in ran.out
    assert "<html" not in ran.out


def test_to_html_is_a_web_page(g1p: G1p, shown: Path) -> None:
    ran = g1p("-C", shown, "render", "p-4h", "--today", DAY, "--to", "html")
    assert ran.out.lower().lstrip().startswith("<!doctype html>")
    assert "Samen sterker aan de Bloemstraat" in ran.out


@pytest.mark.parametrize("name, page", [("a.html", True), ("a.HTM", True), ("a.md", False), ("paper", False)])
def test_the_name_of_the_file_says_which_paper(g1p: G1p, shown: Path, name: str, page: bool) -> None:
    ran = g1p("-C", shown, "render", "p-4h", "--today", DAY, "--out", name)
    assert (ran.code, ran.out) == (0, "")
    assert name in ran.err
    assert ("<html" in Path(name).read_text(encoding="utf-8")) is page


@pytest.mark.parametrize(
    "said", [["--out", "a.html", "--to", "md"], ["--out", "a.pdf"], ["--out", "a.docx"]], ids=" ".join
)
def test_a_name_that_promises_another_format_is_refused(g1p: G1p, shown: Path, said: list[str]) -> None:
    ran = g1p("-C", shown, "render", "p-4h", "--today", DAY, *said)
    assert ran.code == 2
    assert not Path(said[1]).exists()


def test_a_dash_is_the_screen(g1p: G1p, shown: Path) -> None:
    assert g1p("-C", shown, "render", "p-4h", "--today", DAY, "--out", "-").out.startswith("# ")


def test_the_file_holds_what_the_screen_would_show(g1p: G1p, shown: Path) -> None:
    for to in ("md", "html"):
        g1p("-C", shown, "render", "p-4h", "--today", DAY, "--to", to, "--out", "paper")
        screen = g1p("-C", shown, "render", "p-4h", "--today", DAY, "--to", to).out
        assert Path("paper").read_bytes() == screen.encode()


def test_a_paper_is_for_the_users_eyes_only_and_takes_the_place_of_an_older_one(g1p: G1p, shown: Path) -> None:
    Path("a.html").write_text("older", encoding="utf-8")
    assert g1p("-C", shown, "render", "p-4h", "--today", DAY, "--out", "a.html").code == 0
    assert stat.S_IMODE(Path("a.html").stat().st_mode) == 0o600
    assert "Bloemstraat" in Path("a.html").read_text(encoding="utf-8")
    assert [path.name for path in Path().iterdir()] == ["a.html"]


def test_quiet_says_nothing_about_the_file(g1p: G1p, shown: Path) -> None:
    assert g1p("-q", "-C", shown, "render", "p-4h", "--today", DAY, "--out", "a.html") == Ran(0, "", "")


def test_out_is_a_place_from_where_we_stand(g1p: G1p, shown: Path) -> None:
    Path("papers").mkdir()
    assert g1p("-C", shown, "render", "p-4h", "--today", DAY, "--out", "papers/a.md").code == 0
    assert Path("papers/a.md").exists()


def test_the_family_is_the_reader_when_nobody_is_named(g1p: G1p, shown: Path) -> None:
    named = g1p("-C", shown, "render", "p-4h", "--today", DAY, "--audience", "family")
    assert g1p("-C", shown, "render", "p-4h", "--today", DAY) == named


def test_for_and_audience_narrow_what_is_in_it(g1p: G1p, shown: Path) -> None:
    concern = "Ik durf de post niet meer open te maken"
    family = g1p("-C", shown, "render", "p-4h", "--today", DAY).out
    oma = g1p("-C", shown, "--lang", "nl", "render", "p-4h", "--today", DAY, "--for", "oma").out
    team = g1p("-C", shown, "render", "p-4h", "--today", DAY, "--audience", "team").out
    network = g1p("-C", shown, "render", "p-4h", "--today", DAY, "--audience", "network").out
    assert concern in family
    assert not any(concern in paper for paper in (oma, team, network))
    assert all("Elke brief wordt binnen een dag opengemaakt" in paper for paper in (family, oma, team, network))


def test_a_path_needs_no_workspace(g1p: G1p, shown: Path) -> None:
    file = shown / "plans" / "p-4hx2k.yaml"
    alone = Path("alone.yaml")
    alone.write_bytes(file.read_bytes())
    assert g1p("render", "alone.yaml", "--today", DAY) == g1p("-C", shown, "render", "p-4h", "--today", DAY)


def page_language(ran: Ran) -> str:
    """What the web page says about its own language."""
    return ran.out.partition('lang="')[2][:2]


@pytest.mark.parametrize(
    "asked, reader, plan, workspace, expected",
    [
        ("en", "nl", "nl", "nl", "en"),
        ("nl", "en", "en", "en", "nl"),
        (None, "en", "nl", "nl", "en"),
        (None, "nl", "en", "en", "nl"),
        (None, None, "en", "nl", "en"),
        (None, None, None, "en", "en"),
        (None, None, None, None, "nl"),
        (None, "ar", "en", "nl", "en"),
        (None, "ar", "fr", "tr", "nl"),
    ],
)
def test_the_papers_language_is_the_readers_the_plans_or_the_workspaces(
    g1p: G1p, small: Path, asked: str | None, reader: str | None, plan: str | None, workspace: str | None, expected: str
) -> None:
    made = plan_mapping(language=plan)
    made["people"][0] |= {"language": reader} if reader else {}
    write_plan(small, made)
    settings = "g1p: 1\norganisation: Team\n" + (f"language: {workspace}\n" if workspace else "")
    (small / "g1p.yaml").write_text(settings, encoding="utf-8")
    said = ["--lang", asked] if asked else []
    ran = g1p("-C", small, "render", "p-0", "--today", DAY, "--to", "html", "--for", "ann", *said)
    assert (ran.code, page_language(ran)) == (0, expected)


def test_the_language_of_messages_is_not_the_papers(g1p: G1p, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("G1P_LANG", "en")
    write_plan(small, plan_mapping(language="nl"))
    ran = g1p("-C", small, "render", "p-0", "--today", DAY, "--to", "html", "--for", "ann", "--out", "a.html")
    assert ran.err.startswith("Wrote ")
    assert 'lang="nl"' in Path("a.html").read_text(encoding="utf-8")


@pytest.mark.uncounted
def test_every_example_has_a_handout_for_everybody_who_may_have_one(g1p: G1p, shown: Path) -> None:
    for file in (shown / "plans").glob("*.yaml"):
        people = g1p("-C", shown, "plan", "show", file.stem, "--json").json["plan"]["people"]
        known = [who["id"] for who in people if "void" not in who]
        codes = {g1p("-C", shown, "render", file.stem, "--today", DAY, "--for", slug).code for slug in known}
        assert codes <= {0, 7}
        assert 0 in codes

"""`g1p plan show`: a whole plan on the screen, or as one person may see it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from g1p.store.load import load
from tests.cli.door import DAY, FORM, Ran, plan_mapping, write_plan, write_text

G1p = Callable[..., Ran]


def flat(text: str) -> str:
    """The text without its columns."""
    return " ".join(text.split())


def test_json_is_the_plan_in_the_formats_keys(g1p: G1p, shown: Path, example_plan: dict[str, Any]) -> None:
    ran = g1p("-C", shown, "plan", "show", "p-4h", "--today", DAY, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert list(ran.json) == ["g1p", "kind", "plan"]
    assert (ran.json["g1p"], ran.json["kind"]) == (1, "plan")
    assert ran.json["plan"] == example_plan
    assert list(ran.json["plan"]) == list(example_plan)


def test_json_of_every_example_is_what_its_file_holds(g1p: G1p, shown: Path) -> None:
    for file in (shown / "plans").glob("*.yaml"):
        assert g1p("-C", shown, "plan", "show", file.stem, "--json").json["plan"] == load(file.read_bytes())


def test_jsonl_is_the_plan_on_one_line(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "plan", "show", "p-0", "--format", "jsonl")
    assert ran.out.count("\n") == 1
    assert json.loads(ran.out) == plan_mapping()


def test_lines_name_every_record_with_its_place(g1p: G1p) -> None:
    write_text(Path(), "alone.yaml", FORM.format(title="Alone"))
    lines = g1p("plan", "show", "alone.yaml", "--format", "lines").out.splitlines()
    assert lines == ["alone.yaml:2:5: p-00000", "alone.yaml:12:9: g-00001", "alone.yaml:18:14: a-00002"]


@pytest.mark.parametrize("said", ["p-4hx2k", "p-4h", "4h", "4HX2K", "P-4h"])
def test_any_unambiguous_beginning_of_an_id_will_do(g1p: G1p, shown: Path, said: str) -> None:
    assert g1p("-C", shown, "plan", "show", said, "--json").json["plan"]["id"] == "p-4hx2k"


def test_a_whole_id_is_meant_also_when_another_file_begins_so(g1p: G1p, small: Path) -> None:
    write_text(small, "plans/p-00000-old.yaml", FORM.format(title="Old").replace("p-00000", "p-99999"))
    ran = g1p("-C", small, "plan", "show", "p-00000", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["plan"]["id"] == "p-00000"


def test_a_file_with_another_name_is_found_by_the_id_in_it(g1p: G1p, small: Path) -> None:
    (small / "plans" / "p-00000.yaml").rename(small / "plans" / "family.yaml")
    write_text(small, "plans/broken.yaml", "]")
    assert g1p("-C", small, "plan", "show", "p-0", "--json").json["plan"]["id"] == "p-00000"


def test_a_path_needs_no_workspace(g1p: G1p) -> None:
    write_text(Path(), "alone.yaml", FORM.format(title="Alone"))
    assert g1p("plan", "show", "./alone.yaml", "--json").json["plan"]["title"] == "Alone"


def test_the_screen_shows_what_stands_in_the_plan(g1p: G1p, small: Path) -> None:
    ran = g1p("-C", small, "--lang", "en", "plan", "show", "p-0", "--today", DAY)
    assert (ran.code, ran.err) == (0, "")
    out = flat(ran.out)
    for fact in ("Our plan", "p-00000", "active", "Ann (ann)", "Bob (bob)", "2026-12-07", "Because", "Ann@Example.org"):
        assert fact in out
    assert "a-00002 ! late 2026-11-09 bob Read" in out


def test_the_screen_shows_every_id_of_an_example(g1p: G1p, shown: Path) -> None:
    for file in (shown / "plans").glob("*.yaml"):
        plan = load(file.read_bytes())
        out = g1p("-C", shown, "plan", "show", file.stem, "--today", DAY).out
        wanted = {
            record["id"]
            for part in ("people", "goals", "actions", "strengths", "concerns")
            for record in plan.get(part, [])
        }
        assert {ident for ident in wanted if ident not in out} == set()


def test_void_is_shown_to_the_keeper_and_marked(g1p: G1p, small: Path) -> None:
    void = plan_mapping()
    void["goals"][0]["actions"][0]["void"] = "typed twice"
    write_plan(small, void)
    assert "void: typed twice" in flat(g1p("-C", small, "--lang", "en", "plan", "show", "p-0", "--today", DAY).out)
    assert "Read" not in g1p("-C", small, "plan", "show", "p-0", "--today", DAY, "--for", "ann").out


def test_for_shows_what_that_person_may_see(g1p: G1p, shown: Path) -> None:
    whole = g1p("-C", shown, "plan", "show", "p-4h", "--today", DAY)
    oma = g1p("-C", shown, "plan", "show", "p-4h", "--today", DAY, "--for", "oma")
    assert (whole.code, oma.code) == (0, 0)
    for hidden in ("Ik durf de post niet meer open te maken", "Als jullie schreeuwen", "zeven verschillende"):
        assert hidden in flat(whole.out)
        assert hidden not in flat(oma.out)
    assert "We slapen allemaal weer de hele nacht" in flat(oma.out)


def test_for_holds_in_every_form(g1p: G1p, shown: Path) -> None:
    for form in ("text", "lines", "json", "jsonl"):
        out = g1p("-C", shown, "plan", "show", "p-4h", "--today", DAY, "--for", "oma", "--format", form).out
        assert out
        assert not any(hidden in out for hidden in ("c-9p3vd", "post niet meer", "deurwaarder", "kast 3", "SHV-2026"))


def test_for_json_holds_the_formats_keys_only(g1p: G1p, shown: Path, example_plan: dict[str, Any]) -> None:
    seen = g1p("-C", shown, "plan", "show", "p-4h", "--today", DAY, "--for", "moeder", "--json").json["plan"]
    assert set(seen) <= set(example_plan)
    assert seen["goals"][0]["text"] == example_plan["goals"][0]["text"]
    assert seen["created"] == example_plan["created"]


def test_what_is_late_is_marked_for_a_reader_too(g1p: G1p, shown: Path) -> None:
    ran = g1p("-C", shown, "--lang", "en", "plan", "show", "p-4h", "--today", DAY, "--for", "oma")
    assert "a-5w8jh ! late" in flat(ran.out)


def test_a_pause_a_void_plan_and_a_late_evaluation_are_said(g1p: G1p, small: Path) -> None:
    paused = {"since": "2026-11-01", "reason": "hospital", "until": "2026-12-10"}
    write_plan(small, plan_mapping(paused=paused, next_evaluation="2026-11-20", void="a mistake"))
    out = flat(g1p("-C", small, "--lang", "en", "plan", "show", "p-0", "--today", DAY).out)
    assert "2026-11-01" in out
    assert "2026-12-10" in out
    assert "a mistake" in out
    write_plan(small, plan_mapping(next_evaluation="2026-11-20"))
    assert "! late 2026-11-20" in flat(g1p("-C", small, "--lang", "en", "plan", "show", "p-0", "--today", DAY).out)


def test_an_unfinished_merge_can_be_shown(g1p: G1p, small: Path) -> None:
    left = [{"path": "goals/g-00001/text", "base": "a", "ours": "b", "theirs": "c"}]
    write_plan(small, plan_mapping(unresolved=left))
    assert g1p("-C", small, "plan", "show", "p-0", "--json").json["plan"]["unresolved"] == left
    assert g1p("-C", small, "plan", "show", "p-0").code == 0

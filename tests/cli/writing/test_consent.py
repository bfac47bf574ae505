"""Consent in a family with children of nine and thirteen: who must say yes as well, what closes, who has a copy."""

from collections.abc import Callable

import pytest

from tests.cli.door import Ran
from tests.cli.writing.family import Family, untouched
from tests.cli.writing.terminal import terminal
from tests.cli.writing.test_guided import questions
from tests.model.facts import ZERO

G1p = Callable[..., Ran]
Done = Callable[..., Ran]

PLAN = f"""\
g1p: 1
id: p-t0est
title: Samen
status: active
created: 2026-09-01
reason: We slapen niet
people:
  - {{id: moeder, name: A, group: family, role: moeder, custody: [kind, puber], since: 2026-09-01}}
  - {{id: vader, name: B, group: family, role: vader, custody: [kind, puber], since: 2026-09-01}}
  - {{id: kind, name: C, group: family, role: kind, birth_date: 2017-05-02, since: 2026-09-01}}
  - {{id: puber, name: D, group: family, role: kind, birth_date: 2013-05-02, since: 2026-09-01}}
  - {{id: oma, name: E, group: network, role: oma, since: 2026-09-01}}
  - {{id: mentor, name: F, group: professional, role: mentor, since: 2026-09-01}}
  - {{id: coach, name: G, group: professional, role: coach, since: 2026-09-01}}
coordination: {{coordinator: coach, keeper: coach, since: 2026-09-01, arrangement: We bellen}}
goals:
  - {{id: g-t0est, text: Slapen, said_by: moeder, when: now, status: active}}
next_evaluation: 2026-12-14
strengths:
  - {{id: s-aaaaa, said_by: moeder, text: We eten samen}}
  - {{id: s-bbbbb, said_by: puber, text: Ik kan koken}}
consents:
  - id: t-aaaaa
    given_by: moeder
    date: 2026-09-08
    to: [oma, mentor]
    about: [strengths]
    purpose: Dan weten ze het
copies:
  - {{to: oma, date: 2026-10-01, by: print, what: handout, parts: [strengths], digest: "{ZERO}"}}
"""


@pytest.fixture(autouse=True)
def _with_children(family: Family) -> None:
    family.put("plans/p-t0est.yaml", PLAN)


def test_of_a_child_of_thirteen_both_say_yes(done: Done) -> None:
    line = ("--whose", "puber", "--to", "mentor", "--about", "strengths", "--purpose", "School")
    first = done("consent", "give", "p-t0", "--by", "moeder", *line)
    assert first.err.splitlines()[2:] == [
        "It opens nothing before puber consents too.",
        "For a child that is a consent with the same --whose, --to and --about.",
    ]
    listed = done("consent", "list", "p-t0").out
    assert "waits for puber" in " ".join(listed.split())
    second = done("consent", "give", "p-t0", "--by", "puber", *line, "--json")
    assert (second.err, second.json["kind"]) == ("", "consent")
    assert (second.json["state"], second.json["waits_for"]) == ("holds", [])
    states = {one["id"]: one["state"] for one in done("consent", "list", "p-t0", "--json").items}
    assert list(states.values()) == ["holds"] * 3


def test_who_of_the_two_goes_first_is_the_same(done: Done) -> None:
    told = done(
        "consent", "give", "p-t0", "--by", "puber", "--to", "oma", "--about", "s-bb", "--purpose", "x", "--json"
    )
    assert (told.json["state"], told.json["waits_for"]) == ("waits", [["moeder", "vader"]])


def test_of_a_child_of_nine_one_parent_is_enough(done: Done) -> None:
    told = done("consent", "give", "p-t0", "--by", "vader", "--whose", "kind", "--to", "oma", *OF_STRENGTHS)
    assert len(told.err.splitlines()) == 2


OF_STRENGTHS = ("--about", "strengths", "--purpose", "x")


def test_what_is_of_the_whole_family_waits_for_the_other_parent(done: Done) -> None:
    told = done(
        "consent", "give", "p-t0", "--by", "moeder", "--to", "oma", "--about", "reason,strengths", "--purpose", "x"
    )
    assert told.err.splitlines()[2:] == ["A part of it opens only when vader consents too."]
    (made,) = (one for one in done("consent", "list", "p-t0", "--json").items if one["id"] != "t-aaaaa")
    assert (made["state"], made["waits_for"]) == ("holds", [["vader"]])


def test_what_opens_nothing_is_told(done: Done) -> None:
    told = done("consent", "give", "p-t0", "--by", "moeder", "--to", "coach", *OF_STRENGTHS)
    assert told.err.splitlines()[-1] == "It opens nothing as it is. What that can be, says: g1p explain G235."


def test_somebody_elses_words_are_not_given_away(g1p: G1p, family: Family) -> None:
    with untouched(family):
        ran = g1p(
            "consent", "give", "p-t0", "--by", "moeder", "--to", "oma", "--about", "s-bb", "--purpose", "x", "--json"
        )
    assert (ran.code, ran.error["code"]) == (7, "somebody_elses_words")


def test_taken_back_it_says_what_closes_and_who_still_has_a_copy(g1p: G1p, done: Done, family: Family) -> None:
    shown = [
        "What closes",
        "  oma     strengths",
        "  mentor  strengths",
        "Still have a copy",
        "  oma  2026-10-01  print  handout",
    ]
    with untouched(family):
        tried = g1p("consent", "revoke", "t-aa", "--dry-run")
    assert tried.out.splitlines()[-len(shown) :] == shown
    ran = done("consent", "revoke", "t-aa")
    assert ran.out.splitlines() == shown
    assert ran.err.splitlines()[0] == "Consent t-aaaaa is taken back."
    assert len(ran.err.splitlines()) == 2
    again = done("consent", "revoke", "t-aa")
    assert again.err == "It was so already; nothing is written.\n"
    assert again.out.splitlines() == shown[-2:]


def test_the_same_consent_twice_is_one_and_names_the_one_that_is_there(done: Done, family: Family) -> None:
    line = ("consent", "give", "p-t0", "--by", "moeder", "--to", "oma", *OF_STRENGTHS)
    first, again = done(*line), done(*line)
    assert (again.out, again.err.splitlines()[0]) == (first.out, "It was so already; nothing is written.")
    assert len(family.plan("p-t0est")["consents"]) == 2


def test_what_another_consent_opens_too_is_said_to_stay_open(done: Done) -> None:
    done("consent", "give", "p-t0", "--by", "moeder", "--to", "oma,mentor", *OF_STRENGTHS)
    ran = done("consent", "revoke", "t-aa", "--json")
    (other,) = (one["id"] for one in done("consent", "list", "p-t0", "--json").items if one["id"] != "t-aaaaa")
    assert (ran.json["closes"], ran.json["still_open_by"]) == ([], [other])


def test_it_is_said_in_words_too(done: Done) -> None:
    other = done("consent", "give", "p-t0", "--by", "moeder", "--to", "oma,mentor", *OF_STRENGTHS).out.strip()
    ran = done("consent", "revoke", "t-aa")
    assert ran.err.splitlines()[2:] == [f"This stays open by {other}. Must that close too: g1p consent revoke ID."]


def test_in_json_too(done: Done) -> None:
    told = done("consent", "revoke", "t-aa", "--json").json
    assert told["closes"] == [{"reader": who, "part": "strengths", "all": True} for who in ("oma", "mentor")]
    assert [(one["to"], one["date"], one["what"]) for one in told["copies"]] == [("oma", "2026-10-01", "handout")]
    assert [told[key] for key in ("kind", "id", "plan")] == ["consent", "t-aaaaa", "p-t0est"]


def test_when_nothing_closes_and_nobody_has_a_copy_it_says_so(done: Done) -> None:
    said = done("consent", "give", "p-t0", "--by", "moeder", "--to", "mentor", "--about", "concerns", "--purpose", "x")
    ran = done("consent", "revoke", said.out.strip())
    assert ran.out == ""
    assert ran.err.splitlines()[2:] == [
        "Nothing closes: nobody saw anything by this consent alone.",
        "As far as the plan knows, nobody has a copy of what it opened.",
    ]


def test_what_lapsed_stands_in_access_with_its_copy(done: Done) -> None:
    done("consent", "revoke", "t-aa")
    out = done("access", "p-t0").out
    assert "Still have a copy\n  t-aaaaa  oma  2026-10-01  print  handout\n" in out


def test_it_is_asked_step_by_step_and_refused_where_it_goes_wrong(family: Family) -> None:
    with terminal("consent", "give", "p-t0") as shown:
        said = shown.answer("moeder", "", "oma", "puber", "", "mentor", "", "alles", "s-bb", "goals", "strengths", "")
        shown.answer("School", "")
    assert shown.code == 0
    text = " ".join(said.split())
    for sentence in (
        "moeder cannot consent for oma.",
        "Nobody consents to everything at once.",
        "opens nothing: who may",
    ):
        assert sentence in text
    assert list(dict.fromkeys(asked.rpartition(". ")[2] for asked in questions(shown.screen))) == [
        "Who says yes",
        "On which day did they say so",
        "Whose information is it",
        "Who may see it",
        "What may they see",
        "What do they need it for",
        "Until which day",
    ]
    *_, made = family.plan("p-t0est")["consents"]
    assert made.pop("id").startswith("t-")
    assert made == {
        "given_by": "moeder",
        "whose": ["puber"],
        "date": "2026-11-21",
        "to": ["mentor"],
        "about": ["s-bbbbb", "strengths"],
        "purpose": "School",
    }


@pytest.mark.parametrize("said", ["krachten,eerdere hulp", "Krachten,earlier_help", "strengths,EARLIER HELP"])
def test_a_part_is_named_as_people_call_it(done: Done, family: Family, said: str) -> None:
    done("--lang", "nl", "consent", "give", "p-t0", "--by", "moeder", "--to", "oma", "--about", said, "--purpose", "x")
    assert family.plan("p-t0est")["consents"][-1]["about"] == ["strengths", "earlier_help"]


def test_at_a_terminal_parts_are_shown_and_taken_as_people_call_them(family: Family) -> None:
    with terminal("--lang", "nl", "consent", "give", "p-t0", "--by", "moeder", "--to", "oma") as shown:
        shown.answer("", "", "alles", "zaken", "zorgen", "eerdere hulp", "", "Dan weten ze het", "")
    assert shown.code == 0
    text = " ".join(shown.screen.split())
    assert "concerns (zorgen), earlier_help (eerdere hulp), " in text
    assert "Noem bij deze vraag waar het over gaat" in text
    assert "> zaken Bij deze vraag kan “zaken” niet. Kies uit: contact_details" in text
    assert family.plan("p-t0est")["consents"][-1]["about"] == ["concerns", "earlier_help"]


@pytest.mark.parametrize("part", ["safety", "veiligheid"])
def test_of_a_statement_too(done: Done, family: Family, part: str) -> None:
    done("--lang", "nl", "statement", "add", "p-t0", "Ik zie dat anders", "--by", "moeder", "--about", part)
    assert family.plan("p-t0est")["statements"][-1]["about"] == "safety"


def test_taken_back_on_another_day_than_it_was_is_refused_with_the_day(g1p: G1p, done: Done, family: Family) -> None:
    done("consent", "revoke", "t-aa", "--on", "2026-11-19")
    with untouched(family):
        assert "so already" in g1p("consent", "revoke", "t-aa", "--on", "2026-11-19").err
        assert "so already" in g1p("consent", "revoke", "t-aa").err
        ran = g1p("consent", "revoke", "t-aa", "--on", "2026-11-18", "--json")
    assert (ran.code, ran.error["code"]) == (7, "consent_has_ended")
    assert "already, on 2026-11-19." in ran.error["message"]


def test_not_taken_back_before_it_was_given_and_it_says_when_that_was(g1p: G1p, family: Family) -> None:
    with untouched(family):
        ran = g1p("consent", "revoke", "t-aa", "--on", "2026-09-07", "--json")
    assert (ran.code, ran.error["code"]) == (2, "dates_disagree")
    assert ran.error["message"].startswith("This consent was given on 2026-09-08,")


def test_what_has_ended_already_by_age_or_by_its_last_day_is_told(done: Done, family: Family) -> None:
    family.put("plans/p-t0est.yaml", PLAN.replace("2013-05-02", "2010-11-01"))
    line = ("consent", "give", "p-t0", "--to", "oma", "--about", "strengths", "--purpose", "x", "--on", "2026-10-01")
    by_age = done(*line, "--by", "moeder", "--whose", "puber", "--until", "2027-01-01")
    assert by_age.err.splitlines()[-1].startswith("It opens nothing any more: it has ended by age.")
    assert "ended by age" in " ".join(done("consent", "list", "p-t0").out.split())
    passed = done(*line, "--by", "moeder", "--until", "2026-10-31")
    assert passed.err.splitlines()[-1] == "It opens nothing any more: its last day, 2026-10-31, has passed."


def test_which_consent_is_taken_back_is_asked_with_what_it_is_for(family: Family) -> None:
    with terminal("consent", "revoke") as shown:
        shown.answer("t-aa", "gisteren")
    assert shown.code == 0
    assert "t-aaaaa  moeder → oma, mentor: Dan weten ze het" in shown.screen
    assert family.plan("p-t0est")["consents"][0]["revoked"] == "2026-11-20"

"""What stands on the handout, in which order, and what is left out."""

from collections.abc import Mapping
from typing import Any

import pytest

from g1p.errors import ReaderSeesNothing
from g1p.model.reader import KEEPER, Audience, Manager, OnePerson, Reader
from g1p.render.handout import handout
from g1p.render.paper import Handout
from g1p.render.papers import render
from g1p.words import Words
from tests.render.papers import Page, seen

FAMILY = Audience("family")
ORDER = [
    "Jouw kracht",
    "Jouw zorg",
    "Jouw doelen",
    "Jouw acties",
    "Wie doet wat",
    "Wanneer",
    "Contactgegevens van iedereen",
    "Hoe de afstemming is geregeld",
    "Wanneer we weer naar het plan kijken",
]


def paper(mapping: Mapping[str, Any], reader: Reader = FAMILY) -> Handout:
    """The handout in English."""
    return handout(seen(mapping, reader), Words.of("en"))


def headings(page: str) -> list[str]:
    """The names of the sections, without the question behind them."""
    return [
        part.split("<")[0].split(">")[-1].strip() for part in page.split("<h2")[1:] for part in [part.split(" <")[0]]
    ]


def action(ident: str, **more: Any) -> dict[str, Any]:
    """An action of the father's, planned for December."""
    made = {"id": ident, "text": f"text {ident}", "who": ["vader"], "start": "2026-11-01", "due": "2026-12-01"}
    return {**made, "status": "planned", **more}


def goal(ident: str, *actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A goal for now, said by the mother."""
    made = {"id": ident, "text": f"text {ident}", "said_by": "moeder", "when": "now", "status": "active"}
    return {**made, "actions": list(actions), **more}


def test_the_sections_stand_in_the_order_of_the_method(example_plan: dict[str, Any]) -> None:
    page = render(seen(example_plan, FAMILY), Words.of("nl"), "html")
    assert headings(page) == ORDER
    text = render(seen(example_plan, FAMILY), Words.of("nl"), "md")
    assert [line[3:].split(" · ")[0] for line in text.splitlines() if line.startswith("## ")] == ORDER


def test_a_section_with_nothing_to_see_is_left_out_with_its_heading(example_plan: dict[str, Any]) -> None:
    page = render(seen(example_plan, OnePerson("oma")), Words.of("nl"), "html")
    assert headings(page) == ORDER[2:]


def test_a_paper_without_goals_says_so(example_plan: dict[str, Any]) -> None:
    page = Page(render(seen({**example_plan, "goals": [], "evaluations": []}, FAMILY), Words.of("nl"), "html"))
    assert "Op dit papier staan nog geen doelen." in page.text


WHOSE: list[tuple[Reader, str]] = [
    (OnePerson("oma"), "Fatima El Amrani"),
    (FAMILY, "het gezin"),
    (Audience("network"), "het eigen netwerk"),
    (Audience("team"), "de professionals"),
    (KEEPER, "de beheerder"),
]


@pytest.mark.parametrize("reader,name", WHOSE)
def test_it_says_whose_it_is_and_that_there_can_be_more(
    reader: Reader, name: str, example_plan: dict[str, Any]
) -> None:
    text = render(seen(example_plan, reader), Words.of("nl"), "md")
    assert f"Gemaakt voor {name} op 21 november 2026." in text
    assert ("In het plan kan meer staan." in text) == (reader is not KEEPER)


def test_a_manager_sees_the_promise_and_no_title(example_plan: dict[str, Any]) -> None:
    made = paper(example_plan, Manager("Karin de Wit", "k.dewit@example.org"))
    assert made.title.text == "p-4hx2k"
    assert [row.text.text for group in made.actions for row in group.rows] == ["Betalingsregeling huur aanvragen"]


def test_who_is_only_invited_gets_no_handout(example_plan: dict[str, Any]) -> None:
    people = [person | ({"since": "2026-12-01"} if person["id"] == "oma" else {}) for person in example_plan["people"]]
    with pytest.raises(ReaderSeesNothing):
        paper({**example_plan, "people": people}, OnePerson("oma"))


def test_goals_for_now_come_first_then_later_then_those_that_ended(example_plan: dict[str, Any]) -> None:
    goals = [
        goal("g-00001", when="later"),
        goal("g-00002", status="achieved"),
        goal("g-00003"),
        goal("g-00004", status="let_go"),
        goal("g-00005", part_of="g-00003"),
    ]
    made = paper({**example_plan, "goals": goals, "evaluations": []})
    assert [(card.number, card.text.text) for card in made.goals_now] == [(1, "text g-00003"), (2, "text g-00005")]
    assert [(card.number, card.text.text) for card in made.goals_later] == [(3, "text g-00001")]
    assert [card.sign.symbol for card in made.goals_ended] == ["✓", "–"]
    assert made.goals_now[1].part_of == made.goals_now[0].text


def test_the_latest_score_of_each_person_stands_there_and_none_is_averaged(example_plan: dict[str, Any]) -> None:
    evaluations = [
        {"id": "e-00002", "date": "2026-11-01", "by": "oma", "goals": [_score(vader=5)]},
        {"id": "e-00001", "date": "2026-10-01", "by": "oma", "goals": [_score(vader=2, moeder=3)]},
    ]
    card = paper({**example_plan, "evaluations": evaluations}).goals_now[0]
    assert [(score.who.text if score.who else None, score.score) for score in card.scores] == [
        (None, 3),
        ("Peter de Boer", 5),
        ("Samira El Amrani", 3),
    ]
    assert card.target == 7


def _score(**scores: int) -> dict[str, Any]:
    return {"goal": "g-7k2mq", "scores": scores, "result": "slow"}


def test_open_actions_come_first_and_dropped_ones_stay_in_the_file(example_plan: dict[str, Any]) -> None:
    actions = [
        action("a-00001", status="done", done_on="2026-11-20"),
        action("a-00002", status="dropped"),
        action("a-00003", due="2026-12-24"),
        action("a-00004", status="started"),
        action("a-00005", status="failed", due="2026-10-01"),
        action("a-00006", due="2026-11-20"),
    ]
    plan = {**example_plan, "actions": [], "goals": [goal("g-00001", *actions)], "evaluations": []}
    (group,) = paper(plan).actions
    assert [(row.text.text, row.sign.symbol, row.when) for row in group.rows] == [
        ("text a-00006", "!", "20 November"),
        ("text a-00004", "●", "1 December"),
        ("text a-00003", "○", "24 December"),
        ("text a-00005", "✕", "1 October"),
        ("text a-00001", "✓", "20 November"),
    ]


def test_an_action_says_its_rhythm_its_first_day_and_the_days_it_was_moved_from(example_plan: dict[str, Any]) -> None:
    moved = [{"was": "2026-10-05", "date": "2026-10-05", "reason": "ziek"}, {"was": "2026-10-19", "date": "2026-10-19"}]
    one = action("a-00001", repeats="daily", start="2026-11-30", due="2027-01-04", moved=moved)
    plan = {**example_plan, "actions": [one], "goals": []}
    row = paper(plan, OnePerson("vader")).actions[0].rows[0]
    assert (row.when, row.until, row.begins) == ("daily", "until 4 January 2027", "from 30 November")
    assert [(move.said, move.reason.text if move.reason else None) for move in row.moves] == [
        ("first 5 October", "ziek"),
        ("then 19 October", None),
    ]
    assert [move.reason for move in paper(plan).actions[0].rows[0].moves] == [None, None]


def test_a_translation_is_there_for_who_reads_that_language(example_plan: dict[str, Any]) -> None:
    translated = [(text.text, text.lang) for text in _row(paper(example_plan, OnePerson("oma")), "post").translations]
    assert translated == [("فرز كل البريد غير المفتوح معًا", "ar")]
    assert not _row(paper(example_plan), "post").translations


def _row(made: Handout, word: str) -> Any:
    return next(row for group in made.actions for row in group.rows if word in row.text.text)


def test_who_does_what_begins_with_the_reader(example_plan: dict[str, Any]) -> None:
    first, *others = paper(example_plan, OnePerson("oma")).tasks
    assert (first.who.text, first.is_reader) == ("Fatima El Amrani", True)
    assert not any(one.is_reader for one in others)
    assert paper(example_plan).tasks[0].who.text == "Peter de Boer"


def test_what_belongs_to_a_goal_that_ended_is_nobodys_task(example_plan: dict[str, Any]) -> None:
    goals = [
        goal("g-00001", status="achieved"),
        goal("g-00002", action("a-00001"), part_of="g-00001"),
        goal("g-00003", action("a-00002"), status="let_go"),
    ]
    made = paper({**example_plan, "actions": [], "goals": goals, "evaluations": []})
    assert made.tasks == ()
    assert [group.goal.text.text for group in made.actions if group.goal] == ["text g-00002"]


def test_when_lists_what_goes_on_and_then_every_day(example_plan: dict[str, Any]) -> None:
    assert [day.when for day in paper(example_plan).days] == [
        "Daily",
        "Weekly",
        "Monday 9 November",
        "Friday 27 November",
        "Monday 7 December",
        "Thursday 31 December",
        "Monday 1 March 2027",
    ]


def test_contacts_name_everybody_but_who_left_died_or_is_only_spoken_of(example_plan: dict[str, Any]) -> None:
    more = [
        {"id": "opa", "name": "Opa", "group": "network", "role": "opa", "since": "2026-09-01", "died": "2026-11-01"},
        {"id": "tante", "name": "Tante", "group": "mentioned", "role": "tante"},
        {"id": "oom", "name": "Oom", "group": "network", "role": "oom"},
    ]
    made = paper({**example_plan, "people": [*example_plan["people"], *more]})
    names = {group.name: [card.name.text for card in group.cards] for group in made.contacts}
    assert names["Network"] == ["Fatima El Amrani", "Oom"]
    assert made.contacts[1].cards[1].duties == ("invited",)
    assert [card.duties for card in made.contacts[0].cards] == [("coordinator",), (), (), ()]


def test_somebody_without_visible_contact_details_is_named_with_their_role(example_plan: dict[str, Any]) -> None:
    made = paper(example_plan, OnePerson("oma"))
    mentor = next(card for group in made.contacts for card in group.cards if card.name.text == "Anouk Peeters")
    assert (mentor.role.text, mentor.email, mentor.phone) == ("mentor van Yara", None, None)


def test_one_who_coordinates_and_keeps_is_named_once(example_plan: dict[str, Any]) -> None:
    alone = {**example_plan["coordination"], "coordinator": "wijkcoach"}
    made = paper({**example_plan, "coordination": alone})
    assert made.coordination is not None
    assert made.coordination.keeper is None
    assert "Joris van Dam keeps an eye on the plan and keeps the file" in render(
        seen({**example_plan, "coordination": alone}, FAMILY), Words.of("en"), "md"
    )


def test_what_is_stuck_is_there_until_it_is_resolved(example_plan: dict[str, Any]) -> None:
    (asked,) = example_plan["escalations"]
    (row,) = paper(example_plan).stuck
    assert (row.to.text, row.opened, row.answer_by, row.late) == ("Karin de Wit", "10 November", "24 November", None)
    (late,) = paper({**example_plan, "escalations": [{**asked, "answer_by": "2026-11-20"}]}).stuck
    assert late.late is not None
    resolved = {**asked, "resolved": {"date": "2026-11-20", "outcome": "geregeld"}}
    assert paper({**example_plan, "escalations": [resolved]}).stuck == ()


def test_the_next_meeting_says_when_and_where(example_plan: dict[str, Any]) -> None:
    meeting = {"id": "m-00001", "kind": "evaluation", "at": "2026-12-07T19:30", "place": "Buurthuis"}
    choice = {"id": "m-00002", "kind": "closing", "options": ["2026-11-20T10:00", "2027-01-04T10:00"]}
    first, second = paper({**example_plan, "meetings": [*example_plan["meetings"], meeting, choice]}).meetings
    assert (first.kind, first.when) == ("Evaluation", "Monday 7 December, 19:30")
    assert first.place is not None
    assert (second.when, second.options) == (None, ("Monday 4 January 2027, 10:00",))


def test_an_evaluation_that_is_late_is_marked(example_plan: dict[str, Any]) -> None:
    assert paper(example_plan).evaluation_late is None
    late = paper({**example_plan, "next_evaluation": "2026-11-20"})
    assert late.evaluation_late is not None
    assert late.evaluation_late.symbol == "!"


def test_a_draft_a_pause_and_aftercare_are_said_first(example_plan: dict[str, Any]) -> None:
    rest = {"since": "2026-11-01", "reason": "vakantie"}
    assert [notice.said for notice in paper({**example_plan, "status": "draft"}).notices] == [
        "This plan is not finished yet. We are still making it together."
    ]
    assert [notice.said for notice in paper({**example_plan, "status": "aftercare"}).notices] == [
        "The plan is done. We still ask now and then how it goes."
    ]
    (notice,) = paper({**example_plan, "paused": rest}).notices
    assert (notice.said, notice.why and notice.why.text) == ("This plan has been paused since 1 November.", "vakantie")
    (notice,) = paper({**example_plan, "paused": {**rest, "until": "2027-01-08"}}, OnePerson("oma")).notices
    assert (notice.said, notice.why) == ("This plan rests from 1 November until 8 January 2027.", None)
    assert not paper({**example_plan, "paused": {**rest, "until": "2026-11-20"}}).notices


def test_a_closed_plan_says_what_to_do_when_it_gets_difficult_again(example_plan: dict[str, Any]) -> None:
    relapse = {"signs": "Post blijft liggen", "what_helps": "Bellen", "call": ["oma", "niemand"]}
    closing = {"date": "2026-11-20", "reason": "goals_reached", "relapse": relapse}
    closed = {**example_plan, "status": "closed", "closing": closing}
    made = paper(closed)
    assert made.next_evaluation is None
    assert made.ending is not None
    assert made.ending.said == "We closed this plan on 20 November 2026."
    assert made.ending.relapse is not None
    assert [card.name.text for card in made.ending.relapse.call] == ["Fatima El Amrani"]
    after = paper({**closed, "closing": {"date": "2026-11-20", "reason": "other", "aftercare_until": "2027-02-01"}})
    assert after.ending is not None
    assert after.ending.said.endswith("Until 1 February 2027 we still ask now and then how it goes.")
    assert after.ending.relapse is None
    assert paper(closed, OnePerson("oma")).ending is None


def test_safety_agreements_that_hold_reach_who_is_in_them(example_plan: dict[str, Any]) -> None:
    assert len(paper(example_plan, OnePerson("oma")).safety) == 1
    assert not paper(example_plan, OnePerson("moeder")).safety
    (agreement,) = example_plan["safety"]["agreements"]
    over = {**example_plan["safety"], "agreements": [{**agreement, "until": "2026-11-20"}]}
    assert not paper({**example_plan, "safety": over}, OnePerson("oma")).safety
    assert not paper({k: v for k, v in example_plan.items() if k != "safety"}, OnePerson("oma")).safety


def test_a_plan_of_a_household_is_no_familys(example_plan: dict[str, Any]) -> None:
    text = render(seen({**example_plan, "kind": "household_plan"}, FAMILY), Words.of("nl"), "md")
    assert "Voor het hele huishouden" in text
    assert "Dit plan is van het huishouden." in text
    assert "Gemaakt voor het huishouden" in text


def test_a_plan_without_coordination_or_evaluation_has_no_such_lines(example_plan: dict[str, Any]) -> None:
    bare = {
        key: held for key, held in example_plan.items() if key in ("g1p", "id", "title", "created", "people", "reason")
    }
    made = paper({**bare, "status": "draft", "goals": []})
    assert (made.coordinator, made.coordination, made.previous_evaluation, made.next_evaluation) == (None,) * 4
    assert made.days == ()
    assert made.tasks == ()

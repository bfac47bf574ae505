"""Numbers and addresses in texts that others read (G504): what is one, where it counts, what only looks like one."""

from typing import Any

import pytest

from g1p.checks.private import TEXTS, check_private, private_in
from g1p.checks.walk import everything
from tests.checks.everywhere import everywhere
from tests.checks.family import action, family, goal, plan, told

NUMBER = "06-12345678"


@pytest.mark.parametrize(
    "text",
    [
        "Bel oma op 06-12345678.",
        "06 1234 5678",
        "06 12 34 56 78",
        "0612345678",
        "tel:0201234567",
        "(0182) 123456",
        "0182-123456",
        "+31 6 12345678",
        "+31 (0)6 12 34 56 78",
        "0031612345678",
        "+32 470 12 34 56",
        "06‑12345678",
        "06–12345678",
        "06 12 34\u00a056 78",
        "اتصل على ٠٦١٢٣٤٥٦٧٨",
        "Mail naar a.b@example.org",
        "NL91 ABNA 0417 1643 00",
        "NL91ABNA0417164300",
        "Bloemstraat 4, 1234 AB Gouda",
        "Bloemstraat 4a 1234AB",
        "1234 AB 12",
        "1234AB, nr. 12a",
    ],
)
def test_what_is_private(text: str) -> None:
    assert private_in(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "We eten samen",
        "Op 01-02-2026 10.00 uur",
        "06-12-2026 14:00",
        "06 12 2026 10 30",
        "2026-11-21 14:30 tot 15:00",
        "10-12-2026 t/m 06-01-2027",
        "07.00-08.30 en 12.00-13.00",
        "07.00 - 08.30 - 09.45",
        "Bel 0900-1234567, of 0800-0432",
        "088 123 45 67",
        "Bel 112 of 113",
        "Zaak 2026-0612345678",
        "06.30–07.30 en 08.00–09.00",
        "Mail naar info@example.org of wijkteam-noord@example.org",
        "Postbus 90405, 2509 LK Den Haag",
        "uit bed om 06.30, 07.00, 07.15",
        "Schooljaar 2026–2027, week 40–45",
        "Zaak 1234567890",
        "OPP 2026/114",
        "€ 0123456789",
        "in 2026 VO 3",
        "1234 AB",
        "Schoolstraat 4",
        "@school om 10.00 uur",
        "NL92 ABNA 9917 1643 00",
        "",
    ],
)
def test_what_only_looks_private(text: str) -> None:
    assert private_in(text) is None


def test_it_is_told_where_it_stands_and_never_repeated() -> None:
    meeting = {"id": "m-00001", "kind": "start", "agenda": ["…", NUMBER, {"text": NUMBER, "minutes": 5}]}
    found = list(check_private(plan(reason=NUMBER, goals=[goal(actions=[action(text=NUMBER)])], meetings=[meeting])))
    assert sorted(told(*found)) == [
        "G504 goals[0].actions[0].text",
        "G504 meetings[0].agenda[1]",
        "G504 meetings[0].agenda[2].text",
        "G504 reason",
    ]
    assert {str(one.facts["private"]) for one in found} <= {"a phone number", "an e-mail address"}


def test_every_text_of_the_list_is_a_field_of_its_kind() -> None:
    assert all(set(names) <= kind.kinds.keys() for kind, names in TEXTS.items())


@pytest.mark.parametrize(
    "parts",
    [
        {"actions": [action(own_plan=NUMBER)]},
        {"meetings": [{"id": "m-00001", "kind": "start", "place": "Bloemstraat 4, 1234 AB Gouda"}]},
        {"meetings": [{"id": "m-00001", "kind": "start", "wishes": [{"by": "sem", "text": NUMBER}]}]},
        {"safety": {"agreements": [{"id": "v-00001", "text": NUMBER, "who": ["oma"]}]}},
        {"statements": [{"id": "n-00001", "by": "oma", "date": "2026-10-01", "text": NUMBER}]},
        {"goals": [goal(text=NUMBER, void="…")]},
        {"void": "…", "reason": NUMBER},
        {"x_note": NUMBER},
    ],
)
def test_where_it_may_stand(parts: dict[str, Any]) -> None:
    assert told(*check_private(plan(**parts))) == []


def test_with_the_person_is_its_place() -> None:
    people = family()["people"]
    people[3] |= {"phone": NUMBER, "email": "a@example.org", "address": "Bloemstraat 4, 1234 AB Gouda"}
    people[3]["manager"] = {"name": "…", "email": "b@example.org"}
    assert told(*check_private(plan(people=people))) == []
    people[3]["role"] = f"coach {NUMBER}"
    assert told(*check_private(plan(people=people))) == ["G504 people[3].role"]


@pytest.mark.parametrize("status, is_told", [("draft", True), ("active", True), ("aftercare", True), ("closed", False)])
def test_in_a_closed_plan_nothing_is_mended(status: str, is_told: bool) -> None:
    closing = {"date": "2026-11-02", "reason": "other"} if status == "closed" else None
    assert told(*check_private(plan(status=status, reason=NUMBER, closing=closing))) == (
        ["G504 reason"] if is_told else []
    )


def test_a_plan_with_something_everywhere_has_nothing_private() -> None:
    made = plan(**everywhere())
    assert any(type(value) in TEXTS for _, value in everything(made))
    assert told(*check_private(made)) == []

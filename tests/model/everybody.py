"""One invented family with everybody in it that the table "Who sees what" speaks of; every text is there once."""

import copy
from typing import Any

from tests.model.facts import ZERO, Mapped

SINCE = "2026-01-05"


def person(slug: str, group: str, **more: Any) -> Mapped:
    """A person who takes part since January, each text named after them; None takes a key away."""
    given = {
        "id": slug,
        "name": f"name of {slug}",
        "group": group,
        "role": f"role of {slug}",
        "phone": f"phone of {slug}",
        "email": f"email of {slug}",
        "address": f"address of {slug}",
        "since": SINCE,
        **more,
    }
    return {key: value for key, value in given.items() if value is not None}


def bare(slug: str, group: str, **more: Any) -> Mapped:
    """A person of whom nothing but name, role and group is written down."""
    return person(slug, group, phone=None, email=None, address=None, **more)


def action(ident: str, who: list[str], **more: Any) -> Mapped:
    """An action that is done, with all that may be written down about it."""
    return {
        "id": ident,
        "text": f"text of {ident}",
        "who": who,
        "start": "2026-02-01",
        "due": "2026-03-01",
        "status": "done",
        "done_on": "2026-02-20",
        "result": f"result of {ident}",
        "moved": [{"was": "2026-02-10", "date": "2026-02-09", "reason": f"reason of moving {ident}"}],
        "own_plan": f"own plan of {ident}",
        "translated": {"ar": f"translation of {ident}", "x_by": "x in a translation"},
        **more,
    }


def remark(ident: str, said_by: str, **more: Any) -> Mapped:
    """A strength or a concern."""
    return {
        "id": ident,
        "said_by": said_by,
        "text": f"text of {ident}",
        "consequence": f"consequence of {ident}",
        **more,
    }


def escalation(ident: str, organisation: str, raised_by: str, **more: Any) -> Mapped:
    """A question put to somebody higher up, answered and resolved."""
    return {
        "id": ident,
        "opened": "2026-05-01",
        "step": "manager",
        "organisation": organisation,
        "to": {"name": f"name of the manager of {ident}", "email": f"{ident}@example.org"},
        "reason": f"reason of {ident}",
        "raised_by": raised_by,
        "answer_by": "2026-05-15",
        "answers": [{"date": "2026-05-10", "text": f"answer to {ident}"}],
        "resolved": {"date": "2026-05-20", "outcome": f"outcome of {ident}"},
        **more,
    }


def consent(ident: str, given_by: str, to: list[str], about: list[str], **more: Any) -> Mapped:
    """Leave that `given_by` gives."""
    return {
        "id": ident,
        "given_by": given_by,
        "date": "2026-02-01",
        "to": to,
        "about": about,
        "purpose": f"purpose of {ident}",
        **more,
    }


def handed(to: Any, what: str) -> Mapped:
    """A copy that was handed over."""
    return {"to": to, "date": "2026-03-01", "by": "print", "what": what, "parts": ["goals"], "digest": ZERO}


PEOPLE = [
    person("moeder", "family", birth_date="1988-04-02", custody=["k9", "k12", "k13", "k15", "k16", "k17", "k18", "kx"]),
    person("vader", "family", birth_date="1985-11-19", custody=["k9", "k16"]),
    person("stiefvader", "family", birth_date="1980-01-01"),
    bare("k9", "family", birth_date="2017-06-30"),
    bare("k12", "family", birth_date="2014-11-21"),
    person("k13", "family", birth_date="2013-05-05"),
    bare("k15", "family", birth_date="2010-11-22"),
    bare("k16", "family", birth_date="2010-11-21"),
    bare("k17", "family", birth_date="2008-11-22"),
    bare("k18", "family", birth_date="2008-11-21"),
    bare("kx", "family"),
    bare("broer", "family"),
    person("oma", "network", birth_date="1955-03-03"),
    bare("tante", "network"),
    bare("buurkind", "network", birth_date="2012-01-01"),
    person("oom", "network"),
    person("mentor", "professional", organisation="School", birth_date="1990-01-01"),
    person("arts", "professional", organisation="GGD", manager={"name": "manager of arts"}),
    person("voogd", "professional", organisation="Jeugdbescherming", custody=["k13"]),
    person("wijkcoach", "professional", organisation="Team"),
    bare("gast", "network", since=None),
    bare("straks", "professional", organisation="Team", since="2026-11-22"),
    bare("weg", "network", until="2026-11-20"),
    bare("dood", "network", died="2026-11-20"),
    bare("vriend", "mentioned", since=None),
    person("fout", "network", name="void person", void="void because of person"),
]

GOALS = [
    {
        "id": "g-00001",
        "text": "text of g-00001",
        "said_by": "moeder",
        "when": "now",
        "status": "active",
        "for": ["k9"],
        "success": "success of g-00001",
        "translated": {"ar": "translation of g-00001"},
        "x_goal": "x in a goal",
        "actions": [
            action("a-00001", ["moeder", "k13", "oma", "mentor"], x_action={"deep": "x in an action"}),
            action("a-00002", ["vader"]),
            action("a-00003", ["arts"]),
            action("a-00009", ["moeder", "oma"], text="void action", void="void because of action"),
        ],
    },
    {
        "id": "g-00008",
        "text": "void goal",
        "said_by": "moeder",
        "when": "now",
        "status": "active",
        "void": "void because of goal",
        "actions": [action("a-00008", ["moeder"], text="void by its goal")],
    },
    {
        "id": "g-00009",
        "text": "void part of a void goal",
        "said_by": "moeder",
        "when": "later",
        "status": "proposed",
        "part_of": "g-00008",
        "actions": [action("a-00007", ["moeder"], text="void by its long-term goal")],
    },
]

MEETINGS = [
    {
        "id": "m-00001",
        "kind": "start",
        "at": "2026-02-01T19:30",
        "options": ["2026-02-01T19:30", "2026-02-02T19:30"],
        "place": "place of m-00001",
        "chair": "arts",
        "secretary": "stiefvader",
        "purpose": "purpose of m-00001",
        "agenda": ["point of m-00001", {"text": "timed point of m-00001", "minutes": 5}],
        "invited": [{"person": p} for p in ("oma", "mentor", "gast", "k9")]
        + [{"person": "tante", "void": "void invitation"}],
        "wishes": [{"by": by, "text": f"wish of {by}"} for by in ("vader", "oma", "mentor", "k9")]
        + [{"by": "oma", "text": "void wish", "void": "void because of wish"}],
        "present": ["moeder"],
        "outcome": "outcome of m-00001",
        "feedback": [{"by": "tante", "text": "feedback of tante"}],
    },
    {"id": "m-00002", "kind": "evaluation", "place": "place of m-00002", "at": "2026-06-01T10:00"},
]

CLOSING = {
    "date": "2026-05-01",
    "reason": "other",
    "note": "note of closing",
    "lesson": "lesson of closing",
    "relapse": {"signs": "signs of relapse", "what_helps": "what helps then", "call": ["moeder"]},
}

PLAN: Mapped = {
    "g1p": 1,
    "id": "p-00000",
    "title": "the title",
    "status": "active",
    "created": "2026-01-01",
    "paused": {"since": "2026-11-01", "reason": "why it is paused"},
    "reason": "the reason",
    "people": PEOPLE,
    "coordination": {
        "coordinator": "oom",
        "keeper": "wijkcoach",
        "since": "2026-01-05",
        "arrangement": "the arrangement",
        "translated": {"ar": "the arrangement translated"},
        "earlier": [
            {"coordinator": "arts", "since": "2026-01-01", "until": "2026-01-05", "reason": "why arts stopped"},
        ],
    },
    "actions": [action("a-00004", ["wijkcoach"])],
    "goals": GOALS,
    "next_evaluation": "2026-12-07",
    "strengths": [
        remark("s-00001", "moeder"),
        remark("s-00002", "k9"),
        remark("s-00003", "moeder", text="void strength", void="void because of strength"),
    ],
    "concerns": [remark("c-00001", "oma", person="k9"), remark("c-00002", "mentor", person="k13")],
    "earlier_help": [{"what": "what helped earlier", "by": "who helped earlier", "result": "result of earlier help"}],
    "ties": [{"from": "moeder", "to": "oma", "kind": "strong", "note": "note of the tie"}],
    "kinship": [{"kind": "parent", "from": "moeder", "to": "k9"}],
    "life_events": [
        {"year": 2009, "text": "event of the family"},
        {"year": 2010, "text": "event of moeder", "person": "moeder"},
    ],
    "measurements": [
        {
            "id": "z-00001",
            "instrument": "zrm-2017",
            "person": "vader",
            "date": "2026-02-01",
            "by": "mentor",
            "scores": {"justice": 5},
        },
        {"id": "z-00002", "instrument": "giz", "person": "k13", "date": "2026-02-01", "by": "arts", "outcome": "extra"},
        {"id": "z-00003", "instrument": "giz", "person": "k16", "date": "2026-02-01", "by": "arts", "outcome": "extra"},
        {
            "id": "z-00004",
            "instrument": "giz",
            "person": "k9",
            "date": "2026-02-01",
            "by": "wijkcoach",
            "outcome": "extra",
        },
        {
            "id": "z-00005",
            "instrument": "zrm-2017",
            "person": "oma",
            "date": "2026-02-01",
            "by": "arts",
            "scores": {"justice": 5},
        },
    ],
    "meetings": MEETINGS,
    "evaluations": [
        {
            "id": "e-00001",
            "date": "2026-06-01",
            "by": "wijkcoach",
            "goals": [
                {
                    "goal": "g-00001",
                    "result": "slow",
                    "scores": {"moeder": 6},
                    "worked": "what worked",
                    "follow_up": "what follows",
                }
            ],
            "summary": "the summary",
        }
    ],
    "safety": {
        "checked": [
            {"date": "2026-02-01", "by": "mentor", "scores": {"moeder": 1, "k13": 2, "oma": 3, "mentor": 4, "k9": 5}},
            {"date": "2026-02-02", "by": "arts", "scores": {"vader": 6, "oom": 7}},
        ],
        "agreements": [
            {"id": "v-00001", "text": "text of v-00001", "who": ["vader", "oma"]},
            {"id": "v-00002", "text": "text of v-00002", "who": ["mentor", "k9"]},
        ],
    },
    "consents": [
        consent("t-00001", "moeder", ["tante"], ["reason"], purpose="purpose of moeder", revoked="2026-03-01"),
        consent("t-00002", "k13", ["tante"], ["reason"], purpose="purpose of k13", revoked="2026-03-01"),
        consent("t-00003", "k16", ["tante"], ["reason"], purpose="purpose of k16", revoked="2026-03-01"),
        consent("t-00004", "oma", ["tante"], ["reason"], purpose="purpose of oma", revoked="2026-03-01"),
    ],
    "agreed": [
        {"by": who, "date": "2026-02-01", "how": "spoken", "note": f"note of {who}", "digest": ZERO}
        for who in ("moeder", "k13", "k16", "mentor")
    ],
    "escalations": [
        escalation("x-00001", "GGD", "mentor", about="a-00001"),
        escalation("x-00002", "School", "oma"),
        escalation("x-00003", "Elders", "k9"),
    ],
    "copies": [
        *(handed(who, f"copy for {who}") for who in ("moeder", "k9", "k16", "oma", "mentor")),
        handed({"name": "name of an outsider", "organisation": "Elders"}, "copy for an outsider"),
    ],
    "statements": [
        {"id": f"n-0000{n}", "by": who, "date": "2026-02-01", "text": f"statement of {who}"}
        for n, who in enumerate(("moeder", "k9", "k16", "oma", "mentor"))
    ],
    "closing": CLOSING,
    "closings": [
        {
            "date": "2026-04-01",
            "reason": "other",
            "note": "earlier note",
            "reopened": {"date": "2026-04-02", "reason": "why reopened"},
        }
    ],
    "x_team": {"map": "x of the plan"},
}


def everybody(**parts: Any) -> Mapped:
    """A copy of the plan, with these parts instead of its own."""
    return copy.deepcopy({**PLAN, **parts})

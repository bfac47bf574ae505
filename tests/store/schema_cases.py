"""Plans, workspaces and rollouts that the schemas accept or refuse, each with what is special about it."""

from typing import Any

Node = dict[str, Any]

DAY = "2026-11-21"
DIGEST = "sha256:" + "0" * 64

MOTHER = {"id": "moeder", "name": "Noor", "group": "family", "role": "moeder"}
ACTION = {"id": "a-9x1qd", "text": "Bellen", "who": ["moeder"], "start": DAY, "due": DAY, "status": "planned"}
GOAL = {"id": "g-7k2mq", "text": "Slapen", "said_by": "moeder", "when": "now", "status": "active"}
ZRM = {"id": "z-6k2ra", "instrument": "zrm-2017", "person": "moeder", "date": DAY, "by": "moeder"}
CONSENT = {"id": "t-8r4mf", "given_by": "moeder", "date": DAY, "to": ["moeder"], "about": ["reason"], "purpose": "Hulp"}
COPY = {"to": "moeder", "date": DAY, "by": "print", "what": "handout", "parts": ["goals"], "digest": DIGEST}
WATCH = {"coordinator": "moeder", "keeper": "moeder", "since": DAY, "arrangement": "Wij bellen"}
ASKED = {
    "id": "x-1nh5s",
    "opened": DAY,
    "step": "team",
    "organisation": "GGD",
    "to": {"name": "Mies"},
    "reason": "Te laat",
}
HOW = {"goal": "g-7k2mq", "result": "slow"}
CLOSED = {"date": DAY, "reason": "other"}
BASE = {"g1p": 1, "id": "p-4hx2k", "title": "Wij", "status": "draft", "created": DAY, "reason": "Hulp"}


def plan(**more: Any) -> Node:
    return {**BASE, "people": [MOTHER], "goals": [], **more}


def person(**more: Any) -> Node:
    return plan(people=[{**MOTHER, **more}])


def one(part: str, of: Node, *less: str, **more: Any) -> Node:
    return plan(**{part: [{key: value for key, value in {**of, **more}.items() if key not in less}]})


GOOD = {
    "the smallest plan": plan(),
    "a void plan": plan(void="dubbel"),
    "the team's own": plan(x_team={"kast": 3}, goals=[{**GOAL, "x_1": None}]),
    "text of 2,000": plan(title="é" * 2000),
    "reason of 10,000": plan(reason="r" * 10000),
    "a leap day": plan(created="2028-02-29"),
    "slug of 40": person(id="a" * 40),
    "scores by person": one(
        "evaluations", {"id": "e-0zj6w", "date": DAY, "by": "moeder"}, goals=[{**HOW, "scores": {"oma": 10}}]
    ),
    "whole contact": person(email="a@example.org", phone="06 1", language="zh-Hant", copy="mail", share=["moeder"]),
    "done": one("actions", ACTION, status="done", done_on=DAY),
    "repeats": one("actions", ACTION, repeats="FREQ=WEEKLY;BYDAY=MO,TH"),
    "translated": one("actions", ACTION, translated={"ar": "…", "zh-Hant": "…"}),
    "share of nobody": one("goals", GOAL, share=[]),
    "active": plan(status="active", coordination=WATCH, next_evaluation=DAY),
    "closed": plan(status="closed", coordination=WATCH, closing=CLOSED),
    "reopened": plan(closings=[{**CLOSED, "reopened": {"date": DAY, "reason": "Het werd weer lastig"}}]),
    "zrm": one("measurements", ZRM, scores={"justice": 5}),
    "zrm of 2013": one("measurements", ZRM, instrument="zrm-2013", scores={"time_use": 1}),
    "giz": one("measurements", ZRM, instrument="giz", outcome="extra"),
    "tie with the family": one("ties", {"from": "moeder", "to": "family", "kind": "weak"}),
    "partners": one("kinship", {"kind": "partner", "from": "moeder", "to": "vader", "status": "married"}),
    "event in a year": one("life_events", {"year": 1900, "text": "Geboren"}),
    "agenda": one("meetings", {"id": "m-3t7gk", "kind": "start"}, agenda=["Hallo", {"text": "Plan", "minutes": 10}]),
    "options": one("meetings", {"id": "m-3t7gk", "kind": "start"}, options=["2026-11-21T23:59"]),
    "evaluation by a meeting": one("evaluations", {"id": "e-0zj6w", "date": DAY, "goals": [], "meeting": "m-3t7gk"}),
    "consent about a record": one("consents", CONSENT, about=["c-9p3vd", "contact_details"]),
    "copy to an outsider": one("copies", COPY, to={"name": "Mies", "organisation": "GGD"}),
    "escalation": one("escalations", ASKED, raised_by="moeder", answer_by=DAY),
    "statement about the plan": one(
        "statements", {"id": "n-c7w3q", "by": "moeder", "date": DAY, "text": "Nee", "about": "p-4hx2k"}
    ),
    "mentioned": person(group="mentioned"),
    "unresolved": plan(unresolved=[{"path": "title", "base": None, "ours": 3, "theirs": ["a"]}]),
}

BAD = {
    "a newer format": plan(g1p=2),
    "format yes": plan(g1p=True),
    "nobody": plan(people=[]),
    "unknown key": plan(titel="Wij"),
    "own key with a capital": plan(x_Team=1),
    "own key with a newline": plan(**{"x_team\n": 1}),
    "key with a newline": plan(**{"\n": 1}),
    "own key among scores": one("measurements", ZRM, scores={"x_own": 5}),
    "white space alone": plan(title=" \t\u00a0\u200b\ufeff"),
    "text of 2,001": plan(title="t" * 2001),
    "number for text": person(phone=612345678),
    "plan id of a goal": plan(id="g-4hx2k"),
    "id with an l": plan(id="p-4hx2l"),
    "id with a newline": plan(id="p-4hx2k\n"),
    "date with a newline": plan(created=f"{DAY}\n"),
    "no such day": plan(created="2026-02-31"),
    "Arabic digits": plan(created="٢٠٢٦-11-21"),
    "year 1899": plan(created="1899-12-31"),
    "slug of 41": person(id="a" * 41),
    "slug with a newline": person(id="moeder\n"),
    "reserved slug": person(id="keeper"),
    "e-mail of two": person(email="a@b@c"),
    "e-mail with white space": person(email="a\u00a0b@example.org"),
    "e-mail with a newline": person(email="a@example.org\n"),
    "language with a newline": person(language="nl\n"),
    "mentioned with a phone": person(group="mentioned", phone="06 1234 5678"),
    "done, but when": one("actions", ACTION, status="done"),
    "nobody does it": one("actions", ACTION, who=[]),
    "somebody twice": one("actions", ACTION, who=["moeder", "moeder"]),
    "repeats at times": one("actions", ACTION, repeats="FREQ=HOURLY"),
    "repeats with a newline": one("actions", ACTION, repeats="daily\n"),
    "translated too long": one("actions", ACTION, translated={"ar": "t" * 2001}),
    "translated to nothing": one("actions", ACTION, translated={"Arabisch": "…"}),
    "score 11": one("goals", GOAL, scale={"start": 3, "target": 11}),
    "active without coordination": plan(status="active", next_evaluation=DAY),
    "aftercare without an evaluation": plan(status="aftercare", coordination=WATCH),
    "closed without closing": plan(status="closed", coordination=WATCH),
    "closing reopened": plan(closing={**CLOSED, "reopened": {"date": DAY, "reason": "Weer"}}),
    "score of a newline": one(
        "evaluations", {"id": "e-0zj6w", "date": DAY, "by": "moeder"}, goals=[{**HOW, "scores": {"oma\n": 1}}]
    ),
    "zrm without scores": one("measurements", ZRM),
    "zrm of 0": one("measurements", ZRM, scores={"justice": 0}),
    "zrm of 2013 on work": one("measurements", ZRM, instrument="zrm-2013", scores={"work_education": 3}),
    "zrm with an outcome": one("measurements", ZRM, scores={}, outcome="extra"),
    "giz with scores": one("measurements", ZRM, instrument="giz", outcome="extra", scores={}),
    "married parent": one("kinship", {"kind": "parent", "from": "moeder", "to": "kind", "status": "married"}),
    "event on no day": one("life_events", {"text": "Geboren"}),
    "event on two days": one("life_events", {"date": DAY, "year": 2026, "text": "Geboren"}),
    "agenda of numbers": one("meetings", {"id": "m-3t7gk", "kind": "start"}, agenda=[3]),
    "at midnight plus": one("meetings", {"id": "m-3t7gk", "kind": "start"}, at=f"{DAY}T24:00"),
    "at day 32": one("meetings", {"id": "m-3t7gk", "kind": "start"}, at="2026-11-32T10:00"),
    "moment with a newline": one("meetings", {"id": "m-3t7gk", "kind": "start"}, at=f"{DAY}T10:00\n"),
    "evaluation by nobody": one("evaluations", {"id": "e-0zj6w", "date": DAY, "goals": []}),
    "consent to nobody": one("consents", CONSENT, to=[]),
    "consent about everything": one("consents", CONSENT, about=["everything"]),
    "consent about the whole plan": one("consents", CONSENT, about=["p-4hx2k"]),
    "digest with a newline": one("copies", COPY, digest=f"{DIGEST}\n"),
    "escalation without an answer's day": one("escalations", ASKED, "answer_by", raised_by="moeder"),
    "step with a newline": one("escalations", ASKED, step="team\n", raised_by="moeder", answer_by=DAY),
}

SETTINGS = {"g1p": 1, "organisation": "Sociaal Team"}
MAIL = {"host": "mail.example.org", "port": 587, "from": "a@example.org", "starttls": True}
STEP = {"action": "Training", "responsible": "Mies", "date": DAY, "status": "planned"}
OTHERS: list[tuple[str, Node, bool]] = [
    ("workspace-1", {}, True),
    ("workspace-1", {"x_own": 1, "ladder": [{"step": "team", "name": "team"}], "look": {"colour": "#1D6f6a"}}, True),
    ("workspace-1", {"smtp": {**MAIL, "user_env": "MAIL_USER", "password_env": "MAIL_PASSWORD"}}, True),
    ("workspace-1", {"smtp": {**MAIL, "password": "geheim"}}, False),
    ("workspace-1", {"look": {"colour": "red;}"}}, False),
    ("workspace-1", {"ladder": []}, False),
    ("workspace-1", {"checks": {"off": ["G030\n"]}}, False),
    ("workspace-1", {"time_zone": "Europe/Amsterdam\n"}, False),
    *(("workspace-1", {"look": {"logo": logo}}, True) for logo in ("logo.svg", "img/logo..svg")),
    *(
        ("workspace-1", {"look": {"logo": logo}}, False)
        for logo in ("/a.svg", "../a.svg", "a/../b.svg", "http://a", "")
    ),
    ("rollout-1", {"finance": [STEP], "training": []}, True),
    ("rollout-1", {"finance": [{**STEP, "status": "failed"}]}, False),
    ("rollout-1", {"money": []}, False),
]

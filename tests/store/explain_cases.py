"""Faults of the shape, each put into the example plan, and the one finding that must come of it."""

from typing import Any

from g1p.checks.finding import Path as Steps

LONG = "a" * 10_001
GOAL: Steps = ("goals", 0)
ACTION: Steps = ("actions", 0)
MISSING = object()
LEFT = "paused, unresolved, closing, closings, void"
"""The keys that a plan may have and the example lacks."""
STEP = {"what": "The step of the ladder in g1p.yaml.", "example": "manager"}

# Where in the example plan which value is put (MISSING: the key is taken out), and what must be found at which path.
CASES: dict[str, tuple[Steps, Any, str, Steps, dict[str, Any]]] = {
    "a missing key": (("title",), MISSING, "G101", ("title",), {"key": "title"}),
    "a missing key in a list": ((*GOAL, "when"), MISSING, "G101", (*GOAL, "when"), {"key": "when"}),
    "a key too many": ((*GOAL, "domian"), "work", "G102", (*GOAL, "domian"), {"suggestion": "domain"}),
    "a key with a capital": (("Titel",), "x", "G102", ("Titel",), {"suggestion": "title"}),
    "no list": (("goals",), {"a": 1}, "G103", ("goals",), {}),
    "a number for text": (("people", 0, "phone"), 612345678, "G104", ("people", 0, "phone"), {}),
    "true for text": (("title",), True, "G104", ("title",), {}),
    "a number for a day": (("created",), 20260203, "G106", ("created",), {}),
    "a number for a moment": (("meetings", 0, "at"), 20260203, "G107", ("meetings", 0, "at"), {}),
    "a number for an id": (("id",), 1, "G108", ("id",), {"letters": "p", "example": "p-7k2mq"}),
    "a number for a person": ((*ACTION, "who"), [1], "G109", (*ACTION, "who", 0), {}),
    "true for a person": ((*GOAL, "said_by"), True, "G104", (*GOAL, "said_by"), {}),
    "a number for an address": (("people", 0, "email"), 1.5, "G114", ("people", 0, "email"), {}),
    "true for a language": (("people", 0, "language"), True, "G116", ("people", 0, "language"), {}),
    "a number for a rhythm": ((*ACTION, "repeats"), 2, "G129", (*ACTION, "repeats"), {}),
    "a number for a step": (("escalations", 0, "step"), 2, "G117", ("escalations", 0, "step"), STEP),
    "no such word": (
        (*GOAL, "status"),
        "actief",
        "G105",
        (*GOAL, "status"),
        {"allowed": "active, achieved, not_achieved, partly_achieved, let_go, proposed"},
    ),
    "no such version": (("g1p",), 0, "G105", ("g1p",), {"allowed": "1"}),
    "a version in quotes": (("g1p",), "1", "G122", ("g1p",), {}),
    "no such day": (("created",), "2026-02-30", "G106", ("created",), {}),
    "a day without zeros": (("created",), "2026-2-3", "G106", ("created",), {}),
    "a day and a line break": (("created",), "2026-02-03\n", "G106", ("created",), {}),
    "no such moment": (("meetings", 0, "at"), "2026-02-30T10:00", "G107", ("meetings", 0, "at"), {}),
    "no id": (("id",), "p-4hx2", "G108", ("id",), {"letters": "p", "example": "p-7k2mq"}),
    "an id of another kind": ((*GOAL, "id"), "a-7k2mq", "G108", (*GOAL, "id"), {"letters": "g", "example": "g-7k2mq"}),
    "one of two kinds": (
        ("escalations", 0, "about"),
        "c-9p3vd",
        "G108",
        ("escalations", 0, "about"),
        {"letters": "g, a", "example": "g-7k2mq"},
    ),
    "no slug": (("people", 0, "id"), "Moeder", "G109", ("people", 0, "id"), {}),
    "a slug as a key": (
        ("evaluations", 0, "goals", 0, "scores"),
        {"De Moeder": 3},
        "G109",
        ("evaluations", 0, "goals", 0, "scores", "De Moeder"),
        {},
    ),
    "a reserved slug": (("people", 0, "id"), "family", "G125", ("people", 0, "id"), {}),
    "too long": (("title",), "a" * 2001, "G110", ("title",), {"limit": 2000}),
    "too long by far": (("reason",), LONG, "G110", ("reason",), {"limit": 10_000}),
    "too high": ((*GOAL, "scale", "target"), 11, "G111", (*GOAL, "scale", "target"), {"low": 0, "high": 10}),
    "too low": ((*GOAL, "scale", "target"), -1, "G111", (*GOAL, "scale", "target"), {"low": 0, "high": 10}),
    "nobody": ((*ACTION, "who"), [], "G112", (*ACTION, "who"), {"least": 1}),
    "twice": ((*ACTION, "who"), ["oma", "vader", "oma"], "G113", (*ACTION, "who", 2), {}),
    "no address": (("people", 0, "email"), "a b@example.org", "G114", ("people", 0, "email"), {}),
    "no digest": (("agreed", 0, "digest"), "sha256:0", "G115", ("agreed", 0, "digest"), {}),
    "no language": (("language",), "Nederlands", "G116", ("language",), {}),
    "no language as a key": ((*GOAL, "translated"), {"Arabisch": "x"}, "G116", (*GOAL, "translated", "Arabisch"), {}),
    "another pattern": (("escalations", 0, "step"), "De chef", "G117", ("escalations", 0, "step"), STEP),
    "no way of repeating": ((*ACTION, "repeats"), "elke dag", "G129", (*ACTION, "repeats"), {}),
    "a key that does not go": (("life_events", 1, "year"), 2025, "G118", ("life_events", 1, "year"), {}),
    "neither": (("life_events", 0, "year"), MISSING, "G119", ("life_events", 0), {"keys": "date, year"}),
    "nothing after the key": (("people", 0, "phone"), None, "G120", ("people", 0, "phone"), {}),
    "nothing where a word belongs": ((*GOAL, "domain"), None, "G120", (*GOAL, "domain"), {}),
    "a text with a comma": (("people", 0, "en oma"), None, "G132", ("people", 0, "en oma"), {}),
    "nothing after the dash": ((*ACTION, "who"), [None], "G120", (*ACTION, "who", 0), {}),
    "a key like no other": (
        ("zzz",),
        "x",
        "G121",
        ("zzz",),
        {"allowed": LEFT},
    ),
    "no number": ((*GOAL, "scale", "start"), "3", "G122", (*GOAL, "scale", "start"), {}),
    "no mapping": (("coordination",), "moeder", "G123", ("coordination",), {}),
    "a list for text": (("title",), ["x"], "G124", ("title",), {}),
    "only white space": (("title",), " \n", "G126", ("title",), {}),
    "no text": (("title",), "", "G126", ("title",), {}),
    "an own key with a capital": (("x_Team",), 1, "G128", ("x_Team",), {}),
    "a key with a line break": (("x_team\n",), 1, "G128", ("x_team\n",), {}),
    "done, but when": ((*ACTION, "done_on"), MISSING, "G212", (*ACTION, "done_on"), {"key": "done_on"}),
    "nobody watches": (("coordination",), MISSING, "G221", ("coordination",), {"key": "coordination"}),
}

"""Custody of, a twin in, and a tie or kinship with oneself (G234)."""

from g1p.checks.oneself import check_oneself
from g1p.checks.sense import sense
from tests.checks.family import TODAY, family, person, plan, told

TIE = {"from": "oma", "to": "oma", "kind": "strong"}
KIN = {"kind": "sibling", "from": "oma", "to": "oma"}


def test_nobody_stands_in_a_relation_to_themselves() -> None:
    people = [person("moeder", "family", custody=["sem", "moeder"]), person("sem", "family", twin_of="sem")]
    made = plan(people=[*people, person("oma", "network"), person("coach", "professional")], ties=[TIE], kinship=[KIN])
    wanted = ["G234 people[0].custody[1]", "G234 people[1].twin_of", "G234 ties[0].to", "G234 kinship[0].to"]
    assert told(*check_oneself(made)) == wanted
    assert told(*sense(made, TODAY)) == wanted


def test_a_relation_to_somebody_else_is_right() -> None:
    people = [*family()["people"], person("tim", "family", twin_of="sem")]
    ties = [{**TIE, "to": "family"}, {**TIE, "to": "moeder"}]
    assert told(*check_oneself(plan(people=people, ties=ties, kinship=[{**KIN, "to": "moeder"}]))) == []


def test_what_is_void_is_no_relation() -> None:
    people = [*family()["people"], person("tim", "family", twin_of="tim", custody=["tim"], void="…")]
    assert told(*check_oneself(plan(people=people, ties=[{**TIE, "void": "…"}]))) == []

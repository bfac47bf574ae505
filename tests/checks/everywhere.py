"""A small plan that names somebody or something in every place where the format has one."""

from tests.checks.family import Mapped, action, escalation, family, goal

ZERO = "sha256:" + "0" * 64
REMARK = {"said_by": "oma", "person": "sem", "text": "…", "share": ["moeder"]}


def everywhere() -> Mapped:
    """A plan that names a person or a record in every place where the format has one."""
    made = family(
        status="aftercare",
        goals=[
            {**goal(share=["oma"], actions=[action(who=["oma"])]), "for": ["sem"]},
            goal("g-00002", part_of="g-00001"),
        ],
        actions=[action("a-00002", who=["coach"])],
        strengths=[{"id": "s-00001", **REMARK}],
        concerns=[{"id": "c-00001", **REMARK}],
        ties=[{"from": "oma", "to": "moeder", "kind": "weak"}],
        kinship=[{"kind": "parent", "from": "oma", "to": "moeder"}],
        life_events=[{"year": 2020, "text": "…", "person": "oma"}],
        measurements=[
            {
                "id": "z-00001",
                "instrument": "giz",
                "person": "sem",
                "date": "2026-10-01",
                "by": "coach",
                "outcome": "extra",
            }
        ],
        meetings=[
            {
                "id": "m-00001",
                "kind": "start",
                "chair": "coach",
                "secretary": "oma",
                "present": ["moeder"],
                "invited": [{"person": "oma"}],
                "wishes": [{"by": "sem", "text": "…"}],
                "feedback": [{"by": "moeder", "score": 7}],
            }
        ],
        evaluations=[
            {
                "id": "e-00001",
                "date": "2026-10-01",
                "by": "coach",
                "meeting": "m-00001",
                "goals": [{"goal": "g-00001", "result": "slow", "scores": {"moeder": 5}}],
            }
        ],
        safety={
            "checked": [{"date": "2026-10-01", "by": "coach", "scores": {"sem": 7}}],
            "agreements": [{"id": "v-00001", "text": "…", "who": ["oma"]}],
        },
        consents=[
            {
                "id": "t-00001",
                "given_by": "moeder",
                "whose": ["moeder"],
                "date": "2026-10-01",
                "to": ["oma"],
                "about": ["strengths"],
                "purpose": "…",
            }
        ],
        agreed=[{"by": "oma", "date": "2026-10-01", "how": "spoken", "digest": ZERO}],
        escalations=[escalation(about="a-00001")],
        copies=[{"to": "oma", "date": "2026-10-01", "by": "mail", "what": "…", "parts": [], "digest": ZERO}],
        statements=[{"id": "n-00001", "by": "oma", "date": "2026-10-01", "text": "…", "about": "p-00000"}],
        closing={
            "date": "2026-10-01",
            "reason": "other",
            "relapse": {"signs": "…", "what_helps": "…", "call": ["oma"]},
        },
    )
    made["people"][1] |= {"twin_of": "oma", "share": ["moeder"]}
    made["coordination"]["earlier"] = [{"coordinator": "coach", "since": "2026-09-01", "until": "2026-09-08"}]
    return made

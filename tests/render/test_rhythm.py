"""How often something is done, in words that people use."""

import pytest

from g1p.render.rhythm import rhythm
from g1p.words import Language, Words

SAID: list[tuple[str, Language, str]] = [
    ("daily", "nl", "elke dag"),
    ("weekly", "nl", "elke week"),
    ("monthly", "en", "monthly"),
    ("FREQ=DAILY", "nl", "elke dag"),
    ("FREQ=YEARLY", "nl", "elk jaar"),
    ("FREQ=WEEKLY;INTERVAL=1;UNTIL=20261231", "nl", "elke week"),
    ("FREQ=DAILY;INTERVAL=2", "en", "once every 2 days"),
    ("FREQ=WEEKLY;INTERVAL=2", "nl", "eens in de 2 weken"),
    ("FREQ=MONTHLY;INTERVAL=3", "en", "once every 3 months"),
    ("FREQ=WEEKLY;BYDAY=MO", "nl", "elke maandag"),
    ("FREQ=WEEKLY;BYDAY=TH,MO", "en", "every Monday and Thursday"),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "nl", "van maandag tot en met vrijdag"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "nl", "eens in de 2 weken op zaterdag"),
    ("FREQ=WEEKLY;INTERVAL=3;COUNT=5", "en", "once every 3 weeks"),
    ("FREQ=MONTHLY;BYMONTHDAY=1", "en", "every month, on day 1"),
    ("FREQ=MONTHLY;BYDAY=1MO", "nl", "volgens een vast ritme"),
    ("FREQ=WEEKLY;BYDAY=XX", "en", "in a fixed rhythm"),
    ("FREQ=YEARLY;INTERVAL=2", "en", "in a fixed rhythm"),
]


@pytest.mark.parametrize("rule,language,said", SAID)
def test_a_rhythm_is_said_in_words(rule: str, language: Language, said: str) -> None:
    assert rhythm(Words.of(language), rule) == said

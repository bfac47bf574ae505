"""Agreement on a screen: who agrees with the plan, with which text, and in words what has changed in it since."""

from collections.abc import Iterator, Mapping

from g1p.model.agreements import Agreement
from g1p.model.plan import Plan
from g1p.render.screen_lines import Line, heading, table
from g1p.words import Words, capital


def agreement_lines(plan: Plan, digest: str, words: Words, width: int) -> Iterator[Line]:
    """Who said what of the text of the plan, the first one first; `digest` is that of the text as it is now."""
    yield from heading(words.say("Agreement"), width)
    yield from table([_row(one, digest, words) for one in plan.agreed], width)


def _row(one: Agreement, digest: str, words: Words) -> list[str]:
    """An agreement as a row: who, when, how, and whether it is about the text as it is now."""
    say = words.say
    same = say("about this text") if one.digest == digest else say("the text has changed since")
    void = "" if one.void is None else f" [{say('void: {why}', why=one.void)}]"
    text = f"{capital(same)}. {one.note}" if one.note else capital(same)
    return [one.by, one.date.isoformat(), words.label("agreement", one.how), text + void]


def changed_words(counts: Mapping[str, int], words: Words) -> str:
    """What has changed in words: “2 end dates moved, 1 goal added”; nothing counted is that nothing has."""
    said = [text for kind, text in _phrases(counts, words).items() if counts.get(kind)]
    return ", ".join(said) or words.say("nothing has changed since")


def _phrases(counts: Mapping[str, int], words: Words) -> dict[str, str]:
    """How each kind of change is said, the gravest first."""
    return {**_of_actions(counts, words), **_of_goals(counts, words), **_of_coordination(words)}


def _of_actions(counts: Mapping[str, int], words: Words) -> dict[str, str]:
    plural, say = words.plural, words.say

    def n(kind: str) -> int:
        return counts.get(kind, 0)

    return {
        "action_due": plural("{n} end date moved", "{n} end dates moved", n("action_due")),
        "action_start": plural("{n} start date moved", "{n} start dates moved", n("action_start")),
        "action_added": plural("{n} action added", "{n} actions added", n("action_added")),
        "action_removed": plural("{n} action gone", "{n} actions gone", n("action_removed")),
        "action_who": plural("{n} action given to others", "{n} actions given to others", n("action_who")),
        "action_text": plural("{n} action in other words", "{n} actions in other words", n("action_text")),
        "action_started": plural("{n} action begun", "{n} actions begun", n("action_started")),
        "action_done": plural("{n} action done", "{n} actions done", n("action_done")),
        "action_failed": plural("{n} action failed", "{n} actions failed", n("action_failed")),
        "action_dropped": plural("{n} action dropped", "{n} actions dropped", n("action_dropped")),
        "action_planned": plural("{n} action planned again", "{n} actions planned again", n("action_planned")),
        "action_other": plural("{n} action changed otherwise", "{n} actions changed otherwise", n("action_other")),
        "actions_ordered": say("actions in another order"),
    }


def _of_goals(counts: Mapping[str, int], words: Words) -> dict[str, str]:
    plural, say = words.plural, words.say

    def n(kind: str) -> int:
        return counts.get(kind, 0)

    return {
        "goal_added": plural("{n} goal added", "{n} goals added", n("goal_added")),
        "goal_removed": plural("{n} goal gone", "{n} goals gone", n("goal_removed")),
        "goal_text": plural("{n} goal in other words", "{n} goals in other words", n("goal_text")),
        "goal_proposed": plural("{n} goal proposed again", "{n} goals proposed again", n("goal_proposed")),
        "goal_active": plural("{n} goal taken up", "{n} goals taken up", n("goal_active")),
        "goal_achieved": plural("{n} goal achieved", "{n} goals achieved", n("goal_achieved")),
        "goal_partly_achieved": plural(
            "{n} goal partly achieved", "{n} goals partly achieved", n("goal_partly_achieved")
        ),
        "goal_not_achieved": plural("{n} goal not achieved", "{n} goals not achieved", n("goal_not_achieved")),
        "goal_let_go": plural("{n} goal let go", "{n} goals let go", n("goal_let_go")),
        "goal_now": plural("{n} goal brought forward", "{n} goals brought forward", n("goal_now")),
        "goal_later": plural("{n} goal put off", "{n} goals put off", n("goal_later")),
        "goal_target": plural("{n} target date changed", "{n} target dates changed", n("goal_target")),
        "goal_scale": plural("{n} scale changed", "{n} scales changed", n("goal_scale")),
        "goal_other": plural("{n} goal changed otherwise", "{n} goals changed otherwise", n("goal_other")),
        "goals_ordered": say("goals in another order"),
    }


def _of_coordination(words: Words) -> dict[str, str]:
    say = words.say
    return {
        "coordinator": say("another coordinator"),
        "keeper": say("another keeper"),
        "arrangement": say("another arrangement"),
        "coordination_other": say("coordination changed otherwise"),
    }

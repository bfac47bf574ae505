"""The actions on the handout: what is done for each goal, and what each person still does."""

from collections.abc import Iterator

from g1p.model.goals import Action, Moved
from g1p.render.labels import action_sign, late_sign
from g1p.render.rhythm import rhythm
from g1p.render.rows import ActionGroup, ActionRow, GoalCard, Move, SafetyRow, Tasks
from g1p.render.writer import Writer


def action_groups(writer: Writer, cards: dict[str, GoalCard]) -> tuple[ActionGroup, ...]:
    """A group for every goal that is worked towards, in the order of the cards; then what belongs to no goal here."""
    goals = {goal.id: goal for goal in writer.plan.goals}
    numbered = [(card, goals[ident].actions) for ident, card in cards.items() if card.number is not None]
    groups: list[tuple[GoalCard | None, tuple[Action, ...]]] = [*numbered, (None, _without_goal(writer))]
    made = (ActionGroup(goal=card, rows=_rows(writer, actions)) for card, actions in groups)
    return tuple(group for group in made if group.rows)


def _without_goal(writer: Writer) -> tuple[Action, ...]:
    """Agreements for the whole plan, and actions whose goal the reader may not see, unless that goal has ended."""
    going = writer.view.going
    return tuple(action for action in writer.plan.actions if not action.is_open or action.id in going)


def tasks(writer: Writer) -> tuple[Tasks, ...]:
    """What each person still does, by day; the reader comes first."""
    me = writer.me
    people = sorted(writer.plan.people, key=lambda person: person is not me)
    doing = {slug for action in open_actions(writer) for slug in action.who}
    return tuple(
        Tasks(
            who=writer.name(person.id),
            is_reader=person is me,
            rows=tuple(action_row(writer, action) for action in open_actions(writer) if person.id in action.who),
        )
        for person in people
        if person.id in doing
    )


def open_actions(writer: Writer) -> list[Action]:
    """What somebody still has to do and whose goal is still worked towards, the first day first."""
    found = (action for _, action in writer.plan.all_actions() if action.id in writer.view.going)
    return sorted(found, key=lambda action: action.due)


def safety_rows(writer: Writer) -> tuple[SafetyRow, ...]:
    """The safety agreements that hold and that the reader is in."""
    agreements = writer.plan.safety.agreements if writer.plan.safety else ()
    return tuple(
        SafetyRow(text=writer.told(one.text), who=writer.names(one.who), until=writer.maybe_day(one.until))
        for one in agreements
        if one.until is None or one.until >= writer.view.day
    )


def _rows(writer: Writer, actions: tuple[Action, ...]) -> tuple[ActionRow, ...]:
    """What is still to be done by day, then what was done; what was dropped stays in the file."""
    kept = [action for action in actions if action.status != "dropped"]
    return tuple(action_row(writer, action) for action in sorted(kept, key=lambda one: (not one.is_open, one.due)))


def action_row(writer: Writer, action: Action) -> ActionRow:
    """One action as a row."""
    words = writer.words
    late = action.id in writer.view.late
    repeats = action.is_open and action.repeats is not None
    due = writer.day(action.due)
    begins = action.is_open and action.start > writer.view.day
    return ActionRow(
        text=writer.told(action.text),
        translations=writer.translations(action.translated),
        who=writer.names(action.who),
        when=rhythm(words, action.repeats or "") if repeats else writer.day(action.done_on or action.due),
        until=words.say("until {day}", day=due) if repeats else None,
        begins=words.say("from {day}", day=writer.day(action.start)) if begins else None,
        sign=late_sign(words) if late else action_sign(words, action.status),
        moves=tuple(_moves(writer, action.moved)),
        result=writer.maybe(action.result),
        own_plan=writer.maybe(action.own_plan),
    )


def _moves(writer: Writer, moved: tuple[Moved, ...]) -> Iterator[Move]:
    """“first 5 October”, “then 19 October”, with the reason where the reader may know it."""
    for number, move in enumerate(moved):
        day = writer.day(move.was)
        said = writer.words.say("then {day}", day=day) if number else writer.words.say("first {day}", day=day)
        yield Move(said=said, reason=writer.maybe(move.reason))

"""The guided way: what the line leaves out is asked, one question at a time, and what was answered is never lost."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from g1p.cli.screen import clean, width
from g1p.cli.session import Session
from g1p.cli.telling import name_options
from g1p.cli.terminal import line
from g1p.errors import G1pError, Left, MoreMissing, OptionMissing
from g1p.model.changes.values import check_fields
from g1p.model.value import Value
from g1p.render.columns import wrap

Answers = dict[str, Any]
"""What is known so far, by the name of the question."""

Given = dict[str, str | list[str] | None]
"""What stands on the line, by the name of the question."""

Take = Callable[[str, Answers], Any]
"""Makes a value of what was typed; raises a G1pError when it cannot, with a sentence that says why."""

Listed = tuple[str, str]
"""A record to choose: its id, and its title or text."""

YES = ("y", "yes", "j", "ja")
NO = ("n", "no", "nee")


class Question(NamedTuple):
    """One thing that a command needs to know: the option that answers it, and how it is asked.

    A question that is not `needed` is passed over by an empty answer; one that is `wished` is asked for its own sake,
    one that is neither only along with others. One of `many` is asked until an empty answer. `offers` are the words to
    choose from, as far as the answers before it tell, and `label` is the kind of label that they have; `listed` are
    records to choose from, shown above the question. `default` is taken for an empty answer; `asked` says when at all;
    `facts` fill the `{names}` in its text; `lacking` is what it is called where it lacks, when another option would do
    as well.
    """

    name: str
    option: str
    text: str
    take: Take
    needed: bool = True
    wished: bool = False
    many: bool = False
    offers: Callable[[Answers], Sequence[str]] | None = None
    listed: Callable[[Answers], Sequence[Listed]] | None = None
    default: Callable[[Answers], str | None] | None = None
    asked: Callable[[Answers], bool] | None = None
    of: type[Value] | None = None
    label: str = ""
    facts: Mapping[str, object] = {}
    lacking: str = ""

    def value(self, said: str, known: Answers) -> Any:
        """What was typed as a value; when it is to be a field `of` some value, its form is right then."""
        try:
            value = self.take(said, known)
            if self.of is not None:
                check_fields(self.of, {self.field: (value,) if self.many else value})
        except G1pError as refused:
            name_options(refused, {str(refused.facts.get("key")): self.option})
            raise
        return value

    @property
    def field(self) -> str:
        """The field that it answers; before it in the name, which one of several records it is about."""
        return self.name.rpartition(".")[2]


def answered(
    session: Session, command: str, questions: Sequence[Question], given: Given, before: Answers | None = None
) -> Answers:
    """The values of all questions by name: from the line, and where something that is needed is missing, asked.

    When nothing needed or wished is missing, nothing is asked, and what else was left out is None (of many: empty).
    `before` are answers that stand already. Raises OptionMissing when nobody can be asked, Left or LeftHalfway when
    whoever was asked stopped.
    """
    known: Answers = dict(before or {})
    session.options |= {question.field.rstrip("_"): question.option for question in questions}
    needed: list[str] = []
    others: list[str] = []
    wished, is_sure = False, True  # sure as long as nothing is missing that may say what else is needed
    for question in questions:
        known[question.name] = [] if question.many else None
        if given.get(question.name) not in (None, []):
            if not needed:  # what is asked first, such as which plan, may say what this means
                known[question.name] = taken(question, given, known)
        elif question.asked is None or (is_sure and question.asked(known)):
            usual = question.default(known) if question.needed and question.default else None
            known[question.name] = question.value(usual, known) if usual else known[question.name]
            lacks = question.needed and known[question.name] in (None, [])
            needed += [question.lacking or question.option] if lacks else []
            wished = wished or question.wished
            is_sure = is_sure and not (lacks and question.asked is None)
        elif question.needed and not is_sure and (known.get("plan") is None or question.asked(known)):
            others.append(question.option)
    if needed and not session.asks():
        raise _missing(session, command, needed, others)
    if not session.asks() or not (needed or wished):
        return known
    from g1p.cli.turns import asked_in_turn  # a script asks nothing

    return asked_in_turn(session, command, questions, known, given)


def _missing(session: Session, command: str, needed: Sequence[str], others: Sequence[str]) -> OptionMissing:
    """What the line lacks, and what else it may lack, which only what is missing can tell."""
    options, more = (", ".join(map(session.words.say, dict.fromkeys(some))) for some in (needed, others))
    if more:
        return MoreMissing(options=options, others=more, command=f"g1p {command}")
    return OptionMissing(options=options, command=f"g1p {command}")


def confirmed(session: Session, text: str, *, usual: bool = False) -> bool:
    """Whether the answer to a question is yes; with `--yes` it is, and where nobody can be asked it is not.

    `usual` is what an empty answer means.
    """
    if session.yes:
        return True
    if not session.asks():
        return False
    say(text)
    marks = session.words.say("[Y/n]") if usual else session.words.say("[y/N]")
    while True:
        try:
            said = line(f"{marks} ").strip().lower()
        except (EOFError, KeyboardInterrupt):
            sys.stderr.write("\n")
            raise Left from None
        if said in YES or said in NO or not said:
            return said in YES or (not said and usual)


def taken(question: Question, given: Given, known: Answers) -> Any:
    """What stands on the line as the answer to a question."""
    said = given[question.name]
    if isinstance(said, list):
        known[question.name] = []
        for one in said:  # each sees those before it, as at a terminal
            known[question.name] = [*known[question.name], question.value(one, known)]
        return known[question.name]
    return None if said is None else question.value(said, known)


def split(said: Sequence[str]) -> list[str]:
    """The words of an option that may be given more than once, or once with commas: `--who moeder,oma`.

    An option without a word stays one empty answer, for nobody is something else than what was left out.
    """
    words = [word.strip() for one in said for word in one.split(",") if word.strip()]
    return words or [""] * bool(said)


def say(text: str, *, whole: bool = False) -> None:
    """Says something in between two questions; what is `whole` is one line already."""
    sys.stderr.write("\n".join([clean(text)] if whole else wrap(clean(text), width())) + "\n")

"""Keeping a plan: read again under the lock, changed, judged again, and one commit; or nothing at all."""

import datetime as dt
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from g1p.checks.finding import Finding
from g1p.errors import (
    HandEdits,
    InvalidPlan,
    NewerFormat,
    PathNotFound,
    PathTaken,
    UnfinishedMerge,
    WouldBeWrong,
    WouldBreakRule,
)
from g1p.model.goals import Action
from g1p.model.mapping import plan_from
from g1p.model.plan import Plan
from g1p.model.value import replace
from g1p.store.deed import Commit
from g1p.store.index import Index
from g1p.store.keep import Change, Kept, Wish, keep, tried
from g1p.store.load import load
from g1p.store.workspace import Workspace, open_workspace
from tests.cli.writing.family import OTHER, PLAN, UNRESOLVED, Family, begin, untouched

DAY = dt.date(2026, 11, 21)
COMMIT = Commit("p-4h7k2: test")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("keep") / "plannen"
    begin(root)
    return root


@pytest.fixture
def family(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Family:
    """The workspace of the writing commands; nothing of this machine's git counts."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL"):
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "plannen"
    shutil.copytree(template, root)
    return Family(root)


@pytest.fixture
def workspace(family: Family) -> Workspace:
    return open_workspace(family.root)


def title(said: str) -> Change:
    """A change of the title alone."""
    return lambda plan: replace(plan, title=said)


def same(plan: Plan) -> Plan:
    """A change that finds everything so already."""
    return plan


def goals(change: Callable[..., Any]) -> Change:
    """A change of the first goal's first action."""

    def changed(plan: Plan) -> Plan:
        goal, *rest = plan.goals
        action, *more = goal.actions
        return replace(plan, goals=(replace(goal, actions=(change(action), *more)), *rest))

    return changed


def goals_of(plan: Plan, *actions: Action) -> Plan:
    """The plan with these actions at its first goal."""
    goal, *rest = plan.goals
    return replace(plan, goals=(replace(goal, actions=actions), *rest))


def a_plan(ident: str) -> Plan:
    """A plan that is not there yet."""
    return plan_from(load(OTHER.replace("9m2aa", ident).replace("zz222", ident).replace("9x9yy", ident).encode()))


# --- what is kept ----------------------------------------------------------------------------------------------------


def test_a_change_is_one_edit_and_one_commit(family: Family, workspace: Workspace) -> None:
    before = family.head()
    (kept,), saved = keep(
        workspace, [Wish(family.file(), title("Nieuw"))], Commit("p-4h7k2: test", "Eigen woorden"), DAY
    )
    (made,) = family.since(before)
    assert (made.subject, made.body) == ("p-4h7k2: test", "Eigen woorden")
    assert made.lines == ("-title: Zilver samen   # as Zilvera calls it", "+title: Nieuw   # as Zilvera calls it")
    assert saved is not None
    assert (saved.commit, saved.recorded, saved.hooked) == (family.head(), None, ())
    assert (kept.name, kept.plan.title, kept.is_new) == ("plans/p-4h7k2.yaml", "Nieuw", True)
    assert (kept.before, kept.after) == (PLAN.encode(), family.file().read_bytes())


def test_what_changes_nothing_is_no_commit(family: Family, workspace: Workspace) -> None:
    for change in (same, title("Zilver samen"), replace):
        with untouched(family):
            (kept,), saved = keep(workspace, [Wish(family.file(), change)], COMMIT, DAY)
        assert saved is None
        assert not kept.is_new
        assert list(kept.diff()) == []


def test_the_file_is_read_again_when_it_is_changed(family: Family, workspace: Workspace) -> None:
    wish = Wish(family.file(), lambda plan: replace(plan, reason=f"{plan.title}, en toen"))
    family.put("plans/p-4h7k2.yaml", PLAN.replace("Zilver samen", "Intussen anders"))
    keep(workspace, [wish], COMMIT, DAY)
    assert family.plan()["reason"] == "Intussen anders, en toen"


def test_what_was_worked_out_before_the_lock_is_forgotten_when_the_file_has_changed_by_then(
    family: Family, workspace: Workspace
) -> None:
    seen = []

    def change(plan: Plan) -> Plan:
        """Somebody else saves while we think for the first time."""
        seen.append(plan.title)
        if len(seen) == 1:
            keep(workspace, [Wish(family.file(), title("Theirs"))], COMMIT, DAY)
        return replace(plan, reason="Ours")

    ((kept,), _) = keep(workspace, [Wish(family.file(), change)], COMMIT, DAY)
    assert (kept.plan.title, kept.plan.reason, seen[1:]) == ("Theirs", "Ours", ["Theirs"])
    assert family.git("status", "--short") == ""


def test_what_the_cache_says_of_the_file_by_then_is_not_what_is_changed(
    family: Family, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workspace.cache is not None
    later = load(PLAN.replace("Zilver samen", "Een").encode())
    with monkeypatch.context() as patched:
        patched.setattr(time, "time_ns", lambda: 2**62)  # so that the file is old enough to be remembered
        Index(family.root / ".git").remember(family.file(), "plan", family.file().stat(), later)
    assert workspace.cache.mapping(family.file(), "plan") == later
    _, saved = keep(workspace, [Wish(family.file(), title("Een"))], COMMIT, DAY)
    assert saved is not None
    assert family.plan()["title"] == "Een"


def test_several_files_are_one_commit_and_what_stays_is_left_out(family: Family, workspace: Workspace) -> None:
    before = family.head()
    wishes = [
        Wish(family.file(), title("Een")),
        Wish(family.file("p-dr4ft"), same),
        Wish(family.file("p-9m2aa"), title("Twee")),
    ]
    kept, _ = keep(workspace, wishes, COMMIT, DAY)
    (made,) = family.since(before)
    assert set(made.files) == {"plans/p-4h7k2.yaml", "plans/p-9m2aa.yaml"}
    assert [one.is_new for one in kept] == [True, False, True]


def test_without_a_commit_the_files_are_written(family: Family, workspace: Workspace) -> None:
    before = family.head()
    _, saved = keep(workspace, [Wish(family.file(), title("Een"))], COMMIT._replace(wanted=False), DAY)
    assert saved is not None
    assert (saved.commit, family.head(), family.plan()["title"]) == (None, before, "Een")


def test_a_new_plan_gets_a_file_with_a_first_line_for_editors(family: Family, workspace: Workspace) -> None:
    plan = a_plan("a11aa")
    file = family.file("p-a11aa")
    (kept,), _ = keep(workspace, [Wish(file, same, begins=plan)], COMMIT, DAY)
    assert file.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=../schemas/plan-1.schema.json\n"
    )
    assert plan_from(family.plan("p-a11aa")) == plan
    assert (kept.before, kept.is_new) == (None, True)
    assert list(kept.diff())[:3] == [
        "--- plans/p-a11aa.yaml",
        "+++ plans/p-a11aa.yaml",
        f"@@ -0,0 +1,{len(kept.after.splitlines())} @@",
    ]


def test_edits_by_hand_are_refused_or_recorded_first(family: Family, workspace: Workspace) -> None:
    family.file().write_text(PLAN.replace("Zilver bellen", "Zilver mailen"), encoding="utf-8")
    before = family.head()
    wishes = [Wish(family.file(), title("Een"))]
    with untouched(family), pytest.raises(HandEdits) as refused:
        keep(workspace, wishes, COMMIT, DAY)
    assert refused.value.paths == ("plans/p-4h7k2.yaml",)
    _, saved = keep(workspace, wishes, COMMIT._replace(record_first=True), DAY)
    first, second = family.since(before)
    assert (first.subject, second.subject) == ("p-4h7k2: by hand", "p-4h7k2: test")
    assert saved is not None
    assert saved.recorded == family.git("rev-parse", "HEAD~1")


# --- trying ----------------------------------------------------------------------------------------------------------


def test_trying_tells_what_would_come_of_it_and_needs_no_git(family: Family, workspace: Workspace) -> None:
    shutil.rmtree(family.root / ".git")
    wishes = [Wish(family.file(), title("Een")), Wish(family.file("p-a11aa"), same, begins=a_plan("a11aa"))]
    changed, begun = tried(workspace, wishes, DAY)
    assert [line for line in changed.diff() if line[0] in "+-"][2:] == [
        "-title: Zilver samen   # as Zilvera calls it",
        "+title: Een   # as Zilvera calls it",
    ]
    assert begun.is_new
    assert family.file().read_text(encoding="utf-8") == PLAN
    assert not family.file("p-a11aa").exists()


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.fixture(params=["keep", "tried"])
def both(request: pytest.FixtureRequest) -> Callable[[Workspace, list[Wish]], object]:
    """Both ways to wish something: they refuse alike."""
    return partial(keep, commit=COMMIT, today=DAY) if request.param == "keep" else partial(tried, today=DAY)


Both = Callable[[Workspace, list[Wish]], object]


def test_a_wrong_plan_is_not_changed(family: Family, workspace: Workspace, both: Both) -> None:
    for text, refusal in (
        (PLAN + "  - [\n", InvalidPlan),
        (PLAN.replace("when: now", "when: ooit"), InvalidPlan),
        (PLAN.replace("who: [wijkcoach]", "who: [niemand]"), InvalidPlan),
        (PLAN.replace("g1p: 1", "g1p: 2"), NewerFormat),
        (PLAN + UNRESOLVED, UnfinishedMerge),
    ):
        family.put("plans/p-4h7k2.yaml", text)
        with untouched(family), pytest.raises(refusal) as refused:
            both(workspace, [Wish(family.file(), title("Een"))])
        assert refused.type is refusal


def test_a_file_that_has_gone_is_not_found(family: Family, workspace: Workspace) -> None:
    family.git("rm", "--quiet", "plans/p-4h7k2.yaml")
    family.git("commit", "--quiet", "--message", "gone")
    with untouched(family), pytest.raises(PathNotFound) as refused:
        keep(workspace, [Wish(family.file(), title("Een"))], COMMIT, DAY)
    assert refused.value.facts == {"path": "plans/p-4h7k2.yaml"}


def test_a_new_plan_takes_no_place_of_another(family: Family, workspace: Workspace) -> None:
    with untouched(family), pytest.raises(PathTaken) as refused:
        keep(workspace, [Wish(family.file(), same, begins=a_plan("4h7k2"))], COMMIT, DAY)
    assert refused.value.facts == {"path": "plans/p-4h7k2.yaml"}


WRONG: list[tuple[str, Change, type[InvalidPlan], str]] = [
    ("an empty title", title(""), WouldBeWrong, "G1"),
    ("a title of 2,001 characters", title("x" * 2001), WouldBeWrong, "G1"),
    ("a citizen service number", title("Over 111222333"), WouldBeWrong, "G501"),
    ("a due day before the start", goals(lambda a: replace(a, due=dt.date(2026, 1, 1))), WouldBeWrong, "G211"),
    ("done tomorrow", goals(lambda a: replace(a, status="done", done_on=dt.date(2026, 11, 22))), WouldBeWrong, "G214"),
    ("nobody", goals(lambda a: replace(a, who=("wie",))), WouldBreakRule, "G201"),
    ("done without a day", goals(lambda a: replace(a, status="done")), WouldBreakRule, "G212"),
    ("closed with open actions", lambda plan: replace(plan, status="closed"), WouldBreakRule, "G2"),
    ("no day of evaluation", lambda plan: replace(plan, next_evaluation=None), WouldBreakRule, "G222"),
    ("no coordination", lambda plan: replace(plan, coordination=None), WouldBreakRule, "G221"),
]


@pytest.mark.parametrize("change, refusal, code", [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
def test_what_would_make_the_plan_wrong_is_not_written(
    family: Family, workspace: Workspace, both: Both, change: Change, refusal: type[InvalidPlan], code: str
) -> None:
    with untouched(family), pytest.raises(refusal) as refused:
        both(workspace, [Wish(family.file(), change), Wish(family.file("p-9m2aa"), title("Een"))])
    finding = refused.value.finding
    assert isinstance(finding, Finding)
    assert finding.code.startswith(code)
    assert (finding.line > 0, finding.column > 0) == (True, True)
    assert (refused.value.exit_code, refused.value.facts) == (
        2 if refusal is WouldBeWrong else 7,
        {"file": "plans/p-4h7k2.yaml"},
    )


def test_a_new_plan_that_would_be_wrong_is_not_written(family: Family, workspace: Workspace, both: Both) -> None:
    for plan, refusal in (
        (replace(a_plan("a11aa"), title=""), WouldBeWrong),
        (replace(a_plan("a11aa"), reason="111222333"), WouldBeWrong),
        (replace(a_plan("a11aa"), next_evaluation=None), WouldBreakRule),
    ):
        with untouched(family), pytest.raises(refusal):
            both(workspace, [Wish(family.file("p-a11aa"), same, begins=plan)])


EARLY = PLAN.replace("start: 2026-11-10", "start: 2026-12-10")
"""A plan with one action that is due before it starts."""


def test_an_error_that_is_there_already_refuses_nothing(family: Family, workspace: Workspace) -> None:
    family.put("plans/p-4h7k2.yaml", EARLY)
    keep(workspace, [Wish(family.file(), title("Een"))], COMMIT, DAY)
    keep(workspace, [Wish(family.file(), goals(lambda a: replace(a, due=dt.date(2026, 12, 24))))], COMMIT, DAY)
    assert family.plan()["goals"][0]["actions"][0]["due"] == "2026-12-24"


def test_one_more_error_of_the_same_kind_is_refused(family: Family, workspace: Workspace) -> None:
    family.put("plans/p-4h7k2.yaml", EARLY)

    def early_too(plan: Plan) -> Plan:
        return replace(plan, actions=(replace(plan.actions[0], due=dt.date(2026, 1, 1)),))

    with untouched(family), pytest.raises(WouldBeWrong):
        keep(workspace, [Wish(family.file(), early_too)], COMMIT, DAY)


def test_an_error_in_the_place_of_another_is_refused_and_is_the_one_that_is_told(
    family: Family, workspace: Workspace
) -> None:
    family.put("plans/p-4h7k2.yaml", EARLY)

    def moves_it(plan: Plan) -> Plan:
        mended = goals(lambda action: replace(action, due=dt.date(2026, 12, 24)))(plan)
        return replace(mended, actions=(replace(plan.actions[0], due=dt.date(2026, 1, 1)),))

    def adds_before_it(plan: Plan) -> Plan:
        action = plan.goals[0].actions[0]
        return goals_of(plan, replace(action, id="a-zz111", due=dt.date(2026, 1, 1)), *plan.goals[0].actions)

    for change, path in (
        (moves_it, ("actions", 0, "due")),
        (adds_before_it, ("goals", 0, "actions", 0, "due")),
    ):
        with untouched(family), pytest.raises(WouldBeWrong) as refused:
            keep(workspace, [Wish(family.file(), change)], COMMIT, DAY)
        finding = refused.value.finding
        assert isinstance(finding, Finding)
        assert finding.path == path


def test_an_error_that_gets_another_place_is_no_new_one(family: Family, workspace: Workspace) -> None:
    told = "earlier_help:\n  - {what: Zilverhulp, by: Zilver, from: 2024-03-01, until: 2024-02-01}\n"
    family.put("plans/p-4h7k2.yaml", EARLY + told)

    def reordered(plan: Plan) -> Plan:
        (help_,) = plan.earlier_help
        before = replace(help_, what="Eerder", from_=None, until=None)
        turned = goals_of(plan, *reversed(plan.goals[0].actions))
        return replace(turned, earlier_help=(before, help_))

    keep(workspace, [Wish(family.file(), reordered)], COMMIT, DAY)
    assert family.plan()["earlier_help"][0]["what"] == "Eerder"


def test_an_error_of_another_kind_is_refused(family: Family, workspace: Workspace) -> None:
    family.put("plans/p-4h7k2.yaml", EARLY)
    with untouched(family), pytest.raises(WouldBreakRule):
        keep(workspace, [Wish(family.file(), lambda plan: replace(plan, next_evaluation=None))], COMMIT, DAY)


def test_a_warning_refuses_nothing(family: Family, workspace: Workspace) -> None:
    def keeps(plan: Plan) -> Plan:
        assert plan.coordination is not None
        return replace(plan, coordination=replace(plan.coordination, keeper="oma"))

    keep(workspace, [Wish(family.file(), keeps)], COMMIT, DAY)
    assert family.plan()["coordination"]["keeper"] == "oma"


class Stopped(Exception):
    """What a change of this test raises."""


def test_a_change_that_fails_leaves_everything_as_it_was_and_the_lock_free(
    family: Family, workspace: Workspace
) -> None:
    def fails(_: Plan) -> Plan:
        raise Stopped

    wishes = [Wish(family.file(), title("Een")), Wish(family.file("p-9m2aa"), fails)]
    with untouched(family), pytest.raises(Stopped):
        keep(workspace, wishes, COMMIT, DAY)
    _, saved = keep(workspace, wishes[:1], COMMIT, DAY)
    assert saved is not None


# --- other bytes -----------------------------------------------------------------------------------------------------

ODD = (
    PLAN.replace("status: active\ncreated", "kind: family_plan   # said aloud\nstatus: active\ncreated")
    .replace("for: [daan]", "for: [daan]\n    x_colour: blue\n    share: []")
    .replace("\n", "\r\n")
    .removesuffix("\r\n")
)
"""The same plan with a default, an own key, an empty list, other line ends, and none at the end."""


def test_what_the_change_is_not_about_stays_byte_for_byte(family: Family, workspace: Workspace) -> None:
    family.file().write_bytes(ODD.encode())
    family.git("commit", "--all", "--quiet", "--message", "odd")
    keep(workspace, [Wish(family.file(), goals(lambda a: replace(a, status="started")))], COMMIT, DAY)
    wanted = ODD.encode().replace(
        b"due: 2026-12-05\r\n        status: planned", b"due: 2026-12-05\r\n        status: started"
    )
    assert family.file().read_bytes() == wanted
    assert wanted != ODD.encode()


def test_a_difference_is_told_by_the_lines_of_the_file() -> None:
    kept = Kept(a_plan("a11aa"), Path("x"), "plans/x.yaml", b"a: 1\r\nb: 2", b"a: 1\r\nb: 3")
    assert list(kept.diff()) == ["--- plans/x.yaml", "+++ plans/x.yaml", "@@ -1,2 +1,2 @@", " a: 1", "-b: 2", "+b: 3"]

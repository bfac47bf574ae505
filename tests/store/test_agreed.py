"""The text that somebody agreed with is found again in git, under whatever name, and by its digest alone."""

import datetime as dt
from pathlib import Path

import pytest

from g1p.model.agreeing import agreed_text, digest_of
from g1p.model.changes.agreements import agree
from g1p.store.agreed import agreed_texts, plan_on, versions
from g1p.store.formatting.laying_out import laid_out
from g1p.store.git import repository_at
from g1p.store.happened import SOME
from g1p.store.judge import plan_in
from g1p.store.plans import Stored, read_plan
from g1p.store.workspace import Workspace
from tests.checks.family import TODAY
from tests.model.facts import ZERO
from tests.store.repositories import git, put

NAME = "plans/p-00000.yaml"
TEXT = """\
g1p: 1
id: p-00000
title: Ours
status: draft
created: 2026-01-01
reason: Because
people:
  - {id: ann, name: Ann, group: family, role: mother, since: 2026-01-01}
goals:
  - {id: g-00001, text: Sleep, said_by: ann, when: now, status: active}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace in git with one plan in one commit."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "config", "user.name", "Joris")
    git(tmp_path, "config", "user.email", "joris@example.org")
    put(tmp_path, "g1p.yaml", b"g1p: 1\norganisation: Team\n")
    return written(Workspace(tmp_path), TEXT)


def written(workspace: Workspace, text: str, name: str = NAME) -> Workspace:
    """Writes the plan, and commits everything."""
    put(workspace.root, name, text.encode())
    git(workspace.root, "add", "--all")
    git(workspace.root, "commit", "--quiet", "--message=put")
    return workspace


def stored(workspace: Workspace, name: str = NAME) -> Stored:
    return read_plan(workspace.root / name, name)


def digest(text: str) -> str:
    plan = plan_in(text.encode())
    assert plan is not None
    return digest_of(plan)


def test_every_good_version_is_found_the_newest_first(workspace: Workspace) -> None:
    written(workspace, TEXT.replace("Sleep", "Rest"))
    written(workspace, "a: [\n")
    written(workspace, TEXT.replace("Sleep", "Walk"))
    found = [plan.goals[0].text for plan in versions(repository_at(workspace.root), NAME)]
    assert found == ["Walk", "Rest", "Sleep"]


def test_of_a_day_that_has_passed_the_last_good_version_counts(workspace: Workspace) -> None:
    now = stored(workspace)
    for day, text in ((10, TEXT), (12, TEXT.replace("Sleep", "Rest")), (12, TEXT.replace("Sleep", "Walk")), (13, "[")):
        put(workspace.root, NAME, text.encode())
        git(workspace.root, "add", "--all")
        date = f"--date=2026-11-{day}T23:50:00+01:00"
        git(
            workspace.root,
            "commit",
            "--quiet",
            "--allow-empty",
            *(("--amend", "--no-edit") if day == 10 else ("--message=put",)),
            date,
        )
    texts: dict[int, str | None] = {}
    for day in range(9, 14):
        then = plan_on(workspace, now, dt.date(2026, 11, day), TODAY)
        texts[day] = f"{then.plan.goals[0].text} {then.of_day}" if then else None
    assert texts == {9: "Sleep False", 10: "Sleep True", 11: "Sleep True", 12: "Walk True", 13: "Walk True"}
    assert plan_on(workspace, now, dt.date(2026, 11, 9), dt.date(2026, 11, 12)) is None


def test_where_git_has_no_good_text_nothing_is_known_of_then(workspace: Workspace) -> None:
    now = stored(workspace)
    put(workspace.root, NAME, b"[")
    git(workspace.root, "commit", "--quiet", "--all", "--amend", "--no-edit", "--date=2026-11-10T12:00:00+01:00")
    assert plan_on(workspace, now, dt.date(2026, 11, 9), TODAY) is None


def test_without_git_there_is_no_earlier_text(tmp_path: Path) -> None:
    put(tmp_path, NAME, TEXT.encode())
    assert plan_on(Workspace(tmp_path), stored(Workspace(tmp_path)), dt.date(2026, 11, 10), TODAY) is None


def test_a_file_is_followed_back_to_its_earlier_names(workspace: Workspace) -> None:
    now = TEXT.replace("Sleep", "Rest")
    written(workspace, now)
    git(workspace.root, "mv", NAME, "plans/other.yaml")
    git(workspace.root, "commit", "--quiet", "--message=moved")
    found = agreed_texts(workspace, stored(workspace, "plans/other.yaml"), {digest(TEXT), digest(now), ZERO})
    assert {one: text["goals"][0]["text"] for one, text in found.items()} == {
        digest(TEXT): "Sleep",
        digest(now): "Rest",
    }


def test_what_was_never_committed_is_not_found(workspace: Workspace) -> None:
    lost = TEXT.replace("Sleep", "Lost")
    put(workspace.root, NAME, lost.encode())
    assert digest(lost) in agreed_texts(workspace, stored(workspace), {digest(lost)})
    put(workspace.root, NAME, TEXT.encode())
    assert agreed_texts(workspace, stored(workspace), {digest(lost)}) == {}


def test_more_commits_than_are_asked_for_at_once(workspace: Workspace) -> None:
    who = "committer Joris <joris@example.org> 1795219200 +0100"
    commits = []
    for number in range(SOME + 2):
        data = TEXT.replace("Sleep", f"Rest {number}")
        start = "from refs/heads/main^0\n" * (number == 0)
        commits.append(
            f"commit refs/heads/main\n{who}\ndata 1\nx\n{start}M 100644 inline {NAME}\ndata {len(data)}\n{data}\n"
        )
    git(workspace.root, "fast-import", "--quiet", stdin="".join(commits).encode())
    (found,) = agreed_texts(workspace, stored(workspace), {digest(TEXT)}).values()
    assert found["goals"][0]["text"] == "Sleep"


def test_without_a_repository_only_the_text_as_it_is_now_is_known(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    put(tmp_path, NAME, TEXT.encode())
    found = agreed_texts(workspace, stored(workspace), {digest(TEXT), ZERO})
    assert found == {digest(TEXT): agreed_text(stored(workspace).plan)}


def test_what_nobody_asks_for_is_not_there(workspace: Workspace) -> None:
    assert agreed_texts(workspace, stored(workspace), set()) == {}


LOOSE = TEXT.replace("goals:", "actions: []  # none yet\ngoals:").replace("status: active}", "status: active, for: []}")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        LOOSE,
        TEXT.replace("goals:", "# what we want\ngoals:"),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("  - {id: g-00001, text: Sleep,", "  -   {text:   'Sleep', id: g-00001,"),
    ],
)
@pytest.mark.parametrize("agreed", ["", f"agreed:\n  - {{by: ann, date: 2026-11-01, how: mail, digest: '{ZERO}'}}\n"])
def test_comments_layout_and_empty_lists_leave_the_digest(text: str, agreed: str) -> None:
    ends = "\r\n" if "\r\n" in text else "\n"
    data = (text + agreed.replace("\n", ends)).encode()
    after = laid_out(data, "plan", NAME)
    assert digest(data.decode()) == digest(after.decode()) == digest(TEXT)


def test_fmt_between_reading_and_agreeing_changes_nothing(workspace: Workspace) -> None:
    from g1p.model.agreements import Agreement

    read = plan_in(LOOSE.encode())
    now = plan_in(laid_out(LOOSE.encode(), "plan", NAME))
    assert read is not None
    assert now is not None
    assert stored(workspace).plan.goals
    said = Agreement(by="ann", date=TODAY, how="spoken", digest=digest_of(read))
    assert agree(now, said, TODAY).agreed == (said,)

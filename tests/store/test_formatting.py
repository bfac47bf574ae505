"""The canonical layout of files that are there: byte for byte what becomes of them, and which are refused."""

from pathlib import Path
from textwrap import dedent

import pytest

from g1p.checks.finding import Finding
from g1p.errors import CannotLayOut, InvalidPlan, NewerFormat, UnfinishedMerge
from g1p.store.formatting.laying_out import laid_out
from g1p.store.load import Unreadable, load
from g1p.store.new_file import new_file
from g1p.store.setup import Named, missing
from g1p.store.shape import as_text
from tests.conftest import ROOT
from tests.store.edits import EXAMPLES, STYLES

HEAD = "# yaml-language-server: $schema=../schemas/plan-1.schema.json"
WRONG = [
    file
    for file in sorted((ROOT / "tests" / "invalid").glob("*.yaml"))
    if not file.stem.startswith(("newer-format", "nobody-has-chosen"))
]


def text_of(text: str, kind: str = "plan") -> str:
    """What becomes of a text; laid out again it stays as it is."""
    once = laid_out(dedent(text).encode(), kind, "p.yaml")
    assert laid_out(once, kind, "p.yaml") == once
    return once.decode()


def becomes(before: str, after: str, kind: str = "plan") -> None:
    """Asserts what becomes of a text."""
    assert text_of(before, kind) == dedent(after)


@pytest.mark.parametrize("file", [*EXAMPLES, *STYLES], ids=lambda file: file.stem)
def test_a_new_file_is_laid_out_already(file: Path) -> None:
    plan = {key: held for key, held in load(file.read_bytes()).items() if held != [] or key == "goals"}
    plan["people"] = [{k: v for k, v in one.items() if v != [] or k == "share"} for one in plan["people"]]
    data = new_file(plan, HEAD)
    assert laid_out(data, "plan", "p.yaml") == data


@pytest.mark.parametrize("named", [Named("Team Noord"), Named('Team "Noord": één', "’s-Gravenhage", "en")])
def test_what_init_makes_is_laid_out_already(tmp_path: Path, named: Named) -> None:
    (data,) = (piece.after for piece in missing(tmp_path, named) if piece.name == "g1p.yaml")
    assert laid_out(data, "workspace", "g1p.yaml") == data
    assert load(data)["organisation"] == named.organisation


def test_keys_come_in_the_order_of_the_schema_and_own_keys_last_in_their_own() -> None:
    becomes(
        """\
        x_b: 1
        title: Samen
        x_a: 2
        goals:
          - status: active
            x_own: ja
            text: We slapen
            id: g-00001
            tekst: oud
        g1p: 1
        """,
        """\
        g1p: 1
        title: Samen

        goals:
          - id: g-00001
            text: We slapen
            status: active
            x_own: ja
            tekst: oud

        x_b: 1
        x_a: 2
        """,
    )


def test_each_text_has_the_marks_that_it_needs() -> None:
    becomes(
        """\
        "g1p":   1
        'id': 'p-00000'
        title: "Samen: sterker"
        status: 'active'
        created: "2026-11-21"
        reason: >
          Te veel
          tegelijk
        people: [{id: "moeder", name: 'Yes', phone: '06 12', custody: [ "yara" ,daan ]}]
        ties:
        - from: moeder
          to: oma
          note: 'zij zei "nee"'
        """,
        """\
        g1p: 1
        id: p-00000
        title: "Samen: sterker"
        status: active
        created: 2026-11-21
        reason: |
          Te veel tegelijk

        people:
          - id: moeder
            name: "Yes"
            custody: [yara, daan]
            phone: "06 12"

        ties:
          - {from: moeder, to: oma, note: 'zij zei "nee"'}
        """,
    )


def test_long_texts_are_folded_a_paragraph_at_a_time() -> None:
    becomes(
        f"reason: '{'woord ' * 20}einde\n\n  {'woord ' * 3}einde'\n",
        f"reason: >-\n  {('woord ' * 13).strip()}\n  {'woord ' * 7}einde\n\n  woord woord woord einde\n",
    )


def test_a_text_that_begins_with_an_empty_line_stays_readable() -> None:
    becomes("reason: |\n\n  Een.\n  Twee.\n", "reason: |\n\n  Een.\n  Twee.\n")


def test_empty_lines_stay_one_at_a_time_and_come_where_they_belong() -> None:
    becomes(
        """\


        g1p: 1


        title: Samen
        people:

          - id: moeder
            name: Samira


          - id: oma

            name: Fatima
        goals:
          - id: g-00001
          - id: g-00002



        """,
        """\
        g1p: 1

        title: Samen

        people:
          - id: moeder
            name: Samira

          - id: oma

            name: Fatima

        goals:
          - id: g-00001

          - id: g-00002
        """,
    )


def test_comments_above_move_with_their_key_or_item() -> None:
    becomes(
        """\
        # voor het hele bestand

        # yaml-language-server: $schema=x
        title: Samen
        # boven de versie
        g1p: 1
        people:
        # --- gezin ---
        - name: Samira
          # boven id
          id: moeder
        # --- netwerk ---

        - id: oma
        # boven goals
        goals: []
        """,
        """\
        # voor het hele bestand

        # yaml-language-server: $schema=x
        # boven de versie
        g1p: 1
        title: Samen

        people:
          # --- gezin ---
          # boven id
          - id: moeder
            name: Samira
          # --- netwerk ---

          - id: oma

        # boven goals
        goals: []
        """,
    )


def test_comments_at_the_end_of_a_line_stay_there_in_their_column() -> None:
    becomes(
        """\
        title:   Samen        # titel
        g1p:     1            # versie
        status: "active" # stand
        people:
            - id:   moeder    # zij
              name: Samira    # naam
        """,
        """\
        g1p: 1                # versie
        title: Samen          # titel
        status: active   # stand

        people:
          - id: moeder        # zij
            name: Samira      # naam
        """,
    )


def test_a_comment_that_would_stand_far_away_or_finds_no_room_comes_two_columns_behind() -> None:
    assert text_of(f"reason: {'woord ' * 20}einde # ver\n").startswith("reason: >-  # ver\n  woord")
    becomes("title: 'een\n  twee' # kort\n", "title: een twee  # kort\n")


def test_comments_below_stay_at_the_end_of_what_they_are_in() -> None:
    becomes(
        """\
        people:
            -   id: moeder
                manager:
                    name: Mieke
                    # onder manager

                # onder moeder
            # onder people
        # boven goals
        goals: []
        # onder alles
        """,
        """\
        people:
          - id: moeder
            manager:
              name: Mieke
              # onder manager

            # onder moeder
          # onder people

        # boven goals
        goals: []
        # onder alles
        """,
    )


def test_a_comment_in_the_column_of_several_lists_is_at_the_end_of_the_outermost() -> None:
    becomes(
        """\
        people:
        - id: moeder
          custody:
          - yara   # haar dochter
          # onder moeder
         # onder people
          # ook onder people
        title: Samen
          # boven reason
        reason: Te veel
        """,
        """\
        title: Samen
        # boven reason
        reason: Te veel

        people:
          - id: moeder
            custody:
              - yara  # haar dochter
            # onder moeder
          # onder people
          # ook onder people
        """,
    )


def test_comments_inside_brackets_put_what_is_in_them_on_lines() -> None:
    becomes(
        """\
        actions:
          - id: a-00001
            who: [moeder, # zij
                  # boven oma
                  oma, yara # en zij
                  # onder wie
                 ] # samen
          - {id: a-00002,
             # boven text
             text: Bellen}
        x_a: {scale: { start: 3, # van
           target: 7 }}
        """,
        """\
        actions:
          - id: a-00001
            who:   # samen
              - moeder  # zij
              # boven oma
              - oma
              - yara  # en zij
              # onder wie
          - id: a-00002
            # boven text
            text: Bellen

        x_a:
          scale:
            start: 3  # van
            target: 7
        """,
    )


def test_a_comment_behind_brackets_that_go_comes_behind_the_first_line_or_above_it() -> None:
    becomes(
        """\
        people:
          - {id: moeder, name: "Samira"}   # zij
          - {id: oma, # twee
             name: "Fatima"} # drie
          - # vier
            id: yara
          -
            # vijf
            name: Daan
            id: daan
          -

            # zes
            id: kees
        x_lijst:
          - [[a]] # zeven
        """,
        """\
        people:
          - id: moeder  # zij
            name: Samira
          # drie
          - id: oma  # twee
            name: Fatima
          # vier
          - id: yara
          - id: daan
            # vijf
            name: Daan
          # zes
          - id: kees

        x_lijst:
          - - - a  # zeven
        """,
    )


def test_what_is_said_inside_empty_brackets_comes_above_them() -> None:
    becomes(
        """\
        g1p: 1
        x_a: [ # een
          # twee
        ] # drie
        x_b:
          - {
            # vier
          }
        """,
        """\
        g1p: 1
        # twee
        # drie
        x_a: []  # een

        x_b:
          # vier
          - {}
        """,
    )


def test_a_comment_between_a_key_and_its_value_stays_with_the_key() -> None:
    becomes(
        """\
        g1p: 1
        title: # een
          # twee
          "Samen" # drie
        ? status # vier
        # vijf
        : # zes
          active
        reason: >- # zeven
          Te veel
          tegelijk
        x_a:
          # acht
          [a]
        """,
        """\
        g1p: 1
        # twee
        # drie
        title: Samen  # een
        # vijf
        # zes
        status: active  # vier
        reason: Te veel tegelijk  # zeven

        # acht
        x_a:
          - a
        """,
    )


def test_the_line_above_the_plan_and_what_is_said_above_it_stay() -> None:
    becomes(
        "# een\n---   # twee\n# drie\n\n\ntitle: x\n...\n# vier\n", "# een\n---   # twee\n# drie\n\ntitle: x\n# vier\n"
    )
    becomes("--- {title: x}", "---\ntitle: x\n")
    becomes("\n# een\n{ # twee\n title: x } # drie\n", "# een\n# twee\ntitle: x\n# drie\n")
    becomes("# een\n{} # twee\n", "# een\n{}\n# twee\n")


def test_lines_end_as_the_first_does_and_hold_no_white_space_at_the_end() -> None:
    windows = b"title: Samen   \r\n\r\n# een \t\r\ng1p:  1"
    assert laid_out(windows, "plan", "p") == b"# een\r\ng1p: 1\r\ntitle: Samen\r\n"
    assert laid_out(b"title: x\ng1p: 1\r\n", "plan", "p") == b"g1p: 1\ntitle: x\n"
    assert laid_out(b"title: x", "plan", "p") == b"title: x\n"


def test_settings_and_the_rollout_have_schemas_of_their_own() -> None:
    becomes(
        """\
        ladder: [{name: team, step: team, days: 5}]
        remotes:
          - "git.example.org"
        organisation: 'Team: Noord'
        remind: {evaluation_days_before: 7}
        method_leads: []
        g1p: 1
        """,
        """\
        g1p: 1
        organisation: "Team: Noord"
        method_leads: []

        remind:
          evaluation_days_before: 7

        ladder:
          - {step: team, name: "team", days: 5}

        remotes: [git.example.org]
        """,
        "workspace",
    )
    becomes(
        "finance: [{status: done, action: Zaal}]\ncommitment: []\ng1p: 1\n",
        "g1p: 1\ncommitment: []\n\nfinance:\n  - action: Zaal\n    status: done\n",
        "rollout",
    )


def test_empty_lists_go_where_they_say_nothing() -> None:
    becomes(
        """\
        people:
          - id: moeder
            custody: []
            share: []
          - id: oma
            custody: [] # niemand
        strengths: []
        goals: []
        actions:
          - id: a-00001
            who: []
            moved: []
        x_own: []
        titel: []
        """,
        """\
        people:
          - id: moeder
            share: []
          - id: oma
            custody: [] # niemand

        actions:
          - id: a-00001
            who: []

        goals: []
        x_own: []
        titel: []
        """,
    )


def test_empty_lists_stay_in_what_people_have_agreed_to() -> None:
    agreed = "agreed:\n  - {by: moeder, date: 2026-11-01}\n"
    plan = "actions: []\n\ngoals:\n  - id: g-00001\n    actions: []\n\n"
    assert text_of(plan + "concerns: []\n" + agreed) == plan + agreed
    assert text_of(plan + "agreed: []\n") == "goals:\n  - id: g-00001\n"


ABOUT = "# g1p: off G312 because x"
TURNED_OFF = {
    "behind a dash": f"people:\n  - name: x {ABOUT}\n    id: a\n",
    "above a record": f'people:\n  {ABOUT}\n  - {{id: a, name: "b"}}\n',
    "behind a record": f'people:\n  - {{id: a, name: "b"}} {ABOUT}\n',
    "in the whole file": f"{ABOUT}\ng1p: 1\n",
    "in the first line": f"# een\n---\n{ABOUT}\ng1p: 1\ntitle: b\n",
    "above what comes next": f"people:\n  - id: a\n    name: b\n  {ABOUT}\n  - id: c\n",
    "behind a long text": f"reason: >- {ABOUT}\n  {('woord ' * 13).strip()}\n  {'woord ' * 4}einde\n",
    "above an item": f"x_a:\n  - a\n  {ABOUT}\n  - b\n",
    "for nothing": f"g1p: 1\n{ABOUT}\n",
}
MOVED = {
    "a key": (f"x_a: 1\n{ABOUT}\ntitle: b\ng1p: 1\n", f"g1p: 1\n{ABOUT}\ntitle: b\nx_a: 1\n"),
    "in further": (f"x_a:\n- id: a\n    {ABOUT}\n- id: b\n", f"x_a:\n  - id: a\n  {ABOUT}\n  - id: b\n"),
    "a list": (f"x_a: 1\nwho: {ABOUT}\n  - a\n", f"x_a: 1\n\nwho: {ABOUT}\n  - a\n"),
    "above a dash": (
        f"people:\n  - x_b: 1\n    id: a\n  {ABOUT}\n  - name: x\n    role: z\n    id: b\n",
        f"people:\n  - id: a\n    x_b: 1\n  {ABOUT}\n  - name: x\n    id: b\n    role: z\n",
    ),
    "under a dash": (
        f"people:\n  - id: b\n  -\n    {ABOUT}\n    name: x\n    id: a\n",
        f"people:\n  - id: b\n  {ABOUT}\n  - name: x\n    id: a\n",
    ),
}
WOULD_BE_ABOUT_OTHERS = {
    "the whole file": f"title: b\n{ABOUT}\ng1p: 1\n",
    "a text of two lines": f"title: 'een\n  twee' {ABOUT}\n",
    "the line of a bracket": f"people: [\n  {{id: a}}\n] {ABOUT}\n",
    "a bracket and what is in it": f"coordination: {{coordinator: a, {ABOUT}\n  keeper: b}}\n",
    "nothing in brackets": f"custody: [a,\n  {ABOUT}\n]\n",
    "the first line": f"{{ {ABOUT}\ntitle: a, g1p: 1}}\n",
}


@pytest.mark.parametrize("text", TURNED_OFF.values(), ids=TURNED_OFF)
def test_what_turns_a_code_off_stays_about_its_line(text: str) -> None:
    assert text_of(text) == text


@pytest.mark.parametrize("before,after", MOVED.values(), ids=MOVED)
def test_what_turns_a_code_off_moves_with_its_line(before: str, after: str) -> None:
    assert text_of(before) == after


@pytest.mark.parametrize("text", WOULD_BE_ABOUT_OTHERS.values(), ids=WOULD_BE_ABOUT_OTHERS)
def test_what_would_turn_a_code_off_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(CannotLayOut) as refused:
        laid_out(text.encode(), "plan", "plans/p-00000.yaml")
    assert refused.value.facts == {"path": "plans/p-00000.yaml"}
    assert text_of(text.replace("g1p: off", "let op"))


@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_a_file_that_cannot_be_read_is_refused_with_its_first_fault(file: Path) -> None:
    data = file.read_bytes()
    faults = faults_of(data)
    if not faults:
        assert load(laid_out(data, "plan", "p.yaml"))
        return
    with pytest.raises(InvalidPlan) as refused:
        laid_out(data, "plan", "p.yaml")
    assert refused.value.finding == as_text(faults[0], "plan")
    assert refused.value.facts == {"file": "p.yaml"}


def faults_of(data: bytes) -> tuple[Finding, ...]:
    """Why a file cannot be read; nothing when it can."""
    try:
        load(data)
    except Unreadable as refused:
        return refused.findings
    return ()


def test_a_newer_format_and_an_unfinished_merge_are_refused_without_a_value() -> None:
    with pytest.raises(NewerFormat) as newer:
        laid_out(b"g1p: 2\n", "plan", "p.yaml")
    assert newer.value.facts == {"file": "p.yaml", "version": 2}
    for ident, said in (("p-00000", "p-00000"), ("Samira", "p.yaml"), ("[1]", "p.yaml")):
        with pytest.raises(UnfinishedMerge) as unfinished:
            laid_out(f"id: {ident}\nunresolved: [{{path: title}}]\n".encode(), "plan", "p.yaml")
        assert unfinished.value.facts == {"file": "p.yaml", "plan": said}


@pytest.mark.parametrize(
    "text",
    ['title: "' + "a\\n" * 20_000 + '"\n', "people:\n- custody:\n" + "  - a-very-long-slug\n" * 9000],
    ids=["lines", "columns"],
)
def test_what_would_come_out_larger_than_a_file_may_be_is_left_alone(text: str) -> None:
    assert load(text.encode())
    with pytest.raises(CannotLayOut):
        laid_out(text.encode(), "plan", "p.yaml")


NOTHING = {
    "a part": ("concerns:\n  # ask\nstrengths: []\n", "# ask\nconcerns: null\n"),
    "a field": (
        "people:\n  - phone:\n      # ask\n    id: a\n",
        "people:\n  - id: a\n    # ask\n    phone: null\n",
    ),
    "a field in the same column": (
        "people:\n  - phone:\n    # of all\n    id: a\n",
        "people:\n  # of all\n  - id: a\n    phone: null\n",
    ),
    "the last": ("x_a:\n  x_b:\n    # ask\n", "x_a:\n  # ask\n  x_b: null\n"),
}


@pytest.mark.parametrize("before,after", NOTHING.values(), ids=NOTHING)
def test_what_is_said_below_a_key_with_nothing_behind_it_is_said_of_that_key(before: str, after: str) -> None:
    assert text_of(before) == after
    slow = text_of(f"{before}x_z: a#b\n")  # with a # in a text, the careful reader reads it
    assert slow.replace("x_z: a#b\n", "").strip() == after.strip()


@pytest.mark.parametrize("number", ["2.10", "1.50", "0.00000001"])
def test_a_number_that_would_be_written_otherwise_is_refused(number: str) -> None:
    with pytest.raises(CannotLayOut):
        laid_out(f"g1p:  1\nx_shelf: {{is: {number}, or: 2.1x}}\n".encode(), "plan", "p.yaml")


def test_a_number_that_stands_as_we_write_it_stays() -> None:
    assert text_of("g1p:  1\nx_shelf:   2.1\nx_other: 0.25\n") == "g1p: 1\nx_shelf: 2.1\nx_other: 0.25\n"

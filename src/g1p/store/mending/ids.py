"""The mend of a record without an id, or with nothing behind that key: a new one, which stands in no plan file yet."""

from collections.abc import Callable, Iterable
from pathlib import PurePath

from g1p.model.ids import IDENT, LETTERS
from g1p.model.steps import Set
from g1p.store.document import changes
from g1p.store.mending.case import Case
from g1p.store.mending.mend import Mend
from g1p.store.records import new_among
from g1p.store.shape import id_letter

Others = Callable[[], Iterable[bytes]]
"""The bytes of the other plan files, read when they are asked for."""


class Ids:
    """Makes ids for the records of the file called `name`; `others` are the files that may hold none of them."""

    def __init__(self, name: str, others: Others) -> None:
        self._name = name
        self._others = others
        self._files: list[bytes] | None = None

    def missing(self, case: Case) -> Mend | None:
        """A record gets an id; a person's is a name that only people can give."""
        ident = self._ident(case) if case.text.kind == "plan" and case.path[-1] == "id" else None
        if ident is None:
            return None
        step = Set(case.path, ident)
        return Mend(case.finding, tuple(changes(case.text.data, step)), step)

    def _ident(self, case: Case) -> str | None:
        letter = id_letter(case.path)
        if letter is None or case.path != ("id",):
            return self._new(letter, case.text.data) if letter else None
        stem = PurePath(self._name).stem
        if IDENT.fullmatch(stem) and stem.startswith(LETTERS["plan"]):
            return stem
        # In the folder of the plans a file must be called after its plan, and to choose between the two is not ours;
        # nor is it to make a plan of a file that does not say that it is one.
        is_ours = PurePath(self._name).parts[:1] != ("plans",) and "g1p" in case.text.value
        return self._new(letter, case.text.data) if is_ours else None

    def _new(self, letter: str, data: bytes) -> str:
        if self._files is None:
            self._files = list(self._others())
        ident = new_among([data, *self._files], letter)
        self._files.append(ident.encode())
        return ident

"""How findings are regarded: which codes a workspace has turned off or made graver, and which one run asks for."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from g1p.checks.codes import CODES
from g1p.checks.finding import Severity


class Regard(NamedTuple):
    """Codes by how they are regarded, as under `checks` in g1p.yaml; `only` and `skip` hold the beginnings of codes.

    An error stays an error: the other commands refuse such a plan, whatever somebody would rather see.
    """

    off: frozenset[str] = frozenset()
    warn: frozenset[str] = frozenset()
    error: frozenset[str] = frozenset()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()

    @staticmethod
    def of(checks: Mapping[str, Any], only: Collection[str] = (), skip: Collection[str] = ()) -> "Regard":
        """From what g1p.yaml says under `checks`, and from the command line."""
        off, warn, error = (frozenset(checks.get(name, ())) for name in ("off", "warn", "error"))
        return Regard(off, warn, error, tuple(only), tuple(skip))

    def severity(self, code: str) -> Severity:
        """How grave this code is here."""
        usual = CODES[code].severity
        if usual == "error" or code in self.error:
            return "error"
        return "warning" if code in self.warn else usual

    def wants(self, code: str) -> bool:
        """Whether this code is asked for, and not turned off."""
        if code in self.off and self.severity(code) != "error":
            return False
        return (not self.only or code.startswith(self.only)) and not (self.skip and code.startswith(self.skip))

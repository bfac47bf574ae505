"""What `check --fix` does: the bytes of a file become bytes in which all that has one right answer is mended."""

from g1p.store.mending.mended import Mended, mended
from g1p.store.mending.table import MENDS

__all__ = ["MENDS", "Mended", "mended"]

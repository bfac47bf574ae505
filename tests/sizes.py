"""How many of a kind a test looks at: some in every run, and all of them with `make whole`, which CI runs too."""

import os

WHOLE = os.environ.get("WHOLE") == "1"


def size(some: int, whole: int) -> int:
    """`some` in a usual run, and the `whole` number with `make whole`."""
    return whole if WHOLE else some

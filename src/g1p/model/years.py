"""Which years a day in a plan may lie in; everything else is a slip of the keys."""

YEARS = range(1900, 2200)

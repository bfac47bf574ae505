"""Family plans of 1Gezin1Plan as readable files: check them, see what is overdue, put them on paper."""

__version__ = "0.1.0"

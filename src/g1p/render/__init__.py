"""From a reader's view to the text of a paper: str in every format, nothing written anywhere."""

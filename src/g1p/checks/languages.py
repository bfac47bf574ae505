"""Is a text Dutch or English? By its commonest words, for a plan may hold both."""

import re

WORD = re.compile(r"[^\W\d_]+")
COMMON: dict[str, frozenset[str]] = {
    "nl": frozenset(
        """
        aan als bij dat de deze die dit dus een elke en er gaat geen haar heb heeft hem het hij hoe hun iedereen ik je
        jij jullie kan maar meer met mijn naar niet nog om onze ook op samen te tot uit van voor wanneer wat
        weer wij wil worden wordt zich zij zijn zodat
        """.split()  # noqa: SIM905 - a list that people read and add to
    ),
    "en": frozenset(
        """
        a about all an and are at be because but by can do does each every everybody for from get go has have he her his
        how if it its my not of our out she so that the their them they this to together until us what when who will
        with you your
        """.split()  # noqa: SIM905 - as above
    ),
}
"""Words that nearly every sentence has some of; what both languages have is left out."""


def language_of(text: str) -> str | None:
    """`nl` or `en`, or None when the words of the text do not say."""
    words = WORD.findall(text.lower())
    counted = {language: sum(word in common for word in words) for language, common in COMMON.items()}
    most = max(counted.values())
    found = [language for language, n in counted.items() if n == most]
    return found[0] if len(found) == 1 else None

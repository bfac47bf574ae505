"""Compiles the gettext catalogues whenever the package is built, so that git keeps only what people translate."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> list[Path]:
    """The compiled catalogues, each beside its source in `locales/LANGUAGE/LC_MESSAGES`.

    A source that Babel cannot read stops the build: a paper with half its sentences is worse than none.
    """
    compiled = []
    for source in sorted(root.glob("locales/*/LC_MESSAGES/*.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3], abort_invalid=True)
        target, beside = source.with_suffix(".mo"), source.with_suffix(".mo.new")
        with beside.open("wb") as file:
            write_mo(file, catalogue)
        beside.replace(target)  # who reads it meanwhile reads the old one, and never a half
        compiled.append(target)
    return compiled


class CatalogueHook(BuildHookInterface[Any]):
    """Makes the catalogues that `artifacts` in pyproject.toml then takes along."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile them, for a wheel and for an editable install alike."""
        compile_catalogues(Path(self.root))

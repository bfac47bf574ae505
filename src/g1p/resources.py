"""Where the schemas, templates, catalogues and examples lie, in a wheel and in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parents[1]


def resource(*parts: str) -> Path:
    """The path of a file or folder that ships with g1p, such as `resource("schemas", "plan-1.schema.json")`.

    A wheel holds them inside the package; a checkout holds them at its top, where people and editors read them.
    """
    inside = PACKAGE.joinpath(*parts)
    return inside if inside.exists() else CHECKOUT.joinpath(*parts)

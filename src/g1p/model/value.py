"""What every value of a plan is: frozen, slotted, with the team's own `x_` keys, and silent about what it holds."""

from collections.abc import Mapping
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
class Frozen(type):
    """Makes a class of frozen, slotted values out of annotations, as `dataclasses` does, but without generating code.

    Generated code for these forty classes is compiled anew at every start: it cost four times what `python -c pass`
    does (counted in instructions), this costs a fifth of that. Type checkers see dataclasses.
    """

    kinds: Mapping[str, Any]
    """The fields of this kind of value, each with its type."""

    defaults: Mapping[str, Any]
    """The fields that may be left out, each with what holds then."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> "Frozen":
        """The class: its own annotations become slots, their defaults are remembered, the bases' come first."""
        own = {key: kind for key, kind in space.get("__annotations__", {}).items() if not key.startswith("_")}
        defaults = {key: space.pop(key) for key in own if key in space}
        made = super().__new__(cls, name, bases, {**space, "__slots__": tuple(own)})
        above = [base for base in bases if isinstance(base, Frozen)]
        made.kinds = {key: kind for base in above for key, kind in base.kinds.items()} | own
        made.defaults = {key: held for base in above for key, held in base.defaults.items()} | defaults
        return made


class Value(metaclass=Frozen):
    """A part of a plan, made from its fields by name. Equal when of one kind and alike in every field."""

    extra: tuple[tuple[str, Any], ...] = ()
    __slots__: ClassVar[tuple[str, ...]]

    def __init__(self, **given: Any) -> None:
        kind = type(self)
        for name in kind.kinds:
            object.__setattr__(self, name, given.pop(name) if name in given else kind.defaults[name])
        if given:
            raise TypeError(f"{kind.__name__} has no field {', '.join(given)}")

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise AttributeError(f"a value is frozen; make another with `replace` ({name})")

    def __eq__(self, other: object) -> bool:
        same = type(self) is type(other)
        return same and all(getattr(self, name) == getattr(other, name) for name in type(self).kinds)

    def __hash__(self) -> NoReturn:
        raise TypeError("scores are mappings, so no value can be a key")

    def __repr__(self) -> str:
        """The kind alone: a repr with values would put a family into a traceback."""
        return f"<{type(self).__name__}>"


class Voidable(Value):
    """A value that may turn out a mistake: `void` then says why, and it counts nowhere."""

    void: str | None = None


class Record(Voidable):
    """A value with an id of its own, such as `a-9x1qd`: never reused, never renumbered."""

    id: str


V = TypeVar("V", bound=Value)


def replace(value: V, **changes: Any) -> V:
    """The same value but for these fields."""
    return type(value)(**{name: getattr(value, name) for name in type(value).kinds} | changes)

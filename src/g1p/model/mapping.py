"""From the mapping that a file holds to the values of the model, and back."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache, partial
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from g1p.model.plan import Plan, Unresolved
from g1p.model.value import Value

Convert = Callable[[Any], Any]
V = TypeVar("V", bound=Value)


def plan_from(mapping: Mapping[str, Any]) -> Plan:
    """The plan in `mapping`, which the schema has already found good; dates there are ISO text."""
    return value_from(Plan, mapping)


def value_from(kind: type[V], mapping: Mapping[str, Any]) -> V:
    """A value of this kind; the team's own `x_` keys go to `extra`."""
    known = _fields(kind)
    given = {known[key][0]: known[key][1](held) for key, held in mapping.items() if key in known}
    extra = tuple((key, held) for key, held in mapping.items() if key.startswith("x_"))
    return kind(extra=extra, **given)


def mapping_of(value: Value) -> dict[str, Any]:
    """The mapping that a file would hold for this value: no defaults, no empty lists but `goals` and `share`."""
    out: dict[str, Any] = {}
    left_out = type(value).defaults
    for name in type(value).kinds:
        held = getattr(value, name)
        hidden = held is None and not isinstance(value, Unresolved)
        if name != "extra" and not hidden and (name not in left_out or held != left_out[name]):
            out[name.rstrip("_")] = _plain(held)
    return {**out, **dict(value.extra)}


@cache
def _fields(kind: type[Any]) -> dict[str, tuple[str, Convert]]:
    """Per key of the file: the field that holds it (`from` is `from_` in Python) and how its value is read."""
    return {name.rstrip("_"): (name, _convert(of)) for name, of in kind.kinds.items() if name != "extra"}


def _convert(annotation: Any) -> Convert:
    if isinstance(annotation, UnionType):
        kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
        return _convert(kinds[0]) if len(kinds) == 1 else partial(_text_or, _convert(kinds[1]))
    if get_origin(annotation) is tuple:
        return partial(_each, _convert(get_args(annotation)[0]))
    if annotation in _TIMES:
        return _TIMES[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return partial(value_from, annotation)
    return _same


def _text_or(convert: Convert, held: Any) -> Any:
    return held if isinstance(held, str) else convert(held)


def _each(convert: Convert, held: list[Any]) -> tuple[Any, ...]:
    return tuple(map(convert, held))


def _same(held: Any) -> Any:
    return held


_TIMES: dict[Any, Convert] = {dt.date: dt.date.fromisoformat, dt.datetime: dt.datetime.fromisoformat}


def _plain(held: Any) -> Any:
    if isinstance(held, Value):
        return mapping_of(held)
    if isinstance(held, dt.datetime):
        return held.isoformat(timespec="minutes")
    if isinstance(held, dt.date):
        return held.isoformat()
    if isinstance(held, tuple):
        return [_plain(item) for item in held]
    return dict(held) if isinstance(held, Mapping) else held

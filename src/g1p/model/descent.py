"""Who descends from whom: worked out once for all, also where the lines run in a circle or are a thousand long."""

from collections.abc import Callable, Iterable, Iterator, Mapping

Graph = Mapping[str, list[str]]


def descent(lines: Iterable[tuple[str, str]]) -> Callable[[str, str], bool]:
    """Whether the first descends from the second, by these lines from a parent to a child.

    In a circle everybody descends from everybody, and from themselves. Everybody below somebody is one whole number, a
    bit a group of people (a circle, or one person), so that a file that is made to be slow is not slow.
    """
    children: dict[str, list[str]] = {}
    parents: dict[str, list[str]] = {}
    for parent, child in lines:
        for graph, one, other in ((children, parent, child), (parents, child, parent)):
            graph.setdefault(one, []).append(other)
            graph.setdefault(other, [])
    circles = _circles(children, parents)
    number = {person: n for n, circle in enumerate(circles) for person in circle}
    below = [0] * len(circles)
    for n in range(len(circles) - 1, -1, -1):
        for child in (child for person in circles[n] for child in children[person]):
            below[n] |= 1 << number[child] | below[number[child]]

    def descends(one: str, other: str) -> bool:
        return one in number and other in number and bool(below[number[other]] >> number[one] & 1)

    return descends


def _circles(children: Graph, parents: Graph) -> list[list[str]]:
    """The people, those who descend from each other together; who descends from somebody comes later.

    This is Kosaraju's way: down the lines first, then up them from whoever was left last.
    """
    met: set[str] = set()
    left = [person for start in children for person in _walk(children, start, met)]
    met = set()
    return [circle for start in reversed(left) if (circle := list(_walk(parents, start, met)))]


def _walk(graph: Graph, start: str, met: set[str]) -> Iterator[str]:
    """Everybody who is reached from `start` and was not met yet, each after those who were reached from there."""
    way = [] if start in met else [(start, iter(graph[start]))]
    met.add(start)
    while way:
        person, further = way[-1]
        step = next((one for one in further if one not in met), None)
        if step is None:
            way.pop()
            yield person
        else:
            met.add(step)
            way.append((step, iter(graph[step])))

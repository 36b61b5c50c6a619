"""Names that are found only when somebody asks for them: most storyboards never do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator


class Later(Collection[str]):
    """The names that `find` gives, asked for once and not before they are wanted."""

    def __init__(self, find: Callable[[], Iterable[str]]) -> None:
        self._find = find
        self._found: tuple[str, ...] | None = None

    def _names(self) -> tuple[str, ...]:
        if self._found is None:
            self._found = tuple(self._find())
        return self._found

    def __contains__(self, name: object) -> bool:
        return name in self._names()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

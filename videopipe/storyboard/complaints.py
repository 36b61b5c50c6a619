"""What pydantic complains about, as faults of ours: one rule each, at the path as it was written."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from videopipe.storyboard.faults import Fault, WritingError
from videopipe.storyboard.written import Path

_RULES = {
    "missing": "missing-key",
    "tuple_type": "list-wanted",
    "list_type": "list-wanted",
    "model_type": "mapping-wanted",
    "model_attributes_type": "mapping-wanted",
    "dict_type": "mapping-wanted",
}
_EXAMPLES = {
    "title": "title: 张掖教育这十年",
    "scenes": "scenes: [{title: 感谢观看}]",
    "file": "file: assets/music/spring.ogg",
    "text": "text: 张掖教育这十年",
    "value": "value: 99.5",
    "points": "points: {2012: 90.2, 2022: 99.5}",
    "kind": "kind: fade",
    "before": "before: assets/photos/2012.jpg",
    "after": "after: assets/photos/2022.jpg",
    "from": "from: [0, 0.1, 1]",
    "to": "to: [0.2, 0.2, 0.6]",
}


def faults_of(error: ValidationError, path: Path = ()) -> Iterator[Fault]:
    """The faults in `error`; validators that called a model of their own are followed inside."""
    for detail in error.errors(include_url=False, include_input=False):
        where = (*path, *detail["loc"])
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, ValidationError):
            yield from faults_of(cause, where)
        elif isinstance(cause, WritingError):
            yield Fault((*where, *cause.within), cause.rule, cause.values)
        else:
            yield _plain_fault(where, detail["type"])


def _plain_fault(path: Path, kind: str) -> Fault:
    rule = _RULES.get(kind, "not-understood")
    if rule == "missing-key":
        key = str(path[-1])
        return Fault(path, rule, {"key": key, "example": _EXAMPLES.get(key, f"{key}: …")})
    return Fault(path, rule, {"known": None} if rule == "mapping-wanted" else {})

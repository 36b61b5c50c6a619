"""The hidden label of synthesised content: one metadata entry `AIGC` in the film's file.

GB 45438-2025, appendix for files: unwrapped JSON whose values are texts. `Label` 1 says that the content is
synthesised; producer and propagator are named by codes. Read back from the finished file, never assumed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from videopipe.mp4.tracks import Film

KEY = "AIGC"
_FIELDS = (
    "Label",
    "ContentProducer",
    "ProduceID",
    "ReservedCode1",
    "ContentPropagator",
    "PropagateID",
    "ReservedCode2",
)


def hidden_label(producer: str, produce_id: str) -> str:
    """The entry's value for a film that `producer` made under the number `produce_id`, both printable ASCII."""
    values = {"Label": "1", "ContentProducer": producer, "ProduceID": produce_id}
    return json.dumps({field: values.get(field, "") for field in _FIELDS}, separators=(",", ":"))


def hidden_label_in(film: Film) -> Mapping[str, str] | None:
    """The label that a film's file carries; None where there is none, more than one, or one that cannot be read."""
    entries = [value for key, value in film.metadata if key == KEY]
    if len(entries) != 1:
        return None
    try:
        found = json.loads(entries[0])
    except ValueError:
        return None
    whole = isinstance(found, dict) and set(found) == set(_FIELDS) and found["Label"] in ("1", "2", "3")
    return found if whole and all(isinstance(value, str) for value in found.values()) else None

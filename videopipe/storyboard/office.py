"""What only the project file says: it is about the machine or the office, not about one film."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.values import read_proxy


class Office(Shape):
    """The project file's own keys."""

    proxy: Annotated[
        Annotated[str, PlainValidator(read_proxy)] | None,
        key(
            "The proxy to the online voice service.",
            "访问在线配音服务的代理。",
            kind="line",
            example="http://127.0.0.1:8080",
            default="none",
        ),
    ] = None

"""What only the project file says: it is about the machine or the office, not about one film."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainValidator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.values import PathText, counted, different, listed, read_proxy


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
    lexicon: Annotated[
        tuple[PathText, ...],
        BeforeValidator(listed),
        counted(0, 20),
        AfterValidator(different),
        key(
            "Files of pronunciations for all films: YAML with a line `word: sound` for each, as under `pronounce`.",
            "各部片子共用的读音文件：YAML，每行一个“词: 读音”，写法与 `pronounce` 相同。",
            kind="paths-listed",
            example="[lexicon/places.yaml]",
            default="none",
        ),
    ] = ()

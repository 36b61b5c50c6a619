from __future__ import annotations

from pathlib import Path

from videopipe.digest import digest_of_file
from videopipe.speech.model import MODEL_SHA256, model_bytes, telling_durations
from videopipe.store import Store


def test_the_parts_join_to_the_model_and_a_damaged_file_is_joined_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = store.path_of("model", MODEL_SHA256, ".onnx")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"half a model")
    assert len(model_bytes(store)) > 90_000_000
    assert digest_of_file(path) == MODEL_SHA256


def test_declaring_the_second_output_only_appends() -> None:
    name = b"/encoder/Clip_output_0"
    told = bytes((7 << 3 | 2, len(name) + 4, 12 << 3 | 2, len(name) + 2, 1 << 3 | 2, len(name)))
    assert telling_durations(b"model") == b"model" + told + name

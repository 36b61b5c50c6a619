from __future__ import annotations

import pytest

from videopipe.speech.offline import OfflineEngine
from videopipe.store import Store


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> OfflineEngine:
    """The embedded voice, loaded at most once for all tests."""
    return OfflineEngine(Store(tmp_path_factory.mktemp("voice")), threads=2)

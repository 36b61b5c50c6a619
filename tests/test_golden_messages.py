"""The file of all messages is what the product says today."""

from __future__ import annotations

import re

from tests.golden_messages import GOLDEN, RENEW, golden


def test_the_golden_file_is_what_is_said_today() -> None:
    assert GOLDEN.read_text(encoding="utf-8") == golden(), f"messages changed: run {RENEW}, and read the difference"


def test_no_sentence_shows_its_machinery() -> None:
    assert not re.search(r"[⟦⟧{}]\w+[⟦⟧{}]", golden().replace("{张掖: …}", ""))


def test_every_message_has_both_languages() -> None:
    for entry in golden().split("### ")[1:]:
        lines = [line for line in entry.splitlines()[1:] if line]
        assert len(lines) >= 2, entry

"""What click says of a call it does not understand, in our own words and both languages.

click has one language and says in its text alone what is wrong; what it may say is listed here, and whatever else a
later release says is passed on as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from videopipe.cli.wording import Words

_SAID: Mapping[str, re.Pattern[str]] = {
    "click-choice": re.compile(r"'(?P<value>.*)' is not one of (?P<known>.+)\.", re.DOTALL),
    "click-number": re.compile(r"'(?P<value>.*)' is not a valid (?:integer|float)(?: range)?\.", re.DOTALL),
    "click-least": re.compile(r"(?P<value>\S+) is not in the range x>=(?P<least>\S+)\."),
    "click-nothing-there": re.compile(r"(?:File|Directory|Path) '(?P<path>.*)' does not exist\.", re.DOTALL),
    "click-is-file": re.compile(r"(?:Directory|Path) '(?P<path>.*)' is a file\.", re.DOTALL),
    "click-is-folder": re.compile(r"(?:File|Path) '(?P<path>.*)' is a directory\.", re.DOTALL),
    "click-value-wanted": re.compile(r"Option '(?P<option>.*)' requires (?:an argument|\d+ arguments)\."),
    "click-no-value": re.compile(r"Option '(?P<option>.*)' does not take a value\."),
    "click-too-many": re.compile(r"Got unexpected extra arguments? \((?P<extra>.*)\)", re.DOTALL),
}


def in_our_words(message: str, words: Words) -> str:
    """What click said, or ourselves, in the language of `words`."""
    for name, form in _SAID.items():
        if found := form.fullmatch(message):
            return words(name, **{key: text.replace("'", "") for key, text in found.groupdict().items()})
    return message

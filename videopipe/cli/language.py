"""Which language to speak, known before the commands are built."""

from __future__ import annotations

import locale
from collections.abc import Mapping, Sequence

from videopipe.cli.wording import Language


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak: `--lang`, else VIDEOPIPE_LANG, else the locale; Chinese when it begins with zh."""
    wishes = (_option(arguments), environment.get("VIDEOPIPE_LANG"), *_locale(environment))
    wish = next((wish for wish in wishes if wish), "")
    return "zh" if wish.casefold().startswith(("zh", "chinese")) else "en"


def _option(arguments: Sequence[str]) -> str | None:
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
        if argument == "--lang":
            return arguments[place + 1] if place + 1 < len(arguments) else None
    return None


def _locale(environment: Mapping[str, str]) -> tuple[str | None, ...]:
    told = tuple(environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return told if any(told) else (locale.getlocale()[0],)

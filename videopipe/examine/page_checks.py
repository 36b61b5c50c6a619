"""What the page says of checks: failed ones on top with what to do, then all of them, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from videopipe.examine.checks import Check, Examined
from videopipe.examine.phrases import KINDS, advice_on, title_of
from videopipe.examine.said import Said


def failures(files: Sequence[Examined], say: Said) -> Iterator[str]:
    """Every failed check with what was wanted and found, and what to do."""
    for file in files:
        for check in file.failed:
            yield (
                f'<aside class="failure"><h3>✗ {escape(title_of(check.name, say.language))}'
                f" <code>{escape(file.file)}</code></h3>"
                f"<p>{say('wanted')} <b>{escape(check.wanted)}</b> · {say('found')} <b>{escape(check.found)}</b></p>"
                f"<p>{escape(advice_on(check.name, say.language))}</p></aside>"
            )


def all_checks(files: Sequence[Examined], report: Mapping[str, Any], say: Said) -> str:
    """A line for every file, which opens to its checks; the very file of another platform is told with it."""
    copies = {str(one["file"]) for one in report["renditions"] if one["same_as"]}
    return "".join(_file(file, say) for file in files if file.file not in copies or file.failed)


def _file(file: Examined, say: Said) -> str:
    mark = f'<span class="bad">✗ {say("failed")}</span>' if file.failed else '<span class="good">✓</span>'
    rows = "".join(_row(check, say) for _, checks in _by_kind(file) for check in checks)
    heads = f"<tr><th>{say('check')}</th><th>{say('wanted')}</th><th>{say('found')}</th><th></th></tr>"
    counts = " · ".join(say("of-kind", kind=say(f"kind-{kind}"), count=len(checks)) for kind, checks in _by_kind(file))
    opened = " open" if file.failed else ""
    return (
        f'<details class="file"{opened}><summary>{mark} <code>{escape(file.file)}</code>'
        f"<small>{counts}</small></summary><table><thead>{heads}</thead><tbody>{rows}</tbody></table></details>"
    )


def _by_kind(file: Examined) -> list[tuple[str, list[Check]]]:
    """The checks of pictures, of sound, and of the file itself; those that there are."""
    found = [(kind, [check for check in file.checks if check.name in names]) for kind, names in KINDS.items()]
    known = {name for names in KINDS.values() for name in names}
    found.append(("file", [check for check in file.checks if check.name not in known]))
    return [(kind, checks) for kind, checks in found if checks]


def _row(check: Check, say: Said) -> str:
    mark = '<td class="good">✓</td>' if check.passed else '<td class="bad">✗</td>'
    cells = "".join(
        f"<td>{escape(text)}</td>" for text in (title_of(check.name, say.language), check.wanted, check.found)
    )
    return f'<tr class="{"" if check.passed else "failed"}">{cells}{mark}</tr>'

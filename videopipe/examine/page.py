"""`report.html`: what was made, whether it is ready to post, and what was examined, for people.

One file, nothing fetched, fit to be printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from videopipe.examine.checks import Examined, read_examined
from videopipe.examine.page_checks import all_checks, failures
from videopipe.examine.page_delivery import covers, posts, scenes
from videopipe.examine.said import Said
from videopipe.examine.style import STYLE
from videopipe.speech.voices import VOICES
from videopipe.storyboard.wording import Language

PAGE = "report.html"
_SHOWN_OF_DIGEST = 16


def report_page(report: Mapping[str, Any], pictures: Mapping[str, bytes], language: Language) -> str:
    """The page of a delivery's report; `pictures` are JPEGs by scenes' ids and covers' files. All texts are hostile."""
    return "\n".join(_lines(report, pictures, Said(language)))


def _lines(report: Mapping[str, Any], pictures: Mapping[str, bytes], say: Said) -> Iterator[str]:
    title = escape(str(report["title"]))
    files = tuple(read_examined(entry) for entry in report["examined"])
    lang = "zh-CN" if say.language == "zh" else "en"
    yield f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    yield f"<title>{title} · {say('report')}</title><style>{STYLE}</style></head><body><main>"
    yield f'<header><p class="kind">{say("report")}</p><h1>{title}</h1>{_verdict(files, say)}</header>'
    yield _facts(report, say)
    yield from failures(files, say)
    yield f"<section><h2>{say('posts')}</h2>{posts(report, files, say)}</section>"
    yield from _allowed(report, say)
    yield from covers(report, pictures, say)
    yield f"<section><h2>{say('scenes')}</h2>{scenes(report, pictures, say)}</section>"
    yield f"<section><h2>{say('files')}</h2>{all_checks(files, report, say)}</section>"
    yield f'<section><details class="file"><summary>{say("made-from")}</summary>{_origins(report, say)}'
    yield f"{_versions(report, say)}</details></section></main></body></html>"


def _verdict(files: Sequence[Examined], say: Said) -> str:
    failed = sum(len(file.failed) for file in files)
    text = say("some-failed", count=failed) if failed else say("all-passed")
    return f'<p class="verdict {"bad" if failed else "good"}">{"✗" if failed else "✓"} {text}</p>'


def _facts(report: Mapping[str, Any], say: Said) -> str:
    voices = say.listed([_voice(str(voice), say) for voice in report["voices"]]) or say("none")
    rows = [
        (say("length-of-film"), say.lasting(float(report["seconds"]))),
        (say("scenes"), str(len(report["scenes"]))),
        (say("captions"), str(int(report.get("captions", 0)))),
        (say("voices"), voices + (f" · {say('synthetic')}" if report.get("synthetic_voice") else "")),
    ]
    if publisher := report.get("organization"):
        rows.insert(0, (say("publisher"), escape(str(publisher))))
    told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f'<dl class="facts">{told}</dl>{"".join(_notes(report, say))}'


def _voice(told: str, say: Said) -> str:
    """A voice by the name that editors know it by."""
    name = told.partition(":")[2]
    found = next((one for one in VOICES if name in (one.name, one.online)), None)
    if found is None:
        return told
    return found.zh.partition("：")[0] if say.language == "zh" else found.name.capitalize()


def _notes(report: Mapping[str, Any], say: Said) -> Iterator[str]:
    if reason := (report.get("label") or {}).get("off"):
        yield f'<p class="note">{say("label-off", reason=reason)}</p>'
    if reason := report.get("voice_fell_back"):
        yield f'<p class="note">{say("fell-back", reason=reason)}</p>'


def _allowed(report: Mapping[str, Any], say: Said) -> Iterator[str]:
    """What proofreading found and the editor let pass, with the reason."""
    if report.get("allowed"):
        rows = "".join(
            f"<tr><td>{escape(str(one['found']))}</td><td>{escape(str(one['reason']))}</td></tr>"
            for one in report["allowed"]
        )
        heads = f"<tr><th>{say('found')}</th><th>{say('reason')}</th></tr>"
        yield f"<section><h2>{say('allowed')}</h2><table><thead>{heads}</thead><tbody>{rows}</tbody></table></section>"


def _origins(report: Mapping[str, Any], say: Said) -> str:
    rows = "".join(
        f"<tr><td>{escape(str(one['path']))}</td><td>{escape(str(one.get('credit', '')))}</td>"
        f"<td><code>{escape(str(one['sha256'])[:_SHOWN_OF_DIGEST])}</code></td></tr>"
        for one in report["made_from"]
    )
    heads = f"<tr><th>{say('file')}</th><th>{say('credit')}</th><th>{say('fingerprint')}</th></tr>"
    return f"<table><thead>{heads}</thead><tbody>{rows}</tbody></table>"


def _versions(report: Mapping[str, Any], say: Said) -> str:
    told = " · ".join(f"{name} {version}" for name, version in report["versions"].items())
    return f'<p class="versions">{say("versions")}: {escape(told)}</p>'

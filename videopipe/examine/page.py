"""`report.html`: what was examined and what came of it, for people. One file, nothing fetched, fit to be printed."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from videopipe.examine.checks import Check, Examined, read_examined
from videopipe.examine.phrases import advice_on, phrase, title_of
from videopipe.examine.style import STYLE
from videopipe.storyboard.wording import Language

PAGE = "report.html"


def report_page(report: Mapping[str, Any], pictures: Mapping[str, bytes], language: Language) -> str:
    """The page of a delivery's report; `pictures` are JPEGs by the scenes' ids. All texts are taken as hostile."""
    return "\n".join(_lines(report, pictures, _Said(language)))


class _Said:
    """Phrases in one language, escaped."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, **values: object) -> str:
        return escape(phrase(name, self.language, **values))


def _lines(report: Mapping[str, Any], pictures: Mapping[str, bytes], say: _Said) -> Iterator[str]:
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
    yield from _failures(files, say)
    yield from _allowed(report, say)
    yield f"<section><h2>{say('scenes')}</h2>{_scenes(report, pictures, say)}</section>"
    yield f"<section><h2>{say('files')}</h2>"
    yield from (_file(file, report, say) for file in files)
    yield "</section>"
    yield f"<section><h2>{say('made-from')}</h2>{_origins(report, say)}</section>"
    yield f"<footer>{_versions(report, say)}</footer></main></body></html>"


def _verdict(files: Sequence[Examined], say: _Said) -> str:
    failed = sum(len(file.failed) for file in files)
    text = say("some-failed", count=failed) if failed else say("all-passed")
    return f'<p class="verdict {"bad" if failed else "good"}">{text}</p>'


def _facts(report: Mapping[str, Any], say: _Said) -> str:
    rate, seconds = str(report["frame_rate"]).removesuffix("/1"), float(report["seconds"])
    shapes = "、" if say.language == "zh" else ", "
    sizes = dict.fromkeys("×".join(map(str, one["size"])) for one in report["renditions"])
    synthetic = f" · {say('synthetic')}" if report.get("synthetic_voice") else ""
    voices = shapes.join(str(voice) for voice in report["voices"])
    rows = [
        (say("length-of-film"), f"{_clock(seconds)} · {int(report['frames'])} @ {escape(rate)}"),
        (say("picture-of-film"), escape(shapes.join(sizes))),
        (say("voices"), (escape(voices) or say("none")) + synthetic),
    ]
    if publisher := report.get("organization"):
        rows.append((say("publisher"), escape(str(publisher))))
    told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    reason = (report.get("label") or {}).get("off")
    off = f'<p class="note">{say("label-off", reason=reason)}</p>' if reason else ""
    return f'<dl class="facts">{told}</dl>{off}'


def _failures(files: Sequence[Examined], say: _Said) -> Iterator[str]:
    for file in files:
        for check in file.failed:
            yield (
                f'<aside class="failure"><h3>✗ {escape(title_of(check.name, say.language))}'
                f" <code>{escape(file.file)}</code></h3>"
                f"<p>{say('wanted')} <b>{escape(check.wanted)}</b> · {say('found')} <b>{escape(check.found)}</b></p>"
                f"<p>{escape(advice_on(check.name, say.language))}</p></aside>"
            )


def _allowed(report: Mapping[str, Any], say: _Said) -> Iterator[str]:
    """What proofreading found and the editor let pass, with the reason."""
    if report.get("allowed"):
        rows = "".join(
            f"<tr><td>{escape(str(one['found']))}</td><td>{escape(str(one['reason']))}</td></tr>"
            for one in report["allowed"]
        )
        heads = f"<tr><th>{say('found')}</th><th>{say('reason')}</th></tr>"
        yield f"<section><h2>{say('allowed')}</h2><table><thead>{heads}</thead><tbody>{rows}</tbody></table></section>"


def _scenes(report: Mapping[str, Any], pictures: Mapping[str, bytes], say: _Said) -> str:
    rate = _rate(str(report["frame_rate"]))
    cards = []
    for number, scene in enumerate(report["scenes"], start=1):
        start, frames = int(scene["start"]), int(scene["frames"])
        picture = pictures.get(str(scene["id"]))
        shown = _image(picture, str(scene["id"])) if picture else '<span class="blank"></span>'
        said = "".join(f"<p>{escape(str(text))}</p>" for text in scene["said"])
        words = said or f'<p class="quiet">{say("no-words")}</p>'
        times = f"{_clock(start / rate)} – {_clock((start + frames) / rate)}"
        cards.append(
            f'<li>{shown}<div><p class="when"><b>{number}</b> {times} <code>{escape(str(scene["id"]))}</code></p>'
            f"{words}</div></li>"
        )
    return f'<ol class="scenes">{"".join(cards)}</ol>'


def _image(picture: bytes, name: str) -> str:
    content = base64.b64encode(picture).decode("ascii")
    return f'<img alt="{escape(name)}" src="data:image/jpeg;base64,{content}">'


def _file(file: Examined, report: Mapping[str, Any], say: _Said) -> str:
    mark = "bad" if file.failed else "good"
    state = say("failed" if file.failed else "passed")
    about = " · ".join(filter(None, _about(file.file, report, say)))
    rows = "".join(_row(check, say) for check in file.checks)
    heads = f"<tr><th>{say('check')}</th><th>{say('wanted')}</th><th>{say('found')}</th><th></th></tr>"
    is_copy = any(one["file"] == file.file and one["same_as"] for one in report["renditions"])
    opened = " open" if file.failed or (file.file.endswith(".mp4") and not is_copy) else ""
    return (
        f'<details class="file"{opened}><summary><code>{escape(file.file)}</code> <span class="{mark}">{state}</span>'
        f"<small>{about}</small></summary><table><thead>{heads}</thead><tbody>{rows}</tbody></table></details>"
    )


def _about(name: str, report: Mapping[str, Any], say: _Said) -> Iterator[str]:
    for one in report["renditions"]:
        if one["file"] != name:
            continue
        yield escape(f"{int(one['bytes']) / 1_000_000:.1f} MB")
        if one["same_as"]:
            yield say("same-as", other=one["same_as"])
        if one["fitted"]:
            yield say("fitted", ssim=f"{float(one['fitted']['ssim']):.3f}")


def _row(check: Check, say: _Said) -> str:
    mark = '<td class="good">✓</td>' if check.passed else '<td class="bad">✗</td>'
    cells = "".join(
        f"<td>{escape(text)}</td>" for text in (title_of(check.name, say.language), check.wanted, check.found)
    )
    return f'<tr class="{"" if check.passed else "failed"}">{cells}{mark}</tr>'


def _origins(report: Mapping[str, Any], say: _Said) -> str:
    rows = "".join(
        f"<tr><td>{escape(str(one['path']))}</td><td>{escape(str(one.get('credit', '')))}</td>"
        f"<td><code>{escape(str(one['sha256'])[:16])}</code></td></tr>"
        for one in report["made_from"]
    )
    heads = f"<tr><th>{say('file')}</th><th>{say('credit')}</th><th>SHA-256</th></tr>"
    return f"<table><thead>{heads}</thead><tbody>{rows}</tbody></table>"


def _versions(report: Mapping[str, Any], say: _Said) -> str:
    told = " · ".join(f"{name} {version}" for name, version in report["versions"].items())
    return f"<p>{say('versions')}: {escape(told)}</p>"


def _rate(written: str) -> float:
    over, _, under = written.partition("/")
    return int(over) / int(under or 1)


def _clock(seconds: float) -> str:
    return f"{int(seconds // 60)}:{seconds % 60:04.1f}"

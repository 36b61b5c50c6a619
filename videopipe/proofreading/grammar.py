"""Particles: 的 between an adverb and its verb, where 地 belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videopipe.proofreading.model import Finding, Text

_NOUNS = (
    "工作|机制|措施|方案|计划|行动|策略|作用|情况|路径|方式|方法|办法|空间|过程|会|效果|成果|力度|组|者|期|部门"
    "|模式|体系|与|和"
)
_ADVERB = re.compile(
    r"(?P<how>更好|有效|切实|大力|不断|深入|扎实|稳步|有力)的(?P<verb>推进|促进|推动|落实|开展|提升|提高|增强|改善|保障)"
    rf"(?=[了着]?[一-鿿])(?!{_NOUNS})"
)


def adverb_particles(text: Text) -> Iterator[Finding]:
    """更好的推进 and the like, before an object; before a noun the verb is one itself, and 的 is right."""
    for match in _ADVERB.finditer(text.text):
        values = {"found": match.group(), "write": f"{match['how']}地{match['verb']}"}
        yield Finding("adverb-particle", text.path, values, text.text, match.start())

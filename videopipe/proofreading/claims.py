"""Superlatives in claims, which advertising law restricts; awards, first times and ordinals are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videopipe.proofreading.model import Finding, Text

_WHERE = r"(?:全国|全世界|世界|全球|亚洲|国内|西北|西部|全省|全市|全县|全区|省内|市内|县内|同类学校)"
_AWARD = r"(?![^，。；！？]{0,8}(?:奖|称号|辩手|选手|球员|队员|运动员|组织者|射手|门将|歌手|作品|案例|人选))"
_SUPERLATIVES = re.compile(
    rf"{_WHERE}第一(?![一-鿿\d])"
    r"|(?:排名|排在|位居|位列|名列|稳居|跃居|高居)[^，。；！？\d]{0,8}第一(?![一-鿿\d])"
    rf"|{_WHERE}[^，。；！？]{{0,4}}最(?:好|强|优|美|先进|优秀|优质|一流|高水平)"
    rf"|最佳{_AWARD}|最(?:先进|一流|顶尖|顶级|高级|权威|优秀)的?(?:学校|教育|师资|设备|设施|教学|课程|团队|条件|水平)?{_AWARD}"
    r"|最(?:好|强|优质?)的(?:学校|教育品牌|师资|设备|设施|教学质量|课程)(?=[，。；！？]|$)"
    r"|顶级|国内首屈一指|首屈一指|独一无二|绝无仅有|史无前例|空前绝后|无与伦比|天下第一|全网第一"
)
_WISHED = re.compile(
    r"(?:把|将|用|给|为)[^，。；！？]{0,8}$|(?:争创|追求|努力|力争|希望|愿|才是|就是|不是)[^，。；！？]{0,6}$"
)


def superlatives(text: Text) -> Iterator[Finding]:
    """Claims that nobody is better; what is wished for or given away is no claim."""
    for match in _SUPERLATIVES.finditer(text.text):
        before = text.text[max(match.start() - 12, 0) : match.start()]
        if not _WISHED.search(before):
            yield Finding("superlative", text.path, {"found": match.group()}, text.text, match.start())

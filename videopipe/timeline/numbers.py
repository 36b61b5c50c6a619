"""What a number in a sentence is made of: its sign, its figures, its unit; nothing of it goes to another line.

Units are those of education and of public reports, after GB 3100 and common measure words.
"""

from __future__ import annotations

_UNITS = (
    *(
        "个百分点",
        "百分点",
        "平方公里",
        "平方千米",
        "平方米",
        "立方米",
        "公里",
        "千米",
        "厘米",
        "毫米",
        "公顷",
        "公斤",
        "千克",
    ),
    *(
        "周年",
        "周岁",
        "年级",
        "年代",
        "小时",
        "分钟",
        "秒钟",
        "刻钟",
        "学时",
        "课时",
        "学分",
        "人次",
        "户次",
        "场次",
        "多年",
    ),
    *"个年月日号所名人元岁次届项间册亩米台套位门节堂条家天周秒分时点块张辆本支批类种倍级层栋座吨校区县省市镇乡村户班组",
    *"克斤只头匹棵株封份枚幅首篇场轮期步件款站处排列角楼室路线成折维字页代度对双队副根口枪艘架道股圈朵顶环章回卷集",
)
_UNIT = rf"(?:{'|'.join(_UNITS)})"
_MAGNITUDE = "[十百千万亿兆]*"
_LATIN_UNIT = "(?:[A-Za-zµΩ]{1,4}(?:/[a-z]{1,3})?[²³]?(?![A-Za-z])|[%‰℃℉°㎡㎏㎜㎝㎞])"
_BEFORE = "(?:[第约近超逾达共满整仅]|[￥¥$€£])?(?:[+＋−]|(?<![A-Za-z0-9])-)?"
_FIGURES = r"[0-9](?:[0-9.,:：/～~—–\-×]*[0-9])?"
_CALENDAR = r"[0-9]{4} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?[日号])?|[0-9]{1,2} ?月 ?[0-9]{1,2} ?[日号]"
_ARABIC = (
    rf"{_BEFORE}{_FIGURES} ?(?:{_MAGNITUDE}(?:余|多)? ?(?:{_LATIN_UNIT}|{_UNIT})?)"
    rf"(?:[～~—–\-至到]{_FIGURES} ?{_MAGNITUDE} ?(?:{_LATIN_UNIT}|{_UNIT})?)?"
)
_NUMERAL = "[〇零一二两三四五六七八九十百千万亿]"
_WRITTEN_OUT = (
    rf"百分之{_NUMERAL}+(?:点{_NUMERAL}+)?"
    rf"|第{_NUMERAL}+{_UNIT}?"
    rf"|{_NUMERAL}{{2,}}(?:点{_NUMERAL}+)?(?:余|多)?(?:{_UNIT})?"
)

NUMBER = rf"{_CALENDAR}|{_ARABIC}|{_WRITTEN_OUT}"
"""A pattern (without groups) of a number with what belongs to it."""

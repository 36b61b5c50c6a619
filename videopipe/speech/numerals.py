"""Numbers, signs and units as a Chinese newsreader says them: an ordered table of rules, the first that fits wins.

A rule is a pattern and a function from its match to words. Patterns see the whole sentence, so a rule may look at
what stands around its match; what it matches is what it replaces. The table was written for this project; the
readings follow the usage of broadcast Mandarin (years digit by digit, 两 before 千, 幺 in telephone numbers).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from videopipe.speech.integers import dialled, number, spelled
from videopipe.speech.units_of_measure import UNIT, unit_name

_Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE |= {ord("％"): "%", ord("＋"): "+", ord("－"): "-", ord("／"): "/", ord("￥"): "¥", ord("＝"): "="}
_WIDE |= {ord("\u00a0"): " ", ord("\u3000"): " ", ord("−"): "-", ord("‑"): "-"}
_WIDE |= {ord("∶"): ":", ord("〇"): "零", ord("＞"): ">", ord("＜"): "<"}

_N = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
_DASH = r"\s?(?:——|[-—–~～至到])\s?"
_ALONE = r"(?<![\d.])(?<!\d,)"
_BIG = r"[十百千万亿]"
_YEAR_WORD = r"(?:学?年(?!级)|[届级版款](?!别)|财年|[春秋]季|[春秋](?![一-鿿]))"
_MONEY = {"¥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
_UNCOUNTED = r"[月日号班楼路中等期室队胎孩手线维比是和与及至到、两]|年级|级|单元|栋|段|加|减|乘|除|点\d|分之"
_SIGNS = {"+": "加", "×": "乘", "=": "等于", "≥": "大于等于", "≤": "小于等于", "&": "和", "°": "度", "%": "百分号"}
_SIGNS |= {"±": "正负", "≈": "约等于", "≠": "不等于"}
_CIRCLED = {char: number(str(at + 1)) for at, char in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")}
_ROMAN = {char: number(str(at + 1)) for at, char in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")}
_HALVES = {"½": "二分之一", "⅓": "三分之一", "⅔": "三分之二", "¼": "四分之一", "¾": "四分之三"}
_CHARACTERS = {**_CIRCLED, **_ROMAN, **_HALVES, **_SIGNS, "℃": "摄氏度", "㎡": "平方米", "‰": "千分号"}
_RATIO_BEFORE = re.compile(r"(?:比|以|胜|负|败|平|按|例)[为是约达到的了]{0,3}[^，。；、]{0,2}$|比分[^，。；]*$")
_ORDINAL_BEFORE = re.compile(r"[第图表之](?:\d+[、,和及与])*$")
_CODES = frozenset({"211", "985", "918", "110", "119", "120", "122", "114", "315", "129", "121"})


def plain_form(text: str) -> str:
    """`text` with full-width digits, letters, signs and 〇 in their plain form, character for character."""
    return text.translate(_WIDE)


def rule_at(plain: str, at: int, limit: int) -> tuple[int, str] | None:
    """Where the first rule that fits at `at` ends (not beyond `limit`), and what is read instead."""
    for pattern, words in _RULES:
        if (match := pattern.match(plain, at)) and at < match.end() <= limit and (read := words(match)):
            return match.end(), read
    return None


def _is_counted(match: re.Match[str]) -> bool:
    """Whether a bare two before what follows counts things and is 两."""
    rest = match.string[match.end() :]
    return bool(re.match(r"[一-鿿]", rest)) and not re.match(_UNCOUNTED, rest)


def _date(match: re.Match[str]) -> str:
    year, month, day = match.group("y"), int(match.group("m")), int(match.group("d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return f"{spelled(year)}年{number(str(month))}月{number(str(day))}日"


def _month(match: re.Match[str]) -> str:
    return f"{spelled(match['y'])}年{number(str(int(match['m'])))}月"


def _clock(match: re.Match[str]) -> str:
    """A time of day, a score or a ratio: what stands before decides, then whether it can be a time."""
    hour, minute = match.group("h"), match.group("min")
    is_ratio = _RATIO_BEFORE.search(match.string[: match.start()])
    if is_ratio or len(minute) != 2 or int(hour) > 24 or int(minute) > 59:
        return _ratio(match)
    hours = "两" if int(hour) == 2 else number(str(int(hour)))
    minutes = f"零{number(minute[1])}分" if minute[0] == "0" else f"{number(minute)}分"
    return f"{hours}点" + ("" if minute == "00" else minutes)


def _ratio(match: re.Match[str]) -> str:
    return "比".join(number(part) for part in re.split("[:：]", match.group()))


def _signed(written: str, unit: str = "") -> str:
    """A number that may begin with a sign; below zero degrees is 零下."""
    if written.startswith("-"):
        return ("零下" if unit == "摄氏度" else "负") + number(written[1:])
    return ("正" if written.startswith("+") else "") + number(written.removeprefix("+"))


def _class(match: re.Match[str]) -> str:
    return number(match["n"]) if match["n"].isdigit() else match["n"]


def _percent(match: re.Match[str]) -> str:
    name = "百分之" if match.group("p") == "%" else "千分之"
    return _until(match).join(_share(name, part) for part in re.split(rf"(?<=[\d%‰]){_DASH}", match.group("v")))


def _until(match: re.Match[str]) -> str:
    """The word between the ends of a range: 到 where it is written, else 至."""
    return "到" if "到" in match.group() else "至"


def _share(name: str, written: str) -> str:
    value = written.rstrip("%‰ ")
    sign = {"-": "负", "+": "正"}.get(value[0], "")
    digits = value.lstrip("+-")
    return sign + name + ("百" if name == "百分之" and digits == "100" else number(digits))


def _measured(match: re.Match[str]) -> str:
    """A number or a range of numbers with a unit in letters or signs."""
    unit = unit_name(match.group("u"))
    low, high = match.group("low"), match.group("high")
    last = high or low
    words = _signed(last, unit)
    counted = "两" if last == "2" else words
    if not high:
        return counted + (match.group("big") or "") + unit
    low_unit = unit if match.group("lu") else ""
    return _signed(low, unit) + low_unit + _until(match) + counted + (match.group("big") or "") + unit


def _range(match: re.Match[str]) -> str:
    low, high, rest = match.group("low"), match.group("high"), match.group("big") or ""
    counted = bool(rest) or _is_counted(match)
    low_big = match.group("lbig") or ""
    first = number(low, counted=counted or bool(low_big)) + low_big
    return first + _until(match) + _big(high, rest, counted=counted)


def _big(written: str, unit: str, *, counted: bool) -> str:
    """A number and the 万 or 亿 written behind it."""
    return number(written, counted=counted and unit[:1] not in ("十", "百")) + unit


def _plain(match: re.Match[str]) -> str:
    written, unit = match.group("n"), match.group("big") or ""
    before = match.string[: match.start()]
    ordinal = bool(_ORDINAL_BEFORE.search(before))
    return _big(written, unit, counted=not ordinal and (bool(unit) or _is_counted(match)))


def _bare_year(match: re.Match[str]) -> str:
    return re.sub(_DASH, _until(match), spelled(match.group()))


def _hotline(match: re.Match[str]) -> str:
    return dialled(match.group().replace("—", "-").replace("–", "-"))


def _rule(pattern: str, words: Callable[[re.Match[str]], str]) -> _Rule:
    return re.compile(pattern), words


_SIGN = r"(?:(?<![\dA-Za-z\]])[-+])?"
_RULES: tuple[_Rule, ...] = (
    # dates and years
    _rule(rf"{_ALONE}(?P<y>\d{{4}})([-/.])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}})(?![\d.])", _date),
    _rule(rf"{_ALONE}(?P<y>(?:19|20)\d\d)(?:[-.](?P<m>0[1-9]|1[0-2](?<=\.1\d)))(?![-.\d%]|\s?[一-鿿A-Za-z])", _month),
    _rule(rf"{_ALONE}(?:19|20|21)?\d\d{_DASH}(?:19|20|21)\d\d(?=\s?{_YEAR_WORD})", _bare_year),
    _rule(
        rf"{_ALONE}(?:19|20)\d\d{_DASH}(?:19|20)\d\d(?![\d.,%])(?!\s?[人名个所元万亿家座套台件本册平米公a-zA-Z])",
        _bare_year,
    ),
    _rule(rf"{_ALONE}(?:19|20|21)\d\d(?=\s?(?:{_YEAR_WORD}|年度?|{_DASH}\d{{4}}\s?年))", lambda m: spelled(m.group())),
    _rule(rf"{_ALONE}1[0-8]\d[1-9](?=年)", lambda m: spelled(m.group())),
    _rule(r"(?<![\d.第])[6-9]\d(?=[级届])", lambda m: spelled(m.group())),
    _rule(r"(?<![\d·])\d{1,2}·\d{1,2}(?![\d·])", lambda m: spelled(m.group().replace("·", ""))),
    _rule(rf"{_ALONE}[1-9]0(?=后)", lambda m: spelled(m.group())),
    # telephone numbers and codes
    _rule(r"(?<![\d-])(?:0\d{2,3}[-—–]\d{7,8}|[48]00-\d{3,4}-\d{3,4}|\d{3}-\d{4}-\d{4})(?![\d-])", _hotline),
    _rule(r"(?<!\d)1[3-9]\d{9}(?!\d)", _hotline),
    _rule(r"(?<!\d)(?:1\d{2}|1\d{4}|9[56]\d{3})(?=[一-鿿]{0,8}(?:热线|电话|客服|专线))", _hotline),
    _rule(
        r"(?<=[拨打电话热线致电])[:：]?\d{3,8}(?!\d|[-—–]\d|\.\d|[一-鿿])",
        lambda m: dialled(m.group()).replace(":", "："),
    ),
    _rule(r"(?<=拨打)\d{3,8}(?!\d|\.\d)", _hotline),
    _rule(r"(?<=QQ[群号][:：])\d{5,12}|(?<=QQ[:：])\d{5,12}|(?<=邮编[:：])\d{6}", _hotline),
    _rule(r"(?<=[“\"])\d{4}(?=[”\"])", lambda m: spelled(m.group())),
    _rule(r"(?<=\d转)\d{1,5}(?!\d)", _hotline),
    _rule(r"(?<![\d.,第])\d{3}(?=[中小]学(?!生))", lambda m: spelled(m.group())),
    _rule(r"(?<![\d.,第])\d{3,4}(?=教?室)", lambda m: spelled(m.group())),
    _rule(r"(?<=[“\"])\d{3}(?=[”\"])", lambda m: dialled(m.group()) if m.group() in _CODES else ""),
    _rule(r"(?<!\d)(?:211|985)(?=工程|高校|大学|院校|和|、|、|/)", _hotline),
    _rule(r"(?<=[、和/])(?:211|985)(?!\d|[一-鿿])", _hotline),
    _rule(r"(?<=[和、/])(?:211|985)(?=工程|高校|大学|院校)", _hotline),
    _rule(r"(?<=[A-Za-z])\d{3,4}(?![\d.])", _hotline),
    # shares, degrees, money, units
    _rule(rf"(?<![\d.])(?P<v>{_SIGN}{_N}(?:\s?[%‰])?(?:{_DASH}{_N})?)\s?(?P<p>[%‰])", _percent),
    _rule(
        rf"(?<![\d.])(?P<c>[¥$€£])\s?(?P<n>{_N})(?P<big>[万亿]*)",
        lambda m: _big(m["n"], m["big"], counted=True) + _MONEY[m["c"]],
    ),
    _rule(
        rf"(?<![\d.])(?P<low>{_SIGN}{_N})(?:\s?(?P<lu>{UNIT})?{_DASH}(?P<high>-?{_N}))?\s?(?P<big>[万亿]?)(?P<u>{UNIT})",
        _measured,
    ),
    _rule(r"(?<=\d)M(?=宽带|带宽|光纤|网络)", lambda m: "兆"),
    # what brackets hold and one reads on without a rest
    _rule(r"(?<=[一-鿿])[(（](?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)）](?=班|中队)", _class),
    _rule(
        r"(?<=[一-鿿])[(（](?P<o>(?:、?(?:[县区市州旗乡镇村校园]|街道|学区|社区)){1,3})[)）]",
        lambda m: m["o"].replace("、", "，"),
    ),
    # times, scores, ratios, fractions, sums
    _rule(rf"{_ALONE}(?P<h>\d{{1,3}})[:：](?P<min>\d{{1,2}})(?![\d.:：])", _clock),
    _rule(rf"{_ALONE}{_N}(?:[:：]{_N})+", _ratio),
    _rule(
        rf"{_ALONE}(?P<a>\d{{1,3}})/(?P<b>\d{{1,4}})(?![\d/])",
        lambda m: f"{number(m['b'])}分之{number(m['a'])}" if int(m["a"]) < int(m["b"]) else "",
    ),
    _rule(r"[Ww][Ii]-?[Ff][Ii](?![A-Za-z])", lambda m: "WiFi"),
    _rule(r"(?<=[\dA-Za-z])-(?=[\dA-Za-z])(?<!\d-(?=\d))", lambda m: " "),
    # ranges
    _rule(
        rf"(?<![\d.A-Za-z-])(?P<low>{_N})(?P<lbig>[万亿]?){_DASH}(?P<high>{_N})(?!\d|-\d)(?P<big>[万亿]?)",
        _range,
    ),
    _rule(r"(?<=[\d年月日号时分点元岁级人万亿个天周届])\s?(?:——|[-—–~～])\s?(?=\d)", lambda m: "至"),
    _rule(r"(?<=[元米克吨升度人次时个名台套天年月日分里亩生校])/(?=[一-鿿])", lambda m: "每"),
    # what is left
    _rule(r"(?<=[每/][一-鿿])·(?=[年月周天日次人])", lambda m: "每"),
    _rule(r"(?<=\d秒)\d{1,3}(?!\d)", lambda m: spelled(m.group())),
    _rule(r"CO[₂2](?![A-Za-z\d])", lambda m: "二氧化碳"),
    _rule(r"(?<=[A-Za-z])[²³]", lambda m: {"²": "平方", "³": "立方"}[m.group()]),
    _rule(r"(?<=[A-Za-z])\.(?=[A-Za-z])", lambda m: "点"),
    _rule(r"[<>](?=\d)", lambda m: {"<": "小于", ">": "大于"}[m.group()]),
    _rule(r"(?<=[零一二三四五六七八九])○(?=[零一二三四五六七八九年])", lambda m: "零"),
    _rule(r"[₀-₉]+", lambda m: spelled("".join(str(ord(digit) - 0x2080) for digit in m.group()))),
    _rule(r"[Nn][Oo]\.?\s?(?=\d)", lambda m: "第"),
    _rule(r"(?<![\dA-Za-z-])-(?=\d)", lambda m: "负"),
    _rule(r"(?<=[\dA-Za-z])\+(?![\dA-Za-z一-鿿])", lambda m: "加"),
    _rule(r"(?:19|20)\d\d(?![\d.,%+]|\s?[一-鿿a-zA-Z])(?<![\d.]\d{4})", lambda m: spelled(m.group())),
    _rule(rf"(?P<n>{_N})(?P<big>{_BIG}*)", _plain),
    _rule(r"[①-⑳Ⅰ-Ⅹ½⅓⅔¼¾+×=≥≤±≈≠&°℃㎡‰%]", lambda m: _CHARACTERS.get(m.group(), "")),
)

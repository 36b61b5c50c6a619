"""Units written in letters and signs, and their Chinese names."""

from __future__ import annotations

import re

_NAMES = {
    "km/h": "公里每小时", "m/s": "米每秒", "km²": "平方公里", "km2": "平方公里", "㎢": "平方公里", "hm²": "公顷",
    "m²": "平方米", "m2": "平方米", "㎡": "平方米", "m³": "立方米", "m3": "立方米", "cm²": "平方厘米",
    "km": "公里", "cm": "厘米", "mm": "毫米", "μm": "微米", "nm": "纳米", "m": "米", "kg": "公斤", "mg": "毫克",
    "g": "克", "t": "吨", "mL": "毫升", "ml": "毫升", "L": "升", "kWh": "千瓦时", "kW": "千瓦", "MW": "兆瓦",
    "GW": "吉瓦", "W": "瓦", "kV": "千伏", "Hz": "赫兹", "kHz": "千赫", "MHz": "兆赫", "GHz": "吉赫", "dB": "分贝",
    "Mbps": "兆", "Gbps": "吉", "℃": "摄氏度", "°C": "摄氏度", "°": "度", "h": "小时", "min": "分钟", "s": "秒",
    "lx": "勒克斯", "kPa": "千帕", "㎞": "公里", "㎝": "厘米", "㎏": "公斤", "㎜": "毫米", "㎎": "毫克", "㎖": "毫升",
    "㎥": "立方米", "㏄": "毫升", "ℓ": "升", "㎾": "千瓦", "μg": "微克", "µg": "微克", "µm": "微米", "kW·h": "千瓦时",
    "ha": "公顷", "V": "伏", "mAh": "毫安时", "kcal": "千卡", "kJ": "千焦", "mmHg": "毫米汞柱", "℉": "华氏度",
    "Ω": "欧", "dm": "分米", "r/min": "转每分钟", "rpm": "转每分钟", "cm³": "立方厘米", "cm3": "立方厘米",
}  # fmt: skip

_NAME = "(?:" + "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True)) + ")"
UNIT = rf"{_NAME}(?:/{_NAME})?(?![A-Za-z²³\d])"
"""A pattern for a unit that no letter follows, or for one unit by another."""


def unit_name(written: str) -> str:
    """The Chinese name of a unit that `UNIT` matched."""
    return "每".join(_NAMES[unit] for unit in ([written] if written in _NAMES else written.split("/")))

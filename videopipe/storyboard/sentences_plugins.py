"""What is told when something that another package adds cannot be used."""

from __future__ import annotations

_ZH = "“{name}”由扩展包 {package} {version} 提供，"
_EN = "“{name}” comes from the package {package} {version}, "

PLUGINS: dict[str, dict[str, str]] = {
    "plugin-import": {
        "zh": _ZH + "但载入时出错：{detail}。请更新这个包，或换用别的。",
        "en": _EN + "which fails when it is loaded: {detail}. Update the package, or use another.",
    },
    "plugin-shape": {
        "zh": _ZH + "但不合要求：{detail}。请更新这个包，或换用别的。",
        "en": _EN + "but it is not what it should be: {detail}. Update the package, or use another.",
    },
    "plugin-taken": {
        "zh": _ZH + "但这个名字已有内置的，扩展包的不会使用。请扩展包的作者换个名字。",
        "en": _EN + "but a built-in one has that name and is used instead. The package's author must choose another.",
    },
    "plugin-twice": {
        "zh": "“{name}”有几个扩展包同时提供：{detail}，不知道该用哪个。请卸载其余的，只留一个。",
        "en": "“{name}” is added by several packages: {detail}. Uninstall all but one of them.",
    },
    "plugin-name": {
        "zh": _ZH + "但名字只能用小写字母、数字和连字符。请扩展包的作者换个名字。",
        "en": _EN
        + "but a name has lower-case letters, digits and hyphens only. The package's author has to change it.",
    },
    "plugin-gone": {
        "zh": "没有“{name}”：提供它的扩展包没有安装，或者不能用。请安装这个包，或换用别的。",
        "en": "There is no “{name}”: the package that adds it is not installed, or cannot be used. Install it, or use"
        " another.",
    },
    "plugin-failed": {
        "zh": _ZH + "但用到它时出错：{detail}。请更新这个包，或换用别的。",
        "en": _EN + "which fails when it is used: {detail}. Update the package, or use another.",
    },
}

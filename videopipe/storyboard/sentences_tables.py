"""Sentences about data files in TOML: looks."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "toml-syntax": {
        "zh": "这里不合 TOML 的写法⟦：{line}⟧。每行写成“名称 = 值”，文字、颜色和时间要加英文双引号。",
        "en": "This is not TOML⟦: {line}⟧. Write “name = value” on each line; put quotes around texts, colours and"
        " times.",
    },
    "toml-number": {
        "zh": "这里要写一个数，不加引号，如 {example}。",
        "en": "Write a number here, without quotes, like {example}.",
    },
    "toml-whole-number": {"zh": "这里要写整数。", "en": "Write a whole number here."},
    "toml-text": {
        "zh": "这里要写加引号的文字，如 {example}。",
        "en": "Write a text in quotes here, like {example}.",
    },
    "toml-list": {
        "zh": "这里要写方括号里的一列，如 {example}。",
        "en": "Write a list in brackets here, like {example}.",
    },
    "toml-table": {
        "zh": "“{key}”要写成一组：另起一行 [{key}]，下面每行一项⟦，可以写：{known}⟧。",
        "en": "“{key}” is a table: write [{key}] on a line of its own and its keys below⟦; they are {known}⟧.",
    },
    "toml-value": {
        "zh": "这里写的看不懂。可以写成 {example}。",
        "en": "This cannot be understood. It can be written like {example}.",
    },
    "table-big": {
        "zh": "文件超过 {limit}，不像是设置文件。请检查是不是选错了文件。",
        "en": "The file is larger than {limit}, too large for a file of settings. Is it the right file?",
    },
}

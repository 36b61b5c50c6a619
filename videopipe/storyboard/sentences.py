"""The sentences themselves, and the short phrases inside them; `wording.say` fills them in.

`{name}` is a value; a clause in ⟦ ⟧ is left out when one of its values is empty.
"""

from __future__ import annotations

from videopipe.storyboard.sentences_exporting import EXPORTING
from videopipe.storyboard.sentences_making import MAKING
from videopipe.storyboard.sentences_plugins import PLUGINS
from videopipe.storyboard.sentences_posting import POSTING
from videopipe.storyboard.sentences_proofreading import PROOFREADING
from videopipe.storyboard.sentences_reading import READING
from videopipe.storyboard.sentences_speaking import SPEAKING
from videopipe.storyboard.sentences_tables import TABLES
from videopipe.storyboard.sentences_world import REASONS, WORLD

MEANING: dict[str, dict[str, str]] = {
    "unknown-key": {
        "zh": "没有“{key}”这个项目。⟦是不是 {near}？⟧⟦这里可以写：{known}。⟧",
        "en": "There is no key “{key}”.⟦ Did you mean {near}?⟧⟦ Here you can write: {known}.⟧",
    },
    "misplaced-key": {
        "zh": "“{key}”不写在这里，{where}。",
        "en": "“{key}” does not belong here: {where}.",
    },
    "empty-value": {
        "zh": "这里是空的。请写上内容，或删去这一项；以 # 开头的文字要加引号，否则算作注释。",
        "en": "There is nothing here. Write a value or remove the key; quote text that begins with #,"
        " otherwise it is a comment.",
    },
    "missing-key": {"zh": "缺少 {key}，请补上，如 {example}。", "en": "{key} is missing; add it, e.g. {example}."},
    "text-wanted": {
        "zh": "这里要写一段文字；如果文字里有冒号加空格或方括号，请给整段文字加引号。",
        "en": "Write a text here; put quotes around it if it holds a colon and a space, or brackets.",
    },
    "list-wanted": {
        "zh": "这里要写一个列表：用方括号，如 [甲, 乙]，或每行一项、以“- ”开头。",
        "en": "Write a list here: in brackets, like [a, b], or one item a line, each after “- ”.",
    },
    "mapping-wanted": {
        "zh": "这里要写成“项目: 内容”的形式⟦，可以写：{known}⟧。",
        "en": "Write this as “key: value”⟦; the keys are {known}⟧.",
    },
    "scene-wanted": {
        "zh": "场景要写成“项目: 内容”的形式，如 - photo: assets/photos/school.jpg。",
        "en": "Write a scene as “key: value”, e.g. - photo: assets/photos/school.jpg.",
    },
    "no-picture": {
        "zh": "这个场景没有说明画面。请写 {known} 其中一项。",
        "en": "This scene does not say what is on screen. Write one of {known}.",
    },
    "key-of-other-picture": {
        "zh": "“{key}”只用于 {owners} 场景，这里的画面是 {picture}。请删去这一项。",
        "en": "“{key}” is for scenes with {owners}; this one has {picture}. Remove it.",
    },
    "labels-wanted": {
        "zh": "标签要写成列表，每张照片一个，如 [2012, 2022]。",
        "en": "Write labels as a list, one for each picture, like [2012, 2022].",
    },
    "labels-count": {
        "zh": "这里有 {count} 个标签、{pictures} 张照片。请给每张照片写一个标签，顺序一致。",
        "en": "There are {count} labels for {pictures} pictures. Write one for each, in the same order.",
    },
    "trim": {
        "zh": "trim 要写开始和结束两个时间，如 [0:02, 0:06.5]。",
        "en": "Write trim as two times, where the part begins and ends, like [0:02, 0:06.5].",
    },
    "trim-backwards": {
        "zh": "这一段到 {end} 就结束了，却从 {start} 开始。请让结束晚于开始。",
        "en": "The part ends at {end} but begins at {start}. The end must come after the beginning.",
    },
    "several-pictures": {
        "zh": "一个场景只能有一种画面，这里写了 {keys}。请留下一项，其余另起场景。",
        "en": "A scene has one picture; this one has {keys}. Keep one and give the others scenes of their own.",
    },
    "too-long": {
        "zh": "这里有 {length} 个字，最多 {limit} 个，请缩短。",
        "en": "This has {length} characters; at most {limit} are possible. Make it shorter.",
    },
    "list-length": {
        "zh": "这里有 {count} 项，应为 {low} 到 {high} 项。",
        "en": "Write {low} to {high} items here, not {count}.",
    },
    "out-of-range": {
        "zh": "{value} 超出范围，应在 {low} 到 {high} 之间。",
        "en": "{value} is out of range; write something from {low} to {high}.",
    },
    "time": {
        "zh": "看不懂这个时间：{value}。请写成 4s、1.5s、250ms 或 1:02.5 的样子。",
        "en": "This is not a time: {value}. Write it like 4s, 1.5s, 250ms or 1:02.5.",
    },
    "gain": {
        "zh": "看不懂这个音量：{value}。请写分贝数，如 -12dB。",
        "en": "This is not a gain: {value}. Write decibels, like -12dB.",
    },
    "percent": {
        "zh": "看不懂这个百分比：{value}。请写成 +8% 或 -10% 的样子。",
        "en": "This is not a percentage: {value}. Write it like +8% or -10%.",
    },
    "hertz": {
        "zh": "看不懂这个音调：{value}。请写成 +0Hz 或 -20Hz 的样子。",
        "en": "This is not a pitch: {value}. Write it like +0Hz or -20Hz.",
    },
    "fraction": {
        "zh": "这里要写 0 到 1 之间的小数，如 0.25；写的是 {value}。",
        "en": "Write a fraction from 0 to 1 here, like 0.25, not {value}.",
    },
    "color": {
        "zh": '看不懂这个颜色：{value}。请写成 "#1F6F5C" 的样子，带引号。',
        "en": 'This is not a colour: {value}. Write it like "#1F6F5C", in quotes.',
    },
    "color-unquoted": {
        "zh": '颜色要加引号，如 "#1F6F5C"；不加引号时，# 后面算作注释。',
        "en": 'Put the colour in quotes, like "#1F6F5C"; without them, # begins a comment.',
    },
    "caption-word": {
        "zh": "字幕要显示请写 true，不显示请写 false；如果字幕就是“{value}”这几个字，请加引号。",
        "en": "Write true to show captions, false for none; quote “{value}” if the caption is that word.",
    },
    "unknown-choice": {
        "zh": "这里不能写“{value}”。⟦是不是 {near}？⟧可以写：{known}。",
        "en": "“{value}” is not possible here.⟦ Did you mean {near}?⟧ You can write: {known}.",
    },
    "unknown-style": {
        "zh": "没有“{value}”这种风格。⟦是不是 {near}？⟧⟦内置风格有：{known}；⟧也可以写风格文件（.toml）的路径。",
        "en": "There is no style “{value}”.⟦ Did you mean {near}?⟧⟦ The built-in styles are {known};⟧"
        " a path to a style file (.toml) is possible too.",
    },
    "unknown-platform": {
        "zh": "没有“{value}”这个平台。⟦是不是 {near}？⟧⟦可以写：{known}。⟧",
        "en": "There is no platform “{value}”.⟦ Did you mean {near}?⟧⟦ You can write: {known}.⟧",
    },
    "unknown-voice": {
        "zh": "没有“{value}”这个音色。⟦是不是 {near}？⟧⟦可以写：{known}。⟧",
        "en": "There is no voice “{value}”.⟦ Did you mean {near}?⟧⟦ You can write: {known}.⟧",
    },
    "fallback-without-edge": {
        "zh": "fallback 只用于在线配音：请写 engine: edge，或删去 fallback。",
        "en": "fallback is for the online voice: write engine: edge, or remove fallback.",
    },
    "proxy-form": {
        "zh": "“{value}”不是代理地址；请写成 http://主机:端口。",
        "en": "“{value}” is no address of a proxy; write it as http://host:port.",
    },
    "offline-pitch": {
        "zh": "内置音色不能改变音调，请写 pitch: +0Hz 或删去这一项；可以用 rate 调语速，如 rate: +8%。",
        "en": "The offline voice cannot change its pitch: write pitch: +0Hz or remove it."
        " You can change the speed with rate, e.g. rate: +8%.",
    },
    "number-form": {
        "zh": "看不懂这个数：{value}。请写阿拉伯数字，如 99.5、12000 或 1.2万。",
        "en": "This is not a number: {value}. Write figures, like 99.5, 12000 or 1.2万.",
    },
    "number-comma": {
        "zh": "花括号里的逗号会把数字断开。请不写逗号，如 12000；画面上会自动加上。",
        "en": "Inside braces a comma cuts the number in two. Write it without, like 12000; it is shown with commas.",
    },
    "number-fine": {
        "zh": "{value} 的小数太长，最多 {most} 位。",
        "en": "{value} has too many decimals; at most {most} are possible.",
    },
    "decimals-form": {
        "zh": "这里要写小数位数，0 到 {most}；写的是 {value}。",
        "en": "Write how many decimals to show here, 0 to {most}, not {value}.",
    },
    "decimals-few": {
        "zh": "写出来的数字有 {written} 位小数，只显示 {decimals} 位就成了另一个数。"
        "请写 {written} 以上，或删去 decimals。",
        "en": "The numbers are written with {written} decimals: with {decimals} another number would be shown."
        " Write {written} or more, or remove decimals.",
    },
    "scales-differ": {
        "zh": "这几个数要用同样的写法⟦，都写成 1.2{scale} 的样子⟧，不能一个带万、亿或 %，一个不带。",
        "en": "Write these numbers alike⟦, all as 1.2{scale}⟧: not one with 万, 亿 or % and another without.",
    },
    "points-wanted": {
        "zh": "各点要写成“名称: 数值”，如 {2012: 90.2, 2022: 99.5}。",
        "en": "Write the points as “label: value”, like {2012: 90.2, 2022: 99.5}.",
    },
    "labels-crowded": {
        "zh": "折线上有 {count} 个点，下面放不下这么长的名称。请写短一些（最多 {limit} 个汉字），或用 kind: bar。",
        "en": "The line has {count} points, and this label is too long to stand below one. Make it shorter (at most"
        " {limit} Chinese characters), or use kind: bar.",
    },
    "baseline-high": {
        "zh": "轴的起点 {value} 要比每个数值都小。请写小一些，或删去 baseline。",
        "en": "The axis begins at {value}, which must lie below every value. Write less, or remove baseline.",
    },
    "duplicate-id": {
        "zh": "“{id}”这个 id 在第 {first} 行已经用过，请换一个。",
        "en": "The id “{id}” is already used in line {first}; choose another.",
    },
    "id-form": {
        "zh": "id 只能是一个词（文字、数字、- 和 _，最多 40 个），不能是“{value}”。",
        "en": "An id is one word of at most 40 letters, digits, - and _, not “{value}”.",
    },
    "duplicate-item": {
        "zh": "“{item}”写了两次，请删去一个。",
        "en": "“{item}” is written twice; remove one.",
    },
    "cut-duration": {
        "zh": "cut 是直接切换，不占时间。请删去 duration，或换用 fade。",
        "en": "A cut takes no time: remove the duration, or use fade.",
    },
    "framing": {
        "zh": "取景要写三个 0 到 1 的小数：[左, 上, 宽]，如 [0.1, 0.2, 0.6]。",
        "en": "Write a framing as three fractions, [left, top, width], like [0.1, 0.2, 0.6].",
    },
    "framing-narrow": {
        "zh": "取景宽度 {value} 太小，画面会模糊，至少 {low}。",
        "en": "A framing of width {value} is too narrow to look sharp; write at least {low}.",
    },
    "framing-outside": {
        "zh": "取景超出了照片：左 {x} 加宽 {width} 大于 1。请把其中一个改小。",
        "en": "The framing leaves the photo: left {x} and width {width} are more than 1. Make one of them smaller.",
    },
    "focus": {
        "zh": "焦点要写两个 0 到 1 的小数：[左, 上]，如 [0.5, 0.3]。",
        "en": "Write the focus as two fractions, [from the left, from the top], like [0.5, 0.3].",
    },
    "parts": {
        "zh": "要模糊的地方写四个 0 到 1 的小数：[左, 上, 宽, 高]，如 [0.42, 0.3, 0.06, 0.1]；多处写成列表。",
        "en": "Write a part to blur as four fractions, [left, top, width, height], like [0.42, 0.3, 0.06, 0.1];"
        " several of them as a list.",
    },
    "hashtag-blank": {
        "zh": "话题“{value}”里不能有空格。请去掉空格，或分成几个话题。",
        "en": "The hashtag “{value}” has a space: remove it, or write several hashtags.",
    },
    "pronounce-wanted": {
        "zh": "读音要写成“词: 读音”，如 {民乐县: 民勒县}。",
        "en": "Write pronunciations as “word: sound”, like {民乐县: 民勒县}.",
    },
    "path-missing": {
        "zh": "没有这个文件：{path}。⟦是不是 {near}？⟧⟦{hint}。⟧",
        "en": "There is no such file: {path}.⟦ Did you mean {near}?⟧⟦ {hint}.⟧",
    },
    "path-absolute": {
        "zh": "这里不能写完整的电脑路径：{path}。请把文件放进项目文件夹，写相对的路径，如 assets/photos/school.jpg。",
        "en": "A full path of one computer cannot be used: {path}. Put the file into the project's folder and write"
        " its path from there, like assets/photos/school.jpg.",
    },
    "path-leaves": {
        "zh": "这个路径到了项目文件夹外面：{path}。请把文件放进项目文件夹。",
        "en": "This path leaves the project's folder: {path}. Put the file into the project's folder.",
    },
    "path-url": {
        "zh": "这里不能写网址：{path}。请先下载，放进项目文件夹。",
        "en": "A web address cannot be used: {path}. Download the file into the project's folder first.",
    },
    "path-backslash": {
        "zh": "路径里请用 / 而不是 \\：{near}。",
        "en": "Write / instead of \\ in a path: {near}.",
    },
    "path-name": {
        "zh": "文件名“{part}”不能用：{reason}。请给文件改名。",
        "en": "The name “{part}” cannot be used: {reason}. Rename the file.",
    },
    "path-folder": {
        "zh": "{path} 是文件夹。请写里面一个文件的路径⟦，如 {near}⟧。",
        "en": "{path} is a folder. Write the path of a file in it⟦, e.g. {near}⟧.",
    },
    "path-unreadable": {
        "zh": "打不开 {path}：{reason}。",
        "en": "{path} cannot be opened: {reason}.",
    },
    "not-understood": {
        "zh": "这里的写法看不懂。请对照样例分镜改写。",
        "en": "This cannot be understood. Compare it with a sample storyboard and write it again.",
    },
}

PHRASES: dict[str, dict[str, str]] = {
    **REASONS,
    "name-empty": {"zh": "没有可用的字", "en": "nothing is left of it"},
    "name-dot": {"zh": "不能以点开头", "en": "it begins with a dot"},
    "name-end": {"zh": "不能以点或空格结尾", "en": "it ends with a dot or a space"},
    "name-begin": {"zh": "不能以空格开头", "en": "it begins with a space"},
    "name-marks": {"zh": '不能有 < > : " / \\ | ? *', "en": 'it has one of < > : " / \\ | ? *'},
    "name-colon": {"zh": "不能有冒号（:）", "en": "it has a colon (:)"},
    "name-hidden": {"zh": "里面有看不见的字符", "en": "it has an invisible character"},
    "name-device": {"zh": "Windows 把它当作设备名", "en": "Windows takes it for a device"},
    "name-long": {"zh": "太长了", "en": "it is too long"},
    "unit-characters": {"zh": "个字", "en": "characters"},
    "unit-bytes": {"zh": "字节", "en": "bytes"},
    "path-hint": {
        "zh": "请核对路径，要从项目文件夹写起",
        "en": "Check the path; it begins at the project's folder",
    },
    "where-top": {"zh": "请写在文件最上层，与 title 对齐", "en": "write it at the top level, in line with title"},
    "where-scene": {"zh": "请写在 scenes 的某个场景里", "en": "write it in a scene, under scenes"},
    "where-project": {
        "zh": "它只写在项目文件 videopipe.yaml 里",
        "en": "write it in the project file videopipe.yaml",
    },
    "where-storyboard": {
        "zh": "它写在每个分镜文件里，不写在项目文件里",
        "en": "write it in each storyboard, not in the project file",
    },
}

SENTENCES: dict[str, dict[str, str]] = {
    **READING,
    **MEANING,
    **SPEAKING,
    **MAKING,
    **TABLES,
    **POSTING,
    **PLUGINS,
    **WORLD,
    **PROOFREADING,
    **EXPORTING,
}

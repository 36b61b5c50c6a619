"""The words of the reference that are not about one key, in Chinese and English."""

from __future__ import annotations

VALUES: dict[str, dict[str, str]] = {
    "mapping": {"zh": "一组项目", "en": "mapping"},
    "line": {"zh": "一行文字", "en": "text"},
    "word": {"zh": "一个词", "en": "word"},
    "text": {"zh": "文字", "en": "text"},
    "texts": {"zh": "文字，或列表", "en": "text, or list of texts"},
    "caption": {"zh": "`true`、`false`、文字或列表", "en": "`true`, `false`, text, or list"},
    "path": {"zh": "路径", "en": "path"},
    "paths": {"zh": "2–9 个路径", "en": "2–9 paths"},
    "paths-listed": {"zh": "路径的列表", "en": "list of paths"},
    "few-paths": {"zh": "2–4 个路径", "en": "2–4 paths"},
    "labels": {"zh": "文字的列表", "en": "list of texts"},
    "compare": {"zh": "`{before, after, kind}`", "en": "`{before, after, kind}`"},
    "compare-kind": {"zh": "`auto` `split` `wipe` `slider`", "en": "`auto` `split` `wipe` `slider`"},
    "quote": {"zh": "文字，或 `{text, by, photo}`", "en": "text, or `{text, by, photo}`"},
    "words": {"zh": "一个词，或列表", "en": "word, or list of words"},
    "hashtags": {"zh": "列表", "en": "list of words"},
    "time": {"zh": "时间", "en": "time"},
    "trim": {"zh": "`[时间, 时间]`", "en": "`[time, time]`"},
    "clip-sound": {"zh": "分贝，或 `off`", "en": "decibels, or `off`"},
    "gain": {"zh": "分贝", "en": "decibels"},
    "percent": {"zh": "百分比", "en": "percent"},
    "hertz": {"zh": "赫兹", "en": "hertz"},
    "color": {"zh": '`"#RRGGBB"`', "en": '`"#RRGGBB"`'},
    "engine": {"zh": "`offline` `edge` `recording` `silent`", "en": "`offline` `edge` `recording` `silent`"},
    "fallback": {"zh": "`offline`", "en": "`offline`"},
    "fit": {"zh": "`auto` `cover` `blur` `contain`", "en": "`auto` `cover` `blur` `contain`"},
    "enhance": {"zh": "`auto` `off`", "en": "`auto` `off`"},
    "caption-style": {
        "zh": "`outline` `boxed` `bar` `karaoke` `pop` `headline`",
        "en": "`outline` `boxed` `bar` `karaoke` `pop` `headline`",
    },
    "passing-sound": {"zh": "`off` `whoosh` `paper` `drop` `chime`", "en": "`off` `whoosh` `paper` `drop` `chime`"},
    "faces": {"zh": "`show` `blur`", "en": "`show` `blur`"},
    "parts": {"zh": "`[x, y, w, h]` 或它们的列表，0 到 1", "en": "`[x, y, w, h]` or a list of them, 0 to 1"},
    "focus": {"zh": "`[x, y]`，0 到 1", "en": "`[x, y]`, 0 to 1"},
    "framing": {"zh": "`[x, y, w]`，0 到 1", "en": "`[x, y, w]`, 0 to 1"},
    "motion": {
        "zh": "`zoom-in zoom-out pan-left pan-right pan-up pan-down still auto`，或 `{from, to}`",
        "en": "`zoom-in zoom-out pan-left pan-right pan-up pan-down still auto`, or `{from, to}`",
    },
    "transition-kind": {"zh": "`cut fade slide wipe push zoom dip`", "en": "`cut fade slide wipe push zoom dip`"},
    "transition": {
        "zh": "`cut fade slide wipe push zoom dip`，或 `{kind, duration, sound}`",
        "en": "`cut fade slide wipe push zoom dip`, or `{kind, duration, sound}`",
    },
    "logo": {"zh": "路径，或见 `logo` 的写法", "en": "path, or as below under `logo`"},
    "logo-place": {"zh": "`ends` `always`", "en": "`ends` `always`"},
    "corner": {
        "zh": "`top-left` `top-right` `bottom-left` `bottom-right`",
        "en": "`top-left` `top-right` `bottom-left` `bottom-right`",
    },
    "number": {"zh": "数字", "en": "number"},
    "decimals": {"zh": "0 到 4", "en": "0 to 4"},
    "chart-kind": {"zh": "`bar` `line`", "en": "`bar` `line`"},
    "points": {"zh": "`{名称: 数值}`", "en": "`{label: value}`"},
    "count": {"zh": "见 `number` 的写法", "en": "as below under `number`"},
    "chart": {"zh": "见 `chart` 的写法", "en": "as below under `chart`"},
    "title": {"zh": "文字，或 `{text, subtitle, photo}`", "en": "text, or `{text, subtitle, photo}`"},
    "voice": {"zh": "名字，或见 `voice` 的写法", "en": "name, or as below under `voice`"},
    "music": {"zh": "路径，或见 `music` 的写法", "en": "path, or as below under `music`"},
    "cover": {"zh": "`{photo, text}`", "en": "`{photo, text}`"},
    "publish": {
        "zh": "`{title, short_title, description, hashtags}`",
        "en": "`{title, short_title, description, hashtags}`",
    },
    "label": {"zh": "文字，或见 `label` 的写法", "en": "text, or as below under `label`"},
    "pronounce": {"zh": "`{词: 读音}`", "en": "`{word: sound}`"},
    "allow": {"zh": "`{规则: 理由}`", "en": "`{rule: reason}`"},
    "scenes": {"zh": "场景的列表", "en": "list of scenes"},
}

DEFAULTS_ZH: dict[str, str] = {
    "none": "无",
    "silence": "不说话",
    "from its content": "由内容得出",
    "as long as the narration needs, at least 2.5s; a silent photo 4s": "说多久就多久，至少 2.5s；不说话的照片 4s",
    "as written": "照写",
    "faces if found, else what draws the eye": "有人脸取人脸，否则取最醒目处",
    "the style's": "由风格决定",
    "the style's ground": "风格的底色",
    "the film's": "与全片相同",
    "the film's title": "片名",
    "what invites most of the photos and clips": "从照片和视频里挑最合适的一张",
    "made from the film": "由片子生成",
    "the whole clip": "整段",
}

WORDS: dict[str, dict[str, str]] = {
    "zh": {
        "heading": "分镜语言",
        "opening": "一个 YAML 文件就是一部短片。除了 `title` 和 `scenes`，其余都可以不写。",
        "top": "全片",
        "pictures": "画面",
        "one-picture": "每个场景必须有、而且只能有下面的一项：",
        "common": "每个场景都可以写的",
        "mapping": "的写法",
        "values": "时间、音量和文字",
        "values-text": (
            "时间写成 `4`、`4s`、`1.5s`、`250ms`、`0:02` 或 `1:02.5`；音量写成 `-12dB`；比例写成 `0.25` 或 `25%`。\n"
            "文字不必加引号，除非它含有“`: `”（冒号加空格）、“` #`”，或以 `[ { * & ! | > % @ #` 和引号开头。"
            "折成几行的中文，折行处不会多出空格；`say: |` 下面每行算一句。"
        ),
        "paths": "路径",
        "paths-text": (
            "路径从项目文件夹写起：往上找到的最近一个含有 `videopipe.yaml` 的文件夹；没有的话，就是分镜所在的文件夹。"
            "那里没有的文件，再到分镜旁边找。用 `/` 分隔；不能写完整的电脑路径、网址，也不能走出项目文件夹。"
        ),
        "project": "项目文件 `videopipe.yaml`",
        "project-text": (
            "可以没有。里面写各部片子共同的设定：{keys}。分镜里写了的以分镜为准；"
            "`voice`、`pronounce`、`publish` 逐项合并，`music` 没有另写 `file` 时也逐项合并，"
            "`music: off` 表示这部片子不要音乐。下面几项只写在这里："
        ),
        "key": "项目",
        "meaning": "意思",
        "value": "写什么",
        "default": "不写时",
        "example": "例子",
        "required": "必须写",
    },
    "en": {
        "heading": "The storyboard language",
        "opening": "One YAML file is one film. Everything but `title` and `scenes` may be left out.",
        "top": "The film",
        "pictures": "Pictures",
        "one-picture": "A scene has exactly one of these:",
        "common": "Keys of any scene",
        "mapping": "as a mapping",
        "values": "Times, gains and texts",
        "values-text": (
            "Times: `4`, `4s`, `1.5s`, `250ms`, `0:02`, `1:02.5`. Gains: `-12dB`. Fractions: `0.25` or `25%`.\n"
            "Texts need no quotes unless they hold `: ` (colon and blank) or ` #`, or begin with a quote or one of"
            " `[ { * & ! | > % @ #`. Chinese folded over several lines gains no blanks;"
            " below `say: |` each line is one sentence."
        ),
        "paths": "Paths",
        "paths-text": (
            "Paths start at the project's folder: the nearest one upwards that holds `videopipe.yaml`, else the"
            " storyboard's own. A file that is not there is then looked for beside the storyboard. Write `/` between"
            " names; absolute paths, web addresses and paths that leave the project's folder are refused."
        ),
        "project": "The project file `videopipe.yaml`",
        "project-text": (
            "Optional. It holds what the films have in common: {keys}. What a storyboard says comes first; `voice`,"
            " `pronounce` and `publish` are merged key by key, and so is `music` unless the storyboard names a `file`;"
            " `music: off` means none for this film. These are written only here:"
        ),
        "key": "key",
        "meaning": "meaning",
        "value": "value",
        "default": "default",
        "example": "example",
        "required": "required",
    },
}

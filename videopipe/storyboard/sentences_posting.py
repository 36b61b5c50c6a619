"""Sentences about posting: what a platform does not take of a film or its texts."""

from __future__ import annotations

POSTING: dict[str, dict[str, str]] = {
    "platform-unreadable": {
        "zh": "平台 {name} 的设置不能用：{reason}。请改正 platforms 文件夹里的文件。",
        "en": "The platform {name} cannot be used: {reason}. Put the file in the folder platforms right.",
    },
    "platform-like": {
        "zh": "{file} 写着 like = {like}，可是没有这个平台",
        "en": "{file} is like {like}, which there is not",
    },
    "platform-faults": {"zh": "{file} 里：{faults}", "en": "in {file}: {faults}"},
    "platform-heavy": {"zh": "{file} 超过 {limit}", "en": "{file} is larger than {limit}"},
    "platform-refused": {"zh": "{file} 读不了（{reason}）", "en": "{file} cannot be read ({reason})"},
    "platform-encoding": {"zh": "{file} 不是 UTF-8 文本，请另存为 UTF-8", "en": "{file} is not UTF-8; save it as that"},
    "platform-toml": {
        "zh": "{file} ⟦第 {line} 行⟧不是 TOML 的写法",
        "en": "{file} is not written as TOML⟦ (line {line})⟧",
    },
    "platform-key-unknown": {"zh": "没有 {key} 这个键", "en": "there is no key {key}"},
    "platform-key-missing": {"zh": "缺少 {key}", "en": "{key} is missing"},
    "platform-keep-out": {
        "zh": "keep_out 把整个画面都占了",
        "en": "keep_out leaves nothing of the frame",
    },
    "platform-caption-place": {
        "zh": "caption 超出了 keep_out 留下的范围",
        "en": "caption does not lie inside what keep_out leaves free",
    },
    "platform-number": {"zh": "{key} 要写整数，不能是 {value}", "en": "{key} is a whole number, not {value}"},
    "platform-bound": {
        "zh": "{key} 不能是 {value}⟦，不小于 {low}⟧⟦，不大于 {high}⟧⟦，要是 {step} 的倍数⟧",
        "en": "{key} cannot be {value}⟦, it is at least {low}⟧⟦, at most {high}⟧⟦, a multiple of {step}⟧",
    },
    "platform-value": {"zh": "{key} 不能是 {value}", "en": "{key} cannot be {value}"},
    "fit-long": {
        "zh": "片子太长，压不进 {size}。请缩短，或去掉这个平台",
        "en": "the film is too long for {size}. Shorten it, or leave the platform out",
    },
    "fit-large": {
        "zh": "片子怎么压都超过 {size}。请缩短，或去掉这个平台",
        "en": "the film stays larger than {size}. Shorten it, or leave the platform out",
    },
    "fit-unlike": {"zh": "{name} 没法和原片比较", "en": "{name} cannot be compared with the film it was made from"},
    "title-long": {
        "zh": "{platform}的标题最多 {most} {unit}，这里有 {length} {unit}。请缩短，或另写 publish 的 short_title。",
        "en": "A title on {platform} has at most {most} {unit}, this one {length}. Shorten it, or write a short_title"
        " under publish.",
    },
    "title-cut": {
        "zh": "{platform}的标题最多 {most} {unit}，这里有 {length} {unit}，多出的部分会被截去。"
        "可以另写 publish 的 short_title。",
        "en": "A title on {platform} has at most {most} {unit}, this one {length}; the rest is cut off."
        " A short_title under publish would be whole.",
    },
    "title-short": {
        "zh": "{platform}的标题至少 {least} {unit}，这里只有 {length} {unit}，发布时会留空。"
        "可以另写 publish 的 short_title。",
        "en": "A title on {platform} has at least {least} {unit}, this one {length}; the post will have none."
        " Write a short_title under publish.",
    },
    "title-marks": {
        "zh": "{platform}的标题不能用“{marks}”，发布文案里写成“{tidied}”。",
        "en": "A title on {platform} cannot have “{marks}”; the text to paste says “{tidied}”.",
    },
    "description-long": {
        "zh": "{platform}的描述连同话题最多 {most} {unit}，这里有 {length} {unit}。请缩短。",
        "en": "A description on {platform} has at most {most} {unit} with its hashtags, this one {length}. Shorten it.",
    },
    "description-cut": {
        "zh": "{platform}的描述最多 {most} {unit}，这里有 {length} {unit}，多出的部分会被截去。",
        "en": "A description on {platform} has at most {most} {unit}, this one {length}; the rest is cut off.",
    },
    "topics-many": {
        "zh": "{platform}最多 {most} 个话题，这里有 {count} 个，发布文案里不写 {left}。",
        "en": "A post on {platform} has at most {most} hashtags, not {count}; the text to paste leaves out {left}.",
    },
    "film-too-long": {
        "zh": "{platform}的视频最长 {longest}，这部片子有 {length}。请缩短，或去掉这个平台。",
        "en": "A film on {platform} is at most {longest} long, this one {length}. Shorten it, or leave the platform"
        " out.",
    },
    "film-too-short": {
        "zh": "{platform}的视频最短 {shortest}，这部片子只有 {length}。请加长，或去掉这个平台。",
        "en": "A film on {platform} is at least {shortest} long, this one only {length}. Make it longer,"
        " or leave the platform out.",
    },
    "film-too-large": {
        "zh": "{platform}的视频不能超过 {size}，最长约 {longest} 还看得清，这部片子有 {length}。"
        "请缩短，或去掉这个平台、改发链接。",
        "en": "A film on {platform} has at most {size}: about {longest} can be seen well in that, and this one is"
        " {length} long. Shorten it, or leave the platform out and send a link.",
    },
}

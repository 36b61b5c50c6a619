"""What an editor is told about wording: what was found, why, and what to write instead."""

from __future__ import annotations

PROOFREADING: dict[str, dict[str, str]] = {
    # written wrongly in storyboard or list
    "allow-wanted": {
        "zh": "allow 要写成“规则: 理由”，如 {superlative: 引用获奖证书原文}；或列表，每项写 rule 和 reason。",
        "en": "Write allow as “rule: reason”, like {superlative: quoted from the certificate};"
        " or as a list, each with rule and reason.",
    },
    "allow-reason": {
        "zh": "允许“{name}”请写明理由，理由会记入报告。",
        "en": "Say why “{name}” is allowed here; the report keeps the reason.",
    },
    "unknown-rule": {
        "zh": "没有叫“{value}”的用词规则。⟦是不是 {near}？⟧videopipe wording 可以查看全部规则。",
        "en": "There is no wording rule called “{value}”.⟦ Did you mean {near}?⟧ videopipe wording lists them all.",
    },
    "allow-unused": {
        "zh": "这里允许了“{name}”，但没有发现这类问题。不再需要就删去。",
        "en": "“{name}” is allowed here, but nothing of that kind was found. Remove it if it is no longer needed.",
    },
    "words-none": {
        "zh": "这个用词文件里没有词。请在 warn（提醒）或 forbid（禁用）下面，每行写一个“词: 应该怎么写”。",
        "en": "There are no words in this file. Under warn, or forbid, write a line “word: what to write instead”"
        " for each.",
    },
    "words-wanted": {
        "zh": "{key} 下面每行写一个“词: 应该怎么写”，如 其它: 其他。",
        "en": "Under {key}, write a line “word: what to write instead” for each, like 其它: 其他.",
    },
    "words-word": {
        "zh": "要查的词不能是空的，最多 {most} 字。",
        "en": "A word to look for is not empty and has at most {most} characters.",
    },
    "words-entry": {
        "zh": "“{word}”后面请写应该怎么写，或写理由：{reason: 为什么}。",
        "en": "After “{word}” write what to write instead, or why: {reason: …}.",
    },
    "words-unless": {
        "zh": "unless 里写含有“{word}”的更长的词；“{value}”里没有它。",
        "en": "unless lists longer words that contain “{word}”; “{value}” does not.",
    },
    "words-name": {
        "zh": "规则名“{value}”只能用文字、数字、- 和 _，不超过 40 字。",
        "en": "A rule's name has letters, digits, - and _ only, at most 40; “{value}” has others.",
    },
    "words-name-taken": {
        "zh": "规则名“{value}”已有内置规则使用，请换一个。",
        "en": "“{value}” is the name of a built-in rule; choose another.",
    },
    # words
    "listed-word": {
        "zh": "“{found}”：⟦{reason}。⟧⟦请写“{write}”。⟧",
        "en": "“{found}”:⟦ {reason}.⟧⟦ Write “{write}”.⟧",
    },
    # marks
    "half-width-mark": {
        "zh": "“{found}”里的 {marks} 是半角，汉字之间用全角标点。请写“{write}”。",
        "en": "In “{found}” {marks} is half-width; between Chinese characters marks are full-width. Write “{write}”.",
    },
    "full-width-figure": {
        "zh": "“{found}”是全角的数字或字母，应用半角。请写“{write}”。",
        "en": "“{found}” has full-width figures or letters; they are half-width. Write “{write}”.",
    },
    "quotation-marks": {
        "zh": "“{found}”用了直引号或混用了引号。中文引号用 “ ”，里面再引用 ‘ ’。",
        "en": "“{found}” has straight or mixed quotation marks. Chinese ones are “ ”, and ‘ ’ inside them.",
    },
    "unpaired-mark": {
        "zh": "{mark} 没有成对：“{found}”。请补上另一半，或删去。",
        "en": "{mark} has no partner: “{found}”. Add the other one, or remove it.",
    },
    # numbers
    "percentage-points": {
        "zh": "“{found}”：两个百分数相差多少，用百分点。请写“{write}”。",
        "en": "“{found}”: the difference of two percentages is in percentage points. Write “{write}”.",
    },
    "decrease-in-times": {
        "zh": "“{found}”：减少不能用倍数。请写减少了百分之几、几分之几，或减少到多少。",
        "en": "“{found}”: nothing can decrease by times its size. Write by what share, or to how much.",
    },
    "double-estimate": {
        "zh": "“{found}”：“{first}”和“{second}”都表示约数，留一个。",
        "en": "“{found}”: both “{first}” and “{second}” say that it is about so much; keep one.",
    },
    "number-differs": {
        "zh": "画面上是 {shown}，说的是 {said}。请核对，改成一致。",
        "en": "The picture shows {shown}, the narration says {said}. See which is right and make them agree.",
    },
    "year-differs": {
        "zh": "标签上是 {shown}，说的是 {said}。请核对年份。",
        "en": "The labels say {shown}, the narration says {said}. See which years are right.",
    },
    "reversed-years": {
        "zh": "“{found}”：先后颠倒。请写“{write}”。",
        "en": "“{found}”: the later year comes first. Write “{write}”.",
    },
    "impossible-date": {
        "zh": "“{found}”：没有这一天。请核对日期。",
        "en": "“{found}”: there is no such day. See which date is meant.",
    },
    "adverb-particle": {
        "zh": "“{found}”：副词后面用“地”。请写“{write}”。",
        "en": "“{found}”: 地 follows an adverb. Write “{write}”.",
    },
    # claims
    "superlative": {
        "zh": "“{found}”是绝对化的说法，宣传中容易违反广告法。请换成具体的事实或数字；确有依据的，用 allow 写明依据。",
        "en": "“{found}” is a superlative, which advertising law restricts. Give the fact or the figure instead; where"
        " it is proven, say so with allow.",
    },
    # people's data
    "phone-number": {
        "zh": "“{found}”像是手机号码，属于个人信息。请删去，或改用单位公开电话。",
        "en": "“{found}” looks like a mobile phone's number, which is personal. Remove it, or give the office's own.",
    },
    "identity-number": {
        "zh": "“{found}”是身份证号码，不能公开。请删去。",
        "en": "“{found}” is an identity number and cannot be published. Remove it.",
    },
    "bank-card": {
        "zh": "“{found}”像是银行卡号，不能公开。请删去。",
        "en": "“{found}” looks like a bank card's number and cannot be published. Remove it.",
    },
    "e-mail-address": {
        "zh": "“{found}”是电子邮箱，可能是个人信息。请删去，或确认是单位公开的邮箱。",
        "en": "“{found}” is an e-mail address and may be personal. Remove it, or see that it is the office's own.",
    },
    "chat-account": {
        "zh": "“{found}”像是 QQ 号或微信号，可能是个人信息。请删去，或确认是单位公开的账号。",
        "en": "“{found}” looks like a QQ or WeChat account and may be personal. Remove it, or see that it is the"
        " office's own.",
    },
    # pace
    "long-breath": {
        "zh": "“{found}”有 {length} 个字没有停顿，一口气念不完（最多 {most} 字）。请加逗号，或分成两句。",
        "en": "“{found}” has {length} syllables without a pause, more than one breath ({most}). Add a comma, or make"
        " it two sentences.",
    },
    "fast-caption": {
        "zh": "字幕“{found}”每秒 {speed} 字，孩子来不及看（每秒最多 {most} 字）。请写短些，或让这句慢一点、长一点。",
        "en": "The caption “{found}” runs at {speed} characters a second, faster than a child reads ({most})."
        " Shorten it, or give it more time.",
    },
}

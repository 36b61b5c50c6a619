"""Sentences that later rooms need: planning, opening photos and music, speaking, drawing text."""

from __future__ import annotations

MAKING: dict[str, dict[str, str]] = {
    "label-words": {
        "zh": "标识要写明 AI（或人工智能），并写明生成或合成，如“配音由AI合成”；写的是“{value}”。",
        "en": "The label has to name AI, and 生成 or 合成, like “配音由AI合成”; this says “{value}”.",
    },
    "label-producer": {
        "zh": "制作者要用字母、数字和符号写，不含空格、引号和反斜杠，最多 64 个：{value}",
        "en": "Write the producer with letters, digits and signs, without spaces, quotation marks and backslashes,"
        " at most 64: {value}",
    },
    "label-off-reason": {
        "zh": "合成配音的片子要有标识。确实不用的，请写明理由：label: {off: 仅供内部审看，不对外发布}。",
        "en": "A film with a synthetic voice carries a label. If this one needs none, say why:"
        " label: {off: for internal review only}.",
    },
    "label-off-in-project": {
        "zh": "不加标识的理由要写在每部片子的分镜里，不能写在项目文件里。",
        "en": "The reason for having no label belongs to a film’s own storyboard, not to the project file.",
    },
    "label-too-wide": {
        "zh": "标识“{text}”按规定的大小放不进安全区，请写短一些。",
        "en": "The label “{text}” does not fit at the size it must have; make it shorter.",
    },
    "transition-too-long": {
        "zh": "从 {before} 到 {after} 的转场要 {wanted}，太长了，最多 {longest}。请缩短转场，或加长场景。",
        "en": "The transition from {before} to {after} takes {wanted}; at most {longest} is possible."
        " Shorten it, or make the scenes longer.",
    },
    "photo-unreadable": {
        "zh": "照片 {name} 打不开：{reason}。请换一张，或重新保存为 JPEG。",
        "en": "The photo {name} cannot be opened: {reason}. Use another, or save it again as JPEG.",
    },
    "clip-unreadable": {
        "zh": "视频 {name} 打不开：{reason}。请换一段，或重新保存为 MP4（H.264）。",
        "en": "The clip {name} cannot be opened: {reason}. Use another, or save it again as MP4 (H.264).",
    },
    "clip-cut-off": {
        "zh": "视频 {name} 不完整，只有前 {length} 能放。请重新拷贝，或写 trim: [0s, {length}]。",
        "en": "The clip {name} is cut off: only its first {length} can be shown. Copy it again,"
        " or write trim: [0s, {length}].",
    },
    "trim-outside": {
        "zh": "视频 {name} 只有 {length}，取不到 {end}。请把 trim 的结束改到 {length} 以内。",
        "en": "The clip {name} lasts {length}; the part up to {end} is not there. Let trim end by {length}.",
    },
    "clip-too-long": {
        "zh": "视频 {name} 长 {length}，一个场景最多 {longest}。请用 trim 取其中一段，如 trim: [0:10, 0:18]。",
        "en": "The clip {name} lasts {length}; a scene lasts at most {longest}. Choose a part with trim,"
        " e.g. trim: [0:10, 0:18].",
    },
    "clip-stays": {
        "zh": "视频 {name} 比场景短，最后一幅画面要停 {over}。可以取长一点的一段，或少说几句。",
        "en": "The clip {name} is shorter than its scene: its last picture stays for {over}."
        " Show a longer part, or say less.",
    },
    "clip-silent": {
        "zh": "视频 {name} 没有原声，sound 不起作用。请删去这一项。",
        "en": "The clip {name} has no sound of its own, so sound does nothing. Remove it.",
    },
    "photo-too-small": {
        "zh": "照片 {name} 只有 {width}×{height}，放大后会模糊。最好不小于 {wanted_width}×{wanted_height}。",
        "en": "The photo {name} is only {width}×{height} and will look soft;"
        " {wanted_width}×{wanted_height} or more is better.",
    },
    "photo-blurred": {
        "zh": "照片 {name} 不清楚（清晰度 {sharpness}，一般在 {least} 以上）。有清楚的请换一张。",
        "en": "The photo {name} is blurred (sharpness {sharpness}; {least} or more is usual). Use a sharper one if"
        " there is one.",
    },
    "photo-alike": {
        "zh": "照片 {name} 和第 {line} 行的 {other} 几乎一样（{share}% 相同）。如果不是有意的，请换一张。",
        "en": "The photo {name} is nearly the same as {other} in line {line} ({share}% alike). If that is not meant,"
        " use another.",
    },
    "missing-glyph": {
        "zh": "“{text}”里的“{character}”（{code}）所有字体都没有。请换一个字。",
        "en": "No font has the character “{character}” ({code}) in “{text}”. Write another.",
    },
    "missing-glyph-here": {
        "zh": "“{text}”里的“{character}”（{code}）字体 {font} 没有；有这个字的字体：{fonts}。"
        "请换一个字，或换一种用这些字体的风格。",
        "en": "The font {font} does not have the character “{character}” ({code}) in “{text}”; these do: {fonts}."
        " Write another character, or choose a style set in one of them.",
    },
    "emoji": {
        "zh": "“{text}”里有表情符号“{character}”（{code}），画面上不能用。请删去，或改成文字；"
        "发布文字（publish）里可以用。",
        "en": "Emoji cannot be set on the picture: “{character}” ({code}) in “{text}”. Leave it out or write a word;"
        " the text under publish may have it.",
    },
    "drawn-again": {
        "zh": "绘制 {scene} 的进程被系统终止（多半是内存不足），已单独重画。",
        "en": "The system ended the process that drew {scene} (memory is probably short); it was drawn again, alone.",
    },
    "kept-edited": {
        "zh": "{file} 在出片之后改动过，没有覆盖：改动过的另存为 {kept}，和新的放在一起。",
        "en": "{file} was changed since it was delivered. It is kept as {kept}, beside the new one.",
    },
    "memory-damaged": {
        "zh": "{scene}：保存的结果已损坏或被删除，重新绘制。",
        "en": "{scene}: what was remembered is damaged or deleted and is drawn again.",
    },
    "fewer-jobs": {
        "zh": "内存只够同时绘制 {jobs} 个场景（要求 {wanted} 个）。",
        "en": "Memory suffices for drawing {jobs} scenes at once ({wanted} were asked for).",
    },
    "voice-refused": {
        "zh": "在线配音服务拒绝了请求（{status}）。多半是服务换了校验方式：请升级 edge-tts"
        "（pip install -U edge-tts）后再试，或在 voice 里写 fallback: offline。",
        "en": "The online voice service refused the request ({status}). It has probably changed its token: run"
        " pip install -U edge-tts and try again, or write fallback: offline under voice.",
    },
    "voice-throttled": {
        "zh": "在线配音服务嫌请求太多（{status}）。请过几分钟再试；已经配好的句子不会重配。",
        "en": "The online voice service says there are too many requests ({status}). Try again in some minutes;"
        " what has been spoken is kept.",
    },
    "voice-unavailable": {
        "zh": "在线配音服务出了故障（{status}）。请稍后再试，或在 voice 里写 fallback: offline。",
        "en": "The online voice service is out of order ({status}). Try again later, or write fallback: offline under"
        " voice.",
    },
    "voice-voice-gone": {
        "zh": "在线配音服务已经没有 {voice} 这个音色。请换一个（videopipe voices 可以查看）。",
        "en": "The online voice service no longer has the voice {voice}. Choose another (see videopipe voices).",
    },
    "voice-no-audio": {
        "zh": "在线配音服务没有返回声音⟦：“{text}”⟧。请换一种写法或换一个音色再试。",
        "en": "The online voice service sent no sound⟦ for “{text}”⟧. Write the sentence differently,"
        " or choose another voice.",
    },
    "voice-no-network": {
        "zh": "连不上在线配音服务（{reason}）。请检查网络和代理（环境变量 HTTPS_PROXY，或 videopipe.yaml 里的 proxy），"
        "或在 voice 里写 fallback: offline。",
        "en": "The online voice service cannot be reached ({reason}). Check the network and the proxy (HTTPS_PROXY in"
        " the environment, or proxy in videopipe.yaml), or write fallback: offline under voice.",
    },
    "voice-clock": {
        "zh": "这台电脑的时钟差了大约 {minutes} 分钟，在线配音服务因此拒绝请求。请校准时间后再试。",
        "en": "The clock of this computer is about {minutes} minutes wrong, so the online voice service refuses"
        " requests. Set the clock and try again.",
    },
    "voice-timeout": {
        "zh": "在线配音服务一直没有回答。请稍后再试，或在 voice 里写 fallback: offline。",
        "en": "The online voice service did not answer in time. Try again later, or write fallback: offline under"
        " voice.",
    },
    "voice-lost": {
        "zh": "与在线配音服务的连接中途断了，重试也没有成功。请检查网络后再试；已经配好的句子不会重配。",
        "en": "The connection to the online voice service broke, and again when tried again. Check the network and run"
        " the command again; what has been spoken is kept.",
    },
    "voice-garbage": {
        "zh": "在线配音服务的回答看不懂。请升级 edge-tts（pip install -U edge-tts）后再试，"
        "或在 voice 里写 fallback: offline。",
        "en": "The answer of the online voice service cannot be understood. Run pip install -U edge-tts and try again,"
        " or write fallback: offline under voice.",
    },
    "voice-fell-back": {
        "zh": "整部片子改用内置音色配音。原因：{reason}。",
        "en": "The whole film is spoken by the embedded voice instead. The reason: {reason}.",
    },
    "caption-too-long": {
        "zh": "字幕“{text}”放不下。请断成短句，或用 caption 另写短一些的字幕。",
        "en": "The caption “{text}” does not fit. Break it into shorter sentences, or write a shorter caption.",
    },
    "duration-too-short": {
        "zh": "{written} 太短，解说需要 {needed}。请写 {needed} 以上，或删去 duration。",
        "en": "{written} is too short: the narration needs {needed}. Write at least {needed}, or remove duration.",
    },
    "faces-in-clip": {
        "zh": "视频里的人脸会自动查找、逐帧模糊，但侧脸、背光、一闪而过的可能找不到。发布前请看一遍成片，"
        "并用 videopipe sheet --faces 核对；漏掉的用 blur 标出位置，或用 trim 避开。",
        "en": "Faces in this clip are found and blurred in every frame, but those turned away, in shadow or passing"
        " quickly may be missed. Watch the film before you publish it, look at videopipe sheet --faces,"
        " and mark what was missed with blur, or leave it out with trim.",
    },
    "faces-without-consent": {
        "zh": "全片模糊人脸，这里却照常显示。请写 consent 说明可以露脸的理由，会记入制作报告。",
        "en": "The film blurs faces, but they are shown here. Say why with consent; the report keeps it.",
    },
    "music-unreadable": {
        "zh": "音乐 {name} 打不开：{reason}。请换一个文件，如 mp3、ogg 或 wav。",
        "en": "The music {name} cannot be opened: {reason}. Use another file, e.g. mp3, ogg or wav.",
    },
    "no-report": {
        "zh": "{folder} 里没有可用的 {file}，无法核对。请指明一部成片自己的文件夹；旧版本做的片子请重新出片。",
        "en": "There is no {file} in {folder} to compare with. Name a delivered film's own folder;"
        " what an older version delivered has to be rendered again.",
    },
    "not-delivered": {
        "zh": "{folder} 的清单里没有 {file} 这部片子。请核对文件名。",
        "en": "The report in {folder} does not know the film {file}. Check the file's name.",
    },
    "speech-failed": {
        "zh": "“{text}”没能配上音：{reason}。",
        "en": "“{text}” could not be spoken: {reason}.",
    },
}

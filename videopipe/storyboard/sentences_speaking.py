"""What an editor is told of voices, recordings and pronunciations."""

from __future__ import annotations

SPEAKING: dict[str, dict[str, str]] = {
    "recording-pitch": {
        "zh": "录音不能改变音调，请删去 pitch；可以用 rate 调语速，如 rate: +8%。",
        "en": "A recording keeps its pitch: remove pitch. You can change the speed with rate, e.g. rate: +8%.",
    },
    "place-missing": {
        "zh": "没有这个文件夹或文件：{path}。⟦是不是 {near}？⟧⟦{hint}。⟧",
        "en": "There is no such folder or file: {path}.⟦ Did you mean {near}?⟧⟦ {hint}.⟧",
    },
    "recording-no-files": {
        "zh": "还没有说录音在哪里。请写 files，如 voice: {example}。",
        "en": "It is not said where the recordings are. Write files, e.g. voice: {example}.",
    },
    "recording-missing": {
        "zh": "没有这个场景的录音：{expected}。⟦是不是 {near}？⟧请放入录音（wav、mp3、m4a 等都可以），"
        "⟦或给场景写上好记的 id（现在是 {id}），⟧或在场景里写 voice: {example}。",
        "en": "There is no recording of this scene: {expected}.⟦ Did you mean {near}?⟧ Put it there (wav, mp3, m4a and"
        " others will do),⟦ or give the scene an id of your own (it is {id} now),⟧ or name its file in the scene,"
        " voice: {example}.",
    },
    "recording-twice": {
        "zh": "这个场景有不止一个录音：{files}。请只留一个，或在场景里写明用哪一个，如 voice: {example}。",
        "en": "This scene has more than one recording: {files}. Keep one, or name it in the scene, voice: {example}.",
    },
    "recording-shared": {
        "zh": "录音 {file} 已经用在第 {first} 行的场景里；每个场景要有自己的录音，files 可以写文件夹。",
        "en": "The recording {file} is used by the scene in line {first} already; every scene needs its own, and files"
        " can be a folder.",
    },
    "recording-unreadable": {
        "zh": "录音 {name} 打不开：{reason}。请换成 wav、mp3 或 m4a。",
        "en": "The recording {name} cannot be read: {reason}. Save it as wav, mp3 or m4a.",
    },
    "recording-silent": {
        "zh": "录音 {name} 里听不到声音。请检查话筒，重新录制。",
        "en": "Nothing is heard in the recording {name}. Check the microphone and record it again.",
    },
    "pronounce-unclear": {
        "zh": "“{word}”的读音“{sound}”看不懂。请写带调的拼音（zhāng yè 或 zhang1 ye4）或同音字。",
        "en": "The sound of “{word}” cannot be understood: “{sound}”. Write pinyin with tones (zhāng yè or zhang1 ye4),"
        " or characters that sound so.",
    },
    "speech-nothing": {
        "zh": "没有可以念的字",
        "en": "there is nothing in it to say",
    },
    "speech-unreadable": {
        "zh": "“{character}”念不出来，请写明读音：pronounce: {{word}: …}。",
        "en": "“{character}” cannot be read aloud; say how: pronounce: {{word}: …}.",
    },
    "say-unreadable": {
        "zh": "“{text}”里的{parts}念不出来，请写明读音，如 pronounce: {{word}: …}，或换成汉字。",
        "en": "In “{text}”, {parts} cannot be read aloud; say how, e.g. pronounce: {{word}: …}, or write it in"
        " Chinese.",
    },
    "say-skipped": {
        "zh": "“{text}”里的{parts}不会念出来。要念的请写成文字，或写明读音，如 pronounce: {{word}: …}；"
        "不用念的请删去。",
        "en": "In “{text}”, {parts} will not be heard. Write it in words or say how it is read, e.g."
        " pronounce: {{word}: …}; remove it if it need not be said.",
    },
    "say-spelt": {
        "zh": "“{text}”里的{parts}会逐个字母念。要当作一个词念，请用同音字写明读音，"
        "如 pronounce: {{word}: …}，或换成中文。",
        "en": "In “{text}”, {parts} will be spelt letter by letter. To hear a word, say how it is read, in characters"
        " that sound so, e.g. pronounce: {{word}: …}, or write it in Chinese.",
    },
    "speech-no-homophone": {
        "zh": "没有哪个常用字读“{syllable}”，请改用同音字注音。",
        "en": "No common character is read “{syllable}”; write the pronunciation with characters that sound so.",
    },
    "speech-no-pinyin": {
        "zh": "读音“{sound}”里的“{part}”不是拼音，请写成 zhāng yè 或 zhang1 ye4。",
        "en": "“{part}” in “{sound}” is no pinyin; write it like zhāng yè or zhang1 ye4.",
    },
    "speech-rate": {
        "zh": "语速 {value} 听不清了，请在 -50% 到 +100% 之间选择。",
        "en": "A rate of {value} cannot be understood; choose from -50% to +100%.",
    },
    "speech-no-recording": {
        "zh": "没有这一句的录音",
        "en": "there is no recording of it",
    },
    "pronounce-no-word": {
        "zh": "这里缺少要注音的词，请写成“词: 读音”，如 张掖: zhāng yè。",
        "en": "The word is missing here; write “word: sound”, e.g. 张掖: zhāng yè.",
    },
}

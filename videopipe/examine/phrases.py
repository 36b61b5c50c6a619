"""What the gate says, in Chinese and English: the names of its checks, what to do when one fails, and what it found.

To add a check: name it in `CHECKS` with its title and its advice, and say it in `gate`.
"""

from __future__ import annotations

from collections.abc import Mapping

from videopipe.storyboard.wording import Language

Pair = tuple[str, str]

# Each check's name in English and Chinese, and what to do when it fails.
_AGAIN: Pair = (
    "Render again with --force; if it fails again, report it with report.json.",
    "请加 --force 重新出片；若仍不通过，请附上 report.json 反馈。",
)
_COPIED: Pair = (
    "If the file was copied or converted, take it from the delivery again; otherwise render again with --force.",
    "如果文件经过复制或转换，请从原交付文件夹重新取用；否则请加 --force 重新出片。",
)
CHECKS: Mapping[str, tuple[Pair, Pair]] = {
    "there": (("is there", "文件齐全"), _COPIED),
    "unchanged": (("the file as delivered", "与交付时一致"), _COPIED),
    "readable": (("can be opened", "可以打开"), _COPIED),
    "plays": (("plays to the end", "能完整播放"), _COPIED),
    "frames": (("no picture missing", "画面一帧不缺"), _COPIED),
    "timing": (("runs evenly", "播放速度均匀"), _COPIED),
    "length": (("sound as long as the pictures", "声音与画面一样长"), _COPIED),
    "picture": (("picture size and format", "画面尺寸和格式"), _COPIED),
    "sound": (("sound format", "声音格式"), _COPIED),
    "coding": (("plays on any phone", "各种手机都能播放"), _COPIED),
    "colors": (("colour tags", "颜色标记齐全"), _COPIED),
    "fast-start": (("plays while it loads", "可边下边播"), _COPIED),
    "size-cap": (("file size", "文件大小"), _AGAIN),
    "rate-cap": (("data rate", "平均码率"), _AGAIN),
    "hidden-label": (("hidden label in the file (AIGC)", "文件内的生成标识（AIGC）"), _COPIED),
    "visible-label": (("label on screen", "画面上的生成提示"), _AGAIN),
    "dark": (("no black or empty stretch", "没有黑场、空画面"), _AGAIN),
    "frozen": (("nothing stands still unplanned", "没有意外停住的画面"), _AGAIN),
    "pictures": (("every scene in its place", "各场景画面和时间"), _AGAIN),
    "speech": (("every sentence is heard", "每句解说都听得到"), _AGAIN),
    "in-sync": (("sound in sync", "声画同步"), _COPIED),
    "loudness": (("volume", "音量合适"), _AGAIN),
    "peak": (("no clipping", "没有爆音"), _AGAIN),
    "captions": (
        ("captions and label clear of the app", "字幕、标识避开界面"),
        (
            "Shorten the caption, or correct the platform's figures in platforms/*.toml.",
            "请缩短这一句字幕，或在 platforms/*.toml 里更正平台的数字。",
        ),
    ),
    "cover": (("cover", "封面"), _AGAIN),
}

# What is seen and what is heard; every other check is of the file.
KINDS: Mapping[str, tuple[str, ...]] = {
    "picture": ("plays", "frames", "dark", "frozen", "pictures", "visible-label", "captions"),
    "sound": ("speech", "in-sync", "loudness", "peak", "length"),
}

PHRASES: Mapping[str, Pair] = {
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "none": ("none", "无"),
    "all": ("all", "全部"),
    "clear": ("clear of it", "没有重叠"),
    "as-planned": ("as planned", "与计划一致"),
    "like-delivered": ("unchanged", "没有改动"),
    "changed": ("changed since", "已有改动"),
    "missing": ("missing", "缺失"),
    "to-the-end": ("to the end", "到结尾"),
    "fault": ("stops before its end, damaged", "中途损坏，放不到结尾"),
    "unreadable": ("cannot be read: {reason}", "无法读取：{reason}"),
    "constant": ("{rate} frames a second, from 0", "每秒 {rate} 帧，从 0 开始"),
    "uneven": ("not even", "不均匀"),
    "starts-late": ("begins {seconds} s late", "晚 {seconds} 秒开始"),
    "seconds": ("{seconds} s", "{seconds} 秒"),
    "at-most": ("at most {most}", "不超过 {most}"),
    "untagged": ("no tags", "没有标记"),
    "in-front": ("yes", "是"),
    "behind": ("no, only when it has loaded", "否，要先下载完"),
    "readable": ("there, readable", "有，可以读出"),
    "not-found": ("not found", "没有找到"),
    "two-seconds": ("at the start, for at least 2 s", "片头，至少 2 秒"),
    "seen": ("seen", "看得到"),
    "not-seen": ("not seen", "看不到"),
    "at": ("at {places}", "在 {places}"),
    "late": ("{place} ({late} s late)", "{place}（晚 {late} 秒）"),
    "early": ("{place} ({late} s early)", "{place}（早 {late} 秒）"),
    "other-picture": ("{place} (another picture)", "{place}（不是这幅画面）"),
    "of": ("{count} of {all}", "{all} 句中的 {count} 句"),
    "not-heard": ("not heard at {places}", "听不到：{places}"),
    "within": ("within {most} ms", "相差不超过 {most} 毫秒"),
    "count-frames": ("{count} frames", "{count} 帧"),
    "in-step": ("in step", "同步"),
    "sound-late": ("{by} ms late", "晚 {by} 毫秒"),
    "sound-early": ("{by} ms early", "早 {by} 毫秒"),
    "silent": ("silent", "没有声音"),
    "more": ("{places} and {more} more", "{places} 等 {more} 处"),
    "jpeg": ("JPEG {size}, at most {most}, no metadata", "JPEG {size}，不超过 {most}，不含元数据"),
    "has-metadata": ("{found}, with metadata", "{found}，含元数据"),
    # the page
    "report": ("Report", "质检报告"),
    "passed": ("passed", "通过"),
    "failed": ("not passed", "未通过"),
    "all-passed": ("Everything passed: ready to post.", "全部通过，可以发布。"),
    "some-failed": ("Do not post yet: {count} check(s) did not pass.", "请先不要发布：有 {count} 项未通过。"),
    "length-of-film": ("Length", "片长"),
    "voices": ("Voices", "配音"),
    "label-off": ("No label, because: {reason}", "未加标识，理由：{reason}"),
    "publisher": ("Published by", "发布单位"),
    "minutes": ("{minutes} min {seconds} s", "{minutes} 分 {seconds} 秒"),
    "captions": ("Captions", "字幕"),
    "fell-back": (
        "The embedded voice speaks instead of the online one: {reason}",
        "在线配音未成功，改用内置配音：{reason}",
    ),
    "posts": ("To post", "发布到"),
    "tick": ("When posting, tick: {tick}", "发布时请勾选“{tick}”。"),
    "say-synthetic": ("When posting, say that the voice is synthetic.", "发布时请说明：配音由AI合成。"),
    "covers": ("Covers", "封面"),
    "faces-shown": ("Faces are shown, because: {reason}", "人脸未遮挡，理由：{reason}"),
    "files": ("What was checked", "检查了什么"),
    "of-kind": ("{kind}: {count}", "{kind} {count} 项"),
    "kind-picture": ("pictures", "画面"),
    "kind-sound": ("sound", "声音"),
    "kind-file": ("file", "文件"),
    "allowed": ("Let pass", "放行的提示"),
    "reason": ("Reason", "理由"),
    "scenes": ("Scenes", "场景"),
    "check": ("Checked", "检查项"),
    "wanted": ("Wanted", "要求"),
    "found": ("Found", "实际"),
    "same-as": ("The same film as for {other}.", "与{other}是同一个片子。"),
    "fitted": (
        "Made smaller for the platform's limit; {kept} (SSIM {ssim}).",
        "已压缩到平台允许的大小，{kept}（SSIM {ssim}）。",
    ),
    "all-kept": ("no difference is seen", "看不出差别"),
    "most-kept": ("the finest detail is softer", "最细的纹理略软"),
    "some-lost": ("fine detail is lost; a shorter film keeps more", "细节有损失，片子短一些会更清楚"),
    "made-from": ("What it was made from", "由哪些文件制作"),
    "file": ("File", "文件"),
    "credit": ("Credit", "署名"),
    "fingerprint": ("Fingerprint", "指纹"),
    "versions": ("Versions", "版本"),
    "no-words": ("(no words)", "（无解说）"),
    "synthetic": ("synthetic", "合成"),
}


def phrase(name: str, language: Language, **values: object) -> str:
    """The phrase `name` with `values` in it; raises KeyError for one that is not there."""
    return PHRASES[name][language == "zh"].format(**values)


def title_of(check: str, language: Language) -> str:
    """What a check is called."""
    return CHECKS[check][0][language == "zh"]


def advice_on(check: str, language: Language) -> str:
    """What to do when a check fails."""
    return CHECKS[check][1][language == "zh"]

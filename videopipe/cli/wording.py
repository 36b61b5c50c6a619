"""Every message of the command line in English and Chinese.

Help texts stand in `helping`. To add a message: write both sentences here under one name, say it with `words(name, …)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from videopipe.cli.helping import HELP
from videopipe.cli.wording_faults import FAULTS

Language: TypeAlias = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

MESSAGES: Mapping[str, tuple[str, str]] = {
    # making films
    "made": ("made {film} ({platform}, {size})", "已出片 {film}（{platform}，{size}）"),
    "made-same": (
        "made {film} ({platform}, the same file as {other})",
        "已出片 {film}（{platform}，与 {other} 是同一个文件）",
    ),
    "made-fitted": (
        "made {film} ({platform}, {size}, {picture}, SSIM {ssim})",
        "已出片 {film}（{platform}，{size}，{picture}，SSIM {ssim}）",
    ),
    "drawn": (
        "{seconds} long; drew {drawn} of {frames} frames in {took}",
        "片长 {seconds}；新画 {drawn} 帧（共 {frames} 帧），用时 {took}",
    ),
    "sound-anew": (
        "{seconds} long; every frame was remembered, sound and texts were made anew in {took}",
        "片长 {seconds}；画面沿用上次结果，声音和文字重新生成，用时 {took}",
    ),
    "remembered": ("{seconds} long; everything was remembered", "片长 {seconds}；全部沿用上次结果"),
    "summary": ("{made} made, {failed} not", "出片 {made} 部，未成 {failed} 部"),
    "file-passed": ("✓ {file}: {count} check(s) passed", "✓ {file}：{count} 项检查全部通过"),
    "file-failed": (
        "✗ {file}: {failed} of {count} check(s) not passed",
        "✗ {file}：{count} 项检查中有 {failed} 项未通过",
    ),
    "check-failed": (
        "✗ {file}: {check}: wanted {wanted}; found {found}",
        "✗ {file}：{check}：要求 {wanted}，实际 {found}",
    ),
    "check-advice": ("  {advice}", "  {advice}"),
    "see-report": (
        "the film did not pass; it is marked in {page}",
        "片子未通过质检，已在 {page} 里标明",
    ),
    "no-storyboards": (
        "there is no storyboard (*.yaml, *.yml) in the folder {folder}",
        "文件夹 {folder} 里没有分镜文件（*.yaml、*.yml）",
    ),
    "same-name": (
        "{first} and {second} would both become {name}: rename one, or render them apart with -o",
        "{first} 和 {second} 会得到同名的片子 {name}：请给其中一个改名，或用 -o 分别出片",
    ),
    "no-encoder": (
        "this machine cannot encode with {encoder} ({reason}); x264 is used instead",
        "这台电脑不能用 {encoder} 编码（{reason}），改用 x264",
    ),
    "draft-or-quality": (
        "--draft and --quality high exclude each other",
        "--draft 和 --quality high 不能同时用",
    ),
    # stages
    "look": ("looking at photos", "查看照片"),
    "watch": ("finding faces in clips", "查找视频里的人脸"),
    "speak": ("narration", "配音"),
    "draw": ("drawing", "绘制画面"),
    "mix": ("mixing sound", "混音"),
    "join": ("joining", "合成"),
    "fit": ("fitting into the size allowed", "压缩到允许的大小"),
    "examine": ("examining", "质检"),
    "stage-line": ("{film}: {stage}", "{film}：{stage}"),
    "stage-films": ("{stage}, {done} of {films} films ready", "{stage}，{films} 部片子已完成 {done} 部"),
    "stage-total": ("{film}: {stage}, {total} {unit}", "{film}：{stage}，{total} {unit}"),
    "stage-share": ("{film}: {stage}, {share}%", "{film}：{stage}，{share}%"),
    "unit-look": ("photo(s)", "张"),
    "unit-watch": ("stretch(es) of 5 seconds", "段，每段 5 秒"),
    "unit-speak": ("sentence(s)", "句"),
    "unit-draw": ("frames", "帧"),
    # checking
    "all-good": ("{count} storyboard(s) checked: all good", "检查了 {count} 个分镜，没有问题"),
    "with-warnings": ("no problems, {warnings} warning(s) to look at", "没有错误，有 {warnings} 处请留意"),
    "problems-found": ("{problems} problem(s) to put right", "共 {problems} 处问题需要修改"),
    "warning": ("warning: {line}", "留意：{line}"),
    # stills and sheets
    "exported": ("{clips} clips on {tracks} tracks", "{tracks} 条轨道，{clips} 个片段"),
    "wrote": ("wrote {path}", "已写入 {path}"),
    "time-form": (
        "“{text}” is not a time; write it as 4, 2.5s, 250ms or 1:02.5",
        "“{text}”不是时间；请写成 4、2.5s、250ms 或 1:02.5",
    ),
    "beyond-end": ("{at} is past the end of the film, which is {length} long", "{at} 超出片长，全片 {length}"),
    "picture-form": (
        "cannot write pictures as “{suffix}”; choose a name that ends in {known}",
        "不能写成“{suffix}”格式；文件名请以 {known} 结尾",
    ),
    "sheet-length": ("{scenes} scenes · {length}", "{scenes} 个场景 · {length}"),
    "sheet-page": ("page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
    "faces-title": ("Faces found in the photos and clips of {film}", "《{film}》照片和视频中找到的人脸"),
    "faces-legend": (
        "red: hidden · green: shown · brown: marked with blur · the figure says how sure the detector is (0–1)",
        "红框：已模糊 · 绿框：照常显示 · 棕圈：用 blur 标出的 · 数字为可信程度（0–1）",
    ),
    "faces-hidden": ("{name}: {count} face(s), hidden", "{name}：{count} 张人脸，已模糊"),
    "faces-shown": ("{name}: {count} face(s), shown", "{name}：{count} 张人脸，照常显示"),
    "faces-because": ("{told}, because: {reason}", "{told}，理由：{reason}"),
    "clip-hidden": (
        "{name}: {count} part(s) hidden; the boxes move along",
        "{name}：模糊了 {count} 处，红框随人移动",
    ),
    "clip-shown": ("{name}: nothing is hidden", "{name}：没有模糊任何地方"),
    "sheet-silent": ("(no words)", "（无解说）"),
    "sheet-covered": ("covered by {names}", "被遮挡处：{names}"),
    # looks
    "style-name": ("style", "style"),
    "style-called": ("name", "名称"),
    "style-transition": ("transition", "转场"),
    "style-about": ("character", "特点"),
    "style-drawn": ("{name}", "{name}"),
    "no-style": ("there is no style “{name}”; there are {known}", "没有“{name}”这种风格，可用：{known}"),
    "style-ending": (
        "a style file ends in .toml, unlike {path}",
        "风格文件的名字要以 .toml 结尾，不能是 {path}",
    ),
    "style-next": (
        "change what you like, and write in a storyboard: style: {path}",
        "按需要修改，然后在分镜里写：style: {path}",
    ),
    "output-needs-sheet": ("-o needs --sheet", "-o 要和 --sheet 一起用"),
    # a new storyboard
    "exists": (
        "{path} is there already and is not overwritten; choose another name",
        "{path} 已经存在，不会覆盖；请换一个名字",
    ),
    "name-form": (
        "“{name}” cannot be a file name; use letters, digits, - and _",
        "“{name}”不能用作文件名；请用文字、数字、- 和 _",
    ),
    "title-form": ("a title has 1 to 40 characters", "片名应有 1 到 40 个字"),
    "photo-outside": (
        "{photo} lies outside the project {root}; copy it into the project first",
        "{photo} 不在项目 {root} 里；请先把它复制进来",
    ),
    "next": (
        "put in your photos and sentences, then run: videopipe check {path}",
        "换上自己的照片和句子，然后运行：videopipe check {path}",
    ),
    # voices
    "voice-name": ("name", "名字"),
    "voice-is": ("voice", "声音"),
    "voice-engines": ("engines", "引擎"),
    "say-needs-output": ("--say needs -o WAV to write to", "--say 需要用 -o 指定 WAV 文件"),
    "output-needs-say": ("-o needs --say TEXT to speak", "-o 需要用 --say 给出要说的话"),
    "no-sound": ("the engine {engine} makes no sound; choose another", "引擎 {engine} 不发声，请换一个"),
    # platforms
    "no-platform": (
        "there is no platform “{name}”; there are: {known}",
        "没有“{name}”这个平台；可以写：{known}",
    ),
    "platform-name": ("name", "名字"),
    "platform-is": ("platform", "平台"),
    "platform-picture": ("picture", "画面"),
    "platform-rate": ("at most {kbits} kbit/s", "码率不超过 {kbits} kbit/s"),
    "platform-bytes": ("at most", "大小上限"),
    "platform-length": ("length", "时长"),
    "platform-covered": ("covered by the app", "界面遮挡"),
    "platform-edges": (
        "top {top}, bottom {bottom}, left {left}, right {right} pixels",
        "上 {top}、下 {bottom}、左 {left}、右 {right} 像素",
    ),
    "platform-column": (
        "buttons: from x {left} rightwards and y {top} downwards",
        "按钮区：x {left} 以右、y {top} 以下",
    ),
    "platform-captions": ("captions", "字幕位置"),
    "platform-caption": (
        "lower edge at y {bottom}, between x {left} and {right}",
        "下沿 y {bottom}，x {left} 到 {right} 之间",
    ),
    "platform-title": ("title", "标题"),
    "platform-description": ("description", "描述"),
    "platform-topics": ("topics", "话题数"),
    "platform-any": ("any number", "不限"),
    "platform-text": ("at most {most} {unit}", "不超过 {most} {unit}"),
    "platform-text-range": ("{least} to {most} {unit}", "{least} 到 {most} {unit}"),
    "platform-characters": ("characters", "个字"),
    "platform-bytes-unit": ("bytes", "字节"),
    "platform-marks": ("; letters, digits, Chinese characters and {marks} only", "；只能用文字、数字和 {marks}"),
    "platform-covers": ("covers", "封面"),
    "platform-declaration": ("declare", "须勾选的声明"),
    "platform-checked": ("checked", "核对日期"),
    "platform-sources": ("sources", "依据"),
    # the wording check
    "rule-name": ("rule", "规则"),
    "rule-effect": ("effect", "处理"),
    "rule-about": ("finds", "查什么"),
    "rule-warns": ("warns", "提醒"),
    "rule-refuses": ("refuses", "禁用"),
    "no-rule": ("there is no wording rule {name}; there are {known}", "没有用词规则 {name}；现有 {known}"),
    # listening
    "no-scene": ("no scene has the id {scene}; there are {known}", "没有 id 为 {scene} 的场景；现有 {known}"),
    "nothing-said": ("nothing is said here", "这里没有要说的话"),
    "no-sound-here": ("(no sound)", "（无声）"),
    "as-written": ("  written  {text}", "  原文  {text}"),
    "as-read": ("  read     {text}", "  念作  {text}"),
    "as-pinyin": ("  pinyin   {text}", "  拼音  {text}"),
    # doctor
    "well": ("all is well: films can be made here", "一切正常，可以出片"),
    "unwell": ("{count} thing(s) are missing; see the lines marked ✗", "缺少 {count} 项，见标有 ✗ 的行"),
    "install": ("install it again: pip install {what}", "请重新安装：pip install {what}"),
    "is-missing": ("missing", "缺失"),
    "cannot-load": ("cannot be loaded: {reason}", "无法加载：{reason}"),
    "not-built-in": ("ffmpeg lacks it", "ffmpeg 不支持"),
    "model-whole": ("{count} packages", "{count} 个包"),
    "disk-free": ("{free} free", "剩余 {free}"),
    "disk-low": ("only {free} free; about {wanted} are wanted", "仅剩 {free}；需要约 {wanted}"),
    "store-holds": ("{path}, {size}", "{path}，{size}"),
    "store-refuses": ("{path} cannot be written: {reason}", "无法写入 {path}：{reason}"),
    # the store
    "is-remembered": ("{scene}: remembered ({frames} frames)", "{scene}：沿用上次结果（{frames} 帧）"),
    "would-be-drawn": (
        "{scene}: would be drawn again ({frames} frames): {reasons}",
        "{scene}：要重画（{frames} 帧）：{reasons}",
    ),
    "why-new": ("it was not in the last film", "上次的成片里没有它"),
    "why-lost": ("it is no longer remembered", "保存的结果已经不在"),
    "why-photo": ("another picture", "画面换了"),
    "why-caption": ("other captions", "字幕变了"),
    "why-text": ("other words on the picture", "画面上的文字变了"),
    "why-length": ("another length or other times", "长短或时间变了"),
    "why-motion": ("other motion", "运动方式变了"),
    "why-transition": ("another transition", "转场变了"),
    "why-look": ("another look", "风格变了"),
    "why-encoding": ("other encoding", "编码设置变了"),
    "added-captions": ("caption style", "字幕样式"),
    "added-transitions": ("transition", "转场"),
    "added-scenes": ("scene kind", "场景类型"),
    "added-styles": ("look", "风格"),
    "why-recipe": ("this version draws it differently", "新版本的画法不同"),
    "why-plugin": ("another version of a package draws it", "扩展包换了版本"),
    "store-limit-is": ("it may hold {size}", "最多占用 {size}"),
    "store-limit-wrong": (
        "not a size: {text}. Write one like 20GB or 500MB",
        "看不懂大小：{text}。请写成 20GB 或 500MB 这样",
    ),
    "store-at": ("finished work is remembered in {path}", "已完成的结果保存在 {path}"),
    "store-empty": ("nothing is remembered", "目前没有保存任何结果"),
    "entries": ("{count} files", "{count} 个文件"),
    "in-all": ("in all", "合计"),
    "clean-ask": (
        "Forget all of it ({size})? Films in output/ stay.",
        "全部清除（{size}）吗？output/ 里的成片会保留。",
    ),
    "clean-needs-yes": ("nobody can be asked here: add --yes", "此处无法询问，请加上 --yes"),
    "cleaned": ("{size} set free", "已释放 {size}"),
    "kept": ("nothing was touched", "没有改动"),
    "not-a-store": (
        "{path} holds folders that are not videopipe's ({names}); nothing was touched",
        "{path} 里有不属于 videopipe 的文件夹（{names}），没有改动",
    ),
    "kind-segment": ("drawn scenes", "画面"),
    "kind-faces": ("photos looked at", "照片查看结果"),
    "kind-clip": ("clips looked at", "视频查看结果"),
    "kind-clip-faces": ("faces in clips", "视频里的人脸"),
    "kind-prepared": ("photos made ready", "备好的照片"),
    "kind-fitted": ("films made to fit", "压缩好的片子"),
    "kind-cover": ("covers", "封面"),
    "kind-sound": ("sound tracks", "音轨"),
    "kind-sentence": ("spoken sentences", "配音"),
    "kind-model": ("voice model", "语音模型"),
    # what goes wrong
    **FAULTS,
    "usage": ("not understood: {message}", "命令有误：{message}"),
    "usage-help": ("try: {command} --help", "请看：{command} --help"),
    "no-option": ("there is no option {option}", "没有选项 {option}"),
    "no-command": ("there is no command “{command}”", "没有“{command}”这个命令"),
    "mean": ("; did you mean {near}?", "；是不是 {near}？"),
    "missing": ("{what} is missing", "缺少 {what}"),
    "wrong-value": ("{what}: {message}", "{what}：{message}"),
    "click-choice": ("“{value}” is not one of {known}", "不能写“{value}”，可以写：{known}"),
    "click-number": ("“{value}” is not a whole number", "“{value}”不是整数"),
    "click-least": ("{value} is too few; at least {least}", "{value} 太少，至少 {least}"),
    "click-nothing-there": ("there is no “{path}”", "没有“{path}”这个文件或文件夹"),
    "click-is-file": ("“{path}” is a file; name a folder", "“{path}”是文件，这里要写文件夹"),
    "click-is-folder": ("“{path}” is a folder; name a file", "“{path}”是文件夹，这里要写文件"),
    "click-value-wanted": ("{option} wants something after it", "{option} 后面还要写内容"),
    "click-no-value": ("{option} takes no value; write it alone", "{option} 后面不写内容，单独写就行"),
    "click-too-many": ("more than is wanted here: {extra}", "多写了：{extra}"),
    "failed": ("failed: {message}", "未能完成：{message}"),
    "stopped": ("stopped; what was finished is remembered", "已停止；做完的部分下次沿用"),
    "bug": (
        "sorry, videopipe made a mistake ({error}). Please report it with the file {log}",
        "抱歉，videopipe 出错了（{error}）。请附上文件 {log} 反馈给我们",
    ),
    "bug-unlogged": (
        "sorry, videopipe made a mistake ({error}). Run again with VIDEOPIPE_DEBUG=1 and report what is shown",
        "抱歉，videopipe 出错了（{error}）。请设置 VIDEOPIPE_DEBUG=1 再运行一次，并把显示的内容反馈给我们",
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Messages and help in one language."""

    language: Language

    def __call__(self, name: str, /, **values: object) -> str:
        """The message `name` with `values` in it."""
        return self._of(MESSAGES[name]).format(**values)

    def help(self, name: str) -> str:
        """The help text `name`."""
        return self._of(HELP[name])

    def _of(self, pair: tuple[str, str]) -> str:
        return pair[1] if self.language == "zh" else pair[0]

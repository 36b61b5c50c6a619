"""Sentences about exports: what stops one, and the note that goes with it."""

from __future__ import annotations

EXPORTING: dict[str, dict[str, str]] = {
    "export-library": {
        "zh": '导出 {target} 需要另装程序库，请运行：pip install "videopipe[export]"',
        "en": 'Exporting to {target} needs libraries that are not installed; run: pip install "videopipe[export]"',
    },
    "export-changed": {
        "zh": "{folder} 里的内容在导出之后改动过，不会覆盖。请给它改名或移到别处，或用 -o 导出到另一个文件夹。",
        "en": "{folder} was worked on since it was exported and is not replaced."
        " Rename or move it, or export to another folder with -o.",
    },
    "export-notes": {
        "zh": "《{name}》导出说明（{target}）",
        "en": "About the export of {name} ({target})",
    },
    "export-track-pictures": {
        "zh": "轨道“{name}”：照片、卡片和视频片段，共 {clips} 段，按片中顺序首尾相接。",
        "en": "Track “{name}”: photos, cards and clips, {clips} in all, side by side in the film's order.",
    },
    "export-track-overlay": {
        "zh": "轨道“{name}”：标题、标签和遮罩，透明底图片，共 {clips} 段。",
        "en": "Track “{name}”: titles, labels and shades as pictures on a transparent ground, {clips} in all.",
    },
    "export-track-captions": {
        "zh": "轨道“{name}”：字幕，共 {clips} 条。",
        "en": "Track “{name}”: captions, {clips} in all.",
    },
    "export-track-marks": {
        "zh": "轨道“{name}”：人工智能生成提示，共 {clips} 段。",
        "en": "Track “{name}”: the label of synthetic content, {clips} in all.",
    },
    "export-track-narration": {
        "zh": "轨道“{name}”：解说，每句一段，共 {clips} 段。",
        "en": "Track “{name}”: narration, a clip for each of {clips} sentences.",
    },
    "export-track-music": {
        "zh": "轨道“{name}”：配乐，已循环、裁到片长，音量已随解说起落。",
        "en": "Track “{name}”: music, looped and cut to the film's length; it gives way to the narration already.",
    },
    "export-track-effects": {
        "zh": "轨道“{name}”：视频片段的原声，共 {clips} 段。",
        "en": "Track “{name}”: the clips' own sound, {clips} in all.",
    },
    "export-label": {
        "zh": "片中有合成语音时，画面上的提示和发布时的声明都要保留；从剪辑软件导出的成片不带文件内的隐式标识。",
        "en": "With a synthetic voice, keep the label on screen and declare it when you post;"
        " a film written by the editing program lacks the hidden label in the file.",
    },
    "export-open-jianying": {
        "zh": "打开方法：把整个文件夹放进剪映的草稿文件夹（剪映“全局设置”里的草稿位置），重开剪映，在草稿列表里打开。",
        "en": "To open it, put the whole folder into 剪映's folder of drafts (see its settings), start 剪映 again"
        " and open the draft from the list.",
    },
    "export-open-otio": {
        "zh": "打开方法：在 DaVinci Resolve 等软件里导入 .otio 文件，素材在 media 文件夹里。"
        "OTIO 不带画面运动和淡入淡出，这些数值写在各片段的 metadata 里；需要运动请用 --to fcpxml 或 xmeml。",
        "en": "To open it, import the .otio file, for example into DaVinci Resolve; media lie in the folder media."
        " Of motion and fades OTIO knows nothing: they stand in each clip's metadata. For motion use --to fcpxml or"
        " xmeml.",
    },
    "export-open-fcpxml": {
        "zh": "打开方法：在 Final Cut Pro 里用“文件 → 导入 → XML”，或在 DaVinci Resolve 里导入时间线，选 .fcpxml 文件；"
        "素材在 media 文件夹里，要与 .fcpxml 放在一起。字幕有两份：画面上是与成片一样的图片（角色 captions），"
        "另有可以改字的字幕，已停用。要改字幕，请在时间线索引里关掉角色 captions，再启用改好的字幕。",
        "en": "To open it, use File → Import → XML in Final Cut Pro, or import a timeline in DaVinci Resolve, and"
        " choose the .fcpxml file; media lie in the folder media, which has to stay beside it. Captions are there"
        " twice: as pictures, as in the film (role captions), and as words that can be changed, which are off. To"
        " change captions, switch the role captions off in the timeline index and enable the words.",
    },
    "export-open-xmeml": {
        "zh": "打开方法：在 Premiere 或 DaVinci Resolve 里导入 .xml 文件；问到素材时指向 media 文件夹。",
        "en": "To open it, import the .xml file into Premiere or DaVinci Resolve; asked for media, point to the folder"
        " media.",
    },
    "export-text": {
        "zh": "标题等文字是图片，随片中时间淡入淡出，不再上升；拼图、对比、图表和数字是按原样画好的视频。"
        "改字请改分镜后重新导出。",
        "en": "Titles and labels are pictures that fade in and out without rising; collages, comparisons, charts and"
        " numbers are film as drawn. To change their words, change the storyboard and export again.",
    },
    "export-sound": {
        "zh": "各段声音的音量已按成片调好，软件里保持 0 dB 即可；成片最后的限幅没有包括在内。",
        "en": "Sounds have the film's levels at 0 dB; the limiter at the end of the film's sound is not in them.",
    },
    "export-transition": {
        "zh": "转场 {kind} 写成“{theirs}”。",
        "en": "The transition {kind} became “{theirs}”.",
    },
}

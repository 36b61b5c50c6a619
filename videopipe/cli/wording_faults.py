"""What a person is told when disk, ffmpeg or the system fail: what happened, that nothing is lost, what to do.

The names are those of `MachineError.fault`, with `fault-` before them.
"""

from __future__ import annotations

from collections.abc import Mapping

FAULTS: Mapping[str, tuple[str, str]] = {
    "fault-disk-full": (
        "the disk is full: {path} cannot be written, {free} are free. A film takes about {wanted} with what is "
        "remembered of it. Make room (videopipe store --limit 5GB gives some back) and run again: "
        "what is finished is kept",
        "磁盘已满：{path} 写不下，只剩 {free}。出一部片子连同保存的结果约需 {wanted}。"
        "请腾出空间（videopipe store --limit 5GB 可释放一些）再运行一次，已做完的部分都保留着",
    ),
    "fault-write-protected": (
        "there is no right to write {path}: {reason}. Give yourself that right, or choose another folder "
        "(-o for films, --store for what is remembered)",
        "没有权限写入 {path}：{reason}。请开通写入权限，或换一个文件夹（片子用 -o，保存的结果用 --store）",
    ),
    "fault-in-use": (
        "another program has {path} open, so it cannot be replaced and stays as it was. Close the player, the "
        "preview or the folder's window and run again",
        "{path} 正被别的程序打开，无法替换，里面的内容原样未动。请关闭播放器、预览或文件夹窗口，再运行一次",
    ),
    "fault-output-outside": (
        "{path} is a link that leads out of the project, to {real}; nothing was written there. Replace the link by a "
        "folder, or say yourself where films shall go, with -o",
        "{path} 是链接，指向项目文件夹外面的 {real}，没有往那里写入任何东西。"
        "请把链接换成真正的文件夹，或用 -o 指明成片放在哪里",
    ),
    "fault-in-the-way": (
        "{path} is a file or a link where the film's own folder has to be; nothing was written. Rename or move it, or "
        "choose another folder with -o",
        "{path} 是文件或链接，这里要放片子自己的文件夹，没有写入任何东西。请给它改名或移到别处，或用 -o 另选文件夹",
    ),
    "fault-cannot-write": (
        "{path} cannot be written: {reason}. Put that right, or choose another folder (-o for films, --store for what "
        "is remembered), and run again: what is finished is kept",
        "无法写入 {path}：{reason}。请排除这个问题，或换一个文件夹（片子用 -o，保存的结果用 --store），"
        "再运行一次；已做完的部分都保留着",
    ),
    "fault-memory-lost": (
        "what was remembered in {path} was deleted or damaged while the film was made; run again, and it is made anew",
        "出片途中，保存的结果 {path} 被删除或损坏；请再运行一次，会重新生成",
    ),
    "fault-ffmpeg-missing": (
        "ffmpeg cannot be started ({program}: {reason}). Run pip install --force-reinstall imageio-ffmpeg; if the "
        "variable IMAGEIO_FFMPEG_EXE is set, let it name an ffmpeg that works, or unset it",
        "无法启动 ffmpeg（{program}：{reason}）。请运行 pip install --force-reinstall imageio-ffmpeg；"
        "如果设置了环境变量 IMAGEIO_FFMPEG_EXE，请指向能用的 ffmpeg，或取消该变量",
    ),
    "fault-ffmpeg-ended": (
        "ffmpeg was ended from outside or broke down ({reason}); memory may have been short. Run again, if need be "
        "with --jobs 1: what is finished is kept",
        "ffmpeg 中途被终止或崩溃（{reason}），可能是内存不足。请再运行一次，必要时加 --jobs 1；已做完的部分都保留着",
    ),
    "fault-ffmpeg-stuck": (
        "ffmpeg has done nothing for {seconds} seconds and was ended. Run again: what is finished is kept; "
        "should it happen again, see videopipe doctor",
        "ffmpeg 已有 {seconds} 秒毫无进展，已将其结束。请再运行一次，已做完的部分都保留着；"
        "如再次出现，请运行 videopipe doctor",
    ),
    "fault-ffmpeg-slow": (
        "ffmpeg did not finish within {seconds} seconds, far more than this takes, and was ended. Run again when the "
        "machine has less to do",
        "ffmpeg 在 {seconds} 秒内没有完成，远超正常用时，已将其结束。请等电脑空闲些再运行一次",
    ),
    "fault-worker-ended": (
        "the system ended a process that drew, twice; memory is probably short. Close other programs and run again "
        "with --jobs 1: what is finished is kept",
        "绘制画面的进程两次被系统终止，多半是内存不足。请关闭其他程序，加 --jobs 1 再运行一次；已做完的部分都保留着",
    ),
    # what killed runs left
    "leftovers": ("left behind", "残留文件"),
    "leftovers-none": ("none", "没有"),
    "leftovers-found": (
        "{count} left by runs that were cut off, {size}; the next render removes them, or videopipe doctor --clean now",
        "中断的运行留下 {count} 个，共 {size}；下次出片会自动清理，也可运行 videopipe doctor --clean 立即清理",
    ),
    "leftovers-gone": (
        "{count} left by runs that were cut off were removed, {size}",
        "已清理中断的运行留下的 {count} 个，共 {size}",
    ),
}

"""Sentences about the file itself: whether it is there, is text, and is YAML."""

from __future__ import annotations

READING: dict[str, dict[str, str]] = {
    "file-missing": {
        "zh": "没有这个文件：{path}。请核对文件夹和名字；新建分镜用 videopipe new。",
        "en": "There is no such file: {path}. Check the folder and the name; videopipe new begins a storyboard.",
    },
    "file-unreadable": {"zh": "打不开这个文件：{reason}。", "en": "The file cannot be opened: {reason}."},
    "file-not-plain": {
        "zh": "{path} 不是普通文件。请写分镜文件的名字。",
        "en": "{path} is not a plain file. Name the storyboard's file.",
    },
    "film-name": {
        "zh": "片子的名字取自分镜文件，而“{name}”不能用作文件名：{reason}。请给文件改名，如 first-lesson.yaml。",
        "en": "A film takes the name of its storyboard's file, and “{name}” cannot be one: {reason}. Rename the file,"
        " e.g. first-lesson.yaml.",
    },
    "file-empty": {
        "zh": "文件是空的。请至少写上 title 和 scenes。",
        "en": "The file is empty. Write at least title and scenes.",
    },
    "file-big": {
        "zh": "文件超过 {limit}，不像是分镜。请检查是不是选错了文件。",
        "en": "The file is larger than {limit}, too large for a storyboard. Is it the right file?",
    },
    "encoding": {
        "zh": "文件不是文字，或编码不认识。请另存为 UTF-8 编码的文本文件。",
        "en": "The file is not text, or its encoding is unknown. Save it as a text file in UTF-8.",
    },
    "encoding-old": {
        "zh": "这个文件是 {encoding} 编码，已按此读入。请核对文字有没有变样，并另存为 UTF-8 编码。",
        "en": "This file is in {encoding} and was read as such. See that its text is right, and save it as UTF-8.",
    },
    "encoding-damaged": {
        "zh": "文件是 UTF-8 编码，但这里的字坏了。请改正这个字再保存。",
        "en": "The file is in UTF-8, but the character here is damaged. Write it again and save the file.",
    },
    "direction-mark": {
        "zh": "这里有一个看不见的、改变文字方向的符号（{code}），多半是粘贴时带来的。请删去前后几个字重新输入。",
        "en": "There is an invisible mark here that turns the direction of writing ({code}), probably from pasting."
        " Delete the characters around it and type them again.",
    },
    "control-character": {
        "zh": "这里有一个看不见的控制字符（{code}），请删去。",
        "en": "There is an invisible control character here ({code}); delete it.",
    },
    "yaml-tab": {
        "zh": "这里用了制表符（Tab）来缩进，请换成空格。",
        "en": "This line is indented with a tab; use spaces instead.",
    },
    "yaml-wide-colon": {
        "zh": "“{key}”后面是全角冒号（：）。请改成半角冒号加一个空格，如 {key}: 内容。",
        "en": "The colon after “{key}” is full-width (：). Write a plain colon and a space, like {key}: text.",
    },
    "yaml-wide-dash": {
        "zh": "列表每项前面要用半角短横线（-）加一个空格，这里写的是“{mark}”。请写成“- ”。",
        "en": "Begin an item of a list with a plain hyphen and a space, “- ”, not with “{mark}”.",
    },
    "yaml-wide-blank": {
        "zh": "这一行前面有全角空格或网页空格，请换成普通空格。",
        "en": "There are spaces of another kind (full-width, or from a web page) before this line; use plain ones.",
    },
    "yaml-wide-hash": {
        "zh": "注释要用半角的 # 开头，这里是全角的＃。",
        "en": "A comment begins with a plain #; this one is full-width (＃).",
    },
    "wide-marks": {
        "zh": "这里的标点或数字是全角的：{value}。请改成半角：{plain}",
        "en": "There are full-width marks or curly quotes here: {value}. Write plain ones: {plain}",
    },
    "yaml-tight-colon": {
        "zh": "“{key}:”后面少一个空格，请写成 {key}: 内容。",
        "en": "A space is missing after “{key}:”; write {key}: text.",
    },
    "yaml-no-colon": {
        "zh": "这里少了冒号。请写成“项目: 内容”，冒号后面有一个空格。",
        "en": "A colon is missing here. Write “key: value”, with a space after the colon.",
    },
    "yaml-colon": {
        "zh": "这里的冒号放错了地方。文字里有冒号加空格时，请给整段文字加引号，或改用全角冒号（：）。",
        "en": "This colon is out of place. Put quotes around a text that holds a colon and a space.",
    },
    "yaml-quote": {
        "zh": "这个引号没有配对的另一半。请在文字末尾补上同样的引号。",
        "en": "This quote is never closed. Write the same quote at the end of the text.",
    },
    "yaml-after-quote": {
        "zh": "引号后面还有文字。请把整段文字放进一对引号里，里面的引号用“”。",
        "en": "There is text after the closing quote. Put one pair of quotes around all of it,"
        " and use “ ” for quotes inside.",
    },
    "yaml-bracket": {
        "zh": "这个括号里写得不对：缺少逗号，或没有右括号。列表写成 [甲, 乙]，逗号是半角的。",
        "en": "These brackets are not right: a comma or the closing bracket is missing."
        " Write a list like [a, b], with plain commas.",
    },
    "yaml-indent": {
        "zh": "这一行的缩进不对。同一层的项目要对齐，用空格缩进。",
        "en": "This line is not indented right. Keys of one level stand in one column, indented with spaces.",
    },
    "yaml-dash": {
        "zh": "“- ”要另起一行。请把列表的每一项写在项目名下面，各占一行。",
        "en": "Begin “- ” on a new line: write each item of the list on a line of its own below the key.",
    },
    "yaml-character": {
        "zh": "文字不能以 {character} 开头，请给整段文字加引号。",
        "en": "A text cannot begin with {character}; put quotes around it.",
    },
    "yaml-percent": {
        "zh": "一行不能以 % 开头，请给文字加引号。",
        "en": "A line cannot begin with %; put quotes around the text.",
    },
    "yaml-escape": {
        "zh": "双引号里的反斜杠（\\）有特别的意思。路径请用 /，或把双引号换成单引号。",
        "en": "A backslash (\\) has a special meaning in double quotes. Use / in paths, or single quotes.",
    },
    "yaml-block": {
        "zh": "文字不能以 | 或 > 开头。请给它加引号，或把文字从下一行写起。",
        "en": "A text cannot begin with | or >. Put quotes around it, or begin it on the next line.",
    },
    "yaml-alias": {
        "zh": "文字不能以 * 开头，请加引号。（YAML 的引用在这里不能用。）",
        "en": "A text cannot begin with *; put quotes around it. (References of YAML are not used here.)",
    },
    "yaml-anchor": {
        "zh": "文字不能以 & 开头，请加引号。（YAML 的锚点在这里不能用。）",
        "en": "A text cannot begin with &; put quotes around it. (Anchors of YAML are not used here.)",
    },
    "yaml-tag": {
        "zh": "文字不能以 ! 开头，请加引号。（YAML 的标签在这里不能用。）",
        "en": "A text cannot begin with !; put quotes around it. (Tags of YAML are not used here.)",
    },
    "yaml-merge": {
        "zh": "这里不能用 << 合并。请把内容写全。",
        "en": "Merging with << is not used here. Write the keys out.",
    },
    "yaml-key": {
        "zh": "项目名要是一个词，不能是列表或花括号；文字以 ? 或括号开头时请加引号。",
        "en": "A key is a word, not a list or braces; put quotes around text that begins with ? or a bracket.",
    },
    "yaml-syntax": {
        "zh": "这里的写法 YAML 看不懂。请检查缩进、冒号和引号。",
        "en": "This is not valid YAML. Check the indentation, colons and quotes.",
    },
    "several-documents": {
        "zh": "一个文件只能写一部片子。请删去这个 ---，或另存为一个文件。",
        "en": "One file is one film. Remove this ---, or put the rest into a file of its own.",
    },
    "too-deep": {
        "zh": "层次太多（超过 {limit} 层）。请检查括号和缩进。",
        "en": "This is nested too deeply (more than {limit} levels). Check brackets and indentation.",
    },
    "duplicate-key": {
        "zh": "“{key}”在第 {first} 行已经写过，请删去一个。",
        "en": "“{key}” is already written in line {first}; remove one of them.",
    },
}

"""The reference of the language, written from the model: every key with its meaning, value, default and an example.

`python -m videopipe.storyboard.reference FILE` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from pydantic.fields import FieldInfo

from videopipe.storyboard.cards import TitleText
from videopipe.storyboard.change import Compare, Quote
from videopipe.storyboard.common import CommonKeys
from videopipe.storyboard.describe import Shape, told, written_keys
from videopipe.storyboard.figures import Chart, Count
from videopipe.storyboard.keys import DEFAULT_KEYS
from videopipe.storyboard.labelling import Label
from videopipe.storyboard.looking import CustomMotion, Transition
from videopipe.storyboard.model import Cover, Publish, Storyboard
from videopipe.storyboard.office import Logo, Office
from videopipe.storyboard.reference_words import DEFAULTS_ZH, VALUES, WORDS
from videopipe.storyboard.scenes import PICTURES
from videopipe.storyboard.sound import Music, Voice
from videopipe.storyboard.wording import Language

_MAPPINGS: tuple[tuple[str, type[Shape]], ...] = (
    ("title", TitleText),
    ("compare", Compare),
    ("quote", Quote),
    ("number", Count),
    ("chart", Chart),
    ("motion", CustomMotion),
    ("transition", Transition),
    ("voice", Voice),
    ("music", Music),
    ("cover", Cover),
    ("publish", Publish),
    ("label", Label),
)


def reference() -> str:
    """The whole reference, in Chinese and English, as Markdown."""
    return "\n".join([*_part("zh"), "", *_part("en")]).rstrip() + "\n"


def main(arguments: list[str]) -> None:
    """Write the reference to the file named by the one argument."""
    (file,) = arguments
    Path(file).write_text(reference(), encoding="utf-8")


def _part(language: Language) -> Iterator[str]:
    words = WORDS[language]
    yield from (f"# {words['heading']}", "", words["opening"], "", "```yaml", example().rstrip(), "```", "")
    yield from (f"## {words['top']}", "", *_table(written_keys(Storyboard), language), "")
    yield from (
        f"## {words['pictures']}",
        "",
        words["one-picture"],
        "",
        *_table(_pictures(), language, required="—"),
        "",
    )
    yield from (f"## {words['common']}", "", *_table(_scene_keys(), language), "")
    for name, shape in _MAPPINGS:
        yield from (f"## `{name}` {words['mapping']}", "", *_table(written_keys(shape), language), "")
    yield from (f"## {words['values']}", "", words["values-text"], "")
    yield from (f"## {words['paths']}", "", words["paths-text"], "")
    yield from (f"## {words['project']}", "", words["project-text"].format(keys=_code(DEFAULT_KEYS)), "")
    yield from (*_table(written_keys(Office), language), "")
    yield from (f"## `logo` {words['mapping']}", "", *_table(written_keys(Logo), language), "")


def example() -> str:
    """A whole storyboard that uses most of the language."""
    return files("videopipe.storyboard").joinpath("data", "example.yaml").read_text(encoding="utf-8")


def _pictures() -> dict[str, FieldInfo]:
    return {name: shape.model_fields[name] for name, shape in PICTURES.items()}


def _scene_keys() -> dict[str, FieldInfo]:
    """Keys of any scene, and those that only some pictures have, which say so."""
    own = {name: field for shape in PICTURES.values() for name, field in written_keys(shape).items()}
    return written_keys(CommonKeys) | {name: field for name, field in own.items() if name not in PICTURES}


def _table(keys: dict[str, FieldInfo], language: Language, required: str = "") -> Iterator[str]:
    words = WORDS[language]
    yield f"| {words['key']} | {words['meaning']} | {words['value']} | {words['default']} | {words['example']} |"
    yield "| --- | --- | --- | --- | --- |"
    for name, field in keys.items():
        what = told(field)
        default = _default(field, language) or required or words["required"]
        meaning = what.zh if language == "zh" else field.description or ""
        cells = (f"`{name}`", meaning, VALUES[what.kind][language], default, f"`{what.example}`")
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _default(field: FieldInfo, language: Language) -> str:
    if field.is_required():
        return ""
    default = told(field).default
    if default not in DEFAULTS_ZH:
        return f"`{default}`"
    return DEFAULTS_ZH[default] if language == "zh" else default


def _code(names: tuple[str, ...]) -> str:
    return " ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Storyboards proofread in a project of their own."""

from __future__ import annotations

from pathlib import Path

from tests.storyboard.projects import project, written
from videopipe.proofreading.proof import Proof, proofread
from videopipe.proofreading.rules import rule_names
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.validate import load
from videopipe.storyboard.wording import Language


def storyboard(folder: Path, text: str, settings: str = "", language: Language = "zh") -> LoadedStoryboard:
    """The storyboard `text` in a new project in `folder`, whose project file is `settings`."""
    root = folder if (folder / "storyboards").is_dir() else project(folder, settings)
    return load(
        written(root, text),
        language=language,
        styles=("jade",),
        platforms=("douyin",),
        voices=("xiaoxiao",),
        rules=rule_names(),
    )


def proof_of(folder: Path, scenes: str, before: str = "", settings: str = "", language: Language = "zh") -> Proof:
    """The proof of a storyboard with these scenes (lines of YAML)."""
    return proofread(storyboard(folder, f"title: 校园的春天\n{before}scenes:\n{scenes}", settings, language))


def rules_of(proof: Proof) -> list[str]:
    """The rules of what was found, in order of place."""
    return [problem.rule for problem in proof.problems]

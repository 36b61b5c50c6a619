"""What the person who uploads the film pastes beside it."""

from __future__ import annotations

from videopipe.storyboard.model import Storyboard


def publish_text(storyboard: Storyboard, *, synthetic_voice: bool) -> str:
    """Title, description and hashtags, with a reminder to declare a synthetic voice where there is one."""
    publish = storyboard.publish
    parts = [
        publish.title or storyboard.title,
        publish.description or "",
        " ".join(f"#{tag}" for tag in publish.hashtags),
    ]
    if synthetic_voice:
        parts.append("（发布时请勾选声明：内容由AI生成。配音由AI合成。）")
    return "\n\n".join(part for part in parts if part) + "\n"

"""What is pasted where the film is posted: for people as text, for programs as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from videopipe.platforms.posting import Post, post_for
from videopipe.platforms.profile import Profile
from videopipe.storyboard.model import Storyboard

PUBLISH_VERSION = 1


@dataclass(frozen=True, slots=True)
class Posting:
    """One platform's post: what it wants, its texts, the film's file and the covers' files."""

    profile: Profile
    post: Post
    film: str
    covers: tuple[str, ...]


def postings(
    storyboard: Storyboard, profiles: tuple[Profile, ...], films: dict[str, str], covers: dict[tuple[int, int], str]
) -> tuple[Posting, ...]:
    """The posts of a film; `films` has each platform's file, `covers` each cover's by width and height."""
    return tuple(
        Posting(
            profile,
            post_for(storyboard, profile),
            films[profile.name],
            tuple(covers[shape.width, shape.height] for shape in profile.covers),
        )
        for profile in profiles
    )


def publish_text(posts: tuple[Posting, ...], *, synthetic_voice: bool, organization: str | None = None) -> str:
    """Every platform's texts under its name, each part on lines of its own to be copied; who publishes comes first."""
    heading = f"发布单位：{organization}\n\n" if organization else ""
    return heading + "\n".join(_of(post, synthetic_voice=synthetic_voice) for post in posts)


def _of(posting: Posting, *, synthetic_voice: bool) -> str:
    profile, post = posting.profile, posting.post
    lines = [f"【{profile.zh}】", f"视频：{posting.film}"]
    called = (profile.title and profile.title.called) or "标题"
    if posting.covers:
        lines.append(f"封面：{'、'.join(posting.covers)}")
    if post.title:
        lines += ["", f"{called}：", post.title]
    elif profile.title:
        lines += ["", f"{called}：留空，或另写一个（{profile.title.least}–{profile.title.most} 字）。"]
    body = "\n".join(part for part in (post.description, post.tags if profile.topics.in_description else "") if part)
    if body:
        lines += ["", "描述：", body]
    if synthetic_voice and profile.declaration:
        lines += ["", f"声明：请勾选“{profile.declaration.tick}”（{profile.declaration.zh}）。配音由AI合成。"]
    elif synthetic_voice:
        lines += ["", "声明：配音由AI合成，请在发布时说明。"]
    return "\n".join(lines) + "\n"


def publish_document(
    name: str, posts: tuple[Posting, ...], *, synthetic_voice: bool, organization: str | None = None
) -> str:
    """The same as one JSON document."""
    document: dict[str, Any] = {"publish": PUBLISH_VERSION, "name": name, "synthetic_voice": synthetic_voice}
    document["organization"] = organization
    entries = [_entry(post, synthetic_voice=synthetic_voice) for post in posts]
    return json.dumps({**document, "posts": entries}, ensure_ascii=False, indent=2) + "\n"


def _entry(posting: Posting, *, synthetic_voice: bool) -> dict[str, Any]:
    profile, post = posting.profile, posting.post
    declaration = profile.declaration if synthetic_voice else None
    return {
        "platform": profile.name,
        "film": posting.film,
        "covers": list(posting.covers),
        "title": post.title,
        "description": post.description,
        "topics": list(post.topics),
        "text": "\n".join(part for part in (post.description, post.tags) if part),
        "declare": [declaration.tick] if declaration else [],
        "checked": profile.checked.isoformat(),
    }

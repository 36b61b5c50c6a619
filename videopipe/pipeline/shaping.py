"""From chosen platforms to plans: one for each shape that they want, and all that they do not take of a storyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from videopipe.errors import Problem, StoryboardError, WorldError
from videopipe.pipeline.film import ShapedPlan
from videopipe.platforms.fitting import fit_into, longest_seconds
from videopipe.platforms.posting import misfits
from videopipe.platforms.profile import Profile, profile
from videopipe.storyboard.loaded import LoadedStoryboard
from videopipe.storyboard.wording import Phrase
from videopipe.timeline.plan import Plan


def chosen_profiles(loaded: LoadedStoryboard, instead: tuple[str, ...] = ()) -> tuple[Profile, ...]:
    """What each of the film's platforms wants; `instead` names others.

    Raises StoryboardError where a project's own platform file is wrong.
    """
    found: list[Profile] = []
    problems = []
    for index, name in enumerate(instead or loaded.storyboard.platforms):
        try:
            found.append(profile(name, loaded.root))
        except WorldError as error:
            place = ("platforms", index)
            problems.append(loaded.problem(place, "platform-unreadable", name=name, reason=error))
    if problems:
        raise StoryboardError(tuple(problems))
    return tuple(found)


def shaped_plans(profiles: tuple[Profile, ...], plan_for: Callable[[Profile], Plan]) -> tuple[ShapedPlan, ...]:
    """A plan for each shape among `profiles`, in their order; `plan_for` plans one."""
    alike: dict[object, list[Profile]] = {}
    for one in profiles:
        alike.setdefault(one.shape, []).append(one)
    return tuple(ShapedPlan(tuple(group), plan_for(group[0])) for group in alike.values())


def refused_texts(loaded: LoadedStoryboard, profiles: tuple[Profile, ...]) -> tuple[Problem, ...]:
    """What platforms do not take of the texts to post; warnings where the text can be helped or left out."""
    found: list[Problem] = []
    for one in profiles:
        for misfit in misfits(loaded.storyboard, one):
            unit = Phrase(f"unit-{_counted(one, misfit.rule)}")
            values: dict[str, Any] = {**misfit.values, "platform": _name(one, loaded), "unit": unit}
            found.append(loaded.problem(misfit.path, misfit.rule, warning=misfit.warning, **values))
    return tuple(dict.fromkeys(found))


def _counted(one: Profile, rule: str) -> str:
    text = one.title if rule.startswith("title") else one.description
    return text.counted if text else "characters"


def refused_lengths(loaded: LoadedStoryboard, shapes: tuple[ShapedPlan, ...]) -> tuple[Problem, ...]:
    """A problem for every platform that the film is too long or too short for, or does not fit into its bytes."""
    return tuple(problem for shaped in shapes for one in shaped.profiles for problem in _of(loaded, shaped.plan, one))


def _of(loaded: LoadedStoryboard, plan: Plan, one: Profile) -> Iterator[Problem]:
    written = loaded.storyboard.platforms
    place = ("platforms", written.index(one.name)) if one.name in written else ("platforms",)
    timeline = plan.timeline
    seconds = float(timeline.rate.seconds(timeline.frames))
    values: dict[str, Any] = {"platform": _name(one, loaded), "length": _clock(seconds)}
    if seconds > one.longest:
        yield loaded.problem(place, "film-too-long", **values, longest=_clock(one.longest))
    elif fit_into(one.most_bytes, one.most_kbits, timeline.frames, timeline.rate, timeline.size) is None:
        longest = longest_seconds(one.most_bytes, one.most_kbits, timeline.rate, timeline.size)
        size = f"{one.most_bytes / 1_000_000:g} MB"
        yield loaded.problem(place, "film-too-large", **values, size=size, longest=_clock(longest))
    elif seconds < one.shortest:
        yield loaded.problem(place, "film-too-short", warning=True, **values, shortest=_clock(one.shortest))


def _name(one: Profile, loaded: LoadedStoryboard) -> str:
    return one.zh if loaded.language == "zh" else one.en


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"

"""A conformance kit: whether what a package adds keeps the laws that films depend on.

Each check says nothing when all is well, and raises `BrokenLawError` (an `AssertionError`) with the first law that does
not hold. In a package's own tests:

    from videopipe.testing import check_transition

    def test_the_curtain_keeps_the_laws() -> None:
        check_transition(blend)
"""

from __future__ import annotations

from videopipe.testing.captions import check_caption_style
from videopipe.testing.laws import BrokenLawError
from videopipe.testing.looks import check_look
from videopipe.testing.scenes import check_scene_kind
from videopipe.testing.transitions import check_transition

__all__ = ["BrokenLawError", "check_caption_style", "check_look", "check_scene_kind", "check_transition"]

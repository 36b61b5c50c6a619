"""What any scene may say of what is done with its photos and clips: light put right, faces hidden."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator

from videopipe.storyboard.describe import Shape, key
from videopipe.storyboard.looking import EnhanceName, FacesName, read_enhance, read_faces, read_parts
from videopipe.storyboard.values import Line, at_most


class TreatedKeys(Shape):
    """Light, faces, and parts that are hidden."""

    enhance: Annotated[
        Annotated[EnhanceName, PlainValidator(read_enhance)] | None,
        key(
            "Put the photos' exposure and white balance right: `auto` gently, `off` not.",
            "校正照片的曝光和白平衡：`auto` 轻微校正，`off` 不动。",
            kind="enhance",
            example="auto",
            default="the film's",
        ),
    ] = None
    faces: Annotated[
        Annotated[FacesName, PlainValidator(read_faces)] | None,
        key(
            "`blur` makes every face in the scene's photos or clip unknowable, `show` leaves them.",
            "`blur` 把照片或视频里的人脸打上无法还原的模糊，`show` 照常显示。",
            kind="faces",
            example="blur",
            default="the film's",
        ),
    ] = None
    consent: Annotated[
        Annotated[Line, at_most(200)] | None,
        key(
            "Why faces may be shown here, where the film blurs them; kept in the report.",
            "全片模糊人脸时，这里为什么可以露脸；记入制作报告。",
            kind="line",
            example="家长已签授权书，存学校办公室",
            default="none",
        ),
    ] = None
    blur: Annotated[
        tuple[tuple[float, float, float, float], ...],
        PlainValidator(read_parts),
        key(
            "Parts to blur besides, for faces that were not found: `[x, y, w, h]`, fractions of the scene's photo"
            " or clip; or a list of them.",
            "另外要模糊的地方（没认出的人脸等）：`[x, y, w, h]`，按照片或视频画面的比例；可写多处。",
            kind="parts",
            example="[[0.42, 0.3, 0.06, 0.1]]",
            default="none",
        ),
    ] = ()

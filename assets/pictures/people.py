"""Pupils and teachers, always from behind: nobody in particular."""

from __future__ import annotations

from dataclasses import dataclass

from pictures.brush import Sheet, curve, linear, mix

SKIN = "#e2b48f"
SKIN_SHADE = "#bf8a69"
HAIR = "#2f2a2e"
HAIR_LIGHT = "#5d5156"
SCARF = "#cf2f2b"


@dataclass(frozen=True)
class Look:
    """How one pupil is dressed; hair is short, bob, ponytail or braids."""

    hair: str = "short"
    jacket: str = "#2f5f9e"
    panel: str = "#eef1f2"
    trousers: str = "#2b3a5c"
    bag: str = "#d98b3a"
    skin: str = SKIN


def walker(
    sheet: Sheet, x: float, y: float, height: float, look: Look, *, mirror: bool = False, shadow: float = 0.42
) -> None:
    """A pupil walking away, feet at (x, y)."""
    cast = curve((-90, -6), (120, -60, 520, -120, 760, -150), (560, -40, 260, 20, 40, 22))
    with sheet.placed(x, y, height / 1000):
        sheet.shape(cast, "#31405e", blur=14, blend="multiply", alpha=shadow)
    with sheet.placed(x, y, height / 1000, mirror=mirror), sheet.layer():
        _legs(sheet, look)
        _jacket(sheet, look)
        _head(sheet, look)
        if look.bag:
            _bag(sheet, look)
        light = ("#fff0c8cc", "#ffe9c000", "#1d254600", "#1d2546cc")
        sides = linear((-170, 0), (170, 0), *light, positions=(0, 0.32, 0.55, 1))
        if mirror:
            sides = linear((170, 0), (-170, 0), *light, positions=(0, 0.32, 0.55, 1))
        sheet.rect(-300, -1100, 600, 1200, sides, blend="atop", alpha=0.5)


def _legs(sheet: Sheet, look: Look) -> None:
    dark = mix(look.trousers, "#10131f", 0.35)
    far = curve((8, -480), (112, -480), (108, -330, 92, -200, 84, -82), (26, -82), (18, -260, 10, -380, 8, -480))
    near = curve(
        (-118, -480), (6, -480), (2, -330, -16, -180, -22, -34), (-92, -34), (-112, -200, -120, -360, -118, -480)
    )
    sheet.shape(far, dark)
    sheet.shape(curve((20, -92), (90, -92), (98, -50, 92, -20, 66, -22), (30, -22, 18, -50, 20, -92)), "#c9cdd2")
    sheet.shape(curve((24, -56), (92, -56), (92, -28, 80, -20, 60, -22), (30, -22, 24, -36, 24, -56)), "#8d97a5")
    sheet.shape(near, look.trousers)
    sheet.shape(curve((-98, -44), (-16, -44), (-8, -12, -20, 2, -56, 2), (-92, 2, -106, -10, -98, -44)), "#eceff0")
    sheet.rect(-100, -10, 88, 13, "#8d97a5", radius=6)
    sheet.line([(-112, -420), (-88, -60)], look.panel, 7, alpha=0.8)


def _jacket(sheet: Sheet, look: Look) -> None:
    dark = mix(look.jacket, "#10182b", 0.28)
    left = curve(
        (-104, -770),
        (-160, -740, -176, -640, -178, -540),
        (-180, -480, -168, -430, -160, -405),
        (-118, -405),
        (-116, -520, -108, -620, -84, -690),
    )
    right = curve(
        (104, -770),
        (160, -740, 174, -650, 168, -560),
        (166, -520, 150, -470, 140, -440),
        (98, -452),
        (108, -540, 104, -620, 84, -690),
    )
    sheet.ellipse(-139, -396, 24, 30, look.skin)
    sheet.ellipse(120, -434, 23, 28, SKIN_SHADE)
    sheet.shape(left, look.jacket)
    sheet.shape(right, dark)
    body = curve(
        (-56, -812),
        (-110, -800, -132, -770, -134, -700),
        (-134, -600, -130, -500, -126, -440),
        (-60, -422, 60, -422, 122, -440),
        (128, -520, 134, -620, 134, -700),
        (132, -770, 110, -800, 56, -812),
    )
    sheet.shape(body, look.jacket)
    yoke = curve(
        (-56, -812),
        (-110, -800, -130, -772, -134, -712),
        (-60, -690, 60, -690, 134, -712),
        (130, -772, 110, -800, 56, -812),
    )
    sheet.shape(yoke, look.panel)
    sheet.line([(-165, -690), (-171, -470)], look.panel, 8, alpha=0.85)
    sheet.shape(
        curve((-126, -458), (-60, -438, 60, -438, 124, -458), (122, -432), (60, -414, -60, -414, -126, -432)), dark
    )


def _head(sheet: Sheet, look: Look) -> None:
    sheet.rect(-34, -868, 68, 76, SKIN_SHADE, radius=20)
    sheet.ellipse(-80, -902, 15, 24, look.skin)
    sheet.ellipse(80, -902, 15, 24, SKIN_SHADE)
    collar = curve((-66, -806), (-40, -836, 40, -836, 66, -806), (40, -786, -40, -786, -66, -806))
    sheet.shape(collar, mix(look.jacket, "#ffffff", 0.15))
    scarf = curve(
        (-76, -812), (-30, -838, 30, -838, 76, -812), (50, -770, 24, -730, 0, -694), (-24, -730, -50, -770, -76, -812)
    )
    sheet.shape(scarf, linear((-70, -830), (60, -700), "#e5483c", SCARF, "#a31f27"))
    _hair(sheet, look.hair)


def _hair(sheet: Sheet, style: str) -> None:
    fill = linear((-90, -1000), (90, -830), HAIR_LIGHT, HAIR, "#1f1b20", positions=(0, 0.45, 1))
    lower = {"short": -850, "bob": -812, "ponytail": -856, "braids": -846}[style]
    width = 88 if style == "bob" else 82
    cap = curve(
        (-width, lower - 50),
        (-width - 10, -1000, -50, -1012, 0, -1012),
        (50, -1012, width + 10, -1000, width, lower - 50),
        (width - 4, lower - 14, 40, lower, 0, lower),
        (-40, lower, -width + 4, lower - 14, -width, lower - 50),
    )
    if style == "braids":
        for side in (-1, 1):
            for knot in range(5):
                sheet.ellipse(side * (62 + knot * 3), -842 + knot * 32, 21 - knot * 2, 23, fill)
            sheet.ellipse(side * 74, -702, 13, 11, SCARF)
    sheet.shape(cap, fill)
    for x, bend in ((-46, -30), (-14, -6), (20, 12), (50, 30)):
        strand = curve(
            (x * 0.5, -1000),
            (x + bend * 0.5, -950, x + bend * 0.3, lower + 14),
            (x + bend * 0.5 + 5, -950, x * 0.5, -1000),
        )
        sheet.shape(strand, "#8b7b7c", alpha=0.28)
    if style == "ponytail":
        tail = curve((-16, -946), (-52, -900, -46, -800, -8, -752), (40, -790, 48, -890, 16, -946))
        sheet.shape(tail, linear((-50, 0), (44, 0), HAIR_LIGHT, HAIR, "#171418"))
        sheet.rect(-22, -958, 44, 18, SCARF, radius=9)


def _bag(sheet: Sheet, look: Look) -> None:
    dark = mix(look.bag, "#2a2030", 0.42)
    light = mix(look.bag, "#fff4d8", 0.25)
    for side in (-1, 1):
        sheet.line([(side * 62, -804), (side * 78, -690)], dark, 19)
    sheet.rect(-108, -716, 216, 282, dark, radius=44)
    sheet.rect(
        -112, -722, 210, 276, linear((-110, -720), (110, -440), light, look.bag, mix(look.bag, dark, 0.5)), radius=46
    )
    flap = curve((-112, -650), (-112, -740, 98, -740, 98, -650), (98, -612), (60, -594, -70, -594, -112, -612))
    sheet.shape(flap, mix(look.bag, "#ffffff", 0.12), alpha=0.7)
    sheet.rect(-84, -572, 154, 104, mix(look.bag, dark, 0.32), radius=24)
    sheet.line([(-68, -546), (54, -546)], mix(look.bag, dark, 0.75), 6)
    sheet.rect(-84, -590, 154, 10, "#f4efe2", radius=5, alpha=0.75)
    sheet.stroke(curve((-20, -722), (-20, -748, 16, -748, 16, -722)), dark, 9)


def seated(sheet: Sheet, x: float, y: float, height: float, look: Look) -> None:
    """Head and shoulders of a sitting pupil; (x, y) is the middle of the lower edge."""
    with sheet.placed(x, y, height / 620), sheet.layer():
        with sheet.placed(0, 400):
            _jacket_seated(sheet, look)
            _head(sheet, look)
        light = linear(
            (-190, 0), (190, 0), "#fff1cccc", "#fff1cc00", "#1a203c00", "#1a203ccc", positions=(0, 0.35, 0.55, 1)
        )
        sheet.rect(-300, -700, 600, 760, light, blend="atop", alpha=0.45)


def _jacket_seated(sheet: Sheet, look: Look) -> None:
    body = curve(
        (-56, -816),
        (-130, -800, -182, -760, -196, -640),
        (-206, -540, -204, -460, -200, -400),
        (200, -400),
        (204, -460, 206, -540, 196, -640),
        (182, -760, 130, -800, 56, -816),
    )
    sheet.shape(body, look.jacket)
    yoke = curve(
        (-56, -816),
        (-130, -800, -182, -760, -194, -664),
        (-90, -690, 90, -690, 194, -664),
        (182, -760, 130, -800, 56, -816),
    )
    sheet.shape(yoke, look.panel)
    for side in (-1, 1):
        crease = curve(
            (side * 132, -640),
            (side * 118, -540, side * 128, -400),
            (side * 136, -400),
            (side * 130, -540, side * 132, -640),
        )
        sheet.shape(crease, "#101a30", alpha=0.4)


def teacher(sheet: Sheet, x: float, y: float, height: float, coat: str = "#b7605a") -> None:
    """A teacher seen from behind, the right arm raised to the board; feet at (x, y)."""
    dark = mix(coat, "#2a1a2a", 0.4)
    with sheet.placed(x, y, height / 1000), sheet.layer():
        for side, fill in ((-1, "#39404f"), (1, "#2d3342")):
            sheet.shape(
                curve(
                    (side * 4, -440),
                    (side * 92, -440),
                    (side * 88, -260, side * 62, -120, side * 60, -26),
                    (side * 16, -26),
                    (side * 10, -200, side * 4, -300, side * 4, -440),
                ),
                fill,
            )
            sheet.rect(side * 38 - 30, -34, 60, 34, "#22252f", radius=13)
        arm = curve((92, -800), (150, -810, 210, -880, 262, -960), (292, -940), (262, -850, 200, -730, 112, -690))
        sheet.ellipse(282, -968, 19, 27, SKIN)
        sheet.line([(288, -984), (318, -1020)], "#f4f1e8", 7)
        sheet.shape(arm, mix(coat, "#fff0d0", 0.12))
        sheet.ellipse(-118, -442, 20, 28, SKIN)
        sheet.shape(
            curve(
                (-70, -820),
                (-124, -800, -132, -700, -138, -600),
                (-142, -540, -140, -490, -136, -450),
                (-98, -450),
                (-94, -560, -80, -650, -60, -700),
            ),
            dark,
        )
        body = curve(
            (-40, -838),
            (-86, -826, -112, -806, -112, -750),
            (-108, -660, -84, -620, -86, -560),
            (-94, -500, -106, -460, -106, -412),
            (-50, -396, 50, -396, 106, -412),
            (106, -470, 92, -510, 86, -560),
            (84, -620, 110, -670, 114, -750),
            (114, -806, 86, -826, 40, -838),
        )
        sheet.shape(body, linear((-110, -800), (110, -420), mix(coat, "#fff0d0", 0.2), coat, dark))
        sheet.line([(0, -800), (0, -420)], dark, 3, alpha=0.5)
        sheet.rect(-30, -880, 60, 60, SKIN_SHADE, radius=18)
        sheet.shape(curve((-44, -842), (-20, -858, 20, -858, 44, -842), (20, -822, -20, -822, -44, -842)), "#f5efe4")
        _teacher_hair(sheet)
        light = linear(
            (-150, 0), (150, 0), "#fff1ccaa", "#fff1cc00", "#1a203c00", "#1a203caa", positions=(0, 0.35, 0.6, 1)
        )
        sheet.rect(-300, -1100, 700, 1200, light, blend="atop", alpha=0.4)


def _teacher_hair(sheet: Sheet) -> None:
    fill = linear((-70, -1000), (70, -840), HAIR_LIGHT, HAIR, "#1c181d", positions=(0, 0.45, 1))
    sheet.ellipse(-61, -920, 11, 18, SKIN)
    sheet.ellipse(61, -920, 11, 18, SKIN_SHADE)
    cap = curve(
        (-62, -916),
        (-72, -994, -38, -1002, 0, -1002),
        (38, -1002, 72, -994, 62, -916),
        (58, -884, 30, -868, 0, -868),
        (-30, -868, -58, -884, -62, -916),
    )
    sheet.shape(cap, fill)
    sheet.ellipse(0, -908, 34, 30, fill)
    sheet.stroke(
        curve((-28, -914), (-14, -932, 16, -932, 28, -912), (14, -894, -16, -894, -28, -914)), "#8b7b7c", 3, alpha=0.4
    )

"""Pictures of a figure outside a terminal: a contact sheet as SVG or PNG."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import cache, reduce
from html import escape
from itertools import pairwise
from math import hypot
from operator import or_
from typing import TYPE_CHECKING

from forge_tui.figure.camera import Camera
from forge_tui.figure.raster import Dots
from forge_tui.figure.scene import frame_of, shapes
from forge_tui.figure.solid import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.figure.clip import Clip
    from forge_tui.figure.scene import Frame, Shape

# A figure is drawn light on dark, as in the player.
GROUND = "#101216"
COLOURS = {
    Tone.FLOOR: "#3a4454", Tone.PROP: "#4d463c", Tone.FAR: "#77839c", Tone.BODY: "#c3cad8",
    Tone.NEAR: "#e8ecf4", Tone.GEAR: "#c9a23c", Tone.WORKS: "#ff9a3d",
}  # fmt: skip
# On the left side what works is blue, as in the player.
_LEFT = "#5ec4ff"
_LARGEST, _LEAST, _GAP, _LABEL, _HEAD = 260, 130, 12, 26, 34
_SAMPLES = 2
_LINE = 6


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture of a sheet, and what is written under it."""

    label: str
    shapes: tuple[Shape, ...]
    works: str
    """The colour of what works."""

    def colour(self, tone: Tone) -> str:
        """Return the colour of a tone."""
        return self.works if tone is Tone.WORKS else COLOURS[tone]


def panels(clip: Clip, camera: Camera, *, sided: bool) -> list[list[Panel]]:
    """Return a row of key poses, and for a figure with sides one for the left and the right."""
    sides = (("RIGHT", False), ("LEFT", True)) if sided else (("", False),)
    rows = []
    for word, left in sides:
        row = []
        for phase, share in clip.key_poses():
            told = " ".join(part for part in (word, phase if share else "start") if part)
            seen = shapes(clip, camera, phase, share, left=left)
            works = _LEFT if left else COLOURS[Tone.WORKS]
            row.append(Panel(told, tuple(seen), works))
        rows.append(row)
    return rows


def svg(title: str, rows: Sequence[Sequence[Panel]], frame: Frame) -> str:
    """Return the sheet as an SVG document."""
    width, height = _size(rows, frame, title)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" fill="{GROUND}"/>',
    ]
    if title:
        out.append(_text(_GAP, 24, 17, "#e8ecf4", title))
    for panel, x, y in _placed(rows, frame, title):
        out.append(_text(x, y + _cell(frame)[1] + 17, 13, "#9aa4b8", panel.label))
        wide, high = _cell(frame)
        out.append(f'<svg x="{x}" y="{y}" width="{wide}" height="{high}">')
        out += [_drawn(shape, frame, panel.colour(shape.tone)) for shape in panel.shapes]
        out.append("</svg>")
    return "\n".join((*out, "</svg>", ""))


def png(rows: Sequence[Sequence[Panel]], frame: Frame) -> bytes:
    """Return the sheet as a PNG file, without words."""
    width, height = _size(rows, frame, "")
    ground = bytes.fromhex(GROUND[1:])
    lines = [bytearray(ground * width) for _ in range(height)]
    for panel, x, y in _placed(rows, frame, ""):
        _pasted(lines, panel, frame, x, y)
    packed = zlib.compress(b"".join(b"\0" + bytes(line) for line in lines), 9)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def sheet_of(clip: Clip, title: str, suffix: str, *, sided: bool) -> bytes:
    """Return a contact sheet of a clip; `suffix` is .svg or .png."""
    camera = Camera(clip.yaw, clip.pitch)
    rows, frame = panels(clip, camera, sided=sided), frame_of(clip, camera)
    return png(rows, frame) if suffix == ".png" else svg(title, rows, frame).encode()


def _cell(frame: Frame) -> tuple[int, int]:
    """Return the width and height of one picture, in pixels."""
    broad, tall = frame.right - frame.left, frame.high - frame.low
    scale = _LARGEST / max(broad, tall)
    return max(_LEAST, round(broad * scale)), max(_LEAST, round(tall * scale))


def _size(rows: Sequence[Sequence[Panel]], frame: Frame, title: str) -> tuple[int, int]:
    width, height = _cell(frame)
    columns = min(_LINE, max(map(len, rows)))
    lines = sum(-(-len(row) // _LINE) for row in rows)
    head = _HEAD if title else 0
    return _GAP + columns * (width + _GAP), head + _GAP + lines * (height + _LABEL + _GAP)


def _placed(
    rows: Sequence[Sequence[Panel]], frame: Frame, title: str
) -> Iterator[tuple[Panel, int, int]]:
    width, height = _cell(frame)
    line = 0
    for row in rows:
        for i, panel in enumerate(row):
            x = _GAP + (i % _LINE) * (width + _GAP)
            y = (_HEAD if title else 0) + _GAP + (line + i // _LINE) * (height + _LABEL + _GAP)
            yield panel, x, y
        line += -(-len(row) // _LINE)


def _text(x: int, y: int, size: int, colour: str, words: str) -> str:
    font = f'font-family="sans-serif" font-size="{size}"'
    return f'<text x="{x}" y="{y}" {font} fill="{colour}">{escape(words)}</text>'


def _drawn(shape: Shape, frame: Frame, colour: str) -> str:
    colour = GROUND if shape.halo else colour
    width, height = _cell(frame)
    scale = min(width / (frame.right - frame.left), height / (frame.high - frame.low))
    x0 = width / 2 - scale * (frame.left + frame.right) / 2
    y0 = height / 2 + scale * (frame.low + frame.high) / 2
    discs = [(x0 + x * scale, y0 - y * scale, max(0.5, r * scale)) for x, y, r in shape.discs]
    if shape.halo:
        discs = [(x, y, r + 2) for x, y, r in discs]
    out = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{colour}"/>' for x, y, r in discs]
    ring = [*discs, discs[0]] if shape.closed else discs
    if shape.closed:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in discs)
        out.append(f'<polygon points="{points}" fill="{colour}"/>')
    for (ax, ay, ar), (bx, by, br) in pairwise(ring):
        far = hypot(bx - ax, by - ay)
        if far:
            nx, ny = -(by - ay) / far, (bx - ax) / far
            corners = (
                (ax + nx * ar, ay + ny * ar), (bx + nx * br, by + ny * br),
                (bx - nx * br, by - ny * br), (ax - nx * ar, ay - ny * ar),
            )  # fmt: skip
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
            out.append(f'<polygon points="{points}" fill="{colour}"/>')
    return "".join(out)


def _pasted(lines: list[bytearray], panel: Panel, frame: Frame, left: int, top: int) -> None:
    """Put a picture into the rows of pixels, each the mean of some dots."""
    width, height = _cell(frame)
    dots = Dots(width * _SAMPLES, height * _SAMPLES, frame, margin=_SAMPLES)
    dots.paint(panel.shapes)
    mask = (1 << _SAMPLES) - 1
    shades = [(rows, bytes.fromhex(panel.colour(tone)[1:])) for tone, rows in dots.rows.items()]
    for y in range(height):
        line = lines[top + y]
        own = [(rows[y * _SAMPLES : (y + 1) * _SAMPLES], colour) for rows, colour in shades]
        used = [(rows, colour) for rows, colour in own if any(rows)]
        inked = reduce(or_, (row for rows, _ in used for row in rows), 0)
        for x in range(inked.bit_length() // _SAMPLES + 1):
            if inked >> x * _SAMPLES & mask:
                at = (left + x) * 3
                line[at : at + 3] = _mixed(
                    tuple(
                        (sum((row >> x * _SAMPLES & mask).bit_count() for row in rows), colour)
                        for rows, colour in used
                    )
                )


@cache
def _mixed(parts: tuple[tuple[int, bytes], ...]) -> bytes:
    """Return the colour of a pixel in which so many dots have these colours, on the ground."""
    whole = _SAMPLES * _SAMPLES
    dots = [*parts, (whole - sum(count for count, _ in parts), bytes.fromhex(GROUND[1:]))]
    return bytes(sum(count * colour[i] for count, colour in dots) // whole for i in range(3))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

"""A drawing as SVG text: the same text for the same drawing, on every machine."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from selfcare.body.drawing import LABEL, PATTERNS, Drawing, Inset, Layer


def written(drawing: Drawing, palette: Mapping[str, str], background: str | None = None) -> str:
    """Return the drawing as an SVG document.

    `palette` gives a CSS colour for every role the drawing uses (KeyError for a missing one); `background` is a role
    or None for a transparent sheet. Coordinates are rounded to a hundredth of a pixel.
    """
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {_size(drawing)}>'
    ground = [] if background is None else [f'<rect width="100%" height="100%" fill="{escape(palette[background])}"/>']
    return "\n".join([opening, *ground, *_content(drawing, palette, ""), "</svg>", ""])


def _size(drawing: Drawing) -> str:
    width, height = _number(drawing.width), _number(drawing.height)
    return f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'


def _content(drawing: Drawing, palette: Mapping[str, str], prefix: str) -> list[str]:
    """Return everything inside the document; ids begin with `prefix`, so that several drawings can share one."""
    lines = _definitions(drawing, palette, prefix)
    for index, layer in enumerate(drawing.layers):
        lines += _layer(index, layer, palette, prefix)
    for index, inset in enumerate(drawing.insets):
        lines += _inset(inset, palette, f"{prefix}i{index}-")
    return lines


def _inset(inset: Inset, palette: Mapping[str, str], prefix: str) -> list[str]:
    drawing, radius = inset.drawing, _number(inset.radius)
    plate = f'<rect {_box(drawing)} rx="{radius}" fill="{escape(palette["f-inset"])}"/>'
    clip = f'<clipPath id="{prefix}plate"><rect {_box(drawing)} rx="{radius}"/></clipPath>'
    lines = [f'<g transform="translate({_number(inset.left)} {_number(inset.top)})">', f"<defs>{clip}</defs>"]
    lines += [f'<g clip-path="url(#{prefix}plate)">', plate, *_content(drawing, palette, prefix), "</g>"]
    if inset.label:
        at = f'x="{_number(drawing.width / 2)}" y="{_number(drawing.height + 1.35 * LABEL)}" text-anchor="middle"'
        font = f'font-family="sans-serif" font-size="{_number(LABEL)}"'
        lines.append(f'<text {at} {font} fill="{escape(palette["ink"])}">{escape(inset.label)}</text>')
    return [*lines, "</g>"]


def _box(drawing: Drawing) -> str:
    return f'width="{_number(drawing.width)}" height="{_number(drawing.height)}"'


def _definitions(drawing: Drawing, palette: Mapping[str, str], prefix: str) -> list[str]:
    marks = sorted({(layer.pattern, layer.mark) for layer in drawing.layers if layer.mark is not None})
    clips = sorted({layer.clip for layer in drawing.layers if layer.clip is not None})
    if not marks and not clips:
        return []
    patterns = [_pattern(name, mark, palette[mark], prefix) for name, mark in marks]
    paths = [f'<clipPath id="{prefix}clip{at}"><path d="{_path(drawing.layers[at])}"/></clipPath>' for at in clips]
    return ["<defs>", *patterns, *paths, "</defs>"]


def _pattern(name: str, mark: str, colour: str, prefix: str) -> str:
    pattern = PATTERNS[name]
    step, middle, half = (_number(value) for value in (pattern.step, pattern.step / 2, pattern.thick / 2))
    bar = f'<rect width="{_number(pattern.thick)}" height="{step}" fill="{escape(colour)}"/>'
    dot = f'<circle cx="{middle}" cy="{middle}" r="{half}" fill="{escape(colour)}"/>'
    return (
        f'<pattern id="{prefix}{name}-{mark}" width="{step}" height="{step}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({_number(pattern.turn)})">{dot if pattern.dots else bar}</pattern>'
    )


def _layer(index: int, layer: Layer, palette: Mapping[str, str], prefix: str) -> list[str]:
    path = f'd="{_path(layer)}"'
    clip = "" if layer.clip is None else f' clip-path="url(#{prefix}clip{layer.clip})"'
    opacity = "" if layer.opacity >= 1 else f' opacity="{_number(layer.opacity)}"'
    name = f' data-part="{escape(layer.name)}"' if layer.name else ""
    lines = []
    if layer.fill is not None:
        lines.append(f'<path id="{prefix}l{index}"{name} {path} {_fill(palette[layer.fill])}{clip}{opacity}/>')
    if layer.mark is not None:
        lines.append(f'<path {path} fill="url(#{prefix}{layer.pattern}-{layer.mark})"{clip}{opacity}/>')
    if layer.line is not None:
        stroke = f'stroke="{escape(palette[layer.line])}" stroke-width="{_number(layer.width)}"'
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        lines.append(f'<path{name} {path} fill="none" {stroke} {ends}{clip}{opacity}/>')
    return lines


def _fill(colour: str) -> str:
    """Return the attributes of a fill; a colour that can be seen through is two of them, as old readers want it."""
    if not colour.startswith("rgba("):
        return f'fill="{escape(colour)}"'
    red, green, blue, share = colour.removeprefix("rgba(").removesuffix(")").split(",")
    solid = f"#{int(red):02X}{int(green):02X}{int(blue):02X}"
    return f'fill="{solid}" fill-opacity="{_number(float(share))}"'


def _path(layer: Layer) -> str:
    end = "Z" if layer.closed else ""
    return "".join(
        f"M{'L'.join(f'{_number(x)} {_number(y)}' for x, y in outline)}{end}" for outline in layer.outlines()
    )


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text

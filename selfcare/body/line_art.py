"""A drawing with lines: round the figure, round things, and where one part of the body lies over another.

For paper and for eyes that need more contrast. The lines are those a copier keeps when it loses every grey: the
outline of the whole figure is its parts drawn thick and dark beneath them, and the soft shade that a part casts on
what lies behind it becomes a line.
"""

from __future__ import annotations

from dataclasses import replace

from selfcare.body.drawing import Drawing, Layer, inserted

LINE = "line-art"

_BODY = ("f-skin", "f-top", "f-leg", "f-hair")
_THINGS = ("f-eq", "f-mat", "f-pillow")
_BARE = ("nose", "lips", "ear")
"""Parts of the head without a shade of their own."""


def outlined(drawing: Drawing, width: float = 1.7) -> Drawing:
    """Return the same drawing in lines `width` pixels wide; roles stay, lines have the role `line-art`."""
    body = [layer for layer in drawing.layers if _is_of(layer, _BODY)]
    first = next((at for at, layer in enumerate(drawing.layers) if _is_of(layer, _BODY)), len(drawing.layers))
    around = [
        Layer("outline", layer.points, layer.starts, line=LINE, width=2 * width, closed=True)
        for layer in body
        if layer.fill is not None and (layer.fill.endswith("-s") or layer.name in _BARE) and layer.name != "ear hollow"
    ]
    drawn = tuple(_lined(layer, width) for layer in inserted(drawing, first, around).layers)
    insets = tuple(replace(inset, drawing=outlined(inset.drawing, width)) for inset in drawing.insets)
    return replace(drawing, layers=drawn, insets=insets)


def _is_of(layer: Layer, roles: tuple[str, ...]) -> bool:
    return layer.clip is None and layer.fill is not None and layer.fill.startswith(roles)


def _lined(layer: Layer, width: float) -> Layer:
    if layer.name.endswith("contact"):
        return replace(layer, fill=LINE, opacity=1.0)
    if layer.name == "face line":
        return replace(layer, line=LINE)
    return replace(layer, line=LINE, width=width) if _is_of(layer, _THINGS) else layer

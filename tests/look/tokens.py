"""Reads the colour tokens as a browser would: light, dark twice, and the eight accents."""

from __future__ import annotations

import re
from pathlib import Path

CSS = Path(__file__).resolve().parents[2] / "front" / "css"
_PAIR = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")


def blocks(name: str) -> list[tuple[str, dict[str, str]]]:
    text = re.sub(r"/\*.*?\*/", "", (CSS / "tokens" / name).read_text("utf-8"), flags=re.S)
    return [(head.strip(), dict(_PAIR.findall(body))) for head, body in _BLOCK.findall(text)]


def themes() -> dict[str, dict[str, str]]:
    return {"light": blocks("light.css")[0][1], "dark": blocks("dark.css")[0][1]}


def accents() -> dict[str, dict[str, str]]:
    names = (re.findall(r'data-accent="([a-z]+)"', head) for head, _ in blocks("accents.css"))
    return {name[0]: values for name, (_, values) in zip(names, blocks("accents.css"), strict=True)}


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: (L1 + 0.05) / (L2 + 0.05)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

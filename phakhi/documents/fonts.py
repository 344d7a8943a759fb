"""Fonts of the papers: Sarabun made once out of the web font's parts, and the province's own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typst

from phakhi.documents import sfnt

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules" / "@fontsource" / "sarabun" / "files"
PARTS = {
    "latin": "Sarabun Latin",
    "thai": "Sarabun Thai",
    "latin-ext": "Sarabun Latin Extended",
    "vietnamese": "Sarabun Vietnamese",
}
FAMILIES = tuple(PARTS.values())
_WEIGHTS = {400: "Regular", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Fonts:
    folders: tuple[Path, ...]
    characters: frozenset[str]


def own_folder() -> Path:
    """Where the province lays the files of its own font (docs/how-to/own-document-font.md)."""
    return Path(os.environ.get("PHAKHI_FONTS") or _var() / "fonts")


def has_family(name: str) -> bool:
    """Whether the province's folder holds this font; else its papers are set in Sarabun."""
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(own_folder())]
    )
    return name in found.families()


def fonts() -> Fonts:
    return _fonts(own_folder(), _made_folder())


@cache
def _fonts(own: Path, made: Path) -> Fonts:
    _make(made)
    folders = tuple(folder for folder in (own, made) if folder.is_dir())
    files = [path for folder in folders for path in folder.rglob("*.[to]tf")]
    codes = set().union(*(sfnt.characters(sfnt.from_sfnt(path.read_bytes())) for path in files))
    return Fonts(folders, frozenset(map(chr, codes)))


def _make(folder: Path) -> None:
    for part, family in PARTS.items():
        for weight, style in _WEIGHTS.items():
            target = folder / f"{part}-{weight}.ttf"
            if not target.exists():
                _convert(SOURCE / f"sarabun-{part}-{weight}-normal.woff", target, family, style)


def _convert(source: Path, target: Path, family: str, style: str) -> None:
    tables = sfnt.named(sfnt.from_woff(source.read_bytes()), family, style)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(f".{os.getpid()}.new")  # two processes may meet here
    fresh.write_bytes(sfnt.to_truetype(tables))
    os.replace(fresh, target)


def _var() -> Path:
    return Path(os.environ.get("PHAKHI_VAR") or ROOT / "var")


def _made_folder() -> Path:
    return _var() / "sarabun"

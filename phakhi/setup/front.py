"""Fonts, styles and scripts: npm brings the parts, one esbuild step puts them together."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from phakhi.setup.packages import ensure_node_packages
from phakhi.setup.places import BUILD, NODE_MODULES, ROOT
from phakhi.setup.stamps import Stamp
from phakhi.setup.steps import step
from phakhi.setup.trouble import Words

SOURCE = ROOT / "front"
OUTPUT = BUILD / "front"
_PARTS = Words("ติดตั้งแบบอักษรและสคริปต์", "front-end packages")
_BUNDLE = Words("ประกอบหน้าเว็บ", "pages' styles and scripts")
_FONTS = ("thai", "latin")
_WEIGHTS = (400, 600, 700)


def ensure_front() -> None:
    _ensure_parts()
    sources = [path for path in SOURCE.rglob("*") if path.is_file()]
    stamp = Stamp(OUTPUT / ".stamp", [*sources, _lock(), Path(__file__)])
    if not stamp.is_fresh():
        _build()
        stamp.set()


def _lock() -> Path:
    return ROOT / "package-lock.json"


def _ensure_parts() -> None:
    stamp = Stamp(NODE_MODULES / ".phakhi-stamp", [_lock(), ROOT / ".npmrc"])
    if not stamp.is_fresh():
        npm, env = _npm()
        step(_PARTS, *npm, "ci", "--no-audit", "--no-fund", "--fetch-retries=1",
             "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000", env=env)  # fmt: skip
        stamp.set()


def _npm() -> tuple[list[str], dict[str, str]]:
    env = dict(os.environ)
    if found := shutil.which("npm"):
        return [found], env
    wheel = ensure_node_packages()
    env["PATH"] = f"{wheel / 'bin'}{os.pathsep}{env.get('PATH', os.defpath)}"
    return [str(wheel / "bin" / "node"), _cli_of(wheel)], env


def _cli_of(wheel: Path) -> str:
    return str(next(wheel.glob("lib/node_modules/npm/bin/npm-cli.js")))


def _build() -> None:
    fresh = BUILD / "front.new"
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "fonts").mkdir(parents=True)
    for font in _fonts():
        shutil.copy(font, fresh / "fonts")
    if (SOURCE / "assets").is_dir():
        shutil.copytree(SOURCE / "assets", fresh, dirs_exist_ok=True)
    if entries := _entries():
        step(_BUNDLE, _esbuild(), *entries, f"--outdir={fresh}", f"--outbase={SOURCE}",
             "--bundle", "--minify", "--format=esm", "--target=es2020", "--charset=utf8",
             "--external:*.woff2", "--external:*.svg", "--log-level=warning")  # fmt: skip
    shutil.rmtree(OUTPUT, ignore_errors=True)
    fresh.rename(OUTPUT)


def _entries() -> list[Path]:
    return sorted([*SOURCE.glob("js/*.js"), *SOURCE.glob("css/main.css")])


def _fonts() -> list[Path]:
    folder = NODE_MODULES / "@fontsource" / "sarabun" / "files"
    return [folder / f"sarabun-{s}-{w}-normal.woff2" for s in _FONTS for w in _WEIGHTS]


def _esbuild() -> Path:
    """The program itself: npm runs no install scripts here, so its wrapper would need node."""
    return next(NODE_MODULES.glob("@esbuild/*/bin/esbuild"))

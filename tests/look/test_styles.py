"""What the style sheets may not do to Thai, and what templates may not carry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.look.tokens import CSS

ROOT = CSS.parents[1]
SHEETS = sorted(CSS.rglob("*.css"))
TEMPLATES = sorted((ROOT / "phakhi").glob("*/templates/**/*.html"))
DRAWN = {"1", "0"}  # numbers in a circle, never words


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_thai_keeps_its_room(sheet: Path) -> None:
    text = sheet.read_text("utf-8")
    for wrong in ("letter-spacing", "text-overflow", "text-transform", "line-clamp", "gradient("):
        assert wrong not in text
    for value in re.findall(r"line-height:\s*([^;]+);", text):
        assert value.startswith("var(--leading") or value in DRAWN or float(value) >= 1.6


def test_both_leadings_are_high_enough() -> None:
    sizes = (CSS / "tokens" / "sizes.css").read_text("utf-8")
    assert all(float(v) >= 1.6 for v in re.findall(r"--leading[a-z-]*:\s*([\d.]+)", sizes))


def test_every_sheet_is_imported_into_a_layer() -> None:
    main = (CSS / "main.css").read_text("utf-8")
    named = set(re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\);', main))
    assert {name for name, _ in named} == {
        str(sheet.relative_to(CSS)) for sheet in SHEETS if sheet.name != "main.css"
    }


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_needs_a_weaker_content_policy(template: Path) -> None:
    text = template.read_text("utf-8")
    assert not re.search(r"\sstyle=|\son\w+=\"|\|safe\b|javascript:", text)
    assert not re.search(r"<style|<script(?![^>]*\bsrc=)", text)

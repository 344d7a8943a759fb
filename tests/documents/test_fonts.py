from __future__ import annotations

from pathlib import Path

import pytest
import typst

from phakhi.documents import fonts, sfnt
from phakhi.documents.content import Look
from phakhi.documents.typesetting import typeset
from tests.documents import samples
from tests.documents.reading import opened


def test_typst_finds_both_weights_of_every_part():
    folders = [str(folder) for folder in fonts.fonts().folders]
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
    )
    for family in fonts.FAMILIES:
        weights = {font.weight for font in found.fonts() if font.family == family}
        assert weights == {400, 700}


def test_every_thai_character_can_be_drawn():
    assigned = [*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C)]
    assert set(map(chr, assigned)) <= fonts.fonts().characters


def test_the_licence_stays_in_the_made_font():
    (part,) = (path for path in fonts._made_folder().glob("thai-400.ttf"))
    names = sfnt._names(sfnt.from_sfnt(part.read_bytes())[b"name"])
    assert "OFL" in names[14].decode("utf-16-be")
    assert "Sarabun Project" in names[0].decode("utf-16-be")


def test_the_province_may_lay_its_own_font_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):

    made = fonts._made_folder()
    for weight, style in ((400, "Regular"), (700, "Bold")):
        tables = sfnt.from_sfnt((made / f"thai-{weight}.ttf").read_bytes())
        own = sfnt.to_truetype(sfnt.named(tables, "Province Own", style))
        (tmp_path / f"own-{weight}.ttf").write_bytes(own)
    assert not fonts.has_family("Province Own")
    monkeypatch.setenv("PHAKHI_FONTS", str(tmp_path))
    assert fonts.has_family("Province Own")
    pdf = opened(typeset(samples.order(1), Look(font="Province Own")))
    names = {font["/BaseFont"] for font in pdf.pages[0]["/Resources"]["/Font"].values()}
    assert any("ProvinceOwn" in name for name in names)


def test_a_font_opened_and_closed_again_is_the_same():
    source = (fonts._made_folder() / "latin-400.ttf").read_bytes()
    assert sfnt.to_truetype(sfnt.from_sfnt(source)) == source

"""The look of a province's papers: its emblem, its font, the watermark of a demo."""

from __future__ import annotations

from django.conf import settings

from phakhi.core.files import path_of
from phakhi.core.models import Province
from phakhi.documents.content import Look
from phakhi.papers.models import Letterhead, Paper

WATERMARK = "เอกสารสาธิต"


def letterhead_of(province: Province) -> Letterhead:
    """An unsaved empty one where the office has set none yet."""
    kept = Letterhead.objects.filter(province=province).select_related("emblem__province").first()
    return kept or Letterhead(province=province)


def look_of(province: Province, is_demo: bool) -> Look:
    head = letterhead_of(province)
    path = path_of(head.emblem) if head.emblem else None
    emblem = path.read_bytes() if path and path.is_file() else None
    return Look(emblem=emblem, watermark=WATERMARK if is_demo else "", font=head.font)


def look_for(paper: Paper) -> Look:
    """Whatever a demo province makes says so, with or without the demonstration's sign-in."""
    return look_of(paper.province, settings.DEMO or paper.province.is_demo)


def office_of(province: Province) -> str:
    return letterhead_of(province).office or f"สำนักงานจังหวัด{province.name_th}"

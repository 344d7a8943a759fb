"""Above the name of whoever signed without a pen: that, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.utils import timezone

from phakhi.core.thai import format_date, format_time
from phakhi.documents.content import Content, Signer
from phakhi.documents.stored import from_json
from phakhi.papers.filling import filled
from phakhi.papers.models import How, Paper
from phakhi.papers.signers import signer_for

WORDS: Final[dict[str, str]] = {
    How.CLICK: "ลงนามทางอิเล็กทรอนิกส์",
    How.DIGITAL: "ลงลายมือชื่อดิจิทัล",
}


def marked(content: Content, signer: Signer, how: str, at: datetime) -> Content:
    """The mark is printed, not kept in the record: it belongs to this one signature."""
    return filled(content, signer=replace(signer, mark=mark_of(WORDS[how], at)))


def mark_of(words: str, at: datetime) -> str:
    here = timezone.localtime(at)
    return f"{words}\n{format_date(here, style='short')} เวลา {format_time(here)}"


def printed(paper: Paper) -> Content:
    """What its pages show: the record, and the mark of the signature it has."""
    content = from_json(paper.content)
    if paper.signed_how not in WORDS or paper.issued_at is None:
        return content
    signer = signer_for(paper, timezone.localdate(paper.issued_at))
    return marked(content, signer, paper.signed_how, paper.issued_at)

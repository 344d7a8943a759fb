"""The บันทึกข้อความ that carries a paper: the drafter's words and every hand of its rounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils import timezone

from phakhi.documents.content import Endorsement, Memo, Signer
from phakhi.papers.kinds import needs_signature
from phakhi.papers.looks import letterhead_of, office_of
from phakhi.papers.marking import mark_of
from phakhi.papers.models import ChainStep, Paper, Verdict
from phakhi.papers.signers import named_post, printed_title, signer_for, signer_of_term
from phakhi.parties.models import PostTerm

SAID = {
    Verdict.AGREES: "เห็นชอบ",
    Verdict.AMENDS: "เห็นชอบโดยแก้ไข",
    Verdict.RETURNS: "คืนเรื่อง",
}
PLEASE = "จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ โปรดลงนามในเอกสารที่แนบมาพร้อมนี้"
PLEASE_UNSIGNED = "จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบ จะได้ดำเนินการต่อไป"
SENT_UP = "เสนอทางอิเล็กทรอนิกส์"
CLICKED = "ให้ความเห็นทางอิเล็กทรอนิกส์"
ON_PAPER = "ลงนามในฉบับกระดาษแล้ว"


def memo_of(paper: Paper) -> Memo | None:
    """None while it has never been sent up; hands not given yet stand as dots."""
    steps = list(
        paper.steps.select_related("post__province", "province").order_by("round", "place")
    )
    if not steps:
        return None
    return Memo(
        office=office_of(paper.province),
        number="",
        on=timezone.localdate(steps[0].created_at),
        subject=paper.title,
        to=named_post(paper) or printed_title(steps[-1].post),
        paragraphs=(*_said(paper), PLEASE if needs_signature(paper.kind) else PLEASE_UNSIGNED),
        signer=_drafter(paper, steps[0]),
        endorsements=tuple(
            _endorsement(step) for step in steps if step.verdict or not step.unasked
        ),
        phone=letterhead_of(paper.province).phone,
    )


def _said(paper: Paper) -> tuple[str, ...]:
    texts = [text.strip() for text in paper.memo.splitlines() if text.strip()]
    first = f"ด้วย{office_of(paper.province)} ได้ร่างเอกสารเรื่อง {paper.title} ตามที่แนบมาพร้อมนี้"
    return tuple(texts) or (first,)


def _endorsement(step: ChainStep) -> Any:
    """Hands still to come stand as dots."""
    signer = _who(step)
    return Endorsement(
        post=signer.post,
        name=signer.name,
        verdict=SAID[Verdict(step.verdict)] if step.verdict else "",
        note=step.note,
        on=step.day,
        capacity=signer.capacity,
        for_post=signer.for_post,
        mark=_mark(step),
    )


def _mark(step: ChainStep) -> str:
    if not step.verdict:
        return ""
    return ON_PAPER if step.scan_id else CLICKED


def _who(step: ChainStep) -> Signer:
    on = step.day or timezone.localdate()
    held = PostTerm.objects.on(on).filter(post=step.post_id)
    if step.answered_by:
        held = held.filter(person=step.answered_by, kind=step.answered_as)
    term = held.select_related("post__province", "person").first() if step.answered_by else None
    return signer_of_term(term, on) if term else signer_for(step.post, on)


def _drafter(paper: Paper, first: ChainStep) -> Signer:
    on = timezone.localdate(first.created_at)
    held = PostTerm.objects.on(on).filter(person=paper.drafted_by).order_by("-kind", "since")
    term = held.select_related("post__province", "person").first()
    signer = signer_of_term(term, on) if term else Signer("", "")
    return replace(signer, mark=mark_of(SENT_UP, first.created_at))

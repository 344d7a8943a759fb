"""The moment a paper enters the world: its file kept, the ledger told, what follows done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.files import keep_upload
from phakhi.core.models import StoredFile
from phakhi.documents.typesetting import typeset
from phakhi.ledger.services import enter
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.looks import look_for
from phakhi.papers.memos import memo_of
from phakhi.papers.models import Paper
from phakhi.papers.services.holding import move
from phakhi.parties.models import Post, PostTerm

LARGEST = 50


@dataclass(frozen=True, slots=True)
class Signature:
    """How a paper was signed, on which day, by whom in which post."""

    on: date
    at: datetime
    how: str = ""
    person_id: UUID | None = None
    post: Post | None = None
    as_: str = ""
    scan_by: UUID | None = None

    @classmethod
    def of(cls, how: str, term: PostTerm, at: datetime) -> Signature:
        on = timezone.localdate(at)
        return cls(on, at, how, term.person_id, term.post, term.kind)


def issue(
    acting: Acting, paper: Paper, act: str, file: bytes | StoredFile, signature: Signature
) -> Paper:
    """Inside the caller's transaction, the paper's row locked: nobody issues it a second time."""
    kept = keep_pdf(acting, file, paper.title) if isinstance(file, bytes) else file
    move(
        acting,
        paper,
        act,
        pdf=kept,
        pdf_sha256=kept.sha256,
        memo_pdf=_memo(acting, paper),
        signed_how=signature.how,
        signed_by=signature.person_id,
        signed_in_post=signature.post,
        signed_as=signature.as_,
        signed_on=signature.on,
        issued_at=signature.at,
        scan_entered_by=signature.scan_by,
    )
    enter(
        acting=acting,
        act="papers.paper.issue",
        subject=paper,
        facts=_facts(paper),
        private={"title": paper.title, "signed_by": str(paper.signed_by or "")},
        document_sha256=kept.sha256,
    )
    PAPER_KINDS[paper.kind].issued(acting, paper)
    return paper


def keep_pdf(acting: Acting, content: bytes, name: str) -> StoredFile:
    upload = SimpleUploadedFile(f"{name[:100]}.pdf", content, "application/pdf")
    return keep_upload(
        acting=acting, upload=upload, kinds=("pdf",), purpose="papers.issued", limit=LARGEST
    )


def _memo(acting: Acting, paper: Paper) -> StoredFile | None:
    """The บันทึกข้อความ with every hand on it is kept beside the paper."""
    memo = memo_of(paper)
    if memo is None:
        return None
    return keep_pdf(acting, typeset(memo, look_for(paper)), memo.subject)


def _facts(paper: Paper) -> dict[str, Any]:
    """No names: the post, not who holds it."""
    return {
        "paper": paper.kind,
        "number": paper.number.text if paper.number else "",
        "signed_on": paper.signed_on.isoformat() if paper.signed_on else "",
        "signed_how": paper.signed_how,
        "post": paper.signed_in_post.title_th if paper.signed_in_post else "",
        "signed_as": paper.signed_as,
    }

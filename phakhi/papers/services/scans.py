"""Signed on paper: the scan is entered by a named officer and compared by another."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise, same_province
from phakhi.documents.stored import from_json, to_json
from phakhi.papers.filling import filled
from phakhi.papers.hands import term_then
from phakhi.papers.models import How, Paper
from phakhi.papers.permissions import can_check_scan
from phakhi.papers.services.comparing import COMPARED, write_comparison
from phakhi.papers.services.holding import hold
from phakhi.papers.services.issuing import LARGEST, Signature, issue
from phakhi.papers.services.numbering import ask_number
from phakhi.papers.signers import signer_of_term
from phakhi.parties.models import Party, Post


@transaction.atomic
def take_signed_scan(
    *,
    acting: Acting,
    paper: Paper,
    upload: UploadedFile[Any],
    signed_on: date,
    post: Post,
    signer: Party | None = None,
    seen: int | None = None,
) -> Paper:
    """It is in force by the pen that signed it, so it is issued now; the second look follows.

    `signer` where the post was held by more than one that day; else its holder.
    """
    hold(paper, seen)
    authorise(same_province(acting, post))
    if signed_on > timezone.localdate():
        raise BadInput("signed_in_future")
    ask_number(paper)
    term = term_then(post, signed_on, signer)
    number = paper.number.text if paper.number else ""
    content = from_json(paper.content)
    names = signer_of_term(term, signed_on)
    paper.content = to_json(filled(content, number=number, on=signed_on, signer=names))
    scan = keep_upload(
        acting=acting, upload=upload, kinds=SCANS, purpose="papers.scan", limit=LARGEST
    )
    signature = Signature(
        signed_on,
        timezone.now(),
        How.PAPER,
        term.person_id,
        term.post,
        term.kind,
        scan_by=acting.person_id,
    )
    return issue(acting, paper, "enter_signed", scan, signature)


@transaction.atomic
def check_scan(*, acting: Acting, paper: Paper, agrees: bool, note: str = "") -> Paper:
    Paper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    paper.refresh_from_db()
    may = can_check_scan(acting, paper)
    write_comparison(paper, acting=acting, may=may, agrees=agrees, note=note)
    paper.version += 1
    paper.save(update_fields=["version", *COMPARED])
    events.record(acting, "papers.paper.scan_checked", paper, {"agrees": agrees})
    return paper

"""A hand given with a pen: entered by a named officer with its scan, compared by another."""

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
from phakhi.core.permissions import authorise
from phakhi.documents.content import Content
from phakhi.ledger.services import enter
from phakhi.papers.hands import term_then
from phakhi.papers.models import ChainStep, Paper
from phakhi.papers.permissions import can_check_hand, can_enter_hand
from phakhi.papers.services.comparing import COMPARED, write_comparison
from phakhi.papers.services.holding import move
from phakhi.papers.services.issuing import LARGEST
from phakhi.papers.services.stepping import act_of, amend, hold_step, save_step, write_answer
from phakhi.parties.models import Party

ENTERED = {"agree": "enter_agreed", "agree_last": "enter_agreed_last", "return": "enter_returned"}


@transaction.atomic
def enter_hand(
    *,
    acting: Acting,
    step: ChainStep,
    verdict: str,
    on: date,
    upload: UploadedFile[Any],
    person: Party | None = None,
    note: str = "",
    content: Content | None = None,
    seen: int | None = None,
) -> ChainStep:
    """`person` where somebody else than the holder of the post held the pen; `on` as written."""
    paper = hold_step(step, verdict, seen)
    authorise(can_enter_hand(acting, paper))
    if on > timezone.localdate():
        raise BadInput("signed_in_future")
    write_answer(step, verdict, note.strip(), term_then(step.post, on, person))
    step.signed_on, step.scan_entered_by = on, acting.person_id
    amend(step, paper, content)
    step.scan = keep_upload(
        acting=acting, upload=upload, kinds=SCANS, purpose="papers.hand", limit=LARGEST
    )
    move(acting, paper, ENTERED[act_of(step, paper)])
    save_step(step, paper)
    _tell(acting, step, paper)
    return step


@transaction.atomic
def check_hand(*, acting: Acting, step: ChainStep, agrees: bool, note: str = "") -> ChainStep:
    step = ChainStep.objects.select_for_update(of=("self",)).get(pk=step.pk)
    may = can_check_hand(acting, step)
    write_comparison(step, acting=acting, may=may, agrees=agrees, note=note)
    step.save(update_fields=COMPARED)
    events.record(acting, "papers.step.checked", step.paper, {"agrees": agrees})
    return step


def _tell(acting: Acting, step: ChainStep, paper: Paper) -> None:
    """No names: the post, not who holds it; who entered it is the entry's own actor."""
    facts = {
        "paper": paper.kind,
        "post": step.post.title_th,
        "hand": step.verdict,
        "signed_on": step.signed_on,
        "signed_as": step.answered_as,
    }
    enter(
        acting=acting,
        act="papers.step.enter",
        subject=paper,
        facts=facts,
        private={"answered_by": str(step.answered_by or "")},
        document_sha256=step.scan.sha256 if step.scan else "",
    )

"""A paper is written, written anew, made ready, taken back, withdrawn."""

from __future__ import annotations

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.models import Owned
from phakhi.core.permissions import authorise
from phakhi.documents.content import Content
from phakhi.documents.stored import to_json
from phakhi.papers.filling import filled
from phakhi.papers.models import Paper, Unasked
from phakhi.papers.permissions import can_draft
from phakhi.papers.services.holding import end_round, hold, keep, move

TITLE = 400


@transaction.atomic
def draft_paper(
    *,
    acting: Acting,
    kind: str,
    title: str,
    content: Content,
    subject: Owned,
    is_public: bool = False,
) -> Paper:
    paper = Paper(
        province=acting.province,
        kind=kind,
        title=_title(title),
        content=to_json(content),
        subject_type=subject._meta.label,
        subject_id=subject.pk,
        is_public=is_public,
        drafted_by=acting.person_id,
    )
    authorise(can_draft(acting, paper))
    paper.save(force_insert=True)
    events.record(acting, "papers.paper.drafted", paper, {"kind": kind})
    return paper


@transaction.atomic
def redraft_paper(
    *, acting: Acting, paper: Paper, title: str, content: Content, seen: int
) -> Paper:
    """Only a draft: what is on its way is taken back first."""
    hold(paper, seen)
    authorise(can_draft(acting, paper))
    if paper.state != "draft":
        raise WrongState("paper_not_a_draft")
    number = paper.number.text if paper.number else ""
    keep(paper, title=_title(title), content=to_json(filled(content, number=number)))
    events.record(acting, "papers.paper.redrafted", paper)
    return paper


@transaction.atomic
def make_ready(*, acting: Acting, paper: Paper, seen: int | None = None) -> Paper:
    """Straight to the signature: where the office keeps no chain for papers of this kind."""
    hold(paper, seen)
    move(acting, paper, "ready")
    events.record(acting, "papers.paper.ready", paper)
    return paper


@transaction.atomic
def take_back_paper(*, acting: Acting, paper: Paper) -> Paper:
    hold(paper)
    move(acting, paper, "take_back")
    end_round(paper, Unasked.TAKEN_BACK)
    events.record(acting, "papers.paper.taken_back", paper)
    return paper


@transaction.atomic
def withdraw_paper(*, acting: Acting, paper: Paper, why: str) -> Paper:
    """It will not be issued. A number it had is void with the same reason: no other gets it."""
    if not why.strip():
        raise BadInput("reason_needed")
    hold(paper)
    move(acting, paper, "withdraw", withdrawn_why=why.strip()[:500])
    end_round(paper, Unasked.WITHDRAWN)
    if paper.number is not None:
        paper.number.state, paper.number.note = "void", why.strip()[:250]
        paper.number.save(update_fields=["state", "note"])
    events.record(acting, "papers.paper.withdrawn", paper)
    return paper


def _title(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise BadInput("title_needed")
    if len(title) > TITLE:
        raise BadInput("title_too_long", limit=TITLE)
    return title

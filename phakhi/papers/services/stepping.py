"""What one hand's answer does to its step and to the paper."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.errors import BadInput, WrongState
from phakhi.documents.content import Content
from phakhi.documents.stored import to_json
from phakhi.papers.editing import changes_between
from phakhi.papers.hands import open_step
from phakhi.papers.models import ChainStep, Paper, Unasked, Verdict
from phakhi.papers.services.holding import end_round, hold, keep
from phakhi.parties.models import PostTerm


def hold_step(step: ChainStep, verdict: str, seen: int | None) -> Paper:
    """The paper, locked: it must wait for just this hand."""
    if verdict not in Verdict.values:
        raise BadInput("verdict_unknown")
    paper = step.paper
    hold(paper, seen)
    step.refresh_from_db()
    now = open_step(paper)
    if now is None or now.pk != step.pk:
        raise WrongState("step_answered_already" if step.verdict else "step_not_open")
    return paper


def write_answer(step: ChainStep, verdict: str, note: str, term: PostTerm) -> None:
    """The unsaved step says what whoever held the post answered, and as what."""
    if verdict == Verdict.RETURNS and not note:
        raise BadInput("return_needs_note")
    step.verdict, step.note, step.answered_as = verdict, note[:1000], term.kind
    step.answered_by, step.answered_at = term.person_id, timezone.now()


def amend(step: ChainStep, paper: Paper, content: Content | None) -> None:
    """An agreement with changes says which: in the text itself, or in the note."""
    if step.verdict != Verdict.AMENDS:
        return
    if content is not None:
        new = to_json(content)
        step.changes = changes_between(paper.content, new)
        keep(paper, content=new)
    if not step.changes and not step.note:
        raise BadInput("amend_what")


def act_of(step: ChainStep, paper: Paper) -> str:
    """How the paper goes on: to the next hand, to the signature, back to the drafter."""
    if step.verdict == Verdict.RETURNS:
        return "return"
    others = paper.steps.still_open().filter(round=step.round).exclude(pk=step.pk)
    return "agree" if others.exists() else "agree_last"


def save_step(step: ChainStep, paper: Paper) -> None:
    step.save()
    if step.verdict == Verdict.RETURNS:
        end_round(paper, Unasked.RETURNED)

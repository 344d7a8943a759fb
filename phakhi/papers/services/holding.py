"""One hand on a paper at a time: its row is locked before anything is asked of it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import StaleWrite, WrongState
from phakhi.papers.models import Paper
from phakhi.papers.states import PAPER_FLOW

TOO_LATE = {"issued": "paper_issued_already", "withdrawn": "paper_withdrawn_already"}


def hold(paper: Paper, seen: int | None = None) -> None:
    """Wait for the row, then read it anew: whoever comes second sees what the first did."""
    Paper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    paper.refresh_from_db()
    if paper.state in TOO_LATE:
        raise WrongState(TOO_LATE[paper.state])
    if seen is not None and seen != paper.version:
        raise StaleWrite(theirs=paper)


def move(acting: Acting, paper: Paper, act: str, **values: Any) -> None:
    """One step of its life; `values` change with it."""
    before = paper.state
    PAPER_FLOW.move(acting, paper, act)
    if paper.state != before:
        paper.state_since = timezone.now()
    keep(paper, **values)


def end_round(paper: Paper, why: str) -> None:
    """The hands that nobody asks any more are closed, and say why."""
    paper.steps.still_open().update(unasked=why)


def keep(paper: Paper, **values: Any) -> None:
    paper.version += 1
    for name, value in values.items():
        setattr(paper, name, value)
    paper.save()

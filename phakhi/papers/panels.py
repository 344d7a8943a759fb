"""A paper shown on the page of the thing it is about."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.papers.addresses import address_of, links_of
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_draft, can_open_paper
from phakhi.papers.queries.waiting import who_acts


def paper_panel(acting: Acting, paper: Paper) -> Panel:
    """State, whose turn it is, and the files; without a link for whoever may not open it."""
    may_open = can_open_paper(acting, paper)
    return Panel(
        PAPER_KINDS[paper.kind].label,
        "papers/panel.html",
        {
            "paper": paper,
            "may_open": may_open,
            "may_draft": can_draft(acting, paper),
            "url": address_of(acting.province, paper),
            "links": links_of(acting.province, paper) if may_open else {},
            "waits_for": who_acts(paper),
        },
    )

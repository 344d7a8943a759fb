"""What a ledger entry on a paper is about."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.ledger.naming import Naming, add_naming
from phakhi.papers.addresses import address_of
from phakhi.papers.models import Paper


def _name(paper: Paper) -> str:
    return f"{paper.number.text} {paper.title}" if paper.number else paper.title


def _url(paper: Paper) -> str:
    return address_of(paper.province, paper)


def name_papers() -> None:
    add_naming(Naming(_("Official paper"), Paper, _name, _url, ("number", "province")))

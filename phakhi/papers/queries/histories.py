"""What happened to a paper: its steps as noted, the issuing with its proof in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.ledger.models import LedgerEntry
from phakhi.papers.models import Paper
from phakhi.parties.models import Party

LIMIT = 40
ISSUE = "papers.paper.issue"
WORDS: dict[str, Any] = {
    "papers.paper.drafted": _("Drafted"),
    "papers.paper.redrafted": _("Text changed"),
    "papers.paper.sent_up": _("Sent up the chain"),
    "papers.step.agrees": _("A hand agreed"),
    "papers.step.amends": _("A hand agreed with changes"),
    "papers.step.returns": _("Sent back"),
    "papers.step.enter": _("A hand given on paper was entered"),
    "papers.step.checked": _("Hand on paper compared by another officer"),
    "papers.paper.ready": _("Made ready to sign"),
    "papers.paper.taken_back": pgettext_lazy("paper", "Taken back"),
    "papers.paper.numbered": _("Number given"),
    "papers.paper.returned": _("Corrected file came back"),
    "papers.paper.issue": _("Issued"),
    "papers.paper.scan_checked": _("Scan compared by another officer"),
    "papers.paper.withdrawn": _("Withdrawn"),
}


@dataclass(frozen=True, slots=True)
class Happened:
    at: datetime
    what: Any
    who: str = ""
    proof_url: str = ""


def history_of(acting: Acting, paper: Paper) -> list[Happened]:
    """The office sees each step and whose hand it was; others the issuing alone."""
    if not acting.is_staff:
        proofs = _proofs(acting, paper, act=ISSUE)
        issued = [paper.issued_at] if paper.issued_at else []
        what, proof = WORDS[ISSUE], next(iter(proofs.values()), "")
        return [Happened(at, what, "", proof) for at in issued]
    events = Event.objects.filter(
        province=acting.province, subject_id=paper.pk, kind__in=WORDS
    ).order_by("-created_at")[:LIMIT]
    names, proofs = _names({event.person_id for event in events}), _proofs(acting, paper)
    return [
        Happened(
            event.created_at,
            WORDS[event.kind],
            names.get(event.person_id, ""),
            proofs.get(event.pk, ""),
        )
        for event in events
    ]


def _names(ids: set[Any]) -> dict[Any, str]:
    return {party.pk: party.name for party in Party.objects.filter(pk__in=ids - {None})}


def _proofs(acting: Acting, paper: Paper, **wanted: str) -> dict[Any, str]:
    """The page of each leaf of this paper, by the event it enters."""
    leaves = LedgerEntry.objects.visible_to(acting).of(paper).filter(**wanted)
    return {
        leaf.pk: reverse(
            "ledger:entry", kwargs={"province": acting.province.slug, "number": leaf.number}
        )
        for leaf in leaves
    }

"""What happened to a partner: every step for the inside, the official acts for everybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.ledger.models import LedgerEntry
from phakhi.networks.models import Actor, ActorStep
from phakhi.parties.models import Party

ACTS: dict[str, Any] = {
    "submit": _("Sent to the office"),
    "check": _("Paper compared by a second officer"),
    "return": _("Paper sent back to be corrected"),
    "verify": _("Verified"),
    "reject": _("Not accepted"),
    "suspend": _("Suspended"),
    "resume": _("Suspension lifted"),
    "end": _("Ended"),
    "merge": _("Merged into another entry"),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of components/history.html."""

    at: datetime
    what: Any
    who: str = ""
    proof_url: str = ""


def history_of(acting: Acting, actor: Actor) -> list[Happened]:
    """Without names for the public; reasons only for those inside."""
    steps = list(ActorStep.objects.visible_to(acting).filter(actor=actor))
    proofs = _proofs(acting, actor)
    if not steps:
        return _public(acting, proofs)
    names = _names(step.by_person for step in steps)
    return [_line(acting, step, names, proofs) for step in steps]


def _line(
    acting: Acting, step: ActorStep, names: dict[Any, str], proofs: list[LedgerEntry]
) -> Happened:
    act = ACTS.get(step.act, step.act)
    what = f"{act}: {step.reason}" if step.reason else act
    same = [leaf for leaf in proofs if leaf.act.endswith(f".{step.act}")]
    nearest = min(same, key=lambda leaf: abs(leaf.event.created_at - step.created_at), default=None)
    url = _url(acting, nearest) if nearest else ""
    return Happened(step.created_at, what, names.get(step.by_person, ""), url)


def _public(acting: Acting, proofs: list[LedgerEntry]) -> list[Happened]:
    known = ((leaf, ACTS.get(leaf.act.rpartition(".")[2])) for leaf in proofs)
    return [Happened(leaf.recorded_at, act, "", _url(acting, leaf)) for leaf, act in known if act]


def _proofs(acting: Acting, actor: Actor) -> list[LedgerEntry]:
    leaves = LedgerEntry.objects.visible_to(acting).of(actor)
    return list(leaves.select_related("event"))


def _url(acting: Acting, leaf: LedgerEntry) -> str:
    return reverse("ledger:entry", kwargs={"province": acting.province.slug, "number": leaf.number})


def _names(persons: Iterable[Any]) -> dict[Any, str]:
    found = Party.objects.filter(pk__in={person for person in persons if person})
    return {person.pk: person.name for person in found}

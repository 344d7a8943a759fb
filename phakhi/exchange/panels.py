"""What this room shows on a partner's page, under "My organisation", and before a withdrawal."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.exchange.models import FacilitationRequest, StateResource
from phakhi.exchange.queries.balances import of_party
from phakhi.exchange.queries.owing import owed_by
from phakhi.exchange.states import WAITING
from phakhi.governance.commitments import Commitment
from phakhi.governance.models import NetworkMember
from phakhi.networks.models import Actor


def mine_panel(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    owing = owed_by(acting, actors)
    if not owing:
        return None
    url = reverse("exchange:mine", kwargs={"province": acting.province.slug})
    return Panel(_("What we owe"), "exchange/panels/mine.html", {"owing": owing, "url": url})


def actor_panel(acting: Acting, actor: Actor) -> Panel | None:
    """Answers it owes, what it lends, and how often it shared what both sides agreed to show."""
    office = _as_office(acting, actor)
    entries = StateResource.objects.visible_to(acting).filter(owner=actor, state="open")
    times = of_party(acting, actor).count()
    shown = {
        "office": office if office["asked"] else None,
        "entries": [(entry, _url(acting, "entry", entry.public_code)) for entry in entries],
        "times": times,
        "url": _url(acting, "statement", actor.public_code),
    }
    if not (shown["office"] or shown["entries"] or times):
        return None
    return Panel(_("Requests and resources"), "exchange/panels/actor.html", shown)


def _as_office(acting: Acting, actor: Actor) -> dict[str, int]:
    rows = FacilitationRequest.objects.visible_to(acting).filter(owner=actor).order_by()
    late = Q(state__in=WAITING, due_on__lt=timezone.localdate())
    return rows.exclude(state="withdrawn").aggregate(
        asked=Count("pk"),
        answered=Count("pk", filter=Q(answered_on__isnull=False)),
        overdue=Count("pk", filter=late),
    )


def open_commitments(acting: Acting, member: NetworkMember) -> list[Commitment]:
    """R010: what a partner that leaves still owes; it stays owed until somebody takes it over."""
    return [
        Commitment(debt.what, debt.url, debt.due_on) for debt in owed_by(acting, [member.actor])
    ]


def _url(acting: Acting, name: str, code: str) -> str:
    return reverse(f"exchange:{name}", kwargs={"province": acting.province.slug, "code": code})

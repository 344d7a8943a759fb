"""Who gave and got what: for all, for one partner, as a file and on paper (R065)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.thai import baht_text
from phakhi.exchange.forms.choosing import my_actors
from phakhi.exchange.queries import balances, columns
from phakhi.exchange.queries.owing import owed_by, owed_to
from phakhi.exchange.queries.shown import name_of
from phakhi.exchange.views.frame import address, page, trail
from phakhi.networks.models import Actor
from phakhi.networks.permissions import sees_inside

SIDES = ("given", "received", "owed", "due")


@require_safe
def overview(request: Request) -> HttpResponse:
    """The public sum holds only what both sides agreed to show, and says so."""
    rows = list(balances.counted(request.acting))
    lines = balances.lines(request.acting, rows)
    return page(
        request,
        "exchanges/balance.html",
        title=_("Balance of resources"),
        lead=_("What partners gave, received and promised each other, by kind of resource."),
        trail=trail(request, (_("Exchanges"), address(request, "exchanges")), (_("Balance"), "")),
        lines=[(name_of(request.acting, line.actor), line) for line in lines],
        totals=_totals(rows),
        count=len(rows),
        is_whole=request.acting.is_staff,
    )


def _totals(rows: Any) -> dict[str, balances.Sum]:
    tallied = list(balances.tally(rows).values())
    return {side: balances.total(tallied, side) for side in SIDES}


@require_safe
def overview_file(request: Request, ending: str) -> HttpResponseBase:
    lines = balances.lines(request.acting, balances.counted(request.acting))
    rows = [(name_of(request.acting, line.actor), line) for line in lines]
    return export(rows, columns.BALANCE, ending, f"balance-{request.province.slug}")


@require_safe
def statement(request: Request, code: str) -> HttpResponse:
    """A partner's own account, to print; others see what is shown of it."""
    seen = Actor.objects.visible_to(request.acting).select_related("party", "province")
    actor: Actor = get_object_or_404(seen.exclude(state="merged"), public_code=code.lower())
    rows = list(
        balances.of_party(request.acting, actor).select_related(
            "giver__party", "receiver__party", "giver__province", "receiver__province"
        )
    )
    lines = [line for line in balances.lines(request.acting, rows) if line.actor.pk == actor.pk]
    totals = {s: balances.total([{x.key: x.cell} for x in lines], s) for s in SIDES}
    return page(
        request,
        "exchanges/statement.html",
        title=_("Statement of resources"),
        kind=actor.party.name,
        trail=trail(request, (_("Balance"), address(request, "balance")), (actor.party.name, "")),
        actor=actor,
        lines=lines,
        rows=rows,
        totals=totals,
        words={side: baht_text(total.value) for side, total in totals.items()},
        inside=sees_inside(request.acting, actor),
    )


@require_safe
def mine(request: Request) -> HttpResponse:
    """What the partners one speaks for owe, and what others owe them."""
    actors = list(my_actors(request.acting))
    return page(
        request,
        "mine.html",
        title=_("What we owe and what we are owed"),
        lead=_("Promises, answers, decisions and reports of the partners you speak for."),
        trail=trail(request, (_("What we owe"), "")),
        actors=actors,
        owing=owed_by(request.acting, actors),
        owed=owed_to(request.acting, actors),
    )

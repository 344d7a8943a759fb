"""Step 4: theme groups, their seats and their composition (R039)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.formation.forms.bodies import GroupForm, SeatForm
from phakhi.formation.models import Connection, GroupSeat, ThemeGroup
from phakhi.formation.queries import composing
from phakhi.formation.services import groups as services
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, page
from phakhi.governance.models import GovernanceNetwork


@require_safe
def groups(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    checked = composing.of_groups(network, composing.rule_of(network))
    seats, nodes = _seats(request, network), _nodes(request, network)
    rows = [
        {
            "group": group,
            "composition": checked[group.pk],
            "seats": seats[group.pk],
            "nodes": nodes[group.pk],
        }
        for group in network.theme_groups.all()
    ]
    themes = {row["group"].theme for row in rows}
    return page(
        request,
        network,
        "groups.html",
        here="groups",
        title=_("Step 4: theme groups"),
        lead=_("Working groups tie the partners together. Every member accepts its own seat."),
        rows=rows,
        lacks_default=len(themes - {""}) < 4,
    )


def _seats(request: Request, network: GovernanceNetwork) -> dict[UUID, list[GroupSeat]]:
    seen = GroupSeat.objects.visible_to(request.acting).standing().filter(group__network=network)
    by: dict[UUID, list[GroupSeat]] = defaultdict(list)
    for seat in seen.select_related("actor__party", "actor__province", "proposal"):
        by[seat.group_id].append(seat)
    return by


def _nodes(request: Request, network: GovernanceNetwork) -> dict[Any, list[str]]:
    links = Connection.objects.visible_to(request.acting).filter(group__network=network)
    confirmed = links.filter(person__state="confirmed")
    by: dict[Any, list[str]] = defaultdict(list)
    for link in confirmed.select_related("person__person", "person__post__organisation"):
        by[link.group_id].append(link.person.name)
    return by


@require_POST
def add_four(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    services.add_four_groups(acting=request.acting, network=network)
    words = _("The four theme groups are set up. Now offer the seats.")
    return saved(request, words, address(network, "groups"))


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    form = GroupForm(sent(request))
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.add_group(acting=request.acting, network=network, **cleaned),
        done=_("The group is set up. Now offer the seats."),
        back=address(network, "groups"),
        title=_("Add a group of our own"),
        lead=_("Besides the four themes, for a matter of this province."),
        submit=_("Set up this group"),
    )


@require_http_methods(["GET", "POST"])
def seat(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    group = get_object_or_404(
        ThemeGroup.objects.visible_to(request.acting).select_related("network"),
        network=network,
        pk=pk,
    )
    among = composing.members_now(network).visible_to(request.acting)
    form = SeatForm(sent(request), request.acting, among)
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.offer_seat(acting=request.acting, group=group, **cleaned),
        done=_("Offered. The partner finds it under My organisation and answers."),
        back=address(network, "groups"),
        title=_("Offer a seat: %(group)s") % {"group": group.name},
        lead=_("Only members of the network; the partner accepts or refuses."),
        submit=_("Offer this seat"),
    )


@require_POST
def end_seat(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    seats = GroupSeat.objects.visible_to(request.acting).standing()
    row = get_object_or_404(
        seats.select_related("group__network", "proposal"), group__network=network, pk=pk
    )
    services.end_seat(acting=request.acting, seat=row)
    return saved(request, _("The seat is free again."), address(network, "groups"))

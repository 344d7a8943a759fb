"""Naming a person of a partner: the partner stands in the address, the person in the form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from phakhi.core.http import Request
from phakhi.formation.forms.people import PartnerForm
from phakhi.formation.views.frame import address, form_page, page
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor


def partner_first(
    request: Request, network: GovernanceNetwork, *, title: Any, lead: Any, back: str
) -> Actor | HttpResponse:
    """The partner of `?partner=`, or the page that asks for it."""
    form = PartnerForm(request.GET if "partner" in request.GET else None, request.acting)
    if form.is_bound and form.is_valid():
        actor: Actor = form.cleaned_data["partner"]
        return actor
    return form_page(
        request,
        network,
        form,
        back=back,
        title=title,
        lead=lead,
        submit=_("Go on with this partner"),
        template="pick.html",
    )


@dataclass(frozen=True, slots=True)
class Message:
    """What to forward to whom."""

    name: str
    text: str
    url: str


def message_page(
    request: Request, network: GovernanceNetwork, message: Message, back: str
) -> HttpResponse:
    """The address is shown once and kept nowhere."""
    return page(
        request,
        network,
        "sent.html",
        here=back,
        title=_("A link for %(name)s") % {"name": message.name},
        lead=_("It is shown only now. Forward it to this person alone: it answers for them."),
        message=message,
        back_url=address(network, back),
    )

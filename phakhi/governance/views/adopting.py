"""A member's own yes or no to a charter: signed in, by link, or from paper (R008)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core import links
from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.governance import services
from phakhi.governance.forms.charter import AdoptForm, PaperAdoptForm
from phakhi.governance.models import Charter, NetworkMember, Via
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.queries import members_of
from phakhi.governance.services.charters import ADOPTION
from phakhi.governance.states import is_the_partner
from phakhi.governance.views.charters import find_charter
from phakhi.governance.views.frame import address, asked, page


@never_cache
@require_http_methods(["GET", "POST"])
def adopt_by_link(request: Request, token: str) -> HttpResponse:
    link = links.look_at(token, purpose=ADOPTION, province=request.province)
    member = NetworkMember.objects.select_related(
        "network__province", "actor__party", "actor__province"
    ).get(pk=link.subject_id)
    charter = Charter.objects.filter(network=member.network, state="adopting").first()
    if charter is None or member.state != "active":
        raise links.DeadLink
    form = AdoptForm(sent(request))
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            links.redeem(token, purpose=ADOPTION, province=request.province)
            acting = services.as_partner(request.acting, member.actor)
            _answer(acting, charter, member, form.cleaned_data, via=Via.LINK)
        return page(request, "charter/thanks.html", title=_("Thank you"), member=member)
    return page(request, "charter/adopt_by_link.html", **_context(charter, member, form))


@require_http_methods(["GET", "POST"])
def adopt(request: Request, code: str, number: int, partner: str) -> HttpResponse:
    """Signed in for the member, or the office with its signed paper."""
    network, charter = find_charter(request, code, number)
    seen = members_of(request.acting, network).active()
    member = get_object_or_404(seen, actor__public_code=partner.lower())
    mine = is_the_partner(request.acting, member)
    authorise(mine or can_coordinate(request.acting, network))
    if charter.state != "adopting":
        raise WrongState("charter_not_put")
    form_class = AdoptForm if mine else PaperAdoptForm
    form = form_class(sent(request), sent_files(request))
    back = address(request, "charter", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        upload = form.cleaned_data.get("scan")
        _answer(request.acting, charter, member, form.cleaned_data, upload=upload)
        return saved(request, _("The answer is kept."), back)
    context = _context(charter, member, form) | {"back_url": back}
    return page(request, "charter/adopt.html", **context)


@never_cache
@require_http_methods(["GET", "POST"])
def adoption_letter(request: Request, code: str, number: int, partner: str) -> HttpResponse:
    network, charter = find_charter(request, code, number)
    authorise(can_coordinate(request.acting, network))
    seen = members_of(request.acting, network).active()
    member = get_object_or_404(seen, actor__public_code=partner.lower())
    url = ""
    if request.method == "POST":
        token = services.adoption_link(acting=request.acting, member=member)
        url = request.build_absolute_uri(address(request, "adopt_by_link", token=token))
    return asked(
        request,
        network,
        None,
        title=_("Charter for %(name)s") % {"name": member.actor.party.name},
        submit=_("Make a link"),
        back=address(request, "charter", code=network.public_code, number=number),
        template="charter/letter.html",
        member=member,
        link=url,
        message=_message(charter, url) if url else "",
    )


def _answer(
    acting: Any, charter: Charter, member: NetworkMember, given: dict[str, Any], **how: Any
) -> None:
    services.answer_charter(
        acting=acting,
        charter=charter,
        member=member,
        adopts=given["answer"] == "yes",
        reason=given["reason"],
        **how,
    )


def _context(charter: Charter, member: NetworkMember, form: Any) -> dict[str, Any]:
    return {
        "title": _("Will %(partner)s adopt the charter?") % {"partner": member.actor.party.name},
        "kind": member.network.name,
        "charter": charter,
        "member": member,
        "form": form,
        "submit": _("Send this answer"),
    }


def _message(charter: Charter, url: str) -> str:
    return _(
        "%(network)s asks you to read its charter, edition %(number)s, and to say whether you "
        "adopt it. The link works once:\n%(url)s"
    ) % {"network": charter.network.name, "number": charter.number, "url": url}

"""Asking partners to join, and hearing their answer: signed in, by link, or from paper (R010)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core import links, thai
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.core.presets import SECTORS
from phakhi.governance import services
from phakhi.governance.forms.members import (
    AnswerForm,
    InterestForm,
    InviteForm,
    NominateForm,
    PaperAnswerForm,
)
from phakhi.governance.membership_texts import text_of
from phakhi.governance.models import GovernanceNetwork, NetworkMember, Via
from phakhi.governance.permissions import can_coordinate, can_propose_to
from phakhi.governance.queries import network_or_404
from phakhi.governance.queries.own import joinable
from phakhi.governance.services.membership import INVITATION
from phakhi.governance.states import is_the_partner
from phakhi.governance.views.frame import address, asked, page
from phakhi.governance.views.members import find_member
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.search import find_actors
from phakhi.networks.models import Actor
from phakhi.networks.states import State

MOST = 60


@require_http_methods(["GET", "POST"])
def invite(request: Request, code: str) -> HttpResponse:
    """Search first, tick several, say once why: each gets an invitation of its own."""
    network = network_or_404(request.acting, code)
    authorise(can_coordinate(request.acting, network))
    among = _inviteable(request, network)
    form = InviteForm(among, sent(request))
    back = address(request, "members", code=network.public_code)
    if form.is_bound and form.is_valid():
        count = _invite_all(request, network, form.cleaned_data)
        told = _("%(count)s partners are invited. Send them their letters.") % {"count": count}
        return saved(request, told, f"{back}?state=invited")
    return asked(
        request,
        network,
        form,
        title=_("Invite partners"),
        lead=_("Each of them decides for itself. A refusal is kept with its reason."),
        submit=_("Invite those ticked"),
        back=back,
        template="members/invite.html",
        text=request.GET.get("q", ""),
        chosen_sector=request.GET.get("sector", ""),
        sectors=list(SECTORS),
        most=MOST,
    )


@transaction.atomic
def _invite_all(request: Request, network: GovernanceNetwork, values: dict[str, Any]) -> int:
    chosen = values.pop("actors")
    for actor in chosen:
        services.invite_member(acting=request.acting, network=network, actor=actor, **values)
    return len(chosen)


def _inviteable(request: Request, network: GovernanceNetwork) -> Any:
    """Verified partners that are not in the network, as the search narrows them."""
    text = thai.normalise(request.GET.get("q", ""))[:100].strip()
    sector = request.GET.get("sector", "")
    chosen = {"sector": frozenset({sector})} if sector in SECTORS else {}
    inside = NetworkMember.objects.filter(network=network, state__in=("active", "invited"))
    known = Actor.objects.filter(province=request.province, state=State.VERIFIED)
    found = find_actors(request.acting, Filters(text=text, chosen=chosen))
    free = known.filter(pk__in=found.values("pk")).exclude(pk__in=inside.values("actor"))
    picked = free.order_by("sort_key").values_list("pk", flat=True)[:MOST]
    return known.filter(pk__in=list(picked)).select_related("party").order_by("sort_key")


@never_cache
@require_http_methods(["GET", "POST"])
def letter(request: Request, code: str, partner: str) -> HttpResponse:
    """A POST makes the one-time link and shows it once: in a message, as QR, in a letter."""
    network, member = find_member(request, code, partner)
    authorise(can_coordinate(request.acting, network))
    token = _fresh_link(request, member) if request.method == "POST" else ""
    url = address(request, "answer", token=token) if token else ""
    full = request.build_absolute_uri(url) if url else ""
    parts = {"code": network.public_code, "partner": member.actor.public_code}
    return asked(
        request,
        network,
        None,
        title=_("Invitation of %(name)s") % {"name": member.actor.party.name},
        submit=_("Make the letter with a new link"),
        back=address(request, "member", **parts),
        template="members/letter.html",
        member=member,
        link=full,
        message=_message(network, member, full) if full else "",
        text=text_of(),
    )


@transaction.atomic
def _fresh_link(request: Request, member: NetworkMember) -> str:
    services.remind_member(acting=request.acting, member=member)
    return services.invitation_link(acting=request.acting, member=member)


def _message(network: GovernanceNetwork, member: NetworkMember, url: str) -> str:
    return _(
        "%(name)s is invited to join %(network)s.\n%(why)s\nRead and answer here. The link works "
        "once and is meant for you alone:\n%(url)s"
    ) % {
        "name": member.actor.party.name,
        "network": network.name,
        "why": member.purpose_note,
        "url": url,
    }


@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: Request, token: str) -> HttpResponse:
    """From the letter, on a phone, without an account."""
    link = links.look_at(token, purpose=INVITATION, province=request.province)
    member = NetworkMember.objects.select_related(
        "network__province", "actor__party", "actor__province"
    ).get(pk=link.subject_id)
    if member.state != "invited":
        raise links.DeadLink
    form = AnswerForm(sent(request))
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            links.redeem(token, purpose=INVITATION, province=request.province)
            acting = services.as_partner(request.acting, member.actor)
            services.answer(acting, member, form.cleaned_data, via=Via.LINK)
        return page(request, "members/thanks.html", title=_("Thank you"), member=member)
    return _answer_page(request, member, form, back="", template="members/answer.html")


@require_http_methods(["GET", "POST"])
def answer_here(request: Request, code: str, partner: str) -> HttpResponse:
    """Signed in for the partner, or the office with the signed paper."""
    network, member = find_member(request, code, partner)
    mine = is_the_partner(request.acting, member)
    authorise(mine or can_coordinate(request.acting, network))
    if member.state != "invited":
        raise Http404
    form_class = AnswerForm if mine else PaperAnswerForm
    form = form_class(sent(request), sent_files(request))
    back = address(request, "member", code=code, partner=partner)
    if form.is_bound and form.is_valid():
        upload = form.cleaned_data.get("scan")
        services.answer(request.acting, member, form.cleaned_data, upload=upload)
        return saved(request, _("The answer is kept."), back)
    return _answer_page(request, member, form, back=back, template="members/answer_here.html")


def _answer_page(
    request: Request, member: NetworkMember, form: AnswerForm, *, back: str, template: str
) -> HttpResponse:
    name = member.network.name
    return page(
        request,
        template,
        title=_("Will %(partner)s join?") % {"partner": member.actor.party.name},
        kind=name,
        lead=member.network.shared_goal,
        network=member.network,
        member=member,
        form=form,
        text=text_of(),
        version=seen_version(request, member.version),
        submit=_("Send this answer"),
        back_url=back,
    )


@require_http_methods(["GET", "POST"])
def interest(request: Request, code: str) -> HttpResponse:
    """A partner asks to join by itself (R027)."""
    network = network_or_404(request.acting, code)
    among = joinable(request.acting, network)
    authorise(among.exists())
    form = InterestForm(among, sent(request), initial={"actor": among.first()})
    back = address(request, "members", code=network.public_code)
    if form.is_bound and form.is_valid():
        services.declare_interest(acting=request.acting, network=network, **form.cleaned_data)
        return saved(request, _("The coordinator has your wish and answers it."), back)
    return asked(
        request,
        network,
        form,
        title=_("Ask to join"),
        lead=_("The coordinator reads it and invites you, or says why not."),
        submit=_("Tell the coordinator"),
        back=back,
    )


@require_http_methods(["GET", "POST"])
def nominate(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(can_propose_to(request.acting, network))
    form = NominateForm(request.acting, sent(request))
    back = address(request, "members", code=network.public_code)
    if form.is_bound and form.is_valid():
        services.nominate_member(acting=request.acting, network=network, **form.cleaned_data)
        return saved(request, _("Nominated. The coordinator decides about the invitation."), back)
    return asked(
        request,
        network,
        form,
        title=_("Nominate a partner"),
        lead=_("The partner hears of it only when it is invited."),
        submit=_("Nominate this partner"),
        back=back,
    )
